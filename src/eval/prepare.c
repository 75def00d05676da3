// SPDX-License-Identifier: GPL-3.0-or-later
// Preparation: one walk over the tree, children first, that installs each node's first variant.
//
//     a + 1     the Name gets its place (local slot 0), the Constant its object, and then the Binary its variant for
//               (local, constant)
//
// Children come first because a node chooses its variant by its operands' kinds, and because folding replaces a node by
// the value of its children.
//
// What always holds: after prepare_module every expression has `eval` and `test`, every target `store`, every statement
// `exec` and `run`, and every object that a node points to is held by a Code.
//
// Next: fold.c and constants.c, which this walk calls; prepare_define.c for functions and classes; then eval_binary.c,
// for what was installed.
#include "eval/prepare.h"

#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/lower.h"
#include "eval/nodes.h"
#include "eval/techniques.h"

// ---- lists and optional parts ------------------------------------------------------------------------------------

static void prepare_optional(Preparation *self, Expr **place) {
    if (*place != NULL) {
        prepare_expr(self, place);
    }
}

static void prepare_list(Preparation *self, const ExprList *list) {
    for (int32_t i = 0; i < list->count; i++) {
        prepare_expr(self, &list->items[i]);
    }
}

void prepare_keywords(Preparation *self, Keyword *keywords, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        prepare_identifier(self, keywords[i].name);
        prepare_expr(self, &keywords[i].value);
    }
}

static void install(Expr *expr, Evaluate eval, Test test) { expr_rewrite(expr, eval, test); }

// ---- names -------------------------------------------------------------------------------------------------------

// A plain local name may be read as an operand without counting, unless an expression of this function can bind it.
static bool may_borrow(const Preparation *self, const Name *name) {
    return name->place == NAME_LOCAL && technique_is_on(TECHNIQUE_OPERANDS) &&
           !as_code(self->code)->scope->slots[name->slot].bound_in_expression;
}

void prepare_name(Preparation *self, Name *name) {
    prepare_identifier(self, name->identifier);
    name_prepare(name);
    if (may_borrow(self, name)) {
        name->expr.operand = OPERAND_LOCAL;
    }
    bool in_slot = name->place == NAME_LOCAL || name->place == NAME_CELL;
    name->from_outside = in_slot && self->comprehension_depth > 0 &&
                         as_code(self->code)->scope->slots[name->slot].kind != SLOT_COMPREHENSION;
}

// ---- targets -----------------------------------------------------------------------------------------------------

static void prepare_target(Preparation *self, Expr *target) {
    if (target == NULL) {
        return;
    }
    if (target->kind == EXPR_NAME) {
        prepare_name(self, (Name *)target);
    } else if (target->kind == EXPR_STARRED) {
        prepare_target(self, ((Starred *)target)->value);
    } else if (target->kind == EXPR_TUPLE || target->kind == EXPR_LIST) {
        const ExprList *items = &((Display *)target)->items;
        for (int32_t i = 0; i < items->count; i++) {
            prepare_target(self, items->items[i]);
        }
        display_prepare((Display *)target);
    } else {
        prepare_expr(self, &target);
    }
}

// ---- expressions -------------------------------------------------------------------------------------------------

static void prepare_joined(Preparation *self, JoinedString *joined) {
    prepare_list(self, &joined->parts);
    install(&joined->expr, joined_string_eval, expr_test);
}

static void prepare_formatted(Preparation *self, FormattedValue *formatted) {
    prepare_expr(self, &formatted->value);
    if (formatted->format != NULL) {
        prepare_joined(self, formatted->format);
    }
    install(&formatted->expr, formatted_value_eval, expr_test);
}

static void prepare_attribute(Preparation *self, Attribute *attribute) {
    prepare_expr(self, &attribute->value);
    prepare_identifier(self, attribute->name);
    attribute_prepare(attribute);
}

