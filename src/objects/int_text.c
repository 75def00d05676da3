// SPDX-License-Identifier: GPL-3.0-or-later
// Ints to text and back.
//
// In bases 2, 4, 8, 16 and 32 a digit of text is a group of bits, which are copied. In other bases a long number is cut
// in two by a power of the base, and each half again, until the pieces are short:
//
//     123456789 = 12345 · 10⁴ + 6789        to text: divide by 10⁴; from text: multiply by it, and add
//
// The powers are those of the largest power of the base that fits a limb (10¹⁸), squared again and again, so that a
// level of cuts needs one of them. This costs little more than the multiplications themselves; digit by digit, as on
// paper, twice the length would cost four times the time.
//
// What always holds: a conversion of more than digit_limit decimal digits fails, as in CPython 3.11, because a
// program that reads numbers from strangers must not be stopped by a long one. Bases that are powers of two are exempt.
//
// Next: int_methods.c.
#include "base/digit_limit.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "objects/bytearray.h"
#include "objects/bytes.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/float_text.h"
#include "objects/int_limbs.h"
#include "objects/interrupt.h"
#include "objects/protocol.h"
#include "objects/str_data.h"

#include <string.h>

enum {
    POWER_LEVELS = 40,
    TO_TEXT_CUTOFF = 24,   // limbs; below, digits are made by repeated division
    FROM_TEXT_CUTOFF = 32, // chunks; below, digits are read one chunk after another
};

// ---- powers of a base --------------------------------------------------------------------------------------------

typedef struct Powers {
    Limb base;
    Limb chunk;           // base^chunk_digits
    int64_t chunk_digits; // as many as fit a limb
    Divider by_chunk;
    int count;
    Natural levels[POWER_LEVELS]; // level i: chunk^(2^i), that is chunk_digits << i digits
} Powers;

static void powers_init(Powers *self, int base) {
    self->base = (Limb)base;
    self->chunk = 1;
    self->chunk_digits = 0;
    self->count = 0;
    const Limb limit = LIMB_MASK / self->base;
    while (self->chunk <= limit) {
        self->chunk *= self->base;
        self->chunk_digits += 1;
    }
    self->by_chunk = divider_make(self->chunk);
}

// Makes sure that there are the levels 0 … level.
static bool powers_reach(Powers *self, int level) {
    while (self->count <= level) {
        Natural *next = &self->levels[self->count];
        if (self->count == 0) {
            if (!natural_init(next, 1)) {
                return false;
            }
            next->limbs[0] = self->chunk;
            next->count = 1;
        } else if (!natural_init_square(next, &self->levels[self->count - 1])) {
            natural_deinit(next);
            return false;
        }
        self->count += 1;
    }
    return true;
}

static void powers_deinit(Powers *self) {
    for (int i = 0; i < self->count; i++) {
        natural_deinit(&self->levels[i]);
    }
}

// ---- to text, base 10 --------------------------------------------------------------------------------------------

// 00 01 02 … 99
static const char two_digits[] = "0001020304050607080910111213141516171819"
                                 "2021222324252627282930313233343536373839"
                                 "4041424344454647484950515253545556575859"
                                 "6061626364656667686970717273747576777879"
                                 "8081828384858687888990919293949596979899";

static void write_decimal(char *out, int64_t width, uint64_t value) {
    for (; width >= 2; width -= 2) {
        memcpy(out + width - 2, two_digits + 2 * (value % 100), 2);
        value /= 100;
    }
    if (width > 0) {
        out[0] = (char)('0' + value);
    }
}

// Writes exactly `width` digits, zeros in front; destroys the limbs.
static void write_short(char *out, int64_t width, Limb *limbs, int64_t count, const Powers *powers) {
    while (width > 0) {
        int64_t digits = width < powers->chunk_digits ? width : powers->chunk_digits;
        Limb rest = limbs_divide_one(limbs, limbs, count, &powers->by_chunk);
        count = limbs_trim(limbs, count);
        width -= digits;
        write_decimal(out + width, digits, rest);
        if (count == 0) {
            memset(out, '0', (size_t)width);
            return;
        }
    }
}

