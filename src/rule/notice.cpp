// Invitations and papers before a meeting.
#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

bool sets_lead(record::Clause const& clause) { return bool(clause.notice && clause.notice->lead); }

}  // namespace

static void check_missing(CheckContext const& c, Rule const& rule, Findings& out) {
  each_deadline(c, &record::Clause::notice,
                [&](auto const& meeting, auto const& provision, auto const& law, Date deadline) {
                  if (invited_on(c, meeting.value)) return;
                  if (!ledger::held(meeting, c.as_of) && c.as_of <= deadline) return;  // not due yet
                  source::Span const span = meeting->invitation ? meeting->invitation.span : meeting->date.span;
                  add(out, rule, *meeting.file, span, meeting.id,
                      {{"meeting", Arg::meeting(meeting.id)}, {"due", deadline}}, provision, law.regulation());
                });
}

Rule const notice_missing{
    .info = {.id = "notice-missing",
             .message = {"cuộc họp {meeting} chưa ghi ngày gửi giấy mời (hạn {due})",
                         "the day the invitation to meeting {meeting} was sent is not recorded (due {due})"},
             .fix = {"ghi invitation (number, date, sent) của cuộc họp",
                     "record invitation (number, date, sent) of the meeting"},
             .bad = "date: 2026-03-25\n",
             .good = "date: 2026-03-25\ninvitation: {number: 05-GM/BCĐ, date: 2026-03-20, sent: 2026-03-20}\n"},
    .check = check_missing,
    .rests_on = sets_lead};

static void check_late(CheckContext const& c, Rule const& rule, Findings& out) {
  each_deadline(c, &record::Clause::notice,
                [&](auto const& meeting, auto const& provision, auto const& law, Date deadline) {
                  auto const sent = invited_on(c, meeting.value);
                  if (!sent || *sent <= deadline) return;
                  add(out, rule, *meeting.file, meeting->invitation->sent.span, meeting.id,
                      {{"sent", *sent}, {"due", deadline}, {"date", *meeting->date}}, provision, law.regulation());
                });
}

Rule const notice_late{
    .info = {.id = "notice-late",
             .message = {"giấy mời họp ngày {date} gửi ngày {sent}, trễ so với hạn {due}",
                         "the invitation to the meeting on {date} was sent on {sent}, after the due day {due}"},
             .fix = {"ghi đúng ngày gửi; nếu đúng là trễ hạn, thêm waivers có lý do và người đồng ý",
                     "record the correct day; if it was late, waive it with the reason and who agreed"},
             .bad = "# hạn: 2 ngày làm việc\ndate: 2026-03-25\ninvitation: {sent: 2026-03-24}\n",
             .good = "date: 2026-03-25\ninvitation: {sent: 2026-03-23}\n"},
    .check = check_late,
    .rests_on = sets_lead};

static void check_materials(CheckContext const& c, Rule const& rule, Findings& out) {
  each_deadline(c, &record::Clause::materials,
                [&](auto const& meeting, auto const& provision, auto const& law, Date deadline) {
                  record::Invitation const& invitation = *meeting->invitation;
                  auto const given = papers_sent_on(c, meeting.value);
                  if (given ? *given <= deadline : !ledger::held(meeting, c.as_of) && c.as_of <= deadline) return;
                  source::Span const span = given                 ? invitation.materials.span
                                            : meeting->invitation ? meeting->invitation.span
                                                                  : meeting->date.span;
                  Arg const when = given ? Arg{Text{"gửi ngày {day}", "were sent on {day}"}, {{"day", *given}}}
                                         : Arg{Text{"chưa ghi ngày gửi", "have no recorded day of sending"}};
                  add(out, rule, *meeting.file, span, meeting.id,
                      {{"when", when}, {"due", deadline}, {"date", *meeting->date}}, provision, law.regulation());
                });
}

Rule const materials_late{
    .info =
        {.id = "materials-late",
         .message = {"tài liệu họp ngày {date} {when}, hạn {due}",
                     "the papers for the meeting on {date} {when}; due {due}"},
         .fix =
             {"ghi invitation.materials là ngày gửi tài liệu; nếu đúng là trễ hạn, thêm waivers có lý do",
              "record invitation.materials, the day the papers were sent; if they were late, waive it with the reason"},
         .bad = "# hạn: 3 ngày\ndate: 2026-03-25\ninvitation: {sent: 2026-03-20, materials: 2026-03-24}\n",
         .good = "date: 2026-03-25\ninvitation: {sent: 2026-03-20, materials: 2026-03-20}\n"},
    .check = check_materials,
    .rests_on = [](record::Clause const& clause) { return bool(clause.materials && clause.materials->lead); }};

