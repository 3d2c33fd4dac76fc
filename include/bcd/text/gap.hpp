// What is not known is marked, never invented: "[CẦN ĐIỀN: họ và tên]", in papers and in records made ahead.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

inline constexpr std::string_view gap_opens = "[CẦN ĐIỀN: ";
inline std::string gap(std::string_view what) { return std::string{gap_opens} + std::string{what} + "]"; }

}  // namespace bcd