static void prepare_subscript(Preparation *self, Subscript *subscript) {
    prepare_expr(self, &subscript->value);
    prepare_expr(self, &subscript->index);
    subscript_prepare(subscript);
}

static void prepare_slice(Preparation *self, SliceExpr *slice) {
    prepare_optional(self, &slice->lower);
    prepare_optional(self, &slice->upper);
    prepare_optional(self, &slice->step);
    install(&slice->expr, slice_eval, expr_test);
}

// The tuple of the keywords' names, which every call of the node passes.
static void hold_keyword_names(Preparation *self, Call *call) {
    Owned names_tuple = tuple_new(call->keyword_count);
    for (int32_t i = 0; names_tuple != NULL && i < call->keyword_count; i++) {
        as_tuple(names_tuple)->items[i].held = retain(call->keywords[i].name->object);
    }
    call->keyword_names = object_mutable(constant_hold(self, names_tuple));
}

static void prepare_call(Preparation *self, Call *call) {
    prepare_expr(self, &call->callee);
    prepare_list(self, &call->arguments);
    prepare_keywords(self, call->keywords, call->keyword_count);
    for (int32_t i = 0; i < call->arguments.count; i++) {
        call->spreads |= call->arguments.items[i]->kind == EXPR_STARRED;
    }
    for (int32_t i = 0; i < call->keyword_count; i++) {
        call->spreads |= call->keywords[i].name == NULL;
    }
    if (call->keyword_count > 0 && !call->spreads && !self->failed) {
        hold_keyword_names(self, call);
    }
    call_prepare(call);
}

static void prepare_binary(Preparation *self, Binary *binary) {
    prepare_expr(self, &binary->left);
    prepare_expr(self, &binary->right);
    binary_prepare(binary);
}

static void prepare_compare(Preparation *self, Compare *compare) {
    prepare_list(self, &compare->operands);
    int32_t last = compare->operands.count - 1;
    CompareOperator op = compare->operators[last - 1];
    if (op == OPERATOR_IN || op == OPERATOR_NOT_IN) {
        fold_membership(self, &compare->operands.items[last]);
    }
    compare_prepare(compare);
}

static void prepare_conditional(Preparation *self, Conditional *conditional) {
    prepare_expr(self, &conditional->condition);
    prepare_expr(self, &conditional->body);
    prepare_expr(self, &conditional->otherwise);
    install(&conditional->expr, conditional_eval, conditional_test);
}

static void prepare_dict(Preparation *self, DictDisplay *dict) {
    for (int32_t i = 0; i < dict->count; i++) {
        prepare_optional(self, &dict->keys[i]);
        prepare_expr(self, &dict->values[i]);
    }
    install(&dict->expr, dict_display_eval, expr_test);
}

static void prepare_comprehension(Preparation *self, Comprehension *comprehension) {
    for (int32_t i = 0; i < comprehension->clause_count; i++) {
        Generators *clause = &comprehension->clauses[i];
        prepare_expr(self, &clause->iterable);
        fold_iterable(self, &clause->iterable);
        self->comprehension_depth += i == 0; // the first iterable belongs to the code around
        prepare_target(self, clause->target);
        prepare_list(self, &clause->conditions);
    }
    prepare_expr(self, &comprehension->element);
    prepare_optional(self, &comprehension->value);
    self->comprehension_depth -= 1;
    comprehension_prepare(comprehension);
}

static void prepare_unary(Preparation *self, Unary *unary) {
    prepare_expr(self, &unary->value);
    install(&unary->expr, unary_eval, expr_test);
}

static void prepare_not(Preparation *self, Not *negation) {
    prepare_expr(self, &negation->value);
    install(&negation->expr, not_eval, not_test);
}

static void prepare_boolean(Preparation *self, Boolean *boolean) {
    prepare_list(self, &boolean->values);
    install(&boolean->expr, boolean_eval, boolean_test);
}

static void prepare_named(Preparation *self, Named *named) {
    prepare_expr(self, &named->value);
    prepare_name(self, named->target);
    install(&named->expr, named_eval, expr_test);
}

