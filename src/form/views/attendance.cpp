// Danh sách điểm danh, an attendance list to sign at a meeting still ahead; tổng hợp tình hình dự họp, a summary for a
// meeting that was held.
#include "bcd/unit/attendance.hpp"

#include <algorithm>

#include "attendance_quorum.hpp"
#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/rule/rules.hpp"
#include "form/engine/chart.hpp"
#include "form/words/finding_words.hpp"
#include "form/words/layout.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {
namespace {

using unit::SeatHolder;

constexpr std::array row_keys{
    number("no", {"Số thứ tự", "Number"}),
    text("name", {"Họ và tên", "Full name"}),
    text("post", {"Chức vụ nơi công tác", "Post"}),
    text("role", {"Chức danh trong ban, tổ", "Role in the body"}),
    text("standing", {"Tình trạng dự họp; để trống khi chưa họp", "Attendance; \"\" before the meeting"}),
    text("note", {"Ghi chú: lý do, việc báo vắng, người dự thay", "Notes: reason, report of absence, substitute"})};
constexpr std::array count_keys{text("label", {"Tình trạng", "Attendance"}),
                                number("count", {"Số người", "Number of people"}), text("share", {"Tỷ lệ", "Share"})};
constexpr std::array guest_keys{number("no", {"Số thứ tự", "Number"}),
                                text("text", {"Họ và tên, nơi công tác", "Name and agency"})};
constexpr std::array keys{
    text("meeting", {"Mã cuộc họp", "Id of the meeting"}),
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên văn bản", "Title of the paper"}),
    text("subject", {"Trích yếu", "The subject"}),
    text("remark",
         {"Câu nói rõ cuộc họp đã hoãn hoặc đã hủy", "Sentence saying that the meeting is postponed or cancelled"}),
    flag("held", {"Cuộc họp đã tổ chức", "Whether the meeting was held"}),
    text("time", {"Giờ, ngày họp", "Time and date"}),
    text("place", {"Địa điểm, hình thức", "Place and mode"}),
    text("chair", {"Người chủ trì", "The chair"}),
    text("secretary", {"Thư ký", "The secretary"}),
    text("fellows", {"Cách gọi thành viên của ban, tổ", "Words for the members of the body"}),
    list("rows", {"Từng thành viên, theo thứ tự", "Each member, by rank"}, row_keys),
    text("outsiders", {"Người được ghi vắng mà không phải thành viên", "People recorded absent who are not members"}),
    list("counts", {"Số người theo tình trạng", "Number of people by attendance"}, count_keys),
    text("present_count", {"Số có mặt trên tổng số", "Members present, of all members"}),
    text("present_share", {"Tỷ lệ có mặt; để trống khi chưa rõ", "The share present; \"\" if unknown"}),
    list("quorum", {"Số người dự tối thiểu: mức phải đạt, kết quả", "Quorum: required and reached"}, text_keys),
    list("guests", {"Đại biểu mời dự", "Guests"}, guest_keys),
    chart("chart", {"Biểu đồ tình trạng dự họp", "Chart of the attendance"}),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"}),
    list("signature", {"Khối chữ ký, từng dòng", "The signatures, line by line"}, signature_keys)};

struct Look {
  MeetingPaper s;
  rule::Verdict verdict;
  bool held;
  std::string told;  // "vắng, báo đúng hạn" if the law sets a time limit for reporting an absence, else "vắng, có báo"
};

std::string told_words(MeetingPaper const& s) {
  auto const provisions = s.unit.law(s.day).about(&record::Clause::absence, s.body);
  bool const by_a_day = std::ranges::any_of(provisions, [](auto const& one) { return bool(one.clause->lead); });
  return by_a_day ? "vắng, báo đúng hạn" : "vắng, có báo";
}

std::string words(Look const& look, AbsenceState state) {
  static constexpr std::array table{"", "vắng, báo muộn", "vắng, không báo", "vắng"};
  return state == AbsenceState::reported_in_time ? look.told : table[std::size_t(state)];
}
constexpr std::string_view unknown_words = "chưa ghi", on_leave_words = "vắng dài ngày";

// Returns notes from the findings on a member's absence, other than whether it was reported, and for waived findings by
// whom and why.
std::vector<std::string> found_notes(Look const& look, record::Absence const& absence) {
  std::vector<std::string> notes;
  auto const add = [&](std::string note) {
    if (std::ranges::find(notes, note) == notes.end()) notes.push_back(std::move(note));
  };
  for (LocatedFinding const& one : look.verdict.findings) {
    bool const here = one.path == look.s.record.file->path() && one.subject == Subject::party(absence.member->id);
    if (!here || !rule::contains(rule::absence_rules(), *one.rule)) continue;
    bool const asked_opinion = absence.opinion && absence.opinion->requested;  // noted with the absence
    if (one.is(rule::absence_without_consent)) add("chưa ghi ngày được đồng ý");
    if (one.is(rule::absence_without_opinion) && !asked_opinion) add("chưa gửi ý kiến bằng văn bản");
    if (one.is(rule::absence_without_substitute))
      if (Arg const* const what = find_arg(one.args, "what")) add(what->in(Lang::vi));
    if (std::string const accepted = accepted_words(look.s.unit, one); !accepted.empty()) add(accepted);
  }
  return notes;
}

std::vector<std::string> notes_of(Look const& look, record::Absence const& absence) {
  std::vector<std::string> notes = absence_notes(look.s, absence);
  std::ranges::copy(found_notes(look, absence), std::back_inserter(notes));
  return notes;
}

Model row(Look const& look, SeatHolder const& holder, std::size_t no) {
  record::Member const& member = holder.member->value;
  record::Absence const* const absence = unit::absence_of(look.s.meeting, holder.member->id);
  std::string state, note;
  if (absence) note = joined(notes_of(look, *absence), "; ");
  if (look.held) {
    bool const present = unit::is_present(look.s.meeting, holder.member->id);
    state = present   ? "có mặt"
            : absence ? words(look, state_of(look.s.unit, look.verdict, look.s.record, *absence))
                      : std::string{unknown_words};
    if (present && absence) note = "hồ sơ ghi cả có mặt lẫn vắng; " + note;
  } else if (absence) {
    note = "báo vắng; " + note;
  }
  auto const* const leave =
      absence || unit::is_present(look.s.meeting, holder.member->id) ? nullptr : member.leave_on(look.s.day);
  if (leave) {
    state = look.held ? std::string{on_leave_words} : state;
    note = leave_words(*leave);
  }
  return {{"no", no},
          {"name", *member.name},
          {"post", value_or_gap(member.post->on(look.s.day), "chức vụ")},
          {"role", regulation::role_title(look.s.regulation, look.s.body, *holder.seat->role, Lang::vi)},
          {"standing", state},
          {"note", note}};
}

// Returns the people recorded as absent who hold no seat in the body, or "" if there are none.
std::string outsiders(Look const& look) {
  std::vector<std::string> names;
  for (auto const& one : *look.s.meeting.absent)
    if (!look.s.unit.seat(one->member->id, look.s.body, look.s.day))
      names.push_back(introduced(look.s.unit, one->member->id, look.s.body, look.s.day) + " (" +
                      joined(notes_of(look, *one), "; ") + ")");
  return joined(names, "; ");
}

std::vector<Amount> counted(Look const& look, Turnout const& turnout) {
  return {{"có mặt", turnout.present},
          {words(look, AbsenceState::reported_in_time), turnout.reported_in_time},
          {words(look, AbsenceState::reported_late), turnout.reported_late},
          {words(look, AbsenceState::not_reported), turnout.not_reported},
          {words(look, AbsenceState::not_required), turnout.not_required},
          {std::string{unknown_words}, turnout.unaccounted}};
}

std::string time_words(MeetingPaper const& s, bool held) {
  std::string words =
      (s.meeting.start ? clock(*s.meeting.start) : gap("giờ bắt đầu")) + ", " + long_date(s.day) + until_words(s);
  if (held && s.meeting.end) words += ", kết thúc lúc " + clock(*s.meeting.end);
  return words;
}

std::string place_words(MeetingPaper const& s) {
  bool const online = s.meeting.mode && *s.meeting.mode == record::MeetingMode::online;
  std::string const mode =
      s.meeting.mode ? std::string{record::word_title(*s.meeting.mode).in(Lang::vi)} : std::string{};
  if (!s.meeting.place && online) return mode;
  return (s.meeting.place ? unended(*s.meeting.place) : gap("địa điểm họp")) + (mode.empty() ? "" : " (" + mode + ")");
}

}  // namespace

