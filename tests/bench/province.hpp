// A generated province: units under two regulations with years of records like those of an office, some of them with
// faults. The same bytes every time.
#pragma once
#include <string>

namespace bcd::bench {

struct Size {
  int units = 124, years = 5;
};
// Writes the units into `folder` and returns the number of files.
int write_province(std::string const& folder, Size size);

}  // namespace bcd::bench
