// What the parser objects to, placed and said so that a clerk understands.
#pragma once
#include <string>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

inline constexpr Text quote_not_closed{"thiếu dấu nháy đóng", "the closing quote is missing"};
inline constexpr Text stray_sign{"ký tự không mở đầu được một giá trị; nếu là lời văn, đặt trong dấu nháy",
                                 "this character cannot begin a value; if it is text, put it in quotes"};

// The place and words of a sentence of yaml-cpp's. A tab in the indentation there is the true cause, whatever it says;
// and what is missing at the end of a file is shown at its last word.
Fault syntax_fault(File const& file, std::size_t at, std::string const& message);

// A directive (%) stands before the content; comments and blank lines may come before it.
void check_directives(File const& file, Document& document);

}  // namespace bcd::source
