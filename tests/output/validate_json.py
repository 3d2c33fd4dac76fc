# validate_json.py SCHEMA FILE: is the file valid under the JSON Schema (draft 4 or 7)? Says the first faults.
import json
import sys

import jsonschema

schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
faults = list(jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker()).iter_errors(document))
for fault in faults[:5]:
    print("/".join(map(str, fault.absolute_path)), fault.message[:300])
sys.exit(1 if faults else 0)
