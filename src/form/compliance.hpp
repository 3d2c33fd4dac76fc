// How each clause of the regulation in force was kept in a period: the facts behind the compliance report.
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
  Citation citation;  // without an article: a house rule
  Kept kept = Kept::not_arisen;
  std::vector<std::string>
      records;                 // ids of those of the period that were judged under it; of a clause on tasks, the tasks'
  int open = 0, accepted = 0;  // findings of the period that cite it
  bool ahead = false;          // a duty of the period is not due yet
};

// The clauses of the law of a day, house rules last, each with its state in the period. A clause under a reading not
// chosen is left out.
std::vector<ClauseState> clause_states(rule::Case const& c, rule::Verdict const& verdict, Period period, Date law_day);

std::string result_words(ClauseState const& state);  // "Chấp hành chưa đúng (2 trường hợp)"
// How many, and the first of them by name: the rest are counted, never cut in silence.
std::string records_words(rule::Case const& c, ClauseState const& state);

}  // namespace bcd::form
