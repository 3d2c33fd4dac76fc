// A manual page that describes calls: the options and arguments of a command.
#include "call_page.hpp"

namespace bcd::command {
namespace {

using output::mdoc::argument;
using output::mdoc::plain;

// The value of an option as it follows `Fl`: " Ar FILE", " Ar text | json"; empty for a flag.
std::string value_of(Option const& option, Session const& session) {
  std::string value = placeholder(option, session.lang);
  if (value.empty()) return {};
  for (std::size_t at = value.find('|'); at != value.npos; at = value.find('|', at + 3)) value.replace(at, 1, " | ");
  return " Ar " + plain(value);
}

}  // namespace

void CallPage::call(Command const& command) {
  for (Option const& option : command.options) {
    if (option.positional()) continue;
    std::string_view const name = option.all_names().front().substr(1);  // `Fl` prints the first dash
    line((option.required ? ".Fl " : ".Op Fl ") + plain(name) + value_of(option, session_));
  }
  for (Option const& option : command.options)
    if (option.positional())
      line((option.required ? ".Ar " : ".Op Ar ") + argument(argument_name(option.names, session_.lang)) +
           (option.repeats() ? " ..." : ""));
}

void CallPage::describe(Command const& command, bool whole) {
  if (command.options.empty()) return;
  line(".Bl -tag -width Ds");
  describe(command.options);
  if (whole) describe(answered_options());
  line(".El");
}

void CallPage::describe(std::vector<Option> const& options) {
  for (Option const& option : options) {
    std::string tag;
    for (std::string_view const name : option.all_names())
      tag += option.positional() ? " Ar " + argument(argument_name(name, session_.lang))
                                 : (tag.empty() ? " Fl " : " , Fl ") + plain(name.substr(1));
    line(".It" + tag + (option.positional() ? "" : value_of(option, session_)));
    std::string about = option.about.in(session_.lang);
    if (option.positional() && !option.choices.empty()) about += ": " + placeholder(option, session_.lang);
    line(plain(about));
  }
}

void CallPage::term(std::string const& tag, Text about) {
  line(".It " + tag);
  say_line(about);
}

}  // namespace bcd::command
