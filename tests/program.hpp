// Runs the program inside the test process, in temporary folders.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "bcd/command/run.hpp"
#include "text_file.hpp"

namespace bcd::test {

struct Outcome {
  std::string out, err;
  int exit = 0;
};
// Runs bcd with the arguments and returns its output and exit code. Today is 2026-10-01, the language is Vietnamese,
// the input is empty and no stream is a terminal.
Outcome run(std::vector<std::string> const& arguments);
// Like run(), with the terminal, clock or CI variables of `world`. Its streams, language and day are replaced as in
// run().
Outcome run_in(command::World world, std::vector<std::string> const& arguments);
// As run(), with both streams in `out`, in the order a person sees them.
Outcome run_seen(std::vector<std::string> const& arguments);

// A new temporary folder. The destructor removes it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(Folder const&) = delete;
  std::string path() const { return path_.string(); }
  void write(std::string const& path, std::string const& text) const;  // creates missing folders of the path
  void copy(std::filesystem::path const& from) const;  // copies the content of a folder, overwriting existing files

 private:
  std::filesystem::path path_;
};

std::filesystem::path source_dir();  // the root of the project

}  // namespace bcd::test
