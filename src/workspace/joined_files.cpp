#include "joined_files.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/source/writer.hpp"

namespace bcd::workspace {

Result<Done> each_joined_file(Place const& place, std::vector<std::string> const& files, JoinFile const& join) {
  std::vector<std::string> read;
  for (std::string const& path : files) {
    std::string const file = std::filesystem::path{path}.lexically_normal().generic_string();
    if (std::ranges::find(read, file) != read.end())
      return Refusal{{"--from có '{path}' hai lần", "--from names '{path}' twice"}, {{"path", path}}};
    read.push_back(file);
    auto const bytes = source::read_whole((std::filesystem::path{place.folder} / file).string());
    if (!bytes) return Refusal{{"không đọc được '{path}'", "'{path}' cannot be read"}, {{"path", path}}};
    if (auto const why = join(path, *bytes)) return *why;
  }
  return Done{};
}

std::optional<Refusal> twice(std::string const& path, std::vector<form::OverviewRow> const& before,
                             std::vector<form::OverviewRow> const& of_file) {
  for (form::OverviewRow const& row : of_file)
    if (row.judged && std::ranges::find(before, row) != before.end())
      return Refusal{{"đơn vị '{unit}' của '{path}' đã có trong một tệp trước",
                      "the unit '{unit}' of '{path}' is in an earlier file too"},
                     {{"unit", row.unit}, {"path", path}}};
  return std::nullopt;
}

std::optional<Refusal> not_made_by(std::string const& path, std::string_view call) {
  return Refusal{{"'{path}' không phải phần do lệnh này của bản bcd này in ra: {call}",
                  "'{path}' is not a part that this command of this version prints: {call}"},
                 {{"path", path}, {"call", call}}};
}

}  // namespace bcd::workspace
