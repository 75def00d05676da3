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

static bool add_part(Borrowed list, Borrowed self, int64_t start, int64_t end) {
    Owned part = bytes_part(self, start, end);
    return part != NULL && list_append(list, part);
}

static bool space_at(ByteView self, int64_t index) { return byte_is_space((uint8_t)self.data[index]); }

static bool split_words(Borrowed object, int64_t limit, Borrowed list) {
    ByteView self = byte_view(object);
    for (int64_t i = 0;;) {
        while (i < self.size && space_at(self, i)) {
            i += 1;
        }
        if (i == self.size) {
            return true;
        }
        int64_t start = i;
        if (limit-- == 0) { // the rest is the last part, with the space at its end
            return add_part(list, object, start, self.size);
        }
        while (i < self.size && !space_at(self, i)) {
            i += 1;
        }
        if (!add_part(list, object, start, i)) {
            return false;
        }
    }
}

static bool split_words_back(Borrowed object, int64_t limit, Borrowed list) {
    ByteView self = byte_view(object);
    for (int64_t i = self.size;;) {
        while (i > 0 && space_at(self, i - 1)) {
            i -= 1;
        }
        if (i == 0) {
            return true;
        }
        int64_t end = i;
        if (limit-- == 0) {
            return add_part(list, object, 0, end);
        }
        while (i > 0 && !space_at(self, i - 1)) {
            i -= 1;
        }
        if (!add_part(list, object, i, end)) {
            return false;
        }
    }
}

static bool split_at(Borrowed object, ByteView separator, int64_t limit, Borrowed list) {
    ByteView self = byte_view(object);
    int64_t start = 0;
    for (; limit != 0; limit--) {
        int64_t found = bytes_find(self.data + start, self.size - start, separator.data, separator.size);
        if (found < 0) {
            break;
        }
        if (!add_part(list, object, start, start + found)) {
            return false;
        }
        start += found + separator.size;
    }
    return add_part(list, object, start, self.size);
}

static bool split_at_back(Borrowed object, ByteView separator, int64_t limit, Borrowed list) {
    ByteView self = byte_view(object);
    int64_t end = self.size;
    for (; limit != 0; limit--) {
        int64_t found = bytes_find_last(self.data, end, separator.data, separator.size);
        if (found < 0) {
            break;
        }
        if (!add_part(list, object, found + separator.size, end)) {
            return false;
        }
        end = found;
    }
    return add_part(list, object, 0, end);
}

// Reads the arguments and makes the list; NULL: failed. *separator has no data for words.
static Owned split_begin(const Borrowed *arguments, ByteView *separator, int64_t *limit) {
    *separator = (ByteView){.data = NULL};
    if (!size_argument_read(arguments[1], -1, limit)) {
        return NULL;
    }
    if (arguments[0] != NULL && arguments[0] != NONE) {
        if (!bytes_argument(arguments[0], separator)) {
            return NULL;
        }
        if (separator->size == 0) {
            return error_raise(&ValueErrorType, "empty separator");
        }
    }
    Owned list = list_new(8); // which may start a collection, and so move the separator
    if (separator->data != NULL) {
        *separator = byte_view(arguments[0]);
    }
    return list;
}

static Owned list_or_nothing(Owned list, bool good) {
    if (!good) {
        release(list);
        return NULL;
    }
    return list;
}

Owned bytes_method_split(Borrowed self, const Borrowed *arguments) {
    ByteView separator;
    int64_t limit;
    Owned list = split_begin(arguments, &separator, &limit);
    if (list == NULL) {
        return NULL;
    }
    bool good = separator.data == NULL ? split_words(self, limit, list) : split_at(self, separator, limit, list);
    return list_or_nothing(list, good);
}

Owned bytes_method_rsplit(Borrowed self, const Borrowed *arguments) {
    ByteView separator;
    int64_t limit;
    Owned list = split_begin(arguments, &separator, &limit);
    if (list == NULL) {
        return NULL;
    }
    bool good =
        separator.data == NULL ? split_words_back(self, limit, list) : split_at_back(self, separator, limit, list);
    return list_or_nothing(list, good && list_reverse(list));
}

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

