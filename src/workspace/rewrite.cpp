#include "bcd/workspace/rewrite.hpp"

#include <filesystem>

#include "bcd/source/writer.hpp"

namespace bcd::workspace {
namespace fs = std::filesystem;

Rewritten rewrite(std::string const& file, std::string_view was, std::string_view bytes) {
  constexpr fs::perms may_write = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  std::error_code ignored;
  // Writing puts a new file in place of the old one, which the system allows whatever the mode of the old one is. So
  // the mode is checked here: it is how an owner protects a file.
  bool const closed = (fs::status(file, ignored).permissions() & may_write) == fs::perms::none;
  auto const now = source::read_whole(file);
  if (now == bytes) return Rewritten::done;  // written under another name: a link
  if (now != was) return Rewritten::changed;
  if (closed) return Rewritten::read_only;
  return source::write_whole(file, bytes) ? Rewritten::done : Rewritten::failed;
}

}  // namespace bcd::workspace
