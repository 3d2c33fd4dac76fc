-- Neovim 0.7 and newer: bcd lsp for YAML files below a bcd.yaml.
vim.api.nvim_create_autocmd("FileType", {
  pattern = "yaml",
  callback = function(event)
    local found = vim.fn.findfile("bcd.yaml", vim.fn.fnamemodify(event.file, ":p:h") .. ";")
    if found == "" then return end
    local root = vim.fn.fnamemodify(found, ":p:h")
    bcd_clients = bcd_clients or {}
    bcd_clients[root] = bcd_clients[root]
      or vim.lsp.start_client({name = "bcd", cmd = {"bcd", "lsp"}, root_dir = root})
    vim.lsp.buf_attach_client(event.buf, bcd_clients[root])
    vim.bo[event.buf].omnifunc = "v:lua.vim.lsp.omnifunc" -- Ctrl-X Ctrl-O completes
    local function key(keys, action) vim.keymap.set("n", keys, action, {buffer = event.buf}) end
    key("K", vim.lsp.buf.hover)
    key("gd", vim.lsp.buf.definition)
    key("<Leader>a", vim.lsp.buf.code_action)
    key("<Leader>r", vim.lsp.buf.rename)
  end,
})
