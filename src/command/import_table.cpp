#include "import_table.hpp"

#include <algorithm>

#include "added.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/workspace/new_record.hpp"

namespace bcd::command {
namespace {

constexpr std::size_t largest_table = 8 * 1024 * 1024;  // bytes; a roster is a page or two, so this is ample

workspace::NewFiles files_of(Session const& session, std::string const& folder, workspace::ImportedTable const& read) {
  workspace::NewFiles files;
  for (workspace::NewRow const& one : read.made) {
    std::string const path = workspace::usual_path(one.draft, one.id);
    files.emplace_back(
        path, one.draft.yaml(workspace::record_heading(session.place(), folder, one.draft.kind(), path, session.lang)));
  }
  return files;
}

// Moves the rows whose records would not load from `read.made` to `read.refused`, because reading a table does not
// check everything that the loader checks, such as control characters in a name.
void refuse_faulty(Session const& session, std::string const& folder, workspace::Additions const& additions,
                   workspace::ImportedTable& read) {
  std::size_t before = 0;
  do {
    before = read.made.size();
    auto const wrong = session.granted(additions.judge(files_of(session, folder, read))).wrong;
    for (LocatedFinding const& one : wrong) {
      auto const row = std::ranges::find_if(read.made, [&](auto const& made) {
        return one.path == workspace::shown_path(folder, workspace::usual_path(made.draft, made.id));
      });
      if (row == read.made.end()) continue;
      read.refused.push_back({row->lines.front(),
                              0,
                              row->draft.text("name"),
                              {"{message}", "{message}"},
                              {{"message", Arg{one.message(Lang::vi), one.message(Lang::en)}}}});
      read.made.erase(row);
    }
  } while (read.made.size() < before);  // a record may refer to one that is refused
  std::ranges::stable_sort(read.refused, {}, &workspace::RowSaying::line);
}

std::string row_line(Session const& session, std::string const& path, workspace::RowSaying const& row, Text text) {
  std::string const column = row.column > 0 ? ":" + std::to_string(row.column) : "";
  return session.say(text, {{"path", path},
                            {"line", row.line},
                            {"column", column},
                            {"who", row.name.empty() ? "" : " '" + row.name + "'"},
                            {"why", Arg{fill(row.why, Lang::vi, row.args), fill(row.why, Lang::en, row.args)}}});
}

}  // namespace

source::CsvTable read_table(Session const& session, std::string const& path) {
  std::string const bytes = session.read(path);
  if (bytes.size() > largest_table)
    session.refuse({"'{path}' quá lớn so với một bảng", "'{path}' is too large for a table"}, {{"path", path}});
  if (bytes.starts_with("PK\x03\x04"))
    session.refuse({"'{path}' là tệp Excel; lưu thành 'CSV UTF-8' rồi nhập",
                    "'{path}' is an Excel file; save it as 'CSV UTF-8' and import the CSV file"},
                   {{"path", path}});
  if (bytes.find('\n') == bytes.npos && bytes.find('\r') != bytes.npos)
    session.refuse({"'{path}' xuống dòng kiểu máy Macintosh cũ (chỉ có CR); lưu thành 'CSV UTF-8' rồi nhập",
                    "'{path}' has old Macintosh line ends (CR only); save it as 'CSV UTF-8' and import the CSV file"},
                   {{"path", path}});
  source::CsvTable table = source::read_csv(bytes);
  if (!table.faults.empty()) {
    source::CsvFault const& fault = table.faults.front();
    session.refuse({"{path}:{line}:{column}: {what}", "{path}:{line}:{column}: {what}"},
                   {{"path", path}, {"line", fault.line}, {"column", fault.column}, {"what", fault.what}});
  }
  if (table.rows.empty()) session.refuse({"'{path}' không có dòng nào", "'{path}' has no rows"}, {{"path", path}});
  return table;
}

Exit finish_import(Session const& session, ImportCall const& call, unit::Unit const& unit,
                   workspace::ImportedTable& read, ImportWords const& words) {
  if (read.unfit)
    session.refuse({"'{path}' {why}", "'{path}' {why}"},
                   {{"path", call.path},
                    {"why", Arg{fill(read.unfit->what, Lang::vi, read.unfit->args),
                                fill(read.unfit->what, Lang::en, read.unfit->args)}}});
  auto const additions = session.granted(workspace::Additions::open(session.place(), call.folder, session.as_of()));
  refuse_faulty(session, call.folder, additions, read);

  workspace::NewFiles const files = files_of(session, call.folder, read);
  std::vector<workspace::HeldSeat> held;
  for (workspace::NewRow const& one : read.made) held.insert(held.end(), one.seats.begin(), one.seats.end());
  auto const [added, removed, kept] =
      session.granted(additions.judge_replacing(files, workspace::filled_placeholders(unit, held)));
  complain_of_kept(session, call.folder, kept);
  if (!added.wrong.empty())
    throw Unusable{session.say({"không ghi hồ sơ nào vì:", "no record was written, because:"}) +
                   wrong_lines(session, added.wrong)};

  for (workspace::Saying const& one : read.unused)
    session.print(call.path + ": " + session.say(one.what, one.args) + "\n");
  for (workspace::RowSaying const& row : read.notes)
    session.print(
        row_line(session, call.path, row, {"{path}:{line}{column}: {why}\n", "{path}:{line}{column}: {why}\n"}));
  for (workspace::RowSaying const& row : read.known)
    session.print(row_line(session, call.path, row,
                           {"{path}:{line}{column}:{who} {why}\n", "{path}:{line}{column}:{who} {why}\n"}));
  for (workspace::RowSaying const& row : read.refused)
    session.print(
        row_line(session, call.path, row,
                 {"{path}:{line}{column}: không nhận{who}: {why}\n", "{path}:{line}{column}: refused{who}: {why}\n"}));
  if (!call.dry_run) make_files(session, call.folder, files);
  bool const told = call.dry_run || !session.quiet;  // --quiet does not hide the result of a dry run
  for (std::size_t i = 0; told && i < files.size(); ++i)
    session.print(session.say(
        call.dry_run ? Text{"sẽ lập {path}  {who}\n", "would create {path}  {who}\n"}
                     : Text{"đã lập {path}  {who}\n", "created {path}  {who}\n"},
        {{"path", workspace::shown_path(call.folder, files[i].first)}, {"who", words.about(read.made[i])}}));
  remove_placeholders(session, call.folder, removed, call.dry_run);
  if (told)
    session.print(session.say(call.dry_run ? words.would : words.did,
                              {{"count", read.made.size()}, {"refused", read.refused.size()}}) +
                  words.last);
  session.print(told_lines(session, added.other));
  return read.refused.empty() ? exit_for(added.other) : Exit::findings;
}

}  // namespace bcd::command
