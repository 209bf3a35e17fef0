# shellcheck shell=sh
# Makes sure that the browser of the browser tests is there; sourced by bin/test.

# Prints where Chromium is, if anywhere.
chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

has_chinese_font() {
  ! command -v fc-list >/dev/null 2>&1 || [ -n "$(fc-list :lang=zh family)" ]
}

# Installs what is missing where that is ours to do, otherwise names it and ends with 78.
find_browser() {
  if chromium >/dev/null && has_chinese_font; then
    return 0
  fi
  if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
    echo "Installing chromium and fonts-noto-cjk for the browser tests ..."
    apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium fonts-noto-cjk \
      >/dev/null && return 0
  fi
  echo "The browser tests need Chromium and a Chinese font; please install them" >&2
  echo "(Debian: sudo apt install chromium fonts-noto-cjk)." >&2
  exit 78
}
