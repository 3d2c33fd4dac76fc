// The JSON Schema of a form's model.
#include <nlohmann/json.hpp>

#include "bcd/output/forms.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;
using form::Key;
using form::Keys;
using form::Shape;

Json object_of(Keys keys, Keys beside = {});

Json shape_of(Key const& key) {
  switch (key.shape) {
    case Shape::text:
      return {{"type", "string"}};
    case Shape::chart:
      return Json::parse(form::chart_schema().dump());
    case Shape::number:
      return {{"type", "number"}};
    case Shape::flag:
      return {{"type", "boolean"}};
    case Shape::list:
      return {{"type", "array"}, {"items", object_of(key.inner)}};
    case Shape::group:
      return object_of(key.inner);
  }
  return {};
}

Json object_of(Keys keys, Keys beside) {
  Json properties = Json::object(), required = Json::array();
  auto const add = [&](std::string name, Json one) {
    required.push_back(name);
    properties[std::move(name)] = std::move(one);
  };
  for (Keys const& part : {beside, keys})
    for (Key const& key : part) {
      Json one = shape_of(key);
      one["title"] = key.title.in(Lang::vi);
      one["description"] = key.title.in(Lang::en);
      add(std::string{key.name}, std::move(one));
      if (key.shape == Shape::list) add(std::string{key.name} + "_any", {{"type", "boolean"}});
    }
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

}  // namespace

std::string form_schema_json(form::PaperForm const& form) {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", form.title.in(Lang::vi)},
              {"description", form.title.in(Lang::en)}};
  schema.update(object_of(form.keys(), form::common_keys()));
  return schema.dump(2) + "\n";
}

}  // namespace bcd::output
