// The quorum in an attendance list or summary.
#pragma once
#include <string>
#include <vector>

#include "bcd/rule/judge.hpp"
#include "meeting_paper.hpp"

namespace bcd::form {

// "Số người dự tối thiểu: hơn 1/2 số thành viên, tức từ 6/10 đồng chí trở lên (…); có mặt 9 đồng chí: đủ"; "" if the
// clause requires no quorum of this meeting.
std::string quorum_words(MeetingPaper const& s, rule::Verdict const& verdict, bool held,
                         regulation::Provision<record::QuorumClause> const& provision,
                         std::vector<unit::SeatHolder> const& seats);

}  // namespace bcd::form
