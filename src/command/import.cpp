// bcd import members: creates a member record for each person in a CSV roster.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "added.hpp"
#include "bcd/source/csv.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/workspace/member_table.hpp"
#include "bcd/workspace/new_record.hpp"
#include "command.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct ImportOptions {
  std::string path, from, role;
  bool dry_run = false;
};

constexpr std::size_t largest_table = 8 * 1024 * 1024;  // bytes; a roster is a page or two, so this is ample

source::CsvTable read_table(Session const& session, std::string const& path) {
  auto const bytes = source::read_whole(session.at(path));
  if (!bytes) session.refuse({"không đọc được '{path}'", "'{path}' cannot be read"}, {{"path", path}});
  if (bytes->size() > largest_table)
    session.refuse({"'{path}' quá lớn so với một danh sách thành viên", "'{path}' is too large for a roster"},
                   {{"path", path}});
  if (bytes->starts_with("PK\x03\x04"))
    session.refuse({"'{path}' là tệp Excel; lưu thành 'CSV UTF-8' rồi nhập",
                    "'{path}' is an Excel file; save it as 'CSV UTF-8' and import the CSV file"},
                   {{"path", path}});
  if (bytes->find('\n') == bytes->npos && bytes->find('\r') != bytes->npos)
    session.refuse({"'{path}' xuống dòng kiểu máy Macintosh cũ (chỉ có CR); lưu thành 'CSV UTF-8' rồi nhập",
                    "'{path}' has old Macintosh line ends (CR only); save it as 'CSV UTF-8' and import the CSV file"},
                   {{"path", path}});
  source::CsvTable table = source::read_csv(*bytes);
  if (!table.faults.empty()) {
    source::CsvFault const& fault = table.faults.front();
    session.refuse({"{path}:{line}:{column}: {what}", "{path}:{line}:{column}: {what}"},
                   {{"path", path}, {"line", fault.line}, {"column", fault.column}, {"what", fault.what}});
  }
  if (table.rows.empty()) session.refuse({"'{path}' không có dòng nào", "'{path}' has no rows"}, {{"path", path}});
  return table;
}

Date first_day(Session const& session, unit::Unit const& unit, std::string const& text) {
  if (text.empty()) return workspace::usual_seat_day(unit, session.as_of());
  ParsedDate const parsed = parse_date(text);
  if (parsed.fault != DateFault::none)
    session.refuse({"--from '{text}' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)",
                    "--from '{text}' is not a date like 2026-10-01 (years 1900 to 2199)"},
                   {{"text", text}});
  return parsed.date;
}

workspace::NewFiles files_of(Session const& session, std::string const& folder, workspace::MemberTable const& read) {
  workspace::NewFiles files;
  for (workspace::NewRow const& one : read.made) {
    std::string const path = workspace::usual_path(one.draft, one.id);
    files.emplace_back(
        path, one.draft.yaml(workspace::record_heading(session.place(), folder, one.draft.kind(), path, session.lang)));
  }
  return files;
}

