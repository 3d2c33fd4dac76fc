#include "bcd/form/form.hpp"

#include <algorithm>
#include <array>

#include "bcd/form/builtin.hpp"
#include "bcd/form/views.hpp"

namespace bcd::form {
namespace {

constexpr std::array list{
    Form{"minutes", {"Biên bản cuộc họp", "Minutes of a meeting"}, Of::meeting},
    Form{"activity",
         {"Báo cáo kết quả hoạt động của tháng, quý, 6 tháng hoặc năm", "Activity report of a month, quarter, half-year or year"},
         Of::period}};

}  // namespace

std::span<Form const> forms() { return list; }

Form const* find(std::string_view id) {
  auto const found = std::ranges::find(list, id, &Form::id);
  return found == list.end() ? nullptr : &*found;
}

std::string_view Form::template_text() const {
  auto const found = std::ranges::find(templates(), id, &Template::name);
  return found == templates().end() ? std::string_view{} : found->bytes;
}

Model view(Form const& form, unit::Unit const& unit, Date as_of, unit::Record<record::Meeting> const& meeting) {
  Model model = minutes_view(unit, as_of, meeting);
  model["form"] = form.id;
  return model;
}

Model view(Form const& form, unit::Unit const& unit, Date as_of, Period period) {
  Model model = activity_view(unit, as_of, period);
  model["form"] = form.id;
  return model;
}

}  // namespace bcd::form
