// Obligations for people: as text for the terminal, and as a Markdown table.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "bcd/form/words.hpp"
#include "bcd/output/due.hpp"
#include "bcd/text/utf8.hpp"
#include "paint.hpp"
#include "parts.hpp"

namespace bcd::output {
namespace {

using form::short_date;  // text for people uses 25/3/2026, data uses 2026-03-25
using ledger::Due;
using ledger::DueState;

constexpr int day_width = 10, days_width = 12, article_width = 8, gap = 2, margin = 2;

// The widths of the columns on a page. A page wider than 80 gives a quarter of the rest to the names, up to 30, and the
// rest to the obligations.
struct Widths {
  explicit Widths(int page_width)
      : page{std::max(page_width, 80)},
        who{std::min(18 + (page - 80) / 4, 30)},
        what{page - margin - day_width - days_width - who - article_width - 4 * gap} {}
  int page, who, what;
};

std::string_view colour_of(DueState state) {
  if (state == DueState::missing || state == DueState::late || state == DueState::unclear) return "1;31";
  bool const open = state == DueState::soon || state == DueState::unknown || state == DueState::done_late;
  return open ? "1;33" : "1";
}
constexpr std::array states{DueState::missing, DueState::late,     DueState::unclear,   DueState::unknown,
                            DueState::soon,    DueState::upcoming, DueState::done_late, DueState::done};

// Returns the obligation in words, with the reason if its day was moved.
std::string what_in_full(Due const& due, Lang lang) {
  std::string text = said(due, lang);
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

std::string line_of(Widths const& widths, std::string_view day, std::string_view days, std::string_view who,
                    std::string_view what, std::string_view article) {
  std::string line(std::size_t(margin), ' ');
  line += padded(day, day_width + gap) + padded(days, days_width + gap) + padded(who, widths.who + gap) +
          padded(what, widths.what + gap) + std::string{article};
  return line.erase(line.find_last_not_of(' ') + 1) + "\n";
}

// "vì hồ sơ còn lỗi: reports/2026/03/x.yaml"; "" if no faulty record is involved.
std::string why_unclear(UnitDues const& unit, Due const& due, Lang lang) {
  if (due.blocked_by.empty()) return {};
  std::vector<std::string> paths;
  for (std::string const& path : due.blocked_by) paths.push_back(unit.at(path));
  return fill({"hồ sơ còn lỗi: {paths}", "faulty records: {paths}"}, lang, {{"paths", first_paths(paths, lang)}});
}

std::string lines_of(Widths const& widths, UnitDues const& unit, Due const& due, Lang lang) {
  auto const who = wrapped(due.name.empty() ? due.who : due.name, widths.who),
             what = wrapped(what_in_full(due, lang), widths.what),
             article = wrapped(articles_of(due, lang), article_width),
             days = wrapped(days_words(due, lang), days_width);
  std::string const day = day_words(due, lang);
  std::string text;
  for (std::size_t i = 0; i < std::max({who.size(), what.size(), article.size(), days.size()}); ++i) {
    auto const at = [&](std::vector<std::string> const& lines) {
      return i < lines.size() ? std::string_view{lines[i]} : std::string_view{};
    };
    text +=
        line_of(widths, i == 0 ? std::string_view{day} : std::string_view{}, at(days), at(who), at(what), at(article));
  }
  constexpr int indent = margin + day_width + gap;
  if (std::string const why = why_unclear(unit, due, lang); !why.empty())
    for (std::string const& line : wrapped(why, widths.page - indent))
      text += std::string(std::size_t(indent), ' ') + line + "\n";
  return text;
}

std::string in_lines(std::string_view text, int width) {
  std::string all;
  for (std::string const& line : wrapped(text, width)) all += line + "\n";
  return all;
}

}  // namespace

std::string due_text(DueReport const& report, bool colour, int width) {
  Widths const widths{width};
  Paint const paint{colour};
  Lang const lang = report.lang;
  auto const say = [&](Text text, Args const& args = {}) { return fill(text, lang, args); };
  std::string text;
  for (UnitDues const& unit : report.units) {
    if (!text.empty()) text += "\n";
    if (report.units.size() > 1) {
      std::string heading = unit.name + " (" + unit.unit + ")";
      for (std::string const& line : wrapped(heading, widths.page)) text += paint("1", line) + "\n";
    }
    text +=
        in_lines(say({"Tính đến ngày {day}; sắp đến hạn: đến hết ngày {soon}.", "As of {day}; due soon: up to {soon}."},
                     {{"day", short_date(report.as_of)}, {"soon", short_date(report.soon)}}),
                 widths.page);
    for (DueState const state : states) {
      std::string lines;
      int count = 0;
      for (Due const& due : unit.dues)
        if (due.state == state) lines += lines_of(widths, unit, due, lang), ++count;
      if (count > 0)
        text += "\n" +
                paint(colour_of(state), utf8::upper(record::word_title(state).in(lang)) + fmt::format(" ({})", count)) +
                "\n" + lines;
    }
    if (unit.dues.empty()) text += say({"Không có gì phải làm.", "Nothing is due."}) + "\n";
  }
  return text;
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

}  // namespace bcd::output
