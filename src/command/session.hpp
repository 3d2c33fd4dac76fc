// The state of one run that every command sees: the common options, and ways to print and to refuse a call.
#pragma once
#include <string>

#include "bcd/command/run.hpp"
#include "bcd/finding/finding.hpp"
#include "bcd/text/bilingual.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::command {

// A call that cannot be carried out; run() prints it and exits 2. It never crosses out of this floor.
struct Unusable {
  std::string message;
};

struct Session {
  Session(World const& given, Lang language) : world{given}, lang{language} {}
  World const& world;
  Lang lang;
  std::string folder = ".";  // -C
  std::string as_of_text, lang_text, colour = "auto";
  bool quiet = false, verbose = false;

  std::string say(Text text, Args const& args = {}) const { return fill(text, lang, args); }
  [[noreturn]] void refuse(Text text, Args const& args = {}) const { throw Unusable{say(text, args)}; }
  // Returns the value, or refuses the call with the reason.
  template <class T>
  T granted(workspace::Result<T> result) const {
    if (!result) refuse(result.refusal().text, result.refusal().args);
    return std::move(*result);
  }
  workspace::Place place() const { return {folder, world.git}; }
  Date as_of() const;  // --as-of, else today
  bool colours() const;
  std::string at(std::string const& path) const;         // a path given on the command line, from -C
  void require_writable(std::string const& path) const;  // refuses where write() is bound to
  void write(std::string const& path,
             std::string_view bytes) const;  // the file at(path), whole or not at all; refuses when it cannot
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

}  // namespace bcd::command
