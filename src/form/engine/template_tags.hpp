// Parses the tags of a Mustache template, for the template check and for rendering. Private to src/form.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/file.hpp"

namespace bcd::form {

// One {{tag}}: its sign (' ' for a value), its name without surrounding blanks, and their positions.
struct Tag {
  char sign = ' ';
  bool raw = false;  // {{{name}}} or {{&name}}: the value is not escaped
  std::string_view name;
  source::Span span;               // of the name; of the whole tag if the name is empty
  std::size_t begin = 0, end = 0;  // of the whole tag
};

struct Tags {
  std::vector<Tag> tags;
  std::size_t unclosed = std::string_view::npos;  // offset of a tag without end (not parsed further), or npos
};
Tags tags_of(std::string_view text);

// Returns the template with each tag rewritten without blanks inside, so that another parser reads the same tags as
// tags_of().
std::string with_plain_tags(std::string_view text);

}  // namespace bcd::form
