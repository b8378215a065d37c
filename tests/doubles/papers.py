"""Letters and outcome sheets, in memory."""

from collections.abc import Mapping, Sequence
from datetime import date

from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.papers import WrittenSheet
from planner_sync.domain.register import MomentId


class InMemoryPapers:
    """Keeps the promises of ``ports.Papers`` for as long as the process lives."""

    def __init__(self) -> None:
        self._letters: dict[tuple[str, MomentId, int], WrittenLetter] = {}
        self._sheets: dict[tuple[str, MomentId], WrittenSheet] = {}
        self._looked_at: dict[str, date] = {}

    def letters(self, team_id: str) -> Sequence[WrittenLetter]:
        return [self._letters[key] for key in sorted(self._letters) if key[0] == team_id]

    def save_letter(self, letter: WrittenLetter) -> None:
        self._letters[letter.team_id, letter.moment_id, letter.number] = letter

    def letters_looked_at(self, team_id: str) -> date | None:
        return self._looked_at.get(team_id)

    def note_letters_looked_at(self, team_id: str, day: date) -> None:
        self._looked_at[team_id] = day

    def sheets(self, team_id: str) -> Mapping[MomentId, WrittenSheet]:
        return {m: sheet for (team, m), sheet in self._sheets.items() if team == team_id}

    def save_sheet(self, sheet: WrittenSheet) -> None:
        self._sheets[sheet.team_id, sheet.moment_id] = sheet
