"""Malformed and odd JSON, built in code: after the families of public JSON parser suites, with incident exports in mind."""

from __future__ import annotations

import json

GOOD = (
    '{"ts": "2026-03-04T14:00:00Z", "author": "mira", "text": "orders are slow", "source": "probe", "service": "shop", "id": "1"}'
)


def _texts() -> list[str]:
    structure = [
        "",
        " ",
        "\n",
        "[",
        "]",
        "{",
        "}",
        "[]",
        "{}",
        "[[",
        "]]",
        "{{",
        "}}",
        "[}",
        "{]",
        ",",
        ":",
        "[,]",
        "{,}",
        "[1,]",
    ]
    structure += [
        "[,1]",
        "[1,,2]",
        "{,1}",
        '{"a"}',
        '{"a":}',
        '{"a":1,}',
        '{"a" 1}',
        "{1:1}",
        "{a:1}",
        '{"a":1 "b":2}',
        '{"a":1}}',
    ]
    structure += [
        "[1 2]",
        "[1]x",
        "[1][2]",
        '{"a":[}',
        '{"a":[1}',
        '[{"a":1]',
        '{"a":{"b":{"c":',
        '[{"a":1},',
        '[{"a":1}, {"a"',
        "[{}",
    ]
    numbers = [
        "-",
        "+1",
        "01",
        "1.",
        ".5",
        "1e",
        "1e+",
        "--1",
        "0x10",
        "1_000",
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "1e999",
        "-1e999",
    ]
    numbers += ["1" * 400, "9" * 5000, "1e-999", "0.1e1x", "1/2", "１", "1,000"]
    literals = ["nul", "nulll", "True", "tru", "FALSE", "undefined", "None", "null null"]
    strings = [
        '"',
        '"a',
        "'a'",
        '"\\',
        '"\\x"',
        '"\\u12"',
        '"\\u"',
        '"\\uD800"',
        '"\\uDC00\\uD800"',
        '"\\u0000"',
        '"a\nb"',
        '"\t"',
        '"\x00"',
    ]
    strings += ['"\\u{1F600}"', '"\u2028"', '"\x1f"', '"\x7f"', '"\\/"', '"a" "b"', '"\\ud83d\\ude00"']
    wrapped = [f'{{"ts": "2026-03-04T14:00:00Z", "text": {value}}}' for value in (*numbers, *literals, *strings)]
    fields = [
        '{"ts": null, "text": "x"}',
        '{"text": "x"}',
        '{"ts": [], "text": "x"}',
        '{"ts": {}, "text": "x"}',
        '{"ts": true, "text": "x"}',
    ]
    fields += [f'{{"ts": "2026-03-04T14:00:00Z", "text": {value}}}' for value in ("null", "1", "[]", "{}", "true", '""', '"  "')]
    fields += [
        f'{{"ts": "2026-03-04T14:00:00Z", "text": "x", "{key}": 7}}' for key in ("author", "channel", "title", "source", "labels")
    ]
    fields += [
        '{"ts": "2026-03-04T14:00:00Z", "text": "a", "text": "b"}',
        '{"a": {"b": 1, "b": 2}}',
        "null",
        "7",
        '"text"',
        "true",
    ]
    comments = [
        "// x",
        "/* x */ {}",
        "# x",
        '{"a": 1} // x',
        "<html>",
        "<?xml?>",
        "---\na: 1",
        "a,b\n1,2",
        ")]}',\n{}",
        "data: {}",
    ]
    deep = ["[" * 70 + "]" * 70, '{"a":' * 70 + "1" + "}" * 70, "[" * 3_000, '{"a":' * 3_000, "[" * 3_000 + "]" * 3_000]
    return [*structure, *wrapped, *fields, *comments, *deep]


def _bytes() -> list[bytes]:
    whole = GOOD.encode()
    return [
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff\x00",
        b"\xff",
        b"\x00\x00\xfe\xff",
        whole[:-20],
        whole + b"\n" + whole[:30],
        whole.replace(b"mira", b"mir\xe9"),
        whole.replace(b"mira", b"mir\xed\xa0\x80"),
        whole.replace(b"mira", b"\xf0\x9f\x9a"),
        GOOD.encode("utf-16-le"),
        b"\xff\xfe" + GOOD.encode("utf-16-le"),
        b"\xff\xfe" + GOOD.encode("utf-16-le")[:-1],
        GOOD.encode("utf-32"),
        b"\x1f\x8b\x08\x00",
        b"PK\x03\x04" + b"\x00" * 30,
        b"\r\n\r\n" + whole + b"\r\n",
        whole + b"\r" + whole,
        b"\x00" * 100,
        json.dumps([json.loads(GOOD)] * 3).encode()[:-30],
    ]


CORPUS: list[bytes] = [text.encode("utf-8", "surrogatepass") for text in _texts()] + _bytes()
