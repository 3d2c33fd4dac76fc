#include "fix.hpp"

#include <algorithm>

#include "bcd/record/kinds.hpp"
#include "bcd/record/mend.hpp"
#include "bcd/unit/listing.hpp"
#include "rewrite.hpp"

namespace bcd::command {
namespace {

bool same_place(Finding const& found, LocatedFinding const& asked) { return found.rule == asked.rule && found.file->position(found.span.begin) == asked.begin; }

}  // namespace

bool Fixer::fix(std::vector<rule::Verdict> const& verdicts) {
  bool written = false;
  for (rule::Verdict const& verdict : verdicts) written = fix_unit(verdict) || written;
  return written;
}

bool Fixer::fix_unit(rule::Verdict const& verdict) {
  std::vector<LocatedFinding const*> wanted;
  for (LocatedFinding const& one : verdict.findings)
    if (one.open() && !one.edits.empty() && !closed_.contains(one.path)) wanted.push_back(&one);
  if (wanted.empty()) return false;
  bool written = false;
  source::DiskReader const reader{session_.at(verdict.folder)};
  for (unit::RecordFile const& record : unit::record_files(reader)) {
    std::string const path = verdict.prefix() + record.path;
    if (std::ranges::none_of(wanted, [&](auto const* one) { return one->path == path; })) continue;
    source::File const file{record.path, reader.read(record.path).data};
    record::Findings findings = record::faults_of(*record.kind, file);
    std::erase_if(findings, [&](Finding const& found) { return std::ranges::none_of(wanted, [&](auto const* one) { return one->path == path && same_place(found, *one); }); });
    record::Mended const mended = record::mend(*record.kind, file, findings);
    if (mended.bytes == file.bytes()) continue;
    if (!rewrite(session_, path, file.bytes(), mended.bytes)) {
      closed_.insert(path);
      continue;
    }
    written = true;
    for (std::size_t const i : mended.done) {
      LocatedFinding const one = locate(findings[i], verdict.unit, verdict.prefix());
      session_.note({"đã sửa {path}:{line}:{column}: {rule}: {message}\n", "mended {path}:{line}:{column}: {rule}: {message}\n"},
                    {{"path", path}, {"line", one.begin.line}, {"column", one.begin.column}, {"rule", one.rule->id}, {"message", one.message(session_.lang)}});
    }
  }
  return written;
}

}  // namespace bcd::command
