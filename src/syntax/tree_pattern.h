// SPDX-License-Identifier: GPL-3.0-or-later
// The nodes of a match statement: its cases and their patterns.
//
//     match point:                      Match ─ subject ─▶ Name point
//         case [0, y] if y > 0: …             └ cases ─▶ pattern ─▶ SequencePattern ─▶ ValuePattern 0, CapturePattern y
//                                                       guard ─▶ Compare; body …; captures ─▶ y
//
// A pattern that fits hands what it captures to the slots that its case has for it; the names are bound when the whole
// pattern fits. The scope analysis lists them in the case, in the order in which they are bound.
#ifndef TALLY_SYNTAX_TREE_PATTERN_H
#define TALLY_SYNTAX_TREE_PATTERN_H

#include "syntax/tree_expr.h"

typedef struct Slot Slot;
typedef struct Pattern Pattern;

typedef enum PatternKind {
#define PATTERN(enumerator, Struct) PATTERN_##enumerator,
#include "nodes.def"
#undef PATTERN
    PATTERN_KIND_COUNT
} PatternKind;

// Does the subject, a borrow that the caller holds, fit? 1, 0, or −1: an exception is pending. What is captured is put
// into `captures`, owned.
typedef int (*Fits)(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);

struct Pattern {
    Node node; // as that of its statement: kind STMT_MATCH
    PatternKind kind;
    Fits fits; // for the evaluator
};

typedef struct PatternList {
    Pattern **items;
    int32_t count;
} PatternList;

typedef struct ValuePattern { // 1, 'a', None, a.b
    Pattern pattern;
    Expr *value;
} ValuePattern;

typedef struct Capture { // a name that a pattern binds
    Name *target;        // NULL: none
    int32_t index;       // by the scope analysis: of its slot among the captures of the case
    bool is_repeated;    // by the scope analysis: the pattern binds this name before, which is an error
} Capture;

typedef struct CapturePattern { // x, _; and *x, *_ inside sequences (kind STAR)
    Pattern pattern;
    Capture capture; // _ binds nothing
} CapturePattern;

typedef struct AsPattern { // pattern as x
    Pattern pattern;
    Pattern *inner;
    Capture capture;
} AsPattern;

typedef struct OrPattern {
    Pattern pattern;
    PatternList alternatives; // at least two
    int32_t differing;        // by the scope analysis: the first that does not bind the names of number 0, an error
    Identifier *repeated;     // by the scope analysis: bound before the pattern as well; NULL: none
} OrPattern;

typedef struct SequencePattern { // [a, b], (a, b), a, b
    Pattern pattern;
    PatternList items;
    int32_t star;      // the index of the STAR item; −1: none
    bool takes_single; // for the evaluator: "*_" stands in it, and only some items are looked at
    bool takes_none;   // … or none: it is all "_"
} SequencePattern;

typedef struct MappingPattern { // {key: pattern, **rest}
    Pattern pattern;
    Expr **keys;
    PatternList values;
    Capture rest;
    bool may_repeat; // for the evaluator: keys are looked up as attributes, and two may turn out to be equal
} MappingPattern;

typedef struct ClassPattern { // class(pattern, name=pattern)
    Pattern pattern;
    Expr *class;
    PatternList positional;
    Identifier **names;
    PatternList named;
} ClassPattern;

#endif
