// bcd completion: a script for the shell, which asks the hidden `bcd complete-line` what may come next.
#include "bcd/command/completion.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "completion_line.hpp"

namespace bcd::command {
namespace {

// The first line: what else the shell may offer, and where; then a candidate a line. Between the two parts of a line, a
// tab.
std::string printed(Completion const& completion) {
  constexpr std::string_view also[]{"words", "files", "folders", "revisions"};
  std::string text = std::string{also[std::size_t(completion.also)]} + "\t" + completion.where + "\n";
  for (Candidate const& one : completion.words) text += one.word + "\t" + one.about + "\n";
  return text;
}

void declare_line(CLI::App& program, Session& session) {
  CLI::App* const command = program.add_subcommand("complete-line", "");
  auto const words = std::make_shared<std::vector<std::string>>();
  command->group("");  // for the scripts alone
  command->add_option("WORD", *words);
  command->callback([&program, &session, words] {
    session.action = [&program, &session, words] {
      session.print(printed(complete(program, session, *words)));
      return Exit::clean;
    };
  });
}

}  // namespace

void declare_completion(CLI::App& program, Session& session) {
  auto const shell = std::make_shared<std::string>();
  CLI::App* const command = program.add_subcommand(
      "completion", session.say({"In tập lệnh hoàn thành lệnh (phím Tab) cho bash, zsh hay fish",
                                 "Print the completion script (the Tab key) for bash, zsh or fish"}));
  command->add_option("SHELL", *shell, session.say({"bash, zsh hoặc fish", "bash, zsh or fish"}))
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->callback([&session, shell] {
    session.action = [&session, shell] {
      session.print(std::ranges::find(scripts(), *shell, &Script::name)->bytes);
      return Exit::clean;
    };
  });
  declare_line(program, session);
  session.pages["completion"] = {
      .about = {{"Phím Tab sau đó điền lệnh, tùy chọn, giá trị của tùy chọn, mã quy tắc, mẫu văn bản, quy chế, mã cuộc "
                 "họp và nơi nhận trong thư mục -C; zsh và fish kèm lời giải thích theo ngôn ngữ của bcd. Tập lệnh hỏi "
                 "chính bcd, nên không phải in lại khi bcd có bản mới.",
                 "The Tab key then completes commands, options and their values, rules, forms, regulations, the ids of "
                 "meetings and of those to be reminded in the folder -C; zsh and fish show what each is, in the "
                 "language of bcd. The script asks bcd itself, and need not be printed anew for a newer bcd."},
                {"Bản cài trong hệ thống đã có sẵn. Nếu không: eval \"$(bcd completion bash)\" trong ~/.bashrc; source "
                 "<(bcd completion zsh) trong ~/.zshrc, sau compinit; bcd completion fish | source trong "
                 "~/.config/fish/config.fish.",
                 "An installation brings it along. Without one: eval \"$(bcd completion bash)\" in ~/.bashrc; source "
                 "<(bcd completion zsh) in ~/.zshrc, after compinit; bcd completion fish | source in "
                 "~/.config/fish/config.fish."}},
      .examples = {{"bcd completion bash", {"tập lệnh cho bash", "the script for bash"}, ""},
                   {"bcd completion zsh", {"tập lệnh cho zsh", "the script for zsh"}, ""},
                   {"bcd completion fish", {"tập lệnh cho fish", "the script for fish"}, ""}}};
}

}  // namespace bcd::command
