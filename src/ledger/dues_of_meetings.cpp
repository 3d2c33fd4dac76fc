// Papers of a meeting: those needed before it, planned or held, and those to be written after it was held.
#include "bcd/ledger/lookup.hpp"
#include "due_list.hpp"

namespace bcd::ledger {
namespace {

using Meeting = Record<record::Meeting>;

Arg of_meeting(Text before, Meeting const& meeting, regulation::Law const& law) {
  return {Text{"{before}{body} ngày {day}", "{before}{body} on {day}"},
          {{"before", before}, {"body", body_arg(law.regulation(), meeting->body->id)}, {"day", *meeting->date}}};
}

// Returns an entry for the meeting that is not done. `limit` is null if the clause sets none.
template <class C>
Due blank(Ledger const& c, DueKind kind, Text before, Meeting const& meeting, regulation::Provision<C> const& provision,
          regulation::Law const& law, std::optional<Date> limit) {
  return {.kind = kind,
          .who = c.unit.standing_agency(*meeting->date),
          .name = {},
          .what = of_meeting(before, meeting, law),
          .citations = {regulation::cite(provision, law.regulation())},
          .due = limit,
          .rolled = {},
          .limit = limit,
          .done_on = {},
          .subject = meeting.id,
          .path = meeting.file->path(),
          .key = {},
          .source = {.report = {}, .meeting = &meeting}};
}

void add_before(DueList& list) {
  Ledger const& c = list.c;
  each_deadline(c, &record::Clause::notice,
                [&](auto const& meeting, auto const& provision, auto const& law, Date deadline) {
                  Due due = blank(c, DueKind::invitation, {"Giấy mời họp ", "Invitation to the meeting of "}, meeting,
                                  provision, law, deadline);
                  due.done_on = invited_on(c, meeting.value);
                  due.done = due.done_on.has_value();
                  list.add(std::move(due), {.over = held(meeting, c.as_of)});
                });
  each_deadline(c, &record::Clause::materials,
                [&](auto const& meeting, auto const& provision, auto const& law, Date deadline) {
                  bool const held = ledger::held(meeting, c.as_of);
                  Due due = blank(c, DueKind::materials, {"Tài liệu họp ", "Papers for the meeting of "}, meeting,
                                  provision, law, deadline);
                  due.done_on = papers_sent_on(c, meeting.value);
                  due.done = due.done_on.has_value();
                  list.add(std::move(due), {.over = held});
                });
  each_meeting_report(c, [&](auto const& meeting, auto const& provision, auto const& law, Date deadline) {
    std::string const& from = provision.clause->report_of->id;
    auto const* const report = report_before(c, meeting, *provision.clause);
    Due due = blank(c, DueKind::meeting_report, {"Báo cáo trình cuộc họp ", "Report to the meeting of "}, meeting,
                    provision, law, deadline);
    due.who = from;
    due.done = report;
    if (report) due.done_on = *report->value.submitted;
    if (report) due.path = report->file->path();
    list.add(std::move(due), {.over = held(meeting, c.as_of), .doubtful = c.doubtful_reports(from)});
  });
}

// Without a limit, a paper may wait until the body meets again.
template <class C>
void add_paper(DueList& list, DueKind kind, Text before, Meeting const& meeting, PaperLimit<C> const& limit,
               regulation::Law const& law, bool there, record::At<Date> const& date) {
  Ledger const& c = list.c;
  Due due = blank(c, kind, before, meeting, limit.provision, law, limit.set ? limit.last : std::nullopt);
  due.done = there;
  if (there && date) due.done_on = *date;
  if (!limit.set) due.expected = next_meeting(c, meeting->body->id, *meeting->date);
  std::optional<bool> const late = due.done_on && limit.last ? std::optional{*due.done_on > *limit.last} : std::nullopt;
  list.add(std::move(due), {.late = late, .over = !limit.set && c.next_held(meeting->body->id, *meeting->date)});
}

// Sending a paper, where a clause sets a time for it. A paper that does not exist is itself owed by then.
template <class C>
void add_sending(DueList& list, DueKind kind, Text before, Meeting const& meeting,
                 regulation::Provision<C> const& provision, regulation::Law const& law, bool there, auto const& paper) {
  Ledger const& c = list.c;
  if (!provision.clause->sent_within) return;
  Sending const sending = sending_of(c, law, provision, meeting.value, paper);
  if (!there && c.as_of > sending.limit) return;
  Due due = blank(c, kind, before, meeting, provision, law, sending.limit);
  due.done_on = sending.sent;
  due.done = sending.sent.has_value();
  list.add(std::move(due), {.late = sending.late()});
}

void add_after(DueList& list) {
  Ledger const& c = list.c;
  each_owed(c, &record::Clause::minutes, [&](auto const& meeting, auto const& provision, auto const& law) {
    auto const limit = minutes_limit(c, law, provision, meeting.value);
    add_paper(list, DueKind::minutes, {"Biên bản họp ", "Minutes of the meeting of "}, meeting, limit, law,
              recorded(c, meeting.value), meeting->minutes->date);
    add_sending(list, DueKind::minutes_sending, {"Gửi biên bản họp ", "Sending the minutes of the meeting of "},
                meeting, provision, law, recorded(c, meeting.value), *meeting->minutes);
  });
  each_owed(c, &record::Clause::conclusion, [&](auto const& meeting, auto const& provision, auto const& law) {
    auto const limit = conclusion_limit(c, law, provision, meeting.value);
    add_paper(list, DueKind::conclusion, {"Thông báo kết luận họp ", "Conclusion notice of the meeting of "}, meeting,
              limit, law, issued(c, meeting.value), meeting->conclusion->date);
    add_sending(list, DueKind::conclusion_sending,
                {"Gửi thông báo kết luận họp ", "Sending the conclusion notice of the meeting of "}, meeting, provision,
                law, issued(c, meeting.value), *meeting->conclusion);
  });
}

}  // namespace

void add_of_meetings(DueList& list) {
  add_before(list);
  add_after(list);
}

}  // namespace bcd::ledger
