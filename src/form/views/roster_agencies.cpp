// The agencies that must report, for the roster.
#include "roster_agencies.hpp"

#include <nlohmann/json.hpp>

#include "bcd/form/words.hpp"
#include "bcd/ledger/duties.hpp"
#include "bcd/regulation/clause_words.hpp"
#include "form/words/layout.hpp"
#include "year_duties.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

// Returns how often the law requires the agency to report, with the articles; "" if it requires no report.
std::string duty_of(Unit const& unit, std::string const& agency, Date day) {
  std::vector<std::string> parts;
  for (auto const& provision : unit.law(day).all(&record::Clause::report)) {
    record::ReportClause const& clause = *provision.clause;
    if (!clause.from->agencies || !ledger::covers(unit, *clause.from, agency, day)) continue;
    std::string const how = regulation::how_often(clause, Lang::vi);
    parts.push_back(how + " (" + basis_words(*provision.entry, provision.house_rule()) + ")");
  }
  return joined(parts, "; ");
}

}  // namespace

std::vector<AgencyRow> agencies_of(Unit const& unit, Date day) {
  std::vector<AgencyRow> rows;
  for (auto const& agency : *unit.unit().agencies) {
    if (!agency->exists_on(day)) continue;
    std::string duty = duty_of(unit, *agency->id, day);
    bool const marked = *agency->reports->on(day);
    if (duty.empty() && !marked) continue;
    if (duty.empty()) duty = "theo yêu cầu; Quy chế không quy định kỳ báo cáo cho cơ quan này";
    rows.push_back({.name = *agency->name->on(day),
                    .kind = capitalised(record::word_title(*agency->kind->on(day)).in(Lang::vi)),
                    .duty = capitalised(duty)});
  }
  return rows;
}

}  // namespace bcd::form
