// SPDX-License-Identifier: GPL-3.0-or-later
// A stack of loops that run. Rows go to the innermost one that holds them back, or else to the screen.
//
//     round 1  shown     shape A
//     round 2  shown     shape A
//     round 3  shown     shape A     A is the shape that this loop has: from here on each round waits for its end
//     round 4  A: dropped, counted
//     round 5  B: "… ran 1 more time", and the round as it was
//     round 6  A: dropped, counted again
//
// A loop inside adds to the shape of the loop around only that it was there, for its rounds may be more or less.
#include "inspect/watch_fold.h"

#include "base/raw.h"
#include "inspect/quantity.h"

#include <inttypes.h>

#define ROUNDS_SHOWN 3

typedef struct Loop {
    const Stmt *stmt;
    int64_t call;
    int32_t depth;
    int32_t first_line, last_line;
    uint64_t shape;  // of the present round so far
    uint64_t usual;  // of the rounds before
    int64_t alike;   // rounds with the usual shape, one after the other
    bool folds;      // the present round is held back
    Buffer held;     // its rows
    Totals round;    // what they tell of
    int64_t dropped; // rounds since the last one that was shown
    Totals totals;   // what those told of
} Loop;

static struct Fold {
    Loop *loops;
    int32_t count;
    int32_t capacity;
} fold;

static uint64_t mix(uint64_t shape, uint64_t more) { return (shape ^ more) * 0x9e3779b97f4a7c15u + 1; }

static void totals_add(Totals *sum, const Totals *more) {
    sum->lines += more->lines;
    sum->names += more->names;
    sum->births += more->births;
    sum->deaths += more->deaths;
    sum->counts += more->counts;
}

// ---- where rows go -----------------------------------------------------------------------------------------------

// To the loop below number `count` that holds rows back, or to the screen.
static void pass_on(int32_t count, const Buffer *rows, const Totals *totals) {
    for (int32_t i = count - 1; i >= 0; i--) {
        if (fold.loops[i].folds) {
            buffer_add(&fold.loops[i].held, rows->bytes, rows->length);
            totals_add(&fold.loops[i].round, totals);
            return;
        }
    }
    screen_write(rows);
}

void fold_rows(const Buffer *rows, uint64_t shape, const Totals *totals) {
    if (fold.count > 0) {
        Loop *loop = &fold.loops[fold.count - 1];
        loop->shape = mix(loop->shape, shape);
    }
    pass_on(fold.count, rows, totals);
}

// ---- rounds ------------------------------------------------------------------------------------------------------

static void add_total(Buffer *text, int64_t count, const char *one, const char *many, bool *any) {
    if (count > 0) {
        buffer_add_text(text, *any ? ", " : ": ");
        quantity_add(count, text);
        buffer_add_format(text, " %s", count == 1 ? one : many);
        *any = true;
    }
}

// "… lines 3–5 ran 97 more times: 97 births, 194 count changes"
static void tell_dropped(int32_t index) {
    Loop *loop = &fold.loops[index];
    if (loop->dropped == 0) {
        return;
    }
    Buffer text, rows;
    buffer_init(&text);
    buffer_init(&rows);
    if (loop->first_line == loop->last_line) {
        buffer_add_format(&text, "… line %d ran ", loop->first_line);
    } else {
        buffer_add_format(&text, "… lines %d–%d ran ", loop->first_line, loop->last_line);
    }
    quantity_add(loop->dropped, &text);
    buffer_add_text(&text, loop->dropped == 1 ? " more time" : " more times");
    bool any = false;
    add_total(&text, loop->totals.names, "name bound", "names bound", &any);
    add_total(&text, loop->totals.births, "birth", "births", &any);
    add_total(&text, loop->totals.deaths, "death", "deaths", &any);
    add_total(&text, loop->totals.counts, "count changed", "counts changed", &any);
    screen_add_row(ROW_NOTE, 0, loop->depth, text.bytes, &rows);
    pass_on(index, &rows, &loop->totals);
    screen_check(&rows);
    buffer_deinit(&rows);
    screen_check(&text);
    buffer_deinit(&text);
    loop->dropped = 0;
    loop->totals = (Totals){0};
}