static void prepare_display(Preparation *self, Expr **place) {
    Display *display = (Display *)*place;
    prepare_list(self, &display->items);
    fold_expr(self, place);
    if (*place == &display->expr) {
        display_prepare(display);
    }
}

static void prepare_constant(Preparation *self, Constant *constant) {
    if (constant_make(self, constant)) {
        constant_prepare(constant);
    }
}

void prepare_expr(Preparation *self, Expr **place) {
    if (self->failed) {
        return;
    }
    if ((*place)->kind == EXPR_BINARY) {
        fold_format(self, place);
    }
    Expr *expr = *place;
    switch ((ExprKind)expr->kind) {
    case EXPR_CONSTANT: prepare_constant(self, (Constant *)expr); return;
    case EXPR_NAME: prepare_name(self, (Name *)expr); return;
    case EXPR_JOINED_STRING: prepare_joined(self, (JoinedString *)expr); return;
    case EXPR_FORMATTED_VALUE: prepare_formatted(self, (FormattedValue *)expr); return;
    case EXPR_ATTRIBUTE: prepare_attribute(self, (Attribute *)expr); return;
    case EXPR_SUBSCRIPT: prepare_subscript(self, (Subscript *)expr); break;
    case EXPR_SLICE: prepare_slice(self, (SliceExpr *)expr); return;
    case EXPR_STARRED: prepare_expr(self, &((Starred *)expr)->value); return;
    case EXPR_CALL: prepare_call(self, (Call *)expr); return;
    case EXPR_BINARY: prepare_binary(self, (Binary *)expr); break;
    case EXPR_UNARY: prepare_unary(self, (Unary *)expr); break;
    case EXPR_NOT: prepare_not(self, (Not *)expr); break;
    case EXPR_BOOLEAN: prepare_boolean(self, (Boolean *)expr); return;
    case EXPR_COMPARE: prepare_compare(self, (Compare *)expr); return;
    case EXPR_CONDITIONAL: prepare_conditional(self, (Conditional *)expr); return;
    case EXPR_LAMBDA: prepare_lambda(self, (Lambda *)expr); return;
    case EXPR_NAMED: prepare_named(self, (Named *)expr); return;
    case EXPR_TUPLE:
    case EXPR_LIST:
    case EXPR_SET: prepare_display(self, place); return;
    case EXPR_DICT: prepare_dict(self, (DictDisplay *)expr); return;
    case EXPR_LIST_COMPREHENSION:
    case EXPR_SET_COMPREHENSION:
    case EXPR_DICT_COMPREHENSION: prepare_comprehension(self, (Comprehension *)expr); return;
    case EXPR_GENERATOR: prepare_generator_expression(self, (Comprehension *)expr); return;
    case EXPR_YIELD:
    case EXPR_YIELD_FROM: prepare_optional(self, &((Yield *)expr)->value); return; // its statement does the rest
    case EXPR_KIND_COUNT: unreachable();
    }
    fold_expr(self, place);
}

// ---- statements --------------------------------------------------------------------------------------------------

static void prepare_expression_stmt(Preparation *self, ExpressionStmt *stmt) {
    prepare_expr(self, &stmt->value);
    if (stmt->stmt.word != 0) {
        stmt_rewrite(&stmt->stmt, stmt->value->kind == EXPR_YIELD ? yield_run : yield_from_run);
        return;
    }
    const Tree *tree = as_code(self->module_code)->tree;
    bool at_top = self->code == self->module_code;
    bool is_interactive = tree->source->interactive || tree->mode == PARSE_SINGLE;
    if (tree->mode == PARSE_EXPRESSION) {
        stmt_rewrite(&stmt->stmt, expression_return_run);
    } else if (is_interactive && at_top) {
        stmt_rewrite(&stmt->stmt, expression_show_run);
    } else {
        stmt_rewrite(&stmt->stmt, stmt->value->kind == EXPR_CONSTANT ? pass_run : expression_run);
    }
}

