// The title of a roster and the headings of its sections, which say whose members the rows below are.
#include <algorithm>

#include "member_table_parser.hpp"

namespace bcd::workspace {
namespace {

// True for the number of a section: "II", "B.", "1)".
bool is_number(std::string const& cell) {
  std::string const words = fold(cell);
  return words.size() == 1 || words.find_first_not_of("0123456789") == words.npos ||
         words.find_first_not_of("ivx") == words.npos;
}

// True for a section of the first level: "II. …".
bool is_roman(std::string const& cell) {
  std::size_t const end = cell.find_first_not_of("IVX");
  return end != 0 && (end == cell.npos || cell[end] == '.' || cell[end] == ' ' || cell[end] == ')');
}

// True for the lines below a list: totals and signatures.
bool closes(std::string const& cell) {
  std::string const words = fold(cell) + " ";
  return std::ranges::any_of(std::initializer_list<std::string_view>{"tong ", "cong ", "tm ", "kt ", "tl ", "tuq ",
                                                                     "noi nhan ", "danh sach gom "},
                             [&](std::string_view one) { return words.starts_with(one); });
}

}  // namespace

std::string MemberTableParser::titled_body() const {
  std::string title;
  for (std::size_t i = 0; i < head_.first; ++i) {
    std::string line;
    for (std::string const& cell : table_.rows[i].cells)
      if (!cell.empty()) (line += line.empty() ? "" : " ") += cell;
    bool const begins = (fold(line) + " ").starts_with("danh sach ");
    if (begins) title.clear();
    if (begins || !title.empty()) (title += title.empty() ? "" : " ") += line;
  }
  return announced_body(regulation_, title);
}

bool MemberTableParser::is_section(CsvRow const& row) {
  std::size_t at = row.cells.size();
  std::string number;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::string const text = text_of(row, i);
    if (text.empty()) continue;
    if (at == row.cells.size() && number.empty() && is_number(text)) number = text;
    else if (at != row.cells.size()) return false;
    else at = i;
  }
  if (at == row.cells.size()) return false;
  // A lone cell in one of these columns is what is left of a person's row.
  for (Column const column : {Column::post, Column::agency, Column::body})
    if (auto const place = head_.columns.find(column); place != head_.columns.end() && place->second == at)
      return false;
  if (std::ranges::find(head_.roles, at, &RoleColumn::cell) != head_.roles.end()) return false;
  std::string const text = text_of(row, at);
  std::string const body = closes(text) ? "" : announced_body(regulation_, text);
  if (body.empty()) {
    if (is_roman(number.empty() ? text : number)) section_.clear();
    return false;
  }
  section_ = body;
  out_.notes.push_back({row.line,
                        int(at) + 1,
                        "",
                        {"'{text}': các dòng dưới là của {body}", "'{text}': the rows below belong to {body}"},
                        {{"text", text}, {"body", body_name(regulation_, body)}}});
  return true;
}

}  // namespace bcd::workspace
