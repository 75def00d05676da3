// SPDX-License-Identifier: GPL-3.0-or-later
// Demonstrations: a program that is known, a statement at a time, watched.
//
//     >>> b = a                                      the statement; Enter runs it
//       ? How many lists are there now?              a question to the class; Enter again
//               list #1    refs 1 → 2   + name b     what it printed, and what it changed
//         why: …
//
// A step is an entry of the REPL (repl.c) with :watch on. When standard input is no terminal nothing waits, and all the
// steps are shown one after the other.
//
// Next: demo_steps.c, which cuts the text into steps; docs/demos/, the texts.
#include "cli/demo.h"

#include "memory/collector.h"
#include "memory/roots.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/import.h"
#include "eval/interpreter.h"
#include "library/library.h"
#include "inspect/columns.h"
#include "inspect/describe.h"
#include "inspect/serials.h"
#include "inspect/watch.h"
#include "cli/demo_steps.h"
#include "cli/plain_line.h"
#include "cli/repl.h"
#include "cli/run.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef enum Wish { WISH_NEXT, WISH_LEAVE } Wish;

// ---- waiting -----------------------------------------------------------------------------------------------------

static bool is_conversation(void) { return isatty(STDIN_FILENO); }

// A line from the teacher into `answer`, which the caller has. False: q, Ctrl-C, or the input has ended.
static bool ask(const char *question, Buffer *answer) {
    buffer_init(answer);
    return plain_line_read(question, answer) == LINE_READ && !answer->failed &&
           (answer->length == 0 || answer->bytes[0] != 'q');
}

static Wish wait_for_enter(void) {
    if (!is_conversation()) {
        fputs("\n", stdout);
        return WISH_NEXT;
    }
    Buffer answer;
    bool goes_on = ask("", &answer);
    buffer_deinit(&answer);
    return goes_on ? WISH_NEXT : WISH_LEAVE;
}

// ---- showing -----------------------------------------------------------------------------------------------------

// Each line of a text behind a mark, the further ones behind `rest`; without the newline at its end.
static void show_lines(const Buffer *text, const char *mark, const char *rest, const char *color) {
    bool colors = columns_have_colors();
    const char *line = text->bytes;
    const char *end = line + text->length;
    while (line < end) {
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        printf("%s%s%.*s%s%s", colors ? color : "", line == text->bytes ? mark : rest, (int)(newline - line), line,
               colors ? "\033[0m" : "", newline + 1 < end ? "\n" : "");
        line = newline + 1;
    }
}

static Wish show_step(const DemoStep *step, int *status) {
    if (step->before.length > 0) {
        fputs("\n", stdout);
        show_lines(&step->before, "", "", "\033[0m");
        fputs("\n", stdout);
    }
    show_lines(&step->code, ">>> ", "... ", "\033[1m");
    if (step->predict.length > 0) {
        fputs("\n", stdout);
        show_lines(&step->predict, "  ? ", "    ", "\033[33m");
    }
    if (wait_for_enter() == WISH_LEAVE || repl_run_entry(&step->code, status)) {
        return WISH_LEAVE;
    }
    if (step->why.length > 0) {
        show_lines(&step->why, "    why: ", "         ", "\033[36m");
        fputs("\n", stdout);
    }
    return WISH_NEXT;
}

// ---- one demonstration -------------------------------------------------------------------------------------------

// A name of the module that a demonstration has bound; NULL: none is left.
static Borrowed find_own_name(Borrowed namespace) {
    int64_t position = 0;
    Borrowed name, value;
    while (dict_next(namespace, &position, &name, &value)) {
        if (is_str(name) && !describe_is_special(name)) {
            return name;
        }
    }
    return NULL;
}

// The next demonstration finds neither names nor garbage of this one, and its objects are numbered from 1 again.
static void forget_names(void) {
    Borrowed namespace = module_dict(interpreter.main.held);
    Borrowed name = find_own_name(namespace);
    while (name != NULL) {
        Owned held = retain(name);
        dict_delete(namespace, held);
        release(held);
        name = find_own_name(namespace);
    }
    collector_set_enabled(true);
    collector_collect(GENERATION_COUNT - 1);
    serials_end();
}

