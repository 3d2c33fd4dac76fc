// Which file of a unit's folder is which kind of record, told from the paths alone.
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
  std::vector<std::string> paths;  // every file below the unit's folder, sorted
  std::map<std::string_view, std::vector<std::string>>
      by_folder;                   // the paths of each kind's records, by the kind's folder
  std::vector<std::string> stray;  // YAML in no kind's folder; a regulation of the unit's own is among them
  std::vector<std::string>
      unreadable;  // folders that may hold records or templates and cannot be read: "meetings/2026", "."

  bool has(std::string_view path) const;
};
Listing list_unit(source::Reader const& reader);

// The top folders that hold records.
std::span<std::string_view const> record_folders();
constexpr std::string_view yaml_ending = ".yaml";
std::string_view top_folder(std::string_view path);  // "" for a file beside bcd.yaml

// What Excel and Word put beside a file while it is open: "~$danh-sach.yaml".
bool is_lock_file(std::string_view path);

// The path of a regulation that bcd.yaml names as the unit's own ("./quy-che.yaml"); "" for a built-in.
std::string_view own_regulation(std::string_view use);

struct RecordFile {
  std::string path;
  record::KindInfo const* kind;
};
// The files of the unit that hold something declared: bcd.yaml, its records and holidays, and the regulations that
// bcd.yaml names and the listing, which is the reader's, has. By path, each once.
std::vector<RecordFile> record_files(source::Reader const& reader, Listing const& listing);
inline std::vector<RecordFile> record_files(source::Reader const& reader) {
  return record_files(reader, list_unit(reader));
}

}  // namespace bcd::unit
