// The records that the repository itself holds: of the examples, the golden cases and their bases, the built-ins.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "bcd/record/field.hpp"

namespace bcd::test {

struct RepositoryRecord {
  std::string path;  // from the repository's root
  record::KindInfo const* kind;
};
// In order of their paths.
std::vector<RepositoryRecord> repository_records(std::filesystem::path const& root);
std::string read_file(std::filesystem::path const& path);

}  // namespace bcd::test
