// bcd_test --lay-out CASE DIR
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace bcd::test {

// Writes the unit of a golden case (RULE/CASE, or the path of its file) to a new folder and prints the command to run
// there. `program` is the path of bcd. Returns the exit code.
int lay_out_case(std::vector<std::string> const& arguments, std::filesystem::path const& program);

}  // namespace bcd::test
