// Snapshots, and reading a folder of one like a folder on disk. Does not depend on libgit2.
#include <algorithm>

#include "bcd/source/git.hpp"

namespace bcd::source {
namespace {

// The limit of Linux for links followed in one path.
constexpr int most_links = 40;

bool hidden(std::string_view path) { return path.starts_with('.') || path.find("/.") != path.npos; }

}  // namespace

Snapshot::Snapshot(std::vector<Entry> entries) : entries_{std::move(entries)} {
  std::ranges::sort(entries_, {}, &Entry::path);
}

Snapshot::Entry const* Snapshot::find(std::string_view path) const {
  auto const place = std::ranges::lower_bound(entries_, path, std::less<>{},
                                              [](Entry const& one) { return std::string_view{one.path}; });
  return place == entries_.end() || place->path != path ? nullptr : &*place;
}

std::pair<std::size_t, std::size_t> Snapshot::below(std::string_view folder) const {
  if (folder.empty()) return {0, entries_.size()};
  // '0' is the character after '/'.
  std::string const first = std::string{folder} + "/", last = std::string{folder} + "0";
  auto const at = [&](std::string const& path) {
    return std::size_t(std::ranges::lower_bound(entries_, path, {}, &Entry::path) - entries_.begin());
  };
  return {at(first), at(last)};
}

bool Snapshot::has_folder(std::string_view path) const {
  auto const [begin, end] = below(path);
  return path.empty() || begin < end;
}

bool Snapshot::in_submodule(std::string_view path) const {
  for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
    Entry const* const entry = find(path.substr(0, end));
    if (entry && entry->kind == Kind::submodule) return true;
    if (end == path.npos) return false;
  }
}

std::vector<std::string> changed(Snapshot const& before, Snapshot const& after) {
  std::vector<std::string> paths;
  auto a = before.entries().begin(), b = after.entries().begin();
  auto const a_end = before.entries().end(), b_end = after.entries().end();
  while (a != a_end || b != b_end) {
    if (b == b_end || (a != a_end && a->path < b->path)) paths.push_back((a++)->path);
    else if (a == a_end || b->path < a->path) paths.push_back((b++)->path);
    else if (*a == *b) ++a, ++b;
    else paths.push_back(a->path), ++a, ++b;
  }
  return paths;
}

GitReader::GitReader(std::shared_ptr<Repository const> repository, std::shared_ptr<Snapshot const> snapshot,
                     std::string root)
    : repository_{std::move(repository)}, snapshot_{std::move(snapshot)}, root_{std::move(root)} {}

// The target of a path with all links followed. `outside`: above the top of the repository, or an absolute path.
struct GitReader::Place {
  enum class What { file, folder, nothing, outside } what = What::nothing;
  Snapshot::Entry const* entry = nullptr;
};

GitReader::Place GitReader::follow(std::string_view path) const {
  using What = Place::What;
  std::vector<std::string> ahead;  // path components, the next one last
  auto const push = [&](std::string_view steps) {
    while (!steps.empty()) {
      std::size_t const slash = steps.rfind('/');
      ahead.emplace_back(steps.substr(slash == steps.npos ? 0 : slash + 1));
      steps = slash == steps.npos ? std::string_view{} : steps.substr(0, slash);
    }
  };
  push(path);
  push(root_);
  std::string here;
  for (int links = 0; !ahead.empty();) {
    std::string const step = std::move(ahead.back());
    ahead.pop_back();
    if (step.empty() || step == ".") continue;
    std::string const above = here;
    if (step == "..") {
      if (here.empty()) return {What::outside};
      here.resize(here.rfind('/') == here.npos ? 0 : here.rfind('/'));
      continue;
    }
    here += (here.empty() ? "" : "/") + step;
    Snapshot::Entry const* const entry = snapshot_->find(here);
    if (!entry && snapshot_->has_folder(here)) continue;
    if (!entry || entry->kind == Snapshot::Kind::submodule) return {What::nothing};
    if (entry->kind == Snapshot::Kind::file) return ahead.empty() ? Place{What::file, entry} : Place{What::nothing};
    std::string const target = repository_->blob(entry->id).data;
    if (target.starts_with('/')) return {What::outside};
    if (target.empty() || ++links > most_links) return {What::nothing};
    here = above;
    push(target);
  }
  return {What::folder};
}

std::vector<std::string> GitReader::list() const {
  std::vector<std::string> paths;
  auto const [begin, end] = snapshot_->below(root_);
  for (std::size_t i = begin; i < end; ++i) {
    Snapshot::Entry const& entry = snapshot_->entries()[i];
    std::string path = entry.path.substr(root_.empty() ? 0 : root_.size() + 1);
    if (hidden(path) || entry.kind == Snapshot::Kind::submodule) continue;
    if (entry.kind == Snapshot::Kind::link && follow(path).what == Place::What::folder) continue;
    paths.push_back(std::move(path));
  }
  return paths;
}

Bytes GitReader::read(std::string_view path) const {
  // Fast path: if the snapshot has a file at exactly this path, no link is involved. True for nearly all paths.
  Snapshot::Entry const* const direct =
      snapshot_->find(root_.empty() ? std::string{path} : root_ + "/" + std::string{path});
  if (direct && direct->kind == Snapshot::Kind::file) return repository_->blob(direct->id);
  Place const place = follow(path);
  if (place.what == Place::What::outside) return {{}, ReadFault::link_leaves};
  if (place.what != Place::What::file) return {{}, ReadFault::unreadable};
  if (!root_.empty() && !place.entry->path.starts_with(root_ + "/")) return {{}, ReadFault::link_leaves};
  return repository_->blob(place.entry->id);
}

bool GitReader::exists(std::string_view path) const {
  Place const place = follow(path);
  return place.what == Place::What::file || place.what == Place::What::folder;
}

}  // namespace bcd::source
