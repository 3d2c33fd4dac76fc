// How deep and how large trees are, before anyone goes through them. Only for this room.
#pragma once
#include <algorithm>
#include <unordered_map>

#include "git_handles.hpp"

namespace bcd::source {

// A few small trees that name one another can stand for millions of files, and a chain of them for thousands of folders
// within one another. Each object is looked into once, whatever names it, and never deeper than the limit.
class TreeSizes {
 public:
  explicit TreeSizes(Repository::Inside const& inside) : inside_{inside} {}
  // too_deep, too_many, why a tree could not be read, or none.
  GitFault fault_of(git_tree const* top);

 private:
  // More files than this, of which each object comes so often, were not made by writing records. What is hidden does
  // not count: the same schemas may be in every unit.
  static constexpr std::size_t most_alike = 20'000, alike_share = 10;
  static constexpr std::size_t too_large_to_count = std::size_t{1} << 40;

  struct Size {
    std::size_t height = 0;            // of a file 0
    std::size_t files = 0, shown = 0;  // shown: without those whose name, or whose folder's, begins with a dot
    GitFault fault = GitFault::none;
  };
  struct Hash {
    std::size_t operator()(ObjectId const& id) const {
      std::size_t hash = 0;
      std::copy_n(id.begin(), sizeof hash, reinterpret_cast<unsigned char*>(&hash));
      return hash;
    }
  };
  Size measure(git_tree const* tree, std::size_t depth);

  Repository::Inside const& inside_;
  std::unordered_map<ObjectId, Size, Hash> seen_;
};

}  // namespace bcd::source
