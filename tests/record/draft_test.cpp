// A draft becomes a file that reads back with the values that were set.
#include "bcd/record/draft.hpp"

#include <catch2/catch.hpp>

#include "bcd/record/kinds.hpp"
#include "bcd/record/loader.hpp"
#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"
#include "bcd/record/report.hpp"
#include "said.hpp"

namespace bcd::test {
namespace {

using record::Draft;
using Strings = std::vector<std::string>;

template <class R>
Draft draft_of(Strings const& sets) {
  Draft draft{record::kind_info<R>, Lang::vi};
  for (std::string const& set : sets) {
    auto const fault = draft.set(set.substr(0, set.find('=')), set.substr(set.find('=') + 1));
    INFO(set);
    REQUIRE_FALSE(fault);
  }
  return draft;
}
template <class R>
Strings faults_of(Draft const& draft) {
  source::File const file{"a.yaml", draft.yaml({"đầu tệp"})};
  record::Findings found;
  record::load_record<R>(file, found);
  return said(found);
}
// Returns the error in a path, in English, or "" if there is none.
template <class R>
std::string fault_of(Strings const& sets) {
  Draft draft{record::kind_info<R>, Lang::vi};
  for (std::string const& set : sets)
    if (auto const fault = draft.set(set.substr(0, set.find('=')), set.substr(set.find('=') + 1)))
      return fill(fault->what, Lang::en, fault->args);
  return "";
}

TEST_CASE("fields come in the order of the kind, whatever order they are set in", "[record]") {
  Draft const draft = draft_of<record::Member>(
      {"seats.0.from=2026-01-01", "seats.0.role=head", "name=Nguyễn Văn A", "seats.0.body=committee", "order=1"});
  CHECK(draft.bare_yaml() ==
        "name: Nguyễn Văn A\norder: 1\nseats:\n  - body: committee\n    role: head\n    from: 2026-01-01\n");
}

TEST_CASE("a draft's own text is each field that is not given as a comment, with its title and example", "[record]") {
  Draft const draft = draft_of<record::Member>(
      {"name=Nguyễn Văn A", "seats.0.body=committee", "seats.0.role=head", "seats.0.from=2026-01-01"});
  CHECK(draft.yaml({"đầu tệp"}) ==
        "# đầu tệp\n\nname: Nguyễn Văn A\n# post: Bí thư Đảng ủy  # Chức vụ nơi công tác\n# agency: dang-uy  # Cơ quan "
        "công tác\n# area: Chỉ đạo chung  # Lĩnh vực phụ trách\n"
        "# order: 1  # Thứ tự trong danh sách\n# email: nguyenvana@example.vn  # Thư điện tử\n# phone: \"0900 000 "
        "001\"  # Điện thoại\n"
        "seats:\n  - body: committee\n    role: head\n    from: 2026-01-01\n    # to: 2030-12-31  # Đến hết ngày\n    "
        "# decision: 92-QĐ/ĐU  # Số quyết định\n"
        "    # notice:  # Văn bản thông báo thay đổi\n    #   number: 92-QĐ/ĐU  # Số, ký hiệu\n    #   date: "
        "2025-07-24  # Ngày\n");
}

// Removing the '# ' gives a record.
TEST_CASE("the comments of every kind are YAML of that kind when their '# ' is taken away", "[record]") {
  for (record::KindInfo const* kind : record::kinds()) {
    if (kind->name == "regulation") continue;
    Draft draft{*kind, Lang::vi};
    std::string text = draft.yaml({}), taken;
    for (std::size_t at = 0; at < text.size();) {
      std::string line = text.substr(at, text.find('\n', at) + 1 - at);
      at += line.size();
      if (std::size_t const mark = line.find("# "); mark != line.npos && line.find_first_not_of(' ') == mark)
        line.erase(mark, 2);
      taken += line;
    }
    INFO(kind->name << "\n" << taken);
    source::File const file{"a.yaml", taken};
    CHECK(source::parse_yaml(file).faults.empty());
  }
}

TEST_CASE("texts that YAML would take for something else are quoted, times too", "[record]") {
  Draft const draft =
      draft_of<record::Meeting>({"body=committee", "kind=regular", "period=2026", "status=planned", "date=2026-03-25",
                                 "start=14:00", "place=1234", "agenda=Nội dung: một, hai", "agenda=- ba"});
  CHECK(draft.bare_yaml() ==
        "body: committee\nkind: regular\nperiod: 2026\nstatus: planned\ndate: 2026-03-25\nstart: \"14:00\"\nplace: "
        "\"1234\"\nagenda:\n  - \"Nội dung: một, hai\"\n  - \"- ba\"\n");
  CHECK(faults_of<record::Meeting>(draft) == Strings{});
}

TEST_CASE("lists of ids take several at once, lists of texts one each time", "[record]") {
  CHECK(draft_of<record::Meeting>({"present=a, b", "present=c"}).bare_yaml() == "present:\n  - a\n  - b\n  - c\n");
  CHECK(draft_of<record::Report>({"results=một"}).bare_yaml() == "results: một\n");
  CHECK(draft_of<record::Report>({"results=một", "results=hai", "results=ba"}).bare_yaml() ==
        "results:\n  - một\n  - hai\n  - ba\n");
}

TEST_CASE("figures are set by their names", "[record]") {
  CHECK(draft_of<record::Report>({"figures.online_dossiers=1240", "figures.percent=78.5"}).bare_yaml() ==
        "figures:\n  online_dossiers: 1240\n  percent: 78.5\n");
}

TEST_CASE("a bad value reaches the loader as it is, and builds nothing else", "[record]") {
  CHECK(draft_of<record::Meeting>({"date=2026-02-30"}).bare_yaml() == "date: 2026-02-30\n");
  CHECK(draft_of<record::Meeting>({"date=2026-03-25\nbody: x"}).bare_yaml() == "date: \"2026-03-25\\nbody: x\"\n");
  CHECK(draft_of<record::Meeting>({"period=# x"}).bare_yaml() == "period: \"# x\"\n");
  CHECK(draft_of<record::Meeting>({"nope=1"}).bare_yaml() == "nope: \"1\"\n");
  CHECK(draft_of<record::Meeting>({"body.x=1"}).bare_yaml() == "body:\n  x: \"1\"\n");
}

TEST_CASE("a path that leads nowhere is told", "[record]") {
  CHECK(fault_of<record::Meeting>({"absent.member=a"}) ==
        "'absent' is a list: give the number of the item, from 0, like absent.0.member");
  CHECK(fault_of<record::Meeting>({"absent.1.member=a"}) ==
        "'absent.1.member': the item before it (absent.0) is missing");
  CHECK(fault_of<record::Meeting>({"date=2026-03-25", "date=2026-03-26"}) == "'date' is given twice");
  CHECK(fault_of<record::Meeting>({"conclusion..number=1"}) == "'conclusion..number' is not a key");
}

TEST_CASE("what is set is not filled, what is left out is not filled either", "[record]") {
  Draft draft = draft_of<record::Meeting>({"chair=a", "place="});
  draft.fill("chair", "b");
  draft.fill("place", "c");
  draft.fill("secretary", "d");
  CHECK(draft.bare_yaml() == "chair: a\nsecretary: d\n");
}

TEST_CASE("what must be given and is not is named with its path", "[record]") {
  Strings paths;
  for (auto const& [path, field] : draft_of<record::Meeting>({"kind=regular", "conclusion.items.0.no=1"}).missing())
    paths.push_back(path);
  CHECK(paths == Strings{"body", "period", "status", "date", "conclusion.items.0.text"});
}

}  // namespace
}  // namespace bcd::test
