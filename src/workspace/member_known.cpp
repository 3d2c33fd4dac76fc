// Rows of a roster about people who already have a record, or stand in a row above.
#include <algorithm>

#include "bcd/text/fold.hpp"
#include "member_table_parser.hpp"

namespace bcd::workspace {
namespace {

constexpr Text differing{
    "đã có hồ sơ {path} ghi khác bảng này; sửa hồ sơ đó, hoặc nếu là người khác thì lập riêng: bcd new member MÃ",
    "has a record, {path}, that differs from this row; change that record, or add a different person with: bcd new "
    "member ID"};

}  // namespace

bool MemberTableParser::has_days(CsvRow const& row, record::Seat const& seat, std::size_t index,
                                 std::size_t count) const {
  auto const agrees = [&](Column column, record::At<Date> const& recorded) {
    std::string const text = seat_cell(row, column, index, count);
    if (text.empty()) return true;
    auto const day = days_.at(column).read(text);
    return day && recorded && *recorded == *day;
  };
  return agrees(Column::from, seat.from) && agrees(Column::to, seat.to);
}

void MemberTableParser::meet(CsvRow const& row, unit::Record<record::Member> const& member, Seats const& seats) {
  Args const where{{"path", member.file->path()}};
  auto const differs = [&](Column column, auto const& value) {
    std::string const text = cell(row, column);
    if (text.empty() || !value) return !text.empty();
    return column == Column::phone ? !same_phone(*value, text) : fold(*value) != fold(text);
  };
  for (auto const& [column, value] : {std::pair{Column::post, &member->post->on(how_.as_of)},
                                      {Column::area, &member->area->on(how_.as_of)},
                                      {Column::email, &member->email},
                                      {Column::phone, &member->phone}})
    if (differs(column, *value)) return void(refuse(row, column, differing, where));
  if (std::string const text = cell(row, Column::agency); !text.empty()) {
    record::Agency const* const agency = agency_of(unit_, text, how_.as_of).agency;
    if (!agency || !member->agency || member->agency->on(how_.as_of)->id != *agency->id)
      return void(refuse(row, Column::agency, differing, where));
  }
  for (std::size_t i = 0; i < seats.size(); ++i) {
    bool held = false, agrees = false;
    for (auto const& seat : *member->seats) {
      bool const same = seat->body->id == seats[i].body && *seat->role == seats[i].role;
      held = held || same;
      agrees = agrees || (same && has_days(row, *seat, i, seats.size()));
    }
    if (agrees) continue;
    if (held) return void(refuse(row, cell(row, Column::from).empty() ? Column::to : Column::from, differing, where));
    return void(refuse(row, Column::name,
                       {"đã có hồ sơ {path} nhưng chưa ghi vị trí này trong {body}; ghi thêm vào seats của hồ sơ đó",
                        "has a record, {path}, without this seat in {body}; add the seat to that record"},
                       {{"path", member.file->path()}, {"body", body_name(regulation_, seats[i].body)}}));
  }
  out_.known.push_back({row.line,
                        int(head_.columns.at(Column::name)) + 1,
                        *member->name,
                        {"đã có hồ sơ ({path}), bỏ qua", "is already recorded ({path}), skipped"},
                        where});
}

void MemberTableParser::add_seats(CsvRow const& row, NewRow& member, Seats const& seats) {
  if (fold(cell(row, Column::post)) != fold(member.draft.text("post"))) {
    refuse(row, Column::post,
           {"trùng họ tên với dòng {line} nhưng khác chức vụ, không rõ một hay hai người; nếu một người thì ghi cùng "
            "chức vụ, nếu hai người thì lập riêng: bcd new member MÃ",
            "same name as on line {line}, but another post; if it is one person, write one post; if not, add the "
            "other with: bcd new member ID"},
           {{"line", member.lines.front()}});
    return;
  }
  auto const differs = [&](Column column, std::string const& value) {
    refuse(row, column,
           {"'{value}' khác với dòng {line} của cùng một người",
            "'{value}' differs from line {line}, which is about the same person"},
           {{"value", value}, {"line", member.lines.front()}});
  };
  for (auto const& [column, key] : {std::pair{Column::area, "area"}, {Column::email, "email"}})
    if (std::string const text = cell(row, column); !text.empty() && text != member.draft.text(key))
      return differs(column, text);
  if (std::string const text = cell(row, Column::phone); !text.empty() && !same_phone(text, member.draft.text("phone")))
    return differs(Column::phone, text);
  if (std::string const text = cell(row, Column::agency); !text.empty()) {
    record::Agency const* const agency = agency_of(unit_, text, how_.as_of).agency;
    if (!agency || *agency->id != member.draft.text("agency")) return differs(Column::agency, text);
  }
  for (NamedSeat const& seat : seats)
    if (std::ranges::any_of(member.seats, [&](HeldSeat const& one) { return one.body == seat.body; })) {
      refuse(row, Column::name,
             {"người này đã có vị trí trong {body} ở dòng {line}",
              "this person already has a seat in {body} on line {line}"},
             {{"body", body_name(regulation_, seat.body)}, {"line", member.lines.front()}});
      return;
    }
  record::Draft with = member.draft;
  if (!fill_seats(row, with, member.seats.size(), seats)) return;
  member.draft = std::move(with);
  for (NamedSeat const& one : seats) member.seats.push_back({one.body, one.role});
  member.lines.push_back(row.line);
}

}  // namespace bcd::workspace
