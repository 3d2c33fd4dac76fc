// A manual page that lists the fields of kinds. Private to the output floor.
#pragma once
#include <fmt/format.h>

#include <set>
#include <string>

#include "bcd/output/mdoc.hpp"
#include "field_words.hpp"

namespace bcd::output {

class FieldPage : public mdoc::Page {
 public:
  using mdoc::Page::Page;

  // Prints the fields of a kind, with the fields of their objects indented. An object already printed is only named.
  void fields(record::KindInfo const& kind) {
    line(".Bl -tag -width Ds");
    for (record::FieldInfo const& field : kind.fields) {
      line(fmt::format(".It Cm {} Pq {}", mdoc::argument(field.key), mdoc::plain(need(field))));
      line(mdoc::plain(say(field.title) + ": " + takes(*field.shape) + "."));
      record::ShapeInfo const& item = record::one_of(*field.shape);
      if (item.object && !told_.contains(item.object)) {
        told_.insert(item.object);
        fields(*item.object);
      }
    }
    line(".El");
  }
  void forget() { told_.clear(); }

 private:
  std::string need(record::FieldInfo const& field) const {
    std::string const words = need_words(field, lang());
    return words.empty() ? std::string{say({"tùy chọn", "optional"})} : words;
  }
  std::string takes(record::ShapeInfo const& shape) const {
    record::ShapeInfo const& item = record::one_of(shape);
    if (item.form != record::ValueForm::object || !told_.contains(item.object)) return shape_words(shape, lang());
    std::string const told =
        fmt::format("{} ({})", say({"bảng, như trên", "map, as above"}), item.object->title.in(lang()));
    return &item == &shape ? told : say({"danh sách, mỗi mục là ", "list, each item: "}) + told;
  }

  std::set<record::KindInfo const*> told_;
};

}  // namespace bcd::output