// Checks the report for a meeting: it must be submitted by the deadline and after the body's previous meeting.
static void check_report(CheckContext const& c, Rule const& rule, Findings& out) {
  each_meeting_report(c, [&](auto const& meeting, auto const& provision, auto const& law, Date deadline) {
    std::string const& from = provision.clause->report_of->id;
    if (c.broken_report_from(from) || (!ledger::held(meeting, c.as_of) && c.as_of <= deadline)) return;
    Record<record::Report> const* const first = report_before(c, meeting, *provision.clause);
    if (first && *first->value.submitted <= deadline) return;
    Arg const what = first ? Arg{Text{"gửi ngày {day}", "was submitted on {day}"}, {{"day", *first->value.submitted}}}
                           : Arg{Text{"chưa có", "is missing"}};
    add(out, rule, *meeting.file, meeting->date.span, meeting.id,
        {{"meeting", Arg::meeting(meeting.id)},
         {"from", body_arg(law.regulation(), from)},
         {"what", what},
         {"due", deadline}},
        provision, law.regulation());
  });
}

Rule const meeting_without_report{
    .info = {.id = "meeting-without-report",
             .message = {"báo cáo của {from} trình cuộc họp {meeting} {what}, hạn {due}",
                         "the report of {from} to meeting {meeting} {what}; due {due}"},
             .fix = {"thêm báo cáo ấy vào reports/ (from là mã ban, tổ); nếu không có báo cáo, thêm waivers có lý do",
                     "add that report to reports/ (from: the body's id); if there is none, waive it with the reason"},
             .bad =
                 "# quy chế: báo cáo của Tổ Giúp việc trình trước 3 ngày\ndate: 2026-03-25\n# support-team không gửi "
                 "báo cáo nào từ cuộc họp trước\n",
             .good =
                 "# reports/2026/03/bao-cao-to.yaml\nfrom: support-team\nstatus: submitted\nsubmitted: 2026-03-20\n"},
    .check = check_report,
    .rests_on = [](record::Clause const& clause) { return bool(clause.materials && clause.materials->report_of); }};

// True if the meeting's record states the matter.
static bool states(record::Meeting const& meeting, record::NoticeNeed need) {
  using enum record::NoticeNeed;
  switch (need) {
    case date:
      return meeting.date.given;
    case start:
      return meeting.start.given;
    case place:
      return meeting.place || (meeting.mode && *meeting.mode == record::MeetingMode::online);
    case agenda:
      return !(*meeting.agenda).empty();
    case chair:
      return meeting.chair.given;
    case guests:
      return meeting.guests.given;
  }
  return true;
}

// Checks what an invitation must state. The meeting's record holds it, so it is judged once an invitation is out.
static void check_needs(CheckContext const& c, Rule const& rule, Findings& out) {
  each_before(c, &record::Clause::notice, [&](auto const& meeting, auto const& provision, auto const& law) {
    record::Invitation const& invitation = *meeting->invitation;
    auto const& went_out = invitation.sent ? invitation.sent : invitation.date;
    if (!went_out || *went_out > c.as_of) return;
    std::vector<Arg> missing;
    for (auto const& need : *provision.clause->needs)
      if (!states(meeting.value, *need)) missing.emplace_back(record::word_title(*need));
    if (missing.empty()) return;
    add(out, rule, *meeting.file, meeting->invitation.span, meeting.id,
        {{"date", *meeting->date}, {"what", Arg::list(missing)}}, provision, law.regulation());
  });
}

Rule const notice_incomplete{
    .info = {.id = "notice-incomplete",
             .message = {"giấy mời họp ngày {date} chưa nêu: {what}",
                         "the invitation to the meeting on {date} does not state: {what}"},
             .fix = {"ghi start, place, agenda, chair, guests của cuộc họp như trong giấy mời; không mời ai thì ghi "
                     "guests: []",
                     "record start, place, agenda, chair and guests of the meeting as the invitation states them; if "
                     "nobody else was invited, guests: []"},
             .bad = "# giấy mời phải nêu giờ họp, địa điểm\ndate: 2026-03-25\nstart: \"14:00\"\ninvitation: {date: "
                    "2026-03-18, sent: 2026-03-18}\n",
             .good = "date: 2026-03-25\nstart: \"14:00\"\nplace: Hội trường Đảng ủy xã\ninvitation: {date: 2026-03-18, "
                     "sent: 2026-03-18}\n"},
    .check = check_needs,
    .rests_on = [](record::Clause const& clause) { return clause.notice && !(*clause.notice->needs).empty(); }};

Family notice_rules() {
  static constexpr Rule const* rules[]{&notice_missing, &notice_late, &notice_incomplete, &materials_late,
                                       &meeting_without_report};
  return rules;
}

}  // namespace bcd::rule
