#include "bcd/ledger/dues.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/text/collate.hpp"
#include "due_list.hpp"

namespace bcd::ledger {
namespace {

// Rank of a state; lower is more urgent.
int urgency(Due const& due) {
  switch (due.state) {
    case DueState::missing:
      return 0;
    case DueState::late:
      return 1;
    case DueState::unclear:
      return 2;
    case DueState::unknown:
      return 3;
    case DueState::done_late:
      return 4;
    case DueState::soon:
      return 5;
    case DueState::upcoming:
      return 6;
    case DueState::done:
      return 7;
  }
  return 7;
}

// Adds the citations that the entry does not have yet.
void cite_too(Due& due, std::vector<Citation> const& others) {
  for (Citation const& one : others)
    if (std::ranges::find(due.citations, one) == due.citations.end()) due.citations.push_back(one);
}

// One obligation is one entry. If two clauses require it, the more urgent entry is kept, and both are cited if their
// limits are equal.
std::vector<Due> merged(std::vector<Due> dues) {
  std::map<std::string, std::size_t> places;
  std::vector<Due> kept;
  auto const rank = [](Due const& due) { return std::tuple{urgency(due), !due.limit, due.limit.value_or(Date{})}; };
  for (Due& one : dues) {
    auto const [place, fresh] = places.try_emplace(one.key, kept.size());
    if (fresh) {
      kept.push_back(std::move(one));
      continue;
    }
    Due& same = kept[place->second];
    if (rank(one) < rank(same)) std::swap(one, same);
    if (one.limit == same.limit) cite_too(same, one.citations);
  }
  return kept;
}

}  // namespace

void DueList::add(Due due, Progress const& progress) {
  if (due.limit && *due.limit > span_.last) return;
  if (!due.rolled) due.rolled = due.due;
  std::optional<Date> const told = due.done ? due.done_on : std::optional{c.as_of};
  if (due.day() && told) due.days = *told - *due.day();
  bool const over = progress.over || (due.limit && c.as_of > *due.limit);
  if (due.done) due.state = progress.late.value_or(due.limit && due.days > 0) ? DueState::done_late : DueState::done;
  else if (!progress.doubtful.empty()) due.state = DueState::unclear;
  else if (progress.unknown) due.state = DueState::unknown;
  else if (over) due.state = progress.begun ? DueState::late : DueState::missing;
  else due.state = !due.limit || *due.limit <= span_.soon ? DueState::soon : DueState::upcoming;
  if (due.state == DueState::unclear)
    for (source::File const* const file : progress.doubtful) due.blocked_by.push_back(file->path());
  if (due.key.empty()) due.key = due.subject.str();
  due.key = std::string{record::word_id(due.kind)} + " " + due.key;
  if (!due.who.empty() && due.name.empty()) due.name = c.unit.name_of(due.who, due.limit.value_or(c.as_of));
  due.past = over;
  due.told_as = progress.told_as.empty() ? due.subject : progress.told_as;
  due.told_in = progress.told_in;
  dues_.push_back(std::move(due));
}

std::vector<Due> DueList::take() {
  std::vector<Due> all = merged(std::move(dues_));
  auto const order = [](Due const& due) {
    return std::tuple{!due.day(),
                      due.day().value_or(Date{}),
                      due.kind,
                      collation_key(due.name),
                      std::string_view{due.who},
                      std::string_view{due.key}};
  };
  std::ranges::sort(all, [&](Due const& a, Due const& b) { return order(a) < order(b); });
  return all;
}

std::vector<Due> dues_of(Ledger const& c, DueSpan span) {
  DueList list{c, span};
  add_periodic(list);
  add_reports(list);
  add_asked(list);
  add_of_meetings(list);
  add_of_office(list);
  return list.take();
}

}  // namespace bcd::ledger
