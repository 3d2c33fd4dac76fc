// 64-bit FNV-1a hash. The value is the same on every machine. It is not cryptographic.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace bcd {

class Hash {
 public:
  Hash& bytes(std::string_view text) {
    for (char const c : text) mix(static_cast<unsigned char>(c));
    return *this;
  }
  // Adds one word of a sequence. A terminator byte follows it, because "ab", "c" must not hash like "a", "bc".
  Hash& word(std::string_view text) {
    bytes(text);
    mix(0xFF);  // never occurs in UTF-8
    return *this;
  }
  std::uint64_t value() const { return value_; }
  std::string hex() const {
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i) text[i] = "0123456789abcdef"[(value_ >> (60 - 4 * i)) & 15];
    return text;
  }

 private:
  void mix(std::uint64_t byte) { value_ = (value_ ^ byte) * 1099511628211u; }
  std::uint64_t value_ = 14695981039346656037u;
};

}  // namespace bcd
