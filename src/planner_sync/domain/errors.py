"""
Everything that can go wrong, as one tree.

PlannerSyncError
├── TransientError            later may work; ``retry_after_s`` says how long to wait
│   ├── UnreachableError      no answer, or none that can be trusted
│   ├── ThrottledError        the other side asks for patience
│   ├── StoppingError         the service ends; nothing was sent
│   ├── TeamBusyError         another process works on this team
│   └── StaleIntentError      too much time went by before a write; nothing was sent
└── PermanentError            a person must act; the message says which act
    ├── SettingsError         the start is refused; lists every problem at once
    ├── UsageError            the command cannot be carried out as it was given
    ├── NotPermittedError     the other side refuses this identity
    ├── NotFoundError         the thing is not there
    │   └── MovedError        the task lies in another plan
    ├── NotAllowedError       outside the allow-list; nothing was sent
    ├── ConflictError         the thing moved since it was read
    ├── InUseError            somebody has the file open, checked out, or is changing it
    ├── StaleCursorError      a listing must start anew
    ├── LimitError            Planner's limits are reached
    ├── OutcomeUnknownError   a write may or may not have happened
    ├── UnreadableDocumentError   these bytes are not minutes that can be read
    └── UnreadableCopyError   these bytes are not a register copy that can be read

A message never carries a title, a name or a file name: it may end in a log.
"""


class PlannerSyncError(Exception):
    """Any failure that planner-sync foresees."""


class TransientError(PlannerSyncError):
    """Later may work."""

    def __init__(self, message: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class UnreachableError(TransientError):
    """No answer came, or none that can be trusted."""


class ThrottledError(TransientError):
    """The other side asks for patience."""


class StoppingError(TransientError):
    """The service ends, so nothing was sent."""


class TeamBusyError(TransientError):
    """Another process works on this team, or took it over; this one writes nothing for it."""


class StaleIntentError(TransientError):
    """Too much time went by between writing an intent down and sending it; nothing was sent."""


class PermanentError(PlannerSyncError):
    """A person must act; the message says which act."""


class SettingsError(PermanentError):
    """The start is refused; the message lists every problem at once."""


class UsageError(PermanentError):
    """The command cannot be carried out as it was given."""


class NotPermittedError(PermanentError):
    """The other side refuses this identity."""


class NotFoundError(PermanentError):
    """The thing is not there."""


class MovedError(NotFoundError):
    """The task lies in another plan than the one that was asked about."""


class NotAllowedError(PermanentError):
    """Outside the allow-list of plans, drives and hosts; nothing was sent."""


class ConflictError(PermanentError):
    """The thing moved since it was read; read it again and decide again."""


class InUseError(PermanentError):
    """Somebody has the file open or checked out, or is changing it; look again later."""


class StaleCursorError(PermanentError):
    """The place where a listing left off is no longer known; start anew, there if told where."""

    def __init__(self, message: str, *, restart_at: str | None = None) -> None:
        super().__init__(message)
        self.restart_at = restart_at


class LimitError(PermanentError):
    """One of Planner's limits is reached; ``code`` is Planner's name for it."""

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.code = code


class OutcomeUnknownError(PermanentError):
    """A write that must not be repeated blindly may or may not have happened."""


class UnreadableDocumentError(PermanentError):
    """These bytes are not minutes that can be read; the message tells the author why."""


class UnreadableCopyError(PermanentError):
    """These bytes are not a register copy that this release can read."""
