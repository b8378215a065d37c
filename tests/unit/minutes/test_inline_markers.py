"""Markers in running text in the shapes that hurried hands give them."""

from datetime import date

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.points import Certainty, Kind, Point, Status
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import points_of, points_of_board, shipped_lexicon

MATTER = "Het rooster van mei is nog niet rond."
LEAKS = "Het dak lekt al een week"
HEAD = "Notulen bestuursvergadering\n\nDatum: 12 maart 2026\n\nAanwezig: Fenna, Daan\n\n"


def _told(points: tuple[Point, ...]) -> list[tuple[str, tuple[str, ...], Certainty]]:
    return [(point.title, point.owners, point.certainty) for point in points]


def _plain(text: str) -> tuple[Point, ...]:
    """Return the points of minutes that were typed as plain text."""
    document = read_document(f"{HEAD}{text}\n".encode(), ".txt")
    return read_minutes(document, lexicon=shipped_lexicon(), privacy=False).points


@pytest.mark.parametrize(
    ("text", "title", "owners"),
    [
        ("[A26-11 Fenna: tekening aanpassen, 10/4]", "Tekening aanpassen", ("Fenna",)),
        ("[A26-12 Daan en aannemer: voegen nakijken]", "Voegen nakijken", ("Daan", "aannemer")),
        ("[A26-13 wie?: specificatie opvragen]", "Specificatie opvragen", ()),
        ("[AP 3.2 Fenna: tekening aanpassen]", "Tekening aanpassen", ("Fenna",)),
        ("[#23 Fenna: tekening aanpassen]", "Tekening aanpassen", ("Fenna",)),
        ("[A7 FF: nulmeting bij de hal]", "Nulmeting bij de hal", ("FF",)),
        ("[Fenna: tekening aanpassen]", "Tekening aanpassen", ("Fenna",)),
        ("(Fenna: tekening aanpassen)", "Tekening aanpassen", ("Fenna",)),
        ("[A26-14 allen: lijst aanvullen]", "Lijst aanvullen", ("allen",)),
    ],
)
def test_brackets_hold_a_number_a_name_and_a_task(
    text: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of_board(f"De vergunning ligt bij de gemeente. {text}")

    assert (point.title, point.certainty) == (title, Certainty.CERTAIN)
    assert tuple(owner.split(" (")[0] for owner in point.owners) in {owners, ("Fenna Fictief",)}


@pytest.mark.parametrize(
    "text",
    [
        "[A26-09 is afgerond]",
        "[A26-10 Fenna: loopt nog]",
        "[zie notulen 26-03: begroting]",
        "[bron: Fenna]",
        "[Opm. Fenna: geldt ook voor de gang]",
        "[Bijlage 3: begroting 2026]",
        "[10:15 Fenna komt binnen]",
        "[A7: snelweg bij de stad]",
        "[actie: geen]",
    ],
)
def test_brackets_hold_no_task_where_they_only_tell(text: str) -> None:
    assert points_of_board(f"Er waren geen incidenten. {text}") == ()


def test_a_numbered_task_in_brackets_tells_that_it_is_done() -> None:
    (point,) = points_of_board("Geen incidenten. [A26-09 Fenna: hek plaatsen, is afgerond]")

    assert (point.title, point.status) == ("Hek plaatsen", Status.DONE)


@pytest.mark.parametrize(
    ("text", "title", "owners"),
    [
        ("**Fenna**: mensen nabellen.", "Mensen nabellen", ("Fenna",)),
        ("*Fenna: mensen nabellen.*", "Mensen nabellen", ("Fenna",)),
        ("**Fenna** – mensen nabellen.", "Mensen nabellen", ("Fenna",)),
        ("**Fenna**, mensen nabellen.", "Mensen nabellen", ("Fenna",)),
        ("_Fenna_: stuurt een bericht rond.", "Een bericht rondsturen", ("Fenna",)),
        ("Fenna: bericht aan de krant, uiterlijk woensdag.", "Bericht aan de krant", ("Fenna",)),
        ("**Fenna + technicus**: zaal klaarzetten.", "Zaal klaarzetten", ("Fenna", "technicus")),
        ("**Niet toegewezen**: mensen nabellen.", "Mensen nabellen", ()),
        ("**Not assigned**: call the volunteers.", "Call the volunteers", ()),
        ("**Bestuur**: mensen nabellen.", "Mensen nabellen", ("Bestuur",)),
        ("**Wie?** mensen nabellen.", "Mensen nabellen", ()),
        ("Fenna: nabellen.", "Het rooster van mei is nog niet rond: nabellen", ("Fenna",)),
    ],
)
def test_a_name_with_a_colon_behind_a_matter_gives_a_task(
    text: str, title: str, owners: tuple[str, ...]
) -> None:
    assert (title, owners, Certainty.CERTAIN) in _told(points_of_board(f"{MATTER} {text}"))
    assert len(_plain(f"{MATTER} {text}")) == 1 or "Wie?" in text


@pytest.mark.parametrize(
    "text",
    [
        "Fenna: dit is elk jaar zo.",
        "Fenna: we moeten hier iets mee.",
        "Fenna: geen bijzonderheden.",
        "Fenna: heeft de school gesproken, is opgelost.",
        "Fenna: is volgende week met vakantie.",
        "Fenna: vorige week de school gebeld.",
        "Fenna: planten bestellen kost veel geld.",
        "Fenna: 3 maart.",
        "Fenna: open dag op 3 mei.",
        "Fenna: afwezig op 1 mei.",
        "Planning: zaal reserveren kost geld.",
        "Voorzitter: Fenna.",
    ],
)
def test_a_name_with_a_colon_gives_no_task_where_somebody_speaks(text: str) -> None:
    assert points_of_board(f"Het was rumoerig in de hal. {text}") == ()


def test_two_names_that_nobody_listed_vouch_for_each_other() -> None:
    told = points_of_board(
        "Kopie voor Zwaantje en Kaja.\n\nDe muur is vaal. Kaja: verf kopen.\n\n"
        "De hal is koud. Zwaantje: monteur bellen."
    )

    assert {(p.title, p.owners) for p in told} == {
        ("Verf kopen", ("Kaja",)),
        ("Monteur bellen", ("Zwaantje",)),
    }


def test_two_rooms_with_a_colon_are_nobody() -> None:
    told = points_of_board("Keuken en tuin. De hal is vol. Keuken: ramen lappen.")

    assert [point.owners for point in told if point.owners] == []


@pytest.mark.parametrize(
    ("text", "title", "owners"),
    [
        ("Kaart is op. #actie herdruk aanvragen @Fenna", "Herdruk aanvragen", ("Fenna",)),
        ("Kaart: #actie herdruk aanvragen", "Herdruk aanvragen", ()),
        ("Kaart is op. #todo herdruk aanvragen #fenna", "Herdruk aanvragen", ("Fenna",)),
        ("Kaart is op. #Actie Fenna: herdruk aanvragen", "Herdruk aanvragen", ("Fenna",)),
        ("Kaart is op. #actie @Fenna herdruk aanvragen", "Herdruk aanvragen", ("Fenna",)),
        ("Herdruk van de kaart aanvragen #actie", "Herdruk van de kaart aanvragen", ()),
        (
            "Herdruk van de kaart aanvragen #actie @Fenna",
            "Herdruk van de kaart aanvragen",
            ("Fenna",),
        ),
        (
            "Kaart is op. #actie @Fenna en @Daan bellen de drukker",
            "De drukker bellen",
            ("Fenna", "Daan"),
        ),
    ],
)
def test_a_hashtag_is_a_marker(text: str, title: str, owners: tuple[str, ...]) -> None:
    assert _told(points_of_board(text)) == [(title, owners, Certainty.CERTAIN)]


@pytest.mark.parametrize(
    "text",
    [
        "De kaart is mooi. #info",
        "Kaart: rekening betaald #klaar",
        "Zet bij je foto's de hashtag #kaart2026.",
        "Kanaal #algemeen is vol, en nummer #12 klopt niet.",
    ],
)
def test_any_other_hashtag_is_no_marker(text: str) -> None:
    assert points_of_board(text) == ()


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Actie: doet Fenna vandaag nog.", date(2026, 3, 12)),
        ("Actie: pakt Fenna op.", None),
        ("Actie: Fenna pakt dit op.", None),
        ("Actie: gaat Fenna regelen voor 1 mei.", date(2026, 5, 1)),
        ("Actie Fenna, voor 1 mei.", date(2026, 5, 1)),
        ("AP Fenna, 1 mei", date(2026, 5, 1)),
        ("Actie Fenna", None),
    ],
)
def test_a_marker_may_only_say_whose_the_task_before_it_is(text: str, due: date | None) -> None:
    (point,) = points_of_board(f"Er ontbreekt nog een brief aan de buren. {text}")

    assert (point.title, point.owners) == ("Er ontbreekt nog een brief aan de buren", ("Fenna",))
    assert (point.due_on, point.status, point.kind) == (due, Status.OPEN, Kind.ACTION)


