// SPDX-License-Identifier: GPL-3.0-or-later
// tally: where it all begins.
//
//     main ─▶ options ─▶ a thread with a large stack ─▶ run_options
//
// The evaluator walks the tree by recursion, so it runs in a thread whose stack has a known, generous size; the depth
// of a program's recursion is then limited by sys.setrecursionlimit and, at last, by objects/recursion.h.
//
// Next: run.c.
#include "objects/recursion.h"
#include "cli/options.h"
#include "cli/run.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>

#define STACK_SIZE ((size_t)1 << 30)        // bytes; only what is touched takes memory
#define STACK_SIZE_SMALL ((size_t)64 << 20) // where so much is not allowed
#define STACK_RESERVE ((size_t)256 << 10)   // kept for what does not recurse

typedef struct Job {
    const Options *options;
    size_t stack_size;
    sigset_t signals; // that were blocked before
    int status;
} Job;

static void *run_job(void *argument) {
    Job *job = argument;
    recursion.stack_floor = (const char *)__builtin_frame_address(0) - job->stack_size + STACK_RESERVE;
    pthread_sigmask(SIG_SETMASK, &job->signals, NULL);
    job->status = run_options(job->options);
    return NULL;
}

static bool start_thread(Job *job, size_t stack_size) {
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0) {
        return false;
    }
    job->stack_size = stack_size;
    bool started = pthread_attr_setstacksize(&attributes, stack_size) == 0 &&
                   pthread_create(&thread, &attributes, run_job, job) == 0;
    pthread_attr_destroy(&attributes);
    return started && pthread_join(thread, NULL) == 0;
}

int main(int argc, char **argv) {
    Options options;
    Job job = {.options = &options};
    if (!options_read(&options, argc, argv, &job.status)) {
        return job.status;
    }
    // Signals are for the other thread alone: Ctrl-C interrupts what waits there.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &job.signals);
    if (!start_thread(&job, STACK_SIZE) && !start_thread(&job, STACK_SIZE_SMALL)) {
        fputs("tally: no memory for a stack\n", stderr);
        return 2;
    }
    return job.status;
}
