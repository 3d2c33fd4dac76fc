#include "bcd/workspace/extend_task.hpp"

#include <algorithm>

#include "bcd/source/insert.hpp"
#include "bcd/source/yaml_text.hpp"
#include "bcd/unit/items.hpp"
#include "named_id.hpp"

namespace bcd::workspace {
namespace {

using ledger::Task;
using MeetingRecord = unit::Record<record::Meeting>;

// Returns why the task cannot be extended to the day, or null.
std::optional<Refusal> not_extendable(Task const& task, TaskExtension const& asked) {
  Args args{{"task", task.id}, {"later", task.closed_by}};
  if (!task.closed_by.empty())
    return Refusal{{"{task} đã được thay bằng {later}; gia hạn nhiệm vụ ấy",
                    "{task} was replaced by {later} already; extend that one"},
                   args};
  if (task.done())
    return Refusal{{"{task} đã hoàn thành theo báo cáo; không có gì để gia hạn",
                    "{task} is done, according to a report; there is nothing to extend"},
                   args};
  if (!asked.to && (asked.lead.empty() || asked.lead == task.holder))
    return Refusal{{"ghi hạn mới bằng --to, hoặc người chủ trì mới bằng --lead",
                    "give the new day with --to, or another lead with --lead"},
                   args};
  if (asked.to && task.item->due && *asked.to <= *task.item->due) {
    args.push_back({"to", *asked.to});
    args.push_back({"due", *task.item->due});
    return Refusal{{"hạn mới {to} không sau hạn hiện nay {due}",
                    "the new day {to} is not later than the present one, "
                    "{due}"},
                   args};
  }
  return std::nullopt;
}

Refusal faulty_first(std::string const& id) {
  return {{"hồ sơ '{id}' có lỗi; sửa trước (xem: bcd check) rồi chạy lại",
           "the record '{id}' is faulty; fix it first (see: bcd check) and run again"},
          {{"id", id}}};
}

// Returns a refusal if a record that may tell of the task did not load: a report, which may say that it is done, or,
// if no meeting is named, a meeting, which may be the newest.
std::optional<Refusal> uncertain(unit::Unit const& unit, TaskExtension const& asked) {
  for (auto const& one : unit.reports.all)
    if (!one.whole) return faulty_first(one.id);
  for (auto const& one : unit.meetings.all)
    if (!one.whole && asked.at.empty()) return faulty_first(one.id);
  return std::nullopt;
}

bool may_decide(MeetingRecord const& meeting, Task const& task, Date as_of) {
  return meeting.whole && ledger::held(meeting, as_of) && &meeting != task.meeting && *meeting->date >= task.given;
}

// Returns the newest meeting of the task's body that may have decided an extension. Null if there is none.
MeetingRecord const* deciding_meeting(unit::Unit const& unit, Date as_of, Task const& task) {
  MeetingRecord const* found = nullptr;
  for (MeetingRecord const& one : unit.meetings.all) {
    bool const of_body = !task.meeting || (one.whole && one->body->id == task.meeting->value.body->id);
    if (of_body && may_decide(one, task, as_of) && one->conclusion && (!found || *found->value.date <= *one->date))
      found = &one;
  }
  return found;
}

// Returns the meeting that decided the extension.
Result<MeetingRecord const*> meeting_of(unit::Unit const& unit, Date as_of, Task const& task,
                                        TaskExtension const& asked) {
  MeetingRecord const* found = nullptr;
  if (asked.at.empty()) {
    found = deciding_meeting(unit, as_of, task);
    if (!found)
      return Refusal{
          {"chưa có cuộc họp nào sau khi giao {task} có thông báo kết luận; lập hồ sơ cuộc họp quyết định gia "
           "hạn, rồi nêu bằng --at",
           "no meeting held after {task} was set has a conclusion; record the meeting that decided the "
           "extension, and name it with --at"},
          {{"task", task.id}}};
    return found;
  }
  found = unit.meetings.find(asked.at);
  if (!found && unit.meetings.known(asked.at)) return faulty_first(asked.at);
  std::vector<std::string_view> ids;
  for (MeetingRecord const& one : unit.meetings.all) ids.push_back(one.id);
  Args const args{{"at", asked.at}, {"task", task.id}, {"given", task.given}, {"hint", did_you_mean(asked.at, ids)}};
  if (!found) return Refusal{{"--at: không có cuộc họp '{at}'{hint}", "--at: there is no meeting '{at}'{hint}"}, args};
  if (!may_decide(*found, task, as_of))
    return Refusal{{"--at: cuộc họp '{at}' không quyết định gia hạn {task} được: phải là một cuộc họp khác, đã họp, từ "
                    "ngày giao {given} trở đi",
                    "--at: the meeting '{at}' cannot have extended {task}: it must be another one that was held, on "
                    "or after {given}"},
                   args};
  if (!found->value.conclusion)
    return Refusal{{"--at: cuộc họp '{at}' chưa ghi thông báo kết luận (conclusion); ghi trước",
                    "--at: the meeting '{at}' has no conclusion yet; record it first"},
                   args};
  return found;
}

int next_number(record::Conclusion const& conclusion) {
  int last = 0;
  for (auto const& item : *conclusion.items) last = std::max(last, int(*item->no));
  return last + 1;
}

// `text_of` writes a text: source::scalar_text() in braces, source::line_text() on a line of its own.
std::vector<source::NewEntry> entries_of(Task const& task, TaskExtension const& asked, int number,
                                         std::string (*text_of)(std::string_view)) {
  record::Item const& item = *task.item;
  std::string const lead = asked.lead.empty() ? task.holder : asked.lead;
  std::vector<source::NewEntry> entries{{"no", std::to_string(number)},
                                        {"text", text_of(asked.text.empty() ? *item.text : asked.text)}};
  if (!lead.empty()) entries.push_back({"lead", source::scalar_text(lead)});
  std::string partners;
  for (auto const& one : *item.partners)
    if (one->id != lead) partners += (partners.empty() ? "" : ", ") + source::scalar_text(one->id);
  if (!partners.empty()) entries.push_back({"partners", "[" + partners + "]"});
  if (asked.to || item.due) entries.push_back({"due", asked.to.value_or(*item.due).str()});
  else if (item.due_text) entries.push_back({"due_text", text_of(*item.due_text)});
  if (item.product) entries.push_back({"product", text_of(*item.product)});
  entries.push_back({"extends", source::scalar_text(task.id)});
  return entries;
}

}  // namespace

bool was_decidable(unit::Unit const& unit, Date as_of, Task const& task) {
  return deciding_meeting(unit, as_of, task) != nullptr;
}

Result<ExtendedTask> extend_task(unit::Unit const& unit, Date as_of, TaskExtension const& asked) {
  ledger::TaskBook const book{unit, as_of};
  Task const* const task = book.find(asked.task);
  if (!task) {
    std::string const set_by = asked.task.substr(0, asked.task.rfind('/'));
    if (unit::has_id(unit, record::Target::task, asked.task)) return faulty_first(set_by);
    std::vector<std::string_view> ids;
    for (Task const& one : book.all()) ids.push_back(one.id);
    return Refusal{{"không có nhiệm vụ '{task}'{hint} (danh sách: bcd list tasks)",
                    "there is no task '{task}'{hint} (for the list: bcd list tasks)"},
                   {{"task", asked.task}, {"hint", did_you_mean(asked.task, ids)}}};
  }
  if (auto refusal = not_extendable(*task, asked)) return *refusal;
  if (auto refusal = uncertain(unit, asked)) return *refusal;
  if (!asked.lead.empty() && !unit.known_party(asked.lead))
    return Refusal{{"--lead: không có người, cơ quan hay ban, tổ nào mang mã '{id}'{hint}",
                    "--lead: no person, agency or body has the id '{id}'{hint}"},
                   {{"id", asked.lead}, {"hint", did_you_mean_name(unit, as_of, record::any_party, asked.lead, {})}}};
  auto const meeting = meeting_of(unit, as_of, *task, asked);
  if (!meeting) return meeting.refusal();
  MeetingRecord const& at = **meeting;
  if (asked.to && *asked.to < at.value.last_day())
    return Refusal{{"hạn mới {to} trước ngày họp {date}", "the new day {to} is before the meeting, {date}"},
                   {{"to", *asked.to}, {"date", at.value.last_day()}}};
  int const number = next_number(*at->conclusion);
  source::File const& file = *at.file;
  source::Document const document = source::parse_yaml(file);
  source::Node const& conclusion = *document.root.find("conclusion");
  source::Node const* const items = conclusion.find("items");
  bool const by_lines = items && !items->flow && !items->items.empty() && !items->items.back().flow;
  auto const entries = entries_of(*task, asked, number, by_lines ? source::line_text : source::scalar_text);
  source::Edit edit =
      items && items->type == source::Node::Type::list
          ? source::new_item(file, document, *items, entries)
          : source::at_end(file, document, conclusion, {{"items", "[" + source::in_braces(entries) + "]"}});
  return ExtendedTask{{file.path(), std::string{file.bytes()}, {std::move(edit)}},
                      at.id + "/" + std::to_string(number),
                      at->conclusion->number ? *at->conclusion->number : std::string{}};
}

}  // namespace bcd::workspace
