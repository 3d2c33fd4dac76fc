#!/bin/sh
# Packs the extension: package.sh FILE.vsix
# A .vsix is a zip with the extension in extension/ and two files that describe it. Needs npm and zip. The one library,
# vscode-languageclient, is taken from node_modules/ beside this script; if it is not there, npm fetches it once.
set -eu
target=$(realpath -m "${1:?usage: package.sh FILE.vsix}")
cd "$(dirname "$0")"
[ -d node_modules/vscode-languageclient ] || npm install --omit=dev --no-package-lock --no-audit --no-fund --silent
version=$(sed -n 's/^ *"version": "\(.*\)",$/\1/p' package.json)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/extension"
cp -R package.json extension.js node_modules "$folder/extension/"
cp ../../../LICENSE "$folder/extension/LICENSE"
cat > "$folder/[Content_Types].xml" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="json" ContentType="application/json"/>
  <Default Extension="js" ContentType="application/javascript"/>
  <Default Extension="ts" ContentType="application/typescript"/>
  <Default Extension="md" ContentType="text/markdown"/>
  <Default Extension="txt" ContentType="text/plain"/>
  <Default Extension="map" ContentType="application/json"/>
  <Default Extension="vsixmanifest" ContentType="text/xml"/>
</Types>
XML
cat > "$folder/extension.vsixmanifest" <<XML
<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="bcd" Version="$version" Publisher="bcd"/>
    <DisplayName>bcd</DisplayName>
    <Description xml:space="preserve">Findings, completion and fixes for the records of a steering committee</Description>
    <Categories>Linters,Programming Languages</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="^1.75.0"/>
    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
  </Assets>
</PackageManifest>
XML
rm -f "$target"
if command -v zip >/dev/null; then (cd "$folder" && zip -q -r -X "$target" .)
else (cd "$folder" && python3 -c 'import os, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for folder, _, files in os.walk("."):
        for name in sorted(files): archive.write(os.path.join(folder, name))' "$target"); fi
echo "$target"
