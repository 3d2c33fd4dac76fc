#include "record_values.hpp"

#include <algorithm>
#include <array>

#include "bcd/text/fold.hpp"
#include "bcd/text/trim.hpp"
#include "bcd/text/utf8.hpp"
#include "member_columns.hpp"
#include "member_titles.hpp"
#include "table_cells.hpp"

namespace bcd::workspace {
namespace {

using record::Target;
using record::ValueForm;

// Returns the number, or 0 if the text is not one of one to four digits.
int small_number(std::string_view text) {
  int value = 0;
  for (char const c : text) value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -10000;
  return text.empty() || text.size() > 4 ? 0 : std::max(value, 0);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    words.push_back(text.substr(0, text.find(' ')));
    text.remove_prefix(std::min(words.back().size() + 1, text.size()));
  }
  return words;
}

// "14h30", "14 giờ 30", "8:05", "14:30:00" -> "14:30". Empty if the text is not a time.
std::string typed_time(std::string_view text) {
  std::string const folded = fold(text);
  auto words = words_of(folded);
  if (words.size() == 1)
    if (std::size_t const h = words[0].find('h'); h != words[0].npos) {
      std::string_view const all = words[0];
      words = {all.substr(0, h), all.substr(h + 1).empty() ? std::string_view{"0"} : all.substr(h + 1)};
    }
  for (std::string_view& word : words)
    if (word.size() > 1 && word.ends_with('h')) word.remove_suffix(1);  // "16h 30"
  std::erase_if(words, [](std::string_view word) { return word == "gio" || word == "h" || word == "phut"; });
  if (words.size() == 3 && words[2] == "00") words.pop_back();
  if (words.size() == 1 && folded.find("gio") != folded.npos) words.push_back("0");
  bool const numbers = words.size() == 2 && std::ranges::all_of(words, [](std::string_view word) {
                         return word.size() < 3 && word.find_first_not_of("0123456789") == word.npos;
                       });
  if (!numbers || small_number(words[0]) > 23 || small_number(words[1]) > 59) return {};
  return TimeOfDay{std::int16_t(small_number(words[0]) * 60 + small_number(words[1]))}.str();
}

// Returns the id of the word that the text names by its id or title, alone or by its last words: "quý" for "báo cáo
// quý". Of several the one with the shortest title. "" if it names none.
std::string word_of(record::ShapeInfo const& shape, std::string_view text) {
  std::string const given = fold(text);
  std::string found;
  std::size_t shortest = std::string::npos;
  for (record::Word const& word : shape.words)
    for (std::string const& title : {fold(word.id), fold(word.title.in(Lang::vi)), fold(word.title.in(Lang::en))}) {
      if (title == given) return std::string{word.id};
      if (given.empty() || !title.ends_with(" " + given) || title.size() >= shortest) continue;
      found = word.id;
      shortest = title.size();
    }
  return found;
}

struct Named {
  std::string id;                  // "" if nothing of that name is found
  std::vector<std::string> alike;  // names that differ from the text in diacritics only, or several of the same name
};
// Returns the id of the member, agency or body that the text names by its id or its exact name.
Named id_of_name(unit::Unit const& unit, Date as_of, Target targets, std::string const& text) {
  Named named;
  std::vector<std::string> exact;
  if (includes(targets, Target::member)) {
    std::string const name = person_name(text), whole = name_key(text), key = name_key(name), folded = fold(name);
    for (auto const& member : unit.members.all) {
      if (member.id == text) return {member.id, {}};
      std::string const own = name_key(*member.value.name);
      if (own == key || own == whole) exact.push_back(member.id);
      else if (fold(*member.value.name) == folded) named.alike.push_back(*member.value.name);
    }
  }
  if (exact.size() == 1) return {exact.front(), {}};
  if (exact.size() > 1) return {"", exact};
  if (includes(targets, Target::agency)) {
    AgencyMatch const match = agency_of(unit, text, as_of);
    if (match.agency) return {*match.agency->id, {}};
    std::ranges::copy(match.alike, std::back_inserter(named.alike));
  }
  if (includes(targets, Target::body))
    if (std::string const body = body_of(*unit.in_force(as_of).regulation, text); !body.empty()) return {body, {}};
  return named;
}

bool names_party(Target targets) {
  return includes(targets, Target::member) || includes(targets, Target::agency) || includes(targets, Target::body);
}

// Splits the text of a list at the marks.
std::vector<std::string> items_of(record::ShapeInfo const& item, std::string_view cell, std::string_view marks) {
  std::vector<std::string> items;
  while (!cell.empty()) {
    std::size_t const end = std::min(cell.find_first_of(marks), cell.size());
    if (std::string text = cell_text(cell.substr(0, end)); !text.empty()) {
      if (item.form == ValueForm::text && text.starts_with("- ")) text.erase(0, 2);
      items.push_back(std::move(text));
    }
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return items;
}

Saying not_expected(record::ShapeInfo const& shape, std::string const& text) {
  if (shape.form == ValueForm::word) {
    std::string vi, en;
    for (record::Word const& word : shape.words) {
      (vi += vi.empty() ? "" : ", ") += word.title.in(Lang::vi);
      (en += en.empty() ? "" : ", ") += word.title.in(Lang::en);
    }
    return {{"'{value}' không phải một trong: {words}", "'{value}' is not one of: {words}"},
            {{"value", text}, {"words", Arg{vi, en}}}};
  }
  return {{"'{value}' không phải {expected}", "'{value}' is not {expected}"},
          {{"value", text}, {"expected", record::expected(shape)}}};
}

// Returns one value as a record has it, or why it cannot be read.
FieldValues read_value(unit::Unit const& unit, Date as_of, record::ShapeInfo const& shape, std::string const& text,
                       DayColumn const& days) {
  auto const either = [&](std::string value) {
    return value.empty() ? FieldValues{{}, not_expected(shape, text)} : FieldValues{{std::move(value)}, {}};
  };
  switch (shape.form) {
    case ValueForm::date: {
      auto const day = days.read(text);
      return day ? FieldValues{{day->str()}, {}} : FieldValues{{}, days.fault(text)};
    }
    case ValueForm::time:
      return either(typed_time(text));
    case ValueForm::period: {
      auto const period = typed_period(text);
      return either(period ? period->str() : "");
    }
    case ValueForm::word:
      return either(word_of(shape, text));
    case ValueForm::whole:
      return {{text.ends_with(".0") ? text.substr(0, text.size() - 2) : text}, {}};
    case ValueForm::reference: {
      if (!names_party(shape.targets)) return {{text}, {}};
      Named const named = id_of_name(unit, as_of, shape.targets, text);
      if (!named.id.empty()) return {{named.id}, {}};
      if (named.alike.empty())
        return {{},
                Saying{{"không có {kind} nào tên là '{value}'; ghi đúng tên như trong hồ sơ, hoặc mã",
                        "there is no {kind} of the name '{value}'; write the name as in the records, or the id"},
                       {{"kind", Arg{target_words(shape.targets, Lang::vi), target_words(shape.targets, Lang::en)}},
                        {"value", text}}}};
      return {{},
              Saying{{"'{value}' chưa rõ là: {names}; ghi đúng tên, kể cả dấu, hoặc mã",
                      "'{value}' may be any of: {names}; write the exact name with its diacritics, or the id"},
                     {{"value", text}, {"names", Arg::list({named.alike.begin(), named.alike.end()})}}}};
    }
    default:
      return {{text}, {}};
  }
}

}  // namespace

std::optional<Period> typed_period(std::string_view text) {
  if (auto const written = parse_period(trimmed(text))) return written;
  std::string const folded = fold(text);
  auto words = words_of(folded);
  if (words.empty()) return std::nullopt;
  std::string const year{words.back()};
  words.pop_back();
  if (!words.empty() && words.back() == "nam") words.pop_back();
  if (!words.empty() && words.front() == "qui") words.front() = "quy";  // "quí" is "quý" in another spelling
  std::string said;
  for (std::string_view const word : words) (said += said.empty() ? "" : " ") += word;
  if (said.empty() || said == "ca") return parse_period(year);
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> halves_and_quarters{
      {{"6 thang dau", "-H1"},
       {"sau thang dau", "-H1"},
       {"6 thang", "-H1"},
       {"6 thang cuoi", "-H2"},
       {"sau thang cuoi", "-H2"},
       {"h1", "-H1"},
       {"h2", "-H2"},
       {"quy i", "-Q1"},
       {"quy ii", "-Q2"},
       {"quy iii", "-Q3"},
       {"quy iv", "-Q4"},
       {"i", "-Q1"},
       {"ii", "-Q2"},
       {"iii", "-Q3"},
       {"iv", "-Q4"},
       {"nua dau", "-H1"}}};
  for (auto const& [name, part] : halves_and_quarters)
    if (said == name) return parse_period(year + std::string{part});
  for (std::string_view const quarter : {"quy ", "q"})
    if (said.starts_with(quarter)) return parse_period(year + "-Q" + said.substr(quarter.size()));
  if (said.starts_with("tuan ")) {
    std::string const week = said.substr(5);
    return parse_period(year + (week.size() == 1 ? "-W0" : "-W") + week);
  }
  std::string_view month = said;
  if (month.starts_with("thang ")) month.remove_prefix(6);
  else if (month.starts_with('t')) month.remove_prefix(1);  // "T3/2026"
  int const number = month.size() < 3 ? small_number(month) : 0;
  return number == 0 ? std::nullopt : parse_period(year + (number < 10 ? "-0" : "-") + std::to_string(number));
}

FieldValues values_of(unit::Unit const& unit, Date as_of, FieldColumn const& column, std::string_view cell,
                      DayColumn const& days) {
  record::ShapeInfo const& shape = *column.path.leaf;
  std::vector<std::string> texts;
  if (shape.form == ValueForm::lines) texts = items_of(record::shape_info<std::string>, cell, "\n");
  else if (in_objects(column.path)) texts = cell_values(cell_text(cell));
  else if (column.path.many && shape.form == ValueForm::text) texts = items_of(shape, cell, "\n");
  else if (column.path.many) texts = items_of(shape, cell, cell.find_first_of(";\n") == cell.npos ? "," : ";\n");
  else texts = {cell_text(cell)};
  FieldValues all;
  for (std::string const& text : texts) {
    if (text.empty()) {
      all.values.emplace_back();
      continue;
    }
    FieldValues one = read_value(unit, as_of, shape, text, days);
    if (one.why) return {{}, std::move(one.why)};
    all.values.push_back(std::move(one.values.front()));
  }
  return all;
}

}  // namespace bcd::workspace
