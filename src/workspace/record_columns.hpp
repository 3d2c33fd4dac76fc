// Maps the columns of a table to the fields of a kind of record by their headings.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/path.hpp"
#include "table_headings.hpp"

namespace bcd::workspace {

// A column: the field whose values it has. `figure` is the name of the figure if the field is a map of figures.
struct FieldColumn {
  std::size_t cell = 0;
  std::string heading, figure;
  record::FieldPath path;
};

// Recognizes the headings of a kind: the key of a field, its title in both languages, alone or with the part of the
// record, or words that offices use for it.
class FieldHeadings {
 public:
  explicit FieldHeadings(record::KindInfo const& kind);
  // Returns the field; null if the heading is unknown.
  record::FieldPath const* field_of(std::string_view heading) const;

 private:
  struct Entry {
    std::string words;
    std::size_t path;
  };
  std::vector<record::FieldPath> paths_;
  std::vector<Entry> entries_;
};

// True for the heading of a column that no record needs: row numbers, and what bcd list adds.
bool is_idle_heading(std::string_view heading);
// Returns the key of a field in a draft, with the index of an item where the path has a list of objects:
// "absent.0.member".
std::string draft_key(record::FieldPath const& path, std::size_t item);
// True if the path leads through a list of objects.
bool in_objects(record::FieldPath const& path);

}  // namespace bcd::workspace
