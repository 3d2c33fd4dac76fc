// Composition in numbers: how many members a body has on every day, by role or by the kind of their agency.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "bcd/regulation/clause_words.hpp"
#include "seat_days.hpp"

namespace bcd::rule {

std::set<Date> turns(unit::Unit const& unit, Date first, Date last) {
  std::set<Date> days{first};
  auto const keep = [&](Date day) {
    if (first < day && day <= last) days.insert(day);
  };
  for (auto const& member : unit.members.all)
    if (member.whole)
      for (auto const& seat : *member->seats) {
        keep(*seat->from);
        if (seat->to) keep(*seat->to + 1);
      }
  return days;
}

std::set<Date> turns_with_agencies(unit::Unit const& unit, Date first, Date last) {
  std::set<Date> days = turns(unit, first, last);
  auto const keep = [&](auto const& dated) {
    for (auto const& stage : dated->stages)
      if (stage->from && first < *stage->from && *stage->from <= last) days.insert(*stage->from);
  };
  for (auto const& member : unit.members.all)
    if (member.whole) keep(member->agency);
  for (auto const& agency : *unit.unit().agencies) keep(agency->kind);
  return days;
}

Arg until_words(CheckContext const& c, Date until) {
  return until == c.as_of ? Arg{Text{"nay", "now"}} : Arg{Text{"ngày {day}", "{day}"}, {{"day", until}}};
}

bool any_member_broken(unit::Unit const& unit) {
  return std::ranges::any_of(unit.members.all, [](auto const& one) { return !one.whole; });
}

namespace {

using record::CompositionClause;
using unit::SeatHolder;

// The people counted under one clause in one body on a range of days without a change.
struct Count {
  regulation::Law law;
  unit::RegulationInForce const* in_force;
  regulation::Provision<CompositionClause> provision;
  std::string body;
  Date day, until;
  std::vector<SeatHolder> holders;  // one per person
  bool unsure;                      // true if the agency of a person who may count is unknown

