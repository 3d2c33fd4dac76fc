// Every text of the examples, as each old encoding would have left it, is reported with the text it was; as it is, it
// is not.
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bcd/source/yaml.hpp"
#include "bcd/text/legacy.hpp"
#include "bcd/text/utf8.hpp"
#include "program.hpp"
#include "text_file.hpp"

namespace bcd::test {
namespace {
namespace old_encodings {

// The small letters of Vietnamese, and below them what each encoding writes for them, read as Windows-1252. TCVN3 has
// no capitals with tones. VISCII has some in control characters: '?', which no text here needs.
std::string const small =
    "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ "
    "ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ đ";
std::string const tcvn3 =
    "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô "
    "\u00AD õ ö ÷ ø ù ú û ü ý þ ®";
std::string const vni =
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï "
    "oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ";
std::string const windows_1258 =
    "à aÒ aÞ á aò ã ãÌ ãÒ ãÞ ãì ãò â âÌ âÒ âÞ âì âò è eÒ eÞ é eò ê êÌ êÒ êÞ êì êò iÌ iÒ iÞ í iò oÌ oÒ oÞ ó oò ô ôÌ "
    "ôÒ ôÞ ôì ôò õ õÌ õÒ õÞ õì õò ù uÒ uÞ ú uò ý ýÌ ýÒ ýÞ ýì ýò yÌ yÒ yÞ yì yò ð";
std::string const windows_1258_capitals =
    "À AÒ AÞ Á Aò Ã ÃÌ ÃÒ ÃÞ Ãì Ãò Â ÂÌ ÂÒ ÂÞ Âì Âò È EÒ EÞ É Eò Ê ÊÌ ÊÒ ÊÞ Êì Êò IÌ IÒ IÞ Í Iò OÌ OÒ OÞ Ó Oò Ô ÔÌ "
    "ÔÒ ÔÞ Ôì Ôò Õ ÕÌ ÕÒ ÕÞ Õì Õò Ù UÒ UÞ Ú Uò Ý ÝÌ ÝÒ ÝÞ Ýì Ýò YÌ YÒ YÞ Yì Yò Ð";
std::string const viscii =
    "à ä ã á Õ å ¢ Æ Ç ¡ £ â ¥ ¦ ç ¤ § è ë ¨ é © ê « ¬ \u00AD ª ® ì ï î í ¸ ò ö õ ó ÷ ô ° ± ² ¯ µ ½ ¶ · Þ ¾ þ ù ü "
    "û ú ø ß × Ø æ Ñ ñ Ï Ö Û ý Ü ð";
std::string const viscii_capitals =
    "À Ä Ã Á € Å ‚ ? ? ? ƒ Â … † ? „ ‡ È Ë ˆ É ‰ Ê ‹ Œ ? Š Ž Ì › Î Í ˜ Ò ™ \u00A0 Ó š Ô ? ‘ ’ ? “ ´ – — ³ • ” Ù œ "
    "? Ú ž ¿ » ¼ ÿ º ¹ Ÿ ? ? Ý ? Ð";

using Letters = std::map<std::string, std::string>;

Letters letters(std::string const& from, std::string const& to) {
  std::vector<std::string> const left = words_of(from), right = words_of(to);
  REQUIRE(left.size() == right.size());
  Letters made;
  for (std::size_t i = 0; i < left.size(); ++i) made[left[i]] = right[i];
  return made;
}
Letters both(std::string const& little, std::string const& capitals) {
  Letters made = letters(small, little);
  made.merge(letters(utf8::upper(small), capitals));
  return made;
}
// In TCVN3 the letters without tone have capitals: Đ is not đ.
Letters tcvn3_letters() {
  Letters made = both(tcvn3, tcvn3);
  for (auto const& [capital, byte] : letters("Ă Â Ê Ô Ơ Ư Đ", "¡ ¢ £ ¤ ¥ ¦ §")) made[capital] = byte;
  return made;
}

std::vector<std::string> characters(std::string const& text) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).size)
    all.push_back(text.substr(at, utf8::decode(text, at).size));
  return all;
}
std::string written(std::string const& text, Letters const& letters) {
  std::string made;
  for (std::string const& one : characters(text)) {
    auto const letter = letters.find(one);
    made += letter == letters.end() ? one : letter->second;
  }
  return made;
}

// The UTF-8 of a text, each byte read as a character of the code page.
std::string misread(std::string const& text, bool as_1258) {
  std::vector<std::string> const high =
      words_of("€ \u0081 ‚ ƒ „ … † ‡ ˆ ‰ Š ‹ Œ \u008D Ž \u008F \u0090 ‘ ’ “ ” • – — ˜ ™ š › œ \u009D ž Ÿ");
  Letters const of_1258 = letters("Ã Ì Ð Ò Õ Ý Þ ã ì ð ò õ ý þ Š Ž š ž",
                                  "Ă \u0300 Đ \u0309 Ơ Ư \u0303 ă \u0301 đ \u0323 ơ ư ₫ \u008A \u008E \u009A \u009E");
  std::string made;
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte < 0x80) made += c;
    else if (byte < 0xA0) made += high.at(byte - 0x80);
    else (made += char(0xC0 | byte >> 6)) += char(0x80 | (byte & 0x3F));
  }
  return as_1258 ? written(made, of_1258) : made;
}

