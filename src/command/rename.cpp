// bcd rename: gives a record, agency, body or figure another id, in every file of the unit.
#include "bcd/workspace/rename.hpp"

#include <memory>

#include "bcd/finding/counted.hpp"
#include "bcd/workspace/additions.hpp"
#include "changes.hpp"

namespace bcd::command {
namespace {

struct RenameOptions {
  std::string kind, old_id, new_id;
  bool dry_run = false;
};

Exit rename(Session const& session, RenameOptions const& options) {
  std::string const folder = session.granted(workspace::one_unit(session.place()));
  auto const made = session.granted(
      workspace::rename_id(session.place(), folder, session.as_of(), options.kind, options.old_id, options.new_id));
  show_and_make(session, folder, made.changes, options.dry_run);
  Args const args{{"old", options.old_id},
                  {"new", options.new_id},
                  {"places", counted(long(made.places), {"chỗ", "place", "places"})},
                  {"files", counted(long(made.changes.size()), {"tệp", "file", "files"})}};
  session.done(options.dry_run ? Text{"sẽ đổi mã {old} thành {new}: {places} được sửa trong {files}\n",
                                      "would rename {old} to {new}: {places} to edit, {files}\n"}
                               : Text{"đã đổi mã {old} thành {new}: {places} được sửa trong {files}\n",
                                      "renamed {old} to {new}: {places} edited, {files}\n"},
               args);
  if (made.mentions.empty()) return Exit::clean;
  session.done({"{old} còn trong lời văn hoặc chú thích (không phải chỗ dẫn mã, bcd để nguyên):\n",
                "{old} remains in texts or comments (which are no references and were left as they are):\n"},
               args);
  for (workspace::Mention const& one : made.mentions)
    session.done({"  {path}:{line}: {text}\n", "  {path}:{line}: {text}\n"},
                 {{"path", workspace::shown_path(folder, one.path)}, {"line", one.line}, {"text", one.text}});
  return Exit::clean;
}

}  // namespace

Command rename_command() {
  auto const options = std::make_shared<RenameOptions>();
  std::string kinds;
  for (workspace::RenamedKind const& kind : workspace::renamed_kinds())
    (kinds += kinds.empty() ? "" : ", ") += kind.name;
  return {.name = "rename",
          .about = {"Đổi mã của một hồ sơ, cơ quan và mọi chỗ dẫn mã ấy",
                    "Change the id of a record or agency, and every reference to it"},
          .options = {{.names = "KIND",
                       .about = {{"Loại: {kinds}", "Kind: {kinds}"}, {{"kinds", kinds}}},
                       .value = &options->kind,
                       .takes = Takes::renamed_kind,
                       .required = true},
                      {.names = "OLD",
                       .about = {"Mã hiện nay", "The present id"},
                       .value = &options->old_id,
                       .takes = Takes::of_kind,
                       .required = true},
                      {.names = "NEW",
                       .about = {"Mã mới; với hồ sơ, cũng là tên tệp mới",
                                 "The new id; of a record, also its new file name"},
                       .value = &options->new_id,
                       .required = true},
                      show_only_option(options->dry_run)},
          .act = [options](Session const& session) { return rename(session, *options); },
          .examples = {
              {"bcd rename member le-van-c le-van-cuong --dry-run", {"xem trước mọi chỗ sẽ sửa", "preview every edit"}},
              {"bcd rename agency phong-kinh-te phong-kinh-te-ha-tang",
               {"đổi mã của một cơ quan", "change the id of an agency"}},
              {"bcd rename meeting 2026-q3-committee 2026-quy-3",
               {"đổi tên tệp một cuộc họp, cả trong mã nhiệm vụ của cuộc họp ấy",
                "rename a meeting's file, and its tasks with it"}}}};
}

}  // namespace bcd::command
