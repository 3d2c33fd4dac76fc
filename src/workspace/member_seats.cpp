// The seats of a row of a roster: their bodies, roles and days.
#include "member_table_parser.hpp"

namespace bcd::workspace {
namespace {

constexpr int furthest_days = 366;  // after as-of; a seat that begins later is taken for a mistake

}  // namespace

bool MemberTableParser::read_seats(CsvRow const& row, Seats& seats) {
  std::string const body_text = cell(row, Column::body),
                    body = body_text.empty() ? "" : body_of(regulation_, body_text);
  if (!body_text.empty() && body.empty())
    return refuse(row, Column::body, {"quy chế không có ban, tổ '{body}'", "the regulation has no body '{body}'"},
                  {{"body", body_text}});
  if (everyone_) {
    std::string const& within = !body.empty() ? body : section_.empty() ? title_ : section_;
    auto const seat = within.empty() ? std::nullopt : seat_of(regulation_, how_.everyone, within);
    seats.push_back(seat ? *seat : NamedSeat{body.empty() ? everyone_->body : body, everyone_->role});
  }
  bool const several = head_.roles.size() > 1;
  for (RoleColumn const& column : head_.roles) {
    std::string const title = text_of(row, column.cell);
    if (title.empty()) continue;
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
  }
  if (seats.empty())
    return refuse_at(row, int(head_.roles.front().cell) + 1,
                     {"ô chức danh để trống; nếu là thành viên thì ghi 'Thành viên'",
                      "the cell for the role is empty; write 'Thành viên' (member) for a member"});
  return true;
}

bool MemberTableParser::read_days(CsvRow const& row, record::Draft& draft, std::string const& seat) {
  for (auto const& [column, key] : {std::pair{Column::from, "from"}, {Column::to, "to"}}) {
    std::string const text = cell(row, column);
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
  for (NamedSeat const& named : seats) {
    std::string const seat = "seats." + std::to_string(at++);
    draft.fill(seat + ".body", named.body);
    draft.fill(seat + ".role", std::string{record::word_id(named.role)});
    if (std::string const decision = cell(row, Column::decision); !decision.empty() && &named == &seats.front())
      draft.fill(seat + ".decision", decision);
    if (!read_days(row, draft, seat)) return false;
  }
  return true;
}

}  // namespace bcd::workspace
