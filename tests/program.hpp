// The program run in process, and folders for it to run in.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "bcd/command/run.hpp"

namespace bcd::test {

struct Outcome {
  std::string out, err;
  int exit = 0;
};
// Runs bcd with the arguments; today is 2026-10-01, the language Vietnamese, no terminal, unless the arguments say
// otherwise.
Outcome run(std::vector<std::string> const& arguments);
// The same in a world of the caller's: a CI, say; where it prints to, the language and the day are as above.
Outcome run_in(command::World world, std::vector<std::string> const& arguments);
// As run(), with both streams in `out`, in the order a person sees them.
Outcome run_seen(std::vector<std::string> const& arguments);

// A folder of its own, gone when the object goes.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(Folder const&) = delete;
  std::string path() const { return path_.string(); }
  void write(std::string const& path, std::string const& text) const;
  void copy(std::filesystem::path const& from) const;  // a whole folder into this one, over what is there

 private:
  std::filesystem::path path_;
};

std::string read_text(std::filesystem::path const& path);
std::filesystem::path source_dir();

}  // namespace bcd::test
