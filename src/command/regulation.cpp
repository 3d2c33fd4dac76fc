// bcd regulation: lists the built-in regulations, prints one in words or its coverage by rules, or compares two.
#include "bcd/output/regulation.hpp"

#include <filesystem>
#include <memory>

#include "bcd/output/coverage.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/unit/discover.hpp"
#include "format_of.hpp"
#include "regulation_new.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

using RegulationPtr = std::shared_ptr<regulation::Regulation const>;

constexpr std::string_view show_formats[]{"text", "json"};
constexpr std::string_view coverage_formats[]{"text", "markdown", "json"};

struct RegulationOptions {
  std::string id, other, against, fail_on = "never";
  ResultPlace result;
};

Exit list(Session const& session, RegulationOptions const& options) {
  bool const json = result_format(session, options.result, show_formats) == "json";
  deliver_result(session, options.result, json ? output::regulation_list_json() : output::regulation_list_text());
  return Exit::clean;
}

// Returns the built-in regulation of that id, or the one in a .yaml file. Prints the findings of the file, and returns
// null if it did not load because of errors. Refuses an unknown id and an unreadable file.
RegulationPtr find(Session const& session, std::string const& id) {
  if (!id.ends_with(".yaml")) {
    RegulationPtr const found = regulation::builtin_regulation(id);
    if (!found)
      session.refuse({"không có quy chế '{id}'{hint} (xem danh sách: bcd regulation list)",
                      "there is no regulation '{id}'{hint} (for the list: bcd regulation list)"},
                     {{"id", id}, {"hint", did_you_mean(id, regulation::builtin_regulation_ids())}});
    return found;
  }
  std::filesystem::path const whole = std::filesystem::path{session.folder} / id;
  source::Bytes bytes = source::DiskReader{whole.parent_path().string()}.read(whole.filename().string());
  if (bytes.fault != source::ReadFault::none) session.refuse_unreadable(id);
  record::Findings faults;
  RegulationPtr const loaded =
      regulation::load_regulation(std::make_unique<source::File>(id, std::move(bytes.data)), faults);
  for (Finding const& fault : faults)
    session.print(output::finding_text(locate(fault, {}, {}), session.lang, session.colours()));
  return loaded->record.whole ? loaded : nullptr;
}

Exit show(Session const& session, RegulationOptions const& options) {
  bool const json = result_format(session, options.result, show_formats) == "json";
  RegulationPtr const regulation = find(session, options.id);
  if (!regulation) return Exit::unusable;
  std::string const text =
      json ? output::regulation_json(*regulation)
      : options.against.empty()
          ? output::regulation_text(*regulation, session.lang)
          : output::regulation_beside(*regulation, regulation::outline_of(legal_text(session, options.against)),
                                      session.lang);
  deliver_result(session, options.result, text);
  return Exit::clean;
}

// Returns the coverage of a regulation, with the number of records of the units that use it. A unit that uses another
// regulation or is not judgeable adds nothing.
rule::Coverage covered(Session const& session, regulation::Regulation const& regulation,
                       std::vector<std::string> const& folders) {
  rule::Coverage coverage{regulation};
  for (std::string const& folder : folders) coverage.count(*load(session, folder), session.as_of());
  return coverage;
}

Exit coverage(Session const& session, RegulationOptions const& options) {
  std::string const format = result_format(session, options.result, coverage_formats);
  auto const form = format == "json"       ? output::TableForm::json
                    : format == "markdown" ? output::TableForm::markdown
                                           : output::TableForm::text;
  std::string const& id = options.id;
  std::vector<RegulationPtr> asked;
  std::vector<std::string> folders;
  if (id.empty()) {
    folders = units_at(session, {});
    for (std::string const& folder : folders) {
      std::unique_ptr<unit::Unit> const unit = load_sound(session, folder);
      for (auto const& used : unit->regulations)
        if (std::ranges::none_of(asked,
                                 [&](RegulationPtr const& known) { return rule::same_text(*known, *used.regulation); }))
          asked.push_back(used.regulation);
    }
  } else {
    folders = unit::find_units(session.folder, ".").folders;
    asked.push_back(find(session, id));
    if (!asked.front()) return Exit::unusable;
  }
  std::vector<rule::Coverage> all;
  for (RegulationPtr const& one : asked) all.push_back(covered(session, *one, folders));
  deliver_result(session, options.result, output::coverage_tables(all, form, session.lang));
  bool const gaps = std::ranges::any_of(all, [](auto const& one) { return output::undecided_clauses(one) > 0; });
  return options.fail_on == "gaps" && gaps ? Exit::findings : Exit::clean;
}

