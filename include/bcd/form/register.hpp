// An entry of the register of outgoing papers in words. The register and the list of numbers use the same entries.
#pragma once
#include <string>
#include <vector>

#include "bcd/ledger/numbered_papers.hpp"

namespace bcd::form {

struct RegisterEntry {
  std::string title;  // type and subject: "Thông báo kết luận cuộc họp định kỳ quý I/2026 của Ban Chỉ đạo"
  std::string signer;      // as the paper itself names them; "" if the records do not contain it
  std::string recipients;  // separated by "; "; "" if the records do not contain them
};
// Assumes that `paper` was found in that unit. Names are those of the day of the paper.
RegisterEntry register_entry(unit::Unit const& unit, ledger::NumberedPaper const& paper);

}  // namespace bcd::form
