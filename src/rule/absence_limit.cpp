// Absences counted: how often a member was absent in a period, or in a row.
#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/unit/attendance.hpp"

namespace bcd::rule {
namespace {

using record::AbsenceExcuse;
using Provision = regulation::Provision<record::AbsenceClause>;
using Meeting = Record<record::Meeting>;

struct Missed {
  Meeting const* meeting;
  record::Absence const* absence;
  Date day() const { return *meeting->value.date; }
};
// The absences of one member from one body that count under one clause, and the days on which the member was at a
// meeting of the body or was absent with an excuse.
struct Counted {
  Provision provision;
  regulation::Law law;
  std::vector<Missed> missed;
  std::vector<Date> other_days;
  record::AbsenceLimit const& limit() const { return *provision.clause->limit; }
};
using Key = std::tuple<record::Clause const*, std::string, std::string>;  // clause, body, member

bool is_excused(unit::Unit const& unit, record::AbsenceLimit const& limit, record::Absence const& absence, Date day) {
  if (unit.leave(absence.member->id, day)) return true;
  return std::ranges::any_of(*limit.excused_by, [&](auto const& by) {
    switch (*by) {
      case AbsenceExcuse::reason:
        return absence.reason.given && !absence.reason->empty();
      case AbsenceExcuse::consent:
        return absence.consent.given && *absence.consent <= day;
      case AbsenceExcuse::report:
        return (absence.reported && *absence.reported <= day) || (absence.notified && *absence.notified <= day);
      case AbsenceExcuse::substitute:
        return absence.substitute.given;
    }
    return false;
  });
}

std::map<Key, Counted> all_counted(CheckContext const& c) {
  std::map<Key, Counted> all;
  each_absence(c, false, [&](ledger::SeenAbsence const& seen) {
    if (!seen.clause().limit) return;
    Counted& counted = all.try_emplace({seen.provision.entry, seen.meeting->body->id, seen.member()},
                                       Counted{seen.provision, seen.law, {}, {}})
                           .first->second;
    Missed const one{&seen.meeting, &seen.absence};
    if (is_excused(c.unit, counted.limit(), seen.absence, one.day())) counted.other_days.push_back(one.day());
    else counted.missed.push_back(one);
  });
  for (auto& [key, counted] : all) {
    for (auto const& meeting : c.unit.meetings.all)
      if (ledger::held(meeting, c.as_of) && meeting->body->id == std::get<1>(key) &&
          unit::is_present(meeting.value, std::get<2>(key)))
        counted.other_days.push_back(*meeting->date);
    std::ranges::sort(counted.missed, {}, [](Missed const& one) { return std::pair{one.day(), one.meeting->id}; });
  }
  return all;
}

// True if both absences belong to one count: the same period, or no meeting attended between them.
bool go_together(Counted const& counted, Missed const& one, Missed const& next) {
  record::AbsenceLimit const& limit = counted.limit();
  if (limit.every) return period_of(one.day(), *limit.every) == period_of(next.day(), *limit.every);
  return std::ranges::none_of(counted.other_days, [&](Date day) { return one.day() < day && day < next.day(); });
}

void report(Rule const& rule, Counted const& counted, std::span<Missed const> run, Findings& out) {
  record::AbsenceLimit const& limit = counted.limit();
  int const most = *limit.at_most;
  if (int(run.size()) <= most) return;
  Missed const& first_over = run[std::size_t(most)];
  std::vector<Arg> days;
  std::string vi, en;
  for (Missed const& one : run) days.emplace_back(one.day());
  for (auto const& one : *limit.excused_by) {
    (vi += vi.empty() ? " không có " : " hoặc ") += record::word_title(*one).in(Lang::vi);
    (en += en.empty() ? " without " : " or ") += record::word_title(*one).in(Lang::en);
  }
  Arg const when = limit.every
                       ? Arg{Text{"trong {period}", "in {period}"}, {{"period", period_of(run[0].day(), *limit.every)}}}
                       : Arg{Text{"liên tiếp", "in a row"}};
  std::string const& member = first_over.absence->member->id;
  add(out, rule, *first_over.meeting->file, first_over.absence->member.span, Subject::party(member),
      {{"member", Arg::member(member)},
       {"count", run.size()},
       {"when", when},
       {"without", Arg{vi, en}},
       {"limit", most},
       {"days", Arg::list(std::move(days))}},
      counted.provision, counted.law.regulation());
}

}  // namespace

static void check_too_often(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& [key, counted] : all_counted(c)) {
    std::span<Missed const> const all = counted.missed;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
      for (end = begin + 1; end < all.size() && go_together(counted, all[end - 1], all[end]);) ++end;
      report(rule, counted, all.subspan(begin, end - begin), out);
    }
  }
}

Rule const absence_too_often{
    .info =
        {.id = "absence-too-often",
         .message = {"{member} vắng {count} lần {when}{without}, nhiều nhất được {limit} lần: {days}",
                     "absences of {member} {when}{without}: {count}, more than {limit} ({days})"},
         .fix = {"ghi reason, consent, reported, substitute của những lần có lý do, được đồng ý, đã báo hay có người "
                 "dự thay; nếu đúng là vắng quá số lần, xử lý theo quy chế rồi thêm waivers nêu cách xử lý",
                 "record reason, consent, reported or substitute where there was one; if the absences were too many, "
                 "act as the regulation says, then waive it and say what was done"},
         .bad = "# quy chế: một năm không vắng quá 1 lần không có lý do; đã vắng ngày 2026-02-10\nabsent:\n  - "
                "{member: le-van-c}\n",
         .good = "absent:\n  - {member: le-van-c, reason: Tập huấn ở tỉnh}\n"},
    .check = check_too_often,
    .rests_on = [](record::Clause const& clause) { return bool(clause.absence && clause.absence->limit); }};

}  // namespace bcd::rule
