// Checks of a single clause: the matters it settles, and whether it is complete.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "bcd/record/clause.hpp"

namespace bcd::regulation {

// Returns the matters that a clause settles: "committee every quarter". Two clauses of one article and kind conflict if
// they share a matter. Returns one "" if a clause settles the only matter of its article.
std::vector<std::string> matters(record::Clause const& clause);

// Returns what a clause requires in each period and what records cannot tell apart from the same requirement of another
// clause: "meeting committee quarter", "report body committee month 1 Đề án 06". Empty if it requires nothing periodic.
std::vector<std::string> duties(record::Clause const& clause);

// The kinds of meeting to which a clause applies: all, unless its fields `only` and `except` limit them. `limited`: the
// value of the last of the two that is given.
constexpr std::size_t meeting_kinds = record::Words<record::MeetingKind>::table.size();
struct MeetingScope {
  std::array<bool, meeting_kinds> kinds = [] {
    std::array<bool, meeting_kinds> all{};
    all.fill(true);
    return all;
  }();
  std::optional<source::Span> limited;

  bool meets(MeetingScope const& other) const {
    for (std::size_t i = 0; i < meeting_kinds; ++i)
      if (kinds[i] && other.kinds[i]) return true;
    return false;
  }
  bool empty() const { return !meets(*this); }
};
// Works for each kind of clause that has these two fields, without naming it.
MeetingScope meeting_scope(record::Clause const& clause);

// Keys that a clause lacks although each is optional, and why they are needed. `key` is empty if none is missing.
struct Lack {
  std::string_view key;
  Text why{"", ""};
};
Lack lacking(record::Clause const& clause);

}  // namespace bcd::regulation
