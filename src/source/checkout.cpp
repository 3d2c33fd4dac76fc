#include "bcd/source/checkout.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace bcd::source {
namespace fs = std::filesystem;
namespace {

// Returns the git folder (.git) of the working tree that contains the folder. Empty if there is none.
fs::path git_folder(fs::path folder) {
  std::error_code fault;
  for (;; folder = folder.parent_path()) {
    fs::path const git = folder / ".git";
    if (fs::is_directory(git, fault)) return git;
    std::ifstream link{git};
    std::string line;
    constexpr std::string_view begins = "gitdir: ";
    if (link && std::getline(link, line) && line.starts_with(begins)) return folder / line.substr(begins.size());
    if (folder == folder.parent_path()) return {};
  }
}

bool may_be_sparse(std::string const& folder) {
  std::error_code fault;
  fs::path const whole = fs::canonical(folder, fault);
  fs::path const git = fault ? fs::path{} : git_folder(whole);
  return !git.empty() && fs::exists(git / "info" / "sparse-checkout", fault);
}

// True if the configuration in the git folder says so. A simple reading, for a repository that cannot be opened.
bool says_sparse(std::string const& folder) {
  std::error_code fault;
  fs::path git = git_folder(fs::canonical(folder, fault));
  std::vector<fs::path> files{git / "config.worktree"};
  if (std::ifstream common{git / "commondir"}; common) {  // of a linked working tree
    std::string to;
    std::getline(common, to);
    git /= to;
  }
  files.push_back(git / "config");
  for (fs::path const& path : files) {
    std::ifstream file{path};
    for (std::string line; std::getline(file, line);) {
      std::erase_if(line, [](char c) { return c == ' ' || c == '\t'; });
      std::ranges::transform(line, line.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
      if (line.starts_with("sparsecheckout=")) return line == "sparsecheckout=true";
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> SparseReader::list() const {
  std::vector<std::string> paths = disk_.list();
  std::ranges::move(left_out_.list(), std::back_inserter(paths));
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

Bytes SparseReader::read(std::string_view path) const {
  return disk_.exists(path) ? disk_.read(path) : left_out_.read(path);
}
bool SparseReader::exists(std::string_view path) const { return disk_.exists(path) || left_out_.exists(path); }

Checkout::Checkout(std::string folder, GitEnvironment const& environment) : folder_{std::move(folder)} {
  if (!may_be_sparse(folder_)) return;
  auto opened = Repository::open(folder_, environment);
  auto left_out = opened ? opened.value->not_checked_out() : GitResult<Snapshot>{{}, opened.fault, {}};
  if (!left_out && says_sparse(folder_)) fault_ = left_out.fault;
  if (!left_out || left_out.value.entries().empty()) return;
  repository_ = std::move(opened.value);
  left_out_ = std::make_shared<Snapshot const>(std::move(left_out.value));
}

std::unique_ptr<Reader> Checkout::open(std::string const& path) const {
  fs::path const from_here{path};
  std::string where = (from_here.is_absolute() ? from_here : fs::path{folder_} / from_here).string();
  std::string const inside = repository_ ? path_in_repository(folder_, repository_->base(), path) : std::string{};
  if (!repository_ || !left_out_->has_folder(inside)) return std::make_unique<DiskReader>(std::move(where));
  return std::make_unique<SparseReader>(std::move(where), GitReader{repository_, left_out_, inside});
}

std::string path_from(std::string const& folder, std::string const& path) {
  if (!fs::path{path}.is_absolute()) return path;
  std::error_code fault;  // ignored, because a path that is not on disk may exist in a revision
  return fs::weakly_canonical(path, fault).lexically_relative(fs::canonical(folder, fault)).generic_string();
}

std::string path_in_repository(std::string const& folder, std::string const& base, std::string const& path) {
  std::string const whole = (fs::path{"/" + base} / path_from(folder, path)).lexically_normal().generic_string();
  std::size_t const end = whole.find_last_not_of('/');
  return end == whole.npos ? std::string{} : whole.substr(1, end);
}

}  // namespace bcd::source
