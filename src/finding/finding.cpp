#include "bcd/finding/finding.hpp"

#include <fmt/core.h>

#include <tuple>

#include "bcd/source/positions.hpp"
#include "bcd/text/article.hpp"

namespace bcd {

Text severity_word(Severity severity) {
  switch (severity) {
    case Severity::note:
      return {"ghi chú", "note"};
    case Severity::warning:
      return {"cảnh báo", "warning"};
    case Severity::error:
      return {"lỗi", "error"};
  }
  return {};
}

std::string_view severity_id(Severity severity) { return severity_word(severity).in(Lang::en); }

std::string article_words(std::string_view article, Lang lang) { return Article{article}.words(lang); }

std::string cite(Citation const& citation, Lang lang) {
  std::string const decided = citation.decided.empty() ? std::string{} : " (" + citation.decided + ")";
  std::string const source = citation.regulation.empty()
                                 ? std::string{Text{"quy định nội bộ", "house rule"}.in(lang)} + decided
                                 : fmt::format("{}{}{}", article_words(citation.article, lang),
                                               Text{" quy chế ", ", regulation "}.in(lang), citation.regulation);
  std::string const words = citation.words.in(lang);
  return words.empty() ? source : fmt::format("{}: {}", source, words);
}

std::string cite_reading(Citation const& citation, Lang lang) {
  std::string const words = citation.reading.in(lang);
  return words.empty() ? std::string{} : fmt::format("{}: {}", Text{"cách hiểu", "reading"}.in(lang), words);
}

LocatedFinding locate(Finding const& finding, std::string_view unit, std::string_view prefix) {
  std::vector<std::uint32_t> ends;
  for (source::Edit const& edit : finding.edits) ends.insert(ends.end(), {edit.span.begin, edit.span.end});
  std::vector<source::Position> const places = source::positions(*finding.file, ends);
  std::vector<LocatedEdit> edits;
  for (source::Edit const& edit : finding.edits) {
    source::Position const* const place = &places[2 * edits.size()];
    edits.push_back({place[0], place[1], edit.text, edit.span});
  }
  return {finding.rule,
          finding.severity,
          std::string{unit},
          std::string{prefix} + finding.file->path(),
          finding.file->position(finding.span.begin),
          finding.file->position(finding.span.end),
          finding.rule->quotes ? finding.file->excerpt(finding.span) : source::Excerpt{},
          finding.subject,
          finding.args,
          finding.citations,
          finding.waived,
          finding.waived_because,
          false,
          std::move(edits)};
}

bool printed_before(LocatedFinding const& a, LocatedFinding const& b) {
  return std::tie(a.path, a.begin, a.rule->id, a.subject) < std::tie(b.path, b.begin, b.rule->id, b.subject);
}

}  // namespace bcd
