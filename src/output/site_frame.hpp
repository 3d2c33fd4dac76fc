// The frame of every page of `bcd site`, and what their parts have in common.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html.hpp"

namespace bcd::output {

// Opens the document up to its main part: title, headings, links to the sections (id and words).
void open_site(Html& page, std::string_view title, std::string_view heading, std::string_view below,
               std::vector<std::pair<std::string, std::string>> const& sections);
// Closes it with a line that says what the figures are.
void close_site(Html& page, std::string_view words);

// For a reader the paths of the records say nothing; who keeps them finds them with bcd check.
inline constexpr std::string_view faulty_words =
    "Còn hồ sơ có lỗi, chưa được tính vào số liệu dưới đây. Người giữ hồ sơ xem bằng lệnh bcd check.";

void open_section(Html& page, std::string_view id, std::string_view heading);
// A large figure with its meaning; `note` below it may be "". `alert`: it asks for action.
void put_tile(Html& page, std::string_view meaning, Figures const& of, std::string const& path, std::string_view note,
              bool alert = false);
void put_tile(Html& page, std::string_view meaning, std::string_view figure, std::string_view note, bool alert,
              std::string_view from);
// The chart at that path of the model, for a wide and for a narrow screen; nothing if it says nothing.
void put_chart(Html& page, Figures const& of, std::string const& path, std::string const& id);

}  // namespace bcd::output
