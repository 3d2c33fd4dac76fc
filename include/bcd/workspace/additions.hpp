// The findings that new records would add to a unit, judged before they are written.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "bcd/finding/identity.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/workspace/new_files.hpp"
#include "bcd/workspace/placeholder.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

struct Added {
  std::vector<LocatedFinding> wrong = {};  // errors of form and reference: a record with one is not written
  std::vector<LocatedFinding> other = {};  // other new findings, which do not block the write
};
// A placeholder that is not removed, although a new record fills it.
struct KeptPlaceholder {
  std::string path;
  std::string named_in;     // the records that refer to it, "a.yaml, b.yaml"; "" if there is none
  bool written_in = false;  // true if it has been edited
};
struct Replaced {
  Added added = {};
  std::vector<std::string> removed = {};
  std::vector<KeptPlaceholder> kept = {};
};

// A unit on disk, judged as it is, and then with the records that may be added to it.
class Additions {
 public:
  // `folder` is that of the unit, relative to the place; paths in `files` and `removed` are relative to it.
  static Result<Additions> open(Place const& place, std::string const& folder, Date as_of);
  Result<Added> judge(NewFiles const& files, std::vector<std::string> const& removed = {}) const;
  // As judge(), with the filled placeholders removed that nobody has edited and no record refers to.
  Result<Replaced> judge_replacing(NewFiles const& files, FilledPlaceholders const& filled) const;

 private:
  Additions(std::string folder, Date as_of, std::unique_ptr<source::Reader> disk, KnownFindings known);
  std::string folder_;
  Date as_of_;
  std::unique_ptr<source::Reader const> disk_;
  KnownFindings known_;
};

// Returns the folder of the one unit at or below the place. Refused if there are several.
Result<std::string> one_unit(Place const& place);
// Refused if the record of a member did not load, because it is then unknown who has a seat or exists already.
Result<Done> require_sound_members(Place const& place, std::string const& folder, unit::Unit const& unit);
// Returns the comment lines at the top of a new record: the schema, if the unit has one, and how to continue.
std::vector<std::string> record_heading(Place const& place, std::string const& folder, record::KindInfo const& kind,
                                        std::string const& path, Lang lang);

}  // namespace bcd::workspace
