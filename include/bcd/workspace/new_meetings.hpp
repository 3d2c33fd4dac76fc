// Drafts the regular meetings of a year as planned records, as `bcd new meeting` would make them one after another.
#pragma once
#include <string>
#include <vector>

#include "bcd/record/draft.hpp"
#include "bcd/unit/unit.hpp"
#include "bcd/workspace/new_files.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

struct PlannedMeeting {
  std::string path, body;  // path relative to the unit's folder; the body's name
  Period period;
  Date date;
  std::vector<std::string> warnings;
};
// A period for which no meeting is drafted.
struct SkippedMeeting {
  enum class Why { exists, replaced, past } why;  // a record of it, at `path`; a consultation; the due day is past
  std::string path, body, body_id;
  Period period;
  Date due;
};
struct YearOfMeetings {
  NewFiles files;
  std::vector<PlannedMeeting> planned;  // one per file
  std::vector<SkippedMeeting> skipped;
};

struct MeetingsAsked {
  int year;
  std::string body;     // id; "": every body
  record::Draft given;  // the fields that all of them get
};
// Refused if the unit cannot be read, if no regular meeting is owed in that year, and if a given field does not fit.
Result<YearOfMeetings> meetings_of_year(Place const& place, std::string const& folder, Date as_of,
                                        MeetingsAsked const& asked);

}  // namespace bcd::workspace
