// Every kind of clause has its text in both languages.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "deciding_clauses.hpp"
#include "regulation_of.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

// One clause of every kind and choice, with its text.
constexpr Said other_clauses[]{
    {"meeting: {body: committee, every: quarter}", "Ban Chỉ đạo họp định kỳ hằng quý",
     "Ban Chỉ đạo meets regularly: every quarter"},
    {"meeting: {body: team, every: month, before: committee}",
     "Tổ Giúp việc họp định kỳ hằng tháng, trước cuộc họp của Ban Chỉ đạo",
     "Tổ Giúp việc meets regularly: every month, before the meeting of Ban Chỉ đạo"},
    {"meeting: {body: committee, months: [1, 7], by_day: 5}",
     "Ban Chỉ đạo họp định kỳ tháng 1, 7, chậm nhất ngày 5 tháng sau",
     "Ban Chỉ đạo meets regularly: in months 1 and 7, by day 5 of the following month"},
    {"meeting: {body: team, every: half-year}", "Tổ Giúp việc họp định kỳ 6 tháng một lần",
     "Tổ Giúp việc meets regularly: every half-year"},
    {"absence: {bodies: [committee], report_to: head, notify: standing-agency, lead: 1 day, opinion: on-request}",
     "vắng họp phải báo cáo Trưởng Ban và thông báo cho Cơ quan Thường trực trước ngày họp ít nhất 1 ngày; gửi ý kiến "
     "bằng văn bản theo yêu cầu của người chủ trì",
     "an absence is reported to the head and is notified to the standing agency at least 1 day before the meeting; a "
     "written opinion must be sent if the chair requests it"},
    {"absence: {bodies: [committee, team], roles: [standing-deputy, deputy], consent: head}",
     "Phó Trưởng Ban Thường trực, Phó Trưởng Ban vắng họp phải được Trưởng Ban đồng ý",
     "an absence of the standing deputy or a deputy needs the consent of the head"},
    {"absence: {bodies: [committee], report_to: chair, consent: chair, opinion: always, substitute: with-consent}",
     "vắng họp phải báo cáo người chủ trì; được người chủ trì đồng ý; gửi ý kiến bằng văn bản; được cử người dự thay "
     "nếu có sự đồng ý",
     "an absence is reported to the chair; needs the consent of the chair; a written opinion must be sent; a "
     "substitute is allowed with consent"},
    {"absence: {bodies: [committee], limit: {at_most: 2, every: year, excused_by: [reason, consent]}}",
     "thành viên Ban Chỉ đạo không được vắng họp quá 2 lần không có lý do hoặc sự đồng ý trong một năm",
     "a member of Ban Chỉ đạo may be absent at most 2 times without a reason or consent in one year"},
    {"absence: {bodies: [committee], roles: [deputy], report_to: head, limit: {at_most: 3, in_a_row: true}}",
     "Phó Trưởng Ban vắng họp phải báo cáo Trưởng Ban; không được vắng họp quá 3 lần liên tiếp",
     "an absence of a deputy is reported to the head; each may be absent at most 3 times in a row"},
    {"conclusion: {bodies: [committee, team], within: 5 working days, deliver_to: [members, agencies]}",
     "kết luận của Ban Chỉ đạo, Tổ Giúp việc được thông báo bằng văn bản đến từng thành viên, các cơ quan liên quan "
     "trong 5 ngày làm việc",
     "conclusions of Ban Chỉ đạo and Tổ Giúp việc are notified in writing to each member, the agencies concerned "
     "within 5 "
     "working days"},
    {"conclusion: {bodies: [committee]}", "kết luận của Ban Chỉ đạo được thông báo bằng văn bản",
     "conclusions of Ban Chỉ đạo are notified in writing"},
    {"minutes: {bodies: [committee], by: standing-agency, within: 1 week, approved_at: next-meeting}",
     "cuộc họp của Ban Chỉ đạo phải có biên bản, do Cơ quan Thường trực ghi trong 1 tuần, thông qua tại cuộc họp kế "
     "tiếp",
     "meetings of Ban Chỉ đạo must have minutes, recorded by the standing agency within 1 week, approved at the next "
     "meeting"},
    {"minutes: {bodies: [team]}", "cuộc họp của Tổ Giúp việc phải có biên bản",
     "meetings of Tổ Giúp việc must have minutes"},
    {"minutes: {bodies: [committee], only: [plenary, thematic]}",
     "cuộc họp của Ban Chỉ đạo (hội nghị toàn thể, hội nghị chuyên đề) phải có biên bản",
     "meetings of Ban Chỉ đạo (plenary, thematic) must have minutes"},
    {"absence: {bodies: [committee], roles: [deputy], consent: head, except: [extraordinary]}",
     "Phó Trưởng Ban vắng họp (trừ họp đột xuất) phải được Trưởng Ban đồng ý",
     "an absence of the deputy from meetings (except: extraordinary) needs the consent of the head"},
    {"conclusion: {bodies: [committee], only: [review]}",
     "kết luận của Ban Chỉ đạo (hội nghị sơ kết, tổng kết) được thông báo bằng văn bản",
     "conclusions of Ban Chỉ đạo (review) are notified in writing"},
    {"chair: {bodies: [committee], roles: [head], except: [thematic]}",
     "Trưởng Ban chủ trì cuộc họp của Ban Chỉ đạo (trừ hội nghị chuyên đề)",
     "head chairs the meetings of Ban Chỉ đạo (except: thematic)"},
    {"quorum: {bodies: [committee], at_least: 2/3, only: [thematic]}",
     "cuộc họp của Ban Chỉ đạo (hội nghị chuyên đề) phải có ít nhất 2/3 thành viên",
     "meetings of Ban Chỉ đạo (thematic) need at least 2/3 of the members"},
    {"consultation: {bodies: [committee], replaces_meeting: true, except: [review]}",
     "Ban Chỉ đạo cho ý kiến bằng văn bản, được thay cuộc họp (trừ hội nghị sơ kết, tổng kết)",
     "Ban Chỉ đạo may be consulted in writing, also in place of a meeting (except: review)"},
    {"chair: {bodies: [committee], roles: [head], in_absence: [standing-deputy]}",
     "Trưởng Ban chủ trì cuộc họp của Ban Chỉ đạo; Phó Trưởng Ban Thường trực khi người đứng đầu vắng",
     "the head chairs the meetings of Ban Chỉ đạo; the standing deputy when the head is absent"},
    {"quorum: {bodies: [committee], more_than: 1/2, with: [head]}",
     "cuộc họp của Ban Chỉ đạo phải có hơn 1/2 thành viên, trong đó có Trưởng Ban",
     "meetings of Ban Chỉ đạo need more than 1/2 of the members, with the head present"},
    {"quorum: {bodies: [committee], at_least: 2/3}", "cuộc họp của Ban Chỉ đạo phải có ít nhất 2/3 thành viên",
     "meetings of Ban Chỉ đạo need at least 2/3 of the members"},
    {"notice: {bodies: [committee], lead: 2 working days}",
     "giấy mời họp Ban Chỉ đạo gửi trước ngày họp ít nhất 2 ngày làm việc",
     "invitations of Ban Chỉ đạo are sent at least 2 working days before the meeting"},
    {"materials: {bodies: [committee], lead: 1 week}", "tài liệu họp Ban Chỉ đạo gửi trước ngày họp ít nhất 1 tuần",
     "papers of Ban Chỉ đạo are sent at least 1 week before the meeting"},
    {"report: {from: {members_of: team}, every: month, due_day: 20, to: committee, via: standing-agency}",
     "thành viên Tổ Giúp việc báo cáo hằng tháng, ngày 20, gửi Ban Chỉ đạo qua Cơ quan Thường trực",
     "each member of Tổ Giúp việc reports every month, by day 20, to Ban Chỉ đạo through the standing agency"},
    {"report: {from: {agencies: reporting}, every: month, due_day: 15, then: [{from: {agencies: standing}, due_day: "
     "20}, "
     "{from: {body: committee}, by_day: 5, to: Ban Chỉ đạo tỉnh}]}",
     "các cơ quan, tổ chức báo cáo hằng tháng, ngày 15; Cơ quan Thường trực tổng hợp, báo cáo, ngày 20; Ban Chỉ đạo "
     "tổng "
     "hợp, báo cáo, ngày 5 tháng sau, gửi Ban Chỉ đạo tỉnh",
     "each reporting agency reports every month, by day 15; compiled and sent on by the standing agency, by day "
     "20; compiled and sent on by Ban Chỉ đạo, by day 5 of the following month, to Ban Chỉ đạo tỉnh"},
    {"report: {from: {agencies: reporting}, months: [3, 6]}", "các cơ quan, tổ chức báo cáo tháng 3, 6",
     "each reporting agency reports in months 3 and 6"},
    {"report: {from: {body: committee}, every: year, to: Đảng ủy}", "Ban Chỉ đạo báo cáo hằng năm, gửi Đảng ủy",
     "Ban Chỉ đạo reports every year, to Đảng ủy"},
    {"task: {needs: [lead, due]}",
     "người, cơ quan được giao nhiệm vụ chịu trách nhiệm về kết quả, tiến độ; nhiệm vụ phải nêu người chủ trì, thời "
     "hạn",
     "the person or agency given a task is responsible for its result and progress; a task must name a lead and a "
     "due day"},
    {"meeting: {body: team, every: year, before: committee, earlier_day: true}",
     "Tổ Giúp việc họp định kỳ hằng năm, trước cuộc họp của Ban Chỉ đạo ít nhất 01 ngày",
     "Tổ Giúp việc meets regularly: every year, before the meeting of Ban Chỉ đạo by at least one day"},
    {"minutes: {bodies: [standing], within: 3 days, deliver_to: [participants]}",
     "cuộc họp của Thường trực phải có biên bản trong 3 ngày, gửi đến những người dự họp",
     "meetings of Thường trực must have minutes within 3 days, sent to participants"},
    {"quorum: {bodies: [team], at_least: 3/4, of: invited}",
     "cuộc họp của Tổ Giúp việc phải có ít nhất 3/4 người được triệu tập",
     "meetings of Tổ Giúp việc need at least 3/4 of the people convened"},
    {"notice: {bodies: [team], lead: 3 days, except: [extraordinary]}",
     "giấy mời họp Tổ Giúp việc (trừ họp đột xuất) gửi trước ngày họp ít nhất 3 ngày",
     "invitations of Tổ Giúp việc (except: extraordinary) are sent at least 3 days before the meeting"},
    {"materials: {bodies: [committee], lead: 2 days, report_of: team}",
     "tài liệu họp Ban Chỉ đạo gửi trước ngày họp ít nhất 2 ngày, trong đó có báo cáo của Tổ Giúp việc",
     "papers of Ban Chỉ đạo are sent at least 2 days before the meeting, including a report of Tổ Giúp việc"},
    {"report: {from: {agencies: all}, every: half-year, by_day: 5, due_time: \"17:00\", supersedes: true, window: "
     "{from_day: 15, to_day: 14}}",
     "mọi cơ quan, đơn vị báo cáo 6 tháng một lần, chậm nhất 17:00, ngày 5 tháng sau, số liệu từ ngày 15 tháng trước "
     "kỳ đến "
     "ngày 14 tháng cuối kỳ; thay cho báo cáo kỳ ngắn hơn kết thúc cùng tháng",
     "every agency reports every half-year, by 17:00, by day 5 of the following month, with figures from day 15 of the "
     "month before to day 14 of the last month; it replaces the report of a shorter period that ends in the same "
     "month"},
    {"request: {of: {members_of: team}}", "thành viên Tổ Giúp việc báo cáo khi có yêu cầu, theo hạn của yêu cầu",
     "each member of Tổ Giúp việc reports on request, by the due day of the request"},
    {"programme: {body: committee, by_month: 1}",
     "Ban Chỉ đạo thông qua chương trình công tác hằng năm, chậm nhất hết tháng 1",
     "Ban Chỉ đạo adopts a programme of work every year, by the end of month 1"},
    {"plan: {members_of: committee}", "từng thành viên Ban Chỉ đạo có kế hoạch năm theo lĩnh vực được phân công",
     "each member of Ban Chỉ đạo has a yearly plan for their area"},
    {"review: {body: committee, every: year}", "Ban Chỉ đạo tổng kết công tác hằng năm",
     "Ban Chỉ đạo reviews its work every year"},
    {"composition: {bodies: [committee], one: [head], standing_agency: [party-office]}",
     "Ban Chỉ đạo luôn có đúng một Trưởng Ban; Cơ quan Thường trực là Văn phòng Đảng ủy",
     "Ban Chỉ đạo always has exactly one head; the standing agency is a party office"},
    {"decision: {body: committee, agree_with: [standing-deputy, deputy], report_at: next-meeting}",
     "việc Ban Chỉ đạo quyết định giữa hai kỳ họp phải thống nhất với tất cả những người giữ chức danh Phó Trưởng "
     "Ban Thường trực, Phó Trưởng Ban và báo cáo tại cuộc họp gần nhất",
     "a decision of Ban Chỉ đạo between meetings must be agreed with the standing deputy and every deputy and reported "
     "at the "
     "next meeting"},
    {"sign: {bodies: [committee], papers: [conclusion], roles: [head], delegated: [deputy], agency: standing-agency}",
     "Trưởng Ban, Phó Trưởng Ban khi được ủy quyền, phân công, Cơ quan Thường trực ký thông báo kết luận của Ban Chỉ "
     "đạo",
     "the head or a deputy if delegated or the standing agency signs conclusion notices of Ban Chỉ đạo"},
    {"seal: {bodies: [committee], roles: [deputy], agency: [peoples-committee], seal: peoples-committee}",
     "Phó Trưởng Ban công tác ở Ủy ban nhân dân dùng con dấu của Ủy ban nhân dân",
     "a deputy from the people's committee uses the seal of the people's committee"},
    {"sign: {bodies: [committee], papers: [document], types: [QĐ, KH], roles: [head]}",
     "Trưởng Ban ký văn bản có ký hiệu QĐ, KH của Ban Chỉ đạo",
     "the head signs papers with the symbol QĐ or KH of Ban Chỉ đạo"},
    {"seal: {bodies: [committee], roles: [deputy], posts: [Chủ tịch UBND], agency: [peoples-committee], seal: "
     "peoples-committee}",
     "Phó Trưởng Ban là Chủ tịch UBND dùng con dấu của Ủy ban nhân dân",
     "a deputy who is Chủ tịch UBND uses the seal of the people's committee"},
    {"convene: {bodies: [committee], by: [head], in_absence: [standing-deputy], only: [regular]}",
     "Trưởng Ban triệu tập cuộc họp của Ban Chỉ đạo (họp định kỳ); Phó Trưởng Ban Thường trực khi người đứng đầu vắng",
     "the head convenes the meetings of Ban Chỉ đạo (regular); the standing deputy when the head is absent"},
    {"convene: {bodies: [committee], on_request: {at_least: 1/3}, only: [extraordinary]}",
     "Ban Chỉ đạo họp (họp đột xuất) theo yêu cầu của ít nhất 1/3 số thành viên",
     "Ban Chỉ đạo meets (extraordinary) at the request of at least 1/3 of the members"},
    {"convene: {bodies: [team], on_request: {any_member: true}, except: [expanded]}",
     "Tổ Giúp việc họp (trừ họp mở rộng) theo yêu cầu của bất kỳ thành viên nào",
     "Tổ Giúp việc meets (except: expanded) at the request of any member"},
    {"convene: {bodies: [committee], on_request: {roles: [head, deputy]}}",
     "Ban Chỉ đạo họp theo yêu cầu của Trưởng Ban, Phó Trưởng Ban",
     "Ban Chỉ đạo meets at the request of the head or a deputy"},
    {"decision: {body: committee, by: [head], in_absence: [standing-deputy]}",
     "giữa hai kỳ họp của Ban Chỉ đạo, Trưởng Ban quyết định; Phó Trưởng Ban Thường trực quyết định khi người đứng đầu "
     "vắng",
     "between meetings of Ban Chỉ đạo, the head decides; the standing deputy decides when the head is absent"},
    {"request: {of: {agencies: reporting, kinds: [party-cell]}}",
     "các cơ quan, tổ chức và mọi chi bộ báo cáo khi có yêu cầu, theo hạn của yêu cầu",
     "each reporting agency and every party cell reports on request, by the due day of the request"},
    {"delegation: {bodies: [committee], from: [head], to: [standing-deputy], scope: [chair, sign]}",
     "Trưởng Ban được ủy quyền, phân công Phó Trưởng Ban Thường trực: chủ trì họp, ký văn bản",
     "the head may let the standing deputy chair and sign"},
    {"membership: {bodies: [committee], needs: [decision, notice]}",
     "bổ sung, thay thế thành viên Ban Chỉ đạo phải có quyết định, có văn bản thông báo khi thay đổi",
     "a change of members of Ban Chỉ đạo requires a decision and a written notice of the change"},
    {"composition: {bodies: [committee], at_least: 5, at_most: 11}", "Ban Chỉ đạo có từ 5 đến 11 thành viên",
     "Ban Chỉ đạo has 5 to 11 members"},
    {"composition: {bodies: [committee], at_most: 2, roles: [deputy]}", "Ban Chỉ đạo có không quá 2 Phó Trưởng Ban",
     "Ban Chỉ đạo has at most 2 deputies"},
    {"composition: {bodies: [committee], one: [head], at_least: 1, agency: [police]}",
     "Ban Chỉ đạo luôn có đúng một Trưởng Ban; Ban Chỉ đạo có ít nhất 1 thành viên thuộc công an",
     "Ban Chỉ đạo always has exactly one head; Ban Chỉ đạo has at least 1 member from the police"},
    {"composition: {bodies: [team], at_least: 3, at_most: 3}", "Tổ Giúp việc luôn có đúng 3 thành viên",
     "Tổ Giúp việc always has exactly 3 members"},
    {"consultation: {bodies: [committee], replaces_meeting: true}",
     "Ban Chỉ đạo cho ý kiến bằng văn bản, được thay cuộc họp định kỳ",
     "Ban Chỉ đạo may be consulted in writing, also in place of a regular meeting"},
    {"inspection: {body: committee, at_least: 2, every: year}", "Ban Chỉ đạo kiểm tra, giám sát hằng năm ít nhất 2 lần",
     "Ban Chỉ đạo makes at least 2 inspections every year"},
    {"proposal: {bodies: [committee], within: 15 days}",
     "đề xuất, kiến nghị được Ban Chỉ đạo xem xét, trả lời trong 15 ngày kể từ ngày nhận",
     "proposals are considered by Ban Chỉ đạo and answered within 15 days of the day received"},
    {"membership: {bodies: [committee], term: {years: 5, from: 2025-07-01}}",
     "nhiệm kỳ của thành viên Ban Chỉ đạo là 5 năm, tính từ ngày 2025-07-01",
     "the term of members of Ban Chỉ đạo is 5 years, from 2025-07-01"},
    {"task: {extension_lead: 1 day}",
     "người, cơ quan được giao nhiệm vụ chịu trách nhiệm về kết quả, tiến độ; đề nghị gia hạn trước ngày đến hạn ít "
     "nhất 1 ngày",
     "the person or agency given a task is responsible for its result and progress; an extension is asked for at least "
     "1 day before the due day"},
    {"inspection: {body: committee, within: 10 days}",
     "đoàn kiểm tra, giám sát báo cáo kết quả với Ban Chỉ đạo trong 10 ngày",
     "inspection teams report their results to Ban Chỉ đạo within 10 days"},
    {"proposal: {bodies: [committee]}", "đề xuất, kiến nghị được Ban Chỉ đạo xem xét",
     "proposals are considered by Ban Chỉ đạo"},
    {"feedback: {bodies: [committee], by_head: true}",
     "ý kiến về quy chế được tổng hợp, báo cáo Ban Chỉ đạo xem xét, quyết định (hoặc người đứng đầu)",
     "opinions on the regulation are compiled and decided by Ban Chỉ đạo (or its head)"},
    {"commendation: {proposed_by: [standing-agency, members]}",
     "biểu dương, phê bình trên cơ sở đề nghị của Cơ quan Thường trực, thành viên, cơ quan của thành viên",
     "commendation or criticism requires a proposal of the standing agency or members and their agencies"},
    {"budget: {}", "kinh phí hoạt động được bố trí hằng năm", "a budget is set aside every year"},
    {"not_checked: {reason: nguyên tắc}", "không kiểm tra bằng máy: nguyên tắc", "not checked: nguyên tắc"}};

