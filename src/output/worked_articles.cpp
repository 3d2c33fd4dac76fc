#include "bcd/output/worked_articles.hpp"

#include <algorithm>

namespace bcd::output {
namespace {

constexpr WorkedArticle worked[]{
    {"meeting", "6.1", "Ban Chỉ đạo họp định kỳ mỗi quý một lần, chậm nhất ngày 05 tháng đầu quý sau.",
     "meeting: {body: committee, every: quarter, by_day: 5}"},
    {"meeting", "6.11", "Tổ Giúp việc họp giao ban mỗi tuần một lần.", "meeting: {body: support-team, every: week}"},
    {"meeting", "6.12", "Hằng năm, Ban Chỉ đạo tổ chức ít nhất 02 hội nghị chuyên đề.",
     "meeting: {body: committee, kind: thematic, every: year, times: 2}"},
    {"meeting", "6.13", "Hội nghị toàn thể Ban Chỉ đạo họp vào tháng 01 và tháng 7, trước ngày 20.",
     "meeting: {body: committee, kind: plenary, months: [1, 7], due_day: 20}"},
    {"absence", "6.4",
     "Thành viên vắng họp phải báo cáo Trưởng Ban, thông báo cho Cơ quan Thường trực trước 01 ngày; một năm không vắng "
     "quá 02 lần không có lý do.",
     "absence: {bodies: [committee], report_to: head, notify: standing-agency, lead: 1 day, limit: {at_most: 2, every: "
     "year, excused_by: [reason]}}"},
    {"conclusion", "7.2",
     "Thông báo kết luận được gửi đến từng thành viên và cơ quan liên quan trong 05 ngày làm việc.",
     "conclusion: {bodies: [committee], within: 5 working days, deliver_to: [members, agencies]}"},
    {"minutes", "7.1", "Cơ quan Thường trực ghi biên bản, hoàn thành trong 07 ngày sau cuộc họp.",
     "minutes: {bodies: [committee], by: standing-agency, within: 7 days}"},
    {"convene", "6.2", "Ban Chỉ đạo họp đột xuất khi ít nhất 1/3 số thành viên yêu cầu.",
     "convene: {bodies: [committee], on_request: {at_least: 1/3}, only: [extraordinary]}"},
    {"chair", "6.3", "Trưởng Ban chủ trì cuộc họp; Trưởng Ban vắng thì Phó Trưởng Ban Thường trực chủ trì.",
     "chair: {bodies: [committee], roles: [head], in_absence: [standing-deputy]}"},
    {"attendance", "6.10", "Mọi thành viên phải dự họp; mời đại diện Ủy ban Mặt trận Tổ quốc dự.",
     "attendance: {bodies: [committee], all: true, guests: [fatherland-front]}"},
    {"vote", "6.9",
     "Ban Chỉ đạo quyết định khi quá nửa số thành viên tán thành; ngang nhau thì theo bên có người chủ trì.",
     "vote: {bodies: [committee], more_than: 1/2, tie: chair}"},
    {"quorum", "6.5", "Cuộc họp được tiến hành khi có ít nhất hai phần ba số thành viên dự.",
     "quorum: {bodies: [committee], at_least: 2/3}"},
    {"notice", "6.6", "Giấy mời được gửi trước ngày họp ít nhất 03 ngày làm việc, trừ họp đột xuất.",
     "notice: {bodies: [committee], lead: 3 working days, except: [extraordinary]}"},
    {"materials", "6.7", "Tài liệu, trong đó có báo cáo của Tổ Giúp việc, được gửi trước ngày họp ít nhất 02 ngày.",
     "materials: {bodies: [committee], lead: 2 days, report_of: support-team}"},
    {"report", "9.1",
     "Hằng tháng, các cơ quan báo cáo Ban Chỉ đạo trước ngày 15; Cơ quan Thường trực tổng hợp trước ngày 20; Ban Chỉ "
     "đạo báo cáo Ban Chỉ đạo tỉnh trước ngày 25.",
     "report: {from: {agencies: reporting}, every: month, due_day: 15, to: committee, then: [{from: {agencies: "
     "standing}, due_day: 20, to: committee}, {from: {body: committee}, due_day: 25, to: Ban Chỉ đạo tỉnh}]}"},
    {"report", "9.5", "Thành viên Ban Chỉ đạo báo cáo hằng quý, từ ngày 15 đến ngày 20 của tháng cuối quý.",
     "report: {from: {members_of: committee}, every: quarter, days: {from: 15, to: 20}, to: committee}"},
    {"report", "9.6", "Tổ Giúp việc báo cáo Ban Chỉ đạo chậm nhất ngày làm việc cuối cùng hằng tháng.",
     "report: {from: {body: support-team}, every: month, last_working_day: true, to: committee}"},
    {"report", "9.7", "Ban Chỉ đạo báo cáo Đảng ủy trong 05 ngày làm việc sau cuộc họp định kỳ hằng quý.",
     "report: {from: {body: committee}, every: quarter, within: 5 working days, of: meeting, to: Đảng ủy}"},
    {"request", "9.2", "Thành viên báo cáo đột xuất khi Ban Chỉ đạo yêu cầu.",
     "request: {of: {members_of: committee}}"},
    {"programme", "5.1", "Chương trình công tác năm được Ban Chỉ đạo thông qua trong tháng 01.",
     "programme: {body: committee, by_month: 1}"},
    {"programme", "5.3", "Chương trình công tác của Tổ Giúp việc được thông qua trước khi năm bắt đầu.",
     "programme: {body: support-team, before: year}"},
    {"plan", "5.2", "Từng thành viên xây dựng kế hoạch năm của lĩnh vực phụ trách trong tháng 02.",
     "plan: {members_of: committee, by_month: 2}"},
    {"review", "8.1", "Ban Chỉ đạo sơ kết 6 tháng một lần.", "review: {body: committee, every: half-year}"},
    {"review", "8.3", "Ban Chỉ đạo tổng kết năm trong 15 ngày kể từ ngày cuối năm.",
     "review: {body: committee, every: year, within: 15 days, of: period_end}"},
    {"review", "8.4", "Ban Chỉ đạo tổng kết 5 năm một lần, tính từ năm 2026.",
     "review: {body: committee, every: {years: 5, from: 2026}}"},
    {"composition", "3.1", "Ban Chỉ đạo có từ 05 đến 11 thành viên.",
     "composition: {bodies: [committee], at_least: 5, at_most: 11}"},
    {"decision", "4.2",
     "Việc cấp bách giữa hai kỳ họp, Trưởng Ban thống nhất với các Phó Trưởng Ban rồi quyết định, báo cáo tại cuộc họp "
     "gần nhất.",
     "decision: {body: committee, by: [head], agree_with: [standing-deputy, deputy], report_at: next-meeting}"},
    {"sign", "10.1", "Trưởng Ban ký thông báo kết luận; Phó Trưởng Ban Thường trực ký khi được ủy quyền.",
     "sign: {bodies: [committee], papers: [conclusion], roles: [head], delegated: [standing-deputy]}"},
    {"seal", "10.2", "Trưởng Ban, Phó Trưởng Ban Thường trực dùng con dấu của Đảng ủy.",
     "seal: {bodies: [committee], roles: [head, standing-deputy], seal: party-committee}"},
    {"delegation", "4.3", "Trưởng Ban được ủy quyền cho Phó Trưởng Ban Thường trực chủ trì họp, ký văn bản.",
     "delegation: {bodies: [committee], from: [head], to: [standing-deputy], scope: [chair, sign]}"},
    {"membership", "3.2", "Nhiệm kỳ của thành viên là 05 năm; bổ sung, thay thế thành viên phải có quyết định.",
     "membership: {bodies: [committee], needs: [decision], term: {years: 5}}"},
    {"consultation", "6.8", "Khi không họp được, Ban Chỉ đạo lấy ý kiến thành viên bằng văn bản thay cuộc họp định kỳ.",
     "consultation: {bodies: [committee], replaces_meeting: true}"},
    {"inspection", "8.2", "Mỗi năm Ban Chỉ đạo kiểm tra ít nhất 02 lần; đoàn kiểm tra báo cáo kết quả trong 10 ngày.",
     "inspection: {body: committee, at_least: 2, every: year, within: 10 days}"},
    {"proposal", "9.3", "Đề xuất của thành viên được Ban Chỉ đạo xem xét, trả lời trong 15 ngày kể từ ngày nhận.",
     "proposal: {bodies: [committee], within: 15 days}"},
    {"feedback", "12.2", "Ý kiến về Quy chế được tổng hợp, báo cáo Ban Chỉ đạo (hoặc Trưởng Ban) xem xét, quyết định.",
     "feedback: {bodies: [committee], by_head: true}"},
    {"commendation", "11.1", "Việc khen thưởng do Cơ quan Thường trực đề nghị.",
     "commendation: {proposed_by: [standing-agency], kinds: [commend]}"},
    {"budget", "11.2", "Kinh phí hoạt động được lập dự toán hằng năm, trong tháng 01.", "budget: {by_month: 1}"},
    {"task", "9.4", "Nhiệm vụ phải nêu người chủ trì, thời hạn; xin gia hạn trước ngày đến hạn ít nhất 01 ngày.",
     "task: {needs: [lead, due], extension_lead: 1 day}"},
    {"not_checked", "2.1", "Ban Chỉ đạo làm việc theo nguyên tắc tập trung dân chủ.",
     "not_checked: {reason: \"nguyên tắc làm việc; hồ sơ không ghi diễn biến thảo luận\"}"},
};

}  // namespace

std::span<WorkedArticle const> worked_articles() { return worked; }

WorkedArticle const* worked_article(std::string_view kind) {
  auto const found = std::ranges::find(worked, kind, &WorkedArticle::kind);
  return found == std::end(worked) ? nullptr : found;
}

}  // namespace bcd::output
