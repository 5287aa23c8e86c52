from __future__ import annotations

from pathlib import Path

import pytest

from drafter.config.settings import known_keys, load_settings
from drafter.errors import ConfigInvalid

FULL = """
engine = "chain"
[model]
name = "big"
endpoint = "https://models.example/v1/"
deadline_seconds = 30
[model.budget]
calls = 100
usd = 2.5
[model.price]
input = 1.0
output = 2.0
date = 2026-01-01
[backup]
name = "small"
[redaction]
ip = "mask"
custom = { ticket = "TKT-[0-9]+" }
[paths]
incidents = "incidents"
"""


def load(tmp_path, text="", environment=None, given=None):
    (tmp_path / "drafter.toml").write_text(text, "utf-8")
    return load_settings(None, environment or {}, tmp_path, given)


def test_nothing_configured_is_the_embedded_engine(tmp_path):
    loaded = load_settings(None, {}, tmp_path)
    assert loaded.settings.engine == "embedded"
    assert {origin for _key, _value, origin in loaded.rows()} == {"default"}


def test_a_full_file(tmp_path):
    loaded = load(tmp_path, FULL)
    settings = loaded.settings
    assert (settings.engine, settings.model.name, settings.backup.name) == ("chain", "big", "small")
    assert settings.model.endpoint == "https://models.example/v1"
    assert (settings.model.budget.calls, settings.model.budget.usd, settings.model.budget.tokens) == (100, 2.5, None)
    assert settings.model.price.usd(1_000_000, 1_000_000) == 3.0
    assert settings.model.price.source == "user-supplied"
    assert settings.redaction.custom == {"ticket": "TKT-[0-9]+"}
    assert loaded.origin("model.name") == str(tmp_path / "drafter.toml")
    assert loaded.origin("model.mode") == "default"


def test_a_missing_model_is_asked_for_by_the_names_of_its_settings(tmp_path):
    with pytest.raises(ConfigInvalid) as refused:
        load_settings(None, {}, tmp_path, {"engine": "openai-compatible"})
    said = str(refused.value)
    assert said.startswith('engine "openai-compatible" needs the name of a model')
    assert "[model]" in said
    assert "DRAFTER_MODEL_NAME" in said


def test_environment_wins_over_the_file_and_the_command_line_over_both(tmp_path):
    environment = {"DRAFTER_MODEL_NAME": "from-env", "DRAFTER_MODEL_DEADLINE_SECONDS": "7", "HOME": "/x", "DRAFTER_DATA": "/data"}
    loaded = load(tmp_path, FULL, environment, {"model.name": "from-line"})
    assert (loaded.settings.model.name, loaded.origin("model.name")) == ("from-line", "command line")
    assert loaded.settings.model.deadline_seconds == 7
    assert loaded.origin("model.deadline_seconds") == "environment DRAFTER_MODEL_DEADLINE_SECONDS"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('engin = "chain"', "did you mean 'engine'"),
        ("[model]\nnmae = 'x'", "did you mean 'model.name'"),
        ("[model]\napi_key = 'x'", "did you mean 'model.api_key_env'"),
        ("[modle]\nname = 'x'", "did you mean 'model.name'"),
        ("zzz = 1", "unknown setting 'zzz'$"),
        ('engine = "chain"', "needs the name of a model"),
        ('engine = "gpt"', "engine: Input should be"),
        ("[model]\ndeadline_seconds = 0", "model.deadline_seconds"),
        ("[model]\nendpoint = 'ftp://x'", "must be a URL"),
        ("[model]\nendpoint = 'https://u:p@h/v1'", "must hold no key"),
        ("[model]\nendpoint = 'https://h/v1?key=abc'", "must hold no key"),
        ("[model.budget]\nusd = -1", "model.budget.usd"),
        ("[model.price]\ninput = 1.0", "model.price"),
        ("engine = ", "drafter.toml"),
        ("[model]\nname = 'a'\nname = 'b'", "drafter.toml"),
        ("model = 3", "unknown setting 'model'"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_with_its_place(tmp_path, text, says):
    with pytest.raises(ConfigInvalid, match=says) as caught:
        load(tmp_path, text)
    assert "drafter.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_variable_is_an_error_with_the_nearest(tmp_path):
    with pytest.raises(ConfigInvalid, match="did you mean 'DRAFTER_MODEL_NAME'"):
        load(tmp_path, environment={"DRAFTER_MODEL_NAM": "x"})


def test_a_file_that_was_asked_for_must_be_there(tmp_path):
    with pytest.raises(ConfigInvalid, match="No such file"):
        load_settings(tmp_path / "none.toml", {}, tmp_path)


def test_a_value_that_is_wrong_is_never_repeated(tmp_path):
    secret = "sk-" + "verysecret"
    for text in (
        f"[model]\ndeadline_seconds = '{secret}'",
        f"[model]\nendpoint = 'https://{secret}@h/v1'",
        f"engine = '{secret}'",
    ):
        with pytest.raises(ConfigInvalid) as caught:
            load(tmp_path, text)
        assert secret not in str(caught.value)


def test_keys_of_models_are_no_settings(tmp_path):
    assert not [key for key in known_keys() if "key" in key and not key.endswith("api_key_env")]
    loaded = load(tmp_path, FULL, {"OPENAI_API_KEY": "sk-" + "verysecret"})
    assert "verysecret" not in repr(loaded)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('url = "http://review.example"', "url"),
        ('url = "https://review.example/x"', "url"),
        ('url = "https://review.example"', "also needs issuer and client_id"),
        ('issuer = "http://login.example"', "issuer"),
        ('session_hours = 48', "session_hours"),
        ('roles = { sre = ["root"] }', "roles"),
    ],
)  # fmt: skip
def test_who_may_enter_is_checked(tmp_path: Path, text: str, wrong: str):
    (tmp_path / "drafter.toml").write_text(f"[web]\n{text}\n")
    with pytest.raises(ConfigInvalid, match=wrong):
        load_settings(None, {}, tmp_path)


def test_keys_of_open_tables_may_have_dots(tmp_path: Path):
    (tmp_path / "drafter.toml").write_text(
        '[web]\nurl = "https://review.example"\nissuer = "https://login.example"\nclient_id = "d"\n'
        '[web.roles]\n"kim@fernhill.example" = ["admin"]\n[publish.sources]\n"inc.4" = "public"\n'
    )
    settings = load_settings(None, {"DRAFTER_OIDC_SECRET": "kept elsewhere"}, tmp_path).settings
    assert settings.web.roles == {"kim@fernhill.example": ("admin",)}
    assert settings.publish.sources == {"inc.4": "public"}
