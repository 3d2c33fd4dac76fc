#include "help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "bcd/output/table.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::command {
namespace {

constexpr int left_column = 30, narrowest = 50;

class Help {
 public:
  Help(Lang lang, int width) : lang_{lang}, width_{std::max(width, narrowest)} {}

  void line(std::string const& text) { text_ += text + "\n"; }
  void heading(Text title) { text_ += "\n" + say(title) + ":\n"; }
  void paragraph(std::string const& text, int indent = 0) {
    for (std::string const& one : output::wrapped(text, width_ - indent))
      line(std::string(std::size_t(indent), ' ') + one);
  }
  // Adds an entry in two columns: the name, and its description. If the name is too wide for its column, the
  // description begins on the next line. `left`: width of the first column.
  void entry(std::string const& name, std::string const& about, int left = left_column) {
    std::string start = "  " + name;
    if (utf8::width(start) >= left) {
      line(start);
      start.clear();
    }
    for (std::string const& one : output::wrapped(about, width_ - left))
      line(output::padded(std::exchange(start, {}), left) + one);
  }
  std::string say(Text text) const { return std::string{text.in(lang_)}; }
  std::string take() { return std::move(text_); }
  Lang lang() const { return lang_; }

 private:
  Lang lang_;
  int width_;
  std::string text_;
};

std::string name_of(Option const& option, Lang lang) {
  std::string name =
      option.positional() ? argument_name(option.names, lang) : fmt::format("{}", fmt::join(option.all_names(), ", "));
  if (std::string const value = placeholder(option, lang); !value.empty())
    name += option.given ? " [" + value + "]" : " " + value;
  if ((option.positional() && option.repeats()) || option.several) name += " ...";
  return name;
}

void add_options(Help& help, std::vector<Option> const& options, bool positional) {
  for (Option const& option : options) {
    if (option.positional() != positional) continue;
    std::string const required = option.required ? " " + help.say({"(bắt buộc)", "(required)"}) : "";
    help.entry(name_of(option, help.lang()) + required, option.about.in(help.lang()));
  }
}

// Returns the words of the call: "bcd regulation new".
std::string called(std::vector<Command const*> const& path) {
  std::string words;
  for (Command const* one : path) (words += words.empty() ? "" : " ") += one->name;
  return words;
}

std::string usage(std::vector<Command const*> const& path, Help const& help) {
  Command const& command = *path.back();
  std::string text = called(path);
  if (!command.options.empty()) text += " [" + help.say({"TÙY-CHỌN", "OPTIONS"}) + "]";
  for (Option const& option : command.options) {
    if (!option.positional()) continue;
    std::string const name = argument_name(option.names, help.lang()) + (option.repeats() ? "..." : "");
    text += option.required ? " " + name : " [" + name + "]";
  }
  if (!command.below.empty()) text += " " + help.say({"LỆNH", "COMMAND"});
  return text;
}

// Adds the exit codes of the program, or those that the command itself may return. `whole`: of the program.
void add_exit_codes(Help& help, Command const& command, bool whole) {
  if (whole) help.heading({"Mã trả về", "Exit codes"});
  else help.heading({"Mã trả về (các mã khác: xem bcd --help)", "Exit codes (for the others see bcd --help)"});
  for (ExitCode const& one : exit_codes()) {
    Text meaning = one.meaning;
    if (!whole && one.code == "0") meaning = {"lệnh đã hoàn thành", "done"};
    if (!whole && one.code == "1") meaning = command.exit_one;
    if (!meaning.empty()) help.entry(std::string{one.code}, help.say(meaning), 10);
    if (!whole && one.code == "2") return;
  }
}

bool has(Command const& command, bool positional) {
  return std::ranges::any_of(command.options, [&](Option const& one) { return one.positional() == positional; });
}

// Returns the examples of the command. Those of a command below another are declared with the one above it.
std::vector<Example> examples_of(std::vector<Command const*> const& path) {
  std::vector<Example> found;
  std::string const words = called(path) + " ";
  for (Command const* one : path)
    for (Example const& example : one->examples)
      if ((std::string{example.call} + " ").starts_with(words)) found.push_back(example);
  return found;
}

}  // namespace

std::string help_text(std::vector<Command const*> const& path, Lang lang, int width) {
  Help help{lang, width};
  Command const& command = *path.back();
  bool const whole = path.size() == 1;
  help.paragraph(help.say(command.about));
  help.line("\n" + help.say({"Cách gọi", "Usage"}) + ": " + usage(path, help));
  if (has(command, true)) {
    help.heading({"Tham số", "Arguments"});
    add_options(help, command.options, true);
  }
  if (!command.below.empty()) {
    help.heading({"Lệnh", "Commands"});
    for (Command const* one : command.shown()) help.entry(std::string{one->name}, help.say(one->about), 14);
  }
  if (has(command, false)) {
    if (whole) help.heading({"Tùy chọn chung", "Common options"});
    else help.heading({"Tùy chọn", "Options"});
    add_options(help, command.options, false);
  }
  if (whole) {
    add_options(help, answered_options(), false);
  } else {
    help.heading({"Tùy chọn chung (xem bcd --help)", "Common options (see bcd --help)"});
    std::string names;
    for (Option const& option : path.front()->options) names += name_of(option, lang) + "; ";
    help.paragraph(names + name_of(answered_options().front(), lang), 2);
  }
  if (command.below.empty() || whole) add_exit_codes(help, command, whole);
  std::vector<Example> const examples = examples_of(path);
  if (!examples.empty()) help.heading({"Ví dụ", "Examples"});
  for (Example const& one : examples) {
    help.line("  " + std::string{one.call});
    help.paragraph(help.say(one.about), 6);
  }
  return help.take();
}

Command help_command() {
  auto const names = std::make_shared<std::vector<std::string>>();
  return {.name = "help",
          .about = {"In trợ giúp của một lệnh", "Print the help of a command"},
          .options = {{.names = "COMMAND",
                       .about = {"Tên lệnh; bỏ trống: trợ giúp chung", "Name of the command; default: of bcd itself"},
                       .value = names.get(),
                       .takes = Takes::command}},
          .act =
              [names](Session const& session) {
                Session scratch{session.world, session.lang};
                Command const whole = program(scratch);
                std::vector<Command const*> path{&whole};
                for (std::string word : *names) {  // "bcd help CHECK", as help itself writes a placeholder
                  std::ranges::transform(word, word.begin(), [](unsigned char c) { return char(std::tolower(c)); });
                  Command const* const below = path.back()->find(word);
                  if (!below)
                    session.refuse({"{why}\nxem: {call} --help", "{why}\nsee: {call} --help"},
                                   {{"why", no_command(path, word, session)}, {"call", called(path)}});
                  path.push_back(below);
                }
                session.print(help_text(path, session.lang, session.world.columns));
                return Exit::clean;
              },
          .examples = {{"bcd help check", {"trợ giúp của lệnh check", "the help of command check"}, ""}}};
}

}  // namespace bcd::command
