// The baseline file of `bcd check`: reads it, writes it, and lists its entries without a finding.
#include "baseline_file.hpp"

#include "bcd/source/writer.hpp"
#include "command.hpp"

namespace bcd::command {

output::Baseline read_baseline(Session const& session, std::string const& path) {
  auto baseline = output::parse_baseline(session.read(path));
  if (!baseline)
    session.refuse({"'{path}' không phải tệp mốc của bản bcd này; ghi lại bằng --write-baseline",
                    "'{path}' is not a baseline of this version of bcd; write it again with --write-baseline"},
                   {{"path", path}});
  return *std::move(baseline);
}

void tell_stale(Session const& session, std::string const& path, std::vector<output::BaselineEntry> const& gone) {
  if (gone.empty()) return;
  session.complain(session.say(
      {"bcd: {count} mục trong '{path}' không còn ứng với phát hiện nào; ghi lại bằng --write-baseline để bỏ:\n",
       "bcd: entries of '{path}' without a finding: {count}; remove them with --write-baseline:\n"},
      {{"count", gone.size()}, {"path", path}}));
  for (output::BaselineEntry const& one : gone)
    session.complain(
        session.say({"  {unit} {path} {rule} {subject}\n", "  {unit} {path} {rule} {subject}\n"},
                    {{"unit", one.unit}, {"path", one.path}, {"rule", one.rule}, {"subject", one.subject}}));
}

void write_baseline(Session const& session, std::string const& path, output::Baseline const& baseline) {
  session.write(path, output::baseline_text(baseline));
  session.note({"bcd: đã ghi {count} phát hiện vào '{path}'\n", "bcd: findings written to '{path}': {count}\n"},
               {{"count", baseline.size()}, {"path", path}});
}

}  // namespace bcd::command
