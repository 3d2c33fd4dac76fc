// What holds of the layout of every file there is in this repository: the examples, the bases of the cases and the cases.
#include <catch2/catch.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "bcd/record/arrange.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/unit/listing.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

struct Sample {
  source::File file;
  record::KindInfo const* kind;
};

// Every record file, of its kind; a case holds those that differ from its base.
std::vector<Sample> samples() {
  std::set<fs::path> folders;
  for (fs::path const& one : golden_cases()) folders.insert(one);
  for (char const* root : {"examples", "tests/base"})
    for (auto const& entry : fs::recursive_directory_iterator{source_dir() / root})
      if (entry.path().filename() == "bcd.yaml") folders.insert(entry.path().parent_path());
  std::vector<Sample> all;
  for (fs::path const& folder : folders) {
    source::DiskReader const reader{folder.string()};
    for (unit::RecordFile const& one : unit::record_files(reader))
      if (source::Bytes bytes = reader.read(one.path); bytes.fault == source::ReadFault::none) all.push_back({source::File{(folder.lexically_relative(source_dir()) / one.path).string(), std::move(bytes.data)}, one.kind});
  }
  for (auto const& entry : fs::directory_iterator{source_dir() / "src/regulation/builtin"})
    all.push_back({source::File{entry.path().lexically_relative(source_dir()).string(), read_text(entry.path())}, record::find_kind(entry.path().filename().string().starts_with("holidays") ? "holidays" : "regulation")});
  return all;
}

// The kind with its fields the other way round, and so those of its parts: then every map of a file has to be moved.
class Reversed {
 public:
  record::KindInfo const* kind(record::KindInfo const& of) {
    auto const [place, fresh] = kinds_.try_emplace(&of, of);
    if (!fresh) return &place->second;
    std::vector<record::FieldInfo>& fields = fields_.emplace_back(of.fields.rbegin(), of.fields.rend());
    for (record::FieldInfo& field : fields) field.shape = shape(*field.shape);
    place->second.fields = fields;
    return &place->second;
  }

 private:
  record::ShapeInfo const* shape(record::ShapeInfo const& of) {
    record::ShapeInfo& made = shapes_.emplace_back(of);
    if (made.object) made.object = kind(*made.object);
    if (made.item) made.item = shape(*made.item);
    return &made;
  }
  std::map<record::KindInfo const*, record::KindInfo> kinds_;
  std::deque<std::vector<record::FieldInfo>> fields_;
  std::deque<record::ShapeInfo> shapes_;
};

// The faults of a file that a layout must leave: all but those of its bytes, wherever they now stand.
std::multiset<std::string> faults(Sample const& of, std::string const& bytes) {
  source::File const file{of.file.path(), bytes};
  std::multiset<std::string> all;
  for (Finding const& one : record::faults_of(*of.kind, file))
    if (one.rule != &record::text_not_nfc && one.rule != &record::text_hygiene) all.insert(std::string{one.rule->id} + " " + fill(one.rule->message, Lang::vi, one.args));
  return all;
}

TEST_CASE("every file there is can be laid out: it says the same, has the same faults, and a second time changes nothing", "[arrange]") {
  int laid_out = 0;
  for (Sample const& one : samples()) {
    INFO(one.file.path());
    record::Arranged const made = record::arrange(*one.kind, one.file);
    if (!made.faults.empty()) {
      CHECK(made.bytes == one.file.bytes());
      continue;
    }
    ++laid_out;
    CHECK(record::says_the_same(one.file, made.bytes));
    CHECK(faults(one, std::string{one.file.bytes()}) == faults(one, made.bytes));
    CHECK(record::arrange(*one.kind, source::File{one.file.path(), made.bytes}).bytes == made.bytes);
  }
  CHECK(laid_out > 2000);
}

TEST_CASE("every file there is can be laid out with all keys the other way round, and back", "[arrange]") {
  Reversed reversed;
  int moved = 0;
  for (Sample const& one : samples()) {
    record::KindInfo const& backwards = *reversed.kind(*one.kind);
    record::Arranged const there = record::arrange(backwards, one.file);
    if (!there.faults.empty()) continue;
    INFO(one.file.path());
    source::File const turned{one.file.path(), there.bytes};
    CHECK(record::says_the_same(one.file, there.bytes));
    CHECK(record::arrange(backwards, turned).bytes == there.bytes);
    record::Arranged const back = record::arrange(*one.kind, turned);
    CHECK(record::says_the_same(one.file, back.bytes));
    moved += there.bytes != one.file.bytes();
  }
  CHECK(moved > 2000);
}

TEST_CASE("the example of each kind is laid out as bcd does it", "[arrange]") {
  for (record::KindInfo const* kind : record::kinds()) {
    INFO(kind->name);
    std::string const text = record::example_yaml(*kind);
    CHECK(record::arrange(*kind, source::File{"a.yaml", text}).bytes == text);
  }
}

}  // namespace
}  // namespace bcd::test
