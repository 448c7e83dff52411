# Sourced by ./run and ./test: installs the Debian packages that are missing, quickly when none is.

build_packages="g++ cmake ninja-build ccache pkg-config libboost1.81-dev libroaring-dev libstemmer-dev libsodium-dev
 libcurl4-openssl-dev libicu-dev libfmt-dev libspdlog-dev libcli11-dev libtomlplusplus-dev libre2-dev libpq-dev
 libsqlite3-dev libssl-dev libqrencode-dev zlib1g-dev libgmime-3.0-dev libpango1.0-dev libcairo2-dev libxlsxwriter-dev
 libzip-dev libpugixml-dev libxml2-dev libzstd-dev libxxhash-dev fonts-noto-core fonts-noto-cjk ca-certificates"
test_packages="libgtest-dev postgresql-15 chromium curl procps
 openssl dpkg-dev binutils faketime"
full_packages="clang-16 libclang-rt-16-dev"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    echo "lightfoot: installing packages needs root or sudo: $*" >&2; exit 1
  fi
}

install_packages() {
  local missing="" package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  echo "Installing:$missing"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# Node and npm: Debian's, but only where no npm is there (another Node may be installed, with its own npm).
install_node() {
  command -v node >/dev/null || install_packages nodejs
  command -v npm >/dev/null || install_packages npm
}
