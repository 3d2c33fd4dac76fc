// bcd fmt: rewrites record files in one layout, so that a diff shows only real changes. The content of the records
// stays the same.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "bcd/output/terminal.hpp"
#include "bcd/record/arrange.hpp"
#include "bcd/unit/listing.hpp"
#include "bcd/unit/parallel.hpp"
#include "bcd/workspace/asked_paths.hpp"
#include "bcd/workspace/rewrite.hpp"
#include "command.hpp"
#include "fix.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct FmtOptions {
  std::vector<std::string> paths;
  bool check = false;
};

// A file to format, and the result.
struct FormattedFile {
  std::string unit;  // the unit's folder
  unit::RecordFile record;
  std::string path;  // relative to -C, for messages
  enum class Is { same, changed, faulty, changed_in_meaning, comments_lost } is = Is::same;
  std::string was, bytes;                // before and after formatting; empty unless `changed`
  std::vector<LocatedFinding> why = {};  // why the file is `faulty`; empty if it is not
  std::vector<record::Unmoved> unmoved = {};
};

std::vector<FormattedFile> formatted_files_of(Session const& session, workspace::AskedPaths const& asked,
                                              std::string const& folder) {
  std::vector<FormattedFile> formatted_files;
  source::DiskReader const reader{session.at(folder)};
  unit::Listing const listing = unit::list_unit(reader);
  if (auto const& shut = listing.unreadable; !shut.empty())
    session.refuse(
        {"không đọc được thư mục '{path}' nên không rõ trong đó có hồ sơ nào; cấp quyền đọc thư mục rồi chạy lại",
         "the folder '{path}' cannot be read, so its records are unknown; allow reading it and run again"},
        {{"path", (std::filesystem::path{session.at(folder)} / shut.front()).lexically_normal().generic_string()}});
  for (unit::RecordFile& record : unit::record_files(reader, listing)) {
    std::string path = (std::filesystem::path{folder} / record.path).lexically_normal().generic_string();
    if (asked(path)) formatted_files.push_back({folder, std::move(record), std::move(path), {}, {}, {}});
  }
  return formatted_files;
}

// Refuses if one of the paths has no record file at or below it, because the path is then most likely mistyped.
void require_records(Session const& session, std::vector<std::string> const& paths,
                     std::vector<std::string> const& folders) {
  if (paths.empty()) return;
  std::vector<std::string> files;
  for (std::string const& folder : folders)
    for (FormattedFile& formatted : formatted_files_of(session, workspace::AskedPaths{session.folder, {}}, folder))
      files.push_back(std::move(formatted.path));
  session.granted(workspace::require_met(session.folder, paths, files));
}

void format(Session const& session, FormattedFile& formatted) {
  source::Bytes bytes = source::DiskReader{session.at(formatted.unit)}.read(formatted.record.path);
  source::File const file{formatted.path, std::move(bytes.data)};
  record::Arranged made;
  if (bytes.fault == source::ReadFault::none) made = record::arrange(*formatted.record.kind, file);
  else record::add_read_fault(made.faults, file, bytes.fault);
  formatted.unmoved = std::move(made.unmoved);
  for (Finding const& fault : made.faults) formatted.why.push_back(locate(fault, {}, {}));
  if (!made.faults.empty()) formatted.is = FormattedFile::Is::faulty;
  else if (made.bytes != file.bytes())
    formatted.is = !record::says_the_same(file, made.bytes)   ? FormattedFile::Is::changed_in_meaning
                   : record::keeps_comments(file, made.bytes) ? FormattedFile::Is::changed
                                                              : FormattedFile::Is::comments_lost;
  if (formatted.is != FormattedFile::Is::changed) return;
  formatted.was = file.bytes();
  formatted.bytes = std::move(made.bytes);
}

void report_faulty(Session const& session, FormattedFile const& formatted) {
  session.complain(session.say({"bcd: không sắp lại được '{path}', tệp được để nguyên:\n",
                                "bcd: '{path}' could not be formatted and was not changed:\n"},
                               {{"path", formatted.path}}));
  for (LocatedFinding const& one : formatted.why)
    session.complain(output::finding_text(one, session.lang, session.colours()));
}

void report_unmoved(Session const& session, FormattedFile const& formatted) {
  if (session.quiet || (formatted.is != FormattedFile::Is::same && formatted.is != FormattedFile::Is::changed)) return;
  for (record::Unmoved const& one : formatted.unmoved)
    session.complain(session.say({"bcd: {path}:{line}: giữ nguyên thứ tự khóa ở đây: {why}\n",
                                  "bcd: {path}:{line}: the order of keys was not changed here: {why}\n"},
                                 {{"path", formatted.path}, {"line", one.line}, {"why", one.why}}));
}