static void prepare_assign(Preparation *self, Assign *stmt) {
    prepare_expr(self, &stmt->value);
    for (int32_t i = 0; i < stmt->targets.count; i++) {
        prepare_target(self, stmt->targets.items[i]);
    }
    assign_prepare(stmt);
}

static void prepare_augmented(Preparation *self, AugmentedAssign *stmt) {
    prepare_target(self, stmt->target);
    prepare_expr(self, &stmt->value);
    augmented_assign_prepare(stmt);
}

static void prepare_annotated(Preparation *self, AnnotatedAssign *stmt) {
    prepare_target(self, stmt->target);
    if (!stmt->simple && as_code(self->module_code)->tree->future_annotations) {
        stmt->annotation = NULL; // it would be text that is stored nowhere
    }
    prepare_annotation(self, &stmt->annotation);
    prepare_optional(self, &stmt->value);
    stmt_rewrite(&stmt->stmt, annotated_assign_run);
}

static void prepare_delete(Preparation *self, Delete *stmt) {
    for (int32_t i = 0; i < stmt->targets.count; i++) {
        prepare_target(self, stmt->targets.items[i]);
    }
    stmt_rewrite(&stmt->stmt, delete_run);
}

static void prepare_aliases(Preparation *self, const Alias *aliases, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        prepare_identifier(self, aliases[i].name);
        if (aliases[i].target != NULL) {
            prepare_name(self, aliases[i].target);
        }
    }
}

// Walks along an elif chain in a loop: it may be long.
static void prepare_if(Preparation *self, If *stmt) {
    int32_t word = stmt->stmt.word;
    for (;;) {
        prepare_expr(self, &stmt->condition);
        prepare_block(self, &stmt->body);
        stmt_rewrite(&stmt->stmt, word != 0 ? if_yield_run : if_run);
        if (stmt->otherwise.count != 1 || stmt->otherwise.items[0]->kind != STMT_IF) {
            break;
        }
        Stmt *next = stmt->otherwise.items[0];
        next->is_statement = true;
        stmt = (If *)next;
    }
    prepare_block(self, &stmt->otherwise);
}

static void prepare_while(Preparation *self, While *stmt) {
    prepare_block(self, &stmt->prelude);
    prepare_expr(self, &stmt->condition);
    prepare_block(self, &stmt->body);
    prepare_block(self, &stmt->otherwise);
    stmt_rewrite(&stmt->stmt, stmt->stmt.word != 0 ? while_yield_run : while_run);
}

static void prepare_for(Preparation *self, For *stmt) {
    prepare_expr(self, &stmt->iterable);
    fold_iterable(self, &stmt->iterable);
    prepare_target(self, stmt->target);
    prepare_block(self, &stmt->body);
    prepare_block(self, &stmt->otherwise);
    for_prepare(stmt);
}

static void prepare_with(Preparation *self, With *stmt) {
    for (int32_t i = 0; i < stmt->count; i++) {
        prepare_expr(self, &stmt->items[i].manager);
        prepare_target(self, stmt->items[i].target);
    }
    prepare_block(self, &stmt->body);
    stmt_rewrite(&stmt->stmt, stmt->stmt.word != 0 ? with_yield_run : with_run);
}

static void prepare_try(Preparation *self, Try *stmt) {
    prepare_block(self, &stmt->body);
    for (int32_t i = 0; i < stmt->handler_count; i++) {
        prepare_block(self, &stmt->handlers[i].prelude);
        prepare_optional(self, &stmt->handlers[i].type);
        if (stmt->handlers[i].name != NULL) {
            prepare_name(self, stmt->handlers[i].name);
        }
        prepare_block(self, &stmt->handlers[i].body);
    }
    prepare_block(self, &stmt->otherwise);
    prepare_block(self, &stmt->finally);
    stmt_rewrite(&stmt->stmt, stmt->stmt.word != 0 ? try_yield_run : try_run);
}

