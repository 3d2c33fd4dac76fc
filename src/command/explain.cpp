// bcd explain: prints the explanation of a rule, or the list of all rules.
#include "bcd/output/explain.hpp"

#include <algorithm>
#include <memory>

#include "format_of.hpp"

namespace bcd::command {
namespace {

struct ExplainOptions {
  std::string id;
  ResultPlace result;
};

constexpr std::string_view explain_formats[]{"text", "json"};

Exit explain(Session const& session, ExplainOptions const& options) {
  bool const json = result_format(session, options.result, explain_formats) == "json";
  if (options.id.empty()) {
    deliver_result(session, options.result,
                   json ? output::rules_json(output::explained_rules()) : output::rule_list_text(session.lang));
    return Exit::clean;
  }
  auto const& rules = output::explained_rules();
  auto const found = std::ranges::find(rules, options.id, &RuleInfo::id);
  if (found == rules.end()) {
    std::vector<std::string_view> ids;
    for (RuleInfo const* one : rules) ids.push_back(one->id);
    session.refuse({"không có quy tắc '{id}'{hint} (xem danh sách: bcd explain)",
                    "there is no rule '{id}'{hint} (for the list: bcd explain)"},
                   {{"id", options.id}, {"hint", did_you_mean(options.id, ids)}});
  }
  deliver_result(session, options.result,
                 json ? output::rules_json({&*found, 1}) : output::rule_text(**found, session.lang));
  return Exit::clean;
}

}  // namespace

Command explain_command() {
  auto const options = std::make_shared<ExplainOptions>();
  return {
      .name = "explain",
      .about = {"Giải thích một quy tắc, hoặc liệt kê tất cả", "Explain a rule, or list all rules"},
      .options = {{.names = "RULE",
                   .about = {"Mã quy tắc, như trong phát hiện", "Id of the rule, as printed in a finding"},
                   .value = &options->id,
                   .takes = Takes::explained},
                  {.names = "--format",
                   .about = {"Dạng kết quả", "Output format"},
                   .value = &options->result.format,
                   .choices = {"text", "json"}},
                  output_option(options->result.output, explain_formats)},
      .act = [options](Session const& session) { return explain(session, *options); },
      .examples = {{"bcd explain absence-late", {"quy tắc về báo vắng trễ", "the rule on late reports of absence"}, ""},
                   {"bcd explain", {"danh sách mọi quy tắc", "the list of all rules"}, ""}}};
}

}  // namespace bcd::command