// Writes chunk_digits << level digits of a number below that power; destroys it.
static bool write_level(char *out, int level, Natural *value, Powers *powers) {
    int64_t width = powers->chunk_digits << level;
    if (value->count < TO_TEXT_CUTOFF || level == 0) {
        write_short(out, width, value->limbs, value->count, powers);
        return true;
    }
    Natural upper = {0}, lower = {0};
    bool done = powers_reach(powers, level - 1) && natural_divide(value, &powers->levels[level - 1], &upper, &lower) &&
                write_level(out, level - 1, &upper, powers) && write_level(out + width / 2, level - 1, &lower, powers);
    natural_deinit(&upper);
    natural_deinit(&lower);
    return done;
}

static Owned raise_limit(void) {
    return error_raise(&ValueErrorType,
                       "Exceeds the limit (%lld digits) for integer string conversion; use "
                       "sys.set_int_max_str_digits() to increase the limit",
                       (long long)digit_limit);
}

// A Str of the sign and the digits behind leading zeros.
static Owned str_from_digits(const char *digits, int64_t count, bool negative) {
    while (count > 1 && *digits == '0') {
        digits += 1;
        count -= 1;
    }
    if (digit_limit_exceeded(count)) {
        return raise_limit();
    }
    Owned text = str_new_uninitialised(count + negative, 0x7F);
    if (text != NULL) {
        char *out = object_mutable((Borrowed)str_data(as_str(text)));
        if (negative) {
            *out++ = '-';
        }
        memcpy(out, digits, (size_t)count);
    }
    return text;
}

static Owned decimal_long(const Int *self) {
    if (digit_limit_exceeded((int64_t)((double)int_bit_length(self) * 0.30102999) - 1)) {
        return raise_limit(); // clearly too long; what comes near is counted
    }
    Powers powers;
    powers_init(&powers, 10);
    int64_t count = int_limb_count(self);
    if (count < TO_TEXT_CUTOFF) {
        Limb limbs[TO_TEXT_CUTOFF];
        char text[19 * TO_TEXT_CUTOFF]; // a limb is a little more than 18 digits
        int64_t width = (int64_t)((double)int_bit_length(self) * 0.30103) + 1;
        limbs_from_int(limbs, self);
        write_short(text, width, limbs, count, &powers);
        return str_from_digits(text, width, self->size < 0);
    }
    int level = 0;
    while ((powers.chunk_digits << level) < count * 19) {
        level += 1;
    }
    int64_t width = powers.chunk_digits << level;
    Owned result = NULL;
    Natural value = {0};
    Workspace space;
    char *digits = (char *)workspace_open(&space, width / (int64_t)sizeof(Limb) + 1);
    if (digits == NULL) {
        return NULL;
    }
    if (natural_init_int(&value, self) && write_level(digits, level, &value, &powers)) {
        result = str_from_digits(digits, width, self->size < 0);
    }
    natural_deinit(&value);
    powers_deinit(&powers);
    workspace_close(&space);
    return result;
}

static Owned decimal_compact(int64_t value) {
    char digits[24];
    char *first = digits + sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    while (rest >= 100) { // two digits at a time
        first -= 2;
        memcpy(first, two_digits + 2 * (rest % 100), 2);
        rest /= 100;
    }
    *--first = two_digits[2 * rest + 1];
    if (rest >= 10) {
        *--first = two_digits[2 * rest];
    }
    if (value < 0) {
        *--first = '-';
    }
    int64_t count = digits + sizeof digits - first;
    if (count == 1) {
        return str_from_code_point((uint32_t)(unsigned char)*first);
    }
    Owned text = str_new_uninitialised(count, 0x7F);
    if (text != NULL) {
        memcpy(object_mutable((Borrowed)str_data(as_str(text))), first, (size_t)count);
    }
    return text;
}

// ---- to text, bases that are powers of two -----------------------------------------------------------------------

// A limb has 60 bits: 60, 20 or 15 characters, whole ones.
static void write_bits(char *out, int64_t count, const Int *self, int bits) {
    for (int64_t next = 0; count > 0; next += 2) {
        Limb limb = next < int_digit_count(self) ? self->digits[next] : 0;
        limb |= next + 1 < int_digit_count(self) ? (Limb)self->digits[next + 1] << INT_DIGIT_BITS : 0;
        int64_t lowest = count - LIMB_BITS / bits;
        for (; count > lowest && count > 0; limb >>= bits) {
            out[--count] = "0123456789abcdef"[limb & ((1u << bits) - 1)];
        }
    }
}

