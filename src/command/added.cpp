#include "added.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "bcd/output/terminal.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/source/overlay.hpp"
#include "bcd/unit/parallel.hpp"
#include "shell_word.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

// Besides the rules on files: what no later record can put right.
constexpr std::array of_references{&rule::unknown_reference.info, &rule::seat_dates.info, &rule::date_order.info,
                                   &rule::number_duplicate.info};

bool is_wrong(LocatedFinding const& finding) {
  if (finding.severity != Severity::error) return false;
  auto const of_files = record::file_rules();
  return std::ranges::find(of_files, finding.rule) != of_files.end() ||
         std::ranges::find(of_references, finding.rule) != of_references.end();
}

std::vector<LocatedFinding> findings_of(Session const& session, std::string const& folder,
                                        source::Reader const& reader) {
  auto const unit = unit::load_unit(reader, unit::core_count());
  require_all_there(session, reader.lacks());
  return rule::judge(*unit, folder, session.as_of(), {}).findings;
}

}  // namespace

Additions::Additions(Session const& session, std::string const& folder)
    : session_{session},
      folder_{folder},
      disk_{on_disk(session).open(folder)},
      known_{findings_of(session, folder, *disk_)} {}

Added Additions::judge(NewFiles const& files, std::vector<std::string> const& removed) const {
  source::Overlay const after{*disk_, {files.begin(), files.end()}, {removed.begin(), removed.end()}};
  KnownFindings known = known_;
  Added added;
  for (LocatedFinding const& one : findings_of(session_, folder_, after))
    if (!known.take(one) && !one.waived) (is_wrong(one) ? added.wrong : added.told).push_back(one);
  return added;
}

Replaced Additions::judge_replacing(NewFiles const& files, workspace::FilledPlaceholders const& filled) const {
  Replaced result{judge(files), {}};
  if (!result.added.wrong.empty()) return result;
  // The records, and bcd.yaml, that a removed file leaves without someone they name.
  auto const naming = [&](std::string const& path) {
    std::set<std::string> places;
    for (LocatedFinding const& one : judge(files, {path}).wrong) places.insert(one.path);
    std::string list;
    for (std::string const& place : places) list += (list.empty() ? "" : ", ") + place;
    return list;
  };
  for (std::string const& path : filled.untouched) {
    std::string const records = naming(path);
    if (records.empty()) result.removed.push_back(path);
    else
      session_.complain(session_.say({"bcd: giữ lại hồ sơ giữ chỗ {path} vì còn được dẫn trong {records}; sửa các hồ "
                                      "sơ đó rồi xóa hồ sơ giữ chỗ\n",
                                      "bcd: the placeholder {path} is kept because it is named in {records}; fix that "
                                      "first, then remove the placeholder\n"},
                                     {{"path", shown_path(folder_, path)}, {"records", records}}));
  }
  for (std::string const& path : filled.written_in) {
    std::string const records = naming(path);
    Arg const also =
        records.empty() ? Arg{""} : Arg{" (còn được dẫn trong " + records + ")", " (named in " + records + ")"};
    session_.complain(session_.say({"bcd: giữ lại hồ sơ giữ chỗ {path} vì đã có nội dung ghi thêm{also}; chuyển nội "
                                    "dung đó sang hồ sơ mới rồi xóa hồ sơ giữ chỗ\n",
                                    "bcd: the placeholder {path} is kept because it was edited{also}; move the edits "
                                    "to the new record, then remove the placeholder\n"},
                                   {{"path", shown_path(folder_, path)}, {"also", also}}));
  }
  if (!result.removed.empty()) result.added = judge(files, result.removed);
  return result;
}

std::string one_unit(Session const& session) {
  std::vector<std::string> const folders = units_at(session, {});
  if (folders.size() > 1)
    session.refuse({"có {count} đơn vị ở đây; chọn một bằng -C", "there are {count} units here; choose one with -C"},
                   {{"count", folders.size()}});
  return folders.front();
}

void require_sound_members(Session const& session, std::string const& folder, unit::Unit const& unit) {
  for (auto const& member : unit.members.all)
    if (!member.whole)
      session.refuse(
          {"hồ sơ {path} có lỗi nên chưa xác định được người giữ vị trí; phải sửa hồ sơ đó trước, xem: bcd -C {folder} "
           "check",
           "the record {path} is faulty, so the seats are unclear; fix it first, see: bcd -C {folder} check"},
          {{"path", shown_path(folder, member.file->path())}, {"folder", shell_word(session.at(folder))}});
}

std::vector<std::string> record_heading(Session const& session, std::string const& folder, record::KindInfo const& kind,
                                        std::string const& path) {
  std::vector<std::string> lines;
  std::string const schema = ".schemas/" + std::string{kind.name} + ".json";
  if (std::filesystem::exists(std::filesystem::path{session.at(folder)} / schema)) {
    std::string up;
    for (auto i = std::ranges::count(path, '/'); i > 0; --i) up += "../";
    lines.push_back("yaml-language-server: $schema=" + up + schema);
  }
  lines.push_back(
      session.say({"Dòng bắt đầu bằng '#' là phần chưa ghi: bỏ dấu '#' rồi sửa cho đúng. Các trường: man bcd-records",
                   "Lines that begin with '#' are not filled in yet: remove the '#' and correct them. All fields: man "
                   "bcd-records"}));
  return lines;
}

std::string wrong_lines(Session const& session, std::vector<LocatedFinding> const& wrong) {
  std::string text;
  for (LocatedFinding const& one : wrong) {
    std::string_view line = one.excerpt.line;
    line.remove_prefix(std::min(line.find_first_not_of(" -"), line.size()));
    text += fmt::format("\n  {}{}{} [{}]", line, line.empty() ? "" : "  → ", one.message(session.lang), one.rule->id);
  }
  return text;
}

std::string told_lines(Session const& session, std::vector<LocatedFinding> const& told) {
  if (told.empty()) return {};
  std::string text = session.say({"bcd check phát hiện thêm:\n", "new findings of bcd check:\n"});
  for (LocatedFinding const& one : told) text += output::finding_text(one, session.lang, session.colours());
  return text;
}

Exit exit_for(std::vector<LocatedFinding> const& told) {
  return std::ranges::any_of(told, [](LocatedFinding const& one) { return one.severity == Severity::error; })
             ? Exit::findings
             : Exit::clean;
}

}  // namespace bcd::command
