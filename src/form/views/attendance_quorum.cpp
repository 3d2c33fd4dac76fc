// The quorum in an attendance list or summary: taken from the findings of the rule quorum-not-met, so that the paper
// and the check agree.
#include "attendance_quorum.hpp"

#include <algorithm>

#include "bcd/form/words.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/unit/attendance.hpp"
#include "form/words/finding_words.hpp"

namespace bcd::form {
namespace {

using record::QuorumClause;
using regulation::Provision;
using unit::SeatHolder;

// Returns the finding of the rule that cites the clause, or null if there is none.
LocatedFinding const* finding_of(MeetingPaper const& s, rule::Verdict const& verdict, RuleInfo const& rule,
                                 Citation const& citation) {
  for (LocatedFinding const& one : verdict.findings)
    if (one.is(rule) && one.path == s.record.file->path() && std::ranges::count(one.citations, citation) > 0)
      return &one;
  return nullptr;
}

std::string reached(MeetingPaper const& s, rule::Verdict const& verdict, Citation const& citation, bool enough) {
  if (auto const* const found = finding_of(s, verdict, rule::quorum_not_met, citation)) {
    std::string const accepted = accepted_words(s.unit, *found);
    return "chưa đủ" + (accepted.empty() ? "" : "; " + accepted);
  }
  return enough ? "đủ" : gap("đủ hay chưa đủ, sau khi ghi hết người có mặt, người vắng");
}

}  // namespace

std::string quorum_words(MeetingPaper const& s, rule::Verdict const& verdict, bool held,
                         Provision<QuorumClause> const& provision, std::vector<SeatHolder> const& seats) {
  QuorumClause const& clause = *provision.clause;
  bool const of_invited = clause.of && *clause.of == record::QuorumBase::invited;
  std::vector<std::string> const people = unit::quorum_counts(s.meeting, clause, seats);
  if (people.empty() && !of_invited) return {};  // a conference attended only by those whom the chair convenes
  bool const known = !people.empty() && (held || !of_invited);
  Citation const citation = regulation::cite(provision, s.regulation);
  std::string const share = clause.more_than ? "hơn " + clause.more_than->str() : "ít nhất " + clause.at_least->str();
  std::string text = "Số người dự tối thiểu: " + share + (of_invited ? " số người được triệu tập" : " số thành viên");
  int const need = unit::quorum_needs(clause, int(people.size()));
  if (known) text += ", tức từ " + std::to_string(need) + "/" + std::to_string(people.size()) + " đồng chí trở lên";
  bool roles_here = true;
  for (auto const& role : *clause.with) {
    auto const holds = [&](SeatHolder const& one) { return *one.seat->role == *role; };
    if (std::ranges::none_of(seats, holds)) continue;  // a role that nobody holds cannot be required
    text += ", phải có mặt " + regulation::role_title(s.regulation, s.body, *role, Lang::vi);
    auto const comes = [&](SeatHolder const& one) { return holds(one) && unit::is_present(s.meeting, one.member->id); };
    roles_here = roles_here && std::ranges::any_of(seats, comes);
  }
  text += " (" + cited(citation) + ")";
  if (!known) return text;
  if (held) {
    auto const present =
        int(std::ranges::count_if(people, [&](auto const& id) { return unit::is_present(s.meeting, id); }));
    return text + "; có mặt " + std::to_string(present) +
           " đồng chí: " + reached(s, verdict, citation, present >= need && roles_here);
  }
  auto const away =
      int(std::ranges::count_if(people, [&](auto const& id) { return unit::absence_of(s.meeting, id) != nullptr; }));
  if (away > 0)
    text += "; đã có " + std::to_string(away) + " đồng chí báo vắng, còn " + std::to_string(int(people.size()) - away) +
            " đồng chí";
  return text + (finding_of(s, verdict, rule::quorum_at_risk, citation) ? ": có nguy cơ không đủ" : "");
}

}  // namespace bcd::form
