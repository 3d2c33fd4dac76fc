// The subject of a finding, in the form used by waivers and JSON: a record, a member, a body and a period.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/period.hpp"

namespace bcd {

class Subject {
 public:
  // duty: the obligation of a party in a period, "committee 2025-Q3". spell: a party from a day on, "committee
  // 2025-07-24". period: an obligation of the unit as a whole. number: the number of a paper. written: an id in a
  // record that refers to nothing.
  enum class Kind { record, party, duty, spell, task, period, number, written };

  Subject() = default;
  // A record's id. Implicit, because it is the most frequent subject.
  Subject(std::string record) : Subject{Kind::record, std::move(record)} {}
  Subject(char const* record) : Subject{std::string{record}} {}
  static Subject party(std::string id) { return {Kind::party, std::move(id)}; }
  // `about` distinguishes two obligations of one party and period, "committee 2026-01 Đề án 06"; usually "".
  static Subject duty(std::string const& party, Period period, std::string_view about = {});
  static Subject spell(std::string const& party, Date from);
  static Subject task(std::string id) { return {Kind::task, std::move(id)}; }
  static Subject of(Period period);  // an obligation of the unit as a whole for a period: "2026"
  static Subject number(std::string number) { return {Kind::number, std::move(number)}; }
  static Subject written(std::string text) { return {Kind::written, std::move(text)}; }

  Kind kind() const { return kind_; }
  std::string const& str() const { return text_; }
  bool empty() const { return text_.empty(); }
  // The party of a duty or spell, the id of a party. Empty for other subjects.
  std::string_view who() const;
  // The period of a duty or of the unit's obligation. Null for other subjects.
  std::optional<Period> period() const { return period_; }
  // Subjects are equal if they print the same text, because waivers name them by it.
  bool operator==(Subject const& other) const { return text_ == other.text_; }
  auto operator<=>(Subject const& other) const { return text_ <=> other.text_; }

 private:
  Subject(Kind kind, std::string text) : kind_{kind}, text_{std::move(text)} {}
  Kind kind_ = Kind::record;
  std::string text_;
  std::size_t who_ = 0;  // length of the party at the start of a duty's or spell's text
  std::optional<Period> period_;
};

}  // namespace bcd
