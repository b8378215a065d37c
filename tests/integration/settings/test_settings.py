"""Settings: environment over file over defaults, and one message for all that is wrong."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from integration.settings.conftest import SETTINGS, Write
from planner_sync.domain.errors import SettingsError
from planner_sync.settings import load_settings


def _refusal() -> str:
    with pytest.raises(SettingsError) as refused:
        load_settings()
    return str(refused.value)


def test_one_id_is_all_that_has_to_be_set(write_settings: Write) -> None:
    settings = load_settings()

    assert settings.graph.base_url == "https://graph.microsoft.com/v1.0"
    assert settings.graph.auth == "managed_identity"
    assert settings.timezone == "Europe/Amsterdam"
    assert settings.minutes.settle_s == 1800
    assert (settings.reconcile.quiet_s, settings.reconcile.listing_gap_s) == (600, 30)
    assert settings.database_url == "sqlite:///data/planner-sync.sqlite"


def test_the_environment_alone_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_SYNC_GRAPH__TENANT_ID", "t")

    assert load_settings().graph.tenant_id == "t"


def test_the_environment_wins_over_the_file(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(SETTINGS + "[minutes]\nsettle_s = 60\n")
    monkeypatch.setenv("PLANNER_SYNC_MINUTES__SETTLE_S", "90")
    monkeypatch.setenv("PLANNER_SYNC_DATABASE__URL", "postgresql+psycopg://db/planner")

    settings = load_settings()

    assert settings.minutes.settle_s == 90
    assert settings.graph.tenant_id.startswith("1111")
    assert settings.database_url == "postgresql+psycopg://db/planner"


def test_the_database_lies_in_the_data_folder(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_DATA_DIR", "/data")

    assert load_settings().database_url == "sqlite:////data/planner-sync.sqlite"


def test_everything_that_is_wrong_is_told_at_once(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings('timezone = "Mars"\ncolour = "red"\n[graph]\ntimeout = 3\n')
    monkeypatch.setenv("PLANNER_SYNC_MINUTES__SETLE_S", "60")
    monkeypatch.setenv("PLANNER_SYNC_DATADIR", "/data")
    monkeypatch.setenv("PLANNER_SYNC_MINUTES__SETTLE_S", "-1")

    message = _refusal()

    for problem in (
        "timezone: is not a time zone",
        "colour: unknown key",
        "graph.timeout: unknown key",
        "graph.tenant_id: is missing",
        "PLANNER_SYNC_MINUTES__SETLE_S: unknown variable",
        "PLANNER_SYNC_DATADIR: unknown variable",
        "minutes.settle_s:",
    ):
        assert problem in message


def test_no_value_is_repeated_in_the_message(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_GRAPH__TIMEOUT_S", "hunter2")
    monkeypatch.setenv("PLANNER_SYNC_SECRET", "hunter2")

    assert "hunter2" not in _refusal()


def test_a_file_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_SYNC_CONFIG", "nowhere.toml")

    assert "there is no file nowhere.toml" in _refusal()


def test_a_file_that_is_not_toml_is_told(write_settings: Write) -> None:
    write_settings("timezone = Amsterdam")

    assert "is not TOML" in _refusal()


INJECTED = {
    "PLANNER_SYNC_SERVICE_HOST": "10.0.0.1",
    "PLANNER_SYNC_SERVICE_PORT": "8080",
    "PLANNER_SYNC_SERVICE_PORT_HTTP": "8080",
    "PLANNER_SYNC_PORT": "tcp://10.0.0.1:8080",
    "PLANNER_SYNC_PORT_8080_TCP": "tcp://10.0.0.1:8080",
    "PLANNER_SYNC_PORT_8080_TCP_PROTO": "tcp",
    "PLANNER_SYNC_PORT_8080_TCP_PORT": "8080",
    "PLANNER_SYNC_PORT_8080_TCP_ADDR": "10.0.0.1",
    "PLANNER_SYNC_WEB_SERVICE_HOST": "10.0.0.2",
}


def test_what_kubernetes_injects_is_ignored_with_one_warning(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in INJECTED.items():
        monkeypatch.setenv(name, value)

    with capture_logs() as logs:
        load_settings()

    [warning] = logs
    assert (warning["event"], warning["log_level"]) == ("variables_ignored", "warning")
    assert warning["variables"] == sorted(INJECTED)


@pytest.mark.parametrize("name", ["PLANNER_SYNC_PORT", "PLANNER_SYNC_PORT_8080_TCP"])
def test_what_only_looks_injected_is_unknown(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "8080")

    assert f"{name}: unknown variable" in _refusal()


@pytest.mark.parametrize(
    "address",
    [
        "https://graph.microsoft.com/v1.0",
        "https://graph.microsoft.us/v1.0",
        "https://microsoftgraph.chinacloudapi.cn/v1.0",
        "http://127.0.0.1:8085/v1.0",
        "http://localhost:8085/v1.0/",
        "http://[::1]:8085/v1.0",
    ],
)
def test_graph_and_loopback_are_taken(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_GRAPH__BASE_URL", address)

    assert load_settings().graph.base_url == address.rstrip("/")


@pytest.mark.parametrize(
    "address",
    [
        "http://graph.microsoft.com/v1.0",
        "https://graph.microsoft.com.evil.example/v1.0",
        "https://user@graph.microsoft.com/v1.0",
        "https://user:word@127.0.0.1/v1.0",
        "http://user@127.0.0.1/v1.0",
        "http://192.168.0.1/v1.0",
        "http://localhost.evil.example/v1.0",
        "ftp://127.0.0.1/v1.0",
        "http://[::1/v1.0",
        "graph.microsoft.com",
    ],
)
def test_no_other_address_is_taken(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_GRAPH__BASE_URL", address)

    assert "graph.base_url: " in _refusal()


def test_no_sign_in_is_for_loopback_only(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_GRAPH__AUTH", "none")

    assert "auth = none is for a loopback address only" in _refusal()


@pytest.mark.parametrize(
    ("auth", "needed"),
    [
        ("certificate", "client_id and certificate_file"),
        ("secret", "client_id and client_secret_file"),
        ("workload_identity", "client_id"),
    ],
)
def test_what_an_identity_needs_is_named(
    write_settings: Write, monkeypatch: pytest.MonkeyPatch, auth: str, needed: str
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_GRAPH__AUTH", auth)

    assert f"auth = {auth} needs {needed}" in _refusal()


def test_a_folder_in_the_place_of_the_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SYNC_CONFIG", str(tmp_path))

    assert "there is no file" in _refusal()


def test_the_service_works_in_office_hours_by_default(write_settings: Write) -> None:
    settings = load_settings()

    table = settings.schedule.timetable(settings.zone)

    assert (table.first_hour, table.last_hour, table.at_weekends) == (7, 18, False)
    assert (str(table.monthly_at), settings.schedule.intake_minutes) == ("08:00:00", 15)


@pytest.mark.parametrize(
    "entry",
    [
        'intake_hours = "2-18"',
        'intake_hours = "18-7"',
        'intake_hours = "7-24"',
        'intake_hours = "all day"',
        "intake_minutes = 25",
        "intake_minutes = 1",
        'monthly_at = "02:30"',
        'monthly_at = "24:00"',
        'monthly_at = "8"',
    ],
)
def test_a_schedule_that_cannot_be_kept_is_told(write_settings: Write, entry: str) -> None:
    write_settings(f"{SETTINGS}[schedule]\n{entry}\n")

    assert f"schedule.{entry.partition(' ')[0]}: " in _refusal()
