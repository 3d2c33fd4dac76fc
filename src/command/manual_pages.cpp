#include "manual_pages.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "bcd/command/descriptions.hpp"
#include "bcd/command/guides.hpp"
#include "bcd/finding/reason.hpp"
#include "bcd/output/explain.hpp"
#include "bcd/output/forms.hpp"
#include "bcd/output/manual.hpp"
#include "bcd/record/kinds.hpp"
#include "call_page.hpp"

namespace bcd::command {
namespace {

using output::mdoc::plain;

void tell_rules(CallPage& page) {
  page.section({"CÁC QUY TẮC", "RULES"});
  page.say_line(
      {"Lỗi (error) là trái điều khoản của quy chế; cảnh báo (warning) là trái quy định nội bộ hoặc nền nếp công tác; "
       "ghi chú (note) chỉ để biết. Lệnh bcd explain giải thích từng quy tắc.",
       "An error is a breach of an article; a warning is a breach of a house rule or of good practice; a note only "
       "informs. The command bcd explain explains each rule."});
  page.line(".Bl -tag -width Ds");
  for (RuleInfo const* rule : output::explained_rules()) {
    page.line(".It Cm " + plain(rule->id) + " Pq " + plain(page.say(severity_word(rule->severity))));
    page.paragraphs(reason(*rule, page.lang()));
  }
  page.line(".El");
}

void tell_environment(CallPage& page) {
  page.section({"MÔI TRƯỜNG", "ENVIRONMENT"});
  page.line(".Bl -tag -width Ds");
  page.term("Ev BCD_LANG", {"ngôn ngữ (vi, en) khi không có --lang; sau đó đến locale, rồi tiếng Việt",
                            "the language (vi, en) if --lang is not given; then the locale, then Vietnamese"});
  page.term("Ev GIT_INDEX_FILE , GIT_OBJECT_DIRECTORY , GIT_ALTERNATE_OBJECT_DIRECTORIES",
            {"do git đặt khi gọi các hook; nhờ đó --staged và --rev đọc đúng những gì đang được ghi hay đẩy lên",
             "set by git for its hooks, so that --staged and --rev read what is being committed or pushed"});
  page.term("Ev GIT_DIR , GIT_WORK_TREE",
            {"kho git và thư mục làm việc, khi hai nơi ấy tách rời; thư mục nằm ngoài thì vẫn dùng kho của chính nó",
             "the git repository and its working tree, if they lie apart; a folder outside of them still uses the "
             "repository around it"});
  page.term("Ev NO_COLOR", {"khi có giá trị thì không tô màu", "if set, no colours are used"});
  page.term("Ev GITHUB_ACTIONS", {"là true thì bcd check không có --format in thêm chú giải cho GitHub",
                                  "if true, bcd check without --format also prints annotations for GitHub"});
  page.term("Ev GITHUB_WORKSPACE , CI_PROJECT_DIR",
            {"thư mục gốc của kho mã trong CI; các dạng sarif, junit, github, gitlab, markdown ghi đường dẫn tính từ "
             "đó; không có thì tìm .git",
             "the top folder of the repository in CI; the formats sarif, junit, github, gitlab and markdown write "
             "paths relative to it; if not set, bcd looks for .git"});
  page.term("Ev BCD_YAML", {"là reference thì đọc mọi hồ sơ bằng thư viện yaml-cpp, chậm hơn, để đối chiếu kết quả",
                            "if reference, every record is read by the library yaml-cpp, slower, to compare results"});
  page.line(".El");
}

void tell_files(CallPage& page) {
  page.section({"TỆP", "FILES"});
  page.line(".Bl -tag -width Ds");
  auto const file = [&](std::string_view path, Text about) { page.term("Pa " + plain(path), about); };
  file("bcd.yaml", {"đơn vị: Ban Chỉ đạo, quy chế áp dụng, các cơ quan, quy định nội bộ",
                    "the unit: committee, regulations in force, agencies, house rules"});
  for (record::KindInfo const* kind : record::kinds())
    if (!kind->folder.empty()) file(std::string{kind->folder} + "/.../ID.yaml", kind->title);
  file("templates/FORM.md",
       {"mẫu riêng của đơn vị thay mẫu có sẵn", "the unit's own template, used instead of a built-in one"});
  file("attachments/", {"không đọc như hồ sơ", "not read as records"});
  page.line(".El");
}

void tell_exit_codes(CallPage& page) {
  page.section({"MÃ TRẢ VỀ", "EXIT STATUS"});
  page.line(".Bl -tag -width Ds");
  for (ExitCode const& one : exit_codes()) page.term(std::string{one.code}, one.meaning);
  page.line(".El");
}

void show(CallPage& page, Session const& session, Example const& example, bool first) {
  if (!first) page.line(".Pp");
  page.line(plain(session.say(example.about)) + ":");
  page.display(std::string{example.call} + "\n");
}

// The first example of each command; the others are on the command's own page.
void tell_examples(CallPage& page, Command const& program, Session const& session) {
  page.section({"VÍ DỤ", "EXAMPLES"});
  bool first = true;
  for (Command const* command : program.shown())
    if (!command->examples.empty()) show(page, session, command->examples.front(), std::exchange(first, false));
}

// The whole: common options, every command in a line, rules, environment, files, exit codes.
std::string program_page(Command const& program, Session const& session) {
  CallPage page{"bcd",
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
       "reads the YAML records of one or more units (folders with a bcd.yaml), checks them against the working "
       "regulation, gives the article, the line and the fix for each finding, and writes the papers in Markdown."});
  page.paragraph(
      {"Văn bản luôn bằng tiếng Việt. Ngày hôm nay chỉ được dùng khi không có --as-of: cùng hồ sơ, cùng --as-of thì "
       "kết quả giống nhau đến từng byte. Tệp được ghi trọn vẹn hoặc không ghi, kể cả khi bị ngắt giữa chừng.",
       "Papers are always in Vietnamese. The clock is read only if --as-of is not given: the same records and the same "
       "--as-of give the same bytes. A file is written whole or not at all, even if bcd is interrupted."});
  page.section({"TÙY CHỌN CHUNG", "COMMON OPTIONS"});
  page.say_line(
      {"Đứng trước hoặc sau tên lệnh đều được.", "They may be given before or after the name of the command."});
  page.describe(program, true);
  page.section({"CÁC LỆNH", "COMMANDS"});
  page.line(".Bl -tag -width Ds");
  for (Command const* command : program.shown()) {
    page.line(".It Xr bcd\\-" + plain(command->name) + " 1");
    page.say_line(command->about);
  }
  page.line(".El");
  tell_rules(page);
  tell_environment(page);
  tell_files(page);
  tell_exit_codes(page);
  tell_examples(page, program, session);
  std::vector<CallPage::Other> others{{"bcd-records", 5}, {"bcd-regulation", 5}, {"bcd-forms", 7}};
  for (Guide const& guide : guides_en()) others.push_back({guide.name, 7});
  page.see_also(others);
  return page.take();
}

// The pages that belong to a command's subject, beside bcd.1.
std::vector<CallPage::Other> related(std::string_view command) {
  if (command == "regulation") return {{"bcd-regulation", 5}};
  if (command == "report") return {{"bcd-forms", 7}};
  if (command == "check") return {{"bcd-records", 5}, {"bcd-ci", 7}, {"bcd-git", 7}};
  if (command == "diff") return {{"bcd-records", 5}, {"bcd-git", 7}};
  if (command == "schema") return {{"bcd-records", 5}, {"bcd-editors", 7}};
  if (command == "init" || command == "new" || command == "import") return {{"bcd-records", 5}, {"bcd-tutorial", 7}};
  return {{"bcd-records", 5}};
}

// The page of one command: its description, its options and those of the commands below it, its examples.
std::string command_page(Command const& command, Session const& session) {
  std::string const name{command.name};
  CallPage page{"bcd-" + name, session.say(command.about), session};
  page.section({"CÚ PHÁP", "SYNOPSIS"});
  auto const call = [&](Command const& one, std::string const& words) {
    page.line(".Nm bcd");
    page.line(".Cm " + plain(words));
    page.call(one);
  };
  if (command.below.empty()) call(command, name);
  for (Command const* one : command.shown()) call(*one, name + " " + std::string{one->name});
  auto const paragraphs = description(command.name, session.lang);
  if (!paragraphs.empty()) page.section({"MÔ TẢ", "DESCRIPTION"});
  page.paragraphs(paragraphs);
  page.section({"TÙY CHỌN", "OPTIONS"});
  page.line(plain(page.say({"Tùy chọn chung của mọi lệnh:", "Options common to all commands:"})));
  page.line(".Xr bcd 1 .");
  if (command.below.empty()) page.describe(command);
  for (Command const* one : command.shown()) {
    page.part("bcd " + name + " " + std::string{one->name});
    page.say_line(one->about);
    page.describe(*one);
  }
  page.section({"MÃ TRẢ VỀ", "EXIT STATUS"});
  std::vector<Text> meanings;  // each once, though several commands of the page may share it
  auto const exit_one = [&](Command const& one) {
    bool const known =
        std::ranges::any_of(meanings, [&](Text meaning) { return meaning.in(Lang::en) == one.exit_one.in(Lang::en); });
    if (!one.exit_one.empty() && !known) meanings.push_back(one.exit_one);
  };
  exit_one(command);
  for (Command const* one : command.shown()) exit_one(*one);
  if (!meanings.empty()) {
    page.line(".Bl -tag -width Ds");
    for (Text meaning : meanings) page.term("1", meaning);
    page.line(".El");
    page.line(".Pp");
  }
  page.line(plain(page.say(meanings.empty() ? Text{"Mã trả về: xem", "Exit codes are described in"}
                                            : Text{"Các mã khác như trong", "The other codes are described in"})));
  page.line(".Xr bcd 1 .");
  if (!command.examples.empty()) page.section({"VÍ DỤ", "EXAMPLES"});
  for (Example const& one : command.examples) show(page, session, one, &one == &command.examples.front());
  std::vector<CallPage::Other> others = related(name);
  others.push_back({"bcd", 1});
  page.see_also(others);
  return page.take();
}

}  // namespace

std::vector<std::string> page_names(Command const& program) {
  std::vector<std::string> names{"bcd.1"};
  for (Command const* command : program.shown()) names.push_back("bcd-" + std::string{command->name} + ".1");
  names.insert(names.end(), {"bcd-records.5", "bcd-regulation.5", "bcd-forms.7"});
  for (Guide const& guide : guides_en()) names.push_back(std::string{guide.name} + ".7");
  return names;
}

std::string page_text(std::string const& name, Command const& program, Session const& session) {
  if (name == "bcd-records.5") return output::records_page(session.lang);
  if (name == "bcd-regulation.5") return output::regulation_page(session.lang);
  if (name == "bcd-forms.7") return output::forms_page(session.lang);
  for (Command const* command : program.shown())
    if (name == "bcd-" + std::string{command->name} + ".1") return command_page(*command, session);
  for (Guide const& guide : session.lang == Lang::vi ? guides_vi() : guides_en())
    if (name == std::string{guide.name} + ".7") return std::string{guide.bytes};
  return program_page(program, session);
}

}  // namespace bcd::command
