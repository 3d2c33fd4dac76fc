// Findings on the papers of a held meeting: how severe they are, and to whom a paper was sent.
#include "meeting_papers.hpp"

#include <algorithm>

namespace bcd::rule {

void soften(CheckContext const& c, Finding& finding, Record<record::Meeting> const& meeting,
            record::At<Duration> const& within) {
  if (!within && !c.next_held(meeting->body->id, *meeting->date))
    finding.severity = std::min(finding.severity, Severity::warning);
}

bool reached(CheckContext const& c, record::List<record::ReceiverRef> const& sent, std::string_view id, Date day) {
  return std::ranges::any_of(*sent, [&](auto const& one) { return one->id == id || c.unit.seat(id, one->id, day); });
}

}  // namespace bcd::rule
