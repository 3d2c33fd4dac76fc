#include "html.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "bcd/text/markup.hpp"
#include "bcd/text/split.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::output {
namespace {

form::Model const nothing;

void open_table(Html& page, std::string_view caption, std::vector<HtmlColumn> const& columns) {
  page.open("div", fmt::format("class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng: {}\"",
                               escape_markup(caption, true)));
  auto const words = std::ranges::count(columns, false, &HtmlColumn::number);
  page.open("table", words > 1 ? "class=\"stack\"" : "").element("caption", caption).open("thead").open("tr");
  for (HtmlColumn const& column : columns)
    page.element("th", column.title, column.number ? "scope=\"col\" class=\"number\"" : "scope=\"col\"");
  page.close().close().open("tbody");
}

// What a cell is, told beside it where a phone shows a row as a block. A few words, such as a name, stay on one line.
std::string label_of(HtmlColumn const& column, std::string_view words) {
  constexpr std::size_t short_words = 14;
  bool const keeps = utf8::count(words) <= short_words;
  return fmt::format("data-label=\"{}\"{}", escape_markup(column.title, true),
                     column.number ? " class=\"number\""
                     : keeps       ? " class=\"short\""
                                   : "");
}

// The first column that is no number names the row.
bool names_row(std::vector<HtmlColumn> const& columns, std::size_t column) {
  for (std::size_t i = 0; i < column; ++i)
    if (!columns[i].number) return false;
  return !columns[column].number;
}

}  // namespace

form::Model const& Figures::at(std::string const& path) const {
  form::Model const* here = &model;
  for (std::string_view const step : split(path, ".")) {
    if (here->is_array()) {
      std::size_t const index = std::size_t(std::stoul(std::string{step}));
      if (index >= here->size()) return nothing;
      here = &(*here)[index];
    } else {
      if (!here->is_object()) return nothing;
      auto const found = here->find(std::string{step});
      if (found == here->end()) return nothing;
      here = &*found;
    }
  }
  return *here;
}

std::string Figures::text(std::string const& path) const {
  form::Model const& value = at(path);
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() ? value.dump() : "";
}

Html& Html::text(std::string_view words) { return raw(escape_markup(words)); }

Html& Html::open(std::string_view tag, std::string_view attributes) {
  open_.emplace_back(tag);
  out_ += fmt::format("<{}{}{}>", tag, attributes.empty() ? "" : " ", attributes);
  return *this;
}

Html& Html::close() {
  out_ += fmt::format("</{}>\n", open_.back());
  open_.pop_back();
  return *this;
}

Html& Html::element(std::string_view tag, std::string_view words, std::string_view attributes) {
  return open(tag, attributes).text(words).close();
}

Html& Html::figure(std::string_view tag, Figures const& of, std::string const& path, std::string_view attributes) {
  std::string const from =
      fmt::format("data-from=\"{} {}\"{}{}", of.call, path, attributes.empty() ? "" : " ", attributes);
  return element(tag, of.text(path), from);
}

void put_table(Html& page, std::string_view caption, Figures const& of, std::string const& list,
               std::vector<HtmlColumn> const& columns, std::string const& total) {
  open_table(page, caption, columns);
  auto const row = [&](std::string const& path, bool whole) {
    page.open("tr", whole ? "class=\"total\"" : "");
    for (std::size_t i = 0; i < columns.size(); ++i) {
      bool const head = names_row(columns, i);
      std::string const from = path + "." + std::string{columns[i].key}, words = of.text(from);
      std::string const kind = head ? "scope=\"row\"" : label_of(columns[i], words);
      if (whole && head && words.empty()) page.element("th", "Cộng", kind);
      else page.figure(head ? "th" : "td", of, from, kind);
    }
    page.close();
  };
  for (std::size_t i = 0; i < of.size(list); ++i) row(fmt::format("{}.{}", list, i), false);
  if (!total.empty()) row(total, true);
  page.close().close().close();
}

void put_rows(Html& page, std::string_view caption, std::vector<HtmlColumn> const& columns,
              std::vector<std::vector<std::string>> const& rows) {
  open_table(page, caption, columns);
  for (auto const& cells : rows) {
    page.open("tr");
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (names_row(columns, i)) page.element("th", cells[i], "scope=\"row\"");
      else page.element("td", cells[i], label_of(columns[i], cells[i]));
    page.close();
  }
  page.close().close().close();
}

}  // namespace bcd::output
