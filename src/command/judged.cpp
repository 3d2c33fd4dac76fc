#include <CLI/CLI.hpp>
#include "judged.hpp"

#include <algorithm>

#include "git_ground.hpp"
#include "known_findings.hpp"

namespace bcd::command {
namespace {

using Paths = std::vector<std::string>;

// Leaves out what was found before in records that have not changed since.
void keep_new(rule::Verdict& now, rule::Verdict const& before, GitWork const& work, Paths const& changed) {
  KnownFindings known{before.findings};
  std::erase_if(now.findings, [&](LocatedFinding const& finding) { return !std::ranges::binary_search(changed, work.inside(finding.path)) && known.take(finding); });
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
    if (!path.starts_with(prefix) || !before.find(path) || !(path == "bcd.yaml" || path.ends_with("/bcd.yaml"))) continue;
    std::string const file = path.substr(prefix.size());
    std::string const folder = file == "bcd.yaml" ? "." : file.substr(0, file.size() - std::string_view{"/bcd.yaml"}.size());
    if (ground.exists(file) || !ground.exists(folder)) continue;
    if (std::ranges::any_of(ground.open(folder)->list(), [](std::string const& one) { return one.ends_with(".yaml") || one.ends_with(".yml"); })) lost.push_back(folder);
  }
  return lost;
}

// As on a day without git; only where there is nothing to judge because the repository is bare, that is said.
Judged judge_disk(Session const& session, Paths const& paths, rule::Selection const& selection) {
  Ground const disk = on_disk(session);
  try {
    return {judge_all(session, disk, units_at(session, disk, paths), selection), {}};
  } catch (Unusable const&) {
    if (auto const opened = source::Repository::open(session.folder, session.world.git); opened && opened.value->bare()) GitWork{session}.require_files();
    throw;
  }
}

}  // namespace

void add_git_options(CLI::App& command, Session& session, GitOptions& options) {
  auto* const rev = command.add_option("--rev", options.rev, session.say({"Xét hồ sơ ở bản git này (commit, nhánh, thẻ) mà không cần lấy ra", "Judge the records of this git revision (commit, branch, tag) without a checkout"}));
  auto* const staged = command.add_flag("--staged", options.staged, session.say({"Xét những gì sắp được ghi vào git (git add)", "Judge what is about to be committed (git add)"}));
  auto* const since = command.add_option("--since", options.since, session.say({"Chỉ xét đơn vị có thay đổi kể từ chỗ rẽ nhánh với bản này; chỉ nêu phát hiện ở hồ sơ đã đổi hoặc mới nảy sinh", "Judge only units changed since the merge base with this revision; show only findings in changed records, or newly arisen"}));
  command.add_flag("--history", options.history, session.say({"Đọc lịch sử git để đối chiếu ngày gửi, ngày báo với lần đầu chúng được ghi vào git (date-contradicted-by-git)", "Read git's history to compare days of sending and notifying with the first commit that holds them (date-contradicted-by-git)"}));
  staged->excludes(rev);
  session.takes(rev, Takes::revision);
  session.takes(since, Takes::revision);
}

Judged judge_units(Session const& session, Paths const& paths, GitOptions const& options, rule::Selection const& selection) {
  for (std::string const& id : selection.only)
    if (rule::find(id)->of_history && !options.history) session.refuse({"quy tắc '{id}' chỉ xét khi có --history", "rule '{id}' looks only with --history"}, {{"id", id}});
  bool const on_files = on_disk(options);
  if (on_files && options.since.empty() && !options.history) return judge_disk(session, paths, selection);

  GitWork const work{session};
  if (on_files) work.require_files();
  std::shared_ptr<source::Snapshot const> const now = options.staged ? work.staged() : on_files ? nullptr : work.tree(work.commit(options.rev));
  source::Commit const at = options.rev.empty() ? work.head() : work.commit(options.rev);
  Ground ground = now ? work.ground(now) : on_disk(session);
  if (options.history) ground.complete = with_history(work, at);
  Paths folders = units_at(session, ground, paths);
  if (options.since.empty()) return {judge_all(session, ground, folders, selection), {}};

  // Before the first commit there is nothing to name, and everything is new.
  source::Commit const base = at.empty() ? source::Commit{} : work.merge_base(work.commit(options.since), at);
  auto const before = work.tree(base);
  Paths const changed = now ? source::changed(*before, *now) : work.changed_on_disk(base);
  Paths const touched = touched_units(work, folders, changed);
  Judged judged{judge_all(session, ground, touched, selection), int(folders.size()), lost_units(work, ground, *before, changed)};

  Ground then = work.ground(before);
  then.complete = ground.complete;
  Paths old = touched;
  std::erase_if(old, [&](std::string const& folder) { return !then.open(folder)->exists("bcd.yaml"); });
  std::vector<rule::Verdict> const known = judge_all(session, then, old, selection);
  for (rule::Verdict& verdict : judged.verdicts)
    if (auto const same = std::ranges::find(known, verdict.folder, &rule::Verdict::folder); same != known.end()) keep_new(verdict, *same, work, changed);
  return judged;
}

}  // namespace bcd::command
