#include "field_words.hpp"

#include <fmt/core.h>

namespace bcd::output {

using record::Need;
using record::ValueForm;

std::string need_words(record::FieldInfo const& field, Lang lang) {
  if (field.need == Need::required) return std::string{Text{"bắt buộc", "required"}.in(lang)};
  if (field.need == Need::one_of)
    return std::string{Text{"đúng một trong các khóa này", "exactly one of these"}.in(lang)};
  if (!field.when_key.empty())
    return fmt::format("{} {}: {}", Text{"bắt buộc khi", "required when"}.in(lang), field.when_key, field.when_word);
  return {};
}

std::string shape_words(record::ShapeInfo const& shape, Lang lang) {
  switch (shape.form) {
    case ValueForm::word: {
      std::string words;
      for (record::Word const& word : shape.words)
        words += fmt::format("{}{} ({})", words.empty() ? "" : ", ", word.id, word.title.in(lang));
      if (shape.object) {
        std::string keys;
        for (record::FieldInfo const& field : shape.object->fields)
          keys += fmt::format("{}{}", keys.empty() ? "" : ", ", field.key);
        words += fmt::format("; {} {{{}}}", Text{"hoặc bảng", "or a map"}.in(lang), keys);
      }
      return fmt::format("{} {}", Text{"một trong", "one of"}.in(lang), words);
    }
    case ValueForm::reference:
      return fmt::format("{} {}", Text{"mã", "id of a"}.in(lang), record::target_words(shape.targets, lang));
    case ValueForm::whole:
      return fmt::format("{} {}–{}", Text{"số nguyên", "whole number"}.in(lang), shape.low, shape.high);
    case ValueForm::list:
      return fmt::format("{} {}", Text{"danh sách, mỗi mục là", "list, each item:"}.in(lang),
                         shape_words(*shape.item, lang));
    case ValueForm::object:
      return std::string{Text{"bảng gồm", "map of"}.in(lang)};
    case ValueForm::dated:
      return fmt::format(
          "{}; {}", shape_words(*shape.item, lang),
          Text{"nếu có thay đổi: danh sách {value, from}", "if it changes: a list of {value, from}"}.in(lang));
    default:
      return std::string{record::expected(shape).in(lang)};
  }
}

std::string file_of(record::KindInfo const& kind) {
  if (!kind.folder.empty()) return fmt::format("{}/.../ID.yaml", kind.folder);
  return kind.name == "unit" ? "bcd.yaml" : "NAME.yaml";
}

}  // namespace bcd::output
