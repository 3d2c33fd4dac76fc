// Days: today, the record's own day, and the days by which something of this record is due.
#include <algorithm>

#include "bcd/ledger/dues.hpp"
#include "completion.hpp"
#include "period_duties.hpp"
#include "written.hpp"

namespace bcd::lsp {
namespace {

void add_day(CompletionPlace const& at, Date day, std::string const& why, int rank, Candidates& out) {
  std::string const text = day.str();
  if (std::ranges::find(out, text, &Candidate::text) != out.end()) return;
  out.push_back({.text = text, .detail = why + " — " + day_words(day, at.lang()), .rank = rank});
}

// The due days of the report of this sender and period.
void add_report_days(CompletionPlace const& at, Candidates& out) {
  auto const period = parse_period(at.top("period"));
  if (!period) return;
  for (PeriodDuty const& duty : period_duties(at.view, at.outline, *period)) {
    add_day(at, duty.rolled, at.say({"hạn gửi", "due"}), 0, out);
    if (duty.due != duty.rolled) add_day(at, duty.due, at.say({"hạn theo quy chế", "due as the text says"}), 1, out);
  }
}

}  // namespace

void add_days(CompletionPlace const& at, Candidates& out) {
  if (at.view.kind->name == "report") add_report_days(at, out);
  add_day(at, at.view.today(), at.say({"hôm nay", "today"}), 0, out);
  if (at.day != at.view.today()) add_day(at, at.day, at.say({"ngày của hồ sơ", "day of the record"}), 1, out);
  if (!at.records || !at.records->judgeable) return;
  ledger::Ledger const ledger{*at.records, at.view.today()};
  auto const span = ledger::DueSpan::of_year(at.view.today(), at.view.today() + 60);
  for (ledger::Due const& due : ledger::dues_of(ledger, span))
    if (due.path == at.view.path && due.limit)
      add_day(at, *due.limit, at.say({"hạn: {what}", "due: {what}"}, {{"what", due.what}}), 1, out);
}

}  // namespace bcd::lsp
