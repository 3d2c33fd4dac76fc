// Marks an unknown value instead of inventing one: "[CẦN ĐIỀN: họ và tên]". Used in papers and in generated records.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

inline constexpr std::string_view gap_opens = "[CẦN ĐIỀN: ";
inline std::string gap(std::string_view what) { return std::string{gap_opens} + std::string{what} + "]"; }

}  // namespace bcd
