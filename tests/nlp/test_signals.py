"""Signals on sentences as people write them: what must be heard, and what only sounds alike."""

import pytest
import spacy

from lint.nlp.signals import SignalFinder

NLP = spacy.blank("en")
FINDER = SignalFinder()


def labels(text: str) -> set[str]:
    return {label for label, _, _ in FINDER.find(NLP(text))}


HEARD = {
    "disclaimer": """
        What you read here cannot take the place of a check by your own nurse.
        We are not able to give medical advice by letter.
        Only your own doctor can advise you on your case.
        Read this beside, and never in place of, the plan of your clinic.
        These pages are general in nature.
        No website can examine you.
        It should not be relied on instead of a visit.
        The content on this page is for general information only.
        This leaflet does not replace the advice of your midwife.
        Nothing on this website should be taken as medical advice.
        It is not a substitute for a consultation with a qualified clinician.
        All material here is for educational purposes and is not intended to treat any condition.
        These statements have not been evaluated by the Food and Drug Administration.
        This product is not intended to diagnose, treat, cure, or prevent any disease.
        Medical disclaimer
        Disclaimer: read this first.
        We are not doctors, and this blog reflects our own reading.
        The information given here should not be used to diagnose a health problem.
        Please see your own doctor; this article is no replacement for professional advice.
        Our guides are meant to inform, not to replace a visit to your GP.
        The advice in this post isn’t meant to replace the guidance of a health professional.
        This material doesn't constitute medical advice.
        This is not intended to be a substitute for medical advice, diagnosis, or treatment.
        The author accepts no liability for any harm that follows from use of this content.
        Intended for informational use only.
        This fact sheet cannot replace individual advice from a dietitian.
        Use of this app does not create a doctor-patient relationship.
        This is an information service; it cannot give individual medical advice.
        All figures are for reference only.
        The views here are general and do not replace an assessment by a clinician.
        No text on this site should ever be used as a substitute for direct medical advice.
        The text serves educational purposes and is no substitute for seeing a physician.
        What you read here is general guidance and not a replacement for personalised medical care.
    """,
    "care-advice": """
        Have a quiet word with the practice nurse.
        Book in with your dentist.
        Raise it at your next appointment.
        A podiatrist should look at the sole.
        A cold, white foot needs a doctor.
        Then have it looked at.
        Talk to your doctor before you try a new supplement.
        It is best to check with a pharmacist first.
        Ask your midwife whether the tablets suit you.
        Please consult a registered dietitian for a meal plan.
        You may want to speak with your obstetrician about this.
        Let your healthcare team know about every medicine you take.
        Make an appointment with your GP.
        Do not start iron tablets without asking your doctor.
        Never change the dose without first talking to your care provider.
        Any new lump should be examined by a physician.
        Seek medical advice.
        Ask for help from a women's health physiotherapist.
        Take it only under the supervision of a doctor.
        Use the cream as directed by your physician.
        Your pharmacist can tell you which antacids are safe.
        Bring it up with your provider at the next visit.
        Discuss the risks and benefits of each option with your health care provider.
        Get your iron levels checked by your nurse.
        It is worth seeing a physiotherapist.
        We recommend talking to your primary care doctor.
        You should get medical help.
        Contact your maternity unit.
        Call your baby's doctor.
        If you are unsure, ask your doctor or pharmacist for advice.
        Phone your clinic and describe what happened.
        Tell your obstetrician about every herbal product.
        Work with a dietitian to plan your meals.
        Follow your doctor's advice about dosing.
        Unless your midwife tells you otherwise, keep moving.
        Professional advice should be sought.
        Request a referral to a specialist.
        Reach out to your healthcare provider.
        Medical supervision is needed at such doses.
        Check in with your OB-GYN.
        See your dentist twice a year.
        Women with kidney disease need to speak to their specialist first.
        Run it by your pharmacist.
        Your doctor may prescribe a different medicine.
        A quick chat with your pharmacist can save trouble.
        Have your thyroid checked by a doctor.
        Anyone on blood thinners needs to check with their doctor first.
        You might want to raise this with your midwife.
        Book a visit with a physical therapist.
        A physician should be consulted.
        Before taking calcium, get your doctor's approval.
        Do not exceed the dose without medical advice.
        Only take laxatives on the advice of a health professional.
        Take prescription iron only if your doctor tells you to.
        Mention it to your nurse at the next check-up.
        Keep your care team informed.
        If in doubt, call your doctor.
    """,
    "seek-care-when": """
        See somebody if the ache wakes you at night.
        You should be seen quickly when one hand goes numb.
        A sore that stays open is a reason to see your GP.
        If so, see a doctor the same day.
        When to see a doctor
        When should I call my midwife?
        See a GP if the pain does not go away.
        Seek medical help if:
        Call your doctor right away if one leg is swollen and warm.
        Contact your maternity unit immediately if you have a severe headache.
        If the cramps last more than ten minutes, see your doctor.
        Speak to your midwife if cramps wake you every night.
        Get medical attention straight away when the calf turns red.
        Sudden swelling of the face needs urgent medical assessment.
        If swelling comes on suddenly, call your provider.
        Talk to your doctor if your symptoms get worse.
        You should be seen promptly by a doctor if you have chest pain.
        Symptoms that last longer than two weeks should be checked by a doctor.
        Know when to seek help
        See your doctor as soon as possible if bleeding starts.
        Go to hospital if you have trouble breathing.
        Visit your GP when home treatment does not help.
        Persistent numbness warrants medical evaluation.
        Red flags
        Consult your doctor if they become frequent or severe.
        Ask about leg pain with swelling, and seek help immediately if it appears.
        Warning signs to watch for
        Pain that persists should be evaluated by a clinician.
        Anyone with sudden breathlessness needs emergency care.
        Seek care promptly if you notice a fever.
        When is medical help needed?
        Call your midwife if you can't keep fluids down.
        Leg pain with swelling on one side should prompt a call to your doctor.
        Get help now if your chest hurts.
        Should the pain continue, consult your physician.
        It's time to see a doctor when cramps disturb your sleep every night.
        Do you have a fever as well? Contact your GP the same day.
        Seek medical care if you cannot bear weight on the leg.
    """,
    "urgent-care": """
        Call 999 if someone collapses.
        Dial 911 immediately.
        Go to A&E.
        Head to the nearest emergency department.
        Get emergency medical help.
        Call an ambulance.
        Seek urgent medical attention.
        Contact your doctor right away.
        You need to be seen urgently: call your midwife without delay.
        Take the child to hospital at once.
        It needs immediate medical treatment.
        See a doctor as soon as possible.
    """,
    "unnamed-experts": """
        Experts say that magnesium is best taken at night.
        Studies show that warm baths relax muscles.
        Research suggests a link with poor sleep.
        Many doctors recommend it for restless nights.
        Scientists believe the cause is nerve fatigue.
        According to experts, stretching is enough.
        Recent studies have found that zinc shortens colds.
        It has been proven that salt causes cramps.
        According to research, women need more iron.
        Most nutritionists agree on this.
        One study found that bananas help.
        It is well known that sugar feeds inflammation.
        This is recommended by leading dermatologists.
        New research shows a link with sleep.
        Health experts recommend eight glasses a day.
        Science says that cold showers help.
        A recent study suggests otherwise.
        Some researchers now think that nerves are to blame.
        Medical professionals advise drinking more.
    """,
    "proof-phrase": """
        A clinically proven formula for calm legs.
        It is scientifically proven to work.
        The oil has been proven to stop cramps.
        Studies prove that it works.
        A remedy backed by science.
        Backed by decades of research.
        There is scientific proof for the method.
        Medically proven relief in minutes.
        Science has proven the benefits of garlic.
        A science-backed way to sleep better.
        These are proven ways to end cramps.
        Supported by clinical studies.
    """,
    "source-named": """
        The trial was published in the Journal of Sleep Medicine.
        According to the World Health Organization, iron is advised daily.
        A 2019 review of eleven trials found no effect.
        A Cochrane review looked at calcium.
        Researchers at the University of Oslo followed 200 mothers.
        Cramps affect a third of women (Smith et al., 2015).
        A study of 1,200 women found less pain.
        The NHS recommends 10 micrograms of vitamin D.
        Data from the National Institutes of Health show otherwise.
        The American College of Obstetricians and Gynecologists advises exercise.
        It appeared in The Lancet last year.
        A randomised controlled trial with 86 participants tested magnesium.
        According to a 2021 meta-analysis, the effect is small.
        The Royal College of Midwives publishes a leaflet on it.
        Source: National Health Service
        Guidance from the CDC says the same.
        The Mayo Clinic lists dehydration among the causes.
        As Jones and Miller (2014) point out, the sample was small.
        doi:10.1000/182
        The European Food Safety Authority sets the limit at 250 mg.
        In seven trials involving 361 people, nobody was cured.
        The report in the British Medical Journal drew criticism.
        Dr. Anna Berg, a neurologist at Uppsala University, led the work.
        The evidence comes from a systematic review (Garrison, 2020).
        A team at Harvard Medical School tested the idea.
        NICE guidelines advise against quinine.
        Investigators from Johns Hopkins measured muscle activity.
        In a 2017 clinical trial, 94 adults took magnesium oxide.
    """,
    "discourages-care": """
        There is no need to see a doctor.
        You don't need to ask your GP.
        Throw away your prescription pills.
        Try it instead of seeing a specialist.
        What your doctor won't tell you about cramps
        Doctors often dismiss these symptoms.
        Stop taking your medication and drink this tea.
        Heal yourself without medication.
        You do not need medical help for this.
        Use turmeric instead of antibiotics.
    """,
    "testimony": """
        Many users report better sleep.
        It worked for me.
        Customers swear by this oil.
        In my experience, pickle juice is best.
        Read the testimonials below.
        Moms rave about these gummies.
    """,
}

