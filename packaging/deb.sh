#!/usr/bin/env bash
# Makes a Debian package of the program that is built.
#   packaging/deb.sh [PROGRAM] [FOLDER]   without: build/release/lightfoot, build; prints the package's path
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${1:-build/release/lightfoot}") folder=$(realpath -m "${2:-build}")
version=$("$program" --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
# The same bytes for the same commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
put() { install -D -m "$1" "$2" "$root/$3"; }  # MODE FILE PLACE

install -D -m 755 "$program" "$root/usr/bin/lightfoot"
strip --strip-unneeded "$root/usr/bin/lightfoot"
put 755 packaging/lightfootctl usr/sbin/lightfootctl
put 644 packaging/lightfoot.service lib/systemd/system/lightfoot.service
put 640 packaging/lightfoot.conf etc/lightfoot/lightfoot.conf
"$program" completion bash >"$work/completion"
put 644 "$work/completion" usr/share/bash-completion/completions/lightfoot
"$program" man | gzip -9n >"$work/lightfoot.1.gz"
put 644 "$work/lightfoot.1.gz" usr/share/man/man1/lightfoot.1.gz
gzip -9nc CHANGELOG.md >"$work/changelog.gz"
put 644 "$work/changelog.gz" usr/share/doc/lightfoot/changelog.gz
for page in docs/operation.md docs/records.md NOTICE; do put 644 "$page" "usr/share/doc/lightfoot/$(basename "$page")"; done
{
  echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
  echo "Upstream-Name: lightfoot"
  echo
  echo "Files: *"
  echo "Copyright: the Lightfoot authors"
  echo "License: Apache-2.0"
  echo " On Debian systems the text of the licence is in /usr/share/common-licenses/Apache-2.0."
} >"$work/copyright"
put 644 "$work/copyright" usr/share/doc/lightfoot/copyright

# What the program needs at run time, from the libraries that it is linked to.
mkdir "$work/debian"
printf 'Source: lightfoot\n\nPackage: lightfoot\nArchitecture: any\nDescription: x\n' >"$work/debian/control"
libraries=$(cd "$work" && dpkg-shlibdeps -O -e"$root/usr/bin/lightfoot" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$libraries" ] || { echo "deb.sh: dpkg-shlibdeps found no libraries" >&2; exit 1; }

mkdir "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<CONTROL
Package: lightfoot
Version: $version
Architecture: $architecture
Maintainer: The Lightfoot authors <lightfoot@localhost>
Section: web
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $libraries, adduser, ca-certificates, fonts-noto-core, fonts-noto-cjk
Suggests: postgresql, nginx
Description: clearinghouse for assistance under resolution 1540 (2004)
 A State says in its own words and language what would help, and sees which
 offers could answer it and why. Pages and an interface for programs in the six
 official languages of the United Nations, the secretariat's desk, a history that
 nobody can change unseen. One program with an embedded data base, or PostgreSQL.
CONTROL
echo /etc/lightfoot/lightfoot.conf >"$root/DEBIAN/conffiles"
for script in postinst prerm postrm; do install -m 755 "packaging/$script" "$root/DEBIAN/$script"; done
(cd "$root" && find . -path ./DEBIAN -prune -o -type f -print0 | sort -z | xargs -0 md5sum | sed 's| \./| |') \
  >"$root/DEBIAN/md5sums"
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

mkdir -p "$folder"
package=$folder/lightfoot_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
echo "$package"
