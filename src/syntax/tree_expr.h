// SPDX-License-Identifier: GPL-3.0-or-later
// The nodes of a tree that give a value, and what they have in common with statements. See tree.h.
#ifndef TALLY_SYNTAX_TREE_EXPR_H
#define TALLY_SYNTAX_TREE_EXPR_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/operators.h"
#include "syntax/diagnostic.h"
#include "syntax/source.h"

#include <stddef.h>

typedef struct Object Object;
typedef struct Frame Frame;
typedef struct Scope Scope;
typedef struct Expr Expr;
typedef struct Stmt Stmt;

typedef enum ExprKind {
#define EXPR(enumerator, Struct) EXPR_##enumerator,
#include "nodes.def"
#undef EXPR
    EXPR_KIND_COUNT
} ExprKind;

typedef enum StmtKind {
#define STMT(enumerator, Struct) STMT_##enumerator,
#include "nodes.def"
#undef STMT
    STMT_KIND_COUNT
} StmtKind;

// Nested expressions are walked recursively, so how deep they go is limited: beyond this the parser reports
// DIAGNOSTIC_TOO_DEEP. Statements nest at most 100 deep (INDENTATIONS_MAXIMUM), apart from elif chains, which are Ifs
// in Ifs of any length: walks go along `otherwise` in a loop.
#define TREE_HEIGHT_MAXIMUM 2950

// How a statement ended.
typedef enum Flow { FLOW_NORMAL, FLOW_BREAK, FLOW_CONTINUE, FLOW_RETURN, FLOW_RAISE, FLOW_YIELD } Flow;

// The value of an expression, owned by the caller; NULL: an exception is pending.
typedef Object *(*Evaluate)(Expr *self, Frame *frame);
// The truth of an expression: 1, 0, or −1: an exception is pending.
typedef int (*Test)(Expr *self, Frame *frame);
// Stores an owned value (which it consumes, also when it fails) into a target. False: an exception is pending.
typedef bool (*Store)(Expr *self, Frame *frame, Object *value);
typedef Flow (*Execute)(Stmt *self, Frame *frame);

// A value on its way from one node to the next: an int or a float as itself, so that the steps of `a * b + c` need no
// objects of their own; anything else as an object.
typedef enum NumberKind { NUMBER_FAILED, NUMBER_INT, NUMBER_FLOAT, NUMBER_OBJECT } NumberKind;
typedef struct Number {
    int64_t kind; // NumberKind; FAILED: an exception is pending
    union {
        int64_t integer;
        double real;
        Object *object; // owned or borrowed, as its producer says
    };
} Number;
typedef Number (*EvaluateNumber)(Expr *self, Frame *frame); // an object is owned
// The value if somebody else holds it and it is found without running any code; NULL: evaluate (nothing has happened).
typedef Object *(*Peek)(Expr *self, Frame *frame);

// How a node reads an operand; see DESIGN 4, operand kinds. OPERAND_NUMBER: a Binary that gives a Number; a node that
// has no use for it reads it as any other expression. OPERAND_PEEK: what a module, a cell, an instance, a list or a
// tuple holds; good until any code runs.
typedef enum Operand { OPERAND_EXPRESSION, OPERAND_LOCAL, OPERAND_CONSTANT, OPERAND_NUMBER, OPERAND_PEEK } Operand;

// What expressions and statements have in common: what they are and where they stand.
typedef struct Node {
    uint8_t kind; // ExprKind, or StmtKind if is_statement
    bool is_statement;
    uint8_t operand; // Operand: how the parent may read this expression; by prepare.c
    bool parenthesized;
    uint16_t height; // of an expression: nodes on the longest way down, itself included; at most TREE_HEIGHT_MAXIMUM
    uint16_t misses; // how often a specialisation of this node did not fit
    Span span;       // without enclosing parentheses, as CPython's positions
} Node;

struct Expr {
    union {
        Node node;
        struct {          // the same members, by their own names
            uint8_t kind; // ExprKind
            bool is_statement;
            uint8_t operand;
            bool parenthesized;
            uint16_t height;
            uint16_t misses;
            Span span;
        };
    };
    Evaluate eval;
    Test test;
    union {
        EvaluateNumber number; // OPERAND_NUMBER: the same as eval, for a parent that reads numbers
        Peek peek;             // OPERAND_PEEK
    };
    Store store; // targets only
};

struct Stmt {
    union {
        Node node;
        struct {
            uint8_t kind; // StmtKind
            bool is_statement;
            uint8_t unused;
            bool parenthesized;
            uint16_t height;
            uint16_t misses;
            Span span;
        };
    };
    int32_t line; // of the first byte
    int32_t word; // for the evaluator: the frame's resume word that says where inside this statement a generator waits;
                  // 0: there is no yield in it
    Execute exec; // what the enclosing block calls: `run`, or a wrapper that calls it when the program is watched
    Execute run;  // the statement's present variant
};
_Static_assert(offsetof(Expr, span) == offsetof(Node, span) && offsetof(Stmt, span) == offsetof(Node, span),
               "the members of Node have the same places under their own names");

