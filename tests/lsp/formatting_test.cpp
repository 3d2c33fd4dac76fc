// Formatting does what `bcd fmt` does, and never touches a broken file.
#include <catch2/catch.hpp>

#include "lsp/client.hpp"

namespace bcd::test {
namespace {

constexpr auto meeting = "meetings/2026-q1-committee.yaml";
constexpr auto untidy =
    "status: held\nkind: regular   \nbody: committee\n# đầu giờ\nstart: \"14:00\"\ndate: 2026-03-25\n\n\n";

Json format(Client& client, std::string const& path) {
  return client.request("textDocument/formatting", {{"textDocument", {{"uri", client.uri(path)}}},
                                                    {"options", {{"tabSize", 2}, {"insertSpaces", true}}}});
}

TEST_CASE("a file is formatted as bcd fmt formats it", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  folder.write(meeting, untidy);
  Client client{folder.path()};
  client.open(meeting, untidy);
  std::string const formatted = client.after(meeting, format(client, meeting));
  run({"-C", folder.path(), "fmt", meeting});
  CHECK(formatted == read_text(folder.path() + "/" + meeting));
  CHECK(formatted != untidy);
  client.change(meeting, formatted);
  CHECK(format(client, meeting).empty());
}

TEST_CASE("a broken file is left as it is", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path()};
  client.open(meeting, std::string{untidy} + "present: [\n");
  CHECK(format(client, meeting).empty());
}

}  // namespace
}  // namespace bcd::test
