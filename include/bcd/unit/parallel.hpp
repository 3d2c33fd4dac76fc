// Runs independent work on several threads. Callers store results by index, so the outcome does not depend on the
// threads.
#pragma once
#include <functional>

namespace bcd::unit {

// Calls work(0) … work(count − 1), each once, on at most `threads` threads. All calls are made even if one throws; then
// the first exception is rethrown here.
void side_by_side(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& work);
// Returns at least 1, even if the number of cores is unknown.
unsigned core_count();

}  // namespace bcd::unit
