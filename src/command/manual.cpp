// bcd manual: the manual pages in mdoc. bcd.1 comes from the same declarations as --help and the rules.
#include <fmt/format.h>

#include <algorithm>

#include "bcd/output/forms.hpp"
#include "bcd/output/manual.hpp"
#include "bcd/output/mdoc.hpp"
#include "bcd/rule/rule.hpp"
#include "bcd/record/kinds.hpp"
#include "session.hpp"

namespace bcd::command {
namespace {

using output::mdoc::argument;
using output::mdoc::plain;

class Manual {
 public:
  Manual(CLI::App const& program, Session const& session) : program_{program}, session_{session} {}

  std::string page() {
    head();
    options();
    commands();
    rules();
    rest();
    return std::move(page_);
  }

 private:
  std::string say(Text text) const { return session_.say(text); }
  void line(std::string_view text) { page_ += std::string{text} + "\n"; }
  void section(Text title) { line(".Sh " + say(title)); }
  void paragraph(Text text) {
    line(".Pp");
    line(plain(say(text)));
  }

  void head() {
    line(".\\\" Printed by: bcd manual");
    line(".Dd November 23, 2026");  // of the last change, as mdoc wants it
    line(".Dt BCD 1");
    line(".Os");
    section({"TÊN", "NAME"});
    line(".Nm bcd");
    line(".Nd " + plain(say({"kiểm tra hồ sơ của Ban Chỉ đạo xã, phường theo quy chế và lập văn bản", "check a commune steering committee's records and write its papers"})));
    section({"CÚ PHÁP", "SYNOPSIS"});
    line(".Nm bcd");
    line(".Op Fl C Ar dir");
    line(".Op Fl \\-as\\-of Ar date");
    line(".Op Fl \\-lang Ar vi | en");
    line(".Op Fl \\-color Ar auto | always | never");
    line(".Ar command");
    line(".Op Ar arguments");
    section({"MÔ TẢ", "DESCRIPTION"});
    line(".Nm");
    line(plain(say({"đọc thư mục hồ sơ YAML của một hay nhiều đơn vị (thư mục có bcd.yaml), đối chiếu với quy chế làm việc, nêu điều khoản, dòng và cách sửa của từng lỗi, và lập các văn bản bằng Markdown.",
                    "reads the YAML records of one or more units (a folder with a bcd.yaml), checks them against the working regulation, names the article, the line and the remedy of each fault, and writes the papers in Markdown."})));
    paragraph({"Văn bản luôn bằng tiếng Việt. Không có gì đọc đồng hồ ngoài dòng lệnh: cùng hồ sơ, cùng --as-of thì cùng kết quả đến từng byte.",
               "Papers are always in Vietnamese. Nothing reads the clock but the command line: the same records and --as-of give the same bytes."});
  }

  void describe(CLI::App const& command) {
    line(".Bl -tag -width Ds");
    for (CLI::Option const* option : command.get_options()) {
      std::string tag = ".It";
      if (option->get_positional()) {
        tag += " Ar " + argument(option->get_name(true));
      } else {
        for (std::string const& name : option->get_snames()) tag += " Fl " + plain(name);
        for (std::string const& name : option->get_lnames()) tag += (option->get_snames().empty() ? " Fl " : " , Fl ") + plain("-" + name);
        std::string const type = option->get_type_name();
        std::size_t const choices = type.find(":{");
        if (!type.empty()) tag += " Ar " + (choices == type.npos ? std::string{"value"} : argument(type.substr(choices + 2, type.size() - choices - 3)));
      }
      line(tag);
      line(plain(option->get_description()));
    }
    line(".El");
  }

  void options() {
    section({"TÙY CHỌN CHUNG", "COMMON OPTIONS"});
    describe(program_);
  }

  void commands() {
    section({"CÁC LỆNH", "COMMANDS"});
    for (CLI::App const* command : program_.get_subcommands([](CLI::App const* one) { return !one->get_group().empty(); })) {
      line(".Ss bcd " + plain(command->get_name()));
      line(plain(command->get_description()));
      describe(*command);
      for (CLI::App const* below : command->get_subcommands({})) {
        line(".Ss bcd " + plain(command->get_name()) + " " + plain(below->get_name()));
        line(plain(below->get_description()));
        describe(*below);
      }
    }
  }

  void rules() {
    section({"CÁC QUY TẮC", "RULES"});
    line(plain(say({"Lỗi (error) trái một điều của quy chế; cảnh báo (warning) trái quy định nội bộ hay nề nếp; ghi chú (note) chỉ để biết. Lệnh bcd explain giải thích từng quy tắc.",
                    "An error breaks an article; a warning breaks a house rule or good practice; a note only informs. The command bcd explain tells of each rule."})));
    line(".Bl -tag -width Ds");
    for (RuleInfo const* rule : rule::all()) {
      line(".It Cm " + plain(rule->id) + " Pq " + plain(say(severity_word(rule->severity))));
      line(plain(say(rule->why)));
    }
    line(".El");
  }

