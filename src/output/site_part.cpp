#include "bcd/output/site_part.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bcd/form/json.hpp"

namespace bcd::output {

using Json = nlohmann::ordered_json;

std::string site_part_json(SitePart const& part) {
  Json units = Json::array();
  for (SiteUnit const& one : part.units)
    units.push_back({{"id", one.id}, {"overdue", one.overdue}, {"soon", one.soon}, {"page", one.page}});
  form::Model const overview = form::overview_of(part.rows, part.as_of, period_of(part.as_of, Every::year), false);
  Json const all{{"version", 1}, {"as_of", part.as_of.str()}, {"overview", overview}, {"units", std::move(units)}};
  return all.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<SitePart> site_part(std::string_view text) {
  try {
    Json const all = Json::parse(text);
    if (all.at("version") != 1) return std::nullopt;
    auto overview = form::overview_part(all.at("overview").dump());
    if (!overview || overview->as_of.str() != all.at("as_of").get<std::string>()) return std::nullopt;
    SitePart part{overview->as_of, std::move(overview->rows), {}};
    for (Json const& one : all.at("units"))
      part.units.push_back({one.at("id").get<std::string>(), one.at("overdue").get<int>(), one.at("soon").get<int>(),
                            one.at("page").get<std::string>()});
    bool const complete =
        std::size_t(std::ranges::count(part.rows, true, &form::OverviewRow::judged)) == part.units.size();
    return complete ? std::optional{std::move(part)} : std::nullopt;
  } catch (Json::exception const&) {
    return std::nullopt;  // not JSON, or a key is missing or of another type
  }
}

}  // namespace bcd::output
