#!/usr/bin/env python3
"""From a keystroke to findings: python3 tests/bench/lsp.py build/release UNIT [EDITS [MORE]]

Opens a report of the unit in `bcd lsp` and edits it EDITS times (default 200), each time so that a finding comes or
goes, and prints how long the new findings took: median, 95th percentile and worst, in milliseconds. Then makes MORE
edits (default 0) and prints the memory of the server before and after them.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import time

BCD, UNIT = pathlib.Path(sys.argv[1]).resolve() / "bcd", pathlib.Path(sys.argv[2]).resolve()
EDITS = int(sys.argv[3]) if len(sys.argv) > 3 else 200
MORE = int(sys.argv[4]) if len(sys.argv) > 4 else 0
server = subprocess.Popen([BCD, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def send(method, params, number=None):
    message = {"jsonrpc": "2.0", "method": method, "params": params} | ({} if number is None else {"id": number})
    body = json.dumps(message).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    server.stdin.flush()


def receive():
    length = 0
    while (line := server.stdout.readline().strip()):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return json.loads(server.stdout.read(length))


def findings_of(uri):
    while True:
        message = receive()
        if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
            return message["params"]["diagnostics"]


def resident():
    status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def edit(version):
    """Misspells the key `from`, or spells it again. Returns the seconds until the findings of the file came."""
    wrong = version % 2 == 1
    changed = text.replace("\nfrom:", "\nfrmo:", 1) if wrong else text
    start = time.perf_counter()
    send("textDocument/didChange",
         {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": changed}]})
    found = findings_of(uri)
    took = time.perf_counter() - start
    if wrong != any(one["code"] == "unknown-key" for one in found):
        sys.exit(f"lsp.py: edit {version}: the findings are not those of the text")
    return took


send("initialize", {"processId": None, "rootUri": UNIT.as_uri(), "capabilities": {}}, 1)
while receive().get("id") != 1:
    pass
send("initialized", {})
path = sorted(UNIT.glob("reports/**/*.yaml"))[-1]
uri, text = path.as_uri(), path.read_text(encoding="utf-8")
send("textDocument/didOpen",
     {"textDocument": {"uri": uri, "languageId": "yaml", "version": 0, "text": text}})
for warm in range(1, 5):
    edit(warm)
times = sorted(edit(version) * 1000 for version in range(5, 5 + EDITS))
files = sum(one.is_file() for one in UNIT.rglob("*"))
print(f"{files} files, {EDITS} edits: median {statistics.median(times):.1f} ms, "
      f"95 % {times[int(len(times) * 0.95)]:.1f} ms, worst {times[-1]:.1f} ms")
if MORE:
    before = resident()
    for version in range(5 + EDITS, 5 + EDITS + MORE):
        edit(version)
    print(f"memory: {before:.1f} MiB, after {MORE} more edits {resident():.1f} MiB")
send("shutdown", None, 2)
while receive().get("id") != 2:
    pass
send("exit", None)
sys.exit(server.wait())
