"""Splink, the peer, on one set: the settings published with it, or ours for febrl3. Prints one JSON object.

Usage: peer.py TABLE.csv SETTINGS.json|febrl CLUSTERS.csv
The settings of febrl are written by us from memory after Splink's example for that table, not copied from it:
read their figure as that of a fair Splink model, not as Splink's own.
"""
import csv
import gzip
import json
import sys
import time

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

THRESHOLD = 0.95  # the probability at which Splink's examples cluster


def table(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        rows = csv.reader(lines, skipinitialspace=True)
        header = [name.strip() for name in next(rows)]
        columns = {name: [] for name in header}
        for row in rows:
            for name, value in zip(header, row + [""] * (len(header) - len(row))):
                columns[name].append(value.strip() or None)
    import pyarrow

    return pyarrow.table({name: pyarrow.array(values, pyarrow.string()) for name, values in columns.items()})


def febrl(frame):
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="rec_id",
        blocking_rules_to_generate_predictions=[
            block_on("soc_sec_id"), block_on("given_name"), block_on("surname"), block_on("date_of_birth"),
            block_on("postcode")],
        comparisons=[
            cl.NameComparison("given_name"), cl.NameComparison("surname"),
            cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            cl.ExactMatch("street_number"), cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        ])
    linker = Linker(frame, settings)
    rules = [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")]
    linker.training.estimate_probability_two_random_records_match(rules, recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("date_of_birth"), block_on("postcode")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    return linker


def main(path, settings, out):
    began = time.time()
    api = DuckDBAPI(duckdb.connect())
    frame = api.register(table(path))
    linker = febrl(frame) if settings == "febrl" else Linker(frame, json.load(open(settings, encoding="utf-8")))
    ready = time.time()
    predictions = linker.inference.predict()
    pairs = predictions.as_duckdbpyrelation().count("*").fetchall()[0][0]
    scored = time.time()
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=THRESHOLD)
    relation = clusters.as_duckdbpyrelation()
    key = "rec_id" if settings == "febrl" else "unique_id"
    numbers = {}
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["record_id", "cluster_id", "source"])
        for record, cluster in relation.project(f"{key}, cluster_id").fetchall():
            writer.writerow([record, numbers.setdefault(cluster, len(numbers) + 1), "a"])
    print(json.dumps({"pairs": pairs, "score_s": scored - ready, "total_s": time.time() - began}))


if __name__ == "__main__":
    main(*sys.argv[1:])
