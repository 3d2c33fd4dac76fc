// Công văn đôn đốc: a letter to one sender about overdue obligations and those due soon. The standing agency issues it.
#include <algorithm>

#include "bcd/form/owed.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "form/words/people.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

constexpr int days_ahead = 10;

// What a sender owes as of a day.
struct Reminder {
  Unit const& unit;
  Date as_of;
  std::string sender;
  std::vector<OwedItem> overdue, unreported, coming;
  std::string committee;  // its id
  std::string body;       // its name
  std::string standing;   // id of the standing agency
  bool by_agency;  // false if the committee issues the letter, because the standing agency does not remind itself
  std::string agency() const { return known_name(unit, standing, as_of); }
  std::string who() const { return comrade(unit, sender, as_of); }
};

// An obligation as a row of a table.
struct ReminderRow {
  OwedItem const& item;
  Date as_of;
};
std::vector<ReminderRow> rows_of(std::vector<OwedItem> const& items, Date as_of) {
  std::vector<ReminderRow> rows;
  for (OwedItem const& one : items) rows.push_back({one, as_of});
  return rows;
}
constexpr auto overdue_keys = keys_of<ReminderRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text("text", {"Việc quá hạn", "The obligation"}, [](ReminderRow const& row) { return row.item.text; }),
    text("basis", {"Căn cứ", "The clause, or the paper that assigned it"},
         [](ReminderRow const& row) { return row.item.basis; }),
    text("due", {"Thời hạn", "Due day"},
         [](ReminderRow const& row) { return row.item.limit ? row.item.due : "không ấn định thời hạn"; }),
    text("days", {"Số ngày quá hạn", "Days overdue"}, [](ReminderRow const& row) {
      auto const& limit = row.item.limit;
      return limit && *limit < row.as_of ? std::to_string(row.as_of - *limit) : "";
    }));
constexpr auto coming_keys =
    keys_of<ReminderRow>(row_number("no", {"Thứ tự", "Number in the list"}),
                         text("text", {"Việc", "The obligation"}, [](ReminderRow const& row) { return row.item.text; }),
                         text("basis", {"Căn cứ", "The clause, or the paper that assigned it"},
                              [](ReminderRow const& row) { return row.item.basis; }),
                         text("due", {"Thời hạn", "Due day"}, [](ReminderRow const& row) { return row.item.due; }),
                         text("days", {"Số ngày còn lại", "Days left"}, [](ReminderRow const& row) {
                           Date const limit = *row.item.limit;
                           return limit == row.as_of ? "hôm nay" : std::to_string(limit - row.as_of);
                         }));

// V/v đôn đốc gửi báo cáo, thực hiện nhiệm vụ được giao
std::string about(Reminder const& of) {
  auto const& items = of.overdue.empty() ? of.coming : of.overdue;
  static constexpr std::array<std::pair<OwedKind, std::string_view>, 6> words{
      {{OwedKind::report, "gửi báo cáo"},
       {OwedKind::answer, "trả lời việc lấy ý kiến"},
       {OwedKind::opinion, "gửi ý kiến bằng văn bản"},
       {OwedKind::plan, "xây dựng kế hoạch năm"},
       {OwedKind::task, "thực hiện nhiệm vụ được giao"},
       {OwedKind::duty, "thực hiện chế độ làm việc"}}};
  std::vector<std::string> parts;
  for (auto const& [kind, word] : words)
    if (std::ranges::find(items, kind, &OwedItem::kind) != items.end()) parts.emplace_back(word);
  if (parts.empty()) parts.emplace_back("gửi báo cáo, thực hiện nhiệm vụ được giao");
  return (of.overdue.empty() && !of.coming.empty() ? "V/v nhắc thời hạn " : "V/v đôn đốc ") + joined(parts, ", ");
}

