// bcd completion: prints the completion script of a shell. The script calls the hidden command `bcd complete-line` to
// get the candidates.
#include "completion.hpp"

#include <algorithm>
#include <memory>

#include "command.hpp"
#include "completion_line.hpp"

namespace bcd::command {
namespace {

// Returns the completion as the shell scripts read it. First line: the kind of other candidates that the shell adds, a
// tab, and the folder to look in. Then one line per candidate: the word, a tab, its description.
std::string printed(Completion const& completion) {
  constexpr std::string_view also[]{"words", "files", "folders", "revisions"};
  std::string text = std::string{also[std::size_t(completion.also)]} + "\t" + completion.where + "\n";
  for (Candidate const& one : completion.words) text += one.word + "\t" + one.about + "\n";
  return text;
}

}  // namespace

Command complete_line_command() {
  auto const words = std::make_shared<std::vector<std::string>>();
  return {
      .name = "complete-line",
      .about = {"Nêu những từ có thể đứng tiếp trong một lời gọi dở dang",
                "List the words that may follow an unfinished call"},
      .options = {{.names = "WORD", .about = {"Các từ của lời gọi", "The words of the call"}, .value = words.get()}},
      .act =
          [words](Session const& session) {
            Session asked{session.world, session.lang};
            session.print(printed(complete(program(asked), asked, *words)));
            return Exit::clean;
          },
      .hidden = true};
}

Command completion_command() {
  auto const shell = std::make_shared<std::string>();
  return {.name = "completion",
          .about = {"In tập lệnh hoàn thành lệnh (phím Tab) cho bash, zsh hay fish",
                    "Print the completion script (the Tab key) for bash, zsh or fish"},
          .options = {{.names = "SHELL",
                       .about = {"bash, zsh hoặc fish", "bash, zsh or fish"},
                       .value = shell.get(),
                       .choices = {"bash", "zsh", "fish"},
                       .required = true}},
          .act =
              [shell](Session const& session) {
                session.print(std::ranges::find(scripts(), *shell, &Script::name)->bytes);
                return Exit::clean;
              },
          .examples = {{"bcd completion bash", {"tập lệnh cho bash", "the script for bash"}, ""},
                       {"bcd completion zsh", {"tập lệnh cho zsh", "the script for zsh"}, ""},
                       {"bcd completion fish", {"tập lệnh cho fish", "the script for fish"}, ""}}};
}

}  // namespace bcd::command
