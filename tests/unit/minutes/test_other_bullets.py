"""Lists behind signs of any shape."""

import pytest

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.minutes.typed.put_right import put_right
from unit.minutes.builders import shipped_lexicon


def items_of(*blocks: Block) -> list[str]:
    right = put_right(blocks, shipped_lexicon())
    return [block.text for block in right if isinstance(block, ListItem)]


def line(text: str, at: int) -> Paragraph:
    return Paragraph(text=text, where=f"alinea {at}")


@pytest.mark.parametrize(
    "sign", ["→", "->", "=>", "➤", "§", "»", "❖", "👉", "🔹", "\uf0b7", "★", "➡️", "‣", "~", "►"]
)
def test_lines_behind_the_same_sign_are_a_list(sign: str) -> None:
    one, other = f"{sign} Fenna verft het hek", f"{sign} Daan belt de gemeente"
    texts = ["Fenna verft het hek", "Daan belt de gemeente"]

    assert items_of(line(f"{one}\n{other}", 1)) == texts
    assert items_of(line(one, 1), line(other, 2)) == texts


@pytest.mark.parametrize(
    "text",
    [
        "✅ hek\n✅ poort",
        "🔴 hek\n🔴 poort",
        "+ gezellig\n+ lekker gegeten",
        '" mooi "\n" lelijk "',
        "€ 5 voor het hek\n€ 7 voor de poort",
        "→ Fenna verft het hek\nDaan belt de gemeente",
    ],
)
def test_a_sign_that_says_something_or_stands_alone_is_no_bullet(text: str) -> None:
    right = put_right((line(text, 1),), shipped_lexicon())

    assert not any("- " in block.text for block in right if isinstance(block, Paragraph))
    assert not [b for b in right if isinstance(b, ListItem) and b.is_checked is None]


def test_arrows_below_a_list_point_at_its_answers() -> None:
    wishes = [ListItem(text=text, where="lijst 1, punt 1") for text in ("een bank", "wifi")]
    answers = line("=> de bank komt er", 3), line("=> wifi is te duur", 4)

    assert items_of(*wishes, *answers) == ["een bank", "wifi"]
