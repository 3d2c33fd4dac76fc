// A paper that was written before, from its stamp; and the papers that the records contain, to find those without a
// file.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/kept.hpp"
#include "bcd/workspace/paper.hpp"

namespace bcd::workspace {

// What a stamp asks for, as if the user had asked for it as of the day of the stamp.
struct StampedRequest {
  PaperRequest request;
  form::PaperForm const* form = nullptr;
  bool charts = true;
};
// Refused if the stamp names no form, or not what the form needs.
Result<StampedRequest> request_of(form::Stamp const& stamp);

// A paper that the records contain with its number and day.
struct RecordedPaper {
  std::string asked;  // as a stamp names it: "minutes 2026-q3-committee"
  Date date;
};
// Returns the numbered papers issued by as_of that a form can write, sorted by date.
std::vector<RecordedPaper> recorded_papers(unit::Unit const& unit, Date as_of);
// Returns the recorded papers without a file. Only forms and years of which the folder holds a paper are looked at: a
// folder of minutes does not lack an invitation, nor the minutes of other years. `stamps`: of the files in the folder.
std::vector<RecordedPaper> missing_papers(unit::Unit const& unit, std::vector<form::Stamp> const& stamps, Date as_of);

}  // namespace bcd::workspace
