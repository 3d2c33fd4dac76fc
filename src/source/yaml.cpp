#include "bcd/source/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <unordered_set>

#include "bcd/source/bytes.hpp"
#include "garbled.hpp"
#include "invisible_chars.hpp"
#include "yaml_faults.hpp"
#include "yaml_scalar_end.hpp"

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

bool is_null_word(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

class Builder final : public YAML::EventHandler {
 public:
  Builder(File const& file, std::size_t offset, Document& document)
      : bytes_{file.bytes()}, offset_{offset}, document_{document} {}

  void OnDocumentStart(YAML::Mark const& mark) override {
    if (++documents_ <= 1) return;
    // yaml-cpp also starts a second document at content that does not fit the first one.
    bool const marked =
        bytes_.substr(0, place(mark)).rfind("\n---") != bytes_.npos || bytes_.substr(place(mark)).starts_with("---");
    if (marked)
      feature(token_at(mark),
              Text{"tài liệu YAML thứ hai (dấu ---) trong một tệp", "a second YAML document (---) in one file"});
    else if (bytes_.substr(place(mark)).starts_with(','))
      fault(FaultKind::syntax, {std::uint32_t(place(mark)), std::uint32_t(place(mark) + 1)}, stray_sign);
    else
      fault(FaultKind::syntax, token_at(mark),
            Text{"dòng này thụt lề lệch với các dòng trên", "this line is not aligned with those above"});
  }
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override {
    if (anchor) anchored(mark);
    Node node;
    Span const own = token_at(mark);
    if (is_null_word(text(own))) {
      node.span = own;
      node.plain = true;
      node.value = text(own);
    } else {
      node.span = empty_place(mark);
    }
    add(std::move(node));
  }
  void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override {
    feature(token_at(mark), Text{"bí danh (*)", "an alias (*)"});
    Node node;
    node.span = token_at(mark);
    add(std::move(node));
  }
  void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                std::string const& value) override {
    std::size_t const at = place(mark);
    if (anchor) anchored(mark);
    else if (at < bytes_.size() && bytes_[at] == '!') tagged(mark);
    std::size_t end = scalar_end(bytes_, at, value);
    if (end == bytes_.npos) {
      end = std::min(bytes_.find_first_of("\r\n", at), bytes_.size());
      fault(FaultKind::syntax, {std::uint32_t(at), std::uint32_t(end)}, quote_not_closed);
    }
    Node node;
    node.type = Node::Type::scalar;
    node.plain = tag == "?";
    node.span = {std::uint32_t(at), std::uint32_t(end)};
    node.value = value;
    add(std::move(node));
  }
  void OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(mark, anchor, Node::Type::list, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(mark, anchor, Node::Type::map, style);
  }
  void OnMapEnd() override { close(); }

  bool beyond_first() const { return documents_ > 1; }
  std::size_t place(YAML::Mark const& mark) const {
    return std::min(std::size_t(std::max(mark.pos, 0)) + offset_, bytes_.size());
  }

 private:
  // An open list or map, and the key that has no value yet.
  struct Level {
    Node node;
    bool key_waits = false;
    std::string key;
    Span key_span;
    std::unordered_set<std::string> keys;  // only of a large map, to make lookups fast
    // True if the map already has this key.
    bool has(std::string const& wanted) {
      if (node.entries.size() < 32) return node.find(wanted) != nullptr;
      if (keys.empty())
        for (Entry const& entry : node.entries) keys.insert(entry.key);
      return !keys.insert(wanted).second;
    }
  };

  std::string_view text(Span span) const { return bytes_.substr(span.begin, span.end - span.begin); }
  Span token_at(YAML::Mark const& mark) const {
    std::size_t const at = place(mark), end = bytes_.find_first_of(" \t\r\n,]}", at);
    return {std::uint32_t(at), std::uint32_t(std::min(end, bytes_.size()))};
  }
  // yaml-cpp marks an empty value at the next token. Returns the span of its key or dash instead.
  Span empty_place(YAML::Mark const& mark) const {
    if (!levels_.empty() && levels_.back().key_waits) return levels_.back().key_span;
    std::size_t at = std::min(place(mark), bytes_.size());
    at -= at > 0 ? 1 : 0;
    while (at > 0 && (bytes_[at] == ' ' || bytes_[at] == '\n' || bytes_[at] == '\r')) --at;
    return {std::uint32_t(at), std::uint32_t(std::min(at + 1, bytes_.size()))};
  }
  void fault(FaultKind kind, Span span, Text what, std::string detail = {}) {
    document_.faults.push_back({kind, span, what, std::move(detail)});
    document_.whole = false;
  }
  void feature(Span span, Text what) { fault(FaultKind::feature, span, what); }
  void anchored(YAML::Mark const& mark) { feature(token_at(mark), Text{"neo (&)", "an anchor (&)"}); }
  void tagged(YAML::Mark const& mark) { feature(token_at(mark), Text{"thẻ kiểu (!)", "a tag (!)"}); }

  void open(YAML::Mark const& mark, YAML::anchor_t anchor, Node::Type type, YAML::EmitterStyle::value style) {
    auto const at = std::uint32_t(place(mark));
    if (anchor) anchored(mark);
    else if (at < bytes_.size() && bytes_[at] == '!') tagged(mark);
    Level level;
    level.node.type = type;
    level.node.flow = style == YAML::EmitterStyle::Flow;
    level.node.span = {at, std::min(at + 1, std::uint32_t(bytes_.size()))};
    levels_.push_back(std::move(level));
  }
  void close() {
    Node node = std::move(levels_.back().node);
    levels_.pop_back();
    if (node.type == Node::Type::map && !node.entries.empty()) node.span = node.entries.front().key_span;
    if (node.type == Node::Type::list && !node.items.empty())
      node.span.end = std::max(node.span.end, node.items.front().span.end);
    add(std::move(node));
  }
  void add(Node node) {
    if (levels_.empty()) {
      if (documents_ <= 1) document_.root = std::move(node);
      return;
    }
    Level& level = levels_.back();
    if (level.node.type == Node::Type::list) {
      level.node.items.push_back(std::move(node));
    } else if (!level.key_waits) {
      level.key_waits = true;
      level.key_span = node.span;
      if (node.type == Node::Type::scalar || node.type == Node::Type::null) level.key = std::move(node.value);
      else feature(node.span, Text{"khóa là danh sách hay bảng", "a list or map as a key"});
      if (level.key == "<<" && node.plain) feature(node.span, Text{"khóa gộp (<<)", "a merge key (<<)"});
    } else {
      level.key_waits = false;
      if (level.has(level.key)) fault(FaultKind::duplicate_key, level.key_span, {}, level.key);
      else level.node.entries.push_back({std::move(level.key), level.key_span, std::move(node)});
      level.key.clear();
    }
  }

  std::string_view bytes_;
  std::size_t offset_;
  Document& document_;
  std::vector<Level> levels_;
  int documents_ = 0;
};

}  // namespace

