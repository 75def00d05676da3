// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the techniques, for the command line. See techniques.h.
//
//     "operands,calls"  ──▶  bits TECHNIQUE_OPERANDS and TECHNIQUE_CALLS
#include "eval/techniques.h"

#include <string.h>

typedef struct TechniqueRow {
    const char *name;
    const char *text;
} TechniqueRow;

static const TechniqueRow rows[] = {
#define TECHNIQUE(enumerator, name, what) {name, what},
#include "techniques.def"
#undef TECHNIQUE
};
_Static_assert(TECHNIQUE_COUNT <= 32, "interpreter.techniques_off has a bit for each");

const char *technique_name(Technique technique) { return rows[technique].name; }

const char *technique_text(Technique technique) { return rows[technique].text; }

// The technique of this name of `length` bytes; TECHNIQUE_COUNT: none.
static int32_t technique_find(const char *name, size_t length) {
    int32_t i = 0;
    while (i < TECHNIQUE_COUNT && (strncmp(rows[i].name, name, length) != 0 || rows[i].name[length] != '\0')) {
        i += 1;
    }
    return i;
}

bool techniques_read(const char *list, uint32_t *set, const char **unknown) {
    if (list == NULL) {
        *set = UINT32_MAX;
        return true;
    }
    for (;;) {
        size_t length = strcspn(list, ",");
        int32_t technique = technique_find(list, length);
        if (technique == TECHNIQUE_COUNT) {
            *unknown = list;
            return false;
        }
        *set |= (uint32_t)1 << technique;
        if (list[length] == '\0') {
            return true;
        }
        list += length + 1;
    }
}
