// The conclusion notices of a period, as rows of the activity report's model. The built-in template only counts them;
// templates of units list them.
#pragma once
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "owed_items.hpp"

namespace bcd::form {

struct Notice {
  ReportingPeriod const& reporting;
  record::Meeting const& meeting;
  record::Conclusion const& conclusion() const { return *meeting.conclusion; }
};
constexpr auto notice_keys = keys_of<Notice>(
    text("number", {"Số thông báo", "Number"},
         [](Notice const& row) { return row.conclusion().number ? *row.conclusion().number : gap("số thông báo"); }),
    text("date", {"Ngày ban hành", "Date"},
         [](Notice const& row) {
           auto const& date = row.conclusion().date;
           return date ? "ngày " + short_date(*date) : gap("ngày ban hành");
         }),
    text("meeting", {"Cuộc họp", "The meeting"},
         [](Notice const& row) { return meeting_noun(row.meeting) + of_body(row.reporting.unit(), row.meeting); }),
    number("tasks", {"Số nhiệm vụ giao", "Tasks assigned"},
           [](Notice const& row) { return (*row.conclusion().items).size(); }));

}  // namespace bcd::form
