// References between records, and dates that contradict each other.
#include <algorithm>

#include "families.hpp"

namespace bcd::rule {
namespace {

using record::includes;
using record::Target;

constexpr Text target_word(Target target) {
  switch (target) {
    case Target::member: return {"người", "person"};
    case Target::agency: return {"cơ quan", "agency"};
    case Target::body: return {"ban, tổ", "body"};
    case Target::meeting: return {"cuộc họp", "meeting"};
    case Target::task: return {"nhiệm vụ", "task"};
    case Target::all_members: return {"'all-members'", "'all-members'"};
  }
  return {};
}
constexpr Target targets[]{Target::member, Target::agency, Target::body, Target::meeting, Target::task, Target::all_members};

// MEETING/no: known when the meeting has that item, or when the meeting did not load and cannot tell.
bool known_task(unit::Unit const& unit, std::string_view id) {
  std::size_t const slash = id.rfind('/');
  std::string_view const meeting_id = id.substr(0, slash);
  if (slash == id.npos || !unit.meetings.known(meeting_id)) return false;
  auto const* meeting = unit.meetings.find(meeting_id);
  if (!meeting) return true;
  if (!meeting->value.conclusion) return false;
  return std::ranges::any_of(*meeting->value.conclusion->items, [&](auto const& item) { return unit::task_id(*meeting, *item) == id; });
}

bool known(unit::Unit const& unit, Target target, std::string_view id) {
  switch (target) {
    case Target::member: return unit.members.known(id);
    case Target::agency: return unit.agency(id) != nullptr;
    case Target::body: return unit.known_body(id);
    case Target::meeting: return unit.meetings.known(id);
    case Target::task: return known_task(unit, id);
    case Target::all_members: return id == record::all_members_word;
  }
  return false;
}

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
      for (auto const& one : unit.meetings.all)
        if (one.whole && one->conclusion)
          for (auto const& item : *one->conclusion->items) ids.push_back(unit::task_id(one, *item));
      break;
    case Target::all_members: ids.emplace_back(record::all_members_word); break;
  }
}

void check_references(Case const& c, Rule const& rule, Findings& out) {
  auto const look = [&](record::KindInfo const& kind, source::File const& file, void const* record) {
    record::each_reference(kind, record, [&](Target set, std::string_view id, source::Span span) {
      for (Target one : targets)
        if (includes(set, one) && known(c.unit, one, id)) return;
      std::vector<std::string> ids;
      std::string vi, en;
      for (Target one : targets) {
        if (!includes(set, one)) continue;
        collect(c.unit, one, ids);
        bool const last = unsigned(set) >> 1 < unsigned(one);  // the highest of the set
        vi += (vi.empty() ? "" : last ? " hay " : ", ") + std::string{target_word(one).in(Lang::vi)};
        en += (en.empty() ? "" : last ? " or " : ", ") + std::string{target_word(one).in(Lang::en)};
      }
      std::vector<std::string_view> const candidates{ids.begin(), ids.end()};
      add(out, rule, file, span, std::string{id}, {{"id", id}, {"what", Arg{vi, en}}, {"hint", did_you_mean(id, candidates)}});
    });
  };
  auto const each = [&](auto const& record, record::KindInfo const& kind) {
    if (record.whole) look(kind, *record.file, &record.value);
  };
  each(c.unit.config, record::kind_info<record::UnitRecord>);
  for (auto const& used : c.unit.regulations)  // the unit's own; those that come with the program are tested
    if (regulation::builtin_regulation(used.regulation->id()) != used.regulation) each(used.regulation->record, record::kind_info<record::RegulationRecord>);
  for (auto const& one : c.unit.members.all) each(one, record::kind_info<record::Member>);
  for (auto const& one : c.unit.meetings.all) each(one, record::kind_info<record::Meeting>);
  for (auto const& one : c.unit.reports.all) each(one, record::kind_info<record::Report>);
}

Rule const unknown_reference{
    .info = {.id = "unknown-reference",
             .message = {"không có {what} nào mang mã '{id}'{hint}", "no {what} has the id '{id}'{hint}"},
             .fix = {"sửa mã cho đúng, hoặc thêm hồ sơ còn thiếu", "mend the id, or add the missing record"},
             .why = {"Mã của người là tên tệp trong members/, của cuộc họp là tên tệp trong meetings/, của cơ quan là id trong bcd.yaml, của ban, tổ là id trong quy chế; nhiệm vụ viết là MÃ-CUỘC-HỌP/số.",
                     "A person's id is the file name in members/, a meeting's the one in meetings/, an agency's its id in bcd.yaml, a body's its id in the regulation; a task is written MEETING/no."},
             .bad = "chair: nguyen-van-aa\n",
             .good = "chair: nguyen-van-a\n"},
    .check = check_references};

