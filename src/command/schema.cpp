// bcd schema: JSON Schema of a kind of record, or of the model of a form.
#include "bcd/output/forms.hpp"
#include "bcd/output/schema.hpp"

#include "bcd/record/kinds.hpp"
#include "session.hpp"

namespace bcd::command {

void declare_schema(CLI::App& program, Session& session) {
  auto const name = std::make_shared<std::string>();
  CLI::App* const command = program.add_subcommand("schema", session.say({"JSON Schema của một loại hồ sơ, của dữ liệu một mẫu văn bản (form-MẪU), hoặc danh sách", "JSON Schema of a kind of record, of the model of a form (form-FORM), or the list of both"}));
  std::string kinds;
  for (record::KindInfo const* kind : record::kinds()) (kinds += kinds.empty() ? "" : ", ") += kind->name;
  session.takes(command->add_option("KIND", *name, session.say({"Loại: {kinds}; hoặc form-MẪU", "Kind: {kinds}; or form-FORM"}, {{"kinds", kinds}})), Takes::schema);
  command->callback([&session, name] {
    session.action = [&session, name] {
      if (name->empty()) {
        for (record::KindInfo const* kind : record::kinds()) session.print(std::string{kind->name} + "\n");
        for (form::Form const& form : form::forms()) session.print("form-" + std::string{form.id} + "\n");
        return Exit::clean;
      }
      if (form::Form const* const form = name->starts_with("form-") ? form::find(name->substr(5)) : nullptr) {
        session.print(output::form_schema_json(*form));
        return Exit::clean;
      }
      record::KindInfo const* const kind = record::find_kind(*name);
      if (!kind) session.refuse({"không có loại hồ sơ '{name}'; xem danh sách: bcd schema", "there is no kind '{name}'; for the list: bcd schema"}, {{"name", *name}});
      session.print(output::schema_json(*kind));
      return Exit::clean;
    };
  });
  session.pages["schema"] = {
      .about = {{"JSON Schema (2020-12) cho trình soạn thảo và cho chương trình khác: gợi ý khóa, báo sai kiểu ngay khi gõ. Cũng là các tệp trong thư mục schemas của bản cài.",
                 "JSON Schema (2020-12) for editors and other programs: keys are offered and wrong types shown while typing. The same as the files in the folder schemas of an installation."}},
      .examples = {{"bcd schema meeting", {"của một cuộc họp", "of a meeting"}, ""}, {"bcd schema form-minutes", {"của dữ liệu mà mẫu biên bản nhận", "of the model that the minutes are made from"}, ""}, {"bcd schema", {"danh sách", "the list"}, ""}}};
}

}  // namespace bcd::command
