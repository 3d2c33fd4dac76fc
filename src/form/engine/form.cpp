#include "bcd/form/form.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "builtin.hpp"

namespace bcd::form {
namespace {

constexpr std::array table{
    PaperForm{"invitation", {"Giấy mời họp", "Invitation to a meeting"}, Of::meeting, &invitation_view},
    PaperForm{"minutes", {"Biên bản cuộc họp", "Minutes of a meeting"}, Of::meeting, &minutes_view},
    PaperForm{
        "conclusion", {"Thông báo kết luận cuộc họp", "Conclusion notice of a meeting"}, Of::meeting, &conclusion_view},
    PaperForm{"attendance",
              {"Danh sách điểm danh, tình hình dự họp", "Attendance of a meeting"},
              Of::meeting,
              &attendance_view},
    PaperForm{"activity",
              {"Báo cáo kết quả hoạt động của tháng, quý, 6 tháng hoặc năm",
               "Activity report of a month, quarter, half-year or year"},
              Of::period,
              &activity_view,
              activity_sent_on},
    PaperForm{"reporting",
              {"Tình hình chấp hành chế độ báo cáo", "Reporting discipline of a period"},
              Of::period,
              &reporting_view},
    PaperForm{"tasks", {"Theo dõi thực hiện nhiệm vụ", "Progress of tasks"}, Of::period, &tasks_view},
    PaperForm{"compliance",
              {"Tình hình chấp hành quy chế, từng điều", "Compliance with the regulation, article by article"},
              Of::period,
              &compliance_view},
    PaperForm{"reminder",
              {"Công văn đôn đốc báo cáo, nhiệm vụ quá hạn", "Reminder to a sender with overdue reports or tasks"},
              Of::sender,
              &reminder_view},
    PaperForm{"roster", {"Danh sách thành viên", "Roster of members"}, Of::unit, &roster_view},
    PaperForm{"programme", {"Chương trình công tác năm", "Programme of work of a year"}, Of::year, &programme_view},
    PaperForm{"overview", {"Tổng hợp nhiều đơn vị", "Overview of several units"}, Of::units, &overview_view}};

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
  std::string unread;  // the paths of the faulty records
};
constexpr auto common = keys_of<Common>(
    text("as_of", {"Ngày lấy số liệu, YYYY-MM-DD", "The day of the figures, YYYY-MM-DD"},
         [](Common const& of) { return of.as_of.str(); }),
    text<&Common::unit>("unit", {"Tên đơn vị", "Name of the unit"}),
    text<&Common::form>("form", {"Mã của mẫu", "Id of the form"}),
    text("unread",
         {"Nhắc về các hồ sơ còn lỗi, chưa được tính vào văn bản",
          "A gap that names the faulty records left out of the paper"},
         [](Common const& of) {
           return of.unread.empty() ? "" : gap("sửa các hồ sơ còn lỗi, chưa được tính vào văn bản này: " + of.unread);
         }));

Model finished(Model model, PaperForm const& form, Common const& values, bool charts) {
  fill(model, common, values);
  if (!charts) drop_charts(model, form.keys());
  return model;
}

}  // namespace

std::span<PaperForm const> forms() { return table; }

PaperForm const* find(std::string_view id) {
  auto const found = std::ranges::find(table, id, &PaperForm::id);
  return found == table.end() ? nullptr : &*found;
}

std::string_view PaperForm::template_text() const {
  auto const found = std::ranges::find(templates(), id, &Template::name);
  return found == templates().end() ? std::string_view{} : found->bytes;
}

std::vector<std::string> unread_records(unit::Unit const& unit, Of of) {
  std::vector<std::string> paths;
  unit.each_table([&]<class R>(unit::Table<R> const& table) {
    if ((of == Of::meeting || of == Of::unit) && !std::is_same_v<R, record::Member>) return;
    for (auto const& record : table.all)
      if (!record.whole) paths.push_back(record.file->path());
  });
  return paths;
}

Keys common_keys() { return common; }

Date paper_day(PaperForm const& form, Asked const& asked, bool day_given) {
  if (form.sent_on)
    if (auto const day = form.sent_on(asked)) return *day;
  bool const of_past = form.of == Of::period && asked.period;
  return of_past && !day_given ? std::min(asked.as_of, asked.period->last()) : asked.as_of;
}

Model model_of(PaperForm const& form, Asked const& asked, bool charts) {
  Asked judged = asked;
  judged.as_of = paper_day(form, asked, true);
  Model model;
  form.view->fill(judged, model);
  std::string const unread = joined(unread_records(asked.unit, form.of), ", ");
  return finished(std::move(model), form, {judged.as_of, *asked.unit.unit().name, form.id, unread}, charts);
}

Model overview_of(std::vector<OverviewRow> const& rows, Date as_of, Period period, bool charts) {
  std::vector<std::string> unread;
  for (OverviewRow const& row : rows)
    if (!row.unread.empty()) unread.push_back(row.unit + ": " + row.unread);
  Model model;
  fill_overview(rows, as_of, period, model);
  return finished(std::move(model), *find("overview"), {as_of, "", "overview", joined(unread, "; ")}, charts);
}

bool is_model(std::string_view text) {
  auto const model = Model::parse(text, nullptr, false);
  return model.is_object() && model.contains("form") && model.contains("as_of");
}

}  // namespace bcd::form
