// Interprets the titles and the names of bodies in a roster.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "bcd/regulation/regulation.hpp"

namespace bcd::workspace {

struct NamedSeat {
  std::string body;
  record::Role role;
};
// Returns the seat that a title names: "Phó Trưởng Ban Thường trực", "Phó Trưởng ban TT", "Tổ trưởng",
// "standing-deputy", "Ủy viên", "UV". If `body` is not "", only that body is considered. Otherwise a title of the
// regulation takes precedence over a usual word for a role, whatever their bodies; if several bodies have it, the first
// one is returned. Empty if none has it.
std::optional<NamedSeat> seat_of(regulation::Regulation const& regulation, std::string_view title,
                                 std::string_view body);
// Returns the titles in the regulation by body: "Trưởng Ban, Phó Trưởng Ban (Ban Chỉ đạo); Tổ trưởng (Tổ Giúp việc)".
std::string titles_of(regulation::Regulation const& regulation);
// Returns the id of a body given by id, name, symbol or the first word of its name, with or without the name of the
// body above: "Tổ", "Tổ Giúp việc Ban Chỉ đạo". "" if there is none.
std::string body_of(regulation::Regulation const& regulation, std::string_view text);
// Returns the body whose members a heading announces: "II. TỔ GIÚP VIỆC", "DANH SÁCH TỔ GIÚP VIỆC BAN CHỈ ĐẠO". "" if
// it names none, or several that are joined by "và".
std::string announced_body(regulation::Regulation const& regulation, std::string_view text);

}  // namespace bcd::workspace
