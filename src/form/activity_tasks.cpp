// Tasks in the activity report: those given in the period and older ones still open in it, with their state as of the day.
#include <array>

#include "bcd/form/layout.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"

namespace bcd::form {
namespace {

using unit::Task;

enum class Standing { in_time, late, done, doing, overdue, not_started, suspended };
constexpr std::array standing_words{"hoàn thành đúng hạn", "hoàn thành trễ", "hoàn thành (không đặt hạn ngày)", "đang thực hiện",
                                    "quá hạn",             "chưa thực hiện", "tạm dừng"};

Standing standing_of(Task const& task, Date as_of) {
  if (task.done()) return !task.item->due ? Standing::done : task.late() ? Standing::late : Standing::in_time;
  if (task.state.status == record::TaskStatus::suspended) return Standing::suspended;
  if (task.overdue(as_of)) return Standing::overdue;
  return task.state.status == record::TaskStatus::in_progress ? Standing::doing : Standing::not_started;
}

// "hoàn thành trễ 4 ngày (19/6/2026)", "quá hạn 108 ngày (đang thực hiện, 90%)".
std::string state_words(Task const& task, Standing standing, Date as_of) {
  std::string const word = standing_words[std::size_t(standing)];
  std::string const share = task.state.percent ? std::to_string(*task.state.percent) + "%" : "";
  if (task.done()) {
    std::string const days = standing == Standing::late ? " " + std::to_string(*task.state.done_on - *task.item->due) + " ngày" : "";
    return word + days + (task.state.done_on ? " (" + short_date(*task.state.done_on) + ")" : "");
  }
  if (standing != Standing::overdue) return word + (share.empty() ? "" : " (" + share + ")");
  std::string said = task.state.said_by ? std::string{record::word_title(task.state.status).in(Lang::vi)} : "chưa có báo cáo";
  if (!share.empty()) said += ", " + share;
  return word + " " + std::to_string(as_of - *task.item->due) + " ngày (" + said + ")";
}

std::string note_of(Task const& task) {
  if (task.state.said_by)
    for (auto const& said : *task.state.said_by->value.tasks)
      if (said->task->id == task.id && said->note) return unended(*said->note);
  return {};
}

// Was it already done when the period began?
bool closed_before(Task const& task, Date day) { return task.done() && task.state.done_on && *task.state.done_on < day; }

Model row(Term const& term, Task const& task, Standing standing, std::size_t no) {
  record::Item const& item = *task.item;
  std::string source = "chương trình năm " + std::to_string(task.given.year());
  if (task.meeting) source = task.meeting->value.conclusion->number ? *task.meeting->value.conclusion->number : "họp ngày " + short_date(task.given);
  return {{"id", task.id},
          {"no", no},
          {"text", unended(*item.text)},
          {"source", source},
          {"lead", item.lead ? term.unit().name_of(item.lead->id, term.as_of()) : gap("cơ quan, người chủ trì")},
          {"due", item.due ? short_date(*item.due) : item.due_text ? unended(*item.due_text) : gap("thời hạn")},
          {"state", state_words(task, standing, term.as_of())},
          {"note", note_of(task)}};
}

}  // namespace

Model tasks_of(Term const& term) {
  Model given = Model::array(), older = Model::array(), counts = Model::array();
  std::array<int, standing_words.size()> tally{};
  int came_due = 0;
  for (Task const& task : term.c.tasks.all()) {
    if (task.given > term.period.last() || closed_before(task, term.period.first())) continue;
    Standing const standing = standing_of(task, term.as_of());
    ++tally[std::size_t(standing)];
    came_due += standing == Standing::in_time || standing == Standing::late || standing == Standing::overdue;
    Model& rows = term.period.contains(task.given) ? given : older;
    rows.push_back(row(term, task, standing, rows.size() + 1));
  }
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tally.size(); ++i) {
    counts.push_back({{"state", standing_words[i]}, {"count", tally[i]}});
    if (tally[i] > 0) words.push_back(std::to_string(tally[i]) + " nhiệm vụ " + standing_words[i]);
  }
  int const in_time = tally[std::size_t(Standing::in_time)];
  return {{"total", given.size() + older.size()},
          {"given_count", given.size()},
          {"older_count", older.size()},
          {"counts", counts},
          {"counts_words", joined(words, ", ")},
          {"in_time", in_time},
          {"came_due", came_due},
          {"in_time_share", came_due > 0 ? percent(in_time, came_due) : ""},
          {"given", given},
          {"given_any", !given.empty()},
          {"older", older},
          {"older_any", !older.empty()}};
}

}  // namespace bcd::form
