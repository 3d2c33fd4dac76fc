// Folders on disk as git sees them: files that a sparse checkout leaves out of the working tree are not deleted.
#pragma once
#include <memory>
#include <string>

#include "bcd/source/git.hpp"

namespace bcd::source {

// Reads files from disk, and files left out by the sparse checkout from the index.
class SparseReader final : public Reader {
 public:
  SparseReader(std::string folder, GitReader left_out) : disk_{std::move(folder)}, left_out_{std::move(left_out)} {}
  std::vector<std::string> list() const override;
  Bytes read(std::string_view path) const override;
  bool exists(std::string_view path) const override;
  Lack lacks() const override { return left_out_.lacks(); }

 private:
  DiskReader disk_;
  GitReader left_out_;
};

// The working tree that contains a folder. Opens the git repository only if the checkout is sparse. Any other folder is
// read from disk alone.
class Checkout {
 public:
  Checkout(std::string folder, GitEnvironment const& environment);
  // Returns a reader of a folder. The path is absolute or relative to the checkout's folder.
  std::unique_ptr<Reader> open(std::string const& path) const;
  // Not `none` if the checkout is sparse and the files it leaves out cannot be read, so that they would seem deleted.
  GitFault fault() const { return fault_; }

 private:
  std::string folder_;
  GitFault fault_ = GitFault::none;
  std::shared_ptr<Repository const> repository_;  // null if the checkout is not sparse
  std::shared_ptr<Snapshot const> left_out_;
};

// Returns a path relative to the folder. The given path is absolute or relative to the folder.
std::string path_from(std::string const& folder, std::string const& path);
// Returns the path relative to the top of the folder's repository, or "" for the top. `base` is the folder's own path
// from the top.
std::string path_in_repository(std::string const& folder, std::string const& base, std::string const& path);

}  // namespace bcd::source
