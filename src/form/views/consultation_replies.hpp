// The replies to a written consultation, for the table of replies.
#pragma once
#include <string>
#include <vector>

#include "bcd/ledger/consultations.hpp"
#include "record_paper.hpp"

namespace bcd::form {

// A person asked, with the reply that counts.
struct ReplyRow {
  PersonRow person;
  std::string opinion, date, text;  // opinion: "chưa trả lời" if there is no reply
};
inline constexpr auto reply_keys = keys_of<ReplyRow>(
    row_number("no", {"Số thứ tự", "Number"}),
    text("name", {"Họ và tên", "Full name"}, [](ReplyRow const& row) { return std::string_view{row.person.name}; }),
    text("post", {"Chức vụ nơi công tác", "Post"},
         [](ReplyRow const& row) { return std::string_view{row.person.post}; }),
    text<&ReplyRow::opinion>("opinion", {"Ý kiến", "Opinion"}),
    text<&ReplyRow::date>("date", {"Ngày trả lời", "Day of the reply"}),
    text<&ReplyRow::text>("text", {"Nội dung ý kiến", "What they wrote"}));
// Returns everyone asked, in the order of the record. Replies dated after `as_of` do not count.
std::vector<ReplyRow> reply_rows(RecordPaper const& paper, record::Consultation const& one, Date as_of);
// How many of those asked replied by a day, and what.
struct ReplyCounts {
  std::string replied;  // "13/15 người được lấy ý kiến đã trả lời"
  std::string
      opinions;  // "12 đồng ý, 01 ý kiến khác"; the recorded votes instead if there are any; "" if nobody replied
};
ReplyCounts reply_counts(record::Consultation const& one, Date as_of);
// Returns a sentence if fewer people replied than a clause requires, else "".
std::string too_few_replies(ledger::ConsultationState const& state);

}  // namespace bcd::form
