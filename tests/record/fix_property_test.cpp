// Properties of fixing any record of this repository after random damage by a person or an editor.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "bcd/record/fix.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/source/normalize.hpp"
#include "bcd/unit/listing.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using source::File;

struct Sample {
  File file;
  record::KindInfo const* kind;
};

std::ptrdiff_t errors(Sample const& of, std::string const& bytes) {
  return std::ranges::count(record::faults_of(*of.kind, File{of.file.path(), bytes}), Severity::error,
                            &Finding::severity);
}

// Returns every valid record of the examples and of the bases of the cases.
std::vector<Sample> samples() {
  std::vector<Sample> all;
  for (char const* root : {"examples", "tests/base"})
    for (auto const& entry : fs::recursive_directory_iterator{source_dir() / root}) {
      if (entry.path().filename() != "bcd.yaml") continue;
      source::DiskReader const reader{entry.path().parent_path().string()};
      for (unit::RecordFile const& one : unit::record_files(reader))
        all.push_back({File{one.path, reader.read(one.path).data}, one.kind});
    }
  std::erase_if(all, [](Sample const& one) { return errors(one, std::string{one.file.bytes()}) > 0; });
  std::ranges::sort(all, {}, [](Sample const& one) { return one.file.path() + std::string{one.file.bytes()}; });
  return all;
}

class Spoiler {
 public:
  // Inserts or removes something invisible at a few places.
  std::string invisible(std::string text) {
    for (std::size_t times = 1 + below(4); times > 0; --times) {
      switch (below(6)) {
        case 0:
          put(text, " ", "\u00a0");
          break;
        case 1:
          put(text, "\n", " \n");
          break;
        case 2:
          put(text, "\n", "\r\n");
          break;
        case 3:
          put(text, "\n", "\n\t\n");
          break;
        case 4:
          put(text, " ", "\u200b ");
          break;
        default:
          put(text, "ễ", "e\u0302\u0303");
          break;
      }
    }
    return text;
  }
  // Leaves out, doubles or swaps a few letters.
  std::string typed(std::string text) {
    for (std::size_t times = 1 + below(4); times > 0; --times) {
      std::size_t const at = below(text.size() - 1);
      if (text[at] < 'a' || text[at] > 'z' || text[at + 1] < 'a' || text[at + 1] > 'z') continue;
      switch (below(3)) {
        case 0:
          text.erase(at, 1);
          break;
        case 1:
          text.insert(at, 1, text[at]);
          break;
        default:
          std::swap(text[at], text[at + 1]);
          break;
      }
    }
    return text;
  }

 private:
  std::size_t below(std::size_t end) { return std::size_t(random_() % end); }
  void put(std::string& text, std::string_view what, std::string_view instead) {
    std::size_t const at = text.find(what, below(text.size()));
    if (at != text.npos) text.replace(at, what.size(), instead);
  }
  std::mt19937 random_{20260325};
};

// Fixes again until nothing changes and returns how often.
std::string fixed(Sample const& of, std::string bytes, int& rounds) {
  for (rounds = 0; rounds < 100; ++rounds) {
    File const file{of.file.path(), bytes};
    record::Fixed made = record::fix(*of.kind, file, record::faults_of(*of.kind, file));
    if (made.bytes == bytes) break;
    bytes = std::move(made.bytes);
  }
  return bytes;
}

TEST_CASE("a record spoilt by what nobody sees is fixed to what it was, or not at all", "[fix]") {
  Spoiler spoiler;
  int as_it_was = 0, rounds = 0, all = 0;
  for (Sample const& one : samples()) {
    ++all;
    std::string const spoilt = spoiler.invisible(std::string{one.file.bytes()}), after = fixed(one, spoilt, rounds);
    INFO(one.file.path() << "\n" << spoilt << "\n" << after);
    CHECK(rounds < 10);
    source::Document const before = source::parse_yaml({one.file.path(), spoilt}),
                           now = source::parse_yaml({one.file.path(), after});
    if (before.whole) CHECK(source::looks_the_same(before.root, now.root));
    if (now.whole && source::looks_the_same(source::parse_yaml(one.file).root, now.root)) ++as_it_was;
    else CHECK(errors(one, after) <= std::max<std::ptrdiff_t>(errors(one, spoilt), 1));
  }
  CHECK(as_it_was > all * 4 / 5);
  CHECK(all > 250);
}

TEST_CASE("a record with slips of the pen never has more errors when it is fixed, and what was no error says the same",
          "[fix]") {
  Spoiler spoiler;
  int better = 0, rounds = 0;
  for (Sample const& one : samples())
    for (int turn = 0; turn < 3; ++turn) {
      std::string const spoilt = spoiler.typed(std::string{one.file.bytes()}), after = fixed(one, spoilt, rounds);
      INFO(one.file.path() << "\n" << spoilt << "\n" << after);
      CHECK(rounds < 10);
      CHECK(errors(one, after) <= errors(one, spoilt));
      better += errors(one, after) < errors(one, spoilt);
      source::Document const before = source::parse_yaml({one.file.path(), spoilt}),
                             now = source::parse_yaml({one.file.path(), after});
      if (before.whole && errors(one, spoilt) == 0) CHECK(source::looks_the_same(before.root, now.root));
      if (before.whole) CHECK(before.root.entries.size() == now.root.entries.size());
    }
  CHECK(better > 100);
}

}  // namespace
}  // namespace bcd::test
