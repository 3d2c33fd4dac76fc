#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "bcd/output/formats.hpp"
#include "bcd/output/terminal.hpp"
#include "parts.hpp"

namespace bcd::output {
namespace {

constexpr int most_shown = 10;  // annotations of one level that GitHub shows of one step

// The runner reads one command per line, so line ends and '%' are escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      default:
        out += c;
    }
  }
  return out;
}
// In a property a colon and a comma are escaped too.
std::string property(std::string_view text) {
  std::string out;
  for (char const c : escaped(text)) {
    if (c == ':') out += "%3A";
    else if (c == ',') out += "%2C";
    else out += c;
  }
  return out;
}

// GitHub accepts columns only within one line. Its last column is inclusive.
std::string region(LocatedFinding const& finding) {
  std::string const lines = fmt::format("line={},endLine={}", finding.begin.line, finding.end.line);
  if (finding.begin.line != finding.end.line) return lines;
  return fmt::format("{},col={},endColumn={}", lines, finding.begin.column,
                     std::max(finding.begin.column, finding.end.column - 1));
}

}  // namespace

std::string github(Checked const& checked) {
  std::string all;
  std::map<std::string_view, int> counts;
  for (LocatedFinding const* finding : in_order(checked.verdicts)) {
    if (!finding->open()) continue;
    std::string_view const command = finding->severity == Severity::note ? "notice" : severity_id(finding->severity);
    ++counts[command];
    all += fmt::format("::{} file={},{},title={}::{}\n", command, property(repository_path(checked, finding->path)),
                       region(*finding), property(finding->rule->id), escaped(in_full(*finding, checked.lang)));
  }
  for (rule::Verdict const& verdict : checked.verdicts)
    if (!verdict.judged) {
      all += fmt::format("::error ::{}\n", escaped(not_judged(verdict, checked.lang)));
      ++counts["error"];
    }
  if (std::ranges::any_of(counts, [](auto const& one) { return one.second > most_shown; }))
    all += fill({"bcd: GitHub chỉ hiện {most} chú thích mỗi mức (error, warning, notice) của một bước; xem đủ trong "
                 "nhật ký này, hoặc ghi thêm: --output markdown=TỆP\n",
                 "bcd: GitHub shows only {most} annotations of each level (error, warning, notice) of a step; for all "
                 "of them read this log, or add: --output markdown=FILE\n"},
                checked.lang, {{"most", most_shown}});
  return all;
}

}  // namespace bcd::output
