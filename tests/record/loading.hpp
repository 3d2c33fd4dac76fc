// Loads a record from text.
#pragma once
#include <string>
#include <vector>

#include "bcd/record/loader.hpp"
#include "said.hpp"

namespace bcd::test {

// The findings of loading the bytes as a record of the kind; "whole" last if the record may be checked.
template <class R>
std::vector<std::string> loading(std::string const& bytes, Lang lang = Lang::en) {
  source::File const file{"x.yaml", bytes};
  record::Findings findings;
  bool const whole = record::load_record<R>(file, findings).whole;
  std::vector<std::string> lines = said(findings, lang);
  if (whole) lines.push_back("whole");
  return lines;
}

inline std::string const meeting = "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-03-25\n";
inline std::string const report = "kind: monthly\nperiod: 2026-03\nfrom: le-van-c\nstatus: draft\n";

}  // namespace bcd::test