// Where an operand's value is, by its operand kind, so that the node need not look into its child.
typedef union OperandSource {
    Expr *expr;       // OPERAND_EXPRESSION, OPERAND_NUMBER, OPERAND_PEEK
    Object *constant; // OPERAND_CONSTANT
    int64_t slot;     // OPERAND_LOCAL
} OperandSource;

typedef struct ExprList {
    Expr **items;
    int32_t count;
} ExprList;

typedef struct StmtList {
    Stmt **items;
    int32_t count;
    int32_t word; // for the evaluator: the resume word that says which statement a generator waits in; 0: in none
} StmtList;

// A name in the text, NFKC-normalised, one for each different name of a tree, so that equal names are equal pointers.
typedef struct Identifier {
    struct Identifier *next; // in the tree's table of names
    Object *object;          // for the evaluator: the interned str, owned by the code's constants
    uint32_t hash;
    uint32_t length; // bytes
    char text[];     // UTF-8, NUL-terminated
} Identifier;

// ---- expressions -------------------------------------------------------------------------------------------------

typedef enum ConstantKind {
    CONSTANT_NONE,
    CONSTANT_TRUE,
    CONSTANT_FALSE,
    CONSTANT_ELLIPSIS,
    CONSTANT_INT,    // text: digits as written without underscores, with its 0x, 0o, 0b
    CONSTANT_FLOAT,  // text: as written without underscores
    CONSTANT_STRING, // text: UTF-8 after escapes (surrogates as three bytes); adjacent literals joined
    CONSTANT_BYTES,  // text: the bytes
    CONSTANT_FOLDED, // for the evaluator: made by constant folding, `value` only
} ConstantKind;

typedef struct Constant {
    Expr expr;
    ConstantKind constant_kind;
    bool unicode_prefix; // u'…'
    const char *text;
    size_t size;   // bytes of text
    Object *value; // for the evaluator; owned by the code's constants
} Constant;

typedef struct JoinedString { // an f-string: Constants (strings) and FormattedValues in order
    Expr expr;
    ExprList parts;
} JoinedString;

typedef struct FormattedValue {
    Expr expr;
    Expr *value;
    char conversion;      // 's', 'r', 'a' or 0
    JoinedString *format; // NULL: none
} FormattedValue;         // f'{x=}' is a Constant 'x=' before a FormattedValue with conversion 'r' unless one is given

typedef enum NamePlace {
    NAME_UNRESOLVED,
    NAME_LOCAL,          // frame slot `slot`
    NAME_CELL,           // the cell in frame slot `slot` (this function's own, or from the closure)
    NAME_GLOBAL,         // the module's dict, then the built-ins
    NAME_NAMESPACE,      // class body, exec, eval: the frame's own mapping, if it has one, then as NAME_GLOBAL
    NAME_NAMESPACE_CELL, // class body: the body's own dict, then the cell in slot `slot`
    NAME_TEMPORARY,      // frame slot `slot`, which is empty once it was read: made by eval/lower.h
} NamePlace;

typedef struct Name {
    Expr expr;
    Identifier *identifier;
    NamePlace place; // by the scope analysis
    int32_t slot;
    bool from_outside;      // for the evaluator: in a comprehension, a name of the function around it
    const Expr *stands_for; // of a temporary: the expression whose value it has
    // for the evaluator: the inline cache of a global
    uint64_t keys_version;
    uint64_t builtins_version; // not needed while the name is in the globals
    Object **cached;           // where the value is, while both versions are as they were
} Name;

#define ATTRIBUTE_CACHES 4

// One entry of the inline cache of an attribute look-up, for the evaluator: what was found where, for objects of the
// class whose version is type_version.
typedef struct AttributeCache {
    uint8_t kind; // AttributeCacheKind of eval/eval_attribute.h
    uint64_t type_version;
    uint64_t keys_version; // of the instance's dict
    int64_t index;         // of the value in that dict, or the byte offset of a slot
    Object *found;         // borrowed from the class
} AttributeCache;

typedef struct Attribute {
    Expr expr;
    Expr *value;
    Identifier *name;
    Span name_span;
    OperandSource value_source;              // for the evaluator
    AttributeCache caches[ATTRIBUTE_CACHES]; // of the classes seen last
    uint8_t next_cache;                      // which entry learns next
    uint8_t misses;
} Attribute;

typedef struct Subscript {
    Expr expr;
    Expr *value;
    Expr *index;                // a SliceExpr, a Tuple (that may hold SliceExprs and Starreds), or any other expression
    OperandSource value_source; // for the evaluator
    OperandSource index_source;
} Subscript;

