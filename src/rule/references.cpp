// References between records, and dates that contradict each other.
#include <algorithm>

#include "bcd/rule/rules.hpp"


namespace bcd::rule {
namespace {

using record::includes;
using record::Target;

// MEETING/no or programme-PROGRAMME/no: known when that record has the item, or when it did not load and cannot tell.
bool known_task(unit::Unit const& unit, std::string_view id) {
  std::size_t const slash = id.rfind('/');
  if (slash == id.npos) return false;
  std::string_view const set_by = id.substr(0, slash), no = id.substr(slash + 1);
  auto const has = [&](auto const& items) { return std::ranges::any_of(*items, [&](auto const& item) { return std::to_string(int(*item->no)) == no; }); };
  if (unit.meetings.known(set_by)) {
    auto const* const meeting = unit.meetings.find(set_by);
    if (!meeting || (meeting->value.conclusion && has(meeting->value.conclusion->items))) return true;
  }
  constexpr std::string_view programme = "programme-";
  if (!set_by.starts_with(programme) || !unit.programmes.known(set_by.substr(programme.size()))) return false;
  auto const* const found = unit.programmes.find(set_by.substr(programme.size()));
  return !found || has(found->value.items);
}

bool known(unit::Unit const& unit, Target target, std::string_view id) {
  switch (target) {
    case Target::member: return unit.members.known(id);
    case Target::agency: return unit.agency(id) != nullptr;
    case Target::body: return unit.known_body(id);
    case Target::meeting: return unit.meetings.known(id);
    case Target::task: return known_task(unit, id);
    case Target::all_members: return id == record::all_members_word;
    case Target::request: return unit.requests.known(id);
    case Target::decision: return unit.decisions.known(id);
    case Target::report: return unit.reports.known(id);
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
    case Target::all_members: ids.emplace_back(record::all_members_word); break;
  }
}

}  // namespace

static void check_references(Case const& c, Rule const& rule, Findings& out) {
  auto const look = [&](record::KindInfo const& kind, source::File const& file, void const* record) {
    record::each_reference(kind, record, [&](Target set, std::string_view id, source::Span span) {
      for (Target one : record::targets)
        if (includes(set, one) && known(c.unit, one, id)) return;
      std::vector<std::string> ids;
      for (Target one : record::targets)
        if (includes(set, one)) collect(c.unit, one, ids);
      std::vector<std::string_view> const candidates{ids.begin(), ids.end()};
      add(out, rule, file, span, Subject::written(std::string{id}),
          {{"id", id},
           {"what", Arg{record::target_words(set, Lang::vi), record::target_words(set, Lang::en)}},
           {"hint", did_you_mean(id, candidates)}});
    });
  };
  auto const each = [&](auto const& record, record::KindInfo const& kind) {
    if (record.whole) look(kind, *record.file, &record.value);
  };
  each(c.unit.config, record::kind_info<record::UnitRecord>);
  c.unit.each_table([&](auto const& table) {
    using Kind = typename std::remove_cvref_t<decltype(table)>::Kind;
    for (auto const& one : table.all) each(one, record::kind_info<Kind>);
  });
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

static void check_seats(Case const& c, Rule const& rule, Findings& out) {
  for (auto const& member : c.unit.members.all) {
    if (!member.whole) continue;
    auto const& seats = *member->seats;
    for (std::size_t i = 0; i < seats.size(); ++i) {
      record::Seat const& seat = *seats[i];
      if (seat.to && *seat.to < *seat.from) {
        add(out, rule, *member.file, seat.to.span, member.id,
            {{"what",
              Arg{Text{"thôi giữ ngày {to}, trước ngày bắt đầu {from}", "it ends on {to}, before it begins on {from}"},
                  {{"to", *seat.to}, {"from", *seat.from}}}}});
        continue;
      }
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
             .message = {"thời gian giữ vị trí không đúng: {what}", "the seat's days are wrong: {what}"},
             .fix = {"sửa from, to; khi đổi chức danh, kết thúc vị trí cũ (to) trước ngày bắt đầu vị trí mới", "mend from and to; on a change of role end the old seat (to) before the new one begins"},
             .why = {"Ai là thành viên được xét theo ngày của từng hồ sơ, nên các vị trí trong một ban, tổ không được chồng nhau hay kết thúc trước khi bắt đầu.",
                     "Membership is judged on each record's own day, so seats in one body must not overlap or end before they begin."},
             .bad = "seats:\n  - {body: committee, role: member, from: 2026-07-01, to: 2026-06-30}\n",
             .good = "seats:\n  - {body: committee, role: member, from: 2026-01-01, to: 2026-06-30}\n"},
    .check = check_seats};

static void check_dates(Case const& c, Rule const& rule, Findings& out) {
  auto const wrong = [&](auto const& record, source::Span span, Text first, Arg const& a, Text second, Arg const& b) {
    Text const how = a == b ? Text{"không sau", "is not after"} : Text{"trước", "is before"};
    add(out, rule, *record.file, span, record.id, {{"first", first}, {"a", a}, {"how", how}, {"second", second}, {"b", b}});
  };
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole) continue;
    auto const& m = meeting.value;
    if (m.start && m.end && *m.end <= *m.start) wrong(meeting, m.end.span, {"giờ kết thúc", "the end"}, m.end->str(), {"giờ bắt đầu", "the start"}, m.start->str());
    if (m.period && *m.kind == record::MeetingKind::regular && *m.status == record::MeetingStatus::held && *m.date < m.period->first())
      wrong(meeting, m.date.span, {"ngày họp", "the meeting"}, *m.date, {"ngày đầu kỳ", "its period's first day"},
            m.period->first());
    if (m.minutes && m.minutes->date && *m.minutes->date < *m.date)
      wrong(meeting, m.minutes->date.span, {"biên bản đề ngày", "minutes dated"}, *m.minutes->date,
            {"ngày họp", "the meeting"}, *m.date);
    if (m.conclusion && m.conclusion->date && *m.conclusion->date < *m.date)
      wrong(meeting, m.conclusion->date.span, {"thông báo kết luận đề ngày", "conclusion dated"}, *m.conclusion->date,
            {"ngày họp", "the meeting"}, *m.date);
  }
  for (auto const& report : c.unit.reports.all)
    if (report.whole && report->submitted)
      for (auto const& said : *report->tasks)
        if (said->done_on && *report->submitted < *said->done_on)
          wrong(report, said->done_on.span, {"ngày gửi báo cáo", "the report of"}, *report->submitted,
                {"ngày hoàn thành", "the day done"}, *said->done_on);
  // Pairs of days the second of which cannot come before the first.
  auto const ordered = [&](auto const& record, auto const& earlier, Text first, auto const& later, Text second) {
    if (earlier && later && *later < *earlier) wrong(record, later.span, second, *later, first, *earlier);
  };
  auto const each = [](auto const& table, auto const& see) {
    for (auto const& one : table.all)
      if (one.whole) see(one);
  };
  Text const start{"ngày bắt đầu", "the start"}, end{"ngày kết thúc", "the end"}, issued{"ngày yêu cầu", "the request"}, due{"hạn", "the due day"}, sent{"ngày gửi", "the day sent"};
  each(c.unit.delegations, [&](auto const& one) { ordered(one, one->since, start, one->until, end); });
  each(c.unit.consultations, [&](auto const& one) {
    ordered(one, one->sent, sent, one->due, due);
    for (auto const& reply : *one->replies) ordered(one, one->sent, sent, reply->date, {"ngày trả lời", "the reply"});
  });
  each(c.unit.inspections, [&](auto const& one) {
    ordered(one, one->from, start, one->to, end);
    if (one->report) ordered(one, one->from, start, one->report->date, {"báo cáo kết quả", "the report of the result"});
  });
  each(c.unit.requests, [&](auto const& one) { ordered(one, one->issued, issued, one->due, due); });
  each(c.unit.reports, [&](auto const& one) {
    auto const* const request = one->request ? c.unit.requests.find(one->request->id) : nullptr;
    if (request) ordered(one, request->value.issued, issued, one->submitted, sent);
    if (one->data) ordered(one, one->data->from, start, one->data->to, end);
  });
  each(c.unit.proposals, [&](auto const& one) {
    if (!one->reviewed) return;
    Text const proposed{"ngày đề xuất", "the proposal"}, reviewed{"ngày xem xét", "the review"};
    ordered(one, one->date, proposed, one->reviewed->date, reviewed);
    auto const* const meeting = one->reviewed->meeting ? c.unit.meetings.find(one->reviewed->meeting->id) : nullptr;
    if (meeting && *meeting->value.date < *one->date)
      wrong(one, one->reviewed->meeting.span, reviewed, *meeting->value.date, proposed, *one->date);
  });
  for (auto const& year : c.unit.holidays)
    if (year.whole)
      for (auto const& day : *year->days)
        if (day->to && *day->to < *day->date)
          wrong(year, day->to.span, {"ngày kết thúc", "the end"}, *day->to, {"ngày bắt đầu", "the start"}, *day->date);
  for (auto const& agency : *c.unit.unit().agencies)
    if (agency->from && agency->to && *agency->to < *agency->from)
      wrong(c.unit.config, agency->to.span, {"ngày kết thúc", "the end"}, *agency->to, {"ngày bắt đầu", "the start"},
            *agency->from);
}

Rule const date_order{
    .info = {.id = "date-order",
             .message = {"{first} {a} {how} {second} {b}", "{first} {a} {how} {second} {b}"},
             .fix = {"kiểm tra và sửa một trong hai ngày, giờ", "check and mend one of the two"},
             .why = {"Biên bản và thông báo kết luận không thể có trước cuộc họp; việc gì cũng kết thúc sau khi bắt đầu.", "Minutes and conclusions cannot come before their meeting; what ends has begun before."},
             .bad = "date: 2026-03-25\nconclusion: {number: 04-TB/BCĐ, date: 2026-03-20}\n",
             .good = "date: 2026-03-25\nconclusion: {number: 04-TB/BCĐ, date: 2026-03-27}\n"},
    .check = check_dates};

Family reference_rules() {
  static constexpr Rule const* rules[]{&unknown_reference, &seat_dates, &date_order};
  return rules;
}

}  // namespace bcd::rule
