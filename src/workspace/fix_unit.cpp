#include "bcd/workspace/fix_unit.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "bcd/record/fix.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/rule/waivers.hpp"
#include "bcd/source/positions.hpp"
#include "bcd/unit/listing.hpp"

namespace bcd::workspace {
namespace {

// A finding in its file, by which it is recognised when the file is read again.
using Wanted = std::set<std::pair<RuleInfo const*, source::Position>>;

// False if the file looks the same before and after the fix.
bool visible(Finding const& fixed) {
  return fixed.rule != &record::text_hygiene && fixed.rule != &record::text_not_nfc &&
         fixed.rule != &record::yaml_syntax;
}

Arg words(Finding const& fixed) {
  if (fixed.rule == &record::yaml_syntax)
    return Text{"ký tự ẩn làm tệp không đọc được", "invisible characters that made the file unreadable"};
  return {fill(fixed.rule->message, Lang::vi, fixed.args), fill(fixed.rule->message, Lang::en, fixed.args)};
}

void add_places(FixedFile& file, Finding const& fixed) {
  auto const at = [&](source::Edit const& edit) { return fixed.file->position(edit.span.begin); };
  if (!visible(fixed)) {
    file.places.push_back({.at = at(fixed.edits.front()),
                           .rule = fixed.rule,
                           .visible = false,
                           .message = words(fixed),
                           .edits = fixed.edits.size()});
    return;
  }
  for (source::Edit const& edit : fixed.edits)
    file.places.push_back(
        {.at = at(edit), .rule = fixed.rule, .was = std::string{fixed.file->text(edit.span)}, .now = edit.text});
}

}  // namespace

std::vector<FixedFile> fix_unit(Place const& place, rule::Verdict const& verdict,
                                std::set<std::string> const& skipped) {
  std::map<std::string, Wanted> wanted;
  for (LocatedFinding const& one : verdict.findings)
    if (one.open() && !one.edits.empty() && !skipped.contains(one.path)) wanted[one.path].insert({one.rule, one.begin});
  std::vector<FixedFile> files;
  if (wanted.empty()) return files;
  source::DiskReader const reader{place.at(verdict.folder)};
  auto const read = [&](std::string const& path) { return source::File{path, reader.read(path).data}; };
  // The waivers of a file that did not load have not been applied to the verdict.
  rule::WrittenWaivers const of_unit{read("bcd.yaml"), true};
  for (unit::RecordFile const& record : unit::record_files(reader)) {
    std::string const path = verdict.prefix() + record.path;
    auto const here = wanted.find(path);
    if (here == wanted.end()) continue;
    source::File const file = read(record.path);
    rule::WrittenWaivers const of_file{file, record.path == "bcd.yaml"};
    record::Findings const faults = record::faults_of(*record.kind, file);
    std::vector<std::uint32_t> begins;
    for (Finding const& found : faults) begins.push_back(found.span.begin);
    std::vector<source::Position> const places = source::positions(file, begins);
    record::Findings findings;
    for (std::size_t i = 0; i < faults.size(); ++i) {
      bool const waived = of_unit.cover(faults[i]) || of_file.cover(faults[i]);
      if (!waived && here->second.contains({faults[i].rule, places[i]})) findings.push_back(faults[i]);
    }
    record::Fixed const fixed = record::fix(*record.kind, file, findings);
    FixedFile result{.path = path, .all_tried = fixed.all_tried};
    if (fixed.bytes != file.bytes()) {
      result.outcome = rewrite(place.at(path), file.bytes(), fixed.bytes);
      std::vector<Finding const*> made;
      if (result.outcome == Rewritten::done)
        for (std::size_t const i : fixed.done) made.push_back(&findings[i]);
      std::ranges::sort(made, {}, [](Finding const* one) { return one->edits.front().span.begin; });
      for (Finding const* one : made) add_places(result, *one);
    }
    files.push_back(std::move(result));
  }
  return files;
}

}  // namespace bcd::workspace
