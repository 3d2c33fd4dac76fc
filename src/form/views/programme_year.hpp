// The programmes and plans recorded for a year, for the programme of work.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"

namespace bcd::form {

using Programme = unit::Record<record::Programme>;

// The obligations to make a plan in the year, in words, and the members whose plan is not in the records.
struct PlanDuty {
  std::vector<std::string> words, missing;
};
// A year as of a day, and the programmes and plans recorded for it.
struct Year {
  unit::Unit const& unit;
  Date as_of;
  Period period;
  Date day;               // date of the paper: names of people and agencies are those of this day
  std::string committee;  // its id
  std::string body;       // its name
  std::vector<Programme const*> programmes, of_bodies,
      plans;  // of the committee; of another body; of a member or an agency
  PlanDuty plan_duty{};
};
// Returns the year without `body` and `plan_duty`, dated asked.as_of. `committee` is the id of the committee.
Year recorded_year(Asked const& asked, std::string committee);

// "cuộc họp định kỳ quý I/2026 của Ban Chỉ đạo, ngày 22/01/2026"; for adoption by a paper, its number and date. An
// adoption after as_of is marked "dự kiến". Returns "" if no adoption is recorded.
std::string adoption_words(Year const& year, record::Programme const& programme);

struct ItemRow {
  Year const& year;
  record::Item const& item;
  std::string partners() const;
};
inline constexpr auto programme_item_keys = keys_of<ItemRow>(
    number("no", {"Số thứ tự trong chương trình", "Number in the programme"},
           [](ItemRow const& row) { return int(*row.item.no); }),
    text("text", {"Nội dung", "The task"}, [](ItemRow const& row) { return unended(*row.item.text); }),
    text("lead", {"Chủ trì", "Lead"},
         [](ItemRow const& row) {
           auto const& lead = row.item.lead;
           return lead ? capitalised(comrade(row.year.unit, lead->id, row.year.day)) : gap("cơ quan, người chủ trì");
         }),
    text<&ItemRow::partners>("partners", {"Phối hợp", "Partners"}),
    text("due", {"Thời hạn", "Due day"},
         [](ItemRow const& row) {
           if (row.item.due) return short_date(*row.item.due);
           return row.item.due_text ? unended(*row.item.due_text) : gap("thời hạn");
         }),
    text("product", {"Sản phẩm", "Product"},
         [](ItemRow const& row) { return row.item.product ? unended(*row.item.product) : ""; }));

struct ProgrammeRow {
  Year const& year;
  Programme const& programme;
  std::string heading() const;  // "" for a single programme, which needs none
  std::vector<ItemRow> items() const;
};
inline constexpr auto programme_keys = keys_of<ProgrammeRow>(
    text("id", {"Mã chương trình", "Id of the programme"}, [](ProgrammeRow const& row) { return row.programme.id; }),
    text<&ProgrammeRow::heading>(
        "heading", {"Tên chương trình, khi có nhiều chương trình", "Name of the programme, if there are several"}),
    text("adopted", {"Nơi và ngày thông qua", "Place and day of adoption"},
         [](ProgrammeRow const& row) { return adoption_words(row.year, row.programme.value); }),
    list<&ProgrammeRow::items>("items", {"Các nhiệm vụ", "Tasks"}, programme_item_keys));

inline constexpr auto plan_keys = keys_of<ProgrammeRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text("who", {"Người, cơ quan lập kế hoạch", "Owner of the plan"},
         [](ProgrammeRow const& plan) {
           return capitalised(comrade(plan.year.unit, plan.programme->of->id, plan.year.day));
         }),
    text("paper", {"Số, ngày văn bản", "Number and date of the paper"},
         [](ProgrammeRow const& plan) {
           return plan.programme->adopted ? capitalised(adoption_words(plan.year, plan.programme.value))
                                          : gap("số, ngày ban hành");
         }),
    number("items", {"Số nhiệm vụ", "Number of tasks"},
           [](ProgrammeRow const& plan) { return (*plan.programme->items).size(); }));

// Returns the committee's programmes, then those of other bodies.
std::vector<ProgrammeRow> programmes(Year const& year);
// Returns the plans of members by rank, then those of agencies.
std::vector<ProgrammeRow> plans(Year const& year);

}  // namespace bcd::form
