# agree.py BCD_MUTATE ROOT: do the schemas of ROOT/schemas and bcd agree, for each record of the repository and each mutant, on
# whether its shape is right? The schemas are read by Debian's python3-jsonschema, the files by python3-yaml taught YAML 1.2, so
# that neither shares code with bcd. Prints counts and each disagreement; exit 1 when there is one.
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml


class Core(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
    """The core schema of YAML 1.2 (yaml.org/spec/1.2.2, 10.3): no dates, no yes and no, no octal 010."""


FLOAT = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
CORE = [
    (r"null|Null|NULL|~|", lambda text: None),
    (r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+", lambda text: int(text[2:], 8)),
    (r"0x[0-9a-fA-F]+", lambda text: int(text[2:], 16)),
    (FLOAT, float),
    (r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", lambda text: None),  # JSON has no such number
]


def scalar(loader, node):
    if not node.style:  # plain
        for pattern, value in CORE:
            if re.fullmatch(pattern, node.value):
                return value(node.value)
    return node.value


def sequence(loader, node):
    return [loader.construct_object(item, deep=True) for item in node.value]


def mapping(loader, node):
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


for tag, construct in (("scalar", scalar), ("sequence", sequence), ("mapping", mapping)):
    Core.add_constructor({"scalar": "tag:yaml.org,2002:str", "sequence": "tag:yaml.org,2002:seq", "mapping": "tag:yaml.org,2002:map"}[tag], construct)

BLANK = r"\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"  # the \s of ECMA-262


def ecma(pattern):
    """A pattern of JSON Schema (ECMA-262) as Python has it: $ is the very end, and \\S by another list of blanks."""
    return re.compile(re.sub(r"\$(?=$|\||\))", r"\\Z", pattern).replace(r"\S", f"[^{BLANK}]"))


PATTERNS = {}


def check_pattern(validator, pattern, instance, schema):
    if isinstance(instance, str):
        if pattern not in PATTERNS:
            PATTERNS[pattern] = ecma(pattern)
        if not PATTERNS[pattern].search(instance):
            yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": check_pattern})


def faulty_examples(schema, at):
    """Examples in a schema that the schema itself refuses."""
    if isinstance(schema, dict):
        for example in schema.get("examples", []):
            if not Validator(schema).is_valid(example):
                yield f"{at}: {example!r}"
        for key, value in schema.items():
            yield from faulty_examples(value, f"{at}/{key}")
    elif isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from faulty_examples(value, f"{at}/{index}")


def load_schemas(folder, kinds):
    schemas, faults = {}, []
    for kind in sorted(kinds):
        with open(os.path.join(folder, f"{kind}.json"), encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        faults += faulty_examples(schema, kind)
        schemas[kind] = Validator(schema)
    return schemas, faults


def main():
    mutate, root = sys.argv[1:]
    with tempfile.TemporaryDirectory() as out:
        print(subprocess.run([mutate, root, out], check=True, capture_output=True, text=True).stdout, end="")
        with open(os.path.join(out, "verdicts.jsonl"), encoding="utf-8") as lines:
            told = [json.loads(line) for line in lines]
        schemas, faults = load_schemas(os.path.join(root, "schemas"), {one["kind"] for one in told})
        for fault in faults:
            print("an example that its schema refuses:", fault)
        counts, rules, disagreed, unread = collections.Counter(), collections.Counter(), 0, []
        for one in told:
            mutant = one["file"].startswith("mutants/")
            written = mutant or one["file"].startswith("cases/")
            with open(os.path.join(out if written else root, one["file"]), encoding="utf-8-sig") as file:
                try:
                    record = yaml.load(file, Core)
                except yaml.reader.ReaderError:  # text of another encoding: bcd reads on to say so, python3-yaml does not
                    unread.append(one["file"])
                    continue
            said = next(schemas[one["kind"]].iter_errors(record), None)
            counts[mutant, one["valid"]] += 1
            rules.update(one["rules"] if mutant else [])
            if (said is None) != one["valid"]:
                disagreed += 1
                about = f"{said.json_path}: {said.message[:200]}" if said else "valid"
                print(f"{one['file']} ({one['kind']}; {one['from']}; {'; '.join(one['how'])})\n  bcd: {' '.join(one['rules']) or 'valid'}\n  schema: {about}")
    if unread:
        print("python3-yaml does not read:", ", ".join(unread))
    for mutant in (False, True):
        print(f"{'mutants' if mutant else 'records'}: {counts[mutant, True]} right, {counts[mutant, False]} wrong")
    print("rules that mutants break:", ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items())))
    mutants = counts[True, True] + counts[True, False]
    meant = {"unknown-key", "missing-key", "wrong-type", "bad-value", "ambiguous-scalar"}
    worth = mutants >= 2000 and min(counts[True, True], counts[True, False]) >= mutants // 5 and set(rules) == meant
    if not worth:
        print("the mutants do not try enough: 2,000, a fifth of them right, a fifth wrong, and each rule are wanted")
    print(f"{disagreed} disagreements")
    return 1 if disagreed or faults or not worth else 0


if __name__ == "__main__":
    sys.exit(main())
