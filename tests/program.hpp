// The program run in process, and folders for it to run in.
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
// Runs bcd with the arguments. Unless they say otherwise, today is 2026-10-01, the language is Vietnamese, and there is
// no terminal.
Outcome run(std::vector<std::string> const& arguments);
// The same in another world, a CI for example; output, language and day are set as above.
Outcome run_in(command::World world, std::vector<std::string> const& arguments);

// A temporary folder that is removed with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(Folder const&) = delete;
  std::string path() const { return path_.string(); }
  void write(std::string const& path, std::string const& text) const;
  void copy(std::filesystem::path const& from) const;  // copies a folder into this one, replacing existing files

 private:
  std::filesystem::path path_;
};

std::filesystem::path source_dir();

}  // namespace bcd::test
