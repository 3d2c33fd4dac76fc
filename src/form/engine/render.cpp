#include <algorithm>
#include <map>
#include <mstch/mstch.hpp>
#include <nlohmann/json.hpp>
#include <vector>

#include "bcd/form/form.hpp"
#include "bcd/form/markdown.hpp"
#include "bcd/form/words.hpp"
#include "bcd/text/split.hpp"
#include "builtin.hpp"
#include "pictures.hpp"
#include "template_tags.hpp"

namespace bcd::form {
namespace {

mstch::node node_of(Model const& model) {
  switch (model.type()) {
    case Model::value_t::object: {
      mstch::map map;
      for (auto const& [key, value] : model.items()) {
        map[key] = node_of(value);
        if (value.is_number_integer()) map[key + std::string{padded_ending}] = count_words(value.get<int>());
      }
      return map;
    }
    case Model::value_t::array: {
      mstch::array array;
      for (auto const& value : model) array.push_back(node_of(value));
      return array;
    }
    case Model::value_t::string:
      return model.get<std::string>();
    case Model::value_t::boolean:
      return model.get<bool>();
    case Model::value_t::number_integer:
    case Model::value_t::number_unsigned:
      return model.get<int>();
    case Model::value_t::number_float:
      return model.get<double>();
    default:
      return nullptr;
  }
}

// Sets the escape function of mstch, which is a static, once before the first paper of any thread.
void use_markdown_escape() {
  static bool const set = [] {
    mstch::config::escape = [](std::string const& value) { return escape_markdown(value); };
    return true;
  }();
  (void)set;
}

// Removes blanks at line ends and repeated blank lines, which empty sections leave behind, and ends the text with one
// newline.
std::string normalized(std::string_view text) {
  std::string out;
  for (std::string_view line : split(text, "\n")) {
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    bool const second_blank = line.empty() && (out.empty() || out.ends_with("\n\n"));
    if (!second_blank) out.append(line) += '\n';
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

int count_gaps(std::string_view text) {
  int gaps = 0;
  for (std::size_t at = text.find(gap_opens); at != text.npos; at = text.find(gap_opens, at + 1)) ++gaps;
  return gaps;
}

}  // namespace

Rendered render(PaperForm const& form, Model const& model, std::optional<std::string_view> own_template) {
  use_markdown_escape();
  std::map<std::string, std::string> parts;
  for (Template const& one : templates()) parts[std::string{one.name}] = one.bytes;
  std::string_view const source = own_template.value_or(form.template_text());
  Pictures pictures;
  Model const shown = pictures.with_marks(model, form.keys());
  std::string text = normalized(pictures.shown(mstch::render(with_plain_tags(source), node_of(shown), parts)));
  int const gaps = count_gaps(text);
  return {std::move(text), gaps, pictures.take()};
}

}  // namespace bcd::form
