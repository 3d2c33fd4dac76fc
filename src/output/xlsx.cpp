#include "bcd/output/xlsx.hpp"

#ifdef BCD_NO_XLSX

namespace bcd::output {

Workbook table_xlsx(Table const&, std::string const&, Date) { return {Workbook::Fault::unsupported}; }
std::string xlsx_library_version() { return {}; }

}  // namespace bcd::output

#else

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "bcd/text/utf8.hpp"
#include "private_folder.hpp"

namespace bcd::output {
namespace {

constexpr int narrowest = 8, widest = 60;  // columns, in characters

// The first day that Excel counts as other programs do: it takes 1900 for a leap year.
constexpr Date first_excel_day{1900, 3, 1};

std::optional<Date> day_of(Column const& column, Cell const& cell) {
  if (!column.day || cell.list || cell.values.size() != 1) return std::nullopt;
  auto const day = parse_date(cell.values.front().text).day();
  return day >= first_excel_day ? day : std::nullopt;
}

// Empty if the cell is not one number that a double holds.
std::optional<double> number_of(Cell const& cell) {
  if (cell.list || cell.values.size() != 1 || cell.values.front().type != Value::Type::number) return std::nullopt;
  std::string const& text = cell.values.front().text;
  double number = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

struct Formats {
  explicit Formats(lxw_workbook* book)
      : header{workbook_add_format(book)}, text{workbook_add_format(book)}, day{workbook_add_format(book)} {
    format_set_bold(header);
    format_set_num_format(text, "@");  // what is typed over a text stays a text
    format_set_num_format(day, "d/m/yyyy");
  }
  lxw_format *header, *text, *day;
};

lxw_error write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t place, Column const& column, Cell const& cell,
                     Formats const& formats) {
  if (!cell.given()) return LXW_NO_ERROR;
  if (auto const day = day_of(column, cell)) {
    lxw_datetime when{day->year(), int(day->month()), int(day->day()), 0, 0, 0};
    return worksheet_write_datetime(sheet, row, place, &when, formats.day);
  }
  if (auto const number = number_of(cell)) return worksheet_write_number(sheet, row, place, *number, nullptr);
  if (!cell.list && cell.values.front().type == Value::Type::boolean)
    return worksheet_write_boolean(sheet, row, place, cell.values.front().text == "true", nullptr);
  return worksheet_write_string(sheet, row, place, cell.text().c_str(), formats.text);
}

lxw_error write_sheet(lxw_worksheet* sheet, Table const& table, Formats const& formats) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    Column const& column = table.columns[i];
    auto const place = lxw_col_t(i);
    int width = utf8::width(column.key) + 3;  // the button of the filter
    worksheet_write_string(sheet, 0, place, column.key.c_str(), formats.header);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      Cell const& cell = table.rows[row][i];
      width = std::max(width, utf8::width(cell.text()) + 1);
      if (lxw_error const fault = write_cell(sheet, lxw_row_t(row + 1), place, column, cell, formats)) return fault;
    }
    worksheet_set_column(sheet, place, place, std::clamp(width, narrowest, widest), nullptr);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  if (!table.columns.empty())
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.size()), lxw_col_t(table.columns.size() - 1));
  return LXW_NO_ERROR;
}

}  // namespace

Workbook table_xlsx(Table const& table, std::string const& sheet, Date created) {
  if (table.rows.size() >= LXW_ROW_MAX || table.columns.size() > LXW_COL_MAX) return {Workbook::Fault::too_large};
  PrivateFolder const folder;
  if (!folder.made()) return {Workbook::Fault::failed};
  std::string path = folder.path();
  lxw_workbook_options options{};
  options.tmpdir = path.data();
  lxw_workbook* const book = workbook_new_opt(folder.file("table.xlsx").c_str(), &options);
  if (!book) return {Workbook::Fault::failed};
  lxw_doc_properties properties{};
  properties.created = time_t(created - Date{1970, 1, 1}) * 24 * 60 * 60;
  workbook_set_properties(book, &properties);
  lxw_error const fault = write_sheet(workbook_add_worksheet(book, sheet.c_str()), table, Formats{book});
  lxw_error const closed = workbook_close(book);
  if (fault) return {Workbook::Fault::too_large};
  auto bytes = closed ? std::nullopt : folder.read("table.xlsx");
  return bytes ? Workbook{Workbook::Fault::none, std::move(*bytes)} : Workbook{Workbook::Fault::failed};
}

std::string xlsx_library_version() { return lxw_version(); }

}  // namespace bcd::output

#endif
