#include "slips.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bcd::record {

RuleInfo const text_cut_by_comment{
    .id = "text-cut-by-comment",
    .severity = Severity::note,
    .message = {"lời văn dừng ở '{text}': phần sau là chú thích, vì trước dấu # có dấu cách",
                "the text ends at '{text}': the rest is a comment, because a space precedes the #"},
    .fix = {"nếu '{rest}' thuộc lời văn, đặt cả lời văn trong dấu nháy; nếu là chú thích, để hai dấu cách trước dấu #",
            "if '{rest}' belongs to the text, put the whole text in quotes; if it is a comment, put two spaces before "
            "the #"},
    .bad = "post: Trưởng phòng #2 khối Đảng\n",
    .good = "post: \"Trưởng phòng #2 khối Đảng\"\n"};

RuleInfo const quotes_kept{
    .id = "quotes-kept",
    .severity = Severity::warning,
    .message = {"dấu ngoặc kép {quotes} là một phần của '{text}'", "the quotes {quotes} are part of '{text}'"},
    .fix = {"xóa hai dấu ngoặc kép; nếu chúng thuộc lời văn, viết thêm chữ ở ngoài chúng",
            "delete the two quotes; if they belong to the text, add words outside them"},
    .bad = "name: “Nguyễn Văn A”\n",
    .good = "name: Nguyễn Văn A\n"};

RuleInfo const number_ambiguous{
    .id = "number-ambiguous",
    .severity = Severity::warning,
    .message = {"'{value}' được đọc là {read} phẩy {fraction}, không phải {whole}",
                "'{value}' is read as a decimal ({read} point {fraction}), not as {whole}"},
    .fix = {"nếu là {whole} thì viết liền: {whole}; nếu đúng là số thập phân thì viết thêm số 0: {value}0",
            "if {whole} is meant, write {whole}; if a decimal is meant, add a zero: {value}0"},
    .bad = "figures: {online_dossiers: 2.395}\n",
    .good = "figures: {online_dossiers: 2395}\n"};

namespace {

struct Quotes {
  std::string_view open, close;
};
constexpr std::array quote_pairs{Quotes{"“", "”"}, Quotes{"„", "“"}, Quotes{"”", "”"},
                                 Quotes{"‘", "’"}, Quotes{"«", "»"}, Quotes{"\"", "\""}};

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void check_comment(Findings& out, source::File const& file, source::Node const& node, std::string const& subject) {
  std::string_view rest = file.bytes().substr(node.span.end);
  if (!node.plain || !rest.starts_with(" #")) return;
  rest = rest.substr(1, rest.find_first_of("\r\n") - 1);
  add(out, text_cut_by_comment, file, {node.span.end + 1, node.span.end + 1 + std::uint32_t(rest.size())}, subject,
      {{"text", node.value}, {"rest", rest}});
}

}  // namespace

void check_text(Findings& out, source::File const& file, source::Node const& node, std::string const& subject,
                bool prose) {
  check_comment(out, file, node, subject);
  if (prose) return;
  std::string_view const text = node.value;
  for (auto const& [open, close] : quote_pairs) {
    if (text.size() <= open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close)) continue;
    std::string_view const inside = text.substr(open.size(), text.size() - open.size() - close.size());
    // Two separate quoted words at the ends of a text are not quotes around it.
    if (inside.find(open) != inside.npos || inside.find(close) != inside.npos) continue;
    add(out, quotes_kept, file, node.span, subject,
        {{"quotes", std::string{open} + std::string{close}}, {"text", text}});
    return;
  }
}

void check_number(Findings& out, source::File const& file, source::Node const& node, std::string const& subject) {
  std::string_view const text = node.value;
  std::size_t const dot = text.find('.');
  if (dot == text.npos || dot > 3 || text.size() != dot + 4 || text.front() == '0') return;
  std::string_view const before = text.substr(0, dot), after = text.substr(dot + 1);
  if (!is_digits(before) || !is_digits(after)) return;
  add(out, number_ambiguous, file, node.span, subject,
      {{"value", text}, {"read", before}, {"fraction", after}, {"whole", std::string{before} + std::string{after}}});
}

}  // namespace bcd::record
