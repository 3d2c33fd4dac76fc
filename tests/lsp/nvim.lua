-- Run by nvim.sh inside a copy of tests/base/xa.
local function fail(what) io.stderr:write("failed: " .. what .. "\n"); vim.cmd("cquit 1") end
local function check(condition, what) if not condition then fail(what) else print("ok: " .. what .. "\n") end end
local meeting = vim.fn.getcwd() .. "/meetings/2026-q1-committee.yaml"

vim.cmd("edit " .. meeting)
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = "bcd", cmd = {os.getenv("BCD"), "--as-of", "2026-04-10", "--lang", "en", "lsp"}, root_dir = vim.fn.getcwd()})
check(client, "the server starts")
vim.lsp.buf_attach_client(buffer, client)

local function findings() return vim.diagnostic.get(buffer) end
local function wait_for(count, what)
  check(vim.wait(10000, function() return #findings() == count end, 20), what .. ": " .. vim.inspect(findings()))
end
local function line_of(text)
  for i, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do if line:find(text, 1, true) then return i end end
  fail("no line " .. text)
end
local function position(text, offset)
  local line = line_of(text)
  vim.api.nvim_win_set_cursor(0, {line, vim.fn.getline(line):find(text, 1, true) - 1 + offset})
  return vim.lsp.util.make_position_params(0, vim.lsp.get_client_by_id(client).offset_encoding)
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  check(answers and answers[client] and not answers[client].err and not answers[client].error, method .. " is answered")
  return answers[client].result
end

vim.wait(500)
wait_for(0, "the record is clean")

-- type: a day too late
local line = line_of("notified: 2026-03-23")
vim.api.nvim_buf_set_lines(buffer, line - 1, line, false, {"    notified: 2026-03-25"})
wait_for(1, "a finding is shown while typing")
check(findings()[1].code == "absence-late" and findings()[1].lnum == line - 1, "it is the finding of bcd check, at its line")

-- complete
local items = ask("textDocument/completion", position("chair: nguyen", 9)).items
check(items[1].label:find("Nguyễn Văn A", 1, true) and items[1].textEdit.newText == "nguyen-van-a", "people are completed")

-- hover
local shown = ask("textDocument/hover", position("chair: nguyen", 9)).contents.value
check(shown:find("Nguyễn Văn A", 1, true), "a person is shown")

-- definition
check(ask("textDocument/definition", position("chair: nguyen", 9)).uri:find("members/nguyen%-van%-a.yaml$"), "an id leads to its record")

-- act: the waiver, last, makes the finding a hint
local range = vim.lsp.util.make_given_range_params({line, 0}, {line, 0}, buffer, "utf-16")
range.context = {diagnostics = {}}
local actions = ask("textDocument/codeAction", range)
check(#actions > 0 and actions[#actions].title:find("Waive", 1, true), "a waiver is offered last")
vim.lsp.util.apply_workspace_edit(actions[#actions].edit, "utf-16")
check(vim.wait(10000, function()
  for _, one in ipairs(findings()) do
    if one.code == "absence-late" then return one.severity == vim.diagnostic.severity.HINT end
  end
end, 20), "the finding is waived")

-- rename: files move too, so the edit of Neovim applies it
local params = position("member: le-van-c", 9)
params.newName = "le-van-cuong"
vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", params), "utf-16")
check(line_of("member: le-van-cuong"), "the reference is renamed")
check(vim.fn.filereadable(vim.fn.getcwd() .. "/members/le-van-cuong.yaml") == 1, "the record has its new file")

vim.lsp.stop_client(client)
print("all passed\n")
vim.cmd("qall!")
