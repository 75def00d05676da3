// SPDX-License-Identifier: GPL-3.0-or-later
// The tree as a whole: its names, its end. See tree.h for the nodes.
//
//     identifiers   [0] ─▶ "x" ─▶ "print"        one Identifier for each different name of a tree, found by hash:
//                   [1] ─▶ "i"                   equal names are equal pointers from here on
//                   …
//
// Next: tree_print.c, which shows a tree.
#include "syntax/tree.h"

#include "base/raw.h"

#include <string.h>

// FNV-1a; the hash that Python programs see is another.
static uint32_t hash_name(const char *text, size_t length) {
    uint32_t hash = 2166136261U;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (unsigned char)text[i]) * 16777619U;
    }
    return hash;
}

Identifier *tree_identifier(Tree *tree, const char *text, size_t length) {
    uint32_t hash = hash_name(text, length);
    Identifier **bucket = &tree->identifiers[hash % IDENTIFIER_BUCKETS];
    for (Identifier *found = *bucket; found; found = found->next) {
        if (found->hash == hash && found->length == length && memcmp(found->text, text, length) == 0) {
            return found;
        }
    }
    Identifier *identifier = arena_allocate(&tree->arena, sizeof(Identifier) + length + 1);
    if (!identifier) {
        return NULL;
    }
    identifier->hash = hash;
    identifier->length = (uint32_t)length;
    memcpy(identifier->text, text, length);
    identifier->next = *bucket;
    *bucket = identifier;
    return identifier;
}

void tree_destroy(Tree *tree) {
    if (!tree) {
        return;
    }
    arena_deinit(&tree->arena);
    source_release(tree->source);
    raw_release(PART_TREE, tree, sizeof(Tree));
}

const char *expr_kind_name(ExprKind kind) {
    static const char *const names[] = {
        [EXPR_CONSTANT] = "Constant",
        [EXPR_JOINED_STRING] = "JoinedString",
        [EXPR_FORMATTED_VALUE] = "FormattedValue",
        [EXPR_NAME] = "Name",
        [EXPR_ATTRIBUTE] = "Attribute",
        [EXPR_SUBSCRIPT] = "Subscript",
        [EXPR_SLICE] = "Slice",
        [EXPR_STARRED] = "Starred",
        [EXPR_CALL] = "Call",
        [EXPR_BINARY] = "Binary",
        [EXPR_UNARY] = "Unary",
        [EXPR_NOT] = "Not",
        [EXPR_BOOLEAN] = "Boolean",
        [EXPR_COMPARE] = "Compare",
        [EXPR_CONDITIONAL] = "Conditional",
        [EXPR_LAMBDA] = "Lambda",
        [EXPR_NAMED] = "Named",
        [EXPR_TUPLE] = "Tuple",
        [EXPR_LIST] = "List",
        [EXPR_SET] = "Set",
        [EXPR_DICT] = "Dict",
        [EXPR_LIST_COMPREHENSION] = "ListComprehension",
        [EXPR_SET_COMPREHENSION] = "SetComprehension",
        [EXPR_DICT_COMPREHENSION] = "DictComprehension",
        [EXPR_GENERATOR] = "Generator",
        [EXPR_YIELD] = "Yield",
        [EXPR_YIELD_FROM] = "YieldFrom",
    };
    return names[kind];
}

const char *pattern_kind_name(PatternKind kind) {
    static const char *const names[] = {
        [PATTERN_VALUE] = "ValuePattern",     [PATTERN_CAPTURE] = "CapturePattern",
        [PATTERN_STAR] = "StarPattern",       [PATTERN_AS] = "AsPattern",
        [PATTERN_OR] = "OrPattern",           [PATTERN_SEQUENCE] = "SequencePattern",
        [PATTERN_MAPPING] = "MappingPattern", [PATTERN_CLASS] = "ClassPattern",
    };
    return names[kind];
}

const char *stmt_kind_name(StmtKind kind) {
    static const char *const names[] = {
        [STMT_EXPRESSION] = "Expression",
        [STMT_ASSIGN] = "Assign",
        [STMT_AUGMENTED_ASSIGN] = "AugmentedAssign",
        [STMT_ANNOTATED_ASSIGN] = "AnnotatedAssign",
        [STMT_DELETE] = "Delete",
        [STMT_PASS] = "Pass",
        [STMT_BREAK] = "Break",
        [STMT_CONTINUE] = "Continue",
        [STMT_RETURN] = "Return",
        [STMT_RAISE] = "Raise",
        [STMT_ASSERT] = "Assert",
        [STMT_GLOBAL] = "Global",
        [STMT_NONLOCAL] = "Nonlocal",
        [STMT_IMPORT] = "Import",
        [STMT_IMPORT_FROM] = "ImportFrom",
        [STMT_IF] = "If",
        [STMT_WHILE] = "While",
        [STMT_FOR] = "For",
        [STMT_WITH] = "With",
        [STMT_TRY] = "Try",
        [STMT_MATCH] = "Match",
        [STMT_FUNCTION] = "Function",
        [STMT_CLASS] = "Class",
        [STMT_GROUP] = "Group",
    };
    return names[kind];
}