// Moves the members whose records would not load from `read.made` to `read.refused`, because members_of() does not
// check everything that the loader checks, such as control characters in a name.
void refuse_faulty(Session const& session, std::string const& folder, workspace::Additions const& additions,
                   workspace::MemberTable& read) {
  auto const wrong = session.granted(additions.judge(files_of(session, folder, read))).wrong;
  for (LocatedFinding const& one : wrong) {
    auto const member = std::ranges::find_if(read.made, [&](auto const& made) {
      return one.path == workspace::shown_path(folder, workspace::usual_path(made.draft, made.id));
    });
    if (member == read.made.end()) continue;
    read.refused.push_back({member->lines.front(),
                            0,
                            member->draft.text("name"),
                            {"{message}", "{message}"},
                            {{"message", Arg{one.message(Lang::vi), one.message(Lang::en)}}}});
    read.made.erase(member);
  }
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

// Returns the name and the seats of a new member: "Nguyễn Văn A: Trưởng Ban (Ban Chỉ đạo)".
std::string member_words(unit::Unit const& unit, workspace::NewRow const& member, Date day, Lang lang) {
  std::string seats;
  regulation::Regulation const& regulation = *unit.in_force(day).regulation;
  for (workspace::HeldSeat const& seat : member.seats)
    seats += fmt::format("{}{} ({})", seats.empty() ? "" : "; ",
                         regulation::role_title(regulation, seat.body, seat.role, lang),
                         regulation::body_name(regulation, seat.body));
  return member.draft.text("name") + ": " + seats;
}

Exit import_members(Session const& session, ImportOptions const& options) {
  std::string const folder = session.granted(workspace::one_unit(session.place()));
  auto const unit = load_sound(session, folder);
  session.granted(workspace::require_sound_members(session.place(), folder, *unit));
  source::CsvTable const table = read_table(session, options.path);
  Date const from = first_day(session, *unit, options.from);
  workspace::MemberTable read =
      workspace::members_of(*unit, table, {from, session.as_of(), session.lang, options.role});
  if (read.unfit)
    session.refuse({"'{path}' {why}", "'{path}' {why}"},
                   {{"path", options.path},
                    {"why", Arg{fill(read.unfit->what, Lang::vi, read.unfit->args),
                                fill(read.unfit->what, Lang::en, read.unfit->args)}}});
  auto const additions = session.granted(workspace::Additions::open(session.place(), folder, session.as_of()));
  refuse_faulty(session, folder, additions, read);

  workspace::NewFiles const files = files_of(session, folder, read);
  std::vector<workspace::HeldSeat> held;
  for (workspace::NewRow const& one : read.made) held.insert(held.end(), one.seats.begin(), one.seats.end());
  auto const [added, removed, kept] =
      session.granted(additions.judge_replacing(files, workspace::filled_placeholders(*unit, held)));
  complain_of_kept(session, folder, kept);
  if (!added.wrong.empty())
    throw Unusable{session.say({"không ghi hồ sơ nào vì:", "no record was written, because:"}) +
                   wrong_lines(session, added.wrong)};

  for (workspace::Saying const& one : read.unused)
    session.print(options.path + ": " + session.say(one.what, one.args) + "\n");
  for (workspace::RowSaying const& row : read.notes)
    session.print(
        row_line(session, options.path, row, {"{path}:{line}{column}: {why}\n", "{path}:{line}{column}: {why}\n"}));
  for (workspace::RowSaying const& row : read.known)
    session.print(row_line(session, options.path, row,
                           {"{path}:{line}{column}:{who} {why}\n", "{path}:{line}{column}:{who} {why}\n"}));
  for (workspace::RowSaying const& row : read.refused)
    session.print(
        row_line(session, options.path, row,
                 {"{path}:{line}{column}: không nhận{who}: {why}\n", "{path}:{line}{column}: refused{who}: {why}\n"}));
  if (!options.dry_run) make_files(session, folder, files);
  bool const told = options.dry_run || !session.quiet;  // --quiet does not hide the result of a dry run
  for (std::size_t i = 0; told && i < files.size(); ++i)
    session.print(session.say(options.dry_run ? Text{"sẽ lập {path}  {who}\n", "would create {path}  {who}\n"}
                                              : Text{"đã lập {path}  {who}\n", "created {path}  {who}\n"},
                              {{"path", workspace::shown_path(folder, files[i].first)},
                               {"who", member_words(*unit, read.made[i], from, session.lang)}}));
  remove_placeholders(session, folder, removed, options.dry_run);
  if (told)
    session.print(session.say(options.dry_run ? Text{"sẽ lập hồ sơ {members} người; {refused} dòng không nhận\n",
                                                     "people to be recorded: {members}; rows refused: {refused}\n"}
                                              : Text{"đã lập hồ sơ {members} người; {refused} dòng không nhận\n",
                                                     "people recorded: {members}; rows refused: {refused}\n"},
                              {{"members", read.made.size()}, {"refused", read.refused.size()}}));
  if (told && read.usual_day)
    session.print(session.say({"vị trí không ghi ngày thì tính từ {from} (đổi bằng --from, hoặc cột 'Từ ngày')\n",
                               "seats without a day begin on {from} (change it with --from, or a column 'from')\n"},
                              {{"from", from}}));
  session.print(told_lines(session, added.other));
  return read.refused.empty() ? exit_for(added.other) : Exit::findings;
}

}  // namespace

Command import_command() {
  auto const options = std::make_shared<ImportOptions>();
  Command members{
      .name = "members",
      .about = {"Lập hồ sơ thành viên từ danh sách CSV", "Create member records from a roster in CSV"},
      .options = {{.names = "FILE",
                   .about = {"Tệp CSV (UTF-8), cách nhau bằng dấu phẩy, chấm phẩy hoặc tab",
                             "CSV file (UTF-8), separated by commas, semicolons or tabs"},
                   .value = &options->path,
                   .takes = Takes::file,
                   .required = true},
                  {.names = "--from",
                   .about = {"Ngày bắt đầu giữ vị trí của những dòng không ghi ngày; bỏ trống: since trong bcd.yaml, "
                             "hoặc ngày xét nếu sớm hơn hoặc đã có cuộc họp",
                             "First day of seats whose row has no day; default: since in bcd.yaml, or the day of "
                             "--as-of if that is earlier or a meeting was held"},
                   .value = &options->from,
                   .takes = Takes::date},
                  {.names = "--role",
                   .about = {"Chức danh của mọi người, khi bảng không có cột chức danh: member, 'Thành viên Tổ Giúp "
                             "việc'",
                             "Everyone's role, if the table has no column for it: member, 'Thành viên Tổ Giúp việc'"},
                   .value = &options->role,
                   .placeholder = {"CHỨC-DANH", "ROLE"}},
                  {.names = "--dry-run",
                   .about = {"Chỉ nêu kết quả dự kiến, không ghi tệp", "Report what would be done, write no file"},
                   .value = &options->dry_run}},
      .act = [options](Session const& session) { return import_members(session, *options); },
      .exit_one = {"có dòng không nhận, hoặc bcd check thấy lỗi", "a row was refused, or bcd check finds an error"}};
  return {.name = "import",
          .about = {"Nhập hồ sơ từ một bảng", "Import records from a table"},
          .below = {std::move(members)},
          .examples = {{"bcd -C xa-moi import members ../thanh-vien.csv --dry-run",
                        {"xem trước các hồ sơ sẽ được lập", "preview the records that would be created"},
                        "examples"},
                       {"bcd -C xa-moi import members ../thanh-vien.csv --from 2026-10-01",
                        {"lập hồ sơ, giữ vị trí từ ngày 01/10/2026", "create the records, with seats from 2026-10-01"},
                        "examples"}}};
}

}  // namespace bcd::command
