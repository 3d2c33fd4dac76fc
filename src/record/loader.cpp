#include "bcd/record/loader.hpp"

#include <algorithm>

#include "asked.hpp"
#include "bcd/record/path.hpp"
#include "bcd/source/yaml_text.hpp"
#include "bcd/text/nearest.hpp"
#include "bcd/text/typed_day.hpp"
#include "loader_keys.hpp"
#include "slips.hpp"

namespace bcd::record {
namespace {

using source::Node;
using source::Span;

class Loader {
 public:
  Loader(source::File const& file, Findings& out) : file_{file}, out_{out}, subject_{stem(file.path())} {}

  bool object(KindInfo const& kind, Node const& node, void* object) {
    if (node.type != Node::Type::map) return wrong(node, Text{"một bảng khóa: giá trị", "a map of key: value"});
    bool whole = true;
    for (source::Entry const& entry : node.entries) {
      auto const field = find_field(kind, entry.key);
      if (!field) {
        add_unknown_key(out_, file_, subject_, kind, node, entry);
        whole = false;
        continue;
      }
      AtBase& at = field->in(object);
      bool const fits = value(*field->shape, entry.value, at);
      // The position of a finding about a list or map as a whole is its key.
      if (entry.value.type == Node::Type::list || entry.value.type == Node::Type::map) at.span = entry.key_span;
      at.given = fits;
      whole = fits && whole;
    }
    return check_missing_keys(out_, file_, subject_, kind, node) && whole;
  }

 private:
  bool value(ShapeInfo const& shape, Node const& node, AtBase& at) {
    at.span = node.span;
    void* const into = shape.value(&at);
    switch (shape.form) {
      case ValueForm::object:
        return object(*shape.object, node, into);
      case ValueForm::list:
        return list(shape, node, into);
      case ValueForm::dated:
        return dated(shape, node, into);
      case ValueForm::lines:
        return lines(node, *static_cast<Lines*>(into));
      case ValueForm::figures:
        return figures(node, *static_cast<Figures*>(into));
      case ValueForm::word:
        // A word that may also be written as a map.
        if (shape.object && node.type == Node::Type::map) return object(*shape.object, node, into);
        return scalar(shape, node, into);
      default:
        return scalar(shape, node, into);
    }
  }

  bool list(ShapeInfo const& shape, Node const& node, void* into) {
    if (node.type != Node::Type::list) {
      wrong(node, expected(shape));
      bool const names = shape.item->form == ValueForm::word || shape.item->form == ValueForm::reference;
      if (names && node.type == Node::Type::scalar && !file_.text(node.span).empty())
        offer(node.span, "[" + std::string{file_.text(node.span)} + "]");
      return false;
    }
    bool whole = true;
    for (Node const& item : node.items) {
      AtBase& at = *shape.grow(into);
      at.given = value(*shape.item, item, at);
      whole = at.given && whole;
    }
    return whole;
  }

