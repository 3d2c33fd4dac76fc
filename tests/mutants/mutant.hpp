// Included first in every file that tests/mutants/run.py plants mutants in. All mutants are compiled into one program;
// BCD_MUTANT=n makes number n act. BCD_MUTANTS_REACHED=FILE appends the numbers of those that were reached.
#pragma once
#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <type_traits>

namespace mutant {

inline int const active = std::getenv("BCD_MUTANT") ? std::atoi(std::getenv("BCD_MUTANT")) : -1;

struct Reached {
  std::array<std::atomic<bool>, 1 << 14> at{};
  ~Reached() {
    char const* const name = std::getenv("BCD_MUTANTS_REACHED");
    std::FILE* const file = name ? std::fopen(name, "a") : nullptr;
    if (!file) return;
    for (std::size_t i = 0; i < at.size(); ++i)
      if (at[i]) std::fprintf(file, "%zu\n", i);
    std::fclose(file);
  }
};
inline Reached reached;

// True if the mutant acts. Marks it as reached.
inline bool on(int number) {
  reached.at[std::size_t(number)].store(true, std::memory_order_relaxed);
  return number == active;
}

// The comparisons, each with its mutant: a bound moves by one, or equal becomes unequal.
template <int n, typename A, typename B>
bool less(A const& a, B const& b) {
  return on(n) ? bool(a <= b) : bool(a < b);
}
template <int n, typename A, typename B>
bool less_equal(A const& a, B const& b) {
  return on(n) ? bool(a < b) : bool(a <= b);
}
template <int n, typename A, typename B>
bool greater(A const& a, B const& b) {
  return on(n) ? bool(a >= b) : bool(a > b);
}
template <int n, typename A, typename B>
bool greater_equal(A const& a, B const& b) {
  return on(n) ? bool(a > b) : bool(a >= b);
}
template <int n, typename A, typename B>
bool equal(A const& a, B const& b) {
  return on(n) != bool(a == b);
}
template <int n, typename A, typename B>
bool unequal(A const& a, B const& b) {
  return on(n) != bool(a != b);
}

}  // namespace mutant
