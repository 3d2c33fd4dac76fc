#include "days.hpp"

namespace bcd::command {

Date day_of(Session const& session, std::string_view option, std::string const& text) {
  ParsedDate const parsed = parse_date(text);
  if (parsed.fault != DateFault::none)
    session.refuse({"{option} '{text}' không phải ngày dạng 2026-10-01 (năm 1900 đến 2199)",
                    "{option} '{text}' is not a date like 2026-10-01 (years 1900 to 2199)"},
                   {{"option", option}, {"text", text}});
  return parsed.date;
}

}  // namespace bcd::command
