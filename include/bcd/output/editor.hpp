// Editor settings that validate records against their schemas during typing.
#pragma once
#include <string>
#include <string_view>

namespace bcd::output {

// Returns .vscode/settings.json for the YAML extension (redhat.vscode-yaml). It maps each schema in `folder` to the
// files of its kind in any unit of the workspace. `folder` is relative to the workspace.
std::string vscode_settings(std::string_view folder);

// True if the extension accepts the folder as a path in the workspace: relative, and only of characters it allows.
bool is_vscode_path(std::string_view folder);

}  // namespace bcd::output
