// Checks that everyone with a seat is in one attendance list exactly once, and nobody else is.
#include "bcd/unit/attendance.hpp"

#include <algorithm>
#include <set>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/text/fold.hpp"

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
    regulation::Law const law = c.unit.law(*meeting->date);
    auto const behind = unit::attendance_clauses(law, meeting.value);
    for (auto const& provision : behind) c.judged(*provision.entry, meeting.id);
    if (!unit::attendance_matters(law, meeting.value) || names_unknown(c.unit, meeting.value)) return;
    std::vector<Arg> missing;
    for (auto const& holder : unit::expected_at(c.unit, meeting.value))
      if (!unit::is_present(meeting.value, holder.member->id) && !unit::absence_of(meeting.value, holder.member->id))
        missing.push_back(Arg::member(holder.member->id));
    if (missing.empty()) return;
    source::Span const span = meeting->present ? meeting->present.span : meeting->date.span;
    Args args{{"count", missing.size()}, {"who", Arg::list(missing)}};
    if (behind.empty()) add(out, rule, *meeting.file, span, meeting.id, std::move(args));
    else add(out, rule, *meeting.file, span, meeting.id, std::move(args), behind, law.regulation());
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
    .check = check_incomplete,
    .rests_on = [](record::Clause const& clause) {
      return clause.attendance && clause.attendance->all && *clause.attendance->all;
    }};

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

namespace {

// True if the text of a guest's agency names it: it contains the name, or is the beginning of it.
bool names(record::Guest const& guest, std::string const& name) {
  std::string const given = plain_words(*guest.agency), wanted = plain_words(name);
  return !given.empty() && !wanted.empty() && (given.find(wanted) != given.npos || wanted.starts_with(given));
}

// True if somebody of the agency was invited: as a guest, or as a member who works there.
bool invited(CheckContext const& c, record::Meeting const& meeting, record::Agency const& agency) {
  Date const day = *meeting.date;
  auto const works_there = [&](std::string const& member) { return c.unit.agency_of(member, day) == *agency.id; };
  return std::ranges::any_of(*meeting.present, [&](auto const& one) { return works_there(one->id); }) ||
         std::ranges::any_of(*meeting.absent, [&](auto const& one) { return works_there(one->member->id); }) ||
         std::ranges::any_of(*meeting.guests, [&](auto const& guest) {
           return *guest->agency == *agency.id || names(*guest, *agency.name->on(day));
         });
}

// True if somebody of the body was invited: a holder of a seat, or a guest by the body's name.
bool invited(CheckContext const& c, record::Meeting const& meeting, std::string const& body) {
  Date const day = *meeting.date;
  std::string const name = regulation::body_name(c.unit.law(day).regulation(), body);
  auto const seated = [&](std::string const& member) { return c.unit.seat(member, body, day) != nullptr; };
  return std::ranges::any_of(*meeting.present, [&](auto const& one) { return seated(one->id); }) ||
         std::ranges::any_of(*meeting.guests, [&](auto const& guest) {
           return names(*guest, name) || std::ranges::any_of(c.unit.seats(body, day), [&](auto const& holder) {
                    return plain_words(*holder.member->value.name) == plain_words(*guest->name);
                  });
         });
}

// Returns the agencies of a kind on the day, or the standing agency.
std::vector<record::Agency const*> agencies_of(CheckContext const& c, record::GuestKind kind, Date day) {
  std::vector<record::Agency const*> found;
  for (auto const& one : *c.unit.unit().agencies) {
    bool const wanted = kind == record::standing_agency_guest ? *one->id == c.unit.standing_agency(day)
                                                              : int(*one->kind->on(day)) == int(kind);
    if (wanted && one->exists_on(day)) found.push_back(&*one);
  }
  return found;
}

}  // namespace

static void check_guests(CheckContext const& c, Rule const& rule, Findings& out) {
  each_owed(c, &record::Clause::attendance, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (names_unknown(c.unit, meeting.value)) return;
    std::vector<Arg> missing;
    for (auto const& kind : *provision.clause->guests)
      for (record::Agency const* agency : agencies_of(c, *kind, *meeting->date))
        if (!invited(c, meeting.value, *agency)) missing.push_back(Arg::party(*agency->id));
    for (auto const& body : *provision.clause->guest_bodies)
      if (!c.unit.seats(body->id, *meeting->date).empty() && !invited(c, meeting.value, body->id))
        missing.push_back(body_arg(law.regulation(), body->id));
    if (missing.empty()) return;
    Finding& finding = add(out, rule, *meeting.file, meeting->guests ? meeting->guests.span : meeting->date.span,
                           meeting.id, {{"who", Arg::list(missing)}}, provision, law.regulation());
    // A guest may be recorded without an agency, or with another name
    // for it.
    if (!(*meeting->guests).empty()) finding.severity = std::min(finding.severity, Severity::warning);
  });
}

Rule const guest_uninvited{
    .info =
        {.id = "guest-uninvited",
         .message = {"chưa ghi mời dự: {who}", "not recorded as invited: {who}"},
         .fix =
             {"ghi người được mời vào guests với agency là tên cơ quan, ban, tổ; nếu không mời, thêm waivers có lý do",
              "list the person invited in guests, with the name of the agency or body; if nobody was invited, waive it "
              "with the reason"},
         .bad = "# quy chế: mời Ủy ban Mặt trận Tổ quốc\npresent: [nguyen-van-a, tran-thi-b]\n",
         .good = "present: [nguyen-van-a, tran-thi-b]\nguests:\n  - {name: Vũ Văn K, agency: Ủy ban Mặt trận Tổ quốc "
                 "phường Mẫu}\n"},
    .check = check_guests,
    .rests_on = [](record::Clause const& clause) {
      return clause.attendance &&
             (!(*clause.attendance->guests).empty() || !(*clause.attendance->guest_bodies).empty());
    }};

Family attendance_rules() {
  static constexpr Rule const* rules[]{&attendance_incomplete, &attendance_stranger, &attendance_conflict,
                                       &guest_uninvited};
  return rules;
}

}  // namespace bcd::rule
