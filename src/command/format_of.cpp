#include <CLI/CLI.hpp>
#include "format_of.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "paper_file.hpp"

namespace bcd::command {

std::string format_of(Session const& session, std::string const& asked, CLI::Option const& output, std::span<std::string_view const> formats) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> endings{{{".json", "json"}, {".csv", "csv"}, {".ics", "ics"}, {".md", "markdown"}}};
  std::string const file = output.count() > 0 ? output.as<std::string>() : std::string{};
  if (!file.empty()) leave_papers_alone(session, file);
  if (!asked.empty()) return asked;
  auto const ending = std::ranges::find(endings, std::filesystem::path{file}.extension().string(), &std::pair<std::string_view, std::string_view>::first);
  if (ending == endings.end()) return std::string{formats.front()};
  if (std::ranges::find(formats, ending->second) == formats.end())
    session.refuse({"--output '{file}': lệnh này không có dạng {format}; các dạng: {formats} (--format)", "--output '{file}': this command has no format {format}; it has: {formats} (--format)"}, {{"file", file}, {"format", ending->second}, {"formats", fmt::format("{}", fmt::join(formats, ", "))}});
  return std::string{ending->second};
}

}  // namespace bcd::command
