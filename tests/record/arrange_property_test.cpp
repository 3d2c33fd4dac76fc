// Properties of the layout of every file in this repository: the examples, the bases of the cases and the cases.
#include <algorithm>
#include <catch2/catch.hpp>
#include <deque>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "bcd/record/arrange.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/source/scalar_lines.hpp"
#include "bcd/unit/listing.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

struct Sample {
  source::File file;
  record::KindInfo const* kind;
};

// Returns every record file with its kind; of a case, those that differ from its base.
std::vector<Sample> samples() {
  std::set<fs::path> folders;
  for (char const* root : {"examples", "tests/base"})
    for (auto const& entry : fs::recursive_directory_iterator{source_dir() / root})
      if (entry.path().filename() == "bcd.yaml") folders.insert(entry.path().parent_path());
  std::vector<Sample> all;
  for (GoldenCase const& one : golden_cases())
    for (unit::RecordFile const& file : unit::record_files(source::MemoryReader{one.files}))
      if (auto const found = one.files.find(file.path); found != one.files.end())
        all.push_back({source::File{one.id() + "/" + file.path, found->second}, file.kind});
  for (fs::path const& folder : folders) {
    source::DiskReader const reader{folder.string()};
    for (unit::RecordFile const& one : unit::record_files(reader))
      if (source::Bytes bytes = reader.read(one.path); bytes.fault == source::ReadFault::none)
        all.push_back(
            {source::File{(folder.lexically_relative(source_dir()) / one.path).string(), std::move(bytes.data)},
             one.kind});
  }
  for (auto const& entry : fs::directory_iterator{source_dir() / "src/regulation/builtin"})
    all.push_back(
        {source::File{entry.path().lexically_relative(source_dir()).string(), read_text(entry.path())},
         record::find_kind(entry.path().filename().string().starts_with("holidays") ? "holidays" : "regulation")});
  return all;
}

// The kind with its fields, and those of its parts, in another order, so that the maps of a file have to be moved.
class Reordered {
 public:
  using Order = std::function<void(std::vector<record::FieldInfo>&)>;
  explicit Reordered(Order order) : order_{std::move(order)} {}

  record::KindInfo const* kind(record::KindInfo const& of) {
    auto const [place, fresh] = kinds_.try_emplace(&of, of);
    if (!fresh) return &place->second;
    std::vector<record::FieldInfo>& fields = fields_.emplace_back(of.fields.begin(), of.fields.end());
    order_(fields);
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
  Order order_;
  std::map<record::KindInfo const*, record::KindInfo> kinds_;
  std::deque<std::vector<record::FieldInfo>> fields_;
  std::deque<record::ShapeInfo> shapes_;
};
void reverse(std::vector<record::FieldInfo>& fields) { std::ranges::reverse(fields); }

// Inserts comments and empty lines at random places: above, below and after existing lines, at any indent, but not
// inside a text.
class Litter {
 public:
  explicit Litter(std::uint32_t seed) : random_{seed} {}

  std::string operator()(source::File const& file, source::Document const& document) {
    std::vector<source::LineOfText> const texts = source::scalar_lines(file, document);
    std::string made;
    for (int line = 1; line <= file.line_count(); ++line) {
      std::string_view const text = file.line(line);
      bool const inside = texts[std::size_t(line - 1)].begins;
      if (!inside) some_lines(made);
      made += text;
      bool const goes_on = line < file.line_count() && texts[std::size_t(line)].begins;
      if (!inside && !goes_on && text.find_first_not_of(' ') != text.npos && one_in(8))
        made += " # " + std::to_string(++count_);
      if (line < file.line_count()) made += '\n';
    }
    return made;
  }
  void shuffle(std::vector<record::FieldInfo>& fields) {
    for (std::size_t i = fields.size(); i > 1; --i) std::swap(fields[i - 1], fields[random_() % i]);
  }

 private:
  bool one_in(std::uint32_t count) { return random_() % count == 0; }
  void some_lines(std::string& made) {
    while (one_in(4)) {
      if (one_in(2))
        made += std::string(one_in(3) ? random_() % 9 : random_() % 3 * 2, ' ') + "# " + std::to_string(++count_);
      made += '\n';
    }
  }
  std::mt19937 random_;
  int count_ = 0;
};

// The faults that a layout must not change: all except those of bytes, at any position.
std::multiset<std::string> faults(Sample const& of, std::string const& bytes) {
  source::File const file{of.file.path(), bytes};
  std::multiset<std::string> all;
  for (Finding const& one : record::faults_of(*of.kind, file))
    if (one.rule != &record::text_not_nfc && one.rule != &record::text_hygiene)
      all.insert(std::string{one.rule->id} + " " + fill(one.rule->message, Lang::vi, one.args));
  return all;
}

TEST_CASE(
    "every file there is can be laid out: it says the same, has the same faults, and a second time changes nothing",
    "[arrange]") {
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
    CHECK(record::keeps_comments(one.file, made.bytes));
    CHECK(faults(one, std::string{one.file.bytes()}) == faults(one, made.bytes));
    CHECK(record::arrange(*one.kind, source::File{one.file.path(), made.bytes}).bytes == made.bytes);
  }
  CHECK(laid_out > 2000);
}

TEST_CASE("every file there is can be laid out with all keys the other way round, and back", "[arrange]") {
  Reordered reversed{reverse};
  int moved = 0;
  for (Sample const& one : samples()) {
    record::KindInfo const& backwards = *reversed.kind(*one.kind);
    record::Arranged const there = record::arrange(backwards, one.file);
    if (!there.faults.empty()) continue;
    INFO(one.file.path());
    source::File const turned{one.file.path(), there.bytes};
    CHECK(record::says_the_same(one.file, there.bytes));
    CHECK(record::keeps_comments(one.file, there.bytes));
    CHECK(record::arrange(backwards, turned).bytes == there.bytes);
    record::Arranged const back = record::arrange(*one.kind, turned);
    CHECK(record::says_the_same(one.file, back.bytes));
    CHECK(record::keeps_comments(one.file, back.bytes));
    moved += there.bytes != one.file.bytes();
  }
  CHECK(moved > 2000);
}

TEST_CASE("every file there is, with comments and empty lines put in at random, keeps them all in any order of keys",
          "[arrange]") {
  Litter litter{20260901};
  int laid_out = 0;
  for (Sample const& one : samples()) {
    source::Document const clean = source::parse_yaml(one.file);
    if (!clean.whole) continue;
    source::File const file{one.file.path(), litter(one.file, clean)};
    if (!source::parse_yaml(file).whole) continue;
    Reordered shuffled{[&](std::vector<record::FieldInfo>& fields) { litter.shuffle(fields); }};
    record::KindInfo const& kind = *shuffled.kind(*one.kind);
    record::Arranged const made = record::arrange(kind, file);
    INFO(file.path() << "\n" << file.bytes() << "---- becomes\n" << made.bytes);
    CHECK(made.faults.empty());
    CHECK(record::says_the_same(file, made.bytes));
    CHECK(record::keeps_comments(file, made.bytes));
    CHECK(record::arrange(kind, source::File{file.path(), made.bytes}).bytes == made.bytes);
    ++laid_out;
  }
  CHECK(laid_out > 2000);
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
