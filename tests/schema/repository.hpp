// The records that the repository holds: those of the examples, the golden cases and their bases, and the built-ins.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "bcd/record/field.hpp"

namespace bcd::test {

struct RepositoryRecord {
  std::string path;  // from the repository's root; "cases/RULE/CASE/…" for a record of a golden case
  record::KindInfo const* kind;
  std::string bytes;
  bool of_a_case = false;  // it has no file of its own
};
// Returns them sorted by path.
std::vector<RepositoryRecord> repository_records(std::filesystem::path const& root);

}  // namespace bcd::test
