// bcd diff: describes the changes of the records between two states in words.
#include <algorithm>
#include <memory>

#include "bcd/output/record_diff.hpp"
#include "bcd/workspace/git_source.hpp"
#include "bcd/workspace/present_ids.hpp"
#include "format_of.hpp"
#include "judged.hpp"

namespace bcd::command {
namespace {

constexpr std::string_view diff_formats[]{"text", "markdown", "json"};

struct DiffOptions {
  std::string range;
  ResultPlace result;
};

using workspace::GitSource;

// One state of the comparison: a commit, or the folder on disk (then `tree` is null).
struct State {
  GitSource::Tree tree;
  workspace::RecordSource records;
};

State at_commit(Session const& session, GitSource const& git, source::Commit const& commit) {
  auto const tree = session.granted(git.tree(commit));
  return {tree, git.records(tree)};
}

// Returns the two states to compare. "A..B": from A to B. "A...B": from their merge base to B. "A": from A to the
// folder on disk. A missing state is HEAD.
std::pair<State, State> states(Session const& session, GitSource const& git, std::string const& range) {
  std::size_t const dots = range.find("..");
  auto const commit = [&](std::string const& revision) {
    return session.granted(git.commit(revision.empty() ? "HEAD" : revision));
  };
  if (dots == range.npos) {
    session.granted(git.require_files());
    return {at_commit(session, git, commit(range)), State{nullptr, workspace::on_disk(session.place())}};
  }
  bool const three = range.substr(dots).starts_with("...");
  source::Commit const from = commit(range.substr(0, dots)), to = commit(range.substr(dots + (three ? 3 : 2)));
  source::Commit const base = three ? session.granted(git.merge_base(from, to)) : from;
  if (base.empty())
    session.refuse({"'{range}': hai bản không có chung lịch sử nên không có chỗ rẽ nhánh; dùng A..B",
                    "'{range}': the revisions share no history, so they have no merge base; use A..B"},
                   {{"range", range}});
  return {at_commit(session, git, base), at_commit(session, git, to)};
}

// Returns the folders of the units, on either state, that have a changed file. Refuses if neither state has a unit.
// Units in submodules are left out if the second state is the disk, because the first cannot contain them.
std::vector<std::string> changed_units(Session const& session, GitSource const& git, State const& before,
                                       State const& after, std::string const& range) {
  std::vector<std::string> folders = before.records.find(".").folders, now = after.records.find(".").folders;
  if (!after.tree) std::erase_if(now, [&](std::string const& folder) { return git.in_submodule(folder); });
  std::ranges::move(now, std::back_inserter(folders));
  std::ranges::sort(folders);
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  if (folders.empty())
    session.refuse(
        {"không có đơn vị nào (tệp bcd.yaml) ở cả hai bản", "there is no unit (a bcd.yaml) in either revision"});
  auto const changed =
      after.tree ? source::changed(*before.tree, *after.tree)
                 : session.granted(git.changed_on_disk(session.granted(git.commit(range.empty() ? "HEAD" : range))));
  return touched_units(git, std::move(folders), changed);
}

Exit diff(Session const& session, DiffOptions const& options) {
  std::string const format = result_format(session, options.result, diff_formats);
  GitSource const git = session.granted(GitSource::open(session.place()));
  auto const [before, after] = states(session, git, options.range);
  note_submodules(session, git.submodules(after.tree ? *after.tree : *before.tree, {}));
  bool const json = format == "json";
  std::vector<output::UnitChanges> units, in_english;
  auto const load = [&](State const& state, std::string const& folder) -> std::unique_ptr<unit::Unit> {
    if (!state.records.open(folder)->exists("bcd.yaml")) return nullptr;
    return session.granted(workspace::load(state.records, folder));
  };
  for (std::string const& folder : changed_units(session, git, before, after, options.range)) {
    auto const was = load(before, folder), is = load(after, folder);
    if (!was && !is) continue;
    workspace::PresentIds const present =
        was && is ? workspace::with_present_ids(*before.records.open(folder), *was, *after.records.open(folder), *is,
                                                session.as_of())
                  : workspace::PresentIds{};
    auto const changes = [&](Lang lang) {
      return output::unit_changes(folder, present.unit ? present.unit.get() : was.get(), is.get(), present.renamed,
                                  session.as_of(), lang);
    };
    units.push_back(changes(json ? Lang::vi : session.lang));
    if (json) in_english.push_back(changes(Lang::en));
  }
  auto const form = format == "markdown" ? output::DiffForm::markdown : output::DiffForm::text;
  deliver_result(session, options.result,
                 json ? output::changes_json(units, in_english) : output::changes_text(units, form, session.lang));
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
                   .value = &options->result.format,
                   .choices = {"text", "markdown", "json"}},
                  output_option(options->result.output, diff_formats)},
      .act = [options](Session const& session) { return diff(session, *options); },
      .examples = {
          {"bcd diff HEAD", {"những gì đã sửa mà chưa ghi vào git", "changes since the last commit"}},
          {"bcd diff HEAD --format markdown", {"như trên, cho một yêu cầu hợp nhất", "the same, for a merge request"}},
          {"bcd diff HEAD~1..HEAD", {"thay đổi của lần ghi mới nhất", "changes made by the last commit"}}}};
}

}  // namespace bcd::command
