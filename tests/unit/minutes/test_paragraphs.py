"""What one paragraph says of one matter is one point, with the agreement at its end as title."""

import pytest

from planner_sync.domain.points import Certainty, Decision
from unit.minutes.builders import CLIENTS, minutes_of, points_of


class TestAgreementAtTheEnd:
    @pytest.mark.parametrize(
        "text",
        [
            (
                "De thee is te vaak koud. Bewoners willen graag een thermoskan. De kok snapt dat. "
                "Fenna koopt twee kannen."
            ),
            (
                "Er is te weinig te doen op zondag. Een moeder zou graag een spelmiddag zien. "
                "Fenna koopt twee kannen."
            ),
            (
                "Een zoon vindt dat er te laat wordt gebeld. Cliënten willen graag eerder bericht. "
                "Daan herkent dat. Fenna koopt twee kannen."
            ),
            "Bewoners missen de radio. Ze zouden graag weer muziek horen. Fenna koopt twee kannen.",
            (
                "Cliënten willen graag vaker buiten eten. Het is te warm binnen. Fenna koopt twee "
                "kannen."
            ),
        ],
    )
    def test_all_that_is_said_ahead_of_the_only_agreement_belongs_to_it(self, text: str) -> None:
        (point,) = points_of(text)

        assert point.title.endswith("wee kannen kopen")
        assert point.owners == ("Fenna",)
        assert point.certainty is Certainty.CERTAIN

    @pytest.mark.parametrize(
        "text",
        [
            (
                "De thee is te vaak koud. Verder is het gezellig. Een zus vindt dat er te weinig "
                "post komt. Bewoners willen graag een thermoskan. Fenna bekijkt het assortiment."
            ),
            (
                "Fenna belt de schilder voor 1 mei. Bewoners zouden graag een radio zien. De "
                "rest sluit zich aan. Daan kijkt op zolder."
            ),
        ],
    )
    def test_it_also_answers_the_wish_before_it_without_a_common_word(self, text: str) -> None:
        last = points_of(text)[-1]

        assert last.owners != ()
        assert "graag" in (last.description or "")

    def test_another_matter_begins_with_a_word_that_goes_on(self) -> None:
        found = points_of(
            "Bewoners willen graag een thermoskan. Verder belt Daan de schilder voor 1 mei."
        )

        assert [point.owners for point in found] == [(), ("Daan",)]

    def test_a_line_of_its_own_is_another_matter(self) -> None:
        found = points_of("Bewoners willen graag een thermoskan.\n\nDaan belt de schilder.")

        assert [point.owners for point in found] == [(), ("Daan",)]


class TestWhoIsMeantByAPronoun:
    @pytest.mark.parametrize(
        ("text", "owners"),
        [
            ("Fenna erkent dat het beter kan. Ze maakt een vast rooster.", ("Fenna",)),
            ("Daan snapt dat. Hij maakt een vast rooster.", ("Daan",)),
            ("Fenna legt uit hoe het komt. Zij maakt een vast rooster.", ("Fenna",)),
        ],
    )
    def test_who_is_named_before_does_it(self, text: str, owners: tuple[str, ...]) -> None:
        (point,) = points_of(text)

        assert (point.title, point.owners) == ("Een vast rooster maken", owners)

    @pytest.mark.parametrize(
        "text",
        [
            "Fenna vertelt over de bewoners. Ze gaan vaak samen koffie halen.",
            "Daan vertelt over de groep. Zij moeten nog wennen aan het nieuwe huis.",
        ],
    )
    def test_several_are_not_the_one_named_before(self, text: str) -> None:
        assert not any(point.owners for point in points_of(text))


class TestAgreementUnderItsSubject:
    TEXT = (
        "{clients}## Bellen\n\nDe telefoon wordt te laat opgenomen. Een moeder wil graag een "
        "vast nummer.\nBesluit: er komt een vaste lijn. Fenna maakt hiervoor een rooster.\n\n"
        "## Koffie\n\nDe koffie is te lauw. Bewoners willen graag warmere koffie.\n"
        "Besluit: er komt een tweede kan. Daan schrijft dit op.\n"
    )

    def test_a_ruling_takes_along_what_was_said_above_it_and_who_does_it(self) -> None:
        found = minutes_of(self.TEXT.format(clients=CLIENTS), privacy=False).points

        assert [(point.owners, point.decision) for point in found] == [
            (("Fenna",), Decision.TAKEN_UP),
            (("Daan",), Decision.TAKEN_UP),
        ]


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_who_sends_the_minutes_round_answers_no_wish(between: str) -> None:
    found = minutes_of(
        "# Cliëntmoment\n\nAanwezig: zes cliënten, Fenna Fictief\n\n## Samen\n\n"
        f"De zomerbarbecue moet blijven.{between}Fenna mailt dit verslag rond.\n"
    ).points

    assert [(point.title, point.owners) for point in found] == [
        ("De zomerbarbecue moet blijven", ()),
        ("Dit verslag rondmailen", ("Fenna",)),
    ]
