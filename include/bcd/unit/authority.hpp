// Who may sign, and with whose seal, by the seats, posts and agencies of a day: asked by the rules that judge papers
// and by the drafts that propose them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// The post a member holds on the day; "" when none is recorded.
std::string const& post_of(record::Member const& member, Date day);
// Is one of the comma-separated parts of a post one of the posts named? Compared word for word, in any case; "Ủy ban
// nhân dân" and UBND are one word, and the unit's name or level may follow: "Chủ tịch UBND xã Mẫu".
bool is_post(record::UnitRecord const& unit, std::string_view post, record::List<std::string> const& named);

// Does the member hold one of the roles (any, where none is named) in one of the bodies, on the day?
bool holds_role(Unit const& unit, record::List<record::BodyRef> const& bodies, record::List<record::Role> const& roles,
                std::string_view member, Date day);
// Does the signer hold the seat that a line of the rule on seals asks for? A line that names no body asks for none.
bool has_seat_for(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day);
// Does a line go by the agency of the signer, rather than by the post?
bool goes_by_agency(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day);
// Does a line fit the signer, by seat and by post or agency?
bool fits(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day);

// A clause on the signing of a paper. Where another clause keeps the paper's type to those it names, this one only lets
// their delegates sign.
struct SigningClause {
  regulation::Provision<record::SignClause> provision;
  bool delegates_only = false;
  // Does it let a holder of the role sign by right of the role?
  bool lets(record::Role role) const { return !delegates_only && record::has(provision.clause->roles, role); }
};
// The clauses on a body's papers of that kind and number; empty when the law says nothing of them.
std::vector<SigningClause> signing_clauses(regulation::Law const& law, std::string_view body, record::SignedPaper kind,
                                           std::string_view number);

}  // namespace bcd::unit
