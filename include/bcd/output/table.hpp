// Rows of cells, and the ways to write them: aligned for people, CSV for spreadsheets, JSON for scripts, Markdown for
// papers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace bcd::output {

// A value of a cell: text as it stands in the records, or a number or truth value that JSON writes as one; nothing
// keeps the place of an item of a list that has no such value.
struct Value {
  enum class Form { text, number, boolean, nothing } form = Form::text;
  std::string text;
};
// One value, none (the record leaves it out), or those of a list.
struct Cell {
  std::vector<Value> values;
  bool list = false;

  Cell() = default;
  Cell(std::string text) : values{{Value::Form::text, std::move(text)}} {}
  static Cell number(int number) { return of({Value::Form::number, std::to_string(number)}); }
  static Cell truth(bool truth) { return of({Value::Form::boolean, truth ? "true" : "false"}); }
  static Cell of(Value value);
  bool given() const;        // is there a value at all?
  std::string text() const;  // several values are joined by "; ", with nothing between for one that is not there
};
struct Column {
  std::string key;
  bool to_the_right = false;  // numbers stand under each other by their ends
};
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // each as many cells as there are columns
};

// Aligned by terminal cells under the columns' keys. Nothing is cut; a line break or control character becomes a blank.
std::string table_text(Table const& table);
// RFC 4180: a header of the keys, CRLF, quotes where a cell needs them, blanks and line breaks as they are. For Excel:
// with a byte order mark, and an apostrophe before a text that a spreadsheet would take for a formula (= + - @).
enum class CsvFor { programs, excel };
std::string table_csv(Table const& table, CsvFor whom);
// An array of objects; what is left out is null, a list an array.
std::string table_json(Table const& table);
// A pipe table; whatever a cell holds, it prints as text.
std::string table_markdown(Table const& table);

// The lines a text takes in a column so wide, broken between words; a word that is too long is cut with "…".
std::vector<std::string> wrapped(std::string_view text, int width);
// The text with blanks after it, to so many terminal cells.
std::string padded(std::string_view text, int width);
// On one line, and nothing in it that a terminal obeys.
std::string one_line(std::string_view text);

}  // namespace bcd::output
