// What stands at a position of a record: a key or a value, of which declared field. It works on the outline of a text,
// so that the text need not be valid.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/record/path.hpp"
#include "outline.hpp"

namespace bcd::lsp {

struct Place {
  enum class At { nothing, key, value };
  At at = At::nothing;
  record::KindInfo const* map = nullptr;     // the record or part whose key or value it is; null if it is unknown
  record::FieldInfo const* field = nullptr;  // of the value, or of the key if it is declared; else null
  record::ShapeInfo const* shape =
      nullptr;              // of a value: of the one value here, not of the list around it; may be null
  source::Span token;       // what is written there so far: the key or the value
  int node = -1;            // the entry, item or word; -1 if nothing is written
  int parent = -1;          // the entry or item that contains it; -1 at the top
  bool wants_dash = false;  // a list is expected here, and the line has no '-' yet
  bool in_brackets = false;
};

// What an entry or item may contain.
struct Expected {
  record::KindInfo const* map = nullptr;     // the part that contains it
  record::FieldInfo const* field = nullptr;  // the declared field it belongs to
  record::ShapeInfo const* shape = nullptr;  // of its value
};
// Returns what the node of the outline is by the declaration of the kind. Empty if a key above it is not declared.
Expected expected_at(record::KindInfo const& kind, Outline const& outline, int node);
// Returns the map that stands under a node as its value (at the top: the kind itself), or null.
record::KindInfo const* map_below(record::KindInfo const& kind, Outline const& outline, int node);

Place place_at(record::KindInfo const& kind, std::string_view text, Outline const& outline, std::uint32_t offset);

// Returns the keys that the map under `parent` has, except that of the node `but`.
std::vector<std::string> keys_of(Outline const& outline, int parent, int but = -1);
// Returns the value of a key in the map under `parent`, without quotes; "" if there is none.
std::string_view value_of(std::string_view text, Outline const& outline, int parent, std::string_view key);

}  // namespace bcd::lsp
