"""Blocks as they were meant: what people type for want of a list, a table or a title."""

from collections.abc import Sequence

from planner_sync.domain.blocks import Block
from planner_sync.minutes.answers.asked import with_answers_to_questions
from planner_sync.minutes.answers.lines import with_answers
from planner_sync.minutes.headings.form_heads import with_upright_heads
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.sections.titles import nested_titles_in, titles_in
from planner_sync.minutes.typed.answered_lists import with_answered_lists
from planner_sync.minutes.typed.faces import with_words_for_faces
from planner_sync.minutes.typed.items_apart import with_items_apart
from planner_sync.minutes.typed.lists_in_lines import (
    with_lists_in_lines,
    with_tasks_in_lines,
    with_terms,
)
from planner_sync.minutes.typed.names_in_front import with_names_in_front
from planner_sync.minutes.typed.other_bullets import with_plain_bullets
from planner_sync.minutes.typed.reports import with_reports
from planner_sync.minutes.typed.short_hand import with_capitals, with_lines_apart
from planner_sync.minutes.typed.stacked_tables import with_stacked_tables
from planner_sync.minutes.typed.tables_apart import with_heads_again, with_tables_apart
from planner_sync.minutes.typed.tagged import with_plain_markers
from planner_sync.minutes.typed.typed_lists import (
    with_crosses,
    with_nested_titles,
    with_titles,
    with_typed_lists,
)
from planner_sync.minutes.typed.whole_labels import with_whole_labels
from planner_sync.minutes.typed.wrapped import with_whole_lines


def put_right(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Block, ...]:
    """Return *blocks* with tables, signs, lines, titles and lists as they were meant."""
    stacked = tuple(with_stacked_tables(blocks, lexicon))
    tables = tuple(with_heads_again(tuple(with_tables_apart(stacked, lexicon)), lexicon))
    faces = with_words_for_faces(with_whole_labels(tables))
    worded = tuple(with_plain_markers(faces, lexicon))
    written = with_upright_heads(with_capitals(worded, lexicon), lexicon)
    dashed = with_plain_bullets(tuple(written))
    apart = with_items_apart(with_crosses(with_whole_lines(dashed)))
    lines = with_titles(apart, titles_in(lexicon))
    named = with_names_in_front(with_terms(lines), lexicon)
    return tuple(with_lines_apart(with_typed_lists(named), lexicon))


def with_lists_apart(
    blocks: Sequence[Block], lexicon: Lexicon, *, is_client_moment: bool
) -> tuple[Block, ...]:
    """
    Return the *blocks* that were `put_right` with the lists that stand in one line as lists.

    Where clients met, answers on a line of their own stand behind their wish as well.
    """
    if not is_client_moment:
        return tuple(with_tasks_in_lines(blocks, lexicon))
    answered = tuple(with_answers_to_questions(blocks, lexicon))
    told = with_reports(answered, lexicon)
    listed = tuple(with_lists_in_lines(tuple(told), lexicon))
    titled = tuple(with_nested_titles(listed, nested_titles_in(lexicon)))
    return tuple(with_answered_lists(tuple(with_answers(titled, lexicon)), lexicon))
