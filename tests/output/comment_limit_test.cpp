// What a code host shows only in part: comments of at most 65,536 characters, ten annotations of each level.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/text/utf8.hpp"
#include "git.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

constexpr std::size_t most = 65'536;
std::string const config =
    "unit: xa-mau\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2199-01-01\nregulations: [{use: la-gi, from: "
    "2026-01-01}]\nstanding_agency: phong\nagencies:\n  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}\n";

// A unit with a warning in bcd.yaml and in each of `count` members, and an error in the last one.
GitFolder const& with_findings(GitFolder const& unit, int count) {
  unit.write("bcd.yaml", config);
  unit.write("members/a.yaml",
             "name: A\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n");
  for (int i = 0; i < count; ++i)
    unit.write(fmt::format("members/m{:03}.yaml", i), fmt::format("name: Thành viên {}   \nseats: []\n", i));
  unit.write("members/z.yaml", "name: Z\nsaets: []\n");
  return unit;
}

std::string check(GitFolder const& unit, std::string const& format) {
  return run({"-C", unit.path(), "check", "--format", format}).out;
}

int count_of(std::string const& text, std::string const& part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_CASE("a comment has every finding as long as it fits", "[output]") {
  GitFolder const folder;
  std::string const text = check(with_findings(folder, 100), "markdown");
  CHECK(utf8::count(text) < most);
  CHECK(count_of(text, "`text-hygiene`") == 100);
  CHECK(count_of(text, "`unknown-key`") == 1);
  CHECK(text.find("chưa nêu ở đây") == text.npos);
}

TEST_CASE("a comment that would be too long says how much it leaves out, and keeps the errors", "[output]") {
  GitFolder const folder;
  std::string const text = check(with_findings(folder, 400), "markdown");
  CHECK(utf8::count(text) < most);
  CHECK(utf8::count(text) > most - 5'000);
  int const shown = count_of(text, "`text-hygiene`");
  CHECK(shown < 400);
  CHECK(count_of(text, "`unknown-key`") == 1);
  CHECK(text.ends_with(
      fmt::format("\n\nCòn {} phát hiện chưa nêu ở đây; xem đủ bằng: bcd check\n\n</details>\n", 400 - shown)));
}

TEST_CASE("a comment on many units leaves room for their findings", "[output]") {
  GitFolder const folder;
  for (int i = 0; i < 600; ++i) {
    std::string const unit = fmt::format("xa-{:03}-co-ten-rat-dai-cua-mot-huyen-nao-do", i);
    folder.write(unit + "/bcd.yaml", "unit: " + unit + config.substr(config.find('\n')));
    folder.write(unit + "/members/z.yaml", "name: Z\nsaets: []\n");
  }
  std::string const text = check(folder, "markdown");
  CHECK(utf8::count(text) < most);
  CHECK(text.find("đơn vị chưa nêu ở đây\n") != text.npos);
  CHECK(count_of(text, "`unknown-key`") > 100);
  CHECK(text.find("phát hiện chưa nêu ở đây; xem đủ bằng: bcd check\n") != text.npos);
}

TEST_CASE("the description of changes for a comment is cut like the findings", "[output]") {
  GitFolder const folder;
  with_findings(folder, 0);
  folder.commit();
  for (int i = 0; i < 900; ++i)
    folder.write(fmt::format("members/m{:03}.yaml", i),
                 fmt::format("name: Thành viên có tên rất dài thứ {}\nseats: []\n", i));
  auto const diff = [&](Strings const& more) {
    Strings call{"-C", folder.path(), "diff", "HEAD"};
    call.insert(call.end(), more.begin(), more.end());
    return run(call).out;
  };
  std::string const text = diff({"--format", "markdown"});
  CHECK(utf8::count(text) < most);
  int const shown = count_of(text, "\n- **");
  CHECK(shown < 900);
  CHECK(text.ends_with(fmt::format("\n\nCòn {} thay đổi chưa nêu ở đây; xem đủ bằng: bcd diff\n", 900 - shown)));
  CHECK(count_of(diff({}), "\n    ") == 900);
}

TEST_CASE("annotations that GitHub does not show are told of", "[output]") {
  std::string const told =
      "bcd: GitHub chỉ hiện 10 chú thích mỗi mức (error, warning, notice) của một bước; xem đủ trong nhật ký này, hoặc "
      "ghi thêm: --output markdown=TỆP\n";
  GitFolder const ten, eleven;
  CHECK(count_of(check(with_findings(ten, 9), "github"), told) == 0);
  std::string const text = check(with_findings(eleven, 10), "github");
  CHECK(count_of(text, "::warning ") == 11);
  CHECK(text.ends_with("\n" + told));
}

}  // namespace
}  // namespace bcd::test
