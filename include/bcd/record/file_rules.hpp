// The rules about files and their shape. The loader finds these faults; `check`, `explain` and the manual read their
// words here.
#pragma once
#include <span>

#include "bcd/finding/finding.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

extern RuleInfo const file_unreadable, text_encoding, text_not_nfc, text_hygiene, yaml_syntax, yaml_feature,
    duplicate_key, unknown_key, missing_key, wrong_type, bad_value, ambiguous_scalar, stray_file, duplicate_id,
    clause_conflict, text_cut_by_comment, quotes_kept, number_ambiguous;
std::span<RuleInfo const* const> file_rules();

using Findings = std::vector<Finding>;
void add(Findings& out, RuleInfo const& rule, source::File const& file, source::Span span, Subject subject,
         Args args = {});
// That the file could not be read, and why.
void add_read_fault(Findings& out, source::File const& file, source::ReadFault fault);
// The faults that parsing met, as findings.
void add_source_faults(Findings& out, source::File const& file, source::Document const& document);

}  // namespace bcd::record
