// Seats: heads on every day, decisions for seats, notices of changes.
#include <algorithm>
#include <set>

#include "bcd/rule/rules.hpp"
#include "seat_days.hpp"

namespace bcd::rule {
namespace {

using record::MembershipNeed;
using unit::SeatHolder;

// Calls `see(law, in_force, provision, body, role, day, until, holders)` for each role that exactly one person must
// hold, and each range of days without a change.
void each_sole_role(CheckContext const& c, auto const& see) {
  each_stretch(c, [&](regulation::Law const& law, unit::RegulationInForce const& in_force, Date first, Date last) {
    auto const provisions = law.all(&record::Clause::composition);
    if (provisions.empty()) return;
    std::set<Date> const days = turns(c.unit, first, last);
    for (auto const& provision : provisions)
      for (auto const& body : *provision.clause->bodies) {
        if (!law.regulation().body(body->id)) continue;
        for (auto day = days.begin(); day != days.end(); ++day) {
          Date const until = std::next(day) == days.end() ? last : *std::next(day) - 1;
          std::vector<SeatHolder> const seats = c.unit.seats(body->id, *day);
          for (auto const& role : *provision.clause->one) {
            std::vector<SeatHolder> holders;
            std::ranges::copy_if(seats, std::back_inserter(holders),
                                 [&](SeatHolder const& one) { return *one.seat->role == *role; });
            for (SeatHolder const& one : holders) c.judged(*provision.entry, one.member->id);
            see(law, in_force, provision, body->id, *role, *day, until, holders);
          }
        }
      }
  });
}

}  // namespace

static void check_head_missing(CheckContext const& c, Rule const& rule, Findings& out) {
  if (any_member_broken(c.unit)) return;  // a record that failed to load may be the head's
  struct Gap {
    std::string key;
    Date last;
    std::size_t finding;
  };
  std::vector<Gap> gaps;
  each_sole_role(c, [&](auto const& law, auto const& in_force, auto const& provision, std::string const& body,
                        record::Role role, Date day, Date until, auto const& holders) {
    if (!holders.empty()) return;
    std::string const key = body + " " + std::string{record::word_id(role)};
    Arg const end = until_words(c, until);
    auto const open = std::ranges::find_if(gaps, [&](Gap const& gap) { return gap.key == key && gap.last + 1 == day; });
    if (open != gaps.end()) {  // one gap, even if seats of others change within it
      open->last = until;
      for (NamedArg& arg : out[open->finding].args)
        if (arg.name == "until") arg.value = end;
      return;
    }
    source::Span const span = ledger::asked_at(*provision.entry, provision.house_rule(), in_force);
    gaps.push_back({key, until, out.size()});
    Subject const subject = Subject::spell(body, day);
    add(out, rule, *c.unit.config.file, span, subject,
        {{"body", body_arg(law.regulation(), body)},
         {"role", regulation::role_words(law.regulation(), body, role)},
         {"from", day},
         {"until", end},
         {"subject", subject.str()}},
        provision, law.regulation());
  });
}

static bool rests_on_one(record::Clause const& clause) {
  return clause.composition && !(*clause.composition->one).empty();
}

Rule const head_missing{.info = {.id = "head-missing",
                                 .message = {"{body} không có {role} từ ngày {from} đến {until}",
                                             "{body} has no {role} from {from} to {until}"},
                                 .fix = {"ghi vị trí (seats) của người giữ chức danh ấy trong hồ sơ thành viên; nếu "
                                         "thực sự khuyết, ghi waivers trong bcd.yaml với subject: {subject}",
                                         "record the holder's seat (seats) in their member record; if the role was "
                                         "vacant, waive it in bcd.yaml with subject: {subject}"},
                                 .bad = "# người đứng đầu cũ thôi ngày 2026-03-31, người mới từ 2026-04-15\nseats:\n  "
                                        "- {body: committee, role: head, from: 2026-04-15}\n",
                                 .good = "seats:\n  - {body: committee, role: head, from: 2026-04-01}\n"},
                        .check = check_head_missing,
                        .rests_on = rests_on_one};

static void check_head_duplicate(CheckContext const& c, Rule const& rule, Findings& out) {
  std::set<std::pair<record::Seat const*, record::Seat const*>> said;
  each_sole_role(c, [&](auto const& law, auto const&, auto const& provision, std::string const& body, record::Role role,
                        Date day, Date, auto holders) {
    std::ranges::sort(holders, [](SeatHolder const& a, SeatHolder const& b) {
      return std::tuple{*a.seat->from, std::string_view{a.member->id}} <
             std::tuple{*b.seat->from, std::string_view{b.member->id}};
    });
    for (std::size_t i = 1; i < holders.size(); ++i) {
      if (!said.emplace(holders[0].seat, holders[i].seat).second) continue;
      add(out, rule, *holders[i].member->file, holders[i].seat->from.span, Subject::party(holders[i].member->id),
          {{"member", Arg::member(holders[i].member->id)},
           {"other", Arg::member(holders[0].member->id)},
           {"body", body_arg(law.regulation(), body)},
           {"role", regulation::role_words(law.regulation(), body, role)},
           {"day", day}},
          provision, law.regulation());
    }
  });
}

Rule const head_duplicate{
    .info = {.id = "head-duplicate",
             .message = {"ngày {day}, {body} có hai {role}: {other} và {member}",
                         "on {day} {body} has two holders of {role}: {other} and {member}"},
             .fix = {"kết thúc vị trí của người trước (to) trước ngày người sau bắt đầu, hoặc sửa role",
                     "end the first seat (to) before the second begins, or correct the role"},
             .bad = "# nguyen-van-a: role: head, from: 2026-01-01, không có to\nseats:\n  - {body: committee, role: "
                    "head, from: 2026-04-01}\n",
             .good = "# nguyen-van-a: role: head, from: 2026-01-01, to: 2026-03-31\nseats:\n  - {body: committee, "
                     "role: head, from: 2026-04-01}\n"},
    .check = check_head_duplicate,
    .rests_on = rests_on_one};

// Calls `see(member, seat, provision, law)` for each seat and each membership clause that has the need, under the law
// of the day that `day_of` returns.
static void each_seat(CheckContext const& c, MembershipNeed need, auto const& day_of, auto const& see) {
  for (auto const& member : c.unit.members.all) {
    if (!member.whole) continue;
    for (auto const& seat : *member->seats) {
      std::optional<Date> const day = day_of(*seat);
      bool const over = seat->to && *seat->to < *c.unit.unit().since;  // obligations do not apply before `since`
      if (!day || *day > c.as_of || over) continue;
      regulation::Law const law = c.unit.law(*day);
      for (auto const& provision : law.about(&record::Clause::membership, seat->body->id)) {
        if (!record::has(provision.clause->needs, need)) continue;
        c.judged(*provision.entry, member.id);
        see(member, *seat, provision, law);
      }
    }
  }
}

static void check_decision(CheckContext const& c, Rule const& rule, Findings& out) {
  auto const first_day = [](record::Seat const& seat) { return std::optional{*seat.from}; };
  each_seat(c, MembershipNeed::decision, first_day,
            [&](auto const& member, record::Seat const& seat, auto const& provision, auto const& law) {
              if (!seat.decision)
                add(out, rule, *member.file, seat.body.span, Subject::party(member.id),
                    {{"member", Arg::member(member.id)},
                     {"body", body_arg(law.regulation(), seat.body->id)},
                     {"from", *seat.from}},
                    provision, law.regulation());
            });
}

Rule const seat_without_decision{
    .info = {.id = "seat-without-decision",
             .severity = Severity::warning,
             .message = {"vị trí của {member} trong {body} từ ngày {from} chưa ghi quyết định",
                         "no decision is recorded for the seat of {member} in {body} from {from}"},
             .fix = {"ghi decision là số quyết định thành lập hay bổ sung, thay thế thành viên",
                     "record decision, the number of the paper that set up the body or changed its members"},
             .bad = "seats:\n  - {body: committee, role: member, from: 2026-01-01}\n",
             .good = "seats:\n  - {body: committee, role: member, from: 2026-01-01, decision: 92-QĐ/ĐU}\n"},
    .check = check_decision,
    .rests_on = [](record::Clause const& clause) {
      return clause.membership && record::has(clause.membership->needs, MembershipNeed::decision);
    }};

static void check_notice(CheckContext const& c, Rule const& rule, Findings& out) {
  auto const day_left = [](record::Seat const& seat) { return seat.to ? std::optional{*seat.to + 1} : std::nullopt; };
  each_seat(
      c, MembershipNeed::notice, day_left,
      [&](auto const& member, record::Seat const& seat, auto const& provision, auto const& law) {
        // A change of role is not a change of members.
        if (seat.notice || c.unit.seat(member.id, seat.body->id, *seat.to + 1)) return;
        add(out, rule, *member.file, seat.to.span, Subject::party(member.id),
            {{"member", Arg::member(member.id)}, {"body", body_arg(law.regulation(), seat.body->id)}, {"to", *seat.to}},
            provision, law.regulation());
      });
}

Rule const seat_change_unnotified{
    .info =
        {.id = "seat-change-unnotified",
         .message = {"{member} thôi làm thành viên {body} sau ngày {to}, chưa ghi văn bản thông báo",
                     "{member} left {body} after {to}; no written notice is recorded"},
         .fix = {"ghi notice (number, date) là văn bản của thủ trưởng đơn vị; nếu không có, thêm waivers có lý do",
                 "record notice (number, date) of the paper from the head of the unit; if there is none, waive it with "
                 "the reason"},
         .bad = "seats:\n  - {body: committee, role: member, from: 2026-01-05, to: 2026-06-30}\n",
         .good = "seats:\n  - {body: committee, role: member, from: 2026-01-05, to: 2026-06-30, notice: {number: "
                 "15-CV/CA, date: 2026-06-22}}\n"},
    .check = check_notice,
    .rests_on = [](record::Clause const& clause) {
      return clause.membership && record::has(clause.membership->needs, MembershipNeed::notice);
    }};

Family organisation_rules() {
  static constexpr Rule const* rules[]{&head_missing, &head_duplicate, &seat_without_decision, &seat_change_unnotified,
                                       &standing_agency_missing};
  return rules;
}

}  // namespace bcd::rule
