// Obligations as data: JSON and the cells of a list. Also the words that several formats share.
#include "bcd/output/due.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "bcd/finding/counted.hpp"
#include "reader_voice.hpp"

namespace bcd::output {
namespace {

using ledger::Due;
using ledger::DueState;
using Json = nlohmann::ordered_json;

std::string with_days(Text text, int days, Lang lang) {
  return fill(text, lang, {{"days", counted(days, {"ngày", "day", "days"})}});
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
          {"what", {{"vi", said(due, Lang::vi)}, {"en", said(due, Lang::en)}}},
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

std::string said(Due const& due, Lang lang) { return due.what.in(ReaderVoice{lang}); }

std::string first_paths(std::span<std::string const> paths, Lang lang) {
  constexpr std::size_t named = 3;
  std::string const first = fmt::format("{}", fmt::join(paths.first(std::min(paths.size(), named)), ", "));
  if (paths.size() <= named) return first;
  Arg const others = counted(long(paths.size() - named), {"hồ sơ khác", "other record", "other records"});
  return fill({"{first} và {others}", "{first} and {others}"}, lang, {{"first", first}, {"others", others}});
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
    return due.days > 0 ? with_days({"trễ {days}", "{days} late"}, due.days, lang)
                        : std::string{Text{"trễ trong ngày", "late, same day"}.in(lang)};
  }
  if (!due.day()) return {};
  if (due.state == DueState::unknown && due.days > 0)
    return with_days({"qua hạn {days}", "{days} past"}, due.days, lang);
  if (due.days > 0) return with_days({"trễ {days}", "{days} late"}, due.days, lang);
  if (due.days == 0) return std::string{Text{"hôm nay", "today"}.in(lang)};
  return with_days({"còn {days}", "in {days}"}, -due.days, lang);
}

std::string due_json(DueReport const& report) {
  Json items = Json::array();
  for (UnitDues const& unit : report.units)
    for (Due const& due : unit.dues) items.push_back(item_json(unit, due));
  Json const all{
      {"version", 1}, {"as_of", report.as_of.str()}, {"soon", report.soon.str()}, {"items", std::move(items)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
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
  for (std::string const& one : due.blocked_by) blocked_by.values.push_back({Value::Type::text, unit.at(one)});
  return {Cell{std::string{record::word_id(due.kind)}},
          text_cell(due.who),
          text_cell(due.name),
          Cell{said(due, lang)},
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
