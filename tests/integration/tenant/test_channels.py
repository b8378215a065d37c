"""Messages that people post in the channel of their team, and that an application cannot."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from integration.tenant.builders import ANNA, CARLA, message_of
from integration.tenant.reading import NASTY, Reader, channel_path
from planner_sync.tenant import Tenant

Connect = Callable[..., httpx.Client]
TYPE = "application/vnd.microsoft.card.adaptive"
CARD = {"type": "AdaptiveCard", "version": "1.4", "body": [{"type": "TextBlock", "text": "Stand"}]}


def message(content: str = "Dag", **members: Any) -> dict[str, Any]:
    return {"body": {"contentType": "html", "content": content}, **members}


def with_card(card: Any) -> dict[str, Any]:
    attachment = {"id": "1", "contentType": TYPE, "contentUrl": None, "content": card}
    return message('Zie <attachment id="1"></attachment>', attachments=[attachment])


@pytest.fixture
def anna(tenant: Tenant, connect: Connect) -> httpx.Client:
    return connect(tenant, ANNA)


@pytest.fixture
def channel(tenant: Tenant, anna: httpx.Client) -> str:
    team = f"/teams/{tenant.group_id('Team Noord')}"
    return f"{team}/channels/{anna.get(f'{team}/primaryChannel').json()['id']}"


def test_a_team_has_one_channel(tenant: Tenant, graph: httpx.Client, channel: str) -> None:
    team = f"/teams/{tenant.group_id('Team Noord')}"

    assert graph.get(team).json()["displayName"] == "Team Noord"
    (only,) = graph.get(f"{team}/channels").json()["value"]
    assert channel.endswith(only["id"])
    assert graph.get(channel).json()["displayName"] == "General"
    assert graph.get("/teams/x").status_code == 404
    assert graph.get(f"{team}/channels/x").status_code == 404


def test_a_person_posts_a_card_and_reads_it_back(anna: httpx.Client, channel: str) -> None:
    answer = anna.post(f"{channel}/messages", json=with_card(json.dumps(CARD)))

    assert answer.status_code == 201
    posted = answer.json()
    assert posted["from"]["user"]["displayName"] == "Anna de Vries"
    assert posted["createdDateTime"] == "2026-03-02T12:00:00Z"
    assert json.loads(posted["attachments"][0]["content"]) == CARD
    again = anna.get(f"{channel}/messages/{posted['id']}").json()
    assert (again["id"], again["body"]) == (posted["id"], posted["body"])
    newest = anna.get(f"{channel}/messages").json()["value"][0]
    assert newest["id"] == posted["id"]
    assert anna.get(f"{channel}/messages/1").status_code == 404


def test_an_application_neither_posts_nor_reads(graph: httpx.Client, channel: str) -> None:
    posting = message_of(graph.post(f"{channel}/messages", json=message()))
    reading = message_of(graph.get(f"{channel}/messages"))

    assert posting[:2] == reading[:2] == (403, "Forbidden")
    assert "Teamwork.Migrate.All" in posting[2]
    assert "ChannelMessage.Read.All" in reading[2]


def test_somebody_outside_the_team_is_refused(
    tenant: Tenant, connect: Connect, channel: str
) -> None:
    answer = connect(tenant, CARLA).post(f"{channel}/messages", json=message())

    assert message_of(answer)[:2] == (403, "Forbidden")


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"body": {"contentType": "html"}},
        {"body": {"contentType": "markdown", "content": "x"}},
        message(importance="low"),
        message(createdDateTime="2026-01-01T00:00:00Z"),
        message(attachments={}),
        message(attachments=[{"id": "1"}]),
        message(attachments=[{}]),
        with_card(CARD),
        with_card("no JSON"),
        with_card("{}"),
    ],
)
def test_a_message_that_is_not_valid_is_refused(
    anna: httpx.Client, channel: str, given: object
) -> None:
    assert anna.post(f"{channel}/messages", json=given).status_code == 400


def test_a_message_has_a_largest_size(anna: httpx.Client, channel: str) -> None:
    answer = anna.post(f"{channel}/messages", json=message("x" * 28_672))

    assert answer.status_code == 413


def test_messages_come_in_pages_newest_first(anna: httpx.Client, channel: str) -> None:
    for number in range(3):
        anna.post(f"{channel}/messages", json=message(f"{number}"))

    first = anna.get(f"{channel}/messages?$top=2").json()
    second = anna.get(first["@odata.nextLink"]).json()

    texts = [one["body"]["content"] for one in first["value"] + second["value"]]
    assert texts[:3] == ["2", "1", "0"]


def test_what_people_write_is_on_the_page_as_text(reading: Reader, connect: Connect) -> None:
    tenant = reading.tenant
    anna, team = connect(tenant, ANNA), f"/teams/{tenant.group_id('Team Noord')}"
    address = f"{team}/channels/{anna.get(f'{team}/channels').json()['value'][0]['id']}/messages"
    plain = {"body": {"content": NASTY}}
    for given in (plain, with_card(json.dumps(CARD)), message("<b>Vet</b><script>x</script>")):
        assert anna.post(address, json=given).status_code == 201
    anna.post(address, json=message("<!-- -->"))

    page = reading.page(channel_path(reading))

    assert page.xpath("//p[@class = 'post']/text()") == ["Vetx", "Zie", NASTY]
    assert page.xpath("//div[@class = 'adaptive']/div/text()") == ["Stand"]
    assert page.xpath("//p[@class = 'sender']/b/text()") == ["Anna de Vries"] * 4
    assert len(tenant.state()["messages"]) == 4
