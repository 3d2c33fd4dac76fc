// bcd schema: prints the JSON Schema of a kind of record or of the model of a form, writes those of all kinds for an
// editor, or prints the editor's settings.
#include "bcd/output/schema.hpp"

#include <filesystem>
#include <memory>

#include "bcd/output/editor.hpp"
#include "bcd/output/forms.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/source/writer.hpp"
#include "format_of.hpp"

namespace bcd::command {
namespace {

namespace fs = std::filesystem;

struct SchemaOptions {
  std::string name;
  ResultPlace result;  // with --all, `output` is a folder
  bool all = false, vscode = false;
  std::string vscode_folder;
};

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (record::KindInfo const* kind : record::kinds()) all.emplace_back(kind->name);
  for (form::PaperForm const& form : form::forms()) all.push_back("form-" + std::string{form.id});
  return all;
}

std::string list() {
  std::string text;
  for (std::string const& name : names()) text += name + "\n";
  return text;
}

std::string schema_of(Session const& session, std::string const& name) {
  if (form::PaperForm const* const form = name.starts_with("form-") ? form::find(name.substr(5)) : nullptr)
    return output::form_schema_json(*form);
  record::KindInfo const* const kind = record::find_kind(name);
  if (!kind) {
    std::vector<std::string> const all = names();
    std::vector<std::string_view> const candidates{all.begin(), all.end()};
    session.refuse({"không có loại hồ sơ '{name}'{hint}; xem danh sách: bcd schema",
                    "there is no kind '{name}'{hint}; see the list: bcd schema"},
                   {{"name", name}, {"hint", did_you_mean(name, candidates)}});
  }
  return output::schema_json(*kind);
}

// Writes the schemas of all kinds of record to the folder. Replaces schemas that bcd wrote. Refuses before anything is
// written if one of the files exists and is not a schema written by bcd.
Exit write_all(Session const& session, std::string const& folder) {
  std::error_code fault;
  auto const file = [&](record::KindInfo const& kind) {
    return (fs::path{folder} / (std::string{kind.name} + ".json")).lexically_normal().string();
  };
  for (record::KindInfo const* kind : record::kinds()) {
    std::string const path = file(*kind);
    fs::file_type const type = fs::symlink_status(session.at(path), fault).type();
    if (type == fs::file_type::not_found || type == fs::file_type::none)
      continue;  // if the folder is not accessible, the write below reports it
    auto const text = source::read_whole(session.at(path));
    if (!text || !output::is_schema_of(*kind, *text))
      session.refuse({"'{path}' đã có và không phải lược đồ do bcd lập; chọn thư mục khác cho -o",
                      "'{path}' exists and is not a schema written by bcd; choose another folder for -o"},
                     {{"path", path}});
  }
  session.make_folder(folder);
  for (record::KindInfo const* kind : record::kinds()) session.write(file(*kind), output::schema_json(*kind));
  return Exit::clean;
}

Exit print_vscode(Session const& session, std::string folder) {
  if (folder.empty()) folder = ".schemas";
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  if (!output::is_vscode_path(folder))
    session.refuse({"--vscode cần đường dẫn thư mục tính từ thư mục mở trong VS Code, chỉ gồm chữ không dấu, số, dấu "
                    "cách và _ - @ . /: '{path}'",
                    "--vscode needs a folder relative to the one open in VS Code, with only unaccented letters, "
                    "digits, spaces and _ - @ . /: '{path}'"},
                   {{"path", folder}});
  session.print(output::vscode_settings(folder));
  return Exit::clean;
}

Exit schema(Session const& session, SchemaOptions const& options) {
  if (int(options.all) + int(options.vscode) + int(!options.name.empty()) > 1)
    session.refuse({"chỉ dùng một trong LOẠI, --all, --vscode", "use only one of KIND, --all, --vscode"});
  ResultPlace const& place = options.result;
  if (options.all && place.output.empty()) session.refuse({"--all cần -o THƯ-MỤC", "--all needs -o FOLDER"});
  if (options.all) return write_all(session, place.output);
  if (options.vscode && !place.output.empty())
    session.refuse({"--vscode chỉ in ra, để dán vào thiết đặt sẵn có; bỏ -o",
                    "--vscode only prints, for you to paste into existing settings; remove -o"});
  if (options.vscode) return print_vscode(session, options.vscode_folder);
  if (options.name.empty() && !place.output.empty())
    session.refuse(
        {"-o cần LOẠI (một tệp .json) hoặc --all (thư mục)", "-o needs KIND (a .json file) or --all (a folder)"});
  result_format(session, place, json_only);
  deliver_result(session, place, options.name.empty() ? list() : schema_of(session, options.name));
  return Exit::clean;
}

}  // namespace

Command schema_command() {
  auto const options = std::make_shared<SchemaOptions>();
  std::string kinds;
  for (record::KindInfo const* kind : record::kinds()) (kinds += kinds.empty() ? "" : ", ") += kind->name;
  return {
      .name = "schema",
      .about = {"JSON Schema của một loại hồ sơ, của dữ liệu một mẫu văn bản (form-MẪU), hoặc danh sách",
                "JSON Schema of a kind of record, of the model of a form (form-FORM), or the list of both"},
      .options = {{.names = "KIND",
                   .about = {{"Loại: {kinds}; hoặc form-MẪU", "Kind: {kinds}; or form-FORM"}, {{"kinds", kinds}}},
                   .value = &options->name,
                   .takes = Takes::schema},
                  {.names = "--all",
                   .about = {"Ghi lược đồ của mọi loại hồ sơ vào thư mục -o",
                             "Write the schemas of all kinds of record into folder -o"},
                   .value = &options->all},
                  {.names = "-o,--output",
                   .about = {"Ghi lược đồ của LOẠI vào tệp .json này; cùng --all: thư mục",
                             "Write the schema of KIND to this .json file; with --all: a folder"},
                   .value = &options->result.output,
                   .takes = Takes::file},
                  {.names = "--vscode",
                   .about = {"In thiết đặt yaml.schemas cho VS Code, lược đồ ở thư mục này (mặc định .schemas)",
                             "Print yaml.schemas settings for VS Code, with the schemas in this folder (default "
                             ".schemas)"},
                   .value = &options->vscode_folder,
                   .takes = Takes::folder,
                   .given = &options->vscode}},
      .act = [options](Session const& session) { return schema(session, *options); },
      .examples = {{"bcd schema meeting", {"lược đồ của một cuộc họp", "the schema of a meeting"}, ""},
                   {"bcd schema form-minutes",
                    {"lược đồ của dữ liệu mẫu biên bản", "the schema of the model of the minutes"},
                    ""},
                   {"bcd schema --all -o .schemas", {"mọi lược đồ, cho trình soạn thảo", "all schemas, for an editor"}},
                   {"bcd schema --vscode",
                    {"thiết đặt để dán vào .vscode/settings.json", "the settings for .vscode/settings.json"},
                    ""}}};
}

}  // namespace bcd::command
