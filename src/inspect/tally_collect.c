// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: collecting, as gc.collect() does, and in slow motion.
//
//     tally.collect()                2                                what gc.collect() returns
//     tally.collect(verbose=True)    2, and each step on sys.stdout, while it happens
//     tally.collect(show=False)      {'unreachable': 2, 'steps': [{'step': 'copy_counts', 'events': […]}, …], …}
//
// What is noted is shown before code of the program runs, so that what that prints stands where it belongs.
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "library/library.h"
#include "inspect/slow_motion.h"
#include "inspect/tally_functions.h"

// ---- shown -------------------------------------------------------------------------------------------------------

typedef struct Screen {
    SlowReport report;
    Owned error; // sys.stdout failed: raised when the collection is over
} Screen;

static void show(Buffer *text, Screen *screen) {
    Owned str = str_from_buffer(text);
    bool good = str != NULL && (screen->error != NULL || standard_output_write(str));
    release_if_any(str);
    if (!good) {
        Owned error = error_take();
        if (screen->error == NULL) {
            screen->error = give(error);
        }
        release_if_any(error);
    }
}

static void show_so_far(SlowMotion *motion, void *context) {
    Screen *screen = context;
    Buffer text;
    buffer_init(&text);
    report_slow_motion(&screen->report, motion, &text);
    show(&text, screen);
}

bool slow_motion_show(int generation, int64_t *unreachable) {
    SlowMotion motion;
    Screen screen = {0};
    slow_motion_init(&motion);
    motion.before_user_code = show_so_far;
    motion.context = &screen;
    *unreachable = slow_motion_collect(&motion, generation);
    bool failed = motion.failed;
    Buffer text;
    buffer_init(&text);
    report_slow_motion(&screen.report, &motion, &text);
    report_slow_motion_end(&motion, &text);
    slow_motion_deinit(&motion);
    show(&text, &screen);
    if (screen.error != NULL) {
        error_restore(screen.error);
        return false;
    }
    if (failed) {
        error_raise_no_memory();
    }
    return !failed;
}

static Owned collect_shown(int generation) {
    int64_t unreachable;
    return slow_motion_show(generation, &unreachable) ? int_from_int64(unreachable) : NULL;
}

// ---- as data -----------------------------------------------------------------------------------------------------

static Owned count_or_none(const SlowRecord *record) {
    switch ((SlowKind)record->kind) {
    case SLOW_COPIED:
    case SLOW_SUBTRACTED:
    case SLOW_REACHABLE:
    case SLOW_REACHED:
    case SLOW_RESCUED:
    case SLOW_WEAK_CLEARED: return int_from_int64(record->count);
    case SLOW_BEGINS:
    case SLOW_ENDS:
    case SLOW_SET_ASIDE:
    case SLOW_UNTRACKED:
    case SLOW_CALLBACK_WAITS:
    case SLOW_CALLBACK_DROPPED:
    case SLOW_CALLS_BACK:
    case SLOW_FINALIZES:
    case SLOW_FINALIZED_BEFORE:
    case SLOW_CAME_BACK:
    case SLOW_EMPTIES:
    case SLOW_PASSES_OVER:
    case SLOW_DIED:
    case SLOW_SAVED:
    case SLOW_KIND_COUNT: break;
    }
    return none_new();
}

static Owned text_or_none(const char *text) { return text[0] == '\0' ? none_new() : str_from_text(text); }

static Owned name_or_none(const SlowMotion *motion, int32_t index) {
    return index < 0 ? none_new() : text_or_none(slow_text(motion, motion->objects[index].name));
}

// The number of a candidate; None: there is none, or it is another group's.
static Owned number_or_none(const SlowMotion *motion, int32_t index) {
    bool numbered = index >= 0 && motion->objects[index].number > 0;
    return numbered ? int_from_int64(motion->objects[index].number) : none_new();
}

static Owned id_or_none(const SlowMotion *motion, int32_t index) {
    return index < 0 ? none_new() : int_from_int64((int64_t)(intptr_t)motion->objects[index].address);
}

