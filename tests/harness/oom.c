// SPDX-License-Identifier: GPL-3.0-or-later
// Lets allocations fail, one after the other, in real programs.
//
//     a worker ─▶ for each script a process that starts the interpreter, once
//                   └─▶ for each trial a copy of that process: the script runs, and its n-th allocation fails
//
// Starting takes far longer than most scripts, so the copies (fork) make thousands of trials a minute possible. How a
// trial's allocations fail:
//
//     once        the n-th one
//     from-then   the n-th and all behind it, until the program's end
//     at-random   from the n-th on, one of sixteen
//
// A script's first trial is undisturbed: it says how many allocations there are and what is printed. Each further one
// takes another n, far from those before. There are two ways to choose them:
//
//     OOM_POINTS=48      so many of each script's allocations, spread over all of them: the same ones in every run of a
//                        build, however fast the machine is (a longer path to the scripts shifts a few). The time is
//                        a limit that should not be reached; if it is, the end says so
//     without it         exploring: each script has its share of the time. OOM_START says where the first n lies (the
//                        clock, if it is not set), so each run tries others
//
// What must hold of each trial: the program ends by itself, with an exit status that it may have; it has printed what
// it prints undisturbed, or speaks of memory (unless it says "# catches everything" at its beginning); both ledgers
// balance when the program has run; at the end all objects are gone and all raw memory is given back. The first script,
// called "start-up", is an empty program whose allocations are counted from the interpreter's first.
//
//     oom SECONDS WORKERS SCRIPT.py…      OOM_TRIAL=once:812 makes only that trial, and shows who asked for the
//                                         memory (addr2line -fpe build/debug/tests/harness/oom) and what was printed
#include "base/raw.h"
#include "objects/recursion.h"
#include "eval/interpreter.h"
#include "eval/limits.h"
#include "cli/run.h"
#include "harness/compare.h"

#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TRIAL_SECONDS = 60, TRIAL_PATIENCE = 900, FINDINGS_MAX = 5, ARGUMENTS_MAX = 16, STACK_SHOWN = 20 };
enum { STATUS_UNREAD = 2, STATUS_UNWRITTEN = 120 };

#define STACK_SIZE ((rlim_t)512 << 20)
#define STACK_RESERVE ((size_t)1 << 20)

typedef enum Mode { ONCE, FROM_THEN, AT_RANDOM, MODE_COUNT } Mode;
static const char *const mode_names[] = {"once", "from-then", "at-random"};

// What a trial's process tells of itself, in memory that it shares with the one that judges it.
typedef struct Report {
    int64_t allocations; // of the program, without the interpreter's end
    bool struck;         // an allocation failed
    bool ended;          // the interpreter has ended, and the two below are known
    bool balanced;       // both ledgers when the program had run, and nothing was left at the end
    size_t kept;         // raw bytes not given back
} Report;

typedef struct Trial {
    Mode mode;
    int64_t n;
} Trial;

// What is to be done, and how long it may take.
typedef struct Plan {
    int64_t points; // how many allocations of each script fail; 0: as many as its share of the time allows
    int64_t start;  // where the first of them lies
    double end;     // of all trials
    int workers;
    int script_count; // with the start-up
    char **paths;
} Plan;

// What is done, and the sums over all scripts, in memory that all workers share.
typedef struct Totals {
    _Atomic int next_script;
    _Atomic int64_t scripts, allocations, failed, trials, findings, cut_short;
} Totals;

typedef struct Outcome {
    int state; // of waitpid
    Text output;
    Text errors;
} Outcome;

// A script, and what it does undisturbed.
typedef struct Script {
    const char *path; // NULL: start-up
    char name[4096];
    Options options;
    Program program;
    char words[4096]; // of its "# options: " line
    bool catches_everything;
    FILE *output; // of the trial that runs
    FILE *errors;
    Outcome expected;
    int64_t allocations;
    int64_t findings;
} Script;

static Plan plan;
static Report *report;
static Totals *totals;

// ---- which allocations fail --------------------------------------------------------------------------------------

static Trial trial_now;
static uint64_t random_state;

static bool one_of_sixteen(void) {
    random_state = random_state * 6364136223846793005U + 1442695040888963407U;
    return random_state >> 60 == 0;
}

static bool allocation_fails(void) {
    report->allocations += 1;
    int64_t distance = report->allocations - trial_now.n;
    bool fails = trial_now.n > 0 && (distance == 0 || (distance > 0 && trial_now.mode == FROM_THEN) ||
                                     (distance > 0 && trial_now.mode == AT_RANDOM && one_of_sixteen()));
    if (fails && !report->struck && getenv("OOM_TRIAL") != NULL) {
        void *callers[STACK_SHOWN];
        backtrace_symbols_fd(callers, backtrace(callers, STACK_SHOWN), STDERR_FILENO);
    }
    report->struck |= fails;
    return fails;
}

