#!/usr/bin/env bash
# What a page costs beside nginx serving the same bytes as a file: processor time by requests, in one run.
#   bench/server_bench.sh [SECONDS]     seconds of load for each measurement, three rounds; default 4
# A view that is given again and one that is drawn anew are measured apart. Also: start on existing data, memory
# at rest and with 10 000 idle connections, bytes of the largest first view. Loopback only.
# Needs nginx, wrk, node and curl.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-4}
program=${LIGHTFOOT_PROGRAM:-$PWD/build/release/lightfoot}
folder=$(mktemp -d /tmp/lightfoot-bench-XXXXXX)
chmod 755 "$folder"
ulimit -n "$(ulimit -Hn)"
ticks=$(getconf CLK_TCK)
server="" nginx=""
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$nginx" ] || kill "$nginx" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1",
    () => { console.log(s.address().port); s.close(); })'
}
now() { date +%s%N; }

# start: serves on $port, sets $server and prints the milliseconds until the first answer
start() {
  local begun; begun=$(now)
  "$program" serve --data "$folder/data" --port "$port" >"$folder/server.log" 2>&1 &
  server=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/healthz"; do
    kill -0 "$server" 2>/dev/null || { cat "$folder/server.log" >&2; exit 1; }
    sleep 0.005
  done
  started=$((($(now) - begun) / 1000000))
  started_work=$(($(spent "$server") * 1000 / ticks))
}
finish() { kill "$server"; wait "$server" 2>/dev/null || true; }

resident() { awk '/^VmRSS/ {printf "%.1f", $2 / 1024}' "/proc/$1/status"; }
# processor time in ticks of a process and its children that are alive
spent() {
  local total=0 process
  for process in "$1" $(pgrep -P "$1" || true); do
    total=$((total + $(awk '{sub(/^.*\) /, ""); print $12 + $13}' "/proc/$process/stat")))
  done
  echo "$total"
}

# Another question each time, so that nothing that was drawn can be given again.
cat >"$folder/anew.lua" <<'LUA'
local number, start = 0, tostring(os.time())
request = function()
  number = number + 1
  return wrk.format("GET", wrk.path .. "?view=" .. start .. "-" .. number)
end
LUA

