#include "arrange_rows.hpp"

#include <algorithm>
#include <utility>

#include "bcd/source/scalar_lines.hpp"

namespace bcd::record {

int Row::indent() const { return int(std::min(line.find_first_not_of(' '), line.size())); }

Rows rows_of(source::File const& file, source::Document const& document) {
  Rows rows;
  auto const texts = source::scalar_lines(file, document);
  int const count = file.line_count() - (file.bytes().empty() || file.bytes().back() == '\n' ? 1 : 0);
  for (int number = 1; number <= count; ++number) {
    std::uint32_t const next =
        number < file.line_count() ? file.line_start(number + 1) - 1 : std::uint32_t(file.bytes().size());
    std::string_view const line = file.text({file.line_start(number), next});
    std::size_t const first = line.find_first_not_of(" \t");
    bool const text = texts[std::size_t(number - 1)].begins;
    rows.push_back({text                 ? Row::Is::text
                    : first == line.npos ? Row::Is::empty
                    : line[first] == '#' ? Row::Is::comment
                                         : Row::Is::words,
                    std::string{line}});
  }
  return rows;
}

std::string written(Rows const& rows) {
  std::string made;
  bool parted = true;  // true at the start and after an empty line
  bool waiting = false;
  for (Row const& row : rows) {
    if (row.is == Row::Is::empty) {
      waiting = !parted;
      continue;
    }
    if (std::exchange(waiting, false)) made += '\n';
    made += row.line + '\n';
    parted = false;
  }
  return made;
}

}  // namespace bcd::record
