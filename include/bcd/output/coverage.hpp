// Tables of a regulation's clauses with the rules that check them, and the differences between two regulations.
#pragma once
#include <optional>
#include <string>

#include "bcd/rule/coverage.hpp"

namespace bcd::output {

enum class TableForm { text, markdown, json };

// Returns one table per regulation. The count of records is omitted ("–", null in JSON) if no unit was counted. As
// JSON, one object:
// {"version":1,"regulations":[…]}.
std::string coverage_tables(std::vector<rule::Coverage> const& all, TableForm form, Lang lang);

// Returns the number of clauses whose reason for not being checked is still [CẦN ĐIỀN].
std::size_t undecided_clauses(rule::Coverage const& coverage);

// Returns the differences between two regulations by kind of clause: what is common to both, and what only one
// contains.
std::string regulation_diff(regulation::Regulation const& before, regulation::Regulation const& after, Lang lang);

}  // namespace bcd::output
