// Reports that pass upward through levels: each compiles those of the level below.
#include <algorithm>
#include <vector>

#include "bcd/ledger/outcome.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {

static void check_compiled(CheckContext const& c, Rule const& rule, Findings& out) {
  using ledger::ReportDuty;
  for (ReportDuty const& above : c.report_duties) {
    int const level = above.provision.clause->level;
    if (level == 0) continue;
    auto const compiled = ledger::outcome_of(c, above).report;
    if (!compiled) continue;
    Date const sent = *compiled->value.submitted;
    std::vector<Arg> missing;
    for (ReportDuty const& below : c.report_duties) {
      if (below.provision.entry != above.provision.entry || below.provision.clause->level + 1 != level ||
          below.period != above.period)
        continue;
      auto const one = ledger::outcome_of(c, below);
      bool const in_time = one.result == ledger::ReportResult::in_time || one.result == ledger::ReportResult::extended;
      if (in_time && *one.report->value.submitted > sent) missing.push_back(c.sender(below.from, below.due));
    }
    if (missing.empty()) continue;
    add(out, rule, *compiled->file, compiled->value.submitted.span,
        Subject::duty(above.from, above.period, above.subject()),
        {{"from", c.sender(above.from, above.due)},
         {"period", above.period},
         {"submitted", sent},
         {"missing", Arg::list(std::move(missing))}},
        above.provision, *above.in_force);
  }
}

Rule const report_compiled_early{
    .info =
        {.id = "report-compiled-early",
         .severity = Severity::warning,
         .message = {"{from} gửi báo cáo tổng hợp {period} ngày {submitted}, trước khi nhận báo cáo đúng hạn của "
                     "{missing}",
                     "{from} sent the compiled report for {period} on {submitted}, before those of {missing}, which "
                     "came in time"},
         .fix = {"kiểm tra ngày gửi; nếu báo cáo tổng hợp chưa có phần của những nơi ấy, gửi báo cáo bổ sung "
                 "(corrects), hoặc thêm waivers",
                 "check the days; if the compiled report lacks their part, send a corrected one (corrects), or "
                 "waive it"},
         .bad = "# Công an xã gửi ngày 2026-03-13, hạn ngày 15\nkind: monthly\nperiod: 2026-03\nfrom: "
                "phong-van-hoa\nstatus: submitted\nsubmitted: 2026-03-12\n",
         .good = "kind: monthly\nperiod: 2026-03\nfrom: phong-van-hoa\nstatus: submitted\nsubmitted: "
                 "2026-03-18\n"},
    .check = check_compiled,
    .rests_on = [](record::Clause const& clause) { return clause.report && !(*clause.report->then).empty(); }};

}  // namespace bcd::rule
