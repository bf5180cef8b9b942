"""Causes and treatments as clinicians, textbooks and labels of drugs name them."""

CASES = """
-- treatment and prevention
Topiramate was prescribed for her migraine.
    topiramate treats migraine
Denosumab has been approved for the treatment of osteoporosis.
    denosumab treats osteoporosis
Aspirin is recommended for the prevention of stroke.
    aspirin prevents stroke
    ...
Ketamine has been proposed as a treatment for depression.
    ketamine treats depression
Thalidomide was reported to be efficacious in treating leprosy reactions.
    thalidomide treats leprosy
Omalizumab is licensed for chronic urticaria.
    omalizumab treats urticaria
Colchicine has been used successfully in pericarditis.
    colchicine treats pericarditis
Dapsone (DDS) was used as a treatment for leprosy.
    dapsone treats leprosy
Antibiotics such as amoxicillin, doxycycline and azithromycin are used to treat pneumonia.
    amoxicillin treats pneumonia
    azithromycin treats pneumonia
    ...
Statins reduce the risk of vascular diseases such as stroke, infarction and claudication.
    statins prevents infarction
    statins prevents claudication
    ...
Methotrexate, an immunosuppressant given for psoriasis, was stopped.
    methotrexate treats psoriasis
Intravenous immunoglobulin (IVIG) is the first-line treatment for Kawasaki disease (KD).
    immunoglobulin treats kawasaki
The role of magnesium sulphate in preventing eclampsia is established.
    magnesium sulphate prevents eclampsia
    ...
Ivermectin is effective for scabies and strongyloidiasis.
    ivermectin treats scabies
    ...
Cutaneous leishmaniasis was cured with miltefosine.
    miltefosine cures leishmaniasis
Fever in acute rheumatic disease responds promptly to salicylates.
    salicylates treats fever
Malaria, a disease caused by Plasmodium, is treated with quinine.
    plasmodium causes malaria
    quinine treats malaria
Interferon is used in the treatment of chronic hepatitis C.
    interferon treats hepatitis-c
Drugs used in the treatment of angina include nitrates and beta blockers.
    nitrates treats angina
    beta blockers treats angina
Surgical resection remains the treatment of choice for hepatoblastoma.
    resection treats hepatoblastoma
Levodopa improves bradykinesia and rigidity.
    levodopa treats bradykinesia
    levodopa treats rigidity
Cyclosporine was effective in severe ulcerative colitis.
    cyclosporine treats colitis
Plasmapheresis has been used to treat Guillain-Barre syndrome.
    plasmapheresis treats guillain-barre
Botulinum toxin is approved for cervical dystonia.
    botulinum treats dystonia
Omalizumab is licensed for chronic urticaria.
    omalizumab treats urticaria
The efficacy of lithium in bipolar disorder is established.
    lithium treats bipolar
Hypokalaemia was treated with oral potassium.
    potassium-supplement treats hypokalaemia
Treatment with tamoxifen lowers the recurrence of breast cancer.
    tamoxifen prevents breast cancer
Antiretroviral drugs (zidovudine, lamivudine) are given for HIV infection.
    drugs treats hiv

-- cause
The patient developed agranulocytosis after clozapine.
    clozapine causes agranulocytosis
Amiodarone is a known cause of thyroiditis.
    amiodarone causes thyroiditis
Toxic epidermal necrolysis caused by lamotrigine is rare.
    lamotrigine causes necrolysis
Exposure to asbestos results in mesothelioma.
    asbestos causes mesothelioma
Isoniazid is a well-known risk for neuropathy.
    isoniazid raises-risk-of neuropathy
Sensitization to latex may lead to asthma.
    latex causes asthma
Latex is a suspected allergen for occupational asthma.
    latex causes asthma
Asthma, dermatitis and rhinitis were attributed to isocyanates, latex and flour.
    latex causes dermatitis
    flour causes rhinitis
    ...
Valproate-associated pancreatitis has been described.
    valproate associated-with pancreatitis
Helicobacter pylori is implicated in gastritis, ulcers and lymphoma.
    pylori associated-with gastritis
    pylori associated-with ulcers
    pylori associated-with lymphoma
Renal osteodystrophy is a complication of kidney failure.
    kidney failure causes osteodystrophy
Typhoid fever is caused by Salmonella typhi.
    salmonella causes typhoid fever
Hepatitis B infection can progress to cirrhosis and cancer.
    hepatitis b causes cirrhosis
    hepatitis b causes cancer
Acromegaly due to a pituitary adenoma was diagnosed.
    adenoma causes acromegaly
Thrombocytopenia is a known side effect of valproate.
    valproate harmful-for thrombocytopenia
Lupus may be induced by hydralazine, procainamide or isoniazid.
    hydralazine causes lupus
    isoniazid causes lupus
    ...
Chickenpox is caused by the varicella virus (VZV).
    varicella causes chickenpox
Long-term steroid therapy may cause osteoporosis, cataracts and hyperglycaemia.
    steroid causes osteoporosis
    steroid causes hyperglycaemia
    ...
Mutations in this gene cause cystic fibrosis.
    gene causes cystic fibrosis
Alcohol and gallstones account for most cases of acute pancreatitis.
    alcohol causes pancreatitis
    gallstones causes pancreatitis
Bleomycin lung toxicity is dose dependent.
    bleomycin causes toxicity
Penicillin allergy is often overdiagnosed.
    penicillin causes allergy

-- nothing to claim
Participants received 300 mg or placebo.
    nothing
Patients with diabetes received education.
    nothing
"""


def test_a_sentence_says(case, check):
    check(case)
