// The official layout of a Party paper: its head, the names and titles of people, and the signature block.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/form.hpp"
#include "bcd/form/words.hpp"

namespace bcd::form {

// A layout rule, as data.
struct Profile {
  Date from;
  std::string_view rule;       // the number of the rule: "36-HD/VPTW"
  std::string_view separator;  // after each recipient except the last line
  std::string_view end_mark;   // after the last word of the body
  std::string_view store;      // the last line of the recipients
};
// Returns the layout rule in force on the day of a paper.
Profile const& profile_on(Date day);

// Returns the id of the committee itself, the first body of the regulation; "" if the regulation has no body.
std::string main_body(regulation::Regulation const& regulation);
// Returns the body whose name and number a paper of `body` bears. It differs from `body` for a body made of another's
// seats (Thường trực), which issues papers as that other body.
std::string issuer_of(regulation::Regulation const& regulation, std::string_view body);

// Returns the unit's regulation in force on the day, as a paper cites it: title, number and date from bcd.yaml, else
// from the unit's own regulation file. A built-in regulation belongs to another commune, so its title and number are
// not used: the title is then "Quy chế làm việc của" and the committee's name.
std::string regulation_title(unit::Unit const& unit, Date day);
// "Trưởng Ban Chỉ đạo": the role's title in the regulation followed by the body's name. A word that ends the title and
// begins the name appears once.
std::string full_title(regulation::Regulation const& regulation, std::string_view body, record::Role role);
// Returns the name of a person, an agency or a body, or a gap if the id is unknown or the member's record failed to
// load.
std::string known_name(unit::Unit const& unit, std::string_view id, Date day);
// "đồng chí Nguyễn Văn A" for a person, the plain name for an agency or a body.
std::string comrade(unit::Unit const& unit, std::string_view id, Date day);
// A party that a record tells in free text: the name of the member, agency or body whose id the text is, otherwise the
// text without its end mark.
std::string told_party(unit::Unit const& unit, std::string_view text, Date day);
// "các đồng chí Trần Thị B, Phạm Thị D, Công an xã": the people first, then the agencies and bodies; "" of none.
std::string comrades(unit::Unit const& unit, std::vector<std::string> const& ids, Date day);
// "từ ngày 21/5/2026 đến hết ngày 22/5/2026"; "ngày 21/5/2026" if both are one day.
inline std::string days_words(Date first, Date last) {
  return first == last ? "ngày " + short_date(first)
                       : "từ ngày " + short_date(first) + " đến hết ngày " + short_date(last);
}
// "đồng chí Nguyễn Văn A, Bí thư Đảng ủy, Trưởng Ban Chỉ đạo". The post and the title are omitted if not recorded.
std::string introduced(unit::Unit const& unit, std::string_view id, std::string_view body, Date day);

struct Paper {
  std::string_view body;      // the body that issues the paper
  std::string_view type;      // BB, BC: the symbol of the type of paper; "" for a paper without a number
  std::string_view date_gap;  // the text of the gap if `date` is not set
  std::string number{};       // as recorded; "" if unknown
  std::optional<Date> date{};
  std::string agency{};      // the agency of the unit that issues the paper; "" if the body issues it
  std::string about{};       // V/v …: the subject of a letter; "" for a paper with a title
  bool one_of_many = false;  // written for many recipients at once: its number is given when it is issued
};
// The head of a paper, with gaps for values the records do not contain.
struct PaperHead {
  std::string superior, issuer, number, place_date, about;
};
inline constexpr auto head_keys = keys_of<PaperHead>(
    text<&PaperHead::superior>("superior",
                               {"Tên cơ quan cấp trên trực tiếp, chữ hoa", "The superior body, in capitals"}),
    text<&PaperHead::issuer>("issuer", {"Cơ quan ban hành, chữ hoa", "The issuing body, in capitals"}),
    text<&PaperHead::number>("number", {"Số, ký hiệu (không có chữ Số)", "Number and symbol (without the word Số)"}),
    text<&PaperHead::place_date>("place_date", {"Địa danh, ngày tháng năm", "Place and date"}),
    text<&PaperHead::about>("about", {"V/v …, với công văn", "Subject line of an official letter"}));
PaperHead head(unit::Unit const& unit, Date day, Paper const& paper);

enum class Style { plain, strong, item };
struct Line {
  std::string text;
  Style style = Style::plain;
  // Returns the text if it has that style, else "".
  std::string_view in(Style wanted) const { return style == wanted ? std::string_view{text} : std::string_view{}; }
};
// Returns BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO, blank lines for the signature, the name. With `signature: on-behalf` in
// bcd.yaml the first lines are T/M and the committee, then the role. Returns gaps if `member` is not a known member.
std::vector<Line> signed_by(unit::Unit const& unit, std::string_view member, std::string_view body, Date day);
// Returns the id of who signs for an agency. The records do not contain its head, so the only member of `body` who
// works there signs. Returns "" if there are several or none.
std::string agency_signer(unit::Unit const& unit, std::string_view agency, std::string_view body, Date day);
// Returns the signature of agency_signer(). Returns gaps if there is none, or if that member is `addressee`.
std::vector<Line> signed_for_agency(unit::Unit const& unit, std::string_view agency, std::string_view body, Date day,
                                    std::string_view addressee = {});
// Returns the title, blank lines for the signature, the name.
std::vector<Line> signed_as(std::string title, std::string name);
// Nơi nhận: the recipients, then the archive, with the separators of the profile.
std::vector<Line> recipients(std::vector<std::string> const& names, Profile const& profile);
// A row of the table with both columns, so that the paper needs no HTML.
struct SignatureRow {
  Line left, right;
};
inline constexpr auto signature_keys =
    keys_of<SignatureRow>(text("left", {"Cột trái, chữ thường", "Left column, plain"},
                               [](SignatureRow const& row) { return row.left.in(Style::plain); }),
                          text("left_strong", {"Cột trái, chữ đậm", "Left column, bold"},
                               [](SignatureRow const& row) { return row.left.in(Style::strong); }),
                          text("left_item", {"Cột trái, một dòng nơi nhận", "Left column, one recipient"},
                               [](SignatureRow const& row) { return row.left.in(Style::item); }),
                          text("right", {"Cột phải, chữ thường", "Right column, plain"},
                               [](SignatureRow const& row) { return row.right.in(Style::plain); }),
                          text("right_strong", {"Cột phải, chữ đậm", "Right column, bold"},
                               [](SignatureRow const& row) { return row.right.in(Style::strong); }),
                          text("right_item", {"Cột phải, một dòng của danh sách", "Right column, one line of a list"},
                               [](SignatureRow const& row) { return row.right.in(Style::item); }));
std::vector<SignatureRow> signature(std::vector<Line> const& left, std::vector<Line> const& right);

}  // namespace bcd::form
