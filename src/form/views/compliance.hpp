// The compliance state of each clause of the regulation in force in a period: the data of the compliance report.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "bcd/form/form.hpp"
#include "bcd/rule/judge.hpp"

namespace bcd::form {

enum class Kept { yes, no, accepted, not_arisen, not_checked };
inline constexpr std::array every_kept{Kept::yes, Kept::no, Kept::accepted, Kept::not_arisen, Kept::not_checked};
std::string kept_words(Kept kept);

struct ClauseState {
  record::Clause const* clause = nullptr;
  Citation citation;  // article is empty for a house rule
  Kept kept = Kept::not_arisen;
  // Ids of the records of the period that were judged under the clause; for a clause on tasks, task ids.
  std::vector<std::string> records;
  int open = 0, accepted = 0;  // findings of the period that cite it
  bool ahead = false;          // an obligation of the period is not due yet
};

// Returns the clauses of the law on `law_day`, house rules last, each with its state in the period; before them, of a
// regulation that was replaced within the period, the clauses that applied in it. Clauses under an interpretation that
// the unit did not choose are omitted.
std::vector<ClauseState> clause_states(rule::CheckContext const& c, rule::Verdict const& verdict, Period period,
                                       Date law_day);

std::string result_words(ClauseState const& state);  // "Chấp hành chưa đúng (2 trường hợp)"
// Returns the number of records and the names of the first five. If there are more, the number of the rest follows, so
// that none is dropped silently. Returns "–" if there are none.
std::string records_words(rule::CheckContext const& c, ClauseState const& state);

}  // namespace bcd::form
