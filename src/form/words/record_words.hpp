// The words a paper uses for a record: its number, day or sender. Papers do not print ids, because an id means nothing
// to a reader.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "bcd/ledger/tasks.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::form {

// "số 02-BC/CBTT", "gửi ngày 17/3/2026"; "dự thảo" for a report that has neither.
std::string version_words(record::Report const& report);
// " (số 02-BC/CBTT)"; "" for a report without a number.
std::string number_in_brackets(record::Report const& report);
// The paper that set a task: "01-TB/BCĐ", "họp ngày 13/01/2026" if the conclusion had no number by as_of, "chương trình
// năm 2026". Returns a gap if no programme sets the task.
std::string source_words(unit::Unit const& unit, ledger::Task const& task, Date as_of);

// "báo cáo tháng 3/2026 của Lê Văn C", "cuộc họp ngày 26/3/2026 của Ban Chỉ đạo". `folders` lists the kinds of record
// to search, because records of two kinds may share an id. Returns "" if none of them has the id.
std::string record_words(unit::Unit const& unit, std::string_view id, std::span<std::string_view const> folders);
// Like record_words, for the record in a file of the unit. A record that failed to load is described by its kind only.
// Returns general words for bcd.yaml and for a file that is no record.
std::string record_words_at(unit::Unit const& unit, std::string_view path);

}  // namespace bcd::form
