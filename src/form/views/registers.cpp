// Sổ đăng ký văn bản đi, văn bản đến: the papers issued and received in a period.
#include <algorithm>
#include <map>

#include "bcd/form/register.hpp"
#include "bcd/form/views.hpp"
#include "bcd/rule/rules.hpp"
#include "form/words/finding_words.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

struct OutgoingRow {
  std::string number, date;
  RegisterEntry entry;
};
constexpr auto outgoing_keys = keys_of<OutgoingRow>(
    row_number("no", {"Số thứ tự", "Number in the list"}),
    text<&OutgoingRow::number>("number", {"Số, ký hiệu", "Number and symbol"}),
    text<&OutgoingRow::date>("date", {"Ngày văn bản", "Day of the paper"}),
    text("title", {"Tên loại và trích yếu", "Type and subject"},
         [](OutgoingRow const& row) { return std::string_view{row.entry.title}; }),
    text("signer", {"Người ký; để trống khi hồ sơ không ghi", "Signer; \"\" if not recorded"},
         [](OutgoingRow const& row) { return std::string_view{row.entry.signer}; }),
    text("recipients", {"Nơi nhận; để trống khi hồ sơ không ghi", "Recipients; \"\" if not recorded"},
         [](OutgoingRow const& row) { return std::string_view{row.entry.recipients}; }));

// The papers of one issuer, which has a counter of its own.
struct Book {
  std::string issuer;
  std::vector<OutgoingRow> rows;
};
constexpr auto book_keys = keys_of<Book>(
    row_number("no", {"Số thứ tự", "Number"}), text<&Book::issuer>("issuer", {"Nơi ban hành", "The issuer"}),
    number("count", {"Số văn bản", "Number of papers"}, [](Book const& book) { return book.rows.size(); }),
    list<&Book::rows>("rows", {"Các văn bản, theo ngày", "The papers, by day"}, outgoing_keys));

struct IncomingRow {
  unit::Unit const& unit;
  record::Incoming const& one;
  Date as_of;
};
std::string from_words(IncomingRow const& row) { return told_party(row.unit, *row.one.from, *row.one.received); }
// "02-CV/BCĐ, ngày 02/7/2026"; "" if no answer is recorded by as_of.
std::string answer_words(IncomingRow const& row) {
  auto const& answered = row.one.answered;
  bool const there = answered && *answered->date <= row.as_of;
  return there ? *answered->number + ", ngày " + short_date(*answered->date) : std::string{};
}
constexpr auto incoming_keys = keys_of<IncomingRow>(
    text("received", {"Ngày đến", "Day received"},
         [](IncomingRow const& row) { return short_date(*row.one.received); }),
    text("no", {"Số đến", "Number in the register"},
         [](IncomingRow const& row) { return row.one.no ? std::to_string(int(*row.one.no)) : gap("số đến"); }),
    text<from_words>("from", {"Nơi gửi", "Sender"}),
    text("number", {"Số, ký hiệu; để trống khi văn bản không có số", "Number and symbol; \"\" if it has none"},
         [](IncomingRow const& row) { return row.one.number ? *row.one.number : std::string{}; }),
    text("date", {"Ngày văn bản", "Day of the paper"},
         [](IncomingRow const& row) { return row.one.date ? short_date(*row.one.date) : std::string{}; }),
    text("title", {"Trích yếu", "Subject"}, [](IncomingRow const& row) { return unended(*row.one.title); }),
    text("to", {"Người, cơ quan xử lý", "Assigned to"},
         [](IncomingRow const& row) {
           return row.one.to ? known_name(row.unit, row.one.to->id, *row.one.received) : std::string{};
         }),
    text("due", {"Hạn xử lý", "Due day"},
         [](IncomingRow const& row) { return row.one.due ? short_date(*row.one.due) : std::string{}; }),
    text<answer_words>("answered", {"Văn bản trả lời", "The reply"}));

struct Registers : RecordFrame {
  Date as_of;
  Period period;
  std::vector<Book> books;
  std::vector<IncomingRow> incoming;
  std::vector<std::string> remarks;
  std::size_t outgoing() const {
    std::size_t count = 0;
    for (Book const& book : books) count += book.rows.size();
    return count;
  }
};