// Returns a person with post and with the title in the first body of the regulation where they have a seat, or the name
// of an agency or a body.
std::string addressee(Reminder const& of) {
  if (of.unit.members.find(of.sender))
    for (auto const& body : *of.unit.in_force(of.as_of).regulation->record->bodies)
      if (of.unit.seat(of.sender, *body->id, of.as_of))
        return capitalised(introduced(of.unit, of.sender, *body->id, of.as_of));
  return capitalised(introduced(of.unit, of.sender, "", of.as_of));
}

std::string nothing_overdue(Reminder const& of) {
  if (!of.overdue.empty()) return {};
  std::string const words =
      "Theo hồ sơ, tính đến ngày " + short_date(of.as_of) + ", " + of.who() + " không có việc nào quá hạn; ";
  if (!of.unreported.empty()) return words + "các việc sau đã đến hạn, chưa có báo cáo kết quả.";
  if (!of.coming.empty()) return words + "văn bản này chỉ nhắc các việc sắp đến hạn.";
  return words + "cũng không có việc nào đến hạn trong " + count_words(days_ahead) +
         " ngày tới, không phải gửi văn bản đôn đốc.";
}

// Returns a sentence that explains overdue obligations without a due day, or "" if there are none.
std::string undated(Reminder const& of) {
  if (std::ranges::all_of(of.overdue, [](OwedItem const& one) { return one.limit.has_value(); })) return {};
  return "Việc ghi “không ấn định thời hạn” là việc mà Quy chế hoặc văn bản giao việc không quy định ngày phải hoàn "
         "thành.";
}

PaperHead head_of_letter(Reminder const& of) {
  Paper paper{of.committee, "CV", "ngày, tháng, năm ban hành công văn"};
  paper.agency = of.by_agency ? of.standing : "";
  paper.about = about(of);
  paper.one_of_many = true;
  return head(of.unit, of.as_of, paper);
}

std::vector<SignatureRow> signature_of(Reminder const& of) {
  std::string const head = head_of(of.unit, of.committee, of.as_of);
  std::vector<std::string> receivers{"Như trên"};
  if (of.by_agency && !head.empty() && head != of.sender) {
    auto const* const seat = of.unit.seat(head, of.committee, of.as_of);
    receivers.push_back(capitalised(comrade(of.unit, head, of.as_of)) + ", " +
                        full_title(*of.unit.in_force(of.as_of).regulation, of.committee, *seat->role) +
                        " (để báo cáo)");
  }
  return signature(recipients(receivers, profile_on(of.as_of)),
                   of.by_agency ? signed_for_agency(of.unit, of.standing, of.committee, of.as_of, of.sender)
                                : signed_by(of.unit, head, of.committee, of.as_of));
}

