// Imports records of a kind: the headings of the table, then a record from each row.
#include "bcd/workspace/record_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "bcd/record/loader.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/workspace/invalid_id.hpp"
#include "bcd/workspace/new_files.hpp"
#include "bcd/workspace/new_record.hpp"
#include "new_kinds.hpp"
#include "new_samples.hpp"
#include "record_row.hpp"
#include "record_values.hpp"
#include "recorded_values.hpp"
#include "table_cells.hpp"
#include "table_rows.hpp"

namespace bcd::workspace {
namespace {

using record::Draft;

class RecordTableParser {
 public:
  RecordTableParser(unit::Unit const& unit, record::KindInfo const& kind, source::CsvTable const& table, Date as_of,
                    Lang lang)
      : unit_{unit}, kind_{kind}, table_{table}, as_of_{as_of}, lang_{lang}, headings_{kind} {}

  ImportedTable read() {
    if (auto why = find_columns()) {
      out_.unfit = std::move(why);
      return std::move(out_);
    }
    for (std::size_t i = head_.last + 1; i < table_.rows.size(); ++i)
      if (!numbers_columns(table_.rows[i])) row(table_.rows[i]);
    for (NewRow& one : out_.made) {
      offer_samples(unit_, as_of_, one.draft, day_field(kind_));
      one.draft.name_words();
    }
    return std::move(out_);
  }

 private:
  using CsvRow = source::CsvRow;

  // Returns why the table cannot be read. Empty if its columns are found.
  std::optional<Saying> find_columns();
  void add_column(std::string const& heading, std::size_t cell);
  void row(CsvRow const& row);
  // Fills in the fields of the row. Returns false and refuses the row if a cell cannot be read.
  bool fill(CsvRow const& row, Draft& draft, std::vector<GivenValues>& given);
  // Returns the id of the row; "" if it is refused, or known already.
  std::string id_for(CsvRow const& row, Draft const& draft, std::vector<GivenValues> const& given);
  bool refuse(CsvRow const& row, std::size_t column, Saying why) {
    out_.refused.push_back({row.line, int(column), about_, why.what, std::move(why.args)});
    return false;
  }
  // Returns the number of the column of the field; 0 if there is none.
  std::size_t column_of_field(std::string_view key) const {
    auto const found = std::ranges::find_if(columns_, [&](auto const& one) { return one.path.key == key; });
    return found == columns_.end() ? 0 : found->cell + 1;
  }