std::vector<Book> books_of(unit::Unit const& unit, Period period, Date as_of) {
  std::map<std::string, Book> by_issuer;
  for (ledger::NumberedPaper const& paper : ledger::numbered_papers(unit)) {
    if (!paper.outgoing() || !period.contains(paper.date) || paper.date > as_of) continue;
    RecordPaper const issued = record_paper(unit, paper.date, paper.number);
    std::string const agency = paper.owner.empty() ? issued.agency : paper.owner;
    // Bodies of the unit first, then agencies.
    Book& book = by_issuer[agency.empty() ? "1" + issued.body : "2" + agency];
    book.issuer = capitalised(agency.empty() ? issued.body_words() : known_name(unit, agency, paper.date));
    book.rows.push_back({paper.number, short_date(paper.date), register_entry(unit, paper)});
  }
  std::vector<Book> books;
  for (auto& [symbol, book] : by_issuer) books.push_back(std::move(book));
  return books;
}

std::vector<IncomingRow> incoming_of(unit::Unit const& unit, Period period, Date as_of) {
  std::vector<record::Incoming const*> found;
  for (auto const& one : unit.incoming.all)
    if (one.whole && period.contains(*one->received) && *one->received <= as_of) found.push_back(&one.value);
  std::ranges::stable_sort(found, {}, [](record::Incoming const* one) {
    return std::pair{*one->received, one->no ? int(*one->no) : 0};
  });
  std::vector<IncomingRow> rows;
  for (record::Incoming const* one : found) rows.push_back({unit, *one, as_of});
  return rows;
}

// Returns the findings of the period on missing and repeated numbers, in words.
std::vector<std::string> remarks_of(unit::Unit const& unit, Period period, Date as_of) {
  rule::CheckContext const c{unit, as_of};
  rule::Verdict const verdict = rule::judge(
      unit, "", as_of, {{std::string{rule::number_gap.info.id}, std::string{rule::number_duplicate.info.id}}, {}});
  std::vector<std::string> lines;
  for (LocatedFinding const& one : verdict.findings)
    if (!one.waived && is_of(c, one, period)) lines.push_back(capitalised(message_words(c, one)));
  return lines;
}

constexpr auto registers_keys =
    both(record_frame_keys<Registers>,
         keys_of<Registers>(
             text("period", {"Kỳ, như 2026-Q1", "The period, for example 2026-Q1"},
                  [](Registers const& of) { return of.period.str(); }),
             text("from", {"Ngày đầu kỳ", "First day of the period"},
                  [](Registers const& of) { return short_date(of.period.first()); }),
             text("to", {"Ngày cuối kỳ", "Last day of the period"},
                  [](Registers const& of) { return short_date(of.period.last()); }),
             text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"},
                  [](Registers const& of) { return short_date(of.as_of); }),
             number<&Registers::outgoing>("outgoing_count", {"Số văn bản đi", "Number of papers issued"}),
             list<&Registers::books>("books", {"Văn bản đi, theo nơi ban hành", "Papers issued, by issuer"}, book_keys),
             list<&Registers::remarks>("remarks", {"Số còn thiếu, số dùng hai lần", "Numbers missing or used twice"},
                                       text_keys),
             number("incoming_count", {"Số văn bản đến", "Number of papers received"},
                    [](Registers const& of) { return of.incoming.size(); }),
             list<&Registers::incoming>("incoming", {"Văn bản đến, theo ngày đến", "Papers received, by day"},
                                        incoming_keys)));

Registers registers_of(Asked const& asked) {
  unit::Unit const& unit = asked.unit;
  Period const period = *asked.period;
  RecordPaper paper = record_paper(unit, asked.as_of, "");
  std::string const standing = unit.standing_agency(asked.as_of);
  if (unit.agency(standing)) paper.agency = standing;
  std::vector<Line> right = record_signature(paper, "");
  std::vector<Line> left{{"NGƯỜI GIỮ SỔ", Style::strong}};
  left.insert(left.end(), right.size() - 2, Line{});  // puts both names on the same line
  left.push_back({gap("họ và tên người giữ sổ"), Style::strong});
  return {{paper, record_head(paper, "", "", std::nullopt), "SỔ ĐĂNG KÝ VĂN BẢN",
           "văn bản đi, văn bản đến " + period.spoken(Lang::vi), signature(left, right)},
          asked.as_of,
          period,
          books_of(unit, period, asked.as_of),
          incoming_of(unit, period, asked.as_of),
          remarks_of(unit, period, asked.as_of)};
}

}  // namespace

constinit View<Asked> const registers_view = view_of<Asked, registers_keys, registers_of>();

}  // namespace bcd::form
