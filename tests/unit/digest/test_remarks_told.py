"""A digest tells what the team wrote on the card, and asks for it where it is missing."""

from typing import Any

import pytest

from planner_sync.domain.board import Standing
from planner_sync.domain.digest import Digest
from planner_sync.domain.progress import Section
from planner_sync.rendering import digest_phrases as phrases
from planner_sync.rendering.wording import DUTCH
from unit.digest.builders import SEPTEMBER, digest_of, done, entry, snapshot


def september(**facts: Any) -> Digest:
    return digest_of(snapshot(SEPTEMBER, entry(**facts)))


def said(digest: Digest) -> str:
    (part,) = digest.sections
    return phrases.SEPARATOR.join(phrases.state(part.lines[0], part.section, DUTCH))


def hint(digest: Digest) -> str:
    (part,) = digest.sections
    return phrases.hint(part.section, part.lines, DUTCH)


def test_a_finished_point_is_told_with_its_result() -> None:
    digest = digest_of(snapshot(SEPTEMBER, done(entry(result="Er is weer licht."))))

    assert "resultaat: Er is weer licht." in said(digest)
    assert not hint(digest)


def test_a_finished_point_without_result_is_asked_for_one() -> None:
    digest = digest_of(snapshot(SEPTEMBER, done(entry())))

    assert "Resultaat:" in hint(digest)


def test_a_point_that_was_not_taken_up_is_told_with_its_reason() -> None:
    digest = september(standing=Standing.NOT_TAKEN_UP, reason="Te duur.")

    assert said(digest) == "niet opgepakt · nieuw · reden: Te duur."
    assert not hint(digest)


def test_a_remark_that_is_held_points_to_the_card() -> None:
    assert "reden: zie de kaart" in said(september(standing=Standing.NOT_TAKEN_UP, reason=""))


@pytest.mark.parametrize("standing", [Standing.LATER, Standing.STOPPED, Standing.ELSEWHERE])
def test_only_a_refusal_is_asked_for_a_reason(standing: Standing) -> None:
    digest = september(standing=standing)

    assert digest.sections[0].section is Section.SET_ASIDE
    assert not hint(digest)
