// Công văn đôn đốc: a letter to one sender about overdue obligations and those due soon. The standing agency issues it.
#include <algorithm>

#include "bcd/form/owed.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/text/utf8.hpp"
#include "form/words/layout.hpp"
#include "form/words/people.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

constexpr int days_ahead = 10;

constexpr std::array overdue_row{
    number("no", {"Thứ tự", "Number in the list"}), text("text", {"Việc quá hạn", "The obligation"}),
    text("basis", {"Căn cứ", "The clause, or the paper that assigned it"}), text("due", {"Thời hạn", "Due day"}),
    text("days", {"Số ngày quá hạn", "Days overdue"})};
constexpr std::array coming_row{number("no", {"Thứ tự", "Number in the list"}),
                                text("text", {"Việc", "The obligation"}),
                                text("basis", {"Căn cứ", "The clause, or the paper that assigned it"}),
                                text("due", {"Thời hạn", "Due day"}), text("days", {"Số ngày còn lại", "Days left"})};
constexpr std::array keys{
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("sender", {"Mã nơi được đôn đốc", "Id of the recipient"}),
    text("to", {"Kính gửi", "Recipient"}),
    text("who", {"Tên gọi trong câu", "The recipient, in the middle of a sentence"}),
    text("nothing", {"Câu nói rõ không có việc quá hạn", "Sentence saying that nothing is overdue"}),
    text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"}),
    text("issuer", {"Cơ quan đôn đốc", "The issuer of the reminder"}),
    text("answer_to", {"Nơi nhận kết quả", "Recipient of the answer"}),
    number("overdue_count", {"Số việc quá hạn", "Number of overdue obligations"}),
    list("overdue", {"Các việc quá hạn", "Overdue obligations"}, overdue_row),
    list("unreported", {"Việc đã đến hạn, chưa có báo cáo kết quả", "Tasks past their due day, without a report"},
         overdue_row),
    text("undated", {"Câu về việc không ấn định thời hạn", "Sentence on obligations without a due day"}),
    text("deadline", {"Hạn trả lời", "Due day of the answer"}),
    number("days_ahead", {"Số ngày sắp tới được xét", "Days looked ahead"}),
    text("coming_until", {"Đến hết ngày", "The last of these days"}),
    list("coming", {"Các việc sắp đến hạn", "Obligations due soon"}, coming_row),
    flag("closing", {"Có việc phải đề nghị", "True if there is anything to request"}),
    text("end_mark", {"Dấu kết thúc", "The mark that ends the text"}),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"}),
    list("signature", {"Nơi nhận và chữ ký", "Recipients and signature"}, signature_keys)};

Model overdue_rows(std::vector<OwedItem> const& items, Date as_of) {
  Model rows = Model::array();
  for (OwedItem const& one : items)
    rows.push_back({{"no", rows.size() + 1},
                    {"text", one.text},
                    {"basis", one.basis},
                    {"due", one.limit ? one.due : "không ấn định thời hạn"},
                    {"days", one.limit && *one.limit < as_of ? std::to_string(as_of - *one.limit) : ""}});
  return rows;
}

Model coming_rows(std::vector<OwedItem> const& items, Date as_of) {
  Model rows = Model::array();
  for (OwedItem const& one : items)
    rows.push_back({{"no", rows.size() + 1},
                    {"text", one.text},
                    {"basis", one.basis},
                    {"due", one.due},
                    {"days", *one.limit == as_of ? "hôm nay" : std::to_string(*one.limit - as_of)}});
  return rows;
}

// V/v đôn đốc gửi báo cáo, thực hiện nhiệm vụ được giao
std::string about(std::vector<OwedItem> const& overdue, std::vector<OwedItem> const& coming) {
  auto const& items = overdue.empty() ? coming : overdue;
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
  return (overdue.empty() && !coming.empty() ? "V/v nhắc thời hạn " : "V/v đôn đốc ") + joined(parts, ", ");
}

// Returns a person with post and with the title in the first body of the regulation where they have a seat, or the name
// of an agency or a body.
std::string addressee(Unit const& unit, std::string const& sender, Date day) {
  if (unit.members.find(sender))
    for (auto const& body : *unit.in_force(day).regulation->record->bodies)
      if (unit.seat(sender, *body->id, day)) return capitalised(introduced(unit, sender, *body->id, day));
  return capitalised(introduced(unit, sender, "", day));
}

