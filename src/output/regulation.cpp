#include "bcd/output/regulation.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "bcd/text/utf8.hpp"

namespace bcd::output {
namespace {

// Returns the clause in words after its article, and the reading on which it depends.
std::string clause_line(regulation::Regulation const& regulation, record::Clause const& clause, Lang lang) {
  std::string const under = clause.under ? fmt::format(" ({} {} = {})", Text{"khi", "while"}.in(lang),
                                                       *clause.under->reading, *clause.under->value)
                                         : "";
  return fmt::format("  {}: {}{}\n", utf8::capitalised(article_words(clause.article ? *clause.article : "", lang)),
                     regulation::words(clause, &regulation).in(lang), under);
}

}  // namespace

std::string regulation_list_text() {
  std::string text;
  for (std::string_view id : regulation::builtin_regulation_ids())
    text += fmt::format("{:<12} {}\n", id, *regulation::builtin_regulation(id)->record->title);
  return text;
}

std::string regulation_text(regulation::Regulation const& regulation, Lang lang) {
  auto const say = [&](Text text) { return text.in(lang); };
  record::RegulationRecord const& record = regulation.record.value;
  std::string text = fmt::format("{}: {}\n", *record.id, *record.title);
  if (record.issued) {
    record::Issued const& issued = *record.issued;
    std::string how;
    if (issued.number) how += fmt::format(" {} {}", say({"số", "number"}), *issued.number);
    if (issued.date) how += fmt::format(" {} {}", say({"ngày", "of"}), issued.date->str());
    if (issued.by) how += how.empty() ? " " + *issued.by : fmt::format(" {} {}", say({"của", "by"}), *issued.by);
    text += fmt::format("{}:{}\n", say({"Ban hành", "Issued"}), how);
  }
  text += fmt::format("\n{}\n", say({"Các ban, tổ", "Bodies"}));
  for (auto const& body : *record.bodies) {
    text += fmt::format("  {}: {}{}", *body->id, *body->name, body->symbol ? " (" + *body->symbol + ")" : "");
    if (body->of) {
      std::string roles;
      for (auto const& role : *body->roles)
        roles += (roles.empty() ? "" : ", ") + regulation::role_title(regulation, body->of->id, *role, lang);
      text += fmt::format(" = {} {} {}", roles, say({"của", "of"}), regulation::body_name(regulation, body->of->id));
    }
    text += "\n";
  }
  text += fmt::format("\n{}\n", say({"Các điều khoản", "Clauses"}));
  for (auto const& clause : *record.clauses) text += clause_line(regulation, *clause, lang);
  if ((*record.readings).empty()) return text;
  text += fmt::format("\n{}\n", say({"Cách hiểu ở chỗ quy chế không quy định hoặc quy định mâu thuẫn",
                                     "Readings where the text is silent or contradicts itself"}));
  for (auto const& reading : *record.readings) {
    std::string others;
    for (auto const& one : *reading->alternatives)
      if (*one != *reading->value) others += (others.empty() ? "" : ", ") + *one;
    if (!others.empty() && others != regulation::reading::house_rule && !regulation::is_obeyed(regulation, *reading))
      others += say({" (chưa áp dụng được)", " (not supported yet)"});
    text += fmt::format(
        "  {}, {}: {}\n    {} {}{}{}\n", utf8::capitalised(article_words(*reading->article, lang)), *reading->reading,
        reading->asked(lang), say({"chọn:", "chosen:"}), *reading->value,
        others.empty() ? "" : fmt::format("; {} {}", say({"cách khác:", "alternatives:"}), others),
        reading->silent && *reading->silent ? say({"; văn bản không quy định", "; the text is silent"}) : "");
  }
  return text;
}

std::string regulation_beside(regulation::Regulation const& regulation, regulation::Outline const& text, Lang lang) {
  std::string result = fmt::format("{}: {}\n", *regulation.record->id, *regulation.record->title);
  auto const quoted = [&](std::string_view words) { return fmt::format("    │ {}\n", words); };
  std::set<std::string> used;
  for (auto const& clause : *regulation.record->clauses) {
    std::string const article = clause->article ? *clause->article : std::string{};
    auto const entry = std::ranges::find(text.entries, article, &regulation::OutlineEntry::article);
    if (used.insert(article).second)
      result += "\n" + quoted(entry == text.entries.end()
                                  ? Text{"(văn bản không có điều, khoản này)", "(not in the text)"}.in(lang)
                              : entry->text.empty() ? std::string_view{entry->heading}
                                                    : std::string_view{entry->text});
    result += clause_line(regulation, *clause, lang);
  }
  std::string missing;
  for (regulation::OutlineEntry const& entry : text.entries)
    if (!used.contains(entry.article))
      missing += fmt::format("  {}\n", utf8::capitalised(article_words(entry.article, lang))) +
                 quoted(entry.text.empty() ? entry.heading : entry.text);
  if (!missing.empty())
    result += fmt::format("\n{}\n", Text{"Chưa có mục trong quy chế", "Not in the regulation"}.in(lang)) + missing;
  return result;
}

}  // namespace bcd::output
