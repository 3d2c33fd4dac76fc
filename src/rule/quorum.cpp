// Quorum of a meeting, and authority of its chair.
#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/unit/attendance.hpp"

namespace bcd::rule {
namespace {

using record::QuorumClause;
using unit::SeatHolder;

// Returns a required role that no present member holds, or null if all are covered. A role without any holder is not
// required.
std::optional<record::Role> missing_role(QuorumClause const& clause, std::vector<SeatHolder> const& seats,
                                         auto const& here) {
  for (auto const& role : *clause.with) {
    bool any = false, present = false;
    for (SeatHolder const& holder : seats) {
      if (*holder.seat->role != *role) continue;
      any = true;
      present = present || here(holder.member->id);
    }
    if (any && !present) return *role;
  }
  return std::nullopt;
}

// Checks each quorum clause of the meeting. `here(id)` is true if a member counts as present.
void judge(CheckContext const& c, Rule const& rule, Findings& out, Record<record::Meeting> const& meeting,
           source::Span span, auto const& here) {
  regulation::Law const law = c.unit.law(*meeting->date);
  auto const provisions = law.about(&record::Clause::quorum, meeting.value);
  if (provisions.empty()) return;
  std::vector<SeatHolder> const seats = c.unit.seats(meeting->body->id, *meeting->date);
  for (auto const& provision : provisions) {
    std::vector<std::string> const people = unit::quorum_counts(meeting.value, *provision.clause, seats);
    bool const convened_known =
        ledger::held(meeting, c.as_of) || !provision.clause->of || *provision.clause->of == record::QuorumBase::members;
    if (people.empty() || !convened_known) continue;
    c.judged(*provision.entry, meeting.id);
    int const need = unit::quorum_needs(*provision.clause, int(people.size()));
    auto const present = int(std::ranges::count_if(people, here));
    std::optional<record::Role> const role = missing_role(*provision.clause, seats, here);
    if (present >= need && !role) continue;
    auto const title = [&](Lang lang) {
      return regulation::role_title(law.regulation(), meeting->body->id, *role, lang);
    };
    Arg const lack = role ? Arg{" và phải có " + title(Lang::vi), ", with the " + title(Lang::en)} : Arg{""};
    Text const base = record::word_title(provision.clause->of ? *provision.clause->of : record::QuorumBase::members);
    add(out, rule, *meeting.file, span, meeting.id,
        {{"present", present}, {"seats", people.size()}, {"base", base}, {"need", need}, {"lack", lack}}, provision,
        law.regulation());
  }
}

}  // namespace

static void check_met(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& meeting : c.unit.meetings.all) {
    // A member in neither list is reported by another rule and counts as present here.
    if (!ledger::held(meeting, c.as_of) || !unit::all_known(c.unit, meeting.value)) continue;
    source::Span const span = meeting->present ? meeting->present.span : meeting->date.span;
    judge(c, rule, out, meeting, span, [&](std::string const& id) {
      return unit::is_present(meeting.value, id) || !unit::absence_of(meeting.value, id);
    });
  }
}

Rule const quorum_not_met{
    .info = {.id = "quorum-not-met",
             .message = {"có mặt {present} trên {seats} {base}, cần {need}{lack}",
                         "{present} of {seats} {base} present; {need} needed{lack}"},
             .fix = {"kiểm tra danh sách có mặt; nếu đúng là thiếu, cuộc họp không đủ điều kiện: họp lại, hoặc thêm "
                     "waivers có lý do",
                     "check the attendance list; if it is correct, the meeting had no quorum: meet again, or waive it "
                     "with the reason"},
             .bad = "# 5 thành viên, cần hơn 1/2\npresent: [nguyen-van-a, tran-thi-b]\n",
             .good = "# 5 thành viên, cần hơn 1/2\npresent: [nguyen-van-a, tran-thi-b, pham-thi-d]\n"},
    .check = check_met,
    .rests_on = [](record::Clause const& clause) { return bool(clause.quorum); }};

