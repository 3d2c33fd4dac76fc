#include "bcd/workspace/additions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "bcd/rule/rules.hpp"
#include "bcd/source/overlay.hpp"
#include "bcd/text/shell_word.hpp"
#include "bcd/unit/parallel.hpp"

namespace bcd::workspace {
namespace {

// Rules, besides those on files, whose findings no later record can correct.
constexpr std::array of_references{&rule::unknown_reference.info, &rule::seat_dates.info, &rule::date_order.info,
                                   &rule::number_duplicate.info};

bool is_wrong(LocatedFinding const& finding) {
  if (finding.severity != Severity::error) return false;
  auto const of_files = record::file_rules();
  return std::ranges::find(of_files, finding.rule) != of_files.end() ||
         std::ranges::find(of_references, finding.rule) != of_references.end();
}

Result<std::vector<LocatedFinding>> findings_of(source::Reader const& reader, std::string const& folder, Date as_of) {
  auto const unit = unit::load_unit(reader, unit::core_count());
  if (auto refusal = incomplete(reader)) return *refusal;
  return rule::judge(*unit, folder, as_of, {}).findings;
}

}  // namespace

Additions::Additions(std::string folder, Date as_of, std::unique_ptr<source::Reader> disk, KnownFindings known)
    : folder_{std::move(folder)}, as_of_{as_of}, disk_{std::move(disk)}, known_{std::move(known)} {}

Result<Additions> Additions::open(Place const& place, std::string const& folder, Date as_of) {
  auto disk = on_disk(place).open(folder);
  auto const found = findings_of(*disk, folder, as_of);
  if (!found) return found.refusal();
  return Additions{folder, as_of, std::move(disk), KnownFindings{*found}};
}

Result<Added> Additions::judge(NewFiles const& files, std::vector<std::string> const& removed) const {
  source::Overlay const after{*disk_, {files.begin(), files.end()}, {removed.begin(), removed.end()}};
  auto const found = findings_of(after, folder_, as_of_);
  if (!found) return found.refusal();
  KnownFindings known = known_;
  Added added;
  for (LocatedFinding const& one : *found)
    if (!known.take(one) && !one.waived) (is_wrong(one) ? added.wrong : added.other).push_back(one);
  return added;
}

Result<Replaced> Additions::judge_replacing(NewFiles const& files, FilledPlaceholders const& filled) const {
  auto first = judge(files);
  if (!first) return first.refusal();
  Replaced result{.added = std::move(*first)};
  if (!result.added.wrong.empty()) return result;
  // Returns the records, or bcd.yaml, that refer to the placeholder.
  auto const named_in = [&](std::string const& path) {
    std::set<std::string> places;
    if (auto const without = judge(files, {path}))
      for (LocatedFinding const& one : without->wrong) places.insert(one.path);
    return fmt::format("{}", fmt::join(places, ", "));
  };
  for (std::string const& path : filled.untouched) {
    std::string records = named_in(path);
    if (records.empty()) result.removed.push_back(path);
    else result.kept.push_back({path, std::move(records)});
  }
  for (std::string const& path : filled.written_in) result.kept.push_back({path, named_in(path), true});
  if (result.removed.empty()) return result;
  auto last = judge(files, result.removed);
  if (!last) return last.refusal();
  result.added = std::move(*last);
  return result;
}

Result<std::string> one_unit(Place const& place) {
  auto const folders = units_at(place, on_disk(place), {});
  if (!folders) return folders.refusal();
  if (folders->size() > 1)
    return Refusal{{"có {count} đơn vị ở đây; chọn một bằng -C", "there are {count} units here; choose one with -C"},
                   {{"count", folders->size()}}};
  return folders->front();
}

Result<Done> require_sound_members(Place const& place, std::string const& folder, unit::Unit const& unit) {
  for (auto const& member : unit.members.all)
    if (!member.whole)
      return Refusal{
          {"hồ sơ {path} có lỗi nên chưa xác định được người giữ vị trí; phải sửa hồ sơ đó trước, xem: bcd -C {folder} "
           "check",
           "the record {path} is faulty, so the seats are unclear; fix it first, see: bcd -C {folder} check"},
          {{"path", shown_path(folder, member.file->path())}, {"folder", shell_word(place.at(folder))}}};
  return Done{};
}

std::vector<std::string> record_heading(Place const& place, std::string const& folder, record::KindInfo const& kind,
                                        std::string const& path, Lang lang) {
  std::vector<std::string> lines;
  std::string const schema = ".schemas/" + std::string{kind.name} + ".json";
  if (std::filesystem::exists(std::filesystem::path{place.at(folder)} / schema)) {
    std::string up;
    for (auto i = std::ranges::count(path, '/'); i > 0; --i) up += "../";
    lines.push_back("yaml-language-server: $schema=" + up + schema);
  }
  lines.push_back(fill(
      {"Dòng bắt đầu bằng '#' là phần chưa ghi: bỏ dấu '#' rồi sửa cho đúng. Các trường: man bcd-records",
       "Lines that begin with '#' are not filled in yet: remove the '#' and correct them. All fields: man bcd-records"},
      lang, {}));
  return lines;
}

}  // namespace bcd::workspace
