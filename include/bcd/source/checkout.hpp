// Folders on disk as git means them: what a sparse checkout leaves out of the working tree is not removed.
#pragma once
#include <memory>
#include <string>

#include "bcd/source/git.hpp"

namespace bcd::source {

// Reads the files that are on disk from there, and those that are left out as the index has them.
class SparseReader final : public Reader {
 public:
  SparseReader(std::string folder, GitReader left_out) : disk_{std::move(folder)}, left_out_{std::move(left_out)} {}
  std::vector<std::string> list() const override;
  Bytes read(std::string_view path) const override;
  bool exists(std::string_view path) const override;
  bool lacks() const override { return left_out_.lacks(); }

 private:
  DiskReader disk_;
  GitReader left_out_;
};

// The working tree that a folder lies in. Asks git only where the checkout is a sparse one; any other folder is what it
// is.
class Checkout {
 public:
  Checkout(std::string folder, GitEnvironment const& environment);
  // A reader of a folder, whose path is relative to the checkout's folder or absolute.
  std::unique_ptr<Reader> open(std::string const& path) const;

 private:
  std::string folder_;
  std::shared_ptr<Repository const> repository_;  // null: no sparse checkout
  std::shared_ptr<Snapshot const> left_out_;
};

// A path, absolute or relative to the folder, as one that is relative to it.
std::string path_from(std::string const& folder, std::string const& path);
// Such a path from the top of the folder's repository: "" is the top. `base` is where the folder itself lies.
std::string path_in_repository(std::string const& folder, std::string const& base, std::string const& path);

}  // namespace bcd::source
