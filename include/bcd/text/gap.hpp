// Marks an unknown value instead of inventing one: "[CẦN ĐIỀN: họ và tên]". Used in papers and in generated records.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

inline constexpr std::string_view gap_opens = "[CẦN ĐIỀN: ";
// How a gap begins, also one that does not say what is missing: "[CẦN ĐIỀN]".
inline constexpr std::string_view gap_mark = gap_opens.substr(0, gap_opens.find(':'));
inline std::string gap(std::string_view what) { return std::string{gap_opens} + std::string{what} + "]"; }

}  // namespace bcd
