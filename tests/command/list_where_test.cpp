// bcd list: conditions on rows, and their order.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "golden.hpp"
#include "list_of.hpp"

namespace bcd::test {
namespace {

TEST_CASE("conditions: equal, unequal, contains, by day, by period; several must all hold", "[list]") {
  std::size_t const all = rows({"meetings"}).size();
  std::size_t const held = rows({"meetings", "--where", "status=held"}).size();
  CHECK(held > 0);
  CHECK(held < all);
  CHECK(rows({"meetings", "--where", "status!=held"}).size() == all - held);
  for (std::string const& day :
       column({"meetings", "--where", "date>=2026-04-01", "--where", "date<2026-07-01"}, "date")) {
    CHECK(day >= "2026-04-01");
    CHECK(day < "2026-07-01");
  }
  for (std::string const& period :
       column({"reports", "--where", "period>2026-Q1", "--where", "kind=quarterly"}, "period"))
    CHECK(period > "2026-Q1");
  CHECK(rows({"meetings", "--where", "date<=2026-03-25"}).size() +
            rows({"meetings", "--where", "date>2026-03-25"}).size() ==
        all);
  CHECK(rows({"members", "--where", "name~NGUYỄN"}).size() > 0);
  CHECK(rows({"members", "--where", "name~nguyễn"}) == rows({"members", "--where", "name~NGUYỄN"}));
  CHECK(rows({"members", "--where", "name~nguye\u0302\u0303n"}) ==
        rows({"members", "--where", "name~nguyễn"}));  // typed in NFD
  CHECK(rows({"tasks", "--where", "state=done-in-time", "--where", "state=done-late"}).empty());
}

TEST_CASE("of a list any item will do, and for != none may be equal", "[list]") {
  std::size_t const with = rows({"meetings", "--where", "present=le-van-c"}).size(),
                    without = rows({"meetings", "--where", "present!=le-van-c"}).size();
  CHECK(with > 0);
  CHECK(with + without == rows({"meetings"}).size());
}

TEST_CASE("an empty value asks whether it is given", "[list]") {
  std::size_t const all = rows({"meetings"}).size(), without = rows({"meetings", "--where", "conclusion="}).size();
  CHECK(without > 0);
  CHECK(without + rows({"meetings", "--where", "conclusion!="}).size() == all);
  CHECK(rows({"meetings", "--where", "absent>=1"}).size() == rows({"meetings", "--where", "absent!="}).size());
}

TEST_CASE("a condition that says nothing is refused", "[list]") {
  for (std::string text : {"status", "=held", "status=hel", "date>=hôm nay", "date>", "name~", "period=2026-13",
                           "absent>=nhiều", "status>held", "conclusion=1", "body==committee", "body<>committee",
                           "body=~committee", "date=>2026-01-01", " =held"}) {
    INFO(text);
    Outcome const outcome = list({"meetings", "--where=" + text});
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err.starts_with("bcd: --where"));
  }
  CHECK(list({"meetings", "--where="}).exit == 2);
  CHECK(
      list({"meetings", "--where", "status=hel"}).err ==
      "bcd: --where 'status=hel': cột 'status' chỉ nhận: planned, held, postponed, cancelled (có phải ý là 'held'?)\n");
  CHECK(list({"meetings", "--where", "date>=5/2026"}).err ==
        "bcd: --where 'date>=5/2026': cột 'date' là ngày dạng 2026-03-25, không dùng được phép so sánh này\n");
}

TEST_CASE("an id that there is not is refused with the nearest, unless some unit or record has it", "[list]") {
  CHECK(list({"meetings", "--where", "body=comittee"}).err ==
        "bcd: --where: cột 'body' không có mã nào là 'comittee' (có phải ý là 'committee'?)\n");
  CHECK(list({"meetings", "--where", "body!=comittee"}).exit == 2);
  CHECK(list({"tasks", "--where", "lead=cong-na"}).err.find("'cong-an'?") != std::string::npos);
  CHECK(list({"duties", "--where", "who=cong-na"}).exit == 2);
  CHECK(list({"members", "--where", "agency=khong-co"}).exit == 2);
  CHECK(list({"meetings", "--where", "present=le-van-c"}).exit == 0);
  CHECK(list({"meetings", "--where", "body~comi"}).exit == 0);  // ~ accepts a part of an id, so it is not looked up
  CHECK(list({"members", "--where", "agency=phong-van-hoa"}, ".").exit == 0);
  CHECK(list({"members", "--where", "agency=khong-co"}, ".").exit == 2);
  Folder const folder;
  folder.copy(source_dir() / "tests/base/phuong");
  folder.write("meetings/2026/hop.yaml",
               "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-09-09\npresent: [le-van-cc]\n");
  CHECK(run({"-C", folder.path(), "list", "meetings", "--where", "present=le-van-cc"}).out.find("hop ") !=
        std::string::npos);
}

TEST_CASE("order: by day, by number, by the table of words, by the Vietnamese alphabet; what is not given is last",
          "[list]") {
  auto const days = column({"meetings", "--sort", "date"}, "date");
  CHECK(std::ranges::is_sorted(days));
  auto reversed = column({"meetings", "--sort", "-date"}, "date");
  std::ranges::reverse(reversed);
  CHECK(reversed == days);
  auto const roles = column({"seats", "--where", "body=committee", "--sort", "role"}, "role");
  CHECK(roles.front() == "head");
  CHECK(roles.back() == "member");
  auto const dues = column({"tasks", "--sort", "-due"}, "due");
  CHECK(std::ranges::is_sorted(dues, std::greater<>{},
                               [](std::string const& due) { return due == "null" ? std::string{} : due; }));
  auto const both = rows({"meetings", "--sort", "body,-date"});
  for (std::size_t i = 1; i < both.size(); ++i) {
    INFO(i);
    if (both[i]["body"] == both[i - 1]["body"])
      CHECK(both[i]["date"].get<std::string>() <= both[i - 1]["date"].get<std::string>());
    else CHECK(both[i]["body"].get<std::string>() > both[i - 1]["body"].get<std::string>());
  }
}

}  // namespace
}  // namespace bcd::test
