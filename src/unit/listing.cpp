#include "bcd/unit/listing.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "bcd/record/kinds.hpp"
#include "bcd/record/loader.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::unit {
namespace {

constexpr std::string_view config_name = "bcd.yaml";
constexpr std::string_view templates_folder = "templates";
constexpr std::array free_folders{templates_folder, std::string_view{"attachments"}};

// True for endings a person may use for YAML: .yaml, .yml, .YAML, also with the .txt that an editor adds and hides, or
// with trailing spaces and invisible characters.
bool nearly_yaml(std::string_view path) {
  std::string name{without_invisible_end(path.substr(path.rfind('/') + 1))};
  for (char& c : name) c = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (name.ends_with(".txt")) name.resize(name.size() - 4);
  return name.ends_with(".yml") || name.ends_with(yaml_ending);
}

// True if the path is inside one of the folders. Folder names end in '/'.
bool in_one_of(std::set<std::string, std::less<>> const& folders, std::string_view path) {
  if (folders.empty()) return false;
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    if (folders.contains(path.substr(0, slash + 1))) return true;
  return false;
}

template <class Known>
bool is_one_of(std::string_view name, Known const& known) {
  return std::ranges::find(known, name) != known.end();
}

}  // namespace

std::string_view without_invisible_end(std::string_view path) {
  for (std::size_t size = path.size(); size > 0;) {
    while (--size > 0 && (static_cast<unsigned char>(path[size]) & 0xC0) == 0x80) {
    }
    char32_t const last = utf8::decode(path, size).point;
    if (last != U' ' && utf8::invisible(last) == utf8::Invisible::none) break;
    path = path.substr(0, size);
  }
  return path;
}

bool is_lock_file(std::string_view path) { return path.substr(path.rfind('/') + 1).starts_with("~$"); }

bool Listing::has(std::string_view path) const { return std::ranges::binary_search(paths, path); }

std::span<std::string_view const> record_folders() {
  static std::vector<std::string_view> const folders = [] {
    std::vector<std::string_view> made;
    for (record::KindInfo const* kind : record::kinds())
      if (!kind->folder.empty()) made.push_back(kind->folder);
    return made;
  }();
  return folders;
}

std::string_view top_folder(std::string_view path) {
  std::size_t const slash = path.find('/');
  return slash == path.npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view own_regulation(std::string_view use) {
  return use.starts_with("./") ? use.substr(2) : std::string_view{};
}

Listing list_unit(source::Reader const& reader) {
  Listing listing;
  listing.paths = reader.list();
  std::ranges::sort(listing.paths);  // two files may have the same id; which one is used must not depend on the reader
  std::set<std::string, std::less<>> nested;  // subfolders that are units of their own
  for (std::string const& path : listing.paths)
    if (path.ends_with("/bcd.yaml")) nested.insert(path.substr(0, path.size() - config_name.size()));
  for (std::string const& path : listing.paths) {
    bool const yaml = path.ends_with(yaml_ending);
    if (path.ends_with('/')) {
      std::string_view const top = top_folder(path);
      if (top == "." || top == templates_folder || is_one_of(top, record_folders()))
        listing.unreadable.push_back(path.substr(0, path.size() - 1));
      continue;
    }
    if (path == config_name || !(yaml || nearly_yaml(path))) continue;
    if (in_one_of(nested, path)) continue;
    std::string_view const folder = top_folder(path);
    if (is_one_of(folder, free_folders)) continue;
    if (yaml && !is_lock_file(path) && is_one_of(folder, record_folders())) listing.by_folder[folder].push_back(path);
    else listing.stray.push_back(path);
  }
  return listing;
}

std::vector<RecordFile> record_files(source::Reader const& reader, Listing const& listing) {
  std::vector<RecordFile> files{{std::string{config_name}, &record::kind_info<record::UnitRecord>}};
  for (record::KindInfo const* kind : record::kinds())
    if (auto const found = listing.by_folder.find(kind->folder);
        !kind->folder.empty() && found != listing.by_folder.end())
      for (std::string const& path : found->second) files.push_back({path, kind});
  source::File const config{std::string{config_name}, reader.read(config_name).data};
  record::Findings ignored;  // a bcd.yaml with errors may still name regulations
  auto const unit = record::load_record<record::UnitRecord>(config, ignored);
  for (auto const& use : *unit->regulations)
    if (std::string_view const path = own_regulation(*use->use); listing.has(path))
      files.push_back({std::string{path}, &record::kind_info<record::RegulationRecord>});
  std::ranges::stable_sort(files, {}, &RecordFile::path);
  files.erase(std::ranges::unique(files, {}, &RecordFile::path).begin(), files.end());
  return files;
}

}  // namespace bcd::unit
