#include "manual_pages.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ranges>
#include <utility>

#include "bcd/output/forms.hpp"
#include "bcd/output/manual.hpp"
#include "bcd/output/mdoc.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/rule/rule.hpp"
#include "choices.hpp"

namespace bcd::command {
namespace {

using output::mdoc::argument;
using output::mdoc::plain;

// What an option takes, as it stands after `Fl` or in place of an argument: "Ar FILE", "Ar text | json"; "" for a flag.
std::string value_of(CLI::Option const& option, Session const& session) {
  if (option.get_items_expected_max() == 0) return {};
  std::string choices;
  for (std::string const& word : choices_of(option)) choices += (choices.empty() ? "" : " | ") + word;
  if (!choices.empty()) return " Ar " + plain(choices);
  std::string const type = option.get_type_name();
  return " Ar " + (type == "TEXT" ? session.say({"GIÁ-TRỊ", "VALUE"}) : argument(type));
}
bool is_help(CLI::Option const& option) { return option.check_lname("help"); }
bool repeats(CLI::Option const& option) { return option.get_expected_max() == CLI::detail::expected_max_vector_size; }

class Page : public output::mdoc::Page {
 public:
  Page(std::string const& name, std::string const& title, Session const& session)
      : output::mdoc::Page{name, 1, title, session.lang}, session_{session} {}

  // The options and arguments that a call may have, each on a line.
  void call(CLI::App const& command) {
    for (CLI::Option const* option : command.get_options()) {
      if (option->get_positional() || is_help(*option) || option->get_group().empty()) continue;
      line(".Op Fl " +
           (option->get_snames().empty() ? plain("-" + option->get_lnames().front())
                                         : plain(option->get_snames().front())) +
           value_of(*option, session_));
    }
    for (CLI::Option const* option : command.get_options()) {
      if (!option->get_positional()) continue;
      line((option->get_required() ? ".Ar " : ".Op Ar ") + argument(option->get_name(true)) +
           (repeats(*option) ? " ..." : ""));
    }
  }
  void describe(CLI::App const& command) {
    std::vector<CLI::Option const*> told = command.get_options();
    // --help is told once, among the common options.
    std::erase_if(told, [&](CLI::Option const* one) {
      return one->get_group().empty() || (command.get_parent() && is_help(*one));
    });
    if (told.empty()) return;
    line(".Bl -tag -width Ds");
    for (CLI::Option const* option : told) {
      std::string tag = ".It";
      if (option->get_positional()) {
        tag += " Ar " + argument(option->get_name(true));
      } else {
        for (std::string const& name : option->get_snames()) tag += " Fl " + plain(name);
        for (std::string const& name : option->get_lnames())
          tag += (option->get_snames().empty() ? " Fl " : " , Fl ") + plain("-" + name);
        tag += value_of(*option, session_);
      }
      line(tag);
      line(plain(option->get_description()));
    }
    line(".El");
  }
  void term(std::string const& tag, Text about) {
    line(".It " + tag);
    say_line(about);
  }

