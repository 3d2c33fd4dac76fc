// Biên bản: the minutes of one meeting. The discussion is not in the records, so it is a gap. Minutes of a planned
// meeting have more gaps.
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/unit/attendance.hpp"
#include "form/words/layout.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {
namespace {

constexpr std::array present_keys{number("no", {"Số thứ tự", "Number"}), text("name", {"Họ và tên", "Full name"}),
                                  text("post", {"Chức vụ nơi công tác", "Post"}),
                                  text("role", {"Chức danh trong ban, tổ", "Role in the body"})};
constexpr std::array attendance_keys_of_minutes{
    list("present", {"Thành viên có mặt, theo thứ tự", "Members present, by rank"}, present_keys),
    text("present_count", {"Số có mặt trên tổng số thành viên", "Members present, of all members"}),
    list("absent", {"Thành viên vắng: lý do, việc báo vắng", "Members absent: reason, report of absence"}, text_keys),
    number("absent_count", {"Số vắng", "Number of members absent"}),
    text("unaccounted",
         {"Chỗ trống: thành viên không ghi có mặt hay vắng", "A gap: members whose attendance is not recorded"}),
    list("guests", {"Đại biểu mời dự", "Guests"}, text_keys)};
constexpr std::array keys{
    text("meeting", {"Mã cuộc họp", "Id of the meeting"}),
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}),
    text("subject", {"Trích yếu", "The subject"}),
    text("not_held", {"Câu nói rõ cuộc họp chưa họp, đã hoãn hoặc đã hủy",
                      "Sentence saying that the meeting is not held yet, postponed or cancelled"}),
    text("opening", {"Giờ, ngày, nơi họp, ban, tổ họp", "Time, day, place and body"}),
    text("meeting_noun", {"\"Cuộc họp\" hoặc \"Hội nghị\"", "The word for the meeting"}),
    text("chair", {"Người chủ trì, chức vụ, chức danh", "The chair, with post and role"}),
    text("secretary", {"Thư ký", "The secretary"}),
    group("attendance", {"Thành phần dự họp", "Attendance"}, attendance_keys_of_minutes),
    list("agenda", {"Nội dung chương trình", "Agenda"}, agenda_keys),
    text("agenda_gap", {"Chỗ trống khi không ghi chương trình", "A gap if no agenda is recorded"}),
    text("discussion", {"Chỗ trống cho diễn biến, ý kiến phát biểu", "A gap for the discussion"}),
    text("concluding", {"Người kết luận", "The person who concluded"}),
    list("conclusions", {"Nhiệm vụ kết luận giao", "Tasks assigned by the conclusion"}, item_keys),
    text("conclusions_gap", {"Chỗ trống khi không ghi kết luận", "A gap if no conclusion is recorded"}),
    text("end", {"Giờ kết thúc", "Time of the end"}),
    text("end_day", {"Ngày kết thúc: \"cùng ngày\" nếu họp trong một ngày",
                     "Day of the end: \"cùng ngày\" if the meeting lasted one day"}),
    text("approved", {"Cuộc họp đã thông qua biên bản", "The meeting that approved the minutes"}),
    text("end_mark", {"Dấu kết thúc văn bản", "The mark that ends the text"}),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"}),
    list("signature", {"Khối chữ ký, từng dòng", "The signatures, line by line"}, signature_keys)};

std::string absence_words(MeetingPaper const& s, record::Absence const& absence) {
  return capitalised(introduced(s.unit, absence.member->id, s.body, s.day)) + "; " +
         joined(absence_notes(s, absence), "; ") + ".";
}

