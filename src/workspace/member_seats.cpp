// The seats of a row of a roster: their bodies, roles and days.
#include "member_table_parser.hpp"

namespace bcd::workspace {
namespace {

constexpr int furthest_days = 366;  // after as-of; a seat that begins later is taken for a mistake

}  // namespace

bool MemberTableParser::read_seats(CsvRow const& row, Seats& seats) {
  std::vector<std::string> bodies;
  for (std::string const& text : cell_values(cell(row, Column::body))) {
    bodies.push_back(text.empty() ? "" : body_of(regulation_, text));
    if (!text.empty() && bodies.back().empty())
      return refuse(row, Column::body, {"quy chế không có ban, tổ '{body}'", "the regulation has no body '{body}'"},
                    {{"body", text}});
  }
  if (everyone_) {
    std::string const& body = bodies.front();
    std::string const& within = !body.empty() ? body : section_.empty() ? title_ : section_;
    auto const seat = within.empty() ? std::nullopt : seat_of(regulation_, how_.everyone, within);
    seats.push_back(seat ? *seat : NamedSeat{body.empty() ? everyone_->body : body, everyone_->role});
  }
  for (RoleColumn const& column : head_.roles) {
    std::string const written = text_of(row, column.cell);
    if (written.empty()) continue;
    auto const titles = cell_values(written);
    if (bodies.size() > 1 && bodies.size() != titles.size())
      return refuse(row, Column::body,
                    {"số ban, tổ ({bodies}) khác số chức danh ({titles})",
                     "the numbers of bodies ({bodies}) and of roles ({titles}) differ"},
                    {{"bodies", bodies.size()}, {"titles", titles.size()}});
    for (std::size_t i = 0; i < titles.size(); ++i)
      if (!read_seat(row, column, titles[i], bodies[bodies.size() > 1 ? i : 0], seats)) return false;
  }
  if (seats.empty())
    return refuse_at(row, int(head_.roles.front().cell) + 1,
                     {"ô chức danh để trống; nếu là thành viên thì ghi 'Thành viên'",
                      "the cell for the role is empty; write 'Thành viên' (member) for a member"});
  return true;
}

bool MemberTableParser::read_seat(CsvRow const& row, RoleColumn const& column, std::string const& title,
                                  std::string const& body, Seats& seats) {
  bool const several = head_.roles.size() > 1;
  std::string const& within = !body.empty()                   ? body
                              : !section_.empty() && !several ? section_
                              : !column.body.empty()          ? column.body
                                                              : title_;
  auto seat = seat_of(regulation_, title, within);
  // "Vị trí trong Ban" is often the heading for everyone, including members of the support team.
  if (!seat && body.empty() && !several) seat = seat_of(regulation_, title, "");
  if (!seat)
    return refuse_at(row, int(column.cell) + 1,
                     {"'{title}' không phải chức danh nào trong quy chế; ghi một trong: {titles}",
                      "'{title}' is not a title in the regulation; write one of: {titles}"},
                     {{"title", title}, {"titles", titles_of(regulation_)}});
  seats.push_back(*seat);
  return true;
}

std::string MemberTableParser::seat_cell(CsvRow const& row, Column column, std::size_t index, std::size_t count) const {
  std::string const text = cell(row, column);
  auto const values = cell_values(text);
  return count > 1 && values.size() == count ? values[index] : text;
}

bool MemberTableParser::read_days(CsvRow const& row, record::Draft& draft, std::string const& seat, std::size_t index,
                                  std::size_t count) {
  for (auto const& [column, key] : {std::pair{Column::from, "from"}, {Column::to, "to"}}) {
    std::string const text = seat_cell(row, column, index, count);
    if (text.empty() && column == Column::to) continue;
    std::optional<Date> const day = text.empty() ? std::optional{how_.from} : days_.at(column).read(text);
    if (!day) {
      Saying why = days_.at(column).fault(text);
      return refuse(row, column, why.what, std::move(why.args));
    }
    if (column == Column::from && !text.empty() && *day > how_.as_of + furthest_days)
      return refuse(
          row, column,
          {"ngày {day} còn hơn một năm nữa; kiểm tra lại năm", "{day} is more than a year ahead; check the year"},
          {{"day", *day}});
    out_.usual_day = out_.usual_day || text.empty();
    draft.fill(seat + "." + key, day->str());
  }
  std::optional<Date> const from = draft.read<Date>(seat + ".from"), to = draft.read<Date>(seat + ".to");
  if (to && *to < *from)
    return refuse(row, Column::to,
                  {"ngày kết thúc {to} trước ngày bắt đầu {from}", "the last day {to} is before the first day {from}"},
                  {{"to", *to}, {"from", *from}});
  return true;
}

bool MemberTableParser::fill_seats(CsvRow const& row, record::Draft& draft, std::size_t at, Seats const& seats) {
  bool const each = cell_values(cell(row, Column::decision)).size() == seats.size();
  for (std::size_t i = 0; i < seats.size(); ++i) {
    std::string const seat = "seats." + std::to_string(at++);
    draft.fill(seat + ".body", seats[i].body);
    draft.fill(seat + ".role", std::string{record::word_id(seats[i].role)});
    std::string const decision = seat_cell(row, Column::decision, i, seats.size());
    if (!decision.empty() && (i == 0 || each)) draft.fill(seat + ".decision", decision);
    if (!read_days(row, draft, seat, i, seats.size())) return false;
  }
  return true;
}

}  // namespace bcd::workspace
