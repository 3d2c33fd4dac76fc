// Yearly obligations: an adopted programme, plans, reviews, a budget.
#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"
#include "periodic_report.hpp"

namespace bcd::rule {
static void check_programme_missing(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& duty : ledger::programme_duties(c.unit, c.as_of)) {
    std::string const& body = duty.provision.clause->body->id;
    if (ledger::broken_year(c.unit.programmes, duty.period.year) || programme_of(c, duty)) continue;
    Subject const subject = Subject::duty(body, duty.period);
    add(out, rule, *c.unit.config.file, duty.asked_at, subject,
        {{"body", body_arg(*duty.in_force, body)},
         {"year", duty.period.year},
         {"due", duty.due},
         {"subject", subject.str()}},
        duty.provision, *duty.in_force);
  }
}

static bool rests_on_programme(record::Clause const& clause) { return bool(clause.programme); }

Rule const programme_missing{.info = {.id = "programme-missing",
                                      .message = {"{body} chưa có chương trình công tác năm {year} (hạn {due})",
                                                  "{body} has no programme of work for {year} (due {due})"},
                                      .fix = {"thêm chương trình vào programmes/{year}.yaml; nếu không có, ghi waivers "
                                              "trong bcd.yaml với subject: {subject}",
                                              "add the programme to programmes/{year}.yaml; if there is none, waive it "
                                              "in bcd.yaml with subject: {subject}"},
                                      .bad = "# không có tệp programmes/2026.yaml\n",
                                      .good = "year: 2026\nadopted: {meeting: 2026-q1-committee}\nitems:\n  - {no: 1, "
                                              "text: Số hóa hồ sơ, lead: phong-van-hoa, due: 2026-10-31}\n"},
                             .check = check_programme_missing,
                             .rests_on = rests_on_programme};

static void check_not_adopted(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& programme : c.unit.programmes.all) {
    if (!programme.whole) continue;
    Date const first{int(*programme->year), 1, 1};
    if (first > c.as_of) continue;
    regulation::Law const law = c.unit.law(std::max(first, *c.unit.unit().since));
    for (auto const& provision : law.all(&record::Clause::programme)) {
      std::string const& body = provision.clause->body->id;
      if (ledger::is_plan(programme.value, body)) continue;
      c.judged(*provision.entry, programme.id);
      auto const& adopted = programme->adopted;
      auto const* const meeting = adopted && adopted->meeting ? c.unit.meetings.find(adopted->meeting->id) : nullptr;
      if (adopted && adopted->meeting && !meeting) continue;  // unknown or broken, which has a finding of its own
      bool const elsewhere = meeting && meeting->value.body->id != body;
      if (ledger::adopted_on(c.unit, programme.value, c.as_of) && !elsewhere) continue;
      Date const limit = ledger::adoption_limit(programme.value, *provision.clause);
      if (provision.clause->before_year && (limit < *c.unit.unit().since || !c.unit.counts(limit))) continue;
      bool const over = c.as_of > limit;
      if (!over && !elsewhere && !c.next_held(body, first - 1)) continue;  // not due yet: it has not met this year
      Arg const what = elsewhere ? Arg{Text{"cuộc họp ghi ở adopted không phải của {body}",
                                            "the meeting under adopted is not one of {body}"},
                                       {{"body", body_arg(law.regulation(), body)}}}
                       : meeting
                           ? Arg{Text{"cuộc họp ghi ở adopted chưa họp", "the meeting under adopted has not been held"}}
                       : adopted ? Arg{Text{"chưa đến ngày thông qua", "the day of adoption is in the future"}}
                                 : Arg{Text{"chưa ghi adopted", "adopted is not recorded"}};
      Finding& finding = add(out, rule, *programme.file, adopted ? adopted.span : programme->year.span, programme.id,
                             {{"year", programme->year->value}, {"what", what}}, provision, law.regulation());
      if (!over && !elsewhere) finding.severity = std::min(finding.severity, Severity::warning);
    }
  }
}

