// Whether a clause that says who may decide, convene, chair or sign was made use of in a record.
#pragma once
#include <algorithm>

#include "bcd/unit/authority.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::form {

// A seat of one of the roles in the body, on the day.
inline bool acts_as(unit::Unit const& unit, record::At<record::MemberRef> const& who, std::string_view body,
                    std::initializer_list<record::List<record::Role> const*> roles, Date day) {
  record::Seat const* const seat = who ? unit.seat(who->id, body, day) : nullptr;
  return seat && std::ranges::any_of(roles, [&](auto const* some) { return record::has(*some, *seat->role); });
}

// A decision without a recorded author is the head's, whom the first of these clauses names.
inline bool is_exercised(unit::Unit const& unit, record::DecisionClause const& clause, record::Decision const& one) {
  bool const of_anyone =
      !(*clause.agree_with).empty() || clause.report_at || ((*clause.by).empty() && (*clause.in_absence).empty());
  if (of_anyone) return true;
  return one.by ? acts_as(unit, one.by, clause.body->id, {&clause.by, &clause.in_absence}, *one.date)
                : !(*clause.by).empty();
}

inline bool is_exercised(unit::Unit const& unit, record::ConveneClause const& clause, record::Meeting const& one) {
  if (acts_as(unit, one.convened_by, one.body->id, {&clause.by, &clause.in_absence}, *one.date)) return true;
  if (!clause.on_request) return !one.convened_by && !(*clause.by).empty();
  return !(*one.requested_by).empty() || one.superior_request ||
         acts_as(unit, one.convened_by, one.body->id, {&clause.on_request->roles}, *one.date);
}

inline bool is_exercised(unit::Unit const& unit, record::ChairClause const& clause, record::Meeting const& one) {
  return !one.chair || acts_as(unit, one.chair, one.body->id, {&clause.roles, &clause.in_absence}, *one.date);
}

// True unless the clause names who may decide, convene or chair, and in the record of that id someone else did, under
// another clause: then the record is no evidence that this clause was complied with.
inline bool is_exercised(unit::Unit const& unit, record::Clause const& clause, std::string_view id) {
  auto const* const meeting = clause.convene || clause.chair ? unit.meetings.find(id) : nullptr;
  if (meeting && clause.convene) return is_exercised(unit, *clause.convene, meeting->value);
  if (meeting && clause.chair) return is_exercised(unit, *clause.chair, meeting->value);
  auto const* const decision = clause.decision ? unit.decisions.find(id) : nullptr;
  return !decision || is_exercised(unit, *clause.decision, decision->value);
}

}  // namespace bcd::form
