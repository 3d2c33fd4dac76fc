// A reader as if some files had been written and others removed. Used to check a change before making it.
#pragma once
#include <set>

#include "bcd/source/reader.hpp"

namespace bcd::source {

class Overlay final : public Reader {
 public:
  using Files = std::map<std::string, std::string, std::less<>>;
  // `below` must outlive this object. `written` is keyed by path. A path in both `written` and `removed` exists.
  Overlay(Reader const& below, Files written, std::set<std::string, std::less<>> removed = {})
      : below_{below}, written_{std::move(written)}, removed_{std::move(removed)} {}
  std::vector<std::string> list() const override {
    std::vector<std::string> paths = below_.list();
    std::erase_if(paths, [&](std::string const& path) { return removed_.contains(path) || written_.contains(path); });
    for (auto const& [path, bytes] : written_) paths.push_back(path);
    return paths;
  }
  Bytes read(std::string_view path) const override {
    if (auto const own = written_.find(path); own != written_.end())
      return own->second.size() > largest_file ? Bytes{{}, ReadFault::too_large} : Bytes{own->second, ReadFault::none};
    return removed_.contains(path) ? Bytes{{}, ReadFault::unreadable} : below_.read(path);
  }
  bool exists(std::string_view path) const override {
    return written_.contains(path) || (!removed_.contains(path) && below_.exists(path));
  }
  Lack lacks() const override { return below_.lacks(); }

 private:
  Reader const& below_;
  Files written_;
  std::set<std::string, std::less<>> removed_;
};

}  // namespace bcd::source