// ---- one trial, in a process of its own --------------------------------------------------------------------------

static void tell_what_is_kept(void) {
    report->kept = raw_bytes_held_in_all();
    for (int part = 0; part < PART_COUNT; part++) {
        if (raw_bytes_held((Part)part) != 0) {
            fprintf(stderr, "kept: %zu bytes of %s\n", raw_bytes_held((Part)part), part_name((Part)part));
        }
    }
}

// The interpreter ends, with an audit of all that there is, unless that would be the one without memory.
static void finish(Script *script, int status) {
    int64_t allocations = report->allocations;
    if (report->struck) {
        raw_fail_allocations(NULL);
    }
    limits_end();
    script->options.audit = !raw_failure_is_armed();
    int end_status = run_end(&script->options, 0);
    raw_fail_allocations(NULL);
    report->balanced = end_status == 0 || end_status == STATUS_UNWRITTEN;
    program_deinit(&script->program);
    tell_what_is_kept();
    report->allocations = allocations;
    report->ended = true;
    exit(status != 0 ? status : end_status);
}

// Processor time, which is the same on a busy machine; and a patient alarm for what waits and does not work.
static void limit_time(void) {
    setrlimit(RLIMIT_CPU, &(struct rlimit){TRIAL_SECONDS, TRIAL_SECONDS});
    alarm(TRIAL_PATIENCE);
}

_Noreturn static void trial_run(Script *script, Trial trial) {
    trial_now = trial;
    random_state = (uint64_t)trial.n;
    limit_time();
    lseek(STDIN_FILENO, 0, SEEK_SET);
    raw_fail_allocations(allocation_fails);
    if (script->path == NULL && !run_start(&script->options, &script->program)) {
        fputs("tally: out of memory at start-up\n", stderr);
        exit(1);
    }
    finish(script, run_program(&script->options, &script->program));
    unreachable();
}

static Outcome trial_outcome(Script *script, Trial trial) {
    rewind(script->output);
    rewind(script->errors);
    if (ftruncate(fileno(script->output), 0) != 0 || ftruncate(fileno(script->errors), 0) != 0) {
        abort();
    }
    *report = (Report){0};
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        dup2(fileno(script->output), STDOUT_FILENO);
        dup2(fileno(script->errors), STDERR_FILENO);
        trial_run(script, trial);
    }
    Outcome outcome;
    waitpid(child, &outcome.state, 0);
    outcome.output = text_read(script->output);
    outcome.errors = text_read(script->errors);
    return outcome;
}

static void outcome_deinit(Outcome *outcome) {
    free(outcome->output.bytes);
    free(outcome->errors.bytes);
}

// ---- judging it --------------------------------------------------------------------------------------------------

// Or of a failure that the module traceback has met while it told of another one, as in CPython.
static bool speaks_of_memory(const Outcome *outcome) {
    return strstr(outcome->output.bytes, "<exception str() failed>") != NULL ||
           strstr(outcome->output.bytes, "Memory") != NULL || strstr(outcome->output.bytes, "no memory") != NULL ||
           strstr(outcome->errors.bytes, "Memory") != NULL || strstr(outcome->errors.bytes, "memory") != NULL;
}

// What is wrong with the trial; NULL: nothing.
static const char *judge(const Script *script, const Outcome *outcome) {
    if (!WIFEXITED(outcome->state)) {
        int signal = WTERMSIG(outcome->state);
        return signal == SIGALRM || signal == SIGXCPU || signal == SIGKILL ? "it took too long" : "it crashed";
    }
    int status = WEXITSTATUS(outcome->state);
    int expected = WEXITSTATUS(script->expected.state);
    bool unread = status == STATUS_UNREAD && strstr(outcome->errors.bytes, "Cannot allocate memory") != NULL;
    if (status != 0 && status != 1 && status != STATUS_UNWRITTEN && status != expected && !unread) {
        return "a strange exit status";
    }
    if (!report->ended) {
        return status == 1 && speaks_of_memory(outcome) ? NULL : "it ended too early, without a word about memory";
    }
    if (!report->balanced) {
        return "the ledgers do not balance, or something is left";
    }
    if (report->kept != 0) {
        return "raw memory was not given back";
    }
    bool same = status == expected && text_equals(outcome->output, script->expected.output);
    if (!same && !script->catches_everything && !speaks_of_memory(outcome)) {
        return "another result, and not a word about memory";
    }
    return NULL;
}

