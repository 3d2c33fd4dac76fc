#include <algorithm>
#include <sstream>

#include "bcd/command/examples.hpp"
#include "command.hpp"

namespace bcd::command {

std::vector<Option> const& answered_options() {
  bool* const no_variable = nullptr;
  static std::vector<Option> const both{
      {.names = "-h,--help",
       .about = {"In trợ giúp; của một lệnh: bcd LỆNH --help, hoặc bcd help LỆNH",
                 "Print help; of a command: bcd COMMAND --help, or bcd help COMMAND"},
       .value = no_variable},
      {.names = "--version",
       .about = {"In phiên bản của bcd và của các thư viện", "Print the version of bcd and of its libraries"},
       .value = no_variable}};
  return both;
}

Command program(Session& session) {
  return {
      .name = "bcd",
      .about = {"Kiểm tra hồ sơ của Ban Chỉ đạo xã, phường theo quy chế và lập văn bản",
                "Checks a commune steering committee's records against its regulation and writes its papers"},
      .options =
          {{.names = "-C",
            .about = {"Làm việc trong thư mục này; mọi đường dẫn, kể cả của -o, tính từ đó",
                      "Work in this folder; every path, including that of -o, is relative to it"},
            .value = &session.folder,
            .takes = Takes::folder},
           {.names = "--as-of",
            .about = {"Xét tính đến ngày này (2026-10-01); bỏ trống: hôm nay",
                      "Judge as of this day (2026-10-01); default: today"},
            .value = &session.as_of_text,
            .takes = Takes::date},
           {.names = "--lang",
            .about = {"Ngôn ngữ (mặc định: BCD_LANG, rồi locale, rồi vi)",
                      "Language (default: BCD_LANG, then the locale, then vi)"},
            .value = &session.lang_text,
            .choices = {"vi", "en"}},
           {.names = "--color",
            .about = {"Tô màu kết quả (mặc định auto: khi in ra màn hình)",
                      "Colour the output (default auto: on a terminal)"},
            .value = &session.colour,
            .choices = {"auto", "always", "never"}},
           {.names = "-q,--quiet",
            .about = {"Chỉ in kết quả: không in dòng tổng hợp của check, tên tệp đã ghi và tiến độ",
                      "Print the result only: no summary line of check, no report of files written, no progress"},
            .value = &session.quiet},
           {.names = "-v,--verbose",
            .about = {"In thêm trên stderr: đơn vị, số tệp, quy chế đang áp dụng, tệp đã ghi",
                      "Print more on stderr: units, number of files, regulation in force, files written"},
            .value = &session.verbose}},
      .below = {init_command(),         new_command(),    import_command(),     check_command(),   fmt_command(),
                rename_command(),       end_command(),    extend_command(),     diff_command(),    due_command(),
                list_command(),         report_command(), site_command(),       explain_command(), regulation_command(),
                schema_command(),       lsp_command(),    completion_command(), manual_command(),  help_command(),
                complete_line_command()}};
}

namespace {

// Returns the command that the call names: the last one whose name follows the name of the one above it.
Command const& command_of(Command const& program, std::string_view call) {
  Command const* found = &program;
  std::istringstream words{std::string{call}};
  for (std::string word; words >> word;)
    if (Command const* const below = found->find(word)) found = below;
  return *found;
}

}  // namespace

std::vector<CommandExamples> examples() {
  World const nowhere;
  Session session{nowhere, Lang::en};
  std::vector<CommandExamples> all;
  Command const whole = program(session);
  for (Command const* const command : whole.shown()) {
    CommandExamples& one = all.emplace_back();
    one.command = command->name;
    for (Example const& example : command->examples)
      one.calls.push_back({std::string{example.call}, std::string{example.folder},
                           std::ranges::any_of(command_of(whole, example.call).options,
                                               [](Option const& option) { return option.long_name() == "--output"; })});
  }
  return all;
}

}  // namespace bcd::command
