// What a finding is about, as waivers and JSON name it: a record, a member, a body and a period.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/period.hpp"

namespace bcd {

class Subject {
 public:
  // duty: what someone owes for a period, "committee 2025-Q3". spell: someone from a day on, "committee 2025-07-24".
  // number: of a paper. written: an id as it is written in a record, which names nothing.
  enum class Kind { record, party, duty, spell, task, period, number, written };

  Subject() = default;
  Subject(std::string record) : Subject{Kind::record, std::move(record)} {}  // a record's id: the common case converts
  Subject(char const* record) : Subject{std::string{record}} {}
  static Subject party(std::string id) { return {Kind::party, std::move(id)}; }
  static Subject duty(std::string const& party, Period period);
  static Subject spell(std::string const& party, Date from);
  static Subject task(std::string id) { return {Kind::task, std::move(id)}; }
  static Subject of(Period period);  // what the unit as a whole owes for a period: "2026"
  static Subject number(std::string number) { return {Kind::number, std::move(number)}; }
  static Subject written(std::string text) { return {Kind::written, std::move(text)}; }

  Kind kind() const { return kind_; }
  std::string const& str() const { return text_; }
  bool empty() const { return text_.empty(); }
  // Of a duty or a spell, its party; of a party itself, its id; else "".
  std::string_view who() const;
  // Of a duty, or of what the unit owes; nothing for other subjects.
  std::optional<Period> period() const { return period_; }
  // Subjects are equal if they print alike: a waiver names them in print.
  bool operator==(Subject const& other) const { return text_ == other.text_; }
  auto operator<=>(Subject const& other) const { return text_ <=> other.text_; }

 private:
  Subject(Kind kind, std::string text) : kind_{kind}, text_{std::move(text)} {}
  Kind kind_ = Kind::record;
  std::string text_;
  std::size_t who_ = 0;  // how much of the text names the party of a duty or spell
  std::optional<Period> period_;
};

}  // namespace bcd
