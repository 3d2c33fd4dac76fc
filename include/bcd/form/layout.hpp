// The official layout of a Party paper: its head, who is named how, and the signature block.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/form.hpp"

namespace bcd::form {

// The rule on layout in force on a paper's day, as data.
struct Profile {
  Date from;
  std::string_view rule;       // HD 36-HD/VPTW
  std::string_view separator;  // after each recipient but the last
  std::string_view end_mark;   // after the last word of the body
  std::string_view store;      // the last line of the recipients
};
Profile const& profile_on(Date day);

// The committee itself: the first body of the regulation. And the body whose name and number a paper bears: a body made
// of another's seats (Thường trực) issues its papers as that other.
std::string main_body(regulation::Regulation const& regulation);
std::string issuer_of(regulation::Regulation const& regulation, std::string_view body);

// The unit's regulation in force on the day as its papers cite it: by title, number and date in bcd.yaml, else those of
// the unit's own file. A built-in is another commune's, whose title and number are never used: then it is "Quy chế làm
// việc của" the committee.
std::string regulation_title(unit::Unit const& unit, Date day);
// "Trưởng Ban Chỉ đạo": the regulation's title joined with the body's name, a word they share said once.
std::string full_title(regulation::Regulation const& regulation, std::string_view body, record::Role role);
// The name of a person, an agency or a body; a gap where the records know no such id, or its file cannot be read.
std::string known_name(unit::Unit const& unit, std::string_view id, Date day);
// "đồng chí Nguyễn Văn A" for a person, the name for an agency or a body.
std::string comrade(unit::Unit const& unit, std::string_view id, Date day);
// "đồng chí Nguyễn Văn A, Bí thư Đảng ủy, Trưởng Ban Chỉ đạo".
std::string introduced(unit::Unit const& unit, std::string_view id, std::string_view body, Date day);

struct Paper {
  std::string_view body;      // whose paper it is
  std::string_view type;      // BB, BC: the symbol of the type of paper
  std::string_view date_gap;  // what to say when the date is not known
  std::string number{};       // as recorded, "" when not known
  std::optional<Date> date{};
  std::string agency{};  // an agency of the unit that issues the paper itself, "" for a paper of the body
  std::string about{};   // V/v …: what a letter is about, "" for a paper that has a name
};
inline constexpr std::array head_keys{
    text("superior", {"Cơ quan cấp trên trực tiếp, chữ hoa", "The superior, in capitals"}),
    text("issuer", {"Cơ quan ban hành, chữ hoa", "Who issues the paper, in capitals"}),
    text("number", {"Số, ký hiệu (không có chữ Số)", "Number and symbol (without the word Số)"}),
    text("place_date", {"Địa danh, ngày tháng năm", "Place and date"}),
    text("about", {"V/v …, với công văn", "What a letter is about"})};
Model head(unit::Unit const& unit, Date day, Paper const& paper);

enum class Style { plain, strong, item };
struct Line {
  std::string text;
  Style style = Style::plain;
};
// BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO, room for the hand, the name; gaps where the signer is not known.
std::vector<Line> signed_by(unit::Unit const& unit, std::string_view member, std::string_view body, Date day);
// A title, room for the hand, the name.
std::vector<Line> signed_as(std::string title, std::string name);
// Nơi nhận: the names given, then where the paper is kept, each ended as the profile says.
std::vector<Line> recipients(std::vector<std::string> const& names, Profile const& profile);
inline constexpr std::array signature_keys{
    text("left", {"Cột trái, chữ thường", "Left column, plain"}),
    text("left_strong", {"Cột trái, chữ đậm", "Left column, bold"}),
    text("left_item", {"Cột trái, một dòng nơi nhận", "Left column, one recipient"}),
    text("right", {"Cột phải, chữ thường", "Right column, plain"}),
    text("right_strong", {"Cột phải, chữ đậm", "Right column, bold"}),
    text("right_item", {"Cột phải, một dòng của danh sách", "Right column, one line of a list"})};
// Both columns as rows of one table, so that no HTML is needed.
Model signature(std::vector<Line> const& left, std::vector<Line> const& right);

}  // namespace bcd::form
