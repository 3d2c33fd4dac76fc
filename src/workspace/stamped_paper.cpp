#include "bcd/workspace/stamped_paper.hpp"

#include <algorithm>
#include <set>

#include "bcd/ledger/duties.hpp"
#include "bcd/ledger/numbered_papers.hpp"
#include "bcd/text/split.hpp"

namespace bcd::workspace {
namespace {

Refusal unknown(form::Stamp const& stamp) {
  return {{"dấu của bcd ghi '{asked}', không phải văn bản nào lập được", "its stamp says '{asked}', which is no paper"},
          {{"asked", stamp.asked}}};
}

// "" if no form writes the paper.
std::string asked_of(unit::Unit const& unit, ledger::NumberedPaper const& paper) {
  using enum ledger::NumberedKind;
  std::string const id = " " + paper.record;
  switch (paper.kind) {
    case invitation:
      return "invitation" + id;
    case minutes:
      return "minutes" + id;
    case conclusion:
      return "conclusion" + id;
    case report: {
      record::Report const& one = unit.reports.find(paper.record)->value;
      auto const& bodies = *unit.in_force(paper.date).regulation->record->bodies;
      bool const of_committee = !bodies.empty() && *bodies.front()->id == one.from->id;
      bool const general = *one.kind != record::ReportKind::ad_hoc && !one.subject && one.period;
      return of_committee && general ? "activity " + one.period->str() : std::string{};
    }
    case document: {
      form::PaperForm const* const submission = form::find("submission");
      bool const is_one = submission && record::type_symbol(paper.number) == submission->type;
      return is_one ? "submission" + id : std::string{};
    }
    case inspection:
    case inspection_report:
      return "inspection" + id;
    case request:
      return "request" + id;
    case commendation:
      return "commendation" + id;
    case decision:
      return "decision" + id;
    case delegation:
      return "delegation" + id;
  }
  return {};
}

std::string form_of(std::string const& asked) { return asked.substr(0, asked.find(' ')); }

}  // namespace

Result<StampedRequest> request_of(form::Stamp const& stamp) {
  std::vector<std::string> words;
  for (std::string_view const word : split(stamp.asked, " ")) words.emplace_back(word);
  StampedRequest found;
  found.form = form::find(words.front());
  if (!found.form) return unknown(stamp);
  PaperRequest& request = found.request;
  request.form = words.front();
  request.as_of = stamp.as_of;
  words.erase(words.begin());
  using form::Of;
  Of const of = found.form->of;
  bool const has_period = of == Of::period || of == Of::year || of == Of::units || of == Of::member;
  bool const has_id = of == Of::meeting || of == Of::record || of == Of::member || of == Of::sender;
  std::size_t const needed = std::size_t(has_id) + std::size_t(has_period);
  bool const copy = found.form->recipients && words.size() == needed + 1;
  if (words.size() != needed && !copy) return unknown(stamp);
  if (has_id) request.id = words.front();
  if (has_period) request.period = words[std::size_t(has_id)];
  if (copy) request.recipient = words.back();
  static constexpr std::string_view no_charts = "--no-charts", own_template = "--template ";
  found.charts = stamp.options.find(no_charts) == stamp.options.npos;
  if (std::size_t const at = stamp.options.find(own_template); at != stamp.options.npos)
    request.own_template = stamp.options.substr(at + own_template.size());
  return found;
}

std::vector<RecordedPaper> recorded_papers(unit::Unit const& unit, Date as_of) {
  std::vector<RecordedPaper> all;
  for (ledger::NumberedPaper const& paper : ledger::numbered_papers(unit)) {
    if (!paper.outgoing() || paper.date > as_of) continue;
    std::string asked = asked_of(unit, paper);
    auto const known = std::ranges::find(all, asked, &RecordedPaper::asked);
    if (!asked.empty() && known == all.end()) all.push_back({std::move(asked), paper.date});
  }
  return all;
}

std::vector<RecordedPaper> missing_papers(unit::Unit const& unit, std::vector<form::Stamp> const& stamps, Date as_of) {
  std::set<std::string> there;
  std::set<std::pair<std::string, int>> kept;  // forms and years of which the folder holds a paper
  for (form::Stamp const& stamp : stamps) {
    there.insert(stamp.asked);
    there.insert(stamp.asked.substr(0, stamp.asked.rfind(' ')));  // the paper whose copy it is
    kept.emplace(form_of(stamp.asked), stamp.as_of.year());
  }
  std::vector<RecordedPaper> missing;
  for (RecordedPaper& one : recorded_papers(unit, as_of))
    if (!there.contains(one.asked) && kept.contains({form_of(one.asked), one.date.year()}))
      missing.push_back(std::move(one));
  return missing;
}

}  // namespace bcd::workspace
