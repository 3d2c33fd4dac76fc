// Text files of the tests.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bcd::test {

std::string read_text(std::filesystem::path const& path);                             // "" if there is no such file
void write_text(std::filesystem::path const& path, std::string_view text);            // makes the folders it needs
std::vector<std::filesystem::path> files_below(std::filesystem::path const& folder);  // {} if there is no such folder

// Returns the lines without their newlines; a missing newline at the end makes no difference.
std::vector<std::string> lines_of(std::string_view text);
std::vector<std::string> words_of(std::string const& text);  // what blanks and newlines separate
std::string trimmed(std::string text);                       // without blanks and newlines at its end

}  // namespace bcd::test
