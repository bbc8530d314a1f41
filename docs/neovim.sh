#!/usr/bin/env bash
# Takes docs/neovim.png: the sample paper in Neovim, in a terminal, with the configuration that docs/editors.md shows.
# It needs nvim, tmux, aha and chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in nvim tmux aha chromium; do
  command -v "$tool" >/dev/null || { echo "docs/neovim.sh: $tool is not there" >&2; exit 1; }
done
work=$(mktemp -d)
screen() { tmux -L "citevet$$" "$@"; }
trap 'screen kill-server 2>/dev/null || true; rm -rf "$work"' EXIT

go build -C cmd/citevet-lsp -o "$work/citevet-lsp" .
cp -r examples/paper "$work/paper"
{
  awk '/^<!-- neovim -->/ { on = 1; next } on && /^```lua/ { next } on && /^```/ { exit } on' docs/editors.md
  echo 'vim.o.termguicolors = true; vim.o.number = true; vim.o.linebreak = true; vim.o.laststatus = 0; vim.o.hlsearch = false; vim.o.signcolumn = "yes"'
  echo 'vim.cmd("colorscheme desert")'
  echo 'vim.cmd("hi Normal guibg=#1c1c1c | hi SignColumn guibg=#1c1c1c | hi NonText guibg=#1c1c1c | hi NormalFloat guibg=#303846 guifg=#f0f0f0 | hi Pmenu guibg=#303846 guifg=#f0f0f0")'
  echo 'vim.cmd("hi DiagnosticUnderlineError guifg=#ff8a80 gui=underline guisp=NONE | hi DiagnosticUnderlineInfo guifg=#82b1ff gui=underline guisp=NONE")'
  echo 'vim.diagnostic.config({ virtual_text = false, severity_sort = true })'
} >"$work/init.lua"

cd "$work/paper"
screen -f /dev/null new-session -d -x 110 -y 30 \
  "cd '$work/paper' && PATH='$work':\$PATH TERM=tmux-256color nvim -u '$work/init.lua' -i NONE -n +10 paper.md"
screen set -ga terminal-overrides ",*:Tc"
sleep 12
screen send-keys '/Marcheti' Enter
sleep 1
screen send-keys 'K'
sleep 6
screen capture-pane -e -p >"$work/screen.ansi"
aha --black --title 'Neovim' <"$work/screen.ansi" |
  sed 's#</head>#<style>body{margin:12px;background:\#1c1c1c !important}pre{font:15px/1.3 "DejaVu Sans Mono",monospace}</style></head>#' >"$work/screen.html"
chromium --headless --no-sandbox --hide-scrollbars --window-size=1020,640 --screenshot="$work/neovim.png" "file://$work/screen.html" 2>/dev/null
cp "$work/neovim.png" "$OLDPWD/docs/neovim.png"
