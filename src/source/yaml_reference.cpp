#include "yaml_reference.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "bcd/source/bytes.hpp"
#include "yaml_faults.hpp"
#include "yaml_scalar_end.hpp"
#include "yaml_tree.hpp"

namespace bcd::source {
namespace {

// A stream over bytes in memory, without a copy.
class View : public std::streambuf {
 public:
  explicit View(std::string_view bytes) {
    char* const begin = const_cast<char*>(bytes.data());  // required by streambuf; never written
    setg(begin, begin, begin + bytes.size());
  }
};

// Turns yaml-cpp's events into nodes with spans, and what bcd does not accept into faults.
class Receiver final : public YAML::EventHandler {
 public:
  Receiver(File const& file, std::size_t offset, Document& document)
      : bytes_{file.bytes()}, offset_{offset}, tree_{bytes_, document} {}

  void OnDocumentStart(YAML::Mark const& mark) override {
    if (++documents_ <= 1) return;
    // yaml-cpp also starts a second document at content that does not fit the first one.
    bool const marked =
        bytes_.substr(0, place(mark)).rfind("\n---") != bytes_.npos || bytes_.substr(place(mark)).starts_with("---");
    if (marked)
      tree_.feature(token_at(mark),
                    Text{"tài liệu YAML thứ hai (dấu ---) trong một tệp", "a second YAML document (---) in one file"});
    else if (bytes_.substr(place(mark)).starts_with(','))
      tree_.fault(FaultKind::syntax, {std::uint32_t(place(mark)), std::uint32_t(place(mark) + 1)}, stray_sign);
    else
      tree_.fault(FaultKind::syntax, token_at(mark),
                  Text{"dòng này thụt lề lệch với các dòng trên", "this line is not aligned with those above"});
  }
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override {
    if (anchor) anchored(mark);
    Span const own = token_at(mark);
    if (is_null_word(text(bytes_, own))) tree_.null_word(own);
    else tree_.empty(place(mark));  // yaml-cpp marks an empty value at the next token
  }
  void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override {
    tree_.feature(token_at(mark), Text{"bí danh (*)", "an alias (*)"});
    tree_.unreadable(token_at(mark));
  }
  void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                std::string const& value) override {
    std::size_t const at = place(mark);
    properties(mark, anchor);
    std::size_t end = scalar_end(bytes_, at, value);
    if (end == bytes_.npos) {
      end = std::min(bytes_.find_first_of("\r\n", at), bytes_.size());
      tree_.fault(FaultKind::syntax, {std::uint32_t(at), std::uint32_t(end)}, quote_not_closed);
    }
    tree_.scalar({std::uint32_t(at), std::uint32_t(end)}, value, tag == "?");
  }
  void OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    properties(mark, anchor);
    tree_.open(Node::Type::list, style == YAML::EmitterStyle::Flow, place(mark));
  }
  void OnSequenceEnd() override { tree_.close(); }
  void OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    properties(mark, anchor);
    tree_.open(Node::Type::map, style == YAML::EmitterStyle::Flow, place(mark));
  }
  void OnMapEnd() override { tree_.close(); }

  bool beyond_first() const { return documents_ > 1; }
  std::size_t place(YAML::Mark const& mark) const {
    return std::min(std::size_t(std::max(mark.pos, 0)) + offset_, bytes_.size());
  }

 private:
  Span token_at(YAML::Mark const& mark) const { return word_at(bytes_, place(mark)); }
  void anchored(YAML::Mark const& mark) { tree_.feature(token_at(mark), Text{"neo (&)", "an anchor (&)"}); }
  // Reports an anchor or a tag before a node.
  void properties(YAML::Mark const& mark, YAML::anchor_t anchor) {
    std::size_t const at = place(mark);
    if (anchor) anchored(mark);
    else if (at < bytes_.size() && bytes_[at] == '!') tree_.feature(token_at(mark), Text{"thẻ kiểu (!)", "a tag (!)"});
  }

  std::string_view bytes_;
  std::size_t offset_;  // of the text behind a byte order mark
  TreeBuilder tree_;
  int documents_ = 0;
};

}  // namespace

void read_by_yaml_cpp(File const& file, Document& document) {
  std::size_t const offset = file.bytes().starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  View view{file.bytes().substr(offset)};
  std::istream stream{&view};
  Receiver receiver{file, offset, document};
  try {
    YAML::Parser parser{stream};
    // Stop at the second document, because one fault covers it and all below it. For some misplaced characters yaml-cpp
    // would return empty documents without end.
    while (!receiver.beyond_first() && parser.HandleNextDocument(receiver)) {
    }
  } catch (YAML::Exception const& broken) {
    document.faults.push_back(syntax_fault(file, broken.mark.is_null() ? 0 : receiver.place(broken.mark), broken.msg));
    document.whole = false;
  }
  check_directives(file, document);
}

}  // namespace bcd::source
