#include "bcd/source/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <streambuf>
#include <unordered_set>

#include "bcd/text/date.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::source {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A stream over bytes already in memory, without a copy.
class View : public std::streambuf {
 public:
  explicit View(std::string_view bytes) {
    char* const begin = const_cast<char*>(bytes.data());  // streambuf's interface; nothing writes
    setg(begin, begin, begin + bytes.size());
  }
};

constexpr Text quote_not_closed{"thiếu dấu nháy đóng", "the closing quote is missing"};
constexpr Text tab_indentation{"thụt lề bằng tab; YAML chỉ nhận dấu cách", "indentation by tab; YAML takes blanks only"};

bool is_null_word(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

// Where the scalar that starts at `at` ends: yaml-cpp tells only where it starts. npos for a quote that is never closed,
// which yaml-cpp lets pass at the end of a file.
std::size_t scalar_end(std::string_view bytes, std::size_t at, std::string const& value) {
  if (at >= bytes.size()) return bytes.size();
  if (bytes[at] == '"') {
    for (std::size_t i = at + 1; i < bytes.size(); ++i) {
      if (bytes[i] == '\\') ++i;
      else if (bytes[i] == '"') return i + 1;
    }
    return bytes.npos;
  }
  if (bytes[at] == '\'') {
    for (std::size_t i = at + 1; i < bytes.size(); ++i) {
      if (bytes[i] != '\'') continue;
      if (i + 1 < bytes.size() && bytes[i + 1] == '\'') ++i;
      else return i + 1;
    }
    return bytes.npos;
  }
  if (bytes[at] == '|' || bytes[at] == '>') {  // the excerpt shows the line of the indicator
    std::size_t const end = bytes.find_first_of("\r\n", at);
    return end == bytes.npos ? bytes.size() : end;
  }
  if (bytes.substr(at, value.size()) == value) return at + value.size();
  // A plain scalar folded over several lines: walk both, a blank of the value standing for any run of blanks.
  std::size_t i = at;
  for (std::size_t v = 0; v < value.size() && i < bytes.size(); ++v) {
    if (value[v] == ' ' || value[v] == '\n') {
      while (i < bytes.size() && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) ++i;
      while (v + 1 < value.size() && value[v + 1] == '\n') ++v;
    } else {
      ++i;
    }
  }
  return i;
}

class Builder final : public YAML::EventHandler {
 public:
  Builder(File const& file, std::size_t offset, Document& document) : bytes_{file.bytes()}, offset_{offset}, document_{document} {}

  void OnDocumentStart(YAML::Mark const& mark) override {
    if (++documents_ <= 1) return;
    // yaml-cpp also takes what no longer fits the first document for a second one.
    bool const marked = bytes_.substr(0, place(mark)).rfind("\n---") != bytes_.npos || bytes_.substr(place(mark)).starts_with("---");
    if (marked) feature(token_at(mark), Text{"tài liệu YAML thứ hai (dấu ---) trong một tệp", "a second YAML document (---) in one file"});
    else fault(FaultKind::syntax, token_at(mark), Text{"dòng này thụt lề lệch với các dòng trên", "this line is not aligned with those above"});
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
  void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor, std::string const& value) override {
    std::size_t const at = place(mark);
    if (anchor) anchored(mark);
    else if (at < bytes_.size() && bytes_[at] == '!') tagged(mark);
    std::size_t end = scalar_end(bytes_, at, value);
    if (end == bytes_.npos) {
      end = std::min(bytes_.find_first_of("\r\n", at), bytes_.size());
      fault(FaultKind::syntax, {std::uint32_t(at), std::uint32_t(end)}, quote_not_closed);
    }
    Node node;
    node.form = Node::Form::scalar;
    node.plain = tag == "?";
    node.span = {std::uint32_t(at), std::uint32_t(end)};
    node.value = value;
    add(std::move(node));
  }
  void OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, anchor, Node::Form::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, anchor, Node::Form::map);
  }
  void OnMapEnd() override { close(); }

  std::size_t place(YAML::Mark const& mark) const { return std::min(std::size_t(std::max(mark.pos, 0)) + offset_, bytes_.size()); }

 private:
  // An open list or map, and the key waiting for its value.
  struct Level {
    Node node;
    bool key_waits = false;
    std::string key;
    Span key_span;
    std::unordered_set<std::string> keys;  // of a large map, so that many keys take no longer than they must
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
  // An empty value is marked at whatever comes next; it belongs to its key, or to its dash.
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

  void open(YAML::Mark const& mark, YAML::anchor_t anchor, Node::Form form) {
    auto const at = std::uint32_t(place(mark));
    if (anchor) anchored(mark);
    else if (at < bytes_.size() && bytes_[at] == '!') tagged(mark);
    Level level;
    level.node.form = form;
    level.node.span = {at, std::min(at + 1, std::uint32_t(bytes_.size()))};
    levels_.push_back(std::move(level));
  }
  void close() {
    Node node = std::move(levels_.back().node);
    levels_.pop_back();
    if (node.form == Node::Form::map && !node.entries.empty()) node.span = node.entries.front().key_span;
    if (node.form == Node::Form::list && !node.items.empty()) node.span.end = std::max(node.span.end, node.items.front().span.end);
    add(std::move(node));
  }
  void add(Node node) {
    if (levels_.empty()) {
      if (documents_ <= 1) document_.root = std::move(node);
      return;
    }
    Level& level = levels_.back();
    if (level.node.form == Node::Form::list) {
      level.node.items.push_back(std::move(node));
    } else if (!level.key_waits) {
      level.key_waits = true;
      level.key_span = node.span;
      if (node.form == Node::Form::scalar || node.form == Node::Form::null) level.key = std::move(node.value);
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

// yaml-cpp's sentences, said so that a clerk understands; begins-with, first match.
struct Said {
  std::string_view begins;
  Text text;
};
constexpr std::array said{
    Said{"end of map not found", {"dòng này thụt lề lệch với các dòng trên, hoặc thiếu dấu ':'", "this line is not aligned with those above, or a ':' is missing"}},
    Said{"end of map flow not found", {"thiếu dấu '}' đóng bảng", "a '}' is missing"}},
    Said{"end of sequence not found", {"dòng này thụt lề lệch với danh sách ở trên", "this line is not aligned with the list above"}},
    Said{"end of sequence flow not found", {"thiếu dấu ']' đóng danh sách", "a ']' is missing"}},
    Said{"illegal map value", {"dấu ':' ở chỗ không được phép; nếu là một phần của lời văn, đặt lời văn trong dấu nháy", "a ':' stands where it cannot; if it belongs to the text, put the text in quotes"}},
    Said{"illegal block entry", {"dòng này thụt lề lệch với các dòng trên", "this line is not aligned with those above"}},
    Said{"illegal map key", {"khóa ở chỗ không được phép", "a key stands where it cannot"}},
    Said{"illegal EOF in scalar", quote_not_closed},
    Said{"illegal document indicator in scalar", quote_not_closed},
    Said{"illegal tab when looking for indentation", tab_indentation},
    Said{"unknown escape character", {"ký tự sau dấu '\\' trong nháy kép không hợp lệ", "unknown escape after '\\' in double quotes"}},
    Said{"the referenced anchor is not defined", {"bí danh (*) không có neo; nếu là lời văn, đặt trong dấu nháy", "an alias (*) without an anchor; if it is text, put it in quotes"}},
    Said{"unknown token", {"ký tự không mở đầu được một giá trị; nếu là lời văn, đặt trong dấu nháy", "this character cannot begin a value; if it is text, put it in quotes"}},
    Said{"unexpected character in block scalar", {"ký tự lạ sau dấu '|' hoặc '>'", "an unexpected character after '|' or '>'"}},
    Said{"bad file", {"lồng nhau quá sâu", "nested too deep"}},
};

Text say(std::string_view message) {
  for (Said const& one : said)
    if (message.starts_with(one.begins)) return one.text;
  return Text{"YAML viết sai ở đây: kiểm tra thụt lề, dấu ':' và dấu nháy", "malformed YAML here: check indentation, ':' and quotes"};
}

// The place and words of what yaml-cpp objects to. A tab in the indentation there is the true cause, whatever it says; and
// what is missing at the end of a file is shown at its last word.
Fault syntax_fault(File const& file, std::size_t at, std::string const& message) {
  std::string_view const bytes = file.bytes();
  int const line = file.position(std::uint32_t(at)).line;
  for (int number = line; number >= std::max(1, line - 1); --number) {
    std::string_view const text = file.line(number);
    std::size_t const tab = text.find('\t');
    if (tab == text.npos || tab > text.find_first_not_of(" \t")) continue;
    std::uint32_t const place = file.line_start(number) + std::uint32_t(tab);
    return {FaultKind::syntax, {place, place + 1}, tab_indentation, {}};
  }
  if (std::size_t const escape = bytes.rfind('\\', at); message.starts_with("unknown escape") && escape != bytes.npos) at = escape;
  if (std::size_t const last = bytes.find_last_not_of(" \t\r\n"); last != bytes.npos) at = std::min(at, last);
  return {FaultKind::syntax, {std::uint32_t(at), std::uint32_t(std::min(at + 1, bytes.size()))}, say(message), {}};
}

// A directive stands before the content; comments and blank lines may come before it.
void check_directives(File const& file, Document& document) {
  for (int number = 1; number <= file.line_count(); ++number) {
    std::string_view const text = file.line(number);
    if (text.starts_with('%')) {
      std::uint32_t const at = file.line_start(number);
      document.faults.push_back({FaultKind::feature, {at, at + std::uint32_t(text.find_first_of(" \t") == text.npos ? text.size() : text.find_first_of(" \t"))}, {"chỉ thị (%)", "a directive (%)"}, {}});
      document.whole = false;
    } else if (!text.empty() && !text.starts_with('#')) {
      return;
    }
  }
}

// The word around a byte, for a fault of one character.
Span word_around(std::string_view bytes, std::size_t at) {
  auto const blank = [&](std::size_t i) { return bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t'; };
  std::size_t begin = at, end = at;
  while (begin > 0 && !blank(begin - 1)) --begin;
  while (end < bytes.size() && !blank(end)) ++end;
  return {std::uint32_t(begin), std::uint32_t(end)};
}

// Text typed in an old Vietnamese font (TCVN3) and read as Unicode: "nh©n d©n", a sign between two plain letters.
std::size_t first_legacy(std::string_view bytes) {
  auto const letter = [&](std::size_t i) { return i < bytes.size() && ((bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z'); };
  for (std::size_t at = bytes.find('\xC2'); at != bytes.npos; at = bytes.find('\xC2', at + 1)) {
    auto const tail = at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0u;
    if (at > 0 && tail >= 0xA8 && tail <= 0xBE && letter(at - 1) && letter(at + 2)) return at;
  }
  return bytes.npos;
}

void check_bytes(File const& file, Document& document) {
  std::string_view const bytes = file.bytes();
  auto const fault = [&](FaultKind kind, std::size_t at, std::size_t size, Text what) {
    document.faults.push_back({kind, {std::uint32_t(at), std::uint32_t(std::min(at + size, bytes.size()))}, what, {}});
    if (document.faults.back().fatal()) document.whole = false;
  };
  if (std::size_t const at = utf8::first_invalid(bytes); at != bytes.npos)
    return fault(FaultKind::encoding, at, 1, {"tệp không phải UTF-8 (byte lạ ở đây); có thể tệp được lưu bằng bảng mã cũ", "the file is not UTF-8 (a stray byte here); it may have been saved in an old encoding"});
  if (std::size_t const at = utf8::first_control(bytes); at != bytes.npos)
    return fault(FaultKind::encoding, at, 1, {"có ký tự điều khiển", "a control character"});
  if (std::size_t const at = first_legacy(bytes); at != bytes.npos) {
    Span const word = word_around(bytes, at);
    return fault(FaultKind::encoding, word.begin, word.end - word.begin, {"chữ gõ bằng phông TCVN3 (bảng mã cũ), không phải Unicode", "text typed in a TCVN3 font (an old encoding), not Unicode"});
  }
  if (auto const place = utf8::first_not_nfc(bytes); place.size > 0) {
    fault(FaultKind::not_nfc, place.at, place.size, {});
    document.faults.back().detail = file.text(word_around(bytes, place.at));
  }
  if (bytes.starts_with(byte_order_mark)) fault(FaultKind::hygiene, 0, 3, {"đầu tệp có dấu BOM", "a byte order mark at the start"});
  if (std::size_t const at = bytes.find('\r'); at != bytes.npos)
    fault(FaultKind::hygiene, at, 1, {"xuống dòng kiểu Windows (CRLF)", "Windows line ends (CRLF)"});
  for (std::size_t at = bytes.find('\n'); at != bytes.npos; at = bytes.find('\n', at + 1)) {
    std::size_t end = at;
    if (end > 0 && bytes[end - 1] == '\r') --end;
    std::size_t blank = end;
    while (blank > 0 && (bytes[blank - 1] == ' ' || bytes[blank - 1] == '\t')) --blank;
    if (blank == end) continue;
    fault(FaultKind::hygiene, blank, end - blank, {"dấu cách thừa ở cuối dòng", "blanks at the end of a line"});
    break;
  }
  if (!bytes.empty() && bytes.back() != '\n')
    fault(FaultKind::hygiene, bytes.size(), 0, {"tệp không kết thúc bằng xuống dòng", "no line end at the end of the file"});
}

}  // namespace

Node const* Node::find(std::string_view key) const {
  for (Entry const& entry : entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

Document parse_yaml(File const& file) {
  Document document;
  check_bytes(file, document);
  if (!document.whole) return document;
  std::size_t const offset = file.bytes().starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  View view{file.bytes().substr(offset)};
  std::istream stream{&view};
  Builder builder{file, offset, document};
  try {
    YAML::Parser parser{stream};
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (YAML::Exception const& broken) {
    document.faults.push_back(syntax_fault(file, broken.mark.is_null() ? 0 : builder.place(broken.mark), broken.msg));
    document.whole = false;
  }
  check_directives(file, document);
  return document;
}

bool is_ambiguous(std::string_view plain) {
  if (plain.empty()) return true;
  static constexpr std::array words{"y",   "Y",   "yes", "Yes", "YES", "n",    "N",    "no",   "No",    "NO",    "true",  "True",
                                    "TRUE", "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF", ".inf", ".Inf",
                                    ".INF", "-.inf", "+.inf", ".nan", ".NaN", ".NAN", "~", "null", "Null", "NULL", "=", "<<"};
  if (std::ranges::find(words, plain) != words.end()) return true;
  if (parse_date(plain.substr(0, 10)).fault != DateFault::form && (plain.size() == 10 || plain[10] == 'T' || plain[10] == ' ')) return true;
  std::string_view body = plain;
  if (body.front() == '+' || body.front() == '-') body.remove_prefix(1);
  if (body.empty() || !(body.front() == '.' || (body.front() >= '0' && body.front() <= '9'))) return false;
  auto const only = [](std::string_view text, std::string_view allowed) { return !text.empty() && text.find_first_not_of(allowed) == text.npos; };
  if (body.starts_with("0x")) return only(body.substr(2), "0123456789abcdefABCDEF_");
  if (body.starts_with("0o")) return only(body.substr(2), "01234567_");
  if (body.starts_with("0b")) return only(body.substr(2), "01_");
  if (body.find(':') != body.npos) return only(body, "0123456789:._") && body.front() != '.';  // 14:00, a number of YAML 1.1
  std::size_t const power = body.find_first_of("eE");
  if (!only(body.substr(0, power), "0123456789._") || body.find_first_of("0123456789") == body.npos) return false;
  if (std::ranges::count(body.substr(0, power), '.') > 1) return false;
  if (power == body.npos) return true;
  std::string_view exponent = body.substr(power + 1);
  if (!exponent.empty() && (exponent.front() == '+' || exponent.front() == '-')) exponent.remove_prefix(1);
  return only(exponent, "0123456789");
}

}  // namespace bcd::source