std::vector<std::string> const& texts_of_examples() {
  static std::vector<std::string> const all = [] {
    std::set<std::string> met;
    auto const visit = [&](auto const& self, source::Node const& node) -> void {
      if (node.type == source::Node::Type::scalar) met.insert(node.value);
      for (source::Node const& item : node.items) self(self, item);
      for (source::Entry const& entry : node.entries) self(self, entry.value);
    };
    for (auto const& path : files_below(source_dir() / "examples")) {
      if (path.extension() != ".yaml") continue;
      source::File const file{path.string(), read_text(path)};
      visit(visit, source::parse_yaml(file).root);
    }
    return std::vector<std::string>{met.begin(), met.end()};
  }();
  return all;
}

// The number of words that the encoding changes. One short word alone may be a name of another language.
std::size_t changed_words(std::string const& text, std::string const& other) {
  std::vector<std::string> const left = words_of(text), right = words_of(other);
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) count += left[i] != right[i];
  return count;
}

std::string told(std::string const& text) {
  auto const read = may_be_legacy(text) ? read_legacy(text) : std::nullopt;
  return read ? read->text : "";
}

// "micrô" is no syllable.
std::string const foreign = "Thay micrô phòng họp trực tuyến";

// Checks that each text is told when it is `made` otherwise. In small letters if the encoding has no others.
void check_told(auto const& made, std::size_t least, std::set<std::string> const& but, bool small_only = false) {
  std::size_t checked = 0;
  for (std::string const& text : texts_of_examples()) {
    std::string const other = made(text);
    if (utf8::first_not_nfc(text).size > 0 || changed_words(text, other) < least || other.find('?') != text.find('?') ||
        but.contains(text))
      continue;
    ++checked;
    std::string got = told(other);
    if (small_only ? utf8::lower(got) == utf8::lower(text) : got == text) continue;
    INFO(other);
    CHECK(got == text);
  }
  CHECK(checked > 900);
}

TEST_CASE("a text of the examples in TCVN3 is told with what it was", "[text]") {
  Letters const letters = tcvn3_letters();
  check_told([&](std::string const& text) { return written(text, letters); }, 2, {foreign}, true);
}

TEST_CASE("a text of the examples in VNI is told with what it was", "[text]") {
  Letters const letters = both(vni, utf8::upper(vni));
  check_told([&](std::string const& text) { return written(text, letters); }, 2, {foreign, "Đỗ Thị K"});
}

TEST_CASE("a text of the examples in Windows-1258 read as Windows-1252 is told with what it was", "[text]") {
  Letters const letters = both(windows_1258, windows_1258_capitals);
  check_told([&](std::string const& text) { return written(text, letters); }, 3, {});
}

TEST_CASE("a text of the examples in VISCII is told with what it was", "[text]") {
  Letters const letters = both(viscii, viscii_capitals);
  check_told([&](std::string const& text) { return written(text, letters); }, 3, {});
}

TEST_CASE("a text of the examples that was UTF-8 read as another code page is told with what it was", "[text]") {
  check_told([](std::string const& text) { return misread(text, false); }, 1, {});
  check_told([](std::string const& text) { return misread(text, true); }, 1, {});
}

TEST_CASE("no text of the examples is told as it is, nor with its tone marks apart", "[text]") {
  Letters const composed = letters("à ả ã á ạ ề ể ễ ế ệ ờ ở ỡ ớ ợ",
                                   "a\u0300 a\u0309 a\u0303 a\u0301 a\u0323 ê\u0300 ê\u0309 "
                                   "ê\u0303 ê\u0301 ê\u0323 ơ\u0300 ơ\u0309 ơ\u0303 ơ\u0301 ơ\u0323");
  for (std::string const& text : texts_of_examples()) {
    INFO(text);
    CHECK(told(text) == "");
    CHECK(told(written(text, composed)) == "");
  }
}

TEST_CASE("no line of README.md, the manual and the examples' papers is told", "[text]") {
  std::vector<std::filesystem::path> paths = files_below(source_dir() / "man");
  for (char const* more : {"tests/examples", "tests/base", "tests/regulation", "src/regulation/builtin"})
    for (auto const& path : files_below(source_dir() / more)) paths.push_back(path);
  paths.push_back(source_dir() / "README.md");
  std::set<std::string> lines;
  for (auto const& path : paths)
    for (std::string const& line : lines_of(read_text(path)))
      if (utf8::first_invalid(line) == line.npos && !told(line).empty()) lines.insert(line);
  CHECK(lines == std::set<std::string>{});
}

}  // namespace old_encodings
}  // namespace
}  // namespace bcd::test
