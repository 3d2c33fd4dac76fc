// Imports records of a kind from a table saved as CSV by a spreadsheet. The columns are fields of the kind, each row is
// one record.
#pragma once
#include <span>

#include "bcd/source/csv.hpp"
#include "bcd/unit/unit.hpp"
#include "bcd/workspace/imported_table.hpp"

namespace bcd::workspace {

// The kinds that records_of() reads: reports, meetings, incoming papers.
std::span<record::KindInfo const* const> imported_kinds();
// Reads the table. Nothing is written.
ImportedTable records_of(unit::Unit const& unit, record::KindInfo const& kind, source::CsvTable const& table,
                         Date as_of, Lang lang);

// Returns what a record is about: its sender and period, its body and day, its title. "" if it has none of them.
std::string record_words(unit::Unit const& unit, record::Draft const& draft, Date day, Lang lang);

}  // namespace bcd::workspace
