"""What one sentence says: somebody takes something on, or something is asked for."""

from dataclasses import dataclass

from planner_sync.domain.points import Decision, Kind


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

    is_habit: bool = False
    """True for "we huren een zaal", which may tell what is done each time."""

    leans: bool = False
    """True for "dit zal Anna regelen": the sentence before says what it is about."""

    start: int = 0
    """Where it begins in the sentence; what stands before it may say what it is about."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Something that is asked for without saying who does it."""

    what: str
    kind: Kind
    is_strong: bool = False
    """True where the words can hardly mean anything else: "cliënten willen graag …"."""

    is_agreed: bool = False
    """True where the minutes say that it was agreed."""

    is_labelled: bool = False
    """True behind a label that declares a wish: "Tip: …"."""

    is_planned: bool = False
    """True where it tells what will be done: "zal worden vastgesteld"."""

    is_ahead: bool = False
    """True for work that is left to do: "moet nog worden gemaakt", "nagaan of de zaal vrij is"."""

    is_thing: bool = False
    """True where it names the thing alone: "er moet een lamp komen" is "een lamp"."""

    leans: bool = False
    """True where the sentence before says what it is about."""

    @property
    def decision(self) -> Decision | None:
        """What was agreed is taken up; of a wish alone nothing is decided."""
        return Decision.TAKEN_UP if self.is_agreed else None
