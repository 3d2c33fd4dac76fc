// The tasks that a paper of a period follows, and the keys that describe them. All such papers use these functions, so
// they count alike.
#pragma once
#include <array>
#include <vector>

#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"
#include "period_paper.hpp"

namespace bcd::form {

// Returns the tasks given on or before the last day of the period and not done before its first day.
std::vector<ledger::Task const*> followed_tasks(ReportingPeriod const& reporting);

inline constexpr std::array task_matrix_keys{
    text("state", {"Tình trạng", "State"}), number("in_time", {"Đúng hạn, còn trong hạn", "In time"}),
    number("late", {"Trễ hạn, quá hạn", "Late"}), number("total", {"Cộng", "Total"})};
inline constexpr std::array task_count_keys{text("state", {"Tình trạng", "State"}),
                                            number("count", {"Số nhiệm vụ", "Number of tasks"})};
inline constexpr std::array task_summary_keys{
    number("total", {"Số nhiệm vụ theo dõi", "Number of tasks"}),
    list("matrix",
         {"Nhiệm vụ theo tình trạng và thời hạn, dòng cuối là cộng",
          "Tasks by state, in time or late; the last row is the total"},
         task_matrix_keys),
    number("suspended", {"Số nhiệm vụ tạm dừng", "Suspended tasks"}),
    list("counts", {"Số nhiệm vụ theo từng tình trạng", "Number of tasks by state"}, task_count_keys),
    text("counts_words", {"Số nhiệm vụ theo từng tình trạng, bằng lời", "Number of tasks by state, in words"}),
    number("in_time", {"Số nhiệm vụ có hạn hoàn thành đúng hạn", "Tasks with a due day that were done in time"}),
    number("came_due",
           {"Số nhiệm vụ có hạn đã hoàn thành hoặc đã quá hạn", "Tasks with a due day that are done or overdue"}),
    text("in_time_share", {"Tỷ lệ đúng hạn", "Share done in time"}),
    chart("chart", {"Biểu đồ tình trạng nhiệm vụ", "Chart of the tasks by state"})};
// Returns the counts of the tasks by state, as task_summary_keys describes. The share is "" if no task came due.
Model task_summary(std::vector<ledger::Task const*> const& tasks, Date as_of);

inline constexpr std::array task_row_keys{
    number("no", {"Thứ tự", "Number in the list"}),
    text("id", {"Mã nhiệm vụ, để tra cứu hồ sơ", "Id of the task, to look it up"}),
    number("item", {"Số thứ tự trong văn bản giao", "Number in the paper that assigned it"}),
    text("text", {"Nội dung", "The text"}),
    text("source", {"Giao tại", "The paper that assigned it"}),
    text("lead", {"Chủ trì", "Lead"}),
    text("partners", {"Phối hợp", "Partners"}),
    text("due", {"Thời hạn", "Due day"}),
    text("product", {"Sản phẩm", "Product"}),
    text("state", {"Tình trạng", "State"}),
    text("note", {"Ghi chú của báo cáo mới nhất", "Note in the newest report"}),
    text("said_by", {"Báo cáo cho biết tình trạng", "The report that gives the state"})};
// Returns one task as a row, as task_row_keys describes. `no` is its number in the list.
Model task_row(ReportingPeriod const& reporting, ledger::Task const& task, std::size_t no);

}  // namespace bcd::form
