// bcd explain: a rule in words, or the list of all.
#include "bcd/output/explain.hpp"

#include <CLI/CLI.hpp>

#include "bcd/rule/rule.hpp"
#include "session.hpp"

namespace bcd::command {

void declare_explain(CLI::App& program, Session& session) {
  auto const id = std::make_shared<std::string>();
  CLI::App* const command = program.add_subcommand(
      "explain", session.say({"Giải thích một quy tắc, hoặc liệt kê tất cả", "Explain a rule, or list them all"}));
  session.takes(command->add_option(
                    "RULE", *id, session.say({"Mã quy tắc, như trong phát hiện", "Id of the rule, as in a finding"})),
                Takes::rule);
  command->callback([&session, id] {
    session.action = [&session, id] {
      if (id->empty()) {
        session.print(output::rule_list_text(session.lang));
        return Exit::clean;
      }
      RuleInfo const* const rule = rule::find(*id);
      if (!rule)
        session.refuse({"không có quy tắc '{id}'{hint} (xem danh sách: bcd explain)",
                        "there is no rule '{id}'{hint} (for the list: bcd explain)"},
                       {{"id", *id}, {"hint", did_you_mean(*id, rule::all_ids())}});
      session.print(output::rule_text(*rule, session.lang));
      return Exit::clean;
    };
  });
  session.pages["explain"] = {
      .about =
          {{"Nói quy tắc ấy xét gì, dựa vào điều nào của các quy chế có sẵn, một ví dụ sai và một ví dụ đúng, cách sửa "
            "và cách chấp nhận như hiện trạng (waivers). Mã quy tắc đứng trong ngoặc vuông của mỗi phát hiện.",
            "Tells what a rule looks at, on which articles of the built-in regulations it rests, a bad and a good "
            "example, how to mend a finding and how to waive it. A rule's id stands in the brackets of each finding."}},
      .examples = {
          {"bcd explain absence-late", {"quy tắc về báo vắng muộn", "the rule about an absence told too late"}, ""},
          {"bcd explain", {"danh sách mọi quy tắc", "the list of all rules"}, ""}}};
}

}  // namespace bcd::command
