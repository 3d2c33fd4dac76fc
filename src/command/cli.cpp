#include "cli.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

namespace bcd::command {
namespace {

// Returns a CLI11 validator that accepts only the option's choices. It returns "" if the value is accepted, otherwise
// the error message.
std::function<std::string(std::string const&)> one_of(Option const& option, Session const& session) {
  return [&option, &session](std::string const& given) -> std::string {
    if (std::ranges::find(option.choices, std::string_view{given}) != option.choices.end()) return {};
    return session.say({"không nhận '{given}'; các giá trị: {words}", "'{given}' is not one of: {words}"},
                       {{"given", given}, {"words", fmt::format("{}", fmt::join(option.choices, ", "))}});
  };
}

class Parser {
 public:
  Parser(Command const& program, Session const& session) : session_{session}, app_{"", std::string{program.name}} {
    app_.set_help_flag(std::string{answered_options().front().names});
    app_.set_version_flag(std::string{answered_options().back().names}, "bcd");
    app_.fallthrough();  // allows the common options after the command's name; subcommands inherit the setting
    declare(app_, program);
  }

  Call parse(Command const& program, std::vector<std::string> const& arguments) {
    Call call{.path = {&program}};
    try {
      app_.parse(std::vector<std::string>{arguments.rbegin(), arguments.rend()});
    } catch (CLI::CallForHelp const&) {
      call.asks = Call::Asks::help;
    } catch (CLI::CallForVersion const&) {
      call.asks = Call::Asks::version;
      return call;
    } catch (CLI::ParseError const& error) {
      call.path = called();
      refuse(message(error, call), call.path);
    }
    call.path = called();
    if (call.asks == Call::Asks::help) return call;
    require_values(call);
    require_allowed(call);
    mark_given(call);
    return call;
  }

 private:
  void declare(CLI::App& app, Command const& command) {
    commands_[&app] = &command;
    for (Option const& option : command.options) {
      std::string const names{option.names};
      CLI::Option* const made = std::visit([&](auto* value) { return add(app, names, *value); }, option.value);
      options_[&option] = made;
      if (option.required) made->required();
      if (!option.choices.empty()) made->check(one_of(option, session_));
      if (option.commas) made->delimiter(',');
      if (option.given) made->expected(0, 1);
      if (option.repeats() && !option.positional()) made->allow_extra_args(option.several)->take_all();
    }
    for (Command const& below : command.below) {
      CLI::App* const sub = app.add_subcommand(std::string{below.name});
      declare(*sub, below);
    }
    // Exactly one, because the word after a command is then an argument even if a command has that name ("new report").
    if (!command.below.empty()) app.require_subcommand(1);
  }
  static CLI::Option* add(CLI::App& app, std::string const& names, bool& value) { return app.add_flag(names, value); }
  template <class T>
  static CLI::Option* add(CLI::App& app, std::string const& names, T& value) {
    return app.add_option(names, value);
  }

  std::vector<Command const*> called() const {
    std::vector<Command const*> path;
    CLI::App const* at = &app_;
    for (;; at = at->get_subcommands().front()) {
      path.push_back(commands_.at(at));
      if (at->get_subcommands().empty()) return path;
    }
  }

  [[noreturn]] void refuse(std::string const& message, std::vector<Command const*> const& path) const {
    std::string call;
    for (Command const* one : path) (call += one->name) += ' ';
    throw Unusable{message + "\n" + session_.say({"xem: {call}--help", "see: {call}--help"}, {{"call", call}})};
  }

