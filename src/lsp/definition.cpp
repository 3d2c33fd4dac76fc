// From an id to where it is defined.
#include "features.hpp"
#include "id_at.hpp"

namespace bcd::lsp {

Json definition(State& state, Json const& params) {
  auto const view = view_of(state, params);
  if (!view || !view->kind) return nullptr;
  state.units.judged(view->unit);
  auto const id = id_at(*view, view->map.offset(params.at("position")));
  if (!id) return nullptr;
  auto const place = defined_at(*view->records(), *id);
  if (!place) return nullptr;
  return location(state, view->unit, *place);
}

}  // namespace bcd::lsp
