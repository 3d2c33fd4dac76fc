#include "bcd/rule/coverage.hpp"

#include <algorithm>

namespace bcd::rule {

std::vector<Covered> coverage(regulation::Regulation const& regulation) {
  record::UnitRecord const nobody;  // chooses no reading of its own
  regulation::Law const law{regulation, nobody};
  std::vector<Covered> rows;
  for (auto const& clause : *regulation.record->clauses) {
    Covered& row = rows.emplace_back(Covered{&*clause, law.applies(*clause), {}, 0});
    for (Rule const* rule : checks())
      if (rule->rests_on && rule->rests_on(*clause)) row.rules.push_back(rule->info.id);
  }
  return rows;
}

bool count_judged(std::vector<Covered>& rows, regulation::Regulation const& regulation, unit::Unit const& unit, Date as_of) {
  if (!unit.judgeable) return false;
  Case::Tally tally;
  Case looked_at{unit, as_of};
  looked_at.tally = &tally;
  Findings findings;  // of no interest here
  for (Rule const* rule : checks()) rule->check(looked_at, *rule, findings);
  bool used = false;
  for (unit::RegulationInForce const& one : unit.regulations) {
    auto const& clauses = *one.regulation->record->clauses;
    if (one.regulation->id() != regulation.id() || clauses.size() != rows.size()) continue;
    used = true;
    regulation::Law const law{*one.regulation, unit.unit()};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].applies = law.applies(*clauses[i]);
      auto const seen = tally.find(&*clauses[i]);
      if (seen != tally.end()) rows[i].judged += seen->second.size();
    }
  }
  return used;
}

}  // namespace bcd::rule
