// How the new record of each kind is filled: one function a kind, listed in new_record.cpp.
#pragma once
#include "bcd/ledger/duties.hpp"
#include "bcd/record/draft.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

struct Filling {
  unit::Unit const& unit;
  Date as_of;
  record::Draft& draft;
  Lang lang() const { return draft.lang(); }
};
using FillFault = std::optional<record::Draft::Fault>;

FillFault fill_meeting(Filling const& filling);
FillFault fill_report(Filling const& filling);
FillFault fill_member(Filling const& filling);
FillFault fill_consultation(Filling const& filling);
FillFault fill_programme(Filling const& filling);
FillFault fill_budget(Filling const& filling);
FillFault fill_holidays(Filling const& filling);

// The first regular meeting of a body that is owed, by period, and that nobody has held, planned or replaced.
std::optional<ledger::MeetingDuty> next_meeting(unit::Unit const& unit, std::string_view body, Date as_of);
// How far ahead the next duty is looked for.
inline Date horizon(unit::Unit const& unit, Date as_of) { return std::max(as_of, *unit.unit().since) + 800; }

// Whom a record is of where nobody says: the committee, or the first body of a regulation that has none.
inline std::string usual_body(unit::Unit const& unit, Date day) {
  return unit.known_body("committee") ? "committee" : *unit.in_force(day).regulation->record->bodies->front()->id;
}

// "Điều 14 khoản 2", "quy định nội bộ".
inline std::string where(record::Clause const& entry, Lang lang) {
  return entry.article ? article_words(*entry.article, lang)
                       : std::string{Text{"quy định nội bộ", "house rule"}.in(lang)};
}

}  // namespace bcd::workspace
