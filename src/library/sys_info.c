// SPDX-License-Identifier: GPL-3.0-or-later
// What `sys` says of the interpreter and the machine: struct sequences, numbers and texts that never change.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/namespace.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "library/struct_sequence.h"
#include "library/sys_module.h"

#include "base/digit_limit.h"
#include "base/version.h"

#include <float.h>
#include <limits.h>

// ---- version_info ------------------------------------------------------------------------------------------------

static const AttributeRow version_info_fields[] = {
    STRUCT_SEQUENCE_FIELD("major", 0, "Major release number."),
    STRUCT_SEQUENCE_FIELD("minor", 1, "Minor release number."),
    STRUCT_SEQUENCE_FIELD("micro", 2, "Patch release number."),
    STRUCT_SEQUENCE_FIELD("releaselevel", 3, "'alpha', 'beta', 'candidate' or 'final'."),
    STRUCT_SEQUENCE_FIELD("serial", 4, "Serial number of the release level."),
    {0},
};

static Type VersionInfoType = STRUCT_SEQUENCE("version_info", "sys", version_info_fields,
                                              "The version of the language, as numbers.", 0, struct_sequence_refuse);

static Owned version_info_new(int64_t major, int64_t minor, int64_t micro) {
    Slot values[] = {{int_from_int64(major)},
                     {int_from_int64(minor)},
                     {int_from_int64(micro)},
                     {str_from_text("final")},
                     {int_from_int64(0)}};
    return struct_sequence_new(&VersionInfoType, values, COUNT_OF(values));
}

// ---- float_info --------------------------------------------------------------------------------------------------

static const AttributeRow float_info_fields[] = {
    STRUCT_SEQUENCE_FIELD("max", 0, "The largest finite float."),
    STRUCT_SEQUENCE_FIELD("max_exp", 1, "The largest e for which 2**(e-1) is finite."),
    STRUCT_SEQUENCE_FIELD("max_10_exp", 2, "The largest e for which 10**e is finite."),
    STRUCT_SEQUENCE_FIELD("min", 3, "The smallest positive normalised float."),
    STRUCT_SEQUENCE_FIELD("min_exp", 4, "The smallest e for which 2**(e-1) is normalised."),
    STRUCT_SEQUENCE_FIELD("min_10_exp", 5, "The smallest e for which 10**e is normalised."),
    STRUCT_SEQUENCE_FIELD("dig", 6, "Decimal digits that a float keeps."),
    STRUCT_SEQUENCE_FIELD("mant_dig", 7, "Binary digits of the mantissa."),
    STRUCT_SEQUENCE_FIELD("epsilon", 8, "From 1 to the next larger float."),
    STRUCT_SEQUENCE_FIELD("radix", 9, "The base of the exponent."),
    STRUCT_SEQUENCE_FIELD("rounds", 10, "How arithmetic rounds: 1, to the nearest."),
    {0},
};

static Type FloatInfoType =
    STRUCT_SEQUENCE("float_info", "sys", float_info_fields, "What a float can hold.", 0, struct_sequence_refuse);

static Owned float_info_new(void) {
    Slot values[] = {{float_new(DBL_MAX)},
                     {int_from_int64(DBL_MAX_EXP)},
                     {int_from_int64(DBL_MAX_10_EXP)},
                     {float_new(DBL_MIN)},
                     {int_from_int64(DBL_MIN_EXP)},
                     {int_from_int64(DBL_MIN_10_EXP)},
                     {int_from_int64(DBL_DIG)},
                     {int_from_int64(DBL_MANT_DIG)},
                     {float_new(DBL_EPSILON)},
                     {int_from_int64(FLT_RADIX)},
                     {int_from_int64(1)}};
    return struct_sequence_new(&FloatInfoType, values, COUNT_OF(values));
}

// ---- int_info, hash_info -----------------------------------------------------------------------------------------

