// A record's file is renamed in the editor: its id changes, so the references must follow.
#include "bcd/record/loader.hpp"
#include "bcd/unit/listing.hpp"
#include "bcd/workspace/rename.hpp"
#include "edits.hpp"
#include "features.hpp"
#include "uri.hpp"

namespace bcd::lsp {
namespace {

// Returns the edits that a renamed file needs elsewhere; empty if it is no record, or keeps its id.
std::vector<workspace::FileChange> follow(State& state, JudgedUnit& unit, std::string const& was,
                                          std::string const& now) {
  record::KindInfo const* const kind = kind_of(unit, was);
  std::string const old_id = record::stem(was), new_id = record::stem(now);
  if (!kind || kind->folder.empty() || unit::top_folder(was) != unit::top_folder(now) || old_id == new_id) return {};
  auto made = workspace::rename_id(state.units.records(unit), ".", state.settings.today(), kind->name, old_id, new_id);
  if (!made) throw RequestError{ErrorCode::request_failed, state.say(made.refusal().text, made.refusal().args)};
  std::vector<workspace::FileChange> changes;
  for (workspace::FileChange& one : made->changes) {
    one.new_path.clear();  // the editor renames the file
    if (!one.edits.empty()) changes.push_back(std::move(one));
  }
  return changes;
}

}  // namespace

Json will_rename_files(State& state, Json const& params) {
  Json const& files = params.at("files");
  if (files.size() != 1) return nullptr;  // a folder of many records: the ids of all would change at once
  std::string const was = path_of(files[0].at("oldUri").get<std::string>());
  std::string const now = path_of(files[0].at("newUri").get<std::string>());
  JudgedUnit* const unit = state.units.of(was);
  if (!unit) return nullptr;
  state.units.judged(*unit);
  std::string const was_here = path_below(unit->folder, was), now_here = path_below(unit->folder, now);
  if (now_here.empty()) return nullptr;
  auto const changes = follow(state, *unit, was_here, now_here);
  if (changes.empty()) return nullptr;
  return workspace_edit(state, *unit, changes);
}

}  // namespace bcd::lsp
