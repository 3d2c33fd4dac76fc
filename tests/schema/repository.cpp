#include "repository.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "bcd/record/kinds.hpp"
#include "bcd/unit/listing.hpp"

namespace bcd::test {
namespace fs = std::filesystem;

std::string read_file(fs::path const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

namespace {

std::vector<fs::path> files_below(fs::path const& folder) {
  std::vector<fs::path> files;
  if (fs::exists(folder))
    for (auto const& entry : fs::recursive_directory_iterator{folder})
      if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

// The records that the folder itself holds, when it is laid over the base as golden.hpp tells; base may be empty.
void add_unit(fs::path const& root, fs::path const& base, fs::path const& folder, std::vector<RepositoryRecord>& out) {
  std::map<std::string, std::string, std::less<>> laid_out;
  for (fs::path const& from : {base, folder})
    for (fs::path const& file : files_below(from))
      laid_out[file.lexically_relative(from).generic_string()] = read_file(file);
  for (unit::RecordFile const& one : unit::record_files(source::MemoryReader{laid_out}))
    if (fs::exists(folder / one.path))
      out.push_back({(folder / one.path).lexically_relative(root).generic_string(), one.kind});
}

}  // namespace

std::vector<RepositoryRecord> repository_records(fs::path const& root) {
  std::vector<RepositoryRecord> records;
  for (char const* folder : {"examples", "tests/base", "tests/cases", "tests/output/unit"})
    for (fs::path const& file : files_below(root / folder)) {
      if (file.filename() == "bcd.yaml") add_unit(root, {}, file.parent_path(), records);
      if (file.filename() != "base" || fs::exists(file.parent_path() / "bcd.yaml")) continue;
      std::string base = read_file(file);
      while (base.ends_with('\n')) base.pop_back();
      add_unit(root, root / "tests/base" / base, file.parent_path(), records);
    }
  for (fs::path const& file : files_below(root / "src/regulation/builtin"))
    records.push_back(
        {file.lexically_relative(root).generic_string(),
         record::find_kind(file.filename().string().starts_with("holidays-") ? "holidays" : "regulation")});
  std::ranges::sort(records, {}, &RepositoryRecord::path);
  return records;
}

}  // namespace bcd::test
