// A file is written completely or not at all, and only a regular file is replaced.
#include "bcd/source/writer.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("a file is replaced whole and keeps its permissions", "[source]") {
  Folder folder;
  std::string const path = folder.path() + "/a.md";
  folder.write("a.md", "old and long\n");
  ::chmod(path.c_str(), 0640);
  REQUIRE(source::write_whole(path, "new\n"));
  CHECK(read_text(path) == "new\n");
  struct stat about {};
  REQUIRE(::stat(path.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0640);
  CHECK(std::distance(fs::directory_iterator{folder.path()}, fs::directory_iterator{}) == 1);
}

TEST_CASE("a link stays a link, and the file it leads to is written", "[source]") {
  Folder folder;
  folder.write("real.md", "old\n");
  fs::create_symlink("real.md", folder.path() + "/link.md");
  REQUIRE(source::write_whole(folder.path() + "/link.md", "new\n"));
  CHECK(fs::is_symlink(folder.path() + "/link.md"));
  CHECK(read_text(folder.path() + "/real.md") == "new\n");
}

TEST_CASE("a link to a file that does not exist yet stays a link, and the file is made", "[source]") {
  Folder folder;
  fs::create_directory(folder.path() + "/papers");
  fs::create_symlink("papers/new.md", folder.path() + "/link.md");
  REQUIRE(source::write_whole(folder.path() + "/link.md", "new\n"));
  CHECK(fs::is_symlink(folder.path() + "/link.md"));
  CHECK(read_text(folder.path() + "/papers/new.md") == "new\n");
  fs::create_symlink("none/new.md", folder.path() + "/lost.md");
  CHECK_FALSE(source::may_write(folder.path() + "/lost.md"));
  CHECK_FALSE(source::write_whole(folder.path() + "/lost.md", "new\n"));
}

TEST_CASE("a pipe is written to and stays a pipe", "[source]") {
  Folder folder;
  std::string const path = folder.path() + "/pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::FILE* const reader = std::fopen(path.c_str(), "r+");  // both ends are open, so opening does not block
  REQUIRE(reader != nullptr);
  CHECK(source::write_whole(path, "new\n"));
  char got[5] = {};
  CHECK(std::fread(got, 1, 4, reader) == 4);
  CHECK(std::string{got} == "new\n");
  CHECK(fs::is_fifo(path));
  std::fclose(reader);
}

TEST_CASE("what cannot be written leaves nothing behind", "[source]") {
  Folder folder;
  CHECK_FALSE(source::write_whole(folder.path() + "/none/a.md", "new\n"));
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a new file is made whole, and never in place of what is there", "[source]") {
  Folder folder;
  std::string const path = folder.path() + "/a.yaml";
  CHECK(source::create_whole(path, "new\n") == source::Creation::created);
  CHECK(source::create_whole(path, "newer\n") == source::Creation::exists);
  CHECK(source::read_whole(path) == "new\n");
  CHECK(source::create_whole(folder.path() + "/none/a.yaml", "new\n") == source::Creation::failed);
  fs::create_symlink(folder.path() + "/nowhere", folder.path() + "/link");
  CHECK(source::create_whole(folder.path() + "/link", "new\n") == source::Creation::exists);
  CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) == 2);
}

TEST_CASE("a file of any size is read back whole; what is no file is not", "[source]") {
  Folder folder;
  std::string const large(3 * 1024 * 1024, 'x');
  for (std::string const& bytes : {std::string{}, std::string{"a\n"}, large}) {
    REQUIRE(source::write_whole(folder.path() + "/a", bytes));
    CHECK(source::read_whole(folder.path() + "/a") == bytes);
  }
  CHECK(source::read_whole(folder.path()) == std::nullopt);
  CHECK(source::read_whole(folder.path() + "/none") == std::nullopt);
}

}  // namespace
}  // namespace bcd::test
