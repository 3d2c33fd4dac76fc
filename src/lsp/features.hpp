// The requests that the server answers. Each takes the parameters of the protocol and returns the result, null if there
// is nothing at the position. They throw RequestError if the request cannot be carried out.
#pragma once
#include "state.hpp"

namespace bcd::lsp {

Json complete(State& state, Json const& params);
Json hover(State& state, Json const& params);
Json code_actions(State& state, Json const& params);
Json definition(State& state, Json const& params);
Json references(State& state, Json const& params);
Json document_symbols(State& state, Json const& params);
Json workspace_symbols(State& state, Json const& params);
Json prepare_rename(State& state, Json const& params);
Json rename(State& state, Json const& params);
Json will_rename_files(State& state, Json const& params);
Json format(State& state, Json const& params);
Json inlay_hints(State& state, Json const& params);

}  // namespace bcd::lsp
