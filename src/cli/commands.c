// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL's commands: a row each.
//
//     >>> :refs a
//     a (list at 0x1000045318) = []: 2 references
//         name a in __main__
//         name b in __main__
//
// What always holds: a look leaves the memory as it was; the one reference that :refs takes while it looks is not
// shown.
//
// Next: inspect/report.c, which draws what they show.
#include "cli/commands.h"

#include "memory/collector.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/interpreter.h"
#include "library/library.h"
#include "inspect/layout.h"
#include "inspect/quantity.h"
#include "inspect/report.h"
#include "inspect/slow_motion.h"
#include "inspect/trouble.h"
#include "inspect/units.h"
#include "inspect/watch.h"
#include "cli/command_help.h"
#include "cli/demo.h"

#include <string.h>

static bool run_names(const char *argument, Buffer *out) {
    (void)argument;
    return report_names(module_dict(interpreter.main.held), out);
}

static bool run_sizes(const char *argument, Buffer *out) {
    (void)argument;
    return report_sizes(out);
}

static bool run_heap(const char *argument, Buffer *out) {
    (void)argument;
    return report_heap(out);
}

static bool run_arenas(const char *argument, Buffer *out) {
    (void)argument;
    return report_arenas(out);
}

// The value of an expression, owned; NULL: failed.
static Owned evaluate(const char *text) {
    Source *source = source_create("<stdin>", text, strlen(text));
    if (source == NULL) {
        return error_raise_no_memory();
    }
    source->interactive = source->is_string = true;
    Owned code = interpreter_compile(source, PARSE_EXPRESSION);
    source_release(source);
    Owned value = code == NULL ? NULL : interpreter_run(code, module_dict(interpreter.main.held));
    return value;
}

// Shows a view of an expression's value.
static bool show_value(const char *argument, const char *question, bool (*report)(Borrowed, Buffer *), Buffer *out) {
    if (argument[0] == '\0') {
        buffer_add_format(out, "%s\n", question);
        return true;
    }
    Owned value = evaluate(argument);
    bool good = value != NULL && report(value, out);
    release_if_any(value);
    return good;
}

static bool report_refs_held(Borrowed value, Buffer *out) { return report_refs(value, 1, out); }

static bool run_refs(const char *argument, Buffer *out) {
    return show_value(argument, "whose? as in :refs a", report_refs_held, out);
}

static bool report_why_held(Borrowed value, Buffer *out) { return report_why(value, 1, false, out); }

// The last exception that nobody caught, which sys.last_value is bound to.
static bool explain_last(Buffer *out) {
    Owned name = str_intern_text("last_value");
    Owned exception = name == NULL ? NULL : retain_if_any(system_get(name));
    release_if_any(name);
    bool good = !error_is_pending();
    if (good && (exception == NULL || !is_exception(exception))) {
        buffer_add_text(out, "no exception yet; :why a tells why the object a is alive\n");
    } else if (good) {
        good = trouble_explain(exception, out);
    }
    release_if_any(exception);
    return good;
}

static bool run_why(const char *argument, Buffer *out) {
    return argument[0] == '\0' ? explain_last(out) : show_value(argument, "whose? as in :why a", report_why_held, out);
}

// :gc, :gc now, :gc slow, and a generation behind the latter two.
static bool run_gc(const char *argument, Buffer *out) {
    size_t length = strcspn(argument, " \t");
    const char *number = argument + length + strspn(argument + length, " \t");
    bool now = length == 3 && strncmp(argument, "now", length) == 0;
    bool slow = length == 4 && strncmp(argument, "slow", length) == 0;
    bool has_number = number[0] >= '0' && number[0] < '0' + GENERATION_COUNT && number[1] == '\0';
    if (argument[0] == '\0') {
        return report_collector(out);
    }
    if ((!now && !slow) || (number[0] != '\0' && !has_number)) {
        buffer_add_text(out, "what of it? :gc, :gc now, :gc slow; :gc slow 0 for the youngest generation\n");
        return true;
    }
    int generation = has_number ? number[0] - '0' : GENERATION_COUNT - 1;
    int64_t unreachable;
    if (slow) {
        return slow_motion_show(generation, &unreachable);
    }
    quantity_add_counted(collector_collect(generation), "unreachable object", out);
    buffer_add_byte(out, '\n');
    return true;
}

static bool run_watch(const char *argument, Buffer *out) { return watch_command(argument, out); }

static bool run_deep_size(const char *argument, Buffer *out) {
    return show_value(argument, "whose? as in :deepsize a", report_deep_size, out);
}

static bool run_layout(const char *argument, Buffer *out) {
    return show_value(argument, "whose? as in :layout a", report_layout, out);
}

