// Independent work side by side. The caller's results go to slots by index, so the outcome does not depend on the
// threads.
#pragma once
#include <functional>

namespace bcd::unit {

// Calls work(0) … work(count − 1), each once, on at most `threads` threads. The first exception is thrown again here.
void side_by_side(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& work);
unsigned core_count();

}  // namespace bcd::unit
