"""The board and the library as a person reads them in a browser."""

import httpx
import pytest

from integration.tenant.builders import (
    ANNA,
    BRAM,
    Plan,
    assignment,
    change,
    checklist_item,
    docx,
    etag_of,
    reference,
)
from integration.tenant.reading import (
    NASTY,
    Reader,
    add_details,
    channel_path,
    make_task,
    post_card,
)


def test_the_overview_leads_to_everything_that_people_see(reading: Reader, team: Plan) -> None:
    links = reading.page("/").xpath("//main//a/@href")

    assert [link.split("/")[1] for link in links] == ["board", "board", "channel", "library"]
    for link in links:
        reading.page(link)
    assert "maandag 2 maart 2026, 13:00" in reading.text("/")


def test_a_card_shows_what_planner_shows(reading: Reader, desk: httpx.Client, team: Plan) -> None:
    tenant = reading.tenant
    labels = {"categoryDescriptions": {"category2": "Overdracht"}}
    path = f"/planner/plans/{team.id}/details"
    change(desk, path, etag_of(desk, path), labels)
    task = make_task(
        desk,
        team,
        dueDateTime="2026-03-01T11:00:00Z",
        priority=1,
        percentComplete=50,
        appliedCategories={"category2": True, "category9": True},
        assignments={tenant.user_id(ANNA): assignment(), tenant.user_id(BRAM): assignment()},
    )
    items = {"a": checklist_item("Een", isChecked=True), "b": checklist_item("Twee")}
    add_details(desk, task, checklist=items, description="Zie notulen")

    (card,) = reading.page(f"/board/{team.id}").xpath("//article")

    text = " ".join(card.text_content().split())
    for shown in ("Nalopen", "Overdracht", "Label 9", "1 mrt", "1 van 2", "Urgent", "AV", "BB"):
        assert shown in text
    assert "Anna de Vries, Bram Bakker" in text
    assert card.xpath(".//time[contains(@class, 'late')]")
    pictures = card.xpath(".//*[local-name() = 'svg']/@aria-label")
    assert pictures == ["Wordt uitgevoerd", "checklist", "met beschrijving"]


def test_cards_stand_in_their_buckets_and_finished_ones_apart(
    reading: Reader, desk: httpx.Client, team: Plan
) -> None:
    make_task(desk, team, title="Open")
    make_task(desk, team, title="Klaar", percentComplete=100)
    make_task(desk, team, title="Los", bucketId=None)

    page = reading.page(f"/board/{team.id}")

    columns = {
        " ".join(column.xpath("./h2/text()")): column.xpath(".//article//a/text()")
        for column in page.xpath("//section")
    }
    assert columns == {"Opgepakt": [], "Te bespreken": ["Open", "Klaar"], "Geen bucket": ["Los"]}
    assert page.xpath("//details//article//a/text()") == ["Klaar"]
    assert "2 open · 1 afgerond" in reading.text(f"/board/{team.id}")


def test_a_task_shows_its_notes_checklist_and_attachments(
    reading: Reader, desk: httpx.Client, team: Plan
) -> None:
    drive = f"/drives/{reading.tenant.drive_id('Documenten')}"
    url = desk.get(f"{drive}/root:/Notulen/2026-02.md").json()["webUrl"]
    key = url.replace(".", "%2E").replace(":", "%3A")
    task = make_task(desk, team, startDateTime="2026-03-02T12:00:00Z")
    elsewhere = {"https%3A//voorbeeld%2Eexample/x": reference("Elders", type="Pdf")}
    add_details(
        desk,
        task,
        description="Regel een\nRegel twee",
        checklist={"a": checklist_item("Bellen", isChecked=True)},
        references={key: reference("Notulen"), **elsewhere},
    )

    page = reading.page(f"/board/{team.id}/{task}")

    text = " ".join(page.text_content().split())
    for shown in ("Regel een Regel twee", "1 van 1", "Bellen", "niet gestart", "2 maart 2026"):
        assert shown in text
    assert "2 maart 2026, 13:00 door planner-sync" in text
    links = {link.text: link for link in page.xpath("//section//a")}
    assert links["Elders"].get("rel") == "noopener noreferrer"
    inside = httpx.get(f"{reading.tenant.origin}{links['Notulen'].get('href')}")
    assert inside.text == "# Overleg\n"


