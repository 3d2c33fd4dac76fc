#include "bcd/form/owed.hpp"

#include <algorithm>

#include "bcd/form/words.hpp"
#include "form/words/paper_voice.hpp"
#include "meeting_paper.hpp"
#include "owed_items.hpp"

namespace bcd::form {
namespace {

using Items = std::vector<OwedItem>;
using ledger::Due;
using ledger::DueKind;
using ledger::DueState;

std::string clauses_of(Due const& due) {
  std::vector<std::string> clauses;
  for (Citation const& citation : due.citations)
    if (auto words = cited(citation); std::ranges::find(clauses, words) == clauses.end())
      clauses.push_back(std::move(words));
  return joined(clauses, "; ");
}

OwedKind kind_of(Due const& due) {
  switch (due.kind) {
    case DueKind::report:
    case DueKind::request:
    case DueKind::meeting_report:
    case DueKind::inspection:
      return OwedKind::report;
    case DueKind::task:
      return OwedKind::task;
    case DueKind::consultation:
      return due.source.consultation ? OwedKind::answer : OwedKind::duty;
    case DueKind::opinion:
      return OwedKind::opinion;
    case DueKind::plan:
      return OwedKind::plan;
    default:
      return OwedKind::duty;
  }
}

// Converts one ledger entry to a line of the reminder.
OwedItem item_of(SenderLedger const& senders, Due const& due) {
  std::string const clauses = clauses_of(due);
  if (due.source.report) return report_item(senders, *due.source.report, clauses);
  if (due.source.task) return task_item(senders, *due.source.task);
  if (due.source.request) return request_item(senders, *due.source.request, due.who, *due.limit, clauses);
  if (due.source.consultation) return consultation_item(due.source.consultation->value, clauses);
  if (due.kind == DueKind::opinion) return opinion_item(senders, *due.source.meeting, due.who, clauses);
  return item(kind_of(due), due.what.in(PaperVoice{senders.c}), clauses, due.limit);
}

// Returns the open ledger entries of the sender for which `fits` is true, sorted by day, those without a day last.
Items items_of(SenderLedger const& senders, std::string_view sender, auto const& fits) {
  Items items;
  for (Due const& due : senders.dues)
    if (due.who == sender && !due.done && fits(due)) items.push_back(item_of(senders, due));
  return items;
}

}  // namespace

Items overdue_of(SenderLedger const& senders, std::string_view sender) {
  // An obligation that a faulty record may satisfy is not overdue with certainty, so it is left out.
  return items_of(senders, sender, [](Due const& due) { return due.failed() && due.state != DueState::unclear; });
}

Items unreported_of(SenderLedger const& senders, std::string_view sender) {
  return items_of(senders, sender,
                  [&](Due const& due) { return due.source.task && due.source.task->unreported(senders.as_of()); });
}

Items coming_of(SenderLedger const& senders, std::string_view sender) {
  return items_of(senders, sender, [&](Due const& due) {
    return due.state == DueState::soon && due.limit && *due.limit >= senders.as_of();
  });
}

}  // namespace bcd::form
