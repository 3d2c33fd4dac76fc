// If any record is removed, the list of what is due, the check, the reminders and the calendar of the same day still
// agree about every sender.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "bcd/form/owed.hpp"
#include "bcd/output/due.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/unit/discover.hpp"
#include "bcd/unit/unit.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Files = std::map<std::string, std::string, std::less<>>;
using ledger::Due;
using ledger::DueState;

Files files_below(fs::path const& folder) {
  Files files;
  for (auto const& entry : fs::recursive_directory_iterator{folder})
    if (entry.is_regular_file()) files[entry.path().lexically_relative(folder).string()] = read_text(entry.path());
  return files;
}

bool certain(Due const& due) { return due.failed() && due.state != DueState::unclear; }

// Returns the number of calendar events marked as past due.
std::size_t marked(std::string const& calendar) {
  std::size_t count = 0;
  for (std::size_t at = calendar.find("[Quá hạn]"); at != calendar.npos; at = calendar.find("[Quá hạn]", at + 1))
    ++count;
  return count;
}

void agree(Files const& files, Date as_of) {
  auto const unit = unit::load_unit(source::MemoryReader{files}, 1);
  if (!unit->judgeable) return;
  form::SenderLedger const ledger{*unit, as_of, as_of + 10};
  std::map<std::string, std::size_t> owed;
  for (Due const& due : ledger.dues)
    if (certain(due)) ++owed[due.who];
  // Each item that a rule covers has a finding with the same subject.
  std::set<std::string> subjects;
  for (LocatedFinding const& one : ledger.verdict.findings) subjects.insert(one.subject.str());
  for (Due const& due : ledger.dues)
    if (certain(due) && !due.citations.empty()) {
      INFO(due.key);
      CHECK(subjects.contains(due.subject.str()));
    }
  std::set<std::string> senders;
  for (auto const& member : unit->members.all) senders.insert(member.id);
  for (auto const& agency : *unit->unit().agencies) senders.insert(*agency->id);
  for (auto const& body : *unit->in_force(as_of).regulation->record->bodies) senders.insert(*body->id);
  for (std::string const& sender : senders) {
    INFO(sender);
    CHECK(form::overdue_of(ledger, sender).size() == owed[sender]);
  }
  output::UnitDues const unit_dues{*unit->unit().unit, "", *unit->unit().name, "", ledger.dues};
  std::size_t dated = 0;
  for (Due const& due : ledger.dues) dated += due.failed() && due.day() && due.state != DueState::unclear;
  CHECK(marked(output::due_calendar({std::span{&unit_dues, 1}, as_of, as_of + 10})) == dated);
}

TEST_CASE("once a record is taken away, due, check, reminder and calendar agree about every sender", "[removal]") {
  for (auto const& entry : fs::recursive_directory_iterator{source_dir() / "examples"}) {
    if (entry.path().filename() != "bcd.yaml") continue;
    Files const whole = files_below(entry.path().parent_path());
    std::vector<std::string> taken{""};
    for (auto const& [path, bytes] : whole)
      if (path.ends_with(".yaml") && path != "bcd.yaml") taken.push_back(path);
    for (std::string const& path : taken) {
      Files files = whole;
      files.erase(path);
      Date const days[]{{2026, 4, 10}, {2026, 7, 20}, {2027, 2, 1}};
      INFO(entry.path().parent_path().string() << " without " << path);
      for (Date const day : days) agree(files, day);
    }
  }
}

}  // namespace
}  // namespace bcd::test
