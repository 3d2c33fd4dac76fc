// Findings that were known before a renaming stay known after it: with --baseline and with --since.
#include <algorithm>

#include "git.hpp"
#include "rename_office.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

// An example in a repository of its own, with a baseline of its findings.
struct KnownOffice : GitFolder {
  explicit KnownOffice(std::string const& example) {
    copy(source_dir() / "examples" / example);
    commit();
    (*this)({"check", "--write-baseline", "moc.json"});
  }
  Outcome operator()(Strings arguments) const {
    arguments.insert(arguments.begin(), {"-C", path(), "--as-of", "2026-10-01"});
    return run(arguments);
  }
  // Returns the findings that are not known, and the entries of the baseline without one.
  std::string by_baseline() const { return brief((*this)({"check", "--baseline", "moc.json"})); }
  std::string by_git() const { return brief((*this)({"check", "--since", "HEAD"})); }

 private:
  static std::string brief(Outcome const& outcome) {
    std::string lines = outcome.err;
    for (std::size_t at = 0; at < outcome.out.size(); at = outcome.out.find('\n', at) + 1) {
      std::string const line = outcome.out.substr(at, outcome.out.find('\n', at) - at);
      if (line.find("]: ") != line.npos && line.front() != ' ') lines += line + "\n";
    }
    return lines;
  }
};

// Renames in an example, one after another, each as "member le-van-c x".
void check_known(std::string const& example, Strings const& renamings) {
  KnownOffice const office{example};
  INFO(example);
  REQUIRE(office.by_baseline() == "");
  for (std::string const& one : renamings) {
    Strings call{"rename", "-q"};
    for (std::size_t at = 0; at < one.size(); at = std::min(one.find(' ', at), one.size()) + 1)
      call.push_back(one.substr(at, one.find(' ', at) - at));
    INFO(one);
    REQUIRE(office(call).exit == 0);
  }
  CAPTURE(renamings);
  CHECK(office.by_baseline() == "");
  CHECK(office.by_git() == "");
}

TEST_CASE("a renamed record is recognized where it is one of the values of a finding", "[command][rename]") {
  check_known("phuong-mau", {"report 2026-q3-vu-thi-g r9"});          // the report that tells of an overdue task
  check_known("phuong-mau", {"report 2026-q3-dang-van-h-lan-1 r8"});  // the first of two reports
}

TEST_CASE("a renamed agency, body or member is recognized in findings on other records", "[command][rename]") {
  check_known("phuong-mau", {"agency vien-thong-mau vtm"});
  check_known("regulations/phuong-doi-moi", {"member pham-thi-d zz-pham-thi-d"});
  check_known("regulations/phuong-doi-moi", {"body committee zz-committee"});
  check_known("regulations/ubnd-xa", {"member tran-thi-b zz-tran-thi-b"});
}

TEST_CASE("several renamings are recognized together, also in one finding", "[command][rename]") {
  check_known("phuong-mau", {"member do-van-l dvl", "meeting 2026-q2-committee q2"});
  check_known("phuong-mau",
              {"meeting 2026-q2-committee zz", "meeting 2026-q3-committee aa", "report 2026-q3-dang-van-h-lan-1 zz1",
               "report 2026-q3-dang-van-h-lan-2 aa2", "member dang-van-h zz-h", "agency vien-thong-mau aa-vt"});
}

TEST_CASE("a finding beside one of a renamed record is new, and so is another value in it", "[command][rename]") {
  KnownOffice const office{"phuong-mau"};
  REQUIRE(office({"rename", "agency", "vien-thong-mau", "vtm", "-q"}).exit == 0);
  std::string const path = "commendations/2026-08-to-cong-nghe-so.yaml", copy = "commendations/2026-08-khac.yaml";
  std::string const text = read_text(office.path() + "/" + path);
  office.write(copy, text);
  std::string const beside = copy + ":5:14: lỗi[commendation-unproposed]: ";
  CHECK(office.by_baseline().starts_with(beside));
  CHECK(office.by_git().starts_with(beside));
  std::filesystem::remove(office.path() + "/" + copy);
  std::string other = text;
  other.replace(other.find("2026-08-28"), 10, "2026-08-27");
  office.write(path, other);
  CHECK(office.by_baseline().find(path + ":5:14: lỗi[commendation-unproposed]: ") != std::string::npos);
  CHECK(office.by_git().starts_with(path + ":5:14: lỗi[commendation-unproposed]: "));
}

TEST_CASE("a misspelt id in place of another one is a new finding, not a renaming", "[command][rename]") {
  KnownOffice const office{"phuong-mau"};
  std::string const path = "meetings/2026/2026-q2-committee.yaml";
  std::string text = read_text(office.path() + "/" + path);
  std::size_t const at = text.find("phong-van-hoa-xahoi");
  REQUIRE(at != text.npos);
  office.write(path, text.replace(at, 19, "phong-van-hoa-xahoii"));
  CHECK(office.by_baseline().find("lỗi[unknown-reference]: ") != std::string::npos);
  CHECK(office.by_git().find("lỗi[unknown-reference]: ") != std::string::npos);
}

}  // namespace
}  // namespace bcd::test
