// The families of rules; each file lists its own, all.cpp the families.
#pragma once
#include <span>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

using Family = std::span<Rule const* const>;
Family reference_rules();
Family number_rules();
Family schedule_rules();
Family notice_rules();
Family attendance_rules();
Family absence_rules();
Family quorum_rules();
Family paper_rules();
Family task_rules();
Family report_rules();
Family request_rules();
Family organisation_rules();
Family between_rules();
Family authority_rules();
Family yearly_rules();
Family proposal_rules();
Family secrecy_rules();
Family history_rules();

}  // namespace bcd::rule
