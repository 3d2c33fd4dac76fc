// A paper names people, agencies, meetings, reports and tasks in words, because its readers do not know the ids.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "bcd/form/views.hpp"
#include "bcd/ledger/figures.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/rule/rule.hpp"
#include "bcd/source/reader.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using Ids = std::set<std::string, std::less<>>;

// The ids of records, agencies, bodies, regulations, rules, readings and figures. Without a hyphen or an underscore
// only long ones count, because a short one may be a plain word.
Ids ids_of(unit::Unit const& unit) {
  Ids ids;
  auto const add = [&](std::string_view id) {
    if (id.find_first_of("-_") != id.npos || id.size() > 5) ids.emplace(id);
  };
  unit.each_table([&](auto const& table) {
    for (auto const& record : table.all) add(record.id);
  });
  for (auto const& agency : *unit.unit().agencies) add(*agency->id);
  for (auto const& figure : *unit.unit().figures) add(*figure->id);
  for (auto const& report : unit.reports.all)
    if (report.whole)
      for (auto const& figure : report->figures->items) add(figure.name);
  for (auto const& one : unit.regulations) {
    add(one.regulation->id());
    for (auto const& body : *one.regulation->record->bodies) add(*body->id);
    for (auto const& reading : *one.regulation->record->readings) {
      add(*reading->reading);
      add(*reading->value);
    }
  }
  for (std::string_view const rule : rule::all_ids()) add(rule);
  return ids;
}

// Returns the text without comments and without the blocks that a person writes.
std::string body_of(std::string text) {
  for (auto const& [open, close] :
       {std::pair{std::string{"<!-- bcd:giữ"}, std::string{"<!-- /bcd:giữ -->"}}, {"<!--", "-->"}})
    for (std::size_t at = text.find(open); at != text.npos; at = text.find(open, at))
      text.erase(at, text.find(close, at) + close.size() - at);
  return text;
}

bool of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// "2026-Q1", "2026-03".
bool is_period(std::string_view word) {
  return word.size() < 8 && word.find('-') != word.npos && parse_period(word).has_value();
}

// Ids, paths, ISO dates and periods in the text. The id of a task ends at its '/'.
std::set<std::string> strangers(std::string const& text, Ids const& ids) {
  std::set<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && of_word(text[end])) ++end;
    std::string_view word{text.data() + at, end - at};
    if (word.starts_with("programme-")) word.remove_prefix(10);
    if (ids.contains(word) || parse_date(word).day() || is_period(word)) found.emplace(word);
    at = end + 1;
  }
  for (auto const* kind : record::kinds())
    if (!kind->folder.empty() && text.find(std::string{kind->folder} + "/") != text.npos) found.emplace(kind->folder);
  if (text.find(".yaml") != text.npos) found.insert(".yaml");
  return found;
}

// Every period of the year, the longest first.
std::vector<Period> periods_of_2026() {
  std::vector<Period> all{{2026, Every::year, 1}};
  for (std::size_t at = 0; at < all.size(); ++at)
    for (Period const part : ledger::parts_of(all[at])) all.push_back(part);
  return all;
}

void check_unit(std::string const& folder) {
  auto const unit = unit::load_unit(source::DiskReader{(source_dir() / folder).string()}, 1);
  REQUIRE(unit->judgeable);
  Ids const ids = ids_of(*unit);
  std::map<std::string, std::set<std::string>> found;  // by paper
  auto const look = [&](form::PaperForm const& form, form::Model const& model, std::string const& of) {
    if (auto here = strangers(body_of(form::render(form, model).text), ids); !here.empty())
      found[std::string{form.id} + " " + of].merge(here);
  };
  for (Date const day : {Date{2026, 3, 31}, Date{2026, 7, 10}, Date{2027, 1, 15}}) {
    auto const hold = [&](form::PaperForm const& form, form::Asked const& asked, std::string const& of) {
      if (!form.not_to_be_written || !form.not_to_be_written(asked))
        look(form, model_of(form, asked, true), of + " " + day.str());
    };
    for (form::PaperForm const& form : form::forms()) {
      using form::Of;
      if (form.of == Of::unit) hold(form, {*unit, day}, "");
      if (form.of == Of::meeting)
        for (auto const& meeting : unit->meetings.all)
          if (meeting.whole) hold(form, {*unit, day, &meeting}, meeting.id);
      if (form.of == Of::sender) {
        for (auto const& agency : *unit->unit().agencies)
          hold(form, {*unit, day, nullptr, {}, *agency->id}, *agency->id);
        for (auto const& member : unit->members.all) hold(form, {*unit, day, nullptr, {}, member.id}, member.id);
      }
      if (form.of == Of::record || form.of == Of::member)
        for (std::string const& id : form::subjects_of(form, *unit)) {
          form::Asked asked{*unit, day};
          (form.of == Of::record ? asked.record : asked.sender) = id;
          if (form.of == Of::member) asked.period = Period{day.year()};
          hold(form, asked, id);
          if (!form.recipients) continue;
          asked.recipient = form.recipients(asked).front().key;
          hold(form, asked, id + " for " + asked.recipient);
        }
      for (Period const period : periods_of_2026()) {
        bool const fits = form.of == Of::period || (form.of == Of::year && period.every == Every::year);
        if (fits && period.first() <= day) hold(form, {*unit, day, nullptr, period}, period.str());
        if (form.of == Of::units)
          look(form, form::overview_of({form::overview_row(*unit, day, period)}, day, period, true), period.str());
      }
    }
  }
  CAPTURE(folder);
  nlohmann::json const all = found;
  INFO(all.dump(1));
  CHECK(found == decltype(found){});
}

TEST_CASE("no paper of any example, form and period holds an id, a path, a rule's name or an ISO day", "[papers]") {
  for (std::string const unit :
       {"xa-mau", "phuong-mau", "xa-moi", "regulations/dac-khu", "regulations/phuong-doi-moi", "regulations/ubnd-xa"})
    check_unit("examples/" + unit);
}

TEST_CASE("what is looked for in papers is found where it stands", "[papers]") {
  Ids const ids{"le-van-c", "2026-q1-committee"};
  CHECK(strangers("Vắng: le-van-c.", ids) == std::set<std::string>{"le-van-c"});
  CHECK(strangers("việc 2026-q1-committee/1, ngày 2026-03-26", ids) ==
        std::set<std::string>{"2026-03-26", "2026-q1-committee"});
  CHECK(strangers("quý 2026-Q1; xem budgets/2026.yaml", ids) == std::set<std::string>{".yaml", "2026-Q1", "budgets"});
  CHECK(strangers("anh-le-van-c; le-van-cũ; 26/3/2026; số 01-TB/BCĐ", ids).empty());
  CHECK(body_of("a <!-- bcd:giữ x --> le-van-c <!-- /bcd:giữ --> b <!-- bcd:lập x 2026-03-26 -->") == "a  b ");
}

}  // namespace
}  // namespace bcd::test
