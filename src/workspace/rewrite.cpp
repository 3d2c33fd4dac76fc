#include "bcd/workspace/rewrite.hpp"

#include <filesystem>

#include "bcd/source/writer.hpp"

namespace bcd::workspace {
namespace fs = std::filesystem;

bool is_protected(std::string const& file) {
  constexpr fs::perms may_write = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  std::error_code ignored;
  return (fs::status(file, ignored).permissions() & may_write) == fs::perms::none;
}

Rewritten rewrite(std::string const& file, std::string_view was, std::string_view bytes) {
  bool const closed = is_protected(file);
  auto const now = source::read_whole(file);
  if (now == bytes) return Rewritten::done;  // written under another name: a link
  if (now != was) return Rewritten::changed;
  if (closed) return Rewritten::read_only;
  return source::write_whole(file, bytes) ? Rewritten::done : Rewritten::failed;
}

}  // namespace bcd::workspace
