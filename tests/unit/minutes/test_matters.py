"""What clients say and what is agreed on it further on are one point."""

import pytest

from planner_sync.domain.points import Decision, Kind, Point
from unit.minutes.builders import points_of


def of_two_lists(said: list[str], agreed: list[str]) -> tuple[Point, ...]:
    lists = (
        "".join(f"- {line}\n" for line in said),
        "".join(f"- {line}\n" for line in agreed),
    )
    return points_of(f"## Wat kan beter\n\n{lists[0]}\n## Afspraken\n\n{lists[1]}")


class TestTwoLists:
    """A list of what was said, and one of what is agreed."""

    @pytest.mark.parametrize(
        ("said", "agreed"),
        [
            ("De droger piept", "Droger laten nakijken (Fenna)"),
            ("We willen vaker puzzelen", "Puzzeltafel in de serre zetten (Fenna)"),
            ("De thee is vaak koud", "Theekan kopen (Fenna)"),
            ("Er zijn te weinig parasols op het terras", "Twee parasols bestellen (Fenna)"),
            ("Het raam in de logeerkamer tocht", "Tochtstrip op het raam plakken (Fenna)"),
            ("Er liggen te weinig dekens", "Winterdekens tellen en bestellen (Fenna)"),
        ],
    )
    def test_each_matter_is_one_point_with_the_work_as_its_title(
        self, said: str, agreed: str
    ) -> None:
        found = of_two_lists([said, "De lamp in de hal is stuk"], [agreed])

        by_owner = {point.owners: point for point in found}
        point = by_owner[("Fenna",)]
        assert len(found) == 2
        assert point.title == agreed.removesuffix(" (Fenna)")
        assert said in (point.description or "")
        assert (point.kind, point.decision) == (Kind.IMPROVEMENT, Decision.TAKEN_UP)

    def test_what_fits_two_wishes_is_left_apart(self) -> None:
        found = of_two_lists(
            ["De kast in de gang is te klein", "De kast in de schuur klemt"],
            ["Kast opmeten (Fenna)"],
        )

        assert len(found) == 3

    def test_an_occasion_joins_nothing(self) -> None:
        found = of_two_lists(
            ["De koffie is te slap", "De lamp is stuk"],
            ["Bezoek aankondigen bij de koffie (Fenna)"],
        )

        assert len(found) == 3

    def test_the_same_frequent_words_join_nothing(self) -> None:
        found = of_two_lists(
            ["Het is vaak te druk in de hal", "De gordijnen zijn oud"],
            ["Vaker samen een nieuwe puzzel maken (Fenna)"],
        )

        assert len(found) == 3

    def test_items_of_one_list_are_matters_of_their_own(self) -> None:
        found = points_of(
            "## Verbeterpunten\n\n- Een nieuwe waterkoker\n- Waterkoker ontkalken (Fenna)\n"
        )

        assert len(found) == 2

    def test_one_of_several_wishes_leaves_the_others_open(self) -> None:
        found = of_two_lists(
            ["We willen een quizavond, een dansavond en een keer naar het bos", "De deur klemt"],
            ["Quizavond voorbereiden (Fenna)"],
        )

        assert len(found) == 3


class TestOtherPlaces:
    """A subject with its agreement last, and a refusal in a list of its own."""

    def test_the_agreement_that_ends_a_subject_tells_of_what_stands_above_it(self) -> None:
        found = points_of(
            "## Slapen\n\nIn de gang brandt 's nachts te veel licht. "
            "Bewoners liggen er wakker van.\n\n"
            "Actie: dimmer laten plaatsen (Fenna)\n\n"
            "## Eten\n\nVerse groente zou fijn zijn.\n\nActie: andere slager zoeken (Daan)\n"
        )

        assert [(point.title, point.owners) for point in found] == [
            ("Dimmer laten plaatsen", ("Fenna",)),
            ("Andere slager zoeken", ("Daan",)),
        ]
        assert "Verse groente" in (found[1].description or "")

    def test_what_is_not_done_names_the_wish(self) -> None:
        found = of_two_lists(
            ["Daan wil leren steppen", "We willen een trampoline"],
            ["Trampoline: dat kan niet, veel te gevaarlijk", "Bloemzaad kopen (Fenna)"],
        )

        refused = [p for p in found if p.decision is Decision.NOT_TAKEN_UP]
        assert ["trampoline" in p.title.casefold() for p in refused] == [True]
        assert len(found) == 3

    def test_looking_at_it_later_leaves_the_wish_as_title(self) -> None:
        found = of_two_lists(
            ["De bel mag zachter", "De deur klemt"],
            ["Over drie maanden kijken we of de bel zachter staat"],
        )

        assert {point.title for point in found} == {"De bel mag zachter", "De deur klemt"}


