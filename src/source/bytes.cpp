#include "bcd/source/bytes.hpp"

#include <algorithm>

#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

// The word around a byte, for a fault of one character.
Span word_around(std::string_view bytes, std::size_t at) {
  auto const blank = [&](std::size_t i) { return std::string_view{" \n\r\t\"',;[]{}"}.find(bytes[i]) != std::string_view::npos; };
  std::size_t begin = at, end = at;
  while (begin > 0 && !blank(begin - 1)) --begin;
  while (end < bytes.size() && !blank(end)) ++end;
  return {std::uint32_t(begin), std::uint32_t(end)};
}

// Text typed in an old Vietnamese font (TCVN3) and read as Unicode: "nh©n d©n", a sign between two plain letters.
std::size_t first_legacy(std::string_view bytes) {
  auto const letter = [&](std::size_t i) { return i < bytes.size() && ((bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z'); };
  for (std::size_t at = bytes.find('\xC2'); at != bytes.npos; at = bytes.find('\xC2', at + 1)) {
    auto const tail = at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0u;
    if (at > 0 && tail >= 0xA8 && tail <= 0xBE && letter(at - 1) && letter(at + 2)) return at;
  }
  return bytes.npos;
}

}  // namespace

void check_bytes(File const& file, std::vector<Fault>& faults) {
  std::string_view const bytes = file.bytes();
  auto const fault = [&](FaultKind kind, std::size_t at, std::size_t size, Text what) {
    faults.push_back({kind, {std::uint32_t(at), std::uint32_t(std::min(at + size, bytes.size()))}, what, {}});
  };
  if (std::size_t const at = utf8::first_invalid(bytes); at != bytes.npos)
    return fault(FaultKind::encoding, at, 1, {"tệp không phải UTF-8 (byte lạ ở đây); có thể tệp được lưu bằng bảng mã cũ", "the file is not UTF-8 (a stray byte here); it may have been saved in an old encoding"});
  if (std::size_t const at = utf8::first_control(bytes); at != bytes.npos)
    return fault(FaultKind::encoding, at, 1, {"có ký tự điều khiển", "a control character"});
  if (std::size_t const at = first_legacy(bytes); at != bytes.npos) {
    Span const word = word_around(bytes, at);
    return fault(FaultKind::encoding, word.begin, word.end - word.begin, {"chữ gõ bằng phông TCVN3 (bảng mã cũ), không phải Unicode", "text typed in a TCVN3 font (an old encoding), not Unicode"});
  }
  if (auto const place = utf8::first_not_nfc(bytes); place.size > 0) {
    fault(FaultKind::not_nfc, place.at, place.size, {});
    faults.back().detail = file.text(word_around(bytes, place.at));
  }
  if (bytes.starts_with(byte_order_mark)) fault(FaultKind::hygiene, 0, 3, {"đầu tệp có dấu BOM", "a byte order mark at the start"});
  if (std::size_t const at = bytes.find('\r'); at != bytes.npos)
    fault(FaultKind::hygiene, at, 1, {"xuống dòng kiểu Windows (CRLF)", "Windows line ends (CRLF)"});
  for (std::size_t at = bytes.find('\n'); at != bytes.npos; at = bytes.find('\n', at + 1)) {
    std::size_t end = at;
    if (end > 0 && bytes[end - 1] == '\r') --end;
    std::size_t blank = end;
    while (blank > 0 && (bytes[blank - 1] == ' ' || bytes[blank - 1] == '\t')) --blank;
    if (blank == end) continue;
    fault(FaultKind::hygiene, blank, end - blank, {"dấu cách thừa ở cuối dòng", "blanks at the end of a line"});
    break;
  }
  if (!bytes.empty() && bytes.back() != '\n')
    fault(FaultKind::hygiene, bytes.size(), 0, {"tệp không kết thúc bằng xuống dòng", "no line end at the end of the file"});
}

}  // namespace bcd::source
