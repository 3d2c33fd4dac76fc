// Schedule of regular meetings: one for each period, in time, and in order.
#include <algorithm>

#include "bcd/finding/counted.hpp"
#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"
#include "periodic_report.hpp"

namespace bcd::rule {
namespace {

using ledger::held;
using ledger::MeetingDuty;

// Reports a missed or late meeting. The citation names no reading, because the reading on the order of meetings is not
// relevant here.
void say(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args,
         MeetingDuty const& duty) {
  add(out, rule, file, span, std::move(subject), std::move(args), duty.provision, *duty.in_force)
      .citations.front()
      .reading = "";
}

}  // namespace

static void check_missed(CheckContext const& c, Rule const& rule, Findings& out) {
  std::vector<MeetingDuty const*> missed;
  for (MeetingDuty const& duty : c.meeting_duties) {
    auto const* const meeting = ledger::serving_meeting(c.unit, duty, c.as_of);
    auto const* const consultation = meeting ? nullptr : ledger::standing_in(c.unit, duty, c.as_of);
    for (auto const* one : ledger::meetings_for(c.unit, duty, c.as_of)) c.judged(*duty.provision.entry, one->id);
    if (consultation) c.judged(*duty.provision.entry, consultation->id);
    if (!meeting && !consultation && !c.broken_meeting(duty)) missed.push_back(&duty);
  }
  for (MeetingDuty const* duty : missed) {
    // If one meeting serves the month and its quarter, only the missing month is reported.
    regulation::Law const law{*duty->in_force, c.unit.unit()};
    bool const said = std::ranges::any_of(missed, [&](MeetingDuty const* other) {
      return other->body() == duty->body() && other->kind() == duty->kind() && other->period != duty->period &&
             ledger::serves(law, *duty->provision.entry, other->period, duty->period);
    });
    if (said) continue;
    Subject const subject = duty->subject();
    int const needed = duty->needed();
    std::size_t const count = ledger::meetings_for(c.unit, *duty, c.as_of).size();
    Arg const what = needed == 1
                         ? Arg{record::meeting_name(duty->kind())}
                         : Arg{Text{"{kind} đủ {needed} lần", "{needed} {kind}"},
                               {{"kind", Arg{std::string{record::meeting_name(duty->kind()).in(Lang::vi)},
                                             std::string{record::meeting_name(duty->kind()).in(Lang::en)} + "s"}},
                                {"needed", needed}}};
    Arg const held = needed == 1  ? Arg{""}
                     : count == 0 ? Arg{Text{", chưa họp lần nào", ": none held"}}
                                  : Arg{Text{", mới họp {count} lần", ": {count} held"}, {{"count", count}}};
    say(out, rule, *c.unit.config.file, duty->asked_at, subject,
        {{"body", body_arg(*duty->in_force, duty->body())},
         {"what", what},
         {"period", duty->period},
         {"held", held},
         {"due", last_day(duty->due, duty->rolled)},
         {"subject", subject.str()}},
        *duty);
  }
}

Rule const meeting_missed{
    .info = {.id = "meeting-missed",
             .message = {"{body} chưa {what} {period}{held} (hạn {due})",
                         "{body} has not held its {what} for {period}{held} (due {due})"},
             .fix = {"thêm hồ sơ cuộc họp đã họp (status: held, period của kỳ ấy) vào meetings/; nếu không họp, ghi "
                     "waivers trong bcd.yaml với subject: {subject}",
                     "add the meeting held (status: held, with that period) to meetings/; if there was none, waive it "
                     "in bcd.yaml with subject: {subject}"},
             .bad = "body: committee\nkind: regular\nperiod: 2026-Q1\nstatus: postponed\ndate: 2026-03-25\n",
             .good = "body: committee\nkind: regular\nperiod: 2026-Q1\nstatus: held\ndate: 2026-03-25\n"},
    .check = check_missed,
    .rests_on = [](record::Clause const& clause) { return bool(clause.meeting); }};

// Arguments of a finding on the meeting that was held for the duty.
static Args held_args(MeetingDuty const& duty, record::Meeting const& meeting) {
  return {{"body", body_arg(*duty.in_force, duty.body())},
          {"what", Arg{record::meeting_name(duty.kind())}},
          {"period", ledger::told_period(duty, meeting)},
          {"date", *meeting.date}};
}

static void check_late(CheckContext const& c, Rule const& rule, Findings& out) {
  for (MeetingDuty const& duty : c.meeting_duties) {
    auto const* const meeting = ledger::serving_meeting(c.unit, duty, c.as_of);
    if (!meeting || *meeting->value.date <= duty.rolled) continue;
    Args args = held_args(duty, meeting->value);
    args.push_back({"due", day_words(duty.due, duty.rolled)});
    say(out, rule, *meeting->file, meeting->value.date.span,
        duty.subject_for(ledger::told_period(duty, meeting->value)), std::move(args), duty);
  }
}

Rule const meeting_late{
    .info = {.id = "meeting-late",
             .message = {"{body} {what} {period} ngày {date}, trễ so với hạn {due}",
                         "{body} held its {what} for {period} on {date}, after the due day {due}"},
             .fix = {"kiểm tra ngày họp và kỳ họp; nếu đúng là họp trễ, thêm waivers có lý do và người đồng ý",
                     "check the date and the period; if it was late, waive it with the reason and who agreed"},
             .bad = "period: 2026-Q2\nstatus: held\ndate: 2026-07-08\n",
             .good = "period: 2026-Q2\nstatus: held\ndate: 2026-06-25\n"},
    .check = check_late,
    .rests_on = [](record::Clause const& clause) { return bool(clause.meeting); }};

static bool sets_first_day(record::Clause const& clause) { return clause.meeting && clause.meeting->days; }

// True if a clause of the unit sets a first day for its meetings.
static bool has_first_days(unit::Unit const& unit) {
  auto const any = [](auto const& clauses) {
    return std::ranges::any_of(clauses, [](auto const& clause) { return sets_first_day(*clause); });
  };
  return any(*unit.unit().house_rules) || std::ranges::any_of(unit.regulations, [&](auto const& used) {
           return any(*used.regulation->record->clauses);
         });
}

// A meeting before the first day of its period has another finding.
static void check_early(CheckContext const& c, Rule const& rule, Findings& out) {
  if (!has_first_days(c.unit)) return;  // the duties of a year to come are worked out only if they matter
  constexpr int days_ahead = 366;       // meetings before their due day are judged too
  for (MeetingDuty const& duty : ledger::meeting_duties(c.unit, c.as_of + days_ahead)) {
    auto const* const meeting = duty.first ? ledger::serving_meeting(c.unit, duty, c.as_of) : nullptr;
    if (!meeting || *meeting->value.date >= *duty.first || *meeting->value.date < duty.period.first()) continue;
    Args args = held_args(duty, meeting->value);
    args.push_back({"first", *duty.first});
    say(out, rule, *meeting->file, meeting->value.date.span,
        duty.subject_for(ledger::told_period(duty, meeting->value)), std::move(args), duty);
  }
}

Rule const meeting_early{
    .info = {.id = "meeting-early",
             .message = {"{body} {what} {period} ngày {date}, sớm hơn ngày đầu được họp {first}",
                         "{body} held its {what} for {period} on {date}, before {first}, the first day for it"},
             .fix = {"kiểm tra ngày họp và kỳ họp; nếu đúng là họp sớm, thêm waivers có lý do và người đồng ý",
                     "check the date and the period; if it was early, waive it with the reason and who agreed"},
             .bad = "# quy chế: họp từ ngày 20 đến ngày 25 của tháng cuối quý\nperiod: 2026-Q1\nstatus: held\ndate: "
                    "2026-03-18\n",
             .good = "period: 2026-Q1\nstatus: held\ndate: 2026-03-20\n"},
    .check = check_early,
    .rests_on = sets_first_day};

static void check_order(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& later : c.unit.meetings.all) {
    if (!held(later, c.as_of)) continue;
    regulation::Law const law = c.unit.law(*later->date);
    for (auto const& provision : law.all(&record::Clause::meeting)) {
      record::MeetingClause const& clause = *provision.clause;
      auto const period = ledger::prepared_period(clause, later);
      if (!period) continue;
      // The order is correct if the earliest meeting that serves the period comes first. Otherwise that meeting is out
      // of order.
      Record<record::Meeting> const* earliest = nullptr;
      for (auto const& meeting : c.unit.meetings.all)
        if (held(meeting, c.as_of) && ledger::counts_for(law, *provision.entry, meeting, *period) &&
            (!earliest || *meeting->date < *earliest->value.date))
          earliest = &meeting;
      if (!earliest || !ledger::comes_after(clause, earliest->value, later.value)) continue;
      auto const& first = earliest->value;
      bool const on_its_day = *first.date == *later->date && clause.earlier_day && *clause.earlier_day;
      Period const told = first.period ? *first.period : *period;
      add(out, rule, *earliest->file, first.date.span, Subject::duty(clause.body->id, told),
          {{"body", body_arg(law.regulation(), clause.body->id)},
           {"period", told},
           {"date", *first.date},
           {"how", on_its_day ? Text{"cùng ngày với", "on the day of"} : Text{"sau", "after"}},
           {"other", body_arg(law.regulation(), later->body->id)},
           {"other_date", *later->date}},
          provision, law.regulation());
    }
  }
}

Rule const meeting_out_of_order{
    .info = {.id = "meeting-out-of-order",
             .message = {"{body} họp {period} ngày {date}, {how} cuộc họp của {other} ngày {other_date}",
                         "{body} met for {period} on {date}, {how} the meeting of {other} on {other_date}"},
             .fix = {"kiểm tra ngày, giờ của hai cuộc họp; nếu đúng là họp sau, thêm waivers có lý do",
                     "check the days and times of the two meetings; if it was held after, waive it with the reason"},
             .bad = "# Ban Chỉ đạo họp 2026-03-25\nbody: standing\nperiod: 2026-Q1\ndate: 2026-03-27\n",
             .good = "# Ban Chỉ đạo họp 2026-03-25\nbody: standing\nperiod: 2026-Q1\ndate: 2026-03-20\n"},
    .check = check_order,
    .rests_on = [](record::Clause const& clause) { return bool(clause.meeting && clause.meeting->before); }};

Family schedule_rules() {
  static constexpr Rule const* rules[]{&meeting_missed, &meeting_late, &meeting_early, &meeting_out_of_order};
  return rules;
}

}  // namespace bcd::rule
