#include <nlohmann/json.hpp>

#include "bcd/output/fingerprint.hpp"
#include "bcd/output/formats.hpp"
#include "parts.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;

std::string_view gravity(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::note:
      return "info";
  }
  return "";
}

}  // namespace

std::string gitlab(Checked const& checked) {
  Identities const identities{checked.verdicts};
  Json all = Json::array();
  for (LocatedFinding const* finding : in_order(checked.verdicts)) {
    if (!finding->open()) continue;
    std::string const clauses = clauses_line(*finding, checked.lang);
    all.push_back({{"description", finding->message(checked.lang) + (clauses.empty() ? "" : " (" + clauses + ")")},
                   {"check_name", finding->rule->id},
                   {"fingerprint", identities.of(*finding).fingerprint},
                   {"severity", gravity(finding->severity)},
                   {"location",
                    {{"path", repository_path(checked, finding->path)}, {"lines", {{"begin", finding->begin.line}}}}}});
  }
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bcd::output