static Owned bits_to_text(const Int *self, int base, const char *prefix) {
    int bits = base == 2 ? 1 : base == 8 ? 3 : 4;
    int64_t length = int_bit_length(self);
    int64_t count = length == 0 ? 1 : (length + bits - 1) / bits;
    size_t prefix_size = strlen(prefix);
    int64_t front = (self->size < 0) + (int64_t)prefix_size;
    Owned text = str_new_uninitialised(front + count, 0x7F);
    if (text == NULL) {
        return NULL;
    }
    char *out = object_mutable((Borrowed)str_data(as_str(text)));
    out[0] = '-';
    for (size_t i = 0; i < prefix_size; i++) {
        out[(self->size < 0) + (int64_t)i] = prefix[i];
    }
    write_bits(out + front, count, self, bits);
    return text;
}

Owned int_to_text_prefixed(const Int *self, int base) {
    return bits_to_text(self, base, base == 2 ? "0b" : base == 8 ? "0o" : "0x");
}

Owned int_to_text(const Int *self, int base) {
    if (base != 10) {
        return bits_to_text(self, base, "");
    }
    return LIKELY(int_is_compact(self)) ? decimal_compact(int_compact_value(self)) : decimal_long(self);
}

// ---- from text ---------------------------------------------------------------------------------------------------

