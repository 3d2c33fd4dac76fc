#include "emf.hpp"

#include <cstdint>
#include <initializer_list>

#include "bcd/text/utf8.hpp"

namespace bcd::output {
namespace {

using form::Ink;

// Numbers of the records, [MS-EMF] 2.1.1.
enum Record : std::uint32_t {
  header = 1,
  set_window_extent = 9,
  set_window_origin = 10,
  set_viewport_extent = 11,
  set_viewport_origin = 12,
  end_of_file = 14,
  set_map_mode = 17,
  set_background_mode = 18,
  set_text_align = 22,
  set_text_colour = 24,
  move_to = 27,
  select_object = 37,
  create_pen = 38,
  create_brush = 39,
  delete_object = 40,
  rectangle = 43,
  line_to = 54,
  create_font = 82,
  text_out = 84
};
constexpr std::uint32_t null_pen = 0x80000008, system_font = 0x8000000d, white_brush = 0x80000000;
constexpr std::uint32_t null_brush = 0x80000005, black_pen = 0x80000007;
constexpr std::uint32_t the_object = 1;  // the only handle used: an object is deleted before the next is made
constexpr int frame_width = 16500;       // hundredths of a millimetre

void put(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += char(value >> shift & 0xFF);
}
void put16(std::string& out, std::uint32_t value) {
  out += char(value & 0xFF);
  out += char(value >> 8 & 0xFF);
}
std::uint32_t u(int value) { return static_cast<std::uint32_t>(value); }

std::uint32_t colour(Ink ink) {
  unsigned const rgb = form::colour_of(ink);
  return (rgb & 0xFF) << 16 | (rgb & 0xFF00) | rgb >> 16;
}

// UTF-16, little-endian. Returns the number of units of each letter.
std::vector<int> put_utf16(std::string& out, std::string_view text) {
  std::vector<int> units;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const letter = utf8::decode(text, at);
    at += letter.size == 0 ? 1 : letter.size;
    std::uint32_t const point = letter.size == 0 ? 0xFFFD : std::uint32_t(letter.point);
    if (point >= 0x10000) {
      put16(out, 0xD800 + ((point - 0x10000) >> 10));
      put16(out, 0xDC00 + ((point - 0x10000) & 0x3FF));
    } else {
      put16(out, point);
    }
    units.push_back(point >= 0x10000 ? 2 : 1);
  }
  return units;
}

class Writer {
 public:
  void record(Record type, std::string_view body) {
    put(out, type);
    put(out, std::uint32_t(body.size() + 8));
    out += body;
    ++records;
  }
  void record(Record type, std::initializer_list<std::uint32_t> values) {
    std::string body;
    for (std::uint32_t const value : values) put(body, value);
    record(type, body);
  }

  void operator()(form::Box const& box) {
    bool const filled = box.fill != Ink::none;
    if (filled) {
      record(create_brush, {the_object, 0, colour(box.fill), 0});
      record(select_object, {the_object});
    } else {
      record(select_object, {null_brush});
    }
    record(select_object, {box.outlined ? black_pen : null_pen});
    record(rectangle, {u(box.x), u(box.y), u(box.x + box.width), u(box.y + box.height)});
    record(select_object, {white_brush});
    if (filled) record(delete_object, {the_object});
  }

  void operator()(form::Strokes const& strokes) {
    record(create_pen, {the_object, 0, u(strokes.thickness), 0, colour(strokes.ink)});
    record(select_object, {the_object});
    for (form::Segment const& one : strokes.segments) {
      record(move_to, {u(one.x1), u(one.y1)});
      record(line_to, {u(one.x2), u(one.y2)});
    }
    record(select_object, {black_pen});
    record(delete_object, {the_object});
  }

  void operator()(form::Words const& words) {
    choose_font(words);
    static constexpr std::uint32_t baseline = 24;
    static constexpr std::uint32_t anchors[]{baseline, baseline | 6, baseline | 2};
    record(set_text_align, {anchors[std::size_t(words.anchor)]});
    std::string text;
    std::vector<int> const units = put_utf16(text, words.text), widths = form::letter_widths(words.text, words.bold);
    std::uint32_t const letters = std::uint32_t(text.size() / 2);
    while (text.size() % 4 != 0) text += '\0';
    std::string body;
    for (std::uint32_t const value : {0U, 0U, ~0U, ~0U, 1U, 0x3F800000U, 0x3F800000U, u(words.x), u(words.y), letters})
      put(body, value);
    constexpr std::uint32_t text_at = 76;
    for (std::uint32_t const value : {text_at, 0U, 0U, 0U, ~0U, ~0U, text_at + std::uint32_t(text.size())})
      put(body, value);
    body += text;
    // Rounded on the sum, so that a line is as long as its letters.
    int thousandths = 0, placed = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
      thousandths += widths[i] * words.size;
      put(body, u(thousandths / 1000 - placed));
      placed = thousandths / 1000;
      if (units[i] == 2) put(body, 0);
    }
    record(text_out, body);
    record(select_object, {system_font});
    record(delete_object, {the_object});
  }

  std::string out;
  std::uint32_t records = 0;

 private:
  void choose_font(form::Words const& words) {
    std::string font;
    put(font, the_object);
    for (std::uint32_t const value : {u(-words.size), 0U, 0U, 0U, words.bold ? 700U : 400U}) put(font, value);
    font += std::string{"\0\0\0\x01\0\0\0\x12", 8};  // not italic; default character set; a proportional roman
    put_utf16(font, "Times New Roman");
    font.resize(4 + 320, '\0');
    record(create_font, font);
    record(select_object, {the_object});
  }
};

std::string header_of(form::Drawing const& drawing, Writer const& body) {
  std::uint32_t const width = u(drawing.width), height = u(drawing.height);
  std::uint32_t const frame_height = u(int(std::int64_t(drawing.height) * frame_width / drawing.width));
  Writer head;
  std::string fields;
  for (std::uint32_t const value : {0U, 0U, width - 1, height - 1, 0U, 0U, u(frame_width), frame_height, 0x464D4520U,
                                    0x10000U, std::uint32_t(body.out.size() + 108), body.records + 1})
    put(fields, value);
  put16(fields, the_object + 1);
  put16(fields, 0);
  for (std::uint32_t const value : {0U, 0U, 0U, width, height, u(frame_width / 100), frame_height / 100, 0U, 0U, 0U,
                                    u(frame_width * 10), frame_height * 10})
    put(fields, value);
  head.record(header, fields);
  return std::move(head.out);
}

}  // namespace

std::string emf_of(form::Drawing const& drawing) {
  Writer writer;
  std::uint32_t const width = u(drawing.width), height = u(drawing.height);
  writer.record(set_map_mode, {8});  // MM_ANISOTROPIC
  writer.record(set_window_origin, {0, 0});
  writer.record(set_window_extent, {width, height});
  writer.record(set_viewport_origin, {0, 0});
  writer.record(set_viewport_extent, {width, height});
  writer.record(set_background_mode, {1});  // transparent
  writer.record(set_text_colour, {colour(Ink::text)});
  for (form::Mark const& mark : drawing.marks) std::visit(writer, mark);
  writer.record(end_of_file, {0, 16, 20});
  return header_of(drawing, writer) + writer.out;
}

}  // namespace bcd::output
