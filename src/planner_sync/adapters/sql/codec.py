"""The register's values that are kept as one JSON document each."""

from planner_sync.adapters.codec import Codec
from planner_sync.domain.brakes import Cause
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.papers import WrittenSheet
from planner_sync.domain.receipts import FileNote
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.snapshots import Snapshot

POINT = Codec(RegisteredPoint)
SNAPSHOT = Codec(Snapshot)
MOMENT_CARD = Codec(MomentCard)
OWN_CARD = Codec(OwnCard)
LETTER = Codec(WrittenLetter)
SHEET = Codec(WrittenSheet)
NOTE = Codec(FileNote)
CAUSE = Codec(Cause)
