// The parts of a file, and the records of the workspace by id and name.
#include <algorithm>

#include "bcd/text/fold.hpp"
#include "features.hpp"
#include "outline.hpp"
#include "uri.hpp"
#include "written.hpp"

namespace bcd::lsp {
namespace {

constexpr std::size_t most_symbols = 500;

// What an item is called: the value of its first telling key, else its scalar.
std::string item_name(std::string_view text, Outline const& outline, int item) {
  auto const value = [&](OutlineNode const& one) {
    return std::string{unquoted(text.substr(one.value.begin, one.value.end - one.value.begin))};
  };
  if (std::string own = value(outline.nodes[std::size_t(item)]); !own.empty()) return own;
  std::string name;
  for (OutlineNode const& one : outline.nodes) {
    if (one.parent != item || one.type != OutlineNode::Type::entry || value(one).empty()) continue;
    if (name.empty() || one.key == "text" || one.key == "name") name += (name.empty() ? "" : " ") + value(one);
  }
  return name.empty() ? "-" : name;
}

// The end of a node with all below it.
std::uint32_t end_of(Outline const& outline, int node) {
  std::uint32_t end = outline.nodes[std::size_t(node)].whole.end;
  for (int i = node + 1; i < int(outline.nodes.size()); ++i) {
    int above = outline.nodes[std::size_t(i)].parent;
    while (above > node) above = outline.nodes[std::size_t(above)].parent;
    if (above != node) break;
    end = std::max(end, outline.nodes[std::size_t(i)].whole.end);
  }
  return end;
}

Json symbol_tree(FileView const& view, Outline const& outline, int parent, int depth) {
  Json all = Json::array();
  for (int i = 0; i < int(outline.nodes.size()); ++i) {
    OutlineNode const& one = outline.nodes[std::size_t(i)];
    if (one.parent != parent || one.type == OutlineNode::Type::word) continue;
    bool const item = one.type == OutlineNode::Type::item;
    std::string name = item ? item_name(view.text(), outline, i) : one.key;
    if (name.empty()) continue;
    source::Span const whole{one.whole.begin, end_of(outline, i)};
    source::Span const selected = item ? source::Span{one.whole.begin, one.whole.begin} : one.key_span;
    Json symbol{{"name", std::move(name)},
                {"kind", item ? 18 : 8},
                {"range", view.map.range(whole)},
                {"selectionRange", view.map.range(selected)}};
    if (depth > 0)
      if (Json below = symbol_tree(view, outline, i, depth - 1); !below.empty()) symbol["children"] = std::move(below);
    all.push_back(std::move(symbol));
  }
  return all;
}

// Clients that know no tree get the top of it.
Json flat(FileView const& view, Json const& tree) {
  Json all = Json::array();
  for (Json const& one : tree)
    all.push_back({{"name", one["name"]},
                   {"kind", one["kind"]},
                   {"location", {{"uri", view.document.uri}, {"range", one["range"]}}}});
  return all;
}

struct Search {
  State& state;
  std::string query;  // folded
  Json found = Json::array();

  void offer(JudgedUnit const& unit, std::string const& id, std::string const& name, std::string_view kind,
             std::string const& path) {
    std::string const label = name.empty() ? id : id + " — " + name;
    if (found.size() >= most_symbols || fold(label).find(query) == std::string::npos) return;
    Json const start{{"line", 0}, {"character", 0}};
    found.push_back({{"name", label},
                     {"kind", 1},
                     {"containerName", kind},
                     {"location",
                      {{"uri", state.documents.uri(state.units.place(unit).at(path))},
                       {"range", {{"start", start}, {"end", start}}}}}});
  }
};

}  // namespace

Json document_symbols(State& state, Json const& params) {
  auto const view = view_of(state, params);
  if (!view || !view->kind) return nullptr;
  Json tree = symbol_tree(*view, outline_of(view->text()), -1, 3);
  return state.client.symbol_tree ? tree : flat(*view, tree);
}

Json workspace_symbols(State& state, Json const& params) {
  Search search{state, fold(params.at("query").get<std::string>())};
  for (auto& [folder, unit] : state.units.all()) {
    state.units.judged(unit);
    unit::Unit const* const records = unit.records();
    if (!records) continue;
    records->each_table([&](auto const& table) {
      using Kind = typename std::remove_cvref_t<decltype(table)>::Kind;
      for (auto const& one : table.all) {
        std::string name;
        if constexpr (requires { one->name; }) name = *one->name;
        if constexpr (requires { one->title; }) name = *one->title;
        search.offer(unit, one.id, name, record::kind_info<Kind>.title.in(state.settings.lang), one.file->path());
      }
    });
    for (auto const& agency : *records->unit().agencies)
      search.offer(unit, *agency->id, records->name_of(*agency->id, state.settings.today()),
                   record::kind_info<record::Agency>.title.in(state.settings.lang), "bcd.yaml");
    state.units.release(unit);
  }
  return search.found;
}

}  // namespace bcd::lsp
