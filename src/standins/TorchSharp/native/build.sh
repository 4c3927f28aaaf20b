#!/usr/bin/env bash
# Builds the bridge between C# and libtorch: artifacts/native/libcodebench_torch.so.
#   LIBTORCH=<folder>   use this libtorch instead of the system's (Debian/Ubuntu package libtorch-dev)
# Does nothing when the library is up to date with its sources and that choice.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../.." && pwd)
out="$root/artifacts/native"
library="$out/libcodebench_torch.so"

wanted=$( (cd "$here" && cat ./*.cpp ./*.h CMakeLists.txt; echo "LIBTORCH=${LIBTORCH:-}") | sha256sum | cut -d' ' -f1)
if [ -f "$library" ] && [ "$(cat "$library.built-from" 2>/dev/null || true)" = "$wanted" ]; then
    echo "torch bridge: up to date ($library)"
    exit 0
fi

for tool in cmake c++; do
    command -v "$tool" >/dev/null || { echo "torch bridge: '$tool' is missing; run: apt-get install g++ cmake" >&2; exit 1; }
done
if [ -z "${LIBTORCH:-}" ] && ! compgen -G "/usr/lib/*/cmake/Torch/TorchConfig.cmake" >/dev/null; then
    echo "torch bridge: libtorch is missing; run: apt-get install libtorch-dev libopenblas0-pthread" >&2
    echo "              or set LIBTORCH=<folder of another libtorch>" >&2
    exit 1
fi

echo "torch bridge: compiling $(cat "$here"/*.cpp | wc -l) lines of C++ against ${LIBTORCH:-libtorch-dev} (about 30 s) ..."
build="$out/build"
rm -rf "$build"
mkdir -p "$build"
log="$out/build.log"
if ! { cmake -S "$here" -B "$build" -DCMAKE_BUILD_TYPE=Release ${LIBTORCH:+-DCMAKE_PREFIX_PATH="$LIBTORCH"} \
    && cmake --build "$build" --parallel; } >"$log" 2>&1; then
    tail -30 "$log" >&2
    echo "torch bridge: the build failed; the whole log is $log" >&2
    exit 1
fi
# A move, so that a process that has the old library open keeps it.
mv "$build/libcodebench_torch.so" "$library"
rm -rf "$build"
echo "$wanted" >"$library.built-from"
echo "torch bridge: built $library"
