"""Answers below a list as a whole stand with the items that they answer."""

import pytest

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph
from planner_sync.domain.points import Decision, Point
from planner_sync.minutes.typed.answered_lists import with_answered_lists
from unit.minutes.builders import points_of, shipped_lexicon


def owners_by_word(found: tuple[Point, ...], *words: str) -> list[tuple[str, ...] | None]:
    """Return the owners of the one point that tells of each of *words*."""
    told = [(f"{p.title} {p.description or ''}".casefold(), p.owners) for p in found]
    holding = [[owners for text, owners in told if word in text] for word in words]
    return [owners[0] if len(owners) == 1 else None for owners in holding]


class TestSentences:
    """One paragraph below the list goes through its items."""

    @pytest.mark.parametrize(
        "opening", ["Dus: ", "", "Reactie van het team: ", "Wat we ermee doen: ", "So: "]
    )
    def test_each_sentence_goes_to_the_item_that_it_names(self, opening: str) -> None:
        found = points_of(
            "## Dit kan beter\n\n- In de hal is het donker\n- De soeplepels zijn te klein\n"
            "- Een eigen ezel\n\n"
            f"{opening}Fenna hangt een lamp in de hal. Daan koopt grotere soeplepels. "
            "Een ezel gaat niet, de wei is te klein."
        )

        assert len(found) == 3
        assert owners_by_word(found, "donker", "soeplepels") == [("Fenna",), ("Daan",)]

    def test_what_goes_on_about_an_item_stays_with_it(self) -> None:
        found = points_of(
            "## Dit kan beter\n\n- In de hal is het donker\n- De soeplepels zijn te klein\n\n"
            "De soeplepels: Daan koopt grotere. Dat doet hij deze maand. "
            "In de hal komt een lamp, Fenna belt de elektricien."
        )

        assert owners_by_word(found, "donker", "soeplepels") == [("Fenna",), ("Daan",)]

    def test_a_paragraph_that_names_one_item_answers_no_list(self) -> None:
        found = points_of(
            "## Dit kan beter\n\n- In de hal is het donker\n- De soeplepels zijn te klein\n"
            "- Een eigen ezel\n\nFenna brengt de ezel van de boer een keer mee."
        )

        assert len(found) >= 3


class TestArrows:
    """Lines behind arrows below a list go in the order of its items."""

    @pytest.mark.parametrize("arrow", ["=>", "->", "→", "➔"])
    def test_each_line_goes_to_the_item_that_it_names(self, arrow: str) -> None:
        found = points_of(
            "## Wonen\n\n- de bel doet het niet\n- de gang is glad\n- wij missen het zwemmen\n"
            "- het ruikt hier lekker\n\n"
            f"{arrow} monteur is gebeld, Fenna belt morgen opnieuw\n\n"
            f"{arrow} gang: Daan legt een mat neer\n\n"
            f"{arrow} Fenna zoekt een zwembad dat open is"
        )

        told = owners_by_word(found, "de bel doet", "glad", "zwemmen")
        assert told == [("Fenna",), ("Daan",), ("Fenna",)]

    def test_a_line_about_something_else_stays_apart(self) -> None:
        found = points_of(
            "## Wonen\n\n- de gang is glad\n- koffie is lekker\n- we zijn met zes\n\n"
            "=> Fenna bestelt nieuwe pannen\n\n=> Daan legt een mat in de gang"
        )

        assert owners_by_word(found, "pannen", "glad") == [("Fenna",), ("Daan",)]
        assert not any("koffie" in p.title for p in found if p.owners)


