#include "bcd/output/formats.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "bcd/output/json.hpp"
#include "bcd/output/terminal.hpp"
#include "parts.hpp"

namespace bcd::output {

std::span<Format const> formats() {
  static constexpr Format all[]{{"text", text},     {"json", json},     {"sarif", sarif},      {"junit", junit, true},
                                {"github", github}, {"gitlab", gitlab}, {"markdown", markdown}};
  return all;
}

Format const* find_format(std::string_view id) {
  auto const found = std::ranges::find(formats(), id, &Format::id);
  return found == formats().end() ? nullptr : &*found;
}

std::vector<std::string_view> format_ids() {
  std::vector<std::string_view> ids;
  for (Format const& one : formats()) ids.push_back(one.id);
  return ids;
}

std::string text(Checked const& checked) {
  std::string all;
  for (LocatedFinding const* finding : in_order(checked.verdicts))
    if (finding->open()) all += finding_text(*finding, checked.lang, false);
  return all + summary_text(summarize(checked.verdicts, checked.units_known), checked.as_of, checked.lang);
}

std::string json(Checked const& checked) {
  return findings_json(checked.verdicts, checked.as_of, checked.baseline, checked.units_known);
}

std::string repository_path(Checked const& checked, std::string_view path) {
  return std::filesystem::path{checked.prefix + std::string{path}}.lexically_normal().generic_string();
}

std::string with_clauses(LocatedFinding const& finding, Lang lang) {
  std::string text = finding.message(lang);
  for (Citation const& citation : finding.citations) {
    text += "\n" + cite(citation, lang);
    if (std::string const reading = cite_reading(citation, lang); !reading.empty()) text += "\n" + reading;
  }
  return text;
}

std::string in_full(LocatedFinding const& finding, Lang lang) {
  return with_clauses(finding, lang) + fmt::format("\n{}: {}", Text{"cách sửa", "fix"}.in(lang), finding.fix(lang));
}

std::string clauses_line(LocatedFinding const& finding, Lang lang) {
  std::string text;
  for (Citation const& citation : finding.citations) text += (text.empty() ? "" : "; ") + cite(citation, lang);
  return text;
}

}  // namespace bcd::output
