"""Questions and answers with a letter for a label, "V: mag dat?  A: ja", put as whole words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem, Paragraph, text_of

_ASKED = re.compile(r"^(?P<before>\W*)(?P<letter>[VQ])(?=\s*:\W*\s)", re.MULTILINE)
_ANSWERED = re.compile(r"^(?P<before>\W*)A(?=\s*:\W*\s)", re.MULTILINE)
_WORDS = {"V": ("Vraag", "Antwoord"), "Q": ("Question", "Answer")}


def with_whole_labels(blocks: Sequence[Block]) -> Iterator[Block]:
    """
    Yield *blocks*, with "Vraag:" for "V:" and "Antwoord:" for "A:".

    Only where there is about one answer to each question: "A:" alone begins a lettered list.
    """
    asked = [match["letter"] for block in blocks for match in _ASKED.finditer(text_of(block))]
    answers = sum(len(_ANSWERED.findall(text_of(block))) for block in blocks)
    if not asked or not answers or answers > len(asked):
        yield from blocks
        return
    question, answer = _WORDS[asked[0]]
    for block in blocks:
        if isinstance(block, ListItem | Paragraph):
            text = _ASKED.sub(rf"\g<before>{question}", block.text)
            yield replace(block, text=_ANSWERED.sub(rf"\g<before>{answer}", text))
        else:
            yield block
