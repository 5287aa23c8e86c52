#!/usr/bin/env bash
# Builds llama-server, an OpenAI-compatible server that nobody here wrote, from the sdist of llama-cpp-python on PyPI.
# About 8 minutes on 2 cores; needs pip, cmake and g++. The result is kept: a second run returns at once.
# usage: build_llama_server.sh WORKDIR [JOBS]   -> WORKDIR/llama-server
set -euo pipefail
version=0.3.36
work=$(mkdir -p "$1" && cd "$1" && pwd)
jobs=${2:-$(nproc)}
test -x "$work/llama-server" && { echo "$work/llama-server"; exit 0; }

"${PYTHON:-python3}" -m pip download -q --no-deps --no-binary :all: -d "$work" "llama-cpp-python==$version"
tar xf "$work/llama_cpp_python-$version.tar.gz" -C "$work"
cmake -S "$work/llama_cpp_python-$version/vendor/llama.cpp" -B "$work/build" -DCMAKE_BUILD_TYPE=Release \
  -DLLAMA_CURL=OFF -DLLAMA_OPENSSL=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_WEBUI=OFF \
  -DBUILD_SHARED_LIBS=OFF
cmake --build "$work/build" --target llama-server -j"$jobs"
strip -o "$work/llama-server" "$work/build/bin/llama-server"
echo "$work/llama-server"
