// Requests in the report on reporting: recipients asked outside the regular obligations, and whether they answered in
// time.
#pragma once
#include <array>
#include <string>

#include "bcd/form/views.hpp"

namespace bcd::form {

inline constexpr std::array request_keys{
    number("no", {"Thứ tự", "Number in the list"}),
    text("number", {"Số văn bản yêu cầu", "Number of the request"}),
    text("issued", {"Ngày ban hành", "Day issued"}),
    text("subject", {"Nội dung yêu cầu", "Contents of the request"}),
    text("due", {"Hạn trả lời", "Due day"}),
    text("sender", {"Nơi phải trả lời", "The addressee"}),
    text("sent", {"Ngày trả lời", "Day answered"}),
    text("state", {"Tình trạng", "State"}),
    text("answer", {"Số của báo cáo trả lời", "Number of the answer"}),
    text("id", {"Mã báo cáo trả lời, để tra cứu hồ sơ", "Id of the answer, to look it up"})};

struct Requests {
  Model rows = Model::array();  // one per recipient
  std::string words;  // "2 yêu cầu, phải có 3 lượt trả lời; trong đó đúng hạn: 2, …"; "" if there is none
};
// Returns the requests issued in the period and not after as_of, sorted by day of issue.
Requests requests_of(ReportingPeriod const& reporting);

}  // namespace bcd::form
