// The records on disk, with the files that are open in the editor as they are there.
#pragma once
#include "bcd/workspace/record_source.hpp"
#include "documents.hpp"

namespace bcd::lsp {

// `documents` must outlive the result. An open file that was not edited is read from disk, because an editor shows it
// without its byte order mark, line ends and bytes of another encoding, which are findings.
workspace::RecordSource with_open_files(workspace::Place const& place, Documents const& documents);

}  // namespace bcd::lsp
