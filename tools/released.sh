#!/usr/bin/env bash
# Keeps a data base as this version writes it, for the test that later versions bring it forward
# (tests/store/schema_released_test.cpp). Run once at each release whose schema is new:
#   tools/released.sh [PROGRAM]    writes tests/store/released/schema_N.sql; never over one that is there
# The program's practice ground is served for a moment, a request and an offer are written, and all but a few
# records are taken away, so that the file can be read.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${1:-build/release/lightfoot}")
work=$(mktemp -d)
trap '[ -z "${server:-}" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
unset DATABASE_URL

PRACTICE=yes PORT=0 ADDRESS=127.0.0.1 "$program" serve --data "$work/data" >"$work/log" 2>&1 &
server=$!
for _ in $(seq 600); do grep -q 'serves on' "$work/log" && break; sleep 0.1; done
base=http://127.0.0.1:$(sed -n 's/.*localhost:\([0-9]*\).*/\1/p' "$work/log" | head -1)
say() {  # WHO PATH FIELDS…
  local who=$1 path=$2; shift 2
  local fields=() field
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  curl -fsS -o "$work/said" -b "$work/$who" -c "$work/$who" -H 'Sec-Fetch-Site: same-origin' "${fields[@]}" "$base$path"
}
while IFS=$'\t' read -r role email password; do
  [ -e "$work/$role" ] || say "$role" /en/sign-in "email=$email" "password=$password"
done < <(python3 -c 'import json
for a in json.load(open("data/practice/accounts.json"))["accounts"]: print(a["role"], a["email"], a["password"], sep="\t")')
say point_of_contact /api/requests/new "note=Our customs service would like to be trained on dual-use goods."
say provider /api/offers/new "title=A course for customs officers" "text=Five days, “at your place”; it's free." \
  "modality=training" "region=m49-011" "languages=fr"
kill -TERM "$server"
wait "$server" || true
server=
python3 tools/released.py "$work/data/lightfoot.sqlite" tests/store/released
