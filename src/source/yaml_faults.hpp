// Turns the parser's errors into faults with a position and a message that a clerk understands.
#pragma once
#include <string>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

inline constexpr Text quote_not_closed{"thiếu dấu nháy đóng", "the closing quote is missing"};
inline constexpr Text stray_sign{"giá trị không thể bắt đầu bằng ký tự này; nếu là lời văn, đặt trong dấu nháy",
                                 "a value cannot begin with this character; if it is text, put it in quotes"};

// Returns the fault for an error message of yaml-cpp. If git's conflict markers are in the file, or a tab indents the
// line or the one above, that is reported instead because it is the real cause. An error at the end of the file is
// placed at the last word.
Fault syntax_fault(File const& file, std::size_t at, std::string const& message);

// Reports a directive (%) before the content. Comments and blank lines may precede it.
void check_directives(File const& file, Document& document);

}  // namespace bcd::source
