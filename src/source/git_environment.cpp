#include "bcd/source/git_environment.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace bcd::source {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr int most_pairs = 1000;  // for GIT_CONFIG_COUNT; more is a mistake that git would reject

bool is_true(std::string_view value) {
  static constexpr std::array<std::string_view, 4> words{"1", "true", "yes", "on"};
  return std::ranges::find(words, value) != words.end();
}

// Removes one word in shell single quotes from the front ("'a b'", "'it'\''s'"). Null if there is none.
std::optional<std::string> take_quoted(std::string_view& text) {
  if (!text.starts_with('\'')) return std::nullopt;
  std::string word;
  while (text.starts_with('\'')) {
    std::size_t const end = text.find('\'', 1);
    if (end == text.npos) return std::nullopt;
    word += text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    if (text.size() > 2 && text[0] == '\\' && text[2] == '\'') {
      word += text[1];
      text.remove_prefix(2);
    }
  }
  return word;
}

// Parses "'safe.directory'='*' 'core.autocrlf=true'", both formats that versions of git use. Stops at the first
// malformed word.
void add_parameters(std::string_view text, Pairs& out) {
  while (!text.empty()) {
    if (text.front() == ' ') {
      text.remove_prefix(1);
      continue;
    }
    auto const key = take_quoted(text);
    if (!key) return;
    std::size_t const equals = key->find('=');
    if (equals != key->npos) {
      out.emplace_back(key->substr(0, equals), key->substr(equals + 1));
    } else if (text.starts_with('=')) {
      text.remove_prefix(1);
      out.emplace_back(*key, take_quoted(text).value_or(""));
    }
  }
}

}  // namespace

GitEnvironment git_environment(std::function<std::optional<std::string>(std::string const& name)> const& variable) {
  auto const text = [&](char const* name) { return variable(name).value_or(""); };
  GitEnvironment git;
  git.git_dir = text("GIT_DIR");
  git.work_tree = text("GIT_WORK_TREE");
  git.ceilings = text("GIT_CEILING_DIRECTORIES");
  git.index_file = text("GIT_INDEX_FILE");
  git.object_directory = text("GIT_OBJECT_DIRECTORY");
  git.alternates = text("GIT_ALTERNATE_OBJECT_DIRECTORIES");
  git.home = text("HOME");
  git.xdg_config_home = text("XDG_CONFIG_HOME");
  git.sudo_uid = text("SUDO_UID");
  git.global_config = variable("GIT_CONFIG_GLOBAL");
  git.system_config = variable("GIT_CONFIG_SYSTEM");
  git.no_system_config = is_true(text("GIT_CONFIG_NOSYSTEM"));
  git.no_replacements = variable("GIT_NO_REPLACE_OBJECTS").has_value();
  add_parameters(text("GIT_CONFIG_PARAMETERS"), git.config);
  std::string const count_text = text("GIT_CONFIG_COUNT");
  int count = 0;
  std::from_chars(count_text.data(), count_text.data() + count_text.size(), count);
  for (int i = 0; i < std::min(count, most_pairs); ++i)
    if (auto key = variable("GIT_CONFIG_KEY_" + std::to_string(i)))
      git.config.emplace_back(*std::move(key), variable("GIT_CONFIG_VALUE_" + std::to_string(i)).value_or(""));
  return git;
}

}  // namespace bcd::source
