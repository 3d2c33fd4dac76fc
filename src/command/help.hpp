// Help in the language of the call, with columns that line up under Vietnamese words.
#pragma once
#include <memory>

#include "bcd/text/bilingual.hpp"
#include "cli_fwd.hpp"

namespace bcd::command {

std::shared_ptr<CLI::Formatter> help_formatter(Lang lang);

}  // namespace bcd::command
