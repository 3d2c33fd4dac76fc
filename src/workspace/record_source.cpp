#include "bcd/workspace/record_source.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>

#include "bcd/record/file_rules.hpp"
#include "bcd/source/checkout.hpp"
#include "bcd/unit/parallel.hpp"
#include "git_refusals.hpp"

namespace bcd::workspace {
namespace fs = std::filesystem;
namespace {

// Lack::none is not asked for.
Refusal refusal_of(source::Lack lack) {
  return {git_refusal(lack == source::Lack::damaged ? source::GitFault::damaged : source::GitFault::not_fetched),
          {{"detail", ""}}};
}

// Removes the findings about line ends of Windows that git itself writes into the working tree: they are not those of
// the record.
void forgive_line_ends(Place const& place, unit::Unit& unit, std::string const& folder) {
  auto const is_of_line_end = [](Finding const& one) {
    return one.rule == &record::text_hygiene && one.file->text(one.span).starts_with('\r');
  };
  if (std::ranges::none_of(unit.findings, is_of_line_end)) return;
  auto const opened = source::Repository::open(place.folder, place.git);
  if (!opened || opened.value->bare()) return;
  std::string const top = source::path_in_repository(place.folder, opened.value->base(), folder);
  std::erase_if(unit.findings, [&](Finding const& one) {
    return is_of_line_end(one) && opened.value->makes_line_ends((top.empty() ? top : top + "/") + one.file->path());
  });
}

}  // namespace

std::string folder_name(Place const& place, std::string const& folder) {
  std::error_code fault;
  std::filesystem::path const whole = std::filesystem::canonical(place.at(folder), fault);
  return fault || !whole.has_filename() ? folder : whole.filename().string();
}

std::string Place::at(std::string const& path) const {
  std::string whole = (fs::path{folder} / path).lexically_normal().string();
  if (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
  return whole;
}

RecordSource on_disk(Place const& place) {
  auto const checkout = std::make_shared<source::Checkout const>(place.folder, place.git);
  // A path that cannot be examined counts as existing, because finding units then reports it.
  return {.exists =
              [folder = place.folder](std::string const& path) {
                std::error_code ignored;
                return fs::status(fs::path{folder} / path, ignored).type() != fs::file_type::not_found;
              },
          .find = [folder = place.folder](std::string const& path) { return unit::find_units(folder, path); },
          .open = [checkout](std::string const& folder) { return checkout->open(folder); },
          .complete = [place](unit::Unit& unit, std::string const& folder) { forgive_line_ends(place, unit, folder); },
          .refuse = [checkout, folder = place.folder](std::string const&) -> std::optional<Refusal> {
            if (checkout->fault() == source::GitFault::none) return std::nullopt;
            return Refusal{git_refusal(checkout->fault()), {{"folder", folder}, {"detail", ""}}};
          }};
}

Result<std::vector<std::string>> units_at(Place const& place, RecordSource const& records,
                                          std::vector<std::string> const& paths) {
  std::vector<std::string> folders;
  if (std::error_code ignored; !fs::is_directory(place.folder, ignored))
    return Refusal{{"không có thư mục '{path}'", "there is no folder '{path}'"}, {{"path", place.folder}}};
  for (std::string const& path : paths.empty() ? std::vector<std::string>{"."} : paths) {
    std::string const& shown = path == "." ? place.folder : path;
    if (records.refuse)
      if (auto refusal = records.refuse(path)) return *refusal;
    if (!records.exists(path)) return Refusal{{"không có '{path}'", "there is no '{path}'"}, {{"path", shown}}};
    auto found = records.find(path);
    if (!found.unreadable.empty())  // otherwise its units would be left out without a word
      return Refusal{{"không đọc được thư mục '{path}' nên không rõ trong đó có đơn vị nào; cấp quyền đọc thư mục, "
                      "hoặc nêu rõ các đơn vị cần xét",
                      "the folder '{path}' cannot be read, so its units are unknown; allow reading it, or name the "
                      "units to judge"},
                     {{"path", place.at(found.unreadable.front())}}};
    if (found.folders.empty())
      return Refusal{{"không có đơn vị nào (tệp bcd.yaml) trong '{path}' hoặc các thư mục cấp trên",
                      "there is no unit (a bcd.yaml) in '{path}' or in a folder above it"},
                     {{"path", shown}}};
    std::ranges::move(found.folders, std::back_inserter(folders));
  }
  std::ranges::sort(folders);
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return folders;
}

std::optional<Refusal> incomplete(source::Reader const& reader) {
  source::Lack const lack = reader.lacks();
  return lack == source::Lack::none ? std::nullopt : std::optional{refusal_of(lack)};
}

Result<Done> each_unit(RecordSource const& records, std::vector<std::string> const& folders, Watch const& watch,
                       std::function<void(unit::Unit const&, std::size_t)> const& use) {
  unsigned const cores = unit::core_count();
  // With many units, one per core; otherwise the files of each unit are loaded in parallel.
  bool const many = folders.size() >= cores;
  std::atomic<source::Lack> lacking = source::Lack::none;
  unit::side_by_side(folders.size(), many ? cores : 1, [&](std::size_t i) {
    auto const reader = records.open(folders[i]);
    auto const unit = unit::load_unit(*reader, many ? 1 : cores);
    if (source::Lack const lack = reader->lacks(); lack != source::Lack::none) lacking = lack;
    if (records.complete) records.complete(*unit, folders[i]);
    use(*unit, i);
    if (watch.loaded) watch.loaded(*unit, i);
    if (watch.finished) watch.finished();
  });
  if (lacking != source::Lack::none) return refusal_of(lacking);
  return Done{};
}

Result<std::vector<rule::Verdict>> judge_all(RecordSource const& records, std::vector<std::string> const& folders,
                                             rule::Selection const& selection, Date as_of, Watch const& watch) {
  std::vector<rule::Verdict> verdicts(folders.size());
  auto const read = each_unit(records, folders, watch, [&](unit::Unit const& unit, std::size_t i) {
    verdicts[i] = rule::judge(unit, folders[i], as_of, selection);
  });
  if (!read) return read.refusal();
  return verdicts;
}

Result<std::unique_ptr<unit::Unit>> load(RecordSource const& records, std::string const& folder) {
  auto const reader = records.open(folder);
  auto unit = unit::load_unit(*reader, unit::core_count());
  if (auto refusal = incomplete(*reader)) return *refusal;
  return unit;
}

Refusal not_judgeable(std::string const& folder, Text consequence) {
  return {{"bcd.yaml hoặc quy chế của '{folder}' có lỗi {consequence}; xem: bcd -C {folder} check",
           "bcd.yaml or the regulation of '{folder}' is faulty, {consequence}; see: bcd -C {folder} check"},
          {{"folder", folder}, {"consequence", consequence}}};
}

Result<std::unique_ptr<unit::Unit>> load_judgeable(Place const& place, std::string const& folder) {
  auto unit = load(on_disk(place), folder);
  if (unit && !(*unit)->judgeable)
    return not_judgeable(place.at(folder), {"nên không làm tiếp được", "so the command cannot continue"});
  return unit;
}

}  // namespace bcd::workspace
