// Writing a file whole or not at all, and reading back what was written so.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd::source {

// Writes to a temporary file beside `path`, then renames it over. False when the folder or the file cannot be written;
// the old file is then as it was. What is no file (a pipe, /dev/stdout) is written to as it is.
bool write_whole(std::string const& path, std::string_view bytes);

// Is there a folder to write the file to, and leave to do so? What a full disk or another program does later is not
// foreseen.
bool may_write(std::string const& path);

// Makes a file that is not there yet, whole or not at all. A file that is, even a dangling link, is left as it was.
enum class Creation { created, exists, failed };
Creation create_whole(std::string const& path, std::string_view bytes);

constexpr std::size_t largest_whole = 128 * 1024 * 1024;
// A file that is no record (a template, a baseline, a roster), wherever it lies. Nothing when it cannot be read or is
// larger.
std::optional<std::string> read_whole(std::string const& path);

}  // namespace bcd::source
