#include "units.hpp"

#include "bcd/output/due.hpp"
#include "bcd/workspace/asked_paths.hpp"

namespace bcd::command {
namespace {

// Returns the line that --verbose prints for a unit.
std::string description(Session const& session, unit::Unit const& unit, std::string const& folder, Date as_of) {
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

Option units_argument(std::vector<std::string>& paths) {
  return {.names = "PATH",
          .about = {"Thư mục hoặc tệp của đơn vị; bỏ trống: mọi đơn vị trong thư mục",
                    "Folders or files of units; default: every unit in the folder"},
          .value = &paths,
          .takes = Takes::file};
}

std::vector<std::string> as_named(Session const& session, std::vector<std::string> paths) {
  for (std::string& path : paths) path = workspace::as_named(session.folder, path);
  return paths;
}

std::vector<std::string> units_at(Session const& session, std::vector<std::string> const& paths) {
  workspace::Place const place = session.place();
  return session.granted(workspace::units_at(place, workspace::on_disk(place), paths));
}

ReadingProgress::ReadingProgress(Session const& session, Text words, std::vector<std::string> const& folders)
    : session_{session}, folders_{folders}, descriptions_(folders.size()), as_of_{session.as_of()} {
  progress_.emplace(session, words, folders.size());
}

ReadingProgress::~ReadingProgress() {
  progress_.reset();  // clears the progress line before anything else is printed
  for (std::string const& one : descriptions_) session_.complain(one);
}

workspace::Watch ReadingProgress::watch() {
  workspace::Watch watch{.finished = [this] { progress_->step(); }};
  if (session_.verbose)
    watch.loaded = [this](unit::Unit const& unit, std::size_t i) {
      descriptions_[i] = description(session_, unit, folders_[i], as_of_);
    };
  return watch;
}

void each_unit(Session const& session, std::vector<std::string> const& folders, Text words,
               std::function<void(unit::Unit const&, std::size_t)> const& use) {
  ReadingProgress reading{session, words, folders};
  session.granted(workspace::each_unit(workspace::on_disk(session.place()), folders, reading.watch(), use));
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

void complain_of_unjudged(Session const& session, std::string const& folder, Text consequence) {
  workspace::Refusal const why = workspace::not_judgeable(session.at(folder), consequence);
  session.complain("bcd: " + session.say(why.text, why.args) + "\n");
}

std::unique_ptr<unit::Unit> load(Session const& session, std::string const& folder) {
  return session.granted(workspace::load(workspace::on_disk(session.place()), folder));
}

std::unique_ptr<unit::Unit> load_sound(Session const& session, std::string const& folder) {
  auto unit = session.granted(workspace::load_judgeable(session.place(), folder));
  if (session.verbose) session.complain(description(session, *unit, folder, session.as_of()));
  return unit;
}

}  // namespace bcd::command
