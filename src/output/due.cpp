#include "bcd/output/due.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "bcd/form/words.hpp"
#include "bcd/text/utf8.hpp"
#include "paint.hpp"
#include "parts.hpp"

namespace bcd::output {
namespace {

using form::short_date;  // text for people uses 25/3/2026, data uses 2026-03-25
using ledger::Due;
using ledger::DueState;
using Json = nlohmann::ordered_json;

constexpr int page_width = 80, day_width = 10, days_width = 12, who_width = 18, article_width = 8, gap = 2, margin = 2;
constexpr int what_width = page_width - margin - day_width - days_width - who_width - article_width - 4 * gap;

std::string many(int count, Text one, Text several, Lang lang, Args args = {}) {
  args.push_back({"n", count});
  return fill(count == 1 ? one : several, lang, args);
}

std::string_view colour_of(DueState state) {
  if (state == DueState::missing || state == DueState::late || state == DueState::unclear) return "1;31";
  bool const open = state == DueState::soon || state == DueState::unknown || state == DueState::done_late;
  return open ? "1;33" : "1";
}
constexpr std::array states{DueState::missing, DueState::late,     DueState::unclear,   DueState::unknown,
                            DueState::soon,    DueState::upcoming, DueState::done_late, DueState::done};

// Returns the obligation in words, with the reason if its day was moved.
std::string what_in_full(Due const& due, Lang lang) {
  std::string text{due.what.in(lang)};
  auto const add = [&](Text words, Args const& args = {}) { text += " (" + fill(words, lang, args) + ")"; };
  if (due.rolled && due.due && *due.rolled != *due.due)
    add({"hạn {day} là ngày nghỉ", "due day {day} is a day off"}, {{"day", short_date(*due.due)}});
  if (due.expected && due.open())
    add({"trước cuộc họp ngày {day}", "before the meeting on {day}"}, {{"day", short_date(*due.expected)}});
  if (due.rolled && due.limit && *due.limit > *due.rolled)
    add({"đã gia hạn, hạn cũ {day}", "extended, was due {day}"}, {{"day", short_date(*due.rolled)}});
  if (due.waived) add({"được miễn", "waived"});
  return text;
}

std::string day_words(Due const& due, Lang lang) {
  return due.day() ? short_date(*due.day()) : std::string{Text{"chưa định", "none set"}.in(lang)};
}

std::string line_of(std::string_view day, std::string_view days, std::string_view who, std::string_view what,
                    std::string_view article) {
  std::string line(std::size_t(margin), ' ');
  line += padded(day, day_width + gap) + padded(days, days_width + gap) + padded(who, who_width + gap) +
          padded(what, what_width + gap) + std::string{article};
  return line.erase(line.find_last_not_of(' ') + 1) + "\n";
}

// "vì hồ sơ còn lỗi: reports/2026/03/x.yaml"; "" if no faulty record is involved.
std::string why_unclear(UnitDues const& unit, Due const& due, Lang lang) {
  if (due.blocked_by.empty()) return {};
  std::vector<std::string> paths;
  for (std::string const& path : due.blocked_by) paths.push_back(unit.at(path));
  return fill({"hồ sơ còn lỗi: {paths}", "faulty records: {paths}"}, lang, {{"paths", first_paths(paths, lang)}});
}

std::string lines_of(UnitDues const& unit, Due const& due, Lang lang) {
  auto const who = wrapped(due.name.empty() ? due.who : due.name, who_width),
             what = wrapped(what_in_full(due, lang), what_width),
             article = wrapped(articles_of(due, lang), article_width),
             days = wrapped(days_words(due, lang), days_width);
  std::string const day = day_words(due, lang);
  std::string text;
  for (std::size_t i = 0; i < std::max({who.size(), what.size(), article.size(), days.size()}); ++i) {
    auto const at = [&](std::vector<std::string> const& lines) {
      return i < lines.size() ? std::string_view{lines[i]} : std::string_view{};
    };
    text += line_of(i == 0 ? std::string_view{day} : std::string_view{}, at(days), at(who), at(what), at(article));
  }
  constexpr int indent = margin + day_width + gap;
  if (std::string const why = why_unclear(unit, due, lang); !why.empty())
    for (std::string const& line : wrapped(why, page_width - indent))
      text += std::string(std::size_t(indent), ' ') + line + "\n";
  return text;
}

std::string in_lines(std::string_view text) {
  std::string all;
  for (std::string const& line : wrapped(text, page_width)) all += line + "\n";
  return all;
}

Json day_json(std::optional<Date> day) { return day ? Json(day->str()) : Json(nullptr); }

Json item_json(UnitDues const& unit, Due const& due) {
  Json articles = Json::array();
  Json regulation = nullptr;
  for (Citation const& citation : due.citations) {
    if (citation.regulation.empty()) continue;
    articles.push_back(citation.article);
    regulation = citation.regulation;
  }
  std::string const path = unit.path(due);
  Json blocked_by = Json::array();
  for (std::string const& one : due.blocked_by) blocked_by.push_back(unit.at(one));
  return {{"unit", unit.unit},
          {"kind", record::word_id(due.kind)},
          {"who", due.who.empty() ? Json(nullptr) : Json(due.who)},
          {"name", due.name.empty() ? Json(nullptr) : Json(due.name)},
          {"what", {{"vi", due.what.in(Lang::vi)}, {"en", due.what.in(Lang::en)}}},
          {"articles", std::move(articles)},
          {"regulation", std::move(regulation)},
          {"due", day_json(due.due)},
          {"rolled", day_json(due.rolled)},
          {"limit", day_json(due.limit)},
          {"expected", day_json(due.expected)},
          {"state", record::word_id(due.state)},
          {"days", due.day() && (!due.done || due.done_on) ? Json(due.days) : Json(nullptr)},
          {"done_on", day_json(due.done_on)},
          {"subject", due.subject.str()},
          {"path", path.empty() ? Json(nullptr) : Json(path)},
          {"waived", due.waived},
          {"blocked_by", std::move(blocked_by)}};
}

Cell day_cell(std::optional<Date> day) { return day ? Cell{day->str()} : Cell{}; }
Cell text_cell(std::string text) { return text.empty() ? Cell{} : Cell{std::move(text)}; }

}  // namespace

std::string UnitDues::at(std::string const& path) const {
  return path.empty() || folder.empty() || folder == "." ? path : folder + "/" + path;
}

std::string first_paths(std::span<std::string const> paths, Lang lang) {
  constexpr std::size_t named = 3;
  std::string const first = fmt::format("{}", fmt::join(paths.first(std::min(paths.size(), named)), ", "));
  if (paths.size() <= named) return first;
  return many(int(paths.size() - named), {"{first} và {n} hồ sơ khác", "{first} and {n} other record"},
              {"{first} và {n} hồ sơ khác", "{first} and {n} other records"}, lang, {{"first", first}});
}

std::string articles_of(Due const& due, Lang lang) {
  std::vector<std::string> all;
  for (Citation const& citation : due.citations) {
    std::string one = citation.regulation.empty() ? std::string{Text{"nội bộ", "house"}.in(lang)} : citation.article;
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
  }
  return fmt::format("{}", fmt::join(all, "; "));
}

std::string days_words(Due const& due, Lang lang) {
  if (due.done) {
    if (due.state == DueState::done) return {};
    return due.days > 0 ? many(due.days, {"trễ {n} ngày", "{n} day late"}, {"trễ {n} ngày", "{n} days late"}, lang)
                        : std::string{Text{"trễ trong ngày", "late, same day"}.in(lang)};
  }
  if (!due.day()) return {};
  if (due.state == DueState::unknown && due.days > 0)
    return many(due.days, {"qua hạn {n} ngày", "{n} day past"}, {"qua hạn {n} ngày", "{n} days past"}, lang);
  if (due.days > 0) return many(due.days, {"trễ {n} ngày", "{n} day late"}, {"trễ {n} ngày", "{n} days late"}, lang);
  if (due.days == 0) return std::string{Text{"hôm nay", "today"}.in(lang)};
  return many(-due.days, {"còn {n} ngày", "in {n} day"}, {"còn {n} ngày", "in {n} days"}, lang);
}

std::string due_text(DueReport const& report, bool colour) {
  Paint const paint{colour};
  Lang const lang = report.lang;
  auto const say = [&](Text text, Args const& args = {}) { return fill(text, lang, args); };
  std::string text;
  for (UnitDues const& unit : report.units) {
    if (!text.empty()) text += "\n";
    if (report.units.size() > 1) {
      std::string heading = unit.name + " (" + unit.unit + ")";
      for (std::string const& line : wrapped(heading, page_width)) text += paint("1", line) + "\n";
    }
    text +=
        in_lines(say({"Tính đến ngày {day}; sắp đến hạn: đến hết ngày {soon}.", "As of {day}; due soon: up to {soon}."},
                     {{"day", short_date(report.as_of)}, {"soon", short_date(report.soon)}}));
    for (DueState const state : states) {
      std::string lines;
      int count = 0;
      for (Due const& due : unit.dues)
        if (due.state == state) lines += lines_of(unit, due, lang), ++count;
      if (count > 0)
        text += "\n" +
                paint(colour_of(state), utf8::upper(record::word_title(state).in(lang)) + fmt::format(" ({})", count)) +
                "\n" + lines;
    }
    if (unit.dues.empty()) text += say({"Không có gì phải làm.", "Nothing is due."}) + "\n";
  }
  return text;
}

std::string due_json(DueReport const& report) {
  Json items = Json::array();
  for (UnitDues const& unit : report.units)
    for (Due const& due : unit.dues) items.push_back(item_json(unit, due));
  Json const all{
      {"version", 1}, {"as_of", report.as_of.str()}, {"soon", report.soon.str()}, {"items", std::move(items)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string due_markdown(DueReport const& report) {
  Lang const lang = report.lang;
  auto const say = [&](Text text, Args const& args = {}) { return fill(text, lang, args); };
  std::string all =
      "# " +
      say({"Việc phải làm, tính đến ngày {day}", "Obligations as of {day}"}, {{"day", short_date(report.as_of)}}) +
      "\n";
  for (UnitDues const& unit : report.units) {
    if (report.units.size() > 1) all += "\n## " + comment_text(unit.name) + "\n";
    Table table{{{say({"tình trạng", "state"}), false},
                 {say({"thời hạn", "due day"}), false},
                 {say({"số ngày", "days"}), false},
                 {say({"ai", "who"}), false},
                 {say({"việc", "obligation"}), false},
                 {say({"căn cứ", "clause"}), false}},
                {}};
    for (DueState const state : states)
      for (Due const& due : unit.dues) {
        if (due.state != state) continue;
        std::string clauses;
        for (Citation const& one : due.citations)
          clauses += (clauses.empty() ? "" : "; ") + cite({one.article, one.regulation, "", one.decided, ""}, lang);
        std::string what = what_in_full(due, lang);
        if (std::string const why = why_unclear(unit, due, lang); !why.empty()) what += " (" + why + ")";
        table.rows.push_back({Cell{std::string{record::word_title(state).in(lang)}}, Cell{day_words(due, lang)},
                              Cell{days_words(due, lang)}, Cell{due.name.empty() ? due.who : due.name}, Cell{what},
                              Cell{clauses}});
      }
    all +=
        "\n" + (table.rows.empty() ? say({"Không có gì phải làm.", "Nothing is due."}) + "\n" : table_markdown(table));
  }
  return all;
}

std::span<std::string_view const> due_columns() {
  static constexpr std::array<std::string_view, 18> columns{
      "kind",  "who",  "name",    "what",    "article", "regulation", "due", "rolled",     "limit",
      "state", "days", "done_on", "subject", "path",    "waived",     "key", "blocked_by", "expected"};
  return columns;
}

std::vector<Cell> due_cells(UnitDues const& unit, Due const& due, Lang lang) {
  std::string regulation;
  for (Citation const& one : due.citations)
    if (!one.regulation.empty()) regulation = one.regulation;
  Cell blocked_by;
  blocked_by.list = true;
  for (std::string const& one : due.blocked_by) blocked_by.values.push_back({Value::Form::text, unit.at(one)});
  return {Cell{std::string{record::word_id(due.kind)}},
          text_cell(due.who),
          text_cell(due.name),
          Cell{std::string{due.what.in(lang)}},
          text_cell(articles_of(due, lang)),
          text_cell(regulation),
          day_cell(due.due),
          day_cell(due.rolled),
          day_cell(due.limit),
          Cell{std::string{record::word_id(due.state)}},
          due.day() && (!due.done || due.done_on) ? Cell::number(due.days) : Cell{},
          day_cell(due.done_on),
          text_cell(due.subject.str()),
          text_cell(unit.path(due)),
          Cell::truth(due.waived),
          Cell{due.key},
          blocked_by,
          day_cell(due.expected)};
}

}  // namespace bcd::output