std::string nothing_overdue(std::string const& who, std::vector<OwedItem> const& coming, bool unreported, Date as_of) {
  std::string const words =
      "Theo hồ sơ, tính đến ngày " + short_date(as_of) + ", " + who + " không có việc nào quá hạn; ";
  if (unreported) return words + "các việc sau đã đến hạn, chưa có báo cáo kết quả.";
  if (!coming.empty()) return words + "văn bản này chỉ nhắc các việc sắp đến hạn.";
  return words + "cũng không có việc nào đến hạn trong " + std::to_string(days_ahead) +
         " ngày tới, không phải gửi văn bản đôn đốc.";
}

// Returns the signature of an agency. The records do not contain its head, so the only member of the committee who
// works there signs. Returns gaps if there are several or none, or if that member is the addressee.
std::vector<Line> signed_for(Unit const& unit, std::string const& agency, std::string const& sender, Date day) {
  unit::Record<record::Member> const* only = nullptr;
  int candidates = 0;
  for (auto const& holder : unit.seats(main_body(*unit.in_force(day).regulation), day)) {
    if (unit.agency_of(holder.member->value, day) != agency) continue;
    only = holder.member;
    ++candidates;
  }
  if (candidates != 1 || only->id == sender) return signed_as(gap("chức vụ người ký"), gap("họ và tên người ký"));
  auto const& post = only->value.post->on(day);
  return signed_as(
      post ? utf8::upper(unended((*post).substr(0, (*post).find_first_of(",(")))) : gap("chức vụ người ký"),
      *only->value.name);
}

}  // namespace

static Model reminder_model(Asked const& asked) {
  Unit const& unit = asked.unit;
  Date const as_of = asked.as_of;
  SenderLedger const senders{unit, as_of, as_of + days_ahead};
  auto const overdue = overdue_of(senders, asked.sender), coming = coming_of(senders, asked.sender);
  auto const unreported = unreported_of(senders, asked.sender);
  std::string const committee = main_body(*unit.in_force(as_of).regulation),
                    head_member = head_of(unit, committee, as_of);
  std::string const standing = unit.standing_agency(as_of), who = comrade(unit, asked.sender, as_of);
  // The standing agency does not remind itself; in that case the committee does.
  bool const by_agency = asked.sender != standing && unit.agency(standing);
  Profile const& profile = profile_on(as_of);

  Paper paper{committee, "CV", "ngày, tháng, năm ban hành công văn"};
  paper.agency = by_agency ? standing : "";
  paper.about = about(overdue, coming);
  std::vector<std::string> receivers{"Như trên"};
  if (by_agency && !head_member.empty() && head_member != asked.sender) {
    auto const* const seat = unit.seat(head_member, committee, as_of);
    receivers.push_back(capitalised(comrade(unit, head_member, as_of)) + ", " +
                        full_title(*unit.in_force(as_of).regulation, committee, *seat->role) + " (để báo cáo)");
  }
  std::string const body = regulation::body_name(*unit.in_force(as_of).regulation, committee),
                    agency = known_name(unit, standing, as_of);
  bool const undated = std::ranges::any_of(overdue, [](OwedItem const& one) { return !one.limit; });
  return {{"head", head(unit, as_of, paper)},
          {"sender", asked.sender},
          {"to", addressee(unit, asked.sender, as_of)},
          {"who", who},
          {"nothing", overdue.empty() ? nothing_overdue(who, coming, !unreported.empty(), as_of) : ""},
          {"as_of_words", short_date(as_of)},
          {"issuer", by_agency ? agency + ", Cơ quan Thường trực " + body + "," : body},
          {"answer_to", by_agency || !unit.agency(standing) ? agency : body},
          {"overdue_count", overdue.size()},
          {"overdue", overdue_rows(overdue, as_of)},
          {"unreported", overdue_rows(unreported, as_of)},
          {"undated", undated ? "Việc ghi “không ấn định thời hạn” là việc mà Quy chế hoặc văn bản giao việc không quy "
                                "định ngày phải hoàn thành."
                              : ""},
          {"deadline", gap("ngày phải trả lời")},
          {"days_ahead", days_ahead},
          {"coming_until", short_date(as_of + days_ahead)},
          {"coming", coming_rows(coming, as_of)},
          {"closing", !overdue.empty() || !unreported.empty() || !coming.empty()},
          {"end_mark", profile.end_mark},
          {"layout_rule", profile.rule},
          {"signature",
           signature(recipients(receivers, profile), by_agency ? signed_for(unit, standing, asked.sender, as_of)
                                                               : signed_by(unit, head_member, committee, as_of))}};
}

View<Asked> const reminder_view{keys, [](Asked const& asked, Model& model) { model = reminder_model(asked); }};

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
