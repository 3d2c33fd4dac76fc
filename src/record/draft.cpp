#include "bcd/record/draft.hpp"

#include <algorithm>
#include <charconv>

#include "bcd/text/trim.hpp"

namespace bcd::record {
namespace {

using ValueForm = bcd::record::ValueForm;
using Path = std::vector<std::string_view>;

Path parts(std::string_view path) {
  Path found;
  for (;;) {
    std::size_t const dot = path.find('.');
    found.push_back(path.substr(0, dot));
    if (dot == path.npos) return found;
    path.remove_prefix(dot + 1);
  }
}

FieldInfo const* find_field(KindInfo const* kind, std::string_view key) {
  if (!kind) return nullptr;
  auto const found = std::ranges::find(kind->fields, key, &FieldInfo::key);
  return found == kind->fields.end() ? nullptr : &*found;
}

std::optional<std::size_t> index_of(std::string_view text) {
  std::size_t index = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), index);
  return !text.empty() && fault == std::errc{} && end == text.data() + text.size() ? std::optional{index}
                                                                                   : std::nullopt;
}

// True if a comma separates several values, which is so except for texts, because a text may contain commas.
bool splits(ShapeInfo const& item) {
  return item.form != ValueForm::text && item.form != ValueForm::object && item.form != ValueForm::list;
}

void append_each(ShapeInfo const& item, std::string_view value, std::vector<DraftValue>& items) {
  while (splits(item) && value.find(',') != value.npos) {
    items.push_back(scalar(std::string{trimmed(value.substr(0, value.find(',')))}));
    value.remove_prefix(value.find(',') + 1);
  }
  items.push_back(scalar(std::string{trimmed(value)}));
}

std::string joined(Path const& path, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ".") + std::string{path[i]};
  return text;
}

void collect_missing(KindInfo const& kind, DraftValue const& value, std::string const& prefix,
                     std::vector<std::pair<std::string, FieldInfo const*>>& out);
void collect_missing(ShapeInfo const& shape, DraftValue const& value, std::string const& path,
                     std::vector<std::pair<std::string, FieldInfo const*>>& out) {
  if (shape.form == ValueForm::object && value.type == DraftValue::Type::map)
    collect_missing(*shape.object, value, path + ".", out);
  if (ShapeInfo const* const item = in_list(shape); item && value.type == DraftValue::Type::list)
    for (std::size_t i = 0; i < value.items.size(); ++i)
      if (value.items[i].given()) collect_missing(*item, value.items[i], path + "." + std::to_string(i), out);
}
void collect_missing(KindInfo const& kind, DraftValue const& value, std::string const& prefix,
                     std::vector<std::pair<std::string, FieldInfo const*>>& out) {
  bool chosen = false;
  FieldInfo const* choice = nullptr;
  for (FieldInfo const& field : kind.fields) {
    DraftValue const* const one = value.find(field.key);
    bool const there = one && one->given();
    if (field.need == Need::one_of) {
      chosen = chosen || there;
      if (!choice) choice = &field;
    }
    DraftValue const* const other = field.when_key.empty() ? nullptr : value.find(field.when_key);
    bool const needed = field.need == Need::required || (other && other->given() && other->text == field.when_word);
    std::string const path = prefix + std::string{field.key};
    if (there) collect_missing(*field.shape, *one, path, out);
    else if (needed) out.emplace_back(path, &field);
  }
  if (choice && !chosen) out.emplace_back(prefix + std::string{choice->key}, choice);
}

// "planned (dự kiến), held (đã họp)". Empty if the field does not take a fixed set of words.
std::string words_of(FieldInfo const& field, Lang lang) {
  ShapeInfo const& shape = one_of(*field.shape);
  std::string list;
  if (shape.form == ValueForm::word)
    for (Word const& word : shape.words) {
      std::string_view const title = word.title.in(lang);
      (list += list.empty() ? "" : ", ") +=
          std::string{word.id} + (title == word.id ? "" : " (" + std::string{title} + ")");
    }
  return list;
}

void name_words_in(KindInfo const& kind, DraftValue& value, Lang lang) {
  for (FieldInfo const& field : kind.fields) {
    DraftValue* const one = value.find(field.key);
    if (!one) continue;
    if (std::string const words = words_of(field, lang); !words.empty())
      one->beside += (one->beside.empty() ? "" : ": ") + words;
    if (field.shape->form == ValueForm::object) name_words_in(*field.shape->object, *one, lang);
    // Only for the first item of a list.
    ShapeInfo const* const item = in_list(*field.shape);
    if (item && item->form == ValueForm::object && !one->items.empty())
      name_words_in(*item->object, one->items.front(), lang);
  }
}

}  // namespace

DraftValue* DraftValue::find(std::string_view key) {
  auto const entry = std::ranges::find_if(entries, [&](auto const& one) { return one.first == key; });
  return entry == entries.end() ? nullptr : &entry->second;
}

