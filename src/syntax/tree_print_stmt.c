// SPDX-License-Identifier: GPL-3.0-or-later
// --tree, statements: see tree_print in tree.h for a sample.
//
//     If                                      1:0-4:8
//       condition: Name a                     1:3-1:4
//       body: Pass                            2:4-2:8
//     otherwise: If                           3:0-4:8       an elif stands beside its if, so that a long chain
//       …                                                   does not wander off to the right
//
// Next: tree_print_pattern.c.
#include "syntax/tree_print.h"

static const char *const operator_texts[] = {
#define BINARY(enumerator, text, precedence, method) [BINARY_##enumerator] = text "=",
#include "operators.def"
#undef BINARY
};

// ---- simple statements -------------------------------------------------------------------------------------------

static void print_expression(Printer *printer, const Stmt *stmt) {
    print_expr(printer, "", ((const ExpressionStmt *)stmt)->value);
}

static void print_assign(Printer *printer, const Stmt *stmt) {
    print_exprs(printer, "target", ((const Assign *)stmt)->targets);
    print_expr(printer, "value", ((const Assign *)stmt)->value);
}

static void print_augmented(Printer *printer, const Stmt *stmt) {
    print_expr(printer, "target", ((const AugmentedAssign *)stmt)->target);
    print_expr(printer, "value", ((const AugmentedAssign *)stmt)->value);
}

static void print_annotated(Printer *printer, const Stmt *stmt) {
    const AnnotatedAssign *self = (const AnnotatedAssign *)stmt;
    print_expr(printer, "target", self->target);
    print_expr(printer, "annotation", self->annotation);
    print_expr(printer, "value", self->value);
}

static void print_delete(Printer *printer, const Stmt *stmt) {
    print_exprs(printer, "target", ((const Delete *)stmt)->targets);
}

static void print_return(Printer *printer, const Stmt *stmt) { print_expr(printer, "", ((const Return *)stmt)->value); }

static void print_raise(Printer *printer, const Stmt *stmt) {
    print_expr(printer, "", ((const Raise *)stmt)->exception);
    print_expr(printer, "from", ((const Raise *)stmt)->cause);
}

static void print_assert(Printer *printer, const Stmt *stmt) {
    print_expr(printer, "condition", ((const Assert *)stmt)->condition);
    print_expr(printer, "message", ((const Assert *)stmt)->message);
}

static void print_aliases(Printer *printer, const Alias *aliases, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        print_begin(printer, "name", aliases[i].name->text);
        if (aliases[i].as) {
            buffer_add_format(printer->out, " as %s", aliases[i].as->text);
        }
        print_end(printer, aliases[i].span);
    }
}

static void print_import(Printer *printer, const Stmt *stmt) {
    print_aliases(printer, ((const Import *)stmt)->aliases, ((const Import *)stmt)->count);
}

static void print_import_from(Printer *printer, const Stmt *stmt) {
    print_aliases(printer, ((const ImportFrom *)stmt)->aliases, ((const ImportFrom *)stmt)->count);
}

// ---- compound statements -----------------------------------------------------------------------------------------

static void print_branch(Printer *printer, const Stmt *stmt) {
    print_expr(printer, "condition", ((const If *)stmt)->condition);
    print_statements(printer, "body", ((const If *)stmt)->body);
}

static void print_for(Printer *printer, const Stmt *stmt) {
    const For *self = (const For *)stmt;
    print_expr(printer, "target", self->target);
    print_expr(printer, "iterable", self->iterable);
    print_statements(printer, "body", self->body);
    print_statements(printer, "otherwise", self->otherwise);
}

static void print_while(Printer *printer, const Stmt *stmt) {
    const While *self = (const While *)stmt;
    print_statements(printer, "prelude", self->prelude);
    print_expr(printer, "condition", self->condition);
    print_statements(printer, "body", self->body);
    print_statements(printer, "otherwise", self->otherwise);
}

static void print_with(Printer *printer, const Stmt *stmt) {
    const With *self = (const With *)stmt;
    for (int32_t i = 0; i < self->count; i++) {
        print_expr(printer, "manager", self->items[i].manager);
        print_expr(printer, "as", self->items[i].target);
    }
    print_statements(printer, "body", self->body);
}

static void print_handler(Printer *printer, const Handler *handler, bool is_star) {
    print_begin(printer, is_star ? "except*" : "except", handler->name ? handler->name->identifier->text : "");
    print_end(printer, handler->span);
    printer->indent++;
    print_statements(printer, "prelude", handler->prelude);
    print_expr(printer, "type", handler->type);
    print_statements(printer, "body", handler->body);
    printer->indent--;
}

static void print_try(Printer *printer, const Stmt *stmt) {
    const Try *self = (const Try *)stmt;
    print_statements(printer, "body", self->body);
    for (int32_t i = 0; i < self->handler_count; i++) {
        print_handler(printer, &self->handlers[i], self->is_star);
    }
    print_statements(printer, "otherwise", self->otherwise);
    print_statements(printer, "finally", self->finally);
}

