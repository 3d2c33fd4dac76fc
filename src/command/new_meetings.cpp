// bcd new meetings: creates the regular meetings of a year.
#include "bcd/workspace/new_meetings.hpp"

#include <algorithm>

#include "added.hpp"
#include "bcd/text/shell_word.hpp"
#include "command.hpp"
#include "new_options.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

using workspace::SkippedMeeting;

// Refuses the options that have no meaning for several records, and fields that differ from meeting to meeting.
void require_several(Session const& session, NewOptions const& options, record::Draft const& given) {
  if (!options.id.empty())
    session.refuse({"bcd new meetings tự đặt mã; bỏ '{id}'", "bcd new meetings chooses the ids; remove '{id}'"},
                   {{"id", options.id}});
  for (auto const& [option, used] :
       {std::pair{"--period", !options.period.empty()}, {"--date", !options.date.empty()}, {"--print", options.print}})
    if (used)
      session.refuse({"{option} không dùng cùng bcd new meetings, vì lập nhiều hồ sơ; một cuộc họp: bcd new meeting",
                      "{option} cannot be used with bcd new meetings, which creates several records; for one meeting: "
                      "bcd new meeting"},
                     {{"option", option}});
  for (std::string const key : {"body", "period", "kind", "status", "date"})
    if (given.given(key))
      session.refuse({"--set {key}=… không dùng cùng bcd new meetings; chọn năm bằng --year, ban, tổ bằng --body",
                      "--set {key}=… cannot be used with bcd new meetings; choose the year with --year, the body with "
                      "--body"},
                     {{"key", key}});
}

int year_of(Session const& session, std::string const& text) {
  if (text.empty())
    session.refuse({"ghi năm: bcd new meetings --year {year}", "give the year: bcd new meetings --year {year}"},
                   {{"year", std::to_string(session.as_of().year() + 1)}});
  auto const period = parse_period(text);
  if (!period || period->every != Every::year)
    session.refuse({"--year '{text}' không phải năm, như {year}", "--year '{text}' is not a year like {year}"},
                   {{"text", text}, {"year", std::to_string(session.as_of().year() + 1)}});
  return period->year;
}

void require_body(Session const& session, unit::Unit const& unit, std::string const& body) {
  if (body.empty() || unit.known_body(body)) return;
  std::vector<std::string_view> bodies;
  std::string all;
  for (auto const& used : unit.regulations)
    for (auto const& one : *used.regulation->record->bodies) {
      if (std::ranges::find(bodies, *one->id) != bodies.end()) continue;
      bodies.push_back(*one->id);
      (all += all.empty() ? "" : ", ") += *one->id;
    }
  session.refuse({"--body: không có ban, tổ '{body}'{hint}; các ban, tổ: {all}",
                  "--body: there is no body '{body}'{hint}; the bodies: {all}"},
                 {{"body", body}, {"hint", did_you_mean(body, bodies)}, {"all", all}});
}

std::string skipped_line(Session const& session, std::string const& folder, SkippedMeeting const& one) {
  Args const args{
      {"body", one.body},
      {"period", one.period.str()},
      {"path", workspace::shown_path(folder, one.path)},
      {"due", one.due},
      {"call", "bcd new meeting --period " + one.period.str() + " --set " + shell_word("body=" + one.body_id)}};
  switch (one.why) {
    case SkippedMeeting::Why::exists:
      return session.say({"bỏ qua {body}, kỳ {period}: đã có {path}\n", "skipped {body}, {period}: has {path}\n"},
                         args);
    case SkippedMeeting::Why::replaced:
      return session.say({"bỏ qua {body}, kỳ {period}: đã có cuộc họp khác hoặc văn bản lấy ý kiến thay cho kỳ này\n",
                          "skipped {body}, {period}: another meeting or a consultation serves it\n"},
                         args);
    case SkippedMeeting::Why::past:
      break;
  }
  return session.say({"bỏ qua {body}, kỳ {period}: hạn {due} đã qua; nếu còn họp, lập riêng: {call}\n",
                      "skipped {body}, {period}: it was due by {due}; if it is still to be held: {call}\n"},
                     args);
}

}  // namespace

Exit new_meetings(Session const& session, NewOptions const& options) {
  record::Draft given{record::kind_info<record::Meeting>, session.lang};
  apply_options(session, options, given);
  require_several(session, options, given);
  int const year = year_of(session, options.year);
  std::string const folder = session.granted(workspace::one_unit(session.place()));
  auto const unit = load_sound(session, folder);
  session.granted(workspace::require_sound_members(session.place(), folder, *unit));
  require_body(session, *unit, options.body);
  auto const additions = session.granted(workspace::Additions::open(session.place(), folder, session.as_of()));
  require_fit(session, additions, given, "bcd-new");  // once, not for each meeting
  auto const made = session.granted(
      workspace::meetings_of_year(session.place(), folder, session.as_of(), {year, options.body, given}));
  workspace::Added const added = session.granted(additions.judge(made.files));
  if (!added.wrong.empty())
    throw Unusable{session.say({"không lập hồ sơ nào vì:", "no record was created, because:"}) +
                   wrong_lines(session, added.wrong)};
  if (!options.dry_run) make_files(session, folder, made.files);
  if (options.dry_run || !session.quiet) {  // --quiet does not hide the result of a dry run
    for (workspace::PlannedMeeting const& one : made.planned) {
      session.print(session.say(options.dry_run ? Text{"sẽ lập {path}  {body}, kỳ {period}, ngày {date}\n",
                                                       "would create {path}  {body}, {period}, on {date}\n"}
                                                : Text{"đã lập {path}  {body}, kỳ {period}, ngày {date}\n",
                                                       "created {path}  {body}, {period}, on {date}\n"},
                                {{"path", workspace::shown_path(folder, one.path)},
                                 {"body", one.body},
                                 {"period", one.period.str()},
                                 {"date", one.date}}));
      for (std::string const& words : one.warnings)
        session.print(session.say({"  lưu ý: {what}\n", "  note: {what}\n"}, {{"what", words}}));
    }
    for (SkippedMeeting const& one : made.skipped) session.print(skipped_line(session, folder, one));
    session.print(
        session.say(options.dry_run ? Text{"sẽ lập {made} cuộc họp năm {year}; bỏ qua {skipped} kỳ\n",
                                           "meetings of {year} to be created: {made}; periods skipped: "
                                           "{skipped}\n"}
                                    : Text{"đã lập {made} cuộc họp năm {year}; bỏ qua {skipped} kỳ\n",
                                           "meetings of {year} created: {made}; periods skipped: {skipped}\n"},
                    {{"made", made.planned.size()}, {"year", std::to_string(year)}, {"skipped", made.skipped.size()}}));
  }
  session.print(told_lines(session, added.other));
  return exit_for(added.other);
}

}  // namespace bcd::command