  unit::Unit const& unit_;
  record::KindInfo const& kind_;
  source::CsvTable const& table_;
  Date as_of_;
  Lang lang_;
  FieldHeadings headings_;
  HeadingRow head_;
  std::vector<FieldColumn> columns_;
  std::map<std::size_t, DayColumn> days_;
  std::optional<std::size_t> id_column_;
  std::unordered_map<std::string, int> lines_;  // of the rows above, by id
  std::string about_;                           // the paper, sender or meeting of the row being read, for messages
  ImportedTable out_;
};

std::optional<Saying> RecordTableParser::find_columns() {
  auto const is_known = [&](std::string_view heading) { return headings_.field_of(heading) != nullptr; };
  head_ = find_heading_row(
      table_,
      [&](std::vector<std::string> const& texts) {
        return std::size_t(std::ranges::count_if(texts, is_known)) >= std::min<std::size_t>(texts.size(), 2);
      },
      is_known);
  if (head_.texts.empty()) {
    if (auto garbled = garbled_heading(table_)) return garbled;
    std::vector<Arg> vi, en;
    for (record::FieldInfo const& field : kind_.fields)
      if (field.need == record::Need::required) {
        vi.emplace_back(field.title.in(Lang::vi));
        en.emplace_back(field.title.in(Lang::en));
      }
    return Saying{{"không có dòng tiêu đề trong hai mươi dòng đầu; các cột cần có: {columns}",
                   "has no heading row in its first twenty rows; the columns it needs: {columns}"},
                  {{"columns", lang_ == Lang::vi ? Arg::list(std::move(vi)) : Arg::list(std::move(en))}}};
  }
  if (head_.last + 1 == table_.rows.size())
    return Saying{{"chỉ có dòng tiêu đề, chưa có hồ sơ nào", "has headings but no records"}, {}};
  for (std::size_t cell = 0; cell < head_.texts.size(); ++cell)
    if (!head_.texts[cell].empty()) add_column(head_.texts[cell], cell);
  std::ranges::move(unheaded_columns(head_, table_), std::back_inserter(out_.unused));
  // Without the column all meetings would become those of one body.
  if (&kind_ == &record::kind_info<record::Meeting> && has_several_bodies(unit_, as_of_) &&
      column_of_field("body") == 0)
    return Saying{{"không có cột cho biết ban, tổ nào họp; đặt tiêu đề cột ấy là '{heading}'",
                   "has no column that says which body met; give that column the heading '{heading}'"},
                  {{"heading", record::find_field(kind_, "body")->title}}};
  return std::nullopt;
}

void RecordTableParser::add_column(std::string const& heading, std::size_t cell) {
  if (fold(heading) == "id") {
    id_column_ = cell;
    return;
  }
  record::FieldPath const* path = headings_.field_of(heading);
  if (!path) path = headings_.field_of("figures");  // the heading may be the name of a figure
  FieldColumn column{cell, heading, {}, path ? *path : record::FieldPath{}};
  if (!path || (path->leaf->form == record::ValueForm::figures && !name_figure(unit_, column))) {
    if (!is_idle_heading(heading)) out_.unused.push_back(unknown_heading(heading));
    return;
  }
  auto const first = std::ranges::find_if(
      columns_, [&](FieldColumn const& one) { return one.path.key == path->key && one.figure == column.figure; });
  if (first != columns_.end()) {
    out_.unused.push_back(repeated_heading(heading, cell, first->cell));
    return;
  }
  days_.emplace(cell, DayColumn{table_, head_.last + 1, cell});
  columns_.push_back(std::move(column));
}

void RecordTableParser::row(CsvRow const& row) {
  about_.clear();
  if (auto fault = faulty_cell(row, head_.texts.size())) {
    refuse(row, std::size_t(fault->column), std::move(fault->why));
    return;
  }
  Draft draft{kind_, lang_};
  std::vector<GivenValues> given;
  if (!fill(row, draft, given)) return;
  derive(unit_, as_of_, draft);
  about_ = record_words(unit_, draft, as_of_, lang_);
  if (auto const missing = draft.missing(); !missing.empty()) {
    auto const& [path, field] = missing.front();
    refuse(row, column_of_field(path), {{"thiếu {field}", "{field} is missing"}, {{"field", field->title}}});
    return;
  }
  std::string const id = id_for(row, draft, given);
  if (id.empty()) return;
  lines_[id] = row.line;
  out_.made.push_back({std::move(draft), id, {}, {row.line}});
}

bool RecordTableParser::fill(CsvRow const& row, Draft& draft, std::vector<GivenValues>& given) {
  for (FieldColumn const& column : columns_) {
    std::string_view const cell = column.cell < row.cells.size() ? std::string_view{row.cells[column.cell]} : "";
    if (cell_text(cell).empty()) continue;
    FieldValues read = column.figure.empty() ? values_of(unit_, as_of_, column, cell, days_.at(column.cell))
                                             : figure_of(cell_text(cell));
    if (read.why) return refuse(row, column.cell + 1, std::move(*read.why));
    for (std::size_t i = 0; i < read.values.size(); ++i) {
      if (read.values[i].empty()) continue;
      std::string const key = column.figure.empty() ? draft_key(column.path, i) : column.path.key + "." + column.figure;
      if (auto const fault = draft.set(key, read.values[i]))
        return refuse(row, column.cell + 1, {fault->what, fault->args});
    }
    given.push_back({&column, std::move(read.values)});
  }
  return true;
}

std::string RecordTableParser::id_for(CsvRow const& row, Draft const& draft, std::vector<GivenValues> const& given) {
  std::string id = id_column_ && *id_column_ < row.cells.size() ? cell_text(row.cells[*id_column_]) : "";
  bool const own = !id.empty();
  if (auto const fault = too_long(id)) {
    refuse(row, *id_column_ + 1, {fault->text, fault->args});
    return {};
  }
  if (own && !record::is_id(id)) {
    Refusal const why = invalid_id(id);
    refuse(row, *id_column_ + 1, {why.text, why.args});
    return {};
  }
  if (!own) id = usual_id(unit_, draft);
  std::string const first = id;
  for (int number = 2;; ++number) {
    std::string path = path_of(unit_, kind_, id);
    if (path.empty() && !own) path = path_of_twin(unit_, draft);
    if (path.empty()) path = path_of_same_paper(unit_, draft);
    if (!path.empty()) {
      std::size_t const differs = differing_column(unit_, kind_, path, as_of_, given);
      if (differs == 0) {
        out_.known.push_back({row.line,
                              0,
                              about_,
                              {"đã có hồ sơ ({path}), bỏ qua", "is already recorded ({path}), skipped"},
                              {{"path", path}}});
        return {};
      }
      if (own || path == path_of_same_paper(unit_, draft) || !is_another(unit_, kind_, path, draft)) {
        refuse(row, differs,
               {{"đã có hồ sơ {path} ghi khác bảng này; sửa hồ sơ đó",
                 "has a record, {path}, that differs from this "
                 "row; change that record"},
                {{"path", path}}});
        return {};
      }
    } else if (auto const above = lines_.find(id); above == lines_.end()) {
      NewRow const* const same = row_of_same_paper(out_.made, draft);
      if (!same) return id;
      refuse(row, 0,
             {{"trùng với dòng {line}: cùng số đến trong năm, hoặc cùng số, ngày và nơi gửi",
               "is the same paper as line {line}: the same number in the register of the year, or the same number, "
               "date and sender"},
              {{"line", same->lines.front()}}});
      return {};
    } else if (own || !is_another(out_.made, id, draft)) {
      refuse(row, 0,
             {{"trùng với dòng {line} (mã '{id}'); nếu là hai việc khác nhau thì thêm cột id, mỗi dòng một mã",
               "is the same as line {line} (id '{id}'); if they are two different things, add a column id with an id "
               "for each"},
              {{"line", above->second}, {"id", id}}});
      return {};
    }
    id = first + "-" + std::to_string(number);
  }
}

}  // namespace

std::span<record::KindInfo const* const> imported_kinds() {
  static constexpr std::array kinds{&record::kind_info<record::Report>, &record::kind_info<record::Meeting>,
                                    &record::kind_info<record::Incoming>};
  return kinds;
}

ImportedTable records_of(unit::Unit const& unit, record::KindInfo const& kind, source::CsvTable const& table,
                         Date as_of, Lang lang) {
  return RecordTableParser{unit, kind, table, as_of, lang}.read();
}

}  // namespace bcd::workspace
