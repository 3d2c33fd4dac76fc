// Obligations of an absent member: report to the head, notify the standing agency in time, get consent, send an opinion
// or a substitute.
#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/unit/attendance.hpp"

namespace bcd::rule {
namespace {

using record::ToldPerson;
using Seen = ledger::SeenAbsence;

Finding& say(Findings& out, Rule const& rule, Seen const& seen, source::Span span, Args args) {
  args.push_back({"member", Arg::member(seen.member())});
  return add(out, rule, *seen.meeting.file, span, Subject::party(seen.member()), std::move(args), seen.provision,
             seen.law.regulation());
}

Arg whom(Seen const& seen, ToldPerson told) {
  if (told == ToldPerson::chair) return Text{"người chủ trì", "the chair"};
  auto const title = [&](Lang lang) {
    return regulation::role_title(seen.law.regulation(), seen.meeting->body->id, record::Role::head, lang);
  };
  return {title(Lang::vi), "the " + title(Lang::en)};
}

}  // namespace

static void check_unreported(CheckContext const& c, Rule const& rule, Findings& out) {
  each_absence(c, false, [&](Seen const& seen) {
    if (seen.tells(seen.clause().report_to) && !seen.absence.reported)
      say(out, rule, seen, seen.absence.member.span, {{"whom", whom(seen, *seen.clause().report_to)}});
  });
}

Rule const absence_unreported{
    .info =
        {.id = "absence-unreported",
         .message = {"{member} vắng, chưa ghi ngày báo cáo {whom}",
                     "{member} is absent; the day of the report to {whom} is not recorded"},
         .fix = {"ghi reported là ngày báo cáo; nếu không báo cáo, thêm waivers có lý do và người đồng ý",
                 "record reported, the day of the report; if there was none, waive it with the reason and who agreed"},
         .bad = "absent:\n  - {member: le-van-c, reason: Đi công tác}\n",
         .good = "absent:\n  - {member: le-van-c, reason: Đi công tác, reported: 2026-03-23, notified: 2026-03-23}\n"},
    .check = check_unreported,
    .rests_on = [](record::Clause const& clause) { return bool(clause.absence && clause.absence->report_to); }};

static void check_unnotified(CheckContext const& c, Rule const& rule, Findings& out) {
  each_absence(c, false, [&](Seen const& seen) {
    if (seen.clause().notify && !seen.absence.notified) say(out, rule, seen, seen.absence.member.span, {});
  });
}

Rule const absence_unnotified{
    .info =
        {.id = "absence-unnotified",
         .message = {"{member} vắng, chưa ghi ngày thông báo cho Cơ quan Thường trực",
                     "{member} is absent; the day of the notice to the standing agency is not recorded"},
         .fix = {"ghi notified là ngày thông báo; nếu không thông báo, thêm waivers có lý do và người đồng ý",
                 "record notified, the day of the notice; if there was none, waive it with the reason and who agreed"},
         .bad = "absent:\n  - {member: le-van-c, reported: 2026-03-23}\n",
         .good = "absent:\n  - {member: le-van-c, reported: 2026-03-23, notified: 2026-03-23}\n"},
    .check = check_unnotified,
    .rests_on = [](record::Clause const& clause) { return bool(clause.absence && clause.absence->notify); }};

static void check_late(CheckContext const& c, Rule const& rule, Findings& out) {
  each_absence(c, true, [&](Seen const& seen) {
    if (!seen.clause().lead) return;
    std::string_view const article =
        seen.provision.entry->article ? std::string_view{*seen.provision.entry->article} : std::string_view{};
    Date const deadline = unit::absence_deadline(c.unit, seen.law, seen.provision, *seen.meeting->date);
    // The head owes no report to himself. A unit may also read the lead as applying to the notification only.
    bool const report_counts = !(seen.clause().report_to && !seen.tells(seen.clause().report_to)) &&
                               seen.law.reading(article, regulation::reading::absence_lead_scope) != "notify-only";
    // A late absence is one violation, even if both days show it.
    bool const notified_late = seen.absence.notified && *seen.absence.notified > deadline;
    auto const& told = notified_late || !report_counts ? seen.absence.notified : seen.absence.reported;
    if (told && *told > deadline) say(out, rule, seen, told.span, {{"told", *told}, {"due", deadline}});
  });
}

Rule const absence_late{
    .info = {.id = "absence-late",
             .message = {"{member} báo vắng ngày {told}, trễ so với hạn {due}",
                         "{member} announced the absence on {told}, after the due day {due}"},
             .fix = {"ghi đúng ngày báo; nếu đúng là báo trễ, thêm waivers có lý do và người đồng ý",
                     "record the correct day; if it was late, waive it with the reason and who agreed"},
             .bad = "date: 2026-03-25\nabsent:\n  - {member: le-van-c, reported: 2026-03-25, notified: 2026-03-25}\n",
             .good = "date: 2026-03-25\nabsent:\n  - {member: le-van-c, reported: 2026-03-24, notified: 2026-03-24}\n"},
    .check = check_late,
    .rests_on = [](record::Clause const& clause) { return bool(clause.absence && clause.absence->lead); }};

static void check_consent(CheckContext const& c, Rule const& rule, Findings& out) {
  each_absence(c, false, [&](Seen const& seen) {
    if (!seen.tells(seen.clause().consent)) return;
    auto const& consent = seen.absence.consent;
    if (consent && *consent <= *seen.meeting->date) return;  // consent given after the meeting does not count
    source::Span const span = consent ? consent.span : seen.absence.member.span;
    Args const whom_args{{"whom", whom(seen, *seen.clause().consent)}};
    Arg const none{Text{"chưa ghi ngày {whom} đồng ý", "the day {whom} agreed is not recorded"}, whom_args};
    Arg const late{Text{"chỉ được {whom} đồng ý sau ngày họp", "{whom} agreed only after the meeting"}, whom_args};
    say(out, rule, seen, span, {{"what", consent ? late : none}});
  });
}

Rule const absence_without_consent{
    .info =
        {.id = "absence-without-consent",
         .message = {"{member} vắng, {what}", "{member} is absent; {what}"},
         .fix = {"ghi consent là ngày được đồng ý; nếu không xin phép, thêm waivers có lý do",
                 "record consent, the day of consent; if none was requested, waive it with the reason"},
         .bad = "absent:\n  - {member: pham-thi-d, reported: 2026-03-23, notified: 2026-03-23}\n",
         .good =
             "absent:\n  - {member: pham-thi-d, reported: 2026-03-23, notified: 2026-03-23, consent: 2026-03-24}\n"},
    .check = check_consent,
    .rests_on = [](record::Clause const& clause) { return bool(clause.absence && clause.absence->consent); }};

static void check_opinion(CheckContext const& c, Rule const& rule, Findings& out) {
  each_absence(c, false, [&](Seen const& seen) {
    if (!seen.owes_opinion() || seen.opinion_on(c.as_of)) return;
    source::Span const span = seen.absence.opinion ? seen.absence.opinion.span : seen.absence.member.span;
    say(out, rule, seen, span, {});
  });
}

Rule const absence_without_opinion{
    .info = {.id = "absence-without-opinion",
             .message = {"{member} vắng, chưa gửi ý kiến bằng văn bản",
                         "{member} is absent and sent no written opinion"},
             .fix = {"ghi opinion.received là ngày nhận ý kiến",
                     "record opinion.received, the day the opinion was received"},
             .bad = "absent:\n  - {member: le-van-c, opinion: {requested: 2026-03-23}}\n",
             .good = "absent:\n  - {member: le-van-c, opinion: {requested: 2026-03-23, received: 2026-03-24}}\n"},
    .check = check_opinion,
    .rests_on = [](record::Clause const& clause) { return bool(clause.absence && clause.absence->opinion); }};

static void check_substitute(CheckContext const& c, Rule const& rule, Findings& out) {
  each_absence(c, false, [&](Seen const& seen) {
    if (!seen.clause().substitute) return;
    record::SubstituteNeed const need = *seen.clause().substitute;
    auto const& substitute = seen.absence.substitute;
    // The head has nobody to send a substitute to, unless the clause names this role.
    bool const of_head = seen.role == record::Role::head && (*seen.clause().roles).empty();
    if (of_head && need != record::SubstituteNeed::forbidden) return;
    if (need == record::SubstituteNeed::required && !substitute)
      say(out, rule, seen, seen.absence.member.span,
          {{"what", Text{"chưa ghi người dự thay", "no substitute is named"}}});
    if (need == record::SubstituteNeed::forbidden && substitute)
      say(out, rule, seen, substitute.span,
          {{"what", Text{"quy chế không cho cử người dự thay", "the regulation allows no substitute"}}});
    if (need == record::SubstituteNeed::with_consent && substitute && !substitute->consent)
      say(out, rule, seen, substitute.span,
          {{"what",
            Text{"người dự thay chưa ghi ngày được đồng ý", "the day of consent to the substitute is not recorded"}}});
  });
}

Rule const absence_without_substitute{
    .info =
        {.id = "absence-without-substitute",
         .message = {"{member} vắng: {what}", "{member} is absent: {what}"},
         .fix = {"ghi substitute (name, consent); nếu không được cử người dự thay thì bỏ substitute, ghi người ấy vào "
                 "guests",
                 "record substitute (name, consent); if none is allowed, remove it and list that person under guests"},
         .bad = "absent:\n  - {member: le-van-c, reason: Đi công tác}\n",
         .good = "absent:\n  - {member: le-van-c, reason: Đi công tác, substitute: {name: Đỗ Thị H, consent: "
                 "2026-03-24}}\n"},
    .check = check_substitute,
    .rests_on = [](record::Clause const& clause) { return bool(clause.absence && clause.absence->substitute); }};

Family absence_rules() {
  static constexpr Rule const* rules[]{&absence_unreported,      &absence_unnotified,      &absence_late,
                                       &absence_without_consent, &absence_without_opinion, &absence_without_substitute,
                                       &absence_too_often};
  return rules;
}

}  // namespace bcd::rule