// False: no memory.
static bool show_title(DemoReader *reader, const EmbeddedFile *demo) {
    Buffer title;
    buffer_init(&title);
    demo_reader_init(reader, demo, &title);
    buffer_add_byte(&title, '\n');
    bool good = !title.failed;
    if (good) {
        show_lines(&title, "── ", "", "\033[1m");
        fputs(is_conversation() ? "\n   Enter: the next step; q: leave\n" : "\n", stdout);
    }
    buffer_deinit(&title);
    return good;
}

// False: no memory for a step.
static bool play_steps(DemoReader *reader, Wish *wish, int *status) {
    bool good = true;
    bool more = true;
    while (*wish == WISH_NEXT && more && good) {
        DemoStep step;
        more = demo_step_read(reader, &step);
        good = !demo_step_has_failed(&step);
        if (good && more) {
            *wish = show_step(&step, status);
        } else if (good && step.before.length > 0) {
            show_lines(&step.before, "", "", "\033[0m");
            fputs("\n", stdout);
        }
        demo_step_deinit(&step);
    }
    return good;
}

static Wish play(const EmbeddedFile *demo, int *status) {
    DemoReader reader;
    Wish wish = WISH_NEXT;
    bool watched = show_title(&reader, demo) && watch_begin(NULL);
    bool whole = watched && play_steps(&reader, &wish, status);
    whole &= watch_end();
    if (!whole) {
        fputs("tally: no memory to show this\n", stderr);
        *status = 1;
    }
    forget_names();
    return watched ? wish : WISH_LEAVE;
}

// ---- the menu ----------------------------------------------------------------------------------------------------

// Those of the menu are numbered in their names, "01_aliasing"; a class calls them by what follows.
static bool is_listed(const EmbeddedFile *demo) { return demo->name[0] >= '0' && demo->name[0] <= '9'; }

static const char *short_name(const EmbeddedFile *demo) { return demo->name + strspn(demo->name, "0123456789_"); }

// The demo behind this one in the menu, the first one behind the last; NULL stands before the first.
static const EmbeddedFile *next_demo(const EmbeddedFile *demo) {
    const EmbeddedFile *next = demo == NULL ? embedded_demos : demo + 1;
    while (next->name != NULL && !is_listed(next)) {
        next += 1;
    }
    return next->name == NULL && demo != NULL ? next_demo(NULL) : next;
}

static void show_menu(void) {
    for (const EmbeddedFile *demo = embedded_demos; demo->name != NULL; demo++) {
        if (is_listed(demo)) {
            Buffer title;
            DemoReader reader;
            buffer_init(&title);
            demo_reader_init(&reader, demo, &title);
            printf("%4ld  %-16s %.*s\n", strtol(demo->name, NULL, 10), short_name(demo), (int)title.length,
                   title.bytes);
            buffer_deinit(&title);
        }
    }
}

void demo_names(void (*offer)(const char *name, void *context), void *context) {
    for (const EmbeddedFile *demo = embedded_demos; demo->name != NULL; demo++) {
        if (is_listed(demo)) {
            offer(short_name(demo), context);
        }
    }
}

// By number or name; NULL: there is none.
static const EmbeddedFile *find_demo(const char *name) {
    char *end;
    long number = strtol(name, &end, 10);
    bool is_number = end != name && *end == '\0';
    for (const EmbeddedFile *demo = embedded_demos; demo->name != NULL; demo++) {
        bool found = is_number ? strtol(demo->name, NULL, 10) == number : strcmp(short_name(demo), name) == 0;
        if (is_listed(demo) && found) {
            return demo;
        }
    }
    return NULL;
}

// What is played of the menu, Enter being `usual`; NULL: nothing more. *known tells whether there is one of that name.
static const EmbeddedFile *choose(const EmbeddedFile *usual, bool *known) {
    char question[128];
    snprintf(question, sizeof question, "which one? a number or a name; Enter: %s; q: leave  ", short_name(usual));
    Buffer answer;
    const EmbeddedFile *demo = NULL;
    *known = true;
    if (ask(question, &answer)) {
        demo = answer.length == 0 ? usual : find_demo(answer.bytes);
        *known = demo != NULL;
    }
    if (!*known) {
        printf("there is none called %s\n", answer.bytes);
    }
    buffer_deinit(&answer);
    return demo;
}