class TestListsThatAnswerEachOther:
    """Agreements that name owners, refusals, and the order in which both lists go."""

    def test_a_table_of_agreements_answers_the_tips_above_it(self) -> None:
        found = points_of(
            "## Tips\n\n- De lift is vaak te vol\n- Er zijn te weinig paraplu's\n\n"
            "## Wat doen we ermee\n\n| Tip | Afspraak | Door wie | Wanneer |\n|---|---|---|---|\n"
            "| Lift te vol | Rooster maken voor de ochtend | Fenna | 1 mei |\n"
            "| Paraplu's | Voorraad aanvullen | Daan | z.s.m. |\n"
        )

        assert [point.owners for point in found] == [("Fenna",), ("Daan",)]
        assert "te vol" in (found[0].description or "")

    def test_what_is_put_off_answers_the_wish_for_it(self) -> None:
        found = of_two_lists(
            ["Een affiche in meer talen ontbreekt", "De deur klemt"],
            ["Affiche vertalen: later, eerst een nieuwe tekst", "Bloemzaad kopen (Fenna)"],
        )

        later = [point for point in found if point.decision is Decision.LATER]
        assert [point.title for point in later] == ["Affiche vertalen"]
        assert len(found) == 3

    def test_lists_of_equal_length_in_the_same_order_answer_each_other(self) -> None:
        found = of_two_lists(
            ["De thee is koud", "Op zolder tocht het", "De radio staat te hard"],
            ["Theekan kopen (Fenna)", "Kieren dichten (Daan)", "Radio zachter zetten (Fenna)"],
        )

        assert [point.title for point in found] == [
            "Theekan kopen",
            "Kieren dichten",
            "Radio zachter zetten",
        ]

    def test_lists_in_another_order_do_not(self) -> None:
        found = of_two_lists(
            ["De thee is koud", "Op zolder tocht het", "De radio staat te hard"],
            ["Radio zachter zetten (Fenna)", "Kieren dichten (Daan)", "Theekan kopen (Fenna)"],
        )

        assert len(found) == 4

    def test_a_wish_with_its_own_answer_answers_no_other(self) -> None:
        found = points_of(
            "## Tips van bewoners\n\n- Ik wil met mijn fiets naar de markt\n\n"
            "## Tips van familie\n\n"
            "- Graag elke maand een foto van de markt. Fenna gaat dit doen vanaf mei\n"
        )

        assert len(found) == 2


class TestOneParagraph:
    """What is wrong, what is asked and what is agreed, said in a row."""

    @pytest.mark.parametrize(
        "told",
        [
            "De spreektijd van de pedicure is te kort. Meer spreektijd zou fijn zijn.",
            "Het tocht in de serre, de kieren zijn te groot. Ze willen graag een dikker gordijn.",
        ],
    )
    def test_a_complaint_explains_the_wish_behind_it(self, told: str) -> None:
        assert len(points_of(told)) == 1

    @pytest.mark.parametrize(
        "told",
        [
            "De lift is vaak te vol. Laatst stond er een rij. Fenna maakt een schema.",
            "Er is behoefte aan een avond over muziek. Fenna organiseert een muziekmiddag in mei.",
        ],
    )
    def test_a_promise_answers_what_was_said_before_it(self, told: str) -> None:
        found = points_of(told)

        assert [point.owners for point in found] == [("Fenna",)]

    def test_verder_begins_another_matter(self) -> None:
        found = points_of("De lift is vaak te vol. Verder belt Fenna de schilder.")

        assert len(found) == 2

    def test_a_marker_answers_the_wish_in_front_of_it(self) -> None:
        (point,) = points_of(
            "De zus van Daan vroeg om een weekbrief voor familie. "
            "Actie: Fenna mailt de weekbrief elke vrijdag."
        )

        assert point.owners == ("Fenna",)
