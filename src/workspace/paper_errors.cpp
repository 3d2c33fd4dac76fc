#include "bcd/workspace/paper_errors.hpp"

#include <algorithm>

#include "bcd/rule/judge.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::workspace {
namespace {

// The file of the record inside the unit's folder; "" if the form is not of one record.
std::string file_of(form::PaperForm const& form, form::Asked const& asked) {
  if (form.of == form::Of::meeting) return asked.meeting->file->path();
  std::string path;
  if (form.of != form::Of::record) return path;
  for (std::string_view const folder : form.folders)  // of two records with one id the first folder has the paper
    asked.unit.each_table([&]<class R>(unit::Table<R> const& table) {
      if (record::Kind<R>::folder != folder || !path.empty()) return;
      if (auto const* const record = table.find(asked.record)) path = record->file->path();
    });
  return path;
}

// True for what others owe under the paper after it was signed: it is told in the same record, but is no fault of the
// paper.
bool is_owed_later(LocatedFinding const& finding) {
  return finding.is(rule::task_overdue) || finding.is(rule::task_unreported) || finding.is(rule::task_late) ||
         finding.is(rule::request_unanswered);
}

// The rule on numbers tells of the second paper only.
bool is_of(LocatedFinding const& finding, std::string const& shown, std::string const& file) {
  if (finding.path == shown) return true;
  Arg const* const other = finding.is(rule::number_duplicate) ? find_arg(finding.args, "other") : nullptr;
  auto const* const named = other ? other->as<Reference>() : nullptr;
  return named && named->id == file;
}

}  // namespace

std::optional<PaperErrors> errors_of_record(form::PaperForm const& form, form::Asked const& asked,
                                            std::string const& folder, Date as_of) {
  std::string const file = file_of(form, asked);
  if (file.empty()) return std::nullopt;
  rule::Verdict const verdict = rule::judge(asked.unit, folder == "." ? "" : folder, as_of, {});
  PaperErrors errors{verdict.prefix() + file, 0, {}};
  for (LocatedFinding const& finding : verdict.findings) {
    bool const open = finding.open() && finding.severity == Severity::error && !is_owed_later(finding);
    if (!open || !is_of(finding, errors.path, file)) continue;
    ++errors.count;
    std::string const id{finding.rule->id};
    if (std::ranges::find(errors.rules, id) == errors.rules.end()) errors.rules.push_back(id);
  }
  return errors.count > 0 ? std::optional{std::move(errors)} : std::nullopt;
}

}  // namespace bcd::workspace
