// Clauses on who attends a meeting, what its papers need and how the body decides, with their texts.
#pragma once
#include "clause_sentences.hpp"

namespace bcd::test {

inline constexpr SaidClause deciding_clauses[]{
    {"vote: {bodies: [committee], more_than: 1/2, tie: chair}",
     "Ban Chỉ đạo quyết định khi quá nửa tổng số thành viên tán thành; hai bên ngang nhau thì theo bên có người chủ "
     "trì",
     "decisions of Ban Chỉ đạo are taken if more than half of all members are for them; a tie goes with the side of "
     "the "
     "chair"},
    {"vote: {bodies: [committee], at_least: 2/3, of: present, secret: true, with: [head], at: meeting}",
     "Ban Chỉ đạo quyết định tại cuộc họp bằng bỏ phiếu kín khi ít nhất 2/3 số thành viên có mặt tán thành, trong đó "
     "có "
     "Trưởng Ban",
     "decisions of Ban Chỉ đạo at a meeting are taken by secret ballot if at least 2/3 of the members present are for "
     "them, among them the head"},
    {"vote: {bodies: [committee], with: [head], at: consultation}",
     "Ban Chỉ đạo quyết định qua lấy ý kiến bằng văn bản khi có sự tán thành của Trưởng Ban",
     "decisions of Ban Chỉ đạo in a written consultation are taken if the head is for them"},
    {"attendance: {bodies: [committee], all: true, guests: [fatherland-front, standing-agency]}",
     "cuộc họp của Ban Chỉ đạo phải ghi từng thành viên có mặt hay vắng; phải mời Mặt trận Tổ quốc, Cơ quan Thường "
     "trực",
     "meetings of Ban Chỉ đạo record each member as present or absent; they invite: fatherland front, standing agency"},
    {"attendance: {bodies: [committee], guest_bodies: [team]}", "cuộc họp của Ban Chỉ đạo phải mời Tổ Giúp việc",
     "meetings of Ban Chỉ đạo invite: Tổ Giúp việc"},
    {"notice: {bodies: [committee], needs: [start, place]}", "giấy mời họp Ban Chỉ đạo phải nêu giờ họp, địa điểm",
     "invitations of Ban Chỉ đạo state the start time, the place"},
    {"notice: {bodies: [committee], lead: 2 days, needs: [agenda]}",
     "giấy mời họp Ban Chỉ đạo gửi trước ngày họp ít nhất 2 ngày, phải nêu nội dung chương trình",
     "invitations of Ban Chỉ đạo are sent at least 2 days before the meeting and state the agenda"},
    {"materials: {bodies: [committee], report_of: team}", "cuộc họp của Ban Chỉ đạo phải có báo cáo của Tổ Giúp việc",
     "meetings of Ban Chỉ đạo have a report of Tổ Giúp việc"},
    {"minutes: {bodies: [committee], signers: [chair, recorder], sent_within: 5 working days}",
     "cuộc họp của Ban Chỉ đạo phải có biên bản, có chữ ký của người chủ trì, người ghi biên bản, gửi trong 5 ngày làm "
     "việc sau cuộc họp",
     "meetings of Ban Chỉ đạo must have minutes, signed by the chair, the recorder, sent within 5 working days of the "
     "meeting"},
    {"conclusion: {bodies: [committee], sent_within: 7 days}",
     "kết luận của Ban Chỉ đạo được thông báo bằng văn bản, gửi trong 7 ngày sau cuộc họp",
     "conclusions of Ban Chỉ đạo are notified in writing, sent within 7 days of the meeting"},
    {"consultation: {bodies: [committee], replies: majority, within: 5 days, report_at: next-meeting}",
     "Ban Chỉ đạo cho ý kiến bằng văn bản; hạn trả lời 5 ngày kể từ ngày gửi; phải có trả lời của quá nửa số người "
     "được "
     "hỏi; kết quả báo cáo tại cuộc họp gần nhất",
     "Ban Chỉ đạo may be consulted in writing; replies are due within 5 days of sending; replies are needed from more "
     "than half of those asked; the outcome is reported at the next meeting"},
    {"consultation: {bodies: [committee], at_least: 2/3}",
     "Ban Chỉ đạo cho ý kiến bằng văn bản; phải có trả lời của ít nhất 2/3 số người được hỏi",
     "Ban Chỉ đạo may be consulted in writing; replies are needed from at least 2/3 of those asked"},
    {"convene: {bodies: [committee], on_request: {superior: true}, only: [extraordinary]}",
     "Ban Chỉ đạo họp (họp đột xuất) theo yêu cầu của cấp trên",
     "Ban Chỉ đạo meets (extraordinary) at the request of the superior body"}};

}  // namespace bcd::test
