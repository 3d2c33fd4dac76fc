#include "scalars.hpp"

#include <fmt/format.h>

#include <array>

namespace bcd::test {

using record::ValueForm;
using source::Node;

Node plain(std::string text) {
  Node node;
  node.type = Node::Type::scalar;
  node.plain = true;
  node.value = std::move(text);
  return node;
}
Node in_quotes(std::string text) {
  Node node = plain(std::move(text));
  node.plain = false;
  return node;
}

namespace {

// Returns the scalar plain, or sometimes in quotes.
Node either(std::string text, Random& random) {
  return random.one_in(5) ? in_quotes(std::move(text)) : plain(std::move(text));
}

std::string date(Random& random) {
  static constexpr std::array notable{
      "2024-02-29", "2025-02-29", "2000-02-29",  "1900-02-29", "2100-02-29",    "2096-02-29",          "1900-01-01",
      "2199-12-31", "1899-12-31", "2200-01-01",  "2026-02-30", "2026-04-31",    "2026-13-01",          "2026-00-10",
      "2026-01-00", "2026-1-5",   "26-01-05",    "05/03/2026", "2026/03/05",    "2026-03-25T10:00:00", "20260325",
      "2026-03",    "hôm qua",    "2026-03-25.", "2026-O3-25", "２０２６-03-25"};
  if (random.one_in(2)) return random.pick(notable);
  return fmt::format("{:04}-{:02}-{:02}", random.between(1896, 2204), random.between(0, 13), random.between(0, 32));
}
std::string time(Random& random) {
  static constexpr std::array notable{"24:00", "9:00",     "23:59",       "00:00", "14:60",
                                      "14h00", "14:00:00", "2 giờ chiều", "14.00", "1400"};
  return random.one_in(2) ? std::string{random.pick(notable)}
                          : fmt::format("{:02}:{:02}", random.between(0, 25), random.between(0, 61));
}
std::string period(Random& random) {
  static constexpr std::array notable{"2026-Q5", "2026-Q0", "2026-H3",    "2026-q1", "Q1-2026",
                                      "2026-13", "2026-00", "2026",       "1899",    "2200",
                                      "1900",    "2199",    "quý I/2026", "2026-1",  "2026-Q1 "};
  if (random.one_in(2)) return random.pick(notable);
  switch (random.below(4)) {
    case 0:
      return fmt::format("{}-{:02}", random.between(1896, 2204), random.between(0, 14));
    case 1:
      return fmt::format("{}-Q{}", random.between(1896, 2204), random.between(0, 5));
    case 2:
      return fmt::format("{}-H{}", random.between(1896, 2204), random.between(0, 3));
    default:
      return fmt::format("{}", random.between(1896, 2204));
  }
}
std::string whole(record::ShapeInfo const& shape, Random& random) {
  static constexpr std::array notable{"2.5",       "muoi", "-1", "99999999999", "1 000",
                                      "1.000.000", "3%",   "",   "mười hai",    "12a"};
  switch (random.below(4)) {
    case 0:
      return random.pick(notable);
    case 1:
      return std::to_string(random.one_in(2) ? shape.low : shape.high);
    case 2:
      return std::to_string(random.one_in(2) ? shape.low - 1 : shape.high + 1);
    default:
      return std::to_string(random.between(shape.low, shape.high));
  }
}
std::string number(Random& random) {
  static constexpr std::array notable{"12,5",  "1.240.000", "nan", "inf",  "-inf",  "infinity",
                                      ".nan",  "-3",        "0.5", ".5",   "7.",    "0",
                                      "-0.25", "12 triệu",  "--3", "1..2", "1240 đ"};
  return random.one_in(3) ? std::to_string(random.between(-1000, 100000)) : std::string{random.pick(notable)};
}
std::string boolean(Random& random) {
  static constexpr std::array notable{"true", "false", "True", "FALSE", "yes",  "no", "on",
                                      "off",  "1",     "0",    "có",    "tRUE", "y"};
  return random.pick(notable);
}
std::string lead(Random& random) {
  static constexpr std::array units{"day",           "days",  "working day", "working days", "week", "weeks",
                                    "working weeks", "month", "ngày",        "Days",         "days "};
  static constexpr std::array counts{"0", "1", "01", "-1", "1000", "1001", "1.5", "+2", "99999999999", "", "một"};
  std::string const count =
      random.one_in(2) ? std::string{random.pick(counts)} : std::to_string(random.between(0, 1010));
  return count + (random.one_in(8) ? "" : " ") + random.pick(units);
}
std::string share(Random& random) {
  static constexpr std::array notable{"1/2",       "2/3",       "3/2",   "0/3",      "1/1",   "1/0",
                                      "50%",       "0.5",       "1/2/3", "01/2",     "1 / 2", "999/1000",
                                      "1000/1000", "1001/1001", "-1/2",  "1000/999", "9/10",  "10/9"};
  if (random.one_in(2)) return random.pick(notable);
  int const most = random.one_in(2) ? 20 : 1003;
  return fmt::format("{}/{}", random.between(0, most), random.between(0, most));
}
std::string word(record::ShapeInfo const& shape, Random& random) {
  std::string text{random.pick(shape.words).id};
  switch (random.below(5)) {
    case 0:
      text.erase(random.below(text.size()), 1);
      break;
    case 1:
      text.front() = char(text.front() - 'a' + 'A');
      break;
    case 2:
      text += random.one_in(2) ? " " : "s";
      break;
    default:
      break;
  }
  return text;
}

}  // namespace

Node likely_scalar(record::ShapeInfo const& shape, Random& random) {
  static constexpr std::array texts{"Nguyễn Thị Ánh Tuyết",
                                    "nguyen-van-a",
                                    "5",
                                    "05",
                                    "3.14",
                                    "1_000",
                                    "yes",
                                    "no",
                                    "14:00",
                                    "2026-03-25",
                                    "true",
                                    "~x",
                                    "92-QĐ/ĐU",
                                    "e",
                                    "-",
                                    "0912345678",
                                    "1e3",
                                    ".inf",
                                    "-.INF",
                                    "0x1F",
                                    "0b1"};
  switch (shape.form) {
    case ValueForm::date:
      return either(date(random), random);
    case ValueForm::time:
      return either(time(random), random);
    case ValueForm::period:
      return either(period(random), random);
    case ValueForm::whole:
      return either(whole(shape, random), random);
    case ValueForm::number:
      return either(number(random), random);
    case ValueForm::boolean:
      return either(boolean(random), random);
    case ValueForm::duration:
      return either(lead(random), random);
    case ValueForm::fraction:
      return either(share(random), random);
    case ValueForm::word:
      return either(word(shape, random), random);
    default: {
      std::string text = random.pick(texts);
      return text == "-" ? in_quotes(text) : either(text, random);
    }
  }
}

Node stray_scalar(Random& random) {
  static constexpr std::array plains{"true", "false", "yes",  "No",   "on",         "OFF",   "y",       "True",    "0",
                                     "5",    "-1",    "3.14", "2026", "2026-03-25", "14:00", "chưa rõ", "le-van-c"};
  static constexpr std::array quoteds{
      "",  " ",    " \t ", "\n",        "\r\n",  "\u00a0",       "\u3000\u2003", "\ufeff", "\u200b", "true",
      "5", "null", "~",    "🙂 xong", "مرحبا", "Trần\nThị\nB", "a: b # c",     "'\"\\",  "\x1f",   "𝔘nicode"};
  if (random.one_in(10)) return plain(std::string(std::size_t(random.between(300, 20000)), 'x'));
  return random.one_in(2) ? plain(random.pick(plains)) : in_quotes(random.pick(quoteds));
}

}  // namespace bcd::test
