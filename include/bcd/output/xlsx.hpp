// A table as an Excel workbook.
#pragma once
#include <string>

#include "bcd/output/table.hpp"
#include "bcd/text/date.hpp"

namespace bcd::output {

struct Workbook {
  enum class Fault {
    none,
    unsupported,  // this build of bcd has no library for it (the static one)
    too_large,    // more rows, or a longer text, than a sheet can hold
    failed        // the temporary file could not be written
  } fault = Fault::none;
  std::string bytes = {};  // of the .xlsx file; "" with a fault
};
// Returns a workbook of one sheet: texts as texts, so that a phone keeps its 0; single days as dates, numbers as
// numbers; a header that stays in view, with filters. `created` is its day of creation, so that the same table gives
// the same bytes.
Workbook table_xlsx(Table const& table, std::string const& sheet, Date created);
// "1.1.4"; "" if this build has no library for it.
std::string xlsx_library_version();

}  // namespace bcd::output
