#include "yaml_faults.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace bcd::source {
namespace {

constexpr Text tab_indentation{"thụt lề bằng tab; YAML chỉ nhận dấu cách",
                               "indentation by a tab; YAML accepts only spaces"};

// yaml-cpp's error messages and their replacements for clerks. Matched by prefix, first match wins.
struct Said {
  std::string_view begins;
  Text text;
};
constexpr std::array said{
    Said{"end of map not found",
         {"dòng này thụt lề lệch với các dòng trên, hoặc thiếu dấu ':'",
          "this line is not aligned with those above, or a ':' is missing"}},
    Said{"end of map flow not found", {"thiếu dấu '}' đóng bảng", "a '}' is missing"}},
    Said{"end of sequence not found",
         {"dòng này thụt lề lệch với danh sách ở trên", "this line is not aligned with the list above"}},
    Said{"end of sequence flow not found", {"thiếu dấu ']' đóng danh sách", "a ']' is missing"}},
    Said{"illegal map value",
         {"dấu ':' đặt sai chỗ; nếu là một phần của lời văn, đặt lời văn trong dấu nháy",
          "a ':' is not allowed here; if it belongs to the text, put the text in quotes"}},
    Said{"illegal block entry",
         {"dòng này thụt lề lệch với các dòng trên", "this line is not aligned with those above"}},
    Said{"illegal map key", {"khóa đặt sai chỗ", "a key is not allowed here"}},
    Said{"illegal EOF in scalar", quote_not_closed},
    Said{"illegal document indicator in scalar", quote_not_closed},
    Said{"illegal tab when looking for indentation", tab_indentation},
    Said{"unknown escape character",
         {"ký tự sau dấu '\\' trong nháy kép không hợp lệ", "unknown escape after '\\' in double quotes"}},
    Said{"the referenced anchor is not defined",
         {"bí danh (*) không có neo; nếu là lời văn, đặt trong dấu nháy",
          "an alias (*) has no anchor; if it is text, put it in quotes"}},
    Said{"unknown token", stray_sign},
    Said{"unexpected character in block scalar",
         {"ký tự lạ sau dấu '|' hoặc '>'", "an unexpected character after '|' or '>'"}},
    Said{"bad file", {"lồng nhau quá sâu", "nested too deeply"}},
};

// Start of an unresolved git conflict.
constexpr std::string_view conflict_begins = "<<<<<<< ";
constexpr Text conflict{
    "tệp còn dấu xung đột của git (<<<<<<<, =======, >>>>>>>): giữ phần đúng, xóa các dòng mang dấu ấy",
    "git's conflict markers are still in the file (<<<<<<<, =======, >>>>>>>): keep the right lines and delete the "
    "markers"};

std::optional<Fault> conflict_fault(File const& file) {
  for (int number = 1; number <= file.line_count(); ++number)
    if (file.line(number).starts_with(conflict_begins))
      return Fault{FaultKind::syntax,
                   {file.line_start(number), file.line_start(number) + std::uint32_t(conflict_begins.size() - 1)},
                   conflict,
                   {}};
  return std::nullopt;
}

Text words_of(std::string_view message) {
  for (Said const& one : said)
    if (message.starts_with(one.begins)) return one.text;
  return Text{"sai cú pháp YAML ở đây: kiểm tra thụt lề, dấu ':' và dấu nháy",
              "malformed YAML here: check indentation, ':' and quotes"};
}

}  // namespace

Fault syntax_fault(File const& file, std::size_t at, std::string const& message) {
  if (auto fault = conflict_fault(file)) return *fault;
  std::string_view const bytes = file.bytes();
  int const line = file.position(std::uint32_t(at)).line;
  for (int number = line; number >= std::max(1, line - 1); --number) {
    std::string_view const text = file.line(number);
    std::size_t const tab = text.find('\t');
    if (tab == text.npos || tab > text.find_first_not_of(" \t")) continue;
    std::uint32_t const place = file.line_start(number) + std::uint32_t(tab);
    return {FaultKind::syntax, {place, place + 1}, tab_indentation, {}};
  }
  if (std::size_t const escape = bytes.rfind('\\', at); message.starts_with("unknown escape") && escape != bytes.npos)
    at = escape;
  if (std::size_t const last = bytes.find_last_not_of(" \t\r\n"); last != bytes.npos) at = std::min(at, last);
  return {FaultKind::syntax, {std::uint32_t(at), std::uint32_t(std::min(at + 1, bytes.size()))}, words_of(message), {}};
}

void check_directives(File const& file, Document& document) {
  for (int number = 1; number <= file.line_count(); ++number) {
    std::string_view const text = file.line(number);
    if (text.starts_with('%')) {
      std::uint32_t const at = file.line_start(number);
      document.faults.push_back(
          {FaultKind::feature,
           {at, at + std::uint32_t(text.find_first_of(" \t") == text.npos ? text.size() : text.find_first_of(" \t"))},
           {"chỉ thị (%)", "a directive (%)"},
           {}});
      document.whole = false;
    } else if (!text.empty() && !text.starts_with('#')) {
      return;
    }
  }
}

}  // namespace bcd::source
