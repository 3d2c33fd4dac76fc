// Writes a draft as YAML.
#include <algorithm>
#include <utility>

#include "bcd/record/draft.hpp"
#include "bcd/record/path.hpp"
#include "bcd/source/yaml_text.hpp"

namespace bcd::record {
namespace {

// Writes the fields of a draft. If `comments` is set, also writes the comments and, as comments, the fields without
// value.
struct YamlWriter {
  Lang lang;
  bool comments;
  // Top-level fields to be omitted, even as a suggestion.
  std::set<std::string, std::less<>> const& left_out;

  void field(FieldInfo const& field, DraftValue const& value, int indent, std::string& out) const;
  void fields(KindInfo const& kind, DraftValue const& value, int indent, bool after_dash, bool offers,
              std::string& out) const;
  void value(ShapeInfo const* shape, DraftValue const& value, int indent, std::string& out) const;
  void items(ShapeInfo const* item, DraftValue const& value, int indent, std::string& out) const;
  std::string line_end(DraftValue const& value) const {
    return comments && !value.beside.empty() ? "  # " + value.beside + "\n" : "\n";
  }
};

std::string blanks(int count) { return std::string(std::size_t(count), ' '); }

// Turns lines into comments that begin at the column of the lines.
std::string commented(std::string const& lines, int indent) {
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    std::size_t const end = lines.find('\n', at);
    out += blanks(indent) + "# " + lines.substr(at + std::size_t(indent), end + 1 - at - std::size_t(indent));
    at = end + 1;
  }
  return out;
}

// Values other than texts are written without quotes if possible. A time counts as text, because other YAML readers may
// parse a plain one as a number.
std::string scalar_yaml(ShapeInfo const* shape, DraftValue const& value) {
  if (value.as_is) return value.text;
  if (shape && shape->form == ValueForm::dated) shape = shape->item;
  bool const as_text = !shape || shape->form == ValueForm::text || shape->form == ValueForm::reference ||
                       shape->form == ValueForm::word || shape->form == ValueForm::time ||
                       shape->form == ValueForm::lines;
  auto const simple = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' ||
           c == '/' || c == ' ';
  };
  std::string_view const text = value.text;
  bool const plain = !as_text && !text.empty() && text.front() != ' ' && text.back() != ' ' &&
                     std::ranges::all_of(text, simple) && text.find_first_not_of("-") != text.npos;
  return plain && !(text.starts_with("- ") || text.starts_with("---")) ? value.text : source::scalar_text(text);
}

void YamlWriter::items(ShapeInfo const* item, DraftValue const& value, int indent, std::string& out) const {
  bool first = true;
  for (DraftValue const& one : value.items) {
    if (!one.given() && !comments) continue;
    std::string text = blanks(indent) + "-";
    if (one.type == DraftValue::Type::map && item && item->form == ValueForm::object) {
      text += " ";
      fields(*item->object, one, indent + 2, true, first && one.given() && !value.offered, text);
    } else {
      this->value(item, one, indent, text);
    }
    out += one.given() ? text : commented(text, indent);
    first = false;
  }
}

// Writes the part after a key's ':' or a list's '-', including the line end.
void YamlWriter::value(ShapeInfo const* shape, DraftValue const& value, int indent, std::string& out) const {
  switch (value.type) {
    case DraftValue::Type::scalar:
      out += " " + scalar_yaml(shape, value) + line_end(value);
      return;
    case DraftValue::Type::list:
      out += std::ranges::any_of(value.items, &DraftValue::given) || value.offered ? line_end(value)
                                                                                   : " []" + line_end(value);
      items(shape && in_list(*shape) ? in_list(*shape) : shape, value, indent + 2, out);
      return;
    case DraftValue::Type::words:
      return;
    case DraftValue::Type::map:
      out += line_end(value);
      if (shape && shape->form == ValueForm::object)
        return fields(*shape->object, value, indent + 2, false, value.given(), out);
      for (auto const& [key, one] : value.entries) {
        out += blanks(indent + 2) + source::scalar_text(key) + ":";
        static constexpr ShapeInfo number{ValueForm::number};
        this->value(shape && shape->form == ValueForm::figures ? &number : nullptr, one, indent + 2, out);
      }
  }
}

