// The text of --help.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "bcd/command/descriptions.hpp"
#include "bcd/command/examples.hpp"
#include "bcd/text/utf8.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

int widest(std::string const& text) {
  std::istringstream lines{text};
  int width = 0;
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("  bcd ")) width = std::max(width, utf8::width(line));  // an example is a call to be copied
  return width;
}

TEST_CASE("the help of a command names its options, the common ones, its exit codes and examples", "[command]") {
  CHECK(run({"--lang", "en", "explain", "--help"}).out == R"(Explain a rule, or list all rules

Usage: bcd explain [OPTIONS] [RULE]

Arguments:
  RULE                        Id of the rule, as printed in a finding

Options:
  --format text|json          Output format
  -o, --output FILE           Write to this file instead of printing; its
                              extension sets the format (.txt, .json)

Common options (see bcd --help):
  -C DIR; --as-of DATE; --lang vi|en; --color auto|always|never; -q, --quiet;
  -v, --verbose; -h, --help

Exit codes (for the others see bcd --help):
  0       done
  2       wrong usage, a folder that cannot be read, or a faulty bcd.yaml or
          regulation, so that nothing could be judged

Examples:
  bcd explain absence-late
      the rule on late reports of absence
  bcd explain
      the list of all rules
)");
}

TEST_CASE("help is wrapped to the terminal, in both languages", "[command]") {
  std::vector<std::vector<std::string>> calls{{"--help"}, {"regulation", "coverage", "--help"}};
  for (command::CommandExamples const& one : command::examples()) calls.push_back({one.command, "--help"});
  for (int const columns : {60, 80, 120})
    for (std::string const lang : {"vi", "en"})
      for (std::vector<std::string> call : calls) {
        INFO(call.front() << " " << lang);
        command::World world;
        world.columns = columns;
        call.insert(call.end(), {"--lang", lang});
        Outcome const help = run_in(world, call);
        CHECK(help.exit == 0);
        CHECK(help.err == "");
        // At 60 columns a line may be longer, because examples are meant to be copied and names are not wrapped.
        if (columns > 60) CHECK(widest(help.out) <= columns);
      }
}

TEST_CASE("bcd without arguments prints its help", "[command]") {
  Outcome const alone = run({});
  CHECK(alone.out == run({"--help"}).out);
  CHECK(alone.err == "");
  CHECK(alone.exit == 0);
}

TEST_CASE("bcd help COMMAND is COMMAND --help, in small or capital letters", "[command]") {
  std::string const check = run({"check", "--help"}).out;
  CHECK(run({"help", "check"}).out == check);
  CHECK(run({"help", "CHECK"}).out == check);
  CHECK(run({"help", "regulation", "show"}).out == run({"regulation", "show", "--help"}).out);
  CHECK(run({"help"}).out == run({"--help"}).out);
  CHECK(run({"help", "chek"}).err == "bcd: không có lệnh 'chek' (có phải ý là 'check'?)\nxem: bcd --help\n");
}

TEST_CASE("bcd help names the command meant with the words above it, and the help to look in", "[command]") {
  CHECK(run({"--lang", "en", "help", "regulation", "nw"}).err ==
        "bcd: there is no command 'regulation nw' (did you mean 'regulation new'?)\nsee: bcd regulation --help\n");
  CHECK(run({"regulation", "shw"}).err ==
        "bcd: không có lệnh 'regulation shw' (có phải ý là 'regulation show'?)\nxem: bcd regulation --help\n");
  CHECK(run({"help", "regulation", "xyz"}).err == "bcd: không có lệnh 'regulation xyz'\nxem: bcd regulation --help\n");
}

TEST_CASE("help in Vietnamese names arguments in Vietnamese, without other commands' examples", "[command]") {
  CHECK(run({"help", "regulation", "coverage"}).out ==
        R"(Từng điều, khoản: loại điều khoản, quy tắc xét, số hồ sơ đã xét trong thư mục,
hoặc lý do không kiểm tra bằng máy

Cách gọi: bcd regulation coverage [TÙY-CHỌN] [MÃ]

Tham số:
  MÃ                          Mã quy chế có sẵn, hoặc tệp .yaml; bỏ trống: các
                              quy chế mà đơn vị trong thư mục áp dụng

Tùy chọn:
  --format text|markdown|json Dạng kết quả
  -o, --output TỆP            Ghi vào tệp này thay vì in ra; dạng theo đuôi tệp
                              (.txt, .md, .json)
  --fail-on gaps|never        gaps: trả về 1 khi còn mục [CẦN ĐIỀN]

Tùy chọn chung (xem bcd --help):
  -C THƯ-MỤC; --as-of NGÀY; --lang vi|en; --color auto|always|never; -q,
  --quiet; -v, --verbose; -h, --help

Mã trả về (các mã khác: xem bcd --help):
  0       lệnh đã hoàn thành
  1       với --fail-on gaps: còn mục [CẦN ĐIỀN]
  2       gọi lệnh sai, không đọc được thư mục, hoặc bcd.yaml hay quy chế có lỗi
          nên không xét được

Ví dụ:
  bcd regulation coverage
      điều nào được xét, bằng quy tắc nào, trên bao nhiêu hồ sơ của đơn vị
)");
}

TEST_CASE("every argument has a name in Vietnamese", "[command]") {
  std::vector<std::string> untranslated;
  for (command::CommandExamples const& one : command::examples()) {
    std::string const vi = run({one.command, "--help", "--lang", "vi"}).out,
                      en = run({one.command, "--help", "--lang", "en"}).out;
    for (std::string const word : {"COMMAND", "DIR", "FILE", "FORM", "ID", "KIND", "MEMBER", "NEW", "OLD", "PAGE",
                                   "PATH", "REV", "RULE", "TASK", "TEXT"})
      if (vi.find("[" + word) != vi.npos || vi.find(" " + word + "\n") != vi.npos ||
          vi.find("\n  " + word + " ") != vi.npos)
        untranslated.push_back(one.command + " " + word);
  }
  CHECK(untranslated == std::vector<std::string>{});
}

TEST_CASE("the two languages of a command's description have the same paragraphs", "[command]") {
  std::vector<std::string> wrong;
  for (command::CommandExamples const& one : command::examples()) {
    auto const vi = command::description(one.command, Lang::vi), en = command::description(one.command, Lang::en);
    if (vi.empty()) wrong.push_back(one.command + " has no description");
    if (vi.size() != en.size()) wrong.push_back(one.command + " differs in its paragraphs");
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("two options that contradict each other are refused by name", "[command]") {
  CHECK(run({"check", "--staged", "--rev", "HEAD"}).err ==
        "bcd: --staged và --rev không dùng cùng nhau; bỏ một trong hai\n");
}

TEST_CASE("a word that an option does not know is refused with those it does", "[command]") {
  CHECK(run({"check", "--fail-on", "eror"}).err ==
        "bcd: --fail-on: không nhận 'eror'; các giá trị: error, warning, never\nxem: bcd check --help\n");
  CHECK(run({"check", "--fail-on"}).err == "bcd: --fail-on cần một giá trị\nxem: bcd check --help\n");
  CHECK(run({"check", "--fail-on", "never", "--fail-on", "error"}).err ==
        "bcd: --fail-on chỉ được ghi một lần\nxem: bcd check --help\n");
}

}  // namespace
}  // namespace bcd::test