static void check_risk(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole || *meeting->status != record::MeetingStatus::planned || !unit::all_known(c.unit, meeting.value))
      continue;
    source::Span const span = meeting->absent ? meeting->absent.span : meeting->date.span;
    judge(c, rule, out, meeting, span, [&](std::string const& id) { return !unit::absence_of(meeting.value, id); });
  }
}

Rule const quorum_at_risk{
    .info = {.id = "quorum-at-risk",
             .severity = Severity::warning,
             .message = {"trừ những người đã báo vắng, còn {present} trên {seats} {base}, cần {need}{lack}",
                         "expected after the announced absences: {present} of {seats} {base}; {need} needed{lack}"},
             .fix = {"bố trí thêm thành viên dự hoặc đổi ngày họp", "get more members to attend, or move the meeting"},
             .bad = "# 3 thành viên, cần hơn 1/2\nstatus: planned\nabsent:\n  - {member: tran-thi-b}\n  - {member: "
                    "le-van-c}\n",
             .good = "# 3 thành viên, cần hơn 1/2\nstatus: planned\nabsent:\n  - {member: le-van-c}\n"},
    .check = check_risk,
    .rests_on = [](record::Clause const& clause) { return bool(clause.quorum); }};

static void check_chair(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& meeting : c.unit.meetings.all) {
    if (!ledger::held(meeting, c.as_of) || !meeting->chair || !c.unit.members.find(meeting->chair->id)) continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    auto const provisions = law.about(&record::Clause::chair, meeting.value);
    if (provisions.empty()) continue;
    for (auto const& provision : provisions) c.judged(*provision.entry, meeting.id);
    bool const head_here = is_head_present(c, meeting.value);  // an incomplete list is reported by another rule
    record::Seat const* const seat = c.unit.seat(meeting->chair->id, meeting->body->id, *meeting->date);
    auto const holds = [&](record::List<record::Role> const& roles) { return seat && record::has(roles, *seat->role); };
    // One clause that permits it is enough.
    bool const may = std::ranges::any_of(provisions, [&](auto const& one) {
      return holds(one.clause->roles) || (!head_here && holds(one.clause->in_absence));
    });
    // A delegate. The validity of the delegation is checked by another rule.
    bool const delegated =
        c.unit.delegation(meeting->chair->id, record::DelegatedScope::chair, *meeting->date) || c.broken_delegation();
    bool const stranger = !seat && unit::all_must_attend(meeting.value) &&
                          unit::is_present(meeting.value, meeting->chair->id);  // reported by attendance-stranger
    if (may || delegated || stranger) continue;
    Arg role = Text{"không phải thành viên", "not a member"};
    if (seat) role = regulation::role_words(law.regulation(), meeting->body->id, *seat->role);
    add(out, rule, *meeting.file, meeting->chair.span, meeting.id,
        {{"chair", Arg::member(meeting->chair->id)}, {"role", role}}, provisions, law.regulation());
  }
}

Rule const chair_without_authority{
    .info =
        {.id = "chair-without-authority",
         .message = {"{chair} ({role}) không có thẩm quyền chủ trì cuộc họp này",
                     "{chair} ({role}) has no authority to chair this meeting"},
         .fix =
             {"ghi đúng người chủ trì; nếu quy chế cho cấp phó chủ trì khi người đứng đầu vắng, ghi người đứng đầu vào "
              "absent; nếu được ủy quyền chủ trì, thêm hồ sơ vào delegations/ (scope: [chair], có giá trị ngày ấy)",
              "record the correct chair; if a deputy may chair when the head is absent, list the head under absent; if "
              "the chair was delegated, add a record to delegations/ (scope: [chair], valid that day)"},
         .bad = "chair: le-van-c\n# le-van-c là thành viên\n",
         .good = "chair: nguyen-van-a\n# nguyen-van-a là Trưởng Ban\n"},
    .check = check_chair,
    .rests_on = [](record::Clause const& clause) { return bool(clause.chair); }};

Family quorum_rules() {
  static constexpr Rule const* rules[]{&quorum_not_met, &quorum_at_risk, &chair_without_authority};
  return rules;
}

}  // namespace bcd::rule
