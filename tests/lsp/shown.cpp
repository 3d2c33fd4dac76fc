#include "lsp/shown.hpp"

#include <algorithm>

#include "bcd/text/utf8.hpp"

namespace bcd::test {
namespace {

bool hides_bytes(std::string const& text) {
  return text.find('\r') != text.npos || text.starts_with("\xEF\xBB\xBF") || utf8::first_invalid(text) != text.npos;
}

std::string line_of(std::string const& path, int line, int column, std::string const& severity, std::string const& rule,
                    std::string const& message) {
  return path + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " + severity + "[" + rule +
         "]: " + message.substr(0, message.find('\n'));
}

}  // namespace

std::vector<std::string> shown_findings(Client const& client, std::string const& folder) {
  static constexpr char const* severities[]{"", "error", "warning", "note", "waived"};
  std::vector<std::string> all;
  for (auto const& [path, findings] : client.findings) {
    std::string const text = read_text(folder + "/" + path);
    for (Json const& one : findings) {
      std::string const message = one["message"];
      int line = 0, column = 0;
      if (!hides_bytes(text)) {
        Json const start = one["range"]["start"];
        std::size_t const at = client.offset(path, start);
        std::size_t const begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
        line = start["line"].get<int>() + 1;
        column = int(utf8::count(std::string_view{text}.substr(begin, at - begin))) + 1;
      }
      all.push_back(line_of(path, line, column, severities[one["severity"].get<int>()], one["code"], message));
    }
  }
  std::ranges::sort(all);
  return all;
}

std::vector<std::string> checked_findings(std::string const& folder, Date day) {
  Outcome const outcome = run({"-C", folder, "--as-of", day.str(), "check", "--format", "json"});
  std::vector<std::string> all;
  Json const report = Json::parse(outcome.out);
  for (Json const& one : report["findings"]) {
    std::string const path = one["path"], message = one["message"]["vi"];
    bool const hidden = hides_bytes(read_text(folder + "/" + path));
    all.push_back(line_of(path, hidden ? 0 : one["line"].get<int>(), hidden ? 0 : one["column"].get<int>(),
                          one["waived"] == true ? "waived" : one["severity"].get<std::string>(), one["rule"], message));
  }
  std::ranges::sort(all);
  return all;
}

Date day_of(GoldenCase const& one) {
  auto const option = std::ranges::find(one.command, "--as-of");
  if (option == one.command.end() || option + 1 == one.command.end()) return Date{2026, 10, 1};
  return parse_date(*(option + 1)).day().value_or(Date{2026, 10, 1});
}

}  // namespace bcd::test
