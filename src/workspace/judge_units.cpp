#include "bcd/workspace/judge_units.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/finding/identity.hpp"
#include "bcd/unit/listing.hpp"
#include "bcd/workspace/asked_paths.hpp"
#include "bcd/workspace/git_source.hpp"
#include "renamed_records.hpp"

namespace bcd::workspace {
namespace {

using Paths = std::vector<std::string>;
using FirstSeen = std::map<std::string, Date, std::less<>>;

// Removes the findings that are in the earlier verdict, wherever in the unit they were. `former`: the ids of records
// that were renamed; the other renamings are recognized by the findings.
void keep_new(rule::Verdict& now, rule::Verdict const& before, FormerIds former) {
  KnownFindings known{before.findings, before.names};
  std::erase_if(now.findings, [&](LocatedFinding const& finding) { return known.take(finding, former); });
  if (now.findings.empty() || before.names.empty() || now.names.empty()) return;
  std::vector<LocatedFinding const*> unknown;
  for (LocatedFinding const& one : now.findings) unknown.push_back(&one);
  former = known.renamed(unknown, now.names, std::move(former));
  std::erase_if(now.findings,
                [&](LocatedFinding const& finding) { return known.take_renamed(finding, former, now.names); });
}

// Returns the folders of these units in an earlier state. If one of them is new, also those of units that are gone,
// because the new unit may be one of them in another folder.
Paths former_units(RecordSource const& then, RecordSource const& now, Paths const& touched) {
  Paths old;
  for (std::string const& folder : touched)
    if (then.open(folder)->exists("bcd.yaml")) old.push_back(folder);
  if (old.size() == touched.size() || !then.exists(".")) return old;
  for (std::string const& folder : then.find(".").folders) {
    bool const is_gone = std::ranges::find(old, folder) == old.end() && !now.open(folder)->exists("bcd.yaml");
    if (is_gone) old.push_back(folder);
  }
  return old;
}

// Returns the verdict on the same unit: in the same folder, or else with the same id in a folder that is gone. Null if
// the unit is new, also if it is a copy of a unit that is still there.
rule::Verdict const* former(std::vector<rule::Verdict> const& known, std::vector<rule::Verdict> const& all_now,
                            rule::Verdict const& now) {
  auto const in_place = std::ranges::find(known, now.folder, &rule::Verdict::folder);
  if (in_place != known.end()) return &*in_place;
  auto const moved = std::ranges::find_if(known, [&](rule::Verdict const& one) {
    return !now.unit.empty() && one.unit == now.unit &&
           std::ranges::find(all_now, one.folder, &rule::Verdict::folder) == all_now.end();
  });
  return moved == known.end() ? nullptr : &*moved;
}

// Returns a function that gives a unit the days on which its files were first committed.
auto with_history(GitSource const& git, FirstSeen seen) {
  return [&git, seen = std::move(seen)](unit::Unit& unit, std::string const& folder) {
    std::string const top = git.inside(folder), prefix = top.empty() ? top : top + "/";
    auto& here = unit.first_seen.emplace();
    for (auto one = seen.lower_bound(prefix); one != seen.end() && one->first.starts_with(prefix); ++one)
      here.emplace_hint(here.end(), one->first.substr(prefix.size()), one->second);
  };
}

// Returns the folders whose bcd.yaml was removed although they still contain records, which nothing would judge.
Paths lost_units(GitSource const& git, RecordSource const& records, source::Snapshot const& before,
                 Paths const& changed) {
  Paths lost;
  std::string const base = git.inside("."), prefix = base.empty() ? base : base + "/";
  for (std::string const& path : changed) {
    if (!path.starts_with(prefix) || !before.find(path) || !(path == "bcd.yaml" || path.ends_with("/bcd.yaml")))
      continue;
    std::string const file = path.substr(prefix.size());
    std::string const folder =
        file == "bcd.yaml" ? "." : file.substr(0, file.size() - std::string_view{"/bcd.yaml"}.size());
    if (records.exists(file) || !records.exists(folder)) continue;
    if (std::ranges::any_of(records.open(folder)->list(),
                            [](std::string const& one) { return one.ends_with(".yaml") || one.ends_with(".yml"); }))
      lost.push_back(folder);
  }
  return lost;
}

// Returns the units at the paths. Refused if a path asks for no file that is read.
Result<Paths> asked_units(Place const& place, RecordSource const& records, Paths const& paths) {
  auto folders = units_at(place, records, paths);
  if (!folders || paths.empty()) return folders;
  Paths files;
  for (std::string const& folder : *folders) {
    auto const reader = records.open(folder);
    unit::Listing const listing = unit::list_unit(*reader);
    auto const add = [&](std::string const& path) {
      files.push_back((std::filesystem::path{folder} / path).generic_string());
    };
    for (unit::RecordFile const& one : unit::record_files(*reader, listing)) add(one.path);
    for (Paths const* some : {&listing.stray, &listing.unreadable}) std::ranges::for_each(*some, add);
  }
  if (auto const met = require_met(place.folder, paths, files); !met) return met.refusal();
  return folders;
}

class Judging {
 public:
  Judging(Place const& place, JudgeRequest const& request, std::function<Watch(Paths const& folders)> const& starting)
      : place_{place}, request_{request}, starting_{starting} {}