// Lists every seat of that day as present, absent, or in a gap, so that no member is dropped silently.
Model attendance(MeetingPaper const& s) {
  Model present = Model::array(), absent = Model::array(), guests = Model::array();
  std::vector<std::string> unaccounted;
  for (auto const& holder : s.unit.seats(s.body, s.day)) {
    record::Member const& member = holder.member->value;
    if (unit::is_present(s.meeting, holder.member->id))
      present.push_back({{"no", present.size() + 1},
                         {"name", *member.name},
                         {"post", value_or_gap(member.post->on(s.day), "chức vụ")},
                         {"role", regulation::role_title(s.regulation, s.body, *holder.seat->role, Lang::vi)}});
    else if (unit::absence_of(s.meeting, holder.member->id)) continue;
    else if (auto const* const leave = member.leave_on(s.day))
      absent.push_back({{"text", capitalised(introduced(s.unit, holder.member->id, s.body, s.day)) + "; " +
                                     leave_words(*leave) + "."}});
    else unaccounted.push_back(*member.name);
  }
  for (auto const& one : *s.meeting.absent) absent.push_back({{"text", absence_words(s, *one)}});
  for (std::string const& one : guests_of(s)) guests.push_back({{"text", capitalised(one)}});
  return {{"present", std::move(present)},
          {"present_count", presence_count(s)},
          {"absent", absent},
          {"absent_count", absent.size()},
          {"unaccounted", unaccounted.empty() ? "" : gap("có mặt hay vắng: " + joined(unaccounted, ", "))},
          {"guests", guests}};
}

// Returns the meeting that approved the minutes, or "" if none is recorded.
std::string approved(MeetingPaper const& s) {
  if (!s.meeting.minutes || !s.meeting.minutes->approved_at) return {};
  auto const* const later = s.unit.meetings.find(s.meeting.minutes->approved_at->id);
  return later ? "Biên bản được thông qua tại " + meeting_noun(later->value) + " ngày " + short_date(*later->value.date)
               : std::string{};
}

}  // namespace

static Model minutes_model(Asked const& asked) {
  MeetingPaper const s = meeting_paper_of(asked);
  record::Meeting const& m = s.meeting;
  Date const written = m.minutes && m.minutes->date ? *m.minutes->date : s.day;
  Paper paper{s.body, "BB", "ngày, tháng, năm lập biên bản"};
  if (m.minutes && m.minutes->number) paper.number = *m.minutes->number;
  if (m.minutes && m.minutes->date) paper.date = *m.minutes->date;
  return {{"meeting", s.record.id},
          {"head", head(s.unit, written, paper)},
          {"title", "BIÊN BẢN"},
          {"subject", meeting_words(m) + " của " + regulation::body_name(s.regulation, s.body)},
          {"not_held", not_held(s, "không lập biên bản")},
          {"opening", "Vào hồi " + (m.start ? clock(*m.start) : gap("giờ bắt đầu")) + ", " + opening_words(s)},
          {"meeting_noun", is_conference(*m.kind) ? "Hội nghị" : "Cuộc họp"},
          {"chair", chair_words(s)},
          {"secretary", secretary_words(s)},
          {"attendance", attendance(s)},
          {"agenda", agenda_of(s)},
          {"agenda_gap", gap("nội dung, chương trình cuộc họp")},
          {"discussion", gap("diễn biến, ý kiến phát biểu")},
          {"concluding", m.chair ? comrade(s.unit, m.chair->id, s.day) : gap("người chủ trì")},
          {"conclusions", conclusion_items(s)},
          {"conclusions_gap", gap("kết luận của người chủ trì")},
          {"end", m.end ? clock(*m.end) : gap("giờ kết thúc")},
          {"end_day", m.end_date && *m.end_date > s.day ? long_date(*m.end_date) : "cùng ngày"},
          {"approved", approved(s)},
          {"end_mark", profile_on(written).end_mark},
          {"layout_rule", profile_on(written).rule},
          {"signature", signed_by_two(s, "NGƯỜI GHI BIÊN BẢN", recorder_of(s), "họ và tên người ghi biên bản")}};
}

View<Asked> const minutes_view{keys, [](Asked const& asked, Model& model) { model = minutes_model(asked); }};

}  // namespace bcd::form
