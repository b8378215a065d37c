"""What was decided, in the words of a cell, an answer or the next sentence."""

import pytest

from planner_sync.domain.points import Decision
from planner_sync.minutes.rulings.verdicts import answer_of, verdict_of
from unit.minutes.builders import shipped_lexicon

YES = [
    "Dat doen we.",
    "Akkoord, per 1 mei.",
    "Doen we, vanaf maandag.",
    "Gaan we regelen.",
    "Dat gaan we uitproberen.",
    "Dit wordt opgepakt.",
    "Wordt in de herfst aangeschaft.",
    "Hier wordt al aan gewerkt.",
    "Daar zijn we mee bezig.",
    "Dat regelen we.",
    "Die kopen we.",
    "Iedereen vindt dat een goed plan, dus dat gaan we doen.",
    "We gaan dit invoeren.",
    "Dat is toegezegd.",
    "Daar maken we werk van.",
    "Dit nemen we over.",
]
NO = [
    ("Dat doen we niet, want de leiding is te oud.", "de leiding is te oud"),
    ("-> doen we niet, want het is te lawaaiig", "het is te lawaaiig"),
    ("Dit kan helaas niet omdat het pand gehuurd is.", "het pand gehuurd is"),
    ("Dat gaan we niet opnieuw doen.", None),
    ("Het antwoord blijft nee vanwege de brandweer.", "de brandweer"),
    ("Dat kunnen wij niet beloven, het rooster is vol.", "het rooster is vol"),
    ("Kan niet, is een vluchtroute.", "is een vluchtroute"),
    ("Dat is door de directie afgewezen.", None),
    ("Daar is geen geld voor.", None),
    ("Hier hebben we de handen niet voor vrij, dat pakken we niet op.", None),
    ("Dat zit er helaas niet in.", None),
    ("Dat mag niet van de verhuurder.", None),
    ("Dit lukt niet vanwege het rooster.", "het rooster"),
    ("Daar zien we van af.", None),
]
LATER = [
    "Daar komen we later op terug.",
    "Maar dat komt later.",
    "Dat doen we volgend jaar.",
    "Dit stellen we uit.",
    "Dat schuiven we even door.",
    "Voorlopig niet, daar hebben we nu de mensen niet voor.",
    "Dat parkeren we.",
    "Dat pakken we nu niet op.",
    "Dit jaar niet.",
    "Daar wachten we mee tot de verbouwing klaar is.",
]
UNDECIDED = [
    "Nemen we mee naar het teamoverleg.",
    "Dat bespreken we in het team.",
    "Dit komt terug in de teamvergadering.",
    "Moet eerst besproken worden.",
    "Dat leggen we aan de manager voor.",
    "Daar hebben we het nog over.",
    "Dat weten we nog niet.",
    "Hier denken we over na.",
    "Dat zoeken we uit.",
]
NONE = [
    "Dat kan zo niet langer.",
    "Dat is niet fijn.",
    "Daar kan ik niet slapen.",
    "Dat doen we al jaren.",
    "Dat eten we vaak.",
    "De bus komt niet op tijd.",
    "Dit vinden we gezellig.",
    "Het was een mooie dag.",
    "Die staan te ver weg.",
    "De tuin is opgeknapt.",
]


def _decision(sentence: str) -> Decision | None:
    verdict = verdict_of(sentence, shipped_lexicon())
    return verdict.decision if verdict else None


@pytest.mark.parametrize(
    ("sentence", "decision"),
    [
        *((said, Decision.TAKEN_UP) for said in YES),
        *((said, Decision.NOT_TAKEN_UP) for said, _ in NO),
        *((said, Decision.LATER) for said in LATER),
        *((said, Decision.UNDECIDED) for said in UNDECIDED),
        *((said, None) for said in NONE),
    ],
)
def test_a_sentence_decides_on_the_wish_before_it(sentence: str, decision: Decision | None) -> None:
    assert _decision(sentence) is decision


@pytest.mark.parametrize(("sentence", "reason"), [(s, r) for s, r in NO if r])
def test_the_reason_of_a_no_is_only_the_reason(sentence: str, reason: str) -> None:
    verdict = verdict_of(sentence, shipped_lexicon())

    assert verdict is not None
    assert verdict.reason == reason


@pytest.mark.parametrize(
    ("cell", "decision", "reason"),
    [
        ("akkoord", Decision.TAKEN_UP, ""),
        ("gaan we per direct doen", Decision.TAKEN_UP, ""),
        ("team gaat hiermee aan de slag, dat regelen we", Decision.TAKEN_UP, ""),
        ("afgewezen: te kostbaar", Decision.NOT_TAKEN_UP, "te kostbaar"),
        ("kan niet, is een vluchtroute", Decision.NOT_TAKEN_UP, "is een vluchtroute"),
        ("nee, de kok is dan weg", Decision.NOT_TAKEN_UP, "de kok is dan weg"),
        ("niet haalbaar binnen het budget", Decision.NOT_TAKEN_UP, "binnen het budget"),
        ("volgend jaar, nu te weinig geld", Decision.LATER, "nu te weinig geld"),
        ("komt later aan bod", Decision.LATER, ""),
        ("wordt voorgelegd aan het MT", Decision.UNDECIDED, ""),
        ("eerst in MT", Decision.UNDECIDED, ""),
        ("nog bespreken in het teamoverleg", Decision.UNDECIDED, ""),
        ("mooi idee, komt terug in de teamvergadering", Decision.UNDECIDED, ""),
    ],
)
def test_a_cell_holds_the_answer(cell: str, decision: Decision, reason: str) -> None:
    verdict = answer_of(cell, shipped_lexicon(), is_labelled=True)

    assert (verdict and verdict.decision, verdict.reason if verdict else "") == (decision, reason)
