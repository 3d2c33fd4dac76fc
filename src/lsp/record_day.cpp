#include "record_day.hpp"

namespace bcd::lsp {

std::optional<Date> day_at_top(FileView const& view, Outline const& outline, std::string_view key) {
  auto const parsed = parse_date(value_of(view.text(), outline, -1, key));
  return parsed.fault == DateFault::none ? std::optional{parsed.date} : std::nullopt;
}

Date record_day(FileView const& view, Outline const& outline) {
  for (std::string_view const key : {"date", "submitted", "issued", "sent", "received"})
    if (auto const day = day_at_top(view, outline, key)) return *day;
  if (auto const period = parse_period(value_of(view.text(), outline, -1, "period"))) return period->last();
  return view.today();
}

}  // namespace bcd::lsp