static void prepare_group(Preparation *self, Group *stmt) {
    prepare_block(self, &stmt->body);
    stmt_rewrite(&stmt->stmt, group_run);
}

static void prepare_return(Preparation *self, Return *stmt) {
    prepare_optional(self, &stmt->value);
    stmt_rewrite(&stmt->stmt, return_run);
}

static void prepare_raise(Preparation *self, Raise *stmt) {
    prepare_optional(self, &stmt->exception);
    prepare_optional(self, &stmt->cause);
    stmt_rewrite(&stmt->stmt, raise_run);
}

static void prepare_assert(Preparation *self, Assert *stmt) {
    prepare_expr(self, &stmt->condition);
    prepare_optional(self, &stmt->message);
    stmt_rewrite(&stmt->stmt, assert_run);
}

static void prepare_import(Preparation *self, Import *stmt) {
    prepare_aliases(self, stmt->aliases, stmt->count);
    stmt_rewrite(&stmt->stmt, import_run);
}

static void prepare_import_from(Preparation *self, ImportFrom *stmt) {
    prepare_identifier(self, stmt->module);
    prepare_aliases(self, stmt->aliases, stmt->count);
    stmt_rewrite(&stmt->stmt, import_from_run);
}

static void prepare_first_variant(Preparation *self, Stmt *stmt) {
    stmt->is_statement = true;
    self->place = stmt->span.start;
    switch ((StmtKind)stmt->kind) {
    case STMT_EXPRESSION: prepare_expression_stmt(self, (ExpressionStmt *)stmt); return;
    case STMT_ASSIGN: prepare_assign(self, (Assign *)stmt); return;
    case STMT_AUGMENTED_ASSIGN: prepare_augmented(self, (AugmentedAssign *)stmt); return;
    case STMT_ANNOTATED_ASSIGN: prepare_annotated(self, (AnnotatedAssign *)stmt); return;
    case STMT_DELETE: prepare_delete(self, (Delete *)stmt); return;
    case STMT_PASS:
    case STMT_GLOBAL:
    case STMT_NONLOCAL: stmt_rewrite(stmt, pass_run); return;
    case STMT_BREAK: stmt_rewrite(stmt, break_run); return;
    case STMT_CONTINUE: stmt_rewrite(stmt, continue_run); return;
    case STMT_RETURN: prepare_return(self, (Return *)stmt); return;
    case STMT_RAISE: prepare_raise(self, (Raise *)stmt); return;
    case STMT_ASSERT: prepare_assert(self, (Assert *)stmt); return;
    case STMT_IMPORT: prepare_import(self, (Import *)stmt); return;
    case STMT_IMPORT_FROM: prepare_import_from(self, (ImportFrom *)stmt); return;
    case STMT_IF: prepare_if(self, (If *)stmt); return;
    case STMT_WHILE: prepare_while(self, (While *)stmt); return;
    case STMT_FOR: prepare_for(self, (For *)stmt); return;
    case STMT_WITH: prepare_with(self, (With *)stmt); return;
    case STMT_TRY: prepare_try(self, (Try *)stmt); return;
    case STMT_MATCH: prepare_match(self, (Match *)stmt); return;
    case STMT_FUNCTION: prepare_function(self, (FunctionDef *)stmt); return;
    case STMT_CLASS: prepare_class(self, (ClassDef *)stmt); return;
    case STMT_GROUP: prepare_group(self, (Group *)stmt); return;
    case STMT_KIND_COUNT: break;
    }
    unreachable();
}

static void prepare_stmt(Preparation *self, Stmt *stmt) {
    prepare_first_variant(self, stmt);
    stmt->exec = stmt_usual_exec(stmt);
}

void prepare_block(Preparation *self, const StmtList *block) {
    for (int32_t i = 0; i < block->count && !self->failed; i++) {
        prepare_stmt(self, block->items[i]);
    }
}