std::optional<Draft::Fault> Draft::set(std::string_view path, std::string_view value) {
  Path const keys = parts(path);
  if (std::ranges::any_of(keys, [](std::string_view key) { return key.empty(); }))
    return Fault{{"'{path}' không phải tên khóa", "'{path}' is not a key"}, {{"path", path}}};
  Fault const both{{"'{key}' vừa được ghi vừa được bỏ ({key}=)", "'{key}' is both given and left out ({key}=)"},
                   {{"key", keys.front()}}};
  if (value.empty() && keys.size() == 1) {
    if (root_.find(path)) return both;
    left_out_.emplace(path);
    return std::nullopt;
  }
  if (left_out_.contains(keys.front())) return both;
  KindInfo const* kind = kind_;
  ShapeInfo const* shape = nullptr;  // shape of `at`; null if the kind has no such field, which the loader reports
  DraftValue* at = &root_;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::string_view const key = keys[i];
    if (shape && (shape->form == ValueForm::list || (shape->form == ValueForm::dated && at->text.empty()))) {
      auto const index = index_of(key);
      if (!index)
        return Fault{{"'{list}' là danh sách: ghi số thứ tự của mục, tính từ 0, như {list}.0.{key}",
                      "'{list}' is a list: give the number of the item, from 0, like {list}.0.{key}"},
                     {{"list", joined(keys, i)}, {"key", key}}};
      if (*index > at->items.size())
        return Fault{
            {"'{path}': mục trước nó ({before}) chưa có", "'{path}': the item before it ({before}) is missing"},
            {{"path", path}, {"before", joined(keys, i) + "." + std::to_string(at->items.size())}}};
      shape = in_list(*shape);
      at->type = DraftValue::Type::list;
      if (*index == at->items.size()) at->items.push_back(shape->form == ValueForm::object ? map() : scalar(""));
      at = &at->items[*index];
    } else {
      at->type = DraftValue::Type::map;
      FieldInfo const* const field = find_field(kind, key);
      shape = field ? field->shape : nullptr;
      DraftValue* const known = at->find(key);
      at = known ? known : &at->add(std::string{key}, shape && shape->form == ValueForm::list ? list() : scalar(""));
    }
    kind = shape && shape->form == ValueForm::object ? shape->object : nullptr;
  }
  if (shape && shape->form == ValueForm::list && shape->item->form != ValueForm::object) {
    append_each(*shape->item, value, at->items);
  } else if (shape && shape->form == ValueForm::lines && !at->text.empty()) {
    at->type = DraftValue::Type::list;
    at->items = {scalar(at->text)};
    at->text.clear();
    at->items.push_back(scalar(std::string{value}));
  } else if (shape && shape->form == ValueForm::lines && at->type == DraftValue::Type::list) {
    at->items.push_back(scalar(std::string{value}));
  } else {
    if (!at->text.empty()) return Fault{{"'{path}' được ghi hai lần", "'{path}' is given twice"}, {{"path", path}}};
    *at = scalar(std::string{value});
  }
  return std::nullopt;
}

void Draft::fill(std::string_view path, std::string text, std::string beside) {
  Path const keys = parts(path);
  if (left_out_.contains(keys.front())) return;
  DraftValue* at = &root_;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    bool const last = i + 1 == keys.size();
    if (auto const index = index_of(keys[i])) {
      at->type = DraftValue::Type::list;
      if (*index >= at->items.size()) at->items.resize(*index + 1, map());
      at = &at->items[*index];
      continue;
    }
    at->type = DraftValue::Type::map;
    DraftValue* const known = at->find(keys[i]);
    if (known && last && known->given()) return;
    at = known ? known : &at->add(std::string{keys[i]}, last ? scalar("") : map());
  }
  *at = scalar(std::move(text), std::move(beside));
}

void Draft::fill(std::string_view key, DraftValue value) {
  if (!left_out_.contains(key) && !root_.find(key)) root_.add(std::string{key}, std::move(value));
}

void Draft::tell(std::string_view key, std::vector<std::string> lines) {
  if (!lines.empty()) told_.emplace_back(key, std::move(lines));
}

void Draft::remark(std::string_view key, std::string const& words) {
  if (DraftValue* const value = root_.find(key); value && !words.empty())
    value->beside += (value->beside.empty() ? "" : "; ") + words;
}

void Draft::warn(std::string_view key, std::string const& words) {
  remark(key, words);
  warnings_.push_back(words);
}

void Draft::name_words() { name_words_in(*kind_, root_, lang_); }

bool Draft::given(std::string_view path) const {
  DraftValue const* at = &root_;
  for (std::string_view key : parts(path)) {
    auto const index = at->type == DraftValue::Type::list ? index_of(key) : std::nullopt;
    at = index ? (*index < at->items.size() ? &at->items[*index] : nullptr) : at->find(key);
    if (!at || !at->given()) return false;
  }
  return true;
}

std::string Draft::text(std::string_view path) const {
  if (!given(path)) return {};
  DraftValue const* at = &root_;
  for (std::string_view key : parts(path)) {
    auto const index = at->type == DraftValue::Type::list ? index_of(key) : std::nullopt;
    at = index ? &at->items[*index] : at->find(key);
  }
  return at->text;
}

std::vector<std::pair<std::string, FieldInfo const*>> Draft::missing() const {
  std::vector<std::pair<std::string, FieldInfo const*>> found;
  collect_missing(*kind_, root_, "", found);
  return found;
}

}  // namespace bcd::record
