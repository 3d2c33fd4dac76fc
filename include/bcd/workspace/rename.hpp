// Gives a record, agency, body or figure another id, with every reference to it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"
#include "bcd/text/date.hpp"
#include "bcd/workspace/changes.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

// A kind of thing that can be renamed: the kinds of records except holidays; agency, body and figure.
struct RenamedKind {
  std::string_view name;
  Text title;
};
std::vector<RenamedKind> const& renamed_kinds();

// A line that still contains the old id after the renaming, as a word of a text or in a comment.
struct Mention {
  std::string path;  // relative to the unit's folder, after the renaming
  int line;
  std::string text;
};
struct Renaming {
  // In the order in which they must be written: the file that defines the id comes last. If writing stops in between,
  // the old id is still defined, so the same renaming can be repeated and completes the rest.
  std::vector<FileChange> changes;
  std::size_t places = 0;  // number of ids replaced
  std::vector<Mention> mentions;
};

// `kind` is the name of one of renamed_kinds(), or of its folder. Refused if nothing has the old id, if the new one is
// not an id, is taken or could be taken for another thing, and if a file that may contain a reference cannot be parsed.
// `as_of`: the day of the findings that decide what the subject of a waiver means, if several things have the old id.
Result<Renaming> rename_id(Place const& place, std::string const& folder, Date as_of, std::string_view kind,
                           std::string const& old_id, std::string const& new_id);
// The same for records that are read from elsewhere than the disk, for instance with the open files of an editor.
Result<Renaming> rename_id(RecordSource const& records, std::string const& folder, Date as_of, std::string_view kind,
                           std::string const& old_id, std::string const& new_id);

// The same for files that are not written, such as those of a git revision, and without asking whether the ids will do.
// The subjects of waivers are all changed.
Result<Renaming> renamed_in(source::Reader const& reader, std::string_view kind, std::string const& old_id,
                            std::string const& new_id);

}  // namespace bcd::workspace
