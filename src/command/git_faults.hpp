// Why git could not answer, in words for the one who asked.
#pragma once
#include "bcd/source/git.hpp"
#include "bcd/text/bilingual.hpp"

namespace bcd::command {

// With {folder}, {revision}, {detail} where the words name them, and what to do about it.
Text git_fault_words(source::GitFault fault);

}  // namespace bcd::command
