#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times Tally beside CPython, and prints tables in Markdown: python3.11 scripts/bench.py TALLY TABLE [ROUNDS] [NAME...]

    programs     each program of tests/bench: ratio of processor times, and peak memory
    techniques   the same programs without each technique of grammar/techniques.def: how much longer Tally takes
    collector    collections of heaps of 10^5 and 10^6 objects
    growth       how time grows with size: exponents

The CPython that runs this script is the one that Tally is compared with. NAME limits a table to these programs.

In each round everything runs once under each interpreter, one right after the other, so that a change of the machine's
speed touches all. A ratio is Tally's processor time (user and system) divided by the other's in the same round; the
median over the rounds is shown. What programs print must be the same.
"""
import math
import os
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "tests", "bench")
GNU_TIME = "/usr/bin/time" if os.access("/usr/bin/time", os.X_OK) else None
MEMORY = os.path.join(FOLDER, "memory")


def run(command):
    """The processor time of a run in seconds, its peak memory in bytes (0: unknown), and what it printed.

    GNU time tells the memory: what the system says of a child has the memory of this script as its least.
    """
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = {**ours, "PYTHONHASHSEED": "0"}  # PYTHONUNBUFFERED, say, would slow one of them
    with tempfile.NamedTemporaryFile("r") as peak:
        timed = [GNU_TIME, "-q", "-f", "%M", "-o", peak.name, *command] if GNU_TIME else command
        with subprocess.Popen(timed, stdout=subprocess.PIPE, env=environment) as process:
            printed = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        lines = peak.read().split()
    if process.returncode != 0:
        sys.exit(f"bench: {' '.join(command)} ends with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, int(lines[-1]) * 1024 if lines else 0, printed


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def program_names(chosen):
    return chosen or sorted(name[:-3] for name in os.listdir(FOLDER) if name.endswith(".py"))


def path_of(name):
    return os.path.join(FOLDER, name + ".py")


def table(*columns):
    """Prints the head of a table; the first column is on the left."""
    print("| " + " | ".join(columns) + " |")
    print("|---" + "|---:" * (len(columns) - 1) + "|", flush=True)


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def programs(tally, rounds, names):
    table("program", "ratio", "CPython, MB", "Tally, MB")
    medians = []
    for name in program_names(names):
        ratios, peaks = [], []
        for _ in range(rounds):
            theirs, their_peak, expected = run([sys.executable, path_of(name)])
            ours, our_peak, printed = run([tally, path_of(name)])
            if printed != expected:
                sys.exit(f"bench: {name} prints something else in Tally")
            ratios.append(ours / theirs)
            peaks.append((their_peak, our_peak))
        medians.append(statistics.median(ratios))
        their_peak, our_peak = (min(peak) / 1e6 for peak in zip(*peaks))
        row(name, f"{medians[-1]:.2f}", f"{their_peak:.1f}", f"{our_peak:.1f}")
    row("geometric mean", f"{geometric_mean(medians):.2f}", "", "")


def technique_names(tally):
    done = subprocess.run([tally, "--no-specialise=?"], capture_output=True, text=True, check=False)
    return [line.split()[0] for line in done.stderr.splitlines() if line.startswith("  ")]


def techniques(tally, rounds, names):
    table("without", "all programs", "most", "which")
    for technique in [*technique_names(tally), "all"]:
        option = "--no-specialise" if technique == "all" else "--no-specialise=" + technique
        medians = {}
        for name in program_names(names):
            ratios = []
            for _ in range(rounds):
                usual, _, expected = run([tally, path_of(name)])
                without, _, printed = run([tally, option, path_of(name)])
                if printed != expected:
                    sys.exit(f"bench: {name} prints something else with {option}")
                ratios.append(without / usual)
            medians[name] = statistics.median(ratios)
        most = max(medians, key=medians.get)
        row(technique, f"{geometric_mean(medians.values()):.2f}", f"{medians[most]:.2f}", most)


def collector(tally, rounds, _):
    table("objects", "heap", "10^5", "10^6")
    script = os.path.join(MEMORY, "collector.py")
    ratios = {}
    for size in 100_000, 1_000_000:
        for _ in range(rounds):
            ours, theirs = (run([command, script, str(size)])[2].decode().splitlines()
                            for command in (tally, sys.executable))
            for our_line, their_line in zip(ours, theirs):
                *what, our_time = our_line.split()
                key = tuple(what)
                ratios.setdefault(key, {}).setdefault(size, []).append(float(our_time) / float(their_line.split()[-1]))
    for (kind, what), sizes in ratios.items():
        row(kind, what, *(f"{statistics.median(found):.2f}" for found in sizes.values()))


def slope(points):
    """Of the straight line through the logarithms."""
    logs = [(math.log(size), math.log(max(seconds, 1e-6))) for size, seconds in points]
    return statistics.linear_regression(*zip(*logs)).slope


def growth(tally, rounds, _):
    table("operation", "CPython", "Tally", "ratio at the largest")
    script = os.path.join(MEMORY, "growth.py")
    points = {}
    for _ in range(rounds):
        for command in (sys.executable, tally):
            for line in run([command, script])[2].decode().splitlines():
                name, size, seconds = line.split("\t")
                times = points.setdefault(name, {}).setdefault(command, {})
                times.setdefault(int(size), []).append(float(seconds))
    for name, both in points.items():
        best = [{size: min(times) for size, times in both[command].items()} for command in (sys.executable, tally)]
        largest = max(best[0])
        row(name, *(f"{slope(times.items()):.2f}" for times in best), f"{best[1][largest] / best[0][largest]:.2f}")


def main():
    tables = {"programs": programs, "techniques": techniques, "collector": collector, "growth": growth}
    if len(sys.argv) < 3 or sys.argv[2] not in tables:
        sys.exit(__doc__)
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    tables[sys.argv[2]](sys.argv[1], rounds, sys.argv[4:])


main()
