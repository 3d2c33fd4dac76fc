#include "member_columns.hpp"

#include "agency_words.hpp"
#include "bcd/text/fold.hpp"
#include "table_headings.hpp"

namespace bcd::workspace {
namespace {

struct Heading {
  std::string_view words;
  Column column;
};
// Folded, with the keys of bcd list. A heading may continue after these words.
constexpr Heading headings[]{{"ho va ten", Column::name},
                             {"ho ten", Column::name},
                             {"ho chu dem va ten", Column::name},
                             {"ho va chu dem va ten", Column::name},
                             {"ho dem va ten", Column::name},
                             {"ho ten dem va ten", Column::name},
                             {"ho va ten dem", Column::family},
                             {"ho va chu dem", Column::family},
                             {"ho ten dem", Column::family},
                             {"ho chu dem", Column::family},
                             {"ho dem", Column::family},
                             {"ho lot", Column::family},
                             {"ho va lot", Column::family},
                             {"ho va ten lot", Column::family},
                             {"ho va chu lot", Column::family},
                             {"last name", Column::family},
                             {"family name", Column::family},
                             {"surname", Column::family},
                             {"first name", Column::given},
                             {"given name", Column::given},
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
                             {"seats role", Column::role},
                             {"ban to", Column::body},
                             {"ban", Column::body},
                             {"to", Column::body},
                             {"body", Column::body},
                             {"seats body", Column::body},
                             {"tu ngay", Column::from},
                             {"from", Column::from},
                             {"seats from", Column::from},
                             {"den ngay", Column::to},
                             {"den het ngay", Column::to},
                             {"until", Column::to},
                             {"seats to", Column::to},
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
                             {"number of the decision", Column::decision},
                             {"seats decision", Column::decision},
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
  std::string const words = fold(heading);
  if (words == "id") return Column::id;
  if (words == "ho") return Column::family;
  if (words == "ten") return Column::given;
  // Columns of bcd list that no record contains.
  for (std::string_view const listed : {"unit", "path", "broken", "seats"})
    if (words == listed) return Column::listed;
  // "Chức vụ trong Ban Chỉ đạo" is a role; "chức vụ" alone is the post elsewhere.
  for (std::string_view const within : {" trong ban ", " trong bcd ", " trong to "})
    if ((words + " ").find(within) != words.npos) return Column::role;
  Heading const* const best = longest_match(headings, words);
  return best ? best->column : Column::none;
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
