// A paper names people, agencies, meetings, reports and tasks in words, because its readers do not know the ids.
#include <catch2/catch.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "bcd/form/views.hpp"
#include "bcd/source/reader.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using Ids = std::set<std::string, std::less<>>;

Ids ids_of(unit::Unit const& unit) {
  Ids ids;
  auto const add = [&](std::string const& id) {
    if (id.find('-') != id.npos) ids.insert(id);  // others may be plain words
  };
  unit.each_table([&](auto const& table) {
    for (auto const& record : table.all) add(record.id);
  });
  for (auto const& agency : *unit.unit().agencies) add(*agency->id);
  for (auto const& one : unit.regulations) add(one.regulation->id());
  return ids;
}

// Returns the text without gaps, comments and code, which may hold ids: a gap is addressed to the person who keeps the
// records.
std::string body_of(std::string text) {
  for (auto const& [open, close] : {std::pair{std::string{"[CẦN ĐIỀN"}, std::string{"]"}}, {"<!--", "-->"}})
    for (std::size_t at = text.find(open); at != text.npos; at = text.find(open, at))
      text.erase(at, text.find(close, at) + close.size() - at);
  return text;
}

bool of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Ids, paths and ISO dates in the text. The id of a task ends at its '/'.
std::set<std::string> strangers(std::string const& text, Ids const& ids) {
  std::set<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && of_word(text[end])) ++end;
    std::string_view word{text.data() + at, end - at};
    if (word.starts_with("programme-")) word.remove_prefix(10);
    if (ids.contains(word) || parse_date(word).fault == DateFault::none) found.emplace(word);
    at = end + 1;
  }
  if (text.find(".yaml") != text.npos) found.insert(".yaml");
  return found;
}

struct Example {
  std::string folder;
  std::vector<std::string> days, periods;
};

void check_unit(Example const& example) {
  source::DiskReader const reader{(source_dir() / example.folder).string()};
  auto const unit = unit::load_unit(reader, 1);
  REQUIRE(unit->judgeable);
  Ids const ids = ids_of(*unit);
  for (std::string const& day : example.days) {
    auto const hold = [&](form::PaperForm const& form, form::Asked const& asked) {
      std::string const of = asked.period    ? asked.period->str()
                             : asked.meeting ? asked.meeting->id
                                             : asked.sender + asked.record;
      CAPTURE(example.folder, day, form.id, of);
      CHECK(strangers(body_of(form::render(form, model_of(form, asked, true)).text), ids) == std::set<std::string>{});
    };
    Date const as_of = parse_date(day).date;
    for (form::PaperForm const& form : form::forms()) {
      using form::Of;
      // Findings quote records of phuong-mau that hold misspelt ids.
      if (form.id == "compliance" && example.folder.ends_with("phuong-mau")) continue;
      if (form.of == Of::unit) hold(form, {*unit, as_of});
      if (form.of == Of::meeting)
        for (auto const& meeting : unit->meetings.all)
          if (meeting.whole) hold(form, {*unit, as_of, &meeting});
      if (form.of == Of::sender)
        for (auto const& agency : *unit->unit().agencies) hold(form, {*unit, as_of, nullptr, {}, *agency->id});
      for (std::string const& id : form::subjects_of(form, *unit)) {
        form::Asked asked{*unit, as_of};
        (form.of == Of::record ? asked.record : asked.sender) = id;
        if (form.of == Of::record) hold(form, asked);
        asked.period = Period{as_of.year()};
        if (form.of == Of::member) hold(form, asked);
        if (!form.recipients || form.of != Of::record) continue;
        asked.recipient = form.recipients(asked).front().key;
        hold(form, asked);
      }
      for (std::string const& text : example.periods) {
        Period const period = *parse_period(text);
        bool const fits = form.of == Of::period || (form.of == Of::year && period.every == Every::year);
        if (fits) hold(form, {*unit, as_of, nullptr, period});
        if (form.of != Of::units) continue;
        auto const overview = form::overview_of({form::overview_row(*unit, as_of, period)}, as_of, period, true);
        CAPTURE(example.folder, day, form.id, text);
        CHECK(strangers(body_of(form::render(form, overview).text), ids) == std::set<std::string>{});
      }
    }
  }
}

TEST_CASE("no paper of the example units holds the id of a record, a path or an ISO day", "[papers]") {
  check_unit(
      {"examples/xa-mau", {"2026-03-31", "2026-10-01", "2027-01-15"}, {"2026-03", "2026-Q2", "2026-H1", "2026"}});
  check_unit(
      {"examples/phuong-mau", {"2026-07-10", "2026-10-01", "2027-01-15"}, {"2026-04", "2026-Q1", "2026-Q3", "2026"}});
  check_unit({"examples/xa-moi", {"2026-10-15"}, {"2026-09", "2026-Q3"}});
  check_unit({"examples/regulations/dac-khu", {"2026-07-20"}, {"2026-Q2", "2026"}});
  check_unit({"examples/regulations/ubnd-xa", {"2026-03-31"}, {"2026-03", "2026"}});
}

TEST_CASE("what is looked for in papers is found where it stands", "[papers]") {
  Ids const ids{"le-van-c", "2026-q1-committee"};
  CHECK(strangers("Vắng: le-van-c.", ids) == std::set<std::string>{"le-van-c"});
  CHECK(strangers("việc 2026-q1-committee/1, ngày 2026-03-26", ids) ==
        std::set<std::string>{"2026-03-26", "2026-q1-committee"});
  CHECK(strangers("anh-le-van-c; le-van-cũ; 26/3/2026; số 01-TB/BCĐ", ids).empty());
  CHECK(body_of("a [CẦN ĐIỀN: tên của 'le-van-c'] b <!-- bcd:lập x 2026-03-26 -->") == "a  b ");
}

}  // namespace
}  // namespace bcd::test
