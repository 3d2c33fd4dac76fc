#include "bcd/output/manual.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "bcd/output/mdoc.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/regulation/outline.hpp"
#include "bcd/rule/rule.hpp"
#include "field_words.hpp"

namespace bcd::output {
namespace {

using mdoc::argument;
using mdoc::literal;
using mdoc::plain;
using record::FieldInfo;
using record::KindInfo;
using record::Need;
using record::ShapeInfo;
using record::ValueForm;

class Page : public mdoc::Page {
 public:
  using mdoc::Page::Page;

  // Prints the fields of a kind, with the fields of their objects indented. An object already printed is only named.
  void fields(KindInfo const& kind) {
    line(".Bl -tag -width Ds");
    for (FieldInfo const& field : kind.fields) {
      line(fmt::format(".It Cm {} Pq {}", argument(field.key), plain(need(field))));
      line(plain(say(field.title) + ": " + takes(*field.shape) + "."));
      ShapeInfo const& item = record::one_of(*field.shape);
      if (item.form == ValueForm::object && !told_.contains(item.object)) {
        told_.insert(item.object);
        fields(*item.object);
      }
    }
    line(".El");
  }
  void forget() { told_.clear(); }

 private:
  std::string need(FieldInfo const& field) const {
    std::string const words = need_words(field, lang());
    return words.empty() ? std::string{say({"tùy chọn", "optional"})} : words;
  }
  std::string takes(ShapeInfo const& shape) const {
    ShapeInfo const& item = record::one_of(shape);
    if (item.form != ValueForm::object || !told_.contains(item.object)) return shape_words(shape, lang());
    std::string const told =
        fmt::format("{} ({})", say({"bảng, như trên", "map, as above"}), item.object->title.in(lang()));
    return &item == &shape ? told : say({"danh sách, mỗi mục là ", "list, each item: "}) + told;
  }

