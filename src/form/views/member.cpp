// Phiếu theo dõi: a member's year: seats, presence at meetings, reports, tasks, replies to written consultations.
#include <algorithm>

#include "bcd/unit/replies.hpp"
#include "followed_tasks.hpp"
#include "form/words/people.hpp"
#include "judged_report_words.hpp"
#include "member_presence.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

struct SeatRow {
  std::string body, role, from, to, decision;
};
constexpr auto seat_row_keys = keys_of<SeatRow>(
    row_number("no", {"Số thứ tự", "Number"}), text<&SeatRow::body>("body", {"Ban, tổ", "Body"}),
    text<&SeatRow::role>("role", {"Chức danh", "Role"}), text<&SeatRow::from>("from", {"Từ ngày", "First day"}),
    text<&SeatRow::to>("to", {"Đến hết ngày; để trống khi còn giữ", "Last day; \"\" if still held"}),
    text<&SeatRow::decision>("decision", {"Quyết định số", "Number of the decision"}));

struct OwedRow {
  ReportingPeriod const& reporting;
  JudgedReport const& judged;
};
constexpr auto owed_keys = keys_of<OwedRow>(
    row_number("no", {"Số thứ tự", "Number"}),
    text("name", {"Báo cáo", "The report"},
         [](OwedRow const& row) {
           ledger::ReportDuty const& duty = row.judged.duty;
           return report_words(ledger::report_kind(duty.period.every), duty.period, duty.subject());
         }),
    text("due", {"Hạn gửi", "Due day"}, [](OwedRow const& row) { return due_words(row.judged.duty); }),
    text("sent", {"Ngày, giờ gửi lần đầu", "Day and time first sent"},
         [](OwedRow const& row) {
           auto const* const sent = row.judged.outcome.report;
           return sent ? sent_words(sent->value) : std::string{};
         }),
    text("number", {"Số báo cáo", "Number of the report"},
         [](OwedRow const& row) {
           auto const* const sent = row.judged.outcome.report;
           return sent && sent->value.number ? *sent->value.number : std::string{};
         }),
    text("state", {"Tình trạng", "State"},
         [](OwedRow const& row) { return state_words(row.judged, row.reporting.as_of()); }),
    text("note", {"Ghi chú", "Notes"}, [](OwedRow const& row) { return note_of(row.reporting, row.judged); }));

struct MemberPaper : RecordFrame, TaskSummary {
  Date as_of;
  Period period;
  unit::Record<record::Member> const& member;
  ReportingPeriod reporting;
  Presence presence;
  std::vector<JudgedReport> judged;
  TallyRow tally;
  std::vector<TaskRow> led, helped;
};

std::vector<SeatRow> seats_of(MemberPaper const& paper) {
  std::vector<SeatRow> rows;
  for (auto const& seat : *paper.member.value.seats) {
    bool const over = seat->to && *seat->to < paper.period.first();
    if (over || *seat->from > std::min(paper.period.last(), paper.as_of)) continue;
    // The regulation of the seat's last day names it.
    Date const day = seat->to ? std::min(*seat->to, paper.as_of) : paper.as_of;
    regulation::Regulation const& regulation = *paper.unit.in_force(day).regulation;
    rows.push_back({regulation::body_name(regulation, seat->body->id),
                    regulation::role_title(regulation, seat->body->id, *seat->role, Lang::vi), short_date(*seat->from),
                    seat->to && *seat->to <= paper.as_of ? short_date(*seat->to) : "",
                    seat->decision ? *seat->decision : ""});
  }
  return rows;
}

// Returns the leaves of the period, one line each.
std::vector<std::string> leaves_of(MemberPaper const& paper) {
  std::vector<std::string> lines;
  for (auto const& leave : *paper.member.value.leave) {
    bool const over = leave->to && *leave->to < paper.period.first();
    if (over || *leave->from > std::min(paper.period.last(), paper.as_of)) continue;
    lines.push_back(
        capitalised(leave->to ? days_words(*leave->from, *leave->to) : "từ ngày " + short_date(*leave->from)) +
        ", lý do: " + unended(*leave->reason));
  }
  return lines;
}

// Returns the written consultations of the period in which the member was asked, one line each.
std::vector<std::string> consultations_of(MemberPaper const& paper) {
  std::vector<std::string> lines;
  for (auto const& one : paper.unit.consultations.all) {
    if (!one.whole || !paper.period.contains(*one->sent) || *one->sent > paper.as_of) continue;
    auto const people = unit::people_asked(one.value);
    if (std::ranges::find(people, std::string_view{paper.member.id}) == people.end()) continue;
    auto const* const reply = unit::reply_of(one.value, paper.member.id, paper.as_of);
    std::string const answer = reply ? "trả lời ngày " + short_date(*reply->date) + ", " +
                                           std::string{record::word_title(*reply->opinion).in(Lang::vi)}
                               : *one->due < paper.as_of ? "không trả lời"
                                                         : "chưa trả lời, hạn ngày " + short_date(*one->due);
    lines.push_back(unended(*one->question) + " (gửi ngày " + short_date(*one->sent) + "): " + answer);
  }
  return lines;
}

