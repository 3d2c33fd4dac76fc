// Drawings as SVG. Only attributes are used, no style sheet: GitHub's sanitizer removes those.
#include <fmt/core.h>

#include <array>
#include <cstdlib>

#include "bcd/form/drawing.hpp"
#include "bcd/text/markup.hpp"

namespace bcd::form {
namespace {

constexpr std::string_view opens = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bcd-chart\" ";
constexpr std::string_view fonts = "'Times New Roman','Liberation Serif',Tinos,serif";
constexpr std::array<std::string_view, 9> names{"paper",  "plate", "text",   "faint", "first",
                                                "second", "third", "fourth", "none"};

// Tenths as a decimal number: 125 -> "12.5", 120 -> "12".
std::string length(int tenths) {
  std::string const whole = fmt::format("{}{}", tenths < 0 ? "-" : "", std::abs(tenths) / 10);
  return tenths % 10 == 0 ? whole : fmt::format("{}.{}", whole, std::abs(tenths) % 10);
}

std::string ink(std::string_view attribute, Ink ink) {
  std::string const value = ink == Ink::none ? "none" : fmt::format("#{:06x}", colour_of(ink));
  return fmt::format(" {}=\"{}\"", attribute, value);
}

struct Writer {
  bool on_page;  // part of a web page, which gives the inks their colours
  std::string out{};

  std::string painted(std::string_view attribute, Ink of, std::string_view also = "") const {
    std::string const name = fmt::format(" class=\"{}-{}{}\"", attribute, names[std::size_t(of)], also);
    return on_page ? name : ink(attribute, of);
  }

  void operator()(Box const& box) {
    std::string const edge = box.outlined && !on_page ? " stroke=\"#1a1a1a\" stroke-width=\"0.8\"" : "";
    out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}{}/>\n", length(box.x), length(box.y),
                       length(box.width), length(box.height), painted("fill", box.fill, box.outlined ? " edge" : ""),
                       edge);
  }
  void operator()(Strokes const& strokes) {
    if (strokes.segments.empty()) return;
    std::string path;
    for (Segment const& one : strokes.segments)
      path += fmt::format("M{} {}L{} {}", length(one.x1), length(one.y1), length(one.x2), length(one.y2));
    out += fmt::format("<path d=\"{}\" fill=\"none\"{} stroke-width=\"{}\"/>\n", path, painted("stroke", strokes.ink),
                       length(strokes.thickness));
  }
  void operator()(Words const& words) {
    static constexpr std::array<std::string_view, 3> anchors{"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
    out += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{}>{}</text>\n", length(words.x), length(words.y),
                       length(words.size), anchors[std::size_t(words.anchor)],
                       words.bold ? " font-weight=\"bold\"" : "", escape_markup(words.text));
  }
};

std::string written(Drawing const& drawing, bool on_page, std::string const& ids) {
  std::string const width = length(drawing.width), height = length(drawing.height);
  Writer writer{on_page};
  writer.out = on_page ? std::string{"<svg class=\"bcd-chart\" "} : std::string{opens};
  writer.out +=
      fmt::format("viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" role=\"img\" ", width, height, width, height);
  writer.out += fmt::format("aria-labelledby=\"{}-title {}-desc\" lang=\"vi\"", ids, ids);
  writer.out += on_page ? std::string{" fill=\"currentColor\">\n"}
                        : fmt::format(" font-family=\"{}\"{}>\n", fonts, ink("fill", Ink::text));
  writer.out += fmt::format("<title id=\"{}-title\">{}</title>\n<desc id=\"{}-desc\">{}</desc>\n", ids,
                            escape_markup(drawing.title), ids, escape_markup(drawing.description));
  if (!on_page) writer(Box{0, 0, drawing.width, drawing.height, Ink::paper});
  for (Mark const& mark : drawing.marks) std::visit(writer, mark);
  return std::move(writer.out) + "</svg>\n";
}

}  // namespace

std::string svg_of(Drawing const& drawing) { return written(drawing, false, "chart"); }
std::string inline_svg_of(Drawing const& drawing, std::string const& id) { return written(drawing, true, id); }
bool is_own_svg(std::string_view text) { return text.starts_with(opens); }

}  // namespace bcd::form
