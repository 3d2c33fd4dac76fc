// bcd schema: JSON Schema of a kind of record, or of the model of a form; all of them for an editor, and its settings.
#include "bcd/output/schema.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "bcd/output/editor.hpp"
#include "bcd/output/forms.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/source/writer.hpp"
#include "session.hpp"

namespace bcd::command {
namespace {

namespace fs = std::filesystem;

struct SchemaOptions {
  std::string name, output;
  bool all = false;
  CLI::Option* vscode = nullptr;
  std::string vscode_folder;
};

Exit list(Session const& session) {
  for (record::KindInfo const* kind : record::kinds()) session.print(std::string{kind->name} + "\n");
  for (form::Form const& form : form::forms()) session.print("form-" + std::string{form.id} + "\n");
  return Exit::clean;
}

Exit print_one(Session const& session, std::string const& name) {
  if (form::Form const* const form = name.starts_with("form-") ? form::find(name.substr(5)) : nullptr) {
    session.print(output::form_schema_json(*form));
    return Exit::clean;
  }
  record::KindInfo const* const kind = record::find_kind(name);
  if (!kind)
    session.refuse({"không có loại hồ sơ '{name}'; xem danh sách: bcd schema",
                    "there is no kind '{name}'; for the list: bcd schema"},
                   {{"name", name}});
  session.print(output::schema_json(*kind));
  return Exit::clean;
}

// Files that bcd wrote are brought up to date; one that it did not write stops all, before anything is written.
Exit write_all(Session const& session, std::string const& folder) {
  std::error_code fault;
  auto const file = [&](record::KindInfo const& kind) {
    return (fs::path{folder} / (std::string{kind.name} + ".json")).lexically_normal().string();
  };
  for (record::KindInfo const* kind : record::kinds()) {
    std::string const path = file(*kind);
    fs::file_type const type = fs::symlink_status(session.at(path), fault).type();
    if (type == fs::file_type::not_found || type == fs::file_type::none)
      continue;  // writing will tell of a folder that is closed
    auto const text = source::read_whole(session.at(path));
    if (!text || !output::is_schema_of(*kind, *text))
      session.refuse({"'{path}' đã có và không phải lược đồ do bcd lập; chọn thư mục khác cho -o",
                      "'{path}' is there and is no schema that bcd wrote; choose another folder for -o"},
                     {{"path", path}});
  }
  std::string const whole = session.at(folder);
  if (!fs::is_directory(whole, fault) && !fs::create_directories(whole, fault))
    session.refuse({"không tạo được thư mục '{path}'", "the folder '{path}' cannot be made"}, {{"path", folder}});
  for (record::KindInfo const* kind : record::kinds()) session.write(file(*kind), output::schema_json(*kind));
  return Exit::clean;
}

Exit print_vscode(Session const& session, std::string folder) {
  if (folder.empty()) folder = ".schemas";
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  if (!output::is_vscode_path(folder))
    session.refuse({"--vscode cần một thư mục tính từ thư mục mở trong VS Code, tên chỉ gồm chữ không dấu, số, dấu "
                    "cách và _ - @ . /: '{path}'",
                    "--vscode needs a folder as from the one open in VS Code, named with unaccented letters, digits, "
                    "spaces and _ - @ . / only: '{path}'"},
                   {{"path", folder}});
  session.print(output::vscode_settings(folder));
  return Exit::clean;
}

Exit schema(Session const& session, SchemaOptions const& options) {
  bool const vscode = options.vscode->count() > 0;
  if (int(options.all) + int(vscode) + int(!options.name.empty()) > 1)
    session.refuse({"chỉ dùng một trong LOẠI, --all, --vscode", "use only one of KIND, --all, --vscode"});
  if (options.all != !options.output.empty())
    session.refuse({"--all và -o THƯ-MỤC đi cùng nhau", "--all and -o DIR go together"});
  if (options.all) return write_all(session, options.output);
  if (vscode) return print_vscode(session, options.vscode_folder);
  return options.name.empty() ? list(session) : print_one(session, options.name);
}

CommandPage page() {
  return {
      .about =
          {{"JSON Schema (2020-12) cho trình soạn thảo và cho chương trình ghi hồ sơ: gợi ý khóa và từ, báo ngay chỗ "
            "sai dạng khi đang gõ. Lược đồ nhận một tệp đúng khi bcd check không thấy lỗi về dạng trong tệp ấy; điều "
            "khoản của quy chế, mã người, mã cơ quan thì chỉ bcd check xét.",
            "JSON Schema (2020-12) for editors and for programs that write records: it offers keys and words, and "
            "marks what has the wrong form while one types. A schema takes a file exactly when bcd check finds no "
            "fault of form in it; the articles of the regulation and the ids of people and agencies are for bcd check "
            "alone."},
           {"Không có LOẠI: in danh sách. Thư mục schemas của bản cài có sẵn mọi lược đồ. --all ghi lược đồ của mọi "
            "loại hồ sơ vào một thư mục (.schemas trong thư mục đơn vị, như bcd init lập, thì bcd không đọc đến); chạy "
            "lại sau khi nâng cấp bcd. Tệp không do bcd lập thì không bị ghi đè.",
            "Without KIND the list is printed. The folder schemas of an installation holds all schemas. --all writes "
            "the schemas of all kinds of record into a folder (.schemas of a unit, as bcd init makes it: bcd does not "
            "read there); run it again after an upgrade of bcd. A file that bcd did not write is not overwritten."}},
      .examples = {{"bcd schema meeting", {"lược đồ của một cuộc họp", "the schema of a meeting"}, ""},
                   {"bcd schema form-minutes",
                    {"của dữ liệu mà mẫu biên bản nhận", "of the model that the minutes are made from"},
                    ""},
                   {"bcd schema --all -o .schemas", {"mọi lược đồ, cho trình soạn thảo", "all schemas, for an editor"}},
                   {"bcd schema --vscode",
                    {"thiết đặt để dán vào .vscode/settings.json", "the settings to put into .vscode/settings.json"},
                    ""}}};
}

}  // namespace

void declare_schema(CLI::App& program, Session& session) {
  auto const options = std::make_shared<SchemaOptions>();
  CLI::App* const command = program.add_subcommand(
      "schema",
      session.say({"JSON Schema của một loại hồ sơ, của dữ liệu một mẫu văn bản (form-MẪU), hoặc danh sách",
                   "JSON Schema of a kind of record, of the model of a form (form-FORM), or the list of both"}));
  std::string kinds;
  for (record::KindInfo const* kind : record::kinds()) (kinds += kinds.empty() ? "" : ", ") += kind->name;
  session.takes(command->add_option(
                    "KIND", options->name,
                    session.say({"Loại: {kinds}; hoặc form-MẪU", "Kind: {kinds}; or form-FORM"}, {{"kinds", kinds}})),
                Takes::schema);
  command->add_flag("--all", options->all,
                    session.say({"Ghi lược đồ của mọi loại hồ sơ vào thư mục -o",
                                 "Write the schemas of all kinds of record into folder -o"}));
  session.takes(
      command->add_option("-o,--output", options->output, session.say({"Thư mục của --all", "Folder of --all"})),
      Takes::folder);
  options->vscode =
      command
          ->add_option(
              "--vscode", options->vscode_folder,
              session.say(
                  {"In thiết đặt yaml.schemas cho VS Code, lược đồ ở thư mục này (mặc định .schemas)",
                   "Print yaml.schemas settings for VS Code, with the schemas in this folder (default .schemas)"}))
          ->expected(0, 1);
  session.takes(options->vscode, Takes::folder);
  session.pages["schema"] = page();
  command->callback(
      [&session, options] { session.action = [&session, options] { return schema(session, *options); }; });
}

}  // namespace bcd::command