static const AttributeRow int_info_fields[] = {
    STRUCT_SEQUENCE_FIELD("bits_per_digit", 0, "Bits in a digit of an int."),
    STRUCT_SEQUENCE_FIELD("sizeof_digit", 1, "Bytes that a digit takes."),
    {"default_max_str_digits", struct_sequence_item_2,
     .help = "Digits that int() and str() convert at most, at first."},
    STRUCT_SEQUENCE_FIELD("str_digits_check_threshold", 3, "The lowest limit that can be set."),
    {0},
};

static Type IntInfoType =
    STRUCT_SEQUENCE("int_info", "sys", int_info_fields, "How ints are laid out.", 0, struct_sequence_refuse);

static Owned int_info_new(void) {
    Slot values[] = {{int_from_int64(INT_DIGIT_BITS)},
                     {int_from_int64((int64_t)sizeof(uint32_t))},
                     {int_from_int64(DIGIT_LIMIT_DEFAULT)},
                     {int_from_int64(DIGIT_LIMIT_MINIMUM)}};
    return struct_sequence_new(&IntInfoType, values, COUNT_OF(values));
}

static const AttributeRow hash_info_fields[] = {
    STRUCT_SEQUENCE_FIELD("width", 0, "Bits of a hash."),
    STRUCT_SEQUENCE_FIELD("modulus", 1, "The prime that numbers are hashed by."),
    STRUCT_SEQUENCE_FIELD("inf", 2, "The hash of infinity."),
    STRUCT_SEQUENCE_FIELD("nan", 3, "Not used any more."),
    STRUCT_SEQUENCE_FIELD("imag", 4, "The multiplier for imaginary parts."),
    STRUCT_SEQUENCE_FIELD("algorithm", 5, "The name of the hash of texts."),
    STRUCT_SEQUENCE_FIELD("hash_bits", 6, "Bits that this algorithm gives."),
    STRUCT_SEQUENCE_FIELD("seed_bits", 7, "Bits of its key."),
    STRUCT_SEQUENCE_FIELD("cutoff", 8, "Texts shorter than this have another hash; 0: none have."),
    {0},
};

static Type HashInfoType =
    STRUCT_SEQUENCE("hash_info", "sys", hash_info_fields, "How objects are hashed.", 0, struct_sequence_refuse);

static Owned hash_info_new(void) {
    Slot values[] = {{int_from_int64(64)},      {int_from_int64(((int64_t)1 << 61) - 1)},
                     {int_from_int64(314159)},  {int_from_int64(0)},
                     {int_from_int64(1000003)}, {str_from_text("siphash13")},
                     {int_from_int64(64)},      {int_from_int64(128)},
                     {int_from_int64(0)}};
    return struct_sequence_new(&HashInfoType, values, COUNT_OF(values));
}

// ---- flags -------------------------------------------------------------------------------------------------------

static const AttributeRow flags_fields[] = {
    STRUCT_SEQUENCE_FIELD("debug", 0, "-d"),
    STRUCT_SEQUENCE_FIELD("inspect", 1, "-i"),
    STRUCT_SEQUENCE_FIELD("interactive", 2, "-i"),
    STRUCT_SEQUENCE_FIELD("optimize", 3, "-O"),
    STRUCT_SEQUENCE_FIELD("dont_write_bytecode", 4, "-B: there is no bytecode"),
    STRUCT_SEQUENCE_FIELD("no_user_site", 5, "-s"),
    STRUCT_SEQUENCE_FIELD("no_site", 6, "-S"),
    STRUCT_SEQUENCE_FIELD("ignore_environment", 7, "-E"),
    STRUCT_SEQUENCE_FIELD("verbose", 8, "-v"),
    STRUCT_SEQUENCE_FIELD("bytes_warning", 9, "-b"),
    STRUCT_SEQUENCE_FIELD("quiet", 10, "-q"),
    STRUCT_SEQUENCE_FIELD("hash_randomization", 11, "-R: hashes are the same in every run"),
    STRUCT_SEQUENCE_FIELD("isolated", 12, "-I"),
    STRUCT_SEQUENCE_FIELD("dev_mode", 13, "-X dev"),
    STRUCT_SEQUENCE_FIELD("utf8_mode", 14, "-X utf8"),
    STRUCT_SEQUENCE_FIELD("warn_default_encoding", 15, "-X warn_default_encoding"),
    STRUCT_SEQUENCE_FIELD("safe_path", 16, "-P"),
    STRUCT_SEQUENCE_FIELD("int_max_str_digits", 17, "PYTHONINTMAXSTRDIGITS"),
    {0},
};