  // A single value applies to all days. In a list no two values may begin on the same day, because it would be unclear
  // which one applies.
  bool dated(ShapeInfo const& shape, Node const& node, void* into) {
    if (node.type != Node::Type::list) {
      AtBase& at = *shape.grow(into);
      at.span = node.span;
      FieldInfo const& field = shape.stage->object->fields.front();
      AtBase& one = field.in(shape.stage->value(&at));
      return at.given = one.given = value(*field.shape, node, one);
    }
    if (node.items.empty()) return wrong(node, expected(shape));
    if (node.items.front().type != Node::Type::map) return wrong(node, expected(*shape.item));
    ShapeInfo list_shape = shape;
    list_shape.item = shape.stage;
    if (!list(list_shape, node, into)) return false;
    FieldInfo const& from = shape.stage->object->fields.back();
    auto const day = [&](std::size_t i) -> At<Date> const& {
      AtBase const& stage = *shape.at(into, i);
      return static_cast<At<Date> const&>(from.in_const(shape.stage->value(const_cast<AtBase*>(&stage))));
    };
    for (std::size_t i = 1; i < shape.size(into); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (*day(i) == *day(j)) {
          Text const how{"ngày bắt đầu (from) của riêng một mục: mục khác cũng bắt đầu ngày này",
                         "a start day (from) of its own: another item also begins on it"};
          add(out_, bad_value, file_, day(i).span, subject_,
              {{"value", day(i)->str()}, {"expected", how}, {"hint", ""}});
          return false;
        }
    return true;
  }

  bool lines(Node const& node, Lines& into) {
    auto const one = [&](Node const& item) {
      At<std::string>& line = into.items.emplace_back();
      line.span = item.span;
      return line.given = scalar(shape_info<std::string>, item, &line.value, true);
    };
    if (node.type == Node::Type::scalar) return one(node);
    if (node.type != Node::Type::list) return wrong(node, expected(shape_info<Lines>));
    bool whole = true;
    for (Node const& item : node.items) whole = one(item) && whole;
    return whole;
  }

  bool figures(Node const& node, Figures& into) {
    if (node.type != Node::Type::map) return wrong(node, expected(shape_info<Figures>));
    bool whole = true;
    for (source::Entry const& entry : node.entries) {
      Figure& figure = into.items.emplace_back();
      figure.name = entry.key;
      figure.name_span = entry.key_span;
      figure.number.span = entry.value.span;
      figure.number.given = scalar(shape_info<double>, entry.value, &figure.number.value);
      whole = figure.number && whole;
    }
    return whole;
  }

  // `prose`: one of several lines of text, which may be a sentence in quotes.
  bool scalar(ShapeInfo const& shape, Node const& node, void* into, bool prose = false) {
    if (node.type != Node::Type::scalar) {
      wrong(node, expected(shape));
      bool const names = shape.form == ValueForm::word || shape.form == ValueForm::reference;
      bool const flow = node.type == Node::Type::list && file_.text(node.span).starts_with('[');
      if (names && flow && node.items.size() == 1 && node.items[0].type == Node::Type::scalar)
        offer(node.span, std::string{file_.text(node.items[0].span)});
      return false;
    }
    // In quotes, numbers, true and false are texts for every YAML reader.
    bool const quoted = !node.plain && (shape.form == ValueForm::whole || shape.form == ValueForm::number ||
                                        shape.form == ValueForm::boolean);
    if (!quoted && shape.read(node.value, into)) {
      // A word of a fixed list, such as `off`, is read as this word, even if YAML readers may see a boolean in it.
      bool const as_text =
          shape.form == ValueForm::text || shape.form == ValueForm::reference || shape.form == ValueForm::time;
      if (as_text && node.plain && source::is_ambiguous(node.value)) {
        add(out_, ambiguous_scalar, file_, node.span, subject_, {{"value", node.value}});
        if (file_.text(node.span) == node.value) offer(node.span, source::scalar_text(node.value));
      }
      if (shape.form == ValueForm::text) check_text(out_, file_, node, subject_, prose);
      if (shape.form == ValueForm::number) check_number(out_, file_, node, subject_);
      return true;
    }
    std::vector<std::string_view> words;
    for (Word const& word : shape.words) words.push_back(word.id);
    Arg how = asked(shape, node, quoted);
    auto const day = shape.form == ValueForm::date ? typed_day(node.value) : std::nullopt;
    std::string const day_text = day ? day->str() : std::string{};
    bad(node, how,
        day ? Arg{" (có phải ý là " + day_text + "?)", " (did you mean " + day_text + "?)"}
            : did_you_mean(node.value, words));
    // The month may have been typed before the day, so fix the date only if the year comes first.
    if (day && node.value.find_first_not_of("0123456789") == 4) offer(node.span, day_text);
    if (std::string_view const meant = only_near(node.value, words); !meant.empty())
      offer(node.span, source::scalar_text(meant));
    // If the quoted value is on one line and valid without quotes, the fix removes them.
    if (quoted && file_.text(node.span).size() == node.value.size() + 2 && shape.read(node.value, into))
      offer(node.span, node.value);
    return false;
  }

  bool bad(Node const& node, Arg how, Arg meant) {
    add(out_, bad_value, file_, node.span, subject_,
        {{"value", node.value}, {"expected", std::move(how)}, {"hint", std::move(meant)}});
    return false;
  }

  bool wrong(Node const& node, Text how) {
    static constexpr Text found[]{{"để trống", "nothing"},
                                  {"là một giá trị", "a single value"},
                                  {"là một danh sách", "a list"},
                                  {"là một bảng", "a map"}};
    add(out_, wrong_type, file_, node.span, subject_, {{"expected", how}, {"found", found[std::size_t(node.type)]}});
    return false;
  }

  // Adds a fix to the finding added last.
  void offer(Span span, std::string text) { out_.back().edits.push_back({span, std::move(text)}); }

  source::File const& file_;
  Findings& out_;
  std::string subject_;
};

}  // namespace

std::string stem(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  return std::string{name.substr(0, name.rfind('.'))};
}

bool is_id(std::string_view text) {
  auto const inner = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.front() != '-' && std::ranges::all_of(text, inner);
}

bool load_object(KindInfo const& kind, source::Node const& node, source::File const& file, void* object,
                 Findings& out) {
  return Loader{file, out}.object(kind, node, object);
}

bool load_document(KindInfo const& kind, source::File const& file, void* object, Findings& out) {
  source::Document const document = source::parse_yaml(file);
  add_source_faults(out, file, document);
  // After a syntax, encoding or feature fault the tree is incomplete. After a duplicate key it is complete enough to
  // look for more errors, but the record is not whole.
  bool const readable = std::ranges::none_of(document.faults, [](source::Fault const& fault) {
    return fault.kind == source::FaultKind::syntax || fault.kind == source::FaultKind::encoding ||
           fault.kind == source::FaultKind::feature;
  });
  return readable && load_object(kind, document.root, file, object, out) && document.whole;
}

}  // namespace bcd::record
