#include "bcd/source/comments.hpp"

#include <algorithm>
#include <utility>

#include "bcd/source/bytes.hpp"
#include "bcd/source/scalar_lines.hpp"
#include "bcd/text/utf8.hpp"
#include "yaml_gaps.hpp"

namespace bcd::source {
namespace {

constexpr std::string_view blank = " \t\r";

class Reader {
 public:
  Reader(File const& file, Document const& document)
      : file_{file}, bytes_{file.bytes()}, document_{document}, lines_{scalar_lines(file, document)} {}

  Comments operator()() {
    each_gap(file_, document_, [&](Span part) { between(part.begin, part.end); });
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
  Document const& document_;
  std::vector<LineOfText> lines_;
  Comments made_;
};

}  // namespace

Comments comments_of(File const& file, Document const& document) { return Reader{file, document}(); }

}  // namespace bcd::source
