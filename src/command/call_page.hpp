// A manual page that describes calls: the options and arguments of a command.
#pragma once
#include <string>

#include "bcd/output/mdoc.hpp"
#include "command.hpp"

namespace bcd::command {

class CallPage : public output::mdoc::Page {
 public:
  CallPage(std::string const& name, std::string const& title, Session const& session)
      : output::mdoc::Page{name, 1, title, session.lang}, session_{session} {}

  // The options and arguments that a call may have, one a line.
  void call(Command const& command);
  // A list of the options with their descriptions; nothing if there are none. `whole`: with --help and --version.
  void describe(Command const& command, bool whole = false);
  // An item of a list: the tag, and its description.
  void term(std::string const& tag, Text about);

 private:
  void describe(std::vector<Option> const& options);
  Session const& session_;
};

}  // namespace bcd::command
