// One clause looked at by itself: what it is about, and whether it says enough to be kept.
#pragma once
#include <string>
#include <vector>

#include "bcd/record/clause.hpp"

namespace bcd::regulation {

// The matters a clause settles, as words: two clauses of one article and kind that share a matter are in conflict.
// "committee every quarter"; one "" for a clause that settles its article's only matter.
std::vector<std::string> matters(record::Clause const& clause);

// What a clause lacks though each of its keys is optional: which keys, and why; an empty key when nothing.
struct Lack {
  std::string_view key;
  Text why{"", ""};
};
Lack lacking(record::Clause const& clause);

}  // namespace bcd::regulation
