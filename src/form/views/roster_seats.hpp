// The seats of the bodies on a day, and the seats that began or ended, for the roster.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/words.hpp"
#include "bcd/text/utf8.hpp"
#include "form/words/layout.hpp"

namespace bcd::form {

// "XIV". Assumes a number below 100.
std::string roman(std::size_t number);
// Returns the agency where the member works, or a gap.
std::string workplace(unit::Unit const& unit, record::Member const& member, Date day);
// Returns the value without a full stop, or a gap.
std::string or_gap(record::At<std::string> const& value, std::string_view what);

struct SeatRow {
  unit::Unit const& unit;
  Date day;
  std::string const& body;
  unit::SeatHolder holder;
  record::Member const& member() const { return holder.member->value; }
};
inline constexpr auto seat_keys = keys_of<SeatRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text("name", {"Họ và tên", "Full name"}, [](SeatRow const& row) { return *row.member().name; }),
    text("post", {"Chức vụ nơi công tác", "Post"},
         [](SeatRow const& row) { return or_gap(row.member().post->on(row.day), "chức vụ"); }),
    text("role", {"Chức danh trong ban, tổ", "Role in the body"},
         [](SeatRow const& row) {
           regulation::Regulation const& regulation = *row.unit.in_force(row.day).regulation;
           return regulation::role_title(regulation, row.body, *row.holder.seat->role, Lang::vi);
         }),
    text("agency", {"Cơ quan công tác", "Agency"},
         [](SeatRow const& row) { return workplace(row.unit, row.member(), row.day); }),
    text("area", {"Lĩnh vực phụ trách", "Area of responsibility"},
         [](SeatRow const& row) { return or_gap(row.member().area->on(row.day), "lĩnh vực phụ trách"); }),
    text("from", {"Từ ngày", "From"},
         [](SeatRow const& row) {
           record::Seat const& seat = *row.holder.seat;
           return short_date(*seat.from) + (seat.to ? " (đến hết ngày " + short_date(*seat.to) + ")" : "");
         }),
    text("decision", {"Quyết định số", "Number of the decision"},
         [](SeatRow const& row) { return or_gap(row.holder.seat->decision, "số quyết định"); }));

struct BodyRow {
  unit::Unit const& unit;
  Date day;
  record::Body const& body;
  std::string number;  // Roman
  std::vector<SeatRow> members;
};
inline constexpr auto body_keys = keys_of<BodyRow>(
    text<&BodyRow::number>("no", {"Số La Mã", "Roman numeral"}),
    text("id", {"Mã ban, tổ", "Id of the body"}, [](BodyRow const& row) { return *row.body.id; }),
    text("name", {"Tên ban, tổ", "Name of the body"}, [](BodyRow const& row) { return *row.body.name; }),
    text("capitals", {"Tên ban, tổ, chữ hoa", "Name of the body, in capitals"},
         [](BodyRow const& row) { return utf8::upper(*row.body.name); }),
    text("article", {"Điều của Quy chế quy định về ban, tổ đó", "The article on the body"},
         [](BodyRow const& row) { return row.body.article ? article_words(*row.body.article, Lang::vi) : ""; }),
    text("of",
         {"Với ban gồm thành viên của ban khác: tên ban đó",
          "If the body consists of members of another body: name of that body"},
         [](BodyRow const& row) {
           return row.body.of ? regulation::body_name(*row.unit.in_force(row.day).regulation, row.body.of->id) : "";
         }),
    number("count", {"Số đồng chí", "Number of people"}, [](BodyRow const& row) { return row.members.size(); }),
    list<&BodyRow::members>("members", {"Các thành viên theo thứ tự", "Members by rank"}, seat_keys));

// Returns the bodies of the regulation in force on the day, each with its members.
std::vector<BodyRow> bodies_of(unit::Unit const& unit, Date day);

// A seat that begins or ends on a day.
struct MovedRow {
  unit::Unit const& unit;
  unit::SeatHolder holder;
  Date day;
  bool leaves;
  record::Member const& member() const { return holder.member->value; }
  record::Seat const& seat() const { return *holder.seat; }
  regulation::Regulation const& regulation() const { return *unit.in_force(day).regulation; }
  std::string note() const;  // the notice, and the role the member has now
};
inline constexpr auto moved_keys = keys_of<MovedRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text("name", {"Họ và tên", "Full name"}, [](MovedRow const& row) { return *row.member().name; }),
    text("post", {"Chức vụ nơi công tác", "Post"},
         [](MovedRow const& row) { return or_gap(row.member().post->on(row.day), "chức vụ"); }),
    text("role", {"Chức danh, ban, tổ", "Role and body"},
         [](MovedRow const& row) { return full_title(row.regulation(), row.seat().body->id, *row.seat().role); }),
    text("day", {"Ngày", "Day"}, [](MovedRow const& row) { return short_date(row.day); }),
    text("decision", {"Quyết định bổ nhiệm số", "Number of the decision"},
         [](MovedRow const& row) { return or_gap(row.seat().decision, "số quyết định"); }),
    text<&MovedRow::note>("note", {"Văn bản thông báo; chức danh hiện nay", "The notice; the role now"}));

// Returns the seats whose first or last day (`which`) is between `first` and `last`, sorted by that day, then by rank.
std::vector<MovedRow> moved(unit::Unit const& unit, record::At<Date> record::Seat::*which, Date first, Date last);

}  // namespace bcd::form
