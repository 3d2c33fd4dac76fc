// Quyết định: a decision made between two meetings.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "meeting_paper.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

struct DecisionPaper : RecordFrame {
  record::Decision const& decision;
  std::string by;  // member id; "" if unknown
};

// Returns the clauses on decisions for which `asks` is true, each once.
std::string clauses(DecisionPaper const& paper, auto const& asks) {
  std::vector<std::string> all;
  for (auto const& provision : paper.unit.law(paper.day).all(&record::Clause::decision)) {
    std::string words = cited(regulation::cite(provision, paper.regulation));
    if (provision.clause->body->id == paper.body && asks(*provision.clause) &&
        std::ranges::find(all, words) == all.end())
      all.push_back(std::move(words));
  }
  return cited_together(std::move(all));
}

std::vector<std::string> grounds_of(DecisionPaper const& paper) {
  auto const* const seat = paper.unit.seat(paper.by, paper.body, paper.day);
  auto all = grounds_of_law(paper, clauses(paper, [&](record::DecisionClause const& clause) {
                              if (!seat) return !(*clause.by).empty() || !(*clause.in_absence).empty();
                              return record::has(clause.by, *seat->role) || record::has(clause.in_absence, *seat->role);
                            }));
  std::vector<std::string> agreed;
  for (auto const& one : *paper.decision.agreed_with)
    if (one->id != paper.by) agreed.push_back(introduced(paper.unit, one->id, paper.body, paper.day));
  if (!agreed.empty()) all.push_back("Trên cơ sở trao đổi, thống nhất với " + joined(agreed, "; "));
  return grounds(std::move(all), ",");
}

constexpr auto decision_keys = both(
    record_frame_keys<DecisionPaper>,
    keys_of<DecisionPaper>(
        list<grounds_of>(
            "grounds", {"Căn cứ, từng dòng có dấu kết thúc", "The grounds, each line with its punctuation"}, text_keys),
        text("authority", {"Người hoặc ban, tổ quyết định, chữ hoa", "Who decides, in capitals"},
             [](DecisionPaper const& paper) { return deciding_title(paper, paper.by); }),
        text("text", {"Nội dung quyết định, không có dấu kết thúc", "What was decided, without a full stop"},
             [](DecisionPaper const& paper) {
               return capitalised(without_ids({paper.unit, paper.day}, unended(*paper.decision.text)));
             }),
        text("report_at",
             {"Phải báo cáo tại cuộc họp nào; để trống khi không có",
              "The meeting it must be reported to; \"\" if there is none"},
             [](DecisionPaper const& paper) {
               for (auto const& provision : paper.unit.law(paper.day).all(&record::Clause::decision))
                 if (provision.clause->report_at && provision.clause->body->id == paper.body)
                   return std::string{record::word_title(*provision.clause->report_at).in(Lang::vi)} + " của " +
                          paper.body_words();
               return std::string{};
             }),
        text("report_basis", {"Điều khoản buộc phải báo cáo", "The clause that requires it"},
             [](DecisionPaper const& paper) {
               return clauses(paper, [](record::DecisionClause const& clause) { return bool(clause.report_at); });
             })));

DecisionPaper decision_of(Asked const& asked) {
  record::Decision const& decision = asked.unit.decisions.find(asked.record)->value;
  std::string const number = decision.number ? *decision.number : std::string{};
  Date const day = *decision.date;
  RecordPaper const paper = record_paper(asked.unit, day, number);
  std::string const by = deciding_member(paper, decision.by ? decision.by->id : std::string{});
  std::vector<std::string> const receivers{"Các thành viên " + paper.body_words(), paper.standing(),
                                           gap("cơ quan, đơn vị, cá nhân thi hành")};
  return {
      {paper, record_head(paper, "QĐ", number, day), "QUYẾT ĐỊNH", "về việc " + told({asked.unit, day}, *decision.text),
       signature(recipients(receivers, profile_on(day)), record_signature(paper, by))},
      decision,
      by};
}

}  // namespace

constinit View<Asked> const decision_view = view_of<Asked, decision_keys, decision_of>();

std::optional<Date> decision_sent_on(Asked const& asked) {
  return if_reached(*asked.unit.decisions.find(asked.record)->value.date, asked);
}

}  // namespace bcd::form
