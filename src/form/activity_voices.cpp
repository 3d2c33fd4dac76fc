// What the senders wrote: figures, results, difficulties, next steps, proposals; and the faults accepted as they are.
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "bcd/form/layout.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/rule/waivers.hpp"

namespace bcd::form {
namespace {

using unit::Record;
using Report = Record<record::Report>;

// The sender's place in the paper: the committee first, then people by rank, then agencies in the order of bcd.yaml.
std::tuple<int, int, std::string> rank_of(Term const& term, std::string const& from) {
  if (auto const* member = term.unit().members.find(from)) return {1, member->value.order ? int(*member->value.order) : 10000, from};
  auto const& agencies = *term.unit().unit().agencies;
  auto const place = std::ranges::find_if(agencies, [&](auto const& agency) { return *agency->id == from; });
  if (place != agencies.end()) return {2, int(place - agencies.begin()), from};
  return {0, 0, from};
}

// The newest report of each sender and period that ends in the term: an earlier one of the same period is replaced by it.
std::vector<Report const*> reports_of(Term const& term) {
  std::map<std::tuple<std::tuple<int, int, std::string>, Date, record::ReportKind, Period>, Report const*> newest;
  for (auto const& report : term.unit().reports.all) {
    if (!unit::submitted(report, term.as_of()) || !term.ends_here(*report->period)) continue;
    Report const*& place = newest[{rank_of(term, report->from->id), report->period->last(), *report->kind, *report->period}];
    auto const age = [](Report const& one) { return std::tuple{*one->submitted, std::string_view{one.id}}; };
    if (!place || age(*place) < age(report)) place = &report;
  }
  std::vector<Report const*> found;
  for (auto const& [key, report] : newest) found.push_back(report);
  return found;
}

// One entry a sender; a period is named where the sender spoke for several, or for another than the paper's.
Model by_sender(Term const& term, std::vector<Report const*> const& reports, record::At<record::Lines> record::Report::* field) {
  Model entries = Model::array();
  std::string last;
  for (auto const* report : reports) {
    record::At<record::Lines> const& lines = report->value.*field;
    std::vector<std::string> said;
    if (lines)
      for (auto const& line : lines->items) said.push_back(unended(*line));
    if (said.empty()) continue;
    std::string const& from = report->value.from->id;
    Period const period = *report->value.period;
    std::string const words = (period == term.period ? "" : "(" + period.spoken(Lang::vi) + ") ") + joined(said, ". ") + ".";
    if (from == last) {
      entries.back()["text"] = entries.back()["text"].get<std::string>() + " " + words;
    } else {
      entries.push_back({{"sender", capitalised(comrade(term.unit(), from, period.last()))}, {"text", words}});
      last = from;
    }
  }
  return entries;
}

struct Sum {
  double total = 0;
  int senders = 0;
  bool counts = true;  // every value a whole number that is not negative
  std::vector<std::string> each;
};

// A finding's arguments in the words of a paper: names for ids, official dates.
std::string message_words(Term const& term, LocatedFinding const& finding) {
  Args args = finding.args;
  for (NamedArg& arg : args) {
    std::string const value{arg.value.in(Lang::vi)};
    if (auto const day = parse_date(value); day.fault == DateFault::none) arg.value = short_date(day.date);
    else if (term.unit().members.find(value) || term.unit().agency(value)) arg.value = comrade(term.unit(), value, term.as_of());
  }
  return fill(finding.rule->message, Lang::vi, args);
}

// Does the finding speak of the period? By its record; of bcd.yaml, where what is missing is waived, by its subject.
bool is_of(Term const& term, LocatedFinding const& finding) {
  for (auto const& meeting : term.unit().meetings.all)
    if (meeting.whole && meeting.file->path() == finding.path) return term.period.contains(*meeting->date);
  for (auto const& report : term.unit().reports.all)
    if (report.whole && report.file->path() == finding.path) return term.ends_here(*report->period);
  auto const period = parse_period(std::string_view{finding.subject}.substr(finding.subject.rfind(' ') + 1));
  return period && term.ends_here(*period);
}

}  // namespace

Model figures_of(Term const& term) {
  std::string const committee = main_body(*term.unit().in_force(term.period.last()).regulation);
  std::map<std::tuple<std::string, Date, Period>, Sum> sums;
  for (auto const* report : reports_of(term)) {
    if (report->value.from->id == committee) continue;  // it sums the others
    for (auto const& figure : report->value.figures->items) {
      double const value = *figure.number;
      Sum& sum = sums[{figure.name, report->value.period->last(), *report->value.period}];
      sum.total += value;
      ++sum.senders;
      sum.counts = sum.counts && value >= 0 && value == std::floor(value);
      sum.each.push_back(term.unit().name_of(report->value.from->id, report->value.period->last()) + ": " + number_words(value));
    }
  }
  Model rows = Model::array();
  bool codes = false;
  for (auto const& [key, sum] : sums) {
    std::string const& name = std::get<0>(key);
    codes = codes || name.find('_') != name.npos;
    rows.push_back({{"name", name},
                    {"period", std::get<2>(key).spoken(Lang::vi)},
                    {"total", sum.counts ? number_words(sum.total) : "không cộng (" + joined(sum.each, "; ") + ")"},
                    {"senders", sum.senders}});
  }
  return {{"any", !rows.empty()}, {"rows", rows}, {"names_gap", codes ? gap("tên đầy đủ của các chỉ tiêu ghi bằng mã trong bảng") : ""}};
}

Model voices_of(Term const& term) {
  auto const reports = reports_of(term);
  // What was planned for a period already past is not a plan any more.
  auto last_only = reports;
  std::erase_if(last_only, [&](auto const* report) { return report->value.period->last() != term.period.last(); });
  Model model = Model::object();
  auto const add = [&](std::string const& key, auto const& from, auto field) {
    model[key] = by_sender(term, from, field);
    model[key + "_any"] = !model[key].empty();
  };
  add("results", reports, &record::Report::results);
  add("difficulties", reports, &record::Report::difficulties);
  add("proposals", reports, &record::Report::proposals);
  add("next", last_only, &record::Report::next);
  std::vector<std::string> nothing;
  for (auto const* report : reports)
    if (report->value.none)
      nothing.push_back(comrade(term.unit(), report->value.from->id, report->value.period->last()) + " (" +
                        report->value.period->spoken(Lang::vi) + ": " + unended(*report->value.none) + ")");
  model["nothing"] = joined(nothing, "; ");
  return model;
}

Model waived_of(Term const& term) {
  Model list = Model::array();
  for (LocatedFinding const& finding : term.verdict.findings) {
    if (!finding.waived || !is_of(term, finding)) continue;
    record::Waiver const* const waiver = rule::waiver_of(term.unit(), finding);
    if (!waiver) continue;
    list.push_back({{"rule", finding.rule->id},
                    {"text", capitalised(message_words(term, finding))},
                    {"reason", unended(*waiver->reason)},
                    {"by", comrade(term.unit(), waiver->by->id, *waiver->date)},
                    {"date", short_date(*waiver->date)}});
  }
  return {{"any", !list.empty()}, {"list", list}};
}

}  // namespace bcd::form
