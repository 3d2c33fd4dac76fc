#include "program.hpp"

#include <cstdlib>

namespace bcd::test {
namespace fs = std::filesystem;

namespace {

// A FILE that writes to a string.
class Collector {
 public:
  Collector() : file_{open_memstream(&data_, &size_)} {}
  ~Collector() {
    if (file_) std::fclose(file_);
    std::free(data_);
  }
  Collector(Collector const&) = delete;
  std::FILE* file() { return file_; }
  std::string text() {
    std::fclose(file_);
    file_ = nullptr;
    return {data_, size_};
  }

 private:
  char* data_ = nullptr;
  std::size_t size_ = 0;
  std::FILE* file_;
};

}  // namespace

Outcome run(std::vector<std::string> const& arguments) { return run_in(command::World{}, arguments); }

Outcome run_in(command::World world, std::vector<std::string> const& arguments) {
  Collector out, err;
  std::FILE* const nothing = std::fopen("/dev/null", "r");
  world.in = nothing;
  world.out = out.file();
  world.err = err.file();
  world.language = "vi";
  world.today = Date{2026, 10, 1};
  int const exit = int(command::run(arguments, world));
  std::fclose(nothing);
  return {out.text(), err.text(), exit};
}

Outcome run_seen(std::vector<std::string> const& arguments) {
  Collector seen;
  command::World world;
  world.out = world.err = seen.file();
  world.language = "vi";
  world.today = Date{2026, 10, 1};
  int const exit = int(command::run(arguments, world));
  return {seen.text(), "", exit};
}

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "bcd-test-XXXXXX").string();
  path_ = mkdtemp(pattern.data());
}
Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}
void Folder::write(std::string const& path, std::string const& text) const { write_text(path_ / path, text); }
void Folder::copy(fs::path const& from) const {
  fs::copy(from, path_, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

fs::path source_dir() { return BCD_SOURCE_DIR; }

}  // namespace bcd::test
