// Authority to convene a meeting.
#include <algorithm>
#include <set>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using record::ConveneClause;
using Meeting = Record<record::Meeting>;
using Provisions = std::vector<regulation::Provision<ConveneClause>>;

// Returns the ids of those who asked for the meeting and have a seat in the body: `requested_by` and the convener, who
// counts as asking too.
std::set<std::string> petitioners(CheckContext const& c, record::Meeting const& meeting) {
  std::set<std::string> found;
  auto const keep = [&](std::string const& id) {
    if (c.unit.seat(id, meeting.body->id, *meeting.date)) found.insert(id);
  };
  for (auto const& one : *meeting.requested_by) keep(one->id);
  if (meeting.convened_by) keep(meeting.convened_by->id);
  return found;
}

// True if enough petitioners, or one with the required role, asked for the meeting.
bool is_asked_for(CheckContext const& c, record::ConveneRequest const& needs, record::Meeting const& meeting) {
  if (needs.superior) return *needs.superior && meeting.superior_request;
  std::set<std::string> const who = petitioners(c, meeting);
  if (needs.at_least) {
    auto const seats = int(c.unit.seats(meeting.body->id, *meeting.date).size());
    return int(who.size()) * needs.at_least->under >= seats * needs.at_least->over && !who.empty();
  }
  return std::ranges::any_of(who, [&](std::string const& id) {
    return needs.any_member ? *needs.any_member
                            : record::has(needs.roles, *c.unit.seat(id, meeting.body->id, *meeting.date)->role);
  });
}

// True if the clause permits the meeting: by its convener's role, or at the request of the petitioners.
bool grants(CheckContext const& c, ConveneClause const& clause, record::Meeting const& meeting, bool head_here) {
  record::Seat const* const seat =
      meeting.convened_by ? c.unit.seat(meeting.convened_by->id, meeting.body->id, *meeting.date) : nullptr;
  if (seat && (record::has(clause.by, *seat->role) || (!head_here && record::has(clause.in_absence, *seat->role))))
    return true;
  return clause.on_request && is_asked_for(c, *clause.on_request, meeting);
}

bool all_known(CheckContext const& c, record::Meeting const& meeting) {
  auto const known = [&](auto const& one) { return c.unit.members.find(one->id) != nullptr; };
  return (!meeting.convened_by || known(meeting.convened_by)) && std::ranges::all_of(*meeting.requested_by, known);
}

}  // namespace

static void check_convened(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Meeting const& meeting : c.unit.meetings.all) {
    if (!ledger::held(meeting, c.as_of) || !all_known(c, meeting.value)) continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    Provisions const provisions = law.about(&record::Clause::convene, meeting.value);
    // If the regulation lets someone convene alone, a meeting without a convener may have been convened by them.
    bool const by_role = std::ranges::any_of(provisions, [](auto const& one) { return !(*one.clause->by).empty(); });
    bool const asked = !(*meeting->requested_by).empty() || meeting->superior_request;
    if (provisions.empty() || (!meeting->convened_by && (by_role || !asked))) continue;
    for (auto const& provision : provisions) c.judged(*provision.entry, meeting.id);
    bool const head_here = is_head_present(c, meeting.value);
    if (std::ranges::any_of(provisions,
                            [&](auto const& one) { return grants(c, *one.clause, meeting.value, head_here); }))
      continue;
    // Who called the meeting, or else the first who asked for it; "" if only the superior body did.
    std::string const who = meeting->convened_by                ? meeting->convened_by->id
                            : !(*meeting->requested_by).empty() ? (*meeting->requested_by).front()->id
                                                                : std::string{};
    // A delegate who may chair may also convene. The validity of that delegation is checked by another rule.
    if (c.broken_delegation() || c.unit.delegation(who, record::DelegatedScope::chair, *meeting->date)) continue;
    Arg role = Text{"không phải thành viên", "not a member"};
    if (who.empty()) role = *meeting->superior_request->number;
    else if (auto const* const seat = c.unit.seat(who, meeting->body->id, *meeting->date))
      role = regulation::role_words(law.regulation(), meeting->body->id, *seat->role);
    source::Span const span = meeting->convened_by                ? meeting->convened_by.span
                              : !(*meeting->requested_by).empty() ? meeting->requested_by.span
                                                                  : meeting->superior_request.span;
    Arg const caller = who.empty() ? Arg{Text{"cấp trên", "the superior body"}} : Arg::member(who);
    add(out, rule, *meeting.file, span, meeting.id,
        {{"who", caller}, {"role", role}, {"meeting", Arg::meeting(meeting.id)}}, provisions, law.regulation());
  }
}

Rule const convened_without_authority{
    .info =
        {.id = "convened-without-authority",
         .message = {"{who} ({role}) không có thẩm quyền triệu tập cuộc họp {meeting}",
                     "{who} ({role}) has no authority to convene meeting {meeting}"},
         .fix =
             {"ghi đúng người triệu tập (convened_by); nếu quy chế cho họp theo yêu cầu, ghi những người yêu cầu vào "
              "requested_by; nếu được ủy quyền, thêm hồ sơ vào delegations/ (scope: [chair], có giá trị ngày ấy)",
              "record the correct convener (convened_by); if the regulation allows a meeting on request, list those "
              "who requested it in requested_by; if it was delegated, add a record to delegations/ (scope: [chair], "
              "valid that day)"},
         .bad = "body: committee\ndate: 2026-03-25\nconvened_by: le-van-c\n# le-van-c là thành viên\n",
         .good = "body: committee\ndate: 2026-03-25\nconvened_by: nguyen-van-a\n# nguyen-van-a là Trưởng Ban\n"},
    .check = check_convened,
    .rests_on = [](record::Clause const& clause) { return bool(clause.convene); }};

Family convening_rules() {
  static constexpr Rule const* rules[]{&convened_without_authority};
  return rules;
}

}  // namespace bcd::rule
