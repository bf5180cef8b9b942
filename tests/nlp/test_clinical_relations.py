"""Relations in the words of clinicians: what a disease is treated with, what it comes from."""

CASES = """
-- treatment
Severe malaria is treated with artesunate.
    artesunate treats severe malaria
Her pain was eased after an injection.
    injection treats pain
Rifampicin is used in the treatment of tuberculosis.
    rifampicin treats tuberculosis
Vancomycin is the drug of choice for endocarditis.
    vancomycin treats endocarditis
Surgery is the treatment of choice for appendicitis.
    surgery treats appendicitis
The treatment of hypertension includes diuretics.
    diuretic treats hypertension
Treatment of gout consists of colchicine and rest.
    colchicine treats gout
    rest treats gout
Carbamazepine, an anticonvulsant used to treat epilepsy, may cause dizziness.
    carbamazepine treats epilepsy
    carbamazepine causes dizziness: possible
Lithium, used for bipolar disorder, can lead to hypothyroidism.
    lithium treats bipolar disorder
    lithium causes hypothyroidism: possible
Prednisone was started for asthma.
    prednisone treats asthma
Penicillin remains effective in the treatment of syphilis.
    penicillin treats syphilis
Cholera responds well to tetracycline.
    tetracycline treats cholera
Treating gout with colchicine is common.
    colchicine treats gout
Prophylaxis of migraine with propranolol is common.
    propranolol prevents migraine
Methotrexate therapy for psoriasis was stopped.
    methotrexate treats psoriasis
Patients with diabetes and hypertension were excluded.
    nothing
Patients with asthma responded to a letter.
    nothing

-- cause
Renal failure due to gentamicin is rare.
    gentamicin causes renal failure
Legionella is the causative agent of pneumonia.
    legionella causes pneumonia
Lithium toxicity may present with tremor.
    lithium causes toxicity
    ...
Hypothyroidism secondary to lithium was diagnosed in two patients.
    lithium causes hypothyroidism
Complications of diabetes include neuropathy and retinopathy.
    diabetes causes neuropathy
    diabetes causes retinopathy
Clozapine-associated agranulocytosis is a rare complication.
    clozapine associated-with agranulocytosis
Side effects of prednisone include osteoporosis and cataracts.
    prednisone harmful-for osteoporosis
    prednisone harmful-for cataracts
He developed asthma from the dust.
    dust causes asthma
Dizziness is a rare complication.
    nothing

-- the clause before
Ginger is cheap and it eases nausea.
    ginger treats nausea
Tea and cocoa are sources of flavanols and these foods may prevent diabetes.
    tea prevents diabetes: possible
    cocoa prevents diabetes: possible
Oats contain compounds that lower cholesterol.
    oats treats cholesterol
"""


def test_a_sentence_says(case, check):
    check(case)
