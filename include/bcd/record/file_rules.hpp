// Rules about files and their structure. The loader reports these errors. `check`, `explain` and the manual use their
// descriptions.
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
// Reports that the file could not be read, and why.
void add_read_fault(Findings& out, source::File const& file, source::ReadFault fault);
// Appends the faults of parsing as findings.
void add_source_faults(Findings& out, source::File const& file, source::Document const& document);

}  // namespace bcd::record
