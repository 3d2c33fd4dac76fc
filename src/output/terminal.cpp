#include "bcd/output/terminal.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "bcd/text/counted.hpp"
#include "paint.hpp"

namespace bcd::output {
namespace {

std::string_view severity_colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "1;31";
    case Severity::warning:
      return "1;33";
    case Severity::note:
      return "1;36";
  }
  return "";
}

// Returns the path so that it stays on its line and cannot inject commands into a terminal, by control characters, or
// into the log of a GitHub workflow, where a line that begins with "::" is a command.
std::string shown(std::string path) {
  for (char& c : path)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return path.starts_with("::") ? "./" + path : path;
}

}  // namespace

std::string finding_text(LocatedFinding const& finding, Lang lang, bool colour) {
  Paint const paint{colour};
  std::string_view const tone = severity_colour(finding.severity);
  std::string const word = fmt::format("{}[{}]", severity_word(finding.severity).in(lang), finding.rule->id);
  std::string text =
      fmt::format("{}: {}: {}\n",
                  paint("1", fmt::format("{}:{}:{}", shown(finding.path), finding.begin.line, finding.begin.column)),
                  paint(tone, word), finding.message(lang));
  if (!finding.excerpt.line.empty()) {
    std::string const number = std::to_string(finding.begin.line);
    std::string const margin(std::max<std::size_t>(number.size(), 5), ' ');
    std::string const caret(std::size_t(finding.excerpt.caret_width), '^');
    text += fmt::format("{:>5} | {}\n", number, finding.excerpt.line);
    text +=
        fmt::format("{} | {}{}\n", margin, std::string(std::size_t(finding.excerpt.caret_at), ' '), paint(tone, caret));
  }
  for (Citation const& citation : finding.citations) {
    text += fmt::format("   = {}\n", cite(citation, lang));
    if (std::string const reading = cite_reading(citation, lang); !reading.empty())
      text += fmt::format("     {}\n", reading);
  }
  text += fmt::format("   = {}: {}\n", Text{"cách sửa", "fix"}.in(lang), finding.fix(lang));
  return text;
}

std::string not_judged(rule::Verdict const& verdict, Lang lang) {
  return fill({"đơn vị '{folder}' chưa được xét: bcd.yaml hoặc quy chế có lỗi; phải sửa lỗi đó trước",
               "unit '{folder}' was not judged: bcd.yaml or its regulation is faulty; fix that first"},
              lang, {{"folder", verdict.folder}});
}

std::string summary_text(Summary const& s, Date as_of, Lang lang) {
  auto const say = [&](Text text, Args const& args) { return fill(text, lang, args); };
  std::string const of_all =
      s.units_known ? say({" có thay đổi trong số {all} đơn vị", " changed of {all}"}, {{"all", *s.units_known}})
                    : std::string{};
  std::string const unjudged =
      s.unjudged == 0         ? std::string{}
      : s.unjudged == s.units ? say({" (chưa đơn vị nào được xét)", " (none judged)"}, {})
                              : say({" ({count} chưa được xét)", " ({count} not judged)"}, {{"count", s.unjudged}});
  std::string const known =
      s.known == 0 ? std::string{} : say({", {count} đã biết", ", {count} known"}, {{"count", s.known}});
  return fmt::format("{}{}{}, {}: {}, {}, {}, {} {}{}; {} {}\n", counted(s.units, {"đơn vị", "unit", "units"}, lang),
                     of_all, unjudged, counted(s.records, {"tệp hồ sơ", "record file", "record files"}, lang),
                     counted(s.errors, {"lỗi", "error", "errors"}, lang),
                     counted(s.warnings, {"cảnh báo", "warning", "warnings"}, lang),
                     counted(s.notes, {"ghi chú", "note", "notes"}, lang), s.waived,
                     Text{"được miễn", "waived"}.in(lang), known, Text{"tính đến ngày", "as of"}.in(lang), as_of.str());
}

}  // namespace bcd::output