// The value of each digit and letter, plus 1; 0 for all other bytes.
static const uint8_t digit_values[256] = {
    ['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,  ['8'] = 9,
    ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16, ['g'] = 17, ['h'] = 18,
    ['i'] = 19, ['j'] = 20, ['k'] = 21, ['l'] = 22, ['m'] = 23, ['n'] = 24, ['o'] = 25, ['p'] = 26, ['q'] = 27,
    ['r'] = 28, ['s'] = 29, ['t'] = 30, ['u'] = 31, ['v'] = 32, ['w'] = 33, ['x'] = 34, ['y'] = 35, ['z'] = 36,
    ['A'] = 11, ['B'] = 12, ['C'] = 13, ['D'] = 14, ['E'] = 15, ['F'] = 16, ['G'] = 17, ['H'] = 18, ['I'] = 19,
    ['J'] = 20, ['K'] = 21, ['L'] = 22, ['M'] = 23, ['N'] = 24, ['O'] = 25, ['P'] = 26, ['Q'] = 27, ['R'] = 28,
    ['S'] = 29, ['T'] = 30, ['U'] = 31, ['V'] = 32, ['W'] = 33, ['X'] = 34, ['Y'] = 35, ['Z'] = 36};

// −1: no digit of any base.
static int digit_value(char byte) { return digit_values[(unsigned char)byte] - 1; }

// One chunk's worth of digits, or fewer. Digits are values here, no longer text.
static Limb read_chunk(const uint8_t *digits, int64_t count, Limb base) {
    Limb value = 0;
    for (int64_t i = 0; i < count; i++) {
        value = value * base + digits[i];
    }
    return value;
}

// `out` has room for a limb for each chunk, and one more. Returns the limbs used.
static int64_t read_short(Limb *out, const uint8_t *digits, int64_t count, const Powers *powers) {
    int64_t first = count % powers->chunk_digits;
    int64_t used = 1;
    out[0] = read_chunk(digits, first, powers->base);
    for (int64_t i = first; i < count; i += powers->chunk_digits) {
        Limb chunk = read_chunk(digits + i, powers->chunk_digits, powers->base);
        Limb above = limbs_multiply_one(out, out, used, powers->chunk, chunk);
        if (above != 0) {
            out[used++] = above;
        }
    }
    return limbs_trim(out, used);
}

// upper × power + lower, the three ready.
static bool join_parts(Natural *out, const Natural *upper, const Natural *power, const Natural *lower) {
    Workspace space;
    int64_t count = upper->count + power->count;
    Limb *scratch = workspace_open(&space, limbs_multiply_scratch(upper->count, power->count));
    if (scratch == NULL) {
        return false;
    }
    bool done = natural_init(out, count + 1);
    if (done && upper->count == 0) {
        memcpy(out->limbs, lower->limbs, (size_t)lower->count * sizeof(Limb));
        out->count = lower->count;
    } else if (done) {
        limbs_multiply(out->limbs, upper->limbs, upper->count, power->limbs, power->count, scratch);
        out->limbs[count] = limbs_add(out->limbs, out->limbs, count, lower->limbs, lower->count);
        out->count = limbs_trim(out->limbs, count + 1);
        done = interrupt_check();
    }
    workspace_close(&space);
    return done;
}

// The value of `count` digits. `out` is inited here, deinited by the caller, also on failure.
static bool read_digits(Natural *out, const uint8_t *digits, int64_t count, Powers *powers) {
    *out = (Natural){0};
    if (count <= FROM_TEXT_CUTOFF * powers->chunk_digits) {
        if (!natural_init(out, count / powers->chunk_digits + 2)) {
            return false;
        }
        out->count = read_short(out->limbs, digits, count, powers);
        return true;
    }
    int level = 0;
    while (powers->chunk_digits << (level + 1) < count) {
        level += 1;
    }
    int64_t lower_digits = powers->chunk_digits << level;
    Natural upper = {0}, lower = {0};
    bool done = powers_reach(powers, level) && read_digits(&upper, digits, count - lower_digits, powers) &&
                read_digits(&lower, digits + count - lower_digits, lower_digits, powers) &&
                join_parts(out, &upper, &powers->levels[level], &lower);
    natural_deinit(&upper);
    natural_deinit(&lower);
    return done;
}

static Owned from_digits(const uint8_t *digits, int64_t count, int base, bool negative) {
    Powers powers;
    powers_init(&powers, base);
    if (count <= powers.chunk_digits) {
        int64_t value = (int64_t)read_chunk(digits, count, powers.base);
        return int_from_int64(negative ? -value : value);
    }
    if (count <= FROM_TEXT_CUTOFF * powers.chunk_digits) {
        Limb limbs[FROM_TEXT_CUTOFF + 2];
        return limbs_to_int(limbs, read_short(limbs, digits, count, &powers), negative);
    }
    Natural value = {0};
    Owned result = NULL;
    if (read_digits(&value, digits, count, &powers)) {
        result = limbs_to_int(value.limbs, value.count, negative);
    }
    natural_deinit(&value);
    powers_deinit(&powers);
    return result;
}

static Owned from_bits(const uint8_t *digits, int64_t count, int bits, bool negative) {
    Int *self = int_allocate(count * bits / INT_DIGIT_BITS + 1);
    if (self == NULL) {
        return NULL;
    }
    for (int64_t next = 0; next < self->size; next += 2) {
        Limb limb = 0;
        int64_t first = count > LIMB_BITS / bits ? count - LIMB_BITS / bits : 0;
        for (int64_t i = first; i < count; i++) {
            limb = limb << bits | digits[i];
        }
        count = first;
        self->digits[next] = (uint32_t)limb & INT_DIGIT_MASK;
        if (next + 1 < self->size) {
            self->digits[next + 1] = (uint32_t)(limb >> INT_DIGIT_BITS);
        }
    }
    return int_finish(self, negative);
}

// What is left of the text while it is taken apart from the front.
typedef struct Scanner {
    const char *next;
    const char *end;
    int base;
    bool after_prefix; // an underscore may come first
} Scanner;

// Reads "0x" and the like, if the base is that one, or 0: to be found out.
static void scan_prefix(Scanner *scanner) {
    int letter = scanner->end - scanner->next >= 2 && *scanner->next == '0' ? scanner->next[1] | 0x20 : 0;
    int base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (base != 0 && (scanner->base == 0 || scanner->base == base)) {
        scanner->base = base;
        scanner->next += 2;
        scanner->after_prefix = true;
    }
}

// Reads digits and takes the underscores out, up to the first byte that is neither. Returns how many digits, −1: not a
// number. `out` has room for the values of all.
static int64_t scan_digits(Scanner *scanner, int base, uint8_t *out) {
    int64_t count = 0;
    bool digit_before = scanner->after_prefix;
    for (; scanner->next < scanner->end; scanner->next++) {
        unsigned value = (unsigned)digit_value(*scanner->next);
        if (LIKELY(value < (unsigned)base)) {
            out[count++] = (uint8_t)value;
            digit_before = true;
        } else if (*scanner->next == '_' && digit_before) {
            digit_before = false;
        } else if (*scanner->next == '_') {
            return -1;
        } else {
            break;
        }
    }
    return digit_before && count > 0 ? count : -1;
}

static int bits_of_base(int base) { return (base & (base - 1)) == 0 ? __builtin_ctz((unsigned)base) : 0; }

static bool all_zero(const uint8_t *digits, int64_t count) {
    while (count > 0 && digits[count - 1] == 0) {
        count -= 1;
    }
    return count == 0;
}

static Owned scan_number(Scanner *scanner, bool *valid) {
    bool negative = false;
    if (scanner->next < scanner->end && (*scanner->next == '-' || *scanner->next == '+')) {
        negative = *scanner->next++ == '-';
    }
    scan_prefix(scanner);
    bool only_zero = scanner->base == 0 && scanner->next < scanner->end && *scanner->next == '0';
    int base = scanner->base == 0 ? 10 : scanner->base;
    Workspace space;
    uint8_t *digits = (uint8_t *)workspace_open(&space, (scanner->end - scanner->next) / (int64_t)sizeof(Limb) + 1);
    if (digits == NULL) {
        *valid = true;
        return NULL;
    }
    Owned result = NULL;
    int64_t count = scan_digits(scanner, base, digits);
    int bits = bits_of_base(base);
    bool too_long = bits == 0 && digit_limit_exceeded(count); // whatever may come behind the digits
    bool old_octal = only_zero && count > 0 && !all_zero(digits, count);
    *valid = too_long || (count > 0 && scanner->next == scanner->end && !old_octal);
    if (too_long) {
        error_raise(&ValueErrorType,
                    "Exceeds the limit (%lld digits) for integer string conversion: value has %lld digits; use "
                    "sys.set_int_max_str_digits() to increase the limit",
                    (long long)digit_limit, (long long)count);
    } else if (*valid) {
        result = bits != 0 ? from_bits(digits, count, bits, negative) : from_digits(digits, count, base, negative);
    }
    workspace_close(&space);
    return result;
}

// Decimal digits and spaces of other scripts become ASCII ones.
void text_add_as_ascii(Buffer *out, const char *text, size_t size) {
    for (size_t i = 0; i < size;) {
        uint32_t code_point;
        Utf8Error error = UTF8_OK;
        i += (size_t)utf8_decode(text + i, size - i, &code_point, &error);
        int digit = error == UTF8_OK && code_point >= 0x80 ? unicode_decimal_value(code_point) : -1;
        if (digit >= 0) {
            buffer_add_byte(out, (char)('0' + digit));
        } else if (error == UTF8_OK && unicode_is_space(code_point)) {
            buffer_add_byte(out, ' ');
        } else {
            buffer_add_byte(out, error == UTF8_OK && code_point < 0x80 ? (char)code_point : '?');
        }
    }
}

static bool is_ascii_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

Owned int_from_text(const char *text, size_t size, int base, bool *valid) {
    Scanner scanner = {.next = text, .end = text + size, .base = base};
    while (scanner.next < scanner.end && is_ascii_space(*scanner.next)) {
        scanner.next += 1;
    }
    while (scanner.next < scanner.end && is_ascii_space(scanner.end[-1])) {
        scanner.end -= 1;
    }
    return scan_number(&scanner, valid);
}

static Owned int_from_str(Borrowed str, int base, bool *valid) {
    size_t size;
    const char *text = str_utf8(str, &size);
    if (text == NULL) {
        *valid = !error_clear_if(&UnicodeErrorType); // a lone surrogate is no digit
        return NULL;
    }
    if (as_str(str)->is_ascii) {
        return int_from_text(text, size, base, valid);
    }
    Buffer ascii;
    buffer_init(&ascii);
    text_add_as_ascii(&ascii, text, size);
    *valid = true;
    Owned result = ascii.failed ? error_raise_no_memory() : int_from_text(ascii.bytes, ascii.length, base, valid);
    buffer_deinit(&ascii);
    return result;
}

Owned int_parse(Borrowed text, int base) {
    bool valid;
    if (is_bytearray(text)) {
        Owned copy = bytes_new(as_bytearray(text)->data, as_bytearray(text)->size);
        Owned result = copy == NULL ? NULL : int_parse(copy, base);
        release_if_any(copy);
        return result;
    }
    Owned result = is_str(text) ? int_from_str(text, base, &valid)
                                : int_from_text(as_bytes(text)->data, (size_t)as_bytes(text)->size, base, &valid);
    if (result != NULL || valid) {
        return result;
    }
    Owned whole = object_repr(text);
    if (whole == NULL) {
        return NULL;
    }
    int64_t length = str_length(whole) < 200 ? str_length(whole) : 200;
    Owned shown = str_slice(as_str(whole), 0, length, 1, length);
    release(whole);
    if (shown != NULL) {
        error_raise(&ValueErrorType, "invalid literal for int() with base %d: %S", base, shown);
        release(shown);
    }
    return NULL;
}
