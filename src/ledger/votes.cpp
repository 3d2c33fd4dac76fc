#include "bcd/ledger/votes.hpp"

#include <algorithm>

#include "bcd/unit/attendance.hpp"
#include "bcd/unit/items.hpp"
#include "bcd/unit/replies.hpp"

namespace bcd::ledger {
namespace {

using record::VotePlace;
using record::VoteSide;

// Returns a ballot of the meeting without its votes.
Ballot blank(unit::Unit const& unit, Record<record::Meeting> const& meeting) {
  record::Meeting const& held = meeting.value;
  Ballot ballot;
  ballot.file = meeting.file;
  ballot.subject = meeting.id;
  ballot.record = meeting.id;
  ballot.body = held.body->id;
  ballot.kind = *held.kind;
  ballot.day = *held.date;
  auto const seats = unit.seats(ballot.body, ballot.day);
  ballot.members = int(seats.size());
  if ((*held.present).empty()) return ballot;
  int voters = 0;
  for (auto const& one : seats) {
    auto const* const absence = unit::absence_of(held, one.member->id);
    bool const present = unit::is_present(held, one.member->id);
    if (!present) ballot.not_for.insert(one.member->id);
    // An absent member may have voted in writing, or through a substitute.
    voters += present || (absence && (absence->substitute || (absence->opinion && absence->opinion->received)));
  }
  ballot.voters = voters;
  return ballot;
}

void add_of_meeting(unit::Unit const& unit, Record<record::Meeting> const& meeting, std::vector<Ballot>& found) {
  record::Conclusion const& conclusion = *meeting->conclusion;
  auto const add = [&](record::At<record::Votes> const& votes, Subject subject, auto const& dissent) {
    if (!votes) return;
    Ballot ballot = blank(unit, meeting);
    ballot.span = votes.span;
    ballot.subject = std::move(subject);
    ballot.votes = *votes;
    for (auto const& one : dissent) ballot.not_for.insert(one->member->id);
    if (votes->chair && *votes->chair != VoteSide::for_ && meeting->chair) ballot.not_for.insert(meeting->chair->id);
    found.push_back(std::move(ballot));
  };
  add(conclusion.votes, meeting.id, std::vector<record::At<record::Dissent>>{});
  for (auto const& item : *conclusion.items)
    add(item->votes, Subject::task(unit::tasks_of(meeting) + "/" + std::to_string(int(*item->no))), *item->dissent);
}

// Counts the replies that came by the due day. The head's reply counts as the side of the chair.
record::Votes votes_of(unit::Unit const& unit, record::Consultation const& one, Ballot& ballot) {
  record::Votes votes;
  votes.for_.given = true;
  int of_side[3]{};
  for (record::Reply const* reply : unit::replies_that_count(one, *one.due)) {
    auto const side = std::size_t(*reply->opinion);  // agree, disagree, other: for, against, abstaining
    ++of_side[side];
    std::string const& who = reply->member->id;
    if (*reply->opinion != record::ReplyOpinion::agree) ballot.not_for.insert(who);
    record::Seat const* const seat = unit.seat(who, ballot.body, ballot.day);
    if (!seat || *seat->role != record::Role::head) continue;
    votes.chair.given = true;
    votes.chair.value = VoteSide(side);
  }
  votes.for_.value.value = of_side[0];
  votes.against.value.value = of_side[1];
  votes.abstain.value.value = of_side[2];
  return votes;
}

void add_of_consultation(Ledger const& c, Record<record::Consultation> const& one, std::vector<Ballot>& found) {
  if (!one.whole || *one->due >= c.as_of || *one->due < *one->sent || (!one->votes && (!one->replies || !one->outcome)))
    return;
  auto const unknown = [&](auto const& ref) { return !c.unit.members.find(ref->id); };
  if (std::ranges::any_of(*one->asked, unknown) ||
      std::ranges::any_of(*one->replies, [&](auto const& reply) { return unknown(reply->member); }))
    return;
  Ballot ballot;
  ballot.place = VotePlace::consultation;
  ballot.file = one.file;
  ballot.subject = one.id;
  ballot.record = one.id;
  ballot.body = consulted_body(c.unit, one.value);
  ballot.day = *one->sent;
  auto const seats = c.unit.seats(ballot.body, ballot.day);
  ballot.members = int(seats.size());
  auto const asked = unit::people_asked(one.value);
  ballot.voters = int(asked.size());
  record::Votes const counted = votes_of(c.unit, one.value, ballot);
  ballot.counted = !one->votes;
  ballot.votes = one->votes ? *one->votes : counted;
  ballot.span = one->votes ? one->votes.span : one->outcome.span;
  ballot.sides_known = one->replies.given;
  for (auto const& holder : seats)
    if (!unit::reply_of(one.value, holder.member->id, *one->due)) ballot.not_for.insert(holder.member->id);
  found.push_back(std::move(ballot));
}

}  // namespace

std::string consulted_body(unit::Unit const& unit, record::Consultation const& one) {
  if (one.body) return one.body->id;
  if (one.replaces_meeting) return one.replaces_meeting->body->id;
  auto const asked = unit::people_asked(one);
  std::string first;
  for (auto const& body : *unit.in_force(*one.sent).regulation->record->bodies) {
    auto const seats = unit.seats(*body->id, *one.sent);
    auto const seated = [&](std::string_view who) {
      return std::ranges::any_of(seats, [&](auto const& holder) { return holder.member->id == who; });
    };
    if (!std::ranges::all_of(asked, seated)) continue;
    if (seats.size() == asked.size()) return *body->id;
    if (first.empty()) first = *body->id;
  }
  return first;
}

std::vector<Ballot> ballots(Ledger const& c) {
  std::vector<Ballot> found;
  for (auto const& meeting : c.unit.meetings.all)
    if (held(meeting, c.as_of) && meeting->conclusion && unit::all_known(c.unit, meeting.value))
      add_of_meeting(c.unit, meeting, found);
  for (auto const& one : c.unit.consultations.all) add_of_consultation(c, one, found);
  return found;
}

}  // namespace bcd::ledger
