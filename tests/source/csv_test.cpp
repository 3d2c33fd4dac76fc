// CSV tables as spreadsheet programs write them.
#include "bcd/source/csv.hpp"

#include <catch2/catch.hpp>

namespace bcd::test {
namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cells(std::string_view bytes) {
  source::CsvTable const table = source::read_csv(bytes);
  REQUIRE(table.faults.empty());
  Cells all;
  for (source::CsvRow const& row : table.rows) all.push_back(row.cells);
  return all;
}
// Returns "line:column" of the first error, or "" if there is none.
std::string fault(std::string_view bytes) {
  source::CsvTable const table = source::read_csv(bytes);
  return table.faults.empty() ? ""
                              : std::to_string(table.faults[0].line) + ":" + std::to_string(table.faults[0].column);
}

TEST_CASE("commas, semicolons or tabs separate, whichever most lines have equally many of", "[source]") {
  CHECK(cells("a,b\nc,d\n") == Cells{{"a", "b"}, {"c", "d"}});
  CHECK(cells("a;b, c;d\n1;2;3\n") == Cells{{"a", "b, c", "d"}, {"1", "2", "3"}});
  CHECK(cells("a\tb\n") == Cells{{"a", "b"}});
  CHECK(cells("\"a;b;c\",d\n") == Cells{{"a;b;c", "d"}});
  CHECK(cells("DANH SÁCH\na;b\n") == Cells{{"DANH SÁCH"}, {"a", "b"}});
  CHECK(cells("Mẫu, ngày 1/10\nx;y\na;b, c, d\ne;f, g\n") ==
        Cells{{"Mẫu, ngày 1/10"}, {"x", "y"}, {"a", "b, c, d"}, {"e", "f, g"}});
}

TEST_CASE("quotes of a word processor hold separators if they surround the cell", "[source]") {
  CHECK(cells("“a, b”,c\n“d”, “e” \n“f” g,h\n") == Cells{{"a, b", "c"}, {"d", "e"}, {"“f” g", "h"}});
  CHECK(cells("“a,b\nc”,d\n") == Cells{{"“a", "b"}, {"c”", "d"}});
}

TEST_CASE("a byte order mark, CRLF, a missing last line end and blanks around cells are no content", "[source]") {
  CHECK(cells("\xEF\xBB\xBF"
              "a,b\r\n c ,\xC2\xA0"
              "d\xC2\xA0") == Cells{{"a", "b"}, {"c", "d"}});
}

TEST_CASE("quotes hold separators, line ends and doubled quotes", "[source]") {
  CHECK(cells("\"a,b\",\"c\nd\"\n\"say \"\"hi\"\"\",\"\"\n") == Cells{{"a,b", "c\nd"}, {"say \"hi\"", ""}});
}

TEST_CASE("rows keep the line they begin on; those without content are left out", "[source]") {
  source::CsvTable const table = source::read_csv("a,b\n\n,\n\"x\ny\",1\nz,2\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].line == 4);
  CHECK(table.rows[2].line == 6);
}

TEST_CASE("a quote that is not closed, or text after it, is told where it stands", "[source]") {
  CHECK(fault("a,b\nc,\"d\n") == "2:2");
  CHECK(fault("a,\"b\"c\n") == "1:2");
  CHECK(fault("a,\"b\" \n") == "");
}

TEST_CASE("what is not UTF-8 is refused with its line", "[source]") {
  CHECK(fault("a,b\nNguy\xEA"
              "n,c\n") == "2:1");
  CHECK(fault("\xFF\xFE"
              "a\0") == "1:1");
}

TEST_CASE("nothing is a table without rows", "[source]") {
  CHECK(cells("") == Cells{});
  CHECK(cells("\n\n") == Cells{});
}

}  // namespace
}  // namespace bcd::test
