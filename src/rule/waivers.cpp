#include "bcd/rule/waivers.hpp"

#include <algorithm>

#include "bcd/record/loader.hpp"
#include "bcd/rule/dues.hpp"
#include "bcd/rule/rules.hpp"
#include "permission.hpp"

namespace bcd::rule {

constinit RuleInfo const waiver_unused{
    .id = "waiver-unused",
    .severity = Severity::warning,
    .message = {"mục miễn (waivers) '{rule}'{subject} không ứng với phát hiện nào{hint}",
                "the waiver of '{rule}'{subject} covers no finding{hint}"},
    .fix = {"xóa nó nếu lỗi đã được sửa; nếu không, sửa rule và subject cho khớp với phát hiện",
            "delete it if the error is corrected; otherwise make rule and subject match the finding"},
    .bad =
        "waivers:\n  - {rule: absence-late, subject: le-van-c, reason: Đi công tác, by: nguyen-van-a, date: "
        "2026-03-26}\n# le-van-c đã báo trước ngày họp 2 ngày\n",
    .good =
        "waivers:\n  - {rule: absence-late, subject: le-van-c, reason: Đi công tác, by: nguyen-van-a, date: "
        "2026-03-26}\n# le-van-c báo vắng ngay ngày họp\n"};

namespace {

// True if the waiver covers findings of the rule on the subject. In bcd.yaml a waiver needs a subject, because it
// waives missing obligations: without one it would cover all of them, in every period.
bool covers(record::Waiver const& waiver, bool of_unit, bool same_file, RuleInfo const& rule, Subject const& subject) {
  // A waiver for a late obligation also covers the finding that it is missing, in any file. It must name the subject.
  if (*waiver.rule != rule.id) {
    RuleInfo const* const late = late_rule_of(rule);
    return late && *waiver.rule == late->id && waiver.subject && *waiver.subject == subject.str();
  }
  if (waiver.subject && *waiver.subject != subject.str()) return false;
  return of_unit ? waiver.subject.given : same_file;
}

// Calls `see(record, of_unit)` for each record that may contain waivers.
void each_holder(unit::Unit const& unit, auto const& see) {
  unit.each_table([&](auto const& table) {
    for (auto const& one : table.all)
      if (one.whole) see(one, false);
  });
  if (unit.config.whole) see(unit.config, true);
}

// Marks the findings that one waiver covers, and returns them.
std::vector<Finding const*> cover(record::Waiver const& waiver, source::File const& file, bool of_unit,
                                  Findings& findings) {
  std::vector<Finding const*> covered;
  for (Finding& finding : findings)
    if (covers(waiver, of_unit, finding.file == &file, *finding.rule, finding.subject)) {
      if (!finding.waived)
        finding.waived_because = *waiver.reason + " (" + waiver.by->id + ", " + waiver.date->str() + ")";
      finding.waived = true;
      covered.push_back(&finding);
    }
  return covered;
}

}  // namespace

record::Waiver const* waiver_of(unit::Unit const& unit, LocatedFinding const& finding) {
  record::Waiver const* found = nullptr;
  each_holder(unit, [&](auto const& record, bool of_unit) {
    for (auto const& waiver : *record->waivers)
      if (!found && covers(*waiver, of_unit, record.file->path() == finding.path, *finding.rule, finding.subject))
        found = &*waiver;
  });
  return found;
}

WrittenWaivers::WrittenWaivers(source::File const& file, bool of_unit) : of_unit_{of_unit} {
  source::Document const document = source::parse_yaml(file);
  source::Node const* const list = document.root.find("waivers");
  if (!list) return;
  Findings ignored;
  for (source::Node const& item : list->items) {
    record::Waiver waiver;
    record::load_object(record::kind_info<record::Waiver>, item, file, &waiver, ignored);
    if (waiver.rule) all_.push_back(std::move(waiver));
  }
}

bool WrittenWaivers::cover(Finding const& finding) const {
  return std::ranges::any_of(all_, [&](record::Waiver const& waiver) {
    return covers(waiver, of_unit_, true, *finding.rule, finding.subject);
  });
}

void apply_waivers(unit::Unit const& unit, Date as_of, Selection const& selection, Findings& findings) {
  Findings unused;
  auto const ids = all_ids();
  each_holder(unit, [&](auto const& record, bool of_unit) {
    for (auto const& waiver : *record->waivers) {
      RuleInfo const* const named = find(*waiver->rule);
      bool const rule_known = named != nullptr;
      if (auto const covered = cover(*waiver, *record.file, of_unit, findings); !covered.empty()) {
        if (selection.wants(waiver_without_authority.id)) check_granter(unit, *waiver, *record.file, covered, unused);
        continue;
      }
      if (*waiver->date > as_of) continue;                           // the finding may be after as_of
      if (named && named->of_history && !unit.first_seen) continue;  // the git history was not read
      // The finding may be in a record that failed to load.
      if (of_unit && waiver->subject && unit.any_broken()) continue;
      if (!unit.judgeable || (rule_known && !selection.wants(*waiver->rule)) || !selection.wants(waiver_unused.id))
        continue;
      Arg hint = "";
      if (!rule_known) {
        Arg const near = did_you_mean(*waiver->rule, ids);
        hint = {Text{"; không có quy tắc ấy{near}", "; there is no such rule{near}"}, {{"near", near}}};
      }
      if (of_unit && !waiver->subject)
        hint = Text{"; trong bcd.yaml phải có subject", "; in bcd.yaml a waiver needs a subject"};
      std::string const subject = waiver->subject ? " (" + *waiver->subject + ")" : std::string{};
      record::add(unused, waiver_unused, *record.file, waiver->rule.span,
                  waiver->subject ? Subject::written(*waiver->subject) : Subject{record.id},
                  {{"rule", *waiver->rule}, {"subject", subject}, {"hint", hint}});
    }
  });
  std::ranges::move(unused, std::back_inserter(findings));
}

}  // namespace bcd::rule
