// bcd list: records, tasks, duties, findings as a table.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "asked_paths.hpp"
#include "format_of.hpp"
#include "list_query.hpp"
#include "paper_file.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

using output::Listing;

constexpr std::array<std::string_view, 4> formats{"table", "csv", "json", "markdown"};

struct ListOptions {
  std::string kind, format, output;
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
                  "there is no kind '{name}'{hint}; see them with: bcd list"},
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
  std::string unit;                  // its id
  std::vector<std::string> faulty;   // records that may leave rows out
  std::vector<KnownIds> references;  // of each condition
};

// Each unit is loaded, listed and let go; a row keeps only the cells asked for.
std::vector<Listed> read_units(Session const& session, std::vector<std::string> const& folders, Listing const& kind,
                               Query const& query) {
  std::vector<Listed> all(folders.size());
  Date const as_of = session.as_of();
  each_unit(session, on_disk(session), folders, {"đã liệt kê {done}/{total} đơn vị", "listed {done}/{total} units"},
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
    record::Form const form = kind.find_column(query.keys[i]).shape->form;
    table.columns.push_back({query.keys[i], form == record::Form::whole || form == record::Form::number});
  }
  for (output::ListRow& row : rows) {
    row.resize(query.shown);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// Which records did not load whole is told where there are any.
void drop_idle_mark(output::Table& table) {
  auto const column = std::ranges::find(table.columns, "broken", &output::Column::key);
  if (column == table.columns.end()) return;
  auto const place = column - table.columns.begin();
  if (std::ranges::any_of(table.rows, [&](auto const& row) { return row[std::size_t(place)].text() == "true"; }))
    return;
  table.columns.erase(column);
  for (auto& row : table.rows) row.erase(row.begin() + place);
}

Exit list(Session const& session, ListOptions const& options) {
  if (options.kind.empty()) {
    if (!options.query.empty())
      session.refuse(
          {"thiếu loại cần liệt kê; xem các loại: bcd list", "what is to be listed? See the kinds with: bcd list"});
    session.print(kinds_text(session));
    return Exit::clean;
  }
  if (!options.output.empty()) leave_papers_alone(session, options.output);
  std::string const format = format_of(session, options.format, options.output, formats);
  if (options.bom && format != "csv")
    session.refuse({"--bom chỉ đi với --format csv", "--bom goes with --format csv only"});
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
      session.complain(session.say(
          {"bcd: bcd.yaml hoặc quy chế của '{folder}' có lỗi nên không liệt kê được; xem: bcd -C {folder} check\n",
           "bcd: bcd.yaml or the regulation of '{folder}' is faulty, so this cannot be listed; see: bcd -C {folder} "
           "check\n"},
          {{"folder", session.at(folders[i])}}));
    else if (!all[i].faulty.empty()) complain_of_faulty(session, all[i].unit, folders[i], all[i].faulty);
    listed = listed && all[i].listed;
    std::ranges::move(all[i].rows, std::back_inserter(rows));
  }
  output::Table table = table_of(kind, query, std::move(rows));
  std::string text;
  if (format == "json") text = output::table_json(table);
  else if (format == "csv")
    text = output::table_csv(table, options.bom ? output::CsvFor::excel : output::CsvFor::programs);
  else {
    if (options.query.columns.empty()) drop_idle_mark(table);
    text = format == "markdown" ? output::table_markdown(table) : output::table_text(table);
  }
  if (options.output.empty()) session.print(text);
  else session.write(options.output, text);
  return listed ? Exit::clean : Exit::unusable;
}

CommandPage page() {
  return {
      .about = {{"Liệt kê hồ sơ của một loại (meetings, reports, members …), hoặc tasks, duties, findings, agencies, "
                 "seats; không có tham số thì in các loại. Tên số ít hay số nhiều đều được.",
                 "Lists the records of one kind (meetings, reports, members, …), or tasks, duties, findings, agencies, "
                 "seats; without arguments it prints the kinds. Singular and plural names will do."},
                {"Cột là đường dẫn của trường trong hồ sơ: status, conclusion.number, absent.member (danh sách: các "
                 "giá trị nối bằng '; '), figures.TÊN; thêm id, path, unit, broken. Đối tượng con (minutes, "
                 "conclusion) là true khi có; danh sách đối tượng (absent) là số mục. Giá trị in như trong hồ sơ.",
                 "A column is the path of a field in the record: status, conclusion.number, absent.member (of a list: "
                 "the values, joined by '; '), figures.NAME; and id, path, unit, broken. An object (minutes, "
                 "conclusion) is true when it is there; a list of objects (absent) is how many there are. Values are "
                 "printed as they stand in the records."},
                {"--where có thể lặp lại, mọi điều kiện đều phải đúng: key=value, key!=value, key~chữ (có chứa, không "
                 "kể chữ hoa), key>=value, <=, >, < (ngày, kỳ, số; chữ theo thứ tự tiếng Việt). Với danh sách, một mục "
                 "đúng là đủ. Giá trị trống hỏi việc có hay không: conclusion= là chưa có kết luận. Nhớ đặt trong nháy "
                 "đơn khi có > hay <.",
                 "--where may be repeated and all must hold: key=value, key!=value, key~text (contains, whatever the "
                 "case), key>=value, <=, >, < (days, periods, numbers; texts by the Vietnamese dictionary). Of a list "
                 "any item will do. An empty value asks whether it is given: conclusion= finds those without a "
                 "conclusion. Quote what has > or < for the shell."},
                {"Hồ sơ còn lỗi cũng được liệt kê với những gì đọc được, và được đánh dấu ở cột broken; bcd.yaml có "
                 "lỗi thì chỉ duties không liệt kê được (trả về 2).",
                 "Records with faults are listed with what could be read, and marked in column broken; with a faulty "
                 "bcd.yaml only duties cannot be listed (exit code 2)."},
                {"--format csv theo RFC 4180 (dấu phẩy, CRLF, UTF-8), dữ liệu nguyên như trong hồ sơ. --bom dành cho "
                 "Excel: thêm dấu BOM để hiện đúng tiếng Việt, và đặt dấu nháy đơn trước ô chữ bắt đầu bằng = + - @, "
                 "vì Excel coi đó là công thức và chạy nó.",
                 "--format csv follows RFC 4180 (commas, CRLF, UTF-8), with the data as it stands in the records. "
                 "--bom is for Excel: it adds the byte order mark that Vietnamese needs there, and an apostrophe "
                 "before a text that begins with = + - @, which Excel would run as a formula."}},
      .examples = {{"bcd list meetings --where body=committee --sort -date",
                    {"các cuộc họp của Ban Chỉ đạo, mới trước", "the committee's meetings, newest first"}},
                   {"bcd list meetings --columns id,date,absent.member,conclusion.number --format csv",
                    {"những cột chọn riêng, thành CSV", "columns of one's own, as CSV"}},
                   {"bcd --as-of 2026-10-01 list tasks --where state=doing-late",
                    {"nhiệm vụ đang làm mà quá hạn", "tasks under way and overdue"}},
                   {"bcd list members --sort name",
                    {"thành viên theo thứ tự chữ cái tiếng Việt", "members in the order of the Vietnamese alphabet"}},
                   {"bcd --as-of 2026-10-01 list findings --format json",
                    {"phát hiện, cho tập lệnh", "findings, for a script"}}}};
}

}  // namespace

