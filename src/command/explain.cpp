// bcd explain: prints the explanation of a rule, or the list of all rules.
#include "bcd/output/explain.hpp"

#include <memory>

#include "bcd/rule/rule.hpp"
#include "command.hpp"

namespace bcd::command {
namespace {

struct ExplainOptions {
  std::string id, format = "text";
};

Exit explain(Session const& session, ExplainOptions const& options) {
  bool const json = options.format == "json";
  if (options.id.empty()) {
    session.print(json ? output::rules_json(rule::all()) : output::rule_list_text(session.lang));
    return Exit::clean;
  }
  RuleInfo const* const rule = rule::find(options.id);
  if (!rule)
    session.refuse({"không có quy tắc '{id}'{hint} (xem danh sách: bcd explain)",
                    "there is no rule '{id}'{hint} (for the list: bcd explain)"},
                   {{"id", options.id}, {"hint", did_you_mean(options.id, rule::all_ids())}});
  session.print(json ? output::rules_json({&rule, 1}) : output::rule_text(*rule, session.lang));
  return Exit::clean;
}

}  // namespace

Command explain_command() {
  auto const options = std::make_shared<ExplainOptions>();
  return {.name = "explain",
          .about = {"Giải thích một quy tắc, hoặc liệt kê tất cả", "Explain a rule, or list all rules"},
          .options = {{.names = "RULE",
                       .about = {"Mã quy tắc, như trong phát hiện", "Id of the rule, as printed in a finding"},
                       .value = &options->id,
                       .takes = Takes::rule},
                      {.names = "--format",
                       .about = {"Dạng kết quả", "Output format"},
                       .value = &options->format,
                       .choices = {"text", "json"}}},
          .act = [options](Session const& session) { return explain(session, *options); },
          .examples = {
              {"bcd explain absence-late", {"quy tắc về báo vắng muộn", "the rule on late reports of absence"}, ""},
              {"bcd explain", {"danh sách mọi quy tắc", "the list of all rules"}, ""}}};
}

}  // namespace bcd::command
