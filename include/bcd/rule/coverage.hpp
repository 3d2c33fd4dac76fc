// What of a regulation is checked, by which rules, and how many records were looked at.
#pragma once
#include <string_view>
#include <vector>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

struct Covered {
  record::Clause const* clause = nullptr;
  bool applies = true;  // false: it stands under a reading that nobody chose
  std::vector<std::string_view> rules;
  std::size_t judged = 0;  // records looked at under it
};

// Are they the same regulation, wherever each was loaded from?
bool same_text(regulation::Regulation const& a, regulation::Regulation const& b);

class Coverage {
 public:
  // Each clause under the regulation's own readings, with no record judged.
  explicit Coverage(regulation::Regulation const& regulation);
  // Adds the records of a unit that uses the regulation, under the readings the unit chose; a unit that uses another,
  // or that cannot be judged, adds nothing.
  void count(unit::Unit const& unit, Date as_of);

  regulation::Regulation const& regulation() const { return *regulation_; }
  std::vector<Covered> const& rows() const { return rows_; }  // in the order of the clauses
  int units() const { return units_; }                        // counted

 private:
  regulation::Regulation const* regulation_;
  std::vector<Covered> rows_;
  int units_ = 0;
};

}  // namespace bcd::rule
