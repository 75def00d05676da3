// SPDX-License-Identifier: GPL-3.0-or-later
// Strs out of strs: concatenation, repetition, slices, joining.
//
//     "ab" + "é"      widest kind and sum of the lengths first, then one block, then the parts copied into it
//     s += "x"        when the caller is the only holder of s, its block grows where it stands
//
// Growing leaves some bytes free behind the text, an eighth of it, so that n additions copy each character a few times
// and not n times. These bytes are spare: sys.getsizeof does not count them.
//
// What always holds: results are exact Strs, as narrow as they can be; the empty str and one-character strs are shared.
//
// Next: str_search.c.
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str_data.h"

// ---- concatenation -----------------------------------------------------------------------------------------------

static void put(Str *out, int64_t at, const Str *part) {
    data_copy(out->kind, str_data_mutable(&out->object), at, part->kind, str_data(part), 0, part->length);
}

Owned str_concatenate(Borrowed left, Borrowed right) {
    const Str *a = as_str(left);
    const Str *b = as_str(right);
    if (b->length == 0) {
        return str_exact(a);
    }
    if (a->length == 0) {
        return str_exact(b);
    }
    uint32_t maximum = str_limit(a) > str_limit(b) ? str_limit(a) : str_limit(b);
    Owned result = str_new_uninitialised(a->length + b->length, maximum);
    if (LIKELY(result != NULL)) {
        put((Str *)(void *)result, 0, a);
        put((Str *)(void *)result, a->length, b);
    }
    return result;
}

// May the str be changed, since the caller alone holds it and nobody else knows it?
static bool is_private(const Str *self) {
    return self->object.refcount == 1 && !self->is_interned && self->object.type == &StrType;
}

// The block of `self` with room for `size` bytes; NULL: no memory, and `self` stands as it was.
static Str *block_grow(Str *self, size_t size) {
    size_t room = heap_block_size(self);
    if (room >= size) {
        return self;
    }
    Str *grown = heap_resize(HEAP_PLAIN, self, room, size + size / 8 + 16);
    return grown != NULL ? grown : heap_resize(HEAP_PLAIN, self, room, size);
}

static void utf8_forget(Str *self) {
    WideStr *wide = (WideStr *)(void *)self;
    if (!self->is_ascii && wide->utf8 != NULL) {
        heap_release(HEAP_BUFFER, wide->utf8, (size_t)wide->utf8_size + 1);
        wide->utf8 = NULL;
        wide->utf8_size = 0;
    }
}

Owned str_append(Owned left, Borrowed right) {
    Str *self = (Str *)(void *)left;
    const Str *part = as_str(right);
    if (!is_private(self) || left == right || part->length == 0 || self->length == 0 ||
        str_limit(part) > str_limit(self)) {
        Owned result = str_concatenate(left, right);
        release(left);
        return result;
    }
    int64_t length = self->length + part->length;
    size_t header = self->is_ascii ? sizeof(Str) : sizeof(WideStr);
    Str *grown = block_grow(self, header + (size_t)(length + 1) * self->kind);
    if (grown == NULL) {
        release(left);
        return heap_raise_no_memory();
    }
    utf8_forget(grown);
    put(grown, grown->length, part);
    grown->length = length;
    grown->hash = -1;
    data_write(grown->kind, str_data_mutable(&grown->object), length, 0);
    return &grown->object;
}

// ---- repetition --------------------------------------------------------------------------------------------------

Owned str_repeat(const Str *self, int64_t count) {
    if (count <= 0 || self->length == 0) {
        return retain(str_empty());
    }
    if (count == 1) {
        return str_exact(self);
    }
    int64_t length;
    if (__builtin_mul_overflow(self->length, count, &length)) {
        return error_raise(&OverflowErrorType, "repeated string is too long");
    }
    Owned result = str_new_uninitialised(length, str_limit(self));
    if (result == NULL) {
        return NULL;
    }
    char *data = str_data_mutable(result);
    size_t unit = (size_t)self->length * self->kind;
    size_t size = (size_t)length * self->kind;
    if (unit == 1) {
        memset(data, *(const char *)str_data(self), size);
        return result;
    }
    memcpy(data, str_data(self), unit);
    for (size_t done = unit; done < size;) { // doubles what is there
        size_t next = done < size - done ? done : size - done;
        memcpy(data + done, data, next);
        done += next;
    }
    return result;
}

// ---- slices ------------------------------------------------------------------------------------------------------

