// bcd diff: what changed in the records between two states, in plain words.
#include <algorithm>
#include <memory>

#include "bcd/output/record_diff.hpp"
#include "command.hpp"
#include "git_ground.hpp"

namespace bcd::command {
namespace {

struct DiffOptions {
  std::string range, format = "text";
};

// One side of the comparison: a commit, or the folder as it stands (`snapshot` null).
struct Side {
  std::shared_ptr<source::Snapshot const> snapshot;
  Ground ground;
};

Side at_commit(GitWork const& work, source::Commit const& commit) {
  auto const snapshot = work.tree(commit);
  return {snapshot, work.ground(snapshot)};
}

// "A..B" from A to B, "A...B" from where the two part to B, "A" from A to the folder; a side left out is HEAD.
std::pair<Side, Side> sides(Session const& session, GitWork const& work, std::string const& range) {
  std::size_t const dots = range.find("..");
  auto const commit = [&](std::string const& revision) { return work.commit(revision.empty() ? "HEAD" : revision); };
  if (dots == range.npos) {
    work.require_files();
    return {at_commit(work, commit(range)), Side{nullptr, on_disk(session)}};
  }
  bool const three = range.substr(dots).starts_with("...");
  source::Commit const from = commit(range.substr(0, dots)), to = commit(range.substr(dots + (three ? 3 : 2)));
  return {at_commit(work, three ? work.merge_base(from, to) : from), at_commit(work, to)};
}

Exit diff(Session const& session, DiffOptions const& options) {
  GitWork const work{session};
  auto const [before, after] = sides(session, work, options.range);
  work.tell_submodules(after.snapshot ? *after.snapshot : *before.snapshot, {});
  std::vector<std::string> folders = before.ground.find(".").folders, now = after.ground.find(".").folders;
  if (!after.snapshot) std::erase_if(now, [&](std::string const& folder) { return work.in_submodule(folder); });
  std::ranges::move(now, std::back_inserter(folders));
  std::ranges::sort(folders);
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  if (folders.empty())
    session.refuse(
        {"không có đơn vị nào (tệp bcd.yaml) ở cả hai bản", "there is no unit (a bcd.yaml) in either revision"});
  auto const changed = after.snapshot
                           ? source::changed(*before.snapshot, *after.snapshot)
                           : work.changed_on_disk(work.commit(options.range.empty() ? "HEAD" : options.range));
  folders = touched_units(work, std::move(folders), changed);

  std::vector<output::UnitChanges> units;
  auto const load = [&](Side const& side, std::string const& folder) {
    return side.ground.open(folder)->exists("bcd.yaml") ? bcd::command::load(session, side.ground, folder) : nullptr;
  };
  for (std::string const& folder : folders) {
    auto const was = load(before, folder), is = load(after, folder);
    if (was || is) units.push_back(output::unit_changes(folder, was.get(), is.get(), session.as_of(), session.lang));
  }
  session.print(output::changes_text(
      units, options.format == "markdown" ? output::DiffForm::markdown : output::DiffForm::text, session.lang));
  return Exit::clean;
}

}  // namespace

Command diff_command() {
  auto const options = std::make_shared<DiffOptions>();
  return {
      .name = "diff",
      .about = {"Diễn giải thành lời những thay đổi của hồ sơ giữa hai bản git",
                "Describe in words what changed in the records between two git revisions"},
      .options = {{.names = "REV",
                   .about = {"Một bản git: so với thư mục hiện tại; A..B: từ bản A đến bản B; A...B: từ chỗ rẽ "
                             "nhánh đến bản B",
                             "One revision: compare with the folder as it is; A..B: from A to B; A...B: from the "
                             "merge base to B"},
                   .value = &options->range,
                   .takes = Takes::revision,
                   .required = true},
                  {.names = "--format",
                   .about = {"Dạng kết quả", "Output format"},
                   .value = &options->format,
                   .choices = {"text", "markdown"}}},
      .act = [options](Session const& session) { return diff(session, *options); },
      .examples = {
          {"bcd diff HEAD", {"những gì đã sửa mà chưa ghi vào git", "changes since the last commit"}},
          {"bcd diff HEAD --format markdown", {"như trên, cho một yêu cầu hợp nhất", "the same, for a merge request"}},
          {"bcd diff HEAD~1..HEAD", {"thay đổi của lần ghi mới nhất", "changes made by the last commit"}}}};
}

}  // namespace bcd::command
