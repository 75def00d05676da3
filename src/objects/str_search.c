// SPDX-License-Identifier: GPL-3.0-or-later
// Finding text in text, in time that grows with the sum of the two lengths, never with their product.
//
//     bytes            memchr, memrchr and memmem of the C library, which are linear and mostly use vectors
//     2 and 4 bytes    short parts are tried at each place; long ones take the two-way search, below
//
// Two-way search cuts the part into a left and a right half at a place where the halves repeat each other least:
//
//     part  a b a a b │ b a a                     text  … a b a a b b a x …
//                       ──▶ first compare to the right of the cut: a mismatch after k characters moves on by k + 1
//           ◀──           then to the left: a mismatch moves on by the part's period
//
// The cut is the later one of the two largest suffixes of the part, by the order of code points and by its reverse.
// After a move by the period, as much of the left half as is known to match is not compared again. So no code point of
// the text is looked at more than twice.
//
// What always holds: a part of a wider kind than the text is not in it. The loops are inlined with constant kinds where
// text and part have the same, so that the reading costs nothing; a narrower part is read by its own kind.
#include "objects/str_data.h"

#define SHORT_PART 16 // code points; below, trying each place is faster than preparing

// ---- single code points ------------------------------------------------------------------------------------------

static inline int64_t scan(int kind, const void *data, int64_t start, int64_t end, uint32_t code_point) {
    for (int64_t i = start; i < end; i++) {
        if (data_read(kind, data, i) == code_point) {
            return i;
        }
    }
    return -1;
}

static inline int64_t scan_back(int kind, const void *data, int64_t start, int64_t end, uint32_t code_point) {
    for (int64_t i = end - 1; i >= start; i--) {
        if (data_read(kind, data, i) == code_point) {
            return i;
        }
    }
    return -1;
}

static int64_t place_of(const void *found, const void *data) {
    return found == NULL ? -1 : (const char *)found - (const char *)data;
}

int64_t data_find(int kind, const void *data, int64_t start, int64_t end, uint32_t code_point) {
    if (start >= end || code_point > (kind == 1 ? MAXIMUM_BYTE : kind == 2 ? MAXIMUM_TWO_BYTES : MAXIMUM_ANY)) {
        return -1;
    }
    if (kind == 1) {
        return place_of(memchr((const char *)data + start, (int)code_point, (size_t)(end - start)), data);
    }
    return kind == 2 ? scan(2, data, start, end, code_point) : scan(4, data, start, end, code_point);
}

int64_t data_find_last(int kind, const void *data, int64_t start, int64_t end, uint32_t code_point) {
    if (start >= end) {
        return -1;
    }
    if (kind == 1) {
        return code_point > MAXIMUM_BYTE
                   ? -1
                   : place_of(memrchr((const char *)data + start, (int)code_point, (size_t)(end - start)), data);
    }
    return kind == 2 ? scan_back(2, data, start, end, code_point) : scan_back(4, data, start, end, code_point);
}

// ---- bytes -------------------------------------------------------------------------------------------------------

// In most texts the first byte of the part is rare enough for memchr to skip what lies between. Where it is not, what
// the false starts cost is counted, and before that is more than the text is long memmem takes over, which is never
// slow.
int64_t bytes_find(const char *data, int64_t size, const char *part, int64_t part_size) {
    if (part_size == 0 || part_size > size) {
        return part_size == 0 ? 0 : -1;
    }
    const char *end = data + size - part_size + 1;
    int64_t cost = -256;
    for (const char *at = data; at < end; at++) {
        at = memchr(at, (uint8_t)part[0], (size_t)(end - at));
        if (at == NULL) {
            return -1;
        }
        if (memcmp(at + 1, part + 1, (size_t)part_size - 1) == 0) {
            return at - data;
        }
        cost += part_size + 8;
        if (cost > at - data) {
            return place_of(memmem(at + 1, (size_t)(data + size - at - 1), part, (size_t)part_size), data);
        }
    }
    return -1;
}

// ---- two-way search ----------------------------------------------------------------------------------------------

// A run of code points that is read forwards, or backwards for searching from the end.
typedef struct Run {
    const void *data; // its first code point in reading order
    int64_t count;
    int kind;
    int step; // 1 or −1
} Run;

static inline __attribute__((always_inline)) uint32_t run_read(Run run, int64_t index) {
    return data_read(run.kind, run.data, index * run.step);
}

typedef struct Cut {
    int64_t place;  // length of the left half
    int64_t period; // of the right half
} Cut;

// The largest suffix by one of the two orders, found in one pass that compares it with its rival at `rival`.
static Cut largest_suffix(Run part, bool reversed) {
    int64_t best = 0, rival = 1, matched = 0, period = 1;
    while (rival + matched < part.count) {
        uint32_t a = run_read(part, rival + matched);
        uint32_t b = run_read(part, best + matched);
        if (a == b) {
            matched += 1;
            if (matched == period) {
                rival += period;
                matched = 0;
            }
        } else if ((a < b) != reversed) { // the rival is smaller: all that was compared is part of the period
            rival += matched + 1;
            matched = 0;
            period = rival - best;
        } else { // the rival is larger and becomes the best
            best = rival;
            rival = best + 1;
            matched = 0;
            period = 1;
        }
    }
    return (Cut){best, period};
}

// Does the left half of the cut come again one period later? Then the period is that of the whole part.
static bool is_periodic(Run part, Cut cut) {
    if (cut.place + cut.period > part.count) {
        return false;
    }
    for (int64_t i = 0; i < cut.place; i++) {
        if (run_read(part, i) != run_read(part, i + cut.period)) {
            return false;
        }
    }
    return true;
}

