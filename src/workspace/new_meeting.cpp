// Drafts a new meeting: its invitation, agenda and expected members.
#include <algorithm>

#include "bcd/ledger/tasks.hpp"
#include "bcd/record/path.hpp"
#include "bcd/unit/attendance.hpp"
#include "bcd/unit/authority.hpp"
#include "new_kinds.hpp"
#include "new_samples.hpp"
#include "next_meeting.hpp"

namespace bcd::workspace {
namespace {

using record::DraftValue;
using record::MeetingKind;

// "Nguyễn Văn A, Trưởng Ban"
std::string who(unit::Unit const& unit, unit::SeatHolder const& holder, std::string_view body, Date day, Lang lang) {
  record::Body const* const declared = unit.in_force(day).regulation->body(body);
  std::string_view const titled =
      declared && declared->of ? std::string_view{declared->of->id} : body;  // a derived body has no titles
  return *holder.member->value.name + ", " +
         regulation::role_title(*unit.in_force(day).regulation, titled, *holder.seat->role, lang);
}

// Lists the expected members, except those already absent, as present. For a planned meeting the list is only offered
// as a comment, to complete after the meeting.
void fill_present(Filling const& f, std::vector<unit::SeatHolder> const& seats, std::string const& body, Date date,
                  bool held) {
  std::vector<DraftValue> people;
  for (unit::SeatHolder const& holder : seats) {
    bool absent = false;
    for (int i = 0; f.draft.given("absent." + std::to_string(i)); ++i)
      absent = absent || f.draft.text("absent." + std::to_string(i) + ".member") == holder.member->id;
    if (!absent) people.push_back(record::scalar(holder.member->id, who(f.unit, holder, body, date, f.lang())));
  }
  if (people.empty()) return;
  DraftValue present = record::list(std::move(people));
  present.beside = held ? Text{"mọi thành viên tại ngày họp; người vắng thì chuyển sang absent",
                               "all members on that day; move absent members to absent"}
                              .in(f.lang())
                        : Text{"sau khi họp: bỏ dấu '#', người vắng thì chuyển sang absent",
                               "after the meeting: remove the '#', move absent members to absent"}
                              .in(f.lang());
  present.offered = !held;
  f.draft.fill("present", std::move(present));
}

MeetingKind kind_of(Filling const& f) { return f.draft.read<MeetingKind>("kind").value_or(MeetingKind::regular); }

// Returns the earliest last day that the clauses of this kind set before a meeting, with the article. Empty if none
// sets one.
template <class C>
std::optional<std::pair<Date, std::string>> last_day(Filling const& f, regulation::Law const& law,
                                                     record::At<C> record::Clause::*kind, std::string const& body,
                                                     Date date) {
  std::optional<std::pair<Date, std::string>> first;
  for (auto const& provision : law.about(kind, body, kind_of(f))) {
    if (!provision.clause->lead) continue;
    Date const day = f.unit.calendar.before(date, *provision.clause->lead);
    if (!first || day < first->first) first = {day, where(*provision.entry, f.lang())};
  }
  return first;
}

// Returns the last day for the invitation and the papers of a meeting on that day. Empty if no clause sets one.
std::optional<std::pair<Date, std::string>> last_day_to_send(Filling const& f, std::string const& body, Date date) {
  regulation::Law const law = f.unit.law(date);
  auto const notice = last_day(f, law, &record::Clause::notice, body, date),
             materials = last_day(f, law, &record::Clause::materials, body, date);
  return !notice || (materials && materials->first < notice->first) ? materials : notice;
}

// Returns the first working day from `day` on for which the invitation and the papers can still be sent in time.
// Returns `day` if there is none within two months.
Date first_day_in_time(Filling const& f, std::string const& body, Date day) {
  for (Date one = day; one < day + 60; one = working_day_from(f.unit.calendar, one + 1))
    if (auto const last = last_day_to_send(f, body, one); !last || last->first >= f.as_of) return one;
  return day;
}

// True if the meeting is planned for today or later.
bool is_ahead(Filling const& f, Date date) { return f.draft.text("status") == "planned" && date >= f.as_of; }

// Warns that the invitation or the papers cannot be sent in time, and names the first day for which they can.
void warn_of_late_sending(Filling const& f, std::string const& body, Date date) {
  auto const last = last_day_to_send(f, body, date);
  if (!last || last->first >= f.as_of || !is_ahead(f, date)) return;
  f.draft.warn("date", fill({"giấy mời, tài liệu phải gửi chậm nhất ngày {day} ({where}), nay đã qua; họp từ ngày "
                             "{first} thì còn kịp",
                             "the invitation and papers were to be sent by {day} ({where}), which is past; the first "
                             "day that can still be met is {first}"},
                            f.lang(),
                            {{"day", last->first},
                             {"where", last->second},
                             {"first", first_day_in_time(f, body, working_day_from(f.unit.calendar, date))}}));
}

void offer_invitation(Filling const& f, regulation::Law const& law, std::string const& body, Date date) {
  if (f.draft.given("invitation")) return;
  auto const field = record::find_field(f.draft.kind(), "invitation");
  DraftValue invitation = record::example_of(*field, f.lang());
  auto const notice = last_day(f, law, &record::Clause::notice, body, date),
             materials = last_day(f, law, &record::Clause::materials, body, date);
  auto const put = [&](std::string_view key, std::optional<std::pair<Date, std::string>> const& last, Date otherwise) {
    DraftValue& value = *invitation.find(key);
    Date const day = last ? last->first : otherwise;
    value.text = (is_ahead(f, date) ? std::max(day, f.as_of) : day).str();  // nothing is sent on a day that is past
    if (last)
      value.beside += fill({": chậm nhất {day} ({where})", ": by {day} ({where})"}, f.lang(),
                           {{"day", last->first}, {"where", last->second}});
  };
  Date const before = f.unit.calendar.before(date, {3, DurationUnit::working_day});
  if (std::string const number = sample_number(f.unit, date, body, invitation.find("number")->text); !number.empty())
    *invitation.find("number") = record::scalar(number, invitation.find("number")->beside);
  put("date", std::nullopt, notice ? notice->first : before);
  put("sent", notice, before);
  put("materials", materials, before);
  f.draft.fill("invitation", std::move(invitation));
}

void note_absence_deadlines(Filling const& f, regulation::Law const& law, std::string const& body, Date date) {
  std::vector<std::string> lines;
  for (auto const& provision : law.about(&record::Clause::absence, body, kind_of(f)))
    if (provision.clause->lead)
      lines.push_back(fill(
          {"Báo vắng chậm nhất ngày {day} ({where})", "Absence must be reported by {day} ({where})"}, f.lang(),
          {{"day", absence_deadline(f.unit, law, provision, date)}, {"where", where(*provision.entry, f.lang())}}));
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  f.draft.tell("absent", std::move(lines));
}

void note_open_tasks(Filling const& f) {
  ledger::TaskBook const book{f.unit, f.as_of};
  std::vector<std::string> lines;
  for (ledger::Task const& task : book.all()) {
    if (!task.open()) continue;
    std::string const due = task.item->due        ? task.item->due->str()
                            : task.item->due_text ? *task.item->due_text
                                                  : std::string{"-"};
    lines.push_back(fill({"  {id} (chủ trì {lead}, hạn {due}): {text}", "  {id} (lead {lead}, due {due}): {text}"},
                         f.lang(),
                         {{"id", task.id},
                          {"lead", task.lead().empty() ? "-" : task.lead()},
                          {"due", due},
                          {"text", *task.item->text}}));
  }
  if (lines.empty()) return;
  lines.insert(
      lines.begin(),
      std::string{
          Text{"Nhiệm vụ chưa hoàn thành, để kiểm điểm tại cuộc họp:", "Open tasks to review at the meeting:"}.in(
              f.lang())});
  f.draft.tell("agenda", std::move(lines));
}

void offer_decisions(Filling const& f, std::string const& body, Date date) {
  std::vector<DraftValue> open;
  for (auto const& decision : f.unit.decisions.all) {
    if (!decision.whole || *decision->date > date) continue;
    bool const reported = std::ranges::any_of(f.unit.meetings.all, [&](auto const& meeting) {
      return meeting.whole && record::has(meeting->reported_decisions, decision.id);
    });
    if (!reported) open.push_back(record::scalar(decision.id, *decision->text));
  }
  if (open.empty() || body != usual_body(f.unit, date)) return;
  DraftValue decisions = record::offered(record::list(std::move(open)));
  decisions.beside =
      Text{"Quyết định giữa hai kỳ họp chưa được báo cáo", "Decisions between meetings not reported yet"}.in(f.lang());
  f.draft.fill("reported_decisions", std::move(decisions));
}

void fill_chair(Filling const& f, regulation::Law const& law, Date date, std::string const& body) {
  unit::UsualChair const chair = unit::usual_chair(f.unit, law, body, kind_of(f), date);
  if (chair.member) f.draft.fill("chair", chair.member->id, where(*chair.entry, f.lang()));
}

// Warns about a day outside the period, because the check will report it once the meeting is held.
void warn_of_day(Filling const& f, ledger::MeetingDuty const& duty, Date date) {
  Args const args{{"date", date},
                  {"period", duty.period.str()},
                  {"due", duty.rolled},
                  {"first", duty.first.value_or(duty.period.first())}};
  if (date > duty.rolled)
    f.draft.warn("date",
                 fill({"họp trễ: kỳ {period} chậm nhất ngày {due}", "late: the meeting for {period} is due by {due}"},
                      f.lang(), args));
  if (date < duty.first.value_or(duty.period.first()))
    f.draft.warn("date", fill({"họp sớm: kỳ {period} họp từ ngày {first}",
                               "too early: the meeting for {period} is held from {first}"},
                              f.lang(), args));
}

}  // namespace

FillFault fill_meeting(Filling const& f) {
  f.draft.fill("body", usual_body(f.unit, f.as_of));
  std::string const body = f.draft.text("body");
  bool const other_kind = f.draft.given("kind") && f.draft.text("kind") != "regular";
  std::optional<ledger::MeetingDuty> duty;
  if (!other_kind)
    if (auto fault = find_meeting(f, body, duty)) return fault;
  f.draft.fill("kind", duty || f.draft.given("period") ? "regular" : "extraordinary");
  bool const regular = f.draft.text("kind") == "regular";
  if (regular && !duty && !f.draft.given("period"))
    return record::Draft::Fault{{"quy chế không quy định kỳ họp của '{body}'; ghi kỳ bằng --period, hoặc loại khác "
                                 "bằng --set kind=extraordinary",
                                 "the regulation sets no regular meeting for '{body}'; give the period with --period, "
                                 "or another kind with --set kind=extraordinary"},
                                {{"body", body}}};
  if (duty) {
    f.draft.fill("period", duty->period.str());
    f.draft.remark("period", fill({"chậm nhất {due} ({where})", "by {due} ({where})"}, f.lang(),
                                  {{"due", duty->due}, {"where", where(*duty->provision.entry, f.lang())}}));
  }
  f.draft.fill("status", "planned");
  Date const usual = duty ? usual_day(f.unit, *duty, f.as_of) : working_day_from(f.unit.calendar, f.as_of + 1);
  // A meeting that is late in any case, or that no period limits, is held as soon as it can be called in time.
  bool const movable = f.draft.text("status") == "planned" && (!duty || duty->due < f.as_of);
  f.draft.fill("date", (movable ? first_day_in_time(f, body, usual) : usual).str());

  Date const date = f.draft.read<Date>("date").value_or(usual);
  if (f.draft.text("status") == "held" && date > f.as_of)
    return record::Draft::Fault{
        {"cuộc họp ngày {date} chưa diễn ra (ngày xét {as_of}), chưa ghi status=held được; ghi ngày đã họp bằng --date",
         "a meeting on {date} has not taken place yet (as of {as_of}) and cannot have status=held; give the day it was "
         "held with --date"},
        {{"date", date}, {"as_of", f.as_of}}};
  if (duty) warn_of_day(f, *duty, date);
  warn_of_late_sending(f, body, date);
  regulation::Law const law = f.unit.law(date);
  std::vector<unit::SeatHolder> const seats = f.unit.seats(body, date);
  fill_chair(f, law, date, body);
  offer_invitation(f, law, body, date);
  note_open_tasks(f);
  record::Meeting asked;
  asked.kind.value = kind_of(f);
  if (unit::all_must_attend(asked)) fill_present(f, seats, body, date, f.draft.text("status") == "held");
  note_absence_deadlines(f, law, body, date);
  offer_decisions(f, body, date);
  return std::nullopt;
}

}  // namespace bcd::workspace
