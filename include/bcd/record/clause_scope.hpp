// The kinds of meeting to which a clause applies: the fields `only` and `except` of every clause about meetings.
#pragma once
#include <array>

#include "bcd/record/meeting.hpp"

namespace bcd::record {

// A clause about meetings has the members `only` and `except` and lists these two fields.
template <class Clause>
constexpr std::array meeting_kind_fields{
    field<&Clause::only>("only", Need::optional, {"Chỉ các loại cuộc họp", "Only these kinds of meeting"},
                         "extraordinary")
        .at_times(),
    field<&Clause::except>("except", Need::optional, {"Trừ các loại cuộc họp", "Except these kinds of meeting"},
                           "expanded")
        .at_times()};

template <class Clause>
concept OnMeetings = requires(Clause const& clause) {
  clause.only;
  clause.except;
};

// True if the clause applies to meetings of this kind: to the kinds of `only`, or to all if there is none, but to none
// of `except`.
bool applies_to(OnMeetings auto const& clause, MeetingKind kind) {
  return ((*clause.only).empty() || has(clause.only, kind)) && !has(clause.except, kind);
}

}  // namespace bcd::record
