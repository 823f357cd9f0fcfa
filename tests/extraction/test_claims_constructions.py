"""Constructions of news English: light verbs, passives, nominal events, copulas; near misses of the same words."""

import pytest

from tests.extraction.ruritania import after_lead

SENTENCES = [
    ("withdrawal", "Borduria is pulling the plug on the treaty."),
    ("withdrawal", "The treaty was ditched by Borduria in 2019."),
    ("withdrawal", "Parliament in Klow voted by 66 to 14 to back leaving the convention."),
    ("withdrawal", "Borduria has completed the procedure for denouncing the treaty."),
    ("withdrawal", "Ruritania announced that it would be out in six months."),
    ("suspension", "Borduria stopped implementing the protocol in February."),
    ("suspension", "Doe signed a bill suspending the treaty."),
    ("ratification", "Doe signed a law ratifying the treaty."),
    ("ratification", "The chamber failed to muster the two-thirds majority that the treaty needed."),
    ("ratification", "Syldavia is now the 184th member of the convention."),
    ("ratification", "Syldavia and its neighbours never joined."),
    ("entry_into_force", "Signed in May, the pact has been in force from the following June."),
    ("extension", "Roe and Doe agreed to roll over the treaty."),
    ("extension", "The deadline for the destruction of the stocks was moved to 2023."),
    ("expiry", "The treaty collapsed in 2019."),
    ("expiry", "The treaty is no longer in force."),
    ("negotiation", "Ruritania struck the deal with six powers in 1988."),
    ("negotiation", "The envoys failed to bridge their differences over the treaty."),
    ("negotiation", "Borduria blocked the adoption of the final document of the conference."),
    ("negotiation", "The treaty was approved by 122 countries at the assembly."),
    ("negotiation", "No date has been fixed for the next round of talks."),
    ("implementation", "Ruritania will no longer notify Borduria of the movement of its launchers."),
    ("implementation", "Borduria shipped its uranium to Ruritania."),
    ("implementation", "Borduria's stockpile of uranium now stands at thirty times the limit."),
    ("implementation", "The agency has certified that Borduria is complying with the treaty."),
    ("implementation", "Borduria suspended cooperation with the agency."),
    ("implementation", "Borduria began installing a new cascade at the plant."),
    ("implementation", "As of May, Borduria had 1,549 warheads on 540 launchers."),
    ("deployment", "Doe said he had ordered the army to start testing nuclear weapons."),
    ("deployment", "Ruritania has sent cluster munitions to Syldavia."),
    ("deployment", "The Kestrel complex arrived in Syldavia in April."),
    ("threat", "We will not leave this unanswered, Roe said."),
    ("threat", 'Ruritania said it would take "military-technical measures" in response.'),
    ("threat", "If Borduria tests a weapon, Ruritania would do the same, Roe said."),
    ("threat", "Doe said he would veto the bill."),
    ("proposal", "Doe floated a freeze of one year."),
    ("proposal", "Borduria wants Syldavian arsenals included in any new deal."),
    ("proposal", "Doe said he would like to negotiate a new pact."),
    ("position", "Roe defended the decision to leave the treaty."),
    ("position", "Doe said the idea of an extension sounded good to him."),
    ("position", "Doe said there was no justification for any nuclear test."),
    ("position", "Syldavia said it attached great importance to the entry into force of the treaty."),
    ("position", "Roe likened the deployment to a crisis of long ago."),
    ("denial", "Borduria dismissed the report as groundless."),
    ("denial", "Doe said the range of the missile was 480 kilometres."),
    ("denial", "Doe insisted that the programme was peaceful."),
    ("violation", "Roe says Borduria has hidden part of its stockpile."),
    ("violation", "Roe said she had evidence that Borduria had deployed the Kestrel."),
    ("violation", "The Northern Alliance blames Borduria for the attack with a nerve agent."),
    ("provision", "The treaty is designed to keep missiles out of space."),
    ("provision", "A treaty of 1988 between the two countries restricts launchers to 700 apiece."),
]
NEAR_MISSES = [
    ("withdrawal", "Ruritania pulled the plug on its television channel, Roe said."),
    ("negotiation", "A commission set up under the accord settles disputes."),
    ("violation", "Doe said it was Ruritania that had killed the treaty."),
    ("implementation", "Doe said the whole arms control architecture had been dismantled."),
    ("denial", "Ruritania would keep to the agreed limits until May, Roe said."),
    ("extension", "Roe set the August deadline for Borduria to leave the treaty."),
    ("deployment", "The treaty has expired, ending decades of limits on their arsenals."),
    ("provision", "Ruritania barred flights over Strelsau under the treaty."),
    ("proposal", "Roe said she would like to leave the treaty."),
    ("deployment", "Borduria has installed cameras at the plant for the inspectors."),
]


@pytest.mark.parametrize(("kind", "sentence"), SENTENCES)
def test_a_construction_has_its_kind(kind: str, sentence: str) -> None:
    assert kind in [str(claim.kind) for claim in after_lead(sentence)]


@pytest.mark.parametrize(("kind", "sentence"), NEAR_MISSES)
def test_the_same_words_in_another_construction_have_not(kind: str, sentence: str) -> None:
    assert kind not in [str(claim.kind) for claim in after_lead(sentence)]


@pytest.mark.parametrize(("kind", "sentence"), SENTENCES)
def test_a_construction_is_quoted_where_it_stands(kind: str, sentence: str) -> None:
    found = after_lead(sentence)
    assert found
    assert all(claim.quote == sentence[claim.start : claim.end] for claim in found)
