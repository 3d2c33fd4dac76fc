// bcd fmt: the records laid out alike, so that a change shows as what it is. What the records say stays the same.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "asked_paths.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/record/arrange.hpp"
#include "bcd/unit/listing.hpp"
#include "bcd/unit/parallel.hpp"
#include "rewrite.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

struct FmtOptions {
  std::vector<std::string> paths;
  bool check = false;
};

// A file to lay out, and what came of it.
struct Sheet {
  std::string unit;  // the unit's folder
  unit::RecordFile record;
  std::string path;  // as the user sees it
  enum class Is { same, changed, faulty, changed_in_meaning, remarks_lost } is = Is::same;
  std::string was, bytes;                // of one that changed
  std::vector<LocatedFinding> why = {};  // it could not be laid out
  std::vector<record::Unmoved> unmoved = {};
};

std::vector<Sheet> sheets_of(Session const& session, AskedPaths const& asked, std::string const& folder) {
  std::vector<Sheet> sheets;
  source::DiskReader const reader{session.at(folder)};
  unit::Listing const listing = unit::list_unit(reader);
  if (auto const& shut = listing.unreadable; !shut.empty())
    session.refuse(
        {"không đọc được thư mục '{path}' nên không biết trong đó có hồ sơ nào; cho quyền đọc nó rồi chạy lại",
         "the folder '{path}' cannot be read, so which records are in it cannot be told; allow reading it and run "
         "again"},
        {{"path", (std::filesystem::path{session.at(folder)} / shut.front()).lexically_normal().generic_string()}});
  for (unit::RecordFile& record : unit::record_files(reader, listing)) {
    std::string path = (std::filesystem::path{folder} / record.path).lexically_normal().generic_string();
    if (asked(path)) sheets.push_back({folder, std::move(record), std::move(path), {}, {}, {}});
  }
  return sheets;
}

// A path that asks for no record is a mistake.
void require_records(Session const& session, std::vector<std::string> const& paths,
                     std::vector<std::string> const& folders) {
  if (paths.empty()) return;
  std::vector<std::string> files;
  for (std::string const& folder : folders)
    for (Sheet& sheet : sheets_of(session, AskedPaths{session, {}}, folder)) files.push_back(std::move(sheet.path));
  require_met(session, paths, files);
}

void lay_out(Session const& session, Sheet& sheet) {
  source::Bytes bytes = source::DiskReader{session.at(sheet.unit)}.read(sheet.record.path);
  source::File const file{sheet.path, std::move(bytes.data)};
  record::Arranged made;
  if (bytes.fault == source::ReadFault::none) made = record::arrange(*sheet.record.kind, file);
  else record::add_read_fault(made.faults, file, bytes.fault);
  sheet.unmoved = std::move(made.unmoved);
  for (Finding const& fault : made.faults) sheet.why.push_back(locate(fault, {}, {}));
  if (!made.faults.empty()) sheet.is = Sheet::Is::faulty;
  else if (made.bytes != file.bytes())
    sheet.is = !record::says_the_same(file, made.bytes)  ? Sheet::Is::changed_in_meaning
               : record::keeps_remarks(file, made.bytes) ? Sheet::Is::changed
                                                         : Sheet::Is::remarks_lost;
  if (sheet.is != Sheet::Is::changed) return;
  sheet.was = file.bytes();
  sheet.bytes = std::move(made.bytes);
}

void tell_faulty(Session const& session, Sheet const& sheet) {
  session.complain(session.say({"bcd: không sắp lại được '{path}', tệp được để nguyên:\n",
                                "bcd: '{path}' could not be laid out and was left as it was:\n"},
                               {{"path", sheet.path}}));
  for (LocatedFinding const& one : sheet.why)
    session.complain(output::finding_text(one, session.lang, session.colours()));
}

void tell_unmoved(Session const& session, Sheet const& sheet) {
  if (session.quiet || (sheet.is != Sheet::Is::same && sheet.is != Sheet::Is::changed)) return;
  for (record::Unmoved const& one : sheet.unmoved)
    session.complain(session.say({"bcd: {path}:{line}: thứ tự khóa ở đây được để nguyên: {why}\n",
                                  "bcd: {path}:{line}: the order of keys was left as it is here: {why}\n"},
                                 {{"path", sheet.path}, {"line", one.line}, {"why", one.why}}));
}

