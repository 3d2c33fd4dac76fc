// The outline of a legal text, and the skeleton of a regulation made from it.
#include "bcd/regulation/outline.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "bcd/record/clause.hpp"
#include "bcd/regulation/regulation.hpp"
#include "golden.hpp"
#include "said.hpp"

namespace bcd::test {
namespace {

using regulation::Outline;
using regulation::outline_of;

// One line an entry: "14.5 | heading | text".
std::string lines(Outline const& outline) {
  std::string text;
  for (auto const& entry : outline.entries) text += entry.article + " | " + entry.heading + " | " + entry.text + "\n";
  return text;
}

TEST_CASE("the outline of both legal texts is that of the built-in regulations", "[regulation]") {
  for (std::string const id : {"khanh-khe", "la-gi"}) {
    CAPTURE(id);
    std::filesystem::path const folder = source_dir() / "tests/regulation";
    std::string outline;
    Outline const found = outline_of(read_text(folder / "texts" / (id + ".txt")));
    CHECK(found.odd.empty());
    for (auto const& entry : found.entries) {
      std::string words = entry.text;
      for (std::size_t at = 0, n = 0; at < words.size() && n <= 8; ++at)
        if (words[at] == ' ' && ++n == 8) words.resize(at);
      outline += entry.article + "\t" + words + "\n";
    }
    CHECK(outline == read_text(folder / "outline" / (id + ".txt")));
  }
}

TEST_CASE("numbers are read as people type them", "[regulation]") {
  CHECK(
      lines(outline_of("Điều 1. Họp\n1.Họp quý.\n2.Họp tháng.\nĐiều 2 - Báo cáo\n1/ Báo cáo tháng:\na) bằng văn bản;\n"
                       "2/ Báo cáo quý.\nĐiều 3 – Hiệu lực\nTừ ngày ký, trừ khoản\n1.500 đồng.\n")) ==
      "1.1 | Họp | Họp quý.\n"
      "1.2 |  | Họp tháng.\n"
      "2.1 | Báo cáo | Báo cáo tháng:\n"
      "2.1.a |  | bằng văn bản;\n"
      "2.2 |  | Báo cáo quý.\n"
      "3 | Hiệu lực | Từ ngày ký, trừ khoản 1.500 đồng.\n");
}

TEST_CASE("a line that looks like an article or clause but does not follow is told", "[regulation]") {
  auto const odd = [](std::string_view text) {
    std::string said;
    for (auto const& one : outline_of(text).odd) said += std::to_string(one.line) + ": " + one.text + "\n";
    return said;
  };
  CHECK(odd("Điều 1. A\n1. Một.\nĐiều 5. B\n1. Hai.\n") == "3: Điều 5. B\n4: 1. Hai.\n");
  CHECK(odd("Điều 2. Họp\n1. Họp quý.\nĐiều 8a. Bổ sung\nĐiều 2. Lặp\n") == "3: Điều 8a. Bổ sung\n4: Điều 2. Lặp\n");
  CHECK(odd("Điều 8. Họp\n1. Họp quý.\n3. Nhảy số.\n") == "3: 3. Nhảy số.\n");
  CHECK(odd("Điều 8. Họp\n1. Họp trước ngày\n20. Tháng sau thì thôi.\n2. Xong.\n") == "");
}

TEST_CASE("the skeleton of both legal texts", "[regulation]") {
  for (std::string const id : {"khanh-khe", "la-gi"}) {
    std::filesystem::path const folder = source_dir() / "tests/regulation/texts";
    compare(regulation::skeleton(outline_of(read_text(folder / (id + ".txt"))), id), folder / (id + ".skeleton.yaml"));
  }
}

TEST_CASE("articles, clauses and points are entries; an article only if words stand before its clauses",
          "[regulation]") {
  CHECK(lines(outline_of(
            "QUY CHẾ LÀM VIỆC\nBan Chỉ đạo xã Mẫu\nCăn cứ Điều lệ Đảng;\n\nChương I\nQUY ĐỊNH CHUNG\n"
            "Điều 1. Phạm vi\nQuy chế này quy định\nnguyên tắc.\nĐiều 2. Chế độ họp\n1. Họp định kỳ:\na) mỗi "
            "quý một lần;\nb) khi cần.\nđ) khác.\n1a. Họp đột xuất.\n2. Vắng thì báo.\nChương II TỔ CHỨC\n"
            "Điều 3. Trách nhiệm\nThành viên có trách nhiệm:\na. Dự họp;\nb. Báo cáo.\nNơi nhận:\n- Lưu.\n")) ==
        "1 | Phạm vi | Quy chế này quy định nguyên tắc.\n"
        "2.1 | Chế độ họp | Họp định kỳ:\n"
        "2.1.a |  | mỗi quý một lần;\n"
        "2.1.b |  | khi cần. đ) khác.\n"
        "2.1a |  | Họp đột xuất.\n"
        "2.2 |  | Vắng thì báo.\n"
        "3 | Trách nhiệm | Thành viên có trách nhiệm:\n"
        "3.a |  | Dự họp;\n"
        "3.b |  | Báo cáo.\n");
}

TEST_CASE("a number at the start of a line counts only if it continues the numbering", "[regulation]") {
  CHECK(lines(outline_of("Điều 7. Báo cáo\n1. Trước ngày\n20. của tháng cuối quý, theo\nĐiều 14 Quy chế này, gửi về\n"
                         "2025 bản.\n2. Khác.\n12\nĐiều 8a. Thêm\nMột câu.\n")) ==
        "7.1 | Báo cáo | Trước ngày 20. của tháng cuối quý, theo Điều 14 Quy chế này, gửi về 2025 bản.\n"
        "7.2 |  | Khác.\n"
        "8a | Thêm | Một câu.\n");
}

TEST_CASE("Markdown, decomposed letters and headings over two lines are read", "[regulation]") {
  CHECK(lines(outline_of("## **Điều 1.** Chức năng,\n\nnhiệm vụ\n\n1\\. Một.\n\n### Điều 2. Họp\n\nHọp mỗi "
                         "quy\u0301.\n\nPHỤ LỤC II\n1. Mẫu.\n")) ==
        "1.1 | Chức năng, nhiệm vụ | Một.\n"
        "2 | Họp | Họp mỗi quý.\n"
        "PLII.1 |  | Mẫu.\n");
}

TEST_CASE("a text without articles is read by its sections", "[regulation]") {
  Outline const outline = outline_of(
      "QUY ĐỊNH\nchế độ sinh hoạt chi bộ\nI. NGUYÊN TẮC\n1. Một.\nII- CHẾ ĐỘ\nHọp mỗi tháng.\n1. Hai.\na) Ba.\n");
  CHECK(outline.title == "Quy định chế độ sinh hoạt chi bộ");
  CHECK(lines(outline) ==
        "I.1 | NGUYÊN TẮC | Một.\n"
        "II | CHẾ ĐỘ | Họp mỗi tháng.\n"
        "II.1 |  | Hai.\n"
        "II.1.a |  | Ba.\n");
}

TEST_CASE("a text without articles and sections has no outline", "[regulation]") {
  CHECK(outline_of("").entries.empty());
  CHECK(outline_of("Kính gửi: Ban Chỉ đạo\n1. Một.\n").entries.empty());
}

TEST_CASE("a skeleton loads without findings, and each of its entries is still to be decided", "[regulation]") {
  for (std::string const text :
       {"Điều 1. Họp: \"mỗi quý\" # một lần\n1. 'a' {b} [c]: d\n", "I. A\n", "Điều 8a.\nPHỤ LỤC\n"}) {
    record::Findings findings;
    auto const loaded = regulation::load_regulation(
        std::make_unique<source::File>("quy-che.yaml", regulation::skeleton(outline_of(text), "quy-che")), findings);
    CHECK(said(findings) == std::vector<std::string>{});
    REQUIRE(loaded->record.whole);
    for (auto const& clause : *loaded->record->clauses) CHECK(*clause->not_checked->reason == regulation::undecided);
  }
}

TEST_CASE("words of a legal text suggest kinds of clause", "[regulation]") {
  using Kinds = std::vector<std::string_view>;
  CHECK(regulation::suggested_kinds("Ban Chỉ đạo họp định kỳ 3 tháng một lần") == Kinds{"meeting"});
  CHECK(regulation::suggested_kinds("Thành viên vắng mặt phải báo cáo; giấy mời gửi trước 3 ngày") ==
        Kinds{"absence", "notice", "materials"});
  CHECK(regulation::suggested_kinds("Sơ kết, tổng kết; uỷ quyền") == Kinds{"review", "delegation"});
  CHECK(regulation::suggested_kinds("Nguyên tắc làm việc") == Kinds{});
}

TEST_CASE("each suggestion names a kind of clause", "[regulation]") {
  for (regulation::KindHint const& hint : regulation::kind_hints()) {
    CAPTURE(hint.kind);
    CHECK(std::ranges::any_of(record::Kind<record::Clause>::fields,
                              [&](auto const& field) { return field.key == hint.kind; }));
    CHECK(regulation::suggested_kinds(hint.words.substr(0, hint.words.find(", "))).front() != "");
  }
}

}  // namespace
}  // namespace bcd::test
