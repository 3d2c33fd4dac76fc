// Giấy ủy quyền: what one person delegates to another, and for how long.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "meeting_paper.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

struct DelegationPaper : RecordFrame {
  record::Delegation const& delegation;
  std::string const& from() const { return delegation.from->id; }
  std::string const& to() const { return delegation.to->id; }
};

std::vector<std::string> scopes(DelegationPaper const& paper) {
  std::vector<std::string> lines;
  for (auto const& one : *paper.delegation.scope) lines.emplace_back(record::word_title(*one).in(Lang::vi));
  for (std::string& line : lines) line = capitalised(line) + (&line == &lines.back() ? "." : ";");
  return lines;
}

// Returns the clauses that allow this delegation, each once.
std::string basis(DelegationPaper const& paper) {
  auto const* const giver = paper.unit.seat(paper.from(), paper.body, paper.day);
  std::vector<std::string> all;
  for (auto const& provision : paper.unit.law(paper.day).about(&record::Clause::delegation, paper.body)) {
    record::DelegationClause const& clause = *provision.clause;
    bool const of_giver = giver && ((*clause.from).empty() || record::has(clause.from, *giver->role));
    bool const of_scope = (*clause.scope).empty() || std::ranges::any_of(*paper.delegation.scope, [&](auto const& one) {
                            return record::has(clause.scope, *one);
                          });
    auto const* const receiver = paper.unit.seat(paper.to(), paper.body, paper.day);
    bool const of_receiver = (*clause.to).empty() || (receiver && record::has(clause.to, *receiver->role));
    std::string words = cited(regulation::cite(provision, paper.regulation));
    if (of_giver && of_scope && of_receiver && std::ranges::find(all, words) == all.end())
      all.push_back(std::move(words));
  }
  return cited_together(std::move(all));
}

constexpr auto delegation_keys = both(
    record_frame_keys<DelegationPaper>,
    keys_of<DelegationPaper>(
        list("grounds", {"Căn cứ, từng dòng có dấu kết thúc", "The grounds, each line with its punctuation"}, text_keys,
             [](DelegationPaper const& paper) { return grounds(grounds_of_law(paper, basis(paper)), "."); }),
        text("from", {"Người ủy quyền, chức vụ, chức danh", "Who delegates, with post and role"},
             [](DelegationPaper const& paper) { return capitalised(introduced_here(paper, paper.from())); }),
        text("to", {"Người được ủy quyền, chức vụ, chức danh", "Who receives the authority, with post and role"},
             [](DelegationPaper const& paper) { return capitalised(introduced_here(paper, paper.to())); }),
        text("receiver", {"Người được ủy quyền, viết trong câu", "Who receives the authority, in a sentence"},
             [](DelegationPaper const& paper) { return comrade(paper.unit, paper.to(), paper.day); }),
        list<scopes>("scopes", {"Việc được ủy quyền, từng dòng", "What is delegated, line by line"}, text_keys),
        text("days", {"Thời hạn; để trống khi không ấn định ngày cuối", "The days; \"\" if no last day is set"},
             [](DelegationPaper const& paper) {
               record::Delegation const& of = paper.delegation;
               return of.until ? days_words(*of.since, *of.until) : std::string{};
             }),
        text("since", {"Từ ngày", "First day"},
             [](DelegationPaper const& paper) { return short_date(*paper.delegation.since); }),
        text("until", {"Đến hết ngày; để trống khi không ấn định", "Last day; \"\" if none is set"},
             [](DelegationPaper const& paper) {
               return paper.delegation.until ? short_date(*paper.delegation.until) : std::string{};
             })));

DelegationPaper delegation_of(Asked const& asked) {
  record::Delegation const& delegation = asked.unit.delegations.find(asked.record)->value;
  std::string const number = delegation.number ? *delegation.number : std::string{};
  Date const day = *delegation.since;
  RecordPaper const paper = record_paper(asked.unit, day, number);
  std::vector<std::string> const receivers{capitalised(comrade(asked.unit, delegation.to->id, day)) + " (để thực hiện)",
                                           paper.standing()};
  return {
      {paper, record_head(paper, "UQ", number, day), "GIẤY ỦY QUYỀN", "",
       signature(recipients(receivers, profile_on(day)), signed_by(asked.unit, delegation.from->id, paper.body, day))},
      delegation};
}

}  // namespace

constinit View<Asked> const delegation_view = view_of<Asked, delegation_keys, delegation_of>();

std::optional<Date> delegation_sent_on(Asked const& asked) {
  return if_reached(*asked.unit.delegations.find(asked.record)->value.since, asked);
}

}  // namespace bcd::form
