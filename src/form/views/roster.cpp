// Danh sách: the members of each body on a day, those who left in the year before it, and the agencies that must
// report.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/text/utf8.hpp"
#include "form/words/layout.hpp"
#include "form/words/people.hpp"
#include "roster_agencies.hpp"

namespace bcd::form {
namespace {

using unit::SeatHolder;
using unit::Unit;

constexpr std::array seat_row{number("no", {"Thứ tự", "Number in the list"}),
                              text("name", {"Họ và tên", "Full name"}),
                              text("post", {"Chức vụ nơi công tác", "Post"}),
                              text("role", {"Chức danh trong ban, tổ", "Role in the body"}),
                              text("agency", {"Cơ quan công tác", "Agency"}),
                              text("area", {"Lĩnh vực phụ trách", "Area of responsibility"}),
                              text("from", {"Từ ngày", "From"}),
                              text("decision", {"Quyết định số", "Number of the decision"})};
constexpr std::array body_keys{text("no", {"Số La Mã", "Roman numeral"}),
                               text("id", {"Mã ban, tổ", "Id of the body"}),
                               text("name", {"Tên ban, tổ", "Name of the body"}),
                               text("capitals", {"Tên ban, tổ, chữ hoa", "Name of the body, in capitals"}),
                               text("article", {"Điều của Quy chế quy định về ban, tổ đó", "The article on the body"}),
                               text("of", {"Với ban gồm thành viên của ban khác: tên ban đó",
                                           "If the body consists of members of another body: name of that body"}),
                               number("count", {"Số đồng chí", "Number of people"}),
                               list("members", {"Các thành viên theo thứ tự", "Members by rank"}, seat_row)};
constexpr std::array moved_row{number("no", {"Thứ tự", "Number in the list"}),
                               text("name", {"Họ và tên", "Full name"}),
                               text("post", {"Chức vụ nơi công tác", "Post"}),
                               text("role", {"Chức danh, ban, tổ", "Role and body"}),
                               text("day", {"Ngày", "Day"}),
                               text("decision", {"Quyết định bổ nhiệm số", "Number of the decision"}),
                               text("note", {"Văn bản thông báo; chức danh hiện nay", "The notice; the role now"})};
constexpr std::array agency_row{number("no", {"Thứ tự", "Number in the list"}),
                                text("name", {"Tên cơ quan", "Name of the agency"}), text("kind", {"Loại", "Kind"}),
                                text("duty", {"Kỳ báo cáo, điều quy định", "Reporting periods, with the article"})};
constexpr std::array keys{
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}),
    text("subject", {"Trích yếu", "The subject"}),
    text("as_of_words", {"Ngày lập danh sách", "The day of the list"}),
    text("committee", {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"}),
    text("established", {"Quyết định thành lập", "The founding decision"}),
    list("bodies", {"Các ban, tổ", "The bodies"}, body_keys),
    text("number_left", {"Số La Mã của mục thôi tham gia", "Roman numeral of the part on members who left"}),
    text("since_words", {"Kể từ ngày (mục thôi tham gia)", "First day of the part on members who left"}),
    list("left", {"Người thôi tham gia trong một năm qua", "Seats that ended in the last year"}, moved_row),
    list("coming", {"Người sẽ tham gia sau ngày lập danh sách", "Seats that begin after the day"}, moved_row),
    text("number_agencies", {"Số La Mã của mục cơ quan", "Roman numeral of the part on agencies"}),
    text("standing_agency", {"Cơ quan Thường trực", "The standing agency"}),
    text("standing_people", {"Thành viên công tác tại Cơ quan Thường trực", "Members who work at the standing agency"}),
    list("agencies", {"Cơ quan, đơn vị phải báo cáo", "Agencies required to report"}, agency_row),
    number("people", {"Số đồng chí, mỗi đồng chí tính một lần", "Number of members, each counted once"}),
    text("unreadable", {"Hồ sơ thành viên còn lỗi", "Member records that failed to load"}),
    text("elsewhere", {"Vị trí ở ban, tổ không có trong Quy chế", "Seats in bodies that are not in the regulation"}),
    text("end_mark", {"Dấu kết thúc", "The mark that ends the text"}),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"}),
    list("signature", {"Nơi nhận và chữ ký", "Recipients and signature"}, signature_keys)};

std::string roman(std::size_t number) {
  static constexpr std::array tens{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
  static constexpr std::array ones{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  return std::string{tens[number / 10 % 10]} + ones[number % 10];
}

std::string agency_of(Unit const& unit, record::Member const& member, Date day) {
  std::string const& id = unit.agency_of(member, day);
  if (id.empty()) return gap("cơ quan công tác");
  if (unit.misspells_agency(member, day))
    return gap("cơ quan công tác, hồ sơ ghi mã " + id + " không có trong bcd.yaml");
  return known_name(unit, id, day);
}

std::string or_gap(record::At<std::string> const& value, std::string_view what) {
  return value ? unended(*value) : gap(what);
}

Model seat_of(Unit const& unit, std::string const& body, SeatHolder const& holder, Date day, std::size_t no) {
  record::Member const& member = holder.member->value;
  record::Seat const& seat = *holder.seat;
  return {{"no", no},
          {"name", *member.name},
          {"post", or_gap(member.post->on(day), "chức vụ")},
          {"role", regulation::role_title(*unit.in_force(day).regulation, body, *seat.role, Lang::vi)},
          {"agency", agency_of(unit, member, day)},
          {"area", or_gap(member.area->on(day), "lĩnh vực phụ trách")},
          {"from", short_date(*seat.from) + (seat.to ? " (đến hết ngày " + short_date(*seat.to) + ")" : "")},
          {"decision", or_gap(seat.decision, "số quyết định")}};
}

Model bodies_of(Unit const& unit, Date day) {
  regulation::Regulation const& regulation = *unit.in_force(day).regulation;
  Model bodies = Model::array();
  for (auto const& body : *regulation.record->bodies) {
    Model members = Model::array();
    for (SeatHolder const& holder : unit.seats(*body->id, day))
      members.push_back(seat_of(unit, *body->id, holder, day, members.size() + 1));
    bodies.push_back({{"no", roman(bodies.size() + 1)},
                      {"id", *body->id},
                      {"name", *body->name},
                      {"capitals", utf8::upper(*body->name)},
                      {"article", body->article ? article_words(*body->article, Lang::vi) : ""},
                      {"of", body->of ? regulation::body_name(regulation, body->of->id) : ""},
                      {"count", members.size()},
                      {"members", std::move(members)}});
  }
  return bodies;
}

// Returns the seats whose first or last day (`which`) is between `first` and `last`, sorted by that day, then by rank.
Model moved(Unit const& unit, record::At<Date> record::Seat::*which, Date first, Date last) {
  std::vector<SeatHolder> found;
  for (auto const* member : members_by_rank(unit))
    for (auto const& seat : *member->value.seats)
      if (auto const& day = (*seat).*which; day && first <= *day && *day <= last) found.push_back({member, &*seat});
  std::ranges::stable_sort(found, {}, [&](SeatHolder const& one) { return *(one.seat->*which); });
  Model rows = Model::array();
  for (auto const& [member, seat] : found) {
    std::string const& body = seat->body->id;
    Date const day = *(seat->*which);
    regulation::Regulation const& regulation = *unit.in_force(day).regulation;
    std::vector<std::string> notes;
    if (seat->notice)
      notes.push_back("thông báo tại văn bản số " + *seat->notice->number + ", ngày " +
                      short_date(*seat->notice->date));
    // A member who continues in another role has not left the body.
    if (which == &record::Seat::to)
      if (auto const* next = unit.seat(member->id, body, *seat->to + 1))
        notes.push_back("từ ngày " + short_date(*next->from) + " là " + full_title(regulation, body, *next->role));
    rows.push_back({{"no", rows.size() + 1},
                    {"name", *member->value.name},
                    {"post", or_gap(member->value.post->on(day), "chức vụ")},
                    {"role", full_title(regulation, body, *seat->role)},
                    {"day", short_date(day)},
                    {"decision", or_gap(seat->decision, "số quyết định")},
                    {"note", capitalised(joined(notes, "; "))}});
  }
  return rows;
}

bool seated(Unit const& unit, std::string_view member, Date day) {
  return std::ranges::any_of(*unit.in_force(day).regulation->record->bodies,
                             [&](auto const& body) { return unit.seat(member, *body->id, day) != nullptr; });
}

// Member records that failed to load, which the tables cannot show.
std::string unreadable(Unit const& unit) {
  std::vector<std::string> ids;
  for (auto const& member : unit.members.all)
    if (!member.whole) ids.push_back(member.id);
  return joined(ids, ", ");
}
// Seats in bodies unknown to the regulation in force, which the tables cannot show.
std::string elsewhere(Unit const& unit, Date day) {
  std::vector<std::string> found;
  for (auto const* member : members_by_rank(unit))
    for (auto const& seat : *member->value.seats)
      if (seat->held_on(day) && !unit.in_force(day).regulation->body(seat->body->id))
        found.push_back(*member->value.name + " (" + seat->body->id + ")");
  return joined(found, ", ");
}

// "Ban Chỉ đạo, Thường trực Ban Chỉ đạo và Tổ Giúp việc"
std::string all_bodies(Model const& bodies) {
  std::string words;
  for (std::size_t at = 0; at < bodies.size(); ++at)
    words += (at == 0 ? "" : at + 1 == bodies.size() ? " và " : ", ") + bodies[at]["name"].get<std::string>();
  return words;
}

}  // namespace

static Model roster_model(Asked const& asked) {
  Unit const& unit = asked.unit;
  Date const day = asked.as_of, year_before = day_of_month(Date{day.year() - 1, day.month(), 1}, int(day.day()));
  record::UnitRecord const& config = unit.unit();
  std::string const committee = main_body(*unit.in_force(day).regulation);
  Profile const& profile = profile_on(day);
  Model bodies = bodies_of(unit, day);
  std::vector<std::string> standing_people;
  int people = 0;
  for (auto const* member : members_by_rank(unit)) {
    if (!seated(unit, member->id, day)) continue;
    ++people;
    if (unit.of_standing_agency(member->id, day)) standing_people.push_back(comrade(unit, member->id, day));
  }
  // The list is attached to another paper and bears its number and date.
  Paper const paper{committee, "", "ngày, tháng, năm lập danh sách"};
  std::string const standing = unit.standing_agency(day);
  std::vector<std::string> receivers{
      value_or_gap(config.superior->on(day), "cấp ủy cấp trên trực tiếp"),
      "Các thành viên " + regulation::body_name(*unit.in_force(day).regulation, committee),
      known_name(unit, standing, day)};
  return {{"head", head(unit, day, paper)},
          {"title", "DANH SÁCH"},
          {"subject", "thành viên " + all_bodies(bodies)},
          {"as_of_words", short_date(day)},
          {"committee", *config.committee->on(day)},
          {"established", config.established
                              ? "số " + *config.established->number + ", ngày " + short_date(*config.established->date)
                              : gap("số, ngày quyết định thành lập")},
          {"number_left", roman(bodies.size() + 1)},
          {"number_agencies", roman(bodies.size() + 2)},
          {"bodies", std::move(bodies)},
          {"since_words", short_date(year_before)},
          {"left", moved(unit, &record::Seat::to, year_before, day - 1)},
          {"coming", moved(unit, &record::Seat::from, day + 1, Date{9999, 12, 31})},
          {"standing_agency", unit.agency(standing) ? known_name(unit, standing, day) : gap("tên Cơ quan Thường trực")},
          {"standing_people", joined(standing_people, ", ")},
          {"agencies", agencies_of(unit, day)},
          {"people", people},
          {"unreadable", unreadable(unit)},
          {"elsewhere", elsewhere(unit, day)},
          {"end_mark", profile.end_mark},
          {"layout_rule", profile.rule},
          {"signature",
           signature(recipients(receivers, profile), signed_by(unit, head_of(unit, committee, day), committee, day))}};
}

View<Asked> const roster_view{keys, [](Asked const& asked, Model& model) { model = roster_model(asked); }};

}  // namespace bcd::form
