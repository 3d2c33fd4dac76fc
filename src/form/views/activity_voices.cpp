// The text of the senders' reports by area of work: results, difficulties, next steps, proposals.
#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/form/words.hpp"
#include "bcd/ledger/counting.hpp"
#include "bcd/ledger/figures.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/split.hpp"
#include "form/words/layout.hpp"
#include "form/words/paper_voice.hpp"
#include "form/words/people.hpp"
#include "judged_reports.hpp"
#include "period_paper.hpp"
#include "reviewed.hpp"

namespace bcd::form {
namespace {

using Report = unit::Record<record::Report>;
using Reports = std::vector<Report const*>;
using Field = record::At<record::Lines> record::Report::*;

// Quoted of an agency with its people and of one person, from reports on shorter periods than the paper's.
constexpr std::size_t most_lines = 4, most_lines_of_one = 2;

// The reports of one place, an agency with the people who work there, or of one sender, in the order of newest_reports.
struct Place {
  std::string id;
  Reports reports;
};
enum class By { place, sender };
std::vector<Place> places_of(ReportingPeriod const& reporting, Reports const& reports, By by) {
  std::map<Rank, Place> found;
  for (auto const* report : reports) {
    std::string const id = by == By::place ? ledger::place_of(reporting.unit(), report->value) : report->value.from->id;
    Place& place = found[rank_of(reporting.unit(), id)];
    place.id = id;
    place.reports.push_back(report);
  }
  std::vector<Place> places;
  for (auto& [rank, place] : found) places.push_back(std::move(place));
  return places;
}

// The area of work of a place: that of its highest member who reported, or of its highest member if the agency reports
// itself. "" if none is recorded.
std::string area_of(ReportingPeriod const& reporting, Place const& place) {
  Date const day = reporting.period.last();
  auto const reports = [&](std::string const& id) {
    return std::ranges::any_of(place.reports, [&](auto const* one) { return one->value.from->id == id; });
  };
  for (auto const* member : members_by_rank(reporting.unit())) {
    bool const here = member->id == place.id || reporting.unit().agency_of(member->value, day) == place.id;
    if (!here || !member->value.area || !(reports(place.id) || reports(member->id))) continue;
    return unended(*member->value.area->on(day));
  }
  return {};
}

// True if a proposal of a report was recorded as one of the same sender, in mostly the same words, and was considered
// by the day of the paper: it is no longer a request.
bool is_settled(ReportingPeriod const& reporting, record::Report const& report, std::string_view line) {
  auto const syllables = [](std::string const& text) { return split(text, " "); };
  std::string const plain = fold(line);
  auto const words = syllables(plain);
  return std::ranges::any_of(reporting.unit().proposals.all, [&](auto const& one) {
    if (!one.whole || one->from->id != report.from->id || !review_of(reporting.unit(), one.value, reporting.as_of()))
      return false;
    std::string const text = fold(*one->text);
    auto const known = syllables(text);
    auto const shared =
        std::ranges::count_if(words, [&](auto word) { return std::ranges::find(known, word) != known.end(); });
    return std::size_t(shared) * 3 >= words.size() * 2;
  });
}

std::vector<std::string> lines_of(ReportingPeriod const& reporting, Report const& report, Field field) {
  std::vector<std::string> lines;
  if (record::At<record::Lines> const& said = report.value.*field)
    for (auto const& line : said->items)
      if (field != &record::Report::proposals || !is_settled(reporting, report.value, *line))
        lines.push_back(without_ids(reporting.c, unended(*line)));
  return lines;
}

// The reports quoted of a place: those of the longest periods not longer than the paper's, because they sum up the
// shorter ones; without any, the shortest of the longer ones. Of reports on shorter periods only the newest: what the
// older ones say stood in the papers of their time.
Reports quoted_of(ReportingPeriod const& reporting, Place const& place, Field field) {
  Every const whole = reporting.period.every;
  std::optional<Every> length;
  for (auto const* report : place.reports) {
    if (lines_of(reporting, *report, field).empty()) continue;
    Every const every = report->value.period->every;
    bool const fits = every <= whole, fitted = length && *length <= whole;
    if (!length || (fits && (!fitted || every > *length)) || (!fits && !fitted && every < *length)) length = every;
  }
  Reports quoted;
  for (auto const* report : place.reports)
    if (report->value.period->every == length && !lines_of(reporting, *report, field).empty()) quoted.push_back(report);
  std::ranges::stable_sort(quoted, {}, [](auto const* one) { return one->value.period->last(); });
  if (!length || *length >= whole) return quoted;
  std::size_t const most = reporting.unit().members.find(place.id) ? most_lines_of_one : most_lines;
  std::size_t lines = 0, from = quoted.size();
  while (from > 0 && lines < most) lines += lines_of(reporting, *quoted[--from], field).size();
  quoted.erase(quoted.begin(), quoted.begin() + std::ptrdiff_t(from));
  return quoted;
}

// "Mở lớp thứ nhất. Xong kế hoạch (quý I). Mở lớp thứ hai (quý II)." Of several quarters or longer periods each is
// named after its lines; months are not, because the paper tells of the whole period.
std::string quoted_words(ReportingPeriod const& reporting, Reports const& quoted, Field field) {
  bool const several = !quoted.empty() && *quoted.front()->value.period != *quoted.back()->value.period &&
                       quoted.front()->value.period->every >= Every::quarter;
  std::vector<std::string> sentences;
  for (std::size_t at = 0; at < quoted.size(); ++at) {
    for (std::string& line : lines_of(reporting, *quoted[at], field)) sentences.push_back(std::move(line));
    Period const period = *quoted[at]->value.period;
    bool const last = at + 1 == quoted.size() || *quoted[at + 1]->value.period != period;
    std::string const words = period.spoken(Lang::vi);
    if (several && last) sentences.back() += " (" + words.substr(0, words.find('/')) + ")";
  }
  return sentences.empty() ? "" : joined(sentences, ". ") + ".";
}

struct Said {
  std::string area, place, text;
};
std::vector<Said> by_area(ReportingPeriod const& reporting, std::vector<Place> const& places, Field field) {
  std::vector<Said> entries;
  for (Place const& place : places) {
    std::string const text = quoted_words(reporting, quoted_of(reporting, place, field), field);
    if (text.empty()) continue;
    std::string const area = area_of(reporting, place),
                      name = comrade(reporting.unit(), place.id, reporting.period.last());
    entries.push_back({capitalised(area.empty() ? name : area + " (" + name + ")"), capitalised(name), text});
  }
  return entries;
}

constexpr auto said_keys = keys_of<Said>(text<&Said::area>("area", {"Lĩnh vực (nơi báo cáo)", "Area of work (place)"}),
                                         text<&Said::place>("place", {"Nơi báo cáo", "The place"}),
                                         text<&Said::text>("text", {"Nội dung", "The text"}));
struct Voices {
  std::vector<Said> results, difficulties, proposals, next;
  std::vector<std::string> nothing;
};
constexpr auto voices_keys = keys_of<Voices>(
    list<&Voices::results>("results", {"Kết quả theo từng lĩnh vực", "Results by area of work"}, said_keys),
    list<&Voices::difficulties>("difficulties", {"Khó khăn theo từng lĩnh vực", "Difficulties by area"}, said_keys),
    list<&Voices::proposals>("proposals", {"Đề xuất theo từng lĩnh vực", "Proposals by area"}, said_keys),
    list<&Voices::next>("next", {"Nhiệm vụ kỳ tới theo từng lĩnh vực", "Next steps by area"}, said_keys),
    text("nothing", {"Nơi báo cáo không phát sinh nội dung", "Senders with nothing to report, and why"},
         [](Voices const& voices) { return joined(voices.nothing, "; "); }));

Voices voices_of(ReportingPeriod const& reporting) {
  auto reports = newest_reports(reporting);
  // The committee writes this paper, so its own report is not one it received.
  std::string const committee = main_body(*reporting.unit().in_force(reporting.period.last()).regulation);
  std::erase_if(reports, [&](auto const* report) { return report->value.from->id == committee; });
  // Plans for a period already past are no longer plans.
  auto last_only = reports;
  std::erase_if(last_only, [&](auto const* report) { return report->value.period->last() != reporting.period.last(); });
  auto const senders = places_of(reporting, reports, By::sender);
  Voices voices{.results = by_area(reporting, places_of(reporting, reports, By::place), &record::Report::results),
                .difficulties = by_area(reporting, senders, &record::Report::difficulties),
                .proposals = by_area(reporting, senders, &record::Report::proposals),
                .next = by_area(reporting, places_of(reporting, last_only, By::sender), &record::Report::next),
                .nothing = {}};
  for (auto const* report : reports)
    if (report->value.none)
      voices.nothing.push_back(comrade(reporting.unit(), report->value.from->id, report->value.period->last()) + " (" +
                               report->value.period->spoken(Lang::vi) + ": " +
                               in_sentence(unended(*report->value.none)) + ")");
  return voices;
}

}  // namespace

std::vector<Report const*> newest_reports(ReportingPeriod const& reporting) {
  std::map<std::tuple<Rank, Date, record::ReportKind, Period>, Report const*> newest;
  for (auto const& report : reporting.unit().reports.all) {
    if (!ledger::submitted(report, reporting.as_of()) || !ledger::counts_in(reporting.period, report.value)) continue;
    Report const*& place =
        newest[{rank_of(reporting.unit(), report->from->id), report->period->last(), *report->kind, *report->period}];
    auto const age = [](Report const& one) { return std::tuple{*one->submitted, std::string_view{one.id}}; };
    if (!place || age(*place) < age(report)) place = &report;
  }
  std::vector<Report const*> found;
  for (auto const& [key, report] : newest) found.push_back(report);
  return found;
}

constinit View<ReportingPeriod> const voices_part = view_of<ReportingPeriod, voices_keys, voices_of>();

}  // namespace bcd::form
