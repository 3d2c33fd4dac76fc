// Writes a record back to the file it was read from.
#pragma once
#include <string>
#include <string_view>

namespace bcd::workspace {

// True if the mode of the file forbids writing. Replacing a file does not need that permission, but the mode is how an
// owner protects it.
bool is_protected(std::string const& file);

enum class Rewritten {
  done,
  changed,    // the file no longer has the bytes that were read
  read_only,  // its mode forbids writing
  failed,
};
// Replaces `was`, the bytes that were read from the file, by `bytes`. The file is unchanged unless `done`.
Rewritten rewrite(std::string const& file, std::string_view was, std::string_view bytes);

}  // namespace bcd::workspace
