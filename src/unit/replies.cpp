#include "bcd/unit/replies.hpp"

#include <algorithm>

namespace bcd::unit {

std::vector<std::string_view> people_asked(record::Consultation const& one) {
  std::vector<std::string_view> people;
  for (auto const& asked : *one.asked)
    if (std::ranges::find(people, asked->id) == people.end()) people.push_back(asked->id);
  return people;
}

record::Reply const* reply_of(record::Consultation const& one, std::string_view member, Date as_of) {
  record::Reply const* newest = nullptr;
  for (auto const& reply : *one.replies)
    if (reply->member->id == member && *reply->date <= as_of && (!newest || *reply->date >= *newest->date))
      newest = &*reply;
  return newest;
}

std::vector<record::Reply const*> replies_that_count(record::Consultation const& one, Date as_of) {
  std::vector<record::Reply const*> found;
  for (std::string_view const who : people_asked(one))
    if (record::Reply const* const reply = reply_of(one, who, as_of)) found.push_back(reply);
  return found;
}

}  // namespace bcd::unit
