// How a proposal was considered.
#pragma once
#include <optional>

#include "bcd/unit/unit.hpp"

namespace bcd::form {

struct Review {
  std::optional<Date> day;                   // nothing if the record of one person's decision has no day
  record::Meeting const* meeting = nullptr;  // null if one person decided
};
// Returns nothing if the proposal was not considered by as_of, or at a meeting that is unknown or failed to load.
inline std::optional<Review> review_of(unit::Unit const& unit, record::Proposal const& proposal, Date as_of) {
  if (!proposal.reviewed) return std::nullopt;
  record::Reviewed const& reviewed = *proposal.reviewed;
  Review review;
  if (reviewed.date) review.day = *reviewed.date;
  if (reviewed.meeting) {
    auto const* const meeting = unit.meetings.find(reviewed.meeting->id);
    if (!meeting) return std::nullopt;
    review.meeting = &meeting->value;
    if (!review.day) review.day = *meeting->value.date;
  }
  return review.day && *review.day > as_of ? std::nullopt : std::optional{review};
}

}  // namespace bcd::form
