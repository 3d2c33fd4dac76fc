// Random numbers that are the same on every machine and with every library.
#pragma once
#include <cstdint>
#include <span>

namespace bcd::test {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_{seed} {}
  // splitmix64, by Sebastiano Vigna
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t count) { return std::size_t(next() % count); }
  int between(int low, int high) { return low + int(below(std::size_t(high - low + 1))); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <class Range>
  auto const& pick(Range const& range) {
    return range[below(std::size(range))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace bcd::test
