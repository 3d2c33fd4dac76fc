#include "record_row.hpp"

#include "bcd/ledger/duties.hpp"
#include "bcd/workspace/record_table.hpp"
#include "new_kinds.hpp"

namespace bcd::workspace {

using record::Draft;

bool has_several_bodies(unit::Unit const& unit, Date as_of) {
  return (*unit.in_force(as_of).regulation->record->bodies).size() > 1;
}

void derive(unit::Unit const& unit, Date as_of, Draft& draft) {
  if (&draft.kind() == &record::kind_info<record::Report>) {
    if (auto const period = draft.read<Period>("period"))
      draft.fill("kind", std::string{record::word_id(ledger::report_kind(period->every))});
    draft.fill("status", draft.given("submitted") ? "submitted" : "draft");
  }
  if (&draft.kind() == &record::kind_info<record::Meeting>) {
    if (!has_several_bodies(unit, as_of)) draft.fill("body", usual_body(unit, as_of));
    if (draft.given("period")) draft.fill("kind", "regular");
    if (auto const date = draft.read<Date>("date")) draft.fill("status", *date <= as_of ? "held" : "planned");
  }
}

std::string record_words(unit::Unit const& unit, Draft const& draft, Date day, Lang lang) {
  if (auto const period = draft.read<Period>("period"); period && draft.given("from"))
    return unit.name_of(draft.text("from"), day) + ", " + period->spoken(lang);
  if (draft.given("body")) return unit.name_of(draft.text("body"), day) + ", " + draft.text("date");
  return draft.text("title");
}

}  // namespace bcd::workspace
