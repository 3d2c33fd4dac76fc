// What a roster's columns and words mean.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

enum class Column {
  name,
  post,
  agency,
  area,
  role,
  body,
  from,
  to,
  order,
  email,
  phone,
  decision,
  citizen_number,
  none
};
// By its heading, in Vietnamese or English, however it is written: "Họ và tên", "HO TEN", "Full name".
Column column_of(std::string_view heading);

struct NamedSeat {
  std::string body;
  record::Role role;
};
// "Phó Trưởng Ban Thường trực", "Phó Trưởng ban TT", "Tổ trưởng", "standing-deputy", "Ủy viên", "UV": the role, and the
// body where its title tells; `body` is what another column says, "" when it says nothing. Nothing when no body of the
// regulation knows such a title.
std::optional<NamedSeat> seat_of(regulation::Regulation const& regulation, std::string_view title,
                                 std::string_view body);
// The titles it knows, body by body: "Trưởng Ban, Phó Trưởng Ban (Ban Chỉ đạo); Tổ trưởng (Tổ Giúp việc)".
std::string titles_of(regulation::Regulation const& regulation);
// A body by its id, name or symbol; "" when there is none.
std::string body_of(regulation::Regulation const& regulation, std::string_view text);
// An agency by its id or name; null when there is none.
record::Agency const* agency_of(unit::Unit const& unit, std::string_view text, Date day);

// A cell on one line, without the doubled blanks people leave.
std::string on_one_line(std::string_view cell);
// A name without the "Đ/c", "Đồng chí", "Ông", "Bà" before it.
std::string person_name(std::string_view text);
// False for what stands in a column of names and is none: a section's heading, a total, a signature, a formula. A name
// is of letters, blanks, hyphens, apostrophes, points.
bool is_persons_name(std::string_view text);
// 12 digits, with blanks or points between them.
bool holds_citizen_number(std::string_view cell);

}  // namespace bcd::workspace
