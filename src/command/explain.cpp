// bcd explain: a rule in words, or the list of all.
#include "bcd/output/explain.hpp"

#include "bcd/rule/rule.hpp"
#include "session.hpp"

namespace bcd::command {

void declare_explain(CLI::App& program, Session& session) {
  auto const id = std::make_shared<std::string>();
  CLI::App* const command = program.add_subcommand("explain", session.say({"Giải thích một quy tắc, hoặc liệt kê tất cả", "Explain a rule, or list them all"}));
  command->add_option("RULE", *id, session.say({"Mã quy tắc, như trong phát hiện", "Id of the rule, as in a finding"}));
  command->callback([&session, id] {
    session.action = [&session, id] {
      if (id->empty()) {
        session.print(output::rule_list_text(session.lang));
        return Exit::clean;
      }
      RuleInfo const* const rule = rule::find(*id);
      if (!rule)
        session.refuse({"không có quy tắc '{id}'{hint} (xem danh sách: bcd explain)", "there is no rule '{id}'{hint} (for the list: bcd explain)"}, {{"id", *id}, {"hint", did_you_mean(*id, rule::all_ids())}});
      session.print(output::rule_text(*rule, session.lang));
      return Exit::clean;
    };
  });
}

}  // namespace bcd::command
