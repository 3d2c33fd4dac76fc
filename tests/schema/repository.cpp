#include "repository.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "bcd/record/kinds.hpp"

namespace bcd::test {
namespace fs = std::filesystem;

std::string read_file(fs::path const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

namespace {

// The folder of the unit a file belongs to: the nearest with a bcd.yaml, or the folder of its case, laid over a base that has one.
fs::path unit_of(fs::path const& root, fs::path const& file) {
  for (fs::path folder = file.parent_path(); folder != root && folder != folder.parent_path(); folder = folder.parent_path())
    if (fs::exists(folder / "bcd.yaml") || fs::is_regular_file(folder / "command")) return folder;
  return {};
}

std::string config_of(fs::path const& root, fs::path const& unit) {
  if (fs::exists(unit / "bcd.yaml")) return read_file(unit / "bcd.yaml");
  std::string base = read_file(unit / "base");
  while (base.ends_with('\n')) base.pop_back();
  return base.empty() ? "" : read_file(root / "tests/base" / base / "bcd.yaml");
}

record::KindInfo const* kind_of(fs::path const& root, fs::path const& file) {
  if (file.parent_path().filename() == "builtin") return record::find_kind(file.filename().string().starts_with("holidays-") ? "holidays" : "regulation");
  fs::path const unit = unit_of(root, file);
  if (unit.empty()) return nullptr;
  std::string const path = file.lexically_relative(unit).generic_string();
  if (path == "bcd.yaml") return record::find_kind("unit");
  for (record::KindInfo const* kind : record::kinds())
    if (!kind->folder.empty() && path.starts_with(std::string{kind->folder} + "/")) return kind;
  return config_of(root, unit).find("./" + path) == std::string::npos ? nullptr : record::find_kind("regulation");
}

}  // namespace

std::vector<RepositoryRecord> repository_records(fs::path const& root) {
  std::vector<RepositoryRecord> records;
  for (char const* folder : {"examples", "tests/base", "tests/cases", "tests/output/unit", "src/regulation/builtin"})
    for (auto const& entry : fs::recursive_directory_iterator{root / folder}) {
      if (!entry.is_regular_file() || entry.path().extension() != ".yaml") continue;
      if (record::KindInfo const* const kind = kind_of(root, entry.path())) records.push_back({entry.path().lexically_relative(root).generic_string(), kind});
    }
  std::ranges::sort(records, {}, &RepositoryRecord::path);
  return records;
}

}  // namespace bcd::test
