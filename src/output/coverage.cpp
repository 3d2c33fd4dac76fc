#include "bcd/output/coverage.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "bcd/text/gap.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::output {
namespace {

using rule::Covered;

std::string joined(std::vector<std::string_view> const& all) {
  std::string text;
  for (std::string_view one : all) text += (text.empty() ? "" : ", ") + std::string{one};
  return text;
}
std::string padded(std::string text, int width) {
  return text + std::string(std::size_t(std::max(0, width - utf8::width(text))), ' ');
}
std::string cell(std::string_view text) {  // of a Markdown table
  std::string safe;
  for (char c : text) (safe += c == '|' ? "\\" : "") += c == '\n' ? ' ' : c;
  return safe;
}

struct Row {
  std::string article, kind, count, what;
};

Row row_of(Covered const& one, int units, Lang lang) {
  record::Clause const& clause = *one.clause;
  bool const checked = !clause.not_checked;
  std::string what = checked ? joined(one.rules) : clause.not_checked->why(lang);
  if (clause.under) {
    std::string const reading = fmt::format("{} = {}", *clause.under->reading, *clause.under->value);
    what += one.applies ? fmt::format(" [{}]", reading)
                        : fmt::format(" [{}: {}]", Text{"chỉ khi", "only if"}.in(lang), reading);
  }
  return {clause.article ? *clause.article : std::string{}, checked ? std::string{record::kind_field(clause).key} : "–",
          checked && one.applies && units > 0 ? std::to_string(one.judged) : "–", std::move(what)};
}

// Number of articles, and number of articles checked by at least one rule.
struct Articles {
  std::size_t all = 0, checked = 0;
};
Articles count_articles(rule::Coverage const& coverage) {
  std::set<std::string> all, checked;
  for (Covered const& one : coverage.rows()) {
    all.insert(*one.clause->article);
    if (!one.clause->not_checked && one.applies) checked.insert(*one.clause->article);
  }
  return {all.size(), checked.size()};
}

nlohmann::ordered_json as_json(rule::Coverage const& coverage, Lang lang) {
  nlohmann::ordered_json clauses = nlohmann::ordered_json::array();
  for (Covered const& one : coverage.rows()) {
    Row const row = row_of(one, coverage.units(), lang);
    nlohmann::ordered_json entry{{"article", row.article}, {"kind", record::kind_field(*one.clause).key},
                                 {"applies", one.applies}, {"rules", one.rules},
                                 {"records", nullptr},     {"reason", nullptr}};
    if (coverage.units() > 0) entry["records"] = one.judged;
    if (one.clause->not_checked) entry["reason"] = *one.clause->not_checked->reason;
    clauses.push_back(std::move(entry));
  }
  Articles const articles = count_articles(coverage);
  return {{"regulation", coverage.regulation().id()},
          {"units", coverage.units()},
          {"articles", articles.all},
          {"checked", articles.checked},
          {"undecided", undecided_clauses(coverage)},
          {"clauses", std::move(clauses)}};
}

std::string table(rule::Coverage const& coverage, TableForm form, Lang lang) {
  auto const say = [&](Text text) { return std::string{text.in(lang)}; };
  Articles const articles = count_articles(coverage);
  int const units = coverage.units();
  std::size_t const open = undecided_clauses(coverage);
  std::string title =
      fmt::format(fmt::runtime(say({"{}: {} điều, khoản; {} được xét bằng quy tắc, {} không kiểm tra bằng máy",
                                    "{}: articles and clauses: {}; checked by rules: {}; not checked: {}"})),
                  coverage.regulation().id(), articles.all, articles.checked, articles.all - articles.checked);
  if (open > 0)
    title += fmt::format(fmt::runtime(say({"; {} mục chưa quyết định", "; entries still to be decided: {}"})), open);
  Row const head{say({"điều", "article"}), say({"loại", "kind"}), say({"hồ sơ", "records"}),
                 say({"quy tắc, hoặc lý do không kiểm tra bằng máy", "rules, or the reason for no check"})};
  std::vector<Row> lines{head};
  for (Covered const& one : coverage.rows()) lines.push_back(row_of(one, units, lang));
  std::string text;
  if (form == TableForm::markdown) {
    text = "**" + title + "**\n\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
      text +=
          fmt::format("| {} | {} | {} | {} |\n", lines[i].article, lines[i].kind, lines[i].count, cell(lines[i].what));
      if (i == 0) text += "|---|---|---:|---|\n";
    }
    return text;
  }
  int article = 0, kind = 0, count = 0;
  for (Row const& row : lines) {
    article = std::max(article, utf8::width(row.article));
    kind = std::max(kind, utf8::width(row.kind));
    count = std::max(count, utf8::width(row.count));
  }
  text = title + "\n\n";
  for (Row const& row : lines)
    text += fmt::format("{}  {}  {}{}  {}\n", padded(row.article, article), padded(row.kind, kind),
                        std::string(std::size_t(count - utf8::width(row.count)), ' '), row.count, row.what);
  return text;
}

}  // namespace

