// The declared days of a kind (record/order.hpp) made ready to be read from its records. Only for this room.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// A dotted path into a kind. At most one list is on its way; what stands below it is read item by item.
class Way {
 public:
  Way(record::KindInfo const& kind, std::string_view path);

  bool listed() const { return list_ != nullptr; }
  std::size_t depth() const { return steps_.size(); }
  std::string_view beyond() const { return beyond_; }  // what follows "->"; "" without one
  record::FieldInfo const& field() const { return *steps_.back(); }
  // The shape of one value at the end of the path.
  record::ShapeInfo const& shape() const { return record::one_of(*field().shape); }
  // How many values to ask for: the items of the list, 0 if it is not given; 1 without a list.
  std::size_t count(void const* record) const;
  // The value at that place; null if it is not given.
  record::AtBase const* at(void const* record, std::size_t item) const;

 private:
  record::AtBase const* follow(void const* object, std::size_t first, std::size_t last) const;

  std::vector<record::FieldInfo const*> steps_;
  record::FieldInfo const* list_ = nullptr;
  std::size_t list_place_ = 0;  // of the list among the steps
  std::string beyond_;
};

template <class T>
T const& value_as(record::ShapeInfo const& shape, record::AtBase const& at) {
  return *static_cast<T const*>(shape.value(const_cast<record::AtBase*>(&at)));
}

// The day that stands at the end of the path, or behind the reference there; nothing if it is not given or the record
// referred to is unknown or did not load.
std::optional<Date> day_at(Case const& c, Way const& way, void const* record, std::size_t item);

// A field's title inside a sentence, in lower case: "ngày gửi".
Arg title_words(record::FieldInfo const& field);

// Calls `see(record)` for each whole record of every kind, bcd.yaml and the holidays among them.
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
