// Checks that people and agencies charged with something are in office on that day, according to the table in the
// kind's declaration.
#include <algorithm>

#include "bcd/record/path.hpp"
#include "bcd/rule/rules.hpp"
#include "moments.hpp"

namespace bcd::rule {
namespace {

// A declared charge with its parsed paths.
struct ChargeWays {
  record::FieldPath who;
  std::vector<Way> days;
  bool staff;
};

template <class R>
std::vector<ChargeWays> const& charges_of() {
  static std::vector<ChargeWays> const charges = [] {
    std::vector<ChargeWays> made;
    std::vector<record::FieldPath> const paths = record::field_paths(record::kind_info<R>);
    for (record::Charge const& charge : record::Kind<R>::charges) {
      ChargeWays ways{*std::ranges::find(paths, charge.who, &record::FieldPath::key), {}, charge.staff};
      for (std::string_view const day : charge.days)
        if (!day.empty()) ways.days.emplace_back(record::kind_info<R>, day);
      made.push_back(std::move(ways));
    }
    return made;
  }();
  return charges;
}

// True if the member has a seat on the day. Also true for a seat in an unknown body or one that ends before it begins,
// because it has a finding of its own and may be the required one.
bool holds_seat(unit::Unit const& unit, record::Member const& member, Date day) {
  return std::ranges::any_of(*member.seats, [&](auto const& seat) {
    return seat->held_on(day) || !unit.known_body(seat->body->id) || (seat->to && *seat->to < *seat->from);
  });
}

// Returns the reason why someone cannot have the charge on the day. Null if they can, or if it is uncertain.
std::optional<Text> why_out(CheckContext const& c, std::string const& id, Date day, bool staff) {
  if (auto const* const member = c.unit.members.find(id)) {
    if (holds_seat(c.unit, member->value, day) || (staff && c.unit.of_standing_agency(id, day))) return std::nullopt;
    return Text{"không giữ vị trí nào trong ban, tổ", "holds no seat in any body"};
  }
  if (c.unit.members.known(id)) return std::nullopt;
  record::Agency const* const agency = c.unit.agency(id);
  if (!agency || agency->exists_on(day) || (agency->from && agency->to && *agency->to < *agency->from))
    return std::nullopt;
  if (agency->to && *agency->to < day) return Text{"không còn hoạt động", "no longer exists"};
  return Text{"chưa hoạt động", "does not exist yet"};
}

void look_at_charge(CheckContext const& c, Rule const& rule, Findings& out, auto const& record,
                    ChargeWays const& charge) {
  std::optional<Date> day;
  for (Way const& way : charge.days)
    if (!day) day = day_at(c, way, &record.value, 0);
  if (!day) return;
  // A future charge is reported only if they are out of office both now and on that day.
  bool const ahead = *day > c.as_of;
  for (record::AtBase const* const at : record::values_at(charge.who, &record.value, *day)) {
    if (!at) continue;
    std::string const& id = value_as<record::Ref<record::Target::member>>(*charge.who.leaf, *at).id;
    auto const why = why_out(c, id, *day, charge.staff);
    if (!why || (ahead && !why_out(c, id, c.as_of, charge.staff))) continue;
    Arg const what = title_words(*charge.who.steps.back());
    add(out, rule, *record.file, at->span, Subject::party(id),
        {{"who", Arg::party(id)}, {"why", *why}, {"day", *day}, {"what", what}});
  }
}

}  // namespace

static void check_office(CheckContext const& c, Rule const& rule, Findings& out) {
  each_record(c.unit, [&](auto const& record) {
    using R = std::remove_cvref_t<decltype(record.value)>;
    if constexpr (requires { record::Kind<R>::charges; })
      for (ChargeWays const& charge : charges_of<R>()) look_at_charge(c, rule, out, record, charge);
  });
}

Rule const out_of_office{
    .info = {.id = "out-of-office",
             .severity = Severity::warning,
             .message = {"{who} {why} ngày {day}, nhưng hồ sơ vẫn ghi giao việc ({what})",
                         "{who} {why} on {day}, but the record gives them a function ({what})"},
             .fix = {"ghi đúng người, cơ quan làm việc ấy ngày đó; nếu vẫn là người, cơ quan ấy, sửa seats của thành "
                     "viên (from, to) hoặc from, to của cơ quan trong bcd.yaml",
                     "record who had the function on that day; if it was them, correct the member's seats (from, to), "
                     "or the agency's from and to in bcd.yaml"},
             .bad = "# duong-van-n thôi tham gia từ 2026-05-31\ndate: 2026-09-15\nsecretary: duong-van-n\n",
             .good = "date: 2026-09-15\nsecretary: ly-thi-p\n",
             .yields = true},
    .check = check_office};

Family office_rules() {
  static constexpr Rule const* rules[]{&out_of_office};
  return rules;
}

}  // namespace bcd::rule
