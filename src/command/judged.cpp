#include "judged.hpp"

#include <algorithm>
#include <filesystem>

#include "asked_paths.hpp"
#include "bcd/finding/identity.hpp"
#include "bcd/record/loader.hpp"
#include "bcd/unit/listing.hpp"
#include "git_ground.hpp"

namespace bcd::command {
namespace {

using Paths = std::vector<std::string>;

// The former ids of records that have another name now and say the same.
FormerIds renamed(source::Reader const& before, source::Reader const& now) {
  std::map<std::string, std::string> gone;  // what they say, and their paths
  for (std::string const& path : before.list())
    if (path.ends_with(unit::yaml_ending) && !now.exists(path)) gone.emplace(before.read(path).data, path);
  FormerIds ids;
  if (gone.empty()) return ids;
  for (std::string const& path : now.list()) {
    if (!path.ends_with(unit::yaml_ending) || before.exists(path)) continue;
    auto const was = gone.find(now.read(path).data);
    if (was != gone.end() && record::stem(was->second) != record::stem(path))
      ids.emplace(record::stem(path), record::stem(was->second));
  }
  return ids;
}

// Leaves out what was found before, wherever in the unit it stood.
void keep_new(rule::Verdict& now, rule::Verdict const& before, FormerIds const& former) {
  KnownFindings known{before.findings};
  std::erase_if(now.findings, [&](LocatedFinding const& finding) { return known.take(finding, former); });
}

// The folders of these units in an earlier state; and where one is new, those of units that are gone, of which it may
// be one under another name.
Paths former_units(Ground const& then, Ground const& now, Paths const& touched) {
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

// What was found in the same unit: in the same folder, or else under the same id in one that is gone; null for a new
// unit.
rule::Verdict const* former(std::vector<rule::Verdict> const& known, rule::Verdict const& now) {
  auto const in_place = std::ranges::find(known, now.folder, &rule::Verdict::folder);
  if (in_place != known.end()) return &*in_place;
  auto const moved = now.unit.empty() ? known.end() : std::ranges::find(known, now.unit, &rule::Verdict::unit);
  return moved == known.end() ? nullptr : &*moved;
}

// Gives each unit the days on which its files were first committed.
auto with_history(GitWork const& work, source::Commit const& up_to) {
  return [&work, seen = work.first_seen(up_to)](unit::Unit& unit, std::string const& folder) {
    std::string const top = work.inside(folder), prefix = top.empty() ? top : top + "/";
    auto& here = unit.first_seen.emplace();
    for (auto one = seen.lower_bound(prefix); one != seen.end() && one->first.starts_with(prefix); ++one)
      here.emplace_hint(here.end(), one->first.substr(prefix.size()), one->second);
  };
}

// Folders that were units and whose records would now be judged by nobody.
Paths lost_units(GitWork const& work, Ground const& ground, source::Snapshot const& before, Paths const& changed) {
  Paths lost;
  std::string const base = work.inside("."), prefix = base.empty() ? base : base + "/";
  for (std::string const& path : changed) {
    if (!path.starts_with(prefix) || !before.find(path) || !(path == "bcd.yaml" || path.ends_with("/bcd.yaml")))
      continue;
    std::string const file = path.substr(prefix.size());
    std::string const folder =
        file == "bcd.yaml" ? "." : file.substr(0, file.size() - std::string_view{"/bcd.yaml"}.size());
    if (ground.exists(file) || !ground.exists(folder)) continue;
    if (std::ranges::any_of(ground.open(folder)->list(),
                            [](std::string const& one) { return one.ends_with(".yaml") || one.ends_with(".yml"); }))
      lost.push_back(folder);
  }
  return lost;
}

// Refuses a path that asks for nothing that is read: a check that looked at nothing must not pass.
void require_looked_at(Session const& session, Ground const& ground, Paths const& folders, Paths const& paths) {
  if (paths.empty()) return;
  Paths files;
  for (std::string const& folder : folders) {
    auto const reader = ground.open(folder);
    unit::Listing const listing = unit::list_unit(*reader);
    auto const add = [&](std::string const& path) {
      files.push_back((std::filesystem::path{folder} / path).generic_string());
    };
    for (unit::RecordFile const& one : unit::record_files(*reader, listing)) add(one.path);
    for (Paths const* some : {&listing.stray, &listing.unreadable}) std::ranges::for_each(*some, add);
  }
  require_met(session, paths, files);
}

// As on a day without git; only where there is nothing to judge because the repository is bare, that is said.
Judged judge_disk(Session const& session, Paths const& paths, rule::Selection const& selection) {
  Ground const disk = on_disk(session);
  try {
    Paths const folders = units_at(session, disk, paths);
    require_looked_at(session, disk, folders, paths);
    return {judge_all(session, disk, folders, selection), {}};
  } catch (Unusable const&) {
    if (auto const opened = source::Repository::open(session.folder, session.world.git); opened && opened.value->bare())
      GitWork{session}.require_files();
    throw;
  }
}

}  // namespace

std::vector<Option> git_options(GitOptions& options) {
  return {
      {.names = "--rev",
       .about = {"Xét hồ sơ ở bản git này (commit, nhánh, thẻ) mà không cần lấy ra",
                 "Judge the records of this git revision (commit, branch, tag) without a checkout"},
       .value = &options.rev,
       .takes = Takes::revision},
      {.names = "--staged",
       .about = {"Xét những gì sắp được ghi vào git (git add)", "Judge what is about to be committed (git add)"},
       .value = &options.staged,
       .excludes = "--rev"},
      {.names = "--since",
       .about = {"Chỉ xét đơn vị có thay đổi kể từ chỗ rẽ nhánh với bản này; chỉ nêu phát hiện mà bản đó không có",
                 "Judge only units changed since the merge base with this revision; show only findings that are "
                 "not in it"},
       .value = &options.since,
       .takes = Takes::revision},
      {.names = "--history",
       .about =
           {"Đối chiếu ngày gửi, ngày báo với lần đầu được ghi vào git (date-contradicted-by-git)",
            "Compare days of sending and notice with the first commit that contains them (date-contradicted-by-git)"},
       .value = &options.history}};
}

Judged judge_units(Session const& session, Paths const& paths, GitOptions const& options,
                   rule::Selection const& selection) {
  for (std::string const& id : selection.only)
    if (rule::find(id)->of_history && !options.history)
      session.refuse({"quy tắc '{id}' chỉ xét khi có --history", "rule '{id}' is checked only with --history"},
                     {{"id", id}});
  bool const on_files = on_disk(options);
  if (on_files && options.since.empty() && !options.history) return judge_disk(session, paths, selection);

  GitWork const work{session};
  if (on_files) work.require_files();
  std::shared_ptr<source::Snapshot const> const now = options.staged ? work.staged()
                                                      : on_files     ? nullptr
                                                                     : work.tree(work.commit(options.rev));
  source::Commit const at = options.rev.empty() ? work.head() : work.commit(options.rev);
  Ground ground = now ? work.ground(now) : on_disk(session);
  if (now) work.tell_submodules(*now, paths);
  if (options.history) ground.complete = with_history(work, at);
  Paths folders = units_at(session, ground, paths);
  require_looked_at(session, ground, folders, paths);
  if (options.since.empty()) return {judge_all(session, ground, folders, selection), {}};

  // Before the first commit there is nothing to name, and everything is new.
  source::Commit const base = at.empty() ? source::Commit{} : work.merge_base(work.commit(options.since), at);
  auto const before = work.tree(base);
  Paths const changed = now ? source::changed(*before, *now) : work.changed_on_disk(base);
  Paths const touched = touched_units(work, folders, changed);
  Judged judged{judge_all(session, ground, touched, selection), int(folders.size()),
                lost_units(work, ground, *before, changed)};

  Ground then = work.ground(before);
  then.complete = ground.complete;
  std::vector<rule::Verdict> const known = judge_all(session, then, former_units(then, ground, touched), selection);
  for (rule::Verdict& verdict : judged.verdicts)
    if (rule::Verdict const* const was = former(known, verdict))
      keep_new(verdict, *was, renamed(*then.open(was->folder), *ground.open(verdict.folder)));
  return judged;
}

}  // namespace bcd::command
