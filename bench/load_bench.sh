#!/usr/bin/env bash
# How long pages take with 20 000 requests, 50 000 offers and 200 000 events: eight clients on loopback, each address another
# one where there are many. The 99th percentile of each kind of page, for a point of contact, a provider and the desk.
# "first" is the one visit before them: what a list of many records costs the first reader after the ledger has gone on.
#   bench/load_bench.sh [SECONDS] [REQUESTS OFFERS EVENTS]     seconds of load for each kind of page; default 4
#   ENGINE=postgres bench/load_bench.sh …                      on a throw-away PostgreSQL; else on SQLite
# Needs wrk, curl, python3, psql for PostgreSQL, and the programs that -DLIGHTFOOT_BENCH=ON builds.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-4}
program=$PWD/build/release/lightfoot
folder=$(mktemp -d /tmp/lightfoot-load-XXXXXX)
server=""
engine=${ENGINE:-sqlite}
clean() {
  [ -z "$server" ] || kill -KILL "$server" 2>/dev/null
  wait 2>/dev/null || true
  [ "$engine" != postgres ] || tests/support/postgres.sh stop "$folder-postgres" || true
  rm -rf "$folder"
}
trap clean EXIT
if [ "$engine" = postgres ]; then
  DATABASE_URL=$(tests/support/postgres.sh start "$folder-postgres")
  export DATABASE_URL
fi
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
base=http://localhost:$port

start() {
  local begun; begun=$(date +%s%N)
  "$program" serve --data "$folder/data" --port "$port" >"$folder/log" 2>&1 &
  server=$!
  until curl -sf -o /dev/null "$base/healthz"; do
    kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.02
  done
  started=$((($(date +%s%N) - begun) / 1000000))
}
start
kill "$server"; wait "$server" || true
build/release/bench/load_fill_bench "$folder/data" ${2:+"$2" "$3" "$4"} >"$folder/filled"
# As a data base that has been in use: what a day of its own upkeep would do to the rows that came in a minute.
[ "$engine" != postgres ] || psql -q "$DATABASE_URL" -c 'VACUUM (ANALYZE)'
start
# The letters and alerts of what has just been filled in are written first, by the server or by the data base's own
# processes: three seconds in which all of them rest.
ticks() {
  local all="/proc/$server/stat" one
  [ "$engine" != postgres ] || for one in $(pgrep -f '^postgres: lightfoot lightfoot'); do all+=" /proc/$one/stat"; done
  # shellcheck disable=SC2086
  awk '{sum += $14 + $15} END {print sum}' $all 2>/dev/null
}
resting=0
for _ in $(seq 300); do
  before=$(ticks); sleep 1
  if [ $(($(ticks) - before)) -gt 3 ]; then resting=0; else resting=$((resting + 1)); fi
  [ $resting -lt 3 ] || break
done
for kind in request case story letter; do awk -v kind=$kind '$1 == kind {print $2}' "$folder/filled" >"$folder/$kind.ids"; done
printf 'on %s: %s requests, %s cases, %s stories; start %s ms; resident %s MB\n' "$engine" "$(wc -l <"$folder/request.ids")" \
  "$(wc -l <"$folder/case.ids")" "$(wc -l <"$folder/story.ids")" "$started" \
  "$(awk '/^VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$server/status")"

