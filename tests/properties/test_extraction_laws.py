"""Laws of reading minutes, true for any document that a reader can make."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Table,
)
from planner_sync.domain.errors import UnreadableDocumentError
from planner_sync.minutes.privacy import Cleaner
from planner_sync.minutes.reading import read_minutes
from planner_sync.rendering.preview import preview_document
from unit.minutes.builders import MEMBERS, shipped_lexicon

FRAGMENTS = st.sampled_from(
    [
        *("Actie", "Actiepunten", "Verbeterpunt", "Besluit", "Wie", "Wanneer", "Datum:", "ja"),
        *("Fenna", "Daan", "Jan", "mevrouw", "Witlof", "cliënt", "collega", "moeder van", "en"),
        *(":", "(", ")", "[x]", ",", "-", "/", "\n", "gedaan", "open", "nee", "…", "'s", "s"),
        *("12 maart 2026", "eind mei", "1234 AB 5", "06-12345678", "a@b.test", "medicatie"),
        *("verf kopen", "de tuin", "Aanwezig:", "Cliënten:", "een collega", "Een cliënt", "."),
        *("->", "➜", "?", "=", "!", ";", "✔", "✗", "“", "<actie", ">", "afspr:", "wordt", "niet"),
        *("#actie", "@Fenna", "[A1", "wie?:", "]", "ligt bij", "door", "daar", "aan", "om te"),
        *("afgesproken", "dat", "agreed", "to", "will", "zal", "moet", "worden", "besteld", "te"),
        *("AFGEROND", "vervallen", "n.v.t.", "taak", "opdracht", "NEXT STEP:", "belt", "het"),
        *("vorige keer:", "nieuwe staat er", "koopt", "hangt", "op", "voor", "volgende", "lamp"),
        *("123456782", "kamer 12", "Roos", "Wil", "van den", "NL91ABNA0417164300", "iemand"),
    ]
)
TEXTS = st.text(max_size=40) | st.lists(FRAGMENTS, max_size=12).map(" ".join)
CELLS = st.builds(
    Cell, text=TEXTS, is_checked=st.none() | st.booleans(), is_continued=st.booleans()
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    row = st.lists(CELLS, min_size=width, max_size=width).map(tuple)
    return Table(rows=tuple(draw(st.lists(row, max_size=4))), where="tabel 1")


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, text=TEXTS, level=st.integers(1, 7), where=st.just("kop 1")),
    st.builds(Paragraph, text=TEXTS, where=st.just("alinea 1")),
    st.builds(
        ListItem,
        text=TEXTS,
        where=st.just("lijst 1, punt 1"),
        depth=st.integers(0, 3),
        is_ordered=st.booleans(),
        is_checked=st.none() | st.booleans(),
    ),
    tables(),
)
DOCUMENTS = st.builds(
    Document, blocks=st.lists(BLOCKS, max_size=8).map(tuple), format=st.just("docx")
)
CLEANER = Cleaner(MEMBERS, ["Teun Spinazie", "Roos"], ["Wil Witlof"], given_names=["Jan", "Els"])


@settings(derandomize=True, deadline=None, max_examples=300)
@given(DOCUMENTS, st.booleans())
def test_reading_never_raises_and_gives_points_that_planner_takes(
    document: Document, privacy: bool
) -> None:
    minutes = read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS, privacy=privacy)

    preview_document("x", minutes)
    for point in minutes.points:
        assert 1 <= len(point.title) <= 200
        assert "[VP" not in point.title


@settings(derandomize=True, deadline=None, max_examples=400)
@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = CLEANER.clean(text)
    twice = CLEANER.clean(once.text)

    assert (twice.text, twice.is_held) == (once.text, once.is_held)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(DOCUMENTS)
def test_no_member_is_named_in_what_leaves_the_service(document: Document) -> None:
    minutes = read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS)

    for point in minutes.points:
        texts = (point.title, point.description, point.reason, point.theme, point.source.text)
        assert not any("Fenna" in text for text in texts if text)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.binary(max_size=300), st.sampled_from([".docx", ".md", ".pdf"]))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes, suffix: str) -> None:
    outcome = "refused"
    with suppress(UnreadableDocumentError):
        outcome = read_document(data, suffix).format

    assert outcome in {"refused", "md"}


PROSE = st.lists(
    st.sampled_from(
        [
            *(
                "Fenna",
                "Daan",
                "Pia",
                "we",
                "De begeleiding",
                "cliënten",
                "Anna en Bo",
                "the board",
            ),
            *(
                "gaat",
                "belt",
                "nodigt",
                "stuurt",
                "will",
                "moet",
                "willen graag",
                "zal",
                "agreed to",
            ),
            *(
                "de gemeente",
                "een brief",
                "rond",
                "uit",
                "dit",
                "verf kopen",
                "call the shop",
                "op",
            ),
            *(".", ",", ":", "(Fenna)", "(Daan regelt dit)", "?", "Actie", "->", "@Pia", "niet"),
        ]
    ),
    max_size=14,
).map(" ".join)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(PROSE, min_size=1, max_size=4))
def test_no_owner_is_invented(lines: list[str]) -> None:
    blocks = tuple(Paragraph(text=line, where=f"alinea {n}") for n, line in enumerate(lines))
    document = Document(blocks=blocks, format="docx")

    minutes = read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS, privacy=False)

    written = " ".join(lines)
    assert all(word in written for p in minutes.points for o in p.owners for word in o.split())


@settings(derandomize=True, deadline=None, max_examples=100)
@given(DOCUMENTS)
def test_the_same_document_gives_the_same_points(document: Document) -> None:
    once, twice = (
        read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS) for _ in range(2)
    )

    assert once == twice
