// Findings on the papers of a held meeting: its minutes and its conclusion notice. If the regulation sets no limit, a
// missing paper is a warning after the time allowed for writing, and an error from the body's next held meeting on.
#pragma once
#include <string_view>

#include "bcd/ledger/lookup.hpp"
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// Lowers the finding to a warning if there is no limit and the body has not met again.
void soften(CheckContext const& c, Finding& finding, Record<record::Meeting> const& meeting,
            record::At<Duration> const& within);

// True if the member or agency is among the addressees. A body as an addressee includes everyone with a seat in it.
bool reached(CheckContext const& c, record::List<record::ReceiverRef> const& sent, std::string_view id, Date day);

// Reports a missing paper, but only after its limit, or without a limit after the time allowed for writing. Without a
// limit, soften() applies.
template <class C>
void report_paper_missing(CheckContext const& c, Rule const& rule, Findings& out,
                          Record<record::Meeting> const& meeting, source::Span span,
                          regulation::Provision<C> const& provision, regulation::Law const& law) {
  record::At<Duration> const& within = ledger::written_within(*provision.clause);
  if (within && c.as_of <= ledger::limit_after(c.unit, law, provision, meeting->last_day())) return;
  if (!within && being_written(c, meeting->body->id, meeting->last_day())) return;
  Finding& finding =
      add(out, rule, *meeting.file, span, meeting.id, {{"meeting", Arg::meeting(meeting.id)}, {"date", *meeting->date}},
          provision, law.regulation());
  soften(c, finding, meeting, within);
}

// Reports a paper dated after its limit. Nothing is reported if the paper has no date or there is no limit yet.
template <class C>
void report_paper_late(Rule const& rule, Findings& out, Record<record::Meeting> const& meeting,
                       record::At<Date> const& date, ledger::PaperLimit<C> const& limit, regulation::Law const& law) {
  if (!date || !limit.last || *date <= *limit.last) return;
  Args args{{"date", *date}, {"what", limit.what()}, {"due", *limit.last}, {"meeting", *meeting->date}};
  add(out, rule, *meeting.file, date.span, meeting.id, std::move(args), limit.provision, law.regulation());
}

// Reports a paper that was sent after the time the clause sets, or not at all. A paper that does not exist has a
// finding of its own.
template <class C>
void report_sent_late(CheckContext const& c, Rule const& rule, Findings& out, Record<record::Meeting> const& meeting,
                      auto const& paper, regulation::Provision<C> const& provision, regulation::Law const& law) {
  if (!provision.clause->sent_within) return;
  ledger::Sending const sending = sending_of(c, law, provision, meeting.value, *paper);
  if (sending.sent ? !sending.late() : c.as_of <= sending.limit) return;
  Arg const what = sending.sent ? Arg{Text{"gửi ngày {day}", "were sent on {day}"}, {{"day", *sending.sent}}}
                                : Arg{Text{"chưa ghi ngày gửi", "have no recorded day of sending"}};
  add(out, rule, *meeting.file, sending.sent ? paper->sent.span : paper.span, meeting.id,
      {{"meeting", *meeting->date}, {"what", what}, {"due", sending.limit}}, provision, law.regulation());
}

}  // namespace bcd::rule
