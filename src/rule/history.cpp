// Compares days in records with the git history. The caller that loads the unit fills in the day of the first commit
// (Unit::first_seen), because rules do not use git.
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

// A record may be written the day after. If it is written later, the day was not recorded at the time.
constexpr int days_to_type = 1;

}  // namespace

static void check_dates(CheckContext const& c, Rule const& rule, Findings& out) {
  if (!c.unit.first_seen) return;
  auto const compare = [&](auto const& record, record::At<Date> const& day, Subject const& subject, Text what) {
    if (!day) return;
    // A day that is not committed yet proves nothing.
    auto const seen = c.unit.first_seen->find(record.file->path() + "\n" + day->str());
    if (seen == c.unit.first_seen->end() || seen->second - *day <= days_to_type) return;
    add(out, rule, *record.file, day.span, subject,
        {{"what", what}, {"day", *day}, {"seen", seen->second}, {"late", seen->second - *day}});
  };
  for (auto const& report : c.unit.reports.all)
    if (report.whole)
      compare(report, report->submitted, report.id, {"ngày gửi báo cáo", "the day the report was submitted"});
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole) continue;
    if (meeting->invitation)
      compare(meeting, meeting->invitation->sent, meeting.id, {"ngày gửi giấy mời", "the day the invitation was sent"});
    for (auto const& absence : *meeting->absent)
      compare(meeting, absence->notified, Subject::party(absence->member->id),
              {"ngày báo vắng", "the day the absence was notified"});
  }
  for (auto const& consultation : c.unit.consultations.all)
    if (consultation.whole)
      compare(consultation, consultation->sent, consultation.id,
              {"ngày gửi xin ý kiến", "the day the question was sent"});
}

Rule const date_contradicted_by_git{
    .info = {.id = "date-contradicted-by-git",
             .severity = Severity::note,
             .message = {"{what} là {day}, nhưng ngày ấy được ghi vào git lần đầu ngày {seen}, sau {late} ngày",
                         "{what} is {day}, but that day was first committed on {seen}, {late} days later"},
             .fix = {"đối chiếu với sổ công văn; nếu ngày đúng mà ghi chậm thì không phải sửa, hoặc thêm waivers nêu "
                     "lý do ghi chậm",
                     "compare with the register of papers; if the day is correct and was only entered late, change "
                     "nothing, or waive it with the reason"},
             .bad = "# ngày gửi được ghi vào git lần đầu ngày 2026-04-02\nkind: monthly\nperiod: 2026-03\nfrom: "
                    "le-van-c\nstatus: submitted\nsubmitted: 2026-03-19\n",
             .good = "# ngày gửi được ghi vào git lần đầu ngày 2026-03-20\nkind: monthly\nperiod: 2026-03\nfrom: "
                     "le-van-c\nstatus: submitted\nsubmitted: 2026-03-19\n",
             .of_history = true},
    .check = check_dates};

Family history_rules() {
  static constexpr Rule const* rules[]{&date_contradicted_by_git};
  return rules;
}

}  // namespace bcd::rule
