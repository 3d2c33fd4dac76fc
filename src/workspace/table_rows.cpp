#include "table_rows.hpp"

#include "bcd/text/fold.hpp"
#include "table_cells.hpp"

namespace bcd::workspace {

std::optional<CellFault> faulty_cell(source::CsvRow const& row, std::size_t width) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (holds_citizen_number(row.cells[i]))
      return CellFault{
          int(i) + 1,
          {{"ô này có dãy 12 chữ số giống số định danh cá nhân; hồ sơ không được lưu số đó, xóa đi rồi nhập lại",
            "this cell has 12 digits that look like a personal identity number; records must not contain one; delete "
            "it and import again"},
           {}}};
    if (is_lost(row.cells[i]))
      return CellFault{
          int(i) + 1,
          {{"'{value}': bảng tính không ghi được nội dung ô này (cột hẹp hoặc công thức lỗi); mở rộng cột, "
            "sửa công thức rồi lưu lại",
            "'{value}': the spreadsheet did not write what this cell contains (a narrow column or a faulty "
            "formula); widen the column or correct the formula, and save it again"},
           {{"value", row.cells[i]}}}};
    if (i >= width && !row.cells[i].empty())
      return CellFault{int(i) + 1,
                       {{"dòng này nhiều ô hơn dòng tiêu đề (ô thừa: '{value}'); ô có dấu ngăn cách bên trong thì "
                         "phải đặt trong dấu nháy kép",
                         "this row has more cells than the heading row (extra cell: '{value}'); put a cell that "
                         "contains the separator in double quotes"},
                        {{"value", row.cells[i]}}}};
  }
  return std::nullopt;
}

bool numbers_columns(source::CsvRow const& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (fold(row.cells[i]) != std::to_string(i + 1)) return false;
  return row.cells.size() > 2;
}

}  // namespace bcd::workspace