 private:
  Session const& session_;
};

std::vector<CLI::App const*> shown_below(CLI::App const& command) {
  return command.get_subcommands([](CLI::App const* one) { return !one->get_group().empty(); });
}

void tell_rules(Page& page) {
  page.section({"CÁC QUY TẮC", "RULES"});
  page.say_line(
      {"Lỗi (error) trái một điều của quy chế; cảnh báo (warning) trái quy định nội bộ hay nề nếp; ghi chú (note) chỉ "
       "để biết. Lệnh bcd explain giải thích từng quy tắc.",
       "An error breaks an article; a warning breaks a house rule or good practice; a note only informs. The command "
       "bcd explain tells of each rule."});
  page.line(".Bl -tag -width Ds");
  for (RuleInfo const* rule : rule::all())
    page.term("Cm " + plain(rule->id) + " Pq " + plain(page.say(severity_word(rule->severity))), rule->why);
  page.line(".El");
}

void tell_environment(Page& page) {
  page.section({"MÔI TRƯỜNG", "ENVIRONMENT"});
  page.line(".Bl -tag -width Ds");
  page.term("Ev BCD_LANG", {"ngôn ngữ (vi, en) khi không có --lang; sau đó đến locale, rồi tiếng Việt",
                            "the language (vi, en) without --lang; then the locale, then Vietnamese"});
  page.term("Ev GIT_INDEX_FILE , GIT_OBJECT_DIRECTORY , GIT_ALTERNATE_OBJECT_DIRECTORIES",
            {"git đặt khi gọi các hook; nhờ đó --staged và --rev thấy đúng những gì đang được ghi hay đẩy lên",
             "set by git for its hooks, so that --staged and --rev see what is being committed or pushed"});
  page.term("Ev NO_COLOR", {"khi có giá trị thì không tô màu", "when set, no colours"});
  page.term("Ev GITHUB_ACTIONS", {"là true thì bcd check không có --format in thêm chú giải cho GitHub",
                                  "when true, bcd check without --format prints annotations for GitHub too"});
  page.term("Ev GITHUB_WORKSPACE , CI_PROJECT_DIR",
            {"thư mục gốc của kho mã trong CI, để các dạng sarif, junit, github, gitlab, markdown ghi đường dẫn từ đó; "
             "không có thì tìm .git",
             "the repository's top folder in CI, from which the formats sarif, junit, github, gitlab and markdown "
             "write their paths; without it .git is looked for"});
  page.line(".El");
}

void tell_files(Page& page) {
  page.section({"TỆP", "FILES"});
  page.line(".Bl -tag -width Ds");
  auto const file = [&](std::string_view path, Text about) { page.term("Pa " + plain(path), about); };
  file("bcd.yaml", {"đơn vị: Ban Chỉ đạo, quy chế áp dụng, các cơ quan, quy định nội bộ",
                    "the unit: committee, regulations in force, agencies, house rules"});
  for (record::KindInfo const* kind : record::kinds())
    if (!kind->folder.empty()) file(std::string{kind->folder} + "/.../ID.yaml", kind->title);
  file("templates/FORM.md", {"mẫu riêng của đơn vị thay mẫu có sẵn", "the unit's own template in place of a built-in"});
  file("attachments/", {"không đọc như hồ sơ", "not read as records"});
  page.line(".El");
}

void tell_exit_codes(Page& page) {
  page.section({"MÃ TRẢ VỀ", "EXIT STATUS"});
  page.line(".Bl -tag -width Ds");
  page.term("0", {"không có phát hiện nào từ mức --fail-on trở lên", "nothing at or above --fail-on"});
  page.term("1", {"có phát hiện", "findings"});
  page.term("2", {"gọi lệnh sai, không đọc được thư mục, hoặc bcd.yaml hay quy chế có lỗi nên không xét được",
                  "wrong usage, the folder cannot be read, or bcd.yaml or a regulation is faulty so that nothing could "
                  "be judged"});
  page.term("3", {"lỗi của chính bcd", "a fault of bcd itself"});
  page.term("128+n", {"bị tín hiệu n ngắt (Ctrl-C là 130); không để lại tệp ghi dở",
                      "ended by signal n (Ctrl-C is 130); no half-written file is left"});
  page.line(".El");
}

void show(Page& page, Session const& session, Example const& example, bool first) {
  if (!first) page.line(".Pp");
  page.line(plain(session.say(example.about)) + ":");
  page.display(std::string{example.call} + "\n");
}

// The first example of each command; the others stand on its own page.
void tell_examples(Page& page, CLI::App const& program, Session const& session) {
  page.section({"VÍ DỤ", "EXAMPLES"});
  bool first = true;
  for (CLI::App const* command : shown_below(program)) {
    auto const found = session.pages.find(command->get_name());
    if (found != session.pages.end() && !found->second.examples.empty())
      show(page, session, found->second.examples.front(), std::exchange(first, false));
  }
}

// The whole: common options, every command in a line, rules, environment, files, exit codes.
std::string program_page(CLI::App const& program, Session const& session) {
  Page page{"bcd",
            session.say({"kiểm tra hồ sơ của Ban Chỉ đạo xã, phường theo quy chế và lập văn bản",
                         "check a commune steering committee's records and write its papers"}),
            session};
  page.section({"CÚ PHÁP", "SYNOPSIS"});
  page.line(".Nm bcd");
  page.call(program);
  page.line(".Ar " + page.say({"LỆNH", "COMMAND"}));
  page.line(".Op Ar ...");
  page.section({"MÔ TẢ", "DESCRIPTION"});
  page.line(".Nm");
  page.say_line(
      {"đọc thư mục hồ sơ YAML của một hay nhiều đơn vị (thư mục có bcd.yaml), đối chiếu với quy chế làm việc, nêu "
       "điều khoản, dòng và cách sửa của từng lỗi, và lập các văn bản bằng Markdown.",
       "reads the YAML records of one or more units (a folder with a bcd.yaml), checks them against the working "
       "regulation, names the article, the line and the remedy of each fault, and writes the papers in Markdown."});
  page.paragraph(
      {"Văn bản luôn bằng tiếng Việt. Không có gì đọc đồng hồ ngoài dòng lệnh: cùng hồ sơ, cùng --as-of thì cùng kết "
       "quả đến từng byte. Tệp được ghi trọn vẹn hoặc không ghi gì, kể cả khi bị ngắt giữa chừng.",
       "Papers are always in Vietnamese. Nothing reads the clock but the command line: the same records and --as-of "
       "give the same bytes. A file is written whole or not at all, even when interrupted."});
  page.section({"TÙY CHỌN CHUNG", "COMMON OPTIONS"});
  page.say_line({"Đứng trước hoặc sau tên lệnh đều được.", "They may stand before or after the name of the command."});
  page.describe(program);
  page.section({"CÁC LỆNH", "COMMANDS"});
  page.line(".Bl -tag -width Ds");
  for (CLI::App const* command : shown_below(program)) {
    page.line(".It Xr bcd\\-" + plain(command->get_name()) + " 1");
    page.line(plain(command->get_description()));
  }
  page.line(".El");
  tell_rules(page);
  tell_environment(page);
  tell_files(page);
  tell_exit_codes(page);
  tell_examples(page, program, session);
  page.see_also({{"bcd-records", 5}, {"bcd-regulation", 5}, {"bcd-forms", 7}});
  return page.take();
}

// One command: what it is for, its options and those of the commands below it, its examples.
std::string command_page(CLI::App const& command, Session const& session) {
  std::string const name = command.get_name();
  Page page{"bcd-" + name, command.get_description(), session};
  auto const below = shown_below(command);
  page.section({"CÚ PHÁP", "SYNOPSIS"});
  auto const call = [&](CLI::App const& one, std::string const& words) {
    page.line(".Nm bcd");
    page.line(".Cm " + plain(words));
    page.call(one);
  };
  if (below.empty()) call(command, name);
  for (CLI::App const* one : below) call(*one, name + " " + one->get_name());
  auto const said = session.pages.find(name);
  if (said != session.pages.end() && !said->second.about.empty()) {
    page.section({"MÔ TẢ", "DESCRIPTION"});
    page.say_line(said->second.about.front());
    for (Text const& paragraph : said->second.about | std::views::drop(1)) page.paragraph(paragraph);
  }
  page.section({"TÙY CHỌN", "OPTIONS"});
  page.line(plain(page.say({"Tùy chọn chung của mọi lệnh:", "The options that all commands share:"})));
  page.line(".Xr bcd 1 .");
  if (below.empty()) page.describe(command);
  for (CLI::App const* one : below) {
    page.part("bcd " + name + " " + one->get_name());
    page.line(plain(one->get_description()));
    page.describe(*one);
  }
  page.section({"MÃ TRẢ VỀ", "EXIT STATUS"});
  page.line(plain(page.say({"Như nói trong", "As told in"})));
  page.line(".Xr bcd 1 .");
  if (said != session.pages.end() && !said->second.examples.empty()) {
    page.section({"VÍ DỤ", "EXAMPLES"});
    for (Example const& one : said->second.examples) show(page, session, one, &one == &said->second.examples.front());
  }
  if (name == "regulation") page.see_also({{"bcd", 1}, {"bcd-regulation", 5}});
  else if (name == "report") page.see_also({{"bcd", 1}, {"bcd-forms", 7}});
  else page.see_also({{"bcd", 1}, {"bcd-records", 5}});
  return page.take();
}

}  // namespace

std::vector<std::string> page_names(CLI::App const& program) {
  std::vector<std::string> names{"bcd.1"};
  for (CLI::App const* command : shown_below(program)) names.push_back("bcd-" + command->get_name() + ".1");
  names.insert(names.end(), {"bcd-records.5", "bcd-regulation.5", "bcd-forms.7"});
  return names;
}

std::string page_text(std::string const& name, CLI::App const& program, Session const& session) {
  if (name == "bcd-records.5") return output::records_page(session.lang);
  if (name == "bcd-regulation.5") return output::regulation_page(session.lang);
  if (name == "bcd-forms.7") return output::forms_page(session.lang);
  for (CLI::App const* command : shown_below(program))
    if (name == "bcd-" + command->get_name() + ".1") return command_page(*command, session);
  return program_page(program, session);
}

}  // namespace bcd::command
