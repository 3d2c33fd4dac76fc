#include "changes.hpp"

#include "added.hpp"
#include "bcd/output/unified_diff.hpp"
#include "bcd/workspace/additions.hpp"

namespace bcd::command {

void show_and_make(Session const& session, std::string const& folder, std::vector<workspace::FileChange> const& changes,
                   bool dry_run) {
  auto const shown = [&](std::string const& path) { return path.empty() ? path : workspace::shown_path(folder, path); };
  if (dry_run) session.granted(workspace::require_checked_out(session.at(folder), folder, changes));
  else session.granted(workspace::require_changeable(session.at(folder), folder, changes));
  if (dry_run || !session.quiet)
    for (workspace::FileChange const& one : changes)
      session.print(output::unified_diff(shown(one.path), shown(one.new_path), one.was, one.edits));
  if (!dry_run) session.granted(workspace::make_changes(session.at(folder), folder, changes));
}

std::vector<LocatedFinding> make_sound(Session const& session, std::string const& folder,
                                       workspace::FileChange const& change, bool dry_run) {
  auto const additions = session.granted(workspace::Additions::open(session.place(), folder, session.as_of()));
  auto added = session.granted(additions.judge({{change.path, workspace::bytes_after(change)}}));
  if (!added.wrong.empty())
    throw Unusable{session.say({"chưa ghi gì, vì hồ sơ sẽ có lỗi:",
                                "nothing was written, because the record would be "
                                "faulty:"}) +
                   wrong_lines(session, added.wrong)};
  show_and_make(session, folder, {change}, dry_run);
  return std::move(added.other);
}

Option show_only_option(bool& dry_run) {
  return {.names = "--dry-run",
          .about = {"Chỉ in các chỗ sẽ sửa, không ghi tệp", "Print the edits only, write no file"},
          .value = &dry_run};
}

}  // namespace bcd::command
