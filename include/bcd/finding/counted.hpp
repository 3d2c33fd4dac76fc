// A number of things as the argument of a message.
#pragma once
#include "bcd/finding/arg.hpp"
#include "bcd/text/counted.hpp"

namespace bcd {

inline Arg counted(long count, Noun const& noun) {
  return {counted(count, noun, Lang::vi), counted(count, noun, Lang::en)};
}

}  // namespace bcd
