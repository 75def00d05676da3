// SPDX-License-Identifier: GPL-3.0-or-later
// Where a part is in bytes, how often, and replacing it. A part is bytes or a single number.
//
//     b"banana".find(b"an")     1
//     b"banana".find(110)       2
//     b"aXbX".replace(b"X", b"--")      pieces of the old and the new, one after the other: a -- b --
//
// Next: str_search.c, the searching itself.
#include "objects/arguments.h"
#include "objects/bytes_methods.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"
#include "objects/tuple.h"

#include <string.h>

typedef struct Search {
    ByteView self;
    ByteView part;
    int64_t start;
    int64_t end;
    uint8_t byte; // the part, if it is a number
} Search;

static bool search_read(Search *search, Borrowed self, const Borrowed *arguments) {
    if (!str_bounds_read(arguments[1], arguments[2], &search->start, &search->end)) {
        return false;
    }
    if (is_bytes_like(arguments[0])) {
        search->part = byte_view(arguments[0]);
    } else {
        Answer number = byte_read(arguments[0], &search->byte);
        if (number == NO) {
            error_raise(&TypeErrorType, "argument should be integer or bytes-like object, not '%T'", arguments[0]);
        }
        if (number != YES) {
            return false;
        }
        search->part = (ByteView){.data = (const char *)&search->byte, .size = 1};
    }
    search->self = byte_view(self);
    str_bounds_cut(search->self.size, &search->start, &search->end);
    return true;
}

static int64_t find_from(const Search *search, int64_t start) {
    if (search->part.size > search->end - start) {
        return -1;
    }
    int64_t found = bytes_find(search->self.data + start, search->end - start, search->part.data, search->part.size);
    return found < 0 ? -1 : start + found;
}

static int64_t find_last(const Search *search) {
    if (search->part.size > search->end - search->start) {
        return -1;
    }
    int64_t found = bytes_find_last(search->self.data + search->start, search->end - search->start, search->part.data,
                                    search->part.size);
    return found < 0 ? -1 : search->start + found;
}

static Owned found_or_error(int64_t found) {
    return found < 0 ? error_raise(&ValueErrorType, "subsection not found") : int_from_int64(found);
}

Owned bytes_method_find(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments) ? int_from_int64(find_from(&search, search.start)) : NULL;
}

Owned bytes_method_index(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments) ? found_or_error(find_from(&search, search.start)) : NULL;
}

Owned bytes_method_rfind(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments) ? int_from_int64(find_last(&search)) : NULL;
}

Owned bytes_method_rindex(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments) ? found_or_error(find_last(&search)) : NULL;
}

// At most `limit` times; negative: no limit.
static int64_t count_parts(const Search *search, int64_t limit) {
    if (search->start > search->end) {
        return 0;
    }
    if (limit < 0) {
        limit = INT64_MAX;
    }
    int64_t count = 0;
    if (search->part.size == 0) {
        count = search->end - search->start + 1;
        return count < limit ? count : limit;
    }
    for (int64_t at = search->start; count < limit; count++) {
        at = find_from(search, at);
        if (at < 0) {
            break;
        }
        at += search->part.size;
    }
    return count;
}

Owned bytes_method_count(Borrowed self, const Borrowed *arguments) {
    Search search;
    return search_read(&search, self, arguments) ? int_from_int64(count_parts(&search, -1)) : NULL;
}

// ---- startswith, endswith ----------------------------------------------------------------------------------------

static bool matches_part(ByteView self, ByteView part, int64_t start, int64_t end, bool at_start) {
    int64_t at = at_start ? start : end - part.size;
    return part.size <= end - start && memcmp(self.data + at, part.data, (size_t)part.size) == 0;
}

static Owned matches(Borrowed object, const Borrowed *arguments, bool at_start) {
    Borrowed parts = arguments[0];
    int64_t start, end;
    if (!str_bounds_read(arguments[1], arguments[2], &start, &end)) {
        return NULL;
    }
    ByteView self = byte_view(object);
    str_bounds_cut(self.size, &start, &end);
    if (is_bytes_like(parts)) {
        return bool_new(matches_part(self, byte_view(parts), start, end, at_start));
    }
    if (!is_tuple(parts)) {
        return error_raise(&TypeErrorType, "%s first arg must be bytes or a tuple of bytes, not %T",
                           at_start ? "startswith" : "endswith", parts);
    }
    for (int64_t i = 0; i < tuple_size(parts); i++) {
        ByteView part;
        if (!bytes_argument(tuple_get(parts, i), &part)) {
            return NULL;
        }
        if (matches_part(self, part, start, end, at_start)) {
            return bool_new(true);
        }
    }
    return bool_new(false);
}

Owned bytes_method_startswith(Borrowed self, const Borrowed *arguments) { return matches(self, arguments, true); }

Owned bytes_method_endswith(Borrowed self, const Borrowed *arguments) { return matches(self, arguments, false); }

// ---- replace -----------------------------------------------------------------------------------------------------

static char *put(char *out, const char *bytes, int64_t size) {
    memcpy(out, bytes, (size_t)size);
    return out + size;
}

static void fill(const Search *search, ByteView fresh, int64_t count, char *out) {
    ByteView self = search->self;
    int64_t from = 0;
    for (int64_t i = 0; i < count; i++) {
        bool between = search->part.size == 0; // found before each byte and at the end
        int64_t found = between ? i : find_from(search, from);
        out = put(out, self.data + from, found - from);
        out = put(out, fresh.data, fresh.size);
        from = found + search->part.size;
    }
    put(out, self.data + from, self.size - from);
}

Owned bytes_method_replace(Borrowed object, const Borrowed *arguments) {
    ByteView old, fresh;
    int64_t limit;
    if (!bytes_argument(arguments[0], &old) || !bytes_argument(arguments[1], &fresh) ||
        !size_argument_read(arguments[2], -1, &limit)) {
        return NULL;
    }
    ByteView self = byte_view(object);
    old = byte_view(arguments[0]); // reading the limit may have moved them
    fresh = byte_view(arguments[1]);
    const Search search = {.self = self, .part = old, .end = self.size};
    int64_t count = count_parts(&search, limit);
    if (count == 0) {
        return bytes_exact(object);
    }
    int64_t growth, size;
    if (__builtin_mul_overflow(count, fresh.size - old.size, &growth) ||
        __builtin_add_overflow(self.size, growth, &size)) {
        return error_raise(&OverflowErrorType, "replace bytes is too long");
    }
    char *data;
    Owned result = bytes_like_new(object, size, &data);
    if (result != NULL && size > 0) {
        fill(&search, fresh, count, data);
    }
    return result;
}