// Writes or names one sheet that is not as it should be; what the run then exits with, at the least.
Exit finish(Session const& session, FmtOptions const& options, Sheet const& sheet, std::size_t& changed) {
  if (sheet.is == Sheet::Is::faulty) {
    tell_faulty(session, sheet);
    return Exit::findings;
  }
  if (sheet.is == Sheet::Is::changed_in_meaning) {
    session.complain(session.say({"bcd: '{path}' được để nguyên: sắp lại thì nội dung ở trong sẽ khác đi, thường vì "
                                  "một lời văn nhiều dòng (|, >), một dòng bắt đầu bằng tab hoặc một khóa bỏ trống; "
                                  "viết chỗ ấy thành một dòng \"khóa: giá trị\" rồi chạy lại\n",
                                  "bcd: '{path}' was left as it was: laid out it would say something else, mostly for "
                                  "a text of several lines (|, >), a line that begins with a tab or a key left empty; "
                                  "write that as one line \"key: value\" and run again\n"},
                                 {{"path", sheet.path}}));
    return Exit::findings;
  }
  if (sheet.is == Sheet::Is::remarks_lost) {
    session.complain(session.say({"bcd: '{path}' được để nguyên: sắp lại thì mất chú thích hoặc dòng trống ở trong; "
                                  "đây là lỗi của chính bcd, xin báo lại\n",
                                  "bcd: '{path}' was left as it was: laying it out would lose a comment or an empty "
                                  "line in it; a fault of bcd itself, please report it\n"},
                                 {{"path", sheet.path}}));
    return Exit::findings;
  }
  if (!options.check && !rewrite(session, sheet.path, sheet.was, sheet.bytes)) return Exit::unusable;
  ++changed;
  if (options.check || !session.quiet)
    session.print(session.say(options.check ? Text{"cần sắp lại {path}\n", "would lay out {path}\n"}
                                            : Text{"đã sắp lại {path}\n", "laid out {path}\n"},
                              {{"path", sheet.path}}));
  return options.check ? Exit::findings : Exit::clean;
}

// Unit by unit, so that what is written is what was just read, and memory follows the largest.
Exit fmt(Session const& session, FmtOptions options) {
  options.paths = as_named(session, std::move(options.paths));
  std::vector<std::string> const folders = units_at(session, options.paths);
  require_records(session, options.paths, folders);
  AskedPaths const asked{session, options.paths};
  std::size_t count = 0, changed = 0, unlike = 0;
  Exit exit = Exit::clean;
  for (std::string const& folder : folders) {
    std::vector<Sheet> sheets = sheets_of(session, asked, folder);
    unit::side_by_side(sheets.size(), unit::core_count(), [&](std::size_t i) { lay_out(session, sheets[i]); });
    count += sheets.size();
    for (Sheet const& sheet : sheets) {
      tell_unmoved(session, sheet);
      if (sheet.is == Sheet::Is::same) continue;
      ++unlike;
      exit = std::max(exit, finish(session, options, sheet, changed));
    }
  }
  Text const summary = options.check ? Text{"{count} tệp: {changed} cần sắp lại, {failed} không sắp được\n",
                                            "{count} files: {changed} to lay out, {failed} that could not be\n"}
                                     : Text{"{count} tệp: {changed} đã sắp lại, {failed} không sắp được\n",
                                            "{count} files: {changed} laid out, {failed} that could not be\n"};
  session.done(summary, {{"count", count}, {"changed", changed}, {"failed", unlike - changed}});
  return exit;
}

}  // namespace

