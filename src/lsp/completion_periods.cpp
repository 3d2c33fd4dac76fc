// Periods: those for which something is owed first, then the others for which the sender or body has a duty.
#include <algorithm>

#include "bcd/ledger/ledger.hpp"
#include "completion.hpp"
#include "period_duties.hpp"
#include "written.hpp"

namespace bcd::lsp {
namespace {

struct OwedPeriod {
  Period period;
  Date due;
  bool of_kind = true;  // the record is of the kind that the period asks for
};

// Of the sender of a report: those without a report that was sent.
std::vector<OwedPeriod> of_sender(CompletionPlace const& at, Date last) {
  std::vector<OwedPeriod> owed;
  ledger::Ledger const ledger{*at.records, at.view.today()};
  std::string_view const kind = at.top("kind");
  for (ledger::ReportDuty const& duty : ledger::report_duties(*at.records, last)) {
    bool const of_kind = kind.empty() || kind == record::word_id(ledger::report_kind(duty.period.every));
    if (duty.from == at.top("from") && ledger.reports(duty).empty())
      owed.push_back({duty.period, duty.rolled, of_kind});
  }
  return owed;
}

// Of the body of a meeting: those without a meeting that was held.
std::vector<OwedPeriod> of_body(CompletionPlace const& at, Date last) {
  std::vector<OwedPeriod> owed;
  for (ledger::MeetingDuty const& duty : ledger::meeting_duties(*at.records, last))
    if (duty.body() == at.top("body") && !ledger::serving_meeting(*at.records, duty, at.view.today()))
      owed.push_back({duty.period, duty.rolled});
  return owed;
}

void add_period(CompletionPlace const& at, Period period, std::string const& detail, int rank, Candidates& out) {
  std::string const text = period.str();
  if (std::ranges::find(out, text, &Candidate::text) == out.end())
    out.push_back({.text = text, .label = text + " — " + period.spoken(at.lang()), .detail = detail, .rank = rank});
}

}  // namespace

void add_periods(CompletionPlace const& at, Candidates& out) {
  Date const today = at.view.today();
  if (at.records && at.records->judgeable) {
    Date const last = today + 120;
    auto owed = at.view.kind->name == "report"    ? of_sender(at, last)
                : at.view.kind->name == "meeting" ? of_body(at, last)
                                                  : std::vector<OwedPeriod>{};
    std::ranges::stable_sort(owed, {}, &OwedPeriod::due);
    for (OwedPeriod const& one : owed)
      add_period(at, one.period, at.say({"còn phải có, hạn {day}", "owed, due {day}"}, {{"day", one.due}}),
                 one.of_kind ? 0 : 1, out);
  }
  for (Every const every : {Every::month, Every::quarter, Every::half_year, Every::year}) {
    Period const now = period_of(today, every), before = now.previous();
    auto const is_owed = [&](Period one) { return !period_duties(at.view, at.outline, one).empty(); };
    add_period(at, now, at.say({"hiện nay", "now"}), is_owed(now) ? 1 : 2, out);
    add_period(at, before, at.say({"trước đó", "before"}), is_owed(before) ? 1 : 3, out);
  }
}

}  // namespace bcd::lsp
