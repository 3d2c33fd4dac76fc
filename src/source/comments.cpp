#include "bcd/source/comments.hpp"

#include <algorithm>
#include <utility>

#include "bcd/source/bytes.hpp"
#include "bcd/source/scalar_lines.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

constexpr std::string_view blank = " \t\r";

// Collects the spans of all keys and texts. The span of a block scalar is its first line.
void add_texts(Node const& node, std::vector<Span>& out) {
  if (node.type == Node::Type::scalar) out.push_back(node.span);
  for (Node const& item : node.items) add_texts(item, out);
  for (Entry const& entry : node.entries) {
    if (!entry.key.empty()) out.push_back(entry.key_span);
    add_texts(entry.value, out);
  }
}

class Reader {
 public:
  Reader(File const& file, Document const& document)
      : file_{file}, bytes_{file.bytes()}, lines_{scalar_lines(file, document)} {
    add_texts(document.root, texts_);
    std::ranges::sort(texts_, {}, &Span::begin);
  }

  Comments operator()() {
    std::size_t at = 0;
    for (Span const text : texts_) {
      if (text.begin < at) continue;
      between(at, text.begin);
      bool const block = !block_sign(file_, text).empty();
      if (block) between(text.begin, text.end);
      at = block ? below(text.end) : text.end;
    }
    between(at, bytes_.size());
    std::ranges::sort(made_.lines);
    count_gaps();
    return std::move(made_);
  }

 private:
  // Collects the comments in [begin, end), which contains no key or text.
  void between(std::size_t begin, std::size_t end) {
    for (std::size_t at = bytes_.find('#', begin); at < end; at = bytes_.find('#', at + 1)) {
      bool const alone = at == 0 || bytes_[at - 1] == '\n' || blank.find(bytes_[at - 1]) != blank.npos ||
                         bytes_.substr(0, at) == byte_order_mark;
      if (!alone) continue;
      std::size_t const line_end = std::min(bytes_.find('\n', at), bytes_.size());
      std::string_view const comment = bytes_.substr(at, line_end - at);
      made_.lines.push_back(utf8::to_nfc(comment.substr(0, comment.find_last_not_of(blank) + 1)));
      at = line_end;
    }
  }
  // Returns the offset of the first line after a block scalar.
  std::size_t below(std::uint32_t end_of_first_line) const {
    int line = line_of(file_, end_of_first_line) + 1;
    while (line <= file_.line_count() && lines_[std::size_t(line - 1)].begins) ++line;
    return line <= file_.line_count() ? file_.line_start(line) : bytes_.size();
  }
  void count_gaps() {
    bool some = false, parted = false;
    for (int line = 1; line <= file_.line_count(); ++line) {
      std::string_view text = file_.line(line);
      if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
      if (!lines_[std::size_t(line - 1)].begins && text.find_first_not_of(blank) == text.npos) {
        parted = some;
        continue;
      }
      made_.gaps += std::exchange(parted, false);
      some = true;
    }
  }

  File const& file_;
  std::string_view bytes_;
  std::vector<LineOfText> lines_;
  std::vector<Span> texts_;
  Comments made_;
};

}  // namespace

Comments comments_of(File const& file, Document const& document) { return Reader{file, document}(); }

}  // namespace bcd::source
