#include "bcd/source/bytes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "bcd/source/scalar_lines.hpp"
#include "bcd/text/utf8.hpp"
#include "garbled.hpp"
#include "invisible_chars.hpp"

namespace bcd::source {
namespace {

// True if the text has only printable ASCII, LF and the letters U+00C0 … U+02FF and U+1E00 … U+1EFF, as nearly all
// Vietnamese records. Such a text has none of the faults of characters, and one pass finds that out.
bool is_ordinary(std::string_view bytes) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  auto const is_tail = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0) == 0x80; };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    unsigned const lead = byte(i);
    if ((lead >= 0x20 && lead < 0x7F) || lead == '\n') continue;
    if (lead >= 0xC3 && lead <= 0xCB && is_tail(i + 1)) i += 1;
    else if (lead == 0xE1 && is_tail(i + 1) && byte(i + 1) >= 0xB8 && byte(i + 1) <= 0xBB && is_tail(i + 2)) i += 2;
    else return false;
  }
  return true;
}

// Returns the span of the word around a byte offset, to report a single character in context.
Span word_around(std::string_view bytes, std::size_t at) {
  auto const blank = [&](std::size_t i) {
    return std::string_view{" \n\r\t\"',;[]{}"}.find(bytes[i]) != std::string_view::npos;
  };
  std::size_t begin = at, end = at;
  while (begin > 0 && !blank(begin - 1)) --begin;
  while (end < bytes.size() && !blank(end)) ++end;
  return {std::uint32_t(begin), std::uint32_t(end)};
}

// Returns the first control character from an offset on that is not part of UTF-8 decoded with another encoding, or
// npos.
std::size_t first_stray_control(File const& file, std::size_t at) {
  std::string_view const bytes = file.bytes();
  while (at != bytes.npos && is_misread(file, at))
    at = utf8::first_control(bytes, std::min(bytes.find('\n', at), bytes.size()));
  return at;
}

// Appends the faults of characters and line ends.
void check_characters(File const& file, std::vector<Fault>& faults) {
  std::string_view const bytes = file.bytes();
  auto const fault = [&](FaultKind kind, std::size_t at, std::size_t size, Text what) {
    faults.push_back({kind, {std::uint32_t(at), std::uint32_t(std::min(at + size, bytes.size()))}, what, {}});
  };
  std::size_t const invalid = utf8::first_invalid(bytes);
  std::size_t control = utf8::first_control(bytes);
  if (std::min(invalid, control) != bytes.npos && is_utf16(bytes))
    return fault(FaultKind::encoding, 0, 1,
                 {"tệp được lưu bằng UTF-16 (Notepad gọi là \"Unicode\" hay \"UTF-16 LE\"), không phải UTF-8",
                  "the file was saved as UTF-16 (Notepad's \"Unicode\" or \"UTF-16 LE\"), not UTF-8"});
  if (invalid != bytes.npos)
    return fault(FaultKind::encoding, invalid, 1,
                 {"tệp không phải UTF-8 (byte không hợp lệ ở đây); có thể tệp được lưu bằng bảng mã cũ",
                  "the file is not UTF-8 (an invalid byte here); it may have been saved in an old encoding"});
  if (control != bytes.npos) control = first_stray_control(file, control);
  if (control != bytes.npos) {
    utf8::Decoded const one = utf8::decode(bytes, control);
    fault(FaultKind::encoding, control, one.size,
          one.point == 0x85 ? Text{"có ký tự {character} (NEL), dấu xuống dòng của hệ máy khác: thay bằng phím Enter",
                                   "{character} (NEL), a line end of other systems: replace it with Enter"}
                            : Text{"có ký tự điều khiển không nhìn thấy được ({character})",
                                   "an invisible control character ({character})"});
    faults.back().detail = fmt::format("U+{:04X}", std::uint32_t(one.point));
    return;
  }
  if (auto const place = utf8::first_not_nfc(bytes); place.size > 0) {
    fault(FaultKind::not_nfc, place.at, place.size, {});
    faults.back().detail = file.text(word_around(bytes, place.at));
  }
  if (bytes.starts_with(byte_order_mark))
    fault(FaultKind::hygiene, 0, 3, {"đầu tệp có dấu BOM", "a byte order mark at the start"});
  for (std::size_t at = bytes.find("\r\n"); at != bytes.npos; at = bytes.find("\r\n", at + 2)) {
    if (at > 0 && bytes[at - 1] == '\r') continue;  // CRCRLF is reported by check_invisible_chars()
    fault(FaultKind::hygiene, at, 1, {"xuống dòng kiểu Windows (CRLF)", "Windows line ends (CRLF)"});
    break;
  }
  check_invisible_chars(file, faults);
}

}  // namespace

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         std::size_t(std::ranges::count(bytes, '\0')) * 4 > bytes.size();
}

void check_bytes(File const& file, std::vector<Fault>& faults) {
  std::string_view const bytes = file.bytes();
  if (!is_ordinary(bytes)) check_characters(file, faults);
  auto const size = std::uint32_t(bytes.size());
  bool const is_text = std::ranges::none_of(faults, &Fault::fatal);
  if (is_text && size > 0 && bytes.back() != '\n')
    faults.push_back({FaultKind::hygiene,
                      {size, size},
                      {"tệp không kết thúc bằng xuống dòng", "no line end at the end of the file"},
                      {}});
}

void check_blanks(File const& file, Document& document) {
  std::string_view const bytes = file.bytes();
  std::vector<LineOfText> lines;
  bool alone = false, in_text = false;  // already reported
  for (std::size_t at = bytes.find('\n'); at != bytes.npos && !(alone && in_text); at = bytes.find('\n', at + 1)) {
    std::size_t end = at;
    if (end > 0 && bytes[end - 1] == '\r') --end;
    std::size_t blank = end;
    while (blank > 0 && (bytes[blank - 1] == ' ' || bytes[blank - 1] == '\t')) --blank;
    if (blank == end) continue;
    if (document.whole && lines.empty()) lines = scalar_lines(file, document);
    bool const of_text = document.whole && lines[std::size_t(line_of(file, std::uint32_t(blank)) - 1)].ends;
    if (std::exchange(of_text ? in_text : alone, true)) continue;
    static constexpr Text what[]{
        {"dấu cách thừa ở cuối dòng", "spaces at the end of a line"},
        {"dấu cách thừa ở cuối dòng của lời văn nhiều dòng", "spaces at the end of a line of a text"}};
    document.faults.push_back({FaultKind::hygiene, {std::uint32_t(blank), std::uint32_t(end)}, what[of_text], {}});
    if (!document.whole) return;
  }
}

}  // namespace bcd::source
