// The manual page of the forms.
#include "bcd/output/forms.hpp"

#include <fmt/core.h>

#include <set>

#include "bcd/output/mdoc.hpp"

namespace bcd::output {
namespace {

using form::Key;
using form::Keys;
using form::Shape;
using mdoc::argument;
using mdoc::plain;

Text shape_word(Shape shape) {
  switch (shape) {
    case Shape::text:
      return {"chữ", "text"};
    case Shape::chart:
      return {"biểu đồ", "chart"};
    case Shape::number:
      return {"số", "number"};
    case Shape::flag:
      return {"có hay không", "flag"};
    case Shape::list:
      return {"danh sách", "list"};
    case Shape::group:
      return {"nhóm", "group"};
  }
  return {"", ""};
}

// Prints the keys, with inner keys indented. Inner keys already printed on the page are not repeated. `told` collects
// the printed ones.
void tell_keys(mdoc::Page& page, Keys keys, std::set<Key const*>& told) {
  page.line(".Bl -tag -width Ds");
  for (Key const& key : keys) {
    page.line(fmt::format(".It Cm {} Pq {}", argument(key.name), plain(page.say(shape_word(key.shape)))));
    bool const again = key.inner.count > 0 && told.contains(key.inner.first);
    page.say_line(key.title);
    if (again) page.say_line({"Các khóa bên trong như trên.", "Its keys are listed above."});
    if (key.inner.count == 0 || again) continue;
    told.insert(key.inner.first);
    tell_keys(page, key.inner, told);
  }
  page.line(".El");
}

Text of_words(form::Of of) {
  using enum form::Of;
  switch (of) {
    case meeting:
      return {"cho một cuộc họp: bcd report {form} MÃ-CUỘC-HỌP", "for a meeting: bcd report {form} MEETING-ID"};
    case period:
      return {"cho một tháng, quý, 6 tháng hoặc năm: bcd report {form} --period KỲ",
              "for a month, quarter, half-year or year: bcd report {form} --period PERIOD"};
    case year:
      return {"cho một năm: bcd report {form} --period NĂM", "for a year: bcd report {form} --period YEAR"};
    case sender:
      return {"cho một nơi có việc quá hạn: bcd report {form} MÃ, hoặc --all -o THƯ-MỤC",
              "for a recipient with overdue obligations: bcd report {form} ID, or --all -o FOLDER"};
    case unit:
      return {"cho cả đơn vị: bcd report {form}", "for the whole unit: bcd report {form}"};
    case units:
      return {"cho nhiều đơn vị: bcd -C THƯ-MỤC report {form} --period KỲ",
              "for several units: bcd -C FOLDER report {form} --period PERIOD"};
    case record:
      return {"cho một hồ sơ trong {folders}: bcd report {form} MÃ-HỒ-SƠ",
              "for a record in {folders}: bcd report {form} RECORD-ID"};
    case member:
      return {"cho một thành viên và một năm: bcd report {form} MÃ-THÀNH-VIÊN --period NĂM",
              "for a member and a year: bcd report {form} MEMBER-ID --period YEAR"};
  }
  return {"{form}", "{form}"};
}

// "proposals/, documents/".
std::string folders_of(form::PaperForm const& form) {
  std::string names;
  for (std::string_view const folder : form.folders)
    if (!folder.empty()) names += (names.empty() ? "" : ", ") + std::string{folder} + "/";
  return names;
}

void tell_how(mdoc::Page& page) {
  page.section({"MÔ TẢ", "DESCRIPTION"});
  page.say_line(
      {"Mỗi văn bản là một mẫu Mustache điền bằng dữ liệu (JSON) lấy từ hồ sơ. Dữ liệu là lời văn để in ngay; nội dung "
       "hồ sơ không có thì in [CẦN ĐIỀN: …], không tự đặt ra. Thể thức theo Hướng dẫn số 36-HD/VPTW đến hết ngày "
       "26/5/2026, theo Hướng dẫn số 05-HD/VPTW từ ngày 27/5/2026.",
       "Each paper is a Mustache template filled with a JSON model made from the records. The values are ready to "
       "print. What the records do not contain is printed as [CẦN ĐIỀN: …], never invented. The layout follows "
       "36-HD/VPTW until 26 May 2026 and 05-HD/VPTW from 27 May 2026."});
  page.paragraph(
      {"Văn bản nêu tên người, cơ quan, cuộc họp, số văn bản; không nêu mã hồ sơ hay tên tệp. Các khóa id của dữ liệu "
       "dùng để tra cứu hồ sơ.",
       "A paper names people, agencies, meetings and paper numbers, but no record ids or file names. Use the id keys "
       "of the model to look up records."});
  page.section({"NGÀY LẤY SỐ LIỆU", "DAY OF THE FIGURES"});
  page.say_line(
      {"Báo cáo kết quả hoạt động mà hồ sơ ghi đã gửi thì số liệu tính đến ngày gửi, kể cả khi lập lại sau đó. Văn bản "
       "khác về một kỳ đã qua tính đến ngày cuối kỳ; muốn tính đến ngày khác thì thêm --as-of. Văn bản còn lại tính "
       "đến hôm nay hoặc ngày --as-of.",
       "An activity report that the records show as sent has the figures of the day it was sent, even if it is written "
       "again later. Other papers about a past period have the figures of its last day; --as-of sets another day. All "
       "other papers have the figures of today or of --as-of."});
  page.paragraph(
      {"Cuộc họp tính vào kỳ có ngày họp, thông báo kết luận tính vào kỳ có ngày ban hành, nhiệm vụ tính vào kỳ "
       "có ngày giao, nên các kỳ trong năm cộng lại bằng cả năm.",
       "A meeting counts in the period of its day, a conclusion notice in the period of its date, a task in the period "
       "in which it was assigned. So the periods of a year add up to the year."});
  page.section({"PHẦN VIẾT TAY", "TEXT WRITTEN BY HAND"});
  page.say_line(
      {"Lời viết giữa hai dòng <!-- bcd:giữ TÊN --> và <!-- /bcd:giữ --> trong tệp văn bản được giữ khi lập lại; được "
       "thêm khối ở bất kỳ chỗ nào, mỗi khối một tên. Dòng cuối tệp là dấu của bcd: văn bản nào, số liệu đến ngày nào, "
       "mã kiểm của phần ngoài các khối. Tệp đã sửa ngoài các khối, tệp là văn bản khác, tệp không do bcd lập và tệp "
       ".docx, .html, .pdf đã có thì không bị ghi đè, trừ khi có --force.",
       "Text between the lines <!-- bcd:giữ NAME --> and <!-- /bcd:giữ --> in the file of a paper is kept when the "
       "paper is written again. Blocks may be added anywhere; each needs its own name. The last line is the stamp of "
       "bcd: which paper, as of which day, and a checksum of the text outside the blocks. Without --force, bcd does "
       "not overwrite a file edited outside its blocks, the file of another paper, a file that it did not write, or an "
       "existing .docx, .html or .pdf."});
  page.paragraph(
      {"Với --check thì không ghi tệp: trả về 0 khi tệp khớp hồ sơ tính đến ngày trong dấu (hoặc ngày --as-of), trả về "
       "1 khi không khớp, kèm lệnh lập lại.",
       "With --check, nothing is written. The exit code is 0 if the file matches the records as of the day in its "
       "stamp (or --as-of), and 1 if not, with the command that updates it."});
  page.section({"VĂN BẢN CỦA MỘT HỒ SƠ, SỔ VĂN BẢN", "PAPERS OF ONE RECORD, REGISTERS"});
  page.say_line(
      {"Văn bản của một hồ sơ đề ngày và dùng tên, chức vụ, điều khoản của ngày hồ sơ ghi; hồ sơ không ghi ngày riêng "
       "của "
       "giấy ủy quyền thì lấy ngày bắt đầu ủy quyền. Nơi ban hành theo ký hiệu trong số (BCĐ, TGV, CQTTBCĐ); chưa có "
       "số "
       "thì là Ban Chỉ đạo. Người ký: như hồ sơ ghi; hồ sơ không ghi thì là người đứng đầu nơi ban hành vào ngày ấy.",
       "A paper of one record bears the day of the record, and the names, posts and clauses of that day. A delegation "
       "has "
       "no day of its own in the records, so its first day is taken. The symbol in the number says who issues it (BCĐ, "
       "TGV, CQTTBCĐ); without a number, the committee does. It is signed by the recorded signer; without one, by the "
       "head of the issuer on that day."});
  page.paragraph(
      {"Sổ văn bản đi gồm mọi văn bản có số mà hồ sơ ghi (bcd list numbers in cùng các văn bản ấy ra CSV, Excel), sổ "
       "văn "
       "bản đến lấy từ incoming/. Cột hồ sơ không ghi (số lượng bản, ký nhận, nơi lưu) không in.",
       "The register of outgoing papers holds every numbered paper of the records (bcd list numbers writes the same "
       "papers "
       "as CSV or Excel), that of incoming papers the records in incoming/. Columns that the records do not hold "
       "(number "
       "of copies, signed receipt, place of filing) are not printed."});
  page.section({"MẪU RIÊNG CỦA ĐƠN VỊ", "A UNIT'S OWN TEMPLATE"});
  page.say_line(
      {"Tệp templates/MẪU.md trong thư mục đơn vị thay mẫu có sẵn; --template TỆP thay cho một lần. Mẫu dùng được các "
       "phần dùng chung head, signature, chart. Giá trị in bằng hai dấu ngoặc nhọn được thoát ký tự Markdown; biểu đồ "
       "in bằng ba dấu. Mỗi danh sách TÊN có thêm khóa TÊN_any: đúng khi danh sách có mục. Mỗi số TÊN có thêm "
       "khóa TÊN_padded để dùng trong câu: số dưới 10 viết hai chữ số (08 nhiệm vụ). Mẫu có tên sai hoặc phần chưa "
       "đóng "
       "thì bị từ chối, có nêu dòng.",
       "The file templates/FORM.md in the unit's folder replaces the built-in template; --template FILE replaces it "
       "for one call. A template may use the shared parts head, signature and chart. Values in two braces are escaped "
       "for Markdown; print a chart with three braces. Each list NAME also has a key NAME_any, which is true "
       "if the list has entries. Each number NAME also has a key NAME_padded for use in a sentence: two digits below "
       "ten "
       "(08 nhiệm vụ). A template with a wrong name or an open section is refused, with the line."});
  page.paragraph(
      {"In mẫu có sẵn để sửa: bcd report MẪU --print-template. Xem dữ liệu của một văn bản: bcd report MẪU … --format "
       "json; JSON Schema: bcd schema form-MẪU.",
       "To print a template to start from: bcd report FORM --print-template. To see the model of a paper: bcd report "
       "FORM … --format json; its JSON Schema: bcd schema form-FORM."});
  page.section({"WORD, PDF, HTML", "WORD, PDF, HTML"});
  page.say_line(
      {"Khi tệp -o có đuôi .docx, .html hoặc .pdf thì văn bản được chuyển bằng pandoc (PDF cần thêm weasyprint): khổ "
       "A4, lề 20, 20, 30, 15 mm, Times New Roman, phần đầu văn bản hai cột không kẻ khung, số trang ở giữa phía trên "
       "từ trang 2. Phần viết tay lấy trong tệp .md cùng tên, nếu có. Bảng nhiều cột, nhiều chữ "
       "nằm trên trang ngang; cột không có nội dung thì bỏ. Tệp .docx của đơn vị lấy kiểu chữ, lề và đầu trang của "
       "templates/reference.docx, nếu có: lập một tệp .docx bằng bcd, sửa kiểu trong Word rồi lưu vào đó; các trang "
       "khi "
       "đó không đặt ngang. PDF cần phông chữ Times New Roman hoặc Liberation Serif (gói fonts-liberation2).",
       "If the file of -o ends in .docx, .html or .pdf, pandoc converts the paper (PDF also needs weasyprint): A4; "
       "margins 20, 20, 30, 15 mm; Times New Roman; a letterhead in two columns without borders; page numbers at the "
       "top centre from page 2. Text written by hand is taken from the .md file of the same name, if there is one. "
       "Tables of "
       "many columns and words lie on a page turned sideways; columns without content are left out. A .docx file takes "
       "the styles, margins and page header of the unit's templates/reference.docx, if there is one: write a .docx "
       "with "
       "bcd, change its styles in Word and save it there; its pages are then not turned. PDF needs the font Times New "
       "Roman or Liberation Serif (package fonts-liberation2)."});
}

}  // namespace

std::string forms_page(Lang lang) {
  mdoc::Page page{"bcd-forms", 7,
                  Text{"các mẫu văn bản và dữ liệu của chúng", "the papers that bcd writes, and their models"}.in(lang),
                  lang};
  tell_how(page);
  std::set<Key const*> told;
  page.section({"KHÓA CÓ Ở MỌI MẪU", "KEYS OF EVERY FORM"});
  tell_keys(page, form::common_keys(), told);
  for (form::PaperForm const& form : form::forms()) {
    page.heading(fmt::format("{}: {}", form.id, form.title.in(lang)));
    page.line(plain(fill(of_words(form.of), lang, {{"form", form.id}, {"folders", folders_of(form)}})));
    if (form.rule) page.paragraph(*form.rule);
    tell_keys(page, form.keys(), told);
  }
  page.see_also({{"bcd", 1}, {"bcd-records", 5}, {"bcd-regulation", 5}});
  return page.take();
}

}  // namespace bcd::output
