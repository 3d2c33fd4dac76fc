#include "bcd/form/model.hpp"

#include <nlohmann/json.hpp>

namespace bcd::form {

void fill(Model& model, Keys keys, void const* input, int row) {
  for (Key const& key : keys) {
    Model& value = model[std::string{key.name}];
    key.write(key, input, row, value);
    // Mustache cannot test whether a list is empty without iterating over it.
    if (key.shape == Shape::list) model[std::string{key.name} + "_any"] = !value.empty();
  }
}

void set_text(Model& value, std::string_view text) { value = text; }
void set_number(Model& value, long long number) { value = number; }
void set_flag(Model& value, bool flag) { value = flag; }
void clear_list(Model& value) { value = Model::array(); }
void add_row(Model& list, Keys keys, void const* input) {
  Model& entry = list.emplace_back(Model::object());
  fill(entry, keys, input, int(list.size()));
}

}  // namespace bcd::form