static Owned event_dict(const SlowMotion *motion, const SlowRecord *record) {
    Owned dict = dict_new();
    int32_t index = record->object;
    if (dict != NULL && !(dict_set_text(dict, "what", str_from_text(slow_kind_names[record->kind])) &&
                          dict_set_text(dict, "number", number_or_none(motion, index)) &&
                          dict_set_text(dict, "name", name_or_none(motion, index)) &&
                          dict_set_text(dict, "id", id_or_none(motion, index)) &&
                          dict_set_text(dict, "by", number_or_none(motion, record->by)) &&
                          dict_set_text(dict, "count", count_or_none(record)) &&
                          dict_set_text(dict, "text", text_or_none(slow_text(motion, record->text))))) {
        release(give(dict));
    }
    return dict;
}

// What the step has told of the objects that are not the program's.
static int64_t count_others(const SlowMotion *motion, const SlowRecord *begin) {
    const SlowOthers *others = &motion->others[begin->again][begin->step];
    int64_t count = 0;
    for (int group = 0; group < GROUP_COUNT; group++) {
        for (int kind = 0; kind < SLOW_KIND_COUNT; kind++) {
            count += others->told[group][kind];
        }
    }
    return count;
}

static Owned step_dict(const SlowMotion *motion, const SlowRecord *begin, Borrowed events) {
    Owned dict = dict_new();
    if (dict != NULL &&
        !(dict_set_text(dict, "step", str_from_text(slow_step_names[begin->step])) &&
          dict_set_text(dict, "again", bool_new(begin->again)) && dict_set_text(dict, "events", retain(events)) &&
          dict_set_text(dict, "others", int_from_int64(count_others(motion, begin))))) {
        release(give(dict));
    }
    return dict;
}

// Appends a step that begins at this record: those of its events up to its end. The steps that run again within
// rescue_resurrected are steps of their own, behind it.
static bool append_step(const SlowMotion *motion, int32_t position, Borrowed steps) {
    const SlowRecord *begin = &motion->records[position];
    Owned events = list_new(0);
    Owned step = events == NULL ? NULL : step_dict(motion, begin, events);
    bool good = step != NULL && list_append(steps, step);
    for (int32_t i = position + 1; good && i < motion->record_count; i++) {
        const SlowRecord *record = &motion->records[i];
        bool same = record->step == begin->step && record->again == begin->again;
        if (same && record->kind == SLOW_ENDS) {
            break;
        }
        if (same) {
            Owned event = event_dict(motion, record);
            good = event != NULL && list_append(events, event);
        }
    }
    release_if_any(events);
    return good;
}

static Owned steps_list(const SlowMotion *motion) {
    Owned steps = list_new(0);
    for (int32_t i = 0; steps != NULL && i < motion->record_count; i++) {
        if (motion->records[i].kind == SLOW_BEGINS && !append_step(motion, i, steps)) {
            release(give(steps));
        }
    }
    return steps;
}

static Owned motion_dict(const SlowMotion *motion) {
    Owned dict = dict_new();
    if (dict != NULL && !(dict_set_text(dict, "unreachable", int_from_int64(motion->unreachable)) &&
                          dict_set_text(dict, "candidates", int_from_int64(motion->object_count)) &&
                          dict_set_text(dict, "survivors_to", int_from_int64(motion->survivors_to)) &&
                          dict_set_text(dict, "steps", steps_list(motion)))) {
        release(give(dict));
    }
    return dict;
}

static Owned collect_as_data(int generation) {
    SlowMotion motion;
    slow_motion_init(&motion);
    slow_motion_collect(&motion, generation);
    Owned dict = motion.failed ? error_raise_no_memory() : motion_dict(&motion);
    slow_motion_deinit(&motion);
    return dict;
}

// ---- the function ------------------------------------------------------------------------------------------------

Owned tally_collect(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int generation;
    Answer verbose = arguments[1] == NULL ? NO : object_truth(arguments[1]);
    Answer shown = verbose == FAILED ? FAILED : view_is_shown(arguments[2]);
    if (shown == FAILED || !gc_generation_argument(arguments[0], &generation)) {
        return NULL;
    }
    if (shown == NO) {
        return collect_as_data(generation);
    }
    return verbose == YES ? collect_shown(generation) : int_from_int64(collector_collect(generation));
}