@pytest.mark.parametrize(
    "tail",
    [
        "; **afspraak: doet Fenna vandaag nog**",
        ", actie Fenna",
        " / actie Fenna",
        " – pakt Fenna op",
        ", regelt Fenna",
        " (pakt Fenna op)",
        " → Fenna, voor 1 mei",
        " --> Fenna (1 mei)",
        ". >> Fenna, deze week",
    ],
)
def test_a_tail_says_whose_the_sentence_is(tail: str) -> None:
    told = _told(points_of_board(f"{LEAKS}{tail}."))

    assert told == [(LEAKS, ("Fenna",), Certainty.CERTAIN)]


def test_a_short_matter_leaves_its_marker_behind() -> None:
    (point,) = points_of_board("Dak lekt. Actie Fenna")

    assert (point.title, point.owners) == ("Dak lekt", ("Fenna",))


@pytest.mark.parametrize(
    ("tail", "title", "owners"),
    [
        (
            ", *wordt opgenomen met de bouw door Fenna*",
            f"{LEAKS}: opnemen met de bouw",
            ("Fenna",),
        ),
        (": *op te nemen in ons advies*", f"{LEAKS}: opnemen in ons advies", ()),
        (", mee te nemen in het jaarplan", f"{LEAKS}: meenemen in het jaarplan", ()),
        (": nog uit te zoeken door Fenna", f"{LEAKS}: uitzoeken", ("Fenna",)),
        ("; Fenna: monteur bellen", "Monteur bellen", ("Fenna",)),
        (". >> Fenna: monteur bellen", "Monteur bellen", ("Fenna",)),
        (". => monteur bellen (Fenna)", "Monteur bellen", ("Fenna",)),
        (". ⇒ Actie: monteur bellen", "Monteur bellen", ()),
    ],
)
def test_a_sentence_ends_in_work(tail: str, title: str, owners: tuple[str, ...]) -> None:
    (point,) = points_of_board(f"{LEAKS}{tail}.")

    assert (point.title, point.owners) == (title, owners)
    assert (point.certainty is Certainty.CERTAIN) == (bool(owners) or "Actie" in tail)


