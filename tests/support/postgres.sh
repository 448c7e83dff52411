#!/usr/bin/env bash
# A throw-away PostgreSQL for tests: a cluster in a folder of its own, reached by a socket in that folder.
#   postgres.sh start FOLDER [throw-away]   makes and starts it, prints the DATABASE_URL; throw-away: nothing of it
#                                           would outlive a crash of the machine
#   postgres.sh stop FOLDER                 stops it and removes the folder
# Ends with code 3 where no PostgreSQL is installed, so that the caller can skip aloud.
set -euo pipefail
act=$1 folder=$2
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$programs" ] || { echo "no PostgreSQL is installed" >&2; exit 3; }

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" != 0 ]; then "$@"; else (cd / && runuser -u postgres -- "$@"); fi
}

case $act in
  start)
    mkdir -p "$folder"
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    chmod 755 "$folder"
    careless= settings="-c max_connections=60"
    if [ "${3:-}" = throw-away ]; then
      careless=--no-sync
      settings="-c max_connections=200 -c shared_buffers=64MB -c fsync=off -c full_page_writes=off -c autovacuum=off -c jit=off"
    fi
    # shellcheck disable=SC2086
    as_owner "$programs/initdb" $careless -D "$folder/data" -U lightfoot -A trust -E UTF8 --locale=C.UTF-8 \
      >"$folder.log" 2>&1 ||
      { cat "$folder.log" >&2; exit 1; }
    as_owner "$programs/pg_ctl" -D "$folder/data" -w -t 30 -l "$folder/server.log" \
      -o "-k '$folder' -c listen_addresses= $settings" start \
      >>"$folder.log" 2>&1 ||
      { cat "$folder.log" "$folder/server.log" >&2; exit 1; }
    as_owner "$programs/createdb" -h "$folder" -U lightfoot lightfoot
    echo "postgresql:///lightfoot?host=$folder&user=lightfoot" ;;
  stop)
    as_owner "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder" "$folder.log" ;;
  *) echo "postgres.sh: start or stop" >&2; exit 2 ;;
esac
