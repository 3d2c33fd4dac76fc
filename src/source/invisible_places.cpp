// Finds the places of a file with characters that are invisible or look like a space or line end.
#include "invisible_places.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "bcd/source/bytes.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

constexpr std::string_view carriage_return = "U+000D", tab = "U+0009";
constexpr Text lone_return{"ký tự CR (U+000D) không kèm LF, không phải dấu xuống dòng",
                           "a CR (U+000D) without LF, which is not a line end"};
constexpr Text tab_on_empty{"dòng trông như trống nhưng có tab (U+0009); YAML không nhận",
                            "a line that looks empty contains a tab (U+0009), which YAML rejects"};

// Returns the message for a character. It contains {character} if the words do not identify it.
Text words_for(char32_t point, utf8::Invisible kind) {
  using enum utf8::Invisible;
  switch (point) {
    case 0xA0:
      return {"dấu cách không ngắt ({character}): chỉ trông giống dấu cách",
              "a no-break space ({character}), which only looks like a space"};
    case 0xAD:
      return {"dấu gạch nối mềm ({character}), không nhìn thấy được; thường lẫn vào khi dán từ tệp PDF",
              "a soft hyphen ({character}), which is invisible; often pasted from a PDF"};
    case 0x200B:
      return {"ký tự không nhìn thấy được ({character})", "an invisible character (zero width space, {character})"};
    case 0x2060:
      return {"ký tự không nhìn thấy được ({character})", "an invisible character (word joiner, {character})"};
    case 0xFEFF:
      return {"dấu BOM ({character}) ở giữa tệp, không nhìn thấy được",
              "a byte order mark ({character}) in the middle of the file, which is invisible"};
    default:
      break;
  }
  if (kind == blank)
    return {"dấu cách lạ ({character}): chỉ trông giống dấu cách",
            "an unusual space ({character}), which only looks like a space"};
  if (kind == line_end)
    return {"dấu ngắt dòng {character}: chỉ trông giống xuống dòng",
            "a line separator ({character}), which only looks like a line end"};
  if (kind == nothing) return {"ký tự không nhìn thấy được ({character})", "an invisible character ({character})"};
  return {"ký tự đổi chiều chữ ({character}), không nhìn thấy được",
          "an invisible character that changes the direction of text ({character})"};
}

// Skips the byte order mark at the start, which is allowed.
std::size_t begin_of(std::string_view bytes) { return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; }

std::string_view looks_like_what(utf8::Invisible kind) {
  return kind == utf8::Invisible::blank ? " " : kind == utf8::Invisible::line_end ? "\n" : "";
}

// True if the character belongs to a symbol, such as the joiners between the parts of an emoji.
bool is_of_symbol(char32_t point, char32_t before) {
  bool const joins = point == 0x200D || (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0020 && point <= 0xE007F);
  bool const after_joint =
      before == 0x200D || (before >= 0xFE00 && before <= 0xFE0F) || (before >= 0xE0020 && before <= 0xE007F);
  return joins && (after_joint || utf8::is_symbol(before));
}

void each_return(std::string_view bytes, auto const& visit) {
  for (std::size_t at = bytes.find('\r'); at != bytes.npos;) {
    std::size_t const end = std::min(bytes.find_first_not_of('\r', at), bytes.size());
    bool const line_end = end < bytes.size() && bytes[end] == '\n';  // CRLF if there is only one CR
    if (!line_end || end - at > 1) {
      // Without LF each CR of the run is a line end of its own. Before LF the run is one place.
      for (std::size_t one = at; one < (line_end ? at + 1 : end); ++one)
        visit(InvisiblePlace{{std::uint32_t(one), std::uint32_t(line_end ? end : one + 1)},
                             std::string{carriage_return},
                             line_end ? std::string_view{} : "\n",
                             lone_return});
    }
    at = bytes.find('\r', end);
  }
}

void each_tab_on_empty(File const& file, auto const& visit) {
  for (int number = 1; number <= file.line_count(); ++number) {
    std::string_view const line = file.line(number);
    if (line.find_first_not_of(" \t") != line.npos || line.find('\t') == line.npos) continue;
    std::uint32_t const begin = file.line_start(number);
    visit(InvisiblePlace{{begin, begin + std::uint32_t(line.size())}, std::string{tab}, {}, tab_on_empty});
  }
}

}  // namespace

void each_invisible_letter(std::string_view bytes, std::size_t from, InvisibleVisitor const& visit) {
  char32_t before = 0;
  for (std::size_t at = from; at < bytes.size();) {
    utf8::Decoded const one = utf8::decode(bytes, at);
    std::size_t const size = std::max<std::size_t>(one.size, 1);
    auto const kind = utf8::invisible(one.point);
    if (kind != utf8::Invisible::none && !is_of_symbol(one.point, before))
      visit(InvisiblePlace{{std::uint32_t(at), std::uint32_t(at + size)},
                           fmt::format("U+{:04X}", std::uint32_t(one.point)),
                           looks_like_what(kind),
                           words_for(one.point, kind),
                           kind == utf8::Invisible::right_to_left});
    before = one.point;
    at += size;
  }
}

void each_invisible_char(File const& file, InvisibleVisitor const& visit) {
  each_invisible_letter(file.bytes(), begin_of(file.bytes()), visit);
  each_return(file.bytes(), visit);
}

std::vector<InvisiblePlace> invisible_places(File const& file, std::string_view name) {
  std::vector<InvisiblePlace> places;
  auto const keep = [&](InvisiblePlace one) {
    if (name.empty() || one.name == name) places.push_back(std::move(one));
  };
  each_invisible_char(file, keep);
  std::ranges::sort(places, {}, [](InvisiblePlace const& one) { return one.span.begin; });
  return places;
}

std::vector<InvisiblePlace> parse_suspects(File const& file) {
  std::vector<InvisiblePlace> places = invisible_places(file, {});
  std::erase_if(places, &InvisiblePlace::turns);
  std::vector<InvisiblePlace> tabs;
  each_tab_on_empty(file, [&](InvisiblePlace one) {
    // Skip a tab line that contains a lone CR, because the spans would overlap.
    auto const next = std::ranges::lower_bound(places, one.span.begin, {},
                                               [](InvisiblePlace const& other) { return other.span.begin; });
    if (next == places.end() || next->span.begin >= one.span.end) tabs.push_back(std::move(one));
  });
  std::ranges::move(tabs, std::back_inserter(places));
  std::ranges::sort(places, {}, [](InvisiblePlace const& one) { return one.span.begin; });
  return places;
}

}  // namespace bcd::source
