// Every model of every form holds exactly the keys it declares. The schema, the manual and the check of templates rely
// on that.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "bcd/form/chart.hpp"
#include "bcd/form/template_check.hpp"
#include "bcd/form/views.hpp"
#include "bcd/source/reader.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using form::Key;
using form::Keys;
using form::Model;
using form::Shape;

bool fits(Model const& value, Shape shape) {
  switch (shape) {
    case Shape::text:
      return value.is_string();
    case Shape::chart:
      return value.is_object() || value.is_null();
    case Shape::number:
      return value.is_number();
    case Shape::flag:
      return value.is_boolean();
    case Shape::list:
      return value.is_array();
    case Shape::group:
      return value.is_object();
  }
  return false;
}

// Adds the paths at which a model and its keys differ.
void compare(Model const& model, std::vector<Keys> const& parts, std::string const& path,
             std::set<std::string>& differences) {
  std::set<std::string> declared;
  for (Keys const& keys : parts)
    for (Key const& key : keys) {
      std::string const name{key.name};
      if (!declared.insert(name).second) differences.insert(path + name + " is declared twice");
      if (key.shape == Shape::list) declared.insert(name + "_any");
      if (!model.contains(name)) {
        differences.insert(path + name + " is missing");
        continue;
      }
      if (!fits(model[name], key.shape)) differences.insert(path + name + " has another shape");
      else if (key.shape == Shape::group) compare(model[name], {key.inner}, path + name + ".", differences);
      else if (key.shape == Shape::list)
        for (Model const& entry : model[name]) compare(entry, {key.inner}, path + name + "[].", differences);
    }
  for (auto const& [name, value] : model.items())
    if (!declared.contains(name)) differences.insert(path + name + " is not declared");
}

// ---- a list of keys

struct Child {
  std::string name;
};
struct Person {
  std::string name;
  int age = 0;
  std::vector<Child> children{};
  Child first() const { return children.front(); }
};
std::string greeting(Person const& person) { return "Kính gửi " + person.name; }
constexpr auto child_keys = form::keys_of<Child>(form::row_number("no", {"Số thứ tự", "Number"}),
                                                 form::text<&Child::name>("name", {"Họ và tên", "Full name"}));
constexpr auto person_keys = form::keys_of<Person>(
    form::text<&Person::name>("name", {"Họ và tên", "Full name"}),
    form::text<greeting>("greeting", {"Kính gửi", "Greeting"}), form::number<&Person::age>("age", {"Tuổi", "Age"}),
    form::flag("adult", {"Đã thành niên", "Of age"}, [](Person const& person) { return person.age >= 18; }),
    form::list<&Person::children>("children", {"Các con", "Children"}, child_keys),
    form::group<&Person::first>("first", {"Con đầu", "First child"}, child_keys),
    form::chart("chart", {"Biểu đồ", "Chart"}, [](Person const& person) {
      return form::bar_chart("Tuổi", "năm", {{person.name, person.age}, {"Trần Thị B", 30}});
    }));

TEST_CASE("each key of a list has the value its function gives") {
  Model model;
  fill(model, person_keys, Person{"Nguyễn Văn A", 40, {{"Nguyễn Văn B"}, {"Nguyễn Thị C"}}});
  CHECK(model == Model::parse(R"({"name": "Nguyễn Văn A", "greeting": "Kính gửi Nguyễn Văn A", "age": 40,
    "adult": true, "children": [{"no": 1, "name": "Nguyễn Văn B"}, {"no": 2, "name": "Nguyễn Thị C"}],
    "children_any": true, "first": {"no": 0, "name": "Nguyễn Văn B"},
    "chart": {"kind": "bars", "title": "Tuổi", "unit": "năm", "columns": [], "series": [], "top": 0,
      "rows": [{"label": "Nguyễn Văn A", "values": [40]}, {"label": "Trần Thị B", "values": [30]}]}})"));
}

template <class... Given>
concept MakesKey = requires(Given... given) {
  form::text(given...);
};
template <class Input, class Declared>
concept Joins = requires(Declared key) {
  form::keys_of<Input>(key);
};
constexpr auto name_key = form::text<&Person::name>("name", {"Họ và tên", "Full name"});
constexpr auto adult_key =
    form::flag("adult", {"Đã thành niên", "Of age"}, [](Person const& person) { return person.age >= 18; });