// The rows of a round that is not like the others, or of the last one.
static void show_held(int32_t index) {
    Loop *loop = &fold.loops[index];
    tell_dropped(index);
    loop->folds = false;
    pass_on(index, &loop->held, &loop->round);
}

static void round_ends(int32_t index) {
    Loop *loop = &fold.loops[index];
    bool is_usual = loop->alike > 0 && loop->shape == loop->usual;
    if (loop->folds && is_usual) {
        loop->dropped += 1;
        totals_add(&loop->totals, &loop->round);
    } else if (loop->folds) {
        show_held(index);
    } else if (is_usual) {
        loop->alike += 1;
    } else {
        loop->usual = loop->shape;
        loop->alike = 1;
    }
    screen_renew(&loop->held);
    loop->round = (Totals){0};
    loop->shape = 0;
    loop->folds = loop->alike >= ROUNDS_SHOWN;
}

// ---- loops -------------------------------------------------------------------------------------------------------

// The head has run for the last time, and changed nothing: there is nothing to show of that.
static bool is_idle(const Totals *round) {
    return round->lines <= 1 && round->names + round->births + round->deaths + round->counts == 0;
}

static void loop_ends(void) {
    int32_t index = fold.count - 1;
    Loop *loop = &fold.loops[index];
    if (loop->folds && is_idle(&loop->round)) {
        screen_renew(&loop->held);
    }
    show_held(index);
    if (index > 0) {
        fold.loops[index - 1].shape = mix(fold.loops[index - 1].shape, (uint64_t)loop->first_line);
    }
    buffer_deinit(&loop->held);
    fold.count -= 1;
}

static void loop_begins(const Step *step) {
    if (fold.count == fold.capacity) {
        int32_t capacity = fold.capacity == 0 ? 16 : 2 * fold.capacity;
        Loop *loops =
            raw_resize(PART_LEDGER, fold.loops, (size_t)fold.capacity * sizeof(Loop), (size_t)capacity * sizeof(Loop));
        if (loops == NULL) {
            return; // this loop is not folded
        }
        fold.loops = loops;
        fold.capacity = capacity;
    }
    Loop *loop = &fold.loops[fold.count++];
    *loop = (Loop){.stmt = step->stmt, .call = step->call, .depth = step->depth, .first_line = step->line};
    loop->last_line = source_position(step->source, step->stmt->span.end - 1).line;
    buffer_init(&loop->held);
}

static bool is_inside(const Stmt *stmt, const Stmt *loop) {
    return stmt->span.start >= loop->span.start && stmt->span.end <= loop->span.end;
}

void fold_line(const Step *step) {
    while (fold.count > 0 && fold.loops[fold.count - 1].call == step->call &&
           !is_inside(step->stmt, fold.loops[fold.count - 1].stmt)) {
        loop_ends();
    }
    bool is_loop = step->stmt->kind == STMT_FOR || step->stmt->kind == STMT_WHILE;
    bool is_top = fold.count > 0 && fold.loops[fold.count - 1].stmt == step->stmt &&
                  fold.loops[fold.count - 1].call == step->call;
    if (is_top) {
        round_ends(fold.count - 1);
    } else if (is_loop) {
        loop_begins(step);
    }
}

void fold_call_ended(const Step *step) {
    while (fold.count > 0 && fold.loops[fold.count - 1].call == step->call) {
        loop_ends();
    }
}

void fold_begin(void) { fold = (struct Fold){0}; }

void fold_end(void) {
    while (fold.count > 0) {
        loop_ends();
    }
    raw_release(PART_LEDGER, fold.loops, (size_t)fold.capacity * sizeof(Loop));
    fold = (struct Fold){0};
}
