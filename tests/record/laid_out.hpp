// The result of laying out a file by its kind, for tests of the layout.
#pragma once
#include <catch2/catch.hpp>
#include <string>

#include "bcd/record/arrange.hpp"
#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"

namespace bcd::test {

// Lays the text out by the kind, and once more, which must change nothing.
template <class R>
std::string laid_out(std::string const& text) {
  source::File const file{"a.yaml", text};
  record::Arranged const once = record::arrange(record::kind_info<R>, file);
  CHECK(once.faults.empty());
  CHECK(record::says_the_same(file, once.bytes));
  CHECK(record::keeps_comments(file, once.bytes));
  CHECK(record::arrange(record::kind_info<R>, source::File{"a.yaml", once.bytes}).bytes == once.bytes);
  return once.bytes;
}

}  // namespace bcd::test
