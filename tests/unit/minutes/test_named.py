"""A title stands by itself: what "it" is stands in front, or the point is only suggested."""

import pytest

from planner_sync.domain.points import Certainty
from unit.minutes.builders import points_of, points_of_board


def _last(text: str) -> str:
    return points_of(text)[-1].title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        # The label in front of the same sentence.
        ("Dartbord: Fenna hangt m terug zodra de muur droog is.", "Dartbord: terughangen zodra"),
        ("Tuinbank: Fenna verft 'm in mei.", "Tuinbank: in mei verven"),
        # The sentence before.
        ("De lift sluit te snel. Dit moet met spoed worden bekeken.", "De lift sluit te snel: "),
        ("De klok staat stil. Fenna belt er maandag de winkel over.", "De klok staat stil: er "),
        # What the paragraph opens with.
        ("De bel. Die hoor je nergens. Fenna laat 'm harder zetten.", "De bel: harder laten"),
        (
            "Over de koffiehoek. Men vindt het er te druk. Fenna zet 't op de agenda van het team.",
            "De koffiehoek: zetten op de agenda van het team",
        ),
        ("DE BEL. Die klinkt schel. Fenna laat 'm harder zetten.", "De bel: "),
        # The title above it, where nothing else stands below that.
        (
            "## De moestuin\n\nFenna bekijkt het met de tuinman.",
            "De moestuin: met de tuinman bekijken",
        ),
        ("## Busje\n\n- Fenna overlegt erover met de vervoerder.", "Busje: erover met"),
        ("## Busje\n\nFenna gaat er in mei naar kijken.", "Busje: er in mei naar kijken"),
        ("## Zomerfeest\n\nFenna en Daan gaan dit samen oppakken.", "Zomerfeest: "),
        ("## Movie night\n\nDaan will set it up in May.", "Movie night: set it up"),
    ],
)
def test_what_it_is_stands_in_front(said: str, title: str) -> None:
    assert _last(said).startswith(title)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        # A thing that is told of.
        (
            (
                "De houten tafel in de grote zaal is nu echt helemaal versleten. "
                "Fenna gaat hem schuren."
            ),
            "De houten tafel in de grote zaal: ",
        ),
        # A thing that was not there before.
        (
            (
                "Er komt voor ieder van de drie groepen die koken een apart prikbord. "
                "Fenna hangt het in mei op."
            ),
            "Een apart prikbord: ",
        ),
        # What stands two sentences before, behind who asks for it, or ahead in the same one.
        (
            (
                "Men stelt voor om twee parasols aan te schaffen. Aldus besloten. "
                "Fenna en Daan gaan ze samen uitzoeken."
            ),
            "Twee parasols: samen uitzoeken",
        ),
        (
            (
                "Tot slot vroeg een bewoner of de droger op zolder gemaakt kan worden. "
                "Fenna meldt dit morgen bij de verhuurder."
            ),
            "De droger op zolder: ",
        ),
        ("De stille kamer is half geschilderd; Fenna maakt hem in mei af.", "De stille kamer"),
        # A verb behind the thing tells what is wrong with it.
        (
            "De poort naast het fietsenhok klemt nog steeds niet goed. Daan zal dit bekijken.",
            "De poort naast het fietsenhok klemt nog",
        ),
        # Who tells it is no part of it.
        (
            (
                "Fenna geeft aan dat de waterkraan in de keuken nu al weken druppelt. "
                "Daan gaat hier met spoed naar kijken."
            ),
            "De waterkraan in de keuken",
        ),
        # What follows its first clause explains it.
        (
            (
                "De schutting wiebelt, doordat de palen vorig jaar niet diep genoeg zijn gezet. "
                "Fenna laat hem in het voorjaar rechtzetten."
            ),
            "De schutting wiebelt: ",
        ),
    ],
)
def test_a_long_sentence_before_stands_in_front_in_few_words(said: str, title: str) -> None:
    found = _last(said)
    assert found.startswith(title)
    assert len(found.partition(":")[0].split()) <= 10


