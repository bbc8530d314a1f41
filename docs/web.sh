#!/usr/bin/env bash
# Takes the pictures of docs/web.md: the page that checks papers in the browser, as wide as a screen and as a phone.
# It needs chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v chromium >/dev/null || { echo "docs/web.sh: chromium is not there" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd cmd/citevet/endtoend && go test ./web -count=1 -run TestPage/pictures -pictures "$work")
cp "$work/start-1280-light.png" docs/web.png
cp "$work/result-1280-light.png" docs/web-result.png
cp "$work/corrections-1280-light.png" docs/web-corrections.png
cp "$work/start-390-light.png" docs/web-phone.png
cp "$work/result-390-light.png" docs/web-result-phone.png
