// The order of Vietnamese dictionaries: a ă â b c d đ e ê … Compares by letters first, then by tones (ngang, huyền,
// hỏi, ngã, sắc, nặng), then lower case before upper case. Spaces and signs sort before digits, digits before letters.
// The order is that of ICU for Vietnamese; tests/text/names-in-icu-order.txt compares.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

// Returns a sort key: comparing two keys byte by byte gives the dictionary order of the texts. The text is NFC.
std::string collation_key(std::string_view text);
// Returns a sort key for the name of a person, as Vietnamese lists are sorted: by given name, which is the last word,
// then by family and middle name.
std::string name_key(std::string_view name);

}  // namespace bcd
