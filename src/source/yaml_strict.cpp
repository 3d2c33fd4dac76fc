#include "yaml_strict.hpp"

#include <algorithm>

#include "bcd/source/bytes.hpp"
#include "yaml_gaps.hpp"

namespace bcd::source {
namespace {

constexpr Text comment_without_space{"trước dấu # của ghi chú thiếu dấu cách",
                                     "a space is missing before the '#' of a comment"};
constexpr Text comma_without_value{"thừa dấu phẩy: trước nó không có giá trị nào",
                                   "a comma too many: there is no value before it"};
constexpr Text dash_alone{"dấu '-' đứng một mình trong ngoặc; nếu là giá trị, đặt trong dấu nháy",
                          "a '-' alone inside brackets; if it is a value, put it in quotes"};
constexpr Text escaped_quote{"trong nháy kép không viết \\'; bỏ dấu \\ ở trước",
                             "\\' is not known in double quotes; remove the backslash"};
constexpr Text line_not_indented{"dòng nối tiếp trong dấu nháy hay dấu ngoặc phải thụt vào bằng dấu cách",
                                 "a line that continues quotes or brackets must be indented by spaces"};
constexpr Text key_without_colon{"sau khóa thiếu dấu ':' và dấu cách", "a ':' and a space are missing after the key"};

class StrictChecker {
 public:
  StrictChecker(File const& file, Document& document) : bytes_{file.bytes()}, document_{document} {}

  void check(File const& file) {
    each_gap(file, document_, [&](Span part) { gap(part); });
    node(document_.root, document_.root.flow);
    std::ranges::move(faults_, std::back_inserter(document_.faults));
    document_.whole = document_.whole && faults_.empty();
  }

 private:
  void add(Text const& what, std::size_t at, std::size_t size) {
    bool const known = std::ranges::any_of(faults_, [&](Fault const& fault) { return fault.what == what; });
    if (!known) faults_.push_back({FaultKind::syntax, {std::uint32_t(at), std::uint32_t(at + size)}, what, {}});
  }
  // Checks the line from `at`, which continues quotes or brackets.
  void continued_line(std::size_t at) {
    // The lines of a file that is in brackets as a whole need no indentation.
    if (document_.root.flow) return;
    std::size_t const first = bytes_.find_first_not_of(" \t", at);
    if (first == bytes_.npos || (first > at && bytes_[at] == ' ')) return;
    if (std::string_view{"\r\n#"}.find(bytes_[first]) == std::string_view::npos) add(line_not_indented, first, 1);
  }

  // Checks the signs between two texts.
  void gap(Span part) {
    char last = part.begin == 0 ? '\n' : 'a';  // the last sign, or a letter for the text before the part
    for (std::size_t at = part.begin; at < part.end; ++at) {
      char const sign = bytes_[at];
      if (sign == '#') {
        if (at > 0) comment(at);
        at = std::min(bytes_.find('\n', at), bytes_.size()) - 1;
        continue;
      }
      if (sign == '\n' && depth_ > 0) continued_line(at + 1);
      if (std::string_view{" \t\r\n"}.find(sign) != std::string_view::npos) continue;
      depth_ += sign == '[' || sign == '{';
      depth_ -= sign == ']' || sign == '}';
      if (sign == ',' && (last == ',' || last == '[' || last == '{')) add(comma_without_value, at, 1);
      last = sign;
    }
  }
  void comment(std::size_t at) {
    bool const spaced = std::string_view{" \t\n"}.find(bytes_[at - 1]) != std::string_view::npos ||
                        bytes_.substr(0, at) == byte_order_mark;
    if (!spaced) add(comment_without_space, at, 1);
  }

  void node(Node const& node, bool in_brackets) {
    if (node.type == Node::Type::scalar) text(node.span, in_brackets);
    for (Node const& item : node.items) this->node(item, in_brackets || node.flow);
    for (Entry const& entry : node.entries) {
      if (!node.flow) colon(entry);
      if (!entry.key.empty()) text(entry.key_span, node.flow);
      this->node(entry.value, in_brackets || node.flow);
    }
  }
  // Checks a text as it is written.
  void text(Span span, bool in_brackets) {
    std::string_view const written = bytes_.substr(span.begin, span.end - span.begin);
    // Before a ':' it is a key.
    if (in_brackets && written == "-" && bytes_[span.end] != ':') add(dash_alone, span.begin, 1);
    bool const quotes = written.starts_with('"') || written.starts_with('\'');
    if (written.starts_with('"'))
      for (std::size_t at = written.find('\\'); at != written.npos; at = written.find('\\', at + 2))
        if (written[at + 1] == '\'') add(escaped_quote, span.begin + at, 2);
    if (!quotes && !in_brackets) return;
    for (std::size_t end = written.find('\n'); end != written.npos; end = written.find('\n', end + 1))
      continued_line(span.begin + end + 1);
  }
  // yaml-cpp accepts a word on the last line of a file as a key with empty value.
  void colon(Entry const& entry) {
    if (entry.value.span != entry.key_span) return;
    std::size_t const next = bytes_.find_first_not_of(" \t\r\n", entry.key_span.end);
    if (next == bytes_.npos || bytes_[next] != ':')
      add(key_without_colon, entry.key_span.begin, entry.key_span.end - entry.key_span.begin);
  }

  std::string_view bytes_;
  Document& document_;
  std::vector<Fault> faults_;
  int depth_ = 0;  // brackets open
};

}  // namespace

void check_strict(File const& file, Document& document) { StrictChecker{file, document}.check(file); }

}  // namespace bcd::source