def test_a_library_is_walked_and_its_files_are_downloaded(
    reading: Reader, desk: httpx.Client
) -> None:
    drive = reading.tenant.drive_id("Documenten")
    content = desk.put(f"/drives/{drive}/root:/Notulen/Verslag €.docx:/content", content=docx())
    assert content.status_code == 201

    top = reading.page(f"/library/{drive}")
    (folder,) = top.xpath("//table//a/@href")
    page = reading.page(folder)

    assert "0 mappen, 2 bestanden" in page.text_content()
    names = page.xpath("//table//a/span/text()")
    assert names == ["2026-02.md", "Verslag €.docx"]
    assert page.xpath("//td[@class = 'size']/text()")[0] == "10 bytes"
    first, second = page.xpath("//table//a/@href")
    assert httpx.get(f"{reading.tenant.origin}{first}").content == b"# Overleg\n"
    file = httpx.get(f"{reading.tenant.origin}{second}")
    disposition = file.headers["content-disposition"]
    assert disposition == "attachment; filename*=UTF-8''Verslag%20%E2%82%AC.docx"
    assert file.content[:2] == b"PK"


def test_whatever_people_write_stays_text(reading: Reader, desk: httpx.Client, team: Plan) -> None:
    path = f"/planner/plans/{team.id}"
    change(desk, path, etag_of(desk, path), {"title": NASTY})
    path = f"{path}/details"
    labels = {"categoryDescriptions": {"category1": NASTY}}
    change(desk, path, etag_of(desk, path), labels)
    task = make_task(desk, team, title=NASTY, appliedCategories={"category1": True})
    add_details(desk, task, description=NASTY, checklist={"a": checklist_item(NASTY)})
    post_card(
        reading.tenant,
        {"type": "TextBlock", "text": f'{NASTY} [{NASTY}](https://x.example/"onclick="x)'},
        {"type": NASTY},
        {"type": "TextBlock", "text": "x", "size": '"><script>'},
    )
    httpx.post(reading.tenant.hook_url("Team Noord"), content=b'{"attachments": [{}]}')

    paths = ["/", f"/board/{team.id}", f"/board/{team.id}/{task}", channel_path(reading)]
    pages = [reading.page(path) for path in paths]

    assert all(NASTY in page.text_content() for page in pages)
    assert [page.xpath("//script | //*[@onclick]") for page in pages] == [[]] * 4


def test_a_browser_may_only_read(reading: Reader, team: Plan) -> None:
    origin, drive = reading.tenant.origin, reading.tenant.drive_id("Documenten")
    (file,) = reading.page(reading.page(f"/library/{drive}").xpath("//table//a/@href")[0]).xpath(
        "//table//a/@href"
    )
    for path in ("/", f"/board/{team.id}", "/style.css", "/board/x", file):
        answer = httpx.get(f"{origin}{path}")
        policy = answer.headers["content-security-policy"].split("; ")
        assert policy[:2] == ["default-src 'none'", "style-src 'self'"]
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "access-control-allow-origin" not in answer.headers
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            assert httpx.request(method, f"{origin}{path}").status_code == 405
        assert httpx.get(f"{origin}{path}", headers={"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize(
    "path",
    ["/board/x", "/board/x/y", "/channel/x", "/library/x", "/library/x/folder/y"],
)
def test_what_is_not_there_is_said_in_dutch(reading: Reader, path: str) -> None:
    page = reading.page(path, status=404)

    assert page.xpath("//h1/text()") == ["Niet gevonden"]


def test_a_page_of_another_kind_is_not_there(
    reading: Reader, desk: httpx.Client, team: Plan
) -> None:
    task = make_task(desk, team)
    drive = reading.tenant.drive_id("Documenten")
    root = desk.get(f"/drives/{drive}/root:/Notulen/2026-02.md").json()["id"]

    reading.page(f"/board/{reading.tenant.plan_id('Verbeterpunten')}/{task}", status=404)
    reading.page(f"/library/{drive}/folder/{root}", status=404)
    reading.page(f"/library/{drive}/file/nothing", status=404)
