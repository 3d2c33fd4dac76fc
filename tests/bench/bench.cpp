// Speed compared with reading the bytes and with yaml-cpp's bare event parse of the same files.
//   bcd_bench [FOLDER [UNITS [YEARS]]]    writes a province there unless one exists (default: a temporary folder)
#include <fmt/format.h>
#include <sys/resource.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "bcd/command/run.hpp"
#include "bcd/source/yaml.hpp"
#include "bcd/unit/parallel.hpp"
#include "province.hpp"

namespace {
namespace fs = std::filesystem;

struct Nothing final : YAML::EventHandler {
  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const&, YAML::anchor_t) override {}
  void OnAlias(YAML::Mark const&, YAML::anchor_t) override {}
  void OnScalar(YAML::Mark const&, std::string const&, YAML::anchor_t, std::string const&) override {}
  void OnSequenceStart(YAML::Mark const&, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(YAML::Mark const&, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

std::string bytes_of(fs::path const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

double seconds(std::function<void()> const& work) {
  auto const start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

long peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

}  // namespace

int main(int count, char** arguments) {
  fs::path const folder = count > 1 ? fs::path{arguments[1]} : fs::temp_directory_path() / "bcd-province";
  bcd::bench::Size size;
  if (count > 2) size.units = std::stoi(arguments[2]);
  if (count > 3) size.years = std::stoi(arguments[3]);
  if (!fs::exists(folder)) bcd::bench::write_province(folder.string(), size);

  unsigned const threads = bcd::unit::core_count();
  std::size_t files = 0;
  // Runs first, so that the peak memory is its own.
  bcd::command::World world;
  world.out = world.err = std::fopen("/dev/null", "w");
  world.today = bcd::Date{2021 + size.years, 1, 1};
  double const check = seconds([&] {
    bcd::command::run({"-C", folder.string(), "check", "--fail-on", "never"}, world);
  });
  long const peak = peak_mib();

  std::vector<fs::path> paths;
  for (auto const& entry : fs::recursive_directory_iterator{folder})
    if (entry.is_regular_file()) paths.push_back(entry.path());
  files = paths.size();
  std::vector<std::string> texts(files);
  double const read =
      seconds([&] { bcd::unit::side_by_side(files, threads, [&](std::size_t i) { texts[i] = bytes_of(paths[i]); }); });
  std::size_t total = 0;
  for (std::string const& text : texts) total += text.size();
  double const parse = seconds([&] {
    bcd::unit::side_by_side(files, threads, [&](std::size_t i) {
      std::istringstream stream{texts[i]};
      YAML::Parser parser{stream};
      Nothing handler;
      while (parser.HandleNextDocument(handler)) {
      }
    });
  });
  double const documents = seconds([&] {
    bcd::unit::side_by_side(files, threads, [&](std::size_t i) { bcd::source::parse_yaml({"a.yaml", texts[i]}); });
  });
  fmt::print("{} files, {:.1f} MB, {} threads\n", files, double(total) / 1e6, threads);
  fmt::print("{:<28}{:>8.2f} s\n", "read the bytes", read);
  fmt::print("{:<28}{:>8.2f} s\n", "bare event parse", parse);
  fmt::print("{:<28}{:>8.2f} s   {:.2f} x the bare parse\n", "bcd's documents", documents, documents / parse);
  fmt::print("{:<28}{:>8.2f} s   {:.2f} x the bare parse, peak {} MiB\n", "bcd check", check, check / parse, peak);
}
