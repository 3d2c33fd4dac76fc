#include "bcd/record/clause_report.hpp"

namespace bcd::record {

void set_levels(ReportClause& clause) {
  clause.levels.clear();
  ReportClause base = clause;
  base.then = {};
  base.supersedes = {};
  base.window = {};
  int number = 0;
  for (auto const& level : *clause.then) {
    ReportClause& made = clause.levels.emplace_back(base);
    made.from = level->from;
    static_cast<DueDays&>(made) = *level;
    made.to = level->to;
    made.via = level->via;
    made.level = ++number;
  }
  for (std::size_t i = clause.levels.size(); i-- > 0;)
    clause.levels[i].levels.assign(clause.levels.begin() + std::ptrdiff_t(i) + 1, clause.levels.end());
}

}  // namespace bcd::record
