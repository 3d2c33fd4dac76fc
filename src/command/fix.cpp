#include "fix.hpp"

#include <iterator>

#include "bcd/finding/counted.hpp"

namespace bcd::command {
namespace {

constexpr Noun place_noun{"chỗ", "place", "places"};

}  // namespace

bool report_rewrite(Session const& session, std::string const& path, workspace::Rewritten outcome) {
  auto const complain = [&](Text text) { session.complain(session.say(text, {{"path", path}})); };
  switch (outcome) {
    case workspace::Rewritten::done:
      return true;
    case workspace::Rewritten::changed:
      complain({"bcd: '{path}' bị thay đổi trong lúc bcd chạy nên được để nguyên; chạy lại\n",
                "bcd: '{path}' was changed by another program while bcd ran and was not written; run again\n"});
      break;
    case workspace::Rewritten::read_only:
      complain({"bcd: '{path}' chỉ cho đọc nên được để nguyên; cấp quyền ghi (chmod u+w) rồi chạy lại\n",
                "bcd: '{path}' is read-only and was not changed; allow writing (chmod u+w) and run again\n"});
      break;
    case workspace::Rewritten::failed:
      complain({"bcd: không ghi được '{path}'; tệp được để nguyên\n",
                "bcd: '{path}' cannot be written; it was not changed\n"});
      break;
  }
  return false;
}

bool Fixer::fix(std::vector<rule::Verdict> const& verdicts) {
  bool written = false;
  for (rule::Verdict const& verdict : verdicts)
    for (workspace::FixedFile const& file : workspace::fix_unit(session_.place(), verdict, closed_)) {
      if (!file.all_tried)
        session_.complain(session_.say({"bcd: '{path}' có quá nhiều lỗi không tự sửa được nên có lỗi chưa được thử "
                                        "sửa; sửa bớt các lỗi đã nêu rồi chạy lại\n",
                                        "bcd: '{path}' has too many errors that bcd cannot fix, so some were not "
                                        "tried; fix some of the reported errors and run again\n"},
                                       {{"path", file.path}}));
      if (!report_rewrite(session_, file.path, file.outcome)) closed_.insert(file.path);
      if (!file.changed()) continue;
      written = true;
      mended_.insert(file.path);
      for (workspace::FixedPlace const& place : file.places) {
        places_ += place.edits;
        tell(place, file.path);
      }
    }
  return written;
}

void Fixer::tell(workspace::FixedPlace const& place, std::string const& path) const {
  Args args{{"path", path}, {"line", place.at.line}, {"column", place.at.column}, {"rule", place.rule->id}};
  if (place.visible) {
    args.push_back({"was", place.was});
    args.push_back({"now", place.now});
    session_.note({"đã sửa {path}:{line}:{column}: {was} → {now} [{rule}]\n",
                   "fixed {path}:{line}:{column}: {was} → {now} [{rule}]\n"},
                  args);
    return;
  }
  args.push_back({"message", place.message});
  args.push_back({"places", counted(long(place.edits), place_noun)});
  session_.note({"đã sửa {path}:{line}:{column}: {message}: {places} [{rule}]\n",
                 "fixed {path}:{line}:{column}: {message}: {places} [{rule}]\n"},
                args);
}

void Fixer::tell_all(output::Summary const& left) const {
  if (places_ == 0 && left.errors + left.warnings + left.notes == 0) return;
  Args const args{{"places", counted(long(places_), place_noun)},
                  {"files", counted(long(mended_.size()), {"tệp", "file", "files"})},
                  {"errors", counted(left.errors, {"lỗi", "error", "errors"})},
                  {"warnings", counted(left.warnings, {"cảnh báo", "warning", "warnings"})},
                  {"notes", counted(left.notes, {"ghi chú", "note", "notes"})}};
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
