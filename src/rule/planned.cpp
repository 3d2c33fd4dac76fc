// Planned meetings whose day has passed without an outcome, and regular meetings that no clause requires.
#include <algorithm>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {

using record::MeetingStatus;

static void check_left_planned(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& meeting : c.unit.meetings.all)
    if (meeting.whole && *meeting->status == MeetingStatus::planned && meeting->last_day() < c.as_of)
      add(out, rule, *meeting.file, meeting->status.span, meeting.id,
          {{"meeting", Arg::meeting(meeting.id)}, {"date", meeting->last_day()}});
}

Rule const meeting_unrecorded{
    .info =
        {.id = "meeting-unrecorded",
         .severity = Severity::warning,
         .message = {"cuộc họp {meeting} dự kiến ngày {date}, đã qua ngày ấy nhưng chưa ghi có họp hay không",
                     "meeting {meeting} was planned for {date}; whether it was held is not recorded"},
         .fix =
             {"ghi status: held nếu đã họp; postponed hoặc cancelled kèm reason nếu không họp; lùi ngày thì sửa date",
              "set status: held if it was held; postponed or cancelled with reason if it was not; if it was moved, "
              "correct date"},
         .bad = "# xét ngày 2026-04-10\nstatus: planned\ndate: 2026-03-25\n",
         .good = "# xét ngày 2026-04-10\nstatus: held\ndate: 2026-03-25\n"},
    .check = check_left_planned};

// True if the clause requires a meeting for a period of that length and, if it lists months, for that month.
static bool asks_for(record::MeetingClause const& clause, Period const& period) {
  if (clause.needed() > 1) return period.every <= clause.length();
  return period.every == clause.length() && (clause.every || record::has(clause.months, period.index));
}

// True if the law of the day requires the meeting, or has no clause on regular meetings of the body.
static bool asked(CheckContext const& c, record::Meeting const& meeting, Date day) {
  auto clauses = c.unit.law(day).all(&record::Clause::meeting);
  std::erase_if(clauses, [&](auto const& one) {
    return one.clause->body->id != meeting.body->id || one.clause->meetings() != record::MeetingKind::regular;
  });
  return clauses.empty() ||
         std::ranges::any_of(clauses, [&](auto const& one) { return asks_for(*one.clause, *meeting.period); });
}

static void check_not_asked(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& meeting : c.unit.meetings.all) {
    bool const counts =
        meeting.whole && (*meeting->status == MeetingStatus::held || *meeting->status == MeetingStatus::planned);
    if (!counts || *meeting->kind != record::MeetingKind::regular || !c.unit.known_body(meeting->body->id)) continue;
    // The regulation may have changed between the end of the period and the day of the meeting; either may require it.
    if (asked(c, meeting.value, meeting->period->last()) || asked(c, meeting.value, *meeting->date)) continue;
    add(out, rule, *meeting.file, meeting->period.span, meeting.id,
        {{"body", body_arg(c.unit.law(*meeting->date).regulation(), meeting->body->id)}, {"period", *meeting->period}});
  }
}

Rule const meeting_unexpected{
    .info =
        {.id = "meeting-unexpected",
         .severity = Severity::warning,
         .message = {"không quy định nào yêu cầu {body} họp định kỳ {period}",
                     "no clause requires a regular meeting of {body} for {period}"},
         .fix =
             {"kiểm tra body, period; cuộc họp ngoài định kỳ ghi kind: extraordinary, thematic hoặc plenary",
              "check body and period; for a meeting that is not regular use kind: extraordinary, thematic or plenary"},
         .bad = "# Ban Chỉ đạo họp hằng quý\nbody: committee\nkind: regular\nperiod: 2026-03\n",
         .good = "body: committee\nkind: regular\nperiod: 2026-Q1\n"},
    .check = check_not_asked,
    .rests_on = [](record::Clause const& clause) { return bool(clause.meeting); }};

Family planned_rules() {
  static constexpr Rule const* rules[]{&meeting_unrecorded, &meeting_unexpected};
  return rules;
}

}  // namespace bcd::rule
