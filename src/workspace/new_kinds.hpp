// Fills in the new record of each kind: one function per kind, listed in new_record.cpp.
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

// Returns the first regular meeting owed by a body, by due day, that is not held, planned or replaced. Empty if there
// is none up to the horizon.
std::optional<ledger::MeetingDuty> next_meeting(unit::Unit const& unit, std::string_view body, Date as_of);
// Returns the sender who owes the next report that nobody has begun, of that period if one is owed for it. "" if there
// is none.
std::string next_sender(unit::Unit const& unit, Date as_of, std::optional<Period> period);
// The last day up to which the next obligation is searched.
inline Date horizon(unit::Unit const& unit, Date as_of) { return std::max(as_of, *unit.unit().since) + 800; }

// The body of a record if none is given: the committee, or the first body of a regulation without a committee.
inline std::string usual_body(unit::Unit const& unit, Date day) {
  return unit.known_body("committee") ? "committee" : *unit.in_force(day).regulation->record->bodies->front()->id;
}

// "khoản 2 Điều 14", "quy định nội bộ".
inline std::string where(record::Clause const& entry, Lang lang) {
  return entry.article ? article_words(*entry.article, lang)
                       : std::string{Text{"quy định nội bộ", "house rule"}.in(lang)};
}

}  // namespace bcd::workspace