constexpr auto reminder_keys = keys_of<Reminder>(
    group<head_of_letter>("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text<&Reminder::sender>("sender", {"Mã nơi được đôn đốc", "Id of the recipient"}),
    text<addressee>("to", {"Kính gửi", "Recipient"}),
    text<&Reminder::who>("who", {"Tên gọi trong câu", "The recipient, in the middle of a sentence"}),
    text<nothing_overdue>("nothing", {"Câu nói rõ không có việc quá hạn", "Sentence saying that nothing is overdue"}),
    text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"},
         [](Reminder const& of) { return short_date(of.as_of); }),
    text("issuer", {"Cơ quan đôn đốc", "The issuer of the reminder"},
         [](Reminder const& of) {
           return of.by_agency ? of.agency() + ", Cơ quan Thường trực " + of.body + "," : of.body;
         }),
    text("answer_to", {"Nơi nhận kết quả", "Recipient of the answer"},
         [](Reminder const& of) { return of.by_agency || !of.unit.agency(of.standing) ? of.agency() : of.body; }),
    number("overdue_count", {"Số việc quá hạn", "Number of overdue obligations"},
           [](Reminder const& of) { return of.overdue.size(); }),
    list("overdue", {"Các việc quá hạn", "Overdue obligations"}, overdue_keys,
         [](Reminder const& of) { return rows_of(of.overdue, of.as_of); }),
    list("unreported", {"Việc đã đến hạn, chưa có báo cáo kết quả", "Tasks past their due day, without a report"},
         overdue_keys, [](Reminder const& of) { return rows_of(of.unreported, of.as_of); }),
    text<undated>("undated", {"Câu về việc không ấn định thời hạn", "Sentence on obligations without a due day"}),
    text("deadline", {"Hạn trả lời", "Due day of the answer"},
         [](Reminder const&) { return gap("ngày phải trả lời"); }),
    number("days_ahead", {"Số ngày sắp tới được xét", "Days looked ahead"}, [](Reminder const&) { return days_ahead; }),
    text("coming_until", {"Đến hết ngày", "The last of these days"},
         [](Reminder const& of) { return short_date(of.as_of + days_ahead); }),
    list("coming", {"Các việc sắp đến hạn", "Obligations due soon"}, coming_keys,
         [](Reminder const& of) { return rows_of(of.coming, of.as_of); }),
    flag("closing", {"Có việc phải đề nghị", "True if there is anything to request"},
         [](Reminder const& of) { return !of.overdue.empty() || !of.unreported.empty() || !of.coming.empty(); }),
    text("end_mark", {"Dấu kết thúc", "The mark that ends the text"},
         [](Reminder const& of) { return profile_on(of.as_of).end_mark; }),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](Reminder const& of) { return profile_on(of.as_of).rule; }),
    list<signature_of>("signature", {"Nơi nhận và chữ ký", "Recipients and signature"}, signature_keys));

Reminder reminder_of(Asked const& asked) {
  Unit const& unit = asked.unit;
  SenderLedger const senders{unit, asked.as_of, asked.as_of + days_ahead};
  regulation::Regulation const& regulation = *unit.in_force(asked.as_of).regulation;
  std::string const committee = main_body(regulation), standing = unit.standing_agency(asked.as_of);
  return {.unit = unit,
          .as_of = asked.as_of,
          .sender = asked.sender,
          .overdue = overdue_of(senders, asked.sender),
          .unreported = unreported_of(senders, asked.sender),
          .coming = coming_of(senders, asked.sender),
          .committee = committee,
          .body = regulation::body_name(regulation, committee),
          .standing = standing,
          .by_agency = asked.sender != standing && unit.agency(standing) != nullptr};
}

}  // namespace

constinit View<Asked> const reminder_view = view_of<Asked, reminder_keys, reminder_of>();

std::optional<Phrase> nothing_to_remind(Asked const& asked) {
  SenderLedger const senders{asked.unit, asked.as_of, asked.as_of + days_ahead};
  bool const owes = !overdue_of(senders, asked.sender).empty() || !unreported_of(senders, asked.sender).empty() ||
                    !coming_of(senders, asked.sender).empty();
  if (owes) return std::nullopt;
  return Phrase{{"không lập công văn đôn đốc: đến ngày {day}, '{id}' không có việc quá hạn, cũng không có việc đến hạn "
                 "trong {days} ngày tới",
                 "no reminder is written: as of {day}, nothing of '{id}' is overdue or due within {days} days"},
                {{"day", asked.as_of}, {"id", asked.sender}, {"days", days_ahead}}};
}

std::vector<std::string> senders_to_remind(Unit const& unit, Date as_of) {
  SenderLedger const senders{unit, as_of, as_of};
  std::vector<std::string> all, owing;
  for (auto const& body : *unit.in_force(as_of).regulation->record->bodies) all.push_back(*body->id);
  for (auto const* member : members_by_rank(unit)) all.push_back(member->id);
  for (auto const& agency : *unit.unit().agencies) all.push_back(*agency->id);
  std::ranges::copy_if(all, std::back_inserter(owing), [&](std::string const& one) {
    return !overdue_of(senders, one).empty() || !unreported_of(senders, one).empty();
  });
  return owing;
}

}  // namespace bcd::form
