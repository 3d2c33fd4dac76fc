#include "bcd/workspace/member_table.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "bcd/text/fold.hpp"
#include "bcd/text/typed_day.hpp"
#include "bcd/workspace/new_record.hpp"
#include "member_headings.hpp"
#include "new_samples.hpp"

namespace bcd::workspace {
namespace {

using source::CsvRow;

constexpr int furthest_days = 366;  // after as-of; a seat that begins later is taken for a mistake

class Reading {
 public:
  Reading(unit::Unit const& unit, source::CsvTable const& table, MemberReading const& how)
      : unit_{unit}, table_{table}, how_{how}, regulation_{*unit.in_force(how.from).regulation} {
    for (auto const& member : unit.members.all) {
      recorded_.try_emplace(fold(*member->name), &member);
      ids_.insert(member.id);
    }
  }

  MemberTable read() {
    if (auto found = find_headings(regulation_, table_)) head_ = std::move(*found);
    else
      return unfit({"không có dòng tiêu đề với cột 'Họ và tên' trong mười dòng đầu",
                    "has no heading row with a column 'Họ và tên' (or 'name') in its first ten rows"});
    out_.unused = head_.unused;
    if (head_.row + 1 == table_.rows.size())
      return unfit({"chỉ có dòng tiêu đề, chưa có người nào", "has headings but no people"});
    if (auto why = unfit_roles()) return unfit(why->what, why->args);
    for (std::size_t i = head_.row + 1; i < table_.rows.size(); ++i) row(table_.rows[i]);
    for (NewMember& one : out_.members) offer_samples(unit_, how_.as_of, one.draft, "");
    return std::move(out_);
  }

 private:
  using Seats = std::vector<NamedSeat>;

  MemberTable unfit(Text what, Args args = {}) {
    out_.unfit = Saying{what, std::move(args)};
    return std::move(out_);
  }

  // Returns an error unless the role of every person is given in exactly one way: by a column of roles or by --role.
  std::optional<Saying> unfit_roles() {
    if (head_.roles.empty() && how_.everyone.empty())
      return Saying{{"không có cột chức danh trong ban, tổ (như 'Vị trí trong Ban'); thêm cột đó, hoặc ghi --role "
                     "member nếu mọi người trong bảng đều là thành viên",
                     "has no column for roles (such as 'Vị trí trong Ban'); add one, or give --role member if everyone "
                     "in the table is a member"},
                    {}};
    if (!head_.roles.empty() && !how_.everyone.empty())
      return Saying{
          {"đã có cột chức danh '{heading}'; bỏ --role", "has a column for roles, '{heading}'; remove --role"},
          {{"heading", head_.roles.front().heading}}};
    if (head_.roles.empty()) {
      everyone_ = seat_of(regulation_, how_.everyone, "");
      if (!everyone_)
        return Saying{
            {"không nhập được: --role '{title}' không phải chức danh nào trong quy chế; ghi một trong: {titles}",
             "is not imported: --role '{title}' is not a title in the regulation; give one of: {titles}"},
            {{"title", how_.everyone}, {"titles", titles_of(regulation_)}}};
    }
    if (head_.roles.size() < 2) return std::nullopt;
    for (RoleColumn const& one : head_.roles)
      if (one.body.empty() || head_.columns.contains(Column::body) ||
          std::ranges::count(head_.roles, one.body, &RoleColumn::body) > 1)
        return Saying{{"có {count} cột chức danh nhưng không rõ cột '{heading}' là của ban, tổ nào; ghi tiêu đề như "
                       "'Vị trí trong Ban', 'Vị trí trong Tổ', hoặc tách mỗi ban, tổ một bảng",
                       "has {count} columns for roles, and the body of column '{heading}' is unclear; name the columns "
                       "'Vị trí trong Ban', 'Vị trí trong Tổ', or use one table for each body"},
                      {{"count", head_.roles.size()}, {"heading", one.heading}}};
    return std::nullopt;
  }

  std::string text_of(CsvRow const& row, std::size_t place) const {
    return place < row.cells.size() ? on_one_line(row.cells[place]) : std::string{};
  }
  std::string cell(CsvRow const& row, Column column) const {
    auto const place = head_.columns.find(column);
    return place == head_.columns.end() ? std::string{} : text_of(row, place->second);
  }
  bool refuse_at(CsvRow const& row, int column, Text why, Args args = {}) {
    out_.refused.push_back({row.line, column, person_name(cell(row, Column::name)), why, std::move(args)});
    return false;
  }
  bool refuse(CsvRow const& row, Column column, Text why, Args args = {}) {
    auto const place = head_.columns.find(column);
    return refuse_at(row, place == head_.columns.end() ? 0 : int(place->second) + 1, why, std::move(args));
  }

