// The rows of a roster: a new person, a person of a row above, or one who already has a record.
#include <algorithm>

#include "bcd/text/fold.hpp"
#include "bcd/workspace/new_record.hpp"
#include "member_table_parser.hpp"

namespace bcd::workspace {

void MemberTableParser::row(CsvRow const& row) {
  if (is_section(row) || !is_fit(row)) return;
  std::string const written = cell(row, Column::name), name = person_name(written);
  Seats seats;
  if (!read_seats(row, seats)) return;
  std::string const exact = plain_words(name);
  if (auto const there = recorded_.find(exact); there != recorded_.end()) return meet(row, *there->second, seats);
  auto const same = new_.find(exact);
  if (same == new_.end() && is_like_another(row, name)) return;
  if (name != written)
    out_.notes.push_back({row.line,
                          int(head_.columns.at(Column::name)) + 1,
                          "",
                          {"'{written}' được ghi là '{name}'", "'{written}' is recorded as '{name}'"},
                          {{"written", written}, {"name", name}}});
  if (same != new_.end()) return add_seats(row, out_.members[same->second], seats);
  if (!add_member(row, name, seats)) return;
  new_[exact] = out_.members.size() - 1;
  alike_.try_emplace(fold(name), name);
}

bool MemberTableParser::is_like_another(CsvRow const& row, std::string const& name) {
  auto const other = alike_.find(fold(name));
  if (other == alike_.end()) return false;
  refuse(row, Column::name,
         {"tên chỉ khác '{other}' ở dấu; nếu là một người thì viết tên như nhau, nếu là hai người thì lập riêng: bcd "
          "new member MÃ",
          "the name differs from '{other}' only in diacritics; if it is one person, write one name; if not, add the "
          "other with: bcd new member ID"},
         {{"other", other->second}});
  return true;
}

bool MemberTableParser::is_fit(CsvRow const& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (holds_citizen_number(row.cells[i]))
      return refuse_at(
          row, int(i) + 1,
          {"ô này có dãy 12 chữ số giống số định danh cá nhân; hồ sơ không được lưu số đó, xóa đi rồi nhập lại",
           "this cell has 12 digits that look like a personal identity number; records must not contain one; delete "
           "it and import again"});
    if (is_lost(row.cells[i]))
      return refuse_at(row, int(i) + 1,
                       {"'{value}': bảng tính không ghi được nội dung ô này (cột hẹp hoặc công thức lỗi); mở rộng cột, "
                        "sửa công thức rồi lưu lại",
                        "'{value}': the spreadsheet did not write what this cell contains (a narrow column or a faulty "
                        "formula); widen the column or correct the formula, and save it again"},
                       {{"value", row.cells[i]}});
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
    if (std::ranges::none_of(*member->seats,
                             [&](auto const& one) { return one->body->id == seat.body && *one->role == seat.role; })) {
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

bool MemberTableParser::add_member(CsvRow const& row, std::string const& name, Seats const& seats) {
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

bool MemberTableParser::fill_office(CsvRow const& row, record::Draft& draft) {
  if (std::string const text = cell(row, Column::agency); !text.empty()) {
    AgencyMatch const match = agency_of(unit_, text, how_.as_of);
    if (!match.alike.empty())
      return refuse(row, Column::agency,
                    {"'{agency}' chưa rõ là cơ quan nào: {names}; ghi đúng tên, kể cả dấu, hoặc mã",
                     "'{agency}' may be any of: {names}; write the exact name with its diacritics, or the id"},
                    {{"agency", text}, {"names", Arg::list({match.alike.begin(), match.alike.end()})}});
    if (!match.agency) {
      std::vector<std::string_view> known;
      for (auto const& one : *unit_.unit().agencies) known.push_back(*one->name->on(how_.as_of));
      return refuse(row, Column::agency,
                    {"bcd.yaml chưa khai cơ quan '{agency}'{hint}; thêm vào agencies rồi nhập lại",
                     "bcd.yaml has no agency '{agency}'{hint}; add it to agencies and import again"},
                    {{"agency", text}, {"hint", did_you_mean(text, known)}});
    }
    draft.fill("agency", *match.agency->id);
  }
  if (std::string text = cell(row, Column::order); !text.empty()) {
    if (text.ends_with(".0")) text.resize(text.size() - 2);  // a spreadsheet may write a whole number like this
    if (text.ends_with('.') || text.ends_with(')')) text.pop_back();  // "1."
    record::Whole<1, 9999> order;
    if (!record::shape_info<record::Whole<1, 9999>>.read(text, &order))
      return refuse(
          row, Column::order,
          {"thứ tự '{value}' phải là số nguyên từ 1 đến 9999", "order '{value}' must be a whole number from 1 to 9999"},
          {{"value", text}});
    draft.fill("order", text);
  }
  for (auto const& [column, key] : {std::pair{Column::area, "area"}, {Column::email, "email"}})
    if (std::string const text = cell(row, column); !text.empty()) draft.fill(key, text);
  return fill_phone(row, draft);
}

bool MemberTableParser::fill_phone(CsvRow const& row, record::Draft& draft) {
  std::string const text = cell(row, Column::phone);
  if (text.empty()) return true;
  auto const phone = phone_number(text);
  if (!phone)
    return refuse(row, Column::phone,
                  {"'{value}': bảng tính đã làm mất chữ số của số điện thoại; định dạng cột là văn bản rồi ghi lại",
                   "'{value}': a spreadsheet has lost digits of the telephone number; format the column as text and "
                   "write it again"},
                  {{"value", text}});
  if (*phone != text)
    out_.notes.push_back({row.line,
                          int(head_.columns.at(Column::phone)) + 1,
                          "",
                          {"'{written}' được ghi là '{phone}'", "'{written}' is recorded as '{phone}'"},
                          {{"written", text}, {"phone", *phone}}});
  draft.fill("phone", *phone);
  return true;
}

void MemberTableParser::add_seats(CsvRow const& row, NewMember& member, Seats const& seats) {
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

std::string MemberTableParser::free_id(std::string const& name) {
  std::string const first = id_of(name, 40);
  std::string id = first;
  for (int& next = last_number_[first]; !first.empty() && !ids_.insert(id).second;)
    id = first + "-" + std::to_string(next = std::max(next, 1) + 1);
  return id;
}

}  // namespace bcd::workspace
