#include "compliance_findings.hpp"

#include <algorithm>

#include "bcd/rule/waivers.hpp"
#include "form/words/finding_words.hpp"
#include "form/words/record_words.hpp"

namespace bcd::form {

std::string place_of(Citation const& citation, std::string_view regulation) {
  if (citation.regulation.empty())
    return "quy định nội bộ" + (citation.decided.empty() ? "" : " (" + citation.decided + ")");
  std::string const other = citation.regulation == regulation ? "" : " của quy chế áp dụng khi đó";
  return article_words(citation.article, Lang::vi) + other;
}

std::string FindingRow::article() const {
  std::vector<std::string> places;
  for (Citation const& one : finding.citations)
    if (std::string place = place_of(one, regulation); std::ranges::find(places, place) == places.end())
      places.push_back(std::move(place));
  return capitalised(joined(places, "; "));
}

// Capitalises the message and adds a full stop, unless it ends with a question mark.
std::string FindingRow::text() const {
  std::string const words = message_words(c, finding);
  return capitalised(words) + (words.ends_with('?') ? "" : ".");
}

std::string FindingRow::says() const {
  std::vector<std::string> said;
  for (Citation const& one : finding.citations)
    if (std::string words = one.words.in(Lang::vi); std::ranges::find(said, words) == said.end())
      said.push_back(std::move(words));
  return capitalised(joined(said, "; "));
}

std::string FindingRow::place() const {
  std::string const words = place_words(c, finding);
  return words.empty() ? record_words_at(c.unit, finding.path) : words;
}

std::string FindingRow::fix() const { return capitalised(unended(finding.fix(Lang::vi))); }

FindingRows findings_of(rule::CheckContext const& c, rule::Verdict const& verdict, Period period,
                        std::string_view regulation) {
  FindingRows rows;
  for (LocatedFinding const& finding : verdict.findings) {
    bool const here = is_of(c, finding, period) || !is_dated(c, finding);
    record::Waiver const* const waiver = finding.waived ? rule::waiver_of(c.unit, finding) : nullptr;
    bool const against_clause = !finding.citations.empty() && finding.severity != Severity::note;
    if (is_record_fault(c, finding, period)) rows.slips.push_back({c, finding, regulation, nullptr});
    else if (here && (waiver || against_clause))
      (waiver ? rows.accepted : rows.faults).push_back({c, finding, regulation, waiver});
  }
  return rows;
}

}  // namespace bcd::form
