// The options of `bcd new`.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/draft.hpp"
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

}  // namespace bcd::command
