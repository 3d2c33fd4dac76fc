// Lists computed from several records: tasks, duties, findings.
#include <algorithm>

#include "bcd/form/states.hpp"
#include "listing_computed.hpp"

namespace bcd::output {
namespace {

using record::ShapeInfo;
using record::Word;

constexpr std::array task_states{
    Word{"done-in-time", {"hoàn thành đúng hạn", "done in time"}},
    Word{"done-late", {"hoàn thành trễ hạn", "done late"}},
    Word{"doing-in-time", {"đang thực hiện, trong hạn", "under way, in time"}},
    Word{"doing-late", {"đang thực hiện, quá hạn", "under way, overdue"}},
    Word{"not-started-in-time", {"chưa thực hiện, trong hạn", "not started, in time"}},
    Word{"not-started-late", {"chưa thực hiện, quá hạn", "not started, overdue"}},
    Word{"suspended", {"tạm dừng", "suspended"}},
    Word{"not-reported", {"chưa có báo cáo", "not reported"}},  // so far in the order of form::TaskProgress
    Word{"unclear", {"quá hạn, chưa xét được vì có báo cáo còn lỗi", "past due, unclear because of a faulty report"}}};
constexpr std::array severities{Word{"error", {"lỗi", "error"}}, Word{"warning", {"cảnh báo", "warning"}},
                                Word{"note", {"ghi chú", "note"}}};
constexpr ShapeInfo task_state = word_shape(task_states), severity = word_shape(severities),
                    due_kind = word_shape(record::Words<ledger::DueKind>::table),
                    due_state = word_shape(record::Words<ledger::DueState>::table);

class Tasks final : public Made {
 public:
  Tasks()
      : Made{"task",
             "tasks",
             {"nhiệm vụ do kết luận, chương trình giao", "tasks assigned by conclusions and programmes"},
             {{"id", shape_of<std::string>(), true},
              {"text", shape_of<std::string>(), true},
              {"lead", shape_of<record::SenderRef>(), true},
              {"partners", shape_of<record::SenderRef>(), true},
              {"given", shape_of<Date>(), true},
              {"due", shape_of<Date>(), true},
              {"due_text", shape_of<std::string>(), false},
              {"product", shape_of<std::string>(), false},
              {"state", &task_state, true},
              {"state_words", shape_of<std::string>(), false},
              {"done_on", shape_of<Date>(), true},
              {"percent", shape_of<double>(), true},
              {"said_by", shape_of<std::string>(), false},
              {"path", shape_of<std::string>(), false}}} {}
  // The records that set tasks, and the reports on their state.
  std::vector<std::string> faulty(unit::Unit const& unit) const override {
    std::vector<std::string> paths;
    auto const add = [&](auto const& table) {
      for (auto const& one : table.all)
        if (!one.whole) paths.push_back(one.file->path());
    };
    add(unit.meetings);
    add(unit.programmes);
    add(unit.reports);
    return paths;
  }

 private:
  std::vector<ListRow> all(ListedUnit const& of) const override {
    std::vector<ListRow> rows;
    ledger::TaskBook const book{of.unit, of.as_of};
    std::optional<rule::CheckContext> c;
    if (of.unit.judgeable) c.emplace(of.unit, of.as_of);
    for (ledger::Task const& task : book.all()) {
      // As in the ledger: a faulty report of the lead may report the task as done.
      bool const unclear = c && task.overdue(of.as_of) && c->broken_report_from(task.holder);
      Word const& state = unclear ? task_states.back() : task_states[std::size_t(form::state_of(task, of.as_of))];
      Cell partners;
      partners.list = true;
      for (auto const& one : *task.item->partners) partners.values.push_back({Value::Type::text, one->id});
      rows.push_back({Cell{task.id}, Cell{*task.item->text}, given(task.lead()), partners, Cell{task.given.str()},
                      task.item->due ? Cell{task.item->due->str()} : Cell{},
                      given(task.item->due_text ? *task.item->due_text : ""),
                      given(task.item->product ? *task.item->product : ""), Cell{std::string{state.id}},
                      Cell{std::string{state.title.in(of.lang)}},
                      task.state.done_on ? Cell{task.state.done_on->str()} : Cell{},
                      task.state.percent ? Cell::number(*task.state.percent) : Cell{},
                      given(task.state.said_by ? task.state.said_by->id : ""), Cell{path_in(of, task.file->path())}});
    }
    return rows;
  }
};

class Duties final : public Made {
 public:
  Duties()
      : Made{"duty", "duties", {"việc phải làm, như bcd due --all", "obligations, as in bcd due --all"}, columns_of()} {
  }
  bool can_list(unit::Unit const& unit) const override { return unit.judgeable; }
  std::vector<std::string> faulty(unit::Unit const& unit) const override { return unit.broken_paths(); }

