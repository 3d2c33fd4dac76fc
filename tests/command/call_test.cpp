// Calls that cannot be what somebody meant.
#include <catch2/catch.hpp>

#include <filesystem>

#include "program.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a command that is none is named, with the nearest", "[command]") {
  CHECK(run({"chec"}).err == "bcd: không có lệnh 'chec'; có phải ý là 'check'?\nxem: bcd --help\n");
  CHECK(run({"--lang", "en", "nosuch"}).err == "bcd: there is no command 'nosuch'\nsee: bcd --help\n");
  CHECK(run({"import", "meetings", "x.csv"}).err == "bcd: không có lệnh 'import meetings'\nxem: bcd --help\n");
  CHECK(run({"regulation", "foo"}).err == "bcd: không có lệnh 'regulation foo'\nxem: bcd --help\n");
  CHECK(run({}).err == "bcd: thiếu tên lệnh\nxem: bcd --help\n");
  CHECK(run({"chec"}).exit == 2);
}

TEST_CASE("an empty value is refused: it is a variable that a script never set", "[command]") {
  std::string const mau = (source_dir() / "examples/xa-mau").string();
  CHECK(run({"-C", mau, "--as-of", "", "check"}).err == "bcd: --as-of được ghi mà giá trị để trống; ghi giá trị, hoặc bỏ hẳn nó đi\n");
  CHECK(run({"-C", mau, "check", ""}).exit == 2);
  CHECK(run({"-C", mau, "--lang", "en", "due", "--who", ""}).err == "bcd: --who is given with an empty value; give one, or leave it out\n");
  Folder const folder;
  CHECK(run({"-C", folder.path(), "init", "", "--regulation", "khanh-khe", "--name", "xã Mẫu"}).exit == 2);
  CHECK_FALSE(std::filesystem::exists(folder.path() + "/bcd.yaml"));
}

}  // namespace
}  // namespace bcd::test