static void show(const Script *script, Trial trial, const Outcome *outcome, const char *wrong) {
    printf("oom: %s, %s:%lld: %s\n", script->name, mode_names[trial.mode], (long long)trial.n, wrong);
    printf("    status %d, signal %d, %zu raw bytes kept\n", WEXITSTATUS(outcome->state), WTERMSIG(outcome->state),
           report->kept);
    fwrite(outcome->output.bytes, 1, outcome->output.size, stdout);
    fwrite(outcome->errors.bytes, 1, outcome->errors.size, stdout);
}

static void try_once(Script *script, Trial trial) {
    Outcome outcome = trial_outcome(script, trial);
    const char *wrong = judge(script, &outcome);
    if (wrong != NULL) {
        show(script, trial, &outcome, wrong);
        script->findings += 1;
    }
    totals->trials += 1;
    totals->failed += trial.mode == ONCE;
    outcome_deinit(&outcome);
}

// ---- all trials of a script --------------------------------------------------------------------------------------

static double seconds_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// A step that leads through all numbers below `count`, each once, and from the first on far apart.
static int64_t spreading_step(int64_t count) {
    int64_t step = (int64_t)((double)count * 0.618);
    for (;; step++) {
        int64_t a = count, b = step;
        while (b != 0) {
            int64_t rest = a % b;
            a = b;
            b = rest;
        }
        if (a == 1) {
            return step;
        }
    }
}

// As many n as are planned fail once; every fourth of them serves the other modes as well.
static void try_many(Script *script, double end) {
    int64_t count = script->allocations;
    int64_t planned = plan.points > 0 && plan.points < count ? plan.points : count;
    int64_t step = spreading_step(count);
    int64_t index = plan.start % count;
    for (int64_t i = 0; i < planned && script->findings < FINDINGS_MAX; i++) {
        if (seconds_now() >= end) {
            totals->cut_short += 1;
            return;
        }
        for (int mode = ONCE; mode < (i % 4 == 0 ? MODE_COUNT : FROM_THEN); mode++) {
            try_once(script, (Trial){(Mode)mode, index + 1});
        }
        index = (index + step) % count;
    }
}

static void show_one(Script *script, const char *wanted) {
    const char *number = strchr(wanted, ':');
    for (int mode = ONCE; mode < MODE_COUNT; mode++) {
        if (number != NULL && strncmp(wanted, mode_names[mode], (size_t)(number - wanted)) == 0) {
            Trial trial = {(Mode)mode, atoll(number + 1)};
            Outcome outcome = trial_outcome(script, trial);
            const char *wrong = judge(script, &outcome);
            show(script, trial, &outcome, wrong == NULL ? "nothing wrong" : wrong);
        }
    }
}

static void run_trials(Script *script, double end) {
    const char *wanted = getenv("OOM_TRIAL");
    script->expected = trial_outcome(script, (Trial){ONCE, 0});
    script->allocations = report->allocations;
    const char *wrong = judge(script, &script->expected);
    if (wrong != NULL) {
        show(script, (Trial){ONCE, 0}, &script->expected, wrong);
        script->findings += 1;
    } else if (wanted != NULL) {
        show_one(script, wanted);
    } else if (script->allocations > 0) {
        try_many(script, end);
    }
    totals->scripts += 1;
    totals->allocations += script->allocations;
    totals->findings += script->findings;
}

// ---- starting a script -------------------------------------------------------------------------------------------

// Opens the file beside the script with another ending, or /dev/null, as standard input.
static void take_input(const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%.*s.in", (int)strlen(name) - 3, name);
    int input = open(path, O_RDONLY);
    if (input < 0) {
        input = open("/dev/null", O_RDONLY);
    }
    dup2(input, STDIN_FILENO);
}

// What the comments at the script's beginning say.
static void read_head(Script *script, const char *name) {
    static const char prefix[] = "# options: ";
    char line[sizeof script->words];
    FILE *file = fopen(name, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL && line[0] == '#') {
        if (strncmp(line, prefix, sizeof prefix - 1) == 0) {
            snprintf(script->words, sizeof script->words, "%s", line + sizeof prefix - 1);
        }
        script->catches_everything |= strcmp(line, "# catches everything\n") == 0;
    }
    if (file != NULL) {
        fclose(file);
    }
}

// The command's words: the options that the script asks for, then its name.
static bool read_options(Script *script, char *name) {
    static char command[] = "tally", *arguments[ARGUMENTS_MAX + 2] = {command};
    int count = 1;
    read_head(script, name);
    for (char *word = strtok(script->words, " \n"); word != NULL && count < ARGUMENTS_MAX; word = strtok(NULL, " \n")) {
        arguments[count++] = word;
    }
    arguments[count++] = name;
    int status = 0;
    return options_read(&script->options, count, arguments, &status) && script->options.action == ACTION_RUN;
}

