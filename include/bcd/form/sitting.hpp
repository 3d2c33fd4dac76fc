// A meeting as its papers tell of it: what the invitation, the minutes, the notice of conclusions and the attendance
// list all say, said once.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/form.hpp"

namespace bcd::form {

struct Sitting {
  unit::Unit const& unit;
  Date as_of;
  unit::Record<record::Meeting> const& record;
  record::Meeting const& meeting;
  Date day;
  std::string const& body;
  regulation::Regulation const& regulation;  // in force that day
};
Sitting sitting_of(Asked const& asked);

// ---- did it take place? One recorded as held on a day after as_of is still ahead.
enum class Stage { ahead, held, postponed, cancelled };
Stage stage_of(Sitting const& s);
// "Hồ sơ ghi cuộc họp này được hoãn (lý do); không lập biên bản.": what follows is said by `outcome`. "" unless it was
// called off.
std::string called_off(Sitting const& s, std::string_view outcome);
// The same, and for a meeting still ahead that the paper is prepared in advance; "" for one that was held.
std::string not_held(Sitting const& s, std::string_view outcome);

// ---- what and who
std::string body_full_name(Sitting const& s);  // the committee's whole name, another body's own
// "thành viên Ban Chỉ đạo"; of a body made of another's seats its name alone, where "thành viên Thường trực" would name
// a role.
std::string fellows(Sitting const& s, std::string_view body);
// "ngày 25 tháng 9 năm 2026, tại Hội trường Đảng ủy xã, Ban Chỉ đạo … họp định kỳ quý III/2026 theo hình thức trực
// tiếp."
std::string opening_words(Sitting const& s);
std::string head_title(Sitting const& s);       // Trưởng Ban, Tổ trưởng: as the body calls its head
std::string standing_agency(Sitting const& s);  // its name
std::string chair_of(Sitting const& s);         // "" when not recorded
std::string secretary_of(Sitting const& s);     // else who wrote the minutes; "" when neither is recorded
std::string recorder_of(Sitting const& s);      // who wrote the minutes, else the secretary
// Introduced as the paper names people, or a gap.
std::string chair_words(Sitting const& s);
std::string secretary_words(Sitting const& s);
Model agenda_of(Sitting const& s);
inline constexpr std::array agenda_keys{
    number("no", {"Số thứ tự", "Number"}),
    text("text", {"Nội dung, không có dấu kết thúc", "The item, without a full stop"})};

// ---- who came
// "lý do: …", "đã báo cáo Trưởng Ban ngày …", each on its own; a gap where no reason is recorded.
// " đến hết ngày 30 tháng 6 năm 2026" of a meeting of several days, else "".
std::string until_words(Sitting const& s);
// "vắng dài ngày, lý do: Nghỉ thai sản, từ ngày 01/3/2026 đến ngày 31/8/2026".
std::string leave_words(record::Leave const& leave);
std::vector<std::string> absence_notes(Sitting const& s, record::Absence const& absence);
// Members present without a seat in the body, then the guests.
std::vector<std::string> guests_of(Sitting const& s);
// "13/15": seats filled; a gap for the first number when nobody is recorded.
std::string presence_count(Sitting const& s);

// ---- what was concluded
Model conclusion_items(Sitting const& s);
inline constexpr std::array item_keys{
    number("no", {"Số thứ tự", "Number"}),
    text("text", {"Nội dung, không có dấu kết thúc", "What is to be done, without a full stop"}),
    text("lead", {"Chủ trì", "Who leads"}),
    text("partners", {"Phối hợp", "Partners"}),
    text("due", {"Thời hạn", "Due"}),
    text("product", {"Sản phẩm", "Product"})};

// ---- how it is signed, and what it rests on
// Two hands beside each other: who wrote the paper (left), a gap where that is no person, and the chair.
Model signed_by_two(Sitting const& s, std::string_view left_title, std::string_view writer, std::string_view name_gap);
// "Điều 14 khoản 5 Quy chế", "quy định nội bộ tại văn bản số 01-TB/BCĐ".
std::string cited(Citation const& citation);

}  // namespace bcd::form
