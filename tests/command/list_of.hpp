// Runs bcd list on an example unit, as of 2026-10-01.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "golden.hpp"

namespace bcd::test {

using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

inline Outcome list(Arguments const& more, std::string const& example = "xa-mau") {
  Arguments arguments{"-C", (source_dir() / "examples" / example).string(), "--as-of", "2026-10-01", "list"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}
// Returns the rows as JSON objects.
inline Json rows(Arguments more, std::string const& example = "xa-mau") {
  more.insert(more.end(), {"--format", "json"});
  return Json::parse(list(more, example).out);
}
// Returns the values of one column; a value that is not a string is returned as JSON text.
inline std::vector<std::string> column(Arguments more, std::string const& key, std::string const& example = "xa-mau") {
  more.insert(more.end(), {"--columns", key});
  std::vector<std::string> values;
  for (auto const& row : rows(std::move(more), example))
    values.push_back(row[key].is_string() ? row[key].get<std::string>() : row[key].dump());
  return values;
}

}  // namespace bcd::test
