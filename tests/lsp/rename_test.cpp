// Renaming an id in the editor does what `bcd rename` does.
#include <catch2/catch.hpp>

#include "lsp/client.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a renamed person has a new file, and every reference follows, as with bcd rename", "[lsp]") {
  Folder typed, called;
  typed.copy(source_dir() / "tests/base/xa");
  called.copy(source_dir() / "tests/base/xa");
  Client client{typed.path(), usual_abilities(), Date{2026, 4, 10}};
  client.open(meeting_file);
  Json const where = client.ask("textDocument/prepareRename", meeting_file, "member: le");
  CHECK(where["placeholder"] == "le-van-c");
  Json const edit = client.ask("textDocument/rename", meeting_file, "member: le", {{"newName", "le-van-cuong"}});
  REQUIRE(run({"-C", called.path(), "rename", "member", "le-van-c", "le-van-cuong"}).exit == 0);
  auto const changed = client.edited(edit);
  CHECK(changed.size() > 3);
  CHECK(changed.contains("members/le-van-cuong.yaml"));
  for (auto const& [path, text] : changed) {
    INFO(path);
    CHECK(text == read_text(called.path() + "/" + path));
  }
}

TEST_CASE("a name that is taken, and a place without an id, are refused", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  client.open(meeting_file);
  Json const taken = client.ask("textDocument/rename", meeting_file, "member: le", {{"newName", "tran-thi-b"}});
  CHECK(taken["code"] == -32803);
  CHECK(client.ask("textDocument/rename", meeting_file, "status: he", {{"newName", "x"}})["code"] == -32803);
  CHECK(client.ask("textDocument/prepareRename", meeting_file, "status: he").is_null());
}

TEST_CASE("where the editor cannot rename files the command is named", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path(), Json::object(), Date{2026, 4, 10}};
  client.open(meeting_file);
  Json const refused = client.ask("textDocument/rename", meeting_file, "member: le", {{"newName", "le-van-cuong"}});
  CHECK(refused["message"].get<std::string>().ends_with("bcd rename member le-van-c le-van-cuong"));
  Json const agency = client.ask("textDocument/rename", meeting_file, "partners: [cong", {{"newName", "cong-an-xa"}});
  CHECK(client.edited(agency).at("bcd.yaml").find("{id: cong-an-xa, ") != std::string::npos);
}

TEST_CASE("references follow a file that is renamed in the editor", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  auto const renamed = [&](std::string const& was, std::string const& now) {
    return client.request("workspace/willRenameFiles",
                          {{"files", Json::array({{{"oldUri", client.uri(was)}, {"newUri", client.uri(now)}}})}});
  };
  auto const texts = client.edited(renamed("members/le-van-c.yaml", "members/le-van-cuong.yaml"));
  CHECK(texts.at(meeting_file).find("  - member: le-van-cuong\n") != std::string::npos);
  CHECK_FALSE(texts.contains("members/le-van-cuong.yaml"));
  CHECK(renamed("reports/2026-03-le-van-c.yaml", "reports/2026/2026-03-le-van-c.yaml").is_null());
  CHECK(renamed("notes.txt", "other.txt").is_null());
}

TEST_CASE("a key is no id to rename", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  client.open(meeting_file);
  CHECK(client.ask("textDocument/prepareRename", meeting_file, "bo").is_null());
  CHECK(client.ask("textDocument/rename", meeting_file, "bo", {{"newName", "other"}})["code"] == -32803);
}

}  // namespace
}  // namespace bcd::test
