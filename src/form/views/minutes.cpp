// Biên bản: the minutes of one meeting. The discussion is not in the records, so it is a gap. Minutes of a planned
// meeting have more gaps.
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/unit/attendance.hpp"
#include "form/words/layout.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {
namespace {

// Every seat of that day is present, absent or unaccounted, so that no member is dropped silently.
struct WhoCame {
  std::vector<MemberRow> present;
  std::vector<std::string> absent, unaccounted, guests;
  std::string present_count;
};
constexpr auto present_keys = keys_of<MemberRow>(
    row_number("no", {"Số thứ tự", "Number"}), text<&MemberRow::name>("name", {"Họ và tên", "Full name"}),
    text<&MemberRow::post>("post", {"Chức vụ nơi công tác", "Post"}),
    text<&MemberRow::role>("role", {"Chức danh trong ban, tổ", "Role in the body"}));
constexpr auto who_came_keys = keys_of<WhoCame>(
    list<&WhoCame::present>("present", {"Thành viên có mặt, theo thứ tự", "Members present, by rank"}, present_keys),
    text<&WhoCame::present_count>("present_count",
                                  {"Số có mặt trên tổng số thành viên", "Members present, of all members"}),
    list<&WhoCame::absent>(
        "absent", {"Thành viên vắng: lý do, việc báo vắng", "Members absent: reason, report of absence"}, text_keys),
    number("absent_count", {"Số vắng", "Number of members absent"}, [](WhoCame const& a) { return a.absent.size(); }),
    text("unaccounted",
         {"Chỗ trống: thành viên không ghi có mặt hay vắng", "A gap: members whose attendance is not recorded"},
         [](WhoCame const& a) {
           return a.unaccounted.empty() ? "" : gap("có mặt hay vắng: " + joined(a.unaccounted, ", "));
         }),
    list<&WhoCame::guests>("guests", {"Đại biểu mời dự", "Guests"}, text_keys));

WhoCame who_came(MeetingPaper const& s) {
  WhoCame found;
  found.present_count = presence_count(s);
  auto const introduce = [&](std::string_view member) {
    return capitalised(introduced(s.unit, member, s.body, s.day));
  };
  for (auto const& holder : s.unit.seats(s.body, s.day)) {
    record::Member const& member = holder.member->value;
    if (unit::is_present(s.meeting, holder.member->id)) found.present.push_back(member_row(s, holder));
    else if (unit::absence_of(s.meeting, holder.member->id)) continue;
    else if (auto const* const leave = member.leave_on(s.day))
      found.absent.push_back(introduce(holder.member->id) + "; " + leave_words(*leave) + ".");
    else found.unaccounted.push_back(*member.name);
  }
  for (auto const& one : *s.meeting.absent)
    found.absent.push_back(introduce(one->member->id) + "; " + joined(absence_notes(s, *one), "; ") + ".");
  for (std::string const& one : guests_of(s)) found.guests.push_back(capitalised(one));
  return found;
}

struct Minutes : MeetingPaper {
  Date written;
};

PaperHead head_of(Minutes const& s) {
  Paper paper{s.body, "BB", "ngày, tháng, năm lập biên bản"};
  if (s.meeting.minutes && s.meeting.minutes->number) paper.number = *s.meeting.minutes->number;
  if (s.meeting.minutes && s.meeting.minutes->date) paper.date = s.written;
  return head(s.unit, s.written, paper);
}

// Returns the meeting that approved the minutes, or "" if none is recorded.
std::string approved(Minutes const& s) {
  if (!s.meeting.minutes || !s.meeting.minutes->approved_at) return {};
  auto const* const later = s.unit.meetings.find(s.meeting.minutes->approved_at->id);
  return later ? "Biên bản được thông qua tại " + meeting_noun(later->value) + " ngày " + short_date(*later->value.date)
               : std::string{};
}

std::vector<SignatureRow> signature_of(Minutes const& s) {
  return signed_by_two(s, "NGƯỜI GHI BIÊN BẢN", recorder_of(s), "họ và tên người ghi biên bản");
}

constexpr auto minutes_keys = keys_of<Minutes>(
    text("meeting", {"Mã cuộc họp", "Id of the meeting"}, [](Minutes const& s) { return s.record.id; }),
    group<head_of>("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}, [](Minutes const&) { return "BIÊN BẢN"; }),
    text<subject_words>("subject", {"Trích yếu", "The subject"}),
    text("not_held",
         {"Câu nói rõ cuộc họp chưa họp, đã hoãn hoặc đã hủy",
          "Sentence saying that the meeting is not held yet, postponed or cancelled"},
         [](Minutes const& s) { return not_held(s, "không lập biên bản"); }),
    text("opening", {"Giờ, ngày, nơi họp, ban, tổ họp", "Time, day, place and body"},
         [](Minutes const& s) {
           return "Vào hồi " + (s.meeting.start ? clock(*s.meeting.start) : gap("giờ bắt đầu")) + ", " +
                  opening_words(s);
         }),
    text("meeting_noun", {"\"Cuộc họp\" hoặc \"Hội nghị\"", "The word for the meeting"},
         [](Minutes const& s) { return is_conference(*s.meeting.kind) ? "Hội nghị" : "Cuộc họp"; }),
    text<chair_words>("chair", {"Người chủ trì, chức vụ, chức danh", "The chair, with post and role"}),
    text<secretary_words>("secretary", {"Thư ký", "The secretary"}),
    group<who_came>("attendance", {"Thành phần dự họp", "Attendance"}, who_came_keys),
    list<agenda_of>("agenda", {"Nội dung chương trình", "Agenda"}, agenda_keys),
    text("agenda_gap", {"Chỗ trống khi không ghi chương trình", "A gap if no agenda is recorded"},
         [](Minutes const&) { return gap("nội dung, chương trình cuộc họp"); }),
    list<reported_decisions>(
        "decisions",
        {"Quyết định giữa hai kỳ họp đã báo cáo tại cuộc họp", "Decisions between meetings reported at this meeting"},
        text_keys),
    text("discussion", {"Chỗ trống cho diễn biến, ý kiến phát biểu", "A gap for the discussion"},
         [](Minutes const&) { return gap("diễn biến, ý kiến phát biểu"); }),
    text<concluding_words>("concluding", {"Người kết luận", "The person who concluded"}),
    list<conclusion_items>("conclusions", {"Nhiệm vụ kết luận giao", "Tasks assigned by the conclusion"}, item_keys),
    text<conclusion_votes>("votes", {"Biểu quyết thông qua cả kết luận", "Votes on the whole conclusion"}),
    text("conclusions_gap", {"Chỗ trống khi không ghi kết luận", "A gap if no conclusion is recorded"},
         [](Minutes const&) { return gap("kết luận của người chủ trì"); }),
    text("end", {"Giờ kết thúc", "Time of the end"},
         [](Minutes const& s) { return s.meeting.end ? clock(*s.meeting.end) : gap("giờ kết thúc"); }),
    text("end_day",
         {"Ngày kết thúc: \"cùng ngày\" nếu họp trong một ngày",
          "Day of the end: \"cùng ngày\" if the meeting lasted one day"},
         [](Minutes const& s) {
           return s.meeting.end_date && *s.meeting.end_date > s.day ? long_date(*s.meeting.end_date) : "cùng ngày";
         }),
    text<approved>("approved", {"Cuộc họp đã thông qua biên bản", "The meeting that approved the minutes"}),
    text("end_mark", {"Dấu kết thúc văn bản", "The mark that ends the text"},
         [](Minutes const& s) { return profile_on(s.written).end_mark; }),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](Minutes const& s) { return profile_on(s.written).rule; }),
    list<signature_of>("signature", {"Khối chữ ký, từng dòng", "The signatures, line by line"}, signature_keys));

Minutes minutes_of(Asked const& asked) {
  MeetingPaper const s = meeting_paper_of(asked);
  return {s, s.meeting.minutes && s.meeting.minutes->date ? *s.meeting.minutes->date : s.day};
}

}  // namespace

constinit View<Asked> const minutes_view = view_of<Asked, minutes_keys, minutes_of>();

}  // namespace bcd::form
