// Minutes of held meetings: written in time, approved, recorded by the standing agency and sent to those concerned.
#include <algorithm>
#include <set>

#include "bcd/rule/rules.hpp"
#include "meeting_papers.hpp"

namespace bcd::rule {

static void check_minutes_missing(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::minutes, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (!recorded(c, meeting.value)) report_paper_missing(c, rule, out, meeting, meeting->date.span, provision, law);
  });
}

Rule const minutes_missing{
    .info =
        {.id = "minutes-missing",
         .message = {"cuộc họp {meeting} ngày {date} chưa có biên bản", "meeting {meeting} of {date} has no minutes"},
         .fix = {"lập biên bản (bcd report minutes {meeting}) rồi ghi minutes (number, date, recorded_by) vào hồ sơ",
                 "write the minutes (bcd report minutes {meeting}), then record minutes (number, date, recorded_by)"},
         .bad = "status: held\ndate: 2026-03-25\n",
         .good = "status: held\ndate: 2026-03-25\nminutes: {number: 03-BB/BCĐ, date: 2026-03-25, recorded_by: "
                 "tran-thi-b}\n"},
    .check = check_minutes_missing,
    .rests_on = [](record::Clause const& clause) { return bool(clause.minutes); }};

static void check_minutes_late(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::minutes, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (recorded(c, meeting.value))
      report_paper_late(rule, out, meeting, meeting->minutes->date, minutes_limit(c, law, provision, meeting.value),
                        law);
  });
}

Rule const minutes_late{
    .info = {.id = "minutes-late",
             .message = {"biên bản cuộc họp ngày {meeting} lập ngày {date}, sau {what} {due}",
                         "the minutes of the meeting on {meeting} are dated {date}, after {what} {due}"},
             .fix = {"ghi đúng ngày lập; nếu đúng là trễ hạn, thêm waivers có lý do",
                     "record the correct day; if it was late, waive it with the reason"},
             .bad = "# hạn: 5 ngày làm việc\ndate: 2026-03-25\nminutes: {date: 2026-04-10}\n",
             .good = "date: 2026-03-25\nminutes: {date: 2026-03-27}\n"},
    .check = check_minutes_late,
    .rests_on = [](record::Clause const& clause) { return bool(clause.minutes); }};

static void check_unapproved(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::minutes, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (!provision.clause->approved_at || !recorded(c, meeting.value)) return;
    auto const* const next = c.next_held(meeting->body->id, *meeting->date);
    if (!next) return;
    auto const& at = meeting->minutes->approved_at;
    if (at && at->id == next->id) return;
    add(out, rule, *meeting.file, at ? at.span : meeting->minutes.span, meeting.id,
        {{"meeting", Arg::meeting(meeting.id)}, {"next", Arg::meeting(next->id)}}, provision, law.regulation());
  });
}

Rule const minutes_unapproved{
    .info = {.id = "minutes-unapproved",
             .message = {"biên bản cuộc họp {meeting} chưa ghi là được thông qua tại cuộc họp kế tiếp {next}",
                         "the minutes of {meeting} are not recorded as approved at the next meeting {next}"},
             .fix = {"ghi minutes.approved_at: {next}", "record minutes.approved_at: {next}"},
             .bad = "minutes: {number: 03-BB/BCĐ, date: 2026-03-25}\n",
             .good = "minutes: {number: 03-BB/BCĐ, date: 2026-03-25, approved_at: 2026-q2-committee}\n"},
    .check = check_unapproved,
    .rests_on = [](record::Clause const& clause) { return bool(clause.minutes && clause.minutes->approved_at); }};

static void check_recorder(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::minutes, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (!provision.clause->by || !recorded(c, meeting.value) || !meeting->minutes->recorded_by) return;
    std::string const& agency = c.unit.standing_agency(*meeting->date);
    auto const& by = meeting->minutes->recorded_by;
    if (!c.unit.agency(agency)) return;  // has a finding of its own
    auto const* const member = c.unit.members.find(by->id);
    bool const unsure = member ? c.unit.misspells_agency(member->value, *meeting->date)
                               : !c.unit.agency(by->id);  // has a finding of its own
    if (unsure || c.unit.of_standing_agency(by->id, *meeting->date)) return;
    add(out, rule, *meeting.file, by.span, meeting.id, {{"by", Arg::party(by->id)}, {"agency", Arg::party(agency)}},
        provision, law.regulation());
  });
}

