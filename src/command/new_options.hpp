// The options of `bcd new`.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/draft.hpp"
#include "bcd/workspace/additions.hpp"
#include "session.hpp"

namespace bcd::command {

struct NewOptions {
  std::string kind, id, period, date, year, body;
  std::vector<std::string> sets;
  bool print = false, dry_run = false;
};

// The word in place of a kind that asks for all regular meetings of a year.
inline constexpr std::string_view year_kind = "meetings";

// Sets the fields given with --set, --period and --date. --period sets the field `period` or `year` of the kind, and
// --date sets its day field, for example `issued`. Refuses an option that the kind has no field for, and a value that
// the field does not accept.
void apply_options(Session const& session, NewOptions const& options, record::Draft& draft);
// Refuses the options that only new_meetings() knows.
void require_single(Session const& session, NewOptions const& options);

// Creates the regular meetings of a year.
Exit new_meetings(Session const& session, NewOptions const& options);

// Refuses because of these findings in the record that would be created.
[[noreturn]] void refuse_wrong(Session const& session, std::vector<LocatedFinding> const& wrong);
// Refuses if the values given with --set are wrong by themselves. Called before the draft is completed, because
// completion derives other fields from them. Missing keys are ignored, because completion may add them.
void require_fit(Session const& session, workspace::Additions const& additions, record::Draft const& draft,
                 std::string const& id);

}  // namespace bcd::command
