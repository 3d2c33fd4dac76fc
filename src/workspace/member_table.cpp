// Imports a roster: the headings and roles of the table as a whole, then its rows.
#include "bcd/workspace/member_table.hpp"

#include <algorithm>

#include "member_table_parser.hpp"
#include "new_samples.hpp"
#include "table_headings.hpp"

namespace bcd::workspace {

MemberTable MemberTableParser::read() {
  if (auto found = find_headings(regulation_, table_)) head_ = std::move(*found);
  else if (auto garbled = garbled_heading(table_)) return unfit(garbled->what, std::move(garbled->args));
  else
    return unfit({"không có dòng tiêu đề với cột 'Họ và tên' trong hai mươi dòng đầu",
                  "has no heading row with a column 'Họ và tên' (or 'name') in its first twenty rows"});
  out_.unused = head_.unused;
  if (head_.row + 1 == table_.rows.size())
    return unfit({"chỉ có dòng tiêu đề, chưa có người nào", "has headings but no people"});
  if (auto const place = split_names(head_, table_))
    return unfit({"có cột {column} không có tiêu đề, cạnh cột họ và tên, giống như tên tách khỏi họ đệm; bỏ gộp ô tiêu "
                  "đề và ghi hai tiêu đề 'Họ đệm', 'Tên'",
                  "has a column {column} without a heading, beside the names, that looks like the last word of each "
                  "name; divide the merged heading and write 'Họ đệm' (family name) and 'Tên' (given name)"},
                 {{"column", *place + 1}});
  title_ = titled_body();
  all_addressed_ = addresses_all();
  for (Column const column : {Column::from, Column::to})
    if (auto const place = head_.columns.find(column); place != head_.columns.end())
      days_.emplace(column, DayColumn{table_, head_.row + 1, place->second});
  if (auto why = unfit_roles()) return unfit(why->what, why->args);
  for (std::size_t i = head_.row + 1; i < table_.rows.size(); ++i) row(table_.rows[i]);
  tell_blanks();
  for (NewRow& one : out_.made) offer_samples(unit_, how_.as_of, one.draft, "");
  return std::move(out_);
}

MemberTable MemberTableParser::unfit(Text what, Args args) {
  out_.unfit = Saying{what, std::move(args)};
  return std::move(out_);
}

std::optional<Saying> MemberTableParser::unfit_roles() {
  if (head_.roles.empty() && how_.everyone.empty())
    return Saying{{"không có cột chức danh trong ban, tổ (như 'Vị trí trong Ban'); thêm cột đó, hoặc ghi --role "
                   "member nếu mọi người trong bảng đều là thành viên",
                   "has no column for roles (such as 'Vị trí trong Ban'); add one, or give --role member if everyone "
                   "in the table is a member"},
                  {}};
  if (!head_.roles.empty() && !how_.everyone.empty())
    return Saying{{"đã có cột chức danh '{heading}'; bỏ --role", "has a column for roles, '{heading}'; remove --role"},
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

void MemberTableParser::tell_blanks() {
  for (auto const& [column, lines] : blank_below_) {
    std::size_t const place = head_.columns.at(column);
    std::vector<std::string> all;
    for (int const line : lines) all.push_back(std::to_string(line));
    out_.unused.push_back(
        {{"cột '{heading}' để trống ở dòng {lines}; nếu là ô gộp với dòng trên thì bỏ gộp và ghi lại "
          "từng dòng",
          "column '{heading}' is empty on line {lines}; if the cell is merged with the row above, "
          "divide it and write each row"},
         {{"heading", text_of(table_.rows[head_.row], place)}, {"lines", Arg::list({all.begin(), all.end()})}}});
  }
}

std::string MemberTableParser::text_of(CsvRow const& row, std::size_t place) const {
  return place < row.cells.size() ? cell_text(row.cells[place]) : std::string{};
}
std::string MemberTableParser::cell(CsvRow const& row, Column column) const {
  auto const place = head_.columns.find(column);
  if (place == head_.columns.end()) return {};
  std::string const text = text_of(row, place->second);
  auto const given = head_.columns.find(Column::given);
  if (column != Column::name || given == head_.columns.end()) return text;
  std::string const last = text_of(row, given->second);
  return text.empty() || last.empty() ? text + last : text + " " + last;
}
bool MemberTableParser::addresses_all() const {
  std::size_t names = 0, addressed = 0;
  for (std::size_t i = head_.row + 1; i < table_.rows.size(); ++i) {
    std::string const name = cell(table_.rows[i], Column::name);
    names += name.find(' ') != name.npos;
    addressed += person_name(name) != person_name(name, false) || person_name(name, false) != name;
  }
  return 2 * addressed >= names;
}
bool MemberTableParser::refuse_at(CsvRow const& row, int column, Text why, Args args) {
  out_.refused.push_back({row.line, column, name_in(row), why, std::move(args)});
  return false;
}
bool MemberTableParser::refuse(CsvRow const& row, Column column, Text why, Args args) {
  auto const place = head_.columns.find(column);
  return refuse_at(row, place == head_.columns.end() ? 0 : int(place->second) + 1, why, std::move(args));
}

MemberTable members_of(unit::Unit const& unit, source::CsvTable const& table, MemberReading const& reading) {
  return MemberTableParser{unit, table, reading}.read();
}

}  // namespace bcd::workspace
