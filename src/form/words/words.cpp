#include "bcd/form/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "bcd/form/markdown.hpp"
#include "bcd/text/utf8.hpp"
#include "bcd/text/written_day.hpp"

namespace bcd::form {
namespace {

std::string grouped(std::string digits) {
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ".");
  }
  return digits;
}

}  // namespace

std::string long_date(Date day) {
  return fmt::format("ngày {} tháng {} năm {}", day_digits(day), month_digits(day), day.year());
}
std::string short_date(Date day) { return written_day(day); }
std::string clock(TimeOfDay time) { return fmt::format("{:02} giờ {:02} phút", time.minutes / 60, time.minutes % 60); }

std::string number_words(double value) {
  std::string digits = fmt::format("{:.4f}", std::abs(value));
  digits.erase(digits.find_last_not_of('0') + 1);
  std::size_t const point = digits.find('.');
  std::string const whole = grouped(digits.substr(0, point)), part = digits.substr(point + 1);
  return (value < 0 ? "-" : "") + whole + (part.empty() ? "" : "," + part);
}

std::string count_words(int count) { return (count > 0 && count < 10 ? "0" : "") + std::to_string(count); }

std::string percent(int part, int whole) { return number_words(std::round(1000.0 * part / whole) / 10) + "%"; }

std::string gap(std::string_view what) { return bcd::gap(what); }

std::string value_or_gap(record::At<std::string> const& value, std::string_view what) {
  return value ? *value : gap(what);
}

std::string joined(std::vector<std::string> const& parts, std::string_view between) {
  return fmt::format("{}", fmt::join(parts, between));
}

std::string unended(std::string_view text) {
  std::size_t const last = text.find_last_not_of(" .;,\n");
  return std::string{text.substr(0, last == text.npos ? 0 : last + 1)};
}

std::string in_sentence(std::string_view text) {
  // Names of organs and papers whose second word is written small.
  static constexpr std::array<std::string_view, 21> names{
      "Đảng ủy",   "Đảng bộ",   "Chi bộ",     "Công an",  "Đoàn xã",     "Đoàn phường", "Ủy ban",
      "Hội đồng",  "Văn phòng", "Trung tâm",  "Mặt trận", "Thường trực", "Quốc hội",    "Nghị quyết",
      "Chính phủ", "Tỉnh ủy",   "Trung ương", "Nhân dân", "Nhà nước",    "Quy chế",     "Đề án"};
  std::string_view const first = text.substr(0, text.find_first_of(" ,;:"));
  std::string_view const rest = text.substr(std::min(first.size() + 1, text.size()));
  std::string_view const second = rest.substr(0, rest.find_first_of(" ,;:"));
  std::string const small = utf8::lower(first);
  bool const abbreviation = utf8::capitalised(small) != first;  // also a number, or small letters already
  bool const article = first == "Điều" && !second.empty() && second[0] >= '0' && second[0] <= '9';
  bool const of_name = utf8::lower(second) != second || article;  // "Điều 14", but "điều chuyển", "khoản 5"
  bool const name = std::ranges::any_of(names, [&](std::string_view one) { return text.starts_with(one); });
  if (abbreviation || of_name || name) return std::string{text};
  return small + std::string{text.substr(first.size())};
}

bool is_conference(record::MeetingKind kind) {
  using enum record::MeetingKind;
  return kind == plenary || kind == thematic || kind == review;
}

std::string review_words(Period period) {
  return (period.every >= Every::year ? "tổng kết " : "sơ kết ") + period.spoken(Lang::vi);
}

std::string meeting_words(record::Meeting const& meeting) {
  auto const& reviewed = meeting.review ? meeting.review : meeting.period;
  if (*meeting.kind == record::MeetingKind::review && reviewed) return "hội nghị " + review_words(*reviewed);
  std::string words{record::word_title(*meeting.kind).in(Lang::vi)};
  if (meeting.period) words += " " + meeting.period->spoken(Lang::vi);
  return meeting.review ? words + " và " + review_words(*meeting.review) : words;
}

std::string meeting_noun(record::Meeting const& meeting) {
  return (is_conference(*meeting.kind) ? "" : "cuộc ") + meeting_words(meeting);
}

}  // namespace bcd::form
