// SPDX-License-Identifier: GPL-3.0-or-later
// Making strs: from C text, UTF-8, code points, and parts of other strs.
//
//     "né" (UTF-8: 6e c3 a9)  ─▶ count 2, maximum 0xff ─▶ a block of 72 + 3 bytes ─▶ 6e e9 00
//
// Two passes: the first counts the code points and finds the largest, the second fills a block of exactly that size.
//
// What always holds: the empty str and each one-character str below 256 exist once. They are made at start-up, and the
// runtime's hold on them is the root "one-character strs". So every maker asks first whether it makes one of these.
//
// Next: str_intern.c, for strs of which there is only one of each text; str_build.c, for strs out of strs.
#include "memory/roots.h"
#include "objects/message.h"
#include "objects/protocol.h"
#include "objects/str_data.h"

#define CHARACTER_COUNT 256

static struct SharedStrs {
    Slot empty;
    Slot characters[CHARACTER_COUNT];
} shared;

Borrowed str_empty(void) { return shared.empty.held; }

// ---- blocks ------------------------------------------------------------------------------------------------------

// An ASCII str whose text is still to come; most strs are.
static ALWAYS_INLINE Owned ascii_new(int64_t length) {
    Str *self = heap_allocate(HEAP_PLAIN, sizeof(Str) + (size_t)length + 1);
    if (UNLIKELY(self == NULL)) {
        return heap_raise_no_memory();
    }
    *self =
        (Str){.object = {.refcount = 1, .type = &StrType}, .length = length, .hash = -1, .kind = 1, .is_ascii = true};
    ((char *)(self + 1))[length] = '\0';
    return &self->object;
}

// Fills in the header of the block of one that is not ASCII.
static Str *str_prepare(void *block, int64_t length, uint32_t maximum) {
    Str *self = block;
    *self = (Str){
        .object = {.refcount = 1, .type = &StrType}, .length = length, .hash = -1, .kind = (uint8_t)kind_for(maximum)};
    WideStr *wide = block;
    wide->utf8 = NULL;
    wide->utf8_size = 0;
    wide->maximum = maximum;
    data_write(self->kind, str_data_mutable(&self->object), length, 0);
    return self;
}

Owned str_new_uninitialised(int64_t length, uint32_t maximum) {
    assert_debug(length >= 0);
    if (UNLIKELY(length > INT64_MAX / 4 - (int64_t)sizeof(WideStr))) {
        return heap_raise_no_memory();
    }
    if (maximum <= MAXIMUM_ASCII) {
        return ascii_new(length);
    }
    void *block = heap_allocate(HEAP_PLAIN, sizeof(WideStr) + (size_t)(length + 1) * (size_t)kind_for(maximum));
    if (UNLIKELY(block == NULL)) {
        return heap_raise_no_memory();
    }
    return &str_prepare(block, length, maximum)->object;
}

// ---- from code points --------------------------------------------------------------------------------------------

Borrowed str_shared_character(uint32_t code_point) {
    return code_point < CHARACTER_COUNT ? shared.characters[code_point].held : NULL;
}

Owned str_from_code_point(uint32_t code_point) {
    if (LIKELY(code_point < CHARACTER_COUNT)) {
        return retain(shared.characters[code_point].held);
    }
    Owned self = str_new_uninitialised(1, code_point <= MAXIMUM_TWO_BYTES ? MAXIMUM_TWO_BYTES : MAXIMUM_ANY);
    if (LIKELY(self != NULL)) {
        data_write(as_str(self)->kind, str_data_mutable(self), 0, code_point);
    }
    return self;
}

