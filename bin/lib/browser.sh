# shellcheck shell=sh
# Makes sure that the browser of the browser tests is there; sourced by bin/test.

# Prints where Chromium's headless shell is: it has no windows of its own and closes for certain.
shell() {
  command -v chromium-headless-shell
}

# Prints where another Chromium is, if anywhere.
chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

has_chinese_font() {
  ! command -v fc-list >/dev/null 2>&1 || [ -n "$(fc-list :lang=zh family)" ]
}

# install PACKAGE...: by apt, quietly.
install_packages() {
  echo "Installing $* for the browser tests ..."
  apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

# Installs what is missing where that is ours to do, otherwise names it and ends with 78.
find_browser() {
  if shell >/dev/null && has_chinese_font; then
    return 0
  fi
  if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
    install_packages chromium-headless-shell fonts-noto-cjk && return 0
    install_packages chromium fonts-noto-cjk && return 0
  fi
  if chromium >/dev/null && has_chinese_font; then
    return 0
  fi
  echo "The browser tests need Chromium and a Chinese font; please install them" >&2
  echo "(Debian: sudo apt install chromium-headless-shell fonts-noto-cjk)." >&2
  exit 78
}
