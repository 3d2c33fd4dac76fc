// Section IV of the activity report: meetings, reports and tasks due in the next period, and tasks due before it that
// are still open.
#include <algorithm>

#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "judged_reports.hpp"

namespace bcd::form {
namespace {

// Returns the day of the planned meeting for the period, or "" if none is recorded.
std::string planned_day(ReportingPeriod const& reporting, ledger::MeetingDuty const& duty) {
  std::string day;
  for (auto const& meeting : reporting.unit().meetings.all)
    if (meeting.whole && *meeting->status == record::MeetingStatus::planned &&
        ledger::is_for(reporting.unit(), meeting, duty) && ledger::told_period(duty, meeting.value) == duty.period)
      day = short_date(*meeting->date);
  return day;
}

// What is known of the meeting: "dự kiến họp ngày 17/12/2026"; "" if nothing.
std::string meeting_note(ReportingPeriod const& reporting, ledger::MeetingDuty const& duty) {
  MeetingOutcome const outcome = outcome_of(reporting.unit(), duty, reporting.as_of());
  if (outcome.meeting) return "đã họp ngày " + short_date(*outcome.meeting->value.date);
  if (auto const* const consultation = outcome.consultation)
    return "lấy ý kiến bằng văn bản thay cuộc họp, hạn " + short_date(*consultation->value.due);
  std::string const planned = planned_day(reporting, duty);
  return planned.empty() ? "" : "dự kiến họp ngày " + planned;
}

// The meetings of one body, or the reports of one clause, in the next period.
struct DutyAhead {
  std::string name;
  std::vector<std::string> each{};
};
constexpr auto duty_keys =
    keys_of<DutyAhead>(text<&DutyAhead::name>("name", {"Ban, tổ; loại báo cáo", "The body, or the kind of report"}),
                       text("each", {"Từng kỳ và thời hạn", "Each period and its due day"},
                            [](DutyAhead const& row) { return joined(row.each, "; "); }));

using MeetingDuties = std::vector<ledger::MeetingDuty>;

// "quý IV/2026 (chậm nhất 31/12/2026, dự kiến họp ngày 17/12/2026)". Several months due on their last days are one
// entry, "hằng tháng, chậm nhất ngày cuối tháng", followed by what is known of some of them.
std::vector<std::string> meetings_due(ReportingPeriod const& reporting, MeetingDuties const& duties) {
  bool const monthly = duties.size() > 2 && std::ranges::all_of(duties, [](ledger::MeetingDuty const& duty) {
                         return duty.period.every == Every::month && duty.rolled == duty.period.last();
                       });
  std::vector<std::string> each;
  if (monthly) each.emplace_back("hằng tháng, chậm nhất ngày cuối tháng");
  for (ledger::MeetingDuty const& duty : duties) {
    std::string const note = meeting_note(reporting, duty), period = meeting_period_words(duty);
    if (!monthly)
      each.push_back(period + " (chậm nhất " + short_date(duty.rolled) + (note.empty() ? "" : ", " + note) + ")");
    else if (!note.empty()) each.push_back(period + " " + note);
  }
  return each;
}

// Bodies that meet by the same days share a row.
std::vector<DutyAhead> meetings_ahead(ReportingPeriod const& reporting) {
  std::vector<std::pair<std::string, MeetingDuties>> bodies;
  for (ledger::MeetingDuty const& duty : meetings_owed_in(reporting.unit(), reporting.period.next())) {
    std::string const name = regulation::body_name(*duty.in_force, duty.body());
    auto place = std::ranges::find(bodies, name, &std::pair<std::string, MeetingDuties>::first);
    if (place == bodies.end()) place = bodies.insert(bodies.end(), {name, {}});
    place->second.push_back(duty);
  }
  std::vector<DutyAhead> rows;
  for (auto const& [name, duties] : bodies) {
    std::vector<std::string> each = meetings_due(reporting, duties);
    auto const same = std::ranges::find(rows, each, &DutyAhead::each);
    if (same != rows.end()) same->name += ", " + name;
    else rows.push_back({name, std::move(each)});
  }
  return rows;
}

// The reports of one clause and period: the number of senders who owe one, and how many have already sent it.
struct ReportsAhead {
  ledger::ReportDuty duty;
  int senders = 0, sent = 0;
};

// "20/7/2026; 20/8/2026; 21/9/2026; mỗi kỳ 08 nơi". The day alone tells the period of a monthly report that is due
// within it.
std::vector<std::string> reports_due(std::vector<ReportsAhead> const& periods) {
  int const senders = periods.front().senders;
  bool const alike = std::ranges::all_of(periods, [&](ReportsAhead const& one) { return one.senders == senders; });
  std::vector<std::string> each;
  for (ReportsAhead const& one : periods) {
    Period const period = one.duty.period;
    bool const by_day = period.every == Every::month && period.contains(one.duty.rolled);
    std::vector<std::string> notes;
    if (!by_day) notes.push_back(short_date(one.duty.rolled));
    if (one.senders > 1 && (!alike || periods.size() == 1)) notes.push_back(count_words(one.senders) + " nơi");
    if (one.sent > 0) notes.push_back("đã gửi " + count_words(one.sent));
    each.push_back((by_day ? short_date(one.duty.rolled) : period.spoken(Lang::vi)) +
                   (notes.empty() ? "" : " (" + joined(notes, ", ") + ")"));
  }
  if (alike && senders > 1 && periods.size() > 1) each.push_back("mỗi kỳ " + count_words(senders) + " nơi");
  return each;
}

std::vector<DutyAhead> reports_ahead(ReportingPeriod const& reporting) {
  std::vector<ReportsAhead> all;
  for (ledger::ReportDuty const& duty : ledger::report_duties_ending_in(reporting.unit(), reporting.period.next())) {
    auto place = std::ranges::find_if(all, [&](ReportsAhead const& row) {
      return row.duty.provision.clause == duty.provision.clause && row.duty.period == duty.period;
    });
    if (place == all.end()) place = all.insert(all.end(), ReportsAhead{duty});
    ++place->senders;
    place->sent += outcome_of(reporting.c, duty).report != nullptr;
  }
  std::ranges::stable_sort(all, {}, [](ReportsAhead const& row) { return row.duty.rolled; });
  std::vector<std::vector<ReportsAhead>> clauses;
  for (ReportsAhead const& one : all) {
    auto const same = std::ranges::find_if(clauses, [&](std::vector<ReportsAhead> const& of) {
      return of.front().duty.provision.clause == one.duty.provision.clause;
    });
    if (same == clauses.end()) clauses.push_back({one});
    else same->push_back(one);
  }
  std::vector<DutyAhead> rows;
  for (auto const& of : clauses)
    rows.push_back({report_kind_words(reporting.unit(), of.front().duty), reports_due(of)});
  return rows;
}

struct TaskAhead {
  std::string id, text, lead, due, state;
};
constexpr auto task_keys = keys_of<TaskAhead>(
    text<&TaskAhead::id>("id", {"Mã nhiệm vụ", "Id of the task"}),
    text<&TaskAhead::text>("text", {"Nội dung", "The text"}), text<&TaskAhead::lead>("lead", {"Chủ trì", "Lead"}),
    text<&TaskAhead::due>("due", {"Thời hạn", "Due day"}), text<&TaskAhead::state>("state", {"Tình trạng", "State"}));

constexpr std::size_t most_carried = 5;
struct Ahead {
  std::vector<DutyAhead> meetings, reports;
  std::vector<TaskAhead> due, carried;
};
constexpr auto ahead_keys = keys_of<Ahead>(
    list<&Ahead::meetings>("meetings", {"Cuộc họp định kỳ kỳ tới, từng ban, tổ", "Regular meetings, by body"},
                           duty_keys),
    list<&Ahead::reports>("reports", {"Báo cáo định kỳ kỳ tới, từng loại", "Regular reports, by kind"}, duty_keys),
    number("due_count", {"Số nhiệm vụ đến hạn trong kỳ tới", "Number of tasks due in the next period"},
           [](Ahead const& of) { return of.due.size(); }),
    list<&Ahead::due>("due", {"Nhiệm vụ đến hạn trong kỳ tới", "Tasks due in the next period"}, task_keys),
    number("carried_count", {"Số nhiệm vụ đã đến hạn trước kỳ tới", "Number of open tasks due before the next period"},
           [](Ahead const& of) { return of.carried.size(); }),
    flag("carried_many", {"Nhiều nhiệm vụ như vậy: chỉ nêu số lượng", "True if there are too many of them to list"},
         [](Ahead const& of) { return of.carried.size() > most_carried; }),
    list<&Ahead::carried>(
        "carried",
        {"Nhiệm vụ đã đến hạn trước kỳ tới, chưa xong hoặc chưa có báo cáo", "Open tasks due before the next period"},
        task_keys));

Ahead ahead_of(ReportingPeriod const& reporting) {
  Period const next = reporting.period.next();
  Ahead found{meetings_ahead(reporting), reports_ahead(reporting), {}, {}};
  for (ledger::Task const& task : reporting.c.tasks.all()) {
    record::Item const& item = *task.item;
    bool const due = item.due && task.open() && task.counts && *item.due <= next.last();
    if (!due || task.given > reporting.period.last()) continue;
    bool const carried = *item.due < next.first();
    (carried ? found.carried : found.due)
        .push_back({.id = task.id,
                    .text = unended(*item.text),
                    .lead = item.lead ? comrade(reporting.unit(), item.lead->id, reporting.as_of())
                                      : gap("cơ quan, người chủ trì"),
                    .due = short_date(*item.due),
                    .state = state_words(task, reporting.as_of())});
  }
  return found;
}

}  // namespace

constinit View<ReportingPeriod> const ahead_part = view_of<ReportingPeriod, ahead_keys, ahead_of>();

}  // namespace bcd::form