// Handles one file that is not `same`: writes it, reports that it would change (--check), or reports why it cannot be
// formatted. Returns the exit code of this file; the run exits with the highest one. Counts a file in `changed` if it
// was written or would change.
Exit finish(Session const& session, FmtOptions const& options, FormattedFile const& formatted, std::size_t& changed) {
  if (formatted.is == FormattedFile::Is::faulty) {
    report_faulty(session, formatted);
    return Exit::findings;
  }
  if (formatted.is == FormattedFile::Is::changed_in_meaning) {
    session.complain(session.say(
        {"bcd: '{path}' được để nguyên: sắp lại sẽ làm đổi nội dung, thường do lời văn nhiều dòng (|, >), dòng bắt đầu "
         "bằng tab hoặc khóa bỏ trống; viết chỗ đó thành một dòng \"khóa: giá trị\" rồi chạy lại\n",
         "bcd: '{path}' was not changed: formatting it would change its content, usually because of a text of several "
         "lines (|, >), a line that begins with a tab, or an empty key; write it as one line \"key: value\" and run "
         "again\n"},
        {{"path", formatted.path}}));
    return Exit::findings;
  }
  if (formatted.is == FormattedFile::Is::comments_lost) {
    session.complain(session.say({"bcd: '{path}' được để nguyên: sắp lại sẽ làm mất chú thích hoặc dòng trống; đây là "
                                  "lỗi nội bộ của bcd, đề nghị báo lại\n",
                                  "bcd: '{path}' was not changed: formatting it would lose a comment or an empty line; "
                                  "this is an internal error of bcd, please report it\n"},
                                 {{"path", formatted.path}}));
    return Exit::findings;
  }
  if (!options.check && !report_rewrite(session, formatted.path,
                                        workspace::rewrite(session.at(formatted.path), formatted.was, formatted.bytes)))
    return Exit::unusable;
  ++changed;
  if (options.check || !session.quiet)
    session.print(session.say(options.check ? Text{"cần sắp lại {path}\n", "would format {path}\n"}
                                            : Text{"đã sắp lại {path}\n", "formatted {path}\n"},
                              {{"path", formatted.path}}));
  return options.check ? Exit::findings : Exit::clean;
}

// Works unit by unit, so that each file is written soon after it is read, and memory use is bounded by the largest
// unit.
Exit fmt(Session const& session, FmtOptions options) {
  options.paths = as_named(session, std::move(options.paths));
  std::vector<std::string> const folders = units_at(session, options.paths);
  require_records(session, options.paths, folders);
  workspace::AskedPaths const asked{session.folder, options.paths};
  std::size_t count = 0, changed = 0, unlike = 0;
  Exit exit = Exit::clean;
  for (std::string const& folder : folders) {
    std::vector<FormattedFile> formatted_files = formatted_files_of(session, asked, folder);
    unit::side_by_side(formatted_files.size(), unit::core_count(),
                       [&](std::size_t i) { format(session, formatted_files[i]); });
    count += formatted_files.size();
    for (FormattedFile const& formatted : formatted_files) {
      report_unmoved(session, formatted);
      if (formatted.is == FormattedFile::Is::same) continue;
      ++unlike;
      exit = std::max(exit, finish(session, options, formatted, changed));
    }
  }
  Text const summary = options.check ? Text{"{count} tệp: {changed} cần sắp lại, {failed} không sắp được\n",
                                            "files: {count}; to format: {changed}; not formattable: {failed}\n"}
                                     : Text{"{count} tệp: {changed} đã sắp lại, {failed} không sắp được\n",
                                            "files: {count}; formatted: {changed}; not formattable: {failed}\n"};
  session.done(summary, {{"count", count}, {"changed", changed}, {"failed", unlike - changed}});
  return exit;
}

}  // namespace

Command fmt_command() {
  auto const options = std::make_shared<FmtOptions>();
  return {.name = "fmt",
          .about = {"Trình bày lại tệp hồ sơ cho thống nhất; nội dung giữ nguyên",
                    "Format the record files; their content stays the same"},
          .options = {{.names = "PATH",
                       .about = {"Thư mục hoặc tệp cần sắp lại; bỏ trống: mọi đơn vị trong thư mục",
                                 "Folders or files to format; default: every unit in the folder"},
                       .value = &options->paths,
                       .takes = Takes::file},
                      {.names = "--check",
                       .about = {"Không ghi; nêu các tệp cần sắp lại và trả về 1 khi có",
                                 "Write nothing; list the files that would change, and exit 1 if there are any"},
                       .value = &options->check}},
          .act = [options](Session const& session) { return fmt(session, *options); },
          .examples = {{"bcd fmt --check",
                        {"nêu các tệp cần sắp lại, không ghi gì", "lists the files that would change, writes nothing"}},
                       {"bcd fmt", {"sắp lại mọi tệp của đơn vị", "formats every file of the unit"}},
                       {"bcd fmt members meetings/2026", {"chỉ những thư mục này", "only these folders"}}},
          .exit_one = {"có tệp không sắp được, hoặc với --check: có tệp cần sắp lại",
                       "a file could not be formatted, or with --check: a file would change"}};
}

}  // namespace bcd::command
