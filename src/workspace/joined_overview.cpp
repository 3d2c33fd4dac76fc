// One overview of the units that many runs counted.
#include "bcd/workspace/paper.hpp"
#include "joined_files.hpp"

namespace bcd::workspace {

Result<form::OverviewPart> joined_overview(Place const& place, PaperRequest const& request) {
  std::optional<form::OverviewPart> joined;
  auto const read = each_joined_file(place, request.from, [&](std::string const& path, std::string const& bytes) {
    auto const part = form::overview_part(bytes);
    if (!part) return not_made_by(path, "bcd report overview --format json");
    if (!joined) {
      auto const period = request.period.empty() ? std::nullopt : parse_period(request.period);
      joined = {request.day_given ? request.as_of : part->as_of, period.value_or(part->period), {}};
    }
    if (part->period != joined->period || part->as_of != joined->as_of)
      return std::optional{Refusal{{"'{path}' là tổng hợp {period} tính đến ngày {day}, không phải {wanted} tính đến "
                                    "ngày {wanted_day}",
                                    "'{path}' is the overview of {period} as of {day}, not of {wanted} as of "
                                    "{wanted_day}"},
                                   {{"path", path},
                                    {"period", part->period},
                                    {"day", part->as_of},
                                    {"wanted", joined->period},
                                    {"wanted_day", joined->as_of}}}};
    if (auto const why = twice(path, joined->rows, part->rows)) return why;
    joined->rows.insert(joined->rows.end(), part->rows.begin(), part->rows.end());
    return std::optional<Refusal>{};
  });
  if (!read) return read.refusal();
  return *std::move(joined);
}

}  // namespace bcd::workspace