static void print_function(Printer *printer, const Stmt *stmt) {
    const FunctionDef *self = (const FunctionDef *)stmt;
    print_exprs(printer, "decorator", self->decorators);
    print_parameters(printer, &self->parameters);
    print_expr(printer, "returns", self->returns);
    print_statements(printer, "body", self->body);
}

static void print_group(Printer *printer, const Stmt *stmt) {
    print_statements(printer, "", ((const Group *)stmt)->body);
}

static void print_class(Printer *printer, const Stmt *stmt) {
    const ClassDef *self = (const ClassDef *)stmt;
    print_exprs(printer, "decorator", self->decorators);
    print_exprs(printer, "base", self->bases);
    print_keywords(printer, self->keywords, self->keyword_count);
    print_statements(printer, "body", self->body);
}

typedef void (*PrintChildren)(Printer *printer, const Stmt *stmt);

static const PrintChildren children_printers[STMT_KIND_COUNT] = {
    [STMT_EXPRESSION] = print_expression,
    [STMT_ASSIGN] = print_assign,
    [STMT_AUGMENTED_ASSIGN] = print_augmented,
    [STMT_ANNOTATED_ASSIGN] = print_annotated,
    [STMT_DELETE] = print_delete,
    [STMT_RETURN] = print_return,
    [STMT_RAISE] = print_raise,
    [STMT_ASSERT] = print_assert,
    [STMT_IMPORT] = print_import,
    [STMT_IMPORT_FROM] = print_import_from,
    [STMT_IF] = print_branch,
    [STMT_WHILE] = print_while,
    [STMT_FOR] = print_for,
    [STMT_WITH] = print_with,
    [STMT_TRY] = print_try,
    [STMT_MATCH] = print_match,
    [STMT_FUNCTION] = print_function,
    [STMT_CLASS] = print_class,
    [STMT_GROUP] = print_group,
};

// ---- any statement -----------------------------------------------------------------------------------------------

static void detail(Printer *printer, const Identifier *identifier) {
    print_detail(printer, identifier->text, identifier->length);
}

static void detail_import_from(Printer *printer, const ImportFrom *import) {
    buffer_add_byte(printer->out, ' ');
    buffer_add_repeated(printer->out, '.', (size_t)import->level);
    if (import->module) {
        buffer_add(printer->out, import->module->text, import->module->length);
    }
}

static void detail_names(Printer *printer, const Declaration *declaration) {
    for (int32_t i = 0; i < declaration->count; i++) {
        detail(printer, declaration->names[i]);
    }
}

static void print_head(Printer *printer, const char *role, const Stmt *stmt) {
    print_begin(printer, role, stmt_kind_name((StmtKind)stmt->kind));
    if (stmt->kind == STMT_FUNCTION) {
        detail(printer, ((const FunctionDef *)stmt)->name);
    } else if (stmt->kind == STMT_CLASS) {
        detail(printer, ((const ClassDef *)stmt)->name);
    } else if (stmt->kind == STMT_AUGMENTED_ASSIGN) {
        buffer_add_format(printer->out, " %s", operator_texts[((const AugmentedAssign *)stmt)->op]);
    } else if (stmt->kind == STMT_IMPORT_FROM) {
        detail_import_from(printer, (const ImportFrom *)stmt);
    } else if (stmt->kind == STMT_GLOBAL || stmt->kind == STMT_NONLOCAL) {
        detail_names(printer, (const Declaration *)stmt);
    }
    print_node_end(printer, &stmt->node);
}

static void print_node(Printer *printer, const char *role, const Stmt *stmt) {
    print_head(printer, role, stmt);
    printer->indent++;
    if (children_printers[stmt->kind]) {
        children_printers[stmt->kind](printer, stmt);
    }
    printer->indent--;
}

// The branches behind an If.
static void print_other_branches(Printer *printer, const If *branch) {
    for (;;) {
        StmtList rest = branch->otherwise;
        if (rest.count != 1 || rest.items[0]->kind != STMT_IF) {
            print_statements(printer, "otherwise", rest);
            return;
        }
        print_node(printer, "otherwise", rest.items[0]);
        branch = (const If *)rest.items[0];
    }
}

void print_statements(Printer *printer, const char *role, StmtList list) {
    for (int32_t i = 0; i < list.count; i++) {
        print_node(printer, role, list.items[i]);
        if (list.items[i]->kind == STMT_IF) {
            print_other_branches(printer, (const If *)list.items[i]);
        }
    }
}

void tree_print(const Tree *tree, TreeNote note, Buffer *out) {
    Printer printer = {.source = tree->source, .out = out, .note = note};
    print_statements(&printer, "", tree->body);
}
