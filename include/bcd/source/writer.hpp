// Writes a file completely or not at all, and reads whole files.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bcd::source {

// Writes to a temporary file beside `path`, then renames it to `path`. False if the folder or the file cannot be
// written; the old file is then unchanged. If the path is not a regular file (a pipe, /dev/stdout), writes to it
// directly.
bool write_whole(std::string const& path, std::string_view bytes);

// Files that belong together: all are written to temporary files before the first is renamed, so that a full disk
// leaves every old file as it was. False if one cannot be written.
struct NewFile {
  std::string path, bytes;
};
bool write_together(std::span<NewFile const> files);

// True if the folder exists and its permissions allow writing the file. Does not detect a full disk or later changes by
// other programs.
bool may_write(std::string const& path);

// Creates a new file, completely or not at all. An existing file, even a dangling link, is left unchanged.
enum class Creation { created, exists, failed };
Creation create_whole(std::string const& path, std::string_view bytes);

// Renames a file in one step. An existing file of the new name, even a dangling link, is left unchanged.
Creation move_whole(std::string const& from, std::string const& to);

constexpr std::size_t largest_whole = 128 * 1024 * 1024;
// Reads a file that is not a record (a template, a baseline, a roster), at any path. Null if it cannot be read or is
// larger than largest_whole.
std::optional<std::string> read_whole(std::string const& path);

}  // namespace bcd::source