static int play_from_menu(void) {
    int status = 0;
    const EmbeddedFile *next = next_demo(NULL);
    bool known = true;
    for (;;) {
        show_menu();
        const EmbeddedFile *demo = is_conversation() ? choose(next, &known) : NULL;
        if (demo != NULL) {
            play(demo, &status);
            next = next_demo(demo);
        } else if (known) {
            return status;
        }
    }
}

static bool is_file(const char *name) {
    size_t length = strlen(name);
    return length > 3 && strcmp(name + length - 3, ".py") == 0;
}

// A teacher's own demonstration.
static int play_file(const char *name) {
    Buffer text;
    buffer_init(&text);
    int status = 0;
    if (import_read_file(name, &text)) {
        play(&(EmbeddedFile){.name = name, .text = text.bytes, .size = text.length}, &status);
    } else {
        fprintf(stderr, "tally: can't open file '%s': [Errno %d] %s\n", name, errno, strerror(errno));
        status = 2;
    }
    buffer_deinit(&text);
    return status;
}

int demo_run(const char *name) {
    if (name[0] == '\0' || is_file(name)) {
        return name[0] == '\0' ? play_from_menu() : play_file(name);
    }
    const EmbeddedFile *demo = find_demo(name);
    if (demo == NULL) {
        fprintf(stderr, "tally: --demo: there is none called %s; tally --demo lists them\n", name);
        return 2;
    }
    int status = 0;
    play(demo, &status);
    return status;
}

// ---- inside a session --------------------------------------------------------------------------------------------

// What the session keeps while a demonstration has a module __main__ of its own.
static struct Session {
    Slot main;
    Slot underscore; // what `_` is bound to; empty: nothing
    bool collects;   // by itself
} session;

static void walk_session(Visit visit, void *context) {
    if (session.main.held != NULL) {
        visit(session.main.held, edge_field("__main__"), context);
    }
    if (session.underscore.held != NULL) {
        visit(session.underscore.held, edge_field("_"), context);
    }
}

static bool session_step_aside(void) {
    static bool is_registered;
    if (!is_registered) {
        root_register("the session, during a demonstration", walk_session);
        is_registered = true;
    }
    session.collects = collector_is_enabled();
    session.underscore.held = dict_pop(module_dict(interpreter.builtins.held), names._);
    session.main.held = slot_take(&interpreter.main);
    return run_make_main();
}

// Takes no memory: the names are bound already.
static void session_come_back(void) {
    Owned main = slot_take(&interpreter.main);
    interpreter.main.held = slot_take(&session.main);
    bool good = dict_set(interpreter.modules.held, names.__main__, interpreter.main.held);
    release_if_any(main);
    Borrowed builtins = module_dict(interpreter.builtins.held);
    Owned underscore = slot_take(&session.underscore);
    if (underscore != NULL) {
        good &= dict_set(builtins, names._, underscore);
        release(underscore);
    } else {
        release_if_any(dict_pop(builtins, names._));
    }
    if (!good) {
        error_clear();
    }
    collector_collect(GENERATION_COUNT - 1);
    collector_set_enabled(session.collects);
}

void demo_run_in_session(const char *name, Buffer *out) {
    const EmbeddedFile *demo = name[0] == '\0' ? NULL : find_demo(name);
    if (watch_is_on()) {
        buffer_add_text(out, "a demonstration has a watch of its own; :watch off ends this one\n");
    } else if (name[0] != '\0' && demo == NULL) {
        buffer_add_format(out, "there is none called %s; :demo lists them\n", name);
    } else {
        int status = 0;
        if (!session_step_aside()) {
            error_clear();
            buffer_add_text(out, "no memory for a demonstration\n");
        } else if (demo == NULL) {
            play_from_menu();
        } else {
            play(demo, &status);
        }
        session_come_back();
    }
}