void declare_fmt(CLI::App& program, Session& session) {
  auto const options = std::make_shared<FmtOptions>();
  CLI::App* const command =
      program.add_subcommand("fmt", session.say({"Sắp lại chữ trong tệp hồ sơ cho thống nhất; nội dung giữ nguyên",
                                                 "Lay the record files out alike; what they say stays the same"}));
  session.takes(command->add_option("PATH", options->paths,
                                    session.say({"Thư mục hoặc tệp cần sắp lại; bỏ trống: mọi đơn vị trong thư mục",
                                                 "Folders or files to lay out; left out: every unit in the folder"})),
                Takes::file);
  command->add_flag("--check", options->check,
                    session.say({"Không ghi; nêu các tệp cần sắp lại và trả về 1 khi có",
                                 "Write nothing; name the files that would change, and exit 1 when there are any"}));
  session.pages["fmt"] = {
      .about =
          {{"Sắp lại bcd.yaml, các tệp hồ sơ và quy chế riêng của đơn vị: khóa theo thứ tự của loại hồ sơ (bcd schema, "
            "bcd-records(5)), khóa lạ ở cuối; Unicode dựng sẵn (NFC); xuống dòng LF; không BOM, không dấu cách cuối "
            "dòng, không quá một dòng trống liền nhau; kết thúc tệp bằng một dòng mới.",
            "Lays out bcd.yaml, the records and the unit's own regulations: keys in the order of the kind (bcd schema, "
            "bcd-records(5)), unknown ones last; Unicode in NFC; lines end in LF; no byte order mark, no blanks at the "
            "end of a line, never more than one empty line in a row; one line end at the end of the file."},
           {"Chỉ dời dòng, không viết lại giá trị: chú thích, dấu nháy, cách ngắt dòng giữ nguyên. Chữ nhiều dòng (| "
            "và >, trong dấu nháy) không bị đụng đến.",
            "Lines are moved, values never written anew: comments, quotes and line breaks stay. Texts of several lines "
            "(| and >, in quotes) are not touched."},
           {"Chú thích, dòng trống đi theo khóa ở ngay dưới, dù giữa chú thích và khóa có dòng trống; chú thích cuối "
            "dòng, và chú thích nằm dưới mà thụt vào sâu hơn khóa, thuộc về khóa ở trên. Cụm chú thích đầu tiên của "
            "tệp là đầu đề, luôn ở lại đầu tệp: khóa đầu dời đi thì bcd thêm một dòng trống dưới đầu đề. Chú thích ở "
            "đầu một bảng con mà cách khóa đầu một dòng trống ở lại đầu bảng; chú thích dưới khóa cuối ở lại cuối. "
            "Khóa lên đầu nhường dòng trống ở trên nó cho khóa trước đó đứng đầu.",
            "A comment or an empty line goes with the key right below, even when an empty line stands between the "
            "comment and its key; a comment at the end of a line, or below a key and indented more than it, belongs to "
            "the key above. The first comment of the file is its heading and always stays at the top: when the first "
            "key moves away, bcd puts an empty line below the heading. A comment at the top of an inner map with an "
            "empty line before the first key stays there; one below the last key stays at the end. The key that comes "
            "first hands the empty line above it to the key that was first."},
           {"Thứ tự khóa được để nguyên, và bcd nêu dòng, ở chỗ dời không chắc an toàn: bảng trong ngoặc nhọn trải "
            "trên nhiều dòng hoặc có khóa bỏ trống, khóa viết sau dấu ?, các khóa bên cạnh lời văn |+, >+ hoặc | bỏ "
            "trống. Các phần tử của danh sách, trên một hay nhiều dòng, không bao giờ bị đổi chỗ.",
            "The order of keys is left, and the line named, where moving would not be safe: in a map in braces over "
            "several lines or with a key that has no value, keys behind a ?, keys beside a text in |+, >+ or an empty "
            "|. The items of a list, on one line or several, never change places."},
           {"Tệp có nhiều tên (liên kết cứng) được ghi thành tệp mới ở tên mà bcd đọc; các tên khác vẫn là bản cũ. "
            "Liên kết mềm vẫn là liên kết, tệp mà nó dẫn đến được sắp lại.",
            "A file with several names (hard links) is written as a new file under the name that bcd read; the other "
            "names keep the old one. A symbolic link stays one, and the file it leads to is laid out."},
           {"Tệp chưa đọc được (YAML sai, khóa lặp) được để nguyên và nêu tên, các tệp khác vẫn được sắp lại. Mã trả "
            "về: 0; 1 khi có tệp không sắp được, hoặc với --check khi có tệp cần sắp lại; 2 khi không ghi được. Trước "
            "khi ghi, bcd đọc lại kết quả: nếu nội dung khác đi, hoặc thiếu một chú thích, một dòng trống, thì tệp "
            "được để nguyên và nêu tên.",
            "A file that cannot be read (malformed YAML, a key given twice) is left as it is and named; the others are "
            "laid out all the same. Exit codes: 0; 1 when a file could not be laid out, or with --check when one would "
            "change; 2 when one cannot be written. Before writing, bcd reads the result back: a file that would say "
            "something else, or lack a comment or an empty line, is left as it was and named."}},
      .examples = {{"bcd fmt --check",
                    {"nêu các tệp cần sắp lại, không ghi gì", "names the files that would change, writes nothing"}},
                   {"bcd fmt", {"sắp lại mọi tệp của đơn vị", "lays out every file of the unit"}},
                   {"bcd fmt members meetings/2026", {"chỉ những thư mục này", "only these folders"}}}};
  command->callback([&session, options] { session.action = [&session, options] { return fmt(session, *options); }; });
}

}  // namespace bcd::command
