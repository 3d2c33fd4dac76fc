// The base of the lists that are computed from several records. Private to src/output.
#pragma once
#include <algorithm>
#include <array>

#include "listing_kinds.hpp"

namespace bcd::output {

// Returns the shape of a computed column with the given words.
template <std::size_t N>
constexpr record::ShapeInfo word_shape(std::array<record::Word, N> const& words) {
  record::ShapeInfo shape{record::ValueForm::word};
  shape.words = words;
  return shape;
}

inline Cell given(std::string text) { return text.empty() ? Cell{} : Cell{std::move(text)}; }

// A list that computes all cells of a row and picks the requested ones.
class Made : public Listing {
 public:
  std::vector<ListColumn> const& columns() const final { return columns_; }
  std::vector<ListRow> rows(ListedUnit const& of, std::span<std::string const> keys) const final {
    std::vector<std::size_t> places;
    for (std::string const& key : keys)
      places.push_back(std::size_t(std::ranges::find(columns_, key, &ListColumn::key) - columns_.begin()));
    std::vector<ListRow> picked;
    for (ListRow& whole : all(of)) {
      whole.insert(whole.begin(), Cell{unit_id(of)});
      ListRow& row = picked.emplace_back();
      for (std::size_t const place : places) row.push_back(whole[place]);
    }
    return picked;
  }

 protected:
  Made(std::string_view one, std::string_view many, Text about, std::vector<ListColumn> columns)
      : columns_{std::move(columns)} {
    name = one;
    plural = many;
    title = about;
    columns_.insert(columns_.begin(), {std::string{unit_key}, shape_of<std::string>(), false});
  }
  // Returns the rows with a cell for each column except the unit's.
  virtual std::vector<ListRow> all(ListedUnit const& of) const = 0;

 private:
  std::vector<ListColumn> columns_;
};

std::unique_ptr<Listing> numbers_listing();

}  // namespace bcd::output
