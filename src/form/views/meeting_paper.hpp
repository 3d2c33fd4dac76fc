// A meeting, and the parts of its papers that the invitation, the minutes, the conclusion notice and the attendance
// list share.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "form/words/layout.hpp"

namespace bcd::form {

struct MeetingPaper {
  unit::Unit const& unit;
  Date as_of;
  unit::Record<record::Meeting> const& record;
  record::Meeting const& meeting;
  Date day;
  std::string const& body;
  regulation::Regulation const& regulation;  // in force on `day`
};
MeetingPaper meeting_paper_of(Asked const& asked);

// ---- stage. A meeting recorded as held on a day after as_of counts as ahead.
enum class Stage { ahead, held, postponed, cancelled };
Stage stage_of(MeetingPaper const& s);
// "Hồ sơ ghi cuộc họp này đã hoãn (lý do); không lập biên bản.": `outcome` is the part after the semicolon. Returns ""
// unless the meeting was postponed or cancelled.
std::string called_off(MeetingPaper const& s, std::string_view outcome);
// Like called_off; for a meeting still ahead, reports that the paper is prepared in advance. Returns "" if the meeting
// was held.
std::string not_held(MeetingPaper const& s, std::string_view outcome);

// ---- names
std::string body_full_name(
    MeetingPaper const& s);  // the committee's full name from bcd.yaml, or the name of another body
// "thành viên Ban Chỉ đạo"; only the body's name for a body made of another's seats, because "thành viên Thường trực"
// would name a role.
std::string fellows(MeetingPaper const& s, std::string_view body);
// "ngày 25 tháng 9 năm 2026, tại Hội trường Đảng ủy xã, Ban Chỉ đạo … họp định kỳ quý III/2026 theo hình thức trực
// tiếp."
std::string opening_words(MeetingPaper const& s);
std::string head_title(MeetingPaper const& s);       // Trưởng Ban, Tổ trưởng: the title of the body's head
std::string standing_agency(MeetingPaper const& s);  // its name
std::string chair_of(MeetingPaper const& s);         // member id; "" if not recorded
// The member who signs the invitation: the convener, otherwise the chair; "" if neither is known.
inline std::string inviting_member(MeetingPaper const& s) {
  return s.meeting.convened_by ? s.meeting.convened_by->id : chair_of(s);
}
// The member who signs the conclusion notice: the recorded signer, otherwise the chair; "" if neither is known.
inline std::string concluding_member(MeetingPaper const& s) {
  auto const& notice = s.meeting.conclusion;
  return notice && notice->signer ? notice->signer->id : chair_of(s);
}
std::string secretary_of(MeetingPaper const& s);  // member id; recorder_of() if no secretary is recorded
std::string recorder_of(MeetingPaper const& s);   // member id; secretary if no recorder; "" if neither
// Returns the person as introduced() names people, or a gap if none is recorded.
std::string chair_words(MeetingPaper const& s);
std::string secretary_words(MeetingPaper const& s);
// "họp định kỳ quý III/2026 của Ban Chỉ đạo"
std::string subject_words(MeetingPaper const& s);
std::string concluding_words(MeetingPaper const& s);  // the chair, or a gap
// A line of the agenda, without a full stop.
struct AgendaItem {
  std::string text;
};
inline constexpr auto agenda_keys = keys_of<AgendaItem>(
    row_number("no", {"Số thứ tự", "Number"}),
    text<&AgendaItem::text>("text", {"Nội dung, không có dấu kết thúc", "The item, without a full stop"}));
std::vector<AgendaItem> agenda_of(MeetingPaper const& s);
// The decisions between meetings that were reported at this one, with their days; a gap for one without a record.
std::vector<std::string> reported_decisions(MeetingPaper const& s);
// A member of the body, in a list of members.
struct MemberRow {
  std::string name, post, role;
};
MemberRow member_row(MeetingPaper const& s, unit::SeatHolder const& holder);

// ---- attendance
// " đến hết ngày 30 tháng 6 năm 2026" for a meeting of several days, else "".
std::string until_words(MeetingPaper const& s);
// "vắng dài ngày, lý do: Nghỉ thai sản, từ ngày 01/3/2026 đến ngày 31/8/2026".
std::string leave_words(record::Leave const& leave);
// Returns "lý do: …", "đã báo cáo Trưởng Ban ngày …" and the like, one note each. The first note is a gap if no reason
// is recorded.
std::vector<std::string> absence_notes(MeetingPaper const& s, record::Absence const& absence);
// Returns the members present without a seat in the body, then the guests.
std::vector<std::string> guests_of(MeetingPaper const& s);
// "13/15": members present, seats filled on the day. The first number is a gap if nobody is recorded as present.
std::string presence_count(MeetingPaper const& s);

// ---- conclusions
// A task that the conclusion of a meeting assigns.
struct ConclusionItem {
  int no;
  std::string text, lead, partners, due, product, votes;
};
inline constexpr auto item_keys = keys_of<ConclusionItem>(
    number<&ConclusionItem::no>("no", {"Số thứ tự", "Number"}),
    text<&ConclusionItem::text>("text", {"Nội dung, không có dấu kết thúc", "The task, without a full stop"}),
    text<&ConclusionItem::lead>("lead", {"Chủ trì", "Lead"}),
    text<&ConclusionItem::partners>("partners", {"Phối hợp", "Partners"}),
    text<&ConclusionItem::due>("due", {"Thời hạn", "Due day"}),
    text<&ConclusionItem::product>("product", {"Sản phẩm", "Product"}),
    text<&ConclusionItem::votes>("votes", {"Kết quả biểu quyết", "Votes"}));
std::vector<ConclusionItem> conclusion_items(MeetingPaper const& s);

// "5 tán thành, 1 không tán thành, 1 không có ý kiến (bỏ phiếu kín)". Returns "" if no vote is recorded.
std::string votes_words(record::At<record::Votes> const& votes);
// Returns the votes on the conclusion as a whole.
std::string conclusion_votes(MeetingPaper const& s);

// ---- signatures and citations
// Two signatures side by side: the writer of the paper (left; a gap if `writer` is not a member) and the chair (right).
std::vector<SignatureRow> signed_by_two(MeetingPaper const& s, std::string_view left_title, std::string_view writer,
                                        std::string_view name_gap);
// "khoản 5 Điều 14 Quy chế", "quy định nội bộ tại văn bản số 01-TB/BCĐ".
std::string cited(Citation const& citation);
// Returns citations, each as cited() says it, in one list that says "Quy chế" once: "khoản 1 Điều 6, khoản 2 Điều 18
// Quy chế".
std::string cited_together(std::vector<std::string> all);

}  // namespace bcd::form
