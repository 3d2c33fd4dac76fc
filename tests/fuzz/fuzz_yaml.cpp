// A fuzzer for the two readers of YAML: for any text, the fast one builds the tree that yaml-cpp's events build, or
// leaves the file to it. Compares trees only, without the checks of characters that parse_yaml() adds to both, to try
// more texts.
//   cmake -B build/fuzz -DBCD_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++-14 && cmake --build build/fuzz --target fuzz_yaml
//   build/fuzz/tests/fuzz/fuzz_yaml -dict=tests/fuzz/yaml.dict CORPUS tests/fuzz/yaml
// Among the tests, fast_yaml_fuzz_test.cpp reads the texts in tests/fuzz/yaml again.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bcd/text/utf8.hpp"
#include "source/fast_yaml.hpp"
#include "source/same_document.hpp"
#include "source/yaml_reference.hpp"
#include "source/yaml_strict.hpp"

namespace {

using bcd::source::Document;
using bcd::source::Entry;
using bcd::source::Node;

bool same(Node const& a, Node const& b) {
  auto const same_entry = [](Entry const& x, Entry const& y) {
    return x.key == y.key && x.key_span == y.key_span && same(x.value, y.value);
  };
  return a.type == b.type && a.plain == b.plain && a.flow == b.flow && a.span == b.span && a.value == b.value &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), same_entry);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  if (bcd::utf8::first_control(bytes) != bytes.npos || bcd::utf8::first_invalid(bytes) != bytes.npos) return -1;
  Document fast, reference;
  bcd::source::TreeBuilder tree{bytes, fast};
  if (!bcd::source::fast::read_document(bytes, tree) || !fast.whole) return 0;
  bcd::source::File const file{"a.yaml", std::string{bytes}};
  bcd::source::read_by_yaml_cpp(file, reference);
  if (reference.whole) bcd::source::check_strict(file, reference);
  if (reference.whole && same(fast.root, reference.root)) return 0;
  std::fprintf(stderr, "%.*s\nfast:\n%syaml-cpp:\n%s", int(size), bytes.data(), bcd::test::dump(fast).c_str(),
               bcd::test::dump(reference).c_str());
  std::abort();
}
