// The declarations of the command line as values: options, commands and the whole program. Help, manual pages and
// completion are generated from them, and cli.cpp, the only file that includes CLI11, parses a call with them.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "session.hpp"

namespace bcd::command {

// A text in both languages. Its {holes} are filled when it is declared.
class Description {
 public:
  template <std::size_t V, std::size_t E>
  Description(char const (&vi)[V], char const (&en)[E]) : vi_{vi}, en_{en} {}
  Description(Text text, Args const& args) : vi_{fill(text, Lang::vi, args)}, en_{fill(text, Lang::en, args)} {}
  std::string const& in(Lang lang) const { return lang == Lang::vi ? vi_ : en_; }

 private:
  std::string vi_, en_;
};

// The kind of value that an option or argument takes. Completion offers values of that kind, and help prints its name.
enum class Takes {
  text,
  file,
  folder,
  rule,
  explained,  // a rule, or the one on templates
  kind,
  renamed_kind,
  of_kind,  // an id of the kind that precedes it
  member,
  task,
  listing,
  form,
  of_form,  // an id of the kind that the preceding form needs: a meeting or a sender
  regulation,
  schema,
  page,
  revision,
  command,
  period,
  date,
};

struct Option {
  std::string_view names;  // "-o,--output"; a positional argument has one name, in capitals: "PATH"
  Description about;
  // The variable that parsing fills. If it is a bool, the option is a flag. If it is a vector, the option may be
  // repeated.
  std::variant<bool*, std::string*, std::vector<std::string>*> value;
  Takes takes = Takes::text;
  Text placeholder = {};                       // name of the value in help; empty: the one implied by `takes`
  std::vector<std::string_view> choices = {};  // the allowed values; empty if any value is allowed
  bool required = false;
  bool several = false;            // true if more than one value may follow the name
  bool commas = false;             // true if one value may contain several, separated by commas
  std::string_view excludes = {};  // long name of an option that cannot be combined with this one; "" if none
  bool* given = nullptr;           // if not null: set to true if the option is given, and its value is optional

  bool positional() const { return !names.starts_with('-'); }
  bool flag() const { return std::holds_alternative<bool*>(value); }
  bool repeats() const { return std::holds_alternative<std::vector<std::string>*>(value); }
  std::vector<std::string_view> all_names() const;  // "-o", "--output"
  std::string_view long_name() const;               // "--output"; "-C" if there is no long one
};
// Returns the name of the option's value in help: "THƯ-MỤC", "vi|en". Empty for a flag, and for a positional argument
// without choices.
std::string placeholder(Option const& option, Lang lang);
// Returns the name of a positional argument in this language: "ĐƯỜNG-DẪN" for "PATH". Returns other texts unchanged.
std::string argument_name(std::string_view name, Lang lang);

// An example call in a command's help and manual page. A test runs each in a copy of the folder, and fails if the exit
// code is 2 or 3.
struct Example {
  std::string_view call;                        // "bcd check --as-of 2026-10-01": one command, without shell quoting
  Text about;                                   // its purpose, in a few words
  std::string_view folder = "examples/xa-mau";  // relative to the root of the repository; "": an empty folder
};

struct Command {
  std::string_view name;
  Text about;
  std::vector<Option> options = {};
  std::function<Exit(Session const&)> act = {};  // empty if one of the subcommands must be named
  std::vector<Command> below = {};
  std::vector<Example> examples = {};
  Text exit_one = {};   // the meaning of exit code 1; empty if the command never returns it
  bool hidden = false;  // true if only the completion scripts call it; not in help, manual pages or completion

  Command const* find(std::string_view name) const;  // returns the subcommand of that name, or null
  std::vector<Command const*> shown() const;         // returns the subcommands that are not hidden
};

// Returns "there is no command 'regulation sho' (did you mean 'regulation show'?)", for a word that names no command
// below the last one of `path`.
std::string no_command(std::vector<Command const*> const& path, std::string const& word, Session const& session);

// An exit code with its general meaning: {"0", …}, {"1", …}, {"2", …}, {"3", …}, {"128+n", …}.
struct ExitCode {
  std::string_view code;
  Text meaning;
};
std::vector<ExitCode> exit_codes();

// Returns --help and --version, which every command accepts and the parser answers itself. They fill no variable.
std::vector<Option> const& answered_options();

// Returns the declaration of the whole program: the common options and every command. Parsing writes the common options
// to `session`, which must outlive the result.
Command program(Session& session);

Command check_command();
Command completion_command();
Command complete_line_command();
Command diff_command();
Command due_command();
Command end_command();
Command explain_command();
Command extend_command();
Command fmt_command();
Command help_command();
Command import_command();
Command init_command();
Command list_command();
Command lsp_command();
Command manual_command();
Command new_command();
Command regulation_command();
Command rename_command();
Command report_command();
Command schema_command();
Command site_command();

}  // namespace bcd::command
