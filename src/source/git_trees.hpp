// Measures the depth and size of trees before they are traversed. Internal to this folder.
#pragma once
#include <map>

#include "git_handles.hpp"

namespace bcd::source {

// A few small trees that refer to each other can expand to millions of files, or to thousands of nested folders. Visits
// each object once, however often it is referenced, and never goes deeper than the limit.
class TreeSizes {
 public:
  explicit TreeSizes(Repository::Inside const& inside) : inside_{inside} {}
  // Returns too_deep, too_many, the reason a tree could not be read, or none.
  GitFault fault_of(git_tree const* top);

 private:
  // More than most_alike files, with each object used more than alike_share times on average, cannot come from writing
  // records. Hidden files are not counted, because every unit may contain the same schemas.
  static constexpr std::size_t most_alike = 20'000, alike_share = 10;
  static constexpr std::size_t too_large_to_count = std::size_t{1} << 40;

  struct Size {
    std::size_t height = 0;  // 0 for a file
    // shown: without files whose name, or whose folder's name, begins with a dot.
    std::size_t files = 0, shown = 0;
    GitFault fault = GitFault::none;
  };
  Size measure(git_tree const* tree, std::size_t depth);

  Repository::Inside const& inside_;
  std::map<ObjectId, Size> seen_;  // not hashed: whoever writes a tree chooses the ids in it
};

}  // namespace bcd::source