Rule const minutes_recorder_wrong{
    .info = {.id = "minutes-recorder-wrong",
             .message = {"biên bản do {by} ghi, không phải Cơ quan Thường trực ({agency}) hay người của cơ quan ấy",
                         "the minutes were recorded by {by}, not by the standing agency ({agency}) or its staff"},
             .fix = {"ghi đúng recorded_by; nếu đúng là người khác ghi, thêm waivers có lý do",
                     "record the correct recorded_by; if someone else recorded them, waive it with the reason"},
             .bad =
                 "# Cơ quan Thường trực: phong-van-hoa; hoang-van-e công tác ở cong-an\nminutes: {number: 03-BB/BCĐ, "
                 "date: 2026-03-25, recorded_by: hoang-van-e}\n",
             .good = "minutes: {number: 03-BB/BCĐ, date: 2026-03-25, recorded_by: phong-van-hoa}\n"},
    .check = check_recorder,
    .rests_on = [](record::Clause const& clause) { return bool(clause.minutes && clause.minutes->by); }};

static void check_minutes_undelivered(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::minutes, [&](auto const& meeting, auto const& provision, auto const& law) {
    record::MinutesClause const& clause = *provision.clause;
    if ((*clause.deliver_to).empty() || !recorded(c, meeting.value)) return;
    auto const& within = clause.sent_within ? clause.sent_within : clause.within;
    if (within && c.as_of <= ledger::limit_after(c.unit, law, provision, meeting->last_day(), within)) return;
    if (!within && being_written(c, meeting->body->id, meeting->last_day())) return;
    auto const& sent = meeting->minutes->sent_to;
    std::string const& body = meeting->body->id;
    if (std::ranges::any_of(*sent, [&](auto const& one) {
          return one->id != record::all_members_word && !c.unit.known_party(one->id);
        }))
      return;
    bool const everyone = record::has(sent, record::all_members_word);
    std::set<std::string> owed;
    if (record::has(clause.deliver_to, record::MinutesReceiver::members) && !everyone)
      for (auto const& holder : c.unit.seats(body, *meeting->date)) owed.insert(holder.member->id);
    if (record::has(clause.deliver_to, record::MinutesReceiver::participants))
      for (auto const& one : *meeting->present)
        if (!everyone || !c.unit.seat(one->id, body, *meeting->date)) owed.insert(one->id);
    std::vector<Arg> missing;
    for (std::string const& one : owed)
      if (!reached(c, sent, one, *meeting->date)) missing.push_back(Arg::party(one));
    if (missing.empty()) return;
    Finding& finding =
        add(out, rule, *meeting.file, sent ? sent.span : meeting->minutes.span, meeting.id,
            {{"meeting", Arg::meeting(meeting.id)}, {"who", Arg::list(missing)}}, provision, law.regulation());
    soften(c, finding, meeting, within);
  });
}

Rule const minutes_undelivered{
    .info = {.id = "minutes-undelivered",
             .message = {"biên bản cuộc họp {meeting} chưa gửi đến: {who}",
                         "the minutes of {meeting} were not sent to: {who}"},
             .fix = {"gửi biên bản và bổ sung nơi nhận vào minutes.sent_to (all-members: mọi thành viên)",
                     "send them and add the recipients to minutes.sent_to (all-members: every member)"},
             .bad = "minutes: {number: 03-BB/BCĐ, date: 2026-03-26}\n",
             .good = "minutes: {number: 03-BB/BCĐ, date: 2026-03-26, sent_to: [all-members]}\n"},
    .check = check_minutes_undelivered,
    .rests_on = [](record::Clause const& clause) {
      return bool(clause.minutes && !(*clause.minutes->deliver_to).empty());
    }};

static void check_minutes_sent(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::minutes, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (recorded(c, meeting.value)) report_sent_late(c, rule, out, meeting, meeting->minutes, provision, law);
  });
}

