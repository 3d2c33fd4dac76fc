// A unit of xã Mẫu in its own temporary folder, for tests of bcd new.
#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {

using Strings = std::vector<std::string>;

struct NewOffice : Folder {
  explicit NewOffice(std::string const& regulation = "khanh-khe") {
    REQUIRE(run({"-C", path(), "--as-of", "2026-10-01", "init", "--regulation", regulation, "--name", "xã Mẫu",
                 "--since", "2026-10-01", "--head", "Nguyễn Văn A"})
                .exit == 0);
    REQUIRE((*this)({"member", "--set", "name=Lê Văn C", "--set", "seats.0.decision=92-QĐ/ĐU"}).exit == 0);
  }
  Outcome operator()(Strings arguments, std::string const& as_of = "2026-10-01") const {
    arguments.insert(arguments.begin(), {"-C", path(), "--as-of", as_of, "new"});
    return run(arguments);
  }
  std::string text(std::string const& file) const { return read_text(path() + "/" + file); }
  std::size_t files() const {
    std::size_t count = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator{path()}) count += entry.is_regular_file();
    return count;
  }
  Outcome check(std::string const& as_of = "2026-10-01") const {
    return run({"-C", path(), "--as-of", as_of, "check"});
  }
};
inline bool holds(std::string const& text, std::string const& part) {
  if (text.find(part) != text.npos) return true;
  UNSCOPED_INFO("not in it: " << part << "\n" << text);
  return false;
}

}  // namespace bcd::test