static Type FlagsType = STRUCT_SEQUENCE(
    "flags", "sys", flags_fields, "The options that the interpreter was started with.", 0, struct_sequence_refuse);

static Owned flags_new(void) {
    enum { FLAG_COUNT = 18, DONT_WRITE_BYTECODE = 4, DEV_MODE = 13, SAFE_PATH = 16, MAX_DIGITS = 17 };
    Slot values[FLAG_COUNT];
    for (int i = 0; i < FLAG_COUNT; i++) {
        values[i].held = i == DEV_MODE || i == SAFE_PATH ? bool_new(false) : int_from_int64(i == DONT_WRITE_BYTECODE);
    }
    release_if_any(values[MAX_DIGITS].held);
    values[MAX_DIGITS].held = int_from_int64(digit_limit == DIGIT_LIMIT_DEFAULT ? -1 : digit_limit);
    return struct_sequence_new(&FlagsType, values, FLAG_COUNT);
}

// ---- implementation ----------------------------------------------------------------------------------------------

static int64_t hex_version(void) {
    return PYTHON_VERSION_MAJOR << 24 | PYTHON_VERSION_MINOR << 16 | PYTHON_VERSION_MICRO << 8 | 0xF0;
}

static Owned implementation_new(void) {
    Owned dict = dict_new();
    if (dict != NULL &&
        (!dict_set_text(dict, "name", str_from_text("tally")) || !dict_set_text(dict, "cache_tag", none_new()) ||
         !dict_set_text(dict, "version",
                        version_info_new(PYTHON_VERSION_MAJOR, PYTHON_VERSION_MINOR, PYTHON_VERSION_MICRO)) ||
         !dict_set_text(dict, "hexversion", int_from_int64(hex_version())))) {
        release(give(dict));
    }
    return namespace_new(dict);
}

// ---- all of it ---------------------------------------------------------------------------------------------------

static Owned version_text(void) {
    return str_format("%d.%d.%d (Tally %s)", PYTHON_VERSION_MAJOR, PYTHON_VERSION_MINOR, PYTHON_VERSION_MICRO,
                      TALLY_VERSION);
}

bool sys_add_info(Borrowed module) {
    return module_set(module, "version", version_text()) &&
           module_set(module, "version_info",
                      version_info_new(PYTHON_VERSION_MAJOR, PYTHON_VERSION_MINOR, PYTHON_VERSION_MICRO)) &&
           module_set(module, "hexversion", int_from_int64(hex_version())) &&
           module_set(module, "float_info", float_info_new()) && module_set(module, "int_info", int_info_new()) &&
           module_set(module, "hash_info", hash_info_new()) && module_set(module, "flags", flags_new()) &&
           module_set(module, "implementation", implementation_new()) &&
           module_set(module, "maxsize", int_from_int64(INT64_MAX)) &&
           module_set(module, "maxunicode", int_from_int64(0x10FFFF)) &&
           module_set(module, "byteorder", str_from_text("little")) &&
           module_set(module, "platform", str_from_text("linux")) &&
           module_set(module, "float_repr_style", str_from_text("short")) &&
           module_set(module, "copyright", str_from_text("Tally is free software: GNU GPL, version 3 or later.")) &&
           module_set(module, "dont_write_bytecode", bool_new(true)) &&
           module_set(module, "warnoptions", list_new(0)) && module_set(module, "api_version", int_from_int64(1013));
}
