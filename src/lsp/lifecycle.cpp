#include "lifecycle.hpp"

#include <algorithm>

#include "bcd/unit/listing.hpp"
#include "uri.hpp"

namespace bcd::lsp {
namespace {

// UTF-16 is what every client knows; another encoding is taken if the client prefers it.
Encoding chosen_encoding(Json const& capabilities) {
  Json offered = at_or_null(capabilities, "/general/positionEncodings");
  if (!offered.is_array()) offered = at_or_null(capabilities, "/offsetEncoding");  // of clangd, still sent by clients
  if (!offered.is_array()) return Encoding::utf16;
  for (Json const& one : offered)
    for (Encoding const encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32})
      if (one == encoding_name(encoding)) return encoding;
  return Encoding::utf16;
}

std::vector<std::string> folders_of(Json const& params) {
  std::vector<std::string> folders;
  if (Json const& all = at_or_null(params, "/workspaceFolders"); all.is_array() && !all.empty()) {
    for (Json const& one : all) folders.push_back(path_of(one.at("uri").get<std::string>()));
  } else if (Json const& uri = at_or_null(params, "/rootUri"); uri.is_string()) {
    folders.push_back(path_of(uri.get<std::string>()));
  } else if (Json const& path = at_or_null(params, "/rootPath"); path.is_string()) {
    folders.push_back(path_of("file://" + path.get<std::string>()));
  }
  return folders;
}

Json abilities() {
  Json const patterns = Json::array({{{"scheme", "file"}, {"pattern", {{"glob", "**/*.yaml"}}}}});
  Json const renamed = Json::array({{{"scheme", "file"}, {"pattern", {{"glob", "**/*.yaml"}, {"matches", "file"}}}}});
  return {{"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
          {"completionProvider", {{"triggerCharacters", Json::array({" ", "-", "[", ",", "{", "/"})}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"documentSymbolProvider", true},
          {"workspaceSymbolProvider", true},
          {"codeActionProvider", {{"codeActionKinds", Json::array({"quickfix", "source.fixAll.bcd"})}}},
          {"documentFormattingProvider", true},
          {"inlayHintProvider", true},
          {"renameProvider", {{"prepareProvider", true}}},
          {"workspace",
           {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}},
            {"fileOperations", {{"willRename", {{"filters", renamed}}}}}}}};
}

}  // namespace

Json initialize(State& state, Json const& params) {
  Json const& client = at_or_null(params, "/capabilities");
  state.encoding = chosen_encoding(client);
  ClientAbilities& can = state.client;
  Json const& operations = at_or_null(client, "/workspace/workspaceEdit/resourceOperations");
  can.renames_files = operations.is_array() && std::ranges::find(operations, Json("rename")) != operations.end();
  // Neovim does not name documentChanges, but has the operations that stand in them.
  can.versioned_edits = can.renames_files || is_true(client, "/workspace/workspaceEdit/documentChanges");
  can.watches_files = is_true(client, "/workspace/didChangeWatchedFiles/dynamicRegistration");
  can.symbol_tree = is_true(client, "/textDocument/documentSymbol/hierarchicalDocumentSymbolSupport");
  can.snippets = is_true(client, "/textDocument/completion/completionItem/snippetSupport");
  for (std::string const& folder : folders_of(params)) state.units.add_root(folder);
  Json offered = abilities();
  offered["positionEncoding"] = encoding_name(state.encoding);
  offered["offsetEncoding"] = encoding_name(state.encoding);
  return {{"capabilities", std::move(offered)},
          {"offsetEncoding", encoding_name(state.encoding)},
          {"serverInfo", {{"name", "bcd"}}}};
}

std::vector<Json> after_initialized(State const& state) {
  if (!state.client.watches_files) return {};
  Json const options{{"watchers", Json::array({{{"globPattern", "**/*.{yaml,yml}"}}})}};
  Json const registration{
      {"id", "bcd-files"}, {"method", "workspace/didChangeWatchedFiles"}, {"registerOptions", options}};
  return {{{"jsonrpc", "2.0"},
           {"id", "bcd-files"},
           {"method", "client/registerCapability"},
           {"params", {{"registrations", Json::array({registration})}}}}};
}

void change_folders(State& state, Json const& params) {
  Json const& event = params.at("event");
  for (Json const& one : event.at("removed")) state.units.remove_root(path_of(one.at("uri").get<std::string>()));
  for (Json const& one : event.at("added")) state.units.add_root(path_of(one.at("uri").get<std::string>()));
}

void change_watched_files(State& state, Json const& params) {
  for (Json const& one : params.at("changes")) {
    std::string const path = path_of(one.at("uri").get<std::string>());
    if (path.ends_with("/bcd.yaml")) state.units.find_again();
    if (!state.units.touch(path)) state.units.find_again();
  }
}

}  // namespace bcd::lsp
