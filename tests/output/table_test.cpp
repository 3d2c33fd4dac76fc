#include "bcd/output/table.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "bcd/text/utf8.hpp"

namespace bcd::output {
namespace {

Cell many(std::vector<std::string> texts) {
  Cell cell;
  cell.list = true;
  for (std::string& text : texts) cell.values.push_back({Value::Type::text, std::move(text)});
  return cell;
}
Table small() {
  return {{{"id"}, {"name"}, {"days", true}, {"done"}},
          {{Cell{"a"}, Cell{"Đặng Thị Hoà"}, Cell::number(-3), Cell::truth(true)},
           {Cell{"long-id"}, Cell{}, Cell::number(120), Cell::truth(false)}}};
}

TEST_CASE("what turns the direction of a text is not printed to a terminal", "[table]") {
  CHECK(output::one_line("a\u202Eb\u2066c\u2069") == "a b c");
  CHECK(output::one_line("Ủy ban") == "Ủy ban");
}

TEST_CASE("a table is aligned by terminal cells, numbers to the right, no blanks at the ends", "[table]") {
  CHECK(table_text(small()) ==
        "id       name          days  done\n"
        "a        Đặng Thị Hoà    -3  true\n"
        "long-id                 120  false\n");
  CHECK(table_text({{{"id"}}, {}}) == "id\n");
}

TEST_CASE("a table obeys no control character and breaks no line in a cell", "[table]") {
  CHECK(table_text({{{"t"}}, {{Cell{"a\nb\x1b[31mc\u0085d\u2028e\xFF"}}}}) == "t\na b [31mc d e\n");
}

TEST_CASE("CSV quotes what needs it, doubles quotes and ends lines with CRLF", "[table]") {
  Table const table{
      {{"a"}, {"b"}},
      {{Cell{"x,y"}, Cell{"nói \"không\""}}, {Cell{"hai\ndòng"}, Cell{}}, {many({"p", "q"}), Cell::number(-5)}}};
  CHECK(table_csv(table, CsvFor::programs) == "a,b\r\n\"x,y\",\"nói \"\"không\"\"\"\r\n\"hai\ndòng\",\r\np; q,-5\r\n");
}

TEST_CASE("CSV for programs leaves the data as it is; for Excel it has a mark, and no text that begins a formula",
          "[table]") {
  Table const table{{{"t"}},
                    {{Cell{"=1+1"}}, {Cell{"-x"}}, {Cell{"+84"}}, {Cell{"@a"}}, {Cell::number(-5)}, {Cell{"a=b"}}}};
  CHECK(table_csv(table, CsvFor::programs) == "t\r\n=1+1\r\n-x\r\n+84\r\n@a\r\n-5\r\na=b\r\n");
  CHECK(table_csv(table, CsvFor::excel) == "\xEF\xBB\xBFt\r\n'=1+1\r\n'-x\r\n'+84\r\n'@a\r\n-5\r\na=b\r\n");
}

TEST_CASE("CSV for Excel keeps a text that Excel would take for a number or a day", "[table]") {
  Table const table{{{"t"}, {"d", false, true}},
                    {{Cell{"0912345678"}, Cell{"2026-03-25"}},
                     {Cell{"2026-03"}, Cell{}},
                     {Cell{"1/2, 3"}, Cell{}},
                     {Cell::number(12), Cell{"2026-03-25"}},
                     {Cell{"2026-Q1"}, Cell{}},
                     {Cell{"05-GM/BCĐ"}, Cell{}}}};
  CHECK(table_csv(table, CsvFor::programs) ==
        "t,d\r\n0912345678,2026-03-25\r\n2026-03,\r\n\"1/2, 3\",\r\n12,2026-03-25\r\n2026-Q1,\r\n05-GM/BCĐ,\r\n");
  CHECK(table_csv(table, CsvFor::excel) ==
        "\xEF\xBB\xBFt,d\r\n\"=\"\"0912345678\"\"\",2026-03-25\r\n\"=\"\"2026-03\"\"\",\r\n\"=\"\"1/2, "
        "3\"\"\",\r\n12,2026-03-25\r\n2026-Q1,\r\n05-GM/BCĐ,\r\n");
}

TEST_CASE("JSON keeps numbers, truth, nothing and lists apart", "[table]") {
  Table const table{{{"t"}, {"n"}, {"b"}, {"none"}, {"l"}},
                    {{Cell{"12"}, Cell::number(12), Cell::truth(false), Cell{}, many({})}}};
  auto const json = nlohmann::json::parse(table_json(table));
  CHECK(json == nlohmann::json::parse(R"([{"t":"12","n":12,"b":false,"none":null,"l":[]}])"));
  CHECK(table_json({{{"t"}}, {}}) == "[]\n");
}

TEST_CASE("a Markdown table builds nothing out of a cell", "[table]") {
  Table const table{{{"a"}, {"n", true}}, {{Cell{"x | y <b> *z*\n# q"}, Cell::number(1)}}};
  CHECK(table_markdown(table) == "| a | n |\n|---|---:|\n| x \\| y \\<b> \\*z\\* #<!-- --> q | 1 |\n");
}

TEST_CASE("text is wrapped between words, and a word that is too long is cut", "[table]") {
  CHECK(wrapped("Họp định kỳ quý III năm 2026", 12) == std::vector<std::string>{"Họp định kỳ", "quý III năm", "2026"});
  CHECK(wrapped("", 5) == std::vector<std::string>{""});
  CHECK(wrapped("2026-q1-committee", 8) == std::vector<std::string>{"2026-q1…"});
  for (std::string const& line : wrapped("日本語日本語 Nguyễễễễễn Văn A", 7)) CHECK(utf8::width(line) <= 7);
}

}  // namespace
}  // namespace bcd::output
