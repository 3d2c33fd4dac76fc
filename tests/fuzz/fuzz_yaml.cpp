// A fuzzer for the two readers of YAML: for any bytes, the fast one returns what yaml-cpp returns, or leaves the file to
// it. Build with -DBCD_FUZZ=ON and clang; run build/fuzz/tests/fuzz_yaml tests/fuzz/yaml. A replay of the inputs is
// among the tests (tests/source/fast_yaml_fuzz_test.cpp).
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bcd/source/yaml_readers.hpp"
#include "source/same_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace bcd;
  source::File const file{"a.yaml", std::string(reinterpret_cast<char const*>(data), size)};
  auto const fast = source::parse_yaml_fast(file);
  if (!fast) return 0;
  std::string const one = test::shown(*fast), other = test::shown(source::parse_yaml_by_reference(file));
  if (one == other) return 0;
  std::fprintf(stderr, "fast:\n%syaml-cpp:\n%s", one.c_str(), other.c_str());
  std::abort();
}
