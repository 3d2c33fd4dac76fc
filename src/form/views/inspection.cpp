// Kiểm tra, giám sát: the decision that sets up the team until the inspection ends, the report on its result
// afterwards.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "meeting_paper.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

struct InspectionPaper : RecordFrame {
  record::Inspection const& inspection;
  bool report = false;  // the report on the result, not the decision
  std::string signer;
};

bool reported(record::Inspection const& one, Date as_of) { return one.report && *one.report->date <= as_of; }

std::vector<PersonRow> team(InspectionPaper const& paper) {
  std::string const& lead = paper.inspection.lead->id;
  std::vector<PersonRow> rows{person_row(paper, lead, "Trưởng đoàn")};
  for (auto const& one : *paper.inspection.team)
    if (one->id != lead) rows.push_back(person_row(paper, one->id, "Thành viên"));
  return rows;
}

std::vector<std::string> targets(InspectionPaper const& paper) {
  std::vector<std::string> lines;
  for (auto const& one : *paper.inspection.targets) lines.push_back(capitalised(introduced_here(paper, one->id)));
  for (std::string& line : lines) line += &line == &lines.back() ? "." : ";";
  return lines;
}

// Returns the clauses on inspections that ask for a report, each once.
std::string basis(InspectionPaper const& paper) {
  std::vector<std::string> all;
  for (auto const& provision : paper.unit.law(paper.day).all(&record::Clause::inspection)) {
    std::string words = cited(regulation::cite(provision, paper.regulation));
    if (std::ranges::find(all, words) == all.end()) all.push_back(std::move(words));
  }
  return cited_together(std::move(all));
}

std::vector<std::string> grounds_of(InspectionPaper const& paper) {
  auto all = grounds_of_law(paper, basis(paper));
  if (paper.report)
    all.push_back("Thực hiện Quyết định số " + *paper.inspection.number + ", ngày " +
                  short_date(*paper.inspection.date) + " về việc thành lập Đoàn kiểm tra");
  return grounds(std::move(all), ",");
}

constexpr auto inspection_keys = both(
    record_frame_keys<InspectionPaper>,
    keys_of<InspectionPaper>(
        flag<&InspectionPaper::report>(
            "report", {"Là báo cáo kết quả, không phải quyết định", "True for the report, false for the decision"}),
        list<grounds_of>(
            "grounds", {"Căn cứ, từng dòng có dấu kết thúc", "The grounds, each line with its punctuation"}, text_keys),
        text("authority", {"Người hoặc ban, tổ quyết định, chữ hoa", "Who decides, in capitals"},
             [](InspectionPaper const& paper) { return deciding_title(paper, paper.signer); }),
        text("decided", {"Số, ngày quyết định thành lập đoàn", "Number and day of the decision"},
             [](InspectionPaper const& paper) {
               return "số " + *paper.inspection.number + ", ngày " + short_date(*paper.inspection.date);
             }),
        list<team>("team", {"Thành viên đoàn", "The team"}, person_keys),
        list<targets>("targets", {"Đối tượng được kiểm tra, từng dòng", "Who is inspected, line by line"}, text_keys),
        text("days",
             {"Thời gian kiểm tra: một ngày, hoặc từ ngày nào đến hết ngày nào", "The day, or first and last day"},
             [](InspectionPaper const& paper) { return days_words(*paper.inspection.from, *paper.inspection.to); }),
        text("from", {"Từ ngày", "First day"},
             [](InspectionPaper const& paper) { return short_date(*paper.inspection.from); }),
        text("to", {"Đến hết ngày", "Last day"},
             [](InspectionPaper const& paper) { return short_date(*paper.inspection.to); })));

InspectionPaper decision(Asked const& asked, record::Inspection const& one) {
  Date const day = *one.date;
  RecordPaper const paper = record_paper(asked.unit, day, *one.number);
  std::string const head = deciding_member(paper);
  std::vector<std::string> receivers{"Các thành viên " + paper.body_words()};
  for (auto const& target : *one.targets) receivers.push_back(known_name(asked.unit, target->id, day));
  receivers.emplace_back("Các đồng chí có tên tại Điều 1");
  return {{paper, record_head(paper, "QĐ", *one.number, day), "QUYẾT ĐỊNH", "về việc thành lập Đoàn kiểm tra",
           signature(recipients(receivers, profile_on(day)), record_signature(paper, head))},
          one,
          false,
          head};
}

// The head of the team's paper: under the name of the committee, with the team as the issuer. A number that is not
// recorded is the team's own.
PaperHead team_head(RecordPaper const& paper, std::string const& number, std::optional<Date> date) {
  PaperHead head = record_head(paper, "BC", number, date);
  head.superior = utf8::upper(*paper.unit.unit().committee->on(paper.day));
  head.issuer = "ĐOÀN KIỂM TRA";
  if (number.empty()) head.number = gap("số") + "-BC/ĐKT";
  return head;
}

// T/M ĐOÀN KIỂM TRA / TRƯỞNG ĐOÀN / the name of the lead.
std::vector<Line> team_signature(RecordPaper const& paper, std::string_view lead) {
  std::vector<Line> lines = signed_as("TRƯỞNG ĐOÀN", known_name(paper.unit, lead, paper.day));
  lines.insert(lines.begin(), {"T/M ĐOÀN KIỂM TRA", Style::strong});
  return lines;
}

// The report is the team's, which signs it by its lead and sends it to the body that set it up.
InspectionPaper report(Asked const& asked, record::Inspection const& one) {
  bool const done = reported(one, asked.as_of);
  Date const day = done ? *one.report->date : asked.as_of;
  std::string const number = done ? *one.report->number : std::string{};
  RecordPaper const paper = record_paper(asked.unit, day, number);
  std::vector<std::string> const receivers{capitalised(paper.body_words()), paper.standing(),
                                           "Các cơ quan, đơn vị được kiểm tra"};
  return {{paper, team_head(paper, number, done ? std::optional{day} : std::nullopt), "BÁO CÁO",
           "kết quả kiểm tra theo Quyết định số " + *one.number + ", ngày " + short_date(*one.date),
           signature(recipients(receivers, profile_on(day)), team_signature(paper, one.lead->id))},
          one,
          true,
          one.lead->id};
}

InspectionPaper inspection_of(Asked const& asked) {
  record::Inspection const& one = asked.unit.inspections.find(asked.record)->value;
  return asked.as_of > *one.to || reported(one, asked.as_of) ? report(asked, one) : decision(asked, one);
}

}  // namespace

constinit View<Asked> const inspection_view = view_of<Asked, inspection_keys, inspection_of>();

std::optional<Date> inspection_sent_on(Asked const& asked) {
  record::Inspection const& one = asked.unit.inspections.find(asked.record)->value;
  if (reported(one, asked.as_of)) return *one.report->date;
  return asked.as_of <= *one.to ? if_reached(*one.date, asked) : std::nullopt;
}

Text const inspection_rule{
    "Đến hết ngày kiểm tra thì in quyết định thành lập đoàn; sau đó, hoặc khi hồ sơ ghi đã có báo cáo, thì in báo cáo "
    "kết "
    "quả. In lại quyết định: thêm --as-of là ngày quyết định.",
    "Until the last day of the inspection it is the decision that sets up the team. After that, or once the report is "
    "recorded, it is the report on the result. To print the decision again, add --as-of with its day."};

}  // namespace bcd::form
