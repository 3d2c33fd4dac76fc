// Writes HTML: every text is escaped here, and every element that is opened is closed.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/model.hpp"

namespace bcd::output {

// A paper's model, and the call that prints it. Where a number of the page comes from stands beside it, as data-from=
// "CALL PATH", so that a test can compare.
struct Figures {
  std::string_view call;  // "reporting", "overview"
  form::Model const& model;
  // The value at a path like "total.owed" or "senders.0.owed"; null if there is none.
  form::Model const& at(std::string const& path) const;
  std::string text(std::string const& path) const;
  std::size_t size(std::string const& list) const { return at(list).is_array() ? at(list).size() : 0; }
};

class Html {
 public:
  Html& raw(std::string_view markup) {
    out_ += markup;
    return *this;
  }
  Html& text(std::string_view words);
  // Opens an element with attributes as they are written; `close` closes the one opened last.
  Html& open(std::string_view tag, std::string_view attributes = "");
  Html& close();
  Html& element(std::string_view tag, std::string_view words, std::string_view attributes = "");
  // A value of a model, with where it comes from.
  Html& figure(std::string_view tag, Figures const& of, std::string const& path, std::string_view attributes = "");
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::vector<std::string> open_;
};

// A table in a frame of its own that scrolls when it is too wide for a phone, with a caption for all readers.
struct HtmlColumn {
  std::string_view title;
  std::string_view key;  // of the model's rows
  bool number = false;
};
void put_table(Html& page, std::string_view caption, Figures const& of, std::string const& list,
               std::vector<HtmlColumn> const& columns, std::string const& total = "");
// The same for rows that are no model.
void put_rows(Html& page, std::string_view caption, std::vector<HtmlColumn> const& columns,
              std::vector<std::vector<std::string>> const& rows);

}  // namespace bcd::output