Owned bytes_method_splitlines(Borrowed object, const Borrowed *arguments) {
    int64_t keep_ends;
    if (!size_argument_read(arguments[0], 0, &keep_ends)) {
        return NULL;
    }
    Owned list = list_new(8);
    ByteView self = byte_view(object);
    bool good = list != NULL;
    for (int64_t i = 0, start = 0; good && i < self.size; start = i) {
        while (i < self.size && !ends_line(self.data[i])) {
            i += 1;
        }
        int64_t end = i;
        if (i < self.size) {
            i += self.data[i] == '\r' && i + 1 < self.size && self.data[i + 1] == '\n' ? 2 : 1;
        }
        good = add_part(list, object, start, keep_ends != 0 ? i : end);
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

static Owned nothing_of(Borrowed self) { return bytes_part(self, 0, 0); }

static Owned partition(Borrowed object, Borrowed argument, bool from_end) {
    ByteView self = byte_view(object);
    ByteView separator;
    if (!bytes_argument(argument, &separator)) {
        return NULL;
    }
    if (separator.size == 0) {
        return error_raise(&ValueErrorType, "empty separator");
    }
    int64_t found = from_end ? bytes_find_last(self.data, self.size, separator.data, separator.size)
                             : bytes_find(self.data, self.size, separator.data, separator.size);
    if (found >= 0) { // of bytes, the separator itself comes back; of a bytearray, a new one
        return tuple_three(bytes_part(object, 0, found),
                           is_bytes(object) ? retain(argument)
                                            : bytes_like_from(object, separator.data, separator.size),
                           bytes_part(object, found + separator.size, self.size));
    }
    Owned whole = is_bytes(object) ? retain(object) : bytes_exact(object); // of a subclass, too
    return from_end ? tuple_three(nothing_of(object), nothing_of(object), whole)
                    : tuple_three(whole, nothing_of(object), nothing_of(object));
}

Owned bytes_method_partition(Borrowed self, const Borrowed *arguments) { return partition(self, arguments[0], false); }

Owned bytes_method_rpartition(Borrowed self, const Borrowed *arguments) { return partition(self, arguments[0], true); }

// ---- join --------------------------------------------------------------------------------------------------------

static Owned join_parts(Borrowed object, const Slot *parts, int64_t count) {
    ByteView separator = byte_view(object);
    int64_t size = 0;
    for (int64_t i = 0; i < count; i++) {
        if (!is_bytes_like(parts[i].held)) {
            return error_raise(&TypeErrorType, "sequence item %lld: expected a bytes-like object, %T found",
                               (long long)i, parts[i].held);
        }
        if (__builtin_add_overflow(size, byte_view(parts[i].held).size, &size) ||
            (i > 0 && __builtin_add_overflow(size, separator.size, &size))) {
            return error_raise(&OverflowErrorType, "join() result is too long");
        }
    }
    char *out;
    Owned result = bytes_like_new(object, size, &out);
    if (result == NULL || size == 0) {
        return result;
    }
    for (int64_t i = 0; i < count; i++) {
        ByteView part = byte_view(parts[i].held);
        if (i > 0) {
            memcpy(out, separator.data, (size_t)separator.size);
            out += separator.size;
        }
        memcpy(out, part.data, (size_t)part.size);
        out += part.size;
    }
    return result;
}

Owned bytes_method_join(Borrowed self, const Borrowed *arguments) {
    Owned sequence = sequence_fast(arguments[0], "can only join an iterable");
    if (sequence == NULL) {
        return NULL;
    }
    const Slot *parts = sequence_fast_items(sequence);
    bool single = is_bytes(self) && sequence_fast_size(sequence) == 1 && parts[0].held->type == &BytesType;
    Owned result = single ? retain(parts[0].held) : join_parts(self, parts, sequence_fast_size(sequence));
    release(sequence);
    return result;
}
