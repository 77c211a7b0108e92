"""Reads the texts of a gold with other extractors of quantities and writes what they found in the shape GoldBench scores.

read.py PEER GOLD OUT [NARRATIVES]    PEER: quantulum3 or recognizers; GOLD: documents.csv and <document>.txt;
OUT: folder for <document>.jsonl; NARRATIVES: narratives.jsonl.gz for documents whose text does not lie in GOLD.

Both peers give numbers with a place and perhaps a unit, nothing of what Saksei's other fields say; these stay null. In their favour
bare years (1900 to 2100 without a unit) are left out: neither tells years from counts. Prints the seconds spent reading.
"""

import csv
import gzip
import json
import re
import sys
import time
from pathlib import Path


def quantulum3():
    from quantulum3 import parser

    def read(text):
        for quantity in parser.parse(text):
            start, end = quantity.span
            yield start, end, quantity.value, quantity.unit.name

    return read


def recognizers():
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension

    models = [recognize_percentage, recognize_currency, recognize_age, recognize_dimension, recognize_number]

    def read(text):
        taken = []
        for model in models:
            for found in model(text, "en-us"):
                start, end = found.start, found.end + 1
                value = (found.resolution or {}).get("value")
                if value is None or any(start < e and s < end for s, e in taken):
                    continue
                taken.append((start, end))
                yield start, end, str(value).rstrip("%"), (found.resolution or {}).get("unit") or model.__name__.removeprefix("recognize_")

    return read


def figures(read, text):
    """Paragraph by paragraph, as both peers are meant to be used; places count in the whole text."""
    for paragraph in re.finditer(r"[^\n]+", text):
        for start, end, value, unit in read(paragraph.group()):
            try:
                number = float(value)
            except (TypeError, ValueError):
                continue
            if unit in ("dimensionless", "number") and 1900 <= number <= 2100 and number == int(number):
                continue
            yield {
                "span": [paragraph.start() + start, paragraph.start() + end],
                "kind": "count",
                "value": f"{number:.6f}".rstrip("0").rstrip("."),
                "modifier": "exact",
            }


def main(peer, gold, out, narratives=None):
    texts = {}
    if narratives:
        with gzip.open(narratives, "rt", encoding="utf-8") as lines:
            texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    read = {"quantulum3": quantulum3, "recognizers": recognizers}[peer]()
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    spent, characters = 0.0, 0
    with open(Path(gold) / "documents.csv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            document, beside = row["document"], Path(gold) / (row["document"] + ".txt")
            text = beside.read_bytes().decode("utf-8") if beside.exists() else texts[document]
            start = int(row["annotated_from"])
            stretch = text[start : int(row["annotated_to"])]
            began = time.perf_counter()
            found = list(figures(read, stretch))
            spent += time.perf_counter() - began
            characters += len(stretch)
            with open(out / f"{document}.jsonl", "w", encoding="utf-8") as lines:
                for figure in found:
                    figure["span"] = [start + at for at in figure["span"]]
                    lines.write(json.dumps(figure) + "\n")
    print(f"{peer}: {characters} characters in {spent:.1f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
