// One whole exchange between an editor and the server, as JSON (tests/lsp/exchange.json; BCD_BLESS=1 rewrites it).
#include <catch2/catch.hpp>
#include <cstdlib>

#include "lsp/client.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a whole exchange is as recorded", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  client.open(meeting_file);
  client.settle();
  client.type(meeting_file, "notified: 2026-03-23", "notified: 2026-03-25");
  client.settle();
  client.ask("textDocument/hover", meeting_file, "chair: nguyen");
  client.ask("textDocument/completion", meeting_file, "status: he");
  client.ask("textDocument/definition", meeting_file, "chair: nguyen");
  Json const range{{"start", {{"line", 14}, {"character", 0}}}, {"end", {{"line", 14}, {"character", 0}}}};
  client.request("textDocument/codeAction", {{"textDocument", {{"uri", client.uri(meeting_file)}}},
                                             {"range", range},
                                             {"context", {{"diagnostics", Json::array()}}}});
  client.ask("textDocument/rename", meeting_file, "member: le", {{"newName", "le-van-cuong"}});
  client.request("shutdown", nullptr);
  client.notify("exit", nullptr);
  CHECK(client.server.exit_code() == 0);
  std::string got = Json(client.sent_by_server).dump(2) + "\n";
  for (std::size_t at; (at = got.find(folder.path())) != got.npos;) got.replace(at, folder.path().size(), "/xa");
  std::filesystem::path const golden = source_dir() / "tests/lsp/exchange.json";
  if (std::getenv("BCD_BLESS")) write_text(golden, got);
  CHECK(got == read_text(golden));
}

}  // namespace
}  // namespace bcd::test
