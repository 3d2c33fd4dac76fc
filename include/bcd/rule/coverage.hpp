// Coverage of a regulation: which clauses are checked, by which rules, and how many records were checked.
#pragma once
#include <string_view>
#include <vector>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

struct Covered {
  record::Clause const* clause = nullptr;
  bool applies = true;  // false if the clause depends on a value of a reading that no unit chose
  std::vector<std::string_view> rules;
  std::size_t judged = 0;  // number of records checked under it
};

// True if both are the same regulation, regardless of the place each was loaded from.
bool same_text(regulation::Regulation const& a, regulation::Regulation const& b);

class Coverage {
 public:
  // Creates a row for each clause under the regulation's own readings, with no record counted.
  explicit Coverage(regulation::Regulation const& regulation);
  // Adds the records of a unit that uses the regulation, under the readings the unit chose. Adds nothing if the unit
  // uses another regulation or cannot be judged.
  void count(unit::Unit const& unit, Date as_of);

  regulation::Regulation const& regulation() const { return *regulation_; }
  std::vector<Covered> const& rows() const { return rows_; }  // in the order of the clauses
  int units() const { return units_; }                        // number of units counted

 private:
  regulation::Regulation const* regulation_;
  std::vector<Covered> rows_;
  int units_ = 0;
};

}  // namespace bcd::rule
