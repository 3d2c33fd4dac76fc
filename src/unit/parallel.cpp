#include "bcd/unit/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace bcd::unit {

unsigned core_count() { return std::max(1u, std::thread::hardware_concurrency()); }

void side_by_side(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex guard;
  auto const loop = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        std::lock_guard const hold{guard};
        if (!failure) failure = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> helpers;
    try {
      for (unsigned i = 1; i < std::min<std::size_t>(threads, count); ++i) helpers.emplace_back(loop);
    } catch (std::system_error const&) {
      // If the system refuses more threads, those already started do the work.
    }
    loop();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace bcd::unit
