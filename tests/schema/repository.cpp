#include "repository.hpp"

#include <algorithm>

#include "bcd/record/kinds.hpp"
#include "bcd/unit/listing.hpp"
#include "golden_case.hpp"
#include "text_file.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Records = std::vector<RepositoryRecord>;

void add_folder(fs::path const& root, fs::path const& folder, Records& records) {
  Files files;
  for (fs::path const& file : files_below(folder))
    files[file.lexically_relative(folder).generic_string()] = read_text(file);
  std::string const prefix = folder.lexically_relative(root).generic_string() + "/";
  for (unit::RecordFile const& one : unit::record_files(source::MemoryReader{files}))
    if (auto const found = files.find(one.path); found != files.end())
      records.push_back({prefix + one.path, one.kind, found->second});
}

// Adds the records that the case holds itself. The files of its base are only needed to recognize them.
void add_case(fs::path const& tests, GoldenCase const& golden, Records& records) {
  Files const all = unit_files(tests, golden);
  auto const add = [&](std::string const& folder) {
    Files below;
    for (auto const& [path, text] : all)
      if (path.starts_with(folder)) below[path.substr(folder.size())] = text;
    for (unit::RecordFile const& one : unit::record_files(source::MemoryReader{below}))
      if (auto const own = golden.files.find(folder + one.path); own != golden.files.end())
        records.push_back({"cases/" + golden.id() + "/" + own->first, one.kind, own->second, true});
  };
  for (auto const& [path, text] : all)
    if (fs::path{path}.filename() == "bcd.yaml") add(path.substr(0, path.size() - std::string_view{"bcd.yaml"}.size()));
}

}  // namespace

std::vector<RepositoryRecord> repository_records(fs::path const& root) {
  Records records;
  for (char const* folder : {"examples", "tests/base", "tests/output/unit"})
    for (fs::path const& file : files_below(root / folder))
      if (file.filename() == "bcd.yaml") add_folder(root, file.parent_path(), records);
  fs::path const tests = root / "tests";
  for (std::string const& rule : case_rules(tests))
    for (GoldenCase const& one : read_cases(tests, rule)) add_case(tests, one, records);
  for (fs::path const& file : files_below(root / "src/regulation/builtin")) {
    bool const holidays = file.filename().string().starts_with("holidays-");
    records.push_back({file.lexically_relative(root).generic_string(),
                       record::find_kind(holidays ? "holidays" : "regulation"), read_text(file)});
  }
  std::ranges::sort(records, {}, &RepositoryRecord::path);
  return records;
}

}  // namespace bcd::test
