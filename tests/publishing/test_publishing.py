"""`draft publish` from the desk to the place: dry run, approval, outbox, crash in between, audience, confirmation."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.cli.publish import Wish, publish
from drafter.domain.page import Page
from drafter.domain.review import Document
from drafter.errors import DecisionRefused, DecisionStale, PublishFailed
from drafter.pipeline.publishing import page_of
from drafter.pipeline.reviewing import Act, Desk
from drafter.pipeline.sending import prepare, send
from drafter.publishing.table import PUBLISHERS, Surroundings
from drafter.storage.store import open_store
from tests.publishing.targets import ENVIRONMENT, needs_font, remote, settings
from tests.web.desks import EVERYONE, NOW

ANA = Act("ana", NOW, EVERYONE)


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("publishing") / "125"
    assert main(["--incident", "125", "--out", str(folder), "--quiet"]) == 0
    return folder


@pytest.fixture
def desk(tmp_path: Path, run_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("DRAFTER_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    made = Desk(open_store(tmp_path / "drafter.db"))
    made.take_in(run_folder, ANA)
    return made


def approved(desk: Desk) -> Document:
    for section in desk.store.document("125").sections:
        if section.human_only:
            desk.reject("125", section.id, section.hash, ANA, "nothing to add")
        else:
            desk.accept("125", section.id, section.hash, ANA, range(len(section.passages)))
    frozen = desk.freeze("125", desk.store.document("125").hash, ANA)
    return desk.approve("125", frozen.hash, ANA)


def around(folder: Path, url: str = "http://127.0.0.1:9") -> Surroundings:
    return Surroundings(settings(url), ENVIRONMENT, folder, timeout=5)


def test_a_draft_can_be_shown_and_not_sent(desk: Desk, tmp_path: Path) -> None:
    prepared = prepare(desk, desk.store.document("125"), "markdown", "company", around(tmp_path), {})
    assert b"draft, not reviewed" in prepared.rendered.content
    with pytest.raises(DecisionRefused, match="not approved"):
        send(desk, prepared, ANA)
    assert desk.store.outbox() == ()


def test_only_a_publisher_sends(desk: Desk, tmp_path: Path) -> None:
    prepared = prepare(desk, approved(desk), "markdown", "company", around(tmp_path), {})
    with pytest.raises(DecisionRefused, match="role"):
        send(desk, prepared, Act("bo", NOW, frozenset({"reviewer"})))


def test_sent_recorded_and_published(desk: Desk, tmp_path: Path) -> None:
    with remote("github", tmp_path) as place:
        prepared = prepare(desk, approved(desk), "github", "company", around(tmp_path, place.served.url), {})
        at = send(desk, prepared, ANA)
        again = prepare(desk, desk.store.document("125"), "github", "company", around(tmp_path, place.served.url), {})
        asked = len(place.served.asked)
        assert send(desk, again, ANA) == at
        assert len(place.served.asked) == asked
    assert [(row.state, row.place, row.target) for row in desk.store.outbox("125")] == [("done", at, "github")]
    assert desk.store.document("125").state == "published"
    assert desk.store.verify() == ()


@pytest.mark.parametrize("target", [name for name, target in PUBLISHERS.items() if target.tokens])
def test_killed_between_the_deed_and_its_record(desk: Desk, tmp_path: Path, target: str) -> None:
    """The target has it, the outbox still says pending: the next try finds it."""
    document = approved(desk)

    class Killed(Exception):
        pass

    def killed_after_pending(publication):
        if publication.state == "done":
            raise Killed
        return record(publication)

    with remote(target, tmp_path) as place:
        prepared = prepare(desk, document, target, "company", around(tmp_path, place.served.url), {})
        record = desk.store.record
        with pytest.MonkeyPatch.context() as patch, pytest.raises(Killed):
            patch.setattr(type(desk.store), "record", lambda _, publication: killed_after_pending(publication))
            send(desk, prepared, ANA)
        assert [row.state for row in desk.store.outbox()] == ["pending"]
        again = prepare(desk, document, target, "company", around(tmp_path, place.served.url), {})
        assert again.earlier is not None
        send(desk, again, ANA)
        assert place.fake.count() == 1
    assert [row.state for row in desk.store.outbox()] == ["done"]


def test_a_failure_is_kept_in_the_outbox_and_overcome(desk: Desk, tmp_path: Path) -> None:
    document = approved(desk)
    (tmp_path / "published").write_text("in the way")
    with pytest.raises(PublishFailed):
        send(desk, prepare(desk, document, "html", "company", around(tmp_path), {}), ANA)
    assert [(row.state, row.place) for row in desk.store.outbox()] == [("failed", "")]
    assert desk.store.document("125").state == "approved"
    (tmp_path / "published").unlink()
    send(desk, prepare(desk, document, "html", "company", around(tmp_path), {}), ANA)
    assert [row.state for row in desk.store.outbox()] == ["done"]


def test_an_announcement_alone_publishes_nothing(desk: Desk, tmp_path: Path) -> None:
    document = approved(desk)
    send(desk, prepare(desk, document, "actions-csv", "company", around(tmp_path), {}), ANA)
    assert desk.store.document("125").state == "approved"


def test_the_announcement_links_to_where_the_document_is(desk: Desk, tmp_path: Path) -> None:
    document = approved(desk)
    with remote("github", tmp_path) as place:
        at = send(desk, prepare(desk, document, "github", "company", around(tmp_path, place.served.url), {}), ANA)
    prepared = prepare(desk, desk.store.document("125"), "slack", "company", around(tmp_path), {})
    assert f'"url": "{at}"'.encode() in prepared.rendered.content


def test_the_announcement_links_to_no_page_for_others(desk: Desk, tmp_path: Path) -> None:
    document = approved(desk)
    with remote("github", tmp_path) as place:
        at = send(desk, prepare(desk, document, "github", "team", around(tmp_path, place.served.url), {}), ANA)
    prepared = prepare(desk, desk.store.document("125"), "slack", "company", around(tmp_path), {})
    assert at.encode() not in prepared.rendered.content


@pytest.mark.parametrize("target", [name for name, target in PUBLISHERS.items() if target.tokens])
def test_who_may_see_less_never_gets_the_page_for_fewer(desk: Desk, tmp_path: Path, target: str) -> None:
    """One place, three audiences: a page each, none replaced; and none for fewer people where more are known to read."""
    document = approved(desk)
    with remote(target, tmp_path) as place:
        surroundings = around(tmp_path, place.served.url)
        first = send(desk, prepare(desk, document, target, "company", surroundings, {}), ANA)
        document = desk.store.document("125")
        wider = prepare(desk, document, target, "public", surroundings, {})
        assert (wider.beside, wider.objection, wider.earlier) == (("company",), "", None)
        assert send(desk, wider, ANA) != first
        document = desk.store.document("125")
        narrower = prepare(desk, document, target, "team", surroundings, {})
        with pytest.raises(DecisionRefused, match="page for public"):
            send(desk, narrower, ANA)
        assert place.fake.count() == 2
        assert send(desk, prepare(desk, document, target, "company", surroundings, {}), ANA) == first


def test_files_for_several_audiences_lie_beside_each_other(desk: Desk, tmp_path: Path) -> None:
    document = approved(desk)
    for audience in ("company", "team", "public"):
        send(desk, prepare(desk, document, "markdown", audience, around(tmp_path), {}), ANA)
        document = desk.store.document("125")
    written = {str(path.relative_to(tmp_path / "published")) for path in (tmp_path / "published").rglob("*.md")}
    assert written == {"125.md", "team/125.md", "public/125.md"}


def test_names_that_a_reviewer_wrote_become_roles(desk: Desk, tmp_path: Path) -> None:
    section = desk.store.document("125").section("went_well")
    desk.edit("125", section.id, section.hash, ANA, "Zdenka Fernsby found it within minutes.")
    people = {"responder-1": frozenset({"Zdenka Fernsby"})}
    prepared = prepare(desk, desk.store.document("125"), "markdown", "company", around(tmp_path), people)
    assert b"responder-1 found it within minutes" in prepared.rendered.content
    assert b"Zdenka" not in prepared.rendered.content


def test_a_wider_audience_leaves_out_or_refuses(desk: Desk) -> None:
    document = desk.store.document("125")
    exhibit = desk.exhibit(document)
    inner = settings("http://127.0.0.1:9").model_copy(update={"unlisted": "team"})
    shown: Page = page_of(document, exhibit, inner, "team")
    public = page_of(document, exhibit, inner, "public")
    assert shown.evidence
    assert public.evidence == ()
    assert all(line.left_out for part in public.parts for line in part.lines)
    assert any("left out" in note for note in public.notes)
    with pytest.raises(DecisionRefused, match="may not see"):
        page_of(document, exhibit, inner.model_copy(update={"wider": "block"}), "public")


def wish(*, to: str = "markdown", send_it: bool = False, audience: str | None = None) -> Wish:
    return Wish("125", to, audience, send_it, "ana", None)


def test_the_command_shows_first(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    approved(desk)
    assert publish(wish()) == 0
    told = capsys.readouterr().out
    assert "Nothing was sent. To send it: draft publish 125 --to markdown --send" in told
    assert "Read by  the company" in told
    assert f"Goes to  the folder {tmp_path / 'published'}, as 125.md" in told
    assert "Missing" not in told
    assert not (tmp_path / "published").exists()


def test_the_command_asks_for_the_id(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    approved(desk)
    asked: list[str] = []
    assert publish(wish(send_it=True), lambda text: asked.append(text) or "yes") == 1
    assert not (tmp_path / "published").exists()
    assert publish(wish(send_it=True), lambda text: asked.append(text) or "125") == 0
    assert (tmp_path / "published" / "125.md").is_file()
    assert len(asked) == 2
    assert "Published: " in capsys.readouterr().out


def test_the_command_names_what_is_wrong(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publish", "125", "--to", "fax"]) == 2
    assert main(["publish", "125", "--audience", "everyone"]) == 2
    assert main(["publish", "999"]) == 2
    assert main(["publish", "125", "--send"]) == 1
    err = capsys.readouterr().err
    assert "One of: markdown, html" in err
    assert "team, company, public" in err
    assert "not approved" in err
    assert main(["publish", "125"]) == 0
    assert "Missing  an approval" in capsys.readouterr().out
    approved(desk)
    assert main(["publish", "125", "--to", "github"]) == 0
    assert "GITHUB_TOKEN" in capsys.readouterr().out
    assert main(["publish", "125", "--to", "github", "--send"]) == 2


@needs_font
def test_the_dry_run_of_a_pdf_prints_no_bytes(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish(wish(to="pdf")) == 0
    assert "%PDF" not in capsys.readouterr().out


def test_what_changed_since_it_was_shown_is_not_sent(desk: Desk, tmp_path: Path) -> None:
    prepared = prepare(desk, approved(desk), "markdown", "company", around(tmp_path), {})
    desk.give_back("125", prepared.document.hash, ANA, "one more look")
    with pytest.raises(DecisionStale, match="nothing was sent"):
        send(desk, prepared, ANA)
    assert desk.store.outbox() == ()
    assert not (tmp_path / "published").exists()


def test_a_restricted_document_goes_to_the_team_alone(desk: Desk, tmp_path: Path) -> None:
    document = desk.mark("125", desk.store.document("125").hash, ANA, "restrict")
    with pytest.raises(DecisionRefused, match="restricted"):
        prepare(desk, document, "markdown", "company", around(tmp_path), {})
    assert prepare(desk, document, "markdown", "team", around(tmp_path), {}).rendered.content
