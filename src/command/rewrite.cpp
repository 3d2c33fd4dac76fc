#include "rewrite.hpp"

#include <filesystem>

#include "bcd/source/writer.hpp"

namespace bcd::command {
namespace fs = std::filesystem;

bool rewrite(Session const& session, std::string const& path, std::string_view was, std::string_view bytes) {
  constexpr fs::perms may_write = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  std::error_code fault;
  // To write is to put a new file in the place of the old: only the mode tells that its owner wants it left alone.
  bool const closed = (fs::status(session.at(path), fault).permissions() & may_write) == fs::perms::none;
  auto const now = source::read_whole(session.at(path));
  if (now == bytes) return true;  // by another name: a link
  if (now != was) {
    session.complain(
        session.say({"bcd: '{path}' bị thay đổi trong lúc bcd chạy nên được để nguyên; chạy lại\n",
                     "bcd: '{path}' was changed by another program while bcd ran and was not written; run again\n"},
                    {{"path", path}}));
    return false;
  }
  if (!closed && source::write_whole(session.at(path), bytes)) return true;
  session.complain(
      closed
          ? session.say({"bcd: '{path}' chỉ cho đọc nên được để nguyên; cấp quyền ghi (chmod u+w) rồi chạy lại\n",
                         "bcd: '{path}' is read-only and was not changed; allow writing (chmod u+w) and run again\n"},
                        {{"path", path}})
          : session.say({"bcd: không ghi được '{path}'; tệp được để nguyên\n",
                         "bcd: '{path}' cannot be written; it was not changed\n"},
                        {{"path", path}}));
  return false;
}

}  // namespace bcd::command
