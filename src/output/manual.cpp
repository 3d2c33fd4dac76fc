#include "bcd/output/manual.hpp"

#include <fmt/core.h>

#include "bcd/record/kinds.hpp"
#include "field_page.hpp"

namespace bcd::output {

std::string records_page(Lang lang) {
  FieldPage page{
      "bcd-records", 5,
      Text{"hồ sơ của Ban Chỉ đạo xã, phường, dạng YAML", "the YAML records of a commune's steering committee"}.in(
          lang),
      lang};
  page.section({"MÔ TẢ", "DESCRIPTION"});
  page.line(mdoc::plain(
      page.say({"Mỗi hồ sơ là một tệp YAML; mã của hồ sơ là tên tệp (a-z, số, dấu -), không trùng trong cùng một "
                "loại. Thư mục trên cùng cho biết loại; thư mục con tùy ý. YAML chỉ dùng phần đơn giản: mỗi tệp "
                "một tài liệu, không neo, thẻ, khóa trùng; UTF-8, NFC.",
                "Each record is one YAML file. Its id is the file name without .yaml (a-z, digits, -) and is "
                "unique within its kind. The top folder gives the kind; subfolders are free. Only a simple part "
                "of YAML is read: one document per file, no anchors, tags or duplicate keys; UTF-8, NFC."})));
  page.paragraph(
      {"Ngày viết 2026-03-25, giờ \"14:00\", kỳ 2026-W13, 2026-03, 2026-Q1, 2026-H1, 2026 hoặc 2026-2030. Nhiệm vụ gọi "
       "là MÃ-CUỘC-HỌP/số "
       "hoặc programme-MÃ-CHƯƠNG-TRÌNH/số.",
       "Dates are 2026-03-25, times \"14:00\", periods 2026-W13, 2026-03, 2026-Q1, 2026-H1, 2026 or 2026-2030. A task "
       "is MEETING/no or "
       "programme-PROGRAMME/no."});
  for (record::KindInfo const* kind : record::kinds()) {
    if (kind->name == "regulation") continue;
    page.forget();
    page.heading(fmt::format("{}: {}", file_of(*kind), kind->title.in(lang)));
    page.fields(*kind);
    page.line(".Pp");
    page.line(mdoc::plain(page.say({"Mẫu đủ các khóa:", "Example, with every key:"})));
    page.display(record::example_yaml(*kind));
  }
  page.see_also({{"bcd", 1}, {"bcd-regulation", 5}, {"bcd-forms", 7}});
  return page.take();
}

}  // namespace bcd::output
