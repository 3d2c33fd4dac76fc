#include "bcd/form/markdown.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>

#include "bcd/output/formats.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/text/uri.hpp"
#include "bcd/text/utf8.hpp"
#include "parts.hpp"

namespace bcd::output {
namespace {

constexpr std::size_t unfolded = 20;  // longer tables are folded

std::string cell(std::string_view text) { return comment_text(text); }

std::string table_row(std::initializer_list<std::string> cells) {
  std::string row = "|";
  for (std::string const& one : cells) row += " " + one + " |";
  return row + "\n";
}

std::string units_head(Lang lang) {
  auto const say = [&](Text text) { return std::string{text.in(lang)}; };
  return table_row({say({"đơn vị", "unit"}), say({"tệp hồ sơ", "record files"}), say({"lỗi", "errors"}),
                    say({"cảnh báo", "warnings"}), say({"ghi chú", "notes"}), say({"được miễn", "waived"}),
                    say({"đã biết", "known"})}) +
         "|---|---:|---:|---:|---:|---:|---:|\n";
}

std::string unit_row(rule::Verdict const& verdict) {
  Summary const s = summarize(std::span{&verdict, 1});
  auto const number = [](int count) { return std::to_string(count); };
  return table_row({cell(verdict.unit.empty() ? verdict.folder : verdict.unit), number(s.records), number(s.errors),
                    number(s.warnings), number(s.notes), number(s.waived), number(s.known)});
}

std::string findings_head(Lang lang) {
  auto const say = [&](Text text) { return std::string{text.in(lang)}; };
  return table_row({say({"mức", "severity"}), say({"chỗ", "place"}), say({"quy tắc", "rule"}),
                    say({"phát hiện", "finding"}), say({"căn cứ", "clause"}), say({"cách sửa", "fix"})}) +
         "|---|---|---|---|---|---|\n";
}

std::string finding_row(LocatedFinding const& finding, Checked const& checked) {
  Lang const lang = checked.lang;
  std::string const path = repository_path(checked, finding.path);
  std::string const place =
      fmt::format("[{}:{}]({}#L{})", cell(path), finding.begin.line, uri_path(path), finding.begin.line);
  return table_row({std::string{severity_word(finding.severity).in(lang)}, place, fmt::format("`{}`", finding.rule->id),
                    cell(finding.message(lang)), cell(clauses_line(finding, lang)), cell(finding.fix(lang))});
}

// Returns the rows of the findings that count, in printing order. If not all of them fit into a comment, errors come
// before warnings, so that what is left out is what matters least.
std::string finding_rows(std::vector<LocatedFinding const*> findings, std::size_t room, Checked const& checked) {
  auto const rows = [&] {
    std::vector<std::string> all;
    for (LocatedFinding const* finding : findings) all.push_back(finding_row(*finding, checked));
    return all;
  };
  Text const left_out{"Còn {count} phát hiện chưa nêu ở đây; xem đủ bằng: bcd check",
                      "Findings left out here: {count}; for all of them: bcd check"};
  std::vector<std::string> const all = rows();
  std::size_t length = 0;
  for (std::string const& row : all) length += utf8::count(row);
  if (length <= room) return fitting(all, room, left_out, checked.lang);
  std::ranges::stable_sort(findings, std::ranges::greater{}, &LocatedFinding::severity);
  return fitting(rows(), room, left_out, checked.lang);
}

}  // namespace

std::string fitting(std::vector<std::string> const& rows, std::size_t room, Text left_out, Lang lang) {
  std::string text;
  std::size_t length = 0, taken = 0;
  for (; taken < rows.size(); ++taken) {
    length += utf8::count(rows[taken]);
    if (length > room) break;
    text += rows[taken];
  }
  if (taken < rows.size()) text += "\n" + fill(left_out, lang, {{"count", rows.size() - taken}}) + "\n";
  return text;
}

std::string comment_text(std::string_view text) {
  std::string out;
  for (char const c : form::escape_markdown(text)) {
    if (c == '@' || c == '#') out += std::string{c} + "<!-- -->";
    else out += c;
  }
  return out;
}

std::string markdown(Checked const& checked) {
  Lang const lang = checked.lang;
  std::vector<std::string> units, unjudged;
  for (rule::Verdict const& verdict : checked.verdicts) {
    units.push_back(unit_row(verdict));
    if (!verdict.judged) unjudged.push_back("\n" + cell(not_judged(verdict, lang)) + "\n");
  }
  Text const units_left_out{"Còn {count} đơn vị chưa nêu ở đây", "Units left out here: {count}"};
  std::string all = fmt::format("### bcd: {}\n{}{}{}",
                                summary_text(summarize(checked.verdicts, checked.units_known), checked.as_of, lang),
                                units_head(lang), fitting(units, comment_limit / 4, units_left_out, lang),
                                fitting(unjudged, comment_limit / 8, units_left_out, lang));
  std::vector<LocatedFinding const*> findings = in_order(checked.verdicts);
  std::erase_if(findings, [](LocatedFinding const* one) { return !one->open(); });
  if (findings.empty()) return all;
  std::size_t const count = findings.size();
  std::string const table =
      findings_head(lang) + finding_rows(std::move(findings), comment_limit - utf8::count(all), checked);
  if (count <= unfolded) return all + "\n" + table;
  return all + fmt::format("\n<details>\n<summary>{} {}</summary>\n\n{}\n</details>\n", count,
                           Text{"phát hiện", "findings"}.in(lang), table);
}

}  // namespace bcd::output