SILENT = {
    "disclaimer": """
        We are not responsible for late parcels.
        This cream does not replace soap.
        Water does not replace the salts you lose.
        Diet drinks are no substitute for water.
        Treatment depends on the cause.
        The information helps your doctor find the cause.
        Iron tablets are not a substitute for a varied diet.
        Magnesium is not intended for use in severe kidney disease.
        Doctors diagnose and treat leg cramps every day.
        For more information, read our guide to sleep.
        These drugs replace hormones that the body no longer makes.
        Nurses educate women about warning signs.
        Only a doctor can diagnose a clot.
        The purpose of the scan is to check growth.
    """,
    "care-advice": """
        You do not need a doctor for this.
        There is no need to see a doctor for a single cramp.
        You do not have to call your midwife about it.
        Treat cramps at home without seeing a doctor.
        Doctors often dismiss these complaints.
        Doctors see many women with cramps.
        Most women never talk to their doctor about it.
        The nurse measured her blood pressure.
        A doctor discovered the vitamin in 1920.
        Home remedies work better than medical treatment.
        Cramps need no medical attention.
        Dr. Meyer wrote the article.
        Health professionals disagree about the cause.
        The practice of yoga calls for patience.
        Ask yourself how much you drink.
        Check the label for the dose.
        See the table below.
        Specialists are hard to find in the country.
        This is not medical advice.
        Call it a day when your legs are tired.
        The service is open on weekdays.
    """,
    "seek-care-when": """
        If you have any concerns, ask your doctor.
        If in doubt, ask a nurse.
        Talk to your doctor before starting a supplement.
        Always consult your healthcare provider.
        If your diet is poor, take a supplement.
        Cramps may come when you stretch.
        See a doctor.
        Ask your pharmacist which tablets suit you.
        Immediately after the cramp, stretch the calf.
        You don't need to see a doctor if it stops by itself.
        Speak to a dietitian if you want to lose weight.
        Check with your doctor if you are considering magnesium.
        When muscles tire, they cramp.
        If pregnant, ask your midwife about iron.
    """,
    "urgent-care": """
        Relief is immediate.
        There is an urgent need for research.
        A cramp is not an emergency.
        The hospital was built in 1950.
        Emergency contraception is safe.
        Immediately stretch the calf.
        Call it what you like.
    """,
    "unnamed-experts": """
        According to a 2020 study in the Lancet, it works.
        Experts at the University of Leeds say stretching helps.
        More studies are needed.
        Few studies have looked at this.
        Research has not shown a benefit.
        There is little evidence that it helps.
        The NHS says to drink water.
        Your doctor will suggest a test.
        Blood tests show low iron.
        Ask your doctor what experts advise.
        Researchers at the Karolinska Institute found a link.
        Women say the pain is worse at night.
    """,
    "proof-phrase": """
        No treatment has been proven to work.
        It is not clinically proven.
        Its benefit has yet to be proven.
        There is no scientific proof.
        An unproven remedy.
        Studies have not proven that it helps.
        The dose proved difficult to set.
        Prove your age at the pharmacy.
        It is not backed by science.
    """,
    "source-named": """
        Studies show that it works.
        Experts say so.
        Dairy is a good source of calcium.
        Food sources include nuts and seeds.
        Write your symptoms in a journal.
        Doctors recommend stretching.
        Magnesium Glycinate Is Best
        Who should take it?
        Review your medicines every year.
        The nature of the pain matters.
        Keep a sleep journal on your night stand.
        A nice walk helps.
        Seek Medical Attention
        Body and Mind
        Leg Cramps at Night
        Vitamin D and Calcium
        Signs and Symptoms
        Follow the national guidelines.
    """,
    "discourages-care": """
        Do not stop taking your medication.
        Never stop taking prescribed tablets without asking your doctor.
        Do not use it instead of your prescribed medicine.
        Talk to your doctor before you stop taking a medicine.
        Doctors treat cramps with stretching.
        Stop smoking.
    """,
    "testimony": """
        Women should report any bleeding.
        Patients report pain on a scale of one to ten.
        It worked better than placebo in the trial.
        The pain in my leg, she said, was gone.
    """,
}


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(k, line.strip()) for k, v in table.items() for line in v.strip().splitlines()]


@pytest.mark.parametrize(("label", "text"), cases(HEARD))
def test_is_heard(label: str, text: str) -> None:
    assert label in labels(text)


@pytest.mark.parametrize(("label", "text"), cases(SILENT))
def test_is_not_taken_for_it(label: str, text: str) -> None:
    assert label not in labels(text)
