// The candidates for the Tab key: the output of `bcd complete-line`, which the scripts of all shells call. The shells
// themselves are tested in completion.sh.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "program.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;
std::string const mau = (source_dir() / "examples/xa-mau").string();

struct Offered {
  std::string also;
  Strings words, lines;
  bool has(std::string const& word) const { return std::ranges::find(words, word) != words.end(); }
};
Offered offered(Strings line) {
  line.insert(line.begin(), {"complete-line", "--"});
  Outcome const outcome = run(line);
  CHECK(outcome.exit == 0);
  CHECK(outcome.err == "");
  Offered result;
  std::istringstream text{outcome.out};
  std::getline(text, result.also);
  for (std::string one; std::getline(text, one);) {
    result.lines.push_back(one);
    result.words.push_back(one.substr(0, one.find('\t')));
  }
  return result;
}

TEST_CASE("Tab completes commands, and those below them", "[command]") {
  CHECK(offered({"ch"}).words == Strings{"check"});
  CHECK(offered({""}).has("report"));
  CHECK_FALSE(offered({""}).has("complete-line"));
  CHECK(offered({"-C", "x", "--lang", "en", "ch"}).words == Strings{"check"});
  CHECK(offered({"regulation", "s"}).words == Strings{"show"});
  CHECK(offered({"regulation", "show", "la"}).words == Strings{"la-gi"});
  CHECK(offered({"schema", "check"}).words == Strings{});
}

TEST_CASE("Tab completes what bcd new can make, and the rules that bcd explain knows", "[command]") {
  CHECK(offered({"new", "meet"}).words == Strings{"meeting", "meetings"});
  CHECK(offered({"explain", "templ"}).words == Strings{"template-broken"});
  CHECK(offered({"check", "--rule", "templ"}).words == Strings{});
}

TEST_CASE("Tab completes options, those of all commands too, but none twice that stands once", "[command]") {
  CHECK(offered({"check", "--fo"}).words == Strings{"--format"});
  CHECK(offered({"check", "--as"}).words == Strings{"--as-of"});
  CHECK(offered({"--col"}).words == Strings{"--color"});
  CHECK(offered({"check", "--format", "json", "--fo"}).words == Strings{});
  CHECK(offered({"check", "--rule", "absence-late", "--ru"}).words == Strings{"--rule"});
  CHECK(offered({"check", "-"}).has("-C"));
  CHECK(offered({"check", "--", "--fo"}).words == Strings{});
  CHECK(offered({"check", "--nope", "x", "--fo"}).words == Strings{"--format"});
}

TEST_CASE("Tab completes the values that an option is limited to", "[command]") {
  CHECK(offered({"--lang", ""}).words == Strings{"vi", "en"});
  CHECK(offered({"check", "--format", "j"}).words == Strings{"json", "junit"});
  CHECK(offered({"check", "--format=j"}).words == Strings{"--format=json", "--format=junit"});
  CHECK(offered({"completion", ""}).words == Strings{"bash", "zsh", "fish"});
  CHECK(offered({"check", "--staged="}).words == Strings{});
  CHECK(offered({"check", "--nope="}).words == Strings{});
}

TEST_CASE("Tab completes rules, also after a comma, forms, schemas and pages", "[command]") {
  CHECK(offered({"explain", "absence-la"}).words == Strings{"absence-late"});
  CHECK(offered({"check", "--rule", "absence-la"}).words == Strings{"absence-late"});
  CHECK(offered({"check", "--rule", "quorum-not-met,absence-la"}).words == Strings{"quorum-not-met,absence-late"});
  CHECK(offered({"check", "--skip=quorum-not-met,absence-la"}).words == Strings{"--skip=quorum-not-met,absence-late"});
  CHECK(offered({"report", "min"}).words == Strings{"minutes"});
  CHECK(offered({"schema", "form-min"}).words == Strings{"form-minutes"});
  CHECK(offered({"list", "meet"}).words == Strings{"meetings"});
  CHECK(offered({"new", "mee"}).words == Strings{"meeting", "meetings"});
  CHECK(offered({"init", "--regulation", "la"}).words == Strings{"la-gi"});
  CHECK(offered({"manual", "bcd-reg"}).words == Strings{"bcd-regulation.1", "bcd-regulation.5"});
}

TEST_CASE("Tab completes what a form is of, in the folder of the call", "[command]") {
  CHECK(offered({"-C", mau, "report", "minutes", "2026-q1-c"}).words == Strings{"2026-q1-committee"});
  CHECK(offered({"-C" + mau, "report", "minutes", "2026-q1-c"}).words == Strings{"2026-q1-committee"});
  CHECK(offered({"report", "minutes", "-C", mau, "2026-q1-c"}).words == Strings{"2026-q1-committee"});
  CHECK(offered({"-C", mau, "report", "roster", ""}).words == Strings{});
  CHECK_FALSE(offered({"-C", (source_dir() / "examples/phuong-mau").string(), "report", "reminder", ""}).words.empty());
}

TEST_CASE("Tab says nothing of a folder that is not there, holds several units, or is faulty", "[command]") {
  CHECK(offered({"-C", "/khong/co", "report", "minutes", ""}).words == Strings{});
  CHECK(offered({"-C", (source_dir() / "examples").string(), "report", "minutes", ""}).words == Strings{});
  Folder const folder;
  folder.write("bcd.yaml", "unit: [\n");
  folder.write("meetings/a.yaml", "body: [\n");
  CHECK(offered({"-C", folder.path(), "report", "reminder", ""}).words == Strings{});
  CHECK(offered({"-C", folder.path(), "report", "minutes", ""}).words == Strings{"a"});
}

TEST_CASE("Tab leaves files and folders to the shell, and tells it where", "[command]") {
  CHECK(offered({"check", ""}).also == "files\t.");
  CHECK(offered({"-C", mau, "check", "mem"}).also == "files\t" + mau);
  CHECK(offered({"-C", ""}).also == "folders\t.");
  CHECK(offered({"report", "minutes", "x", "-o", ""}).also == "files\t.");
  CHECK(offered({"check", "--output="}).also == "files\t.");
  CHECK(offered({"check", "--since", ""}).also == "revisions\t.");
  CHECK(offered({"check", "--fail-on", ""}).also == "words\t.");
}

TEST_CASE("Tab explains in the language of the call", "[command]") {
  CHECK(offered({"ch"}).lines == Strings{"check\tKiểm tra hồ sơ theo quy chế"});
  CHECK(offered({"--lang", "en", "ch"}).lines == Strings{"check\tCheck the records against the regulation"});
}

TEST_CASE("an empty line, and a line of options alone, are completed too", "[command]") {
  CHECK(offered({}).has("check"));
  CHECK(offered({"--"}).has("--lang"));
}

}  // namespace
}  // namespace bcd::test
