#include "fix.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "bcd/record/kinds.hpp"
#include "bcd/record/mend.hpp"
#include "bcd/rule/waivers.hpp"
#include "bcd/unit/listing.hpp"
#include "rewrite.hpp"

namespace bcd::command {
namespace {

// "5 chỗ", "5 places".
Arg many(std::size_t count, Text word) {
  std::string const number = std::to_string(count) + " ";
  return {number + std::string{word.in(Lang::vi)}, number + std::string{word.in(Lang::en)} + (count == 1 ? "" : "s")};
}

// Do the places look after it as they did before?
bool unseen(Finding const& mended) {
  return mended.rule == &record::text_hygiene || mended.rule == &record::text_not_nfc ||
         mended.rule == &record::yaml_syntax;
}

// What was wrong there, in words.
Arg words(Finding const& mended) {
  if (mended.rule == &record::yaml_syntax)
    return Text{"ký tự ẩn làm tệp không đọc được", "invisible characters that made the file unreadable"};
  return {fill(mended.rule->message, Lang::vi, mended.args), fill(mended.rule->message, Lang::en, mended.args)};
}

// A fault in its file, found once more.
using Fault = std::pair<RuleInfo const*, source::Position>;

}  // namespace

bool Fixer::fix(std::vector<rule::Verdict> const& verdicts) {
  bool written = false;
  for (rule::Verdict const& verdict : verdicts) written = fix_unit(verdict) || written;
  return written;
}

bool Fixer::fix_unit(rule::Verdict const& verdict) {
  std::map<std::string, std::set<Fault>> wanted;
  for (LocatedFinding const& one : verdict.findings)
    if (one.open() && !one.edits.empty() && !closed_.contains(one.path)) wanted[one.path].insert({one.rule, one.begin});
  if (wanted.empty()) return false;
  bool written = false;
  source::DiskReader const reader{session_.at(verdict.folder)};
  auto const read = [&](std::string const& path) { return source::File{path, reader.read(path).data}; };
  // Those of a file that did not load have not been applied to the verdict.
  rule::WrittenWaivers const of_unit{read("bcd.yaml"), true};
  for (unit::RecordFile const& record : unit::record_files(reader)) {
    std::string const path = verdict.prefix() + record.path;
    auto const faults = wanted.find(path);
    if (faults == wanted.end()) continue;
    source::File const file = read(record.path);
    rule::WrittenWaivers const of_file{file, record.path == "bcd.yaml"};
    record::Findings findings = record::faults_of(*record.kind, file);
    std::erase_if(findings, [&](Finding const& found) {
      return of_unit.cover(found) || of_file.cover(found) ||
             !faults->second.contains({found.rule, file.position(found.span.begin)});
    });
    record::Mended const mended = record::mend(*record.kind, file, findings);
    if (!mended.all_tried)
      session_.complain(session_.say({"bcd: '{path}' có quá nhiều lỗi không tự sửa được nên có lỗi chưa được thử sửa; "
                                      "sửa bớt các lỗi đã nêu rồi chạy lại\n",
                                      "bcd: '{path}' has too many errors that bcd cannot fix, so some were not tried; "
                                      "fix some of the reported errors and run again\n"},
                                     {{"path", path}}));
    if (mended.bytes == file.bytes()) continue;
    if (!rewrite(session_, path, file.bytes(), mended.bytes)) {
      closed_.insert(path);
      continue;
    }
    written = true;
    mended_.insert(path);
    std::vector<Finding const*> done;
    for (std::size_t const i : mended.done) done.push_back(&findings[i]);
    std::ranges::sort(done, {}, [](Finding const* one) { return one->edits.front().span.begin; });
    for (Finding const* one : done) tell(*one, path);
  }
  return written;
}

void Fixer::tell(Finding const& mended, std::string const& path) {
  places_ += mended.edits.size();
  auto const note = [&](source::Edit const& edit, Text what, Args args) {
    source::Position const at = mended.file->position(edit.span.begin);
    std::ranges::copy(Args{{"path", path}, {"line", at.line}, {"column", at.column}, {"rule", mended.rule->id}},
                      std::back_inserter(args));
    session_.note(what, args);
  };
  if (unseen(mended))
    return note(mended.edits.front(),
                {"đã sửa {path}:{line}:{column}: {message}: {places} [{rule}]\n",
                 "fixed {path}:{line}:{column}: {message}: {places} [{rule}]\n"},
                {{"message", words(mended)}, {"places", many(mended.edits.size(), {"chỗ", "place"})}});
  for (source::Edit const& edit : mended.edits)
    note(edit,
         {"đã sửa {path}:{line}:{column}: {was} → {now} [{rule}]\n",
          "fixed {path}:{line}:{column}: {was} → {now} [{rule}]\n"},
         {{"was", mended.file->text(edit.span)}, {"now", edit.text}});
}

void Fixer::tell_all(output::Summary const& left) const {
  if (places_ == 0 && left.errors + left.warnings + left.notes == 0) return;
  Args const args{{"places", many(places_, {"chỗ", "place"})},
                  {"files", many(mended_.size(), {"tệp", "file"})},
                  {"errors", many(std::size_t(left.errors), {"lỗi", "error"})},
                  {"warnings", many(std::size_t(left.warnings), {"cảnh báo", "warning"})},
                  {"notes", many(std::size_t(left.notes), {"ghi chú", "note"})}};
  if (places_ == 0)
    session_.note({"Không tự sửa chỗ nào; còn {errors}, {warnings}, {notes}\n",
                   "Nothing was fixed; left: {errors}, {warnings}, {notes}\n"},
                  args);
  else
    session_.note({"Đã sửa {places} trong {files}; còn {errors}, {warnings}, {notes}\n",
                   "Fixed {places} in {files}; left: {errors}, {warnings}, {notes}\n"},
                  args);
}

}  // namespace bcd::command
