#include "garbled.hpp"

#include "bcd/source/scalar_lines.hpp"
#include "bcd/text/legacy.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t longest_offered = 200;  // in bytes, of a corrected text in a message

std::string offered(std::string text) {
  if (text.size() <= longest_offered) return text;
  std::size_t end = longest_offered;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

class Checker {
 public:
  Checker(Document& document, bool old, bool lost) : document_{document}, old_{old}, lost_{lost} {}

  void check(Node const& node) {
    if (node.type == Node::Type::scalar) text(node.span, node.value);
    for (Node const& item : node.items) check(item);
    for (Entry const& entry : node.entries) {
      text(entry.key_span, entry.key);
      check(entry.value);
    }
  }

 private:
  void text(Span span, std::string const& value) {
    if (lost_ && value.find(replacement) != value.npos) {
      add(span,
          {"có ký tự thay thế (U+FFFD): chữ ở đây đã mất khi chuyển bảng mã",
           "a replacement character (U+FFFD): the text here was lost in a conversion"},
          {});
    } else if (lost_ && has_lost_letters(value)) {
      add(span,
          {"có dấu ? giữa từ: chữ ở đây đã mất khi chuyển bảng mã",
           "a ? within a word: a letter was lost in a conversion"},
          {});
    } else if (auto meant = old_ && may_be_legacy(value) ? read_legacy(value) : std::nullopt) {
      add(span, words_of(meant->encoding), offered(std::move(meant->text)));
    }
  }
  void add(Span span, Text what, std::string meant) {
    document_.faults.push_back({FaultKind::garbled, span, what, std::move(meant)});
  }

  Document& document_;
  bool old_, lost_;
};

}  // namespace

void check_texts(File const& file, Document& document) {
  bool const old = may_be_legacy(file.bytes()),
             lost = file.bytes().find(replacement) != std::string_view::npos || has_lost_letters(file.bytes());
  if (old || lost) Checker{document, old, lost}.check(document.root);
}

bool is_misread(File const& file, std::size_t at) {
  if (static_cast<unsigned char>(file.bytes()[at]) < 0x80) return false;
  auto const meant = read_legacy(file.line(line_of(file, std::uint32_t(at))));
  return meant && meant->encoding == Encoding::misread;
}

std::vector<Edit> garbled_edits(Fault const& fault, File const& file) {
  std::string_view const raw = file.text(fault.span);
  auto meant = read_legacy(raw);
  bool const small = raw.find("ð") != raw.npos || raw.find("ɖ") != raw.npos;  // these differ visibly from đ
  if (!meant || meant->encoding != Encoding::lookalike || small) return {};
  return {{fault.span, std::move(meant->text)}};
}

}  // namespace bcd::source
