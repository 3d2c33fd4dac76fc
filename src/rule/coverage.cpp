#include "bcd/rule/coverage.hpp"

#include <algorithm>

namespace bcd::rule {

bool same_text(regulation::Regulation const& a, regulation::Regulation const& b) {
  return &a == &b || a.file->bytes() == b.file->bytes();
}

Coverage::Coverage(regulation::Regulation const& regulation) : regulation_{&regulation} {
  record::UnitRecord const nobody;  // has no readings of its own
  regulation::Law const law{regulation, nobody};
  for (auto const& clause : *regulation.record->clauses) {
    Covered& row = rows_.emplace_back(Covered{&*clause, law.applies(*clause), {}, 0});
    for (Rule const* rule : checks())
      if (rule->rests_on && rule->rests_on(*clause)) row.rules.push_back(rule->info.id);
  }
}

void Coverage::count(unit::Unit const& unit, Date as_of) {
  auto const used = std::ranges::find_if(
      unit.regulations, [&](unit::RegulationInForce const& one) { return same_text(*one.regulation, *regulation_); });
  if (!unit.judgeable || used == unit.regulations.end()) return;
  CheckContext::Tally tally;
  CheckContext looked_at{unit, as_of};
  looked_at.tally = &tally;
  Findings findings;  // not used
  for (Rule const* rule : checks()) rule->check(looked_at, *rule, findings);
  regulation::Law const law{*used->regulation, unit.unit()};
  auto const& clauses = *used->regulation->record->clauses;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    // With several units, a clause applies if it applies to any of them.
    rows_[i].applies = law.applies(*clauses[i]) || (units_ > 0 && rows_[i].applies);
    auto const seen = tally.find(&*clauses[i]);
    if (seen != tally.end()) rows_[i].judged += seen->second.size();
  }
  ++units_;
}

}  // namespace bcd::rule
