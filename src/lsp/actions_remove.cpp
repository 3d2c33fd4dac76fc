// A fix that deletes: a waiver that covers nothing any more.
#include <algorithm>

#include "actions.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/source/yaml.hpp"
#include "outline.hpp"

namespace bcd::lsp {
namespace {

using Type = OutlineNode::Type;

std::uint32_t line_start(std::string_view text, std::uint32_t at) {
  return at == 0 ? 0 : std::uint32_t(text.rfind('\n', at - 1) + 1);
}

bool is_below(Outline const& outline, int node, int above) {
  while (node > above) node = outline.nodes[std::size_t(node)].parent;
  return node == above;
}

// Returns the lines of a node of a block with all below it. Comments and empty lines at their end belong to what
// follows.
source::Span lines_of(std::string_view text, Outline const& outline, int node) {
  std::size_t next = std::size_t(node) + 1;
  while (next < outline.nodes.size() && is_below(outline, int(next), node)) ++next;
  std::uint32_t const begin = line_start(text, outline.nodes[std::size_t(node)].whole.begin);
  std::uint32_t end = std::uint32_t(text.size());
  if (next < outline.nodes.size()) end = line_start(text, outline.nodes[next].whole.begin);
  while (end > begin) {
    std::uint32_t const last = line_start(text, end - 1);
    std::size_t const word = text.find_first_not_of(" \t\r\n", last);
    if (last <= begin || (word < end && text[word] != '#')) break;
    end = last;
  }
  return {begin, end};
}

// Returns what to delete so that the list under a key at the top has no item at the offset: the item, or the key with
// the only item. Null if there is no item.
std::optional<source::Span> item_at(std::string_view text, Outline const& outline, std::string_view key,
                                    std::uint32_t offset) {
  std::vector<int> items;
  int list = -1;
  for (int i = 0; i < int(outline.nodes.size()); ++i) {
    OutlineNode const& one = outline.nodes[std::size_t(i)];
    if (one.parent < 0 && one.type == Type::entry && one.key == key) list = i;
    if (list >= 0 && one.parent == list && one.type == Type::item) items.push_back(i);
  }
  auto const after =
      std::ranges::find_if(items, [&](int one) { return outline.nodes[std::size_t(one)].whole.begin > offset; });
  if (after == items.begin()) return std::nullopt;
  if (items.size() == 1) return lines_of(text, outline, list);
  auto const at = after - 1;
  OutlineNode const& item = outline.nodes[std::size_t(*at)];
  if (!item.flow) return lines_of(text, outline, *at);
  if (after != items.end()) return source::Span{item.whole.begin, outline.nodes[std::size_t(*after)].whole.begin};
  // The last in brackets goes with the comma before it; its end is behind the bracket.
  return source::Span{outline.nodes[std::size_t(*(at - 1))].whole.end, item.whole.end - 1};
}

}  // namespace

void propose_waiver_removal(FoundHere const& at, std::vector<Proposal>& out) {
  if (!at.finding.is(rule::waiver_unused)) return;
  auto const item = item_at(at.view.text(), outline_of(at.view.text()), "waivers", at.span.begin);
  if (!item) return;
  std::string now{at.view.text()};
  now.erase(item->begin, item->end - item->begin);
  if (!source::parse_yaml(source::File{"", now}).whole) return;
  out.push_back(
      {at.say({"Xóa mục miễn này, vì không ứng với phát hiện nào", "Delete this waiver, which covers no finding"}),
       at.view.path, std::move(now)});
}

}  // namespace bcd::lsp
