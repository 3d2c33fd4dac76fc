// A small unit with findings of several rules.
#pragma once
#include <string>
#include <vector>

#include "program.hpp"

namespace bcd::test {

struct Small : Folder {
  Small() { copy(source_dir() / "tests/output/unit"); }
  Outcome operator()(std::vector<std::string> more, std::string const& as_of = "2026-10-01",
                     std::string const& lang = "vi") const {
    more.insert(more.begin(), {"-C", path(), "--lang", lang, "--as-of", as_of, "check"});
    return run(more);
  }
  void insert_lines(std::string const& file, int count) const {
    std::string lines;
    for (int i = 0; i < count; ++i) lines += "# dòng thêm\n";
    write(file, lines + read_text(path() + "/" + file));
  }
};

}  // namespace bcd::test