// Leads into the script's folder and makes everything ready for trials. False: it is none that can be tried.
static bool script_start(Script *script, const char *path) {
    static char empty_program[] = "/dev/null";
    script->path = path;
    snprintf(script->name, sizeof script->name, "%s", path == NULL ? "start-up" : path);
    script->output = tmpfile();
    script->errors = tmpfile();
    char *slash = path == NULL ? NULL : strrchr(script->name, '/');
    char *name = slash == NULL ? empty_program : slash + 1;
    char folder[4096];
    snprintf(folder, sizeof folder, "%.*s", slash == NULL ? 1 : (int)(slash - script->name),
             slash == NULL ? "." : path);
    if (script->output == NULL || script->errors == NULL || chdir(folder) != 0) {
        return false;
    }
    take_input(name);
    if (!read_options(script, name) || program_read(&script->program, &script->options) != 0) {
        return false;
    }
    script->options.audit = true;
    if (script->options.sandbox || (path != NULL && !run_start(&script->options, &script->program))) {
        return false;
    }
    interpreter.after_statement = NULL; // the audit that matters is the one when the program has run
    return true;
}

// All of a script in a process of its own, for the interpreter starts only once. The status: 0, when nothing was found.
static int script_try(const char *path, double end) {
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        static Script script;
        recursion.stack_floor = (const char *)__builtin_frame_address(0) - STACK_SIZE + STACK_RESERVE;
        if (!script_start(&script, path)) {
            printf("oom: %s: not tried\n", script.name);
            _exit(0);
        }
        run_trials(&script, end);
        fflush(NULL);
        _exit(script.findings > 0);
    }
    int state = 0;
    waitpid(child, &state, 0);
    return !WIFEXITED(state) || WEXITSTATUS(state) != 0;
}

// ---- all scripts -------------------------------------------------------------------------------------------------

// The evaluator needs a deep stack; only a new program gets the one that was asked for.
static void ask_for_stack(char **argv) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < STACK_SIZE) {
        limit.rlim_cur = STACK_SIZE;
        if (setrlimit(RLIMIT_STACK, &limit) == 0) {
            execv("/proc/self/exe", argv);
        }
    }
}

// When the script of this index has to be through: exploring, with its share of what is left of the time.
static double script_end(int index) {
    double now = seconds_now();
    double share = (plan.end - now) * plan.workers / (plan.script_count - index);
    return plan.points > 0 || share > plan.end - now ? plan.end : now + share;
}

// One script after the other that nobody has begun; index 0 is the start-up.
static int work(void) {
    int status = 0;
    for (int i; (i = totals->next_script++) < plan.script_count;) {
        if (i > 0 || plan.script_count == 1 || getenv("OOM_TRIAL") == NULL) {
            status |= script_try(i == 0 ? NULL : plan.paths[i - 1], script_end(i));
        }
    }
    return status;
}

static void *share(size_t size) { return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0); }

static int64_t number_of(const char *variable, int64_t otherwise) {
    const char *text = getenv(variable);
    return text == NULL || *text == '\0' ? otherwise : atoll(text);
}

static void make_plan(int argc, char **argv) {
    plan = (Plan){
        .points = number_of("OOM_POINTS", 0),
        .end = seconds_now() + atof(argv[1]),
        .workers = atoi(argv[2]),
        .script_count = argc - 2,
        .paths = argv + 3,
    };
    plan.start = number_of("OOM_START", plan.points > 0 ? 0 : time(NULL));
    if (plan.points == 0) {
        printf("oom: exploring, OOM_START=%lld\n", (long long)plan.start);
    }
}

static void tell_totals(void) {
    if (plan.points > 0 && totals->cut_short > 0) {
        printf("oom: the time was up: %lld scripts had fewer trials than planned\n", (long long)totals->cut_short);
    }
    printf("oom: %lld scripts, %lld of their %lld allocations failed, in %lld trials with %lld findings\n",
           (long long)totals->scripts, (long long)totals->failed, (long long)totals->allocations,
           (long long)totals->trials, (long long)totals->findings);
}

int main(int argc, char **argv) {
    if (argc < 4) {
        fputs("usage: oom SECONDS WORKERS SCRIPT.py...\n", stderr);
        return 2;
    }
    ask_for_stack(argv);
    make_plan(argc, argv);
    totals = share(sizeof *totals);
    for (int i = 0; i < plan.workers; i++) {
        fflush(NULL);
        if (fork() == 0) {
            report = share(sizeof *report);
            _exit(work());
        }
    }
    int status = 0;
    int state = 0;
    while (wait(&state) > 0) {
        status |= !WIFEXITED(state) || WEXITSTATUS(state) != 0;
    }
    tell_totals();
    return status;
}
