#!/usr/bin/env bash
# The Debian package: built, looked into, installed into another root, started there. Lines "ok …", "not ok …".
set -uo pipefail
cd "$(dirname "$0")/.." || exit
program=${LIGHTFOOT_PROGRAM:-build/release/lightfoot}
for tool in dpkg-deb dpkg-shlibdeps strip; do
  command -v $tool >/dev/null || { echo "skip package # $tool is not installed"; exit 0; }
done
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
failed=0
ok() { echo "ok package $1"; }
bad() { echo "not ok package $1${2:+: $2}"; failed=1; }
check() {  # WORDS COMMAND…
  local words=$1 said; shift
  if said=$("$@" 2>&1); then ok "$words"; else bad "$words" "$(echo "$said" | tail -1)"; fi
}
holds() { grep -qF -- "$2" <<<"$1"; }

package=$(packaging/deb.sh "$program" "$work" 2>"$work/said") ||
  { bad "is built" "$(tail -1 "$work/said")"; exit 1; }
ok "is built"
first=$(sha256sum <"$package")
check "is built the same twice" test "$first" = "$(packaging/deb.sh "$program" "$work" >/dev/null; sha256sum <"$package")"

control=$(dpkg-deb --field "$package")
check "names its version" holds "$control" "Version: $("$program" --version | cut -d' ' -f2)"
for library in libc6 libsodium libpq libsqlite3 libssl libicu; do
  check "depends on $library" grep -qE "^Depends:.*\b$library" <<<"$control"
done
files=$(dpkg-deb --contents "$package")
for file in ./usr/bin/lightfoot ./usr/sbin/lightfootctl ./lib/systemd/system/lightfoot.service \
  ./etc/lightfoot/lightfoot.conf ./usr/share/man/man1/lightfoot.1.gz ./usr/share/doc/lightfoot/copyright \
  ./usr/share/doc/lightfoot/operation.md ./usr/share/bash-completion/completions/lightfoot; do
  check "holds $file" holds "$files" "$file"
done
check "belongs to root" test -z "$(grep -v ' root/root ' <<<"$files")"
check "settings are not for everybody" grep -qE '^-rw-r----- .*/etc/lightfoot/lightfoot.conf$' <<<"$files"

# Another root, with the scripts outside of it and told so: nothing on this machine changes.
root=$work/root
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info"
touch "$root/var/lib/dpkg/status"
if [ "$(id -u)" = 0 ]; then
  check "is installed into another root" dpkg --root="$root" --force-depends --force-script-chrootless \
    --log="$work/dpkg.log" --install "$package"
  check "is known there" grep -q '^Status: install ok installed' "$root/var/lib/dpkg/status"
  check "made no user here" bash -c '! getent passwd lightfoot || [ -e /etc/lightfoot ]'
else
  check "is unpacked" dpkg-deb --extract "$package" "$root"
fi
check "runs" "$root/usr/bin/lightfoot" --version
check "has a manual page" bash -c "zcat '$root/usr/share/man/man1/lightfoot.1.gz' | grep -q '^.TH LIGHTFOOT'"
check "has a completion that bash reads" bash -n "$root/usr/share/bash-completion/completions/lightfoot"

# Its settings, with another folder and port, as systemd would hand them over.
settings=()
while IFS= read -r line; do
  case $line in '' | '#'*) ;; *) settings+=("$line") ;; esac
done <"$root/etc/lightfoot/lightfoot.conf"
env -i "${settings[@]}" DATA_DIR="$work/data" PORT=0 "$root/usr/bin/lightfoot" serve >"$work/log" 2>&1 &
server=$!
for _ in $(seq 200); do grep -q 'serves on' "$work/log" && break; sleep 0.05; done
port=$(sed -n 's/.*localhost:\([0-9]*\).*/\1/p' "$work/log" | head -1)
check "serves with the settings that it brings" curl -fsS -o /dev/null "http://127.0.0.1:$port/en/about"
kill -TERM "$server"
if wait "$server"; then ok "stops when it is asked to"; else bad "stops when it is asked to" "code $?"; fi
server=

if command -v systemd-analyze >/dev/null; then
  exposure=$(systemd-analyze security --offline=yes --root="$root" lightfoot.service 2>/dev/null |
    sed -n 's/.*Overall exposure level.*: \([0-9.]*\) .*/\1/p')
  if [ -n "$exposure" ]; then
    check "unit is exposed by at most 2.0 of 10 (systemd-analyze says $exposure)" awk "BEGIN { exit !($exposure <= 2.0) }"
  else
    echo "skip package unit # systemd-analyze of this machine does not look at units in files"
  fi
  # Of another root it misses the system's own units; what it does not understand in ours is what counts.
  check "unit says nothing that systemd does not know" bash -c \
    "! systemd-analyze verify --root='$root' --man=no lightfoot.service 2>&1 | grep -iE 'unknown|parse|invalid|ignoring'"
else
  echo "skip package unit # systemd-analyze is not installed"
fi
exit $failed
