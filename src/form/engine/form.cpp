#include "bcd/form/form.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/record/paper_number.hpp"
#include "builtin.hpp"
#include "form/words/record_words.hpp"

namespace bcd::form {
namespace {

// Sets every key of shape chart to null.
void drop_charts(Model& model, Keys keys) {
  for (Key const& key : keys) {
    if (!model.contains(key.name)) continue;
    Model& value = model[std::string{key.name}];
    if (key.shape == Shape::chart) value = nullptr;
    if (key.shape == Shape::group) drop_charts(value, key.inner);
    if (key.shape == Shape::list)
      for (Model& entry : value) drop_charts(entry, key.inner);
  }
}

// The values every model has.
struct Common {
  Date as_of;
  std::string unit;  // "" in a paper of many units
  std::string_view form;
  std::string unread;  // the number of faulty records, in words; "" if there are none
};
constexpr auto common =
    keys_of<Common>(text("as_of", {"Ngày lấy số liệu, YYYY-MM-DD", "The day of the figures, YYYY-MM-DD"},
                         [](Common const& of) { return of.as_of.str(); }),
                    text<&Common::unit>("unit", {"Tên đơn vị", "Name of the unit"}),
                    text<&Common::form>("form", {"Mã của mẫu", "Id of the form"}),
                    text("unread",
                         {"Nhắc về các hồ sơ còn lỗi, chưa được tính vào văn bản",
                          "A gap that tells of the faulty records left out of the paper"},
                         [](Common const& of) {
                           return of.unread.empty() ? "" : gap(of.unread + " còn lỗi, chưa được tính vào văn bản này");
                         }));

Model finished(Model model, PaperForm const& form, Common const& values, bool charts) {
  fill(model, common, values);
  if (!charts) drop_charts(model, form.keys());
  return model;
}

}  // namespace

std::vector<std::string> subjects_of(PaperForm const& form, unit::Unit const& unit) {
  std::vector<std::string> ids;
  auto const takes = [&]<class R>(unit::Record<R> const& one) {
    if constexpr (std::is_same_v<R, record::Document>) return record::type_symbol(*one->number) == form.type;
    else return true;
  };
  unit.each_table([&]<class R>(unit::Table<R> const& table) {
    bool const taken = form.of == Of::record
                           ? std::ranges::find(form.folders, record::Kind<R>::folder) != form.folders.end()
                       : form.of == Of::meeting                         ? std::is_same_v<R, record::Meeting>
                       : form.of == Of::member || form.of == Of::sender ? std::is_same_v<R, record::Member>
                                                                        : false;
    if (!taken) return;
    for (auto const& one : table.all)
      if (one.whole && takes(one)) ids.push_back(one.id);
  });
  if (form.of == Of::sender) {
    for (auto const& one : *unit.unit().agencies) ids.push_back(*one->id);
    for (auto const& used : unit.regulations)
      for (auto const& body : *used.regulation->record->bodies) ids.push_back(*body->id);
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::string named_subject_words(PaperForm const& form, unit::Unit const& unit, std::string const& id, Date day) {
  static constexpr std::array<std::string_view, 1> meetings{record::Kind<record::Meeting>::folder};
  if (form.of == Of::member || form.of == Of::sender) return unit.name_of(id, day);
  return form.of == Of::meeting ? record_words(unit, id, meetings) : record_words(unit, id, form.folders);
}

std::string_view PaperForm::template_text() const {
  auto const found = std::ranges::find(templates(), id, &Template::name);
  return found == templates().end() ? std::string_view{} : found->bytes;
}

std::vector<std::string> unread_records(unit::Unit const& unit, Of of) {
  std::vector<std::string> paths;
  unit.each_table([&]<class R>(unit::Table<R> const& table) {
    bool const names_only = of == Of::meeting || of == Of::unit || of == Of::record;
    if (names_only && !std::is_same_v<R, record::Member>) return;
    for (auto const& record : table.all)
      if (!record.whole) paths.push_back(record.file->path());
  });
  return paths;
}

Keys common_keys() { return common; }

Date paper_day(PaperForm const& form, Asked const& asked, bool day_given) {
  if (form.sent_on)
    if (auto const day = form.sent_on(asked)) return *day;
  if (day_given) return asked.as_of;
  bool const of_past = (form.of == Of::period || form.of == Of::member) && asked.period;
  return of_past ? std::min(asked.as_of, asked.period->last()) : asked.as_of;
}

Model model_of(PaperForm const& form, Asked const& asked, bool charts) {
  Model model;
  form.view->fill(asked, model);
  std::size_t const faulty = unread_records(asked.unit, form.of).size();
  std::string const unread = faulty > 0 ? count_words(int(faulty)) + " hồ sơ" : "";
  return finished(std::move(model), form, {asked.as_of, *asked.unit.unit().name, form.id, unread}, charts);
}

Model overview_of(std::vector<OverviewRow> const& rows, Date as_of, Period period, bool charts) {
  std::vector<std::string> unread;
  for (OverviewRow const& row : rows)
    if (!row.unread.empty()) unread.push_back(row.unit + ": " + row.unread);
  Model model;
  fill_overview(rows, as_of, period, model);
  return finished(std::move(model), *find("overview"), {as_of, "", "overview", joined(unread, ", ")}, charts);
}

bool is_model(std::string_view text) {
  auto const model = Model::parse(text, nullptr, false);
  return model.is_object() && model.contains("form") && model.contains("as_of");
}

}  // namespace bcd::form
