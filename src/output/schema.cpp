#include "bcd/output/schema.hpp"

#include <nlohmann/json.hpp>

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;
using record::FieldInfo;
using record::Form;
using record::KindInfo;
using record::Need;
using record::ShapeInfo;

Json object_schema(KindInfo const& kind);

// A text that is not only blanks.
Json text_schema() { return {{"type", "string"}, {"pattern", "\\S"}}; }

Json shape_schema(ShapeInfo const& shape) {
  switch (shape.form) {
    case Form::text:
    case Form::reference: return text_schema();
    case Form::date: return {{"type", "string"}, {"format", "date"}, {"pattern", "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}};
    case Form::time: return {{"type", "string"}, {"pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$"}};
    case Form::period:  // a bare year is a number to most YAML readers
      return {{"anyOf", Json::array({Json{{"type", "string"}, {"pattern", "^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$"}}, Json{{"type", "integer"}, {"minimum", first_year}, {"maximum", last_year}}})}};
    case Form::whole: return {{"type", "integer"}, {"minimum", shape.low}, {"maximum", shape.high}};
    case Form::number: return {{"type", "number"}};
    case Form::boolean: return {{"type", "boolean"}};
    case Form::lead: return {{"type", "string"}, {"pattern", "^[0-9]{1,4} (day|days|working day|working days|week|weeks)$"}};
    case Form::share: return {{"type", "string"}, {"pattern", "^[1-9][0-9]*/[1-9][0-9]*$"}};
    case Form::word: {
      Json words = Json::array();
      for (record::Word const& word : shape.words) words.push_back(word.id);
      return {{"enum", std::move(words)}};
    }
    case Form::lines: return {{"anyOf", Json::array({text_schema(), Json{{"type", "array"}, {"items", text_schema()}}})}};
    case Form::figures: return {{"type", "object"}, {"additionalProperties", {{"type", "number"}}}};
    case Form::list: return {{"type", "array"}, {"items", shape_schema(*shape.item)}};
    case Form::object: return object_schema(*shape.object);
  }
  return {};
}

Json object_schema(KindInfo const& kind) {
  Json properties = Json::object(), required = Json::array(), one_of = Json::array(), conditions = Json::array();
  for (FieldInfo const& field : kind.fields) {
    Json one = shape_schema(*field.shape);
    one["title"] = field.title.in(Lang::vi);
    one["description"] = field.title.in(Lang::en);
    properties[std::string{field.key}] = std::move(one);
    if (field.need == Need::required) required.push_back(field.key);
    if (field.need == Need::one_of) one_of.push_back(Json{{"required", Json::array({field.key})}});
    if (!field.when_key.empty())
      conditions.push_back(Json{{"if", {{"properties", {{std::string{field.when_key}, {{"const", field.when_word}}}}}, {"required", Json::array({field.when_key})}}},
                                {"then", {{"required", Json::array({field.key})}}}});
  }
  Json schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) schema["required"] = std::move(required);
  if (!one_of.empty()) schema["oneOf"] = std::move(one_of);
  if (!conditions.empty()) schema["allOf"] = std::move(conditions);
  schema["additionalProperties"] = false;
  return schema;
}

}  // namespace

std::string schema_json(KindInfo const& kind) {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", kind.title.in(Lang::vi)}, {"description", kind.title.in(Lang::en)}};
  schema.update(object_schema(kind));
  return schema.dump(2) + "\n";
}

}  // namespace bcd::output
