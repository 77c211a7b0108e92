"""Runs saksei linkage, and Splink where it is installed, on labelled sets and prints one table.

Usage: bench.py DATA [SET …]; called by ./run. Accuracy is measured by `saksei linkage evaluate` for both.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
SAKSEI = os.environ.get("SAKSEI", "./saksei").split()
# set: table, truth, key, ignored columns, our model, Splink's settings ("" where there are none)
SETS = {
    "febrl1": ("febrl/febrl1.csv", "febrl/febrl1.truth.csv", "entity_id", "none", "febrl.json", ""),
    "febrl2": ("febrl/febrl2.csv", "febrl/febrl2.truth.csv", "entity_id", "none", "febrl.json", ""),
    "febrl3": ("febrl/febrl3.csv", "febrl/febrl3.truth.csv", "entity_id", "none", "febrl.json", "febrl"),
    "fake_1000": ("splink/fake_1000.csv", "splink/fake_1000.truth.csv", "entity_id", "cluster", "",
                  "splink/model_fake_1000.json"),
    "RLdata500": ("rl/RLdata500.csv", "rl/RLdata500.truth.csv", "entity_id", "ent_id", "", ""),
    "historical_50k": ("splink/historical_50k.csv.gz", "splink/historical_50k.csv.gz", "cluster", "cluster",
                       "historical_50k.json", "splink/model_historical_50k.json"),
}


def saksei(*words):
    done = subprocess.run([*SAKSEI, "linkage", *map(str, words)], capture_output=True, text=True)
    if done.returncode not in (0, 1) or not done.stdout:
        sys.exit(f"saksei linkage {words[0]} ended with {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)


def row(name, who, pairs, score_s, total_s, clusters, data, truth, key):
    found = saksei("evaluate", "--clusters", clusters, "--truth", data / truth, "--key", key, "--format", "json")
    speed = pairs / score_s if score_s > 0 else 0
    print(f"{name:15} {who:22} {pairs:>12,} {score_s:8.2f} {total_s:8.1f} {speed:>13,.0f} "
          f"{found['pairwise']['f1']:8.4f} {found['b_cubed']['f1']:8.4f}", flush=True)


def ours(name, how, data, table, truth, key, ignored, work):
    clusters = work / "ours.csv"
    began = time.time()
    report = saksei("run", data / table, *how, "--ignore", ignored, "--clusters", clusters, "--format", "json",
                    "--timings", "--progress", "none")
    total = time.time() - began
    who = "saksei " + (pathlib.Path(how[1]).name if len(how) > 1 else "--auto")
    row(name, who, report["pairs"]["compared"], report["timings_ms"]["compare"] / 1000, total, clusters, data, truth,
        key)


def splink(name, settings, data, table, truth, key, work):
    clusters = work / "splink.csv"
    python = os.environ.get("PEER_PYTHON", "")
    if not python:
        return
    known = settings if settings == "febrl" else data / settings
    done = subprocess.run([python, str(HERE / "peer" / "peer.py"), str(data / table), str(known), str(clusters)],
                          capture_output=True, text=True)
    if done.returncode:
        print(f"{name:15} splink failed: {done.stderr.strip().splitlines()[-1]}")
        return
    told = json.loads(done.stdout.strip().splitlines()[-1])
    row(name, "splink 5 (ours)" if settings == "febrl" else "splink 5 demo settings", told["pairs"], told["score_s"], told["total_s"], clusters, data, truth, key)


def main(data, *names):
    data = pathlib.Path(data)
    print(f"{'set':15} {'who':22} {'pairs':>12} {'score s':>8} {'total s':>8} {'pairs/s':>13} {'F1':>8} {'B3 F1':>8}")
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for name in names or SETS:
            table, truth, key, ignored, model, settings = SETS[name]
            if not (data / table).exists():
                print(f"{name:15} not there: {table}")
                continue
            ours(name, ["--auto"], data, table, truth, key, ignored, work)
            if model:
                ours(name, ["--model", str(HERE / "models" / model)], data, table, truth, key, ignored, work)
            if settings:
                splink(name, settings, data, table, truth, key, work)


if __name__ == "__main__":
    main(*sys.argv[1:])