constexpr auto member_keys = both(
    both(record_frame_keys<MemberPaper>, task_summary_keys<MemberPaper>),
    keys_of<MemberPaper>(
        text("period", {"Năm", "The year"}, [](MemberPaper const& paper) { return paper.period.str(); }),
        text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"},
             [](MemberPaper const& paper) { return short_date(paper.as_of); }),
        text("name", {"Họ và tên", "Full name"}, [](MemberPaper const& paper) { return *paper.member.value.name; }),
        text("post", {"Chức vụ nơi công tác ngày lấy số liệu", "Post on the day of the figures"},
             [](MemberPaper const& paper) { return value_or_gap(paper.member.value.post->on(paper.day), "chức vụ"); }),
        text("agency", {"Cơ quan công tác; để trống khi hồ sơ không ghi", "Agency; \"\" if not recorded"},
             [](MemberPaper const& paper) {
               std::string const& id = paper.unit.agency_of(paper.member.value, paper.day);
               return id.empty() ? std::string{} : known_name(paper.unit, id, paper.day);
             }),
        text("area", {"Lĩnh vực phụ trách; để trống khi hồ sơ không ghi", "Area; \"\" if not recorded"},
             [](MemberPaper const& paper) {
               auto const& area = paper.member.value.area->on(paper.day);
               return area ? *area : std::string{};
             }),
        list<seats_of>("seats", {"Chức danh trong năm", "Seats of the year"}, seat_row_keys),
        list<leaves_of>("leaves", {"Thời gian nghỉ, vắng dài ngày", "Leaves"}, text_keys),
        number("expected", {"Số cuộc họp phải dự", "Meetings expected at"},
               [](MemberPaper const& paper) { return paper.presence.expected; }),
        number("present", {"Số cuộc họp có mặt", "Meetings attended"},
               [](MemberPaper const& paper) { return paper.presence.present; }),
        text("present_share", {"Tỷ lệ dự họp", "Share attended"},
             [](MemberPaper const& paper) {
               Presence const& sum = paper.presence;
               return sum.expected > 0 ? percent(sum.present, sum.expected) : std::string{};
             }),
        number("absent", {"Số cuộc vắng", "Meetings missed"},
               [](MemberPaper const& paper) { return paper.presence.absent; }),
        number("late_or_untold", {"Số lần báo vắng muộn hoặc không báo", "Absences told late or not at all"},
               [](MemberPaper const& paper) { return paper.presence.late_or_untold; }),
        list("meetings", {"Từng cuộc họp", "Each meeting"}, presence_keys,
             [](MemberPaper const& paper) { return paper.presence.rows; }),
        group<&MemberPaper::tally>("reports_total", {"Số báo cáo theo tình trạng", "Reports by state"},
                                   report_tally_keys),
        list("reports", {"Từng báo cáo phải gửi", "Each report required"}, owed_keys,
             [](MemberPaper const& paper) {
               std::vector<OwedRow> rows;
               for (JudgedReport const& one : paper.judged) rows.push_back({paper.reporting, one});
               return rows;
             }),
        list<&MemberPaper::led>("led", {"Nhiệm vụ chủ trì", "Tasks led"}, task_row_keys),
        list<&MemberPaper::helped>("helped", {"Nhiệm vụ phối hợp", "Tasks as a partner"}, task_row_keys),
        list<consultations_of>("consultations", {"Việc lấy ý kiến bằng văn bản", "Written consultations"}, text_keys)));

void fill_member(Asked const& asked, Model& model) {
  unit::Unit const& unit = asked.unit;
  rule::CheckContext const c{unit, asked.as_of};
  rule::Verdict const verdict = rule::judge(unit, "", asked.as_of, {});
  ReportingPeriod const reporting{c, verdict, *asked.period};
  auto const& member = *unit.members.find(asked.sender);
  std::vector<ledger::Task const*> led, helped;
  for (ledger::Task const* task : followed_tasks(reporting.c, reporting.period)) {
    if (task->holder == member.id || task->lead() == member.id) led.push_back(task);
    else if (record::has(task->item->partners, member.id)) helped.push_back(task);
  }
  RecordPaper paper = record_paper(unit, asked.as_of, "");
  std::string const standing = unit.standing_agency(asked.as_of);
  std::string const head = head_of(unit, paper.body, asked.as_of);
  // The committee's head writes on the person who would sign for the standing agency.
  auto const signer = [&](std::string_view addressee) {
    return signed_for_agency(unit, standing, paper.body, asked.as_of, addressee).back().text;
  };
  bool const of_signer = signer(member.id) != signer("");
  if (unit.agency(standing) && !of_signer) paper.agency = standing;
  std::string const subject =
      "việc thực hiện nhiệm vụ của đồng chí " + *member.value.name + " " + asked.period->spoken(Lang::vi);
  std::vector<std::string> const receivers{capitalised(comrade(unit, member.id, asked.as_of)),
                                           "Thường trực " + paper.body_words()};
  MemberPaper of{{paper, record_head(paper, "", "", std::nullopt), "PHIẾU THEO DÕI", subject,
                  signature(recipients(receivers, profile_on(asked.as_of)), record_signature(paper, head))},
                 task_summary(led, asked.as_of),
                 asked.as_of,
                 *asked.period,
                 member,
                 reporting,
                 presence_of(reporting, member.id),
                 judged_reports(reporting),
                 {},
                 {},
                 {}};
  std::erase_if(of.judged, [&](JudgedReport const& one) { return one.duty.from != member.id; });
  of.tally.name = "Cộng";
  for (JudgedReport const& one : of.judged) of.tally.add(one.outcome.result);
  for (ledger::Task const* task : led) of.led.push_back({reporting, *task});
  for (ledger::Task const* task : helped) of.helped.push_back({reporting, *task});
  fill(model, member_keys, of);
}

}  // namespace

constinit View<Asked> const member_view{member_keys, fill_member};

}  // namespace bcd::form
