"""Tables where clients met: what they said beside what came of it, under any header."""

import pytest

from planner_sync.domain.points import Decision
from unit.minutes.builders import points_of

_MET = "# Bewonersoverleg De Vliet\n\nDatum: 3 maart 2026\n\n"


def _titles(*rows: str) -> list[str]:
    head, *others = rows
    lines = (head, "|" + "---|" * (head.count("|") - 1), *others)
    return [point.title for point in points_of(_MET + "\n".join(lines))]


@pytest.mark.parametrize(
    "head",
    [
        "| Wij willen | Omdat | Daan zegt | Klaar op |",
        "| Wens | Waarom | En toen | Wanneer |",
        "| Idee | Reden | Dus | Klaar |",
    ],
)
def test_texts_behind_wishes_that_answer_them_are_what_is_done(head: str) -> None:
    titles = _titles(
        head,
        "| Later koffie drinken | dan slapen we uit | Fenna zet de koffie later klaar | 1 mei |",
        "| Een klok in de gang | we zien niets | Daan hangt er een op | 8 mei |",
        "| Naar de film | gewoon leuk | Fenna zoekt een film uit | juni |",
    )

    assert [title.partition(":")[0] for title in titles] == [
        "Later koffie drinken",
        "Een klok in de gang",
        "Naar de film",
    ]


def test_names_in_front_of_what_it_is_about_tell_whose_it_is() -> None:
    titles = _titles(
        "| Nr | Ingebracht | Waar gaat het over | Antwoord |",
        "| 1 | Fenna | Rij bij de pillen elke ochtend | Daan past het rooster aan |",
        "| 2 | groep | Het matras op kamer vier ligt door | Fenna bestelt een matras |",
    )

    assert titles == [
        "Rij bij de pillen elke ochtend: het rooster aanpassen",
        "Het matras op kamer vier ligt door: een matras bestellen",
    ]


def test_a_header_in_unknown_words_is_no_row() -> None:
    titles = _titles(
        "| Wie | zei | en toen |",
        "| Mw Bakker | De andijvie is elke week te nat | Fenna proeft hem de volgende keer |",
        "| Dhr Visser | Er ligt nooit verse vis op tafel | Daan bestelt vis bij de visboer |",
        "| Mw Smit | De messen zijn allemaal te bot | Fenna laat de messen slijpen |",
    )

    assert len(titles) == 3
    assert not any(title.startswith("Zei") for title in titles)


@pytest.mark.parametrize(
    ("who", "decision", "owners"),
    [
        ("nee, te duur", Decision.NOT_TAKEN_UP, ()),
        ("Fenna maakt een formulier", Decision.TAKEN_UP, ("Fenna",)),
        ("Fenna", Decision.TAKEN_UP, ("Fenna",)),
    ],
)
def test_an_answer_where_the_owner_should_stand_is_nobody(
    who: str, decision: Decision, owners: tuple[str, ...]
) -> None:
    text = f"{_MET}| Wens | Door | Wanneer |\n|---|---|---|\n| Later naar bed | {who} | mei |\n"
    (point,) = points_of(f"{text}| Vaker wandelen | Daan | juni |\n")[:1]

    assert (point.decision, point.owners) == (decision, owners)


def test_a_short_subject_stands_in_front_of_what_is_done_about_it() -> None:
    titles = _titles(
        "| Onderwerp | Afspraak | Wie |",
        "| Stoel | een andere uitproberen | Daan |",
        "| Kerst | een boom kopen | Fenna |",
    )

    assert titles == ["Stoel: een andere uitproberen", "Kerst: een boom kopen"]


@pytest.mark.parametrize("head", ["Vraag of opmerking", "Opmerking", "Opmerkingen"])
def test_a_remark_in_front_of_its_answer_is_the_wish(head: str) -> None:
    titles = _titles(
        f"| Wie | {head} | Antwoord | Door |",
        "| Noor | De naaimachine hapert | Naar de reparateur brengen | Fenna |",
        "| Mila | Er ligt een losse tegel bij de poort | Er zand onder gooien | Daan |",
    )

    assert [title.partition(":")[0] for title in titles] == [
        "De naaimachine hapert",
        "Er ligt een losse tegel bij de poort",
    ]


def test_of_texts_behind_a_subject_the_last_is_what_should_be_better() -> None:
    titles = _titles(
        "| Onderdeel | Tevreden | Minder tevreden | Ter hand genomen door |",
        "| Maaltijden | Smaakvol en warm | De porties zijn te groot | Fenna belt de kok |",
        "| Biljart |  | Het laken is versleten | Daan bestelt een nieuw laken |",
        "| Lift | Altijd op tijd | De deur sluit te snel | Fenna belt de monteur |",
    )

    assert [title.partition(":")[0] for title in titles] == [
        "De porties zijn te groot",
        "Het laken is versleten",
        "De deur sluit te snel",
    ]
