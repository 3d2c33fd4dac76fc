// bcd list: prints records, tasks, obligations or findings as a table.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <memory>

#include "bcd/output/xlsx.hpp"
#include "command.hpp"
#include "format_of.hpp"
#include "list_query.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

using output::Listing;

constexpr std::array<std::string_view, 5> formats{"table", "csv", "json", "markdown", "xlsx"};

struct ListOptions {
  std::string kind;
  ResultPlace result;
  std::vector<std::string> paths;
  QueryAsked query;
  bool bom = false;
};

std::string kinds_text(Session const& session) {
  std::string text;
  for (auto const& one : output::listings()) text += fmt::format("{:<15} {}\n", one->plural, session.say(one->title));
  return text;
}

Listing const& find_kind(Session const& session, std::string const& name) {
  if (Listing const* const found = output::find_listing(name)) return *found;
  std::vector<std::string_view> names;
  for (auto const& one : output::listings()) {
    names.push_back(one->name);
    names.push_back(one->plural);
  }
  session.refuse({"không có loại '{name}'{hint}; xem các loại: bcd list",
                  "there is no kind '{name}'{hint}; see the kinds with: bcd list"},
                 {{"name", name}, {"hint", did_you_mean(name, names)}});
}

bool fits(Query const& query, output::ListRow const& row) {
  for (std::size_t i = 0; i < query.conditions.size(); ++i)
    if (auto const& [condition, column] = query.conditions[i];
        !output::holds(condition, *column.shape, row[query.places[i]]))
      return false;
  return true;
}

struct Listed {
  std::vector<output::ListRow> rows;
  bool listed = true;
  std::string unit;                  // the unit's id, or its folder if bcd.yaml has no id
  std::vector<std::string> faulty;   // paths of faulty records, because of which rows may be missing
  std::vector<KnownIds> references;  // one entry per condition; empty if the unit was not listed
};

// Returns one entry per folder. To save memory, each unit is freed as soon as it is listed, and a row contains only the
// cells of query.keys.
std::vector<Listed> read_units(Session const& session, std::vector<std::string> const& folders, Listing const& kind,
                               Query const& query) {
  std::vector<Listed> all(folders.size());
  Date const as_of = session.as_of();
  each_unit(session, folders, {"đã liệt kê {done}/{total} đơn vị", "listed {done}/{total} units"},
            [&](unit::Unit const& unit, std::size_t i) {
              all[i].listed = kind.can_list(unit);
              if (!all[i].listed) return;
              all[i].unit = unit.unit().unit ? *unit.unit().unit : folders[i];
              all[i].faulty = kind.faulty(unit);
              all[i].rows = kind.rows({unit, folders[i], as_of, session.lang}, query.keys);
              for (std::size_t at = 0; at < query.conditions.size(); ++at)
                all[i].references.push_back(known_ids(unit, query, at, all[i].rows));
              std::erase_if(all[i].rows, [&](output::ListRow const& row) { return !fits(query, row); });
            });
  return all;
}

output::Table table_of(Listing const& kind, Query const& query, std::vector<output::ListRow> rows) {
  std::ranges::stable_sort(rows, [&](output::ListRow const& a, output::ListRow const& b) {
    for (auto const& [order, place] : query.orders)
      if (int const way = output::compared(order, a[place], b[place]); way != 0) return way < 0;
    return false;
  });
  output::Table table;
  for (std::size_t i = 0; i < query.shown; ++i) {
    record::ValueForm const form = kind.find_column(query.keys[i]).shape->form;
    table.columns.push_back({query.keys[i], form == record::ValueForm::whole || form == record::ValueForm::number,
                             form == record::ValueForm::date});
  }
  for (output::ListRow& row : rows) {
    row.resize(query.shown);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// Removes the column "broken" if no row has it set, because it then carries no information.
void drop_idle_mark(output::Table& table) {
  auto const column = std::ranges::find(table.columns, "broken", &output::Column::key);
  if (column == table.columns.end()) return;
  auto const place = column - table.columns.begin();
  if (std::ranges::any_of(table.rows, [&](auto const& row) { return row[std::size_t(place)].text() == "true"; }))
    return;
  table.columns.erase(column);
  for (auto& row : table.rows) row.erase(row.begin() + place);
}

std::string workbook(Session const& session, output::Table const& table, Listing const& kind) {
  using Fault = output::Workbook::Fault;
  output::Workbook made = output::table_xlsx(table, std::string{kind.plural}, session.as_of());
  if (made.fault == Fault::unsupported)
    session.refuse({"bản bcd này không ghi được .xlsx; dùng --format csv --bom, hoặc bcd cài từ gói của Debian",
                    "this build of bcd cannot write .xlsx; use --format csv --bom, or bcd from the Debian package"});
  if (made.fault == Fault::too_large)
    session.refuse({"bảng quá lớn cho Excel (hơn 1.048.575 dòng, hoặc một ô dài hơn 32.767 ký tự); dùng --format csv",
                    "the table is too large for Excel (more than 1,048,575 rows, or a text of more than 32,767 "
                    "characters); use --format csv"});
  if (made.fault != Fault::none)
    session.refuse({"không ghi được tệp tạm để lập .xlsx (thư mục tạm: biến TMPDIR)",
                    "the temporary file for .xlsx cannot be written (folder: variable TMPDIR)"});
  return std::move(made.bytes);
}

Exit list(Session const& session, ListOptions const& options) {
  if (options.kind.empty()) {
    if (!options.query.empty())
      session.refuse({"thiếu loại cần liệt kê; xem các loại: bcd list",
                      "the kind to list is missing; see the kinds with: bcd list"});
    result_format(session, options.result, text_only);
    deliver_result(session, options.result, kinds_text(session));
    return Exit::clean;
  }
  std::string const format = result_format(session, options.result, formats);
  if (options.bom && format != "csv")
    session.refuse({"--bom chỉ dùng cùng --format csv", "--bom can only be used with --format csv"});
  if (format == "xlsx" && options.result.output.empty() && session.world.terminal)
    session.refuse({"dạng xlsx không in ra màn hình được; ghi vào tệp: -o TỆP.xlsx",
                    "format xlsx cannot be shown on a terminal; write it to a file: -o FILE.xlsx"});
  Listing const& kind = find_kind(session, options.kind);
  std::vector<std::string> const folders = units_at(session, as_named(session, options.paths));
  Query const query = make_query(session, kind, options.query, folders.size() > 1);
  std::vector<output::ListRow> rows;
  bool listed = true;
  auto all = read_units(session, folders, kind, query);
  std::vector<std::vector<KnownIds>> references;
  for (Listed const& one : all) references.push_back(one.references);
  require_known(session, query, references);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    if (!all[i].listed)
      complain_of_unjudged(session, folders[i], {"nên không liệt kê được", "so this cannot be listed"});
    else if (!all[i].faulty.empty()) complain_of_faulty(session, all[i].unit, folders[i], all[i].faulty);
    listed = listed && all[i].listed;
    std::ranges::move(all[i].rows, std::back_inserter(rows));
  }
  output::Table table = table_of(kind, query, std::move(rows));
  std::string text;
  if (format == "json") text = output::table_json(table);
  else if (format == "xlsx") text = workbook(session, table, kind);
  else if (format == "csv")
    text = output::table_csv(table, options.bom ? output::CsvFor::excel : output::CsvFor::programs);
  else {
    if (options.query.columns.empty()) drop_idle_mark(table);
    text = format == "markdown" ? output::table_markdown(table) : output::table_text(table);
  }
  deliver_result(session, options.result, text);
  return listed ? Exit::clean : Exit::unusable;
}

}  // namespace

