// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_random`: the generator under the module `random`, which is Python (python/random.py).
//
//     random.randint(1, 6)  ──▶  Random.randrange, in Python  ──▶  _random.Random._below(6)  ──▶  Mersenne Twister
//
// What is drawn, and in which order, is CPython's, so that a seed gives the same numbers in both.
//
// Next: mersenne_twister.c, python/random.py.
#include "base/raw.h"
#include "base/sha512.h"
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/mersenne_twister.h"
#include "library/modules.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

typedef struct Generator {
    Object object;
    MersenneTwister twister;
} Generator;

static MersenneTwister *as_twister(Borrowed object) { return &((Generator *)object_mutable(object))->twister; }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned generator_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    return type_allocate(type, 0);
}

static Owned generator_seed(Borrowed self, const Borrowed *arguments);
static Type GeneratorType;

static bool generator_init(Borrowed self, const Arguments *arguments) {
    bool is_own = self->type == &GeneratorType || self->type->init == GeneratorType.init;
    if (is_own && !arguments_refuse_keywords("Random", arguments)) {
        return false;
    }
    if (arguments->count > 1) {
        error_raise(&TypeErrorType, "Random() requires 0 or 1 argument");
        return false;
    }
    const Borrowed seed[] = {arguments->count == 1 ? arguments_get(arguments, 0) : NULL};
    Owned done = generator_seed(self, seed);
    release_if_any(done);
    return done != NULL;
}

// ---- seeds -------------------------------------------------------------------------------------------------------

// Bytes that nobody can foresee. False: OSError.
static bool fill_from_system(void *bytes, size_t size) {
    for (size_t done = 0; done < size;) {
        ssize_t count = getrandom((char *)bytes + done, size - done, 0);
        if (count < 0) {
            if (errno != EINTR) {
                error_raise_errno(errno, NULL);
                return false;
            }
            count = 0;
        }
        done += (size_t)count;
    }
    return true;
}

static bool seed_from_system(MersenneTwister *self) {
    uint32_t key[MERSENNE_WORDS];
    if (!fill_from_system(key, sizeof key)) {
        return false;
    }
    mersenne_seed(self, key, MERSENNE_WORDS);
    return true;
}

// The magnitude of the int, in words of 32 bits instead of digits of 30.
static bool seed_from_int(MersenneTwister *self, const Int *number) {
    int64_t word_count = (int_bit_length(number) + 31) / 32;
    size_t size = (size_t)(word_count + 1) * sizeof(uint32_t);
    uint32_t *key = raw_allocate(PART_NUMBERS, size);
    if (key == NULL) {
        error_raise_no_memory();
        return false;
    }
    uint64_t bits = 0;
    int bit_count = 0;
    int64_t filled = 0;
    for (int64_t i = 0; i < llabs(number->size); i++) {
        bits |= (uint64_t)number->digits[i] << bit_count;
        bit_count += INT_DIGIT_BITS;
        if (bit_count >= 32) {
            key[filled++] = (uint32_t)bits;
            bits >>= 32;
            bit_count -= 32;
        }
    }
    key[filled] = (uint32_t)bits;
    mersenne_seed(self, key, word_count == 0 ? 1 : word_count);
    raw_release(PART_NUMBERS, key, size);
    return true;
}

// Anything that can be hashed is a seed.
static bool seed_from_hash(MersenneTwister *self, Borrowed object) {
    int64_t hash = object_hash(object);
    if (hash == -1) {
        return false;
    }
    uint32_t key[] = {(uint32_t)hash, (uint32_t)((uint64_t)hash >> 32)};
    mersenne_seed(self, key, key[1] == 0 ? 1 : 2);
    return true;
}

static Owned generator_seed(Borrowed self, const Borrowed *arguments) {
    Borrowed seed = arguments[0];
    bool good = seed == NULL || seed == NONE ? seed_from_system(as_twister(self))
                : is_int(seed)               ? seed_from_int(as_twister(self), as_int(seed))
                                             : seed_from_hash(as_twister(self), seed);
    return good ? none_new() : NULL;
}

// ---- the state ---------------------------------------------------------------------------------------------------

