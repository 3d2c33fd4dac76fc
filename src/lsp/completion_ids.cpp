// The ids that a field may refer to.
#include <algorithm>
#include <set>

#include "bcd/ledger/tasks.hpp"
#include "completion.hpp"
#include "written.hpp"

namespace bcd::lsp {
namespace {

using record::Target;

// Returns the ids that the list around the cursor has already: each is given once.
std::set<std::string, std::less<>> given_beside(CompletionPlace const& at) {
  std::set<std::string, std::less<>> ids;
  Place const& place = at.place;
  auto const item_of_list =
      place.node >= 0 && at.outline.nodes[std::size_t(place.node)].type == OutlineNode::Type::item;
  int const list = place.node < 0 || item_of_list ? place.parent : -2;
  for (int i = 0; i < int(at.outline.nodes.size()); ++i) {
    OutlineNode const& one = at.outline.nodes[std::size_t(i)];
    if (one.type == OutlineNode::Type::item && one.parent == list && i != place.node)
      ids.emplace(unquoted(at.view.text().substr(one.value.begin, one.value.end - one.value.begin)));
  }
  return ids;
}

// Those with a seat in the record's body on its day come first, by rank, then the others with a seat.
void add_members(CompletionPlace const& at, Candidates& out) {
  unit::Unit const& unit = *at.records;
  std::string_view const body = at.top("body");
  std::vector<std::string_view> first;
  if (!body.empty() && unit.known_body(body) && !unit.regulations.empty())
    for (auto const& holder : unit.seats(body, at.day)) first.push_back(holder.member->id);
  auto const add = [&](auto const& member, int rank) {
    out.push_back({.text = member.id,
                   .label = member_words(unit, member, body, at.day, at.lang()),
                   .detail = member.id,
                   .rank = rank,
                   .kind = CandidateKind::reference});
  };
  for (std::string_view const id : first)
    if (auto const* const member = unit.members.find(id)) add(*member, 0);
  for (auto const& member : unit.members.all)
    if (std::ranges::find(first, member.id) == first.end()) {
      bool const seated = std::ranges::any_of(
          *member->seats, [&](auto const& seat) { return seat->body && seat->from && seat->held_on(at.day); });
      add(member, seated ? 1 : 2);
    }
}

void add_named(std::string const& id, std::string const& name, int rank, Candidates& out) {
  std::string const label = name.empty() ? id : name;
  out.push_back({.text = id, .label = label, .detail = id, .rank = rank, .kind = CandidateKind::reference});
}

void add_bodies(CompletionPlace const& at, Candidates& out) {
  if (at.records->regulations.empty()) return;
  for (auto const& body : *at.records->in_force(at.day).regulation->record->bodies)
    add_named(*body->id, *body->name, 1, out);
}

// Open tasks first; in a report, those of its sender before the others.
void add_tasks(CompletionPlace const& at, Candidates& out) {
  if (!at.records->judgeable) return;
  std::string_view const from = at.top("from");
  ledger::TaskBook const book{*at.records, at.view.today()};
  for (ledger::Task const& task : book.all()) {
    int const rank = !task.open() ? 3 : from.empty() || task.holder == from ? 0 : 2;
    std::string detail = std::string{record::word_title(task.state.status).in(at.lang())};
    if (task.item->due) detail += ", " + at.say({"hạn {day}", "due {day}"}, {{"day", *task.item->due}});
    out.push_back({.text = task.id,
                   .label = task.id + " — " + *task.item->text,
                   .detail = detail,
                   .rank = rank,
                   .kind = CandidateKind::reference});
  }
}

// Records of other kinds, the newest first.
template <class Table>
void add_records(CompletionPlace const& at, Target target, Table const& table, Candidates& out) {
  for (auto one = table.all.rbegin(); one != table.all.rend(); ++one) {
    std::string const name = name_behind(*at.records, target, one->id, at.day, at.lang());
    add_named(one->id, name.empty() ? name : one->id + " — " + name, 1, out);
  }
}

}  // namespace

void add_references(CompletionPlace const& at, Target targets, Candidates& out) {
  if (!at.records) return;
  auto const may = [&](Target one) { return record::includes(targets, one); };
  Candidates all;
  if (may(Target::all_members))
    all.push_back({.text = std::string{record::all_members_word},
                   .detail = at.say({"mọi người mà điều khoản yêu cầu gửi", "everyone the clause requires"}),
                   .rank = 0,
                   .kind = CandidateKind::keyword});
  if (may(Target::member)) add_members(at, all);
  if (may(Target::agency))
    for (auto const& agency : *at.records->unit().agencies)
      add_named(*agency->id, at.records->name_of(*agency->id, at.day), 1, all);
  if (may(Target::body)) add_bodies(at, all);
  if (may(Target::task)) add_tasks(at, all);
  if (may(Target::meeting)) add_records(at, Target::meeting, at.records->meetings, all);
  if (may(Target::request)) add_records(at, Target::request, at.records->requests, all);
  if (may(Target::decision)) add_records(at, Target::decision, at.records->decisions, all);
  if (may(Target::report)) add_records(at, Target::report, at.records->reports, all);
  auto const given = given_beside(at);
  for (Candidate& one : all)
    if (!given.contains(one.text)) out.push_back(std::move(one));
}

}  // namespace bcd::lsp
