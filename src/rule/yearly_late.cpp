// Yearly obligations met after their last day: a programme, plans, a budget.
#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {

// True if the text sets a last day. Otherwise the obligation is only one of that year.
static bool is_limited(record::Cadence const& clause) { return clause.by_month || clause.before_year; }

static void check_programme_late(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& programme : c.unit.programmes.all) {
    auto const day = programme.whole ? ledger::adoption_day(c, programme.value) : std::nullopt;
    if (!day) continue;
    regulation::Law const law = c.unit.law(std::max(Date{int(*programme->year), 1, 1}, *c.unit.unit().since));
    for (auto const& provision : law.all(&record::Clause::programme)) {
      record::ProgrammeClause const& clause = *provision.clause;
      Date const limit = ledger::adoption_limit(programme.value, clause);
      auto const* const meeting =
          programme->adopted->meeting ? c.unit.meetings.find(programme->adopted->meeting->id) : nullptr;
      bool const elsewhere = meeting && meeting->value.body->id != clause.body->id;
      bool const owed = limit >= *c.unit.unit().since && c.unit.counts(limit);
      if (!is_limited(clause) || !owed || elsewhere || ledger::is_plan(programme.value, clause.body->id) ||
          *day <= limit)
        continue;
      add(out, rule, *programme.file, programme->adopted.span, programme.id,
          {{"year", programme->year->value}, {"date", *day}, {"due", limit}}, provision, law.regulation());
    }
  }
}

Rule const programme_late{
    .info = {.id = "programme-late",
             .message = {"chương trình công tác năm {year} được thông qua ngày {date}, trễ so với hạn {due}",
                         "the programme for {year} was adopted on {date}, after the due day {due}"},
             .fix = {"kiểm tra ngày thông qua; nếu đúng là trễ hạn, thêm waivers có lý do và người đồng ý",
                     "check the day of adoption; if it was late, waive it with the reason and who agreed"},
             .bad = "# quy chế: thông qua trước khi năm bắt đầu\nyear: 2027\nadopted: {number: 01-CTr/BCĐ, date: "
                    "2027-01-08}\nitems:\n  - {no: 1, text: Số hóa hồ sơ}\n",
             .good = "year: 2027\nadopted: {number: 01-CTr/BCĐ, date: 2026-12-25}\nitems:\n  - {no: 1, text: Số hóa "
                     "hồ sơ}\n"},
    .check = check_programme_late,
    .rests_on = [](record::Clause const& clause) { return clause.programme && is_limited(*clause.programme); }};

static void check_plan_late(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& duty : ledger::plan_duties(c.unit, c.as_of))
    for (auto const& holder : c.unit.seats(duty.provision.clause->members_of->id, duty.due)) {
      auto const* const plan = plan_of(c, *holder.member, duty.period.year);
      auto const day = plan ? ledger::adoption_day(c, plan->value) : std::nullopt;
      if (!day || *day <= duty.rolled || !is_limited(*duty.provision.clause)) continue;
      add(out, rule, *plan->file, plan->value.adopted.span, Subject::duty(holder.member->id, duty.period),
          {{"member", Arg::member(holder.member->id)},
           {"year", duty.period.year},
           {"date", *day},
           {"due", duty.rolled}},
          duty.provision, *duty.in_force);
    }
}

Rule const plan_late{
    .info = {.id = "plan-late",
             .message = {"kế hoạch năm {year} của {member} lập ngày {date}, trễ so với hạn {due}",
                         "the plan of {member} for {year} was made on {date}, after the due day {due}"},
             .fix = {"kiểm tra ngày của kế hoạch (adopted); nếu đúng là trễ hạn, thêm waivers có lý do và người đồng ý",
                     "check the day of the plan (adopted); if it was late, waive it with the reason and who agreed"},
             .bad = "# quy chế: lập trước khi năm bắt đầu\nyear: 2027\nof: le-van-c\nadopted: {number: 03-KH/VP, date: "
                    "2027-01-12}\nitems:\n  - {no: 1, text: Tập huấn kỹ năng số}\n",
             .good = "year: 2027\nof: le-van-c\nadopted: {number: 03-KH/VP, date: 2026-12-31}\nitems:\n  - {no: 1, "
                     "text: Tập huấn kỹ năng số}\n"},
    .check = check_plan_late,
    .rests_on = [](record::Clause const& clause) { return clause.plan && is_limited(*clause.plan); }};

static void check_budget_late(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& duty : ledger::budget_duties(c.unit, c.as_of)) {
    auto const* const found = budget_of(c, duty.period.year);
    if (!is_limited(*duty.provision.clause) || !found || !found->value.date || *found->value.date > c.as_of ||
        *found->value.date <= duty.rolled)
      continue;
    add(out, rule, *found->file, found->value.date.span, Subject::of(duty.period),
        {{"year", duty.period.year}, {"date", *found->value.date}, {"due", duty.rolled}}, duty.provision,
        *duty.in_force);
  }
}

Rule const budget_late{
    .info = {.id = "budget-late",
             .message = {"dự toán kinh phí hoạt động năm {year} lập ngày {date}, trễ so với hạn {due}",
                         "the budget for {year} was set on {date}, after the due day {due}"},
             .fix = {"kiểm tra date; nếu đúng là trễ hạn, thêm waivers có lý do và người đồng ý",
                     "check date; if it was late, waive it with the reason and who agreed"},
             .bad = "# quy chế: lập trước khi năm bắt đầu\nyear: 2027\ndate: 2027-01-05\nestimate: 85000000\n",
             .good = "year: 2027\ndate: 2026-12-15\nestimate: 85000000\n"},
    .check = check_budget_late,
    .rests_on = [](record::Clause const& clause) { return clause.budget && is_limited(*clause.budget); }};

}  // namespace bcd::rule
