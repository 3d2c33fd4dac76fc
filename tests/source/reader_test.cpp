// Readers: which files are listed, which are read, and why one cannot be read.
#include "bcd/source/reader.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using source::Bytes;
using source::DiskReader;
using source::largest_file;
using source::MemoryReader;
using source::ReadFault;
using Strings = std::vector<std::string>;

std::string said(Bytes const& bytes) {
  switch (bytes.fault) {
    case ReadFault::none:
      return "read: " + bytes.data;
    case ReadFault::unreadable:
      return "unreadable";
    case ReadFault::too_large:
      return "too large";
    case ReadFault::link_leaves:
      return "link leaves";
  }
  return {};
}

TEST_CASE("the files of a folder are listed by the bytes of their paths, whatever their depth", "[source]") {
  Folder const folder;
  for (std::string path : {"bcd.yaml", "a/b.yaml", "a.yaml", "a-b.yaml", "B.yaml", "a/c/d.txt", "đ.yaml"})
    folder.write(path, "x");
  CHECK(DiskReader{folder.path()}.list() ==
        (Strings{"B.yaml", "a-b.yaml", "a.yaml", "a/b.yaml", "a/c/d.txt", "bcd.yaml", "đ.yaml"}));
}

TEST_CASE("hidden folders and hidden files are not listed", "[source]") {
  Folder const folder;
  for (std::string path :
       {"bcd.yaml", ".git/config.yaml", "members/.cache/a.yaml", "members/.a.yaml.swp", "members/b.yaml"})
    folder.write(path, "x");
  CHECK(DiskReader{folder.path()}.list() == (Strings{"bcd.yaml", "members/b.yaml"}));
}

TEST_CASE("a root written with a final slash or a dot lists the same paths", "[source]") {
  Folder const folder;
  folder.write("members/a.yaml", "x");
  CHECK(DiskReader{folder.path() + "/"}.list() == Strings{"members/a.yaml"});
  CHECK(DiskReader{folder.path() + "/."}.list() == Strings{"members/a.yaml"});
}

TEST_CASE("a folder that is not there lists nothing", "[source]") {
  CHECK(DiskReader{"/nonexistent/bcd-test"}.list() == Strings{});
}

TEST_CASE("a file of 1 MiB is read, one byte more is too large", "[source]") {
  Folder const folder;
  folder.write("just.yaml", std::string(largest_file, 'x'));
  folder.write("over.yaml", std::string(largest_file + 1, 'x'));
  DiskReader const reader{folder.path()};
  CHECK(reader.read("just.yaml").data.size() == largest_file);
  CHECK(said(reader.read("over.yaml")) == "too large");
}

TEST_CASE("a file is read byte for byte, also an empty one", "[source]") {
  Folder const folder;
  folder.write("a.yaml", std::string{"a: \xFF\r\n\0x", 8});
  folder.write("empty.yaml", "");
  DiskReader const reader{folder.path()};
  CHECK(reader.read("a.yaml").data == (std::string{"a: \xFF\r\n\0x", 8}));
  CHECK(said(reader.read("empty.yaml")) == "read: ");
}

TEST_CASE("a link to a file of the unit is read, one that leaves the unit is not", "[source]") {
  Folder const outside, folder;
  outside.write("secret.yaml", "secret");
  folder.write("members/a.yaml", "inside");
  fs::create_symlink("a.yaml", fs::path{folder.path()} / "members/same.yaml");
  fs::create_symlink(fs::path{outside.path()} / "secret.yaml", fs::path{folder.path()} / "members/out.yaml");
  DiskReader const reader{folder.path()};
  CHECK(said(reader.read("members/same.yaml")) == "read: inside");
  CHECK(said(reader.read("members/out.yaml")) == "link leaves");
  CHECK(reader.list() == (Strings{"members/a.yaml", "members/out.yaml", "members/same.yaml"}));
}

TEST_CASE("a folder whose name only begins like the unit's is outside it", "[source]") {
  Folder const folder;
  folder.write("xa/bcd.yaml", "x");
  folder.write("xa-khac/a.yaml", "other");
  fs::create_symlink("../xa-khac/a.yaml", fs::path{folder.path()} / "xa/a.yaml");
  CHECK(said(DiskReader{folder.path() + "/xa"}.read("a.yaml")) == "link leaves");
}

TEST_CASE("a link to a folder is not entered, and nothing outside is read through one", "[source]") {
  Folder const outside, folder;
  outside.write("secret.yaml", "secret");
  folder.write("bcd.yaml", "x");
  fs::create_directory_symlink(outside.path(), fs::path{folder.path()} / "members");
  DiskReader const reader{folder.path()};
  CHECK(reader.list() == Strings{"bcd.yaml"});
  CHECK(said(reader.read("members/secret.yaml")) == "link leaves");
}

TEST_CASE("a path that climbs out of the unit is not read", "[source]") {
  Folder const folder;
  folder.write("other.yaml", "other");
  folder.write("xa/bcd.yaml", "x");
  CHECK(DiskReader{folder.path() + "/xa"}.read("../other.yaml").fault != ReadFault::none);
}

TEST_CASE("a dead link, a link to itself, a folder and a file that is not there are unreadable", "[source]") {
  Folder const folder;
  folder.write("a.yaml", "x");
  fs::create_symlink("nowhere.yaml", fs::path{folder.path()} / "dead.yaml");
  fs::create_symlink("loop.yaml", fs::path{folder.path()} / "loop.yaml");
  fs::create_directory(fs::path{folder.path()} / "folder.yaml");
  DiskReader const reader{folder.path()};
  for (std::string path : {"dead.yaml", "loop.yaml", "folder.yaml", "gone.yaml"}) {
    INFO(path);
    CHECK(said(reader.read(path)) == "unreadable");
  }
  CHECK(reader.list() == (Strings{"a.yaml", "dead.yaml", "loop.yaml"}));
  CHECK(reader.exists("a.yaml"));
  CHECK_FALSE(reader.exists("gone.yaml"));
}

TEST_CASE("memory lists and reads as the disk does", "[source]") {
  MemoryReader const reader{
      {{"b.yaml", "two"}, {"a/b.yaml", "one"}, {"over.yaml", std::string(largest_file + 1, 'x')}}};
  CHECK(reader.list() == (Strings{"a/b.yaml", "b.yaml", "over.yaml"}));
  CHECK(said(reader.read("a/b.yaml")) == "read: one");
  CHECK(said(reader.read("over.yaml")) == "too large");
  CHECK(said(reader.read("gone.yaml")) == "unreadable");
  CHECK(reader.exists("b.yaml"));
  CHECK_FALSE(reader.exists("a"));
}

}  // namespace
}  // namespace bcd::test
