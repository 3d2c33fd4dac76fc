// Parts of a clause in words, for the messages of rules.
#pragma once
#include "bcd/regulation/regulation.hpp"

namespace bcd::regulation {

// Returns the people that a composition clause counts: "Phó Trưởng Ban", "thành viên thuộc công an". In English the
// plural unless `count` is 1.
Arg counted_words(record::CompositionClause const& clause, Regulation const& regulation, int count);

}  // namespace bcd::regulation