Rule const minutes_sent_late{
    .info = {.id = "minutes-sent-late",
             .message = {"biên bản cuộc họp ngày {meeting} {what}, hạn {due}",
                         "the minutes of the meeting on {meeting} {what}; due {due}"},
             .fix = {"ghi minutes.sent là ngày gửi; nếu đúng là trễ hạn, thêm waivers có lý do",
                     "record minutes.sent, the day they were sent; if they were late, waive it with the reason"},
             .bad = "# hạn gửi: 5 ngày làm việc\ndate: 2026-03-25\nminutes: {date: 2026-03-26, sent: 2026-04-07}\n",
             .good = "date: 2026-03-25\nminutes: {date: 2026-03-26, sent: 2026-03-31}\n"},
    .check = check_minutes_sent,
    .rests_on = [](record::Clause const& clause) { return bool(clause.minutes && clause.minutes->sent_within); }};

// True if one of the signers recorded the minutes: the member named as recorder, else the secretary, or someone of the
// agency that recorded them. Also true if the record does not say who did.
static bool signed_by_recorder(CheckContext const& c, record::Meeting const& meeting) {
  record::Minutes const& minutes = *meeting.minutes;
  std::string const by = minutes.recorded_by ? minutes.recorded_by->id
                         : meeting.secretary ? meeting.secretary->id
                                             : std::string{};
  return by.empty() || std::ranges::any_of(*minutes.signers, [&](auto const& one) {
           return one->id == by || c.unit.agency_of(one->id, *meeting.date) == by;
         });
}

static void check_unsigned(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::minutes, [&](auto const& meeting, auto const& provision, auto const& law) {
    auto const& asked = provision.clause->signers;
    if ((*asked).empty() || !recorded(c, meeting.value)) return;
    auto const& signers = meeting->minutes->signers;
    // An unknown signer may be the one that seems to be missing.
    if (std::ranges::any_of(*signers, [&](auto const& one) { return !c.unit.members.find(one->id); })) return;
    std::vector<Arg> missing;
    for (auto const& who : *asked) {
      // Without a recorded chair or recorder any signature may be
      // theirs, but none at all is too few.
      bool const there = *who == record::MinutesSigner::chair
                             ? !meeting->chair || record::has(signers, meeting->chair->id)
                             : signed_by_recorder(c, meeting.value);
      if (!there || (*signers).empty()) missing.emplace_back(record::word_title(*who));
    }
    if (missing.empty()) return;
    add(out, rule, *meeting.file, signers ? signers.span : meeting->minutes.span, meeting.id,
        {{"date", *meeting->date}, {"who", Arg::list(missing)}}, provision, law.regulation());
  });
}

Rule const minutes_unsigned{
    .info = {.id = "minutes-unsigned",
             .message = {"biên bản cuộc họp ngày {date} chưa ghi chữ ký của: {who}",
                         "the minutes of the meeting on {date} are not recorded as signed by: {who}"},
             .fix = {"ghi mã người ký vào minutes.signers; nếu chưa ký, ký rồi ghi",
                     "list the signers in minutes.signers; if they did not sign, have them sign first"},
             .bad = "# người chủ trì và người ghi biên bản phải ký\nchair: nguyen-van-a\nminutes: {date: 2026-03-25, "
                    "recorded_by: tran-thi-b, signers: [tran-thi-b]}\n",
             .good = "chair: nguyen-van-a\nminutes: {date: 2026-03-25, recorded_by: tran-thi-b, signers: "
                     "[nguyen-van-a, tran-thi-b]}\n"},
    .check = check_unsigned,
    .rests_on = [](record::Clause const& clause) {
      return bool(clause.minutes && !(*clause.minutes->signers).empty());
    }};

Family minutes_rules() {
  static constexpr Rule const* rules[]{&minutes_missing,        &minutes_late,        &minutes_unapproved,
                                       &minutes_recorder_wrong, &minutes_undelivered, &minutes_sent_late,
                                       &minutes_unsigned};
  return rules;
}

}  // namespace bcd::rule
