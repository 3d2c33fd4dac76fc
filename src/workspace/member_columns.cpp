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

struct Said {
  std::string_view words;
  record::Role role;
};
// Titles in common use, whatever the regulation calls the roles.
constexpr Said usual_titles[]{{"head", record::Role::head},
                              {"standing deputy", record::Role::standing_deputy},
                              {"deputy", record::Role::deputy},
                              {"standing member", record::Role::standing_member},
                              {"member", record::Role::member},
                              {"pho thuong truc", record::Role::standing_deputy},
                              {"uy vien thuong truc", record::Role::standing_member},
                              {"thanh vien thuong truc", record::Role::standing_member},
                              {"uy vien", record::Role::member},
                              {"thanh vien", record::Role::member}};

// True if `given` is the title, alone or with the body's name: "Trưởng Ban", "Trưởng Ban Chỉ đạo", "Tổ phó Tổ Giúp
// việc".
bool says(std::string const& given, std::string const& title, std::string const& body) {
  if (title.empty()) return false;
  std::string const last = title.substr(title.rfind(' ') + 1), first = body.substr(0, body.find(' '));
  std::string const rest = body.size() > first.size() ? body.substr(first.size()) : "";
  return given == title || given == title + " " + body || (last == first && given == title + rest);
}

struct Short {
  std::string_view written, meant;
};
// Abbreviations used in offices, folded.
constexpr Short short_words[]{{"tt", "thuong truc"}, {"uv", "uy vien"},      {"uvtt", "uy vien thuong truc"},
                              {"tv", "thanh vien"},  {"bcd", "ban chi dao"}, {"tgv", "to giup viec"}};

// "pho truong ban tt" -> "pho truong ban thuong truc".
std::string spelled_out(std::string_view folded) {
  std::string text;
  while (!folded.empty()) {
    std::string_view const word = folded.substr(0, folded.find(' '));
    auto const known = std::ranges::find(short_words, word, &Short::written);
    (text += text.empty() ? "" : " ") += known == std::end(short_words) ? word : known->meant;
    folded.remove_prefix(std::min(word.size() + 1, folded.size()));
  }
  return text;
}

// Returns the role in the body that the folded title `given` names, or nothing if it names none.
std::optional<record::Role> role_in(record::Body const& body, std::string const& given) {
  using enum record::Role;
  std::string const name = fold(*body.name);
  for (record::Role const role : {head, standing_deputy, deputy, standing_member, member}) {
    if (auto const& title = body.titles->of(role); title && says(given, fold(*title), name)) return role;
    if (given == fold(record::word_title(role).in(Lang::vi)) && role != head && role != deputy) return role;
  }
  for (Said const& one : usual_titles)
    if (given == one.words || given == std::string{one.words} + " " + name) return one.role;
  return std::nullopt;
}

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

std::string body_of(regulation::Regulation const& regulation, std::string_view text) {
  std::string const given = fold(text);
  for (auto const& body : *regulation.record->bodies)
    if (given == fold(*body->id) || given == fold(*body->name) || (body->symbol && given == fold(*body->symbol)))
      return *body->id;
  return {};
}

std::optional<NamedSeat> seat_of(regulation::Regulation const& regulation, std::string_view title,
                                 std::string_view body) {
  std::string const given = spelled_out(fold(title));
  for (auto const& one : *regulation.record->bodies) {
    if (one->of || (!body.empty() && *one->id != body)) continue;  // a derived body has no seats of its own
    if (auto const role = role_in(*one, given)) return NamedSeat{*one->id, *role};
  }
  return std::nullopt;
}

std::string titles_of(regulation::Regulation const& regulation) {
  using enum record::Role;
  std::string all;
  for (auto const& body : *regulation.record->bodies) {
    std::string own;
    for (record::Role const role : {head, standing_deputy, deputy, standing_member, member})
      if (auto const& title = body->titles->of(role)) (own += own.empty() ? "" : ", ") += *title;
    if (!body->of && !own.empty()) (all += all.empty() ? "" : "; ") += own + " (" + *body->name + ")";
  }
  return all;
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
