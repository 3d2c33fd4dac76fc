// A regulation from its text.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "bcd/regulation/regulation.hpp"
#include "said.hpp"

namespace bcd::test {

// Returns the regulation; `faults` gets the findings of loading it, as said() words them.
inline std::shared_ptr<regulation::Regulation const> regulation_of(std::string const& bytes,
                                                                   std::vector<std::string>& faults) {
  record::Findings findings;
  auto regulation = regulation::load_regulation(std::make_unique<source::File>("quy-che.yaml", bytes), findings);
  faults = said(findings);
  return regulation;
}

}  // namespace bcd::test