void declare_list(CLI::App& program, Session& session) {
  auto const options = std::make_shared<ListOptions>();
  CLI::App* const command =
      program.add_subcommand("list", session.say({"Liệt kê hồ sơ, nhiệm vụ, việc phải làm, phát hiện thành bảng",
                                                  "List records, tasks, duties or findings as a table"}));
  session.takes(
      command->add_option("KIND", options->kind,
                          session.say({"Loại cần liệt kê: meetings, reports, tasks, …; bỏ trống: in các loại",
                                       "What to list: meetings, reports, tasks, …; left out: print the kinds"})),
      Takes::listing);
  session.takes(command->add_option("PATH", options->paths,
                                    session.say({"Thư mục hoặc tệp của đơn vị; bỏ trống: mọi đơn vị trong thư mục",
                                                 "Folders or files of units; left out: every unit in the folder"})),
                Takes::file);
  command
      ->add_option(
          "--where", options->query.where,
          session.say({"Chỉ những dòng thỏa điều kiện: key=value, key!=value, key~chữ, key>=value; dùng được nhiều lần",
                       "Only rows for which it holds: key=value, key!=value, key~text, key>=value; may be repeated"}))
      ->allow_extra_args(false);
  command
      ->add_option("--sort", options->query.sort,
                   session.say({"Xếp theo cột này (-cột: giảm dần); nhiều cột cách nhau bằng dấu phẩy",
                                "Sort by this column (-column: descending); several separated by commas"}))
      ->allow_extra_args(false);
  command
      ->add_option("--columns", options->query.columns,
                   session.say({"Các cột in ra, cách nhau bằng dấu phẩy", "Columns to print, separated by commas"}))
      ->allow_extra_args(false);
  command
      ->add_option("--format", options->format,
                   session.say({"Dạng kết quả: table, csv, json, markdown", "Output: table, csv, json, markdown"}))
      ->check(CLI::IsMember({"table", "csv", "json", "markdown"}));
  session.takes(
      command->add_option("-o,--output", options->output,
                          session.say({"Ghi vào tệp này thay vì in ra; dạng theo đuôi tệp (.txt, .csv, .json, .md)",
                                       "Write to this file instead of printing; its ending tells the format "
                                       "(.txt, .csv, .json, .md)"})),
      Takes::file);
  command->add_flag(
      "--bom", options->bom,
      session.say({"Với csv: cho Excel (BOM, và dấu nháy trước ô giống công thức)",
                   "With csv: for Excel (a byte order mark, and an apostrophe before what looks like a formula)"}));
  command->callback([&session, options] { session.action = [&session, options] { return list(session, *options); }; });
  session.pages["list"] = page();
}

}  // namespace bcd::command
