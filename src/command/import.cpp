// bcd import members: people from a roster in CSV, each a record of their own.
#include <fmt/format.h>

#include <algorithm>

#include "added.hpp"
#include "bcd/source/csv.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/unit/member_table.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct ImportOptions {
  std::string path, from;
  bool dry_run = false;
};

constexpr std::size_t largest_table = 8 * 1024 * 1024;  // a roster is a page or two

source::CsvTable read_table(Session const& session, std::string const& path) {
  auto const bytes = source::read_whole(session.at(path));
  if (!bytes) session.refuse({"không đọc được '{path}'", "'{path}' cannot be read"}, {{"path", path}});
  if (bytes->size() > largest_table) session.refuse({"'{path}' quá lớn, không phải danh sách thành viên", "'{path}' is too large for a roster"}, {{"path", path}});
  if (bytes->starts_with("PK\x03\x04")) session.refuse({"'{path}' là tệp Excel; hãy lưu thành 'CSV UTF-8' rồi nhập", "'{path}' is an Excel file; save it as 'CSV UTF-8' and import that"}, {{"path", path}});
  source::CsvTable table = source::read_csv(*bytes);
  if (!table.faults.empty()) {
    source::CsvFault const& fault = table.faults.front();
    session.refuse({"{path}:{line}:{column}: {what}", "{path}:{line}:{column}: {what}"}, {{"path", path}, {"line", fault.line}, {"column", fault.column}, {"what", fault.what}});
  }
  if (table.rows.empty()) session.refuse({"'{path}' không có dòng nào", "'{path}' has no rows"}, {{"path", path}});
  return table;
}

Date first_day(Session const& session, unit::Unit const& unit, std::string const& text) {
  if (text.empty()) return std::min(session.as_of(), *unit.unit().since);
  ParsedDate const parsed = parse_date(text);
  if (parsed.fault != DateFault::none) session.refuse({"--from '{text}' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)", "--from '{text}' is not a date like 2026-10-01 (years 1900 to 2199)"}, {{"text", text}});
  return parsed.date;
}

NewFiles files_of(Session const& session, std::string const& folder, unit::MemberTable const& read) {
  NewFiles files;
  for (unit::NewMember const& one : read.members) {
    std::string const path = "members/" + one.id + ".yaml";
    files.emplace_back(path, one.draft.yaml(record_heading(session, folder, one.draft.kind(), path)));
  }
  return files;
}

// What the loader will not have (a control character in a name, say) is a row refused like any other.
void refuse_faulty(Session const& session, std::string const& folder, unit::MemberTable& read) {
  auto const wrong = judge_added(session, folder, files_of(session, folder, read)).wrong;
  for (LocatedFinding const& one : wrong) {
    auto const member = std::ranges::find_if(read.members, [&](auto const& made) { return one.path == shown_path(folder, "members/" + made.id + ".yaml"); });
    if (member == read.members.end()) continue;
    read.refused.push_back({member->lines.front(), 0, member->draft.text("name"), {"{message}", "{message}"}, {{"message", Arg{one.message(Lang::vi), one.message(Lang::en)}}}});
    read.members.erase(member);
  }
  std::ranges::stable_sort(read.refused, {}, &unit::RefusedRow::line);
}

std::string refusal(Session const& session, std::string const& path, unit::RefusedRow const& row) {
  std::string const column = row.column > 0 ? ":" + std::to_string(row.column) : "";
  return session.say({"{path}:{line}{column}: không nhận{who}: {why}\n", "{path}:{line}{column}: refused{who}: {why}\n"},
                     {{"path", path}, {"line", row.line}, {"column", column}, {"who", row.name.empty() ? "" : " '" + row.name + "'"}, {"why", Arg{fill(row.why, Lang::vi, row.args), fill(row.why, Lang::en, row.args)}}});
}

// "Nguyễn Văn A: Trưởng Ban (Ban Chỉ đạo)"
std::string member_words(unit::Unit const& unit, unit::NewMember const& member, Date day, Lang lang) {
  std::string seats;
  regulation::Regulation const& regulation = *unit.in_force(day).regulation;
  for (unit::HeldSeat const& seat : member.seats) seats += fmt::format("{}{} ({})", seats.empty() ? "" : "; ", regulation::role_title(regulation, seat.body, seat.role, lang), regulation::body_name(regulation, seat.body));
  return member.draft.text("name") + ": " + seats;
}

