// The findings of a period as the compliance report lists them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/model.hpp"
#include "bcd/form/words.hpp"
#include "bcd/rule/judge.hpp"
#include "form/words/layout.hpp"

namespace bcd::form {

// "khoản 1 Điều 8", "quy định nội bộ (01-TB/BCĐ)". For an article of a regulation other than `regulation`, words that
// mark it are added.
std::string place_of(Citation const& citation, std::string_view regulation);

// A finding of the period, or one without a day.
struct FindingRow {
  rule::CheckContext const& c;
  LocatedFinding const& finding;
  std::string_view regulation;   // id of the regulation of the paper
  record::Waiver const* waiver;  // null if the finding is open
  std::string_view rule() const { return finding.rule->id; }
  std::string article() const;
  std::string text() const;
  std::string says() const;  // the text of the clauses it cites
  std::string place() const;  // "cuộc họp đột xuất của Ban Chỉ đạo ngày 14/4/2026", "văn bản số 01-KH/BCĐ"
  std::string fix() const;
};
inline constexpr auto fault_keys = keys_of<FindingRow>(
    row_number("no", {"Số thứ tự", "Its number"}), text<&FindingRow::rule>("rule", {"Quy tắc phát hiện", "The rule"}),
    text("severity", {"Mức độ", "Severity"},
         [](FindingRow const& row) { return severity_word(row.finding.severity).in(Lang::vi); }),
    text<&FindingRow::article>("article", {"Các điều, khoản liên quan", "The articles"}),
    text<&FindingRow::text>("text", {"Việc chưa đúng", "What is wrong"}),
    text<&FindingRow::says>("says", {"Nội dung quy định", "Text of the clauses"}),
    text<&FindingRow::place>("place", {"Hồ sơ", "The record"}),
    text<&FindingRow::fix>("fix", {"Cách khắc phục", "The fix"}));
inline constexpr auto accepted_keys = keys_of<FindingRow>(
    text<&FindingRow::rule>("rule", {"Quy tắc được miễn", "The rule waived"}),
    text<&FindingRow::article>("article", {"Các điều, khoản liên quan", "The articles"}),
    text<&FindingRow::text>("text", {"Việc chưa đúng", "What is wrong"}),
    text<&FindingRow::place>("place", {"Hồ sơ", "The record"}),
    text("reason", {"Lý do", "Reason"}, [](FindingRow const& row) { return unended(*row.waiver->reason); }),
    text("by", {"Người đồng ý", "Who approved it"},
         [](FindingRow const& row) { return comrade(row.c.unit, row.waiver->by->id, *row.waiver->date); }),
    text("date", {"Ngày đồng ý", "Day of approval"},
         [](FindingRow const& row) { return short_date(*row.waiver->date); }));
inline constexpr auto slip_keys =
    keys_of<FindingRow>(text<&FindingRow::rule>("rule", {"Quy tắc phát hiện", "The rule"}),
                        text<&FindingRow::text>("text", {"Sai sót", "The fault"}),
                        text<&FindingRow::place>("place", {"Hồ sơ", "The record"}),
                        text<&FindingRow::fix>("fix", {"Cách khắc phục", "The fix"}));

// The findings of the period against clauses, the waived ones, and the faults in the records (is_record_fault), which
// the built-in template only counts. A finding against a clause without a day belongs to no period and is listed in
// every report, so that none is left out.
struct FindingRows {
  std::vector<FindingRow> faults, accepted, slips;
};
FindingRows findings_of(rule::CheckContext const& c, rule::Verdict const& verdict, Period period,
                        std::string_view regulation);

}  // namespace bcd::form
