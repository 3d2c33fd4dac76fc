// References between records, and the days of seats.
#include <algorithm>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using record::includes;
using record::Target;

// Adds the known ids of a kind of target, as candidates for "did you mean".
void collect(unit::Unit const& unit, Target target, std::vector<std::string>& ids) {
  switch (target) {
    case Target::member:
      for (auto const& one : unit.members.all) ids.push_back(one.id);
      break;
    case Target::agency:
      for (auto const& one : *unit.unit().agencies) ids.push_back(*one->id);
      break;
    case Target::body:
      for (auto const& used : unit.regulations)
        for (auto const& body : *used.regulation->record->bodies) ids.push_back(*body->id);
      break;
    case Target::meeting:
      for (auto const& one : unit.meetings.all) ids.push_back(one.id);
      break;
    case Target::task:
      unit::each_item(unit, [&](std::string one, record::Item const&, auto const&) { ids.push_back(std::move(one)); });
      break;
    case Target::request:
      for (auto const& one : unit.requests.all) ids.push_back(one.id);
      break;
    case Target::decision:
      for (auto const& one : unit.decisions.all) ids.push_back(one.id);
      break;
    case Target::report:
      for (auto const& one : unit.reports.all) ids.push_back(one.id);
      break;
    case Target::all_members:
      ids.emplace_back(record::all_members_word);
      break;
  }
}

}  // namespace

static void check_references(CheckContext const& c, Rule const& rule, Findings& out) {
  auto const look = [&](record::KindInfo const& kind, source::File const& file, void const* record) {
    record::each_reference(kind, record, [&](Target set, std::string_view id, source::Span span) {
      for (Target one : record::targets)
        if (includes(set, one) && unit::has_id(c.unit, one, id)) return;
      std::vector<std::string> ids;
      for (Target one : record::targets)
        if (includes(set, one)) collect(c.unit, one, ids);
      std::vector<std::string_view> const candidates{ids.begin(), ids.end()};
      add(out, rule, file, span, Subject::written(std::string{id}),
          {{"id", id},
           {"what", Arg{record::target_words(set, Lang::vi), record::target_words(set, Lang::en)}},
           {"hint", set == Target::body ? did_you_mean_or_list(id, candidates) : did_you_mean(id, candidates)}});
    });
  };
  auto const each = [&](auto const& record, record::KindInfo const& kind) {
    if (record.whole) look(kind, *record.file, &record.value);
  };
  each(c.unit.config, record::kind_info<record::UnitRecord>);
  for (auto const& choice : *c.unit.unit().checks) {
    std::string const& id = *choice->rule;
    if (find(id)) continue;
    add(out, rule, *c.unit.config.file, choice->rule.span, Subject::written(id),
        {{"id", id}, {"what", Text{"quy tắc", "rule"}}, {"hint", did_you_mean(id, all_ids())}});
  }
  c.unit.each_table([&](auto const& table) {
    using Kind = typename std::remove_cvref_t<decltype(table)>::Kind;
    for (auto const& one : table.all) each(one, record::kind_info<Kind>);
  });
}

Rule const unknown_reference{
    .info = {.id = "unknown-reference",
             .message = {"không có {what} nào mang mã '{id}'{hint}", "no {what} has the id '{id}'{hint}"},
             .fix = {"sửa mã cho đúng, hoặc thêm hồ sơ còn thiếu", "correct the id, or add the missing record"},
             .bad = "chair: nguyen-van-aa\n",
             .good = "chair: nguyen-van-a\n"},
    .check = check_references};

namespace {

// Returns the reason why the seat cannot succeed the one it names. Null if it can, or if that is uncertain.
std::optional<Arg> why_not_succeeded(unit::Unit const& unit, std::string const& id, record::Seat const& seat) {
  std::string const& former = seat.succeeds->id;
  Args const args{{"who", Arg::member(former)},
                  {"body", Arg::party(seat.body->id, unit.name_of(seat.body->id, *seat.from))},
                  {"from", *seat.from}};
  if (former == id)
    return Arg{Text{"ghi là kế nhiệm chính mình ({who})", "the member succeeds themselves ({who})"}, args};
  auto const* const member = unit.members.find(former);
  if (!member) return std::nullopt;
  bool had = false;
  for (auto const& one : *member->value.seats) {
    if (one->body->id != seat.body->id || *one->from > *seat.from) continue;
    had = true;
    if (one->held_on(*seat.from) && *one->role == *seat.role)
      return Arg{Text{"ghi là kế nhiệm {who}, nhưng {who} vẫn giữ vị trí ấy trong {body} ngày {from}",
                      "it succeeds {who}, who still holds that seat in {body} on {from}"},
                 args};
  }
  if (had) return std::nullopt;
  return Arg{Text{"ghi là kế nhiệm {who}, nhưng {who} không giữ vị trí nào trong {body} trước ngày {from}",
                  "it succeeds {who}, who held no seat in {body} before {from}"},
             args};
}

}  // namespace

static void check_seats(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& member : c.unit.members.all) {
    if (!member.whole) continue;
    auto const& seats = *member->seats;
    for (std::size_t i = 0; i < seats.size(); ++i) {
      record::Seat const& seat = *seats[i];
      if (seat.to && *seat.to < *seat.from) {
        add(out, rule, *member.file, seat.to.span, member.id,
            {{"what",
              Arg{Text{"kết thúc ngày {to}, trước ngày bắt đầu {from}", "it ends on {to}, before it begins on {from}"},
                  {{"to", *seat.to}, {"from", *seat.from}}}}});
        continue;
      }
      if (seat.succeeds)
        if (auto const why = why_not_succeeded(c.unit, member.id, seat))
          add(out, rule, *member.file, seat.succeeds.span, member.id, {{"what", *why}});
      for (std::size_t j = 0; j < i; ++j) {
        record::Seat const& other = *seats[j];
        bool const apart = (seat.to && *seat.to < *other.from) || (other.to && *other.to < *seat.from);
        if (other.body->id != seat.body->id || apart || (other.to && *other.to < *other.from)) continue;
        add(out, rule, *member.file, seat.from.span, member.id,
            {{"what", Arg{Text{"trùng thời gian với vị trí từ ngày {from} trong cùng {body}",
                               "it overlaps the seat from {from} in the same {body}"},
                          {{"from", *other.from},
                           {"body", Arg::party(seat.body->id, c.unit.name_of(seat.body->id, *seat.from))}}}}});
        break;
      }
    }
  }
}

Rule const seat_dates{
    .info = {.id = "seat-dates",
             .message = {"thời gian giữ vị trí không đúng: {what}", "the days of the seat are wrong: {what}"},
             .fix = {"sửa from, to; khi đổi chức danh, kết thúc vị trí cũ (to) trước ngày bắt đầu vị trí mới",
                     "correct from and to; on a change of role, end the old seat (to) before the new one begins"},
             .bad = "seats:\n  - {body: committee, role: member, from: 2026-07-01, to: 2026-06-30}\n",
             .good = "seats:\n  - {body: committee, role: member, from: 2026-01-01, to: 2026-06-30}\n"},
    .check = check_seats};

Family reference_rules() {
  static constexpr Rule const* rules[]{&unknown_reference, &seat_dates};
  return rules;
}

}  // namespace bcd::rule
