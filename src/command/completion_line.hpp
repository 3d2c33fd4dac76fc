// Completion candidates for the last word of an unfinished call, computed from the declarations of the command line.
#pragma once
#include <string>
#include <vector>

#include "command.hpp"

namespace bcd::command {

struct Candidate {
  std::string word, about;  // about: a short description, may be empty
};
// The candidates. `also` is the kind of candidate that the shell adds by itself, because it knows files, folders and
// git revisions better than bcd does. `where` is the folder in which it searches (-C of the call).
struct Completion {
  enum class Also { nothing, files, folders, revisions } also = Also::nothing;
  std::vector<Candidate> words;
  std::string where = ".";
};

// Returns the candidates for the last word of `line`, the words of the call after "bcd". The last word is being typed
// and may be empty. If the folder of the call cannot be read, no ids of records are returned.
Completion complete(Command const& program, Session& session, std::vector<std::string> const& line);

// Returns the candidates for a value of the kind. Empty if the values cannot be listed, such as text and dates.
// `before` contains the preceding positional arguments; the kind of id for `of_form` depends on the form among them.
Completion values_of(Takes what, Command const& program, Session const& session,
                     std::vector<std::string> const& before);

}  // namespace bcd::command