  std::set<KindInfo const*> told_;
};

// Returns the ids of the rules that enforce a clause of the kind, determined from an example clause with every field
// filled in.
std::string rules_of(FieldInfo const& kind) {
  source::File const file{"clause.yaml", record::example_yaml(kind)};
  record::Findings faults;  // stays empty, because a test loads every example
  record::Record<record::Clause> const clause = record::load_record<record::Clause>(file, faults);
  std::string ids;
  // A field may be missing from the example but used by a built-in regulation.
  auto const any = [&](rule::Rule const& rule) {
    if (rule.rests_on(clause.value)) return true;
    for (std::string_view id : regulation::builtin_regulation_ids())
      for (auto const& one : *regulation::builtin_regulation(id)->record->clauses)
        if (&record::kind_field(*one) == &kind && rule.rests_on(*one)) return true;
    return false;
  };
  for (rule::Rule const* rule : rule::checks())
    if (rule->rests_on && any(*rule)) (ids += ids.empty() ? "" : ", ") += rule->info.id;
  return ids;
}

}  // namespace

std::string records_page(Lang lang) {
  Page page{
      "bcd-records", 5,
      Text{"hồ sơ của Ban Chỉ đạo xã, phường, dạng YAML", "the YAML records of a commune's steering committee"}.in(
          lang),
      lang};
  page.section({"MÔ TẢ", "DESCRIPTION"});
  page.line(
      plain(page.say({"Mỗi hồ sơ là một tệp YAML; mã của hồ sơ là tên tệp (a-z, số, dấu -), không trùng trong cùng một "
                      "loại. Thư mục trên cùng cho biết loại; thư mục con tùy ý. YAML chỉ dùng phần đơn giản: mỗi tệp "
                      "một tài liệu, không neo, thẻ, khóa trùng; UTF-8, NFC.",
                      "Each record is one YAML file. Its id is the file name without .yaml (a-z, digits, -) and is "
                      "unique within its kind. The top folder gives the kind; subfolders are free. Only a simple part "
                      "of YAML is read: one document per file, no anchors, tags or duplicate keys; UTF-8, NFC."})));
  page.paragraph(
      {"Ngày viết 2026-03-25, giờ \"14:00\", kỳ 2026-03, 2026-Q1, 2026-H1 hoặc 2026. Nhiệm vụ gọi là MÃ-CUỘC-HỌP/số "
       "hoặc programme-MÃ-CHƯƠNG-TRÌNH/số.",
       "Dates are 2026-03-25, times \"14:00\", periods 2026-03, 2026-Q1, 2026-H1 or 2026. A task is MEETING/no or "
       "programme-PROGRAMME/no."});
  for (KindInfo const* kind : record::kinds()) {
    if (kind->name == "regulation") continue;
    page.forget();
    page.heading(fmt::format("{}: {}", file_of(*kind), kind->title.in(lang)));
    page.fields(*kind);
    page.line(".Pp");
    page.line(plain(page.say({"Mẫu đủ các khóa:", "Example, with every key:"})));
    page.display(record::example_yaml(*kind));
  }
  page.see_also({{"bcd", 1}, {"bcd-regulation", 5}, {"bcd-forms", 7}});
  return page.take();
}

namespace {

// Prints the meaning of a silent reading, and the readings that the program acts on by name.
void tell_readings(Page& page) {
  page.paragraph(
      {"Chỉ trái điều văn bản có quy định mới là lỗi. Cách hiểu ghi silent: true là chỗ văn bản không quy định việc, "
       "kỳ hoặc thời hạn đó: phát hiện dựa vào cách hiểu đó chỉ là cảnh báo, cho đến khi readings trong bcd.yaml chọn "
       "cách hiểu đó kèm decided (số, ngày văn bản). Cách hiểu chỉ có một cách trong alternatives là để ghi nhớ, không "
       "có cách khác để chọn.",
       "A finding is an error only if the text of the regulation says so. A reading with silent: true marks a place "
       "where the text sets no such obligation, period or limit. A finding based on it is a warning until readings in "
       "bcd.yaml chooses it with decided (number and date of the paper). A reading with only one alternative is "
       "recorded for information; there is nothing to choose."});
  page.paragraph({"Chương trình áp dụng các cách hiểu có tên sau cho điều khoản của điều tương ứng:",
                  "The program applies readings with these names to the clauses of their article:"});
  page.line(".Bl -tag -width Ds");
  auto const item = [&](std::string_view name, Text what) {
    page.line(".It Cm " + argument(name));
    page.line(plain(page.say(what)));
  };
  namespace reading = regulation::reading;
  item(reading::roll, {"Hạn rơi vào ngày nghỉ: next-working-day (cũng là khi không ghi; khoản 5 Điều 148 Bộ luật Dân "
                       "sự năm 2015), none, previous-working-day.",
                       "A due day on a day off: next-working-day (also the default; clause 5 of article 148, Civil "
                       "Code 2015), none, previous-working-day."});
  item(reading::due_without_day,
       {"Báo cáo không quy định ngày gửi: last-day-of-period; house-rule: thời hạn do house_rules quy định, điều khoản "
        "này không quy định. Hết kỳ sau mà vẫn chưa có thì là lỗi.",
        "A report without a due day: last-day-of-period; house-rule: house_rules set the due day, this clause sets "
        "none. A report still missing after the next period is an error."});
  item(reading::review_limit, {"Sơ kết, tổng kết không quy định thời hạn: none: hết kỳ là cảnh báo, hết kỳ sau là lỗi; "
                               "year-end: hạn là ngày cuối kỳ, họp sau ngày đó là muộn.",
                               "A review without a due day: none: a warning after its period, an error after the next "
                               "period; year-end: due on the last day of the period, late after it."});
  item(reading::minutes_limit, {"Biên bản không quy định thời hạn: next-held-meeting: chậm nhất là ngày họp lần sau; "
                                "house-rule: thời hạn do house_rules quy định.",
                                "Minutes without a due day: next-held-meeting: by the day of the next meeting held; "
                                "house-rule: house_rules set the due day."});
  item(reading::conclusion_limit, {"Thông báo kết luận không quy định thời hạn: như minutes-limit.",
                                   "A conclusion notice without a due day: as minutes-limit."});
  item(reading::combine, {"Cuộc họp của tháng cuối kỳ có tính cho kỳ dài hơn không: yes, no.",
                          "Whether the meeting of a period's last month also serves the longer period: yes, no."});
  item(reading::head_reports, {"Người đứng đầu có phải báo cáo như thành viên không: yes, no.",
                               "Whether the head must report as the members do: yes, no."});
  item(reading::absence_lead_days, {"Thời hạn báo vắng tính theo calendar-day hay working-day.",
                                    "Whether the lead time of an absence is counted in calendar-day or working-day."});
  item(reading::absence_lead_scope,
       {"Thời hạn đó áp dụng cho cả hai việc báo (both) hay chỉ cho việc thông báo Cơ quan Thường trực (notify-only).",
        "Whether this lead time applies to both reports of the absence (both) or only to notifying the standing agency "
        "(notify-only)."});
  page.line(".El");
}

// Prints the words of legal texts that suggest a kind of clause. `bcd regulation new` uses the same table.
void print_hints(Page& page) {
  page.section({"TỪ NGỮ VÀ LOẠI ĐIỀU KHOẢN", "WORDS AND KINDS OF CLAUSE"});
  page.line(plain(page.say({"Từ ngữ của văn bản và loại điều khoản thường gặp; bcd regulation new gợi ý theo bảng này.",
                            "Words that often suggest a kind of clause; bcd regulation new uses this table."})));
  page.line(".Bl -tag -width Ds");
  for (regulation::KindHint const& hint : regulation::kind_hints()) {
    page.line(".It Cm " + argument(hint.kind));
    page.line(plain(hint.words) + ".");
  }
  page.line(".El");
}

}  // namespace

std::string regulation_page(Lang lang) {
  Page page{"bcd-regulation", 5, Text{"quy chế làm việc ghi thành dữ liệu", "a working regulation as data"}.in(lang),
            lang};
  page.section({"MÔ TẢ", "DESCRIPTION"});
  page.line(plain(page.say(
      {"Quy chế là một tệp YAML ghi theo từng điều, khoản của văn bản. Có sẵn khanh-khe và la-gi; quy chế riêng của "
       "đơn vị là một tệp trong thư mục đơn vị, gọi bằng use: ./TỆP.yaml trong bcd.yaml. Nội dung văn bản không quy "
       "định thì không ghi và không xét. Quy chế có lỗi thì không hồ sơ nào được xét theo quy chế đó và bcd check trả "
       "về 2. Khi viết trên một dòng, câu kết thúc bằng dấu hỏi phải đặt trong dấu nháy.",
       "A regulation is one YAML file that follows the text article by article. khanh-khe and la-gi are built in. A "
       "unit's own regulation is a file in its folder, named by use: ./FILE.yaml in bcd.yaml. What the text does not "
       "say is left out and not judged. If a regulation is faulty, nothing is judged by it and bcd check exits 2. In "
       "flow style, quote a text that ends with a question mark."})));
  page.paragraph(
      {"Với extends, quy chế lấy một quy chế có sẵn làm gốc: ban, tổ thay ban, tổ trùng mã; điều khoản thay mọi điều "
       "khoản cùng số; cách hiểu thay cách hiểu trùng điều và tên. Phần còn lại giữ như gốc.",
       "With extends, a regulation starts from a built-in one. Bodies replace bodies with the same id. Clauses of an "
       "article replace all clauses of that article. Readings replace readings with the same article and name. The "
       "rest stays unchanged."});
  page.paragraph(
      {"Chỗ văn bản không quy định hoặc quy định mâu thuẫn thì ghi trong readings: câu hỏi, các cách hiểu, cách được "
       "chọn. Điều khoản có under chỉ áp dụng khi cách hiểu của chính điều đó có giá trị đó; đơn vị chọn cách khác "
       "bằng readings trong bcd.yaml. Hai điều khoản cùng điều, cùng loại, cùng đối tượng là mâu thuẫn và bị từ chối, "
       "trừ khi tách theo cách hiểu.",
       "Where the text is silent or contradicts itself, readings records the question, the alternatives and the "
       "choice. A clause with under applies only while the reading of its own article has that value; a unit chooses "
       "another value in readings of bcd.yaml. Two clauses of the same article and kind about the same matter conflict "
       "and are refused, unless a reading separates them."});
  tell_readings(page);
  page.section({"CÁC KHÓA CỦA QUY CHẾ", "KEYS OF A REGULATION"});
  page.line(".Bl -tag -width Ds");
  for (FieldInfo const& field : record::kind_info<record::RegulationRecord>.fields) {
    page.line(".It Cm " + argument(field.key));
    page.line(plain(page.say(field.title) + "."));
  }
  page.line(".El");
  auto const kind = [&](KindInfo const& one) {
    page.part(fmt::format("{} ({})", one.title.in(lang), one.name));
    page.fields(one);
  };
  kind(record::kind_info<record::Body>);
  kind(record::kind_info<record::Reading>);
  kind(record::kind_info<record::Under>);
  page.section({"CÁC LOẠI ĐIỀU KHOẢN", "KINDS OF CLAUSE"});
  page.line(plain(
      page.say({"Mỗi mục của clauses có article và đúng một loại dưới đây. Quy định nội bộ (house_rules trong "
                "bcd.yaml) cùng cách viết, không có article; trái quy định nội bộ là cảnh báo.",
                "Each entry of clauses has its article and exactly one of the kinds below. House rules (house_rules in "
                "bcd.yaml) are written the same way, without an article; a breach of a house rule is a warning."})));
  for (FieldInfo const& field : record::Kind<record::Clause>::fields) {
    if (field.need != Need::one_of) continue;
    page.part(fmt::format("{}: {}", field.key, field.title.in(lang)));
    page.forget();
    page.fields(*field.shape->object);
    if (std::string const rules = rules_of(field); !rules.empty()) {
      page.line(".Pp");
      page.line(plain(page.say({"Quy tắc: ", "Rules: "}) + rules + "."));
    }
    page.display(record::example_yaml(field));
  }
  print_hints(page);
  page.see_also({{"bcd", 1}, {"bcd-records", 5}, {"bcd-forms", 7}});
  return page.take();
}

}  // namespace bcd::output
