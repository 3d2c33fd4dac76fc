// Section I of the activity report: meetings owed and held, attendance, conclusion notices.
#include <algorithm>
#include <array>
#include <tuple>

#include "activity_notices.hpp"
#include "bcd/form/chart.hpp"
#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/ledger/counting.hpp"
#include "form/words/layout.hpp"
#include "meeting_tally.hpp"

namespace bcd::form {
namespace {

using unit::Record;
using Meeting = Record<record::Meeting>;

// Returns the held meetings whose day, as `day` computes it, is in the period and not after as_of, sorted by that day.
std::vector<Meeting const*> in_period(ReportingPeriod const& reporting, auto const& day) {
  std::vector<Meeting const*> found;
  for (auto const& meeting : reporting.unit().meetings.all)
    if (ledger::held(meeting, reporting.as_of()))
      if (std::optional<Date> const one = day(meeting.value);
          one && *one <= reporting.as_of() && reporting.period.contains(*one))
        found.push_back(&meeting);
  std::ranges::sort(found, {}, [&](auto const* m) {
    return std::tuple{*day(m->value), *m->value.date, m->value.start ? int(m->value.start->minutes) : 0,
                      std::string_view{m->id}};
  });
  return found;
}
std::optional<Date> held_on(record::Meeting const& m) { return ledger::counts_on(m); }
// Returns nothing without a conclusion.
std::optional<Date> notified_on(record::Meeting const& m) {
  return m.conclusion ? std::optional{ledger::notice_counts_on(m)} : std::nullopt;
}

std::string of_body(ReportingPeriod const& reporting, record::Meeting const& m) {
  return " của " + regulation::body_name(*reporting.unit().in_force(*m.date).regulation, m.body->id);
}

// Attendance counts as recorded if the list of members present is not empty.
bool knows_who_came(record::Meeting const& m) { return !(*m.present).empty(); }

struct MeetingRow {
  ReportingPeriod const& reporting;
  Meeting const& record;
  record::Meeting const& meeting;
  Turnout count;
};
std::string_view told_words(AbsenceState state) {
  static constexpr std::array<std::string_view, 4> table{"báo đúng hạn", "báo trễ", "không báo", ""};
  return table[std::size_t(state)];
}
// "Lý Văn N: trực tiêm chủng tại thôn Bản Mới (báo đúng hạn)"
std::string absent_words(MeetingRow const& row) {
  std::vector<std::string> absent;
  for (auto const& one : *row.meeting.absent) {
    std::string_view const told = told_words(state_of(row.reporting.unit(), row.reporting.verdict, row.record, *one));
    absent.push_back(known_name(row.reporting.unit(), one->member->id, *row.meeting.date) +
                     (one->reason ? ": " + in_sentence(unended(*one->reason)) : "") +
                     (told.empty() ? "" : " (" + std::string{told} + ")"));
  }
  return joined(absent, "; ");
}
// "01-TB/BCĐ, ngày 15/01/2026 (08 nhiệm vụ)"; "" if no notice was issued by as_of.
std::string notice_words(MeetingRow const& row) {
  auto const day = notified_on(row.meeting);
  if (!day || *day > row.reporting.as_of()) return {};
  record::Conclusion const& conclusion = *row.meeting.conclusion;
  std::size_t const tasks = (*conclusion.items).size();
  return (conclusion.number ? *conclusion.number : gap("số thông báo")) + ", ngày " + short_date(*day) +
         (tasks > 0 ? " (" + count_words(int(tasks)) + " nhiệm vụ)" : "");
}
std::string of_all(Turnout const& count) { return std::to_string(count.present) + "/" + std::to_string(count.seats); }

constexpr auto meeting_keys = keys_of<MeetingRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text("date", {"Ngày họp", "Date"}, [](MeetingRow const& row) { return short_date(*row.meeting.date); }),
    text("name", {"Cuộc họp", "The meeting"},
         [](MeetingRow const& row) {
           return capitalised(meeting_words(row.meeting)) + of_body(row.reporting, row.meeting);
         }),
    text("chair", {"Người chủ trì", "Chair"},
         [](MeetingRow const& row) {
           auto const& chair = row.meeting.chair;
           return chair ? known_name(row.reporting.unit(), chair->id, *row.meeting.date) : gap("người chủ trì");
         }),
    text("present", {"Có mặt trên tổng số thành viên", "Members present, of all members"},
         [](MeetingRow const& row) { return knows_who_came(row.meeting) ? of_all(row.count) : gap("số có mặt"); }),
    text("share", {"Tỷ lệ có mặt", "Share present"},
         [](MeetingRow const& row) {
           bool const known = knows_who_came(row.meeting) && row.count.seats > 0;
           return known ? percent(row.count.present, row.count.seats) : "";
         }),
    number("told_in_time", {"Vắng, báo đúng hạn", "Absent, reported in time"},
           [](MeetingRow const& row) { return row.count.reported_in_time; }),
    number("told_late", {"Vắng, báo trễ", "Absent, reported late"},
           [](MeetingRow const& row) { return row.count.reported_late; }),
    number("not_told", {"Vắng, không báo", "Absent, not reported"},
           [](MeetingRow const& row) { return row.count.not_reported; }),
    number("untold", {"Vắng, Quy chế không quy định việc báo vắng", "Absent, no report required"},
           [](MeetingRow const& row) { return row.count.not_required; }),
    text(
        "unaccounted", {"Chưa ghi có mặt hay vắng", "Attendance not recorded"},
        [](MeetingRow const& row) { return knows_who_came(row.meeting) ? std::to_string(row.count.unaccounted) : ""; }),
    text<absent_words>("absent", {"Người vắng, lý do, việc báo vắng", "Members absent, why, and whether they told"}),
    text<notice_words>("notice", {"Thông báo kết luận, số nhiệm vụ giao", "Conclusion notice, and tasks assigned"}));

void add(Turnout& sum, Turnout const& one) {
  sum.seats += one.seats;
  sum.present += one.present;
  sum.reported_in_time += one.reported_in_time;
  sum.reported_late += one.reported_late;
  sum.not_reported += one.not_reported;
  sum.not_required += one.not_required;
  sum.unaccounted += one.unaccounted;
}

// The totals are "" if there is nothing to divide by.
constexpr auto total_keys = keys_of<Turnout>(
    number("absent", {"Số lượt vắng", "Absences"},
           [](Turnout const& all) {
             return all.reported_in_time + all.reported_late + all.not_reported + all.not_required;
           }),
    text("present", {"Có mặt trên tổng số thành viên", "Members present, of all members"},
         [](Turnout const& all) { return all.seats > 0 ? of_all(all) : ""; }),
    text("share", {"Tỷ lệ có mặt", "Share present"},
         [](Turnout const& all) { return all.seats > 0 ? percent(all.present, all.seats) : ""; }),
    number<&Turnout::reported_in_time>("told_in_time", {"Vắng, báo đúng hạn", "Absent, reported in time"}),
    number<&Turnout::reported_late>("told_late", {"Vắng, báo trễ", "Absent, reported late"}),
    number<&Turnout::not_reported>("not_told", {"Vắng, không báo", "Absent, not reported"}),
    number<&Turnout::not_required>("untold",
                                   {"Vắng, Quy chế không quy định việc báo vắng", "Absent, no report required"}),
    number<&Turnout::unaccounted>("unaccounted", {"Chưa ghi có mặt hay vắng", "Attendance not recorded"}));

// A bar labelled "16/4" with the percentage present, rounded. Two meetings on one day share a label. Assumes
// count.seats > 0.
Amount bar(record::Meeting const& m, Turnout const& count) {
  return {std::to_string(m.date->day()) + "/" + std::to_string(m.date->month()),
          rounded_percent(count.present, count.seats)};
}

// Returns the meetings dated in the period that were postponed, cancelled, or planned and past their day.
std::vector<std::string> not_held_of(ReportingPeriod const& reporting) {
  std::vector<std::string> lines;
  for (auto const& meeting : reporting.unit().meetings.all) {
    if (!meeting.whole || *meeting->status == record::MeetingStatus::held || !reporting.period.contains(*meeting->date))
      continue;
    bool const planned = *meeting->status == record::MeetingStatus::planned;
    if (planned && *meeting->date > reporting.as_of()) continue;  // still ahead
    std::string words = capitalised(meeting_words(meeting.value)) + of_body(reporting, meeting.value) +
                        ", dự kiến ngày " + short_date(*meeting->date) + ": ";
    words += planned ? "chưa ghi nhận kết quả" : std::string{record::word_title(*meeting->status).in(Lang::vi)};
    if (meeting->reason) words += " (" + in_sentence(unended(*meeting->reason)) + ")";
    lines.push_back(std::move(words));
  }
  return lines;
}

constexpr auto tally_keys = keys_of<MeetingTally>(
    text<&MeetingTally::name>("name", {"Ban, tổ", "The body"}),
    number<&MeetingTally::owed>("owed", {"Số kỳ phải họp", "Meetings required"}),
    number<&MeetingTally::in_time>("in_time", {"Họp đúng kỳ", "Held in time"}),
    number<&MeetingTally::late>("late", {"Họp trễ", "Held late"}),
    number<&MeetingTally::replaced>("replaced", {"Lấy ý kiến thay cuộc họp", "Replaced by a written consultation"}),
    number<&MeetingTally::missed>("missed", {"Chưa họp", "Not held"}),
    number<&MeetingTally::waiting>("waiting", {"Chưa đến hạn hoặc chưa xác định", "Not due yet or unclear"}));

struct Meetings {
  ReportingPeriod const& reporting;
  std::vector<MeetingTally> owed;
  std::vector<MeetingRow> list;
  std::vector<Notice> notices{};  // those that count in the period
  // Of the meetings with recorded attendance:
  Turnout all{};
  std::vector<Amount> bars{};
};
std::vector<std::string> remarks_of(Meetings const& meetings) {
  std::vector<std::string> lines;
  for (MeetingTally const& one : meetings.owed)
    if (!one.remarks.empty()) lines.push_back(one.name + ": " + joined(one.remarks, "; "));
  return lines;
}
constexpr auto meetings_keys = keys_of<Meetings>(
    list<&Meetings::owed>("owed", {"Số kỳ phải họp, đã họp của từng ban, tổ", "Meetings required and held, by body"},
                          tally_keys),
    text("owed_words", {"Số kỳ họp đúng kỳ trên số kỳ phải họp, bằng lời", "Held in time, of those required, in words"},
         [](Meetings const& of) { return tallies_words(of.owed); }),
    list<remarks_of>("remarks", {"Các kỳ họp trễ, được thay hoặc chưa họp", "Meetings held late, replaced or not held"},
                     text_keys),
    list<&Meetings::list>("list", {"Các cuộc họp đã tổ chức", "Meetings held"}, meeting_keys),
    number("count", {"Số cuộc họp đã tổ chức", "Number of meetings held"},
           [](Meetings const& of) { return of.list.size(); }),
    group<&Meetings::all>("total",
                          {"Cộng các cuộc họp đã ghi người có mặt", "Totals of the meetings with recorded attendance"},
                          total_keys),
    number("counted", {"Số cuộc họp đã ghi người có mặt", "Meetings with recorded attendance"},
           [](Meetings const& of) { return of.bars.size(); }),
    flag("shows_untold",
         {"Có trường hợp vắng mà Quy chế không quy định việc báo vắng",
          "True if someone was absent and no report of it was required"},
         [](Meetings const& of) {
           return std::ranges::any_of(of.list, [](MeetingRow const& row) { return row.count.not_required > 0; });
         }),
    flag("shows_told",
         {"Việc báo vắng được xét: Quy chế có quy định, hoặc không ai vắng",
          "True unless all absences are ones of which no report was required"},
         [](Meetings const& of) {
           return of.all.reported_in_time + of.all.reported_late + of.all.not_reported > 0 || of.all.not_required == 0;
         }),
    flag("shows_unaccounted",
         {"Có thành viên chưa ghi có mặt hay vắng", "True if the attendance of some members is not recorded"},
         [](Meetings const& of) { return of.all.unaccounted > 0; }),
    flag("brief", {"Kỳ từ 6 tháng: không nêu từng người vắng", "True for half a year or longer: no list of absences"},
         [](Meetings const& of) { return of.reporting.period.every >= Every::half_year; }),
    chart("chart", {"Biểu đồ tỷ lệ có mặt theo cuộc họp", "Chart of the share present, by meeting"},
          [](Meetings const& of) { return bar_chart("Tỷ lệ thành viên có mặt tại từng cuộc họp", "%", of.bars, 100); }),
    list("not_held",
         {"Cuộc họp đã hoãn, đã hủy hoặc quá ngày dự kiến", "Meetings postponed, cancelled, or past their planned day"},
         text_keys, [](Meetings const& of) { return not_held_of(of.reporting); }),
    list<&Meetings::notices>("notices", {"Thông báo kết luận", "Conclusion notices"}, notice_keys));

Meetings meetings_of(ReportingPeriod const& reporting) {
  Meetings found{reporting, meeting_tallies(reporting), {}};
  for (auto const* meeting : in_period(reporting, held_on)) {
    Turnout const count = turnout_of(reporting.unit(), reporting.verdict, *meeting);
    if (knows_who_came(meeting->value) && count.seats > 0) {
      add(found.all, count);
      found.bars.push_back(bar(meeting->value, count));
    }
    found.list.push_back({reporting, *meeting, meeting->value, count});
  }
  for (auto const* meeting : in_period(reporting, notified_on)) found.notices.push_back({reporting, meeting->value});
  return found;
}

}  // namespace

constinit View<ReportingPeriod> const meetings_part = view_of<ReportingPeriod, meetings_keys, meetings_of>();

}  // namespace bcd::form