Rule const programme_not_adopted{
    .info = {.id = "programme-not-adopted",
             .message = {"chương trình công tác năm {year} chưa được thông qua: {what}",
                         "the programme for {year} is not adopted: {what}"},
             .fix = {"đưa ra cuộc họp thảo luận, quyết định rồi ghi adopted: mã cuộc họp (meeting), hoặc số và ngày "
                     "văn bản (number, date)",
                     "have it discussed and decided, then record adopted: the meeting, or the paper's number and date"},
             .bad = "year: 2026\nitems:\n  - {no: 1, text: Số hóa hồ sơ}\n",
             .good = "year: 2026\nadopted: {meeting: 2026-q1-committee}\nitems:\n  - {no: 1, text: Số hóa hồ sơ}\n"},
    .check = check_not_adopted,
    .rests_on = rests_on_programme};

static void check_plan(CheckContext const& c, Rule const& rule, Findings& out) {
  if (!misspelt_plans(c).empty()) return;
  for (auto const& duty : ledger::plan_duties(c.unit, c.as_of)) {
    std::string const& body = duty.provision.clause->members_of->id;
    if (ledger::broken_year(c.unit.programmes, duty.period.year)) continue;
    for (auto const& holder : c.unit.seats(body, duty.due)) {
      c.judged(*duty.provision.entry, holder.member->id);
      if (plan_of(c, *holder.member, duty.period.year)) continue;
      Subject const subject = Subject::duty(holder.member->id, duty.period);
      add(out, rule, *holder.member->file, holder.seat->body.span, subject,
          {{"member", Arg::member(holder.member->id)}, {"year", duty.period.year}, {"subject", subject.str()}},
          duty.provision, *duty.in_force);
    }
  }
}

Rule const plan_missing{
    .info =
        {.id = "plan-missing",
         .message = {"{member} chưa có kế hoạch năm {year}", "{member} has no plan for {year}"},
         .fix = {"thêm kế hoạch vào programmes/ với year: {year}, of: {member} (hoặc cơ quan của người ấy); nếu được "
                 "miễn, ghi waivers trong hồ sơ thành viên với subject: {subject}",
                 "add the plan to programmes/ with year: {year}, of: {member} (or their agency); if excused, waive it "
                 "in the member record with subject: {subject}"},
         .bad = "# không có programmes/2026-le-van-c.yaml\n",
         .good =
             "year: 2026\nof: le-van-c\nitems:\n  - {no: 1, text: Tập huấn kỹ năng số cho 05 thôn, due: 2026-09-30}\n"},
    .check = check_plan,
    .rests_on = [](record::Clause const& clause) { return bool(clause.plan); }};

// "sơ kết" for a part of a year, "tổng kết" for a year.
static Text review_word(Period const& period) {
  return period.every >= Every::year ? Text{"tổng kết", "review"} : Text{"sơ kết", "review"};
}

static void check_review(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& duty : ledger::review_duties(c.unit, c.as_of)) {
    std::string const& body = duty.provision.clause->body->id;
    if (!duty.in_force->body(body) || c.broken_meeting(body, duty.period)) continue;
    if (auto const* const found = review_of(c, duty)) {
      c.judged(*duty.provision.entry, found->id);
      continue;
    }
    Subject const subject = Subject::duty(body, duty.period);
    add(out, rule, *c.unit.config.file, duty.asked_at, subject,
        {{"body", body_arg(*duty.in_force, body)},
         {"review", review_word(duty.period)},
         {"period", duty.period},
         {"due", last_day(duty.due, duty.rolled)},
         {"subject", subject.str()}},
        weighed(c, duty, c.as_of), *duty.in_force);
  }
}

