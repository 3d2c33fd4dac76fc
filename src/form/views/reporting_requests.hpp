// Requests in the report on reporting: recipients asked outside the regular obligations, and whether they answered in
// time.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/views.hpp"

namespace bcd::form {

// One addressee of a request, and whether it answered.
struct RequestRow {
  std::string number, issued, subject, due, sender, sent, state, answer, id;
};
inline constexpr auto request_keys = keys_of<RequestRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text<&RequestRow::number>("number", {"Số văn bản yêu cầu", "Number of the request"}),
    text<&RequestRow::issued>("issued", {"Ngày ban hành", "Day issued"}),
    text<&RequestRow::subject>("subject", {"Nội dung yêu cầu", "Contents of the request"}),
    text<&RequestRow::due>("due", {"Hạn trả lời", "Due day"}),
    text<&RequestRow::sender>("sender", {"Nơi phải trả lời", "The addressee"}),
    text<&RequestRow::sent>("sent", {"Ngày trả lời", "Day answered"}),
    text<&RequestRow::state>("state", {"Tình trạng", "State"}),
    text<&RequestRow::answer>("answer", {"Số của báo cáo trả lời", "Number of the answer"}),
    text<&RequestRow::id>("id", {"Mã báo cáo trả lời, để tra cứu hồ sơ", "Id of the answer, to look it up"}));

struct Requests {
  std::vector<RequestRow> rows;
  std::string words;  // "2 yêu cầu, phải có 3 lượt trả lời; trong đó đúng hạn: 2, …"; "" if there is none
};
// Returns the requests issued in the period and not after as_of, sorted by day of issue.
Requests requests_of(ReportingPeriod const& reporting);

}  // namespace bcd::form
