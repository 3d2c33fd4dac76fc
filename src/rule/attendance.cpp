// Checks that everyone with a seat is in one attendance list exactly once, and nobody else is.
#include "bcd/unit/attendance.hpp"

#include <algorithm>
#include <set>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

void each_held(CheckContext const& c, auto const& see) {
  for (auto const& meeting : c.unit.meetings.all)
    if (ledger::held(meeting, c.as_of)) see(meeting);
}

// True if a list contains an unknown id. It is probably a misspelled member, who would then seem to be missing.
bool names_unknown(unit::Unit const& unit, record::Meeting const& meeting) {
  return std::ranges::any_of(*meeting.present, [&](auto const& one) { return !unit.members.known(one->id); }) ||
         std::ranges::any_of(*meeting.absent, [&](auto const& one) { return !unit.members.known(one->member->id); });
}

// True if a seat is in an unknown body or ends before it begins. Such a seat has a finding of its own and may be the
// one required here.
bool has_faulty_seat(unit::Unit const& unit, record::Member const& member) {
  return std::ranges::any_of(*member.seats, [&](auto const& seat) {
    return !unit.known_body(seat->body->id) || (seat->to && *seat->to < *seat->from);
  });
}

}  // namespace

static void check_incomplete(CheckContext const& c, Rule const& rule, Findings& out) {
  each_held(c, [&](auto const& meeting) {
    if (!unit::all_must_attend(meeting.value) || names_unknown(c.unit, meeting.value) ||
        !unit::attendance_matters(c.unit.law(*meeting->date), meeting.value))
      return;
    std::vector<Arg> missing;
    for (auto const& holder : unit::expected_at(c.unit, meeting.value))
      if (!unit::is_present(meeting.value, holder.member->id) && !unit::absence_of(meeting.value, holder.member->id))
        missing.push_back(Arg::member(holder.member->id));
    if (missing.empty()) return;
    source::Span const span = meeting->present ? meeting->present.span : meeting->date.span;
    add(out, rule, *meeting.file, span, meeting.id, {{"count", missing.size()}, {"who", Arg::list(missing)}});
  });
}

Rule const attendance_incomplete{
    .info = {.id = "attendance-incomplete",
             .message = {"{count} thành viên chưa được ghi có mặt hay vắng: {who}",
                         "members not recorded as present or absent: {count} ({who})"},
             .fix = {"ghi mỗi người vào present hoặc absent", "put each of them in present or absent"},
             .bad = "# quy chế quy định số người dự tối thiểu\npresent: [nguyen-van-a]\n# le-van-c là thành viên nhưng "
                    "không có trong danh sách nào\n",
             .good = "present: [nguyen-van-a]\nabsent:\n  - {member: le-van-c, reason: Đi công tác}\n"},
    .check = check_incomplete};

static void check_stranger(CheckContext const& c, Rule const& rule, Findings& out) {
  each_held(c, [&](auto const& meeting) {
    if (!unit::all_must_attend(meeting.value)) return;
    auto const look = [&](std::string const& member, source::Span span) {
      auto const* const known = c.unit.members.find(member);
      if (!known || has_faulty_seat(c.unit, known->value) || c.unit.seat(member, meeting->body->id, *meeting->date))
        return;
      add(out, rule, *meeting.file, span, Subject::party(member),
          {{"member", Arg::member(member)},
           {"body", body_arg(c.unit.law(*meeting->date).regulation(), meeting->body->id)},
           {"date", *meeting->date}});
    };
    for (auto const& one : *meeting->present) look(one->id, one.span);
    for (auto const& one : *meeting->absent) look(one->member->id, one->member.span);
  });
}

Rule const attendance_stranger{
    .info =
        {.id = "attendance-stranger",
         .message = {"{member} không phải thành viên {body} ngày {date}", "{member} has no seat in {body} on {date}"},
         .fix = {"chuyển sang guests nếu là khách mời; nếu là thành viên, bổ sung seats trong hồ sơ người ấy",
                 "move them to guests; if they are a member, add the seat (seats) to their record"},
         .bad = "# vu-van-g thôi làm thành viên từ 2026-03-01\ndate: 2026-03-25\npresent: [nguyen-van-a, vu-van-g]\n",
         .good = "date: 2026-03-25\npresent: [nguyen-van-a]\nguests:\n  - {name: Vũ Văn G, agency: Trung tâm Y tế}\n"},
    .check = check_stranger};

static void check_conflict(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole) continue;
    std::set<std::string_view> present, absent;
    auto const say = [&](std::string const& member, source::Span span, Text what) {
      add(out, rule, *meeting.file, span, Subject::party(member), {{"member", Arg::member(member)}, {"what", what}});
    };
    for (auto const& one : *meeting->present)
      if (!present.insert(one->id).second)
        say(one->id, one.span, {"có tên hai lần trong danh sách có mặt", "is in the list of those present twice"});
    for (auto const& one : *meeting->absent) {
      std::string const& member = one->member->id;
      if (!absent.insert(member).second)
        say(member, one->member.span, {"có tên hai lần trong danh sách vắng", "is in the list of those absent twice"});
      else if (present.contains(member))
        say(member, one->member.span, {"vừa có mặt vừa vắng", "is both present and absent"});
    }
    for (auto const& one : *meeting->partly)
      if (!present.contains(one->member->id))
        say(one->member->id, one->member.span,
            {"đến muộn hoặc về sớm nhưng không có tên trong danh sách có mặt",
             "came late or left early but is not in the list of those present"});
    if (meeting->chair && absent.contains(meeting->chair->id) && !present.contains(meeting->chair->id) &&
        *meeting->status == record::MeetingStatus::held)
      say(meeting->chair->id, meeting->chair.span,
          {"chủ trì cuộc họp nhưng lại ghi là vắng", "chairs the meeting but is listed as absent"});
  }
}

Rule const attendance_conflict{
    .info =
        {.id = "attendance-conflict",
         .message = {"{member} {what}", "{member} {what}"},
         .fix = {"giữ tên ở đúng một danh sách; nếu là người chủ trì, ghi đúng người chủ trì hoặc bỏ tên khỏi absent",
                 "keep the name once, in one list; if it is the chair, record the correct chair or remove the name "
                 "from absent"},
         .bad = "present: [nguyen-van-a, le-van-c]\nabsent:\n  - {member: le-van-c}\n",
         .good = "present: [nguyen-van-a]\nabsent:\n  - {member: le-van-c}\n"},
    .check = check_conflict};

Family attendance_rules() {
  static constexpr Rule const* rules[]{&attendance_incomplete, &attendance_stranger, &attendance_conflict};
  return rules;
}

}  // namespace bcd::rule