Exit import_members(Session const& session, ImportOptions const& options) {
  std::string const folder = one_unit(session);
  auto const unit = load_sound(session, folder);
  source::CsvTable const table = read_table(session, options.path);
  Date const from = first_day(session, *unit, options.from);
  unit::MemberTable read = unit::members_of(*unit, table, from, session.lang);
  if (!read.headed) session.refuse({"'{path}' không có dòng tiêu đề với cột 'Họ và tên' trong mười dòng đầu", "'{path}' has no row of headings with a column 'Họ và tên' (or 'name') among its first ten"}, {{"path", options.path}});
  refuse_faulty(session, folder, read);

  NewFiles const files = files_of(session, folder, read);
  std::vector<unit::HeldSeat> held;
  for (unit::NewMember const& one : read.members) held.insert(held.end(), one.seats.begin(), one.seats.end());
  std::vector<std::string> replaced = unit::filled_placeholders(*unit, held);
  Added const added = judge_replacing(session, folder, files, replaced);
  if (!added.wrong.empty()) throw Unusable{session.say({"không ghi hồ sơ nào vì:", "nothing is written, because:"}) + wrong_lines(session, added.wrong)};

  for (std::string const& heading : read.unused) session.print(session.say({"{path}: không dùng cột '{heading}'\n", "{path}: column '{heading}' is not used\n"}, {{"path", options.path}, {"heading", heading}}));
  for (unit::RefusedRow const& row : read.refused) session.print(refusal(session, options.path, row));
  if (!options.dry_run) make_files(session, folder, files);
  bool const told = options.dry_run || !session.quiet;  // of a dry run this is the result
  for (std::size_t i = 0; told && i < files.size(); ++i)
    session.print(session.say(options.dry_run ? Text{"sẽ lập {path}  {who}\n", "would make {path}  {who}\n"} : Text{"đã lập {path}  {who}\n", "made {path}  {who}\n"}, {{"path", shown_path(folder, files[i].first)}, {"who", member_words(*unit, read.members[i], from, session.lang)}}));
  if (!options.dry_run) remove_files(session, folder, replaced);
  for (LocatedFinding const& one : added.told) session.print(told_lines(session, {one}));
  if (told)
    session.print(session.say(options.dry_run ? Text{"{members} người sẽ được lập hồ sơ; {refused} dòng không nhận\n", "people to be recorded: {members}; rows refused: {refused}\n"} : Text{"đã lập hồ sơ {members} người; {refused} dòng không nhận\n", "people recorded: {members}; rows refused: {refused}\n"},
                              {{"members", read.members.size()}, {"refused", read.refused.size()}}));
  return read.refused.empty() ? Exit::clean : Exit::findings;
}

}  // namespace

void declare_import(CLI::App& program, Session& session) {
  auto const options = std::make_shared<ImportOptions>();
  CLI::App* const command = program.add_subcommand("import", session.say({"Nhập hồ sơ từ một bảng", "Import records from a table"}));
  command->require_subcommand(1);
  CLI::App* const members = command->add_subcommand("members", session.say({"Lập hồ sơ thành viên từ danh sách CSV", "Make member records from a roster in CSV"}));
  session.takes(members->add_option("FILE", options->path, session.say({"Tệp CSV (UTF-8), cách nhau bằng dấu phẩy, chấm phẩy hoặc tab", "CSV file (UTF-8), separated by commas, semicolons or tabs"}))->required(), Takes::file);
  members->add_option("--from", options->from, session.say({"Ngày bắt đầu giữ vị trí của những dòng không ghi; bỏ trống: ngày xét hoặc since, ngày nào sớm hơn", "First day of seats whose row has none; left out: the day of --as-of or since, whichever is earlier"}));
  members->add_flag("--dry-run", options->dry_run, session.say({"Chỉ nói sẽ làm gì, không ghi tệp", "Only tell what would be done, write no file"}));
  session.pages["import"] = {
      .about = {{"bcd import members đọc một danh sách thành viên lưu dạng CSV và lập mỗi người một hồ sơ. Cột nhận theo tiêu đề, tiếng Việt hay tiếng Anh, có dấu hay không: Họ và tên, Chức vụ, Cơ quan, Lĩnh vực, Vị trí trong Ban, Ban (hoặc Tổ), Từ ngày, Đến ngày, Thứ tự, Điện thoại, Email, Số quyết định. Ngày viết 2026-03-25 hoặc 25/3/2026.",
                 "bcd import members reads a roster saved as CSV and makes a record of each person. Columns are known by their headings, in Vietnamese or English, with diacritics or without: name, post, agency, area, role, body, from, until, order, phone, e-mail, decision. Days are 2026-03-25 or 25/3/2026."},
                {"Mỗi dòng là một vị trí; các dòng cùng họ tên và chức vụ là của một người. Chức danh viết như quy chế (Phó Trưởng Ban Thường trực, Tổ trưởng) hoặc bằng mã (standing-deputy).",
                 "A row is one seat; rows of the same name and post are one person's. Roles are written as in the regulation (Phó Trưởng Ban Thường trực, Tổ trưởng) or by id (standing-deputy)."},
                {"Dòng nào không nhận thì nêu dòng, cột và lý do, các dòng khác vẫn được ghi; lệnh trả về 1. Người đã có hồ sơ không bị ghi đè; hồ sơ giữ chỗ do bcd init lập thì được thay. Số định danh cá nhân (12 chữ số) không được nhận.",
                 "A row that will not do is told with its line, column and reason, the others are written; the exit code is 1. Someone who has a record is not overwritten; a placeholder that bcd init made is replaced. A citizen's number (12 digits) is refused."}},
      .examples = {{"bcd -C xa-moi import members ../thanh-vien.csv --dry-run", {"xem trước sẽ lập những hồ sơ nào", "see beforehand which records would be made"}, "examples"},
                   {"bcd -C xa-moi import members ../thanh-vien.csv --from 2026-10-01", {"lập hồ sơ, giữ vị trí từ ngày 01/10/2026", "make the records, with seats from 2026-10-01"}, "examples"}}};
  members->callback([&session, options] { session.action = [&session, options] { return import_members(session, *options); }; });
}

}  // namespace bcd::command
