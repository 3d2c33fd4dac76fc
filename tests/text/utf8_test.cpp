// UTF-8 for Vietnamese text: invalid bytes, NFC, terminal width, capitals.
#include "bcd/text/utf8.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace bcd::test {
namespace {

using utf8::decode;

std::string not_nfc_said(std::string const& text) {
  auto const place = utf8::first_not_nfc(text);
  return place.size == 0 ? "NFC"
                         : std::to_string(place.at) + "+" + std::to_string(place.size) + " -> " +
                               utf8::to_nfc(text.substr(place.at, place.size));
}

TEST_CASE("a character of one to four bytes is decoded with its size", "[text]") {
  auto const said = [](std::string_view text) {
    return std::pair{unsigned(decode(text, 0).point), decode(text, 0).size};
  };
  CHECK(said("a") == std::pair{0x61u, std::size_t{1}});
  CHECK(said("đ") == std::pair{0x111u, std::size_t{2}});
  CHECK(said("ủ") == std::pair{0x1EE7u, std::size_t{3}});
  CHECK(said("😀") == std::pair{0x1F600u, std::size_t{4}});
  CHECK(decode("aủ", 1).point == U'ủ');
}

TEST_CASE("bytes that are not UTF-8 decode to size 0", "[text]") {
  for (std::string bytes : {"\xFF", "\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80",
                            "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE1\xBB",
                            "\xE1", "\xC4", "\xF0\x9F\x98", "\xE1\xBBn", "\xC4n"}) {
    INFO(bytes.size());
    CHECK(decode(bytes, 0).size == 0);
    CHECK(utf8::first_invalid("Mẫu " + bytes) == 6);
  }
  CHECK(decode("", 0).size == 0);
  CHECK(decode("a", 1).size == 0);
  CHECK(utf8::first_invalid("Nguyễn Văn Đ 😀") == std::string::npos);
  CHECK(utf8::first_invalid("") == std::string::npos);
}

TEST_CASE("a control character is found, a tab or a line end is none", "[text]") {
  CHECK(utf8::first_control("a\tb\r\n") == std::string::npos);
  CHECK(utf8::first_control("nghìn\u00A0đồng") == std::string::npos);
  CHECK(utf8::first_control("a\x01") == 1);
  CHECK(utf8::first_control(std::string_view{"a\0b", 3}) == 1);
  CHECK(utf8::first_control("ab\x7F") == 2);
  CHECK(utf8::first_control("ab\u0085") == 2);
}

TEST_CASE("text that is not NFC is placed at its whole character, from base letter to last mark", "[text]") {
  CHECK(not_nfc_said("Nguyễn Văn Đức") == "NFC");
  CHECK(not_nfc_said("") == "NFC");
  CHECK(not_nfc_said("nghìn ₫ – “xã”") == "NFC");
  CHECK(not_nfc_said("Nguye\u0302\u0303n") == "4+5 -> ễ");
  CHECK(not_nfc_said("a\u0300") == "0+3 -> à");
}

TEST_CASE("Windows-1258 writes ê with a combining dot below, which is not NFC", "[text]") {
  CHECK(not_nfc_said("vi\u00EA\u0323t") == "2+4 -> ệ");
  CHECK(utf8::to_nfc("Vi\u00EA\u0323t Nam, ba\u0309n") == "Việt Nam, bản");
}

TEST_CASE("marks in either order become one character", "[text]") {
  CHECK(utf8::to_nfc("e\u0323\u0302") == "ệ");
  CHECK(utf8::to_nfc("e\u0302\u0323") == "ệ");
  CHECK(utf8::to_nfc("o\u031B\u0301") == "ớ");
}

TEST_CASE("characters are counted as code points, width as terminal cells", "[text]") {
  CHECK(utf8::count("Nguyễn") == 6);
  CHECK(utf8::count("e\u0302\u0303") == 3);
  CHECK(utf8::width("Nguyễn") == 6);
  CHECK(utf8::width("Nguye\u0302\u0303n") == 6);
  CHECK(utf8::width("会议 a") == 6);
  CHECK(utf8::width("a\xFF"
                    "b") == 3);
  CHECK(utf8::width("") == 0);
}

TEST_CASE("capitals of Vietnamese letters keep their marks", "[text]") {
  CHECK(utf8::upper("ủ đ Ễ") == "Ủ Đ Ễ");
  CHECK(utf8::upper("Trưởng Ban Chỉ đạo") == "TRƯỞNG BAN CHỈ ĐẠO");
  CHECK(utf8::upper("ơ ư ă â ê ô 6/2026") == "Ơ Ư Ă Â Ê Ô 6/2026");
}

}  // namespace
}  // namespace bcd::test
