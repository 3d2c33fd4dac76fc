// Quyết định hoặc thông báo biểu dương, phê bình: the symbol of the number says which; without a number, praise is a
// decision and criticism a notice.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/record/paper_number.hpp"
#include "meeting_paper.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

struct CommendationPaper : RecordFrame {
  record::Commendation const& commendation;
  bool praise = true, decision = true;
  std::string signer;  // member id; "" if unknown
};

std::string basis(CommendationPaper const& paper) {
  auto const kind = paper.praise ? record::CommendationKind::commend : record::CommendationKind::criticise;
  std::vector<std::string> all;
  for (auto const& provision : paper.unit.law(paper.day).all(&record::Clause::commendation)) {
    auto const& kinds = provision.clause->kinds;
    std::string words = cited(regulation::cite(provision, paper.regulation));
    if (((*kinds).empty() || record::has(kinds, kind)) && std::ranges::find(all, words) == all.end())
      all.push_back(std::move(words));
  }
  return cited_together(std::move(all));
}

std::vector<std::string> grounds_of(CommendationPaper const& paper) {
  auto all = grounds_of_law(paper, basis(paper));
  all.push_back("Xét đề nghị của " + comrade(paper.unit, paper.commendation.proposed_by->id, paper.day));
  return grounds(std::move(all), ",");
}

std::vector<std::string> receivers(CommendationPaper const& paper) {
  std::vector<std::string> lines;
  auto const& to = paper.commendation.to->items;
  for (auto const& one : to)
    lines.push_back(told_party(paper.unit, *one, paper.day) + (&one == &to.back() ? "." : ";"));
  return lines;
}

constexpr auto commendation_keys = both(
    record_frame_keys<CommendationPaper>,
    keys_of<CommendationPaper>(
        flag<&CommendationPaper::decision>(
            "decision", {"Là quyết định, không phải thông báo", "True for a decision, false for a notice"}),
        flag<&CommendationPaper::praise>("praise",
                                         {"Biểu dương, không phải phê bình", "True for praise, false for criticism"}),
        list<grounds_of>(
            "grounds", {"Căn cứ, từng dòng có dấu kết thúc", "The grounds, each line with its punctuation"}, text_keys),
        text("authority", {"Người hoặc ban, tổ quyết định, chữ hoa", "Who decides, in capitals"},
             [](CommendationPaper const& paper) { return deciding_title(paper, paper.signer); }),
        text("proposer", {"Nơi đề nghị", "Who proposed it"},
             [](CommendationPaper const& paper) {
               return comrade(paper.unit, paper.commendation.proposed_by->id, paper.day);
             }),
        list<receivers>("to", {"Tập thể, cá nhân, từng dòng", "Groups and persons, line by line"}, text_keys),
        text("reason", {"Thành tích hoặc vi phạm, không có dấu kết thúc", "The reason, without a full stop"},
             [](CommendationPaper const& paper) {
               return told({paper.unit, paper.day}, *paper.commendation.reason);
             })));

CommendationPaper commendation_of(Asked const& asked) {
  record::Commendation const& one = asked.unit.commendations.find(asked.record)->value;
  std::string const number = one.number ? *one.number : std::string{};
  Date const day = *one.date;
  bool const praise = !one.kind || *one.kind == record::CommendationKind::commend;
  std::string const type = record::type_symbol(number);
  bool const decision = type.empty() ? praise : type == "QĐ";
  RecordPaper const paper = record_paper(asked.unit, day, number);
  std::string const signer = deciding_member(paper);
  std::vector<std::string> const receivers{"Các tập thể, cá nhân có tên trên", "Các thành viên " + paper.body_words(),
                                           paper.standing()};
  return {{paper, record_head(paper, decision ? "QĐ" : "TB", number, day), decision ? "QUYẾT ĐỊNH" : "THÔNG BÁO",
           praise ? "về việc biểu dương tập thể, cá nhân" : "về việc phê bình tập thể, cá nhân",
           signature(recipients(receivers, profile_on(day)), record_signature(paper, signer))},
          one,
          praise,
          decision,
          signer};
}

}  // namespace

constinit View<Asked> const commendation_view = view_of<Asked, commendation_keys, commendation_of>();

std::optional<Date> commendation_sent_on(Asked const& asked) {
  return if_reached(*asked.unit.commendations.find(asked.record)->value.date, asked);
}

Text const commendation_rule{
    "Số có ký hiệu QĐ thì là quyết định, ký hiệu khác thì là thông báo. Hồ sơ chưa ghi số: biểu dương là quyết định, "
    "phê "
    "bình là thông báo.",
    "A number of type QĐ makes it a decision, any other a notice. Without a number, praise is a decision and criticism "
    "a "
    "notice."};

}  // namespace bcd::form