static Model attendance_model(Asked const& asked) {
  MeetingPaper const s = meeting_paper_of(asked);
  record::Meeting const& m = s.meeting;
  Look const look{s, rule::judge(s.unit, "", s.as_of, {}), stage_of(s) == Stage::held, told_words(s)};
  std::vector<SeatHolder> const seats = s.unit.seats(s.body, s.day);
  Turnout const turnout = turnout_of(s.unit, look.verdict, s.record);
  Paper paper{s.body, "", "ngày, tháng, năm lập"};
  if (!look.held) paper.date = s.day;  // signed at the meeting

  Model rows = Model::array(), counts = Model::array(), quorum = Model::array(), guests = Model::array();
  for (SeatHolder const& holder : seats) rows.push_back(row(look, holder, rows.size() + 1));
  std::vector<Amount> slices;
  if (look.held)
    for (Amount const& one : counted(look, turnout)) {
      if (one.value == 0) continue;
      counts.push_back(
          {{"label", capitalised(one.label)}, {"count", one.value}, {"share", percent(one.value, turnout.seats)}});
      slices.push_back({capitalised(one.label), one.value});
    }
  for (auto const& provision : s.unit.law(s.day).about(&record::Clause::quorum, s.body))
    if (std::string const text = quorum_words(s, look.verdict, look.held, provision, seats); !text.empty())
      quorum.push_back({{"text", text}});
  for (std::string const& guest : guests_of(s))
    guests.push_back({{"no", guests.size() + 1}, {"text", capitalised(guest)}});
  return {{"meeting", s.record.id},
          {"head", head(s.unit, s.day, paper)},
          {"title", look.held ? "TỔNG HỢP" : "DANH SÁCH ĐIỂM DANH"},
          {"subject", (look.held ? "tình hình dự " : "") + meeting_noun(m) + " của " +
                          regulation::body_name(s.regulation, s.body)},
          {"remark", called_off(s, "không điểm danh")},
          {"held", look.held},
          {"time", time_words(s, look.held)},
          {"place", place_words(s)},
          {"chair", chair_words(s)},
          {"secretary", secretary_words(s)},
          {"fellows", fellows(s, s.body)},
          {"rows", rows},
          {"outsiders", outsiders(look)},
          {"counts", counts},
          {"present_count", presence_count(s)},
          {"present_share", turnout.present > 0 ? percent(turnout.present, turnout.seats) : ""},
          {"quorum", quorum},
          {"guests", guests},
          {"chart", pie_chart("Tình hình dự họp", slices)},
          {"layout_rule", profile_on(s.day).rule},
          {"signature", signed_by_two(s, "NGƯỜI LẬP", secretary_of(s), "họ và tên người lập")}};
}

View<Asked> const attendance_view{keys, [](Asked const& asked, Model& model) { model = attendance_model(asked); }};

}  // namespace bcd::form
