// Fixes that add what is missing: an agency, a person to a list, tasks to a report.
#include <algorithm>

#include "actions.hpp"
#include "bcd/ledger/tasks.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/source/insert.hpp"
#include "bcd/source/yaml_text.hpp"
#include "place.hpp"
#include "written.hpp"

namespace bcd::lsp {
namespace {

// Returns the ids in the argument of a finding: a reference, or a list of them.
std::vector<std::string> ids_in(LocatedFinding const& finding, std::string_view name) {
  std::vector<std::string> ids;
  Arg const* const arg = find_arg(finding.args, name);
  if (!arg) return ids;
  if (auto const* const one = arg->as<Reference>()) ids.push_back(one->id);
  if (auto const* const list = arg->as<ArgList>())
    for (Arg const& item : list->items)
      if (auto const* const one = item.as<Reference>()) ids.push_back(one->id);
  return ids;
}

std::string person(FoundHere const& at, std::string const& id) {
  unit::Unit const* const unit = at.view.records();
  auto const* const member = unit ? unit->members.find(id) : nullptr;
  return member ? *member->value.name : id;
}

// Returns the text with each id in the list.
std::optional<std::string> with_people(FoundHere const& at, std::vector<std::string> const& ids, bool present) {
  std::optional<std::string> text{std::string{at.view.text()}};
  for (std::string const& id : ids) {
    if (!text) break;
    text = present ? with_word(*at.view.kind, *std::move(text), "present", id)
                   : with_item(*at.view.kind, *std::move(text), "absent", {{"member", id}});
  }
  return text;
}

// The key that precedes `key` in the kind and is in the map; "" if there is none.
std::string_view key_before(record::KindInfo const& kind, source::Node const& map, std::string_view key) {
  std::string_view found;
  for (record::FieldInfo const& field : kind.fields) {
    if (field.key == key) break;
    if (map.find(field.key)) found = field.key;
  }
  return found;
}

std::string with_key(record::KindInfo const& kind, source::File const& file, source::Document const& document,
                     std::string_view key, std::string value) {
  std::vector<source::NewEntry> const entry{{std::string{key}, std::move(value)}};
  std::string_view const before = key_before(kind, document.root, key);
  return source::edited(file, {before.empty() ? source::at_end(file, document, document.root, entry)
                                              : source::after_entry(file, document, document.root, before, entry)});
}

}  // namespace

std::optional<std::string> with_item(record::KindInfo const& kind, std::string text, std::string_view key,
                                     NewEntries const& entries) {
  source::File const file{"", std::move(text)};
  source::Document const document = source::parse_yaml(file);
  if (!document.whole || document.root.entries.empty()) return std::nullopt;
  source::Node const* const list = document.root.find(key);
  if (!list || list->type == source::Node::Type::null) {
    if (list) return std::nullopt;
    return with_key(kind, file, document, key, "[" + source::in_braces(entries) + "]");
  }
  if (list->type != source::Node::Type::list) return std::nullopt;
  return source::edited(file, {source::new_item(file, document, *list, entries)});
}

std::optional<std::string> with_word(record::KindInfo const& kind, std::string text, std::string_view key,
                                     std::string const& word) {
  source::File const file{"", std::move(text)};
  source::Document const document = source::parse_yaml(file);
  if (!document.whole || document.root.entries.empty()) return std::nullopt;
  source::Node const* const list = document.root.find(key);
  if (!list) return with_key(kind, file, document, key, "[" + word + "]");
  if (list->type != source::Node::Type::list) return std::nullopt;
  if (list->items.empty()) {
    Outline const outline = outline_of(file.bytes());
    for (Bracket const& one : outline.brackets)
      if (one.parent >= 0 && outline.nodes[std::size_t(one.parent)].parent < 0 &&
          outline.nodes[std::size_t(one.parent)].key == key)
        return source::edited(file, {{{one.span.begin + 1, one.span.end - 1}, word}});
    return std::nullopt;
  }
  source::Span const last = list->items.back().span;
  if (list->flow) return source::edited(file, {{{last.end, last.end}, ", " + word}});
  int const line = file.position(last.begin).line;
  std::string_view const written = file.line(line);
  std::size_t const dash = written.find('-');
  auto const end = std::uint32_t(file.line_start(line) + written.size());
  return source::edited(file, {{{end, end}, "\n" + std::string{written.substr(0, dash)} + "- " + word}});
}

void propose_agency(FoundHere const& at, std::vector<Proposal>& out) {
  if (!at.finding.is(rule::unknown_reference) || !at.view.kind) return;
  Outline const outline = outline_of(at.view.text());
  Place const place = place_at(*at.view.kind, at.view.text(), outline, at.span.begin);
  if (!place.shape || place.shape->form == record::ValueForm::object) return;
  record::ShapeInfo const& shape = place.shape->form == record::ValueForm::dated ? *place.shape->item : *place.shape;
  std::string const id{unquoted(at.written())};
  if (!record::includes(shape.targets, record::Target::agency) || !record::is_id(id)) return;
  auto now = with_item(record::kind_info<record::UnitRecord>, text_of(at.view.state, at.view.unit, "bcd.yaml"),
                       "agencies", {{"id", id}, {"name", "\"[CẦN ĐIỀN: tên cơ quan]\""}, {"kind", "other"}});
  if (now)
    out.push_back(
        {at.say({"Khai cơ quan '{id}' trong bcd.yaml", "Declare the agency '{id}' in bcd.yaml"}, {{"id", id}}),
         "bcd.yaml", *std::move(now)});
}

void propose_attendance(FoundHere const& at, std::vector<Proposal>& out) {
  if (!at.finding.is(rule::attendance_incomplete) || !at.view.kind) return;
  std::vector<std::string> const ids = ids_in(at.finding, "who");
  auto const add = [&](std::vector<std::string> const& some, bool present, std::string title) {
    if (auto now = with_people(at, some, present)) out.push_back({std::move(title), at.view.path, *std::move(now)});
  };
  if (ids.size() > 1) {
    add(ids, true, at.say({"Ghi cả {count} người có mặt", "Put all {count} in present"}, {{"count", ids.size()}}));
    add(ids, false, at.say({"Ghi cả {count} người vắng", "Put all {count} in absent"}, {{"count", ids.size()}}));
  }
  for (std::string const& id : ids) {
    Args const args{{"name", person(at, id)}};
    add({id}, true, at.say({"Ghi {name} có mặt", "Put {name} in present"}, args));
    add({id}, false, at.say({"Ghi {name} vắng", "Put {name} in absent"}, args));
  }
}

void propose_report_tasks(FoundHere const& at, std::vector<Proposal>& out) {
  if (!at.finding.is(rule::report_silent_on_task) || !at.view.kind) return;
  unit::Unit const* const unit = at.view.records();
  if (!unit || !unit->judgeable) return;
  ledger::TaskBook const book{*unit, at.view.today()};
  std::optional<std::string> text{std::string{at.view.text()}};
  for (std::string const& id : ids_in(at.finding, "tasks")) {
    auto const task = std::ranges::find(book.all(), id, &ledger::Task::id);
    if (task == book.all().end() || !text) return;
    NewEntries entries{{"task", id}, {"status", std::string{record::word_id(task->state.status)}}};
    if (task->done() && task->state.done_on) entries.emplace_back("done_on", task->state.done_on->str());
    text = with_item(*at.view.kind, *std::move(text), "tasks", entries);
  }
  if (text)
    out.push_back({at.say({"Thêm các nhiệm vụ còn thiếu, tình trạng theo báo cáo mới nhất",
                           "Add the tasks left out, with the state from the newest report"}),
                   at.view.path, *std::move(text), true});
}

}  // namespace bcd::lsp
