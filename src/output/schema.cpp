#include "bcd/output/schema.hpp"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "bcd/source/yaml.hpp"
#include "field_words.hpp"
#include "schema_patterns.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;
using record::FieldInfo;
using record::KindInfo;
using record::Need;
using record::ShapeInfo;
using record::ValueForm;

Json object_schema(KindInfo const& kind);

// Schema of a scalar with a pattern. `expected` is the editor's message for a value that does not match.
Json pattern_schema(std::string_view pattern, Text expected) {
  return {{"type", "string"},
          {"pattern", pattern},
          {"patternErrorMessage", fmt::format("cần {} / needs {}", expected.in(Lang::vi), expected.in(Lang::en))}};
}
Json text_schema() { return pattern_schema(text_pattern, {"chữ có nội dung", "text with content"}); }

Json word_schema(ShapeInfo const& shape) {
  Json words = Json::array(), titles = Json::array();
  for (record::Word const& word : shape.words) {
    words.push_back(word.id);
    titles.push_back(fmt::format("{} / {}", word.title.in(Lang::vi), word.title.in(Lang::en)));
  }
  return {{"type", "string"}, {"enum", std::move(words)}, {"enumDescriptions", std::move(titles)}};
}

Json shape_schema(ShapeInfo const& shape) {
  switch (shape.form) {
    case ValueForm::text:
    case ValueForm::reference:
      return text_schema();
    case ValueForm::date:
      return pattern_schema(date_pattern, expected(shape));
    case ValueForm::time:
      return pattern_schema(time_pattern, expected(shape));
    case ValueForm::duration:
      return pattern_schema(lead_pattern, expected(shape));
    case ValueForm::fraction:
      return pattern_schema(share_pattern, expected(shape));
    case ValueForm::period: {  // YAML parses a bare year as a number
      Json one = pattern_schema(period_pattern, expected(shape));
      one.update({{"type", {"string", "integer"}}, {"minimum", first_year}, {"maximum", last_year}});
      return one;
    }
    case ValueForm::whole:
      return {{"type", "integer"}, {"minimum", shape.low}, {"maximum", shape.high}};
    case ValueForm::number:
      return {{"type", "number"}};
    case ValueForm::boolean:
      return {{"type", "boolean"}};
    case ValueForm::word:
      if (!shape.object) return word_schema(shape);
      return {{"anyOf", Json::array({word_schema(shape), object_schema(*shape.object)})}};
    case ValueForm::lines: {
      Json one = text_schema();
      one.update({{"type", {"string", "array"}}, {"items", text_schema()}});
      return one;
    }
    case ValueForm::figures:
      return {{"type", "object"}, {"additionalProperties", {{"type", "number"}}}};
    case ValueForm::list:
      return {{"type", "array"}, {"items", shape_schema(*shape.item)}};
    case ValueForm::object:
      return object_schema(*shape.object);
    case ValueForm::dated: {
      Json const stages{{"type", "array"}, {"items", shape_schema(*shape.stage)}, {"minItems", 1}};
      return {{"anyOf", Json::array({shape_schema(*shape.item), stages})}};
    }
  }
  return {};
}

// "Ngày họp (ngày dạng 2026-03-25; bắt buộc)". Words are described individually beside the description, and an object
// by its own fields.
std::string description(FieldInfo const& field, Lang lang) {
  ShapeInfo const& item = record::one_of(*field.shape);
  bool const tells_itself =
      item.form == ValueForm::text || item.form == ValueForm::word || item.form == ValueForm::object;
  std::string more = tells_itself ? "" : shape_words(*field.shape, lang);
  if (std::string const need = need_words(field, lang); !need.empty()) more += (more.empty() ? "" : "; ") + need;
  return more.empty() ? std::string{field.title.in(lang)} : fmt::format("{} ({})", field.title.in(lang), more);
}

// Returns the example of the declaration, in YAML, as a JSON value. Returns null if there is none, because the fields
// of an object have their own examples.
Json example(ShapeInfo const& shape, std::string_view written) {
  if (shape.form == ValueForm::figures) return {{"online_dossiers", 1240}};
  if (written.empty()) return nullptr;
  source::File const file{"example.yaml", fmt::format("example: {}\n", written)};
  std::string const value = source::parse_yaml(file).root.entries.at(0).value.value;
  bool const as_it_is =
      shape.form == ValueForm::whole || shape.form == ValueForm::number || shape.form == ValueForm::boolean;
  return as_it_is ? Json::parse(value) : Json(value);
}

Json field_schema(FieldInfo const& field) {
  Json schema{{"title", field.title.in(Lang::vi)},
              {"description", description(field, Lang::vi) + "\n" + description(field, Lang::en)}};
  schema.update(shape_schema(*field.shape));
  bool const list = field.shape->form == ValueForm::list;
  if (Json one = example(record::one_of(*field.shape), field.example); !one.is_null())
    (list ? schema["items"] : schema)["examples"] = Json::array({std::move(one)});
  return schema;
}

Json object_schema(KindInfo const& kind) {
  Json properties = Json::object(), required = Json::array(), one_of = Json::array(), conditions = Json::array();
  for (FieldInfo const& field : kind.fields) {
    properties[std::string{field.key}] = field_schema(field);
    if (field.need == Need::required) required.push_back(field.key);
    if (field.need == Need::one_of) one_of.push_back(Json{{"required", Json::array({field.key})}});
    if (!field.when_key.empty())
      conditions.push_back(Json{{"if",
                                 {{"properties", {{std::string{field.when_key}, {{"const", field.when_word}}}}},
                                  {"required", Json::array({field.when_key})}}},
                                {"then", {{"required", Json::array({field.key})}}}});
  }
  Json schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) schema["required"] = std::move(required);
  if (!one_of.empty()) schema["oneOf"] = std::move(one_of);
  if (!conditions.empty()) schema["allOf"] = std::move(conditions);
  schema["additionalProperties"] = false;
  return schema;
}

std::string id_of(KindInfo const& kind) { return fmt::format("urn:bcd:schema:{}", kind.name); }

}  // namespace

std::string schema_json(KindInfo const& kind) {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"$id", id_of(kind)},
              {"title", kind.title.in(Lang::vi)},
              {"description", fmt::format("bcd, {}: {}\nbcd, {}: {}", file_of(kind), kind.title.in(Lang::vi),
                                          file_of(kind), kind.title.in(Lang::en))}};
  schema.update(object_schema(kind));
  return schema.dump(2) + "\n";
}

bool is_schema_of(KindInfo const& kind, std::string_view text) {
  Json const json = Json::parse(text, nullptr, false);
  return json.is_object() && json.contains("$id") && json["$id"] == id_of(kind);
}

}  // namespace bcd::output
