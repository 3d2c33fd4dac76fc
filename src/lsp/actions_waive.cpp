// A waiver for a finding: the last thing to offer, and its reason is left to the person who agreed.
#include <algorithm>

#include "actions.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/source/yaml_text.hpp"
#include "bcd/unit/items.hpp"
#include "outline.hpp"

namespace bcd::lsp {
namespace {

// True if the record of the file loaded, so that its waivers count.
bool counts_in(unit::Unit const& unit, std::string const& path) {
  bool counts = false;
  unit.each_table([&](auto const& table) {
    for (auto const& one : table.all) counts = counts || (one.whole && one.file->path() == path);
  });
  return counts;
}

// Returns who may agree on the day: the first of the heads and deputies of the bodies whom the finding is not about.
std::string granter(FoundHere const& at, unit::Unit const& unit, Date day) {
  using record::Role;
  Subject const& subject = at.finding.subject;
  record::Item const* const task = unit::find_item(unit, subject.str());
  std::string const lead = task && task->lead ? task->lead->id : "";
  for (auto const& body : *unit.in_force(day).regulation->record->bodies)
    for (auto const& holder : unit.seats(*body->id, day)) {
      Role const role = *holder.seat->role;
      std::string const& id = holder.member->id;
      bool const leads = role == Role::head || role == Role::standing_deputy || role == Role::deputy;
      if (leads && id != subject.who() && id != unquoted(at.written()) && id != lead) return id;
    }
  return {};
}

std::string title(FoundHere const& at) {
  std::string const& subject = at.finding.subject.str();
  Args const args{{"rule", at.finding.rule->id}, {"subject", subject}};
  if (subject.empty())
    return at.say(
        {"Miễn '{rule}' (waivers): ghi lý do và người đồng ý", "Waive '{rule}': give the reason and who agreed"}, args);
  return at.say({"Miễn '{rule}' cho {subject} (waivers): ghi lý do và người đồng ý",
                 "Waive '{rule}' for {subject}: give the reason and who agreed"},
                args);
}

}  // namespace

void propose_waiver(FoundHere const& at, std::vector<Proposal>& out) {
  unit::Unit const* const unit = at.view.unit.loaded.get();
  if (!unit || !unit->judgeable || at.finding.is(rule::waiver_unused) || at.finding.is(rule::waiver_without_authority))
    return;
  bool const in_record = counts_in(*unit, at.view.path);
  std::string const path = in_record ? at.view.path : "bcd.yaml";
  record::KindInfo const& kind = in_record ? *at.view.kind : record::kind_info<record::UnitRecord>;
  // In a record that failed to load the fault must be mended; in bcd.yaml a waiver needs a subject.
  if (!in_record &&
      (at.finding.subject.empty() || !unit->config.whole || (at.view.kind && !at.view.kind->folder.empty())))
    return;
  Date const day = at.view.today();
  std::string const by = granter(at, *unit, day);
  if (by.empty()) return;
  NewEntries entries{{"rule", std::string{at.finding.rule->id}}};
  if (!at.finding.subject.empty()) entries.emplace_back("subject", source::scalar_text(at.finding.subject.str()));
  entries.emplace_back("reason", "\"[CẦN ĐIỀN: lý do]\"");
  entries.emplace_back("by", by);
  entries.emplace_back("date", day.str());
  auto now = with_item(kind, text_of(at.view.state, at.view.unit, path), "waivers", entries);
  if (now) out.push_back({title(at), path, *std::move(now)});
}

}  // namespace bcd::lsp
