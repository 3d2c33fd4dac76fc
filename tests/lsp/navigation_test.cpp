// From an id to its record and to the places that name it; the parts of a file; records by name; names beside ids.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "lsp/client.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

class Reader {
 public:
  Reader() {
    folder_.copy(source_dir() / "tests/base/xa");
    client.emplace(folder_.path(), usual_abilities(), Date{2026, 4, 10});
    client->open(meeting_file);
  }
  // "path:line" of each place, sorted.
  Strings places(Json const& answer) const {
    Strings all;
    for (Json const& one : answer)
      all.push_back(client->path(one["uri"]) + ":" + std::to_string(one["range"]["start"]["line"].get<int>() + 1));
    std::ranges::sort(all);
    return all;
  }
  std::optional<Client> client;

 private:
  Folder folder_;
};

TEST_CASE("an id leads to its record, an agency to its line of bcd.yaml, a task to its meeting", "[lsp]") {
  Reader reader;
  auto const to = [&](std::string const& path, std::string const& before) {
    return reader.places(Json::array({reader.client->ask("textDocument/definition", path, before)}));
  };
  CHECK(to(meeting_file, "chair: nguyen") == Strings{"members/nguyen-van-a.yaml:1"});
  CHECK(to(meeting_file, "partners: [cong") == Strings{"bcd.yaml:11"});
  reader.client->open("reports/x.yaml", "tasks: [{task: 2026-q1-committee/1}]\n");
  CHECK(to("reports/x.yaml", "task: 2026") == Strings{"meetings/2026-q1-committee.yaml:1"});
  CHECK(reader.client->ask("textDocument/definition", meeting_file, "chai").is_object());  // the meeting itself
  CHECK(reader.client->ask("textDocument/definition", meeting_file, "status: he").is_null());
}

TEST_CASE("references are every place of an id, with open files as they are in the editor", "[lsp]") {
  Reader reader;
  reader.client->type(meeting_file, "chair: nguyen-van-a", "chair: le-van-c");
  Json const context{{"context", {{"includeDeclaration", true}}}};
  CHECK(reader.places(reader.client->ask("textDocument/references", meeting_file, "chair: le", context)) ==
        Strings{"meetings/2026-03-support-team.yaml:7", "meetings/2026-q1-committee.yaml:12",
                "meetings/2026-q1-committee.yaml:24", "meetings/2026-q1-committee.yaml:8", "members/le-van-c.yaml:1",
                "reports/2026-03-le-van-c.yaml:3"});
}

TEST_CASE("the parts of a file are a tree, of a broken one too", "[lsp]") {
  Reader reader;
  reader.client->open("members/x.yaml",
                      "name: Nguyễn Văn X\nseats:\n  - {body: committee, role: head}\n  bro ken: [\n");
  Json const tree = reader.client->request("textDocument/documentSymbol",
                                           {{"textDocument", {{"uri", reader.client->uri("members/x.yaml")}}}});
  REQUIRE(tree.size() == 2);
  CHECK(tree[0]["name"] == "name");
  CHECK(tree[1]["name"] == "seats");
  CHECK(tree[1]["children"][0]["name"] == "committee");
}

TEST_CASE("records are found by id or name, without tone marks", "[lsp]") {
  Reader reader;
  auto const found = [&](std::string const& query) {
    Strings all;
    for (Json const& one : reader.client->request("workspace/symbol", {{"query", query}})) all.push_back(one["name"]);
    return all;
  };
  CHECK(found("Trần Thị") == Strings{"tran-thi-b — Trần Thị B", "2026-03-tran-thi-b"});
  CHECK(found("Công an") == Strings{"cong-an — Công an xã"});
  CHECK(found("").size() > 10);
}

TEST_CASE("names are shown behind ids, the due day behind a period", "[lsp]") {
  Reader reader;
  reader.client->open("reports/2026-03-le-van-c.yaml");
  Json const range{{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 99}, {"character", 0}}}};
  Strings labels;
  for (Json const& one : reader.client->request(
           "textDocument/inlayHint",
           {{"textDocument", {{"uri", reader.client->uri("reports/2026-03-le-van-c.yaml")}}}, {"range", range}}))
    labels.push_back(std::to_string(one["position"]["line"].get<int>() + 1) + ": " + one["label"].get<std::string>());
  CHECK(labels == Strings{"2: hạn thứ Sáu, 20/3/2026", "3: Lê Văn C — Thành viên", "4: Ban Chỉ đạo",
                          "5: Phòng Văn hóa - Xã hội"});
}

}  // namespace
}  // namespace bcd::test
