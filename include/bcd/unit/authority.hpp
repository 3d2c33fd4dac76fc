// Authority to sign and to seal, from the seats, posts and agencies of a day. Used by the rules that check papers and
// by the drafts that propose signers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// Returns the member's post on the day, or "" if none is recorded.
std::string const& post_of(record::Member const& member, Date day);
// True if one part of `post` (parts are separated by ',' or ';') is one of the posts in `named`. Letter case is
// ignored; "Ủy ban nhân dân" equals UBND, and the unit's name or level may follow: "Chủ tịch UBND xã Mẫu".
bool is_post(record::UnitRecord const& unit, std::string_view post, record::List<std::string> const& named);

// True if the member has one of the roles in one of the bodies on the day. An empty `roles` means any role.
bool holds_role(Unit const& unit, record::List<record::BodyRef> const& bodies, record::List<record::Role> const& roles,
                std::string_view member, Date day);
// True if the signer has the seat that a line of the seal clause requires. A line without a body and without roles
// requires no seat.
bool has_seat_for(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day);
// True if the line is matched by the signer's agency instead of the post: the line lists agency kinds and either lists
// no posts or the signer's post is unknown.
bool goes_by_agency(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day);
// True if the line matches the signer, both by seat and by post or agency.
bool fits(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day);

// The member who chairs by the law, and the clause that says so. Both null if the law names nobody who is there.
struct UsualChair {
  Record<record::Member> const* member = nullptr;
  record::Clause const* entry = nullptr;
};
// Returns the holder of the first role, in the order of the law, that may chair the body's meetings of this kind and is
// held on the day; of several holders the first by rank. Members in `away` and those on leave are passed over, and if
// nobody else holds one of these roles, the roles that chair in absence follow.
UsualChair usual_chair(Unit const& unit, regulation::Law const& law, std::string_view body, record::MeetingKind kind,
                       Date day, std::vector<std::string> const& away = {});

// A clause on the signing of a paper. If another clause reserves the paper's type, this clause applies only to the
// delegates it allows (`delegates_only`).
struct SigningClause {
  regulation::Provision<record::SignClause> provision;
  bool delegates_only = false;
  // True if a holder of the role may sign by right of the role.
  bool lets(record::Role role) const { return !delegates_only && record::has(provision.clause->roles, role); }
};
// Returns the clauses on a body's papers of that kind and number. Empty if the law has none.
std::vector<SigningClause> signing_clauses(regulation::Law const& law, std::string_view body, record::SignedPaper kind,
                                           std::string_view number);

}  // namespace bcd::unit
