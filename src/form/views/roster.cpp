// Danh sách: the members of each body on a day, those who left in the year before it, and the agencies that must
// report.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "form/words/people.hpp"
#include "roster_agencies.hpp"
#include "roster_seats.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

struct Roster {
  Unit const& unit;
  Date day;
  std::string committee;  // its id
  std::string standing;   // id of the standing agency
  std::vector<BodyRow> bodies;
  // Members with a seat on the day: their number, and the names of those who work at the standing agency.
  int people = 0;
  std::vector<std::string> standing_people{};
  Date year_before() const { return day_of_month(Date{day.year() - 1, day.month(), 1}, int(day.day())); }
};

bool seated(Unit const& unit, std::string_view member, Date day) {
  return std::ranges::any_of(*unit.in_force(day).regulation->record->bodies,
                             [&](auto const& body) { return unit.seat(member, *body->id, day) != nullptr; });
}

// Member records that failed to load, which the tables cannot show.
std::string unreadable(Roster const& of) {
  auto const count = std::ranges::count_if(of.unit.members.all, [](auto const& member) { return !member.whole; });
  return count > 0 ? count_words(int(count)) + " hồ sơ" : "";
}
// Seats in bodies unknown to the regulation in force, which the tables cannot show.
std::string elsewhere(Roster const& of) {
  std::vector<std::string> found;
  for (auto const* member : members_by_rank(of.unit))
    for (auto const& seat : *member->value.seats)
      if (seat->held_on(of.day) && !of.unit.in_force(of.day).regulation->body(seat->body->id))
        found.push_back(*member->value.name);
  return joined(found, ", ");
}

// "Ban Chỉ đạo, Thường trực Ban Chỉ đạo và Tổ Giúp việc"
std::string all_bodies(std::vector<BodyRow> const& bodies) {
  std::string words;
  for (std::size_t at = 0; at < bodies.size(); ++at)
    words += (at == 0 ? "" : at + 1 == bodies.size() ? " và " : ", ") + *bodies[at].body.name;
  return words;
}

// The list is attached to another paper and bears its number and date.
PaperHead head_of_list(Roster const& of) {
  return head(of.unit, of.day, {of.committee, "", "ngày, tháng, năm lập danh sách"});
}

std::vector<SignatureRow> signature_of(Roster const& of) {
  std::vector<std::string> const receivers{
      value_or_gap(of.unit.unit().superior->on(of.day), "cấp ủy cấp trên trực tiếp"),
      "Các thành viên " + regulation::body_name(*of.unit.in_force(of.day).regulation, of.committee),
      known_name(of.unit, of.standing, of.day)};
  return signature(recipients(receivers, profile_on(of.day)),
                   signed_by(of.unit, head_of(of.unit, of.committee, of.day), of.committee, of.day));
}

constexpr auto roster_keys = keys_of<Roster>(
    group<head_of_list>("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}, [](Roster const&) { return "DANH SÁCH"; }),
    text("subject", {"Trích yếu", "The subject"},
         [](Roster const& of) { return "thành viên " + all_bodies(of.bodies); }),
    text("as_of_words", {"Ngày lập danh sách", "The day of the list"},
         [](Roster const& of) { return short_date(of.day); }),
    text("committee", {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"},
         [](Roster const& of) { return *of.unit.unit().committee->on(of.day); }),
    text("established", {"Quyết định thành lập", "The founding decision"},
         [](Roster const& of) {
           auto const& by = of.unit.unit().established;
           return by ? "số " + *by->number + ", ngày " + short_date(*by->date) : gap("số, ngày quyết định thành lập");
         }),
    list<&Roster::bodies>("bodies", {"Các ban, tổ", "The bodies"}, body_keys),
    text("number_left", {"Số La Mã của mục thôi tham gia", "Roman numeral of the part on members who left"},
         [](Roster const& of) { return roman(of.bodies.size() + 1); }),
    text("since_words", {"Kể từ ngày (mục thôi tham gia)", "First day of the part on members who left"},
         [](Roster const& of) { return short_date(of.year_before()); }),
    list("left", {"Người thôi tham gia trong một năm qua", "Seats that ended in the last year"}, moved_keys,
         [](Roster const& of) { return moved(of.unit, &record::Seat::to, of.year_before(), of.day - 1); }),
    list("coming", {"Người sẽ tham gia sau ngày lập danh sách", "Seats that begin after the day"}, moved_keys,
         [](Roster const& of) {
           return moved(of.unit, &record::Seat::from, of.day + 1, Date{9999, 12, 31});
         }),
    text("number_agencies", {"Số La Mã của mục cơ quan", "Roman numeral of the part on agencies"},
         [](Roster const& of) { return roman(of.bodies.size() + 2); }),
    text("standing_agency", {"Cơ quan Thường trực", "The standing agency"},
         [](Roster const& of) {
           return of.unit.agency(of.standing) ? known_name(of.unit, of.standing, of.day)
                                              : gap("tên Cơ quan Thường trực");
         }),
    text("standing_people", {"Thành viên công tác tại Cơ quan Thường trực", "Members who work at the standing agency"},
         [](Roster const& of) { return joined(of.standing_people, ", "); }),
    list("agencies", {"Cơ quan, đơn vị phải báo cáo", "Agencies required to report"}, agency_keys,
         [](Roster const& of) { return agencies_of(of.unit, of.day); }),
    number<&Roster::people>("people",
                            {"Số đồng chí, mỗi đồng chí tính một lần", "Number of members, each counted once"}),
    text<unreadable>("unreadable", {"Hồ sơ thành viên còn lỗi", "Member records that failed to load"}),
    text<elsewhere>("elsewhere",
                    {"Vị trí ở ban, tổ không có trong Quy chế", "Seats in bodies that are not in the regulation"}),
    text("end_mark", {"Dấu kết thúc", "The mark that ends the text"},
         [](Roster const& of) { return profile_on(of.day).end_mark; }),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](Roster const& of) { return profile_on(of.day).rule; }),
    list<signature_of>("signature", {"Nơi nhận và chữ ký", "Recipients and signature"}, signature_keys));

Roster roster_of(Asked const& asked) {
  Unit const& unit = asked.unit;
  Date const day = asked.as_of;
  Roster of{unit, day, main_body(*unit.in_force(day).regulation), unit.standing_agency(day), bodies_of(unit, day)};
  for (auto const* member : members_by_rank(unit)) {
    if (!seated(unit, member->id, day)) continue;
    ++of.people;
    if (unit.of_standing_agency(member->id, day)) of.standing_people.push_back(comrade(unit, member->id, day));
  }
  return of;
}

}  // namespace

constinit View<Asked> const roster_view = view_of<Asked, roster_keys, roster_of>();

}  // namespace bcd::form
