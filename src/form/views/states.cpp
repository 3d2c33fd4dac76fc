// The status of tasks, reports and meetings as of a day. All papers count with these functions.
#include "bcd/form/states.hpp"

#include <algorithm>
#include <array>

#include "bcd/form/words.hpp"

namespace bcd::form {
TaskProgress state_of(ledger::Task const& task, Date as_of) {
  using enum TaskProgress;
  if (task.done()) return task.late() ? done_late : done_in_time;
  if (task.state.status == record::TaskStatus::suspended) return suspended;
  bool const late = task.overdue(as_of);
  // Until a report that could tell is due, a task that nobody reported on is not known to be "not started".
  if (task.unknown(as_of) || task.unreported(as_of) || (!task.state.said_by && !late)) return unknown;
  if (task.state.status == record::TaskStatus::in_progress) return late ? doing_late : doing_in_time;
  return late ? not_started_late : not_started_in_time;
}

std::string_view words(TaskProgress state) {
  static constexpr std::array<std::string_view, task_states> table{"hoàn thành đúng hạn",
                                                                   "hoàn thành trễ hạn",
                                                                   "đang thực hiện, trong hạn",
                                                                   "đang thực hiện, quá hạn",
                                                                   "chưa thực hiện, trong hạn",
                                                                   "chưa thực hiện, quá hạn",
                                                                   "tạm dừng",
                                                                   "chưa có báo cáo"};
  return table[std::size_t(state)];
}

bool came_due(ledger::Task const& task, Date as_of) { return (task.done() && task.item->due) || task.overdue(as_of); }

std::string state_words(ledger::Task const& task, Date as_of) {
  std::string const share = task.state.percent ? std::to_string(*task.state.percent) + "%" : "";
  std::string const status{record::word_title(task.state.status).in(Lang::vi)};
  if (task.done()) {
    std::string const day = task.state.done_on ? " (" + short_date(*task.state.done_on) + ")" : "";
    if (!task.item->due) return status + day;
    return task.late() ? status + " trễ " + count_words(*task.state.done_on - *task.item->due) + " ngày" + day
                       : status + " đúng hạn" + day;
  }
  if (state_of(task, as_of) == TaskProgress::unknown)
    return (task.past_due(as_of) ? "đã đến hạn, " : "") + std::string{words(TaskProgress::unknown)};
  if (!task.overdue(as_of)) return status + (share.empty() ? "" : " (" + share + ")");
  std::string said = task.state.said_by ? status : "chưa có báo cáo";
  if (!share.empty()) said += ", " + share;
  return "quá hạn " + count_words(as_of - *task.item->due) + " ngày (" + said + ")";
}

std::string meeting_period_words(ledger::MeetingDuty const& duty) {
  std::string words = duty.period.spoken(Lang::vi);
  if (duty.kind() != record::MeetingKind::regular)
    words += " (" + std::string{record::meeting_name(duty.kind()).in(Lang::vi)} + ")";
  if (duty.needed() > 1) words += ", " + std::to_string(duty.needed()) + " lần";
  return words;
}

std::vector<ledger::MeetingDuty> meetings_owed_in(unit::Unit const& unit, Period period) {
  auto const all = ledger::meeting_duties_ending_in(unit, period);
  std::vector<ledger::MeetingDuty> owed;
  for (ledger::MeetingDuty const& duty : all) {
    // If one meeting serves both a month and its quarter, only the month is owed.
    regulation::Law const law{*duty.in_force, unit.unit()};
    bool const served = std::ranges::any_of(all, [&](ledger::MeetingDuty const& other) {
      return other.body() == duty.body() && other.kind() == duty.kind() && other.period != duty.period &&
             ledger::serves(law, *duty.provision.entry, other.period, duty.period);
    });
    if (!served) owed.push_back(duty);
  }
  return owed;
}

}  // namespace bcd::form