static Cut cut_part(Run part, bool *periodic) {
    Cut forward = largest_suffix(part, false);
    Cut backward = largest_suffix(part, true);
    Cut cut = forward.place > backward.place ? forward : backward;
    *periodic = is_periodic(part, cut);
    if (!*periodic) {
        int64_t right = part.count - cut.place;
        cut.period = (cut.place > right ? cut.place : right) + 1;
    }
    return cut;
}

static inline __attribute__((always_inline)) int64_t two_way(Run text, Run part) {
    bool periodic;
    Cut cut = cut_part(part, &periodic);
    int64_t known = 0; // how much of the left half matches for sure
    for (int64_t at = 0; at + part.count <= text.count;) {
        int64_t i = cut.place > known ? cut.place : known;
        while (i < part.count && run_read(part, i) == run_read(text, at + i)) {
            i += 1;
        }
        if (i < part.count) {
            at += i - cut.place + 1;
            known = 0;
            continue;
        }
        i = cut.place;
        while (i > known && run_read(part, i - 1) == run_read(text, at + i - 1)) {
            i -= 1;
        }
        if (i <= known) {
            return at;
        }
        at += cut.period;
        known = periodic ? part.count - cut.period : 0;
    }
    return -1;
}

// Every place in turn: the first code point, then the rest.
static inline __attribute__((always_inline)) int64_t try_each(Run text, Run part) {
    uint32_t first = run_read(part, 0);
    for (int64_t at = 0; at + part.count <= text.count; at++) {
        if (run_read(text, at) != first) {
            continue;
        }
        int64_t i = 1;
        while (i < part.count && run_read(text, at + i) == run_read(part, i)) {
            i += 1;
        }
        if (i == part.count) {
            return at;
        }
    }
    return -1;
}

static inline __attribute__((always_inline)) int64_t run_find_any(Run text, Run part) {
    return part.count < SHORT_PART ? try_each(text, part) : two_way(text, part);
}

static inline __attribute__((always_inline)) int64_t run_find_kind(int kind, Run text, Run part) {
    text.kind = kind;
    part.kind = kind;
    return run_find_any(text, part);
}

static int64_t run_find(Run text, Run part) {
    if (text.kind != part.kind) {
        return run_find_any(text, part);
    }
    return text.kind == 1   ? run_find_kind(1, text, part)
           : text.kind == 2 ? run_find_kind(2, text, part)
                            : run_find_kind(4, text, part);
}

static Run run_forwards(int kind, const void *data, int64_t start, int64_t count) {
    return (Run){data_at(kind, data, start), count, kind, 1};
}

static Run run_backwards(int kind, const void *data, int64_t start, int64_t count) {
    return (Run){data_at(kind, data, start + count - 1), count, kind, -1};
}

// The last place of the part in the text, found from the end; both have at least one code point.
static int64_t run_find_last(int kind, const void *data, int64_t count, int part_kind, const void *part,
                             int64_t part_count) {
    int64_t found = run_find(run_backwards(kind, data, 0, count), run_backwards(part_kind, part, 0, part_count));
    return found < 0 ? -1 : count - part_count - found;
}

int64_t bytes_find_last(const char *data, int64_t size, const char *part, int64_t part_size) {
    if (part_size == 0 || part_size > size) {
        return part_size == 0 ? size : -1;
    }
    return run_find_last(1, data, size, 1, part, part_size);
}

// ---- strs --------------------------------------------------------------------------------------------------------

// Can the part be in there at all?
static bool part_may_fit(const Str *self, const Str *part, int64_t start, int64_t end) {
    return part->length <= end - start && part->kind <= self->kind && (part->is_ascii || !self->is_ascii);
}

int64_t str_find(const Str *self, const Str *part, int64_t start, int64_t end) {
    if (!part_may_fit(self, part, start, end)) {
        return -1;
    }
    const void *data = str_data(self);
    int64_t found;
    switch (part->length) {
    case 0: return start;
    case 1: return data_find(self->kind, data, start, end, str_read(part, 0));
    default:
        if (self->kind == 1) {
            found = bytes_find((const char *)data + start, end - start, str_data(part), part->length);
        } else {
            found = run_find(run_forwards(self->kind, data, start, end - start),
                             run_forwards(part->kind, str_data(part), 0, part->length));
        }
        return found < 0 ? -1 : start + found;
    }
}

int64_t str_find_last(const Str *self, const Str *part, int64_t start, int64_t end) {
    if (!part_may_fit(self, part, start, end)) {
        return -1;
    }
    const void *data = str_data(self);
    int64_t found;
    switch (part->length) {
    case 0: return end;
    case 1: return data_find_last(self->kind, data, start, end, str_read(part, 0));
    default:
        found = run_find_last(self->kind, data_at(self->kind, data, start), end - start, part->kind, str_data(part),
                              part->length);
        return found < 0 ? -1 : start + found;
    }
}

int64_t str_count(const Str *self, const Str *part, int64_t start, int64_t end, int64_t limit) {
    if (limit < 0) {
        limit = INT64_MAX;
    }
    if (part->length == 0) {
        return end - start + 1 < limit ? end - start + 1 : limit;
    }
    int64_t count = 0;
    while (count < limit) {
        int64_t found = str_find(self, part, start, end);
        if (found < 0) {
            break;
        }
        count += 1;
        start = found + part->length;
    }
    return count;
}