  // Processes one row: the seats of a new person, or further seats of a person in a row above.
  void row(CsvRow const& row) {
    if (!is_fit(row)) return;
    std::string const written = cell(row, Column::name), name = person_name(written);
    Seats seats;
    if (!read_seats(row, seats)) return;
    std::string const folded = fold(name);
    if (auto const there = recorded_.find(folded); there != recorded_.end()) return meet(row, *there->second, seats);
    if (name != written)
      out_.notes.push_back({row.line,
                            int(head_.columns.at(Column::name)) + 1,
                            "",
                            {"'{written}' được ghi là '{name}'", "'{written}' is recorded as '{name}'"},
                            {{"written", written}, {"name", name}}});
    if (auto const same = new_.find(folded); same != new_.end()) add_seats(row, out_.members[same->second], seats);
    else if (add_member(row, name, seats)) new_[folded] = out_.members.size() - 1;
  }

  bool is_fit(CsvRow const& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (holds_citizen_number(row.cells[i]))
        return refuse_at(
            row, int(i) + 1,
            {"ô này có dãy 12 chữ số giống số định danh cá nhân; hồ sơ không được lưu số đó, xóa đi rồi nhập lại",
             "this cell has 12 digits that look like a personal identity number; records must not contain one; delete "
             "it and import again"});
      if (i >= head_.width && !row.cells[i].empty())
        return refuse_at(row, int(i) + 1,
                         {"dòng này nhiều ô hơn dòng tiêu đề (ô thừa: '{value}'); ô có dấu ngăn cách bên trong thì "
                          "phải đặt trong dấu nháy kép",
                          "this row has more cells than the heading row (extra cell: '{value}'); put a cell that "
                          "contains the separator in double quotes"},
                         {{"value", row.cells[i]}});
    }
    std::string const name = cell(row, Column::name);
    if (name.empty()) return refuse(row, Column::name, {"thiếu họ và tên", "the name is missing"});
    // The heading of a section or a signature below the list looks like a name with no other cell beside it.
    bool const alone =
        std::ranges::count_if(row.cells, [](std::string const& one) { return !one.empty(); }) == 1 && head_.width > 1;
    if (!is_persons_name(person_name(name)) || (alone && head_.roles.empty()))
      return refuse(row, Column::name, {"không phải họ và tên của một người", "is not the name of a person"});
    return true;
  }

