// Documentation of the forms: the JSON Schema of a model, and the manual page of section 7.
#include "bcd/output/forms.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "bcd/output/mdoc.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;
using form::Key;
using form::Keys;
using form::Shape;
using mdoc::argument;
using mdoc::plain;

Json object_of(Keys keys, Keys beside = {});

Json shape_of(Key const& key) {
  switch (key.shape) {
    case Shape::text:
    case Shape::chart:
      return {{"type", "string"}};
    case Shape::number:
      return {{"type", "number"}};
    case Shape::flag:
      return {{"type", "boolean"}};
    case Shape::list:
      return {{"type", "array"}, {"items", object_of(key.inner)}};
    case Shape::group:
      return object_of(key.inner);
  }
  return {};
}

Json object_of(Keys keys, Keys beside) {
  Json properties = Json::object(), required = Json::array();
  auto const add = [&](std::string name, Json one) {
    required.push_back(name);
    properties[std::move(name)] = std::move(one);
  };
  for (Keys const& part : {beside, keys})
    for (Key const& key : part) {
      Json one = shape_of(key);
      one["title"] = key.title.in(Lang::vi);
      one["description"] = key.title.in(Lang::en);
      add(std::string{key.name}, std::move(one));
      if (key.shape == Shape::list) add(std::string{key.name} + "_any", {{"type", "boolean"}});
    }
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

Text shape_word(Shape shape) {
  switch (shape) {
    case Shape::text:
      return {"chữ", "text"};
    case Shape::chart:
      return {"biểu đồ Mermaid", "Mermaid chart"};
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
    if (again) page.say_line({"Các khóa bên trong như đã nói ở trên.", "Its keys are as told above."});
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
      return {"của một cuộc họp: bcd report {form} MÃ-CUỘC-HỌP", "of a meeting: bcd report {form} MEETING-ID"};
    case period:
      return {"của một tháng, quý, 6 tháng hoặc năm: bcd report {form} --period KỲ",
              "of a month, quarter, half-year or year: bcd report {form} --period PERIOD"};
    case year:
      return {"của một năm: bcd report {form} --period NĂM", "of a year: bcd report {form} --period YEAR"};
    case sender:
      return {"của một nơi còn nợ: bcd report {form} MÃ, hoặc --all -o THƯ-MỤC",
              "of one who owes something: bcd report {form} ID, or --all -o FOLDER"};
    case unit:
      return {"của cả đơn vị: bcd report {form}", "of the whole unit: bcd report {form}"};
    case units:
      return {"của nhiều đơn vị: bcd -C THƯ-MỤC report {form} --period KỲ",
              "of many units: bcd -C FOLDER report {form} --period PERIOD"};
  }
  return {"{form}", "{form}"};
}

void tell_how(mdoc::Page& page) {
  page.section({"MÔ TẢ", "DESCRIPTION"});
  page.say_line(
      {"Mỗi văn bản là một mẫu Mustache điền bằng dữ liệu (JSON) lấy từ hồ sơ. Dữ liệu đã là lời văn sẵn để in; điều "
       "hồ sơ không có thì in [CẦN ĐIỀN: …], không bao giờ tự đặt ra. Thể thức theo Hướng dẫn 36-HD/VPTW đến hết ngày "
       "26/5/2026, theo Hướng dẫn 05-HD/VPTW từ ngày 27/5/2026.",
       "Each paper is a Mustache template filled from a JSON model made from the records. Its values are words ready "
       "to print; what the records do not hold is printed [CẦN ĐIỀN: …], never invented. The layout follows 36-HD/VPTW "
       "to 26 May 2026 and 05-HD/VPTW from 27 May 2026."});
  page.paragraph(
      {"Văn bản nêu tên người, cơ quan, cuộc họp, số văn bản; không nêu mã hồ sơ hay tên tệp. "
       "Các khóa id của dữ liệu dùng để tra hồ sơ.",
       "A paper names people, agencies, meetings and the numbers of papers, never a record's id or file. "
       "The model's id keys are for looking records up."});
  page.section({"NGÀY CỦA VĂN BẢN", "THE DAY OF A PAPER"});
  page.say_line(
      {"Báo cáo hoạt động đã gửi và có ghi trong hồ sơ thì số liệu tính đến ngày gửi, dù lập lại lúc nào. "
       "Văn bản khác về một kỳ đã qua tính đến ngày cuối kỳ; muốn tính đến ngày khác thì thêm --as-of. "
       "Văn bản còn lại tính đến hôm nay hoặc ngày --as-of.",
       "An activity report that was sent and is recorded stands as of the day it was sent, whenever it is "
       "written anew. Other papers on a period that is over stand as of its last day; --as-of gives another "
       "day. All others stand as of today or --as-of."});
  page.paragraph(
      {"Cuộc họp tính vào kỳ có ngày họp, thông báo kết luận tính vào kỳ có ngày ban hành, nhiệm vụ tính vào kỳ "
       "có ngày giao, nên các kỳ trong năm cộng lại bằng cả năm.",
       "A meeting counts in the period of its day, a conclusion notice in that of its own day, a task in that "
       "of the day it was given, so the periods of a year add up to the year."});
  page.section({"PHẦN VIẾT TAY", "WHAT A PERSON WRITES"});
  page.say_line(
      {"Lời viết giữa hai dòng <!-- bcd:giữ TÊN --> và <!-- /bcd:giữ --> trong tệp văn bản được giữ khi lập lại; có "
       "thể thêm khối ở bất kỳ chỗ nào, mỗi khối một tên. Dòng cuối tệp là dấu của bcd: văn bản gì, số liệu đến ngày "
       "nào, phần ngoài các khối ra sao. Tệp đã sửa ngoài các khối, tệp là văn bản khác, tệp không do bcd lập và tệp "
       ".docx, .html, .pdf đã có thì không bị ghi đè, trừ khi có --force.",
       "What stands between the lines <!-- bcd:giữ NAME --> and <!-- /bcd:giữ --> in a paper's file is kept when it is "
       "written anew; blocks may be added anywhere, each under a name of its own. The last line is bcd's stamp: which "
       "paper, as of which day, and what the rest of it was. A file edited outside its blocks, another paper's, one "
       "that bcd did not write and a .docx, .html or .pdf that is there are not overwritten without --force."});
  page.paragraph(
      {"Với --check thì không ghi gì: trả về 0 khi tệp khớp hồ sơ (xét như vào ngày trong dấu, trừ khi có --as-of), "
       "trả về 1 khi không, kèm lệnh lập lại.",
       "With --check nothing is written: exit 0 when the file says what the records say (as of the day in its stamp, "
       "unless --as-of is given), 1 when not, with the command that refreshes it."});
  page.section({"MẪU RIÊNG CỦA ĐƠN VỊ", "A UNIT'S OWN TEMPLATE"});
  page.say_line(
      {"Tệp templates/MẪU.md trong thư mục đơn vị thay mẫu có sẵn; --template TỆP thay cho một lần. Mẫu dùng được các "
       "phần có sẵn head, signature, chart. Giá trị in bằng hai dấu ngoặc nhọn được thoát ký tự Markdown; biểu đồ và "
       "mã Mermaid in bằng ba. Cạnh mỗi danh sách TÊN có TÊN_any cho biết có mục nào không. Mẫu có tên sai, phần không "
       "đóng thì bị từ chối, chỉ rõ dòng.",
       "The file templates/FORM.md in the unit's folder replaces the built-in; --template FILE does for one call. It "
       "may use the parts head, signature and chart. A value in two braces is escaped for Markdown; a Mermaid chart is "
       "printed with three. Beside each list NAME stands NAME_any, which tells whether it has entries. A template with "
       "a wrong name or a section left open is refused at its line."});
  page.paragraph(
      {"Muốn có mẫu làm gốc để sửa: bcd report MẪU --print-template. Xem dữ liệu thật của một văn bản: bcd report MẪU "
       "… --format json; JSON Schema: bcd schema form-MẪU.",
       "For a template to start from: bcd report FORM --print-template. For the model of a real paper: bcd report FORM "
       "… --format json; its JSON Schema: bcd schema form-FORM."});
  page.section({"WORD, PDF, HTML", "WORD, PDF, HTML"});
  page.say_line(
      {"Khi tệp -o có đuôi .docx, .html hoặc .pdf thì văn bản được chuyển bằng pandoc (PDF cần thêm weasyprint): khổ "
       "A4, lề 20, 20, 30, 15 mm, Times New Roman, đầu văn bản hai cột không kẻ khung, số trang ở giữa phía trên từ "
       "trang 2. Phần viết tay lấy trong tệp .md cùng tên, nếu có. Biểu đồ không đi theo.",
       "Where the file of -o ends in .docx, .html or .pdf the paper is converted by pandoc (PDF also needs "
       "weasyprint): A4, margins 20, 20, 30, 15 mm, Times New Roman, a head of two columns without borders, page "
       "numbers at the top centre from page 2. What a person wrote is taken from the .md file of the same name beside "
       "it, where there is one. Charts are left out."});
}

}  // namespace

std::string form_schema_json(form::Form const& form) {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", form.title.in(Lang::vi)},
              {"description", form.title.in(Lang::en)}};
  schema.update(object_of(form.keys(), form::common_keys()));
  return schema.dump(2) + "\n";
}

std::string forms_page(Lang lang) {
  mdoc::Page page{"bcd-forms", 7,
                  Text{"các mẫu văn bản và dữ liệu của chúng", "the papers bcd writes and their models"}.in(lang),
                  lang};
  tell_how(page);
  std::set<Key const*> told;
  page.section({"KHÓA CÓ Ở MỌI MẪU", "KEYS OF EVERY FORM"});
  tell_keys(page, form::common_keys(), told);
  for (form::Form const& form : form::forms()) {
    page.heading(fmt::format("{}: {}", form.id, form.title.in(lang)));
    page.line(plain(fill(of_words(form.of), lang, {{"form", form.id}})));
    tell_keys(page, form.keys(), told);
  }
  page.see_also({{"bcd", 1}, {"bcd-records", 5}, {"bcd-regulation", 5}});
  return page.take();
}

}  // namespace bcd::output