std::string coverage_tables(std::vector<rule::Coverage> const& all, TableForm form, Lang lang) {
  if (form == TableForm::json) {
    nlohmann::ordered_json regulations = nlohmann::ordered_json::array();
    for (rule::Coverage const& one : all) regulations.push_back(as_json(one, lang));
    return nlohmann::ordered_json{{"version", 1}, {"regulations", std::move(regulations)}}.dump(2) + "\n";
  }
  std::string text;
  for (rule::Coverage const& one : all) text += (text.empty() ? "" : "\n") + table(one, form, lang);
  return text;
}

std::size_t undecided_clauses(rule::Coverage const& coverage) {
  return std::size_t(std::ranges::count_if(coverage.rows(), [](Covered const& one) {
    return one.clause->not_checked && one.clause->not_checked->reason->find(gap_mark) != std::string::npos;
  }));
}

namespace {

// The clauses of one kind in words, each with the articles that contain it.
using Sayings = std::vector<std::pair<std::string, std::string>>;
Sayings sayings(regulation::Regulation const& regulation, record::FieldInfo const& kind, Lang lang) {
  record::UnitRecord const nobody;
  regulation::Law const law{regulation, nobody};
  Sayings all;
  for (auto const& clause : *regulation.record->clauses) {
    if (&record::kind_field(*clause) != &kind || !law.applies(*clause)) continue;
    std::string words{regulation::words(*clause, &regulation).in(lang)};
    auto const same = std::ranges::find(all, words, &Sayings::value_type::first);
    if (same != all.end()) same->second += ", " + *clause->article;
    else all.emplace_back(std::move(words), *clause->article);
  }
  return all;
}

}  // namespace

std::string regulation_diff(regulation::Regulation const& before, regulation::Regulation const& after, Lang lang) {
  auto const say = [&](Text text) { return std::string{text.in(lang)}; };
  std::string text = fmt::format("--- {}\n+++ {}\n", before.id(), after.id());
  auto const section = [&](std::string const& title, Sayings const& old, Sayings const& fresh) {
    if (old.empty() && fresh.empty()) return;
    text += fmt::format("\n{}\n", title);
    auto const find = [](Sayings const& in, std::string const& words) {
      return std::ranges::find(in, words, &Sayings::value_type::first);
    };
    for (auto const& [words, articles] : old) {
      auto const same = find(fresh, words);
      if (same != fresh.end()) text += fmt::format("  = [{} | {}] {}\n", articles, same->second, words);
      else text += fmt::format("  - [{}] {}\n", articles, words);
    }
    for (auto const& [words, articles] : fresh)
      if (find(old, words) == old.end()) text += fmt::format("  + [{}] {}\n", articles, words);
  };
  auto const bodies = [&](regulation::Regulation const& regulation) {
    Sayings all;
    for (auto const& body : *regulation.record->bodies) {
      std::string words = fmt::format("{}: {}", *body->id, *body->name);
      for (auto const& role : *body->roles)
        words += (&role == &(*body->roles).front() ? " = " : ", ") +
                 regulation::role_title(regulation, body->of->id, *role, lang);
      all.emplace_back(words, body->article ? *body->article : "–");
    }
    return all;
  };
  section(say({"Các ban, tổ", "Bodies"}), bodies(before), bodies(after));
  for (record::FieldInfo const& kind : record::Kind<record::Clause>::fields) {
    if (kind.need != record::Need::one_of || kind.key == "not_checked") continue;
    section(fmt::format("{} ({})", say(kind.title), kind.key), sayings(before, kind, lang), sayings(after, kind, lang));
  }
  auto const readings = [&](regulation::Regulation const& regulation) {
    Sayings all;
    for (auto const& reading : *regulation.record->readings) {
      std::string words = fmt::format("{} = {}", *reading->reading, *reading->value);
      auto const same = std::ranges::find(all, words, &Sayings::value_type::first);
      if (same != all.end()) same->second += ", " + *reading->article;
      else all.emplace_back(std::move(words), *reading->article);
    }
    return all;
  };
  section(say({"Cách hiểu", "Readings"}), readings(before), readings(after));
  return text;
}

}  // namespace bcd::output
