// From an id to where it is defined.
#include "features.hpp"
#include "id_at.hpp"

namespace bcd::lsp {

Json definition(State& state, Json const& params) {
  auto const asked = asked_id(state, params);
  if (!asked) return nullptr;
  auto const place = defined_at(*asked->view.records(), asked->id);
  if (!place) return nullptr;
  return location(state, asked->view.unit, *place);
}

}  // namespace bcd::lsp