  // Returns the message for an error of CLI11 in the session's language, with the option or value that it names. The
  // text of a validation error is already translated, because one_of() wrote it.
  std::string message(CLI::ParseError const& error, Call const& call) const {
    std::string const text = error.what();
    if (dynamic_cast<CLI::ExtrasError const*>(&error)) return unknown(call);
    if (dynamic_cast<CLI::RequiredError const*>(&error)) {
      if (text.starts_with("A subcommand")) return unknown(call);
      return session_.say({"thiếu {what}", "{what} is missing"}, {{"what", name_said(text.substr(0, text.find(' ')))}});
    }
    if (dynamic_cast<CLI::ValidationError const*>(&error) || dynamic_cast<CLI::ConversionError const*>(&error))
      return text;
    if (dynamic_cast<CLI::ArgumentMismatch const*>(&error)) {
      std::string const what = name_said(text.substr(0, text.find(':')));
      return session_.say(text.find("At Most") == text.npos
                              ? Text{"{what} cần một giá trị", "{what} needs a value"}
                              : Text{"{what} chỉ được ghi một lần", "{what} may be given only once"},
                          {{"what", what}});
    }
    return session_.say({"gọi lệnh không đúng: {what}", "{what}"}, {{"what", text}});
  }

  // Returns the name of an option, or of an argument in the session's language.
  std::string name_said(std::string_view name) const { return argument_name(name, session_.lang); }

  // Returns the message for the first word that no declaration accepts, with a hint of the nearest name. If there is no
  // such word, the message reports that a command is missing.
  std::string unknown(Call const& call) const {
    auto const left = app_.remaining(true);
    Command const& command = call.command();
    auto const word = std::ranges::find_if(left, [](std::string const& one) { return !one.empty() && one != "--"; });
    if (word == left.end()) return session_.say({"thiếu tên lệnh", "a command is missing"});
    std::vector<std::string_view> names;
    if (word->starts_with('-') && word->size() > 1) {
      std::string const name = word->substr(0, word->find('='));
      auto const add = [&](std::vector<Option> const& options) {
        for (Option const& option : options)
          if (!option.positional()) std::ranges::copy(option.all_names(), std::back_inserter(names));
      };
      add(answered_options());
      for (Command const* one : call.path) add(one->options);
      std::erase_if(names, [](std::string_view one) { return !one.starts_with("--"); });
      return session_.say({"không có tùy chọn '{name}'{hint}", "there is no option '{name}'{hint}"},
                          {{"name", name}, {"hint", did_you_mean(name, names)}});
    }
    if (command.below.empty())
      return session_.say({"tham số thừa: '{word}'", "unexpected argument: '{word}'"}, {{"word", *word}});
    return no_command(call.path, *word, session_);
  }

  // Refuses an empty value, because it is usually an unset variable of a script, and treating the option as absent
  // would change the meaning of the call. Hidden commands are exempt: complete-line receives the words of an unfinished
  // call, and the last may be empty.
  void require_values(Call const& call) const {
    for (Command const* command : call.path) {
      if (command->hidden) continue;
      for (Option const& option : command->options) {
        CLI::Option const& made = *options_.at(&option);
        if (made.get_expected_min() > 0 && std::ranges::find(made.results(), "") != made.results().end())
          session_.refuse({"{option} có giá trị trống; ghi giá trị hoặc bỏ {option}",
                           "{option} has an empty value; give a value or remove {option}"},
                          {{"option", name_said(option.long_name())}});
      }
    }
  }
  void require_allowed(Call const& call) const {
    for (Option const& option : call.command().options)
      if (!option.excludes.empty() && options_.at(&option)->count() > 0)
        for (Option const& other : call.command().options)
          if (other.long_name() == option.excludes && options_.at(&other)->count() > 0)
            session_.refuse({"{one} và {other} không dùng cùng nhau; bỏ một trong hai",
                             "{one} and {other} cannot be used together; remove one"},
                            {{"one", option.long_name()}, {"other", other.long_name()}});
  }
  void mark_given(Call const& call) const {
    for (Option const& option : call.command().options)
      if (option.given) *option.given = options_.at(&option)->count() > 0;
  }

  Session const& session_;
  CLI::App app_;
  std::map<CLI::App const*, Command const*> commands_;
  std::map<Option const*, CLI::Option*> options_;
};

}  // namespace

Call parse(Command const& program, std::vector<std::string> const& arguments, Session const& session) {
  return Parser{program, session}.parse(program, arguments);
}

}  // namespace bcd::command
