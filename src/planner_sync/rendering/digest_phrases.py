"""The sentences of a digest, put together once for the card and the report."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from planner_sync.domain.board import Stage, Standing
from planner_sync.domain.calendar import Month, spoken
from planner_sync.domain.digest import Digest, Line, Position
from planner_sync.domain.points import Kind
from planner_sync.domain.progress import OPEN, Section
from planner_sync.rendering.digest_words import DigestWords

SEPARATOR = " · "
_FEW_MONTHS = 2


def title(digest: Digest, words: DigestWords) -> str:
    """Name the digest: what and which month."""
    return words.title.format(month=digest.month.spoken(words.language))


def as_of(digest: Digest, words: DigestWords) -> str:
    """Say the team and the day of the snapshot, and which day it is compared to."""
    parts = [digest.team_name, words.as_of.format(day=spoken(digest.taken_on, words.language))]
    if digest.compared_to:
        compared = spoken(digest.compared_to, words.language)
        parts.append(words.compared_to.format(day=compared))
    return SEPARATOR.join(part for part in parts if part)


def notices(digest: Digest, words: DigestWords) -> list[str]:
    """Say what a reader has to know first: months told late, and what waits for a person."""
    waiting = digest.attention
    said = []
    if late := digest.missing_months:
        said.append(words.missing_months.of(len(late), months=_months(late, words)))
    if waiting.brakes:
        reasons = "; ".join(words.brakes[brake] for brake in waiting.brakes)
        said.append(words.braked.format(reasons=reasons))
    if waiting.undecided:
        said.append(words.undecided.of(waiting.undecided))
    if waiting.unattended:
        said.append(words.unattended.of(waiting.unattended))
    return said


def opening(digest: Digest, words: DigestWords) -> str:
    """Tell the month in a few sentences; an empty month has its own."""
    if digest.is_empty:
        return f"{words.empty} {words.empty_advice}"
    return " ".join(_opening(digest, words))


def _opening(digest: Digest, words: DigestWords) -> Iterator[str]:
    figures = digest.figures
    if digest.compared_to is None:
        yield words.first_time
    elif not any((figures.finished, figures.new, figures.moved, _has(digest, Section.SET_ASIDE))):
        yield words.nothing_changed
    if figures.finished:
        yield words.finished.of(figures.finished)
    yield words.open.of(figures.open) if figures.open else words.nothing_open


def hint(section: Section, lines: Iterable[Line], words: DigestWords) -> str:
    """Say what the team can do with the points of a section, if there is something."""
    missing = {Section.FINISHED: _lacks_result, Section.SET_ASIDE: _lacks_reason}.get(section)
    is_needed = missing is None or any(missing(line) for line in lines)
    return words.sections[section].hint if is_needed else ""


def warning(line: Line, section: Section | None, words: DigestWords) -> str:
    """Say that an overdue line is overdue; a line in time has no warning."""
    if not line.is_overdue:
        return ""
    text = words.was_due if section is Section.OVERDUE else words.is_overdue
    return text.format(day=_spoken_due(line.now, words))


def state(line: Line, section: Section | None, words: DigestWords) -> list[str]:
    """
    Say how the point of *line* stands and what changed, in short phrases.

    Args:
        section: Where the line stands; ``None`` among the points that simply go on.
    """
    said = [words.fates.get(line.standing, "")]
    if line.is_new and section is not Section.NEW:
        said.append(words.is_new)
    if line.is_stalled and section is not Section.STALLED:
        said.append(words.stalled)
    said.append(_remark(line, section, words))
    if section not in {Section.FINISHED, Section.SET_ASIDE}:
        said += [_place(line, section, words), _progress(line, words), _due_change(line, words)]
        if line.checklist_total:
            done, total = line.checklist_done, line.checklist_total
            said.append(words.checklist.format(done=done, total=total))
    return [phrase for phrase in said if phrase]


def due(line: Line, words: DigestWords) -> str:
    """Say by when an open point is due, unless its warning or its change of date says so."""
    is_told = line.is_overdue or _due_change(line, words)
    is_open = line.standing in OPEN
    if line.now.due_on is None or is_told or not is_open:
        return ""
    return words.due.format(day=_spoken_due(line.now, words))


def origin(line: Line, words: DigestWords) -> str:
    """Say where the point of *line* comes from, as far as that is known."""
    if line.is_from_planner:
        return words.from_planner
    return words.moment.format(day=spoken(line.moment_on, words.language)) if line.moment_on else ""


def _place(line: Line, section: Section | None, words: DigestWords) -> str:
    bucket = line.now.bucket
    if not bucket:
        return ""
    if line.before and line.before.bucket and line.before.bucket != bucket:
        return words.bucket_moved.format(before=line.before.bucket, bucket=bucket)
    # Where a waiting point lies goes without saying; of a moved one only the move is news.
    is_known = section in {Section.WAITING, Section.MOVED}
    return "" if is_known else words.bucket.format(bucket=bucket)


def _progress(line: Line, words: DigestWords) -> str:
    if line.is_reopened:
        return words.reopened
    if line.before is None or line.before.stage is line.now.stage:
        return ""
    changes = {Stage.IN_PROGRESS: words.started, Stage.NOT_STARTED: words.not_started}
    return changes.get(line.now.stage, "")


def _due_change(line: Line, words: DigestWords) -> str:
    now, before = _spoken_due(line.now, words), _spoken_due(line.before, words)
    if line.before is None or now == before:
        return ""
    if not now:
        return words.due_dropped.format(before=before)
    text = words.due_moved if before else words.due_set
    return text.format(before=before, day=now)


def _spoken_due(position: Position | None, words: DigestWords) -> str:
    if position is None or position.due_on is None:
        return ""
    return spoken(position.due_on, words.language)


def _remark(line: Line, section: Section | None, words: DigestWords) -> str:
    """Say the result of a finished point, or the reason of one that was not taken up."""
    if section is Section.FINISHED:
        remark, text = line.result, words.result
    elif section is Section.SET_ASIDE:
        remark, text = line.reason, words.reason
    else:
        return ""
    return "" if remark is None else text.format(text=remark or words.only_on_card)


def _lacks_result(line: Line) -> bool:
    return _has_card_for_clients(line) and line.result is None


def _lacks_reason(line: Line) -> bool:
    is_refused = line.standing is Standing.NOT_TAKEN_UP
    return is_refused and _has_card_for_clients(line) and line.reason is None


def _has_card_for_clients(line: Line) -> bool:
    # Only improvements are told to clients, so only they need a result or a reason.
    return line.kind is Kind.IMPROVEMENT and line.task_id is not None


def _has(digest: Digest, section: Section) -> bool:
    return any(part.section is section for part in digest.sections)


def _months(months: Sequence[Month], words: DigestWords) -> str:
    names = [month.spoken(words.language) for month in months]
    follow_each_other = all(a.next == b for a, b in pairwise(months))
    if len(names) > _FEW_MONTHS and follow_each_other:
        return words.range_of_months.format(first=names[0], last=names[-1])
    *rest, last = names
    return f"{', '.join(rest)} {words.and_} {last}" if rest else last
