"""Writes a random language model of half a megabyte, with the standard library alone.

GGUF version 3, the llama architecture: 2 layers of width 64, one token per byte and per printable ASCII character. The
weights are drawn from a fixed seed, so the file is the same everywhere. What it says is nonsense; a grammar makes it
nonsense of the right shape.
"""

from __future__ import annotations

import random
import struct
import sys
from array import array
from pathlib import Path

WIDTH, LAYERS, HEADS, INNER, CONTEXT = 64, 2, 4, 128, 32768
UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6
PIECES = ["\u2581", *map(chr, range(33, 127)), *'the \u2581the ing er in on at re ed \u2581a 000 ": ", {"'.split()]
TOKENS = [
    ("<unk>", UNKNOWN),
    ("<s>", CONTROL),
    ("</s>", CONTROL),
    *((f"<0x{b:02X}>", BYTE) for b in range(256)),
    *((p, NORMAL) for p in PIECES),
]
TEMPLATE = "{% for m in messages %}<|{{ m['role'] }}|>\n{{ m['content'] }}\n{% endfor %}<|assistant|>\n"


def _text(value: str) -> bytes:
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def _value(kind: int, value: object) -> bytes:
    if kind == STRING:
        return _text(str(value))
    return struct.pack({UINT32: "<I", INT32: "<i", FLOAT32: "<f", BOOL: "<?"}[kind], value)


def _field(key: str, kind: int, value: object) -> bytes:
    return _text(key) + struct.pack("<I", kind) + _value(kind, value)


def _list(key: str, kind: int, values: list[object]) -> bytes:
    head = _text(key) + struct.pack("<IIQ", ARRAY, kind, len(values))
    return head + b"".join(_value(kind, value) for value in values)


def _fields() -> list[bytes]:
    numbers = {
        "context_length": CONTEXT,
        "embedding_length": WIDTH,
        "block_count": LAYERS,
        "feed_forward_length": INNER,
        "attention.head_count": HEADS,
        "attention.head_count_kv": HEADS,
        "rope.dimension_count": WIDTH // HEADS,
        "vocab_size": len(TOKENS),
    }
    return [
        _field("general.architecture", STRING, "llama"),
        _field("general.name", STRING, "tiny-random"),
        _field("general.file_type", UINT32, 0),
        *(_field(f"llama.{name}", UINT32, number) for name, number in numbers.items()),
        _field("llama.attention.layer_norm_rms_epsilon", FLOAT32, 1e-5),
        _field("tokenizer.ggml.model", STRING, "llama"),
        _list("tokenizer.ggml.tokens", STRING, [text for text, _ in TOKENS]),
        _list("tokenizer.ggml.token_type", INT32, [kind for _, kind in TOKENS]),
        _list("tokenizer.ggml.scores", FLOAT32, [-float(max(0, n - 259)) for n in range(len(TOKENS))]),
        _field("tokenizer.ggml.bos_token_id", UINT32, 1),
        _field("tokenizer.ggml.eos_token_id", UINT32, 2),
        _field("tokenizer.ggml.unknown_token_id", UINT32, 0),
        _field("tokenizer.ggml.add_bos_token", BOOL, True),
        _field("tokenizer.chat_template", STRING, TEMPLATE),
    ]


_BIAS = {"\u2581": -1.0, '"': 0.35, "{": 0.1, '{"': 0.1, "]": 0.05, ",": -0.2, '",': -0.2}


def _bias(token: str, kind: int) -> float:
    """Dimension 0 of the residual stream is held at a constant, so column 0 of the output is a bias per token: it keeps
    control bytes out of strings, lets strings end, and keeps lists from ending before they began."""
    if kind != NORMAL:
        return 0.05 if token == "</s>" else -9.0
    if token in _BIAS:
        return _BIAS[token]
    word = token.replace("\u2581", "")
    return 0.15 if word.isalpha() and word.islower() else 0.0 if token.isalnum() else -0.1


def _tensors() -> list[tuple[str, tuple[int, ...], array[float]]]:
    rng = random.Random(0)

    def drawn(rows: int, columns: int) -> array[float]:
        return array("f", (rng.gauss(0.0, 0.08) for _ in range(rows * columns)))

    embedding, output = drawn(len(TOKENS), WIDTH), drawn(len(TOKENS), WIDTH)
    for row, (token, kind) in enumerate(TOKENS):
        embedding[row * WIDTH] = 2.0
        output[row * WIDTH] = _bias(token, kind)
    ones = array("f", [1.0] * WIDTH)
    tensors = [
        ("token_embd", (len(TOKENS), WIDTH), embedding),
        ("output_norm", (WIDTH,), ones),
        ("output", (len(TOKENS), WIDTH), output),
    ]
    square, up, down = (WIDTH, WIDTH), (INNER, WIDTH), (WIDTH, INNER)
    shapes = {
        "attn_q": square,
        "attn_k": square,
        "attn_v": square,
        "attn_output": square,
        "ffn_gate": up,
        "ffn_up": up,
        "ffn_down": down,
    }
    for layer in range(LAYERS):
        for name, (rows, columns) in shapes.items():
            weights = drawn(rows, columns)
            if name in {"attn_output", "ffn_down"}:
                weights[:columns] = array("f", [0.0] * columns)
            tensors.append((f"blk.{layer}.{name}", (rows, columns), weights))
        tensors += [(f"blk.{layer}.attn_norm", (WIDTH,), ones), (f"blk.{layer}.ffn_norm", (WIDTH,), ones)]
    return tensors


def write_model(path: Path) -> None:
    """Write the model file."""
    fields, tensors = _fields(), _tensors()
    infos, blobs, offset = [], [], 0
    for name, shape, weights in tensors:
        dimensions = struct.pack(f"<I{len(shape)}Q", len(shape), *reversed(shape))
        infos.append(_text(f"{name}.weight") + dimensions + struct.pack("<IQ", 0, offset))
        data = weights.tobytes()
        data += b"\0" * (-len(data) % 32)
        blobs.append(data)
        offset += len(data)
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(fields)) + b"".join(fields) + b"".join(infos)
    path.write_bytes(head + b"\0" * (-len(head) % 32) + b"".join(blobs))


if __name__ == "__main__":
    write_model(Path(sys.argv[1]))
