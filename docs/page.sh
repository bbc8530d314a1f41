#!/usr/bin/env bash
# Takes docs/page.png and docs/page-phone.png: the page of the sample paper in a browser, as wide as a screen and as a
# phone. It needs chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v chromium >/dev/null || { echo "docs/page.sh: chromium is not there" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

go build -o "$work/citevet" ./cmd/citevet
"$work/citevet" -html "$work/report.html" examples/paper/paper.md >/dev/null || [ $? -eq 1 ] # there are findings
take() {
  chromium --headless --no-sandbox --hide-scrollbars --window-size="$2" --screenshot="$work/$1" "file://$work/report.html" 2>/dev/null
  cp "$work/$1" "docs/$1"
}
take page.png 1280,900
take page-phone.png 390,844
