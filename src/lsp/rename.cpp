// Renaming an id, its file and every reference to it, with the engine of `bcd rename`.
#include "bcd/workspace/rename.hpp"

#include "edits.hpp"
#include "features.hpp"
#include "id_at.hpp"

namespace bcd::lsp {
namespace {

[[noreturn]] void refuse(State const& state, Text text, Args const& args) {
  throw RequestError{ErrorCode::request_failed, state.say(text, args)};
}

}  // namespace

Json prepare_rename(State& state, Json const& params) {
  auto const asked = asked_id(state, params);
  if (!asked || asked->id.key) return nullptr;
  return {{"range", asked->view.map.range(asked->id.span)}, {"placeholder", asked->id.id}};
}

Json rename(State& state, Json const& params) {
  if (auto const view = view_of(state, params); !view || !view->kind) return nullptr;
  auto const asked = asked_id(state, params);
  if (!asked || asked->id.key)
    refuse(state, {"ở đây không có mã nào đổi được", "there is no id here that can be renamed"}, {});
  auto const& [view, id] = *asked;
  JudgedUnit& unit = view.unit;
  std::string const now = params.at("newName").get<std::string>();
  auto const made = workspace::rename_id(state.units.records(unit), ".", view.today(), id.kind, id.id, now);
  if (!made) refuse(state, made.refusal().text, made.refusal().args);
  bool moves = false;
  for (workspace::FileChange const& one : made->changes) moves = moves || !one.new_path.empty();
  if (moves && !state.client.renames_files)
    refuse(state,
           {"trình soạn thảo này không đổi được tên tệp; hãy lưu mọi tệp rồi chạy: bcd rename {kind} {old} {new}",
            "this editor cannot rename files; save all files and run: bcd rename {kind} {old} {new}"},
           {{"kind", id.kind}, {"old", id.id}, {"new", now}});
  return workspace_edit(state, unit, made->changes);
}

}  // namespace bcd::lsp
