#include "member_presence.hpp"

#include <algorithm>

#include "bcd/form/words.hpp"
#include "bcd/unit/attendance.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {
namespace {

using Meeting = unit::Record<record::Meeting>;

std::string told_words(AbsenceState state) {
  switch (state) {
    case AbsenceState::reported_in_time:
      return "báo vắng đúng hạn";
    case AbsenceState::reported_late:
      return "báo vắng muộn";
    case AbsenceState::not_reported:
      return "không báo vắng";
    case AbsenceState::not_required:
      return "";
  }
  return {};
}

// "đến lúc 14 giờ 30 phút", for a member who came late or left early; "" for others.
std::string partly_words(record::Meeting const& meeting, std::string const& member) {
  for (auto const& one : *meeting.partly) {
    if (one->member->id != member) continue;
    std::vector<std::string> parts;
    if (one->from) parts.push_back("đến lúc " + clock(*one->from));
    if (one->to) parts.push_back("về lúc " + clock(*one->to));
    return joined(parts, ", ");
  }
  return {};
}

void add_absence(ReportingPeriod const& reporting, Meeting const& meeting, record::Absence const& absence,
                 PresenceRow& row, Presence& sum) {
  ++sum.absent;
  row.state = "vắng";
  AbsenceState const state = state_of(reporting.unit(), reporting.verdict, meeting, absence);
  sum.late_or_untold += state == AbsenceState::reported_late || state == AbsenceState::not_reported;
  Asked const asked{reporting.unit(), reporting.as_of(), &meeting};
  std::vector<std::string> notes = absence_notes(meeting_paper_of(asked), absence);
  if (std::string told = told_words(state); !told.empty()) notes.push_back(std::move(told));
  row.note = joined(notes, "; ");
}

// Returns false if the member was not expected and did not come.
bool fill_row(ReportingPeriod const& reporting, Meeting const& meeting, std::string const& member, PresenceRow& row,
              Presence& sum) {
  bool const present = unit::is_present(meeting.value, member);
  auto const* const absence = unit::absence_of(meeting.value, member);
  auto const expected = unit::expected_at(reporting.unit(), meeting.value);
  bool const seated =
      std::ranges::any_of(expected, [&](unit::SeatHolder const& holder) { return holder.member->id == member; });
  if (!seated && !present && !absence) return false;
  sum.expected += seated;
  if (present) {
    sum.present += seated;
    row.state = seated ? "có mặt" : "dự theo giấy mời";
    row.note = partly_words(meeting.value, member);
  } else if (absence) {
    add_absence(reporting, meeting, *absence, row, sum);
  } else if (unit::attendance_matters(reporting.unit().law(*meeting->date), meeting.value)) {
    ++sum.unaccounted;
    row.state = gap("có mặt hay vắng");
  } else {
    --sum.expected;  // the body keeps no list of those present
    return false;
  }
  return true;
}

}  // namespace

Presence presence_of(ReportingPeriod const& reporting, std::string const& member) {
  std::vector<Meeting const*> meetings;
  for (auto const& meeting : reporting.unit().meetings.all)
    if (ledger::held(meeting, reporting.as_of()) && reporting.period.contains(*meeting->date))
      meetings.push_back(&meeting);
  std::ranges::stable_sort(meetings, {}, [](Meeting const* one) { return *one->value.date; });
  Presence sum;
  for (Meeting const* meeting : meetings) {
    auto const& regulation = *reporting.unit().in_force(*meeting->value.date).regulation;
    PresenceRow row{short_date(*meeting->value.date),
                    capitalised(meeting_words(meeting->value)) + " của " +
                        regulation::body_name(regulation, meeting->value.body->id),
                    "", ""};
    if (fill_row(reporting, *meeting, member, row, sum)) sum.rows.push_back(std::move(row));
  }
  return sum;
}

}  // namespace bcd::form
