#include "renamed_records.hpp"

#include <algorithm>
#include <iterator>
#include <list>
#include <set>
#include <string>
#include <vector>

#include "bcd/record/loader.hpp"
#include "bcd/text/split.hpp"
#include "bcd/unit/listing.hpp"

namespace bcd::workspace {
namespace {

// Kept in a list, because `lines` refers to `bytes` and a short string moves with its object.
struct RecordText {
  std::string path, id, bytes;
  std::vector<std::string_view> lines = {};  // sorted; views into `bytes`
};

std::vector<std::string_view> sorted_lines(std::string_view text) {
  std::vector<std::string_view> lines = lines_with_ends(text);
  std::ranges::sort(lines);
  return lines;
}

// Returns the records of `one` whose id is not in `other`.
std::list<RecordText> only_in(source::Reader const& one, source::Reader const& other) {
  std::set<std::string> ids;
  for (std::string const& path : other.list())
    if (path.ends_with(unit::yaml_ending)) ids.emplace(record::stem(path));
  std::list<RecordText> only;
  for (std::string const& path : one.list())
    if (path.ends_with(unit::yaml_ending) && !ids.contains(record::stem(path)))
      only.push_back({path, record::stem(path), with_unix_line_ends(one.read(path).data)});
  return only;
}

std::size_t shared_lines(RecordText const& one, RecordText const& other) {
  std::vector<std::string_view> shared;
  std::ranges::set_intersection(one.lines, other.lines, std::back_inserter(shared));
  return shared.size();
}

// Returns the folder of the kind: "meetings/2026/q1.yaml" -> "meetings".
std::string_view kind_of(RecordText const& one) { return std::string_view{one.path}.substr(0, one.path.find('/')); }

}  // namespace

FormerIds former_ids(source::Reader const& before, source::Reader const& now) {
  FormerIds ids;
  std::list<RecordText> gone = only_in(before, now);
  if (gone.empty()) return ids;
  std::list<RecordText> fresh = only_in(now, before);
  for (auto is = fresh.begin(); is != fresh.end();) {
    auto const was = std::ranges::find(gone, is->bytes, &RecordText::bytes);
    if (was == gone.end()) ++is;
    else {
      ids.emplace(is->id, was->id);
      gone.erase(was);
      is = fresh.erase(is);
    }
  }
  for (auto* some : {&gone, &fresh})
    for (RecordText& one : *some) one.lines = sorted_lines(one.bytes);
  for (RecordText const& is : fresh) {
    auto best = gone.end();
    std::size_t most = 0;
    for (auto was = gone.begin(); was != gone.end(); ++was) {
      if (kind_of(*was) != kind_of(is)) continue;
      std::size_t const shared = shared_lines(*was, is);
      if (2 * shared >= std::max<std::size_t>(1, std::max(is.lines.size(), was->lines.size())) && shared > most)
        best = was, most = shared;
    }
    if (best == gone.end()) continue;
    ids.emplace(is.id, best->id);
    gone.erase(best);
  }
  return ids;
}

}  // namespace bcd::workspace
