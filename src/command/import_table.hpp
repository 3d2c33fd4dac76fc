// What the imports of all kinds share: reading the file, writing the records, telling what was done.
#pragma once
#include <functional>
#include <string>

#include "bcd/source/csv.hpp"
#include "bcd/unit/unit.hpp"
#include "bcd/workspace/imported_table.hpp"
#include "command.hpp"

namespace bcd::command {

struct ImportCall {
  std::string folder;  // of the unit
  std::string path;    // of the table
  bool dry_run = false;
};
struct ImportWords {
  std::function<std::string(workspace::NewRow const&)> about;  // stands beside the path of a new record
  Text would, did;                                             // the sums, with {count} and {refused}
  std::string last;                                            // a line below them; "" if there is none
};

// Refuses if the file is not a table that can be read.
source::CsvTable read_table(Session const& session, std::string const& path);
// Writes the records, if it is not a dry run, and prints what was done, which rows were refused or skipped, and the new
// findings of the check. Refuses if the table as a whole cannot be imported.
Exit finish_import(Session const& session, ImportCall const& call, unit::Unit const& unit,
                   workspace::ImportedTable& read, ImportWords const& words);

}  // namespace bcd::command
