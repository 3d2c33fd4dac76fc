// bcd explain: prints the explanation of a rule, or the list of all rules.
#include "bcd/output/explain.hpp"

#include <memory>

#include "bcd/rule/rule.hpp"
#include "command.hpp"

namespace bcd::command {
namespace {

Exit explain(Session const& session, std::string const& id) {
  if (id.empty()) {
    session.print(output::rule_list_text(session.lang));
    return Exit::clean;
  }
  RuleInfo const* const rule = rule::find(id);
  if (!rule)
    session.refuse({"không có quy tắc '{id}'{hint} (xem danh sách: bcd explain)",
                    "there is no rule '{id}'{hint} (for the list: bcd explain)"},
                   {{"id", id}, {"hint", did_you_mean(id, rule::all_ids())}});
  session.print(output::rule_text(*rule, session.lang));
  return Exit::clean;
}

}  // namespace

Command explain_command() {
  auto const id = std::make_shared<std::string>();
  return {.name = "explain",
          .about = {"Giải thích một quy tắc, hoặc liệt kê tất cả", "Explain a rule, or list all rules"},
          .options = {{.names = "RULE",
                       .about = {"Mã quy tắc, như trong phát hiện", "Id of the rule, as printed in a finding"},
                       .value = id.get(),
                       .takes = Takes::rule}},
          .act = [id](Session const& session) { return explain(session, *id); },
          .examples = {
              {"bcd explain absence-late", {"quy tắc về báo vắng muộn", "the rule on late reports of absence"}, ""},
              {"bcd explain", {"danh sách mọi quy tắc", "the list of all rules"}, ""}}};
}

}  // namespace bcd::command
