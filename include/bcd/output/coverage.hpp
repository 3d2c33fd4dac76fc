// A regulation's clauses against the rules that check them, and two regulations against each other.
#pragma once
#include <optional>
#include <string>

#include "bcd/rule/coverage.hpp"

namespace bcd::output {

enum class TableForm { text, markdown, json };

// A table a regulation; where no unit was counted no count is shown. As JSON one object:
// {"version":1,"regulations":[…]}.
std::string coverage_tables(std::vector<rule::Coverage> const& all, TableForm form, Lang lang);

// What differs between two regulations, kind of clause by kind of clause: what both say, what only one says.
std::string regulation_diff(regulation::Regulation const& before, regulation::Regulation const& after, Lang lang);

}  // namespace bcd::output
