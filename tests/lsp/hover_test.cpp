// What is shown about the word at the cursor, whole.
#include <catch2/catch.hpp>
#include <optional>

#include "lsp/client.hpp"

namespace bcd::test {
namespace {

class Hovering {
 public:
  Hovering() {
    folder_.copy(source_dir() / "tests/base/xa");
    client.emplace(folder_.path(), usual_abilities(), Date{2026, 4, 10});
  }
  // The text shown just behind `before`; "" if nothing is.
  std::string shown(std::string const& path, std::string const& before) {
    client->open(path);
    Json const answer = client->ask("textDocument/hover", path, before);
    return answer.is_null() ? "" : answer.at("contents").at("value").get<std::string>();
  }
  std::optional<Client> client;

 private:
  Folder folder_;
};

TEST_CASE("a person is shown with post and seats on the day of the record", "[lsp]") {
  Hovering at;
  CHECK(at.shown(meeting_file, "member: le") ==
        "**Lê Văn C** (le-van-c)\n\n- Chức vụ: Trưởng Công an xã\n- Cơ quan: Công an xã\n"
        "- Thành viên, Ban Chỉ đạo, từ 2026-01-01\n- Thành viên, Tổ Giúp việc, từ 2026-01-01\n");
}

TEST_CASE("an agency and a task are shown", "[lsp]") {
  Hovering at;
  CHECK(at.shown(meeting_file, "seal: dang") ==
        "**Đảng ủy xã Mẫu** (dang-uy)\n\n- Loại: Đảng ủy\n- Thành viên công tác tại đây: Nguyễn Văn A, Trần Thị B\n");
  at.client->open("reports/2026-04-le-van-c.yaml", "from: le-van-c\ntasks: [{task: 2026-q1-committee/1}]\n");
  Json const answer = at.client->ask("textDocument/hover", "reports/2026-04-le-van-c.yaml", "task: 2026");
  CHECK(answer["contents"]["value"] ==
        "**2026-q1-committee/1**: Rà soát quy trình dịch vụ công trực tuyến\n\n- Chủ trì: Lê Văn C\n"
        "- Hạn: thứ Hai, 15/6/2026\n- Tình trạng: chưa thực hiện\n- Theo báo cáo: chưa có báo cáo nào\n");
}

TEST_CASE("a day is shown with its weekday and what is due on it", "[lsp]") {
  Hovering at;
  at.client->open(meeting_file, "date: 2026-04-20\n");
  CHECK(at.client->ask("textDocument/hover", meeting_file, "date: 2026")["contents"]["value"] ==
        "**thứ Hai, 20/4/2026**\n\n\nĐến hạn:\n- Lê Văn C: Báo cáo tháng 4/2026 (khoản 1 Điều 18)\n"
        "- Trần Thị B: Báo cáo tháng 4/2026 (khoản 1 Điều 18)\n");
  at.client->open(meeting_file, "date: 2026-04-30\n");
  CHECK(at.client->ask("textDocument/hover", meeting_file, "date: 2026")["contents"]["value"]
            .get<std::string>()
            .starts_with("**thứ Năm, 30/4/2026**\n\n- ngày nghỉ\n"));
}

TEST_CASE("a key is shown with its meaning and an example, a word with its meaning", "[lsp]") {
  Hovering at;
  CHECK(at.shown(meeting_file, "chai") == "Chủ trì\n\nGiá trị: một mã\n\n```yaml\nchair: nguyen-van-a\n```");
  CHECK(at.shown(meeting_file, "status: he") == "**held**: đã họp");
  CHECK(at.shown(meeting_file, "period: 2026") == "**quý I/2026**: 2026-01-01 – 2026-03-31");
}

TEST_CASE("a rule in a waiver is explained as bcd explain does", "[lsp]") {
  Hovering at;
  at.client->open(meeting_file, "waivers: [{rule: absence-late}]\n");
  Json const answer = at.client->ask("textDocument/hover", meeting_file, "rule: absence");
  CHECK(answer["contents"]["value"] == "```\n" + run({"explain", "absence-late"}).out + "```");
}

TEST_CASE("a clause of a regulation is shown in words", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  folder.write("quy-che.yaml", read_text(source_dir() / "src/regulation/builtin/khanh-khe.yaml"));
  std::string config = read_text(folder.path() + "/bcd.yaml");
  config.replace(config.find("khanh-khe"), 9, "./quy-che.yaml");
  folder.write("bcd.yaml", config);
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  client.open("quy-che.yaml");
  Json const answer = client.ask("textDocument/hover", "quy-che.yaml", "article: \"14.1\", meeting: {body: commi");
  REQUIRE(answer.is_object());
  std::string const clause = answer["contents"]["value"];
  CHECK(clause.starts_with("**khoản 1 Điều 14**: "));
  CHECK(clause.find("\n> ") == clause.npos);
  // With the text of the regulation beside it, the article's own first words follow.
  folder.write("quy-che.txt",
               "Điều 14. Chế độ họp\n1. Ban Chỉ đạo họp định kỳ mỗi quý một lần.\n2. Họp chuyên đề khi cần.\n");
  Json const beside = client.ask("textDocument/hover", "quy-che.yaml", "article: \"14.1\", meeting: {body: commi");
  std::string const both = beside["contents"]["value"];
  CHECK(both.find("\n\n> Ban Chỉ đạo họp định kỳ mỗi quý một lần.") != both.npos);
}

TEST_CASE("nothing is shown on an empty line", "[lsp]") {
  Hovering at;
  at.client->open(meeting_file, "body: committee\n\n");
  CHECK(at.client->ask("textDocument/hover", meeting_file, "committee\n").is_null());
}

}  // namespace
}  // namespace bcd::test
