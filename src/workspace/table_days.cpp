#include "table_days.hpp"

#include <fmt/format.h>

#include <charconv>

#include "bcd/text/typed_day.hpp"
#include "table_cells.hpp"

namespace bcd::workspace {
namespace {

constexpr Date first_counted{1899, 12, 30};  // of the usual count; the one of old Macintosh computers begins in 1904
constexpr int macintosh_days = 1462;
constexpr int first_serial = 36526, last_serial = 73050;  // 2000-01-01 to 2099-12-31

// Returns the number by which a spreadsheet counts days: "45123", "45123.0". Empty if the cell is not one.
std::optional<int> serial_of(std::string_view cell) {
  if (cell.ends_with(".0") || cell.ends_with(",0")) cell.remove_suffix(2);
  int number = 0;
  auto const [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  bool const whole = fault == std::errc{} && end == cell.data() + cell.size();
  return whole && number >= first_serial && number <= last_serial ? std::optional{number} : std::nullopt;
}

std::string written(Date day) { return fmt::format("{}/{}/{}", day.day(), day.month(), day.year()); }

}  // namespace

DayColumn::DayColumn(source::CsvTable const& table, std::size_t first, std::size_t column) {
  for (std::size_t i = first; i < table.rows.size() && line_ == 0; ++i) {
    if (column >= table.rows[i].cells.size()) continue;
    std::string const cell = cell_text(table.rows[i].cells[column]);
    if (!month_first_day(cell) || typed_day(cell)) continue;
    line_ = table.rows[i].line;
    month_first_ = cell;
  }
}

bool DayColumn::is_unclear(std::string_view cell) const {
  auto const day_first = typed_day(cell), month_first = month_first_day(cell);
  return line_ != 0 && day_first && month_first && *day_first != *month_first;
}

std::optional<Date> DayColumn::read(std::string_view cell) const {
  return is_unclear(cell) ? std::nullopt : typed_day(cell);
}

Saying DayColumn::fault(std::string_view cell) const {
  if (is_unclear(cell)) {
    Date const day_first = *typed_day(cell), month_first = *month_first_day(cell);
    return {
        {"'{value}' chưa rõ là ngày nào, vì ở dòng {line} cột này ghi tháng trước ngày ('{example}'); ghi {first} hoặc "
         "{second}",
         "'{value}' may be either of two days, because on line {line} this column has the month before the day "
         "('{example}'); write {first} or {second}"},
        {{"value", cell}, {"line", line_}, {"example", month_first_}, {"first", day_first}, {"second", month_first}}};
  }
  if (auto const day = month_first_day(cell))
    return {{"'{value}' ghi tháng trước ngày; ghi {day} hoặc {written}",
             "'{value}' has the month before the day; write {day} or {written}"},
            {{"value", cell}, {"day", *day}, {"written", written(*day)}}};
  if (auto const serial = serial_of(cell)) {
    Date const day = first_counted + *serial;
    return {{"'{value}' là số đếm ngày của bảng tính ({day}, hoặc {other} nếu tệp lập trên máy Macintosh); định dạng "
             "cột là ngày, hoặc ghi {iso}",
             "'{value}' is the number by which a spreadsheet counts days ({day}, or {other} if the file was made on a "
             "Macintosh); format the column as dates, or write {iso}"},
            {{"value", cell}, {"day", written(day)}, {"other", written(day + macintosh_days)}, {"iso", day.str()}}};
  }
  return {{"'{value}' không phải ngày; ghi 2026-03-25 hoặc 25/3/2026",
           "'{value}' is not a day; write 2026-03-25 or 25/3/2026"},
          {{"value", cell}}};
}

}  // namespace bcd::workspace
