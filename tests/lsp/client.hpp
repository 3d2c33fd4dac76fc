// An editor in the test process: it talks to a language server and keeps what the server shows.
#pragma once
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bcd/lsp/server.hpp"
#include "program.hpp"

namespace bcd::test {

using Json = nlohmann::json;

// A meeting of the unit tests/base/xa, which most tests open.
constexpr char const* meeting_file = "meetings/2026-q1-committee.yaml";

// Returns the message with its header, as it is sent.
std::string framed(Json const& message);
// Returns the messages in the bytes. Throws if they are not whole messages.
std::vector<Json> messages_in(std::string_view bytes);

// What Neovim, VS Code and Emacs tell a server that they can do.
Json usual_abilities();

class Client {
 public:
  // Opens the folder and waits until its findings are shown. Today is 2026-10-01 and the language Vietnamese, as in
  // run().
  explicit Client(std::string folder, Json abilities = usual_abilities(), Date today = Date{2026, 10, 1});

  // Sends a request and returns its answer: the value of "result", or of "error" if there is one.
  Json request(std::string const& method, Json params);
  void notify(std::string const& method, Json params);
  // Waits until the findings of what changed are shown.
  void settle();

  std::string uri(std::string const& path) const;  // of a file in the folder
  std::string path(std::string const& uri) const;  // in the folder
  void open(std::string const& path);              // with the text on disk
  void open(std::string const& path, std::string const& text);
  void change(std::string const& path, std::string const& text);  // the whole text
  // Replaces the first occurrence of `was`, which must be there, by a change of a range. Returns the new text.
  std::string const& type(std::string const& path, std::string const& was, std::string const& now);
  void replace(std::string const& path, std::size_t begin, std::size_t end, std::string const& now);
  void close(std::string const& path);
  // Sends a request about the position behind the first occurrence of `before`, or at the start of `at`.
  Json ask(std::string const& method, std::string const& path, std::string const& before, Json more = Json::object());

  std::string const& text(std::string const& path) const { return texts_.at(path); }
  Json position(std::string const& path, std::size_t offset) const;  // in UTF-16
  std::size_t offset(std::string const& path, Json const& position) const;
  // Returns the texts after the edits of a WorkspaceEdit, keyed by path; only those that changed. Renamed files have
  // their new paths.
  std::map<std::string, std::string> edited(Json const& edit) const;
  std::string after(std::string const& path, Json const& edits) const;

  std::map<std::string, Json> findings;  // those shown, by path; files without any are left out
  std::vector<Json> sent_by_server;      // every message, in order
  lsp::Server server;

 private:
  void take(std::string_view bytes);
  std::string folder_;
  std::map<std::string, std::string> texts_;  // of the open files
  std::map<std::string, int> versions_;
  std::map<int, Json> answers_;
  int last_id_ = 0;
};

}  // namespace bcd::test
