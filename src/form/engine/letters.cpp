// How wide Times New Roman (and Liberation Serif, which is made to its measure) sets the letters of Vietnamese.
#include <algorithm>
#include <array>

#include "bcd/form/drawing.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::form {
namespace {

struct Widths {
  int regular, bold;
};
// From the blank to '~'.
constexpr std::array<int, 95> regular{250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
                                      500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
                                      921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
                                      556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
                                      333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
                                      500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
constexpr std::array<int, 95> bold{250, 333, 555, 500, 500, 1000, 833, 278,  333, 333, 500, 570, 250, 333, 250, 278,
                                   500, 500, 500, 500, 500, 500,  500, 500,  500, 500, 333, 333, 570, 570, 570, 500,
                                   930, 722, 667, 722, 722, 667,  611, 778,  778, 389, 500, 778, 667, 944, 722, 778,
                                   611, 778, 722, 556, 667, 722,  722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
                                   333, 500, 556, 444, 556, 444,  333, 500,  556, 278, 333, 556, 278, 833, 556, 500,
                                   556, 556, 444, 389, 333, 556,  500, 722,  500, 500, 444, 394, 220, 394, 520};
// Letters with marks are as wide as the letter they are made of, except those with a horn.
struct Letters {
  std::string_view all;
  Widths widths;
};
constexpr std::array others{Letters{"àáảãạăằắẳẵặâầấẩẫậ", {444, 500}},
                            Letters{"èéẻẽẹêềếểễệ", {444, 444}},
                            Letters{"ìíỉĩị", {278, 278}},
                            Letters{"òóỏõọôồốổỗộ", {500, 500}},
                            Letters{"ùúủũụđ", {500, 556}},
                            Letters{"ỳýỷỹỵ–", {500, 500}},
                            Letters{"ơờớởỡợ", {529, 554}},
                            Letters{"ưừứửữự", {542, 600}},
                            Letters{"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÙÚỦŨỤỲÝỶỸỴĐ", {722, 722}},
                            Letters{"ÈÉẺẼẸÊỀẾỂỄỆ", {611, 667}},
                            Letters{"ÌÍỈĨỊ", {333, 389}},
                            Letters{"ÒÓỎÕỌÔỒỐỔỖỘ", {722, 778}},
                            Letters{"ƠỜỚỞỠỢ", {722, 778}},
                            Letters{"ƯỪỨỬỮỰ", {776, 796}},
                            Letters{"—…", {1000, 1000}},
                            Letters{"“”", {444, 500}},
                            Letters{"’‘‹›", {333, 333}}};
constexpr Widths unknown{722, 778};

Widths widths_of(std::string_view letter) {
  if (letter.size() == 1 && letter[0] >= ' ' && letter[0] <= '~') {
    std::size_t const at = std::size_t(letter[0] - ' ');
    return {regular[at], bold[at]};
  }
  auto const found =
      std::ranges::find_if(others, [&](Letters const& one) { return one.all.find(letter) != std::string_view::npos; });
  return found == others.end() ? unknown : found->widths;
}

}  // namespace

std::vector<int> letter_widths(std::string_view text, bool in_bold) {
  std::vector<int> widths;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const size = std::max<std::size_t>(utf8::decode(text, at).size, 1);
    Widths const of = widths_of(text.substr(at, size));
    widths.push_back(in_bold ? of.bold : of.regular);
    at += size;
  }
  return widths;
}

}  // namespace bcd::form
