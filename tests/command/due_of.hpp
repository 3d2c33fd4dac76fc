// Runs bcd due on an example unit.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "golden.hpp"

namespace bcd::test {

using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

inline Outcome due_of(std::string const& example, Arguments const& more, std::string const& as_of = "2026-10-01") {
  Arguments arguments{"-C", (source_dir() / "examples" / example).string(), "--as-of", as_of, "due"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}
// Returns the obligations as JSON objects.
inline Json items_of(std::string const& example, Arguments more, std::string const& as_of = "2026-10-01") {
  more.insert(more.end(), {"--format", "json"});
  return Json::parse(due_of(example, more, as_of).out)["items"];
}

}  // namespace bcd::test
