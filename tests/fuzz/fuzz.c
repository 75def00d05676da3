// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds damaged programs to the front end: whatever the text, Tally says what is wrong with it and does not crash.
//
//     tests/golden/int/parsing.py  ──►  a few random changes  ──►  tally --check  ──►  status 0 or 1
//
// A change deletes, doubles, moves or overwrites a piece, or puts in a piece that parsers stumble over. Only `--check`
// is used, which parses and runs nothing, so a damaged program can do no harm.
//
// What always holds: the n-th program of a seed is the same in every run, so the number that is printed with a finding
// is enough to find it again; the program itself is left in build/fuzz-N.py. `make fuzz` starts this with the golden
// scripts, against the sanitizer build.
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TEXT_MAX = 1 << 16, CHANGES_MAX = 6, PIECE_MAX = 40, SECONDS_ALLOWED = 20, FINDINGS_MAX = 10 };

// The program being damaged.
typedef struct Program {
    char bytes[TEXT_MAX];
    size_t size;
} Program;

// What parsers stumble over: brackets, indentation, quotes, bytes that are no UTF-8, deep nesting, keywords.
static const char *const pieces[] = {
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ":=",
    "\n    ",
    "\n\t",
    "\n",
    "\\\n",
    "'''",
    "\"",
    "f'{",
    "f'{x!r:{",
    "\xff",
    "\xc3\xa9",
    "\xed\xa0\x80",
    "0x",
    "1e",
    "1_",
    "lambda",
    " if ",
    " else ",
    "elif x:",
    "*",
    "**",
    "@",
    "=",
    "==",
    "->",
    "...",
    ";",
    "import ",
    "from .",
    "class C",
    "def f(",
    "try:",
    "except* ",
    "global ",
    "async ",
    "await ",
    "yield ",
    "match x:\n case ",
    "((((((((((((((((",
    "not ",
    "del ",
    "\r",
    "# coding: x\n",
};

static uint64_t random_state;

// xorshift64*: small, and the same everywhere.
static size_t random_below(size_t limit) {
    random_state ^= random_state >> 12;
    random_state ^= random_state << 25;
    random_state ^= random_state >> 27;
    return (size_t)((random_state * 2685821657736338717U) >> 33) % limit;
}

// Puts `size` bytes in place of the `removed` bytes at `at`; nothing when the text would grow too long.
static void program_replace(Program *program, size_t at, size_t removed, const char *bytes, size_t size) {
    if (program->size - removed + size > TEXT_MAX) {
        return;
    }
    memmove(program->bytes + at + size, program->bytes + at + removed, program->size - at - removed);
    memcpy(program->bytes + at, bytes, size);
    program->size += size - removed;
}

static void program_change(Program *program) {
    const size_t at = random_below(program->size + 1);
    const size_t rest = program->size - at;
    const size_t size = random_below((rest < PIECE_MAX ? rest : PIECE_MAX) + 1);
    const char *piece = pieces[random_below(sizeof pieces / sizeof pieces[0])];
    char copy[PIECE_MAX];
    memcpy(copy, program->bytes + at, size);
    switch (random_below(5)) {
    case 0: program_replace(program, at, size, "", 0); break;
    case 1: program_replace(program, at, 0, copy, size); break;
    case 2: program_replace(program, random_below(program->size + 1), 0, copy, size); break;
    case 3: program_replace(program, at, size, piece, strlen(piece)); break;
    default: program_replace(program, at, 0, piece, strlen(piece)); break;
    }
}

// Makes the program with this number, from one of the seeds; false when the seed cannot be read.
static int program_make(Program *program, uint64_t number, char **seeds, size_t seed_count) {
    random_state = (number + 1) * 0x9E3779B97F4A7C15U;
    random_below(2);
    FILE *file = fopen(seeds[random_below(seed_count)], "rb");
    if (file == NULL) {
        return 0;
    }
    program->size = fread(program->bytes, 1, TEXT_MAX / 2, file);
    fclose(file);
    const size_t changes = 1 + random_below(CHANGES_MAX);
    for (size_t change = 0; change < changes; change++) {
        program_change(program);
    }
    return 1;
}

// The status of `tally --check path`, or 128 + the signal that ended it.
static int check_status(const char *tally, const char *path) {
    fflush(NULL);
    const pid_t child = fork();
    if (child == 0) {
        if (freopen("/dev/null", "w", stdout) == NULL || freopen("build/fuzz.log", "w", stderr) == NULL) {
            _exit(127);
        }
        alarm(SECONDS_ALLOWED);
        execl(tally, tally, "--check", path, (char *)NULL);
        _exit(127);
    }
    int state = 0;
    waitpid(child, &state, 0);
    return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

static int program_write(const Program *program, const char *path) {
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        return 0;
    }
    const size_t written = fwrite(program->bytes, 1, program->size, file);
    return fclose(file) == 0 && written == program->size;
}

// fuzz TALLY SECONDS SEED.py…   The first number comes from FUZZ_START, or from the clock.
int main(int argc, char **argv) {
    static Program program;
    if (argc < 4) {
        fprintf(stderr, "usage: fuzz TALLY SECONDS SEED.py...\n");
        return 2;
    }
    setenv("ASAN_OPTIONS", "exitcode=99:detect_leaks=0", 0);
    setenv("UBSAN_OPTIONS", "exitcode=99", 0);
    const char *start = getenv("FUZZ_START");
    const time_t end = time(NULL) + atoi(argv[2]);
    uint64_t number = start != NULL ? strtoull(start, NULL, 10) : (uint64_t)time(NULL) * 1000000;
    uint64_t count = 0;
    int findings = 0;
    for (; time(NULL) < end && findings < FINDINGS_MAX; number++, count++) {
        char path[64] = "build/fuzz.py";
        if (!program_make(&program, number, argv + 3, (size_t)argc - 3) || !program_write(&program, path)) {
            fprintf(stderr, "fuzz: cannot read a seed or write %s\n", path);
            return 2;
        }
        const int status = check_status(argv[1], path);
        if (status > 1) {
            snprintf(path, sizeof path, "build/fuzz-%llu.py", (unsigned long long)number);
            program_write(&program, path);
            printf("fuzz: exit status %d for %s (FUZZ_START=%llu)\n", status, path, (unsigned long long)number);
            findings++;
        }
    }
    printf("fuzz: %llu programs, %d findings\n", (unsigned long long)count, findings);
    return findings > 0;
}
