"""One thing that somebody takes on, as a sentence tells it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One thing that somebody takes on."""

    owners: tuple[str, ...]
    """As written; empty where "we" do it."""

    what: str
    """The task without its subject, its verb in the infinitive."""

    is_promise: bool
    """True for a known somebody with a verb of work; anything less is only a hint."""

    is_named: bool = True
    """False where "we" do it, or a thing that may be taken for a name."""

    is_whole: bool = False
    """True where the sentence begins with who does it and says nothing else."""

    is_mine: bool = False
    """True where "ik" does it."""

    is_theirs: bool = False
    """True where "hij" or "zij" does it, and the sentence does not say who that is."""

    leans: bool = False
    """True for "dit zal Anna regelen": the sentence before says what it is about."""
