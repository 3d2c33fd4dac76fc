// The declarations of the command line as values: options, commands and the whole program. Help, manual pages and
// completion are made from them; cli.cpp, the only file that includes CLI11, parses a call by them.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "session.hpp"

namespace bcd::command {

// A text in both languages whose {holes} are filled when it is declared.
class Description {
 public:
  template <std::size_t V, std::size_t E>
  Description(char const (&vi)[V], char const (&en)[E]) : vi_{vi}, en_{en} {}
  Description(Text text, Args const& args) : vi_{fill(text, Lang::vi, args)}, en_{fill(text, Lang::en, args)} {}
  std::string const& in(Lang lang) const { return lang == Lang::vi ? vi_ : en_; }

 private:
  std::string vi_, en_;
};

// The kind of value that an option or argument takes. Completion offers values of that kind; help names it.
enum class Takes {
  text,
  file,
  folder,
  rule,
  kind,
  listing,
  form,
  of_form,  // an id of what the form before it is of: a meeting, a sender
  regulation,
  schema,
  page,
  revision,
  command,
  period,
  date,
};

struct Option {
  std::string_view names;  // "-o,--output"; the one name of a positional argument is in capitals: "PATH"
  Description about;
  // The variable that parsing fills. A bool makes the option a flag; a vector lets it be given several times.
  std::variant<bool*, std::string*, std::vector<std::string>*> value;
  Takes takes = Takes::text;
  Text placeholder = {};                       // of the value in help, if `takes` does not imply one
  std::vector<std::string_view> choices = {};  // the only values allowed; empty: any
  bool required = false;
  bool commas = false;             // one value may hold several, separated by commas
  std::string_view excludes = {};  // the name of an option that cannot be given with this one
  bool* given = nullptr;           // set if the option is given; its value may then be left out

  bool positional() const { return !names.starts_with('-'); }
  bool flag() const { return std::holds_alternative<bool*>(value); }
  bool repeats() const { return std::holds_alternative<std::vector<std::string>*>(value); }
  std::vector<std::string_view> all_names() const;  // "-o", "--output"
  std::string_view long_name() const;               // "--output"; "-C" if there is no long one
};
// "THƯ-MỤC", "vi|en"; empty for a flag and for a positional argument that takes any text.
std::string placeholder(Option const& option, Lang lang);

// A call that a command's help and manual page show. A test runs each in a copy of a folder of the repository, and it
// must not end in exit code 2 or 3.
struct Example {
  std::string_view call;  // "bcd check --as-of 2026-10-01": one command, without a shell's quoting
  Text about;             // its purpose, in a few words
  std::string_view folder = "examples/xa-mau";  // "": an empty folder
};

struct Command {
  std::string_view name;
  Text about;
  std::vector<Option> options = {};
  std::function<Exit(Session const&)> act = {};  // empty: one of the commands below must be named
  std::vector<Command> below = {};
  std::vector<Example> examples = {};
  Text exit_one = {};   // the meaning of exit code 1; empty: the command never returns it
  bool hidden = false;  // for the completion scripts alone: not in help, manual pages or completion

  Command const* find(std::string_view name) const;  // the command below of that name, or null
  std::vector<Command const*> shown() const;         // the commands below that are not hidden
};

// The exit codes that all commands share, with their meaning: {"0", …}, {"1", …}, {"2", …}, {"3", …}, {"128+n", …}.
struct ExitCode {
  std::string_view code;
  Text meaning;
};
std::vector<ExitCode> exit_codes();

// The whole program: the common options, which fill the session, and every command.
Command program(Session& session);

Command check_command();
Command completion_command();
Command complete_line_command();
Command diff_command();
Command due_command();
Command explain_command();
Command fmt_command();
Command help_command();
Command import_command();
Command init_command();
Command list_command();
Command manual_command();
Command new_command();
Command regulation_command();
Command report_command();
Command schema_command();

}  // namespace bcd::command
