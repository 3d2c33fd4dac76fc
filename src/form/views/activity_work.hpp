// Lines on the records of one kind that count in a period, for the activity report.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/ledger/counting.hpp"

namespace bcd::form {

using Lines = std::vector<std::string>;

// The records of a table that count in the period and were there by as_of, by day, each put into words.
template <class R>
Lines each_of(ReportingPeriod const& reporting, unit::Table<R> const& table, auto const& there, auto const& words) {
  std::vector<unit::Record<R> const*> found;
  for (auto const& one : table.all)
    if (one.whole && ledger::counts_in(reporting.period, one.value) && there(one.value) <= reporting.as_of())
      found.push_back(&one);
  std::ranges::stable_sort(found, {}, [](auto const* one) { return ledger::counts_on(one->value); });
  Lines lines;
  for (auto const* one : found) lines.push_back(words(*one));
  return lines;
}

// "số 01-KH/BCĐ, ngày 21/4/2026"; only the day for a paper without a number.
inline std::string numbered(record::At<std::string> const& number, Date day) {
  return number ? "số " + *number + ", ngày " + short_date(day) : "ngày " + short_date(day);
}

// The papers issued in the period: notices by body, documents, the committee's own reports, delegations, papers
// received.
Lines papers_of(ReportingPeriod const& reporting);

}  // namespace bcd::form