@pytest.mark.parametrize(
    "said",
    [
        "Fenna belt de kok over de soep.",
        "Fenna maakt een lijst en hangt die op.",
        "Fenna zoekt uit of de gemeente dat vergoedt.",
        "Fenna zet deze week de tuinstoelen klaar.",
        "Fenna verft het hek in mei.",
        "Fenna zorgt dat het eten warm is.",
        "Fenna zet die kast in de gang.",
    ],
)
def test_a_title_that_names_its_matter_stays(said: str) -> None:
    (point,) = points_of(f"De muziek. Die was mooi.\n\n{said}")

    assert "muziek" not in point.title.lower()
    assert point.certainty is Certainty.CERTAIN


def test_whom_it_bothers_is_no_thing_that_is_new() -> None:
    said = "De poort valt te hard dicht voor wie met een stok loopt. Dit met spoed bekijken."

    assert all(not point.title.startswith("Een stok") for point in points_of(said))


@pytest.mark.parametrize(
    "said",
    [
        "Fenna gaat het maandag met hem bekijken.",
        "Beste mensen,\n\nFenna gaat het maandag met hem bekijken.",
        "Aldus besloten. Fenna gaat het maandag met hem bekijken.",
        "From last time. Fenna gaat het maandag met hem bekijken.",
    ],
)
def test_what_nothing_names_stays_as_it_is(said: str) -> None:
    assert points_of(said)[-1].title == "Het maandag met hem bekijken"


def test_what_nothing_names_and_nobody_does_is_only_suggested() -> None:
    (point,) = points_of("Besluit: dit met spoed bekijken.")

    assert point.certainty is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "title",
    [
        *("Rondvraag", "Tot slot", "Algemeen", "Wat kan beter", "Any other business"),
        *("Cliëntmoment", "Mededelingen", "Actiepunten", "Verslag 3 mei", "Fenna"),
    ],
)
def test_a_title_of_any_list_names_no_matter(title: str) -> None:
    (point,) = points_of(f"## {title}\n\nFenna gaat het maandag bekijken.")

    assert title not in point.title


def test_where_there_can_be_a_place_the_point_stays_certain() -> None:
    (point,) = points_of("Besluit: er op maandag koken.")

    assert point.certainty is Certainty.CERTAIN


def test_a_title_above_many_matters_names_none_of_them() -> None:
    points = points_of(
        "## De moestuin\n\nDaan koopt een nieuwe gieter.\n\nDaan maakt een lijst van zaden.\n\n"
        "Fenna gaat het maandag met hem bekijken."
    )

    assert not points[-1].title.startswith("De moestuin")


def test_elsewhere_a_title_names_its_matter_as_well() -> None:
    (point,) = points_of_board("## Parkeerplaats\n\nActie: Fenna bekijkt het met de gemeente.\n")

    assert point.title.startswith("Parkeerplaats: ")


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "Het ging vooral over de soep. Fenna past het recept aan.",
            "De soep: het recept aanpassen",
        ),
        ("Verder is gepraat over de nacht. Fenna smeert het slot.", "De nacht: het slot smeren"),
        (
            "Over het ontbijt is lang gesproken. Fenna past het rooster erop aan.",
            "Het ontbijt: het rooster erop aanpassen",
        ),
        (
            "Bij de kassa komt een bord met wat er mag. Fenna schrijft de tekst.",
            "Een bord: de tekst schrijven",
        ),
        (
            "Er komt een zangmiddag voor iedereen. Fenna zoekt de bundels op.",
            "Een zangmiddag voor iedereen: de bundels opzoeken",
        ),
        ("We talked about the garden. Daan will order the fence.", "The garden: order the fence"),
    ],
)
def test_what_hangs_on_a_thing_named_before_says_on_which(said: str, title: str) -> None:
    assert _last(said) == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        # The thing was named itself.
        (
            "Het ging over de lamp. De lamp is stuk. Fenna belt de winkel.",
            "De lamp: de winkel bellen",
        ),
        ("Er komt een feest. De bundels zijn op. Fenna koopt de bundels.", "De bundels kopen"),
        # One thing among others.
        ("Er komt een feest. Fenna koopt een bundel liedjes.", "Een bundel liedjes kopen"),
    ],
)
def test_what_names_a_thing_of_its_own_needs_no_other(said: str, title: str) -> None:
    assert _last(said) == title
