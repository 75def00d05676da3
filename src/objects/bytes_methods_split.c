// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes into parts, and together again.
//
//     b"a,b,,c".split(b",")      [b'a', b'b', b'', b'c']
//     b"  a  b ".split()         [b'a', b'b']
//     b"-".join([b"a", b"b"])    b'a-b'
//
// rsplit works from the end and turns the list round when it is done: with a limit it leaves other parts whole.
#include "objects/arguments.h"
#include "objects/bytes_methods.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"
#include "objects/tuple.h"

#include <string.h>

static bool add_part(Borrowed list, const Bytes *self, int64_t start, int64_t end) {
    Owned part = bytes_part(self, start, end);
    return part != NULL && list_append(list, part);
}

static bool space_at(const Bytes *self, int64_t index) { return byte_is_space((uint8_t)self->data[index]); }

static bool split_words(const Bytes *self, int64_t limit, Borrowed list) {
    for (int64_t i = 0;;) {
        while (i < self->size && space_at(self, i)) {
            i += 1;
        }
        if (i == self->size) {
            return true;
        }
        int64_t start = i;
        if (limit-- == 0) { // the rest is the last part, with the space at its end
            return add_part(list, self, start, self->size);
        }
        while (i < self->size && !space_at(self, i)) {
            i += 1;
        }
        if (!add_part(list, self, start, i)) {
            return false;
        }
    }
}

static bool split_words_back(const Bytes *self, int64_t limit, Borrowed list) {
    for (int64_t i = self->size;;) {
        while (i > 0 && space_at(self, i - 1)) {
            i -= 1;
        }
        if (i == 0) {
            return true;
        }
        int64_t end = i;
        if (limit-- == 0) {
            return add_part(list, self, 0, end);
        }
        while (i > 0 && !space_at(self, i - 1)) {
            i -= 1;
        }
        if (!add_part(list, self, i, end)) {
            return false;
        }
    }
}

static bool split_at(const Bytes *self, const Bytes *separator, int64_t limit, Borrowed list) {
    int64_t start = 0;
    for (; limit != 0; limit--) {
        int64_t found = bytes_find(self->data + start, self->size - start, separator->data, separator->size);
        if (found < 0) {
            break;
        }
        if (!add_part(list, self, start, start + found)) {
            return false;
        }
        start += found + separator->size;
    }
    return add_part(list, self, start, self->size);
}

static bool split_at_back(const Bytes *self, const Bytes *separator, int64_t limit, Borrowed list) {
    int64_t end = self->size;
    for (; limit != 0; limit--) {
        int64_t found = bytes_find_last(self->data, end, separator->data, separator->size);
        if (found < 0) {
            break;
        }
        if (!add_part(list, self, found + separator->size, end)) {
            return false;
        }
        end = found;
    }
    return add_part(list, self, 0, end);
}

// Reads the arguments and makes the list; NULL: failed. *separator stays NULL for words.
static Owned split_begin(const Borrowed *arguments, const Bytes **separator, int64_t *limit) {
    *separator = NULL;
    if (!size_argument_read(arguments[1], -1, limit)) {
        return NULL;
    }
    if (arguments[0] != NULL && arguments[0] != NONE) {
        *separator = bytes_argument(arguments[0]);
        if (*separator == NULL) {
            return NULL;
        }
        if ((*separator)->size == 0) {
            return error_raise(&ValueErrorType, "empty separator");
        }
    }
    return list_new(8);
}

static Owned list_or_nothing(Owned list, bool good) {
    if (!good) {
        release(list);
        return NULL;
    }
    return list;
}

Owned bytes_method_split(Borrowed object, const Borrowed *arguments) {
    const Bytes *self = as_bytes(object);
    const Bytes *separator;
    int64_t limit;
    Owned list = split_begin(arguments, &separator, &limit);
    if (list == NULL) {
        return NULL;
    }
    return list_or_nothing(list,
                           separator == NULL ? split_words(self, limit, list) : split_at(self, separator, limit, list));
}

Owned bytes_method_rsplit(Borrowed object, const Borrowed *arguments) {
    const Bytes *self = as_bytes(object);
    const Bytes *separator;
    int64_t limit;
    Owned list = split_begin(arguments, &separator, &limit);
    if (list == NULL) {
        return NULL;
    }
    bool good = separator == NULL ? split_words_back(self, limit, list) : split_at_back(self, separator, limit, list);
    return list_or_nothing(list, good && list_reverse(list));
}

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

