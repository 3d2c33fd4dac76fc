// What may stand at the end of an unfinished call, from the declarations of the command line.
#pragma once
#include <string>
#include <vector>

#include "command.hpp"

namespace bcd::command {

struct Candidate {
  std::string word, about;  // about: a few words, may be empty
};
// Besides the words, the shell itself may offer what it knows of: `where` is the folder it looks in.
struct Completion {
  enum class Also { nothing, files, folders, revisions } also = Also::nothing;
  std::vector<Candidate> words;
  std::string where = ".";
};

// The call's words after "bcd"; the last one is the one being typed, and may be empty. An unreadable folder offers
// nothing.
Completion complete(Command const& program, Session& session, std::vector<std::string> const& line);

// What an option of that kind takes. `before`: the arguments before it, of which a form says what its ID is.
Completion values_of(Takes what, Command const& program, Session const& session,
                     std::vector<std::string> const& before);

}  // namespace bcd::command