@pytest.mark.parametrize(
    "text",
    [
        "Kaarten: op te halen bij de balie.",
        "De app is makkelijk, te downloaden in de winkel.",
        "Lunch voor iedereen: zelf mee te nemen.",
        "De taart was lekker, gebakken door Fenna.",
        "De begroting: toegelicht door Fenna.",
        "Het dak lekt al een week → wordt vervolgd.",
        "Het dak lekt al een week → zie punt 4.",
        "Het dak lekt al een week. Actie: geen.",
        "Het dak lekt al een week. Actie: n.v.t.",
        "Het dak lekt al een week. Vervolgstap: geen.",
        "The roof leaks. Next step: none.",
        "Volgende stap is nog onbekend.",
        "Regen → natte vloer → uitglijden.",
    ],
)
def test_what_is_told_informs_or_needs_nothing_is_no_work(text: str) -> None:
    assert points_of_board(text) == ()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Actie: Fenna belt de bank; Daan koopt verf.", ["De bank bellen", "Verf kopen"]),
        ("Actie Fenna: bank bellen; actie Daan: verf kopen", ["Bank bellen", "Verf kopen"]),
        ("Next step: call the bank (Fenna).", ["Call the bank"]),
        ("Vervolgstap: bank bellen (Fenna).", ["Bank bellen"]),
        ("NOG DOEN: bank bellen, Fenna.", ["Bank bellen"]),
        ("Taak voor Fenna: bank bellen.", ["Bank bellen"]),
        ("TODO Fenna bank bellen", ["Bank bellen"]),
        ("Besluit + actie: Fenna belt de bank.", ["De bank bellen"]),
        ("Action → Fenna: call the bank.", ["Call the bank"]),
        ("Actie = bank bellen (Fenna)", ["Bank bellen"]),
        ("@Fenna bank bellen", ["Bank bellen"]),
    ],
)
def test_markers_come_in_many_words(text: str, titles: list[str]) -> None:
    told = points_of_board(f"{LEAKS}. {text}")

    assert [point.title for point in told] == titles
    assert all(point.owners and point.certainty is Certainty.CERTAIN for point in told)


