#include "bcd/form/words.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {

std::vector<std::string> reported_decisions(MeetingPaper const& s) {
  std::vector<std::string> lines;
  for (auto const& one : *s.meeting.reported_decisions) {
    auto const* const known = s.unit.decisions.find(one->id);
    lines.push_back(known ? unended(*known->value.text) + " (quyết định ngày " + short_date(*known->value.date) + ")"
                          : gap("nội dung quyết định đã báo cáo"));
  }
  return lines;
}

}  // namespace bcd::form
