// Data that must not be in git: State secrets and citizens' numbers. The raw text of every record, of bcd.yaml and of
// the unit's own regulation is searched, including comments.
#include <algorithm>

#include "bcd/rule/rules.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::rule {
namespace {

using source::Span;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// Calls `see(file)` for each file of the unit, but not for built-in regulations.
void each_file(CheckContext const& c, auto const& see) {
  for (auto const& file : c.unit.files) see(*file);
  for (auto const& used : c.unit.regulations)
    if (regulation::builtin_regulation(used.regulation->id()) != used.regulation) see(*used.regulation->file);
}

void say(Rule const& rule, Findings& out, source::File const& file, Span span, std::string text) {
  add(out, rule, file, span, record::stem(file.path()), {{"text", std::move(text)}});
}

// Return the last word before a trailing blank, or the first word after a leading blank; "" if there is none.
std::string_view word_before(std::string_view text) {
  if (!text.ends_with(' ')) return {};
  text.remove_suffix(1);
  std::size_t begin = text.size();
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  return text.substr(begin);
}
std::string_view word_after(std::string_view text) {
  if (!text.starts_with(' ')) return {};
  text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && is_word(text[end])) ++end;
  return text.substr(0, end);
}
// True if MẬT is part of a compound word: bảo mật, bí mật, cơ mật; mật khẩu, mật mã, mật ong, mật độ, mật vụ, mật thư.
bool in_compound(std::string_view before, std::string_view after) {
  static constexpr std::string_view first[]{"BẢO", "BÍ", "CƠ"}, second[]{"KHẨU", "MÃ", "ONG", "ĐỘ", "VỤ", "THƯ"};
  return std::ranges::find(first, utf8::upper(before)) != std::end(first) ||
         std::ranges::find(second, utf8::upper(after)) != std::end(second);
}

// Returns the span of the first marking in composed (NFC) text; `end` is 0 if there is none. "TỐI MẬT" and "TUYỆT MẬT"
// are always markings. "MẬT" is one unless it is part of another word, as in a heading: "TẬP HUẤN BẢO MẬT".
Span find_marking(std::string_view text) {
  constexpr std::string_view mark = "MẬT";
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size())) {
    std::size_t const end = at + mark.size();
    std::string_view const before = text.substr(0, at);
    if ((!before.empty() && is_word(before.back())) || (end < text.size() && is_word(text[end]))) continue;
    for (std::string_view degree : {std::string_view{"TUYỆT "}, std::string_view{"TỐI "}})
      if (before.ends_with(degree)) return {std::uint32_t(at - degree.size()), std::uint32_t(end)};
    if (!in_compound(word_before(before), word_after(text.substr(end)))) return {std::uint32_t(at), std::uint32_t(end)};
  }
  return {};
}

}  // namespace

static void check_file(Rule const& rule, Findings& out, source::File const& file) {
  std::string_view const text = file.bytes();
  if (Span const span = find_marking(text); span.end > 0)
    return say(rule, out, file, span, std::string{file.text(span)});
  // Decomposed letters can spell the same marking. Offsets in the composed text differ from those in the file, so the
  // finding is placed at the start.
  if (text.find('\xCC') == text.npos || utf8::first_invalid(text) != text.npos) return;
  std::string const composed = utf8::to_nfc(text);
  if (Span const span = find_marking(composed); span.end > 0)
    say(rule, out, file, {0, 0}, composed.substr(span.begin, span.end - span.begin));
}

static void check_secrets(CheckContext const& c, Rule const& rule, Findings& out) {
  each_file(c, [&](source::File const& file) { check_file(rule, out, file); });
}

Rule const secret_marking{
    .info =
        {.id = "secret-marking",
         .message = {"hồ sơ mang dấu '{text}': tài liệu mật không được lưu trong git",
                     "the record is marked '{text}': classified papers must not be kept in git"},
         .fix =
             {"đưa tài liệu ra khỏi thư mục, xóa khỏi lịch sử git và báo người phụ trách bảo vệ bí mật nhà nước",
              "remove it from the folder and from the git history, and inform the person in charge of State secrets"},
         .bad = "title: Báo cáo an ninh mạng (TỐI MẬT)\n",
         .good = "title: Báo cáo an toàn thông tin (bản công khai)\n"},
    .check = check_secrets};

static void check_citizen(CheckContext const& c, Rule const& rule, Findings& out) {
  constexpr std::size_t length = 12;
  each_file(c, [&](source::File const& file) {
    std::string_view const text = file.bytes();
    for (std::size_t at = 0; at < text.size();) {
      if (!is_digit(text[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && is_digit(text[end])) ++end;
      bool const apart = (at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]));
      // A citizen's number begins with a province code, 001 to 096. Sums of money do not begin with 0.
      if (end - at == length && text[at] == '0' && apart)
        say(rule, out, file, {std::uint32_t(at), std::uint32_t(end)}, std::string(length, '*'));
      at = end;
    }
  });
}

Rule const personal_id_number{
    .info = {.id = "personal-id-number",
             .severity = Severity::warning,
             .message = {"có một dãy 12 chữ số giống số định danh cá nhân ({text})",
                         "12 digits look like a personal identification number ({text})"},
             .fix = {"xóa số ấy: hồ sơ Ban Chỉ đạo không cần số định danh cá nhân",
                     "delete it: the committee's records need no personal identification numbers"},
             .bad = "name: Nguyễn Văn A (CCCD 001090000001)\n",
             .good = "name: Nguyễn Văn A\n",
             .quotes = false},
    .check = check_citizen};

Family secrecy_rules() {
  static constexpr Rule const* rules[]{&secret_marking, &personal_id_number};
  return rules;
}

}  // namespace bcd::rule
