// The source files of the project.
#pragma once
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {

// Returns the .hpp and .cpp files in these folders of the project, relative to its root, sorted.
inline std::vector<std::string> files_of(std::vector<std::string> const& roots) {
  std::vector<std::string> files;
  for (std::string const& root : roots)
    for (auto const& entry : std::filesystem::recursive_directory_iterator{source_dir() / root})
      if (entry.path().extension() == ".hpp" || entry.path().extension() == ".cpp")
        files.push_back(entry.path().lexically_relative(source_dir()).generic_string());
  std::ranges::sort(files);
  return files;
}

// The files of the library and the program.
inline std::vector<std::string> sources() { return files_of({"include", "src"}); }

}  // namespace bcd::test
