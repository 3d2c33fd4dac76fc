// Sorts the files of a unit's folder into kinds of records, from their paths alone.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/field.hpp"
#include "bcd/record/unit_record.hpp"
#include "bcd/source/reader.hpp"

namespace bcd::unit {

struct Listing {
  std::vector<std::string> paths;  // all paths below the unit's folder, sorted; unreadable folders end in '/'
  std::map<std::string_view, std::vector<std::string>>
      by_folder;                   // paths of the records, keyed by the folder of their kind
  std::vector<std::string> stray;  // YAML-like files that are not records; includes regulations of the unit's own
  std::vector<std::string>
      unreadable;  // unreadable folders that may contain records or templates: "meetings/2026", "."

  // True if the listing contains that exact path.
  bool has(std::string_view path) const;
};
Listing list_unit(source::Reader const& reader);

// Returns the top-level folders that contain records.
std::span<std::string_view const> record_folders();
constexpr std::string_view yaml_ending = ".yaml";
std::string_view top_folder(std::string_view path);  // returns "" if the path has no folder (a file beside bcd.yaml)

// True for the lock files that Excel and Word create beside an open file: "~$danh-sach.yaml".
bool is_lock_file(std::string_view path);
// Returns the path without spaces and invisible characters at its end.
std::string_view without_invisible_end(std::string_view path);

// Returns the path of the unit's own regulation that bcd.yaml names ("./quy-che.yaml" -> "quy-che.yaml"), or "" if
// `use` names a built-in one.
std::string_view own_regulation(std::string_view use);

struct RecordFile {
  std::string path;
  record::KindInfo const* kind;
};
// Returns the files that contain a declared kind of record: bcd.yaml, the records and holidays, and the own regulations
// that bcd.yaml names if `listing` has them. Sorted by path, without duplicates. `listing` must come from the same
// reader.
std::vector<RecordFile> record_files(source::Reader const& reader, Listing const& listing);
inline std::vector<RecordFile> record_files(source::Reader const& reader) {
  return record_files(reader, list_unit(reader));
}

}  // namespace bcd::unit
