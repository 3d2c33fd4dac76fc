// bcd import: creates records from a table in CSV: members from a roster, reports, meetings and incoming papers one a
// row.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "bcd/workspace/additions.hpp"
#include "bcd/workspace/member_table.hpp"
#include "bcd/workspace/new_record.hpp"
#include "bcd/workspace/record_table.hpp"
#include "days.hpp"
#include "import_table.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct ImportOptions {
  std::string path, from, role;
  bool dry_run = false;
};

Date first_day(Session const& session, unit::Unit const& unit, std::string const& text) {
  if (text.empty()) return workspace::usual_seat_day(unit, session.as_of());
  return day_of(session, "--from", text);
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
  std::string last;
  if (read.usual_day)
    last = session.say({"vị trí không ghi ngày thì tính từ {from} (đổi bằng --from, hoặc cột 'Từ ngày')\n",
                        "seats without a day begin on {from} (change it with --from, or a column 'from')\n"},
                       {{"from", from}});
  auto const about = [&](workspace::NewRow const& row) { return member_words(*unit, row, from, session.lang); };
  return finish_import(session, {folder, options.path, options.dry_run}, *unit, read,
                       {about,
                        {"sẽ lập hồ sơ {count} người; {refused} dòng không nhận\n",
                         "people to be recorded: {count}; rows refused: {refused}\n"},
                        {"đã lập hồ sơ {count} người; {refused} dòng không nhận\n",
                         "people recorded: {count}; rows refused: {refused}\n"},
                        last});
}

Exit import_records(Session const& session, record::KindInfo const& kind, ImportOptions const& options) {
  std::string const folder = session.granted(workspace::one_unit(session.place()));
  auto const unit = load_sound(session, folder);
  session.granted(workspace::require_sound_members(session.place(), folder, *unit));
  source::CsvTable const table = read_table(session, options.path);
  workspace::ImportedTable read = workspace::records_of(*unit, kind, table, session.as_of(), session.lang);
  auto const about = [&](workspace::NewRow const& row) {
    return workspace::record_words(*unit, row.draft, session.as_of(), session.lang);
  };
  return finish_import(
      session, {folder, options.path, options.dry_run}, *unit, read,
      {about,
       {"sẽ lập {count} hồ sơ; {refused} dòng không nhận\n",
        "records to be created: {count}; rows refused: {refused}\n"},
       {"đã lập {count} hồ sơ; {refused} dòng không nhận\n", "records created: {count}; rows refused: {refused}\n"},
       ""});
}

Option table_option(std::string& path) {
  return {.names = "FILE",
          .about = {"Tệp CSV (UTF-8), cách nhau bằng dấu phẩy, chấm phẩy hoặc tab",
                    "CSV file (UTF-8), separated by commas, semicolons or tabs"},
          .value = &path,
          .takes = Takes::file,
          .required = true};
}
Option dry_run_option(bool& dry_run) {
  return {.names = "--dry-run",
          .about = {"Chỉ nêu kết quả dự kiến, không ghi tệp", "Report what would be done, write no file"},
          .value = &dry_run};
}
constexpr Text exit_one{"có dòng không nhận, hoặc bcd check thấy lỗi",
                        "a row was refused, or bcd check finds an error"};

// Returns the command that imports records of a kind, one a row.
Command record_command(record::KindInfo const& kind) {
  static constexpr std::pair<record::KindInfo const*, Text> abouts[]{
      {&record::kind_info<record::Report>, {"Lập báo cáo từ bảng CSV", "Create reports from a table in CSV"}},
      {&record::kind_info<record::Meeting>, {"Lập hồ sơ cuộc họp từ bảng CSV", "Create meetings from a table in CSV"}},
      {&record::kind_info<record::Incoming>,
       {"Lập văn bản đến từ sổ văn bản lưu dạng CSV", "Create papers received from a register in CSV"}}};
  auto const options = std::make_shared<ImportOptions>();
  return {.name = kind.folder,
          .about = std::ranges::find(abouts, &kind, &std::pair<record::KindInfo const*, Text>::first)->second,
          .options = {table_option(options->path), dry_run_option(options->dry_run)},
          .act = [options, &kind](Session const& session) { return import_records(session, kind, *options); },
          .exit_one = exit_one};
}

}  // namespace

Command import_command() {
  auto const options = std::make_shared<ImportOptions>();
  Command members{
      .name = "members",
      .about = {"Lập hồ sơ thành viên từ danh sách CSV", "Create member records from a roster in CSV"},
      .options = {table_option(options->path),
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
                  dry_run_option(options->dry_run)},
      .act = [options](Session const& session) { return import_members(session, *options); },
      .exit_one = exit_one};
  std::vector<Command> below{std::move(members)};
  for (record::KindInfo const* const kind : workspace::imported_kinds()) below.push_back(record_command(*kind));
  return {.name = "import",
          .about = {"Nhập hồ sơ từ một bảng", "Import records from a table"},
          .below = std::move(below),
          .examples = {{"bcd -C xa-moi import members ../thanh-vien.csv --dry-run",
                        {"xem trước các hồ sơ sẽ được lập", "preview the records that would be created"},
                        "examples"},
                       {"bcd -C xa-moi import members ../thanh-vien.csv --from 2026-10-01",
                        {"lập hồ sơ, giữ vị trí từ ngày 01/10/2026", "create the records, with seats from 2026-10-01"},
                        "examples"},
                       {"bcd -C xa-mau --as-of 2026-10-01 import incoming ../van-ban-den.csv --dry-run",
                        {"xem trước các văn bản đến sẽ được lập", "preview the papers received to be created"},
                        "examples"}}};
}

}  // namespace bcd::command
