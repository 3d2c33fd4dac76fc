// Readings: the program's list of those it acts on by name, and whether a choice of a reading has an effect.
#pragma once
#include <span>
#include <string_view>

#include "bcd/finding/finding.hpp"
#include "bcd/record/regulation_record.hpp"

namespace bcd::regulation {

struct Regulation;

// Names of readings that rules look up. Any other reading has an effect only through clauses with `under`.
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

// The unit sets the limit by a house rule. The regulation's clause then sets none.
inline constexpr std::string_view house_rule = "house-rule";
inline constexpr std::string_view none = "none";
inline constexpr std::string_view year_end = "year-end";
}  // namespace reading

// A value of a reading, and what it means.
struct ReadingValue {
  std::string_view id;
  Text what;
};
// A reading that the program acts on by name.
struct ActedReading {
  std::string_view name;
  Text what;                             // what it settles
  std::span<ReadingValue const> values;  // the values it acts on
  bool closed;                           // true if a regulation may offer no other values
};
// All of them, in the order of the manual.
std::span<ActedReading const> acted_readings();
// Null for a reading that the program does not act on by name.
ActedReading const* acted_reading(std::string_view name);

// True if a unit may choose another value. A reading with only one alternative is just recorded for the reader.
inline bool is_offered(record::Reading const& one) { return (*one.alternatives).size() > 1; }
// True if some choice other than the regulation's changes the checks.
bool is_obeyed(Regulation const& regulation, record::Reading const& one);
// True if choosing this value has an effect. Always true for the value that the regulation chose.
bool acts_on(Regulation const& regulation, record::Reading const& one, std::string_view value);

// "roll = none (Ngày 20 là ngày nghỉ thì hạn là ngày nào?)". Empty if the regulation has no such reading.
Arg reading_words(Regulation const& regulation, std::string_view article, std::string_view name,
                  std::string_view value);

}  // namespace bcd::regulation
