// The tags of a Mustache template, read once for whoever checks a template and whoever fills it in. Only for this room.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/file.hpp"

namespace bcd::form {

// One {{tag}}: its sign (' ' for a value), its name without the blanks around it, and where they stand.
struct Tag {
  char sign = ' ';
  bool raw = false;  // {{{name}}} or {{&name}}: the value is not escaped
  std::string_view name;
  source::Span span;               // of the name; of the whole tag where it has none
  std::size_t begin = 0, end = 0;  // of the whole tag
};

struct Tags {
  std::vector<Tag> tags;
  std::size_t unclosed = std::string_view::npos;  // where a tag begins that does not end; nothing after it was read
};
Tags tags_of(std::string_view text);

// The template with each tag as tags_of() read it and no blank inside, so that nobody can read it otherwise.
std::string with_plain_tags(std::string_view text);

}  // namespace bcd::form
