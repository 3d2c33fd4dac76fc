// Conclusion notices of held meetings: issued in time and sent to those concerned.
#include <algorithm>
#include <set>

#include "bcd/rule/rules.hpp"
#include "meeting_papers.hpp"

namespace bcd::rule {

static void check_conclusion_missing(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::conclusion, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (issued(c, meeting.value)) return;
    report_paper_missing(c, rule, out, meeting, meeting->conclusion ? meeting->conclusion.span : meeting->date.span,
                         provision, law);
  });
}

Rule const conclusion_missing{
    .info = {.id = "conclusion-missing",
             .message = {"cuộc họp {meeting} ngày {date} chưa có thông báo kết luận được ban hành",
                         "meeting {meeting} of {date} has no conclusion notice issued"},
             .fix = {"ban hành thông báo kết luận, ghi conclusion với number, date, sent_to, items",
                     "issue the conclusion notice and record conclusion with number, date, sent_to, items"},
             .bad = "status: held\ndate: 2026-03-25\n",
             .good = "status: held\ndate: 2026-03-25\nconclusion: {number: 04-TB/BCĐ, date: 2026-03-27, sent_to: "
                     "[all-members]}\n"},
    .check = check_conclusion_missing,
    .rests_on = [](record::Clause const& clause) { return bool(clause.conclusion); }};

static void check_conclusion_late(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::conclusion, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (issued(c, meeting.value))
      report_paper_late(rule, out, meeting, meeting->conclusion->date,
                        conclusion_limit(c, law, provision, meeting.value), law);
  });
}

Rule const conclusion_late{
    .info = {.id = "conclusion-late",
             .message = {"thông báo kết luận cuộc họp ngày {meeting} ban hành ngày {date}, sau {what} {due}",
                         "the conclusion notice of the meeting on {meeting} was issued on {date}, after {what} {due}"},
             .fix = {"ghi đúng ngày ban hành; nếu đúng là trễ hạn, thêm waivers có lý do",
                     "record the correct day; if it was late, waive it with the reason"},
             .bad = "# hạn: 5 ngày làm việc\ndate: 2026-03-25\nconclusion: {date: 2026-04-10}\n",
             .good = "date: 2026-03-25\nconclusion: {date: 2026-03-27}\n"},
    .check = check_conclusion_late,
    .rests_on = [](record::Clause const& clause) { return bool(clause.conclusion); }};

static void check_undelivered(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::conclusion, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (!issued(c, meeting.value)) return;
    record::Conclusion const& conclusion = *meeting->conclusion;
    auto const wants = [&](record::DeliverTo whom) {
      return std::ranges::any_of(*provision.clause->deliver_to, [&](auto const& one) { return *one == whom; });
    };
    auto const sent = [&](std::string_view id) { return reached(c, conclusion.sent_to, id, *meeting->date); };
    // An unknown addressee may be the one that seems to be missing.
    if (std::ranges::any_of(*conclusion.sent_to, [&](auto const& one) {
          return one->id != record::all_members_word && !c.unit.known_party(one->id);
        }))
      return;
    std::string const& members_of = provision.clause->members_of ? provision.clause->members_of->id : meeting->body->id;
    std::vector<Arg> missing;
    auto const lack = [&](std::string const& id) { missing.push_back(Arg::party(id)); };
    if (wants(record::DeliverTo::members) && !sent(record::all_members_word))
      for (auto const& holder : c.unit.seats(members_of, *meeting->date))
        if (!sent(holder.member->id)) lack(holder.member->id);
    if (wants(record::DeliverTo::agencies)) {
      std::set<std::string> concerned;
      for (auto const& item : *conclusion.items) {
        if (item->lead && c.unit.agency(item->lead->id)) concerned.insert(item->lead->id);
        for (auto const& partner : *item->partners)
          if (c.unit.agency(partner->id)) concerned.insert(partner->id);
      }
      for (std::string const& agency : concerned)
        if (!sent(agency)) lack(agency);
    }
    if (missing.empty()) return;
    add(out, rule, *meeting.file, conclusion.sent_to ? conclusion.sent_to.span : meeting->conclusion.span, meeting.id,
        {{"meeting", Arg::meeting(meeting.id)}, {"who", Arg::list(missing)}}, provision, law.regulation());
  });
}

Rule const conclusion_undelivered{
    .info =
        {.id = "conclusion-undelivered",
         .message = {"thông báo kết luận cuộc họp {meeting} chưa gửi đến: {who}",
                     "the conclusion notice of {meeting} was not sent to: {who}"},
         .fix = {"gửi thông báo và bổ sung nơi nhận vào sent_to (all-members: mọi thành viên)",
                 "send it and add the recipients to sent_to (all-members: every member)"},
         .bad =
             "conclusion:\n  sent_to: [all-members]\n  items:\n    - {no: 1, text: Rà soát quy trình, lead: cong-an}\n",
         .good = "conclusion:\n  sent_to: [all-members, cong-an]\n  items:\n    - {no: 1, text: Rà soát quy trình, "
                 "lead: cong-an}\n"},
    .check = check_undelivered,
    .rests_on = [](record::Clause const& clause) {
      return bool(clause.conclusion && !(*clause.conclusion->deliver_to).empty());
    }};

static void check_conclusion_sent(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::conclusion, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (issued(c, meeting.value)) report_sent_late(c, rule, out, meeting, meeting->conclusion, provision, law);
  });
}

Rule const conclusion_sent_late{
    .info = {.id = "conclusion-sent-late",
             .message = {"thông báo kết luận cuộc họp ngày {meeting} {what}, hạn {due}",
                         "the copies of the conclusion notice of the meeting on {meeting} {what}; due {due}"},
             .fix = {"ghi conclusion.sent là ngày gửi; nếu đúng là trễ hạn, thêm waivers có lý do",
                     "record conclusion.sent, the day it was sent; if it was late, waive it with the reason"},
             .bad = "# hạn gửi: 5 ngày làm việc\ndate: 2026-03-25\nconclusion: {date: 2026-03-26, sent: 2026-04-07}\n",
             .good = "date: 2026-03-25\nconclusion: {date: 2026-03-26, sent: 2026-03-31}\n"},
    .check = check_conclusion_sent,
    .rests_on = [](record::Clause const& clause) { return bool(clause.conclusion && clause.conclusion->sent_within); }};

Family conclusion_rules() {
  static constexpr Rule const* rules[]{&conclusion_missing, &conclusion_late, &conclusion_undelivered,
                                       &conclusion_sent_late};
  return rules;
}

}  // namespace bcd::rule
