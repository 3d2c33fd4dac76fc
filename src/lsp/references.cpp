// Every place that names an id: what `bcd rename` would edit.
#include "bcd/workspace/rename.hpp"
#include "features.hpp"
#include "id_at.hpp"

namespace bcd::lsp {

Json references(State& state, Json const& params) {
  auto const asked = asked_id(state, params);
  if (!asked) return nullptr;
  auto const& [view, id] = *asked;
  JudgedUnit& unit = view.unit;
  bool const with_definition = is_true(params, "/context/includeDeclaration");
  auto const definition = defined_at(*view.records(), id);
  // The new id only has to differ: what a renaming edits is every place that names the old one.
  auto const renaming = workspace::renamed_in(*state.units.records(unit).open("."), id.kind, id.id, id.id + "-x");
  if (!renaming) return nullptr;
  Json places = Json::array();
  if (with_definition && definition && definition->span == source::Span{})
    places.push_back(location(state, unit, *definition));
  for (workspace::FileChange const& file : renaming->changes)
    for (source::Edit const& edit : file.edits) {
      PlaceInFile const place{file.path, edit.span};
      if (with_definition || !definition || !(*definition == place)) places.push_back(location(state, unit, place));
    }
  return places;
}

}  // namespace bcd::lsp
