#include "bcd/form/markdown.hpp"

#include <fmt/core.h>

#include "bcd/output/formats.hpp"
#include "bcd/output/terminal.hpp"
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

std::string counts(Checked const& checked) {
  auto const say = [&](Text text) { return std::string{text.in(checked.lang)}; };
  std::string table = table_row({say({"đơn vị", "unit"}), say({"tệp hồ sơ", "record files"}), say({"lỗi", "errors"}),
                                 say({"cảnh báo", "warnings"}), say({"ghi chú", "notes"}), say({"được miễn", "waived"}),
                                 say({"đã biết", "known"})}) +
                      "|---|---:|---:|---:|---:|---:|---:|\n";
  for (rule::Verdict const& verdict : checked.verdicts) {
    Summary const s = summarize(std::span{&verdict, 1});
    auto const number = [](int count) { return std::to_string(count); };
    table += table_row({cell(verdict.unit.empty() ? verdict.folder : verdict.unit), number(s.records), number(s.errors),
                        number(s.warnings), number(s.notes), number(s.waived), number(s.known)});
  }
  return table;
}

std::string finding_row(LocatedFinding const& finding, Checked const& checked) {
  Lang const lang = checked.lang;
  std::string const path = repository_path(checked, finding.path);
  std::string const place =
      fmt::format("[{}:{}]({}#L{})", cell(path), finding.begin.line, uri(path), finding.begin.line);
  return table_row({std::string{severity_word(finding.severity).in(lang)}, place, fmt::format("`{}`", finding.rule->id),
                    cell(finding.message(lang)), cell(clauses_line(finding, lang)), cell(finding.fix(lang))});
}

}  // namespace

std::string comment_text(std::string_view text) {
  std::string out;
  for (char const c : form::escape_markdown(text)) {
    if (c == '@' || c == '#') out += std::string{c} + "<!-- -->";
    else out += c;
  }
  return out;
}

std::string markdown(Checked const& checked) {
  auto const say = [&](Text text) { return std::string{text.in(checked.lang)}; };
  std::string all =
      fmt::format("### bcd: {}\n{}\n", summary_text(summarize(checked.verdicts, checked.units_known), checked.as_of, checked.lang),
                  counts(checked));
  std::string rows;
  std::size_t count = 0;
  for (LocatedFinding const* finding : in_order(checked.verdicts)) {
    if (!finding->open()) continue;
    rows += finding_row(*finding, checked);
    ++count;
  }
  for (rule::Verdict const& verdict : checked.verdicts)
    if (!verdict.judged) all += cell(not_judged(verdict, checked.lang)) + "\n\n";
  if (count == 0) return all;
  std::string const table =
      table_row({say({"mức", "severity"}), say({"chỗ", "place"}), say({"quy tắc", "rule"}),
                 say({"phát hiện", "finding"}), say({"căn cứ", "clause"}), say({"cách sửa", "fix"})}) +
      "|---|---|---|---|---|---|\n" + rows;
  if (count <= unfolded) return all + table;
  return all +
         fmt::format("<details>\n<summary>{} {}</summary>\n\n{}\n</details>\n", count, say({"phát hiện", "findings"}),
                     table);
}

}  // namespace bcd::output