void check_seats(Case const& c, Rule const& rule, Findings& out) {
  for (auto const& member : c.unit.members.all) {
    if (!member.whole) continue;
    auto const& seats = *member->seats;
    for (std::size_t i = 0; i < seats.size(); ++i) {
      record::Seat const& seat = *seats[i];
      if (seat.to && *seat.to < *seat.from) {
        add(out, rule, *member.file, seat.to.span, member.id,
            {{"what", Arg{"thôi giữ ngày " + seat.to->str() + ", trước ngày bắt đầu " + seat.from->str(), "it ends on " + seat.to->str() + ", before it begins on " + seat.from->str()}}});
        continue;
      }
      for (std::size_t j = 0; j < i; ++j) {
        record::Seat const& other = *seats[j];
        bool const apart = (seat.to && *seat.to < *other.from) || (other.to && *other.to < *seat.from);
        if (other.body->id != seat.body->id || apart || (other.to && *other.to < *other.from)) continue;
        add(out, rule, *member.file, seat.from.span, member.id,
            {{"what", Arg{"trùng thời gian với vị trí từ ngày " + other.from->str() + " trong cùng " + c.unit.name_of(seat.body->id, *seat.from), "it overlaps the seat from " + other.from->str() + " in the same " + c.unit.name_of(seat.body->id, *seat.from)}}});
        break;
      }
    }
  }
}

Rule const seat_dates{
    .info = {.id = "seat-dates",
             .message = {"thời gian giữ vị trí không đúng: {what}", "the seat's days are wrong: {what}"},
             .fix = {"sửa from, to; khi đổi chức danh, kết thúc vị trí cũ (to) trước ngày bắt đầu vị trí mới", "mend from and to; on a change of role end the old seat (to) before the new one begins"},
             .why = {"Ai là thành viên được xét theo ngày của từng hồ sơ, nên các vị trí trong một ban, tổ không được chồng nhau hay kết thúc trước khi bắt đầu.",
                     "Membership is judged on each record's own day, so seats in one body must not overlap or end before they begin."},
             .bad = "seats:\n  - {body: committee, role: member, from: 2026-07-01, to: 2026-06-30}\n",
             .good = "seats:\n  - {body: committee, role: member, from: 2026-01-01, to: 2026-06-30}\n"},
    .check = check_seats};

void check_dates(Case const& c, Rule const& rule, Findings& out) {
  auto const wrong = [&](auto const& record, source::Span span, Text first, std::string const& a, Text second, std::string const& b) {
    Text const how = a == b ? Text{"không sau", "is not after"} : Text{"trước", "is before"};
    add(out, rule, *record.file, span, record.id, {{"first", first}, {"a", a}, {"how", how}, {"second", second}, {"b", b}});
  };
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole) continue;
    auto const& m = meeting.value;
    if (m.start && m.end && *m.end <= *m.start) wrong(meeting, m.end.span, {"giờ kết thúc", "the end"}, m.end->str(), {"giờ bắt đầu", "the start"}, m.start->str());
    if (m.period && *m.kind == record::MeetingKind::regular && *m.status == record::MeetingStatus::held && *m.date < m.period->first())
      wrong(meeting, m.date.span, {"ngày họp", "the meeting"}, m.date->str(), {"ngày đầu kỳ", "its period's first day"}, m.period->first().str());
    if (m.minutes && m.minutes->date && *m.minutes->date < *m.date) wrong(meeting, m.minutes->date.span, {"biên bản đề ngày", "minutes dated"}, m.minutes->date->str(), {"ngày họp", "the meeting"}, m.date->str());
    if (m.conclusion && m.conclusion->date && *m.conclusion->date < *m.date) wrong(meeting, m.conclusion->date.span, {"thông báo kết luận đề ngày", "conclusion dated"}, m.conclusion->date->str(), {"ngày họp", "the meeting"}, m.date->str());
  }
  for (auto const& report : c.unit.reports.all)
    if (report.whole && report->submitted)
      for (auto const& said : *report->tasks)
        if (said->done_on && *report->submitted < *said->done_on)
          wrong(report, said->done_on.span, {"ngày gửi báo cáo", "the report of"}, report->submitted->str(), {"ngày hoàn thành", "the day done"}, said->done_on->str());
  for (auto const& year : c.unit.holidays)
    if (year.whole)
      for (auto const& day : *year->days)
        if (day->to && *day->to < *day->date) wrong(year, day->to.span, {"ngày kết thúc", "the end"}, day->to->str(), {"ngày bắt đầu", "the start"}, day->date->str());
  for (auto const& agency : *c.unit.unit().agencies)
    if (agency->from && agency->to && *agency->to < *agency->from) wrong(c.unit.config, agency->to.span, {"ngày kết thúc", "the end"}, agency->to->str(), {"ngày bắt đầu", "the start"}, agency->from->str());
}

Rule const date_order{
    .info = {.id = "date-order",
             .message = {"{first} {a} {how} {second} {b}", "{first} {a} {how} {second} {b}"},
             .fix = {"kiểm tra và sửa một trong hai ngày, giờ", "check and mend one of the two"},
             .why = {"Biên bản và thông báo kết luận không thể có trước cuộc họp; việc gì cũng kết thúc sau khi bắt đầu.", "Minutes and conclusions cannot come before their meeting; what ends has begun before."},
             .bad = "date: 2026-03-25\nconclusion: {number: 04-TB/BCĐ, date: 2026-03-20}\n",
             .good = "date: 2026-03-25\nconclusion: {number: 04-TB/BCĐ, date: 2026-03-27}\n"},
    .check = check_dates};

}  // namespace

Family reference_rules() {
  static constexpr Rule const* rules[]{&unknown_reference, &seat_dates, &date_order};
  return rules;
}

}  // namespace bcd::rule
