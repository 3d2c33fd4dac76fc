// A table of cells and its output formats: aligned text, CSV for spreadsheets, JSON for scripts, Markdown for papers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace bcd::output {

// One value of a cell: text as in the records, or a number or truth value that JSON writes as such. `nothing` stands
// for an item of a list that lacks the value.
struct Value {
  enum class Type { text, number, boolean, nothing } type = Type::text;
  std::string text;
};
// One value, no value (the record omits it), or the values of a list.
struct Cell {
  std::vector<Value> values;
  bool list = false;

  Cell() = default;
  Cell(std::string text) : values{{Value::Type::text, std::move(text)}} {}
  static Cell number(int number) { return of({Value::Type::number, std::to_string(number)}); }
  static Cell truth(bool truth) { return of({Value::Type::boolean, truth ? "true" : "false"}); }
  static Cell of(Value value);
  bool given() const;  // true if at least one value is not `nothing`
  // The values joined by "; ". A `nothing` value becomes an empty text.
  std::string text() const;
};
struct Column {
  std::string key;
  bool to_the_right = false;  // align right, for numbers
  bool day = false;           // its values are days
};
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // each with as many cells as there are columns
};

// Returns aligned columns, measured in terminal cells, under their keys. Nothing is cut. Line breaks and control
// characters become blanks.
std::string table_text(Table const& table);
// RFC 4180: a header of the keys, CRLF, quotes only if a cell needs them, blanks and line breaks unchanged. For Excel a
// byte order mark is added, an apostrophe before a text that a spreadsheet would interpret as a formula (= + - @, tab,
// CR), and a text that it would take for a number or a day (0912345678, 2026-03) is written as ="0912345678".
enum class CsvFor { programs, excel };
std::string table_csv(Table const& table, CsvFor whom);
// Returns an array of objects. A missing value is null, a list an array.
std::string table_json(Table const& table);
// Returns a pipe table in which every value prints as text.
std::string table_markdown(Table const& table);

// Returns the text broken between words into lines of at most `width` terminal cells. A longer word is cut with "…".
// Returns one empty line for an empty text.
std::vector<std::string> wrapped(std::string_view text, int width);
// Returns the text padded with blanks to `width` terminal cells.
std::string padded(std::string_view text, int width);
// Returns the text on one line, without control characters and characters that change the text direction.
std::string one_line(std::string_view text);

}  // namespace bcd::output