static uint32_t slice_maximum(const Str *self, int64_t start, int64_t step, int64_t count) {
    uint32_t all = 0;
    for (int64_t i = 0; i < count; i++) {
        all |= str_read(self, start + i * step);
    }
    return data_maximum(4, &all, 1);
}

Owned str_slice(const Str *self, int64_t start, int64_t stop, int64_t step, int64_t count) {
    (void)stop;
    if (count <= 0) {
        return retain(str_empty());
    }
    if (step == 1) {
        return str_part(self, start, count);
    }
    if (count == 1) {
        return str_from_code_point(str_read(self, start));
    }
    Owned result =
        str_new_uninitialised(count, self->is_ascii ? MAXIMUM_ASCII : slice_maximum(self, start, step, count));
    if (result == NULL) {
        return NULL;
    }
    int kind = as_str(result)->kind;
    void *data = str_data_mutable(result);
    for (int64_t i = 0; i < count; i++) {
        data_write(kind, data, i, str_read(self, start + i * step));
    }
    return result;
}

// ---- joining -----------------------------------------------------------------------------------------------------

typedef struct JoinPlan {
    int64_t length;
    uint32_t maximum;
} JoinPlan;

// False: too long.
static bool plan_add(JoinPlan *plan, const Str *part, int64_t times) {
    int64_t length;
    if (times > 0 && part->length > 0 && str_limit(part) > plan->maximum) {
        plan->maximum = str_limit(part);
    }
    return !__builtin_mul_overflow(part->length, times, &length) &&
           !__builtin_add_overflow(plan->length, length, &plan->length);
}

// Copies the parts into a result of bytes, which is by far the commonest kind.
static void join_bytes(char *out, const Str *separator, const Slot *parts, int64_t count) {
    size_t gap = separator == NULL ? 0 : (size_t)separator->length;
    const char *gap_data = separator == NULL ? NULL : str_data(separator);
    for (int64_t i = 0; i < count; i++) {
        const Str *part = as_str(parts[i].held);
        if (i > 0 && gap == 1) {
            *out++ = *gap_data;
        } else if (i > 0 && gap > 1) {
            memcpy(out, gap_data, gap);
            out += gap;
        }
        memcpy(out, str_data(part), (size_t)part->length);
        out += part->length;
    }
}

static void join_wide(Str *out, const Str *separator, const Slot *parts, int64_t count) {
    int64_t at = 0;
    for (int64_t i = 0; i < count; i++) {
        const Str *part = as_str(parts[i].held);
        if (i > 0 && separator != NULL) {
            put(out, at, separator);
            at += separator->length;
        }
        put(out, at, part);
        at += part->length;
    }
}

// All parts are strs by now.
static Owned join_parts(const Str *separator, const Slot *parts, int64_t count) {
    JoinPlan plan = {.maximum = MAXIMUM_ASCII};
    bool fits = separator == NULL || count < 2 || plan_add(&plan, separator, count - 1);
    for (int64_t i = 0; i < count && fits; i++) {
        fits = plan_add(&plan, as_str(parts[i].held), 1);
    }
    if (!fits) {
        return error_raise(&OverflowErrorType, "join() result is too long for a Python string");
    }
    if (plan.length == 0) {
        return retain(str_empty());
    }
    Owned result = str_new_uninitialised(plan.length, plan.maximum);
    if (result == NULL) {
        return NULL;
    }
    Str *out = (Str *)(void *)result;
    if (out->kind == 1) {
        join_bytes(str_data_mutable(result), separator, parts, count);
    } else {
        join_wide(out, separator, parts, count);
    }
    if (plan.length == 1) { // the shared one
        uint32_t code_point = str_read(out, 0);
        release(result);
        return str_from_code_point(code_point);
    }
    return result;
}

Owned str_join_slots(const Slot *parts, int64_t count) {
    return count == 1 ? str_exact(as_str(parts[0].held)) : join_parts(NULL, parts, count);
}

Owned str_join(Borrowed separator, Borrowed iterable) {
    Owned sequence = sequence_fast(iterable, "can only join an iterable");
    if (sequence == NULL) {
        return NULL;
    }
    int64_t count = sequence_fast_size(sequence);
    const Slot *parts = sequence_fast_items(sequence);
    Owned result = NULL;
    int64_t i = 0;
    while (i < count && is_str(parts[i].held)) {
        i += 1;
    }
    if (i < count) {
        error_raise(&TypeErrorType, "sequence item %lld: expected str instance, %T found", (long long)i, parts[i].held);
    } else if (count == 1) {
        result = str_exact(as_str(parts[0].held));
    } else {
        result = join_parts(as_str(separator), parts, count);
    }
    release(sequence);
    return result;
}
