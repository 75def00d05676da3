// SPDX-License-Identifier: GPL-3.0-or-later
// The techniques that make nodes quick, each with a switch: --no-specialise=operands,calls … leaves some out, and
// --no-specialise all of them. Then every node has its general form, which evaluates its parts and asks the protocol.
//
//     binary_prepare:  technique_is_on(TECHNIQUE_ARITHMETIC) ?  add_LC  :  binary_eval
//
// A switch is looked at when a node is prepared, and when it learns from a miss; never on the way of what has been
// found. So it costs nothing, and a run without a technique shows what that technique gives (docs/PERFORMANCE.md). What
// a program prints is the same with and without each of them: `make unspecialised` compares.
//
// The rows are in grammar/techniques.def.
#ifndef TALLY_EVAL_TECHNIQUES_H
#define TALLY_EVAL_TECHNIQUES_H

#include "eval/interpreter.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum Technique {
#define TECHNIQUE(enumerator, name, what) TECHNIQUE_##enumerator,
#include "techniques.def"
#undef TECHNIQUE
    TECHNIQUE_COUNT
} Technique;

static inline bool technique_is_on(Technique technique) {
    return (interpreter.techniques_off & ((uint32_t)1 << technique)) == 0;
}

// What a node that can be looked at is as an operand.
static inline uint8_t operand_for_peek(void) {
    return technique_is_on(TECHNIQUE_PEEKS) ? OPERAND_PEEK : OPERAND_EXPRESSION;
}

// The techniques of a list of names with commas between them, NULL: all, as a set for interpreter.techniques_off.
// False: *unknown is the first name that is none, which ends at a comma or the text's end.
bool techniques_read(const char *list, uint32_t *set, const char **unknown);

const char *technique_name(Technique technique);
const char *technique_text(Technique technique); // what it does

#endif
