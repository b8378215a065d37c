"""Mail, notifications in the activity feed, and the subscriptions that are not there."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from integration.tenant.builders import ANNA, BRAM, message_of
from planner_sync.tenant import Tenant

Start = Callable[..., Tenant]
Connect = Callable[..., httpx.Client]
TO = [{"emailAddress": {"address": BRAM, "name": "Bram Bakker"}}]


def mail(**members: Any) -> dict[str, Any]:
    body = {"contentType": "HTML", "content": "<p>Dag</p>"}
    message = {"subject": "Voortgang", "body": body, "toRecipients": TO} | members
    return {"message": message, "saveToSentItems": False}


def notification(**members: Any) -> dict[str, Any]:
    return {
        "topic": {
            "source": "text",
            "value": "Voortgang",
            "webUrl": "https://teams.microsoft.com/l/x",
        },
        "activityType": "systemDefault",
        "previewText": {"content": "Nieuwe stand"},
        "templateParameters": [{"name": "systemDefaultText", "value": "De stand van maart"}],
    } | members


def test_mail_is_taken_in_and_kept(start: Start, connect: Connect) -> None:
    tenant = start()

    answer = connect(tenant).post(f"/users/{ANNA}/sendMail", json=mail())

    assert (answer.status_code, answer.content) == (202, b"")
    assert tenant.state()["mails"] == [
        {
            "from": ANNA,
            "to": [BRAM],
            "cc": [],
            "bcc": [],
            "subject": "Voortgang",
            "content_type": "html",
            "content": "<p>Dag</p>",
            "attachments": [],
            "sent": "2026-03-02T12:00:00Z",
        }
    ]


def test_the_spelling_of_the_action_is_accepted_too(graph: httpx.Client) -> None:
    given = {"Message": mail()["message"], "SaveToSentItems": True}

    assert graph.post(f"/users/{ANNA}/sendMail", json=given).status_code == 202


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, "RequestBodyRead"),
        ({**mail(), "urgent": True}, "RequestBodyRead"),
        (mail(title="x"), "RequestBodyRead"),
        (mail(body="x"), "RequestBodyRead"),
        (mail(toRecipients=[]), "ErrorInvalidRecipients"),
        (mail(toRecipients=[{"emailAddress": {"address": "bram"}}]), "ErrorInvalidRecipients"),
        (mail(ccRecipients=[{"address": BRAM}]), "ErrorInvalidRecipients"),
    ],
)
def test_mail_that_is_not_valid_is_refused(graph: httpx.Client, given: object, code: str) -> None:
    answer = graph.post(f"/users/{ANNA}/sendMail", json=given)

    assert message_of(answer)[:2] == (400, code)


def test_only_ones_own_mailbox_sends(tenant: Tenant, connect: Connect) -> None:
    anna = connect(tenant, ANNA)

    assert anna.post(f"/users/{ANNA}/sendMail", json=mail()).status_code == 202
    other = anna.post(f"/users/{BRAM}/sendMail", json=mail())
    assert message_of(other)[:2] == (403, "ErrorAccessDenied")
    assert anna.post("/users/nobody/sendMail", json=mail()).status_code == 404


def test_a_notification_reaches_only_people_who_have_the_app(
    start: Start, connect: Connect
) -> None:
    tenant = start()
    graph = connect(tenant)
    tenant.install_app(ANNA)
    address = "teamwork/sendActivityNotification"

    accepted = graph.post(f"/users/{ANNA}/{address}", json=notification())
    refused = graph.post(f"/users/{tenant.user_id(BRAM)}/{address}", json=notification())

    assert (accepted.status_code, accepted.content) == (204, b"")
    assert message_of(refused)[:2] == (403, "Forbidden")
    assert message_of(refused)[2].startswith("Application with AAD App Id '")
    (shown,) = tenant.state()["notifications"]
    assert (shown["user"], shown["text"]) == (ANNA, "De stand van maart")
    assert (shown["preview"], shown["topic"]["value"]) == ("Nieuwe stand", "Voortgang")


@pytest.mark.parametrize(
    "given",
    [
        notification(topic=None),
        notification(topic={"source": "text", "value": "x"}),
        notification(topic={"source": "entityUrl"}),
        notification(activityType="taskCreated"),
        notification(templateParameters=[]),
        notification(text="x"),
    ],
)
def test_a_notification_that_is_not_valid_is_refused(graph: httpx.Client, given: object) -> None:
    answer = graph.post(f"/users/{ANNA}/teamwork/sendActivityNotification", json=given)

    assert answer.status_code == 400


@pytest.mark.parametrize(("given", "status"), [({}, 400), ({"users": ["nobody"]}, 404)])
def test_an_installation_for_nobody_is_refused(tenant: Tenant, given: object, status: int) -> None:
    answer = httpx.put(f"{tenant.origin}/control/installations", json=given)

    assert answer.status_code == status


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_there_are_no_subscriptions(graph: httpx.Client, method: str) -> None:
    assert graph.request(method, "/subscriptions").status_code == 404
