#include "report_overview.hpp"

#include "progress.hpp"
#include "units.hpp"

namespace bcd::command {

ReportPaper overview_paper(Session const& session, ReportOptions& options, form::PaperForm const& form) {
  bool const charts = !options.no_charts;
  if (!options.from.empty()) {
    // Only what is asked is looked at here: the parts have the day, which may be later than today.
    workspace::PaperRequest asked = options;
    asked.as_of = Date{last_year, 12, 31};
    session.granted(workspace::find_period(form, asked, nullptr));
    form::OverviewPart const joined = session.granted(workspace::joined_overview(session.place(), options));
    options.period = joined.period.str();
    auto const model = [joined, charts](Date day) {
      return form::overview_of(joined.rows, day, joined.period, charts);
    };
    return {form, "", options.output, joined.as_of, model};
  }
  std::vector<std::string> const folders = units_at(session, {});
  Period const period = session.granted(workspace::find_period(form, options, nullptr));
  options.period = period.str();
  auto const model = [&session, folders, period, charts](Date day) {
    Progress progress{session, {"đã đọc {done}/{total} đơn vị", "read {done}/{total} units"}, folders.size()};
    return session.granted(
        workspace::overview_of(session.place(), folders, day, period, charts, {.finished = [&] { progress.step(); }}));
  };
  return {form, "", options.output, workspace::overview_day(options, period), model};
}

}  // namespace bcd::command
