// The regular meeting that a new record of a meeting is for, and its usual day.
#include "next_meeting.hpp"

#include <algorithm>
#include <tuple>

namespace bcd::workspace {

using record::MeetingStatus;

bool is_regular_duty(ledger::MeetingDuty const& duty) {
  return duty.kind() == record::MeetingKind::regular && duty.needed() == 1;
}

bool is_served(unit::Unit const& unit, ledger::MeetingDuty const& duty, Date as_of) {
  int count = 0;
  for (auto const& meeting : unit.meetings.all)
    count += meeting.whole && (*meeting->status == MeetingStatus::held || *meeting->status == MeetingStatus::planned) &&
             ledger::is_for(unit, meeting, duty);
  return count >= duty.needed() || standing_in(unit, duty, as_of);
}

Date working_day_from(regulation::Calendar const& calendar, Date day) {
  return calendar.roll(day, regulation::Roll::next_working_day);
}

Date usual_day(unit::Unit const& unit, ledger::MeetingDuty const& duty, Date as_of) {
  Date day = unit.calendar.roll(duty.rolled, regulation::Roll::previous_working_day);
  record::MeetingClause const& clause = *duty.provision.clause;
  if (clause.before)
    for (auto const& meeting : unit.meetings.all)
      if (meeting.whole && *meeting->status == MeetingStatus::planned &&
          ledger::is_regular(meeting, clause.before->id) && duty.period.contains(*meeting->date))
        day = std::min(day, unit.calendar.before(*meeting->date, {1, DurationUnit::working_day}));
  return day >= as_of ? day : working_day_from(unit.calendar, as_of);
}

std::optional<ledger::MeetingDuty> next_meeting(unit::Unit const& unit, std::string_view body, Date as_of) {
  std::optional<ledger::MeetingDuty> next;
  auto const earlier = [](ledger::MeetingDuty const& a, ledger::MeetingDuty const& b) {
    return std::tuple{a.due, a.period.every} < std::tuple{b.due, b.period.every};
  };
  for (ledger::MeetingDuty const& duty : ledger::meeting_duties(unit, horizon(unit, as_of)))
    if (duty.body() == body && is_regular_duty(duty) && (!next || earlier(duty, *next)) &&
        !is_served(unit, duty, as_of))
      next = duty;
  return next;
}

FillFault find_meeting(Filling const& f, std::string const& body, std::optional<ledger::MeetingDuty>& duty) {
  auto const period = f.draft.read<Period>("period");
  if (!period) {
    duty = next_meeting(f.unit, body, f.as_of);
    return std::nullopt;
  }
  for (ledger::MeetingDuty const& one : ledger::meeting_duties_of(f.unit, *period))
    if (one.body() == body && is_regular_duty(one)) duty = one;
  if (duty) return std::nullopt;
  // The error lists the periods still owed, nearest first. A body that owes no meeting may meet in any period.
  std::string owed;
  int named = 0, all = 0;
  for (ledger::MeetingDuty const& one : ledger::meeting_duties(f.unit, horizon(f.unit, f.as_of))) {
    if (one.body() != body || !is_regular_duty(one)) continue;
    ++all;
    if (named < 4 && one.rolled >= f.as_of && !is_served(f.unit, one, f.as_of))
      owed += (named++ ? ", " : "") + one.period.str();
  }
  if (all == 0) return std::nullopt;
  Args const args{{"period", period->str()},
                  {"body", f.unit.name_of(body, f.as_of)},
                  {"owed", owed},
                  {"since", *f.unit.unit().since}};
  if (period->first() < *f.unit.unit().since)
    return record::Draft::Fault{{"kỳ {period} bắt đầu trước ngày tính nghĩa vụ {since} (since trong bcd.yaml); các kỳ "
                                 "{body} phải họp sắp tới: {owed}",
                                 "{period} begins before {since}, the first day of obligations (since in bcd.yaml); "
                                 "next periods in which {body} must meet: {owed}"},
                                args};
  return record::Draft::Fault{{"{body} không có kỳ họp {period}; các kỳ phải họp sắp tới: {owed}; họp ngoài các kỳ đó "
                               "thì ghi --set kind=extraordinary",
                               "{body} has no regular meeting for {period}; next periods in which it must meet: "
                               "{owed}; for any other meeting, add --set kind=extraordinary"},
                              args};
}

}  // namespace bcd::workspace
