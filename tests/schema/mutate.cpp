// bcd_mutate ROOT OUT: writes bcd's verdict on the shape of every record of the repository at ROOT and of 2,400 mutants
// of them. Every run writes the same bytes. OUT/mutants/KIND/NNNN.yaml are the mutants, OUT/cases/RULE/CASE/ has the
// records of the golden cases, OUT/verdicts.jsonl has one line per file:
//   {"file":…,"kind":…,"from":…,"how":[…],"valid":…,"rules":[…]}
// agree.py and agree.mjs compare them with the verdicts of JSON Schema validators using schemas/. See verdict.hpp for
// the meaning of shape.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "bcd/record/kinds.hpp"
#include "mutations.hpp"
#include "repository.hpp"
#include "text_file.hpp"
#include "verdict.hpp"
#include "write_yaml.hpp"

namespace bcd::test {
namespace {

namespace fs = std::filesystem;
using record::KindInfo;

constexpr int of_each_kind = 150;
constexpr std::uint64_t seed = 20260325;

struct Told {
  std::string file, from;  // from: the record that a mutant was made of
  std::vector<std::string> how;
};
void tell(std::ostream& out, KindInfo const& kind, Told const& told, Verdict const& verdict) {
  nlohmann::ordered_json const line{{"file", told.file}, {"kind", kind.name},        {"from", told.from},
                                    {"how", told.how},   {"valid", verdict.valid()}, {"rules", verdict.rules}};
  out << line.dump() << "\n";
}

// Returns the records that a mutant may be made of: the kind's own example, then those of the examples.
struct Original {
  std::string name;
  source::Node tree;
};
std::vector<Original> originals(std::vector<RepositoryRecord> const& records, KindInfo const& kind) {
  std::vector<Original> all;
  auto const add = [&](std::string const& name, std::string text) {
    all.push_back({name, source::parse_yaml(source::File{name, std::move(text)}).root});
  };
  add("its example", record::example_yaml(kind));
  for (RepositoryRecord const& one : records)
    if (one.kind == &kind && one.path.starts_with("examples/")) add(one.path, one.bytes);
  return all;
}

void write_mutants(fs::path const& out, std::vector<RepositoryRecord> const& records, std::ostream& lines) {
  Random random{seed};
  for (KindInfo const* kind : record::kinds()) {
    std::vector<Original> const from = originals(records, *kind);
    std::string const folder = fmt::format("mutants/{}", kind->name);
    fs::create_directories(out / folder);
    for (int made = 0; made < of_each_kind;) {
      Original const& original = random.one_in(2) ? from.front() : random.pick(from);
      source::Node tree = original.tree;
      Told told{fmt::format("{}/{:04}.yaml", folder, made + 1), original.name, {}};
      for (int changes = random.one_in(3) ? random.between(2, 3) : 1; changes > 0; --changes)
        told.how.push_back(mutate(*kind, tree, random));
      std::string const bytes = write_yaml(tree);
      Verdict const verdict = shape_verdict(*kind, told.file, bytes);
      if (!verdict.comparable) continue;
      std::ofstream{out / told.file, std::ios::binary} << bytes;
      tell(lines, *kind, told, verdict);
      ++made;
    }
  }
}

int run(fs::path const& root, fs::path const& out) {
  for (char const* folder : {"mutants", "cases"}) fs::remove_all(out / folder);
  fs::create_directories(out);
  std::ofstream lines{out / "verdicts.jsonl", std::ios::binary};
  std::vector<RepositoryRecord> const records = repository_records(root);
  int left_out = 0;
  for (RepositoryRecord const& one : records) {
    if (one.of_a_case) write_text(out / one.path, one.bytes);
    Verdict const verdict = shape_verdict(*one.kind, one.path, one.bytes);
    if (verdict.comparable) tell(lines, *one.kind, {one.path, "", {}}, verdict);
    else ++left_out;
  }
  write_mutants(out, records, lines);
  lines.flush();
  fmt::print("{} records of the repository ({} more are not YAML that bcd reads), {} mutants\n",
             records.size() - std::size_t(left_out), left_out, std::size_t(of_each_kind) * record::kinds().size());
  return lines ? 0 : 2;
}

}  // namespace
}  // namespace bcd::test

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "usage: bcd_mutate ROOT OUT\n");
    return 2;
  }
  return bcd::test::run(arguments[1], arguments[2]);
}
