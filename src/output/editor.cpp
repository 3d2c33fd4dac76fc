#include "bcd/output/editor.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bcd/record/kinds.hpp"

namespace bcd::output {
namespace {

// A regulation has no fixed folder because bcd.yaml names its file. The examples use this file name.
std::string files_of(record::KindInfo const& kind) {
  if (!kind.folder.empty()) return fmt::format("{}/**/*.yaml", kind.folder);
  return kind.name == "unit" ? "bcd.yaml" : "quy-che*.yaml";
}

}  // namespace

std::string vscode_settings(std::string_view folder) {
  nlohmann::ordered_json schemas;
  for (record::KindInfo const* kind : record::kinds())
    schemas[fmt::format("{}/{}.json", folder, kind->name)] = files_of(*kind);
  return nlohmann::ordered_json{{"yaml.schemas", schemas}}.dump(2) + "\n";
}

bool is_vscode_path(std::string_view folder) {
  auto const allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"_-@. /"}.find(c) != std::string_view::npos;
  };
  return !folder.empty() && folder.front() != '/' && std::ranges::all_of(folder, allowed);
}

}  // namespace bcd::output
