// Settings of editors that hold records to their schemas while one types.
#pragma once
#include <string>
#include <string_view>

namespace bcd::output {

// .vscode/settings.json for the YAML extension (redhat.vscode-yaml): which schema of `folder` stands for which files,
// in any unit of the workspace. `folder` is as from the workspace.
std::string vscode_settings(std::string_view folder);

// The extension takes a schema's path for one of the workspace only when it is of these characters.
bool is_vscode_path(std::string_view folder);

}  // namespace bcd::output
