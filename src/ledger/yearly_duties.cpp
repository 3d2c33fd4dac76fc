// The other periodic obligations: reviews, programmes, plans and budgets.
#include <algorithm>

#include "bcd/ledger/duties.hpp"
#include "periods_owed.hpp"

namespace bcd::ledger {
namespace {

// Returns the duties of the other periodic clauses that are due before the day.
template <class C>
std::vector<Owed<C>> owed(Unit const& unit, record::At<C> record::Clause::*kind, Date before) {
  std::vector<Owed<C>> duties;
  each_period(unit, kind, before,
              [&](regulation::Law const&, unit::RegulationInForce const& in_force, auto const& provision, Period period,
                  OwedDays const& days) {
                if (days.rolled < before)
                  duties.push_back({provision, in_force.regulation.get(),
                                    asked_at(*provision.entry, provision.house_rule(), in_force), period, days.first,
                                    days.due, days.rolled});
              });
  return duties;
}

}  // namespace

// A review of a longer period that ends on the same day also covers the shorter one, so only the longer is owed.
std::vector<Owed<record::ReviewClause>> review_duties(Unit const& unit, Date before) {
  auto const all = owed(unit, &record::Clause::review, before);
  std::vector<Owed<record::ReviewClause>> alone;
  for (auto const& duty : all) {
    bool const covered = std::ranges::any_of(all, [&](auto const& other) {
      return other.provision.clause->body->id == duty.provision.clause->body->id &&
             other.period.last() == duty.period.last() && other.period.every > duty.period.every;
    });
    if (!covered) alone.push_back(duty);
  }
  return alone;
}

std::vector<Owed<record::ProgrammeClause>> programme_duties(Unit const& unit, Date before) {
  return owed(unit, &record::Clause::programme, before);
}
std::vector<Owed<record::PlanClause>> plan_duties(Unit const& unit, Date before) {
  return owed(unit, &record::Clause::plan, before);
}
std::vector<Owed<record::BudgetClause>> budget_duties(Unit const& unit, Date before) {
  return owed(unit, &record::Clause::budget, before);
}

std::vector<Owed<record::InspectionClause>> inspection_duties(Unit const& unit, Date before) {
  auto duties = owed(unit, &record::Clause::inspection, before);
  std::erase_if(duties, [](auto const& duty) { return !duty.provision.clause->at_least; });
  return duties;
}

std::optional<Date> adopted_on(Unit const& unit, record::Programme const& programme, Date as_of) {
  if (!programme.adopted) return std::nullopt;
  record::Adopted const& adopted = *programme.adopted;
  Date day = adopted.date ? *adopted.date : Date{int(*programme.year), 1, 1};
  if (adopted.meeting) {
    auto const* const meeting = unit.meetings.find(adopted.meeting->id);
    if (!meeting || !held(*meeting, as_of)) return std::nullopt;
    day = *meeting->value.date;
  }
  return day <= as_of ? std::optional{day} : std::nullopt;
}

}  // namespace bcd::ledger
