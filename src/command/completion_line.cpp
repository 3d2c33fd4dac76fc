#include "completion_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "bcd/text/utf8.hpp"
#include "choices.hpp"

namespace bcd::command {
namespace {

bool is_flag(CLI::Option const& option) { return option.get_items_expected_max() == 0; }
bool repeats(CLI::Option const& option) { return option.get_expected_max() == CLI::detail::expected_max_vector_size; }

// A description is a sentence; a list of candidates has room for its beginning.
std::string few_words(std::string const& about) {
  constexpr int room = 60;
  std::string const text = about.substr(
      0, std::min({about.find("; "), about.find(": "), about.find(" ("), about.find(". "), about.find('\n')}));
  if (utf8::width(text) <= room) return text;
  std::size_t end = 0;
  for (std::size_t blank = text.find(' '); blank != text.npos && utf8::width(text.substr(0, blank)) < room;
       blank = text.find(' ', blank + 1))
    end = blank;
  return text.substr(0, end) + " …";
}

// The call as far as it is written.
class Call {
 public:
  explicit Call(CLI::App const& program) : command_{&program} {}

  void read(std::string const& word) {
    if (awaiting_) {
      take(*std::exchange(awaiting_, nullptr), word);
    } else if (!only_arguments_ && word == "--") {
      only_arguments_ = true;
    } else if (!only_arguments_ && word.size() > 1 && word.front() == '-') {
      read_option(word);
    } else if (CLI::App const* const below = arguments_.empty() ? find_below(word) : nullptr) {
      command_ = below;
    } else {
      arguments_.push_back(word);
    }
  }

  // An option of the command or of one above it, by its name with the dashes.
  CLI::Option const* find(std::string const& name) const {
    for (CLI::App const* one = command_; one; one = one->get_parent())
      if (CLI::Option const* const option = one->get_option_no_throw(name); option && !option->get_positional())
        return option;
    return nullptr;
  }
  CLI::Option const* awaiting() const { return awaiting_; }
  // The argument that the next word would be.
  CLI::Option const* next_argument() const {
    std::size_t left = arguments_.size();
    for (CLI::Option const* option : command_->get_options())
      if (option->get_positional() && (left-- == 0 || repeats(*option))) return option;
    return nullptr;
  }
  bool allows(CLI::Option const& option) const {
    return !option.get_group().empty() && (repeats(option) || !given_.contains(&option));
  }
  bool only_arguments() const { return only_arguments_; }
  CLI::App const& command() const { return *command_; }
  std::vector<std::string> const& arguments() const { return arguments_; }
  std::string const& folder() const { return folder_; }

 private:
  CLI::App const* find_below(std::string const& word) const {
    for (CLI::App const* one : command_->get_subcommands([](CLI::App const*) { return true; }))
      if (one->get_name() == word) return one;
    return nullptr;
  }
  void read_option(std::string const& word) {
    bool const is_long = word.starts_with("--");
    std::size_t const end = is_long ? std::min(word.find('='), word.size()) : 2;
    CLI::Option const* const option = find(word.substr(0, end));
    if (!option) return;
    given_.insert(option);
    if (is_flag(*option)) return;
    if (end == word.size()) awaiting_ = option;
    else take(*option, word.substr(end + (word[end] == '=' ? 1 : 0)));
  }
  void take(CLI::Option const& option, std::string const& value) {
    if (option.check_sname("C")) folder_ = value;
  }

  CLI::App const* command_;
  CLI::Option const* awaiting_ = nullptr;  // its value is the next word
  std::vector<std::string> arguments_;
  std::set<CLI::Option const*> given_;
  std::string folder_ = ".";
  bool only_arguments_ = false;
};

void offer_options(Completion& completion, Call const& call) {
  for (CLI::App const* one = &call.command(); one; one = one->get_parent())
    for (CLI::Option const* option : one->get_options()) {
      if (option->get_positional() || !call.allows(*option)) continue;
      std::string const about = few_words(option->get_description());
      // Of two names the long one says what it is.
      if (!option->get_lnames().empty()) completion.words.push_back({"--" + option->get_lnames().front(), about});
      else completion.words.push_back({"-" + option->get_snames().front(), about});
    }
}

void offer_commands(Completion& completion, CLI::App const& command) {
  for (CLI::App const* below : command.get_subcommands([](CLI::App const* one) { return !one->get_group().empty(); }))
    completion.words.push_back({below->get_name(), few_words(below->get_description())});
}

void offer_values(Completion& completion, CLI::Option const& option, Call const& call, CLI::App const& program,
                  Session& session) {
  for (std::string const& word : choices_of(option)) completion.words.push_back({word, {}});
  auto const takes = session.values.find(&option);
  if (takes == session.values.end()) return;
  session.folder = call.folder();
  Completion more = values_of(takes->second, program, session, call.arguments());
  completion.also = more.also;
  std::ranges::move(more.words, std::back_inserter(completion.words));
}

}  // namespace

Completion complete(CLI::App const& program, Session& session, std::vector<std::string> const& line) {
  Call call{program};
  for (std::size_t i = 0; i + 1 < line.size(); ++i) call.read(line[i]);
  std::string const typed = line.empty() ? "" : line.back();
  std::string before;  // what of the word stays as it is: "--format=", "absence-late,"
  CLI::Option const* of = call.awaiting();
  if (!of && !call.only_arguments() && typed.starts_with("--") && typed.find('=') != typed.npos) {
    before = typed.substr(0, typed.find('=') + 1);
    of = call.find(typed.substr(0, typed.find('=')));
    if (!of || is_flag(*of)) return {};
  }

  Completion completion;
  if (of) {
    if (std::size_t const comma = typed.rfind(','); of->get_delimiter() == ',' && comma != typed.npos)
      before = typed.substr(0, comma + 1);
    offer_values(completion, *of, call, program, session);
  } else if (!call.only_arguments() && typed.starts_with('-')) {
    offer_options(completion, call);
  } else {
    if (call.arguments().empty()) offer_commands(completion, call.command());
    if (CLI::Option const* const argument = call.next_argument())
      offer_values(completion, *argument, call, program, session);
  }
  for (Candidate& one : completion.words) one.word.insert(0, before);
  std::erase_if(completion.words, [&](Candidate const& one) { return !one.word.starts_with(typed); });
  completion.where = call.folder();
  return completion;
}

}  // namespace bcd::command
