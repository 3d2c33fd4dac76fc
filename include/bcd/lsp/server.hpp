// A language server for records: the findings of `bcd check` while a person types, completion, hover, fixes. It is fed
// the bytes that an editor sends and returns the bytes to send back. It writes no file.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "bcd/source/git_environment.hpp"
#include "bcd/text/bilingual.hpp"
#include "bcd/text/date.hpp"

namespace bcd::lsp {

struct Settings {
  Lang lang = Lang::vi;
  std::function<Date()> today;  // the day on which records are judged; must not be empty
  source::GitEnvironment git = {};
  std::function<void(std::string_view line)> log = {};  // called for each message and each fault; may be empty
};

class Server {
 public:
  explicit Server(Settings settings);
  ~Server();
  Server(Server const&) = delete;

  // Takes bytes as they arrive, in parts of any size. Complete messages wait for answer().
  void receive(std::string_view bytes);
  // Handles the waiting messages in order and returns the answers, "" if there are none. A request that a later waiting
  // message cancels is answered RequestCancelled. An exception in a request is answered with an error.
  std::string answer();
  // Judges the units that changed since they were judged last, and returns the notifications with their findings. The
  // caller calls it only if no input is waiting, so that a burst of keystrokes is judged once.
  std::string publish();
  // Null while the server runs. After the notification `exit`: 0 if the client asked for `shutdown` before, else 1.
  std::optional<int> exit_code() const;

 private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace bcd::lsp
