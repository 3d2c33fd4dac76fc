#include "bcd/ledger/outcome.hpp"

#include <algorithm>

#include "bcd/unit/replies.hpp"

namespace bcd::ledger {

ReportOutcome outcome_of(Ledger const& c, ReportDuty const& duty) {
  using enum ReportResult;
  record::ReportKind const kind = report_kind(duty.period.every);
  auto const* const sent = c.counted_report(duty);
  Date const limit = report_limit(c.unit, duty);
  if (!sent) {
    if (c.broken_report(kind, duty.period, duty.from)) return {unreadable, limit};
    return c.as_of > limit ? ReportOutcome{missing, limit, c.as_of - limit} : ReportOutcome{waiting, limit};
  }
  record::Report const& first = sent->value;
  Date const own = duty.own_limit();
  if (!is_late(first, duty, own)) return {in_time, own, 0, sent};
  if (is_late(first, duty, limit)) return {late, limit, *first.submitted - limit, sent};
  return {extended, limit, 0, sent};
}

MeetingOutcome outcome_of(unit::Unit const& unit, MeetingDuty const& duty, Date as_of) {
  using enum MeetingResult;
  if (auto const* meeting = serving_meeting(unit, duty, as_of))
    return {*meeting->value.date > duty.rolled ? late : in_time, meeting, nullptr};
  if (auto const* consultation = standing_in(unit, duty, as_of)) return {replaced, nullptr, consultation};
  return {duty.rolled < as_of && broken_meetings(unit, duty).empty() ? missed : waiting, nullptr, nullptr};
}

bool is_silent(unit::Unit const& unit, record::Consultation const& one, std::string_view asked, Date as_of) {
  if (*one.sent > as_of || !record::has(one.asked, asked)) return false;
  return !unit::reply_of(one, asked, as_of) &&
         std::ranges::all_of(*one.replies, [&](auto const& reply) { return unit.members.known(reply->member->id); });
}

}  // namespace bcd::ledger
