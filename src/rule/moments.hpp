// Reads the declared days of a kind (record/order.hpp) from its records. Private to the rules.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// A dotted path into a kind. It contains at most one list, whose items are read one by one. The path must exist.
class Way {
 public:
  Way(record::KindInfo const& kind, std::string_view path);

  bool listed() const { return list_ != nullptr; }
  std::size_t depth() const { return steps_.size(); }
  std::string_view beyond() const { return beyond_; }  // the part after "->", or "" without one
  record::FieldInfo const& field() const { return *steps_.back(); }
  // Returns the shape of one value at the end of the path.
  record::ShapeInfo const& shape() const { return record::one_of(*field().shape); }
  // Returns the number of values: the items of the list, 0 if the list is not given, 1 without a list.
  std::size_t count(void const* record) const;
  // Returns the value at that index, or null if it is not given.
  record::AtBase const* at(void const* record, std::size_t item) const;

 private:
  record::AtBase const* follow(void const* object, std::size_t first, std::size_t last) const;

  std::vector<record::FieldInfo const*> steps_;
  record::FieldInfo const* list_ = nullptr;
  std::size_t list_place_ = 0;  // index of the list in steps_
  std::string beyond_;
};

// Returns the value as a T. The shape must be that of a T.
template <class T>
T const& value_as(record::ShapeInfo const& shape, record::AtBase const& at) {
  return *static_cast<T const*>(shape.value(const_cast<record::AtBase*>(&at)));
}

// Returns the day at the end of the path, or in the record referred to there. Null if it is not given, or if that
// record is unknown or did not load.
std::optional<Date> day_at(CheckContext const& c, Way const& way, void const* record, std::size_t item);

// Returns a field's title in lower case, for use inside a sentence: "ngày gửi".
Arg title_words(record::FieldInfo const& field);

// Calls `see(record)` for each valid record of every kind, including holidays and bcd.yaml.
template <class See>
void each_record(unit::Unit const& unit, See const& see) {
  unit.each_table([&](auto const& table) {
    for (auto const& one : table.all)
      if (one.whole) see(one);
  });
  for (auto const& one : unit.holidays)
    if (one.whole) see(one);
  if (unit.config.whole) see(unit.config);
}

}  // namespace bcd::rule