Command list_command() {
  auto const options = std::make_shared<ListOptions>();
  return {
      .name = "list",
      .about = {"Liệt kê hồ sơ, nhiệm vụ, việc phải làm, phát hiện thành bảng",
                "List records, tasks, obligations or findings as a table"},
      .options =
          {{.names = "KIND",
            .about = {"Loại cần liệt kê: meetings, reports, tasks, …; bỏ trống: in các loại",
                      "Kind to list: meetings, reports, tasks, …; default: print the kinds"},
            .value = &options->kind,
            .takes = Takes::listing},
           units_argument(options->paths),
           {.names = "--where",
            .about = {"Chỉ những dòng thỏa điều kiện: key=value, key!=value, key~chữ, key>=value; dùng được "
                      "nhiều lần",
                      "Only rows that meet the condition: key=value, key!=value, key~text, key>=value; may be "
                      "repeated"},
            .value = &options->query.where,
            .placeholder = {"ĐIỀU-KIỆN", "CONDITION"}},
           {.names = "--sort",
            .about = {"Xếp theo cột này (-cột: giảm dần); nhiều cột cách nhau bằng dấu phẩy",
                      "Sort by this column (-column: descending); several separated by commas"},
            .value = &options->query.sort,
            .placeholder = {"CỘT", "COLUMNS"}},
           {.names = "--columns",
            .about = {"Các cột in ra, cách nhau bằng dấu phẩy", "Columns to print, separated by commas"},
            .value = &options->query.columns,
            .placeholder = {"CỘT", "COLUMNS"}},
           {.names = "--format",
            .about = {"Dạng kết quả", "Output format"},
            .value = &options->result.format,
            .choices = {formats.begin(), formats.end()}},
           output_option(options->result.output, formats),
           {.names = "--bom",
            .about = {"Với csv: cho Excel (BOM; giữ nguyên số 0 đầu và kỳ; dấu nháy trước ô giống công thức)",
                      "With csv: for Excel (a byte order mark; leading zeros and periods kept; an apostrophe before "
                      "text that looks like a formula)"},
            .value = &options->bom}},
      .act = [options](Session const& session) { return list(session, *options); },
      .examples = {{"bcd list meetings --where body=committee --sort -date",
                    {"các cuộc họp của Ban Chỉ đạo, mới trước", "the committee's meetings, newest first"}},
                   {"bcd list meetings --columns id,date,absent.member,conclusion.number --format csv",
                    {"các cột được chọn, dạng CSV", "chosen columns, as CSV"}},
                   {"bcd --as-of 2026-10-01 list tasks --where state=doing-late",
                    {"nhiệm vụ đang thực hiện, quá hạn", "tasks under way and overdue"}},
                   {"bcd list members --sort name",
                    {"thành viên xếp theo tên như danh sách tiếng Việt",
                     "members by given name, as Vietnamese lists are sorted"}},
                   {"bcd list members --columns name,post,phone,email -o danh-ba.xlsx",
                    {"danh bạ, cho Excel", "a directory, for Excel"}},
                   {"bcd --as-of 2026-10-01 list findings --format json",
                    {"phát hiện, cho tập lệnh", "findings, for a script"}}}};
}

}  // namespace bcd::command
