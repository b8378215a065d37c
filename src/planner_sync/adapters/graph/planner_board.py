"""Planner as a task board."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from kiota_abstractions.base_request_configuration import RequestConfiguration
from msgraph.generated.models.planner_bucket import PlannerBucket
from msgraph.generated.models.planner_category_descriptions import PlannerCategoryDescriptions
from msgraph.generated.models.planner_plan_details import PlannerPlanDetails
from msgraph.generated.planner.tasks.item.details.details_request_builder import (
    DetailsRequestBuilder,
)

from planner_sync.adapters.graph.client import GraphClient
from planner_sync.adapters.graph.creates import create_chain
from planner_sync.adapters.graph.planner_codec import (
    bucket_of,
    details_of,
    details_patch,
    new_task,
    task_of,
    task_patch,
)
from planner_sync.domain.board import (
    TASKS_AT_ONCE,
    Board,
    BoardTask,
    Bucket,
    DetailChange,
    LabelId,
    PlanId,
    TaskDetails,
    TaskEdits,
    TaskFields,
    TaskId,
)
from planner_sync.domain.errors import (
    MovedError,
    NotFoundError,
    PlannerSyncError,
    UnreachableError,
)
from planner_sync.domain.intents import Created, CreateOutcome


class PlannerTaskBoard:
    """Keeps the promises of ``ports.TaskBoard`` over Microsoft Graph v1.0."""

    def __init__(self, graph: GraphClient) -> None:
        self._graph = graph
        self._planner = graph.sdk.planner

    async def read(self, plan_id: PlanId) -> Board:
        """Read plan details, buckets and tasks; details of tasks are read apart."""
        plan = self._planner.plans.by_planner_plan_id(plan_id)
        labels = (
            await self._graph.send("read plan", plan.details.to_get_request_information())
        ).json()
        buckets = await self._graph.collect(
            "list buckets", plan.buckets.to_get_request_information()
        )
        tasks = await self._graph.collect("list tasks", plan.tasks.to_get_request_information())
        found = [task_of(raw) for raw in tasks if raw.get("planId") == plan_id]
        self._graph.allow_list.learn_tasks(plan_id, (t.task_id for t in found))
        return Board(
            plan_id=plan_id,
            buckets=tuple(bucket_of(raw) for raw in buckets),
            labels={
                LabelId(slot): name
                for slot, name in (labels.get("categoryDescriptions") or {}).items()
                if name and not slot.startswith("@")
            },
            labels_etag=labels["@odata.etag"],
            tasks={t.task_id: t for t in found},
        )

    async def task(self, plan_id: PlanId, task_id: TaskId) -> BoardTask | None:
        """Ask for one task by its id."""
        self._graph.allow_list.learn_tasks(plan_id, [task_id])
        info = self._planner.tasks.by_planner_task_id(task_id).to_get_request_information()
        try:
            answer = await self._graph.send("read task", info)
        except NotFoundError:
            return None
        raw = answer.json()
        if raw.get("id") != task_id:
            # A wrong "no" here would count the task as deleted for good.
            raise UnreachableError("read task: the answer is no task; is a proxy in between?")
        if raw.get("planId") != plan_id:
            raise MovedError("read task: it lies in another plan")
        return task_of(raw)

    async def details(
        self, plan_id: PlanId, task_ids: Iterable[TaskId]
    ) -> Mapping[TaskId, TaskDetails]:
        """Read details with ``$batch``, twenty at a time."""
        wanted = list(task_ids)
        infos = [self._details(task_id).to_get_request_information() for task_id in wanted]
        if not infos:
            return {}
        answers = await self._graph.batch("read task details", infos)
        found: dict[TaskId, TaskDetails] = {}
        for task_id, answer in zip(wanted, answers, strict=True):
            if isinstance(answer, NotFoundError):
                continue
            if isinstance(answer, PlannerSyncError):
                raise answer
            found[task_id] = details_of(answer.json())
        return found

    async def create_bucket(self, plan_id: PlanId, name: str) -> Bucket:
        """Make a bucket at the end of the board."""
        body = PlannerBucket(name=name, plan_id=plan_id, order_hint=" !")
        info = self._planner.buckets.to_post_request_information(body)
        answer = await self._graph.send("create bucket", info, {"planId": plan_id})
        return bucket_of(answer.json())

    async def name_labels(
        self, plan_id: PlanId, names: Mapping[LabelId, str], labels_etag: str
    ) -> None:
        """Name labels of the plan; the other labels are not in the request."""
        descriptions = PlannerCategoryDescriptions(
            additional_data={str(slot): name for slot, name in names.items()}
        )
        body = PlannerPlanDetails(category_descriptions=descriptions)
        details = self._planner.plans.by_planner_plan_id(plan_id).details
        info = details.to_patch_request_information(body, _if_match(labels_etag))
        await self._graph.send("name labels", info)

    async def create_tasks(
        self, plan_id: PlanId, wanted: Sequence[TaskFields], *, guard: Callable[[], None]
    ) -> Sequence[CreateOutcome]:
        """Make tasks with one ``$batch``, in which each waits for the one before it."""
        if not 0 < len(wanted) <= TASKS_AT_ONCE:
            raise ValueError(f"create tasks: {len(wanted)} at once")
        tasks = self._planner.tasks
        infos = [tasks.to_post_request_information(new_task(plan_id, one)) for one in wanted]
        outcomes = await create_chain(self._graph, "create task", infos, read=task_of, guard=guard)
        made = [one.task.task_id for one in outcomes if isinstance(one, Created)]
        self._graph.allow_list.learn_tasks(plan_id, made)
        return outcomes

    async def update_task(
        self, plan_id: PlanId, task_id: TaskId, etag: str, edits: TaskEdits
    ) -> None:
        """Change fields of a task with its ETag."""
        task = self._planner.tasks.by_planner_task_id(task_id)
        info = task.to_patch_request_information(task_patch(edits), _if_match(etag))
        await self._graph.send("update task", info)

    async def delete_task(self, plan_id: PlanId, task_id: TaskId, etag: str) -> None:
        """Delete a task with its ETag."""
        task = self._planner.tasks.by_planner_task_id(task_id)
        info = task.to_delete_request_information(_if_match(etag))
        await self._graph.send("delete task", info)

    async def update_details(
        self, plan_id: PlanId, changes: Sequence[DetailChange]
    ) -> Sequence[PlannerSyncError | None]:
        """Change details with one ``$batch``, each with the ETag of its details."""
        if not 0 < len(changes) <= TASKS_AT_ONCE:
            raise ValueError(f"update task details: {len(changes)} at once")
        infos = [
            self._details(change.task_id).to_patch_request_information(
                details_patch(change.edits), _if_match(change.etag)
            )
            for change in changes
        ]
        answers = await self._graph.batch("update task details", infos)
        return [one if isinstance(one, PlannerSyncError) else None for one in answers]

    def _details(self, task_id: TaskId) -> DetailsRequestBuilder:
        return self._planner.tasks.by_planner_task_id(task_id).details


def _if_match(etag: str) -> RequestConfiguration[Any]:
    configuration: RequestConfiguration[Any] = RequestConfiguration()
    configuration.headers.add("If-Match", etag)
    return configuration
