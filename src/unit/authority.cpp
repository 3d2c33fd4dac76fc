#include "bcd/unit/authority.hpp"

#include <algorithm>

#include "bcd/record/paper_number.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/trim.hpp"

namespace bcd::unit {
namespace {

using record::List;

void replace_all(std::string& text, std::string_view old, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(old, at)) != text.npos; at += by.size()) text.replace(at, old.size(), by);
}

std::string post_words(std::string_view post) {
  std::string words = plain_words(post);
  replace_all(words, "uỷ ban", "ủy ban");
  replace_all(words, "ủy ban nhân dân", "ubnd");
  return words;
}

// True if `part` is the post, alone or followed by the unit's name or level.
bool is_same_post(record::UnitRecord const& unit, std::string const& part, std::string const& post) {
  if (!part.starts_with(post)) return false;
  std::string_view const rest = trimmed(std::string_view{part}.substr(post.size()));
  if (rest.empty()) return true;
  if (part[post.size()] != ' ') return false;
  if (rest == plain_words(*unit.name)) return true;
  return std::ranges::any_of(record::Words<record::Level>::table,
                             [&](auto const& word) { return rest == word.title.in(Lang::vi); });
}

}  // namespace

std::string const& post_of(record::Member const& member, Date day) { return *member.post->on(day); }

bool is_post(record::UnitRecord const& unit, std::string_view post, List<std::string> const& named) {
  while (!post.empty()) {
    std::size_t const end = std::min(post.find_first_of(",;"), post.size());
    std::string const part = post_words(post.substr(0, end));
    if (std::ranges::any_of(*named, [&](auto const& one) { return is_same_post(unit, part, post_words(*one)); }))
      return true;
    post.remove_prefix(std::min(end + 1, post.size()));
  }
  return false;
}

bool holds_role(Unit const& unit, List<record::BodyRef> const& bodies, List<record::Role> const& roles,
                std::string_view member, Date day) {
  return std::ranges::any_of(*bodies, [&](auto const& body) {
    record::Seat const* const seat = unit.seat(member, body->id, day);
    return seat && ((*roles).empty() || record::has(roles, *seat->role));
  });
}

bool has_seat_for(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day) {
  return (*line.bodies).empty() ? (*line.roles).empty() : holds_role(unit, line.bodies, line.roles, signer, day);
}

bool goes_by_agency(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day) {
  if ((*line.agency).empty()) return false;
  auto const* const member = unit.members.find(signer);
  return (*line.posts).empty() || !member || post_of(member->value, day).empty();
}

bool fits(Unit const& unit, record::SealClause const& line, std::string_view signer, Date day) {
  if (!has_seat_for(unit, line, signer, day)) return false;
  if (goes_by_agency(unit, line, signer, day))
    return std::ranges::any_of(*line.agency, [&](auto const& kind) { return unit.works_at(signer, *kind, day); });
  if ((*line.posts).empty()) return true;
  auto const* const member = unit.members.find(signer);
  return member && is_post(unit.unit(), post_of(member->value, day), line.posts);
}

UsualChair usual_chair(Unit const& unit, regulation::Law const& law, std::string_view body, record::MeetingKind kind,
                       Date day, std::vector<std::string> const& away) {
  auto const seats = unit.seats(body, day);
  auto const provisions = law.about(&record::Clause::chair, body, kind);
  auto const is_free = [&](SeatHolder const& holder) {
    return !holder.member->value.leave_on(day) && std::ranges::find(away, holder.member->id) == away.end();
  };
  auto const first = [&](List<record::Role> record::ChairClause::*roles) -> UsualChair {
    for (auto const& provision : provisions)
      for (auto const& role : *(provision.clause->*roles))
        for (SeatHolder const& holder : seats)
          if (*holder.seat->role == *role && is_free(holder)) return {holder.member, provision.entry};
    return {};
  };
  UsualChair const found = first(&record::ChairClause::roles);
  return found.member ? found : first(&record::ChairClause::in_absence);
}

std::vector<SigningClause> signing_clauses(regulation::Law const& law, std::string_view body, record::SignedPaper kind,
                                           std::string_view number) {
  std::string const type = plain_words(record::type_symbol(number));
  auto const names_type = [&](record::SignClause const& clause) {
    return !type.empty() &&
           std::ranges::any_of(*clause.types, [&](auto const& one) { return plain_words(*one) == type; });
  };
  auto all = law.about(&record::Clause::sign, body);
  std::erase_if(all, [&](auto const& one) {
    bool const other_paper = !(*one.clause->papers).empty() && !record::has(one.clause->papers, kind);
    return other_paper || (!(*one.clause->types).empty() && !names_type(*one.clause));
  });
  bool const kept = std::ranges::any_of(all, [&](auto const& one) { return names_type(*one.clause); });
  std::vector<SigningClause> found;
  for (auto const& one : all) {
    bool const delegates_only = kept && (*one.clause->types).empty();
    if (!delegates_only || !(*one.clause->delegated).empty()) found.push_back({one, delegates_only});
  }
  return found;
}

}  // namespace bcd::unit
