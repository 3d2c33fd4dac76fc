// The state of one run that is passed to every command: the common options, and functions to print and to refuse a
// call.
#pragma once
#include <span>
#include <string>

#include "bcd/command/run.hpp"
#include "bcd/finding/finding.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/text/bilingual.hpp"
#include "bcd/workspace/place.hpp"
#include "bcd/workspace/result.hpp"

namespace bcd::command {

// Thrown if a call cannot be carried out. run() catches it, prints the message and returns exit code 2. No other floor
// throws or catches it.
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
  // Ends the call with this message and exit code 2.
  [[noreturn]] void refuse(Text text, Args const& args = {}) const { throw Unusable{say(text, args)}; }
  [[noreturn]] void refuse(workspace::Refusal const& why) const { refuse(why.text, why.args); }
  // Returns the value, or refuses the call with the reason.
  template <class T>
  T granted(workspace::Result<T> result) const {
    if (!result) refuse(result.refusal());
    return std::move(*result);
  }
  workspace::Place place() const { return {folder, world.git}; }
  Date as_of() const;    // --as-of, or today if it is not given; refuses if it is not a date
  bool colours() const;  // true if output to stdout is coloured
  // Returns the path, given on the command line relative to -C, as a path from the folder of the process.
  std::string at(std::string const& path) const;
  // Refuses if write() could not write the file: it is an existing YAML file, or the permissions forbid it.
  void require_writable(std::string const& path) const;
  // Writes the file at(path) completely or not at all. Refuses if it cannot be written.
  void write(std::string const& path, std::string_view bytes) const;
  // Writes files that belong together, paths relative to -C: all or, if one cannot be written, none; then it refuses.
  void write(std::span<source::NewFile const> files) const;
  // Returns the content of the file at(path). Refuses if it cannot be read.
  std::string read(std::string const& path) const;
  [[noreturn]] void refuse_unreadable(std::string const& path) const;
  // Creates the folder at(path) and those above it if they do not exist. Refuses if it cannot.
  void make_folder(std::string const& path) const;
  void print(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), world.out); }
  void complain(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), world.err); }
  // Prints a remark on stderr, for example that a file was fixed. Prints nothing with --quiet.
  void note(Text text, Args const& args = {}) const {
    if (!quiet) complain(say(text, args));
  }
  // Prints on stdout what a command that writes files has done. Prints nothing with --quiet.
  void done(Text text, Args const& args = {}) const {
    if (!quiet) print(say(text, args));
  }
  // Prints a detail of the run on stderr, only with --verbose.
  void tell(Text text, Args const& args = {}) const {
    if (verbose) complain(say(text, args));
  }
};

}  // namespace bcd::command
