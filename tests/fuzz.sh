#!/usr/bin/env bash
# Runs every fuzz target under the sanitizers, two at a time, on a copy of its corpus; a crash or hang is not ok.
#   tests/fuzz.sh SECONDS [TARGET…]   SECONDS for each target
# What was found worth keeping is left in build/fuzz-corpus/TARGET; a crash in build/fuzz-crashes/TARGET.
set -uo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?how many seconds for each target}
shift
build=fuzz_targets
[ $# = 0 ] || build=$(printf 'fuzz_%s ' "$@")
# shellcheck disable=SC2086
cmake --preset fuzz >/dev/null && cmake --build --preset fuzz --target $build || exit 1

fuzz_one() {  # fuzz_one TARGET SECONDS
  local target=$1 seconds=$2
  local grown=build/fuzz-corpus/$target crashes=build/fuzz-crashes/$target
  local log=$crashes.log
  mkdir -p "$grown" "$crashes"
  local options="-max_total_time=$seconds -timeout=20 -rss_limit_mb=1500 -max_len=65536 -print_final_stats=1"
  # shellcheck disable=SC2086
  build/fuzz/fuzz/fuzz_$target $options -artifact_prefix="$crashes/" "$grown" "fuzz/corpus/$target" \
    >"$log" 2>&1
  local code=$?
  local runs; runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  if [ $code = 0 ]; then echo "ok fuzz $target (${runs:-?} inputs in $seconds s)"; return; fi
  local why; why=$(grep -m1 -E 'ERROR|SUMMARY|error:' "$log" || echo "code $code")
  echo "not ok fuzz $target: $why; see $log and $crashes"
}
export -f fuzz_one

if [ $# -gt 0 ]; then targets=$*; else
  targets=$(ls fuzz/*.cpp | grep -v replay.cpp | xargs -n1 basename | sed 's/\.cpp$//')
fi
printf '%s\n' $targets | xargs -P 2 -I{} bash -c "fuzz_one {} $seconds" | tee build/fuzz-result
! grep -q '^not ok' build/fuzz-result
