// A generated province: units that each hold years of records as an office would keep them, the same bytes every time.
#pragma once
#include <string>

namespace bcd::bench {

struct Size {
  int units = 124, years = 5;
};
// Writes the units into `folder`; returns how many files.
int write_province(std::string const& folder, Size size);

}  // namespace bcd::bench
