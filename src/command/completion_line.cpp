#include "completion_line.hpp"

#include <algorithm>
#include <set>

#include "bcd/text/utf8.hpp"

namespace bcd::command {
namespace {

// Returns the beginning of a description, at most about 60 columns, because a list of candidates has no room for a
// whole sentence.
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

// The words of the call before the one being typed, interpreted according to the declarations.
class UnfinishedCall {
 public:
  explicit UnfinishedCall(Command const& program) : path_{&program} {}

  void read(std::string const& word) {
    if (awaiting_) {
      take(*std::exchange(awaiting_, nullptr), word);
    } else if (!only_arguments_ && word == "--") {
      only_arguments_ = true;
    } else if (!only_arguments_ && word.size() > 1 && word.front() == '-') {
      read_option(word);
    } else if (Command const* const below = arguments_.empty() ? command().find(word) : nullptr) {
      path_.push_back(below);
    } else {
      arguments_.push_back(word);
    }
  }

  // Returns the option of that name ("--format") of the command or of one of its parents, or null.
  Option const* find(std::string_view name) const {
    for (Command const* one : path_)
      for (Option const& option : one->options)
        if (auto const names = option.all_names(); std::ranges::find(names, name) != names.end()) return &option;
    return nullptr;
  }
  // Returns the option whose value is the next word, or null if the next word is not a value.
  Option const* awaiting() const { return awaiting_; }
  // Returns the positional argument that the next word would fill, or null if the command takes no more.
  Option const* next_argument() const {
    std::size_t left = arguments_.size();
    for (Option const& option : command().options)
      if (option.positional() && (left-- == 0 || option.repeats())) return &option;
    return nullptr;
  }
  bool allows(Option const& option) const { return option.repeats() || !given_.contains(&option); }
  bool only_arguments() const { return only_arguments_; }
  Command const& command() const { return *path_.back(); }
  std::vector<Command const*> const& path() const { return path_; }
  std::vector<std::string> const& arguments() const { return arguments_; }
  std::string const& folder() const { return folder_; }

 private:
  void read_option(std::string const& word) {
    bool const is_long = word.starts_with("--");
    std::size_t const end = is_long ? std::min(word.find('='), word.size()) : 2;
    Option const* const option = find(word.substr(0, end));
    if (!option) return;
    given_.insert(option);
    if (option->flag()) return;
    if (end == word.size()) awaiting_ = option;
    else take(*option, word.substr(end + (word[end] == '=' ? 1 : 0)));
  }
  void take(Option const& option, std::string const& value) {
    if (option.names == "-C") folder_ = value;
  }

  std::vector<Command const*> path_;
  Option const* awaiting_ = nullptr;
  std::vector<std::string> arguments_;
  std::set<Option const*> given_;
  std::string folder_ = ".";
  bool only_arguments_ = false;
};

void offer_options(Completion& completion, UnfinishedCall const& call, Session const& session) {
  auto const offer = [&](std::vector<Option> const& options) {
    for (Option const& option : options)
      if (!option.positional() && call.allows(option))
        completion.words.push_back({std::string{option.long_name()}, few_words(option.about.in(session.lang))});
  };
  std::vector<Command const*> const& path = call.path();
  for (auto one = path.rbegin(); one != path.rend(); ++one) offer((*one)->options);
  offer(answered_options());
}

void offer_commands(Completion& completion, Command const& command, Session const& session) {
  for (Command const* below : command.shown())
    completion.words.push_back({std::string{below->name}, few_words(session.say(below->about))});
}

void offer_values(Completion& completion, Option const& option, UnfinishedCall const& call, Command const& program,
                  Session& session) {
  for (std::string_view const word : option.choices) completion.words.push_back({std::string{word}, {}});
  session.folder = call.folder();
  Completion more = values_of(option.takes, program, session, call.arguments());
  completion.also = more.also;
  std::ranges::move(more.words, std::back_inserter(completion.words));
}

}  // namespace

Completion complete(Command const& program, Session& session, std::vector<std::string> const& line) {
  UnfinishedCall call{program};
  for (std::size_t i = 0; i + 1 < line.size(); ++i) call.read(line[i]);
  std::string const typed = line.empty() ? "" : line.back();
  std::string before;  // the finished part of the word, repeated in each candidate: "--format=", "absence-late,"
  Option const* of = call.awaiting();
  if (!of && !call.only_arguments() && typed.starts_with("--") && typed.find('=') != typed.npos) {
    before = typed.substr(0, typed.find('=') + 1);
    of = call.find(typed.substr(0, typed.find('=')));
    if (!of || of->flag()) return {};
  }

  Completion completion;
  if (of) {
    if (std::size_t const comma = typed.rfind(','); of->commas && comma != typed.npos)
      before = typed.substr(0, comma + 1);
    offer_values(completion, *of, call, program, session);
  } else if (!call.only_arguments() && typed.starts_with('-')) {
    offer_options(completion, call, session);
  } else {
    if (call.arguments().empty()) offer_commands(completion, call.command(), session);
    if (Option const* const argument = call.next_argument())
      offer_values(completion, *argument, call, program, session);
  }
  for (Candidate& one : completion.words) one.word.insert(0, before);
  std::erase_if(completion.words, [&](Candidate const& one) { return !one.word.starts_with(typed); });
  completion.where = call.folder();
  return completion;
}

}  // namespace bcd::command
