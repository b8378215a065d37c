"""Pairing two sides so that the pairs together gain the most."""

from collections import deque
from collections.abc import Mapping


def best_pairs(gains: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """
    Pair left sides with right sides, each at most once, so that the summed gain is highest.

    A pair that *gains* does not name, or that gains nothing, is never made.  Of equal sums the
    lowest numbers come together.  The left sides join one by one, each along the augmenting
    path that gains most, which keeps every step optimal (the Hungarian method on a sparse graph).

    Args:
        gains: What each possible pair of (left, right) gains.

    Returns:
        The right side of each left side that was paired.
    """
    pairing = _Pairing(gains)
    for left in sorted({left for left, _ in gains}):
        pairing.join(left)
    return pairing.right_of


class _Pairing:
    def __init__(self, gains: Mapping[tuple[int, int], int]) -> None:
        self._gains = gains
        self._choices: dict[int, list[int]] = {}
        for left, right in sorted(gains, key=lambda pair: (-gains[pair], pair)):
            if gains[left, right] > 0:
                self._choices.setdefault(left, []).append(right)
        self.right_of: dict[int, int] = {}
        self._left_of: dict[int, int] = {}

    def join(self, start: int) -> None:
        """Give *start* a place, moving others along when that gains more."""
        choices = self._choices.get(start, [])
        top = [r for r in choices if self._gains[start, r] == self._gains[start, choices[0]]]
        free = next((r for r in top if r not in self._left_of), None)
        if free is not None:
            # What a left side likes best is free, so no other way can gain more.
            self._give({free: start}, free, start)
            return
        reached, came_from = self._ways_from(start)
        end = max(reached, key=lambda right: (reached[right], -right), default=None)
        if end is not None and reached[end] > 0:
            self._give(came_from, end, start)

    def _ways_from(self, start: int) -> tuple[dict[int, int], dict[int, int]]:
        """Return what ending at each right side gains, and which left side would take it."""
        gained = {start: 0}
        ahead: dict[int, int] = {}
        came_from: dict[int, int] = {}
        queue = deque([start])
        while queue:
            left = queue.popleft()
            for right in self._choices.get(left, ()):
                gain = gained[left] + self._gains[left, right]
                if self.right_of.get(left) == right or gain <= ahead.get(right, 0):
                    continue
                ahead[right], came_from[right] = gain, left
                holder = self._left_of.get(right)
                if holder is not None:
                    gained[holder] = gain - self._gains[holder, right]
                    queue.append(holder)
        # Ending where somebody sits leaves that one without a place.
        reached = {
            right: gained[self._left_of[right]] if right in self._left_of else gain
            for right, gain in ahead.items()
        }
        return reached, came_from

    def _give(self, came_from: Mapping[int, int], end: int, start: int) -> None:
        right: int | None = end
        self.right_of.pop(self._left_of.pop(end, start), None)
        while right is not None:
            left = came_from[right]
            left_behind = None if left == start else self.right_of.get(left)
            self.right_of[left], self._left_of[right] = right, left
            right = left_behind
