#include "rename_subjects.hpp"

#include <algorithm>

#include "bcd/record/loader.hpp"
#include "bcd/rule/waivers.hpp"

namespace bcd::workspace {
namespace {

// True if the subject of the finding is what is renamed, and not another thing with the same id.
bool is_meant(RenameAsked const& asked, LocatedFinding const& finding) {
  using Kind = Subject::Kind;
  switch (finding.subject.kind()) {
    case Kind::record: {
      std::string_view const path = finding.path;
      bool const of_its_file = record::stem(path) == asked.old_id;
      return !of_its_file || path.substr(0, path.find('/')) == asked.rule.kind->folder;
    }
    case Kind::party:
    case Kind::duty:
    case Kind::spell:
      return asked.rule.is_party();
    case Kind::task:
      return asked.rule.sets_tasks;
    case Kind::period:
    case Kind::number:
    case Kind::written:
      break;
  }
  return false;
}

// Calls `see(path, waiver)` for each waiver of the unit.
void each_waiver(unit::Unit const& unit, auto const& see) {
  auto const look = [&](auto const& record) {
    if (record.whole)
      for (auto const& waiver : *record->waivers) see(record.file->path(), *waiver);
  };
  look(unit.config);
  unit.each_table([&](auto const& table) {
    for (auto const& one : table.all) look(one);
  });
}

}  // namespace

std::optional<std::string> subject_with_new_id(RenameAsked const& asked, std::string_view subject) {
  auto const& [rule, old_id, new_id] = asked;
  auto const follows = [&](std::string const& start, std::string_view end) {
    return subject.starts_with(start) && subject.substr(start.size()).starts_with(end);
  };
  std::string const tasks{rule.task_prefix};
  if (subject == old_id) return new_id;
  if (rule.is_party() && follows(old_id, " ")) return new_id + std::string{subject.substr(old_id.size())};
  if (rule.sets_tasks && follows(tasks + old_id, "/"))
    return tasks + new_id + std::string{subject.substr(tasks.size() + old_id.size())};
  return std::nullopt;
}

Result<Done> settle(RecordSource const& records, std::string const& folder, Date as_of, RenameAsked const& asked,
                    std::vector<WrittenSubject>& subjects) {
  auto const unit = load(records, folder);
  if (!unit) return unit.refusal();
  auto const verdict = rule::judge(**unit, "", as_of, {});
  for (WrittenSubject& subject : subjects) subject.meant = !subject.exact || subject.in_renamed;
  for (LocatedFinding const& finding : verdict.findings) {
    record::Waiver const* const covers = finding.waived ? rule::waiver_of(**unit, finding) : nullptr;
    if (!covers) continue;
    each_waiver(**unit, [&](std::string const& path, record::Waiver const& waiver) {
      if (&waiver != covers) return;
      for (WrittenSubject& subject : subjects)
        if (subject.exact && subject.path == path && subject.span == waiver.subject.span)
          subject.meant = is_meant(asked, finding);
    });
  }
  return Done{};
}

}  // namespace bcd::workspace
