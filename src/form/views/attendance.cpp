// Danh sách điểm danh, an attendance list to sign at a meeting still ahead; tổng hợp tình hình dự họp, a summary for a
// meeting that was held.
#include "bcd/unit/attendance.hpp"

#include <algorithm>

#include "attendance_quorum.hpp"
#include "bcd/form/chart.hpp"
#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/rule/rules.hpp"
#include "form/words/finding_words.hpp"
#include "form/words/layout.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {
namespace {

using unit::SeatHolder;

struct Attendance : MeetingPaper {
  rule::Verdict verdict;
  bool held;
  std::vector<SeatHolder> seats;
  Turnout turnout;
  std::string told;  // "vắng, báo đúng hạn" if the law sets a time limit for reporting an absence, else "vắng, có báo"
};

std::string told_words(MeetingPaper const& s) {
  auto const provisions = s.unit.law(s.day).about(&record::Clause::absence, s.meeting);
  bool const by_a_day = std::ranges::any_of(provisions, [](auto const& one) { return bool(one.clause->lead); });
  return by_a_day ? "vắng, báo đúng hạn" : "vắng, có báo";
}

std::string words(Attendance const& s, AbsenceState state) {
  static constexpr std::array table{"", "vắng, báo trễ", "vắng, không báo", "vắng"};
  return state == AbsenceState::reported_in_time ? s.told : table[std::size_t(state)];
}
constexpr std::string_view unknown_words = "chưa ghi", on_leave_words = "vắng dài ngày";

// Returns notes from the findings on a member's absence, other than whether it was reported, and for waived findings by
// whom and why.
std::vector<std::string> found_notes(Attendance const& s, record::Absence const& absence) {
  std::vector<std::string> notes;
  auto const add = [&](std::string note) {
    if (std::ranges::find(notes, note) == notes.end()) notes.push_back(std::move(note));
  };
  for (LocatedFinding const& one : s.verdict.findings) {
    bool const here = one.path == s.record.file->path() && one.subject == Subject::party(absence.member->id);
    if (!here || !rule::contains(rule::absence_rules(), *one.rule)) continue;
    bool const asked_opinion = absence.opinion && absence.opinion->requested;  // noted with the absence
    if (one.is(rule::absence_without_consent)) add("chưa ghi ngày được đồng ý");
    if (one.is(rule::absence_without_opinion) && !asked_opinion) add("chưa gửi ý kiến bằng văn bản");
    if (one.is(rule::absence_without_substitute))
      if (Arg const* const what = find_arg(one.args, "what")) add(what->in(Lang::vi));
    if (std::string const accepted = accepted_words(s.unit, one); !accepted.empty()) add(accepted);
  }
  return notes;
}

std::vector<std::string> notes_of(Attendance const& s, record::Absence const& absence) {
  std::vector<std::string> notes = absence_notes(s, absence);
  std::ranges::copy(found_notes(s, absence), std::back_inserter(notes));
  return notes;
}

struct AttendanceRow : MemberRow {
  std::string standing, note;
};
AttendanceRow row_of(Attendance const& s, SeatHolder const& holder) {
  record::Member const& member = holder.member->value;
  record::Absence const* const absence = unit::absence_of(s.meeting, holder.member->id);
  bool const present = unit::is_present(s.meeting, holder.member->id);
  AttendanceRow row{member_row(s, holder), "", ""};
  if (absence) row.note = joined(notes_of(s, *absence), "; ");
  if (s.held) {
    row.standing = present   ? "có mặt"
                   : absence ? words(s, state_of(s.unit, s.verdict, s.record, *absence))
                             : std::string{unknown_words};
    if (present && absence) row.note = "hồ sơ ghi cả có mặt lẫn vắng; " + row.note;
  } else if (absence) {
    row.note = "báo vắng; " + row.note;
  }
  if (auto const* const leave = absence || present ? nullptr : member.leave_on(s.day)) {
    if (s.held) row.standing = on_leave_words;
    row.note = leave_words(*leave);
  }
  return row;
}
std::vector<AttendanceRow> rows_of(Attendance const& s) {
  std::vector<AttendanceRow> rows;
  for (SeatHolder const& holder : s.seats) rows.push_back(row_of(s, holder));
  return rows;
}

// Returns the people recorded as absent who hold no seat in the body, or "" if there are none.
std::string outsiders(Attendance const& s) {
  std::vector<std::string> names;
  for (auto const& one : *s.meeting.absent)
    if (!s.unit.seat(one->member->id, s.body, s.day))
      names.push_back(introduced(s.unit, one->member->id, s.body, s.day) + " (" + joined(notes_of(s, *one), "; ") +
                      ")");
  return joined(names, "; ");
}

// Number of people by attendance, without zeros. Empty before the meeting.
struct Count {
  Amount amount;
  int seats;  // of the body
};
std::vector<Count> counts_of(Attendance const& s) {
  using enum AbsenceState;
  Turnout const& of = s.turnout;
  std::vector<Amount> const amounts{{"có mặt", of.present},
                                    {words(s, reported_in_time), of.reported_in_time},
                                    {words(s, reported_late), of.reported_late},
                                    {words(s, not_reported), of.not_reported},
                                    {words(s, not_required), of.not_required},
                                    {std::string{unknown_words}, of.unaccounted}};
  std::vector<Count> counts;
  if (s.held)
    for (Amount const& one : amounts)
      if (one.value > 0) counts.push_back({{capitalised(one.label), one.value}, of.seats});
  return counts;
}
Chart chart_of(Attendance const& s) {
  std::vector<Amount> bars;
  for (Count const& one : counts_of(s)) bars.push_back(one.amount);
  return bar_chart("Tình hình dự họp", "người", bars);
}

std::string time_words(Attendance const& s) {
  std::string words =
      (s.meeting.start ? clock(*s.meeting.start) : gap("giờ bắt đầu")) + ", " + long_date(s.day) + until_words(s);
  if (s.held && s.meeting.end) words += ", kết thúc lúc " + clock(*s.meeting.end);
  return words;
}

std::string place_words(Attendance const& s) {
  bool const online = s.meeting.mode && *s.meeting.mode == record::MeetingMode::online;
  std::string const mode =
      s.meeting.mode ? std::string{record::word_title(*s.meeting.mode).in(Lang::vi)} : std::string{};
  if (!s.meeting.place && online) return mode;
  return (s.meeting.place ? unended(*s.meeting.place) : gap("địa điểm họp")) + (mode.empty() ? "" : " (" + mode + ")");
}

std::vector<std::string> quorum_of(Attendance const& s) {
  std::vector<std::string> lines;
  for (auto const& provision : s.unit.law(s.day).about(&record::Clause::quorum, s.meeting))
    if (std::string const line = quorum_words(s, s.verdict, s.held, provision, s.seats); !line.empty())
      lines.push_back(line);
  return lines;
}

PaperHead head_of(Attendance const& s) {
  Paper paper{s.body, "", "ngày, tháng, năm lập"};
  if (!s.held) paper.date = s.day;  // signed at the meeting
  return head(s.unit, s.day, paper);
}

std::vector<SignatureRow> signature_of(Attendance const& s) {
  return signed_by_two(s, "NGƯỜI LẬP", secretary_of(s), "họ và tên người lập");
}

constexpr auto attendance_row_keys = keys_of<AttendanceRow>(
    row_number("no", {"Số thứ tự", "Number"}), text<&AttendanceRow::name>("name", {"Họ và tên", "Full name"}),
    text<&AttendanceRow::post>("post", {"Chức vụ nơi công tác", "Post"}),
    text<&AttendanceRow::role>("role", {"Chức danh trong ban, tổ", "Role in the body"}),
    text<&AttendanceRow::standing>("standing",
                                   {"Tình trạng dự họp; để trống khi chưa họp", "Attendance; \"\" before the meeting"}),
    text<&AttendanceRow::note>(
        "note", {"Ghi chú: lý do, việc báo vắng, người dự thay", "Notes: reason, report of absence, substitute"}));
constexpr auto attendance_count_keys = keys_of<Count>(
    text("label", {"Tình trạng", "Attendance"}, [](Count const& one) { return one.amount.label; }),
    number("count", {"Số người", "Number of people"}, [](Count const& one) { return one.amount.value; }),
    text("share", {"Tỷ lệ", "Share"}, [](Count const& one) { return percent(one.amount.value, one.seats); }));
constexpr auto guest_keys =
    keys_of<std::string>(row_number("no", {"Số thứ tự", "Number"}),
                         text<capitalised>("text", {"Họ và tên, nơi công tác", "Name and agency"}));
constexpr auto attendance_keys = keys_of<Attendance>(
    text("meeting", {"Mã cuộc họp", "Id of the meeting"}, [](Attendance const& s) { return s.record.id; }),
    group<head_of>("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên văn bản", "Title of the paper"},
         [](Attendance const& s) { return s.held ? "TỔNG HỢP" : "DANH SÁCH ĐIỂM DANH"; }),
    text("subject", {"Trích yếu", "The subject"},
         [](Attendance const& s) {
           return (s.held ? "tình hình dự " : "") + meeting_noun(s.meeting) + " của " +
                  regulation::body_name(s.regulation, s.body);
         }),
    text("remark",
         {"Câu nói rõ cuộc họp đã hoãn hoặc đã hủy", "Sentence saying that the meeting is postponed or cancelled"},
         [](Attendance const& s) { return called_off(s, "không điểm danh"); }),
    flag<&Attendance::held>("held", {"Cuộc họp đã tổ chức", "Whether the meeting was held"}),
    text<time_words>("time", {"Giờ, ngày họp", "Time and date"}),
    text<place_words>("place", {"Địa điểm, hình thức", "Place and mode"}),
    text<chair_words>("chair", {"Người chủ trì", "The chair"}),
    text<secretary_words>("secretary", {"Thư ký", "The secretary"}),
    text("fellows", {"Cách gọi thành viên của ban, tổ", "Words for the members of the body"},
         [](Attendance const& s) { return fellows(s, s.body); }),
    list<rows_of>("rows", {"Từng thành viên, theo thứ tự", "Each member, by rank"}, attendance_row_keys),
    text<outsiders>("outsiders",
                    {"Người được ghi vắng mà không phải thành viên", "People recorded absent who are not members"}),
    list<counts_of>("counts", {"Số người theo tình trạng", "Number of people by attendance"}, attendance_count_keys),
    text<presence_count>("present_count", {"Số có mặt trên tổng số", "Members present, of all members"}),
    text("present_share", {"Tỷ lệ có mặt; để trống khi chưa rõ", "The share present; \"\" if unknown"},
         [](Attendance const& s) { return s.turnout.present > 0 ? percent(s.turnout.present, s.turnout.seats) : ""; }),
    list<quorum_of>("quorum", {"Số người dự tối thiểu: mức phải đạt, kết quả", "Quorum: required and reached"},
                    text_keys),
    list<guests_of>("guests", {"Đại biểu mời dự", "Guests"}, guest_keys),
    chart<chart_of>("chart", {"Biểu đồ tình trạng dự họp", "Chart of the attendance"}),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](Attendance const& s) { return profile_on(s.day).rule; }),
    list<signature_of>("signature", {"Khối chữ ký, từng dòng", "The signatures, line by line"}, signature_keys));

Attendance attendance_of(Asked const& asked) {
  MeetingPaper const s = meeting_paper_of(asked);
  rule::Verdict verdict = rule::judge(s.unit, "", s.as_of, {});
  Turnout const turnout = turnout_of(s.unit, verdict, s.record);
  return {s, std::move(verdict), stage_of(s) == Stage::held, s.unit.seats(s.body, s.day), turnout, told_words(s)};
}

}  // namespace

constinit View<Asked> const attendance_view = view_of<Asked, attendance_keys, attendance_of>();

}  // namespace bcd::form
