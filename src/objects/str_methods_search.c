// SPDX-License-Identifier: GPL-3.0-or-later
// Where a part is in a str, how often, and replacing it.
//
//     "banana".find("an", 2)          3
//     "banana".replace("an", "o")     count the places, make one block of the right size, copy the pieces:
//                                     b │ o │ o │ a
//
// Next: str_search.c, the searching itself.
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"
#include "objects/tuple.h"

// ---- find, index, count ------------------------------------------------------------------------------------------

// The arguments of the searching methods: a part, and start and end.
typedef struct Search {
    const Str *self;
    const Str *part;
    int64_t start;
    int64_t end;
} Search;

static bool search_read(Search *search, Borrowed self, const Borrowed *arguments) {
    search->self = as_str(self);
    if (!str_range_read(arguments[1], arguments[2], search->self->length, &search->start, &search->end)) {
        return false;
    }
    if (!is_str(arguments[0])) {
        error_raise(&TypeErrorType, "must be str, not %T", arguments[0]);
        return false;
    }
    search->part = as_str(arguments[0]);
    return true;
}

static Owned found_or_error(int64_t found) {
    return found < 0 ? error_raise(&ValueErrorType, "substring not found") : int_from_int64(found);
}

Owned str_method_find(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments)
               ? int_from_int64(str_find(search.self, search.part, search.start, search.end))
               : NULL;
}

Owned str_method_index(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments)
               ? found_or_error(str_find(search.self, search.part, search.start, search.end))
               : NULL;
}

Owned str_method_rfind(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments)
               ? int_from_int64(str_find_last(search.self, search.part, search.start, search.end))
               : NULL;
}

Owned str_method_rindex(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments)
               ? found_or_error(str_find_last(search.self, search.part, search.start, search.end))
               : NULL;
}

Owned str_method_count(Borrowed self, const Borrowed *arguments) {
    Search search;
    if (!search_read(&search, self, arguments)) {
        return NULL;
    }
    return int_from_int64(
        search.start > search.end ? 0 : str_count(search.self, search.part, search.start, search.end, -1));
}

// ---- startswith, endswith ----------------------------------------------------------------------------------------

static bool matches_at_end(const Str *self, const Str *part, int64_t start, int64_t end, bool at_start) {
    if (part->length > end - start) {
        return false;
    }
    int64_t at = at_start ? start : end - part->length;
    return str_find(self, part, at, at + part->length) == at;
}

static Owned matches(Borrowed object, const Borrowed *arguments, bool at_start) {
    const char *name = at_start ? "startswith" : "endswith";
    const Str *self = as_str(object);
    Borrowed parts = arguments[0];
    int64_t start, end;
    if (!str_range_read(arguments[1], arguments[2], self->length, &start, &end)) {
        return NULL;
    }
    if (is_str(parts)) {
        return bool_new(matches_at_end(self, as_str(parts), start, end, at_start));
    }
    if (!is_tuple(parts)) {
        return error_raise(&TypeErrorType, "%s first arg must be str or a tuple of str, not %T", name, parts);
    }
    for (int64_t i = 0; i < tuple_size(parts); i++) {
        Borrowed part = tuple_get(parts, i);
        if (!is_str(part)) {
            return error_raise(&TypeErrorType, "tuple for %s must only contain str, not %T", name, part);
        }
        if (matches_at_end(self, as_str(part), start, end, at_start)) {
            return bool_new(true);
        }
    }
    return bool_new(false);
}

Owned str_method_startswith(Borrowed self, const Borrowed *arguments) { return matches(self, arguments, true); }

Owned str_method_endswith(Borrowed self, const Borrowed *arguments) { return matches(self, arguments, false); }

// ---- replace -----------------------------------------------------------------------------------------------------

// A str that is being filled from the left.
typedef struct Filling {
    Str *out;
    int64_t at;
} Filling;

static void fill_part(Filling *filling, const Str *from, int64_t start, int64_t count) {
    data_copy(filling->out->kind, str_data_mutable(&filling->out->object), filling->at, from->kind, str_data(from),
              start, count);
    filling->at += count;
}

// An empty `old` is found before each character and at the end.
static void fill_between(Filling *filling, const Str *self, const Str *fresh, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        fill_part(filling, fresh, 0, fresh->length);
        if (i < self->length) {
            fill_part(filling, self, i, 1);
        }
    }
    if (count < self->length) {
        fill_part(filling, self, count, self->length - count);
    }
}

// Where the first places are that were found when they were counted.
#define PLACES_MAXIMUM 256

static void fill_replaced(Filling *filling, const Str *self, const Str *old, const Str *fresh, int64_t count,
                          const int64_t *places) {
    int64_t from = 0;
    for (int64_t i = 0; i < count; i++) {
        int64_t found = i < PLACES_MAXIMUM ? places[i] : str_find(self, old, from, self->length);
        fill_part(filling, self, from, found - from);
        fill_part(filling, fresh, 0, fresh->length);
        from = found + old->length;
    }
    fill_part(filling, self, from, self->length - from);
}

// Replacing can take the widest characters away: then the result is copied once more, narrower.
static Owned narrowed(Owned result, uint32_t possible) {
    if (possible <= MAXIMUM_ASCII && as_str(result)->length > 1) {
        return result;
    }
    const Str *str = as_str(result);
    if (str->length > 1 && data_maximum(str->kind, str_data(str), str->length) == str_limit(str)) {
        return result;
    }
    Owned narrow = str_from_data(str->kind, str_data(str), str->length);
    release(result);
    return narrow;
}

// Counts as str_count does, and writes the first places down.
static int64_t find_places(const Str *self, const Str *old, int64_t limit, int64_t places[PLACES_MAXIMUM]) {
    int64_t count = 0;
    int64_t from = 0;
    while (count != limit && count < PLACES_MAXIMUM) {
        int64_t found = str_find(self, old, from, self->length);
        if (found < 0) {
            return count;
        }
        places[count++] = found;
        from = found + old->length;
    }
    return count == limit ? count : count + str_count(self, old, from, self->length, limit < 0 ? -1 : limit - count);
}

static Owned replace(const Str *self, const Str *old, const Str *fresh, int64_t limit) {
    int64_t places[PLACES_MAXIMUM];
    int64_t count =
        old->length == 0 ? str_count(self, old, 0, self->length, limit) : find_places(self, old, limit, places);
    if (count == 0 || old == fresh) {
        return str_exact(self);
    }
    int64_t growth, length;
    if (__builtin_mul_overflow(count, fresh->length - old->length, &growth) ||
        __builtin_add_overflow(self->length, growth, &length)) {
        return error_raise(&OverflowErrorType, "replace string is too long");
    }
    if (length == 0) {
        return retain(str_empty());
    }
    uint32_t maximum = str_limit(self) > str_limit(fresh) ? str_limit(self) : str_limit(fresh);
    Owned result = str_new_uninitialised(length, maximum);
    if (result == NULL) {
        return NULL;
    }
    Filling filling = {.out = (Str *)(void *)result};
    if (old->length == 0) {
        fill_between(&filling, self, fresh, count);
    } else {
        fill_replaced(&filling, self, old, fresh, count, places);
    }
    return narrowed(result, maximum);
}

Owned str_method_replace(Borrowed self, const Borrowed *arguments) {
    int64_t limit;
    if (!str_position_check(arguments[0], "replace", 1) || !str_position_check(arguments[1], "replace", 2) ||
        !size_argument_read(arguments[2], -1, &limit)) {
        return NULL;
    }
    return replace(as_str(self), as_str(arguments[0]), as_str(arguments[1]), limit);
}
