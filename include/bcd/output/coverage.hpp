// A regulation's clauses against the rules that check them, and two regulations against each other.
#pragma once
#include <optional>
#include <string>

#include "bcd/rule/coverage.hpp"

namespace bcd::output {

enum class TableForm { text, markdown, json };

// `units`: how many units' records were counted; without any, no count is shown.
std::string coverage_table(regulation::Regulation const& regulation, std::vector<rule::Covered> const& rows, int units, TableForm form, Lang lang);

// What differs between two regulations, kind of clause by kind of clause: what both say, what only one says.
std::string regulation_diff(regulation::Regulation const& before, regulation::Regulation const& after, Lang lang);

}  // namespace bcd::output
