// Drafts a new report: the next one its sender owes, with the tasks it must report on.
#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/ledger/tasks.hpp"
#include "bcd/record/path.hpp"
#include "new_kinds.hpp"

namespace bcd::workspace {
namespace {

using record::DraftValue;
using record::ReportKind;

// Returns a report for the obligation that is a draft or was sent, and not returned. Null if there is none.
unit::Record<record::Report> const* standing_report(unit::Unit const& unit, ledger::ReportDuty const& duty) {
  auto const found = std::ranges::find_if(unit.reports.all, [&](auto const& report) {
    return ledger::is_for(unit, report, duty) && *report->status != record::ReportStatus::returned;
  });
  return found == unit.reports.all.end() ? nullptr : &*found;
}

bool earlier(ledger::ReportDuty const& a, ledger::ReportDuty const& b) {
  return std::tuple{a.rolled, a.period.every} < std::tuple{b.rolled, b.period.every};
}

// Returns the obligation that the report answers: of the kind and period set in the draft, else the next one without a
// report sent. Empty if there is none.
std::optional<ledger::ReportDuty> find_duty(Filling const& f, std::string const& from) {
  auto const period = f.draft.read<Period>("period");
  auto const kind = f.draft.read<ReportKind>("kind");
  std::optional<ledger::ReportDuty> next;
  for (ledger::ReportDuty const& duty : ledger::report_duties(f.unit, horizon(f.unit, f.as_of))) {
    if (duty.from != from || (period && duty.period != *period) ||
        (kind && ledger::report_kind(duty.period.every) != *kind))
      continue;
    auto const* const standing = period ? nullptr : standing_report(f.unit, duty);
    if (standing && *standing->value.status == record::ReportStatus::submitted) continue;
    if (!next || earlier(duty, *next)) next = duty;
  }
  return next;
}

std::string due_words(Filling const& f, ledger::ReportDuty const& duty) {
  std::string const article = where(*duty.provision.entry, f.lang());
  if (duty.due == duty.rolled)
    return fill({"hạn {due} ({where})", "due {due} ({where})"}, f.lang(), {{"due", duty.due}, {"where", article}});
  return fill({"hạn {due} là ngày nghỉ, được tính đến {rolled} ({where})",
               "due {due}, a day off; in time until {rolled} ({where})"},
              f.lang(), {{"due", duty.due}, {"rolled", duty.rolled}, {"where", article}});
}

// Offers further fields of a task, with values that fit its state.
void offer_state(DraftValue& one, record::TaskStatus status, Lang lang) {
  if (!one.find("done_on")) {
    DraftValue words = record::offered(record::scalar(std::string{Text{
        "Ngày hoàn thành: khi hoàn thành thì ghi done_on", "Day of completion: when the task is done, give done_on"}
                                                                      .in(lang)}));
    words.type = DraftValue::Type::words;
    one.add("done_on", std::move(words));
  }
  std::string const percent = status == record::TaskStatus::done          ? "100"
                              : status == record::TaskStatus::in_progress ? "50"
                                                                          : "0";
  if (!one.find("percent"))
    one.add("percent", record::offered(record::scalar(
                           percent, std::string{Text{"Tỷ lệ hoàn thành (%)", "Percent done"}.in(lang)})));
}

// Lists the tasks the sender leads, given before the due day and not done before the period, because
// report-silent-on-task requires these.
void fill_tasks(Filling const& f, std::string const& from, Period period, Date due) {
  std::vector<DraftValue> tasks;
  ledger::TaskBook const book{f.unit, f.as_of};
  for (ledger::Task const& task : book.all()) {
    bool const done_before = task.done() && task.state.done_on && *task.state.done_on < period.first();
    if (task.holder != from || !task.closed_by.empty() || task.given >= due || done_before) continue;
    std::string about = *task.item->text;
    if (task.item->due) about += fill({" (hạn {due})", " (due {due})"}, f.lang(), {{"due", *task.item->due}});
    DraftValue one = record::map({{"task", record::scalar(task.id, about)},
                                  {"status", record::scalar(std::string{record::word_id(task.state.status)})}});
    if (task.done() && task.state.done_on) one.add("done_on", record::scalar(task.state.done_on->str()));
    if (task.state.percent) one.add("percent", record::scalar(std::to_string(*task.state.percent)));
    if (tasks.empty()) offer_state(one, task.state.status, f.lang());
    tasks.push_back(std::move(one));
  }
  if (tasks.empty()) return;
  DraftValue list = record::list(std::move(tasks));
  list.beside = Text{"nhiệm vụ do nơi gửi chủ trì, tình trạng theo báo cáo mới nhất",
                     "tasks led by the sender, with the state from the newest report"}
                    .in(f.lang());
  f.draft.fill("tasks", std::move(list));
}

// Offers the figures of the sender's last report that bcd.yaml declares, or the first declared figure if no earlier
// report has figures.
void offer_figures(Filling const& f, std::string const& from) {
  unit::Record<record::Report> const* last = nullptr;
  for (auto const& report : f.unit.reports.all)
    if (report.whole && report->from->id == from && report->figures && !report->figures->items.empty() &&
        (!last || report->period->last() > (*last)->period->last()))
      last = &report;
  auto const& declared = *f.unit.unit().figures;
  DraftValue figures = record::map();
  for (auto const& figure : declared) {
    bool const used = last && std::ranges::find((*last)->figures->items, *figure->id, &record::Figure::name) !=
                                  (*last)->figures->items.end();
    if (used || (!last && figures.entries.empty())) figures.add(*figure->id, record::scalar("0", *figure->name));
  }
  if (figures.entries.empty()) return;
  figures.offered = true;
  figures.beside = last ? fill({"như báo cáo trước ({id}); bcd.yaml khai {count} chỉ tiêu",
                                "as in the last report ({id}); figures in bcd.yaml: {count}"},
                               f.lang(), {{"id", last->id}, {"count", declared.size()}})
                        : fill({"bcd.yaml khai {count} chỉ tiêu; ghi mỗi chỉ tiêu một dòng theo mẫu này",
                                "figures in bcd.yaml: {count}; write one line like this for each"},
                               f.lang(), {{"count", declared.size()}});
  f.draft.fill("figures", std::move(figures));
}

// Offers the days that the figures cover, and an extension that ends after the due day.
void offer_days(Filling const& f, Period period, Date due) {
  auto const example = [&](std::string_view key) {
    return record::example_of(*record::find_field(f.draft.kind(), key), f.lang());
  };
  DraftValue data = example("data"), extension = example("extension");
  auto const put = [](DraftValue& object, std::string_view key, std::string text) {
    object.find(key)->text = std::move(text);
  };
  put(data, "from", period.first().str());
  put(data, "to", std::min(period.last(), due).str());
  f.draft.fill("data", std::move(data));
  auto const heads = f.unit.seats(usual_body(f.unit, due), due);
  if (heads.empty()) return;
  put(extension, "until", f.unit.calendar.roll(due + 5, regulation::Roll::next_working_day).str());
  put(extension, "by", heads.front().member->id);
  f.draft.fill("extension", std::move(extension));
}

// Fills in an answer to a request: an ad hoc report, due on the day the request sets.
void fill_answer(Filling const& f, std::string const& id) {
  auto const* const request = f.unit.requests.find(id);
  if (!request) return;
  f.draft.fill("kind", "ad-hoc");
  f.draft.fill("period", period_of(*request->value.due, Every::month).str(),
               fill({"hạn {due} (yêu cầu {id})", "due {due} (request {id})"}, f.lang(),
                    {{"due", *request->value.due}, {"id", id}}));
}

}  // namespace

std::string next_sender(unit::Unit const& unit, Date as_of, std::optional<Period> period) {
  std::vector<ledger::ReportDuty> const duties = ledger::report_duties(unit, horizon(unit, as_of));
  std::map<std::string_view, ledger::ReportDuty const*> next;  // of each sender, the first without a report sent
  for (ledger::ReportDuty const& duty : duties) {
    auto const* const standing = standing_report(unit, duty);
    if (standing && *standing->value.status == record::ReportStatus::submitted) continue;
    ledger::ReportDuty const*& first = next[duty.from];
    if (!first || earlier(duty, *first)) first = &duty;
  }
  ledger::ReportDuty const* chosen = nullptr;
  auto const fits = [&](ledger::ReportDuty const& duty) { return period && duty.period == *period; };
  for (ledger::ReportDuty const& duty : duties) {
    if (!next.contains(duty.from) || next[duty.from] != &duty || standing_report(unit, duty)) continue;
    bool const better = !chosen || (fits(duty) != fits(*chosen) ? fits(duty) : earlier(duty, *chosen));
    if (better) chosen = &duty;
  }
  return chosen ? chosen->from : std::string{};
}

FillFault fill_report(Filling const& f) {
  if (!f.draft.given("from")) {  // the missing sender is reported, and only that
    f.draft.fill("kind", "monthly");
    f.draft.fill("period", period_of(f.as_of, Every::month).str());
    f.draft.fill("status", "draft");
    return std::nullopt;
  }
  std::string const from = f.draft.text("from");
  f.draft.fill("status", "draft");
  if (f.draft.given("request")) fill_answer(f, f.draft.text("request"));
  bool const ad_hoc = f.draft.text("kind") == "ad-hoc";
  if (ad_hoc) f.draft.fill("period", period_of(f.as_of, Every::month).str());
  auto const duty = ad_hoc ? std::nullopt : find_duty(f, from);
  if (auto const* const begun = duty && !f.draft.given("period") ? standing_report(f.unit, *duty) : nullptr)
    return record::Draft::Fault{{"'{from}' đã có báo cáo kỳ {period} đang là dự thảo ({path}); hoàn thiện báo cáo đó, "
                                 "hoặc ghi kỳ khác bằng --period",
                                 "'{from}' already has a draft report for {period} ({path}); complete it, or give "
                                 "another period with --period"},
                                {{"from", from}, {"period", duty->period.str()}, {"path", begun->file->path()}}};
  if (duty) {
    f.draft.fill("kind", std::string{record::word_id(ledger::report_kind(duty->period.every))});
    f.draft.fill("period", duty->period.str());
    f.draft.tell("period", {due_words(f, *duty)});
    record::ReportClause const& clause = *duty->provision.clause;
    if (clause.to) f.draft.fill("to", *clause.to);
    if (clause.via) f.draft.fill("via", f.unit.standing_agency(f.as_of));
  } else if (auto const period = f.draft.read<Period>("period")) {
    f.draft.fill("kind", std::string{record::word_id(ledger::report_kind(period->every))});
  } else if (f.unit.known_party(from)) {
    return record::Draft::Fault{
        {"'{from}' không có báo cáo định kỳ nào phải gửi trong thời gian tới; ghi kỳ bằng --period, hoặc ghi --set "
         "kind=ad-hoc",
         "'{from}' has no regular report due soon; give the period with --period, or add --set kind=ad-hoc"},
        {{"from", from}}};
  }
  // An unknown sender is reported later with suggestions. Until then any period will do.
  f.draft.fill("kind", "monthly");
  f.draft.fill("period", period_of(f.as_of, Every::month).str());
  auto const period = f.draft.read<Period>("period");
  if (period) offer_days(f, *period, duty ? duty->rolled : period->last());
  if (period && !ad_hoc) fill_tasks(f, from, *period, duty ? duty->due : period->last());
  offer_figures(f, from);
  return std::nullopt;
}

}  // namespace bcd::workspace
