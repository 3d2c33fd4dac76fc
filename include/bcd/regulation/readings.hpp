// The readings that the program acts on by name, and what a choice of any reading changes.
#pragma once
#include <span>
#include <string_view>

#include "bcd/finding/finding.hpp"
#include "bcd/record/regulation_record.hpp"

namespace bcd::regulation {

struct Regulation;

// Names of readings that rules look up; any other reading acts only through the clauses `under` it.
namespace reading {
inline constexpr std::string_view roll = "roll";
inline constexpr std::string_view combine = "combine";
inline constexpr std::string_view head_reports = "head-reports";
inline constexpr std::string_view absence_lead_scope = "absence-lead-scope";
inline constexpr std::string_view absence_lead_days = "absence-lead-days";
inline constexpr std::string_view due_without_day = "due-without-day";
inline constexpr std::string_view review_limit = "review-limit";
inline constexpr std::string_view minutes_limit = "minutes-limit";
inline constexpr std::string_view conclusion_limit = "conclusion-limit";

// The unit sets the limit by a house rule; the regulation's clause then sets none.
inline constexpr std::string_view house_rule = "house-rule";
inline constexpr std::string_view none = "none";
inline constexpr std::string_view year_end = "year-end";
}  // namespace reading

// A reading that the program acts on by name.
struct ActedReading {
  std::string_view name;
  std::span<std::string_view const> values;  // those it acts on
  bool closed;                               // a regulation may offer no others
};
// Null for a reading that acts through clauses only, or not at all.
ActedReading const* acted_reading(std::string_view name);

// Does the regulation leave the reading open, so that a unit may choose another value? A reading with one alternative
// only is recorded for the reader.
inline bool is_offered(record::Reading const& one) { return (*one.alternatives).size() > 1; }
// Does any choice of this reading change what is checked?
bool is_obeyed(Regulation const& regulation, record::Reading const& one);
// Does the choice of this value? The one that the regulation itself chose always does.
bool acts_on(Regulation const& regulation, record::Reading const& one, std::string_view value);

// "roll = none (Ngày 20 là ngày nghỉ thì hạn là ngày nào?)"; empty when the regulation has no such reading.
Arg reading_words(Regulation const& regulation, std::string_view article, std::string_view name,
                  std::string_view value);

}  // namespace bcd::regulation
