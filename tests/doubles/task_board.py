"""Planner plans in memory, with Planner's manners: versions, merging, limits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from doubles.clock import ManualClock
from doubles.faults import Faults
from doubles.versions import Versions
from planner_sync.domain.board import (
    TASKS_AT_ONCE,
    Board,
    BoardTask,
    Bucket,
    BucketId,
    ChecklistItem,
    Cleared,
    DetailChange,
    DetailEdits,
    DetailFields,
    LabelId,
    PlanId,
    Stage,
    TaskDetails,
    TaskEdits,
    TaskFields,
    TaskId,
    UserId,
)
from planner_sync.domain.errors import (
    LimitError,
    MovedError,
    NotFoundError,
    NotPermittedError,
    PermanentError,
    PlannerSyncError,
    StoppingError,
    ThrottledError,
    UnreachableError,
)
from planner_sync.domain.intents import Created, CreateOutcome, NotSent, Rejected, Unknown
from planner_sync.ports import Clock

_NEWEST = 10_000
"""Planner puts a new item first, unless it is told where."""


@dataclass
class _Task:
    plan_id: PlanId
    fields: TaskFields
    created_at: datetime
    created_by: UserId | None
    versions: Versions
    detail_versions: Versions
    stage: Stage = Stage.NOT_STARTED
    completed_at: datetime | None = None
    details: DetailFields = field(default_factory=DetailFields)


@dataclass
class _Plan:
    buckets: list[Bucket]
    labels: dict[LabelId, str]
    label_versions: Versions


class InMemoryTaskBoard:
    """Keeps the promises of ``ports.TaskBoard``; a test is the people and the bad weather."""

    def __init__(
        self, clock: Clock | None = None, *, tasks_in_plan: int = 9_000, checklist_items: int = 20
    ) -> None:
        self.faults = Faults()
        self.writes: list[str] = []
        """Every write that came to anything, by the name of its method."""

        self.lagging: set[TaskId] = set()
        """Tasks that listings do not show yet."""

        self._clock = clock or ManualClock()
        self._tasks_in_plan = tasks_in_plan
        self._checklist_items = checklist_items
        self._plans: dict[PlanId, _Plan] = {}
        self._tasks: dict[TaskId, _Task] = {}
        self._made = 0

    def add_plan(
        self,
        plan_id: PlanId,
        buckets: Iterable[str] = (),
        labels: Mapping[LabelId, str] | None = None,
    ) -> None:
        self._plans[plan_id] = _Plan([], dict(labels or {}), Versions(f"labels of {plan_id}"))
        for name in buckets:
            self._add_bucket(plan_id, name)

    async def read(self, plan_id: PlanId) -> Board:
        with self.faults.around("read"):
            plan = self._plan(plan_id)
            mine = {t: held for t, held in self._tasks.items() if held.plan_id == plan_id}
            return Board(
                plan_id=plan_id,
                buckets=tuple(plan.buckets),
                labels=dict(plan.labels),
                labels_etag=plan.label_versions.etag,
                tasks={t: _shown(t, held) for t, held in mine.items() if t not in self.lagging},
            )

    async def task(self, plan_id: PlanId, task_id: TaskId) -> BoardTask | None:
        with self.faults.around("task"):
            held = self._tasks.get(task_id)
            if held and held.plan_id != plan_id:
                raise MovedError("it lies in another plan")
            return _shown(task_id, held) if held else None

    async def details(
        self, plan_id: PlanId, task_ids: Iterable[TaskId]
    ) -> Mapping[TaskId, TaskDetails]:
        wanted = list(task_ids)
        if not wanted:
            return {}
        with self.faults.around("details"):
            return {
                t: TaskDetails(etag=held.detail_versions.etag, fields=held.details)
                for t in wanted
                if (held := self._tasks.get(t))
            }

    async def create_bucket(self, plan_id: PlanId, name: str) -> Bucket:
        with self.faults.around("create_bucket"):
            self.writes.append("create_bucket")
            return self._add_bucket(plan_id, name)

    async def name_labels(
        self, plan_id: PlanId, names: Mapping[LabelId, str], labels_etag: str
    ) -> None:
        with self.faults.around("name_labels"):
            plan = self._plan(plan_id)
            plan.label_versions.refuse_collision(labels_etag, names)
            plan.labels.update(names)
            plan.label_versions.touch(names)
            self.writes.append("name_labels")

    async def create_tasks(
        self, plan_id: PlanId, wanted: Sequence[TaskFields], *, guard: Callable[[], None]
    ) -> Sequence[CreateOutcome]:
        if not 0 < len(wanted) <= TASKS_AT_ONCE:
            raise ValueError(f"create tasks: {len(wanted)} at once")
        try:
            guard()
        except PlannerSyncError as exc:
            return [NotSent(error=exc) for _ in wanted]
        outcomes: list[CreateOutcome] = []
        for fields_ in wanted:
            if all(isinstance(one, Created) for one in outcomes):
                outcomes.append(self._create(plan_id, fields_))
            else:
                outcomes.append(NotSent(error=PermanentError("the one before it failed")))
        return outcomes

    def _create(self, plan_id: PlanId, wanted: TaskFields) -> CreateOutcome:
        try:
            with self.faults.around("create_task"):
                self._plan(plan_id)
                has = sum(held.plan_id == plan_id for held in self._tasks.values())
                if has >= self._tasks_in_plan:
                    raise LimitError("the plan is full", code="MaximumTasksInProject")
                self.writes.append("create_task")
                return Created(task=self.made(plan_id, wanted))
        except PlannerSyncError as exc:
            return _failed(exc)

    async def update_task(
        self, plan_id: PlanId, task_id: TaskId, etag: str, edits: TaskEdits
    ) -> None:
        with self.faults.around("update_task"):
            held = self._task(task_id)
            held.versions.refuse_collision(etag, _paths(edits))
            self.set_fields(task_id, _edited(held.fields, edits))
            if edits.complete:
                self.set_stage(task_id, Stage.DONE)
            self.writes.append("update_task")

    async def delete_task(self, plan_id: PlanId, task_id: TaskId, etag: str) -> None:
        with self.faults.around("delete_task"):
            self._task(task_id).versions.refuse_unless_latest(etag)
            self.delete(task_id)
            self.writes.append("delete_task")

    async def update_details(
        self, plan_id: PlanId, changes: Sequence[DetailChange]
    ) -> Sequence[PlannerSyncError | None]:
        if not 0 < len(changes) <= TASKS_AT_ONCE:
            raise ValueError(f"update task details: {len(changes)} at once")
        return [self._change_details(change) for change in changes]

    def _change_details(self, change: DetailChange) -> PlannerSyncError | None:
        try:
            with self.faults.around("update_details"):
                held = self._task(change.task_id)
                held.detail_versions.refuse_collision(change.etag, _detail_paths(change.edits))
                wanted = self._edited_details(held.details, change.edits)
                if len(wanted.checklist) > self._checklist_items:
                    raise LimitError("the checklist is full", code="MaximumChecklistItemsOnTask")
                self.set_details(change.task_id, wanted)
                self.writes.append("update_details")
        except PlannerSyncError as exc:
            return exc
        return None

    def made(
        self, plan_id: PlanId, fields: TaskFields, created_by: UserId | None = None
    ) -> BoardTask:
        """Put a task on the board, as anybody may."""
        self._made += 1
        task_id = TaskId(f"task-{self._made}")
        self._tasks[task_id] = _Task(
            plan_id=plan_id,
            fields=fields,
            created_at=self._clock(),
            created_by=created_by,
            versions=Versions(task_id),
            detail_versions=Versions(f"details of {task_id}"),
        )
        return self.shown(task_id)

    def shown(self, task_id: TaskId) -> BoardTask:
        return _shown(task_id, self._task(task_id))

    def tasks(self) -> list[BoardTask]:
        return [_shown(t, held) for t, held in self._tasks.items()]

    def details_of(self, task_id: TaskId) -> DetailFields:
        return self._task(task_id).details

    def set_fields(self, task_id: TaskId, wanted: TaskFields) -> None:
        held = self._task(task_id)
        held.versions.touch(_differences(held.fields, wanted))
        held.fields = wanted

    def set_stage(self, task_id: TaskId, stage: Stage) -> None:
        held = self._task(task_id)
        held.versions.touch(["stage"] if held.stage is not stage else [])
        held.stage = stage
        held.completed_at = self._clock() if stage is Stage.DONE else None

    def set_details(self, task_id: TaskId, wanted: DetailFields) -> None:
        held = self._task(task_id)
        moved = _detail_differences(held.details, wanted)
        held.detail_versions.touch(moved)
        held.versions.touch(["details"] if moved else [])
        held.details = wanted

    def delete(self, task_id: TaskId) -> None:
        del self._tasks[task_id]

    def _plan(self, plan_id: PlanId) -> _Plan:
        if plan_id not in self._plans:
            raise NotFoundError("there is no such plan")
        return self._plans[plan_id]

    def _task(self, task_id: TaskId) -> _Task:
        if task_id not in self._tasks:
            raise NotFoundError("the task is gone")
        return self._tasks[task_id]

    def _add_bucket(self, plan_id: PlanId, name: str) -> Bucket:
        buckets = self._plan(plan_id).buckets
        bucket_id = BucketId(f"{plan_id}/bucket-{len(buckets)}")
        buckets.append(Bucket(bucket_id=bucket_id, name=name, etag="first"))
        return buckets[-1]

    def _edited_details(self, has: DetailFields, edits: DetailEdits) -> DetailFields:
        kept = [
            self._retitled(i, edits)
            for i in has.checklist
            if i.item_id not in edits.remove_checklist
        ]
        references = {
            a: alias for a, alias in has.references.items() if a not in edits.remove_references
        }
        return DetailFields(
            description=has.description if edits.description is None else edits.description,
            checklist=_in_order([*kept, *map(self._item, edits.add_checklist)]),
            references=references | dict(edits.add_references),
        )

    def _retitled(self, item: ChecklistItem, edits: DetailEdits) -> ChecklistItem:
        title = edits.retitle_checklist.get(item.item_id or "")
        return replace(item, title=title, modified_at=self._clock()) if title else item

    def _item(self, wanted: ChecklistItem) -> ChecklistItem:
        self._made += 1
        return replace(
            wanted,
            item_id=wanted.item_id or f"item-{self._made}",
            modified_at=self._clock(),
            # What is composed sorts as what Planner would make of it.
            order_hint=wanted.order_hint or f"{_NEWEST - self._made}",
        )


def _in_order(items: Iterable[ChecklistItem]) -> tuple[ChecklistItem, ...]:
    return tuple(sorted(items, key=lambda item: item.order_hint or ""))


def _shown(task_id: TaskId, held: _Task) -> BoardTask:
    return BoardTask(
        task_id=task_id,
        etag=held.versions.etag,
        fields=held.fields,
        stage=held.stage,
        created_at=held.created_at,
        completed_at=held.completed_at,
        checklist_count=len(held.details.checklist),
        open_checklist_count=sum(not i.is_checked for i in held.details.checklist),
        reference_count=len(held.details.references),
        has_description=bool(held.details.description),
        created_by=held.created_by,
    )


def _failed(error: PlannerSyncError) -> CreateOutcome:
    if isinstance(error, (UnreachableError, StoppingError)):
        return NotSent(error=error)
    if isinstance(error, (ThrottledError, LimitError, NotPermittedError)):
        return Rejected(error=error)
    return Unknown(error=error)


def _edited(has: TaskFields, edits: TaskEdits) -> TaskFields:
    changes: dict[str, Any] = {
        name: value
        for name in ("title", "bucket_id", "due_on", "priority")
        if (value := getattr(edits, name)) is not None
    }
    if changes.get("due_on") is Cleared.CLEARED:
        changes["due_on"] = None
    return replace(
        has,
        **changes,
        assignees=(has.assignees | edits.assign) - edits.unassign,
        labels=(has.labels | edits.add_labels) - edits.remove_labels,
    )


def _paths(edits: TaskEdits) -> set[str]:
    names = ("title", "bucket_id", "due_on", "priority")
    plain = {name for name in names if getattr(edits, name) is not None}
    people = {f"assignees/{user}" for user in edits.assign | edits.unassign}
    plain |= {"stage"} if edits.complete else set()
    return plain | people | {f"labels/{slot}" for slot in edits.add_labels | edits.remove_labels}


def _differences(old: TaskFields, new: TaskFields) -> set[str]:
    plain = {f.name for f in fields(TaskFields)} - {"assignees", "labels"}
    moved = {name for name in plain if getattr(old, name) != getattr(new, name)}
    moved |= {f"assignees/{user}" for user in old.assignees ^ new.assignees}
    return moved | {f"labels/{slot}" for slot in old.labels ^ new.labels}


def _detail_paths(edits: DetailEdits) -> set[str]:
    plain = {"description"} if edits.description is not None else set()
    addresses = {*edits.add_references, *edits.remove_references}
    return (
        plain
        | {f"checklist/{i}" for i in (*edits.remove_checklist, *edits.retitle_checklist)}
        | {f"references/{address}" for address in addresses}
    )


def _detail_differences(old: DetailFields, new: DetailFields) -> set[str]:
    moved = {"description"} if old.description != new.description else set()
    items = set(old.checklist) ^ set(new.checklist)
    addresses = set(old.references.items()) ^ set(new.references.items())
    return (
        moved
        | {f"checklist/{item.item_id}" for item in items}
        | {f"references/{address}" for address, _ in addresses}
    )