class TestTheSameOrder:
    """A second list has an answer for each item of the first."""

    SAID = "- De koekjes raken zoek\n- In de winter is er weinig te doen\n- De huur is te hoog\n"

    @pytest.mark.parametrize(
        "answers",
        [
            ["trommels. Fenna koopt ze", "Daan maakt een puzzelprogramma", "NEE. Die ligt vast."],
            ["komt op slot, Fenna regelt dat", "Daan maakt een puzzelprogramma", "kan niet"],
            ["Fenna telt ze", "wordt op bewaard, Daan maakt een rooster", "Nee, die ligt vast"],
            ["Ad 1: Fenna koopt trommels", "Ad 2: Daan huurt een spel", "Ad 3: nee, ligt vast"],
            ["Punt 1. Fenna koopt trommels", "Punt 2. Daan huurt iets", "Punt 3. kan niet"],
        ],
    )
    @pytest.mark.parametrize("title", ["## Afspraken", "## Reactie", "## Wat doen we ermee"])
    def test_the_wish_is_told_once_with_its_answer(self, title: str, answers: list[str]) -> None:
        listed = "".join(f"- {answer}\n" for answer in answers)
        found = points_of(f"## Wensen\n\n{self.SAID}\n{title}\n\n{listed}")

        assert len(found) == 3
        assert owners_by_word(found, "koekjes", "winter") == [("Fenna",), ("Daan",)]
        (rent,) = (point for point in found if "huur" in point.title.casefold())
        assert rent.decision is Decision.NOT_TAKEN_UP

    def test_work_that_names_what_it_is_about_is_joined_by_no_order(self) -> None:
        found = points_of(
            f"## Wensen\n\n{self.SAID}\n## Afspraken\n\n- Fenna bestelt verf voor de schuur\n"
            "- Daan belt de gemeente over de stoep\n- Fenna nodigt de buren uit\n"
        )

        assert len(found) == 6

    def test_a_number_that_is_passed_over_leaves_its_item(self) -> None:
        found = points_of(
            f"## Wensen\n\n{self.SAID}\n## Afspraken\n\n- Bij 1: Fenna koopt trommels\n"
            "- Bij 3: kan niet, die ligt vast\n"
        )

        assert len(found) == 3
        assert owners_by_word(found, "koekjes", "winter") == [("Fenna",), ()]

    @pytest.mark.parametrize("sign", [":", " -"])
    def test_bare_numbers_that_pass_one_over_are_those_of_the_wishes(self, sign: str) -> None:
        found = points_of(
            f"## Wensen\n\n{self.SAID}\nDaar was iedereen het over eens.\n\n"
            f"## Acties\n\n* 1{sign} trommels kopen (Fenna)\n"
            f"* 3{sign} Daan vraagt het na\n"
        )

        assert owners_by_word(found, "koekjes", "huur") == [("Fenna",), ("Daan",)]

    def test_what_was_said_on_each_subject_answers_no_other(self) -> None:
        found = points_of(
            "lampen\n\n- die in de hal is te zwak\n- Fenna koopt een sterkere\n\n"
            "fietsen\n\n- het rek is vol\n- wordt besproken, Daan belt de gemeente morgen\n\n"
            "tuin\n\n- de heg is hoog\n- Fenna huurt een schaar\n"
        )

        assert not any(
            "sterkere" in f"{p.title} {p.description}" for p in found if "Daan" in p.owners
        )

    @pytest.mark.parametrize("last", ["* had niks te vragen", "- had niks te vragen"])
    def test_the_last_subject_may_have_one_item_behind_a_typed_sign(self, last: str) -> None:
        said = ["haar fiets piept, Fenna belt de smid", "vindt de nieuwe soep lekkerder"]
        told = ["wil niet naar judo, hoeft ook niet", "wil een plank"]
        blocks: list[Block] = [
            Heading(text="Sien", where="kop 1", level=2),
            *(ListItem(text=text, where=f"lijst 1, punt {n}") for n, text in enumerate(said, 1)),
            Heading(text="Koos", where="kop 2", level=2),
            *(ListItem(text=text, where=f"lijst 2, punt {n}") for n, text in enumerate(told, 1)),
            Heading(text="Truus", where="kop 3", level=2),
            Paragraph(text=last, where="alinea 1"),
        ]

        assert list(with_answered_lists(blocks, shipped_lexicon())) == blocks
