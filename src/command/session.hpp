// What every command shares: the options before its name, and the way to say what is wrong with a call.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bcd/command/run.hpp"
#include "bcd/finding/finding.hpp"
#include "bcd/text/bilingual.hpp"
#include "cli_fwd.hpp"

namespace bcd::command {

// A call that cannot be carried out; run() prints it and exits 2. It never crosses out of this floor.
struct Unusable {
  std::string message;
};

// A call that a command's manual page shows. A test runs each in a copy of a folder of the repository, and it must not
// end in exit code 2 or 3.
struct Example {
  std::string_view call;  // "bcd check --as-of 2026-10-01": one command, without a shell's quoting
  Text about;             // what it is for, in a few words
  std::string_view folder = "examples/xa-mau";  // "": an empty folder
};
// What the manual page of a command says beyond its options.
struct CommandPage {
  std::vector<Text> about;  // paragraphs
  std::vector<Example> examples;
};

// What the value of an option or argument is, where a shell can complete it. Fixed choices are known from the option
// itself.
enum class Takes {
  file,
  folder,
  rule,
  kind,
  listing,
  form,
  of_form,
  regulation,
  schema,
  page,
  revision
};  // of_form: what the form before it is of

struct Session {
  Session(World const& given, Lang language) : world{given}, lang{language} {}
  World const& world;
  Lang lang;
  std::string folder = ".";  // -C
  std::string as_of_text, lang_text, colour = "auto";
  bool quiet = false, verbose = false;
  std::function<Exit()> action;                // set by the command that was called
  std::map<std::string, CommandPage> pages;    // by the command's name; set where it is declared
  std::map<CLI::Option const*, Takes> values;  // what options take; set by takes()

  std::string say(Text text, Args const& args = {}) const { return fill(text, lang, args); }
  [[noreturn]] void refuse(Text text, Args const& args = {}) const { throw Unusable{say(text, args)}; }
  Date as_of() const;  // --as-of, else today
  bool colours() const;
  std::string at(std::string const& path) const;         // a path given on the command line, from -C
  void require_writable(std::string const& path) const;  // refuses where write() is bound to
  void write(std::string const& path,
             std::string_view bytes) const;  // the file at(path), whole or not at all; refuses when it cannot
  // Says what an option takes, for the completion of a shell; its help then names a file or folder as such.
  void takes(CLI::Option* option, Takes what);
  void print(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), world.out); }
  void complain(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), world.err); }
  // What was done, on stderr; not with --quiet.
  void note(Text text, Args const& args = {}) const {
    if (!quiet) complain(say(text, args));
  }
  // What a command that makes files has made, on stdout; not with --quiet.
  void done(Text text, Args const& args = {}) const {
    if (!quiet) print(say(text, args));
  }
  // What is being looked at, on stderr; only with --verbose.
  void tell(Text text, Args const& args = {}) const {
    if (verbose) complain(say(text, args));
  }
};

// The whole program: the options before a command's name, and every command.
void declare_program(CLI::App& program, Session& session);

// Each command adds itself to the program; its file holds its options and what it does.
void declare_check(CLI::App& program, Session& session);
void declare_completion(CLI::App& program, Session& session);
void declare_diff(CLI::App& program, Session& session);
void declare_due(CLI::App& program, Session& session);
void declare_explain(CLI::App& program, Session& session);
void declare_fmt(CLI::App& program, Session& session);
void declare_list(CLI::App& program, Session& session);
void declare_import(CLI::App& program, Session& session);
void declare_init(CLI::App& program, Session& session);
void declare_manual(CLI::App& program, Session& session);
void declare_new(CLI::App& program, Session& session);
void declare_regulation(CLI::App& program, Session& session);
void declare_report(CLI::App& program, Session& session);
void declare_schema(CLI::App& program, Session& session);

}  // namespace bcd::command
