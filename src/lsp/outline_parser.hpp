// The parser behind outline_of(): blocks in outline.cpp, brackets in outline_flow.cpp.
#pragma once
#include "outline.hpp"

namespace bcd::lsp {

class OutlineParser {
 public:
  explicit OutlineParser(std::string_view text) : text_{text} {}
  Outline parse();

 private:
  struct Open {
    int bracket;  // index in `brackets`
    int node;     // the entry or item that is being read in it; -1 between two
  };
  // ---- blocks
  void read_line(std::uint32_t begin, std::uint32_t end);
  std::uint32_t read_dashes(std::uint32_t at, std::uint32_t begin, std::uint32_t end);
  void read_value(int node, std::uint32_t at, std::uint32_t begin, std::uint32_t end);
  int parent_for(int column, bool dash) const;
  // Returns the offset of the ':' that ends a key, or `end`.
  std::uint32_t key_end(std::uint32_t at, std::uint32_t end) const;
  // ---- brackets
  std::uint32_t read_flow(std::uint32_t at, std::uint32_t end);
  void open_bracket(std::uint32_t at);
  void close_bracket(std::uint32_t at);
  void end_node(std::uint32_t at);
  std::uint32_t read_flow_scalar(std::uint32_t at, std::uint32_t end);
  void leave_brackets(std::uint32_t at);
  bool begins_block(std::uint32_t at, std::uint32_t begin, std::uint32_t end) const;
  // ---- both
  std::uint32_t skip_blanks(std::uint32_t at, std::uint32_t end) const;
  // Returns the end of a scalar at `at`: after its closing quote, or before a comment, without blanks.
  std::uint32_t scalar_end(std::uint32_t at, std::uint32_t end) const;
  std::uint32_t quote_end(std::uint32_t at, std::uint32_t end) const;
  // Appends the node, moved up if it is too deep. Returns its index.
  int add(OutlineNode node);

  std::string_view text_;
  Outline made_;
  std::vector<int> depths_;  // of the nodes
  std::vector<Open> open_;   // the brackets that are not closed yet
  int flow_column_ = 0, flow_node_ = -1;
  int block_text_ = -1;  // column of the key of a block scalar that is being read; -1 if none is
};

}  // namespace bcd::lsp
