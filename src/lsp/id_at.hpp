// The id under the cursor: what is referred to, or what the record itself defines.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "place.hpp"
#include "state.hpp"

namespace bcd::lsp {

struct IdAt {
  std::string kind;  // "member", "agency", "body", "meeting", …: a kind that `bcd rename` knows
  std::string id;
  source::Span span;      // of the id in the open file, without quotes
  bool defining = false;  // the place that defines it, or a place that stands for the whole record
  bool key = false;       // a key that stands for the whole record: nobody who points at it means to rename that
};
// Returns the id at the offset of an open file. Of a task, the meeting or programme that sets it. Null if there is
// none, or nothing in the unit has it.
std::optional<IdAt> id_at(FileView const& view, std::uint32_t offset);

// The id at the position of a request.
struct AskedId {
  FileView view;
  IdAt id;
};
// Returns the id at the position that the parameters of a request give, in the unit as judged with the present texts.
// Null if there is none.
std::optional<AskedId> asked_id(State& state, Json const& params);

// A place in a file of the unit.
struct PlaceInFile {
  std::string path;
  source::Span span;
  bool operator==(PlaceInFile const&) const = default;
};
// Returns where the id is defined: the start of a record's file, the value of `id` in bcd.yaml or in a regulation of
// the unit's own. Null if a built-in regulation defines it.
std::optional<PlaceInFile> defined_at(unit::Unit const& unit, IdAt const& id);

// Returns the location of a span in a file of the unit as the protocol writes it.
Json location(State const& state, JudgedUnit const& unit, PlaceInFile const& place);

}  // namespace bcd::lsp
