#include "bcd/workspace/placeholder.hpp"

#include <algorithm>
#include <array>

#include "bcd/record/draft.hpp"
#include "bcd/text/gap.hpp"

namespace bcd::workspace {
namespace {

// True if the file has exactly the bytes that init wrote, in either language.
bool is_untouched(unit::Record<record::Member> const& member) {
  auto const& seats = *member->seats;
  if (!member->order || seats.size() != 1) return false;
  record::Seat const& seat = *seats.front();
  return std::ranges::any_of(std::array{Lang::vi, Lang::en}, [&](Lang lang) {
    return member.file->bytes() ==
           first_member_text(*member->name, *member->order, {seat.body->id, *seat.role}, *seat.from, lang);
  });
}

}  // namespace

std::string first_member_text(std::string const& name, int order, HeldSeat const& seat, Date from, Lang lang) {
  record::Draft draft{record::kind_info<record::Member>, lang};
  draft.fill("name", name);
  draft.fill("order", std::to_string(order));
  draft.fill("seats.0.body", seat.body);
  draft.fill("seats.0.role", std::string{record::word_id(seat.role)});
  draft.fill("seats.0.from", from.str());
  return draft.yaml({"yaml-language-server: $schema=../.schemas/member.json"});
}

FilledPlaceholders filled_placeholders(unit::Unit const& unit, std::vector<HeldSeat> const& held) {
  FilledPlaceholders found;
  for (auto const& member : unit.members.all) {
    if (!member.whole || !member->name->starts_with(gap_opens) || (*member->seats).empty()) continue;
    bool const filled = std::ranges::all_of(*member->seats, [&](auto const& seat) {
      return std::ranges::any_of(
          held, [&](HeldSeat const& one) { return one.body == seat->body->id && one.role == *seat->role; });
    });
    if (filled) (is_untouched(member) ? found.untouched : found.written_in).push_back(member.file->path());
  }
  return found;
}

}  // namespace bcd::workspace
