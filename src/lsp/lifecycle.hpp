// The start of a session: what the client can do, and what the server offers.
#pragma once
#include "state.hpp"

namespace bcd::lsp {

// Takes the client's abilities, encoding and folders, and returns the server's. The folders are searched for units.
Json initialize(State& state, Json const& params);
// Returns the requests to send once the client is ready: to tell the server of changed files, if it can.
std::vector<Json> after_initialized(State const& state);
void change_folders(State& state, Json const& params);
// Files that changed on disk: their units are judged again.
void change_watched_files(State& state, Json const& params);

}  // namespace bcd::lsp
