#include "bcd/output/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bcd/finding/reason.hpp"
#include "bcd/form/template_check.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/text/split.hpp"

namespace bcd::output {
namespace {

std::string indented(std::string_view text) {
  std::string result;
  for (std::string_view const line : split(text, "\n")) result += "    " + std::string{line} + "\n";
  return result;
}

// False for errors that keep a record from loading, because a waiver in it is not read, for waiver-unused, because a
// waiver of a waiver makes no sense, and for a template, which cannot hold one.
bool can_be_waived(RuleInfo const& rule) {
  if (&rule == &form::template_broken) return false;
  auto const files = record::file_rules();
  bool const of_file = std::ranges::find(files, &rule) != files.end();
  return &rule != &rule::waiver_unused && !(of_file && rule.severity == Severity::error);
}

// Calls `see(citation)` for each clause of the built-in regulations that the rule enforces. Returns false if the rule
// enforces no clauses.
bool each_clause_behind(RuleInfo const& info, auto const& see) {
  bool rests = false;
  for (rule::Rule const* one : rule::checks()) {
    if (&one->info != &info || !one->rests_on) continue;
    rests = true;
    for (std::string_view id : regulation::builtin_regulation_ids()) {
      auto const regulation = regulation::builtin_regulation(id);
      for (auto const& clause : *regulation->record->clauses)
        if (one->rests_on(*clause)) see(regulation::cite(*clause, regulation.get(), *regulation));
    }
  }
  return rests;
}

// Returns these clauses in words. "" if the rule enforces no clauses.
std::string clauses_behind(RuleInfo const& info, Lang lang) {
  std::string text;
  bool const rests = each_clause_behind(info, [&](Citation const& citation) {
    text += fmt::format("  {}\n", cite(citation, lang));
    if (std::string const reading = cite_reading(citation, lang); !reading.empty())
      text += fmt::format("    {}\n", reading);
  });
  if (rests && text.empty())
    text = fmt::format(
        "  {}\n",
        Text{"không quy chế có sẵn nào có điều khoản này; quy chế riêng hoặc quy định nội bộ của đơn vị có thể có",
             "no built-in regulation has this clause; a unit's own regulation or house rules may have it"}
            .in(lang));
  return text;
}

// True if the text is one hole, "{what}": the rule's findings are each in words of their own.
bool is_hole(std::string_view text) { return text.starts_with('{') && text.find('}') == text.size() - 1; }

}  // namespace

std::vector<RuleInfo const*> const& explained_rules() {
  static std::vector<RuleInfo const*> const list = [] {
    std::vector<RuleInfo const*> made = rule::all();
    made.push_back(&form::template_broken);
    return made;
  }();
  return list;
}

std::string rule_summary(RuleInfo const& rule, Lang lang) {
  std::string why = reason(rule, lang).front();
  if (std::size_t const end = why.find(". "); end != why.npos) why.resize(end + 1);
  return why;
}

std::string rule_text(RuleInfo const& rule, Lang lang) {
  auto const say = [&](Text text) { return text.in(lang); };
  std::string text = fmt::format("{} ({})\n\n{}\n\n", rule.id, say(severity_word(rule.severity)),
                                 fmt::join(reason(rule, lang), "\n\n"));
  if (std::string const clauses = clauses_behind(rule, lang); !clauses.empty())
    text += fmt::format("{}:\n{}\n", say({"Điều khoản", "Clauses"}), clauses);
  auto const tell = [&](Text heading, Text words) {
    if (!is_hole(say(words))) text += fmt::format("{}:\n  {}\n\n", say(heading), say(words));
  };
  tell({"Thông báo", "Message"}, rule.message);
  text += fmt::format("{}:\n\n{}\n{}:\n\n{}\n", say({"Sai", "Wrong"}), indented(rule.bad), say({"Đúng", "Right"}),
                      indented(rule.good));
  tell({"Cách sửa", "Fix"}, rule.fix);
  if (!can_be_waived(rule)) return text;
  text += fmt::format(
      "{}:\n\n{}",
      say({"Chấp nhận như hiện trạng (ghi trong hồ sơ, by là mã người đồng ý; việc còn thiếu thì ghi trong bcd.yaml, "
           "bắt buộc có subject)",
           "Waiver (in the record, by: the id of who agreed; for something missing, in bcd.yaml with a subject)"}),
      indented(fmt::format("waivers:\n  - {{rule: {}, reason: {}, by: nguyen-van-a, date: 2026-03-26}}\n", rule.id,
                           "Đã báo cáo Trưởng Ban và được đồng ý")));
  return text;
}

std::string rule_list_text(Lang lang) {
  std::string text;
  for (RuleInfo const* rule : explained_rules())
    text +=
        fmt::format("{:<28} {:<9} {}\n", rule->id, severity_word(rule->severity).in(lang), rule_summary(*rule, lang));
  return text +
         fmt::format("\n{}\n",
                     Text{"Xem một quy tắc: bcd explain QUY-TẮC", "To explain one rule: bcd explain RULE"}.in(lang));
}

std::string rules_json(std::span<RuleInfo const* const> rules) {
  using Json = nlohmann::ordered_json;
  auto const both = [](Text text) { return Json{{"vi", text.in(Lang::vi)}, {"en", text.in(Lang::en)}}; };
  Json all = Json::array();
  for (RuleInfo const* rule : rules) {
    Json clauses = Json::array();
    each_clause_behind(*rule, [&](Citation const& citation) {
      Json one{{"regulation", citation.regulation}, {"article", citation.article}, {"reading", nullptr}};
      if (!citation.reading.empty())
        one["reading"] = {{"vi", citation.reading.in(Lang::vi)}, {"en", citation.reading.in(Lang::en)}};
      clauses.push_back(std::move(one));
    });
    all.push_back({{"rule", rule->id},
                   {"severity", severity_id(rule->severity)},
                   {"why", {{"vi", reason_text(*rule, Lang::vi)}, {"en", reason_text(*rule, Lang::en)}}},
                   {"clauses", std::move(clauses)},
                   {"message", both(rule->message)},
                   {"bad", rule->bad},
                   {"good", rule->good},
                   {"fix", both(rule->fix)},
                   {"can_be_waived", can_be_waived(*rule)}});
  }
  return Json{{"version", 1}, {"rules", std::move(all)}}.dump(2) + "\n";
}

}  // namespace bcd::output