  int people() const { return int(holders.size()); }
  // A person whose seat ends on the day on which another's begins hands over to them and is counted once.
  int without_handovers() const {
    auto const leave =
        std::ranges::count_if(holders, [&](auto const& one) { return one.seat->to && *one.seat->to == day; });
    auto const come = std::ranges::count_if(holders, [&](auto const& one) { return *one.seat->from == day; });
    return people() - int(std::min(leave, come));
  }
};

Count counted(CheckContext const& c, Count count) {
  CompositionClause const& clause = *count.provision.clause;
  for (SeatHolder const& one : c.unit.seats(count.body, count.day)) {
    if (!(*clause.roles).empty() && !record::has(clause.roles, *one.seat->role)) continue;
    if (std::ranges::find(count.holders, one.member, &SeatHolder::member) != count.holders.end()) continue;
    count.unsure = count.unsure || c.unit.misspells_agency(one.member->value, count.day);
    auto const works_at = [&](auto const& kind) { return c.unit.works_at(one.member->id, *kind, count.day); };
    if ((*clause.agency).empty() || std::ranges::any_of(*clause.agency, works_at)) count.holders.push_back(one);
  }
  return count;
}

// True if the two clauses count the same people.
bool same_people(CompositionClause const& a, CompositionClause const& b) {
  auto const same = [](auto const& one, auto const& other) {
    return std::ranges::equal(*one, *other, [](auto const& x, auto const& y) { return *x == *y; });
  };
  return same(a.roles, b.roles) && same(a.agency, b.agency);
}

void each_count(CheckContext const& c, auto const& see) {
  each_stretch(c, [&](regulation::Law const& law, unit::RegulationInForce const& in_force, Date first, Date last) {
    auto provisions = law.all(&record::Clause::composition);
    std::erase_if(provisions, [](auto const& one) { return !one.clause->counts(); });
    if (provisions.empty()) return;
    std::set<Date> const days = turns_with_agencies(c.unit, first, last);
    for (auto const& provision : provisions)
      for (auto const& body : *provision.clause->bodies) {
        if (!law.regulation().body(body->id)) continue;
        for (auto day = days.begin(); day != days.end(); ++day) {
          Date const until = std::next(day) == days.end() ? last : *std::next(day) - 1;
          Count const count = counted(c, {law, &in_force, provision, body->id, *day, until, {}, false});
          for (SeatHolder const& one : count.holders) c.judged(*provision.entry, one.member->id);
          see(count);
        }
      }
  });
}

// A range of days on which a number was broken. It goes on as long as the same limit is broken, even if the count or
// the regulation changes.
struct Broken {
  Count first;
  Date last;
  int limit, worst;     // `worst`: the count furthest from the limit
  bool varies = false;  // true if other counts in the range are nearer to the limit
};

// Returns the ranges for which `broken(count)` returns the limit and the number of people. It returns no limit if the
// number is kept.
std::vector<Broken> broken_ranges(CheckContext const& c, auto const& broken) {
  std::vector<Broken> found;
  each_count(c, [&](Count const& count) {
    auto const [limit, people] = broken(count);
    if (!limit) return;
    auto const open = std::ranges::find_if(found, [&](Broken const& one) {
      record::CompositionClause const &a = *one.first.provision.clause, &b = *count.provision.clause;
      return one.last + 1 == count.day && one.limit == *limit && one.first.body == count.body && same_people(a, b);
    });
    if (open == found.end()) {
      found.push_back({count, count.until, *limit, people});
      return;
    }
    open->last = count.until;
    open->varies = open->varies || open->worst != people;
    if (std::abs(people - *limit) > std::abs(open->worst - *limit)) open->worst = people;
  });
  return found;
}

}  // namespace

static void check_few(CheckContext const& c, Rule const& rule, Findings& out) {
  if (any_member_broken(c.unit)) return;  // it may be the record of a member who is not counted
  auto const ranges = broken_ranges(c, [](Count const& count) {
    auto const& least = count.provision.clause->at_least;
    bool const broken = least && !count.unsure && count.people() < int(*least);
    return std::pair{broken ? std::optional{int(*least)} : std::nullopt, count.people()};
  });
  for (Broken const& one : ranges) {
    Count const& first = one.first;
    Args const people{{"count", one.worst}};
    Arg const has = one.worst == 0 && !one.varies ? Arg{Text{"không có", "has no"}}
                    : one.varies ? Arg{Text{"có lúc chỉ có {count}", "at times has only {count}"}, people}
                                 : Arg{Text{"chỉ có {count}", "has only {count}"}, people};
    Subject const subject = Subject::spell(first.body, first.day);
    regulation::Regulation const& in_force = first.law.regulation();
    add(out, rule, *c.unit.config.file,
        ledger::asked_at(*first.provision.entry, first.provision.house_rule(), *first.in_force), subject,
        {{"body", body_arg(in_force, first.body)},
         {"has", has},
         {"who", regulation::counted_words(*first.provision.clause, in_force, one.worst)},
         {"from", first.day},
         {"until", until_words(c, one.last)},
         {"limit", one.limit},
         {"subject", subject.str()}},
        first.provision, in_force);
  }
}

Rule const members_too_few{
    .info = {.id = "members-too-few",
             .message = {"{body} {has} {who} từ ngày {from} đến {until}, cần ít nhất {limit}",
                         "{body} {has} {who} from {from} to {until}; it needs at least {limit}"},
             .fix = {"ghi vị trí (seats), cơ quan (agency) của người đã được bổ nhiệm vào hồ sơ thành viên; nếu đúng "
                     "là thiếu, kiện toàn rồi ghi waivers trong bcd.yaml với subject: {subject}",
                     "record the seat (seats) and the agency of whoever was appointed in their member record; if there "
                     "were too few, appoint someone and waive the gap in bcd.yaml with subject: {subject}"},
             .bad = "# quy chế: Ban Chỉ đạo có ít nhất 3 thành viên; người thay bắt đầu từ 2026-04-15\nseats:\n  - "
                    "{body: committee, role: member, from: 2026-01-01, to: 2026-03-31}\n",
             .good =
                 "# người thay bắt đầu từ 2026-04-15\nseats:\n  - {body: committee, role: member, from: 2026-01-01, "
                 "to: 2026-04-14}\n"},
    .check = check_few,
    .rests_on = [](record::Clause const& clause) { return bool(clause.composition && clause.composition->at_least); }};

static void check_many(CheckContext const& c, Rule const& rule, Findings& out) {
  auto const ranges = broken_ranges(c, [](Count const& count) {
    auto const& most = count.provision.clause->at_most;
    int const people = count.without_handovers();
    return std::pair{most && people > int(*most) ? std::optional{int(*most)} : std::nullopt, people};
  });
  for (Broken const& one : ranges) {
    Count const& first = one.first;
    SeatHolder const& newest = *std::ranges::max_element(first.holders, {}, [](SeatHolder const& holder) {
      return std::pair{*holder.seat->from, std::string_view{holder.member->id}};
    });
    Args const people{{"count", one.worst}};
    Arg const has = one.varies ? Arg{Text{"có lúc có tới {count}", "at times has {count}"}, people}
                               : Arg{Text{"có {count}", "has {count}"}, people};
    regulation::Regulation const& in_force = first.law.regulation();
    add(out, rule, *newest.member->file, newest.seat->body.span, Subject::party(newest.member->id),
        {{"body", body_arg(in_force, first.body)},
         {"has", has},
         {"who", regulation::counted_words(*first.provision.clause, in_force, one.worst)},
         {"from", first.day},
         {"until", until_words(c, one.last)},
         {"limit", one.limit}},
        first.provision, in_force);
  }
}

Rule const members_too_many{
    .info =
        {.id = "members-too-many",
         .message = {"{body} {has} {who} từ ngày {from} đến {until}, nhiều nhất được {limit}",
                     "{body} {has} {who} from {from} to {until}; it may have at most {limit}"},
         .fix = {"ghi to là ngày cuối của vị trí đã thôi, hoặc sửa role; nếu đúng là thừa, kiện toàn lại rồi thêm "
                 "waivers trong hồ sơ này",
                 "record to, the last day of a seat that ended, or correct the role; if there were too many, change "
                 "the membership and waive the time in this record"},
         .bad = "# quy chế: không quá 1 Phó Trưởng Ban Thường trực; tran-thi-b giữ từ 2026-01-01\nseats:\n  - {body: "
                "committee, role: standing-deputy, from: 2026-03-02}\n",
         .good = "# tran-thi-b: role: standing-deputy, from: 2026-01-01\nseats:\n  - {body: committee, role: "
                 "member, from: 2026-03-02}\n"},
    .check = check_many,
    .rests_on = [](record::Clause const& clause) { return bool(clause.composition && clause.composition->at_most); }};

Family composition_rules() {
  static constexpr Rule const* rules[]{&members_too_few, &members_too_many};
  return rules;
}

}  // namespace bcd::rule
