// The manual page of the format of regulations.
#include <fmt/core.h>

#include <algorithm>

#include "bcd/output/manual.hpp"
#include "bcd/output/worked_articles.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/regulation/outline.hpp"
#include "bcd/rule/rule.hpp"
#include "field_page.hpp"

namespace bcd::output {
namespace {

using mdoc::argument;
using mdoc::plain;
using record::FieldInfo;
using record::KindInfo;
using record::Need;

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

// Prints the meaning of a silent reading, and the readings that the program acts on by name.
void tell_readings(FieldPage& page) {
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
  for (regulation::ActedReading const& one : regulation::acted_readings()) {
    page.line(".It Cm " + argument(one.name));
    std::string values;
    for (regulation::ReadingValue const& value : one.values)
      values += fmt::format("{}{}: {}", values.empty() ? "" : "; ", value.id, value.what.in(page.lang()));
    page.line(plain(fmt::format("{}: {}.", page.say(one.what), values)));
  }
  page.line(".El");
}

// Prints the words of legal texts that suggest a kind of clause. `bcd regulation new` uses the same table.
void print_hints(FieldPage& page) {
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

// Prints articles of a legal text and the clauses that say the same.
void print_worked(FieldPage& page, std::string_view kind) {
  std::string lines;
  for (WorkedArticle const& one : worked_articles())
    if (one.kind == kind) lines += fmt::format("# {}\n- {{article: \"{}\", {}}}\n", one.text, one.article, one.clause);
  if (lines.empty()) return;
  page.line(".Pp");
  page.line(
      plain(page.say({"Điều, khoản của văn bản và điều khoản ghi lại:", "An article of a text, and its clause:"})));
  page.display(lines);
}

// Explains the keys that say how often and by which day.
void tell_cadence(FieldPage& page) {
  page.section({"CHU KỲ VÀ HẠN", "HOW OFTEN AND BY WHICH DAY"});
  page.say_line(
      {"every là chu kỳ: tuần (theo lịch ISO, từ thứ hai đến chủ nhật), tháng, quý, 6 tháng, năm, hoặc nhiều năm một "
       "lần "
       "({years: 5}); months là các tháng cố định. Một kỳ chỉ phải làm nếu ngày đầu kỳ không trước since của đơn vị; "
       "quy chế có hiệu lực vào ngày đến hạn quyết định. times là số lần trong một kỳ, lúc nào cũng được, chỉ xét khi "
       "kỳ "
       "đã hết.",
       "every is the length of the periods: week (ISO, Monday to Sunday), month, quarter, half-year, year, or several "
       "years ({years: 5}); months are fixed months. A period counts if it begins on or after the unit's since; the "
       "regulation in force on the due day decides. times is a number of meetings at any time in a period, judged once "
       "the period is over."});
  page.paragraph(
      {"Không ghi ngày thì hạn là ngày cuối kỳ. Hạn khác là nhiều nhất một trong: due_day và days (khoảng ngày; sớm "
       "hơn "
       "cũng bị nêu) là ngày của tháng cuối kỳ, by_day là ngày của tháng sau kỳ, last_working_day là ngày làm việc "
       "cuối "
       "cùng của kỳ, within (đi với of) là thời hạn kể từ ngày cuối kỳ, từ cuộc họp định kỳ của kỳ hoặc từ hội nghị sơ "
       "kết, tổng kết; chưa họp thì chưa đến hạn. Ngày 31 ở tháng ngắn hơn là ngày cuối tháng. Ngày đến hạn là ngày "
       "nghỉ "
       "thì chuyển theo cách hiểu roll. Cuộc họp có kind chỉ tính cho điều khoản về loại ấy; họp không định kỳ tính "
       "theo "
       "ngày họp, trừ khi ghi period.",
       "Without a day, the last day of the period is the due day. Another one is at most one of these: due_day and "
       "days "
       "(a range; earlier is reported too) are days of the period's last month, by_day is a day of the month after it, "
       "last_working_day is the period's last working day, within (with of) counts from the last day of the period, "
       "from "
       "its regular meeting or from its review; before that is held, nothing is due. Day 31 of a shorter month is its "
       "last day. A due day on a day off moves as the reading roll says. Meetings of a kind count only for clauses on "
       "that kind; if they are not regular, by their day, unless they bear a period."});
}

}  // namespace

std::string regulation_page(Lang lang) {
  FieldPage page{"bcd-regulation", 5,
                 Text{"quy chế làm việc ghi thành dữ liệu", "a working regulation as data"}.in(lang), lang};
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
  tell_cadence(page);
  page.section({"CÁC KHÓA CỦA TỪNG LOẠI", "KEYS OF EACH KIND"});
  for (FieldInfo const& field : record::Kind<record::Clause>::fields) {
    if (field.need != Need::one_of) continue;
    page.part(fmt::format("{}: {}", field.key, field.title.in(lang)));
    page.forget();
    page.fields(*field.shape->object);
    if (std::string const rules = rules_of(field); !rules.empty()) {
      page.line(".Pp");
      page.line(plain(page.say({"Quy tắc: ", "Rules: "}) + rules + "."));
    }
    page.line(".Pp");
    page.line(plain(page.say({"Điều khoản có đủ các khóa:", "A clause with every key:"})));
    page.display(record::example_yaml(field));
    print_worked(page, field.key);
  }
  print_hints(page);
  page.see_also({{"bcd", 1}, {"bcd-records", 5}, {"bcd-forms", 7}});
  return page.take();
}

}  // namespace bcd::output
