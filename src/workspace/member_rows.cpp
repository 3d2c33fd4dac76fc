// The rows of a roster: a new person, a person of a row above, or one who already has a record.
#include <algorithm>

#include "bcd/record/loader.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/legacy.hpp"
#include "bcd/workspace/invalid_id.hpp"
#include "bcd/workspace/new_record.hpp"
#include "member_table_parser.hpp"
#include "table_rows.hpp"

namespace bcd::workspace {

void MemberTableParser::row(CsvRow const& row) {
  if (numbers_columns(row) || is_section(row) || !is_fit(row)) return;
  std::string const written = cell(row, Column::name), name = name_in(row);
  Seats seats;
  if (!read_seats(row, seats)) return;
  if (!is_own_id(row, name)) return;
  note_blanks(row, false);
  if (auto const* const record = record_of(row, name)) return meet(row, *record, seats);
  std::string const id = cell(row, Column::id), exact = name_key(name) + "\n" + id;
  auto const same = new_.find(exact);
  if (same == new_.end() && id.empty() && is_like_another(row, name)) return;
  if (name != written)
    out_.notes.push_back({row.line,
                          int(head_.columns.at(Column::name)) + 1,
                          "",
                          {"'{written}' được ghi là '{name}'", "'{written}' is recorded as '{name}'"},
                          {{"written", written}, {"name", name}}});
  if (same != new_.end()) return add_seats(row, out_.made[same->second], seats);
  if (!add_member(row, name, seats)) return;
  note_blanks(row, true);
  new_[exact] = out_.made.size() - 1;
  alike_.try_emplace(fold(name), name);
}

unit::Record<record::Member> const* MemberTableParser::record_of(CsvRow const& row, std::string const& name) const {
  auto const there = recorded_.find(name_key(name));
  if (there == recorded_.end()) return nullptr;
  std::string const id = cell(row, Column::id), post = fold(cell(row, Column::post));
  auto const& all = there->second;
  if (!id.empty()) {
    auto const own = std::ranges::find_if(all, [&](auto const* one) { return one->id == id; });
    return own == all.end() ? nullptr : *own;
  }
  // If several people have this name, prefers the one with this post.
  auto const of_post = std::ranges::find_if(
      all, [&](auto const* one) { return one->value.post && fold(*one->value.post->on(how_.as_of)) == post; });
  return of_post == all.end() ? all.front() : *of_post;
}

bool MemberTableParser::is_own_id(CsvRow const& row, std::string const& name) {
  std::string const id = cell(row, Column::id);
  if (id.empty()) return true;
  if (!record::is_id(id)) {
    Refusal const why = invalid_id(id);
    return refuse(row, Column::id, why.text, why.args);
  }
  auto const* const member = unit_.members.find(id);
  std::string other = member ? *member->value.name : name;
  for (NewRow const& one : out_.made)
    if (one.id == id) other = one.draft.text("name");
  if (name_key(other) == name_key(name)) return true;
  return refuse(row, Column::id, {"mã '{id}' là của '{other}'", "the id '{id}' is that of '{other}'"},
                {{"id", id}, {"other", other}});
}

void MemberTableParser::note_blanks(CsvRow const& row, bool added) {
  for (Column const column : {Column::agency, Column::from, Column::decision}) {
    bool const blank = cell(row, column).empty();
    if (!blank) filled_.insert(column);
    else if (added && filled_.contains(column)) blank_below_[column].push_back(row.line);
  }
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
  if (auto fault = faulty_cell(row, head_.width))
    return refuse_at(row, fault->column, fault->why.what, std::move(fault->why.args));
  std::string const name = cell(row, Column::name);
  if (name.empty()) return refuse(row, Column::name, {"thiếu họ và tên", "the name is missing"});
  if (auto const given = head_.columns.find(Column::given); given != head_.columns.end())
    for (std::size_t const place : {head_.columns.at(Column::name), given->second})
      if (text_of(row, place).empty())
        return refuse_at(row, int(place) + 1,
                         {"họ đệm và tên phải ghi đủ hai ô", "both cells of the name must be filled in"});
  if (auto const meant = read_legacy(name))
    return refuse(row, Column::name,
                  {"{what}; nếu đúng tên thì viết lại bằng Unicode: {meant}",
                   "{what}; if this is the name, write it in Unicode: {meant}"},
                  {{"what", words_of(meant->encoding)}, {"meant", meant->text}});
  if (has_lost_letters(name))
    return refuse(row, Column::name,
                  {"tên đã mất chữ khi lưu bảng (dấu ?); mở lại bảng gốc, trong Excel chọn lưu dạng 'CSV UTF-8'",
                   "letters of the name were lost when the table was saved (?); open the original and save it as 'CSV "
                   "UTF-8' in Excel"});
  // The heading of a section or a signature below the list looks like a name with no other cell beside it.
  bool const alone =
      std::ranges::count_if(row.cells, [](std::string const& one) { return !one.empty(); }) == 1 && head_.width > 1;
  if (!is_persons_name(name_in(row)) || (alone && head_.roles.empty()))
    return refuse(row, Column::name, {"không phải họ và tên của một người", "is not the name of a person"});
  return true;
}

bool MemberTableParser::add_member(CsvRow const& row, std::string const& name, Seats const& seats) {
  record::Draft draft{record::kind_info<record::Member>, how_.lang};
  draft.fill("name", name);
  if (std::string const post = cell(row, Column::post); !post.empty()) draft.fill("post", post);
  if (!fill_office(row, draft) || !fill_seats(row, draft, 0, seats)) return false;
  std::string const id = free_id(row, name);
  if (id.empty())
    return refuse(row, Column::name, {"không lập được mã từ '{name}'", "no id can be made from '{name}'"},
                  {{"name", name}});
  out_.made.push_back({std::move(draft), id, {}, {row.line}});
  for (NamedSeat const& one : seats) out_.made.back().seats.push_back({one.body, one.role});
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

std::string MemberTableParser::free_id(CsvRow const& row, std::string const& name) {
  if (std::string const given = cell(row, Column::id); !given.empty()) return ids_.insert(given).second ? given : "";
  std::string const first = id_of(name, 40);
  std::string id = first;
  for (int& next = last_number_[first]; !first.empty() && !ids_.insert(id).second;)
    id = first + "-" + std::to_string(next = std::max(next, 1) + 1);
  return id;
}

}  // namespace bcd::workspace
