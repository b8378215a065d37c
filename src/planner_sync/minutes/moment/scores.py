"""Ladder scores and recommendations: the marks that clients give."""

import re
from collections.abc import Iterator, Mapping, Sequence

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table
from planner_sync.domain.moments import Recommendation, Score
from planner_sync.minutes.headings.headers import header_of
from planner_sync.minutes.lexicon import Lexicon, phrase

_FIELDS = ("before", "wanted", "now")
_NUMBER = re.compile(r"(?<![\d.,])(?P<whole>\d{1,2})(?:[.,](?P<part>\d))?(?P<half>\s?½)?(?![\d%])")
_HIGHEST = 10
_MARK = (
    r"(?:een\s+|a\s+|cijfer\s+|:\s*|=\s*|is\s+|was\s+|op\s+|van\s+|naar\s+)*"
    r"(\d{1,2}(?:[.,]\d)?)(?![\d%])"
)
_SAID = {
    "before": re.compile(rf"(?:vorige keer|vorig|eerder|toen|was|van|before|last time)\s*{_MARK}"),
    "wanted": re.compile(rf"(?:gewenst|wens|doel|streven|willen|wanted|goal|target)\s*{_MARK}"),
    "now": re.compile(rf"(?:\bnu|score|vandaag|naar|\bnow|today)\s*{_MARK}"),
}
_BARE_MARK = re.compile(
    r"^\s*(?:een\s+|a\s+)?(?P<mark>\d{1,2}(?:[.,]\d)?(?:\s?½)?)(?![\d%])(?:\s*/\s*10)?"
)
_QUESTION = re.compile(
    r"^(?P<question>[^:?]{3,120}[?]?)\s*(?:[:?–—]|\s-\s|\()\s*(?P<marks>.*\d.*)$"
)
_GROUPS = {
    "promoters": r"promot(?:o|e)rs?",
    "passives": r"(?:passie(?:f|ven)|passives?|neutra(?:al|len)|neutrals?)",
    "detractors": r"(?:criticasters?|detractors?)",
}
_NPS = re.compile(r"\b(?:nps|net promotor score|net promoter score|aanbevelen|recommend)\b")
_PROMOTER, _PASSIVE = 9, 7
_FEWEST_MARKS = 2
_MAX_LINE = 300
"""Characters: a longer text is prose, and a number in it can be anything."""


def read_scores(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Score, ...]:
    """
    Read ladder scores: a table with columns for the question and marks, or lines under a heading.

    "Ik voel mij thuis: vorige keer 5, gewenst 8, nu 6" and "Ik voel mij thuis: 6 (was 5)" are
    lines.  A row without any mark is left out.
    """
    scores: list[Score] = []
    is_ladder = False
    for block in blocks:
        if isinstance(block, Table):
            scores.extend(_rows(block, lexicon))
        elif isinstance(block, Heading) or block.text.rstrip().endswith(":"):
            is_ladder = _is_ladder(block.text, lexicon)
        elif isinstance(block, ListItem | Paragraph):
            lines = (line for line in block.text.split("\n") if len(line) <= _MAX_LINE)
            found = (_line(line, is_ladder=is_ladder) for line in lines)
            scores.extend(score for score in found if score)
    return tuple(scores)


def read_recommendation(facts: Mapping[str, str], blocks: Sequence[Block]) -> Recommendation | None:
    """
    Read how many clients would recommend the team, told as counts or as marks from 0 to 10.

    "NPS: 4 promotors, 2 passief, 1 criticaster" and "Zou u ons aanbevelen? 9, 8, 10" count.
    """
    counts = {group: _whole(facts.get(group, "")) for group in _GROUPS}
    if any(count is not None for count in counts.values()):
        return _recommendation(counts)
    for block in blocks:
        for text in _texts(block):
            folded = text[:_MAX_LINE].casefold()
            told = {group: _count_of(word, folded) for group, word in _GROUPS.items()}
            if sum(count is not None for count in told.values()) >= _FEWEST_MARKS:
                return _recommendation(told)
            asked = _NPS.search(folded)
            marks = _marks(folded[asked.end() :]) if asked else []
            if len(marks) >= _FEWEST_MARKS:
                return Recommendation(
                    promoters=sum(mark >= _PROMOTER for mark in marks),
                    passives=sum(_PASSIVE <= mark < _PROMOTER for mark in marks),
                    detractors=sum(mark < _PASSIVE for mark in marks),
                )
    return None


def _rows(table: Table, lexicon: Lexicon) -> Iterator[Score]:
    header, columns = header_of(table, lexicon)
    if header is None or "question" not in columns or "now" not in columns:
        return
    for row in table.rows[header + 1 :]:
        question = " ".join(row[columns["question"]].text.split())
        values = {f: _number(row[columns[f]].text) if f in columns else None for f in _FIELDS}
        if question and any(value is not None for value in values.values()):
            yield _score(question, values)


def _line(line: str, *, is_ladder: bool) -> Score | None:
    match = _QUESTION.match(" ".join(line.split()))
    if not match or _NPS.search(line.casefold()):
        return None
    marks = match["marks"].casefold()
    said = {field: _number_of(pattern.search(marks)) for field, pattern in _SAID.items()}
    if said["now"] is None:
        bare = _BARE_MARK.match(marks)
        said["now"] = _number(bare["mark"]) if bare else None
    told = sum(value is not None for value in said.values())
    # Outside a ladder one number behind a colon is a count or a time.
    if told > 1 or (is_ladder and told):
        return _score(match["question"].strip(" -–•*"), said)
    return None


def _is_ladder(text: str, lexicon: Lexicon) -> bool:
    words = phrase(text)
    return any(
        word == words or words.startswith(f"{word} ") or words.endswith(f" {word}")
        for word in lexicon.columns.get("question", ())
        if word not in {"vraag", "question"}
    )


def _score(question: str, values: Mapping[str, float | None]) -> Score:
    return Score(
        question=question, before=values["before"], wanted=values["wanted"], value=values["now"]
    )


def _number(text: str) -> float | None:
    match = _NUMBER.search(text)
    if not match:
        return None
    number = float(f"{match['whole']}.{match['part'] or 0}") + (0.5 if match["half"] else 0)
    return number if number <= _HIGHEST else None


def _number_of(match: re.Match[str] | None) -> float | None:
    return _number(match[1]) if match else None


def _whole(text: str) -> int | None:
    match = re.search(r"\d{1,3}", text)
    return int(match[0]) if match else None


def _count_of(word: str, text: str) -> int | None:
    # The number stands before the word, or behind it with a colon: "promotors: 4".
    match = re.search(
        rf"\b(\d{{1,3}})\s+{word}\b|\b{word}\b(?:\s*\([^)]*\))?\s*[:=]?\s*(\d{{1,3}})\b", text
    )
    return int(match[1] or match[2]) if match else None


def _recommendation(counts: Mapping[str, int | None]) -> Recommendation:
    return Recommendation(**{group: count or 0 for group, count in counts.items()})


def _marks(text: str) -> list[int]:
    """Return a row of marks: "(0-10)? 9, 8, 10 en 6"."""
    found = re.search(r"(?<![\d-])(\d{1,2}(?:\s*(?:,|;|/|\ben\b|\band\b)\s*\d{1,2})+)(?!\d)", text)
    marks = [int(mark) for mark in re.findall(r"\d{1,2}", found[1])] if found else []
    return marks if all(mark <= _HIGHEST for mark in marks) else []


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        for row in block.rows:
            yield " ".join(cell.text for cell in row if not cell.is_continued)
    else:
        yield block.text
