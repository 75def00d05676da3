#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the programs of tests/bench in Tally beside CPython: python3.11 scripts/bench.py TALLY [ROUNDS] [PROGRAM...]

The CPython that runs this script is the one that Tally is compared with.

In each round every program runs once in CPython and once in Tally, one right after the other, so that a change of the
machine's speed touches both. A ratio is Tally's processor time (user and system) divided by CPython's in the same
round; the median over the rounds is shown, and at the end the geometric mean. Both must print the same.
"""
import math
import os
import resource
import statistics
import subprocess
import sys

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tests", "bench")


def run(command, program):
    """The processor time of a run in seconds, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([command, program], capture_output=True, env={**os.environ, "PYTHONHASHSEED": "0"}, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def ratios(tally, program, rounds):
    """Tally's time over CPython's, for each round."""
    for _ in range(rounds):
        expected_time, expected = run(sys.executable, program)
        time, printed = run(tally, program)
        if printed != expected:
            sys.exit(f"bench: {program} prints something else in Tally")
        yield time / expected_time


def main():
    tally = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    names = sys.argv[3:] or sorted(name[:-3] for name in os.listdir(FOLDER) if name.endswith(".py"))
    medians = []
    for name in names:
        median = statistics.median(ratios(tally, os.path.join(FOLDER, name + ".py"), rounds))
        medians.append(median)
        print(f"{name:<20} {median:5.2f}", flush=True)
    mean = math.exp(sum(map(math.log, medians)) / len(medians))
    print(f"Tally takes {mean:.2f} times CPython's time: geometric mean of {len(medians)} programs, {rounds} rounds")


main()
