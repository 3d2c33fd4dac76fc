// The subjects of waivers: the same words may name a record, a person, a task or a period. Private to rename.cpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rename_scan.hpp"

namespace bcd::workspace {

// The subject of a waiver that begins with the old id.
struct WrittenSubject {
  std::string path;
  source::Span span;
  std::string value;        // with the new id
  bool exact = false;       // it is the old id and nothing else, which another thing may have too
  bool in_renamed = false;  // the waiver stands in the record that is renamed
  bool meant = true;        // false if the old id names something else there
};
// Returns the subject with the new id, or null if it cannot name what is renamed.
std::optional<std::string> subject_with_new_id(RenameAsked const& asked, std::string_view subject);

// Several things have the old id: decides by the findings that the waivers cover which subjects mean the one that is
// renamed. A waiver that covers nothing counts only if it stands in the renamed record.
Result<Done> settle(RecordSource const& records, std::string const& folder, Date as_of, RenameAsked const& asked,
                    std::vector<WrittenSubject>& subjects);

}  // namespace bcd::workspace