Exit diff(Session const& session, RegulationOptions const& options) {
  result_format(session, options.result, text_only);
  RegulationPtr const one = find(session, options.id), other = find(session, options.other);
  if (!one || !other) return Exit::unusable;
  deliver_result(session, options.result, output::regulation_diff(*one, *other, session.lang));
  return Exit::clean;
}

}  // namespace

Command regulation_command() {
  auto const options = std::make_shared<RegulationOptions>();
  auto const argument = [](std::string_view name, std::string& value) {
    return Option{.names = name,
                  .about = {"Mã quy chế có sẵn, hoặc tệp .yaml", "Id of a built-in, or a .yaml file"},
                  .value = &value,
                  .takes = Takes::regulation,
                  .required = true};
  };
  Option const text_or_json{.names = "--format",
                            .about = {"Dạng kết quả", "Output format"},
                            .value = &options->result.format,
                            .choices = {"text", "json"}};
  Command built_in{.name = "list",
                   .about = {"Liệt kê các quy chế có sẵn", "List the built-in regulations"},
                   .options = {text_or_json, output_option(options->result.output, show_formats)},
                   .act = [options](Session const& session) { return list(session, *options); }};
  Command in_words{.name = "show",
                   .about = {"Diễn giải từng điều khoản của một quy chế", "Print each clause of a regulation in words"},
                   .options = {argument("ID", options->id),
                               {.names = "--against",
                                .about = {"Đặt từng điều khoản cạnh câu của văn bản (.txt, .md, .docx)",
                                          "Print each clause beside the sentence of the text (.txt, .md, .docx)"},
                                .value = &options->against,
                                .takes = Takes::file,
                                .placeholder = {"VĂN-BẢN", "TEXT"},
                                .excludes = "--format"},
                               text_or_json,
                               output_option(options->result.output, show_formats)},
                   .act = [options](Session const& session) { return show(session, *options); }};
  Command covered{
      .name = "coverage",
      .about = {"Từng điều, khoản: loại điều khoản, quy tắc xét, số hồ sơ đã xét trong thư mục, hoặc lý do không kiểm "
                "tra bằng máy",
                "Each article and clause: kind, rules, number of records judged, or the reason why it is not checked"},
      .options = {{.names = "ID",
                   .about = {"Mã quy chế có sẵn, hoặc tệp .yaml; bỏ trống: các quy chế mà đơn vị trong thư mục áp dụng",
                             "Id of a built-in, or a .yaml file; default: the regulations of the units in the folder"},
                   .value = &options->id,
                   .takes = Takes::regulation},
                  {.names = "--format",
                   .about = {"Dạng kết quả", "Output format"},
                   .value = &options->result.format,
                   .choices = {"text", "markdown", "json"}},
                  output_option(options->result.output, coverage_formats),
                  {.names = "--fail-on",
                   .about = {"gaps: trả về 1 khi còn mục [CẦN ĐIỀN]", "gaps: exit code 1 while an entry is [CẦN ĐIỀN]"},
                   .value = &options->fail_on,
                   .choices = {"gaps", "never"}}},
      .act = [options](Session const& session) { return coverage(session, *options); },
      .exit_one = {"với --fail-on gaps: còn mục [CẦN ĐIỀN]", "with --fail-on gaps: an entry is [CẦN ĐIỀN]"}};
  Command compare{.name = "diff",
                  .about = {"So sánh hai quy chế: điều khoản giống nhau, điều khoản chỉ một bên có",
                            "Compare two regulations: clauses in both, and clauses in only one"},
                  .options = {argument("A", options->id), argument("B", options->other),
                              output_option(options->result.output, text_only)},
                  .act = [options](Session const& session) { return diff(session, *options); }};
  return {
      .name = "regulation",
      .about = {"Quy chế: diễn giải, đối chiếu với quy tắc, so sánh",
                "Regulations: print in words, show which rules check them, compare"},
      .below = {std::move(built_in), std::move(in_words), regulation_new_command(), std::move(covered),
                std::move(compare)},
      .examples = {
          {"bcd regulation list", {"các quy chế có sẵn", "the built-in regulations"}, ""},
          {"bcd regulation show khanh-khe", {"từng điều khoản bằng lời", "every clause in words"}, ""},
          {"bcd regulation coverage",
           {"điều nào được xét, bằng quy tắc nào, trên bao nhiêu hồ sơ của đơn vị",
            "which articles are checked, by which rules, on how many records of the unit here"}},
          {"bcd regulation diff khanh-khe la-gi",
           {"điểm giống, khác của hai quy chế", "what two regulations have in common, and where they differ"},
           ""},
          {"bcd regulation new quy-che.txt",
           {"bộ khung từ văn bản; từng mục chờ quyết định", "a skeleton from the text, to be decided entry by entry"},
           "examples"}}};
}

}  // namespace bcd::command