@pytest.mark.parametrize(
    "text",
    ["Actie:\nFenna belt de bank.", "Actie Fenna:\nde bank bellen", "Actie\nFenna belt de bank"],
)
def test_a_marker_on_its_own_line_goes_with_the_next(text: str) -> None:
    (point,) = points_of_board(f"{LEAKS}.\n\n{text}")

    assert (point.title, point.owners) == ("De bank bellen", ("Fenna",))


def test_a_marker_alone_at_the_end_is_no_point() -> None:
    assert points_of_board(f"{LEAKS}.\nActie:") == ()


def test_a_label_of_the_owner_behind_work_says_whose_it_is() -> None:
    (point,) = points_of_board("Twee offertes opvragen voor het dak. Trekker: Fenna.")

    assert (point.owners, point.certainty) == (("Fenna",), Certainty.CERTAIN)
    assert points_of_board("Werkgroep tuin. Trekker: Fenna.") == ()


def test_an_agreement_on_what_somebody_always_does_is_a_rule() -> None:
    (point,) = points_of_board("Afspraak: Fenna komt elke dinsdag om 10 uur.")

    assert point.kind is Kind.DECISION


def test_who_gets_a_copy_has_nothing_to_do() -> None:
    assert points_of_board(f"{LEAKS}. cc @Fenna") == ()


def test_a_task_with_an_owner_behind_a_label_is_read_where_clients_met() -> None:
    told = points_of("De lamp is stuk. Moet hersteld: lamp kopen, huismeester.")

    assert all(point.title and "Punt uit" not in point.title for point in told)


def test_a_remedy_behind_an_arrow_names_who_does_it() -> None:
    (point,) = points_of("De bel is al een week stuk -> monteur bellen (Fenna)")

    assert (point.title, point.owners) == ("De bel is al een week stuk: monteur bellen", ("Fenna",))


def test_emphasis_in_plain_text_is_no_part_of_a_title() -> None:
    (point,) = _plain("De muur is vaal. **TODO Fenna** verf kopen.")

    assert (point.title, point.owners) == ("Verf kopen", ("Fenna",))


@pytest.mark.parametrize(
    "text",
    [
        "Het was rumoerig in de hal. Fenna: naast de huur betalen we ook de tuinman.",
        "Dat werkt ook → bij problemen vragen stellen.",
    ],
)
def test_what_somebody_says_or_an_arrow_leads_to_is_given_to_nobody(text: str) -> None:
    told = points_of_board(text)

    assert [p for p in told if p.owners or p.certainty is Certainty.CERTAIN] == []