Node const* Node::find(std::string_view key) const {
  for (Entry const& entry : entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

Document parse_yaml(File const& file) {
  Document document;
  check_bytes(file, document.faults);
  for (Fault const& fault : document.faults) document.whole = document.whole && !fault.fatal();
  if (!document.whole) return document;
  std::size_t const offset = file.bytes().starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  View view{file.bytes().substr(offset)};
  std::istream stream{&view};
  Builder builder{file, offset, document};
  try {
    YAML::Parser parser{stream};
    // Stop at the second document, because one fault covers it and all below it. For some misplaced characters yaml-cpp
    // would return empty documents without end.
    while (!builder.beyond_first() && parser.HandleNextDocument(builder)) {
    }
  } catch (YAML::Exception const& broken) {
    document.faults.push_back(syntax_fault(file, broken.mark.is_null() ? 0 : builder.place(broken.mark), broken.msg));
    document.whole = false;
  }
  check_directives(file, document);
  check_blanks(file, document);
  check_texts(file, document);
  spare_letters(file, document);
  bool const broken =
      std::ranges::any_of(document.faults, [](Fault const& fault) { return fault.kind == FaultKind::syntax; });
  if (broken || document.root.type == Node::Type::scalar) blame_invisible_chars(file, document);
  return document;
}

}  // namespace bcd::source
