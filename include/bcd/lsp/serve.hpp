// The loop of `bcd lsp`: reads messages from a descriptor and writes the answers.
#pragma once
#include <cstdio>

#include "bcd/lsp/server.hpp"

namespace bcd::lsp {

// Serves until the client says `exit` or closes the input. Returns the exit code: 0 after `shutdown`, else 1.
int serve(int input, std::FILE* output, Settings settings);

}  // namespace bcd::lsp
