// The changes between two states of a unit's records, in plain words, by kind of record and then by record. Comments,
// blanks and the order of keys are not changes.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::output {

struct Change {
  std::string kind;                   // "cuộc họp"
  std::string record;                 // "2026-q1-committee", "Lê Văn C (le-van-c)"
  std::string said;                   // "chuyển từ ngày 2026-03-25 sang ngày 2026-03-27, không nêu lý do"
  std::string kind_id = {}, id = {};  // "meeting", "2026-q1-committee"
};
struct UnitChanges {
  std::string folder, name;
  std::vector<Change> changes;
};

// A record, agency, body or figure that has another id in the later state.
struct RenamedId {
  record::KindInfo const* kind;
  std::string was, is;
};
// A state is null if the unit did not exist in it. At least one state must not be null.
// `renamed` is said once for each; `before` has the new ids already.
UnitChanges unit_changes(std::string const& folder, unit::Unit const* before, unit::Unit const* after,
                         std::span<RenamedId const> renamed, Date as_of, Lang lang);

enum class DiffForm { text, markdown };
// Units without changes are omitted. Returns a sentence if nothing changed.
std::string changes_text(std::vector<UnitChanges> const& units, DiffForm form, Lang lang);
// {"version":1,"units":[…]}: the same changes in both languages.
std::string changes_json(std::vector<UnitChanges> const& vi, std::vector<UnitChanges> const& en);

}  // namespace bcd::output