  bool read_seats(CsvRow const& row, Seats& seats) {
    std::string const body_text = cell(row, Column::body),
                      body = body_text.empty() ? "" : body_of(regulation_, body_text);
    if (!body_text.empty() && body.empty())
      return refuse(row, Column::body, {"quy chế không có ban, tổ '{body}'", "the regulation has no body '{body}'"},
                    {{"body", body_text}});
    if (everyone_) seats.push_back({body.empty() ? everyone_->body : body, everyone_->role});
    for (RoleColumn const& column : head_.roles) {
      std::string const title = text_of(row, column.cell);
      if (title.empty()) continue;
      auto seat = seat_of(regulation_, title, body.empty() ? column.body : body);
      // "Vị trí trong Ban" is often the heading for everyone, including members of the support team.
      if (!seat && body.empty() && head_.roles.size() == 1) seat = seat_of(regulation_, title, "");
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

  // Handles a person who already has a record. Nothing is done if the row agrees with it. If it differs the row is
  // refused, because a table must not change a record.
  void meet(CsvRow const& row, unit::Record<record::Member> const& member, Seats const& seats) {
    Args const where{{"path", member.file->path()}};
    auto const differs = [&](Column column, auto const& value) {
      return !cell(row, column).empty() && (!value || fold(*value) != fold(cell(row, column)));
    };
    for (auto const& [column, value] : {std::pair{Column::post, &member->post->on(how_.as_of)},
                                        {Column::area, &member->area->on(how_.as_of)},
                                        {Column::email, &member->email},
                                        {Column::phone, &member->phone}})
      if (differs(column, *value)) {
        refuse(row, column,
               {"đã có hồ sơ {path} ghi khác bảng này; sửa hồ sơ đó, hoặc nếu là người khác thì lập riêng: bcd new "
                "member MÃ",
                "has a record, {path}, that differs from this row; change that record, or add a different person with: "
                "bcd new member ID"},
               where);
        return;
      }
    for (NamedSeat const& seat : seats)
      if (std::ranges::none_of(
              *member->seats, [&](auto const& one) { return one->body->id == seat.body && *one->role == seat.role; })) {
        refuse(row, Column::name,
               {"đã có hồ sơ {path} nhưng chưa ghi vị trí này trong {body}; ghi thêm vào seats của hồ sơ đó",
                "has a record, {path}, without this seat in {body}; add the seat to that record"},
               {{"path", member.file->path()}, {"body", body_name(regulation_, seat.body)}});
        return;
      }
    out_.known.push_back({row.line,
                          int(head_.columns.at(Column::name)) + 1,
                          *member->name,
                          {"đã có hồ sơ ({path}), bỏ qua", "is already recorded ({path}), skipped"},
                          where});
  }

  // Fills in the days of the seat. Returns false and refuses the row if one is not a day or the days are in the wrong
  // order.
  bool read_days(CsvRow const& row, record::Draft& draft, std::string const& seat) {
    for (auto const& [column, key] : {std::pair{Column::from, "from"}, {Column::to, "to"}}) {
      std::string const text = cell(row, column);
      if (text.empty() && column == Column::to) continue;
      std::optional<Date> const day = text.empty() ? std::optional{how_.from} : typed_day(text);
      if (!day)
        return refuse(row, column,
                      {"'{value}' không phải ngày; ghi 2026-03-25 hoặc 25/3/2026",
                       "'{value}' is not a day; write 2026-03-25 or 25/3/2026"},
                      {{"value", text}});
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
      return refuse(
          row, Column::to,
          {"ngày kết thúc {to} trước ngày bắt đầu {from}", "the last day {to} is before the first day {from}"},
          {{"to", *to}, {"from", *from}});
    return true;
  }

  // The decision number applies to the first seat of the row only, because another body is set up by another decision.
  bool fill_seats(CsvRow const& row, record::Draft& draft, std::size_t at, Seats const& seats) {
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

  bool add_member(CsvRow const& row, std::string const& name, Seats const& seats) {
    record::Draft draft{record::kind_info<record::Member>, how_.lang};
    draft.fill("name", name);
    if (std::string const post = cell(row, Column::post); !post.empty()) draft.fill("post", post);
    if (!fill_office(row, draft) || !fill_seats(row, draft, 0, seats)) return false;
    std::string const id = free_id(name);
    if (id.empty())
      return refuse(row, Column::name, {"không lập được mã từ '{name}'", "no id can be made from '{name}'"},
                    {{"name", name}});
    out_.members.push_back({std::move(draft), id, {}, {row.line}});
    for (NamedSeat const& one : seats) out_.members.back().seats.push_back({one.body, one.role});
    return true;
  }

  bool fill_office(CsvRow const& row, record::Draft& draft) {
    if (std::string const text = cell(row, Column::agency); !text.empty()) {
      record::Agency const* const agency = agency_of(unit_, text, how_.as_of);
      if (!agency) {
        std::vector<std::string_view> known;
        for (auto const& one : *unit_.unit().agencies) known.push_back(*one->name->on(how_.as_of));
        return refuse(row, Column::agency,
                      {"bcd.yaml chưa khai cơ quan '{agency}'; thêm vào agencies rồi nhập lại{hint}",
                       "bcd.yaml has no agency '{agency}'; add it to agencies and import again{hint}"},
                      {{"agency", text}, {"hint", did_you_mean(text, known)}});
      }
      draft.fill("agency", *agency->id);
    }
    if (std::string text = cell(row, Column::order); !text.empty()) {
      if (text.ends_with(".0")) text.resize(text.size() - 2);  // a spreadsheet may write a whole number like this
      if (text.ends_with('.') || text.ends_with(')')) text.pop_back();  // "1."
      record::Whole<1, 9999> order;
      if (!record::shape_info<record::Whole<1, 9999>>.read(text, &order))
        return refuse(row, Column::order,
                      {"thứ tự '{value}' phải là số nguyên từ 1 đến 9999",
                       "order '{value}' must be a whole number from 1 to 9999"},
                      {{"value", text}});
      draft.fill("order", text);
    }
    for (auto const& [column, key] :
         {std::pair{Column::area, "area"}, {Column::email, "email"}, {Column::phone, "phone"}})
      if (std::string const text = cell(row, column); !text.empty()) draft.fill(key, text);
    return true;
  }

  // Adds the seats of a further row of the same person. The row is refused if it contradicts the earlier one.
  void add_seats(CsvRow const& row, NewMember& member, Seats const& seats) {
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
    for (auto const& [column, key] :
         {std::pair{Column::area, "area"}, {Column::email, "email"}, {Column::phone, "phone"}})
      if (std::string const text = cell(row, column); !text.empty() && text != member.draft.text(key))
        return differs(column, text);
    if (std::string const text = cell(row, Column::agency); !text.empty()) {
      record::Agency const* const agency = agency_of(unit_, text, how_.as_of);
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

  // Returns an id that neither a record nor an earlier row has; "" if the name gives no id.
  std::string free_id(std::string const& name) {
    std::string const first = id_of(name, 40);
    std::string id = first;
    for (int& next = last_number_[first]; !first.empty() && !ids_.insert(id).second;)
      id = first + "-" + std::to_string(next = std::max(next, 1) + 1);
    return id;
  }

  unit::Unit const& unit_;
  source::CsvTable const& table_;
  MemberReading const& how_;
  regulation::Regulation const& regulation_;
  Headings head_;
  std::optional<NamedSeat> everyone_;
  std::unordered_map<std::string, unit::Record<record::Member> const*> recorded_;  // by folded name
  std::unordered_map<std::string, std::size_t> new_;  // by folded name, from the rows above
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, int> last_number_;  // last number given to people with the same name
  MemberTable out_;
};

}  // namespace

MemberTable members_of(unit::Unit const& unit, source::CsvTable const& table, MemberReading const& reading) {
  return Reading{unit, table, reading}.read();
}

}  // namespace bcd::workspace
