// The next free numbers: of papers, and of items in a list.
#include <algorithm>
#include <charconv>
#include <set>

#include "bcd/ledger/numbered_papers.hpp"
#include "bcd/rule/numbers.hpp"
#include "bcd/source/overlay.hpp"
#include "bcd/unit/parallel.hpp"
#include "completion.hpp"

namespace bcd::lsp {
namespace {

// The kinds of papers whose number a field may be, by the part of the record that has it.
std::optional<ledger::NumberedKind> paper_of(CompletionPlace const& at) {
  using enum ledger::NumberedKind;
  auto const& words = record::Words<ledger::NumberedKind>::table;
  std::string name{at.place.map ? at.place.map->name : std::string_view{}};
  if (at.place.map == at.view.kind) name = at.view.kind->name;
  auto const found = std::ranges::find(words, std::string_view{name}, &record::Word::id);
  return found == words.end() ? std::nullopt : std::optional{ledger::NumberedKind(found - words.begin())};
}

// Returns the next number in the register of papers received in the year of the record, apart from the record itself.
int next_in_register(CompletionPlace const& at) {
  int highest = 0;
  if (!at.records) return 1;
  for (auto const& one : at.records->incoming.all)
    if (one.file->path() != at.view.path && one->no && one->received && one->received->year() == at.day.year())
      highest = std::max(highest, int(*one->no));
  return highest + 1;
}

void add_next(CompletionPlace const& at, int number, Candidates& out) {
  out.push_back({.text = std::to_string(number), .detail = at.say({"số tiếp theo", "the next number"})});
}

}  // namespace

void add_numbers(CompletionPlace const& at, Candidates& out) {
  auto const kind = paper_of(at);
  if (!kind || !at.records || !at.records->judgeable) return;
  unit::Unit const* unit = at.records;
  // The record that is being typed may not load, and then no number would be certain: count without it.
  std::unique_ptr<unit::Unit> others;
  if (unit->broken_paths() == std::vector<std::string>{at.view.path}) {
    auto const reader = at.view.state.units.records(at.view.unit).open(".");
    source::Overlay const without{*reader, {}, {at.view.path}};
    others = unit::load_unit(without, unit::core_count());
    unit = others.get();
  }
  std::set<std::pair<std::string, std::string>> series;
  std::vector<ledger::NumberedPaper> const papers = ledger::numbered_papers(*unit);
  for (auto paper = papers.rbegin(); paper != papers.rend(); ++paper) {
    if (paper->kind != *kind || !paper->parsed || !paper->parsed->party || !paper->outgoing()) continue;
    if (!series.emplace(paper->parsed->type, paper->parsed->issuer).second) continue;
    std::string next = rule::next_number(*unit, paper->parsed->type, paper->parsed->issuer);
    if (next.empty()) continue;
    out.push_back({.text = std::move(next),
                   .detail = at.say({"số tiếp theo, sau {number}", "the next number, after {number}"},
                                    {{"number", paper->number}}),
                   .rank = 0});
  }
}

void add_next_item_number(CompletionPlace const& at, Candidates& out) {
  if (at.place.map == at.view.kind && at.view.kind->name == "incoming") return add_next(at, next_in_register(at), out);
  // The item is the cursor's map; its list is one step up.
  int const item = at.place.parent;
  int const list = item < 0 ? -1 : at.outline.nodes[std::size_t(item)].parent;
  int highest = 0;
  for (int i = 0; i < int(at.outline.nodes.size()); ++i) {
    OutlineNode const& one = at.outline.nodes[std::size_t(i)];
    if (one.type != OutlineNode::Type::item || one.parent != list || i == item) continue;
    std::string_view const text = value_of(at.view.text(), at.outline, i, "no");
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    highest = std::max(highest, number);
  }
  add_next(at, highest + 1, out);
}

}  // namespace bcd::lsp