  void rest() {
    section({"MÔI TRƯỜNG", "ENVIRONMENT"});
    line(".Bl -tag -width Ds");
    line(".It Ev BCD_LANG");
    line(plain(say({"ngôn ngữ (vi, en) khi không có --lang; sau đó đến locale, rồi tiếng Việt", "the language (vi, en) without --lang; then the locale, then Vietnamese"})));
    line(".It Ev GIT_INDEX_FILE , GIT_OBJECT_DIRECTORY , GIT_ALTERNATE_OBJECT_DIRECTORIES");
    line(plain(say({"git đặt khi gọi các hook; nhờ đó --staged và --rev thấy đúng những gì đang được ghi hay đẩy lên", "set by git for its hooks, so that --staged and --rev see what is being committed or pushed"})));
    line(".It Ev NO_COLOR");
    line(plain(say({"khi có giá trị thì không tô màu", "when set, no colours"})));
    line(".It Ev GITHUB_ACTIONS");
    line(plain(say({"là true thì bcd check không có --format in thêm chú giải cho GitHub", "when true, bcd check without --format prints annotations for GitHub too"})));
    line(".It Ev GITHUB_WORKSPACE , CI_PROJECT_DIR");
    line(plain(say({"thư mục gốc của kho mã trong CI, để các dạng sarif, junit, github, gitlab, markdown ghi đường dẫn từ đó; không có thì tìm .git", "the repository's top folder in CI, from which the formats sarif, junit, github, gitlab and markdown write their paths; without it .git is looked for"})));
    line(".El");
    section({"TỆP", "FILES"});
    line(".Bl -tag -width Ds");
    auto const file = [&](std::string_view path, Text about) {
      line(".It Pa " + plain(path));
      line(plain(say(about)));
    };
    file("bcd.yaml", {"đơn vị: Ban Chỉ đạo, quy chế áp dụng, các cơ quan, quy định nội bộ", "the unit: committee, regulations in force, agencies, house rules"});
    for (record::KindInfo const* kind : record::kinds())
      if (!kind->folder.empty()) file(std::string{kind->folder} + "/.../ID.yaml", kind->title);
    file("templates/FORM.md", {"mẫu riêng của đơn vị thay mẫu có sẵn", "the unit's own template in place of a built-in"});
    file("attachments/", {"không đọc như hồ sơ", "not read as records"});
    line(".El");
    section({"MÃ TRẢ VỀ", "EXIT STATUS"});
    line(".Bl -tag -width Ds");
    auto const code = [&](std::string_view number, Text about) {
      line(".It " + std::string{number});
      line(plain(say(about)));
    };
    code("0", {"không có phát hiện nào từ mức --fail-on trở lên", "nothing at or above --fail-on"});
    code("1", {"có phát hiện", "findings"});
    code("2", {"gọi lệnh sai, không đọc được thư mục, hoặc bcd.yaml hay quy chế có lỗi nên không xét được", "wrong usage, the folder cannot be read, or bcd.yaml or a regulation is faulty so that nothing could be judged"});
    code("3", {"lỗi của chính bcd", "a fault of bcd itself"});
    line(".El");
    section({"VÍ DỤ", "EXAMPLES"});
    line(".Bd -literal -offset indent");
    line("bcd \\-C examples/xa\\-mau check \\-\\-as\\-of 2026\\-10\\-01");
    line("bcd check \\-\\-output sarif=bcd.sarif \\-\\-output junit=bcd.xml \\-\\-baseline bcd\\-baseline.json");
    line("bcd \\-C examples/xa\\-mau check \\-\\-staged \\-\\-since HEAD");
    line("bcd \\-C examples/xa\\-mau diff main \\-\\-format markdown");
    line("bcd explain absence\\-late");
    line("bcd \\-C examples/xa\\-mau report minutes 2026\\-q1\\-committee");
    line("bcd \\-C examples/xa\\-mau report activity \\-\\-period 2026\\-Q1 \\-o bao\\-cao.md");
    line(".Ed");
    section({"XEM THÊM", "SEE ALSO"});
    line(".Xr bcd\\-records 5 ,");
    line(".Xr bcd\\-regulation 5 ,");
    line(".Xr bcd\\-forms 7");
  }

  CLI::App const& program_;
  Session const& session_;
  std::string page_;
};

}  // namespace

void declare_manual(CLI::App& program, Session& session) {
  CLI::App* const command = program.add_subcommand("manual", session.say({"In trang hướng dẫn (mdoc)", "Print a manual page (mdoc)"}));
  auto const page = std::make_shared<std::string>("bcd");
  command->add_option("PAGE", *page, session.say({"bcd, bcd-records, bcd-regulation hoặc bcd-forms; bỏ trống: bcd", "bcd, bcd-records, bcd-regulation or bcd-forms; left out: bcd"}))->check(CLI::IsMember({"bcd", "bcd-records", "bcd-regulation", "bcd-forms"}));
  command->callback([&program, &session, page] {
    session.action = [&program, &session, page] {
      session.print(*page == "bcd-records"      ? output::records_page(session.lang)
                    : *page == "bcd-regulation" ? output::regulation_page(session.lang)
                    : *page == "bcd-forms"      ? output::forms_page(session.lang)
                                                : Manual{program, session}.page());
      return Exit::clean;
    };
  });
}

}  // namespace bcd::command
