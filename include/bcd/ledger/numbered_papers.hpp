// The numbered papers that the records of a unit contain. The rules on numbers, the registers and the list of numbers
// read them here.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/record/paper_number.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::ledger {

enum class NumberedKind {
  invitation,
  minutes,
  conclusion,
  report,
  document,
  inspection,
  inspection_report,
  request,
  commendation,
  decision,
  delegation
};
struct NumberedPaper {
  NumberedKind kind;
  std::string owner;   // owner of the counter: "" for the unit's own bodies, else the sender or issuer
  std::string number;  // as recorded
  Date date;  // of the paper; if it is not recorded, the day of what the paper is about, for example of the meeting
  source::File const* file;
  source::Span span;   // of the number
  std::string record;  // id of the record
  std::optional<record::PaperNumber> parsed;
  // True if the unit issued it: false for a report that somebody sent to it.
  bool outgoing() const { return kind != NumberedKind::report || owner.empty(); }
};
// Returns all numbered papers of records that loaded, sorted by date, record and position, regardless of folders.
std::vector<NumberedPaper> numbered_papers(unit::Unit const& unit);

}  // namespace bcd::ledger

namespace bcd::record {
template <>
struct Words<ledger::NumberedKind> {
  static constexpr std::array table{Word{"invitation", {"giấy mời", "invitation"}},
                                    Word{"minutes", {"biên bản", "minutes"}},
                                    Word{"conclusion", {"thông báo kết luận", "conclusion notice"}},
                                    Word{"report", {"báo cáo", "report"}},
                                    Word{"document", {"văn bản", "paper"}},
                                    Word{"inspection", {"quyết định kiểm tra", "decision on an inspection"}},
                                    Word{"inspection-report", {"báo cáo kiểm tra", "inspection report"}},
                                    Word{"request", {"công văn yêu cầu", "request"}},
                                    Word{"commendation", {"biểu dương, phê bình", "commendation or criticism"}},
                                    Word{"decision", {"quyết định", "decision"}},
                                    Word{"delegation", {"giấy ủy quyền", "delegation"}}};
};
}  // namespace bcd::record
