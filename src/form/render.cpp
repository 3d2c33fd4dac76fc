#include <algorithm>
#include <kainjow/mustache.hpp>
#include <map>

#include "bcd/form/builtin.hpp"
#include "bcd/form/form.hpp"
#include "bcd/form/markdown.hpp"
#include "template_tags.hpp"

namespace bcd::form {
namespace {

namespace mustache = kainjow::mustache;

// The model as the library takes it: only strings, lists and objects. An empty text, null and zero are false to a
// section, so that a template can ask whether there is one.
mustache::data data_of(Model const& model) {
  switch (model.type()) {
    case Model::value_t::object: {
      mustache::data object{mustache::data::type::object};
      for (auto const& [key, value] : model.items()) object.set(key, data_of(value));
      return object;
    }
    case Model::value_t::array: {
      mustache::data list{mustache::data::type::list};
      for (auto const& value : model) list.push_back(data_of(value));
      return list;
    }
    case Model::value_t::string: {
      auto const& text = model.get_ref<std::string const&>();
      return text.empty() ? mustache::data{false} : mustache::data{text};
    }
    case Model::value_t::boolean:
      return model.get<bool>();
    case Model::value_t::null:
      return false;
    default: {
      // Zero is printed, but false to a section. A lambda gives "0" where a value is printed; see Context::get().
      std::string number = model.dump();
      if (model.get<double>() != 0) return number;
      return mustache::lambda{[number](std::string const&) { return number; }};
    }
  }
}

// Returns the template with a '?' after the names of its sections, by which Context::get() knows that a section asks.
std::string with_asking_sections(std::string_view text) {
  std::string result;
  for (std::string plain = with_plain_tags(text); !plain.empty();) {
    std::size_t const open = plain.find("{{"), sign = open == plain.npos ? open : open + 2;
    std::size_t const close = open == plain.npos ? open : plain.find("}}", open);
    if (close == plain.npos) return result + plain;
    result += plain.substr(0, close);
    if (std::string_view{"#^/"}.find(plain[sign]) != std::string_view::npos) result += '?';
    result += "}}";
    plain.erase(0, close + 2);
  }
  return result;
}

// Finds the values of the model, and the built-in templates as partials; a key and a partial may share a name.
class Context final : public mustache::context<std::string> {
 public:
  explicit Context(mustache::data const* model) : context{model} {
    for (Template const& one : templates()) parts_.emplace(one.name, with_asking_sections(one.bytes));
  }
  mustache::data const* get(std::string const& name) const override {
    if (!name.ends_with('?')) return context::get(name);
    mustache::data const* const found = context::get(name.substr(0, name.size() - 1));
    static mustache::data const no{false};
    return found && found->is_lambda() ? &no : found;
  }
  mustache::data const* get_partial(std::string const& name) const override {
    auto const found = parts_.find(name);
    return found == parts_.end() ? nullptr : &found->second;
  }

 private:
  std::map<std::string, mustache::data, std::less<>> parts_;
};

// Removes blanks at line ends and repeated blank lines, which empty sections leave behind, and ends the text with one
// newline.
std::string tidy(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    bool const second_blank = line.empty() && (out.empty() || out.ends_with("\n\n"));
    if (!second_blank) out.append(line) += '\n';
    at = end + 1;
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

Rendered render(Form const& form, Model const& model, std::optional<std::string_view> own_template) {
  mustache::mustache paper{with_asking_sections(own_template.value_or(form.template_text()))};
  paper.set_custom_escape([](std::string const& value) { return escape_markdown(value); });
  mustache::data const data = data_of(model);
  Context context{&data};
  std::string text = tidy(paper.render(context));
  int const gaps = count_gaps(text);
  return {std::move(text), gaps};
}

}  // namespace bcd::form
