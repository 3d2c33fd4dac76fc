// Who was at a meeting: shared by the rules on attendance, absence and quorum.
#pragma once
#include <string_view>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// Conferences (plenary, thematic, expanded) are attended by whom the chair decides (khanh-khe 14.3, 14.4); the others by all
// with a seat.
inline bool all_must_attend(record::Meeting const& meeting) {
  using record::MeetingKind;
  return *meeting.kind != MeetingKind::plenary && *meeting.kind != MeetingKind::thematic && *meeting.kind != MeetingKind::expanded;
}

inline bool is_present(record::Meeting const& meeting, std::string_view member) {
  for (auto const& one : *meeting.present)
    if (one->id == member) return true;
  return false;
}

// Does everyone named in the two lists have a whole record? If not, who is a member cannot be told: the fault in the name or
// in that record is a finding already.
inline bool all_known(unit::Unit const& unit, record::Meeting const& meeting) {
  for (auto const& one : *meeting.present)
    if (!unit.members.find(one->id)) return false;
  for (auto const& one : *meeting.absent)
    if (!unit.members.find(one->member->id)) return false;
  return true;
}

inline record::Absence const* absence_of(record::Meeting const& meeting, std::string_view member) {
  for (auto const& one : *meeting.absent)
    if (one->member->id == member) return &*one;
  return nullptr;
}

}  // namespace bcd::rule
