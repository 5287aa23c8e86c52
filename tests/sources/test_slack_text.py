import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.sources.slack_blocks import attachments_text, blocks_text, plain_line, same_words
from drafter.sources.slack_text import Plain, channels_named


def plain() -> Plain:
    return Plain({"C0ORDERS": "orders"})


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("no markup at all", "no markup at all"),
        ("<@U01MIRA> look", "@U01MIRA look"),
        ("<@U01MIRA|mira> look", "@U01MIRA look"),
        ("in <#C0ORDERS|orders-eu>", "in #orders-eu"),
        ("in <#C0ORDERS> and <#C0OTHER>", "in #orders and another channel"),
        ("<!channel> <!here> <!everyone>", "@channel @here @everyone"),
        ("<!subteam^S01|@storage> <!subteam^S02>", "@storage @S02"),
        ("<!date^1772632800^{time}|2 pm>", "2 pm"),
        ("<https://dash.example/d/1>", "https://dash.example/d/1"),
        ("<https://dash.example/d/1|the dashboard>", "the dashboard (https://dash.example/d/1)"),
        ("<http://dash.example|dash.example>", "http://dash.example"),
        ("<mailto:mira@shop.example|mira@shop.example>", "mira@shop.example"),
        ("a &lt;prod&gt; &amp; b", "a <prod> & b"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("&amp;amp;", "&amp;"),
        ("<https://x.example/?a=1&amp;b=2|q &amp; a>", "q & a (https://x.example/?a=1&b=2)"),
        ("if a < b and c > d", "if a < b and c > d"),
        ("kubectl get <pod", "kubectl get <pod"),
        ("<https://files.example/f.png?t=xox" + "e-123-abc&v=2>", "https://files.example/f.png?v=2"),
        ("<https://files.example/f.png?t=xox" + "e-123-abc>", "https://files.example/f.png"),
        ("{{ .Values.image }} {% if x %}", "{{ .Values.image }} {% if x %}"),
    ],
)
def test_tokens_are_spelled_out_and_entities_decoded_once(markup: str, text: str) -> None:
    assert plain().text(markup) == text


@pytest.mark.parametrize(
    ("markup", "differs"),
    [
        ("<https://evil.example/login|https://shop.example/login>", True),
        ("<https://evil.example|shop.example>", True),
        ("<https://shop.example/a|shop.example/b>", False),
        ("<https://shop.example|the shop>", False),
        ("<https://shop.example>", False),
    ],
)
def test_a_link_that_shows_another_host_is_marked(markup: str, differs: bool) -> None:
    door = plain()
    assert "://" in door.text(markup)
    assert door.label_differs is differs


@given(st.text(alphabet="<>|@#!&;ampltgU01C^ x\n/:.", max_size=60))
def test_no_text_crashes_and_nothing_is_decoded_twice(markup: str) -> None:
    text = plain().text(markup)
    assert "<@" not in text.replace("&lt;", "<") or "&lt;@" in markup or "<@" in markup
    assert plain().text("&amp;" + "lt;") == "&lt;"


RICH = [
    {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "user", "user_id": "U01MIRA"},
                    {"type": "text", "text": " see "},
                    {"type": "link", "url": "https://dash.example", "text": "dash"},
                    {"type": "text", "text": " & <prod> "},
                    {"type": "emoji", "name": "eyes"},
                    {"type": "channel", "channel_id": "C0ORDERS"},
                    {"type": "broadcast", "range": "here"},
                    {"type": "usergroup", "usergroup_id": "S01"},
                ],
            },
            {
                "type": "rich_text_list",
                "style": "ordered",
                "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "stop"}]},
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "wait"}]},
                ],
            },
            {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "kubectl get pods"}]},
        ],
    }
]
RICH_MARKUP = (
    "<@U01MIRA> see <https://dash.example|dash> &amp; &lt;prod&gt; :eyes:<#C0ORDERS|orders><!here><!subteam^S01>\n"
    "1. stop\n2. wait\n```kubectl get pods```"
)


def test_rich_text_says_what_its_markup_says() -> None:
    shown = blocks_text(RICH, plain())
    assert shown.splitlines()[1:] == ["1. stop", "2. wait", "kubectl get pods"]
    assert same_words(shown, plain().text(RICH_MARKUP))


def test_block_kit_is_read() -> None:
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "Orders & carts"}},
        {
            "type": "section",
            "text": {"type": "mrkdwn", "text": "*p99* &gt; 2 s <@U01MIRA>"},
            "fields": [{"type": "mrkdwn", "text": "Env: prod"}],
        },
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "since 14:00"}, {"type": "image", "alt_text": "graph"}]},
        {"type": "divider"},
        {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Ack"}}]},
    ]
    assert blocks_text(blocks, plain()) == "Orders & carts\n*p99* > 2 s @U01MIRA\nEnv: prod\nsince 14:00"


@pytest.mark.parametrize("blocks", [None, 7, "x", [], [None], [[]], [{}], [{"type": "rich_text", "elements": 3}], [{"type": 1}]])
def test_odd_blocks_say_nothing(blocks: object) -> None:
    assert blocks_text(blocks, plain()) == ""
    assert attachments_text(blocks, plain()) == ""


def test_deep_lists_end() -> None:
    node: dict[str, object] = {"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}
    for _ in range(60):
        node = {"type": "rich_text_list", "elements": [node]}
    assert len(blocks_text([{"type": "rich_text", "elements": [node]}], plain())) < 100


def test_attachments_give_their_parts_and_previews_do_not() -> None:
    attachments = [
        {
            "pretext": "from probe",
            "title": "Slow &amp; red",
            "text": "p99",
            "fields": [{"title": "Env", "value": "prod"}],
            "fallback": "f",
        },
        {"fallback": "only this"},
        {"from_url": "https://news.example", "text": "a headline"},
        {"is_msg_unfurl": True, "text": "somebody else's words"},
    ]
    assert attachments_text(attachments, plain()) == "from probe\nSlow & red\np99\nEnv: prod\nonly this"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("*Stop* now", "stop  now", True), ("stop now", "stop no", False), ("", "", True), ("v1", "v2", False)],
)
def test_same_words(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same


@given(st.text(max_size=20))
def test_a_plain_line_is_what_the_blocks_show(text: str) -> None:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    assert plain_line([{"type": "rich_text", "elements": [section]}]) == text
    assert plain_line([{"type": "rich_text", "elements": [section, section]}]) == ""
    assert plain_line(RICH) == ""


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("moved to <#C0ORDERS|orders>", "moved to #orders"),
        ("moved to <#C0ORDERS>", "moved to another channel"),
        ("moved to <#C0ORDERS|>, thanks", "moved to another channel, thanks"),
        ("if a <#5 && b > 2", "if a <#5 && b > 2"),
        ("&lt;#C0ORDERS&gt; stays", "&lt;#C0ORDERS&gt; stays"),
    ],
)
def test_links_to_channels_in_text_that_is_else_plain(text: str, plain: str) -> None:
    assert channels_named(text) == plain