void YamlWriter::field(FieldInfo const& field, DraftValue const& value, int indent, std::string& out) const {
  std::string text = blanks(indent) + std::string{field.key} + ":";
  this->value(field.shape, value, indent, text);
  out += text;
}

// `offers`: write fields without value as comments.
void YamlWriter::fields(KindInfo const& kind, DraftValue const& value, int indent, bool after_dash, bool offers,
                        std::string& out) const {
  for (FieldInfo const& one : kind.fields) {
    DraftValue const* const there = value.find(one.key);
    bool const given = there && there->given();
    if (indent == 0 && left_out.contains(one.key)) continue;
    std::string text;
    if (there && comments)
      for (std::string const& line : there->above) text += blanks(indent) + "# " + line + "\n";
    if (there && there->type == DraftValue::Type::words) {
      if (comments) out += text + blanks(indent) + "# " + there->text + "\n";
      continue;
    }
    if (given) {
      field(one, *there, indent, text);
    } else if (comments && !after_dash &&
               (there || (offers && one.need == Need::optional && !one.seldom && one.key != "waivers"))) {
      DraftValue const example = there ? *there : example_of(one, lang);
      std::string offer;
      field(one, example, indent, offer);
      text += commented(offer, indent);
    }
    if (given && after_dash) text.erase(0, std::size_t(indent));
    after_dash = after_dash && !given;
    out += text;
  }
  // Also write keys unknown to the kind, so that the loader reports them.
  for (auto const& [key, one] : value.entries) {
    if (find_field(kind, key)) continue;
    out += (std::exchange(after_dash, false) ? "" : blanks(indent)) + source::scalar_text(key) + ":";
    this->value(nullptr, one, indent, out);
  }
}

DraftValue example_value(ShapeInfo const& shape, std::string_view example, Lang lang) {
  DraftValue made;
  switch (shape.form) {
    case ValueForm::object: {
      made.type = DraftValue::Type::map;
      bool chosen = false;
      for (FieldInfo const& field : shape.object->fields) {
        if (field.key == "waivers" || field.seldom || (field.need == Need::one_of && std::exchange(chosen, true)))
          continue;
        DraftValue one = example_value(*field.shape, field.example, lang);
        one.beside = field.title.in(lang);
        made.add(std::string{field.key}, std::move(one));
      }
      return made;
    }
    case ValueForm::list:
      return list({example_value(*shape.item, example, lang)});
    case ValueForm::dated:
      return example_value(*shape.item, example, lang);
    case ValueForm::figures:
      return map({{"online_dossiers", scalar("1240")}});
    default:
      return {DraftValue::Type::scalar, std::string{example}, true, {}, {}};
  }
}

}  // namespace

DraftValue example_of(FieldInfo const& field, Lang lang) {
  DraftValue made = example_value(*field.shape, field.example, lang);
  made.beside = field.title.in(lang);
  made.offered = true;
  return made;
}

std::string Draft::bare_yaml() const {
  std::string out;
  YamlWriter{lang_, false, left_out_}.fields(*kind_, root_, 0, false, false, out);
  return out;
}

std::string Draft::yaml(std::vector<std::string> const& heading) const {
  std::string out;
  for (std::string const& line : heading) out += "# " + line + "\n";
  if (!heading.empty()) out += "\n";
  DraftValue dressed = root_;
  for (auto const& [key, lines] : told_) {
    DraftValue* at = dressed.find(key);
    auto const field = std::ranges::find(kind_->fields, key, &FieldInfo::key);
    if (!at && field != kind_->fields.end()) at = &dressed.add(key, example_of(*field, lang_));
    if (at) at->above = lines;
  }
  YamlWriter{lang_, true, left_out_}.fields(*kind_, dressed, 0, false, true, out);
  return out;
}

}  // namespace bcd::record