// Bytes have their answer in one bit each, eight at a time.
static bool bytes_are_ascii(const uint8_t *data, int64_t count) {
    int64_t i = 0;
    for (; i + 8 <= count; i += 8) {
        uint64_t word;
        memcpy(&word, data + i, sizeof(word));
        if ((word & 0x8080808080808080u) != 0) {
            return false;
        }
    }
    for (; i < count; i++) {
        if (data[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

// Every bit that some code point has. Inlined with a constant kind, so that the loop becomes vectors.
static inline uint32_t all_bits(int kind, const void *data, int64_t count) {
    uint32_t all = 0;
    for (int64_t i = 0; i < count; i++) {
        all |= data_read(kind, data, i);
    }
    return all;
}

uint32_t data_maximum(int kind, const void *data, int64_t count) {
    if (kind == 1) {
        return bytes_are_ascii(data, count) ? MAXIMUM_ASCII : MAXIMUM_BYTE;
    }
    uint32_t all = kind == 2 ? all_bits(2, data, count) : all_bits(4, data, count);
    return all <= MAXIMUM_ASCII       ? MAXIMUM_ASCII
           : all <= MAXIMUM_BYTE      ? MAXIMUM_BYTE
           : all <= MAXIMUM_TWO_BYTES ? MAXIMUM_TWO_BYTES
                                      : MAXIMUM_ANY;
}

void data_copy(int to_kind, void *to, int64_t to_index, int kind, const void *data, int64_t index, int64_t count) {
    if (to_kind == kind) {
        memcpy((char *)to + to_index * kind, data_at(kind, data, index), (size_t)(count * kind));
        return;
    }
    if (to_kind == 2 && kind == 1) { // the two commonest widenings, for the compiler to make vectors of
        uint16_t *out = (uint16_t *)to + to_index;
        const uint8_t *in = (const uint8_t *)data + index;
        for (int64_t i = 0; i < count; i++) {
            out[i] = in[i];
        }
        return;
    }
    if (to_kind == 1 && kind == 2) {
        uint8_t *out = (uint8_t *)to + to_index;
        const uint16_t *in = (const uint16_t *)data + index;
        for (int64_t i = 0; i < count; i++) {
            out[i] = (uint8_t)in[i];
        }
        return;
    }
    for (int64_t i = 0; i < count; i++) {
        data_write(to_kind, to, to_index + i, data_read(kind, data, index + i));
    }
}

// As str_from_data, where the maximum is known.
static Owned str_from_data_within(int kind, const void *data, int64_t count, uint32_t maximum) {
    if (count == 0) {
        return retain(shared.empty.held);
    }
    if (count == 1) {
        return str_from_code_point(data_read(kind, data, 0));
    }
    if (LIKELY(maximum <= MAXIMUM_ASCII && kind == 1 && count <= HEAP_SMALL_MAXIMUM)) {
        Owned text = ascii_new(count);
        if (LIKELY(text != NULL)) {
            memcpy(str_data_mutable(text), data, (size_t)count);
        }
        return text;
    }
    Owned self = str_new_uninitialised(count, maximum);
    if (LIKELY(self != NULL)) {
        data_copy(as_str(self)->kind, str_data_mutable(self), 0, kind, data, 0, count);
    }
    return self;
}

Owned str_from_data(int kind, const void *data, int64_t count) {
    return str_from_data_within(kind, data, count, data_maximum(kind, data, count));
}

Owned str_from_code_points(const uint32_t *code_points, int64_t count) { return str_from_data(4, code_points, count); }

Owned points_finish(Buffer *points) {
    Owned self = points->failed ? heap_raise_no_memory()
                                : str_from_data(4, points->bytes, (int64_t)(points->length / sizeof(uint32_t)));
    buffer_deinit(points);
    return self;
}

Owned str_part(const Str *self, int64_t start, int64_t count) {
    if (count == self->length && self->object.type == &StrType) {
        return retain(&self->object);
    }
    const void *data = data_at(self->kind, str_data(self), start);
    return str_from_data_within(self->kind, data, count,
                                self->is_ascii ? MAXIMUM_ASCII : data_maximum(self->kind, data, count));
}

Owned str_exact(const Str *self) { return str_part(self, 0, self->length); }

// ---- from UTF-8 --------------------------------------------------------------------------------------------------

// One code point of text that is known to be good, lone surrogates as three bytes included.
static inline uint32_t read_utf8(const uint8_t **next) {
    const uint8_t *at = *next;
    if (at[0] < 0x80) {
        *next += 1;
        return at[0];
    }
    if (at[0] < 0xe0) {
        *next += 2;
        return (at[0] & 0x1fu) << 6 | (at[1] & 0x3fu);
    }
    if (at[0] < 0xf0) {
        *next += 3;
        return (at[0] & 0x0fu) << 12 | (at[1] & 0x3fu) << 6 | (at[2] & 0x3fu);
    }
    *next += 4;
    return (at[0] & 0x07u) << 18 | (at[1] & 0x3fu) << 12 | (at[2] & 0x3fu) << 6 | (at[3] & 0x3fu);
}

static inline void fill_from_utf8(int kind, void *data, int64_t count, const uint8_t *bytes) {
    for (int64_t i = 0; i < count; i++) {
        data_write(kind, data, i, read_utf8(&bytes));
    }
}

// What the first pass over UTF-8 finds out.
typedef struct Utf8Survey {
    int64_t continuations; // bytes that begin no code point
    bool past_byte;        // some code point is above 0xff: a first byte of 0xc4 and on
    bool past_two_bytes;   // some is above 0xffff: a first byte of 0xf0 and on
} Utf8Survey;

// Eight bytes at once: each bit pattern is moved to the top bit of its byte, and the others are masked away.
static inline void survey_word(Utf8Survey *survey, uint64_t word) {
    const uint64_t tops = 0x8080808080808080u;
    uint64_t first = word & word << 1 & tops;          // 11......
    uint64_t ones = (word & ~(word << 1) & tops) >> 7; // 10......: a one for each byte; the product sums them up
    survey->continuations += (int64_t)(ones * 0x0101010101010101u >> 56);
    survey->past_byte |= (first & (word << 2 | word << 3 | word << 4 | word << 5)) != 0;
    survey->past_two_bytes |= (first & word << 2 & word << 3) != 0;
}

static Utf8Survey survey_utf8(const uint8_t *bytes, size_t size) {
    Utf8Survey survey = {0, false, false};
    uint64_t word;
    for (; size >= sizeof(word); size -= sizeof(word), bytes += sizeof(word)) {
        memcpy(&word, bytes, sizeof(word));
        survey_word(&survey, word);
    }
    word = 0;
    memcpy(&word, bytes, size);
    survey_word(&survey, word);
    return survey;
}

static Owned str_from_wide_utf8(const uint8_t *bytes, size_t size) {
    Utf8Survey survey = survey_utf8(bytes, size);
    int64_t count = (int64_t)size - survey.continuations;
    uint32_t maximum = survey.past_two_bytes ? MAXIMUM_ANY : survey.past_byte ? MAXIMUM_TWO_BYTES : MAXIMUM_BYTE;
    if (count == 1) {
        return str_from_code_point(read_utf8(&bytes));
    }
    Owned self = str_new_uninitialised(count, maximum);
    if (self == NULL) {
        return NULL;
    }
    void *data = str_data_mutable(self);
    switch (as_str(self)->kind) {
    case 1: fill_from_utf8(1, data, count, bytes); break;
    case 2: fill_from_utf8(2, data, count, bytes); break;
    default: fill_from_utf8(4, data, count, bytes); break;
    }
    return self;
}

Owned str_from_utf8(const char *bytes, size_t size) {
    const uint8_t *data = (const uint8_t *)bytes;
    if (LIKELY(bytes_are_ascii(data, (int64_t)size))) {
        return str_from_data_within(1, bytes, (int64_t)size, MAXIMUM_ASCII);
    }
    return str_from_wide_utf8(data, size);
}

Owned str_from_text(const char *text) { return str_from_utf8(text, strlen(text)); }

Owned str_from_buffer(Buffer *buffer) {
    Owned self = buffer->failed ? heap_raise_no_memory() : str_from_utf8(buffer->bytes, buffer->length);
    buffer_deinit(buffer);
    return self;
}

Owned str_format(const char *format, ...) {
    Buffer text;
    buffer_init(&text);
    va_list arguments;
    va_start(arguments, format);
    bool good = message_add(&text, format, arguments);
    va_end(arguments);
    if (!good) {
        buffer_deinit(&text);
        return NULL;
    }
    return str_from_buffer(&text);
}

// ---- the strs of which there is one ------------------------------------------------------------------------------

static void shared_walk(Visit visit, void *context) {
    visit(shared.empty.held, edge_field("the empty str"), context);
    for (int i = 0; i < CHARACTER_COUNT; i++) {
        visit(shared.characters[i].held, edge_index(EDGE_ITEM, i), context);
    }
}

// They count as interned, though the intern table does not hold them: whoever interns an equal text gets these.
static bool shared_fill(Slot *slot, int64_t length, uint32_t code_point) {
    Owned self = str_new_uninitialised(length, code_point <= MAXIMUM_ASCII ? MAXIMUM_ASCII : MAXIMUM_BYTE);
    if (self == NULL) {
        return false;
    }
    Str *str = (Str *)(void *)self;
    data_write(1, str_data_mutable(self), 0, code_point);
    str->is_interned = true;
    str_hash_value(str);
    slot_fill(slot, self);
    return true;
}

bool str_make_shared(void) {
    bool good = shared_fill(&shared.empty, 0, 0);
    for (uint32_t i = 0; i < CHARACTER_COUNT && good; i++) {
        good = shared_fill(&shared.characters[i], 1, i);
    }
    if (good) {
        root_register("one-character strs", shared_walk);
    }
    return good;
}

void str_release_shared(void) {
    slot_clear(&shared.empty);
    for (int i = 0; i < CHARACTER_COUNT; i++) {
        slot_clear(&shared.characters[i]);
    }
}
