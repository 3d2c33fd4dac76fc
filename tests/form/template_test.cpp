// A unit's own template is used in place of the built-in, and refused with its line if it would lose something.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace bcd::test {
namespace {

struct Own {
  Folder unit;
  std::vector<std::string> call;
  Own() {
    unit.copy(source_dir() / "tests/base/xa");
    call = {"-C", unit.path(), "--as-of", "2026-04-10", "report", "minutes", "2026-q1-committee"};
  }
  Outcome with(std::string const& text) const {
    unit.write("templates/minutes.md", text);
    return run(call);
  }
};

std::string first_line(std::string const& text) { return text.substr(0, text.find('\n')); }

TEST_CASE("a unit's own template replaces the form, with its parts, loops and hand-written blocks") {
  Own own;
  Outcome const paper = own.with(
      "{{#conclusions}}\n{{no}}: {{unit}}\n{{/conclusions}}\n{{^conclusions_any}}không "
      "có\n{{/conclusions_any}}\n{{>signature}}\n");
  CHECK(paper.err.empty());
  CHECK(paper.exit == 0);
  CHECK(paper.out.starts_with("1: xã Mẫu\n"));
  CHECK(paper.out.find("| **NGƯỜI GHI BIÊN BẢN** | **CHỦ TRÌ** |") != std::string::npos);
}

TEST_CASE("a broken template is shown at its line, as a finding is, and no paper is written") {
  Own own;
  Outcome const paper = own.with("Số {{head}}\n{{#conclusions}}\n  {{txt}}\n");
  CHECK(paper.out.empty());
  CHECK(paper.exit == 2);
  CHECK(paper.err ==
        "templates/minutes.md:1:6: lỗi[template-broken]: 'head' gồm nhiều mục, không in trực tiếp được\n"
        "    1 | Số {{head}}\n"
        "      |      ^^^^\n"
        "   = cách sửa: mở phần {{#head}} … {{/head}} và in từng khóa bên trong\n"
        "templates/minutes.md:2:4: lỗi[template-broken]: phần 'conclusions' mở ở đây nhưng chưa đóng\n"
        "    2 | {{#conclusions}}\n"
        "      |    ^^^^^^^^^^^\n"
        "   = cách sửa: thêm {{/conclusions}} ở cuối phần\n"
        "templates/minutes.md:3:5: lỗi[template-broken]: mẫu này không có khóa 'txt' ở chỗ này (có phải ý là 'text'?)\n"
        "    3 |   {{txt}}\n"
        "      |     ^^^\n"
        "   = cách sửa: xem các khóa của mẫu bằng man 7 bcd-forms hoặc bcd report … --format json\n"
        "bcd: mẫu 'templates/minutes.md' có 3 lỗi nên không lập văn bản\n");
}

TEST_CASE("a line of a template in an old encoding is refused, with the text that it means") {
  Own own;
  Outcome const tcvn3 = own.with("{{unit}}\nUû ban nh©n d©n: {{number}} céng hoµ x· héi\n");
  CHECK(tcvn3.out.empty());
  CHECK(tcvn3.exit == 2);
  CHECK(first_line(tcvn3.err).starts_with("templates/minutes.md:2:"));
  CHECK(tcvn3.err.find("cộng hoà xã hội") != std::string::npos);
  // What a template may hold besides words is no such text: a table, measures.
  Outcome const sound = own.with("| **Số** | 3 m × 4 m, 10 µm |\n|---|---|\n| Ủy ban nhân dân, {{unit}} |\n");
  CHECK(sound.err == "");
  CHECK(sound.exit == 0);
}

TEST_CASE("each way a template can be broken is told in its own words") {
  Own own;
  auto const said = [&](std::string const& text) { return first_line(own.with(text).err); };
  CHECK(said("{{title") == "templates/minutes.md:1:1: lỗi[template-broken]: thẻ Mustache mở ở đây nhưng chưa đóng");
  CHECK(said("{{/agenda}}") == "templates/minutes.md:1:4: lỗi[template-broken]: phần 'agenda' được đóng nhưng chưa mở");
  CHECK(said("{{#attendance}}{{#present}}{{/attendance}}") ==
        "templates/minutes.md:1:19: lỗi[template-broken]: phần 'present' phải đóng trước phần 'attendance'");
  CHECK(said("{{>heads}}") ==
        "templates/minutes.md:1:4: lỗi[template-broken]: không có phần dùng chung 'heads' (có phải ý là 'head'?)");
  CHECK(said("{{=<% %>=}}") ==
        "templates/minutes.md:1:1: lỗi[template-broken]: mẫu đổi dấu thẻ của Mustache; bcd chỉ đọc hai dấu ngoặc nhọn");
  CHECK(said(std::string{"{{title}}\na\0b\n", 14}) ==
        "templates/minutes.md:2:2: lỗi[template-broken]: ký tự điều khiển, không in được trong văn bản");
  CHECK(said("{{present_any}}") ==
        "templates/minutes.md:1:3: lỗi[template-broken]: mẫu này không có khóa 'present_any' ở chỗ này");
  CHECK(said("{{#attendance}}{{present_any}}{{/attendance}}").empty());
  CHECK(said("{{! ghi chú {{ không đọc }}\n{{{title}}} {{&title}}\n").empty());
}

TEST_CASE("the template of a form can be printed, and used as it is") {
  Own own;
  std::string const paper = run(own.call).out;
  Outcome const form = run({"report", "minutes", "--print-template"});
  CHECK(form.exit == 0);
  CHECK(own.with(form.out).out == paper);
}

}  // namespace
}  // namespace bcd::test
