// Reads the files named by --from, which other runs wrote.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/form.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

// Returns why a file cannot be joined, or nothing.
using JoinFile = std::function<std::optional<Refusal>(std::string const& path, std::string const& bytes)>;

// Calls `join` for each file in turn. Refused if one cannot be read or is named twice, and as `join` refuses.
Result<Done> each_joined_file(Place const& place, std::vector<std::string> const& files, JoinFile const& join);

// Refused if a unit of the file, with the same figures, is among those of the files before it.
std::optional<Refusal> twice(std::string const& path, std::vector<form::OverviewRow> const& before,
                             std::vector<form::OverviewRow> const& of_file);

// The refusal of a file that the call does not print.
std::optional<Refusal> not_made_by(std::string const& path, std::string_view call);

}  // namespace bcd::workspace
