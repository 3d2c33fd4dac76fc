#include "consultation_replies.hpp"

#include <array>

#include "bcd/unit/replies.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {

std::vector<ReplyRow> reply_rows(RecordPaper const& paper, record::Consultation const& one, Date as_of) {
  std::vector<ReplyRow> rows;
  for (auto const& id : unit::people_asked(one)) {
    ReplyRow row{person_row(paper, id), "chưa trả lời", "", ""};
    if (auto const* const reply = unit::reply_of(one, id, as_of)) {
      row.opinion = record::word_title(*reply->opinion).in(Lang::vi);
      row.date = short_date(*reply->date) + (*reply->date > *one.due ? " (sau hạn)" : "");
      if (reply->text) row.text = unended(*reply->text);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

ReplyCounts reply_counts(record::Consultation const& one, Date as_of) {
  std::array<int, record::Words<record::ReplyOpinion>::table.size()> tally{};
  auto const replies = unit::replies_that_count(one, as_of);
  for (record::Reply const* reply : replies) ++tally[std::size_t(*reply->opinion)];
  std::vector<std::string> each;
  for (std::size_t i = 0; i < tally.size(); ++i)
    if (tally[i] > 0)
      each.push_back(count_words(tally[i]) + " " +
                     std::string{record::word_title(record::ReplyOpinion(i)).in(Lang::vi)});
  if (one.votes) each.assign(1, votes_words(one.votes));
  return {std::to_string(replies.size()) + "/" + std::to_string(unit::people_asked(one).size()) +
              " người được lấy ý kiến đã trả lời",
          joined(each, ", ")};
}

std::string too_few_replies(ledger::ConsultationState const& state) {
  if (state.needed == 0 || state.enough()) return {};
  return "Chưa đủ số ý kiến trả lời theo quy định: cần " + std::to_string(state.needed) + ", đã có " +
         std::to_string(state.replied) + ".";
}

}  // namespace bcd::form