std::vector<Said> const& clauses() {
  static std::vector<Said> const all = [] {
    std::vector<Said> both{std::begin(other_clauses), std::end(other_clauses)};
    both.insert(both.end(), std::begin(deciding_clauses), std::end(deciding_clauses));
    return both;
  }();
  return all;
}

TEST_CASE("every kind of clause is said in both languages, bodies and roles by the regulation's own names",
          "[regulation]") {
  std::string bytes =
      "id: mau\ntitle: Quy chế mẫu\nbodies:\n"
      "  - {id: committee, name: Ban Chỉ đạo, titles: {head: Trưởng Ban, standing-deputy: Phó Trưởng Ban Thường trực, "
      "deputy: Phó Trưởng Ban}}\n"
      "  - {id: standing, name: Thường trực, of: committee, roles: [head]}\n"
      "  - {id: team, name: Tổ Giúp việc}\nclauses:\n";
  int article = 0;  // one per clause, because two of a kind in one article may conflict
  for (Said const& one : clauses())
    bytes += "  - {article: \"" + std::to_string(++article) + "\", " + std::string{one.clause} + "}\n";
  Strings faults;
  auto const regulation = regulation_of(bytes, faults);
  REQUIRE(faults == Strings{});
  auto const& loaded = *regulation->record->clauses;
  REQUIRE(loaded.size() == clauses().size());
  for (std::size_t i = 0; i < loaded.size(); ++i) {
    Arg const words = regulation::words(*loaded[i], regulation.get());
    CHECK(words.in(Lang::vi) == clauses()[i].vi);
    CHECK(words.in(Lang::en) == clauses()[i].en);
  }
}

TEST_CASE("no kind of clause was forgotten above", "[regulation]") {
  for (record::FieldInfo const& field : record::kind_info<record::Clause>.fields) {
    if (field.need != record::Need::one_of) continue;
    INFO(field.key);
    CHECK(std::ranges::any_of(clauses(),
                              [&](Said const& one) { return one.clause.starts_with(std::string{field.key} + ":"); }));
  }
}

}  // namespace
}  // namespace bcd::test