static Owned generator_getstate(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    const MersenneTwister *twister = as_twister(self);
    Owned state = tuple_new(MERSENNE_WORDS + 1);
    for (int64_t i = 0; state != NULL && i <= MERSENNE_WORDS; i++) {
        Owned item = int_from_int64(i < MERSENNE_WORDS ? (int64_t)twister->state[i] : twister->index);
        if (item == NULL) {
            release(give(state));
        } else {
            slot_fill(&as_tuple(state)->items[i], item);
        }
    }
    return state;
}

static bool read_word(Borrowed item, uint32_t *word) {
    if (!is_int(item)) {
        error_raise(&TypeErrorType, "an integer is required");
        return false;
    }
    int64_t value;
    if (int_sign(as_int(item)) < 0) {
        error_raise(&OverflowErrorType, "can't convert negative value to unsigned int");
        return false;
    }
    if (int_bit_length(as_int(item)) > 64) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C unsigned long");
        return false;
    }
    *word = int_to_int64(as_int(item), &value) ? (uint32_t)value : as_int(item)->digits[0];
    return true;
}

static bool read_place(Borrowed item, int32_t *place) {
    Owned number = object_index(item);
    if (number == NULL) {
        return false;
    }
    int64_t value;
    bool fits = int_to_int64(as_int(number), &value);
    release(number);
    if (!fits) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C long");
    } else if (value < 0 || value > MERSENNE_WORDS) {
        error_raise(&ValueErrorType, "invalid state");
    } else {
        *place = (int32_t)value;
        return true;
    }
    return false;
}

static Owned generator_setstate(Borrowed self, const Borrowed *arguments) {
    Borrowed state = arguments[0];
    MersenneTwister twister;
    if (!is_tuple(state)) {
        return error_raise(&TypeErrorType, "state vector must be a tuple");
    }
    if (tuple_size(state) != MERSENNE_WORDS + 1) {
        return error_raise(&ValueErrorType, "state vector is the wrong size");
    }
    for (int64_t i = 0; i < MERSENNE_WORDS; i++) {
        if (!read_word(tuple_get(state, i), &twister.state[i])) {
            return NULL;
        }
    }
    if (!read_place(tuple_get(state, MERSENNE_WORDS), &twister.index)) {
        return NULL;
    }
    *as_twister(self) = twister;
    return none_new();
}

// ---- numbers -----------------------------------------------------------------------------------------------------

static Owned generator_random(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return float_new(mersenne_next_double(as_twister(self)));
}

// `count` bits, lowest word first; of the last word its top bits.
static Owned long_bits(MersenneTwister *twister, int64_t count) {
    size_t size = (size_t)(count + 31) / 32 * sizeof(uint32_t);
    uint8_t *bytes = raw_allocate(PART_NUMBERS, size);
    if (bytes == NULL) {
        return error_raise_no_memory();
    }
    for (uint8_t *at = bytes; at < bytes + size; at += 4) {
        uint32_t word = (uint32_t)mersenne_next_bits(twister, count < 32 ? (int)count : 32);
        for (int i = 0; i < 4; i++) {
            at[i] = (uint8_t)(word >> 8 * i);
        }
        count -= 32;
    }
    Owned result = int_from_bytes(bytes, size, true, false);
    raw_release(PART_NUMBERS, bytes, size);
    return result;
}

static Owned random_bits(MersenneTwister *twister, int64_t count) {
    if (count == 0) {
        return int_from_int64(0);
    }
    return count <= 64 ? int_from_uint64(mersenne_next_bits(twister, (int)count)) : long_bits(twister, count);
}

static Owned generator_getrandbits(Borrowed self, const Borrowed *arguments) {
    int64_t count;
    if (!c_int_argument_read(arguments[0], 0, &count)) {
        return NULL;
    }
    if (count < 0) {
        return error_raise(&ValueErrorType, "number of bits must be non-negative");
    }
    return random_bits(as_twister(self), count);
}

static Owned below_long(MersenneTwister *twister, const Int *limit) {
    int64_t bit_count = int_bit_length(limit);
    Owned drawn = random_bits(twister, bit_count);
    while (drawn != NULL && int_compare(as_int(drawn), limit) >= 0) {
        release(drawn);
        drawn = random_bits(twister, bit_count);
    }
    return drawn;
}

