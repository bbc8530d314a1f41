-- What somebody does in Neovim with the language server, without eyes and hands:
-- each step prints what it saw. The configuration is that of docs/editors.md.
-- Neovim 0.7 or newer.
local folder = vim.env.PAPER
local steps = {}

local function say(what) io.stdout:write(what .. "\n") end

-- wait gives the hand back to Neovim until there is something.
local function wait(what, get)
  for _ = 1, 600 do
    local got = get()
    if got then return got end
    coroutine.yield(50)
  end
  error("it did not come: " .. what)
end

-- go puts the cursor on a text, a few bytes behind its beginning.
local function go(text, on)
  vim.fn.cursor(1, 1)
  if vim.fn.search("\\V" .. text, "cW") == 0 then error("not in the buffer: " .. text) end
  vim.fn.cursor(vim.fn.line("."), vim.fn.col(".") + (on or 0))
end

local function has(buffer, text)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n"):find(text, 1, true) ~= nil
end

-- choose answers the next question by the option that begins so.
local function choose(title)
  vim.ui.select = function(items, _, done)
    for _, item in ipairs(items) do
      local action = item.action or item[2] or item
      if action.title:sub(1, #title) == title then return done(item) end
    end
    error("no action " .. title)
  end
end

local function session()
  vim.cmd("edit " .. vim.fn.fnameescape(folder .. "/paper.md"))
  local paper = vim.api.nvim_get_current_buf()
  local client = wait("the server", function() return (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1] end).id
  wait("diagnostics", function() return #vim.diagnostic.get(paper) > 5 end)
  for _, d in ipairs(vim.diagnostic.get(paper)) do
    if d.code == "author" or d.code == "year" then say(("diagnostic %d:%d %s"):format(d.lnum + 1, d.col + 1, d.code)) end
  end

  go("Marcheti", 2)
  vim.lsp.buf.hover()
  local float = wait("the hover", function()
    for _, w in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(w).relative ~= "" then return w end
    end
  end)
  for _, line in ipairs(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false)) do
    if line:find("Read as", 1, true) or line:find("Right would be", 1, true) then say("hover " .. line:gsub("%*", "")) end
  end
  vim.api.nvim_win_close(float, true)

  vim.lsp.buf.definition()
  wait("the entry", function() return vim.fn.expand("%:t") == "refs.bib" end)
  say("definition " .. vim.fn.expand("%:t") .. " " .. vim.api.nvim_get_current_line())
  vim.api.nvim_set_current_buf(paper)

  choose("Change Marcheti")
  go("Marcheti", 2)
  vim.lsp.buf.code_action()
  wait("the fix", function() return not has(paper, "Marcheti and") end)
  say("fixed " .. tostring(has(paper, "Marchetti and Ruiz 2020, 15")))
  wait("fewer diagnostics", function()
    for _, d in ipairs(vim.diagnostic.get(paper)) do
      if d.code == "author" and d.lnum == 9 then return false end
    end
    return true
  end)
  say("the diagnostic is gone")

  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("GoSee [@lind<C-x><C-o>", true, false, true), "n", false)
  local items = wait("completion", function()
    local found = vim.fn.complete_info({ "items" }).items
    return #found > 0 and found
  end)
  for _, item in ipairs(items) do say("completes " .. item.word) end
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("]<Esc>", true, false, true), "n", false)
  wait("the key", function() return has(paper, "See [@lindqvist2019]") end)
  say("completed " .. vim.api.nvim_get_current_line())

  go("@lindqvist2019", 2)
  vim.lsp.buf.rename("lindqvist2019grid")
  wait("the new key", function() return has(paper, "See [@lindqvist2019grid]") end)
  local list, keys = vim.fn.bufnr("refs.bib"), vim.fn.bufnr("keys.md")
  say("renamed in refs.bib " .. tostring(has(list, "{lindqvist2019grid,")))
  say("loaded keys.md " .. tostring(keys > 0))

  vim.lsp.stop_client(client)
  wait("the end", function() return vim.lsp.client_is_stopped(client) end)
  say("ended")
end

local work = coroutine.create(session)
local function step()
  local ok, pause = coroutine.resume(work)
  if not ok then
    say("failed: " .. tostring(pause))
    vim.cmd("cquit 1")
  elseif coroutine.status(work) == "dead" then
    vim.cmd("qall!")
  else
    vim.defer_fn(step, pause)
  end
end
vim.defer_fn(step, 1)
