// By when the papers of a meeting or an inspection must be written, and by when they must be sent.
#pragma once
#include <optional>

#include "bcd/ledger/ledger.hpp"

namespace bcd::ledger {

// The last acceptable day of a paper of a meeting or an inspection: the clause's own limit, else the day of the body's
// next held meeting. `last` is null if that meeting has not been held, or if a house rule sets the limit.
template <class C>
struct PaperLimit {
  std::optional<Date> last;
  bool set = false;  // true if the clause itself sets the limit
  // For findings on lateness: `unsettled`, because the text does not make the next meeting a limit
  regulation::Provision<C> provision{};
  Text what() const { return set ? Text{"hạn", "the due day"} : Text{"cuộc họp kế tiếp ngày", "the next meeting on"}; }
};
template <class C>
PaperLimit<C> paper_limit(Ledger const& c, regulation::Law const& law, regulation::Provision<C> const& provision,
                          std::string_view body, Date day, std::string_view reading) {
  if (written_within(*provision.clause)) return {limit_after(c.unit, law, provision, day), true, provision};
  PaperLimit<C> limit{std::nullopt, false, law.by(provision, reading)};
  if (limit.provision.rests_on.value == regulation::reading::house_rule) return limit;
  if (auto const* const next = c.next_held(body, day)) limit.last = *next->value.date;
  limit.provision.unsettled = limit.provision.unsettled || limit.provision.rests_on.name.empty();
  return limit;
}

inline PaperLimit<record::MinutesClause> minutes_limit(Ledger const& c, regulation::Law const& law,
                                                       regulation::Provision<record::MinutesClause> const& provision,
                                                       record::Meeting const& meeting) {
  return paper_limit(c, law, provision, meeting.body->id, meeting.last_day(), regulation::reading::minutes_limit);
}
inline PaperLimit<record::ConclusionClause> conclusion_limit(
    Ledger const& c, regulation::Law const& law, regulation::Provision<record::ConclusionClause> const& provision,
    record::Meeting const& meeting) {
  return paper_limit(c, law, provision, meeting.body->id, meeting.last_day(), regulation::reading::conclusion_limit);
}
inline PaperLimit<record::InspectionClause> inspection_limit(
    Ledger const& c, regulation::Law const& law, regulation::Provision<record::InspectionClause> const& provision,
    record::Inspection const& inspection) {
  std::string_view const reading =
      provision.entry->under ? std::string_view{*provision.entry->under->reading} : std::string_view{};
  return paper_limit(c, law, provision, provision.clause->body->id, *inspection.to, reading);
}

// How a paper of a meeting was sent, where a clause says within what time it must be.
struct Sending {
  Date limit;                // last day to send it
  std::optional<Date> sent;  // null if it was not sent by as_of
  // The paper itself is dated after the limit. Another rule reports that, so sending it late is not a second fault.
  bool written_late = false;
  // True if it was sent after the limit.
  bool late() const { return sent && *sent > limit && !written_late; }
};
// `paper`: the minutes or the conclusion notice of the meeting. The clause must have `sent_within`.
template <class C>
Sending sending_of(Ledger const& c, regulation::Law const& law, regulation::Provision<C> const& provision,
                   record::Meeting const& meeting, auto const& paper) {
  Date const limit = limit_after(c.unit, law, provision, meeting.last_day(), provision.clause->sent_within);
  bool const sent = paper.sent && *paper.sent <= c.as_of;
  return {limit, sent ? std::optional{*paper.sent} : std::nullopt, paper.date && *paper.date > limit};
}

}  // namespace bcd::ledger