// A key needs a function, and the function must take the input of the list.
static_assert(!MakesKey<std::string_view, Text>);
static_assert(Joins<Person, decltype(name_key)> && !Joins<Child, decltype(name_key)>);
static_assert(Joins<Person, decltype(adult_key)> && !Joins<Child, decltype(adult_key)>);

// ---- the forms

struct Example {
  std::string folder, as_of;
  std::vector<std::string> periods;
};

void hold(form::PaperForm const& form, Model const& model) {
  std::set<std::string> differences;
  compare(model, {form::common_keys(), form.keys()}, "", differences);
  CAPTURE(form.id, model.dump().substr(0, 200));
  CHECK(differences == std::set<std::string>{});
}

TEST_CASE("every model of the example units has the keys its form declares, no more and no less") {
  std::vector<Example> const examples{
      {"examples/xa-mau", "2026-10-01", {"2026-01", "2026-06", "2026-Q2", "2026-Q3", "2026-H1", "2026"}},
      {"examples/phuong-mau", "2026-10-01", {"2026-04", "2026-Q1", "2026-Q2", "2026-H1", "2026"}},
      {"examples/xa-moi", "2026-10-15", {"2026-09", "2026-Q3", "2026"}},
      {"examples/regulations/phuong-doi-moi", "2026-10-12", {"2026-Q3", "2026"}},
      {"examples/regulations/dac-khu", "2026-07-20", {"2026-Q2", "2026"}},
      {"examples/regulations/ubnd-xa", "2026-03-31", {"2026-03", "2026"}}};
  for (Example const& example : examples) {
    CAPTURE(example.folder);
    source::DiskReader const reader{(source_dir() / example.folder).string()};
    auto const unit = unit::load_unit(reader, 1);
    REQUIRE(unit->judgeable);
    Date const as_of = parse_date(example.as_of).date;
    std::vector<std::string> senders;
    for (auto const& member : unit->members.all) senders.push_back(member.id);
    for (auto const& agency : *unit->unit().agencies) senders.push_back(*agency->id);
    for (form::PaperForm const& form : form::forms()) {
      using form::Of;
      if (form.of == Of::unit) hold(form, model_of(form, {*unit, as_of}, true));
      if (form.of == Of::meeting)
        for (auto const& meeting : unit->meetings.all)
          if (meeting.whole) hold(form, model_of(form, {*unit, as_of, &meeting}, true));
      if (form.of == Of::sender)
        for (std::string const& sender : senders) hold(form, model_of(form, {*unit, as_of, nullptr, {}, sender}, true));
      for (std::string const& id : form::subjects_of(form, *unit)) {
        form::Asked asked{*unit, as_of};
        (form.of == Of::record ? asked.record : asked.sender) = id;
        if (form.of == Of::record) hold(form, model_of(form, asked, true));
        asked.period = Period{2026};
        if (form.of == Of::member) hold(form, model_of(form, asked, true));
      }
      for (std::string const& text : example.periods) {
        Period const period = *parse_period(text);
        if (form.of == Of::period || (form.of == Of::year && period.every == Every::year))
          hold(form, model_of(form, {*unit, as_of, nullptr, period}, true));
        if (form.of == Of::units)
          hold(form, form::overview_of({form::overview_row(*unit, as_of, period)}, as_of, period, true));
      }
    }
  }
}

TEST_CASE("each form has a template of its own, and no built-in template has a fault") {
  for (form::PaperForm const& form : form::forms()) {
    CAPTURE(form.id);
    REQUIRE(!form.template_text().empty());
    source::File const file{std::string{form.id} + ".md", std::string{form.template_text()}};
    std::vector<std::string> said;
    for (Finding const& fault : form::template_faults(file, form))
      said.push_back(std::to_string(locate(fault, "", "").begin.line) + ": " + locate(fault, "", "").message(Lang::en));
    CHECK(said == std::vector<std::string>{});
  }
}

TEST_CASE("without charts each chart of a model is empty, and nothing else changes") {
  source::DiskReader const reader{(source_dir() / "examples/xa-mau").string()};
  auto const unit = unit::load_unit(reader, 1);
  form::PaperForm const& form = *form::find("tasks");
  form::Asked const asked{*unit, parse_date("2026-10-01").date, nullptr, parse_period("2026-Q2")};
  Model with = model_of(form, asked, true), without = model_of(form, asked, false);
  CHECK(with["chart"]["kind"] == "stacked");
  CHECK(without["chart"].is_null());
  with["chart"] = nullptr;
  CHECK(with == without);
}

}  // namespace
}  // namespace bcd::test
