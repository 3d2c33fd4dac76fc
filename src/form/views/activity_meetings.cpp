// Section I of the activity report: meetings owed and held, attendance, conclusion notices.
#include <algorithm>
#include <array>
#include <tuple>

#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "form/engine/chart.hpp"
#include "form/words/layout.hpp"
#include "meeting_tally.hpp"

namespace bcd::form {
namespace {

using unit::Record;
using Meeting = Record<record::Meeting>;

constexpr std::array owed_keys{text("name", {"Ban, tổ", "The body"}),
                               number("owed", {"Số kỳ phải họp", "Meetings required"}),
                               number("in_time", {"Họp đúng kỳ", "Held in time"}),
                               number("late", {"Họp trễ", "Held late"}),
                               number("replaced", {"Lấy ý kiến thay cuộc họp", "Replaced by a written consultation"}),
                               number("missed", {"Chưa họp", "Not held"}),
                               number("waiting", {"Chưa đến hạn hoặc chưa xác định", "Not due yet or unclear"})};
constexpr std::array meeting_keys{
    number("no", {"Thứ tự", "Number in the list"}),
    text("date", {"Ngày họp", "Date"}),
    text("name", {"Cuộc họp", "The meeting"}),
    text("chair", {"Người chủ trì", "Chair"}),
    text("present", {"Có mặt trên tổng số thành viên", "Members present, of all members"}),
    text("share", {"Tỷ lệ có mặt", "Share present"}),
    number("told_in_time", {"Vắng, báo đúng hạn", "Absent, reported in time"}),
    number("told_late", {"Vắng, báo muộn", "Absent, reported late"}),
    number("not_told", {"Vắng, không báo", "Absent, not reported"}),
    number("untold", {"Vắng, Quy chế không quy định việc báo vắng", "Absent, no report required"}),
    text("unaccounted", {"Chưa ghi có mặt hay vắng", "Attendance not recorded"}),
    text("absent", {"Người vắng và lý do", "Members absent, and why"})};
constexpr std::array notice_keys{text("number", {"Số thông báo", "Number"}), text("date", {"Ngày ban hành", "Date"}),
                                 text("meeting", {"Cuộc họp", "The meeting"}),
                                 number("tasks", {"Số nhiệm vụ giao", "Tasks assigned"})};
constexpr std::array total_keys{
    text("present", {"Có mặt trên tổng số thành viên", "Members present, of all members"}),
    text("share", {"Tỷ lệ có mặt", "Share present"}),
    number("told_in_time", {"Vắng, báo đúng hạn", "Absent, reported in time"}),
    number("told_late", {"Vắng, báo muộn", "Absent, reported late"}),
    number("not_told", {"Vắng, không báo", "Absent, not reported"}),
    number("untold", {"Vắng, Quy chế không quy định việc báo vắng", "Absent, no report required"}),
    number("unaccounted", {"Chưa ghi có mặt hay vắng", "Attendance not recorded"})};
constexpr std::array keys{
    list("owed", {"Số kỳ phải họp, đã họp của từng ban, tổ", "Meetings required and held, by body"}, owed_keys),
    list("remarks", {"Các kỳ họp trễ, được thay hoặc chưa họp", "Meetings held late, replaced or not held"}, text_keys),
    list("list", {"Các cuộc họp đã tổ chức", "Meetings held"}, meeting_keys),
    number("count", {"Số cuộc họp đã tổ chức", "Number of meetings held"}),
    group("total", {"Cộng các cuộc họp đã ghi người có mặt", "Totals of the meetings with recorded attendance"},
          total_keys),
    number("counted", {"Số cuộc họp đã ghi người có mặt", "Meetings with recorded attendance"}),
    flag("shows_untold", {"Có trường hợp vắng mà Quy chế không quy định việc báo vắng",
                          "True if someone was absent and no report of it was required"}),
    flag("shows_unaccounted",
         {"Có thành viên chưa ghi có mặt hay vắng", "True if the attendance of some members is not recorded"}),
    chart("chart", {"Biểu đồ tỷ lệ có mặt theo cuộc họp", "Chart of the share present, by meeting"}),
    list("not_held",
         {"Cuộc họp đã hoãn, đã hủy hoặc quá ngày dự kiến", "Meetings postponed, cancelled, or past their planned day"},
         text_keys),
    list("notices", {"Thông báo kết luận", "Conclusion notices"}, notice_keys)};

// Returns the held meetings whose day, as `day` computes it, is in the period and not after as_of, sorted by that day.
// A meeting counts in the period in which it was held, not the period it serves, so that the parts of a year add up to
// the year.
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
std::optional<Date> held_on(record::Meeting const& m) { return *m.date; }
// Returns the day of the written conclusion notice, or the day of the meeting if the notice has no date. Empty without
// a conclusion.
std::optional<Date> notified_on(record::Meeting const& m) {
  if (!m.conclusion) return std::nullopt;
  return m.conclusion->date ? *m.conclusion->date : *m.date;
}

std::string of_body(ReportingPeriod const& reporting, record::Meeting const& m) {
  return " của " + regulation::body_name(*reporting.unit().in_force(*m.date).regulation, m.body->id);
}

// Attendance counts as recorded if the list of members present is not empty.
bool knows_who_came(record::Meeting const& m) { return !(*m.present).empty(); }

Model row(ReportingPeriod const& reporting, record::Meeting const& m, int no, Turnout const& count) {
  std::vector<std::string> absent;
  for (auto const& one : *m.absent)
    absent.push_back(known_name(reporting.unit(), one->member->id, *m.date) +
                     (one->reason ? " (" + unended(*one->reason) + ")" : ""));
  bool const known = knows_who_came(m);
  return {{"no", no},
          {"date", short_date(*m.date)},
          {"name", capitalised(meeting_words(m)) + of_body(reporting, m)},
          {"chair", m.chair ? known_name(reporting.unit(), m.chair->id, *m.date) : gap("người chủ trì")},
          {"present", known ? std::to_string(count.present) + "/" + std::to_string(count.seats) : gap("số có mặt")},
          {"share", known && count.seats > 0 ? percent(count.present, count.seats) : ""},
          {"told_in_time", count.reported_in_time},
          {"told_late", count.reported_late},
          {"not_told", count.not_reported},
          {"untold", count.not_required},
          {"unaccounted", known ? std::to_string(count.unaccounted) : ""},
          {"absent", joined(absent, "; ")}};
}

void add(Turnout& sum, Turnout const& one) {
  sum.seats += one.seats;
  sum.present += one.present;
  sum.reported_in_time += one.reported_in_time;
  sum.reported_late += one.reported_late;
  sum.not_reported += one.not_reported;
  sum.not_required += one.not_required;
  sum.unaccounted += one.unaccounted;
}

Model total_of(Turnout const& all) {
  return {{"present", all.seats > 0 ? std::to_string(all.present) + "/" + std::to_string(all.seats) : ""},
          {"share", all.seats > 0 ? percent(all.present, all.seats) : ""},  // "" because there is nothing to divide by
          {"told_in_time", all.reported_in_time},
          {"told_late", all.reported_late},
          {"not_told", all.not_reported},
          {"untold", all.not_required},
          {"unaccounted", all.unaccounted}};
}

// A bar labelled "16/4" with the percentage present, rounded. Two meetings on one day share a label. Assumes
// count.seats > 0.
Amount bar(record::Meeting const& m, Turnout const& count) {
  return {std::to_string(m.date->day()) + "/" + std::to_string(m.date->month()),
          (200 * count.present + count.seats) / (2 * count.seats)};
}

Model notice(ReportingPeriod const& reporting, record::Meeting const& m) {
  record::Conclusion const& conclusion = *m.conclusion;
  return {{"number", conclusion.number ? *conclusion.number : gap("số thông báo")},
          {"date", conclusion.date ? "ngày " + short_date(*conclusion.date) : gap("ngày ban hành")},
          {"meeting", meeting_noun(m) + of_body(reporting, m) + " ngày " + short_date(*m.date)},
          {"tasks", (*conclusion.items).size()}};
}

// Returns the meetings dated in the period that were postponed, cancelled, or planned and past their day.
Model not_held_of(ReportingPeriod const& reporting) {
  Model list = Model::array();
  for (auto const& meeting : reporting.unit().meetings.all) {
    if (!meeting.whole || *meeting->status == record::MeetingStatus::held || !reporting.period.contains(*meeting->date))
      continue;
    bool const planned = *meeting->status == record::MeetingStatus::planned;
    if (planned && *meeting->date > reporting.as_of()) continue;  // still ahead
    std::string words = capitalised(meeting_words(meeting.value)) + of_body(reporting, meeting.value) +
                        ", dự kiến ngày " + short_date(*meeting->date) + ": ";
    words += planned ? "chưa ghi nhận kết quả" : std::string{record::word_title(*meeting->status).in(Lang::vi)};
    if (meeting->reason) words += " (" + unended(*meeting->reason) + ")";
    list.push_back({{"text", words}});
  }
  return list;
}

}  // namespace

Model meetings_of(ReportingPeriod const& reporting) {
  Model owed = Model::array(), list = Model::array(), notices = Model::array(), remarks = Model::array();
  for (MeetingTally const& one : meeting_tallies(reporting)) {
    owed.push_back({{"name", one.name},
                    {"owed", one.owed},
                    {"in_time", one.in_time},
                    {"late", one.late},
                    {"replaced", one.replaced},
                    {"missed", one.missed},
                    {"waiting", one.waiting}});
    if (!one.remarks.empty()) remarks.push_back({{"text", one.name + ": " + joined(one.remarks, "; ")}});
  }
  Turnout all;
  std::vector<Amount> bars;
  int no = 0, counted = 0;
  bool not_required = false;
  for (auto const* meeting : in_period(reporting, held_on)) {
    Turnout const count = turnout_of(reporting.unit(), reporting.verdict, *meeting);
    not_required = not_required || count.not_required > 0;
    if (knows_who_came(meeting->value) && count.seats > 0) {
      add(all, count);
      bars.push_back(bar(meeting->value, count));
      ++counted;
    }
    list.push_back(row(reporting, meeting->value, ++no, count));
  }
  for (auto const* meeting : in_period(reporting, notified_on)) notices.push_back(notice(reporting, meeting->value));
  return {{"owed", owed},
          {"remarks", remarks},
          {"list", list},
          {"count", no},
          {"total", total_of(all)},
          {"counted", counted},
          {"shows_untold", not_required},
          {"shows_unaccounted", all.unaccounted > 0},
          {"chart", bar_chart("Tỷ lệ thành viên có mặt tại từng cuộc họp (%)", "%", bars, 100)},
          {"not_held", not_held_of(reporting)},
          {"notices", notices}};
}

Keys meetings_part_keys() { return keys; }

}  // namespace bcd::form
