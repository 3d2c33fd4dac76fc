#include "units.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>

#include "bcd/output/due.hpp"
#include "bcd/source/checkout.hpp"
#include "bcd/unit/discover.hpp"
#include "bcd/unit/parallel.hpp"
#include "git_faults.hpp"
#include "progress.hpp"

namespace bcd::command {
namespace {

// What --verbose tells of a unit. Said in the order of the folders, whichever was loaded first.
std::string told(Session const& session, unit::Unit const& unit, std::string const& folder, Date as_of) {
  Args args{{"folder", folder}, {"files", unit.read.size()}};
  if (!unit.judgeable)
    return session.say({"bcd: {folder}: {files} tệp; bcd.yaml hoặc quy chế có lỗi\n",
                        "bcd: {folder}: files: {files}; bcd.yaml or its regulation is faulty\n"},
                       args);
  unit::RegulationInForce const& law = unit.in_force(as_of);
  args.push_back({"regulation", law.regulation->id()});
  args.push_back({"from", law.from});
  return session.say({"bcd: {folder}: {files} tệp; quy chế {regulation}, áp dụng từ {from}\n",
                      "bcd: {folder}: files: {files}; regulation {regulation}, in force from {from}\n"},
                     args);
}

}  // namespace

Ground on_disk(Session const& session) {
  // What cannot be looked at is there: finding units tells of it.
  auto const checkout = std::make_shared<source::Checkout const>(session.folder, session.world.git);
  return {[&session](std::string const& path) {
            std::error_code fault;
            return std::filesystem::status(std::filesystem::path{session.folder} / path, fault).type() !=
                   std::filesystem::file_type::not_found;
          },
          [&session](std::string const& path) { return unit::find_units(session.folder, path); },
          [checkout](std::string const& folder) { return checkout->open(folder); },
          {}};
}

std::vector<std::string> units_at(Session const& session, std::vector<std::string> const& paths) {
  return units_at(session, on_disk(session), paths);
}

std::vector<std::string> units_at(Session const& session, Ground const& ground, std::vector<std::string> const& paths) {
  std::vector<std::string> folders;
  if (std::error_code fault; !std::filesystem::is_directory(session.folder, fault))
    session.refuse({"không có thư mục '{path}'", "there is no folder '{path}'"}, {{"path", session.folder}});
  auto const named = [&](std::string const& path) -> std::string const& { return path == "." ? session.folder : path; };
  for (std::string const& path : paths.empty() ? std::vector<std::string>{"."} : paths) {
    if (!ground.exists(path)) session.refuse({"không có '{path}'", "there is no '{path}'"}, {{"path", named(path)}});
    auto found = ground.find(path);
    if (!found.unreadable.empty())  // what is in it would be passed over without a word
      session.refuse({"không đọc được thư mục '{path}' nên không rõ trong đó có đơn vị nào; cấp quyền đọc thư mục, "
                      "hoặc nêu rõ các đơn vị cần xét",
                      "the folder '{path}' cannot be read, so its units are unknown; allow reading it, or name the "
                      "units to judge"},
                     {{"path", session.at(found.unreadable.front())}});
    if (found.folders.empty())
      session.refuse({"không có đơn vị nào (tệp bcd.yaml) trong '{path}' hoặc các thư mục cấp trên",
                      "there is no unit (a bcd.yaml) in '{path}' or in a folder above it"},
                     {{"path", named(path)}});
    std::ranges::move(found.folders, std::back_inserter(folders));
  }
  std::ranges::sort(folders);
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return folders;
}

void each_unit(Session const& session, Ground const& ground, std::vector<std::string> const& folders, Text words,
               std::function<void(unit::Unit const&, std::size_t)> const& use) {
  Date const as_of = session.as_of();
  unsigned const cores = unit::core_count();
  // Many units: one a core. One unit: its files side by side.
  unsigned const inside = folders.size() >= cores ? 1 : cores;
  std::vector<std::string> what_was_read(folders.size());
  auto progress = std::make_unique<Progress>(session, words, folders.size());
  std::atomic<bool> lacking = false;
  unit::side_by_side(folders.size(), folders.size() >= cores ? cores : 1, [&](std::size_t i) {
    auto const reader = ground.open(folders[i]);
    auto const unit = unit::load_unit(*reader, inside);
    if (reader->lacks()) lacking = true;
    if (ground.complete) ground.complete(*unit, folders[i]);
    use(*unit, i);
    if (session.verbose) what_was_read[i] = told(session, *unit, folders[i], as_of);
    progress->step();
  });
  progress.reset();  // the terminal is for the result now
  require_all_there(session, lacking);
  for (std::string const& one : what_was_read) session.complain(one);
}

std::vector<rule::Verdict> judge_all(Session const& session, Ground const& ground,
                                     std::vector<std::string> const& folders, rule::Selection const& selection) {
  std::vector<rule::Verdict> verdicts(folders.size());
  each_unit(session, ground, folders, {"đã xét {done}/{total} đơn vị", "checked {done}/{total} units"},
            [&, as_of = session.as_of()](unit::Unit const& unit, std::size_t i) {
              verdicts[i] = rule::judge(unit, folders[i], as_of, selection);
            });
  return verdicts;
}

void complain_of_faulty(Session const& session, std::string const& unit, std::string const& folder,
                        std::span<std::string const> paths) {
  Args const args{{"unit", unit},
                  {"count", paths.size()},
                  {"paths", output::first_paths(paths, session.lang)},
                  {"folder", session.at(folder)}};
  session.complain(session.say(
      {"bcd: {unit}: {count} hồ sơ còn lỗi ({paths}) nên việc liên quan chưa xét được; xem: bcd -C {folder} check\n",
       "bcd: {unit}: faulty records: {count} ({paths}); obligations that depend on them are unclear; see: bcd -C "
       "{folder} check\n"},
      args));
}

void require_all_there(Session const& session, bool lacking) {
  if (lacking) session.refuse(git_fault_words(source::GitFault::not_fetched));
}

std::unique_ptr<unit::Unit> load(Session const& session, std::string const& folder) {
  return load(session, on_disk(session), folder);
}

std::unique_ptr<unit::Unit> load(Session const& session, Ground const& ground, std::string const& folder) {
  auto const reader = ground.open(folder);
  auto unit = unit::load_unit(*reader, unit::core_count());
  require_all_there(session, reader->lacks());
  return unit;
}

std::unique_ptr<unit::Unit> load_sound(Session const& session, std::string const& folder) {
  auto unit = load(session, folder);
  if (!unit->judgeable)
    session.refuse({"bcd.yaml hoặc quy chế của '{folder}' có lỗi nên không làm tiếp được; xem: bcd -C {folder} check",
                    "bcd.yaml or the regulation of '{folder}' is faulty, so the command cannot continue; see: bcd -C "
                    "{folder} check"},
                   {{"folder", session.at(folder)}});
  if (session.verbose) session.complain(told(session, *unit, folder, session.as_of()));
  return unit;
}

}  // namespace bcd::command