typedef struct SliceExpr { // lower:upper:step, each NULL where it is left out
    Expr expr;
    Expr *lower;
    Expr *upper;
    Expr *step;
} SliceExpr;

typedef struct Starred { // *value, in displays, calls, targets
    Expr expr;
    Expr *value;
} Starred;

typedef struct Keyword { // name=value in a call or class header; **value has no name
    Identifier *name;
    Expr *value;
    Span span;
} Keyword;

typedef struct Call {
    Expr expr;
    Expr *callee;
    ExprList arguments; // positional, Starred among them
    Keyword *keywords;
    int32_t keyword_count;
    // for the evaluator
    bool spreads;          // some argument is *x or **x
    bool keywords_only;    // made by eval/lower.h: the value is the dict of the keywords; nothing is called
    Object *keyword_names; // tuple of the keywords' names, NULL for none; owned by the code's constants
} Call;

typedef struct Binary {
    Expr expr;
    BinaryOperator op;
    Expr *left;
    Expr *right;
    Span operator_span;
    OperandSource left_source; // for the evaluator
    OperandSource right_source;
} Binary;

typedef struct Unary { // - + ~
    Expr expr;
    UnaryOperator op;
    Expr *value;
} Unary;

typedef struct Not {
    Expr expr;
    Expr *value;
} Not;

typedef struct Boolean { // a and b and c; or
    Expr expr;
    bool is_or;
    ExprList values; // at least two
} Boolean;

typedef enum CompareOperator {
#define COMPARISON(enumerator, text, method) OPERATOR_##enumerator,
#include "operators.def"
#undef COMPARISON
    OPERATOR_IS,
    OPERATOR_IS_NOT,
    OPERATOR_IN,
    OPERATOR_NOT_IN,
} CompareOperator;

typedef struct Compare { // a < b <= c: operands a, b, c; operators <, <=
    Expr expr;
    CompareOperator *operators; // operands.count − 1
    ExprList operands;
    OperandSource left_source; // for the evaluator, of the first two operands
    OperandSource right_source;
} Compare;

typedef struct Conditional { // body if condition else otherwise
    Expr expr;
    Expr *condition;
    Expr *body;
    Expr *otherwise;
} Conditional;

typedef struct Named { // (target := value)
    Expr expr;
    Name *target;
    Expr *value;
} Named;

typedef struct Display { // tuple, list or set display; kind says which
    Expr expr;
    ExprList items; // Starred among them
    // for the evaluator
    bool spreads;
    bool grows;       // made by eval/lower.h: the first item is the container so far
    Object *constant; // a display of constants: the tuple or frozenset it copies; owned by the code's constants
} Display;

typedef struct DictDisplay {
    Expr expr;
    Expr **keys; // a NULL key: **value
    Expr **values;
    int32_t count;
} DictDisplay;

typedef struct Generators { // for target in iterable if condition if condition
    Expr *target;
    Expr *iterable;
    ExprList conditions;
    int32_t iterator_slot; // for the scope analysis: the frame slot that owns the iterator
    Span span;
} Generators;

typedef struct Comprehension { // kind says list, set, dict or generator
    Expr expr;
    Expr *element; // the key of a dict comprehension
    Expr *value;   // of a dict comprehension, else NULL
    Generators *clauses;
    int32_t clause_count;
    Scope *scope;
    int32_t result_slot; // for the scope analysis: the frame slot that owns the result while it grows
    Object *code;        // of a generator expression, for the evaluator; owned by the enclosing code's constants
} Comprehension;

typedef struct Yield { // kind says yield or yield from
    Expr expr;
    Expr *value;           // NULL: none
    int32_t iterator_slot; // of yield from, for the evaluator: the frame slot that owns the iterator
    bool guarded;          // for the evaluator: there is a try or with around it
} Yield;

// ---- functions ---------------------------------------------------------------------------------------------------

typedef struct Parameter {
    Identifier *name;
    Expr *annotation;    // NULL: none
    Expr *default_value; // NULL: none
    Span span;           // of the name
    Span annotated_span; // of the name and its annotation
} Parameter;

// def f(a, b, /, c, *args, d, **kwargs): the parameters in this order in `items`: positional-only, positional,
// keyword-only; then, apart, *args and **kwargs.
typedef struct Parameters {
    Parameter *items;
    int32_t positional_only_count;
    int32_t positional_count; // positional-only ones included
    int32_t keyword_only_count;
    Parameter *rest;     // *args, NULL: none
    Parameter *keywords; // **kwargs, NULL: none
} Parameters;

typedef struct Lambda {
    Expr expr;
    Parameters parameters;
    Expr *body;
    Scope *scope;
    Object *code; // for the evaluator; owned by the enclosing code's constants
} Lambda;

#endif