Owned bytes_method_splitlines(Borrowed object, const Borrowed *arguments) {
    const Bytes *self = as_bytes(object);
    int64_t keep_ends;
    if (!size_argument_read(arguments[0], 0, &keep_ends)) {
        return NULL;
    }
    Owned list = list_new(8);
    bool good = list != NULL;
    for (int64_t i = 0, start = 0; good && i < self->size; start = i) {
        while (i < self->size && !ends_line(self->data[i])) {
            i += 1;
        }
        int64_t end = i;
        if (i < self->size) {
            i += self->data[i] == '\r' && self->data[i + 1] == '\n' ? 2 : 1; // a NUL follows the last byte
        }
        good = add_part(list, self, start, keep_ends != 0 ? i : end);
    }
    return list == NULL ? NULL : list_or_nothing(list, good);
}

// ---- partition ---------------------------------------------------------------------------------------------------

static Owned tuple_three(Owned first, Owned second, Owned third) {
    bool good = first != NULL && second != NULL && third != NULL;
    const Borrowed items[] = {first, second, third};
    Owned tuple = good ? tuple_from_list(3, items) : NULL;
    release_if_any(first);
    release_if_any(second);
    release_if_any(third);
    return tuple;
}

static Owned partition(Borrowed object, Borrowed argument, bool from_end) {
    const Bytes *self = as_bytes(object);
    const Bytes *separator = bytes_argument(argument);
    if (separator == NULL) {
        return NULL;
    }
    if (separator->size == 0) {
        return error_raise(&ValueErrorType, "empty separator");
    }
    int64_t found = from_end ? bytes_find_last(self->data, self->size, separator->data, separator->size)
                             : bytes_find(self->data, self->size, separator->data, separator->size);
    if (found >= 0) {
        return tuple_three(bytes_part(self, 0, found), retain(argument),
                           bytes_part(self, found + separator->size, self->size));
    }
    if (from_end) {
        return tuple_three(retain(bytes_empty()), retain(bytes_empty()), bytes_exact(self));
    }
    return tuple_three(bytes_exact(self), retain(bytes_empty()), retain(bytes_empty()));
}

Owned bytes_method_partition(Borrowed self, const Borrowed *arguments) { return partition(self, arguments[0], false); }

Owned bytes_method_rpartition(Borrowed self, const Borrowed *arguments) { return partition(self, arguments[0], true); }

// ---- join --------------------------------------------------------------------------------------------------------

static Owned join_parts(const Bytes *separator, const Slot *parts, int64_t count) {
    int64_t size = 0;
    for (int64_t i = 0; i < count; i++) {
        if (!is_bytes(parts[i].held)) {
            return error_raise(&TypeErrorType, "sequence item %lld: expected a bytes-like object, %T found",
                               (long long)i, parts[i].held);
        }
        if (__builtin_add_overflow(size, as_bytes(parts[i].held)->size, &size) ||
            (i > 0 && __builtin_add_overflow(size, separator->size, &size))) {
            return error_raise(&OverflowErrorType, "join() result is too long");
        }
    }
    Owned result = bytes_new(NULL, size);
    if (result == NULL || size == 0) {
        return result;
    }
    char *out = ((Bytes *)(void *)result)->data;
    for (int64_t i = 0; i < count; i++) {
        const Bytes *part = as_bytes(parts[i].held);
        if (i > 0) {
            memcpy(out, separator->data, (size_t)separator->size);
            out += separator->size;
        }
        memcpy(out, part->data, (size_t)part->size);
        out += part->size;
    }
    return result;
}

Owned bytes_method_join(Borrowed self, const Borrowed *arguments) {
    Owned sequence = sequence_fast(arguments[0], "can only join an iterable");
    if (sequence == NULL) {
        return NULL;
    }
    const Slot *parts = sequence_fast_items(sequence);
    bool single = sequence_fast_size(sequence) == 1 && parts[0].held->type == &BytesType;
    Owned result = single ? retain(parts[0].held) : join_parts(as_bytes(self), parts, sequence_fast_size(sequence));
    release(sequence);
    return result;
}
