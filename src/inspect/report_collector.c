// SPDX-License-Identifier: GPL-3.0-or-later
// The collector's state, for :gc of the REPL.
//
//     generation  objects  count  threshold
//              0       31     31        700   births of containers, less deaths
//              1        0      0         10   collections of generation 0
//              2    1,845      0         10   collections of generation 1
//     Next, after 670 more births than deaths: a collection of generation 0.
#include "inspect/report.h"

#include "memory/collector.h"
#include "objects/error.h"
#include "inspect/quantity.h"

static void count_object(Borrowed object, void *context) {
    (void)object;
    *(int64_t *)context += 1;
}

static void add_generation(int generation, int64_t count, int64_t threshold, Buffer *out) {
    static const char *const counted[GENERATION_COUNT] = {"births of containers, less deaths",
                                                          "collections of generation 0", "collections of generation 1"};
    int64_t objects = 0;
    collector_walk(generation, count_object, &objects);
    buffer_add_format(out, "%10d", generation);
    quantity_add_aligned(objects, 9, out);
    quantity_add_aligned(count, 7, out);
    quantity_add_aligned(threshold, 11, out);
    buffer_add_format(out, "   %s\n", counted[generation]);
}

static void add_quarter_rule(Buffer *out) {
    int64_t pending, total;
    collector_get_long_lived(&pending, &total);
    buffer_add_text(out, "Generation 2 also waits until ");
    quantity_add(total / 4, out);
    buffer_add_text(out, " objects are new in it (25 % of ");
    quantity_add(total, out);
    buffer_add_text(out, "): now ");
    quantity_add(pending, out);
    buffer_add_text(out, ".\n");
}

static void add_next(int64_t count, int64_t threshold, Buffer *out) {
    if (!collector_is_enabled() || threshold == 0) {
        buffer_add_text(out, collector_is_enabled() ? "No collection starts by itself: the first threshold is 0.\n"
                                                    : "No collection starts by itself: gc.disable() was called.\n");
        return;
    }
    buffer_add_text(out, "Next, after ");
    quantity_add_counted(threshold < count ? 1 : threshold - count + 1, "more birth", out);
    buffer_add_format(out, " than deaths: a collection of generation %d.\n", collector_next_generation());
}

bool report_collector(Buffer *out) {
    int64_t counts[GENERATION_COUNT], thresholds[GENERATION_COUNT];
    collector_get_counts(counts);
    collector_get_thresholds(thresholds);
    buffer_add_text(out, "generation  objects  count  threshold\n");
    for (int generation = 0; generation < GENERATION_COUNT; generation++) {
        add_generation(generation, counts[generation], thresholds[generation], out);
    }
    if (collector_frozen_count() > 0) {
        buffer_add_text(out, "    frozen");
        quantity_add_aligned(collector_frozen_count(), 9, out);
        buffer_add_byte(out, '\n');
    }
    add_quarter_rule(out);
    add_next(counts[0], thresholds[0], out);
    if (out->failed) {
        error_raise_no_memory();
    }
    return !out->failed;
}
