#include "golden_case.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "line_edit.hpp"
#include "text_file.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

// "=== edit members/a.yaml" and the lines below it; the header of a case file has no heading.
struct Section {
  std::string heading;
  int line = 1;
  std::string body;
};
std::vector<Section> sections_of(std::string_view text) {
  std::vector<Section> sections(1);
  int number = 0;
  for (std::string const& line : lines_of(text)) {
    ++number;
    if (line.starts_with(section_mark)) sections.push_back({line.substr(section_mark.size()), number, ""});
    else sections.back().body += line + "\n";
  }
  return sections;
}

[[noreturn]] void fail(std::string const& what) { throw std::runtime_error{what}; }

void set_field(GoldenCase& one, std::string const& key, std::string const& value) {
  if (key == "why") one.why = value;
  else if (key == "base") one.base = value;
  else if (key == "remove") one.remove = words_of(value);
  else if (key == "history") one.history = value;
  else if (key == "command") one.command = words_of(value);
  else if (key == "exit") one.exit = std::stoi(value);
  else fail("no such key: " + key);
}

void read_header(GoldenCase& one, std::string const& header) {
  std::set<std::string> met;
  for (std::string const& line : lines_of(header)) {
    if (line.empty()) continue;
    std::size_t const colon = line.find(": ");
    if (colon == line.npos) fail("'key: value' expected: " + line);
    std::string const key = line.substr(0, colon);
    if (!met.insert(key).second) fail("given twice: " + key);
    set_field(one, key, line.substr(colon + 2));
  }
}

Files const& base_files(fs::path const& folder) {
  static std::map<fs::path, Files> read;
  auto const [place, fresh] = read.try_emplace(folder);
  if (fresh)
    for (fs::path const& file : files_below(folder))
      place->second[file.lexically_relative(folder).generic_string()] = read_text(file);
  return place->second;
}

std::string edited(GoldenCase const& one, fs::path const& tests, std::string const& path, std::string const& edit) {
  if (one.base.empty()) fail("nothing to edit without a base");
  Files const& base = base_files(tests / "base" / one.base);
  auto const found = base.find(path);
  if (found == base.end()) fail("the base has no file " + path);
  return apply_edit(found->second, edit);
}

void add_file(GoldenCase& one, std::string const& path, std::string const& text) {
  if (path.starts_with('/') || path.find("..") != path.npos) fail("not a path in the unit: " + path);
  if (!one.files.emplace(path, text).second) fail("given twice: " + path);
}

void add_section(GoldenCase& one, fs::path const& tests, Section const& section) {
  std::string const& heading = section.heading;
  if (heading == "expected") one.expected = section.body;
  else if (heading == "expected.err") one.expected_err = section.body;
  else if (!one.expected.empty() || !one.expected_err.empty()) fail("a file after the expected output: " + heading);
  else if (heading.starts_with("file ")) add_file(one, heading.substr(5), section.body);
  else if (heading.starts_with("edit "))
    add_file(one, heading.substr(5), edited(one, tests, heading.substr(5), section.body));
  else fail("no such section: " + heading);
}

void read_file_form(GoldenCase& one, fs::path const& tests) {
  for (Section const& section : sections_of(read_text(one.path))) try {
      if (section.heading.empty()) read_header(one, section.body);
      else add_section(one, tests, section);
    } catch (std::exception const& error) {
      fail(one.path.string() + ":" + std::to_string(section.line) + ": " + error.what());
    }
}

void read_folder_form(GoldenCase& one) {
  std::set<std::string> const fields{"why.md", "base", "remove", "history", "command", "exit"};
  for (fs::path const& file : files_below(one.path)) {
    std::string const path = file.lexically_relative(one.path).generic_string(), text = read_text(file);
    if (fields.contains(path)) set_field(one, fs::path{path}.stem().string(), trimmed(text));
    else if (path == "expected") one.expected = text;
    else if (path == "expected.err") one.expected_err = text;
    else one.files[path] = text;
  }
}

bool is_below(std::string const& path, std::string const& folder) {
  return path == folder || path.starts_with(folder + "/");
}

}  // namespace

GoldenCase read_case(fs::path const& tests, fs::path const& path) {
  bool const is_folder = fs::is_directory(path);
  if (!is_folder && path.extension() != ".case") fail(path.string() + ": neither a .case file nor a folder");
  GoldenCase one;
  one.path = path;
  one.rule = path.parent_path().filename().string();
  one.name = is_folder ? path.filename().string() : path.stem().string();
  if (is_folder) read_folder_form(one);
  else read_file_form(one, tests);
  if (one.command.empty()) fail(path.string() + ": no command");
  return one;
}

std::vector<std::string> case_rules(fs::path const& tests) {
  std::vector<std::string> rules;
  for (auto const& entry : fs::directory_iterator{tests / "cases"}) rules.push_back(entry.path().filename().string());
  std::ranges::sort(rules);
  return rules;
}

std::vector<GoldenCase> read_cases(fs::path const& tests, std::string const& rule) {
  std::vector<GoldenCase> cases;
  for (auto const& entry : fs::directory_iterator{tests / "cases" / rule})
    cases.push_back(read_case(tests, entry.path()));
  std::ranges::sort(cases, {}, &GoldenCase::name);
  auto const twice = std::ranges::adjacent_find(cases, {}, &GoldenCase::name);
  if (twice != cases.end()) fail(twice->id() + " is both a file and a folder");
  return cases;
}

Files unit_files(fs::path const& tests, GoldenCase const& one) {
  Files files;
  if (!one.base.empty()) files = base_files(tests / "base" / one.base);
  if (!one.base.empty() && files.empty()) fail(one.id() + ": no such base: " + one.base);
  for (std::string const& gone : one.remove)
    if (std::erase_if(files, [&](auto const& file) { return is_below(file.first, gone); }) == 0)
      fail(one.id() + ": the base has no file or folder " + gone + " to remove");
  for (auto const& [path, text] : one.files) files[path] = text;
  return files;
}

}  // namespace bcd::test