# cost PROCESS ADDRESS [HEADER [SCRIPT]]: microseconds of processor time for one request
cost() {
  local before after requests
  before=$(spent "$1")
  wrk -t1 -c64 -d"${seconds}s" ${3:+-H "$3"} ${4:+-s "$4"} "$2" >"$folder/wrk.log"
  requests=$(awk '/requests in/ {print $1}' "$folder/wrk.log")
  after=$(spent "$1")
  ! grep -q 'Non-2xx' "$folder/wrk.log" || { echo "not every answer was good: $2" >&2; exit 1; }
  awk -v t=$((after - before)) -v hz="$ticks" -v n="$requests" 'BEGIN {printf "%.2f", t / hz * 1e6 / n}'
}
median() { printf '%s\n' "$@" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

row() { printf '%-46s %10s %10s %8s   %s\n' "$@"; }
ratio_row() {  # ratio_row NAME OURS THEIRS MOST
  row "$1" "$2 µs" "$3 µs" "$(awk -v a="$2" -v b="$3" 'BEGIN {printf "%.1f ×", a / b}')" \
    "$(awk -v a="$2" -v b="$3" -v m="$4" \
      'BEGIN {print (a / b <= m ? "reached" : "NOT reached") " (≤ " m " ×)"}')"
}
plain_row() { row "$1" "$2 µs" "$3 µs" "$(awk -v a="$2" -v b="$3" 'BEGIN {printf "%.1f ×", a / b}')" ""; }
limit_row() {  # limit_row NAME VALUE UNIT MOST
  row "$1" "$2 $3" "" "" "$(awk -v a="$2" -v m="$4" -v u="$3" \
    'BEGIN {print (a <= m ? "reached" : "NOT reached") " (≤ " m " " u ")"}')"
}

port=$(free_port) nginx_port=$(free_port)
start; first_start=$started; finish
start; second_start=$started second_work=$started_work
sleep 2
rest=$(resident "$server")
base=http://localhost:$port

# A point of contact of the practice ground, signed in; the session is a cookie.
curl -s "$base/en/sign-in" >"$folder/sign-in.html"
value() {
  tr -d '\n' <"$folder/sign-in.html" | sed 's/<form/\n<form/g' | grep -i 'point of contact' |
    grep -o "name=\"$1\" value=\"[^\"]*\"" | head -1 | sed 's/.*value="//;s/"$//'
}
curl -s -o /dev/null -c "$folder/cookies" -H "Origin: $base" --data-urlencode "email=$(value email)" \
  --data-urlencode "password=$(value password)" "$base/en/sign-in"
cookie="Cookie: $(awk '!/^# / && NF >= 7 {printf "%s%s=%s", sep, $6, $7; sep = "; "}' "$folder/cookies")"
mapfile -t requests < <(curl -s -H "$cookie" "$base/en/requests" |
  grep -o '/en/requests/[0-9a-z]\{10\}"' | tr -d '"' | sort -u)
[ "${#requests[@]}" -gt 0 ] || { echo "no request is shown to a point of contact" >&2; exit 1; }

# first_view PATH: bytes over the wire of a page with its style, script and picture, headers included
first_view() {
  local file=$folder/view.html total
  total=$(curl -s --compressed -H "$cookie" -o "$file" -w '%{size_download} %{size_header}' "$base$1" |
    awk '{print $1 + $2}')
  for part in $(grep -o '/static/[^"]*' "$file" | sort -u); do
    total=$((total + $(curl -s --compressed -o /dev/null -w '%{size_download} %{size_header}' "$base$part" |
      awk '{print $1 + $2}')))
  done
  echo "$total"
}

# The request whose page is nearest to 20 KB.
request=$(for one in "${requests[@]}"; do
  bytes=$(curl -s -H "$cookie" "$base$one" | wc -c)
  echo "$((bytes > 20480 ? bytes - 20480 : 20480 - bytes)) $one"
done | sort -n | awk 'NR == 1 {print $2}')
mkdir "$folder/files"
curl -sf -H "$cookie" "$base$request" >"$folder/files/page.html"
curl -sf -H "$cookie" "$base/api${request#/en}" >"$folder/files/one.json"
chmod -R a+rX "$folder/files"

cat >"$folder/nginx.conf" <<CONF
daemon off; master_process on; worker_processes 2; pid $folder/nginx.pid; error_log $folder/nginx.log;
events { worker_connections 4096; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; server_tokens off;
  types { text/html html; application/json json; }
  client_body_temp_path $folder/t1; proxy_temp_path $folder/t2; fastcgi_temp_path $folder/t3;
  uwsgi_temp_path $folder/t4; scgi_temp_path $folder/t5;
  server { listen 127.0.0.1:$nginx_port; root $folder/files; }
}
CONF
nginx -e "$folder/nginx.log" -c "$folder/nginx.conf" &
nginx=$!
until curl -sf -o /dev/null "http://127.0.0.1:$nginx_port/page.html"; do sleep 0.05; done

largest=$(for path in / /requests "${request#/en}" "${requests[0]#/en}" /offers /providers /vocabulary /help \
  /matching /api "/search?words=customs" /account; do
  for language in ar zh en fr ru es; do echo "$(first_view "/$language$path") /$language$path"; done
done | sort -n | tail -1)

ours_page=() theirs_page=() ours_json=() theirs_json=() drawn=() read=()
for _ in 1 2 3; do
  ours_page+=("$(cost "$server" "http://127.0.0.1:$port$request" "$cookie")")
  theirs_page+=("$(cost "$nginx" "http://127.0.0.1:$nginx_port/page.html")")
  ours_json+=("$(cost "$server" "http://127.0.0.1:$port/api${request#/en}" "$cookie")")
  theirs_json+=("$(cost "$nginx" "http://127.0.0.1:$nginx_port/one.json")")
  drawn+=("$(cost "$server" "http://127.0.0.1:$port$request" "$cookie" "$folder/anew.lua")")
  read+=("$(cost "$server" "http://127.0.0.1:$port/api${request#/en}" "$cookie" "$folder/anew.lua")")
done
loaded=$(resident "$server")
idle=$(node bench/server_idle.mjs "$port" 10000 "$server")

echo
row "" "lightfoot" "nginx" "ratio" ""
ratio_row "request page, signed in, $(wc -c <"$folder/files/page.html") bytes" \
  "$(median "${ours_page[@]}")" "$(median "${theirs_page[@]}")" 5
plain_row "… drawn anew for each view" "$(median "${drawn[@]}")" "$(median "${theirs_page[@]}")"
ratio_row "one request as JSON, $(wc -c <"$folder/files/one.json") bytes" \
  "$(median "${ours_json[@]}")" "$(median "${theirs_json[@]}")" 3
plain_row "… read anew for each" "$(median "${read[@]}")" "$(median "${theirs_json[@]}")"
limit_row "memory at rest" "$rest" MB 60
row "memory after load" "$loaded MB" "" "" ""
limit_row "10 000 idle connections, on top" "$idle" MB 60
limit_row "start on existing data" "$second_start" ms 500
row "… of it processor time" "$second_work ms" "" "" "what it is on an idle machine"
row "start on an empty folder" "$first_start ms" "" "" ""
limit_row "largest first view, ${largest#* }" "$((${largest% *} / 1024))" KB 60
if command -v pg_lsclusters >/dev/null; then
  finish
  postgres=$(mktemp -d /tmp/lightfoot-bench-postgres-XXXXXX)
  DATABASE_URL=$(tests/support/postgres.sh start "$postgres")
  export DATABASE_URL
  start; finish; start
  row "start on existing data, PostgreSQL" "$started ms" "" "" ""
  row "… of it processor time" "$started_work ms" "" "" "without the server of the data base"
  finish; server=""
  tests/support/postgres.sh stop "$postgres"
fi