  // Judges the files, without git.
  Result<Judged> disk() const {
    RecordSource const records = on_disk(place_);
    auto const folders = asked_units(place_, records, request_.paths);
    if (!folders) {
      // In a bare repository there is no file; then that is the reason.
      if (auto const git = GitSource::open(place_); git)
        if (auto const files = git->require_files(); !files) return files.refusal();
      return folders.refusal();
    }
    auto verdicts = verdicts_of(records, *folders);
    if (!verdicts) return verdicts.refusal();
    return Judged{.verdicts = std::move(*verdicts)};
  }

  // Judges what the request names in the repository.
  Result<Judged> in(GitSource const& git) const {
    GitOptions const& options = request_.git;
    bool const files = of_files(options);
    if (auto const there = files ? git.require_files() : Done{}; !there) return there.refusal();
    Result<GitSource::Tree> const now = options.staged ? git.staged() : files ? GitSource::Tree{} : named_tree(git);
    if (!now) return now.refusal();
    Result<source::Commit> const at = options.rev.empty() ? git.head() : git.commit(options.rev);
    if (!at) return at.refusal();
    RecordSource records = *now ? git.records(*now) : on_disk(place_);
    if (options.history) {
      auto seen = git.first_seen(*at);
      if (!seen) return seen.refusal();
      records.complete = [usual = records.complete, history = with_history(git, std::move(*seen))](
                             unit::Unit& unit, std::string const& folder) {
        if (usual) usual(unit, folder);
        history(unit, folder);
      };
    }
    auto const folders = asked_units(place_, records, request_.paths);
    if (!folders) return folders.refusal();
    auto judged = options.since.empty() ? all_of(records, *folders) : since(git, *now, *at, records, *folders);
    if (judged && *now) judged->submodules = git.submodules(**now, request_.paths);
    return judged;
  }

 private:
  Result<std::vector<rule::Verdict>> verdicts_of(RecordSource const& records, Paths const& folders) const {
    rule::Selection selection = request_.selection;
    selection.names = selection.names || !request_.git.since.empty();
    return judge_all(records, folders, selection, request_.as_of, starting_(folders));
  }
  Result<Judged> all_of(RecordSource const& records, Paths const& folders) const {
    auto verdicts = verdicts_of(records, folders);
    if (!verdicts) return verdicts.refusal();
    return Judged{.verdicts = std::move(*verdicts)};
  }
  Result<GitSource::Tree> named_tree(GitSource const& git) const {
    auto const commit = git.commit(request_.git.rev);
    if (!commit) return commit.refusal();
    return git.tree(*commit);
  }
  // Returns the merge base with --since. Before the first commit there is no base, and every finding is new.
  Result<source::Commit> base_of(GitSource const& git, source::Commit const& at) const {
    if (at.empty()) return source::Commit{};
    auto const named = git.commit(request_.git.since);
    return named ? git.merge_base(*named, at) : named;
  }

  Result<Judged> since(GitSource const& git, GitSource::Tree const& now, source::Commit const& at,
                       RecordSource const& records, Paths const& folders) const {
    auto const base = base_of(git, at);
    if (!base) return base.refusal();
    auto const before = git.tree(*base);
    if (!before) return before.refusal();
    Result<Paths> const changed = now ? source::changed(**before, *now) : git.changed_on_disk(*base);
    if (!changed) return changed.refusal();
    Paths const touched = touched_units(git, folders, *changed);
    auto verdicts = verdicts_of(records, touched);
    if (!verdicts) return verdicts.refusal();
    Judged judged{.verdicts = std::move(*verdicts),
                  .units_known = int(folders.size()),
                  .lost = lost_units(git, records, **before, *changed)};

    RecordSource then = git.records(*before);
    if (request_.git.history) then.complete = records.complete;
    auto const known = verdicts_of(then, former_units(then, records, touched));
    if (!known) return known.refusal();
    for (rule::Verdict& verdict : judged.verdicts)
      if (rule::Verdict const* const was = former(*known, judged.verdicts, verdict))
        keep_new(verdict, *was, former_ids(*then.open(was->folder), *records.open(verdict.folder)));
    return judged;
  }

  Place const& place_;
  JudgeRequest const& request_;
  std::function<Watch(Paths const& folders)> const& starting_;
};

}  // namespace

Result<Judged> judge_units(Place const& place, JudgeRequest const& request,
                           std::function<Watch(std::vector<std::string> const& folders)> const& starting) {
  GitOptions const& options = request.git;
  for (std::string const& id : request.selection.only)
    if (rule::find(id)->of_history && !options.history)
      return Refusal{{"quy tắc '{id}' chỉ xét khi có --history", "rule '{id}' is checked only with --history"},
                     {{"id", id}}};
  Judging const judging{place, request, starting};
  if (of_files(options) && options.since.empty() && !options.history) return judging.disk();
  auto const git = GitSource::open(place);
  return git ? judging.in(*git) : Result<Judged>{git.refusal()};
}

}  // namespace bcd::workspace