# sign_in ROLE: the cookie of the practice account of this role
sign_in() {
  local who
  who=$(python3 -c 'import json, sys
for one in json.load(open("data/practice/accounts.json"))["accounts"]:
    if one["role"] == sys.argv[1] and not one.get("deputy"): print(one["email"], one["password"], sep="\t"); break' "$1")
  curl -s -o /dev/null -c "$folder/$1" -H "Origin: $base" --data-urlencode "email=${who%%$'\t'*}" \
    --data-urlencode "password=${who##*$'\t'}" "$base/en/sign-in"
  awk '/HttpOnly|session/ && NF >= 7 {printf "%s%s=%s", sep, $6, $7; sep = "; "}' "$folder/$1"
}
cat >"$folder/many.lua" <<'LUA'
local ids, number = {}, 0
for line in io.lines(os.getenv("IDS")) do ids[#ids + 1] = line end
local thread_count = 0
setup = function(thread) thread:set("first", thread_count * 4001); thread_count = thread_count + 1 end
request = function()
  number = number + 1
  local id = ids[(first + number * 7) % #ids + 1]
  return wrk.format("GET", (wrk.path:gsub("ID", id):gsub("NUMBER", tostring(first + number))))
end
LUA
all=reached
# p99 ROLE NAME PATH [KIND]: ID in the path is a record of this kind (else a request), NUMBER another number each time
p99() {
  local figures path=${3//NUMBER/0} first
  path=${path//ID/$(head -1 "$folder/${4:-request}.ids")}
  first=$(curl -s -o /dev/null -w '%{time_total}' -H "Cookie: ${cookie[$1]}" "$base$path")
  # On PostgreSQL each connection prepares a page's statements the first time: a second that is not counted.
  [ "$engine" != postgres ] || IDS=$folder/${4:-request}.ids wrk -t2 -c8 -d1s -H "Cookie: ${cookie[$1]}" \
    -s "$folder/many.lua" "$base$3" >/dev/null
  IDS=$folder/${4:-request}.ids wrk -t2 -c8 -d"${seconds}s" --latency -H "Cookie: ${cookie[$1]}" -s "$folder/many.lua" "$base$3" >"$folder/wrk"
  figures=$(awk '
    function ms(text) { if (text ~ /us$/) return text / 1000; if (text ~ /ms$/) return text + 0; return text * 1000 }
    $1 == "50%" {a = ms($2)} $1 == "99%" {b = ms($2)} /requests in/ {n = $1} /Non-2xx/ {bad = " " $0}
    END {printf "p50 %8.2f   p99 %8.2f ms  %7d answers%s", a, b, n, bad; exit b > 30 || bad != ""}' "$folder/wrk") || { all="NOT reached"; figures="$figures   <<<"; }
  printf '%-18s %-28s first %7.1f   %s\n' "$1" "$2" "$(awk -v s="$first" 'BEGIN {print s * 1000}')" "$figures"
}
declare -A cookie
for role in point_of_contact provider secretariat; do cookie[$role]=$(sign_in $role); done
cookie[visitor]=none=none
# Of the cases those that the provider finds.
for page in 1 2 3; do
  curl -s -H "Cookie: ${cookie[provider]}" "$base/api/cases?page=$page" | python3 -c 'import json, sys
for one in json.load(sys.stdin)["cases"]: print(one["id"])'
done >"$folder/case.ids"
p99 visitor 'front page' '/en/?view=NUMBER'
p99 visitor 'published requests' '/en/requests?view=NUMBER'
p99 point_of_contact 'own requests' '/en/requests?view=NUMBER'
p99 provider 'open requests' '/en/requests?view=NUMBER'
p99 provider 'a request' '/en/requests/ID?view=NUMBER'
p99 provider 'a request as JSON' '/api/requests/ID?language=en'
p99 secretariat 'a request with its offers' '/en/requests/ID?view=NUMBER'
p99 provider 'offers, page by page' '/en/offers?page=NUMBER'
p99 provider 'needs that it could answer' '/en/needs?view=NUMBER'
p99 secretariat 'the desk' '/en/desk?view=NUMBER'
p99 secretariat 'cases' '/en/cases?view=NUMBER'
p99 provider 'own cases' '/en/cases?view=NUMBER'
p99 provider 'a case' '/en/cases/ID?view=NUMBER' case
p99 secretariat 'letters' '/en/letters?view=NUMBER'
p99 provider 'a letter' '/en/letters/ID?view=NUMBER' letter
p99 provider 'stories' '/en/stories?view=NUMBER'
p99 provider 'a story' '/en/stories/ID?view=NUMBER' story
p99 visitor 'figures' '/en/figures?view=NUMBER'
p99 visitor 'providers' '/en/providers?view=NUMBER'
for role in point_of_contact provider secretariat; do
  p99 $role 'what concerns one' '/en/alerts?view=NUMBER'
  p99 $role 'due dates' '/en/calendar?view=NUMBER'
done
p99 point_of_contact 'the shelf' '/en/shelf?view=NUMBER'
p99 point_of_contact 'search' '/en/search?words=customs+training+NUMBER'
echo "limit of 30 ms at p99: $all"
