// Repositories for the tests of git in src/source.
#pragma once
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "bcd/source/checkout.hpp"
#include "bcd/source/git.hpp"
#include "git.hpp"

namespace bcd::test {

using namespace source;
using Strings = std::vector<std::string>;

inline GitFault opening(std::string const& folder, GitEnvironment const& environment = {}) {
  return Repository::open(folder, environment).fault;
}
inline std::shared_ptr<Repository> open(std::string const& folder, GitEnvironment const& environment = {}) {
  auto opened = Repository::open(folder, environment);
  INFO(opened.detail);
  REQUIRE(opened.fault == GitFault::none);
  return opened.value;
}
inline Strings paths(Snapshot const& snapshot) {
  Strings all;
  for (auto const& entry : snapshot.entries()) all.push_back(entry.path);
  return all;
}
// Two commits: a.yaml, then another xa/b.yaml.
struct TwoCommits : GitFolder {
  TwoCommits() {
    write("a.yaml", "1");
    write("xa/b.yaml", "1");
    commit();
    write("xa/b.yaml", "2");
    commit("2026-03-02");
  }
};
inline std::string url(GitFolder const& folder) { return "file://" + folder.path(); }

}  // namespace bcd::test