 private:
  static std::vector<ListColumn> columns_of() {
    std::vector<ListColumn> columns;
    for (std::string_view const key : due_columns()) {
      bool const day = key == "due" || key == "rolled" || key == "limit" || key == "expected" || key == "done_on";
      ShapeInfo const* const shape = key == "kind"     ? &due_kind
                                     : key == "state"  ? &due_state
                                     : day             ? shape_of<Date>()
                                     : key == "days"   ? shape_of<double>()
                                     : key == "who"    ? shape_of<record::SenderRef>()
                                     : key == "waived" ? shape_of<bool>()
                                                       : shape_of<std::string>();
      columns.push_back({std::string{key}, shape, key != "key" && key != "blocked_by" && key != "expected"});
    }
    return columns;
  }
  std::vector<ListRow> all(ListedUnit const& of) const override {
    rule::Verdict const verdict = rule::judge(of.unit, "", of.as_of, {rule::due_rules(), {}});
    UnitDues const unit{.unit = unit_id(of), .folder = of.folder, .name = {}, .committee = {}, .dues = {}};
    std::vector<ListRow> rows;
    for (ledger::Due const& due : rule::dues_of({of.unit, of.as_of}, verdict.findings,
                                                ledger::DueSpan::of_year(of.as_of, of.as_of + default_soon)))
      rows.push_back(due_cells(unit, due, of.lang));
    return rows;
  }
};

class Found final : public Made {
 public:
  Found()
      : Made{"finding",
             "findings",
             {"phát hiện của bcd check", "findings of bcd check"},
             {{"rule", shape_of<std::string>(), true},
              {"severity", &severity, true},
              {"path", shape_of<std::string>(), true},
              {"line", shape_of<double>(), true},
              {"column", shape_of<double>(), true},
              {"subject", shape_of<std::string>(), true},
              {"message", shape_of<std::string>(), true},
              {"article", shape_of<std::string>(), true},
              {"regulation", shape_of<std::string>(), false},
              {"fix", shape_of<std::string>(), false},
              {"waived", shape_of<bool>(), true}}} {}

 private:
  std::vector<ListRow> all(ListedUnit const& of) const override {
    std::vector<ListRow> rows;
    rule::Verdict const verdict = rule::judge(of.unit, of.folder, of.as_of, {});
    for (LocatedFinding const& one : verdict.findings) {
      Cell articles;
      articles.list = true;
      std::string regulation;
      for (Citation const& citation : one.citations) {
        if (citation.regulation.empty()) continue;
        articles.values.push_back({Value::Type::text, citation.article});
        regulation = citation.regulation;
      }
      rows.push_back({Cell{std::string{one.rule->id}}, Cell{std::string{severity_id(one.severity)}}, Cell{one.path},
                      Cell::number(int(one.begin.line)), Cell::number(int(one.begin.column)), Cell{one.subject.str()},
                      Cell{one.message(of.lang)}, articles, given(regulation), Cell{one.fix(of.lang)},
                      Cell::truth(one.waived)});
    }
    return rows;
  }
};

}  // namespace

std::vector<std::unique_ptr<Listing>> made_listings() {
  std::vector<std::unique_ptr<Listing>> all;
  all.push_back(std::make_unique<Tasks>());
  all.push_back(std::make_unique<Duties>());
  all.push_back(std::make_unique<Found>());
  all.push_back(numbers_listing());
  return all;
}

}  // namespace bcd::output