// Draws as many bits as the limit has until they make a number below it.
static Owned generator_below(Borrowed self, const Borrowed *arguments) {
    if (!is_int(arguments[0]) || int_sign(as_int(arguments[0])) <= 0) {
        return error_raise(&ValueErrorType, "the limit must be a positive int");
    }
    const Int *limit = as_int(arguments[0]);
    if (!int_is_compact(limit)) {
        return below_long(as_twister(self), limit);
    }
    int bit_count = (int)int_bit_length(limit);
    uint64_t end = (uint64_t)int_compact_value(limit);
    uint64_t drawn;
    do {
        drawn = mersenne_next_bits(as_twister(self), bit_count);
    } while (drawn >= end);
    return int_from_int64((int64_t)drawn);
}

static NativeRow generator_methods[] = {
    {"random", generator_random, .signature = "(self, /)", .help = "A random float, at least 0.0 and less than 1.0."},
    {"seed", generator_seed, .signature = "(self, n=None, /)",
     .help = "Starts anew from an int or the hash of an object, or from the operating system's own randomness."},
    {"getstate", generator_getstate, .signature = "(self, /)", .help = "The generator's state, for setstate()."},
    {"setstate", generator_setstate, .signature = "(self, state, /)",
     .help = "Goes back to a state that getstate() gave."},
    {"getrandbits", generator_getrandbits, .signature = "(self, k, /)", .help = "An int of k random bits."},
    {"_below", generator_below, .signature = "(self, n, /)", .help = "A random int, at least 0 and less than n."},
    {0},
};

static const Member generator_members[] = {MEMBER(Generator, twister), {0}};

static Type GeneratorType = {
    .name = "_random.Random",
    .module = "_random",
    .doc = "A Mersenne Twister with a state of its own.",
    .basic_size = sizeof(Generator),
    .members = generator_members,
    .flags = TYPE_BASE,
    .new = generator_create,
    .init = generator_init,
    .methods = generator_methods,
};

// ---- the module --------------------------------------------------------------------------------------------------

static Owned random_urandom(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t size;
    if (!object_to_int64(arguments[0], &size, &OverflowErrorType)) {
        return NULL;
    }
    if (size < 0) {
        return error_raise(&ValueErrorType, "negative argument not allowed");
    }
    Owned bytes = bytes_new(NULL, size);
    if (bytes != NULL && !fill_from_system(((Bytes *)(void *)bytes)->data, (size_t)size)) {
        release(give(bytes));
    }
    return bytes;
}

static Owned random_sha512(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (!is_bytes(arguments[0])) {
        return error_raise(&TypeErrorType, "a bytes-like object is required, not '%T'", arguments[0]);
    }
    uint8_t digest[SHA512_SIZE];
    sha512(as_bytes(arguments[0])->data, (size_t)as_bytes(arguments[0])->size, digest);
    return bytes_new((const char *)digest, SHA512_SIZE);
}

// An argument of randrange(): an int, or a number of another type that is whole.
static Owned random_whole(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed value = arguments[0];
    if (LIKELY(value->type == &IntType)) {
        return retain(value);
    }
    if (value->type->to_index != NULL || !is_str(arguments[1])) {
        return object_index(value);
    }
    Owned number = object_to_int(value);
    if (number == NULL) {
        return NULL;
    }
    Answer differs = object_compare_bool(number, value, COMPARE_NOT_EQUAL);
    if (differs == NO) {
        return number;
    }
    release(number);
    return differs == FAILED ? NULL : error_raise(&ValueErrorType, "non-integer %S for randrange()", arguments[1]);
}

static NativeRow random_rows[] = {
    {"urandom", random_urandom, .signature = "(size, /)", .help = "Random bytes from the operating system."},
    {"whole", random_whole, .signature = "(value, what, /)",
     .help = "The int that is equal to a value; ValueError if there is none."},
    {"sha512", random_sha512, .signature = "(bytes, /)", .help = "The 64 bytes of SHA-512 that stand for the bytes."},
    {0},
};

Owned random_module_new(void) {
    Owned module = module_new_native("_random", "The generator under the module random.", random_rows);
    if (module != NULL &&
        !(type_ready(&GeneratorType) && module_set(module, "Random", retain(&GeneratorType.object)))) {
        release(give(module));
    }
    return module;
}
