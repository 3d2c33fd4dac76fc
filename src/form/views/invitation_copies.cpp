// Those who get a copy of an invitation each.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/text/fold.hpp"
#include "invitees.hpp"

namespace bcd::form {

std::vector<Recipient> invitation_recipients(Asked const& asked) {
  MeetingPaper const s = meeting_paper_of(asked);
  std::vector<Recipient> all;
  auto const add = [&](std::string key, std::string name) {
    auto const taken = [&](std::string const& one) {
      return std::ranges::find(all, one, &Recipient::key) != all.end();
    };
    std::string unique = key;
    for (int number = 2; taken(unique); ++number) unique = key + "-" + std::to_string(number);
    all.push_back({std::move(unique), capitalised(std::move(name))});
  };
  for (auto const& holder : invited_members(s))
    add(holder.member->id, introduced(s.unit, holder.member->id, s.body, s.day));
  for (Substitute const& one : invited_substitutes(s)) add(one.id, substitute_words(s, one));
  for (auto const& one : *s.meeting.present)
    if (!s.unit.seat(one->id, s.body, s.day)) add(one->id, introduced(s.unit, one->id, s.body, s.day));
  // A guest has no record, so the key is made from the name.
  for (auto const& guest : *s.meeting.guests)
    add("khach-" + id_of(*guest->name), *guest->name + (guest->agency ? ", " + *guest->agency : ""));
  return all;
}

}  // namespace bcd::form
