#include "member_columns.hpp"

#include <algorithm>

#include "agency_words.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::workspace {
namespace {

struct Heading {
  std::string_view words;
  Column column;
};
// Folded. A heading may continue after these words: "chức vụ, đơn vị công tác" is still the post.
constexpr Heading headings[]{{"ho va ten", Column::name},
                             {"ho ten", Column::name},
                             {"ho va ten dem", Column::name},
                             {"full name", Column::name},
                             {"name", Column::name},
                             {"chuc vu", Column::post},
                             {"post", Column::post},
                             {"position", Column::post},
                             {"co quan", Column::agency},
                             {"don vi", Column::agency},
                             {"noi cong tac", Column::agency},
                             {"agency", Column::agency},
                             {"office", Column::agency},
                             {"linh vuc", Column::area},
                             {"phu trach", Column::area},
                             {"area", Column::area},
                             {"vi tri", Column::role},
                             {"chuc danh", Column::role},
                             {"vai tro", Column::role},
                             {"role", Column::role},
                             {"ban to", Column::body},
                             {"ban", Column::body},
                             {"to", Column::body},
                             {"body", Column::body},
                             {"tu ngay", Column::from},
                             {"from", Column::from},
                             {"den ngay", Column::to},
                             {"den het ngay", Column::to},
                             {"until", Column::to},
                             {"thu tu", Column::order},
                             {"stt", Column::order},
                             {"tt", Column::order},
                             {"so thu tu", Column::order},
                             {"order", Column::order},
                             {"no", Column::order},
                             {"email", Column::email},
                             {"e mail", Column::email},
                             {"thu dien tu", Column::email},
                             {"hop thu", Column::email},
                             {"dien thoai", Column::phone},
                             {"so dien thoai", Column::phone},
                             {"sdt", Column::phone},
                             {"di dong", Column::phone},
                             {"phone", Column::phone},
                             {"telephone", Column::phone},
                             {"so quyet dinh", Column::decision},
                             {"quyet dinh", Column::decision},
                             {"decision", Column::decision},
                             {"cccd", Column::citizen_number},
                             {"so cccd", Column::citizen_number},
                             {"can cuoc", Column::citizen_number},
                             {"so can cuoc", Column::citizen_number},
                             {"cmnd", Column::citizen_number},
                             {"so dinh danh", Column::citizen_number},
                             {"ma dinh danh", Column::citizen_number},
                             {"citizen", Column::citizen_number}};

}  // namespace

Column column_of(std::string_view heading) {
  std::string const words = fold(heading) + " ";
  // "Chức vụ trong Ban Chỉ đạo" is a role; "chức vụ" alone is the post elsewhere.
  for (std::string_view const within : {" trong ban ", " trong bcd ", " trong to "})
    if (words.find(within) != words.npos) return Column::role;
  Heading const* best = nullptr;
  for (Heading const& one : headings)
    if (words.starts_with(std::string{one.words} + " ") && (!best || one.words.size() > best->words.size()))
      best = &one;
  return best ? best->column : Column::none;
}

std::string on_one_line(std::string_view cell) {
  std::string const composed = utf8::to_nfc(cell);
  std::string text;
  for (std::size_t at = 0; at < composed.size();) {
    auto const [point, size] = utf8::decode(composed, at);
    std::string_view const letter = std::string_view{composed}.substr(at, std::max<std::size_t>(size, 1));
    at += letter.size();
    utf8::Invisible const invisible = size == 0 ? utf8::Invisible::none : utf8::invisible(point);
    bool const blank = letter == "\n" || invisible == utf8::Invisible::blank || invisible == utf8::Invisible::line_end;
    if (letter == "\r") continue;
    // Between two letters it may stand for a space, and the row is refused. Beside a space it changes nothing.
    bool const beside_space = text.empty() || text.ends_with(' ') || at == composed.size() || composed[at] == ' ';
    if (invisible == utf8::Invisible::nothing && beside_space) continue;
    if (!blank && letter != " ") text += letter;
    else if (!text.ends_with(' ')) text += ' ';
  }
  return text;
}

std::optional<std::string> phone_number(std::string_view cell) {
  if (cell.starts_with('\'')) cell.remove_prefix(1);  // the mark of a text in a spreadsheet
  else if (cell.starts_with("\u2019")) cell.remove_prefix(std::string_view{"\u2019"}.size());
  constexpr std::string_view digits = "0123456789";
  std::size_t const power = cell.find_first_of("eE");
  if (power != cell.npos && power > 0 && cell.substr(0, power).find_first_not_of("0123456789.,") == cell.npos &&
      cell.substr(power + 1).find_first_not_of("+0123456789") == cell.npos)
    return std::nullopt;
  if (cell.ends_with(".0")) cell.remove_suffix(2);
  bool const number = !cell.empty() && cell.find_first_not_of(digits) == cell.npos;
  // Without its leading 0 a mobile number has 9 digits, and a landline number, which begins with 2, 9 or 10.
  bool const cut = number && cell.front() != '0' && (cell.size() == 9 || (cell.size() == 10 && cell.front() == '2'));
  return (cut ? "0" : "") + std::string{cell};
}

AgencyMatch agency_of(unit::Unit const& unit, std::string_view text, Date day) {
  std::string const exact = plain_words(text), given = spelled_agency(text),
                    bare = bare_agency(text, *unit.unit().name);
  std::vector<record::Agency const*> spelled, near;
  for (auto const& agency : *unit.unit().agencies) {
    std::string const& name = *agency->name->on(day);
    if (text == *agency->id || exact == plain_words(name)) return {&*agency};
    if (given == spelled_agency(name)) spelled.push_back(&*agency);
    else if (bare == bare_agency(name, *unit.unit().name)) near.push_back(&*agency);
  }
  std::vector<record::Agency const*> const& found = spelled.empty() ? near : spelled;
  if (found.size() == 1) return {found.front()};
  AgencyMatch match;
  for (record::Agency const* const one : found) match.alike.push_back(*one->name->on(day));
  return match;
}

}  // namespace bcd::workspace