Rule const review_missing{
    .info = {.id = "review-missing",
             .message = {"{body} chưa {review} {period} (hạn {due})",
                         "{body} has not held the {review} for {period} (due {due})"},
             .fix = {"thêm hồ sơ hội nghị (kind: review, status: held, period của kỳ ấy) vào meetings/; nếu không tổ "
                     "chức, ghi waivers trong bcd.yaml với subject: {subject}",
                     "add the conference (kind: review, status: held, with that period) to meetings/; if there was "
                     "none, waive it in bcd.yaml with subject: {subject}"},
             .bad = "# năm 2026 không có cuộc họp nào kind: review\n",
             .good = "body: committee\nkind: review\nperiod: 2026\nstatus: held\ndate: 2026-12-18\n"},
    .check = check_review,
    .rests_on = [](record::Clause const& clause) { return bool(clause.review); }};

static void check_review_late(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& duty : ledger::review_duties(c.unit, c.as_of)) {
    auto const limit = review_limit(c, duty);
    auto const* const found = limit ? review_of(c, duty) : nullptr;
    if (!found || *found->value.date <= *limit) continue;
    std::string const& body = duty.provision.clause->body->id;
    Args args{{"body", body_arg(*duty.in_force, body)},
              {"review", review_word(duty.period)},
              {"period", duty.period},
              {"date", *found->value.date},
              {"due", *limit}};
    add(out, rule, *found->file, found->value.date.span, Subject::duty(body, duty.period), std::move(args),
        weighed(c, duty, *found->value.date), *duty.in_force);
  }
}

Rule const review_late{
    .info = {.id = "review-late",
             .message = {"{body} {review} {period} ngày {date}, trễ so với hạn {due}",
                         "{body} held the {review} for {period} on {date}, after the due day {due}"},
             .fix = {"kiểm tra ngày và kỳ của hội nghị; nếu đúng là trễ hạn, thêm waivers có lý do và người đồng ý",
                     "check the day and the period of the conference; if it was late, waive it with the reason and who "
                     "agreed"},
             .bad =
                 "# cách hiểu review-limit: year-end\nbody: committee\nkind: review\nperiod: 2026\nstatus: held\ndate: "
                 "2027-01-12\n",
             .good = "body: committee\nkind: review\nperiod: 2026\nstatus: held\ndate: 2026-12-18\n"},
    .check = check_review_late,
    .rests_on = [](record::Clause const& clause) { return bool(clause.review); }};

static void check_budget(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& duty : ledger::budget_duties(c.unit, c.as_of)) {
    if (ledger::broken_year(c.unit.budgets, duty.period.year)) continue;
    if (auto const* const found = budget_of(c, duty.period.year)) {
      c.judged(*duty.provision.entry, found->id);
      continue;
    }
    add(out, rule, *c.unit.config.file, duty.asked_at, Subject::of(duty.period),
        {{"year", duty.period.year}, {"due", duty.due}}, duty.provision, *duty.in_force);
  }
}

Rule const budget_missing{.info = {.id = "budget-missing",
                                   .message = {"chưa có dự toán kinh phí hoạt động năm {year} (hạn {due})",
                                               "there is no budget for {year} (due {due})"},
                                   .fix = {"thêm dự toán vào budgets/{year}.yaml (year, estimate, sources); nếu không "
                                           "bố trí, ghi waivers trong bcd.yaml với subject: \"{year}\"",
                                           "add it to budgets/{year}.yaml (year, estimate, sources); if no money was "
                                           "set aside, waive it in bcd.yaml with subject: \"{year}\""},
                                   .bad = "# không có tệp budgets/2026.yaml\n",
                                   .good = "year: 2026\nestimate: 85000000\nsources: Ngân sách xã\n"},
                          .check = check_budget,
                          .rests_on = [](record::Clause const& clause) { return bool(clause.budget); }};

Family yearly_rules() {
  static constexpr Rule const* rules[]{&programme_missing, &programme_not_adopted, &programme_late, &plan_missing,
                                       &plan_late,         &review_missing,        &review_late,    &budget_missing,
                                       &budget_late};
  return rules;
}

}  // namespace bcd::rule
