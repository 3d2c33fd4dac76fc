#include "list_query.hpp"

#include <algorithm>

#include "bcd/text/trim.hpp"

namespace bcd::command {
namespace {

using output::Listing;

output::ListColumn find_column(Session const& session, Listing const& kind, std::string_view option,
                               std::string const& key) {
  if (auto const found = kind.find_column(key); !found.key.empty()) return found;
  std::vector<std::string_view> keys;
  std::string list;
  for (auto const& one : kind.columns()) {
    keys.push_back(one.key);
    // The message omits nested keys, because they follow from the format of the records.
    if (one.key.find('.') == one.key.npos) list += (list.empty() ? "" : ", ") + one.key;
  }
  if (key.empty())
    session.refuse(
        {"{option}: có tên cột để trống; các cột: {list}", "{option}: a column name is empty; the columns: {list}"},
        {{"option", option}, {"list", list}});
  session.refuse(
      {"{option}: '{kind}' không có cột '{key}'{hint}; các cột: {list}",
       "{option}: '{kind}' has no column '{key}'{hint}; its columns: {list}"},
      {{"option", option}, {"kind", kind.name}, {"key", key}, {"hint", did_you_mean(key, keys)}, {"list", list}});
}

void add_condition(Session const& session, Listing const& kind, std::string const& text, Query& query) {
  output::Condition const condition = output::parse_condition(text);
  if (condition.key.empty())
    session.refuse({"--where '{text}' không phải điều kiện dạng key=value, key!=value, key~chữ, key>=value, "
                    "key<=value, key>value, key<value",
                    "--where '{text}' is not a condition like key=value, key!=value, key~text, key>=value, key<=value, "
                    "key>value, key<value"},
                   {{"text", text}});
  output::ListColumn const column = find_column(session, kind, "--where", condition.key);
  if (!output::makes_sense(condition, *column.shape)) {
    std::vector<std::string_view> words;
    std::string list;
    for (record::Word const& word : column.shape->words) {
      words.push_back(word.id);
      list += (list.empty() ? "" : ", ") + std::string{word.id};
    }
    if (!words.empty() && std::ranges::find(words, condition.value) == words.end())
      session.refuse(
          {"--where '{text}': cột '{key}' chỉ nhận: {list}{hint}",
           "--where '{text}': column '{key}' takes only: {list}{hint}"},
          {{"text", text}, {"key", condition.key}, {"list", list}, {"hint", did_you_mean(condition.value, words)}});
    Text const expected = record::expected(*column.shape);
    session.refuse({"--where '{text}': cột '{key}' là {expected}, không dùng được phép so sánh này",
                    "--where '{text}': column '{key}' is {expected} and cannot be compared in this way"},
                   {{"text", text}, {"key", condition.key}, {"expected", expected}});
  }
  query.places.push_back(query.place(condition.key));
  query.conditions.emplace_back(condition, column);
}

// Splits each value at its commas and returns the names without surrounding blanks. An empty name is kept, so that it
// is refused later.
std::vector<std::string> names_in(std::vector<std::string> const& values) {
  std::vector<std::string> names;
  for (std::string const& value : values)
    for (std::size_t begin = 0; begin <= value.size();) {
      std::size_t const end = std::min(value.find(',', begin), value.size());
      names.emplace_back(trimmed(std::string_view{value}.substr(begin, end - begin)));
      begin = end + 1;
    }
  return names;
}

}  // namespace

Query make_query(Session const& session, Listing const& kind, QueryAsked const& asked, bool several) {
  Query query;
  if (asked.columns.empty()) {
    if (several) query.keys.emplace_back("unit");
    for (auto const& one : kind.columns())
      if (one.shown) query.keys.push_back(one.key);
  }
  for (std::string const& key : names_in(asked.columns)) {
    find_column(session, kind, "--columns", key);
    if (std::ranges::find(query.keys, key) != query.keys.end())
      session.refuse({"--columns: cột '{key}' được nêu hai lần", "--columns: column '{key}' is named twice"},
                     {{"key", key}});
    query.keys.push_back(key);
  }
  query.shown = query.keys.size();
  for (std::string const& text : asked.where) add_condition(session, kind, text, query);
  for (std::string const& text : names_in(asked.sort)) {
    bool const descending = text.starts_with('-');
    std::string const key{trimmed(std::string_view{text}.substr(descending ? 1 : 0))};
    auto const column = find_column(session, kind, "--sort", key);
    query.orders.push_back({{column.shape, descending, column.person}, query.place(key)});
  }
  return query;
}

KnownIds known_ids(unit::Unit const& unit, Query const& query, std::size_t i,
                   std::vector<output::ListRow> const& rows) {
  auto const& condition = query.conditions[i].first;
  auto const& column = query.conditions[i].second;
  bool const names = condition.relation == output::Relation::equal || condition.relation == output::Relation::unequal;
  if (!names || condition.value.empty() || column.shape->form != record::ValueForm::reference || !unit.judgeable)
    return {};
  auto const has = [&](output::ListRow const& row) {
    return std::ranges::any_of(row[query.places[i]].values,
                               [&](output::Value const& one) { return one.text == condition.value; });
  };
  KnownIds found{false, output::known_ids(unit, column.shape->targets)};
  found.known = found.ids.contains(condition.value) || std::ranges::any_of(rows, has);
  return found;
}

void require_known(Session const& session, Query const& query, std::vector<std::vector<KnownIds>> const& of_units) {
  for (std::size_t i = 0; i < query.conditions.size(); ++i) {
    std::set<std::string> ids;
    bool known = false;
    for (auto const& of_one : of_units) {
      known = known || of_one.empty() || of_one[i].known;
      if (!of_one.empty()) ids.insert(of_one[i].ids.begin(), of_one[i].ids.end());
    }
    if (known) continue;
    output::Condition const& condition = query.conditions[i].first;
    std::vector<std::string_view> const candidates{ids.begin(), ids.end()};
    session.refuse(
        {"--where: cột '{key}' không có mã nào là '{value}'{hint}",
         "--where: column '{key}' has no id '{value}'{hint}"},
        {{"key", condition.key}, {"value", condition.value}, {"hint", did_you_mean(condition.value, candidates)}});
  }
}

}  // namespace bcd::command
