// Random typing: the server lives, and what it shows in the end is what a fresh check reports.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "lsp/shown.hpp"

namespace bcd::test {
namespace {

using Random = std::mt19937;
std::size_t below(Random& random, std::size_t count) { return count == 0 ? 0 : random() % count; }

// The start of a character at or before the offset.
std::size_t character(std::string const& text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// What people and editors insert: letters, brackets, quotes, lines, characters of one to four bytes.
constexpr char const* pieces[]{"a",          "đ",        "ễ",   "😀",  ":",  ": ", "- ", "\n", "\n  ",
                               "{",          "}",        "[",   "]",  "\"", "'",  "#",  " #", ",",
                               "2026-03-25", "le-van-c", "|\n", "&a", "*a", "\t", "?",  "!",  "~"};

constexpr char const* requests[]{"textDocument/completion", "textDocument/hover",          "textDocument/definition",
                                 "textDocument/references", "textDocument/documentSymbol", "textDocument/formatting"};

class Typist {
 public:
  Typist(Client& client, Random& random, std::string path) : client_{client}, random_{random}, path_{std::move(path)} {}

  // Replaces a few characters by a piece, by a range or by the whole text.
  void type() {
    std::string const text = client_.text(path_);
    std::size_t const begin = character(text, below(random_, text.size() + 1));
    std::size_t const end = character(text, std::min(text.size(), begin + below(random_, 4)));
    std::string now = pieces[below(random_, std::size(pieces))];
    if (below(random_, 10) == 0) now = text.substr(begin, character(text, begin + 200) - begin);  // a paste
    std::string whole = text;
    whole.replace(begin, std::max(begin, end) - begin, now);
    if (below(random_, 8) == 0) client_.change(path_, whole);
    else client_.replace(path_, begin, std::max(begin, end), now);
    REQUIRE(client_.text(path_) == whole);
  }
  void ask() {
    std::string const& text = client_.text(path_);
    std::size_t const at = character(text, below(random_, text.size() + 1));
    Json const answer =
        client_.request(requests[below(random_, std::size(requests))],
                        {{"textDocument", {{"uri", client_.uri(path_)}}}, {"position", client_.position(path_, at)}});
    REQUIRE_FALSE((answer.is_object() && answer.contains("code") && answer["code"] == -32603));
    Json const start = client_.position(path_, at), end = client_.position(path_, text.size());
    Json const actions = client_.request("textDocument/codeAction", {{"textDocument", {{"uri", client_.uri(path_)}}},
                                                                     {"range", {{"start", start}, {"end", end}}},
                                                                     {"context", {{"diagnostics", Json::array()}}}});
    REQUIRE_FALSE(actions.contains("code"));
  }

 private:
  Client& client_;
  Random& random_;
  std::string path_;
};

TEST_CASE("two hundred random sequences of edits never break the server and end as a fresh check", "[lsp]") {
  constexpr char const* paths[]{"bcd.yaml", "meetings/2026-q1-committee.yaml", "members/le-van-c.yaml",
                                "reports/2026-03-le-van-c.yaml"};
  Date const day{2026, 4, 10};
  for (unsigned seed = 1; seed <= 200; ++seed) {
    INFO("seed " << seed);
    Random random{seed};
    Folder const folder;
    folder.copy(source_dir() / "tests/base/xa");
    Client client{folder.path(), usual_abilities(), day};
    std::string const path = paths[below(random, std::size(paths))];
    client.open(path);
    Typist typist{client, random, path};
    for (std::size_t edits = 5 + below(random, 20); edits > 0; --edits) {
      typist.type();
      if (below(random, 4) == 0) typist.ask();
      if (below(random, 3) == 0) client.settle();
    }
    client.settle();
    folder.write(path, client.text(path));  // as if it were saved
    REQUIRE(shown_findings(client, folder.path()) == checked_findings(folder.path(), day));
  }
}

}  // namespace
}  // namespace bcd::test
