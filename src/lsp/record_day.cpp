#include "record_day.hpp"

#include <algorithm>

namespace bcd::lsp {

Date record_day(FileView const& view, Outline const& outline) {
  bool const is_record = view.kind && !view.kind->folder.empty();
  if (is_record) {
    auto const own = std::ranges::find(view.kind->fields, record::ValueForm::date,
                                       [](record::FieldInfo const& field) { return field.shape->form; });
    if (own != view.kind->fields.end())
      if (auto const day = parse_date(value_of(view.text(), outline, -1, own->key)).day()) return *day;
  }
  if (auto const period = parse_period(value_of(view.text(), outline, -1, "period"))) return period->last();
  return view.today();
}

}  // namespace bcd::lsp