static bool report_units_of(Borrowed value, Buffer *out) {
    Owned number = units_check(value);
    bool good = number != NULL && report_units(number, out);
    release_if_any(number);
    return good;
}

static bool run_units(const char *argument, Buffer *out) {
    return show_value(argument, "how many bytes? as in :units 3000000", report_units_of, out);
}

// The words of a text, as a tuple of strs.
static Owned words_of(const char *text) {
    Owned list = list_new(0);
    while (list != NULL && *(text += strspn(text, " \t")) != '\0') {
        size_t length = strcspn(text, " \t");
        Owned word = str_from_utf8(text, length);
        if (word == NULL || !list_append(list, word)) {
            release(give(list));
        }
        text += length;
    }
    Owned tuple = list == NULL ? NULL : tuple_from_iterable(list);
    release_if_any(list);
    return tuple;
}

// :draw, :draw a b
static bool run_draw(const char *argument, Buffer *out) {
    Owned names = words_of(argument);
    bool good = names != NULL && report_draw(tuple_size(names) == 0 ? NULL : (const Borrowed *)as_tuple(names)->items,
                                             tuple_size(names), out);
    release_if_any(names);
    return good;
}

static bool run_frames(const char *argument, Buffer *out) {
    (void)argument;
    return report_frames(out);
}

// Two expressions make a tuple, which holds the objects meanwhile.
static bool report_same_pair(Borrowed value, Buffer *out) {
    if (value->type != &TupleType || tuple_size(value) != 2) {
        buffer_add_text(out, "which two? as in :same a b\n");
        return true;
    }
    return report_same(tuple_get(value, 0), tuple_get(value, 1), 1, out);
}

static bool run_same(const char *argument, Buffer *out) {
    Buffer pair;
    buffer_init(&pair);
    buffer_add_text(&pair, argument);
    char *blank = strchr(argument, ',') == NULL ? strpbrk(pair.bytes, " \t") : NULL;
    if (blank != NULL) {
        *blank = ','; // two names, without the comma that a tuple has
    }
    bool good = show_value(pair.bytes, "which two? as in :same a b", report_same_pair, out);
    buffer_deinit(&pair);
    return good;
}

static bool run_demo(const char *argument, Buffer *out) {
    demo_run_in_session(argument, out);
    return true;
}

static bool run_help(const char *argument, Buffer *out) {
    if (argument[0] == '\0') {
        command_help_list(out);
    } else {
        command_help_show(argument, out);
    }
    return true;
}

const CommandRow command_rows[] = {
    {":names", "", "each name of the session: value, id, type, size and count", run_names},
    {":refs", "NAME", "every reference to the object; any expression will do", run_refs},
    {":why", "", "the last exception, in plain words", run_why},
    {":why", "NAME", "the shortest chain of references that keeps the object alive", run_why},
    {":same", "A B", "one object or two, equal or not, and what their ids tell", run_same},
    {":draw", "NAME …", "a picture of names and objects, or of what some names reach", run_draw},
    {":frames", "", "running calls: slots numbered before the run; their objects", run_frames},
    {":gc", "", "the collector; :gc slow, a collection in slow motion; :gc now", run_gc},
    {":layout", "NAME", "the object's blocks of memory, part by part", run_layout},
    {":deepsize", "NAME", "the size of the object with all that it holds", run_deep_size},
    {":sizes", "", "the documented table of sizes, each row measured now", run_sizes},
    {":heap", "", "all bytes, by what they are for; the types that have most", run_heap},
    {":arenas", "", "the map of the heap's arenas, pages and pools", run_arenas},
    {":watch", "on|off", "show what each entry changes in memory; on a,b: only there", run_watch},
    {":demo", "NAME", "a demonstration, by name or number, or one of a menu", run_demo},
    {":units", "NUMBER", "so many bytes in bits, KB, MB … and as a speed", run_units},
    {":help", "NAME", "one of these, a function of tally, or a topic; alone: this", run_help},
    {NULL, NULL, NULL, NULL},
};

bool is_command(const char *line) { return line[strspn(line, " \t")] == ':'; }

bool command_run(const char *line, Buffer *out) {
    line += strspn(line, " \t");
    size_t length = strcspn(line, " \t");
    const char *argument = line + length + strspn(line + length, " \t");
    for (int64_t i = 0; command_rows[i].name != NULL; i++) {
        if (strlen(command_rows[i].name) == length && strncmp(line, command_rows[i].name, length) == 0) {
            return command_rows[i].run(argument, out);
        }
    }
    buffer_add_format(out, "unknown command %.*s; :help lists them\n", (int)length, line);
    return true;
}
