// Parts of a clause in words, for the messages of rules.
#pragma once
#include "bcd/regulation/regulation.hpp"

namespace bcd::regulation {

// Returns the people that a composition clause counts: "Phó Trưởng Ban", "thành viên thuộc công an". In English the
// plural unless `count` is 1.
Arg counted_words(record::CompositionClause const& clause, Regulation const& regulation, int count);

// Returns how often a clause asks for something: "hằng tuần", "5 năm một lần", "tháng 1, 7".
std::string how_often(record::Recurrence const& clause, Lang lang);

}  // namespace bcd::regulation
