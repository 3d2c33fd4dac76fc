// Formatting does what `bcd fmt` does, and never touches a broken file.
#include <catch2/catch.hpp>

#include "lsp/client.hpp"

namespace bcd::test {
namespace {

constexpr auto untidy =
    "status: held\nkind: regular   \nbody: committee\n# đầu giờ\nstart: \"14:00\"\ndate: 2026-03-25\n\n\n";

Json format(Client& client, std::string const& path) {
  return client.request("textDocument/formatting", {{"textDocument", {{"uri", client.uri(path)}}},
                                                    {"options", {{"tabSize", 2}, {"insertSpaces", true}}}});
}

TEST_CASE("a file is formatted as bcd fmt formats it", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  folder.write(meeting_file, untidy);
  Client client{folder.path()};
  client.open(meeting_file, untidy);
  std::string const formatted = client.after(meeting_file, format(client, meeting_file));
  run({"-C", folder.path(), "fmt", meeting_file});
  CHECK(formatted == read_text(folder.path() + "/" + meeting_file));
  CHECK(formatted != untidy);
  client.change(meeting_file, formatted);
  CHECK(format(client, meeting_file).empty());
}

TEST_CASE("a broken file is left as it is", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path()};
  client.open(meeting_file, std::string{untidy} + "present: [\n");
  CHECK(format(client, meeting_file).empty());
}

}  // namespace
}  // namespace bcd::test
