// SPDX-License-Identifier: GPL-3.0-or-later
// One object or two, in sentences.
//
//     >>> :same a b                                        >>> :same [] []
//     one object: 2 references lead to it                  two objects, and they are equal
//         a (list at 0x100004c558) = [1]                       list at 0x100004c598 = []
//     …                                                        list at 0x100004c5d8 = []
//                                                          …
#include "inspect/report.h"

#include "objects/error.h"
#include "inspect/columns.h"
#include "inspect/describe.h"
#include "inspect/same.h"

#include <inttypes.h>

static bool report_one(Borrowed object, Buffer *out) {
    static const char *const reasons[] = {
        [ONE_NOTHING] = "What is changed through one name is seen through the other: assignment never\n"
                        "copies an object.\n",
        [ONE_SINGLETON] = "There is only one object of this value, made before the program began.\n",
        [ONE_SMALL_INT] = "Ints from -5 to 256 exist once, made before the program began; larger ones are\n"
                          "made anew by each computation.\n",
        [ONE_CHARACTER] = "A text of one character below 256 exists once, in the runtime's table.\n",
        [ONE_EMPTY] = "It is empty and can never change, so one is enough for the whole program.\n",
        [ONE_INTERNED] = "The text is interned: the runtime keeps one object for each name that programs\n"
                         "are written with, and for texts that look like names.\n",
        [ONE_CONSTANT] = "It is a constant of a program's code: literals that are equal and stand in one\n"
                         "file are one object.\n",
    };
    OneBecause because = same_because(object);
    if (because == ONE_FAILED) {
        error_raise_no_memory();
        return false;
    }
    buffer_add_text(out, "one object\n");
    report_object(object, out);
    bool literal = because == ONE_NOTHING && !same_can_change(object);
    buffer_add_text(out, literal ? "Assignment never copies an object, and equal literals of one file are one.\n"
                                 : reasons[because]);
    return report_finish(out);
}

// An object that only the question holds is gone when it has been answered, and its address is free for the next.
static bool add_temporaries(Borrowed first, Borrowed second, int64_t own, Buffer *out) {
    int64_t first_holders = same_holders(first) - own;
    int64_t second_holders = same_holders(second) - own;
    if (first_holders < 0 || second_holders < 0) {
        error_raise_no_memory();
        return false;
    }
    buffer_add_text(out, "Their ids differ, for both are alive now: an id is the object's address.\n");
    if (first_holders == 0 || second_holders == 0) {
        buffer_add_text(out, "But only this question holds ");
        buffer_add_text(out, first_holders > 0 ? "the second" : second_holders > 0 ? "the first" : "them");
        buffer_add_text(out, ". What dies leaves its address to the\n"
                             "next: id([]) == id([]) can be True, though the two were never one object.\n");
    }
    return true;
}

static bool report_two(Borrowed first, Borrowed second, int64_t own, Buffer *out) {
    static const char *const texts[] = {
        [EQUAL] = "two objects, and they are equal\n",
        [UNEQUAL] = "two objects, and they are not equal\n",
        [EQUALITY_UNKNOWN] = "two objects; whether they are equal only the program's own == can tell\n",
    };
    Equality equality = same_equality(first, second);
    if (equality == EQUALITY_FAILED) {
        return false;
    }
    buffer_add_text(out, texts[equality]);
    report_object(first, out);
    report_object(second, out);
    return add_temporaries(first, second, own, out) && report_finish(out);
}

bool report_same(Borrowed first, Borrowed second, int64_t own, Buffer *out) {
    return first == second ? report_one(first, out) : report_two(first, second, own, out);
}
