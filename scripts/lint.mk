# SPDX-License-Identifier: GPL-3.0-or-later
# `make lint` and `make format`; the Makefile includes this.
#
# What is looked at file by file leaves a stamp, build/lint/<check>/<file>.ok, and is looked at again only when the
# file or a header of it has changed. All checks run, also after one has failed.

LINT = build/lint
FORMATTED = $(SOURCES) $(HEADERS) $(TEST_SOURCES) $(sort $(wildcard tests/harness/*.h tests/unit/*.h tests/unit/*/*.h))
COMPILED = $(SOURCES) $(TEST_SOURCES)
LINT_FLAGS = $(LANGUAGE) -Itests $(WARNINGS) -pthread -DTALLY_READLINE=1

.PHONY: lint lint-all lint-files lint-layers lint-sizes lint-grammar lint-text lint-shell lint-cppcheck format
lint: ## check layers, format, sizes, grammar, scripts and the compilers' warnings
	@$(MAKE) -k lint-all && echo "lint: nothing to complain of"

lint-all: lint-layers lint-sizes lint-grammar lint-text lint-shell lint-files lint-cppcheck

lint-layers:
	@scripts/check-layers

lint-sizes:
	@scripts/check-sizes $(FORMATTED) $(SCRIPTS) $(EMBEDDED) $(wildcard scripts/*.py) Makefile

lint-grammar:
	@scripts/check-grammar grammar/tally.ebnf $(sort $(wildcard src/syntax/*.c))

lint-text:
	@scripts/check-text

lint-shell:
	@shellcheck --shell=sh --external-sources $(SCRIPTS)

lint-cppcheck:
	@mkdir -p $(LINT)/cppcheck
	@cppcheck --quiet --std=c11 -j2 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	    --cppcheck-build-dir=$(LINT)/cppcheck --suppressions-list=scripts/cppcheck-suppressions.txt $(INCLUDES) \
	    -DTALLY_READLINE=1 --library=gnu $(SOURCES)

lint-files: $(FORMATTED:%=$(LINT)/format/%.ok) $(COMPILED:%=$(LINT)/gcc/%.ok) $(COMPILED:%=$(LINT)/clang/%.ok) \
    $(HEADERS:%=$(LINT)/header/%.ok) $(SOURCES:%=$(LINT)/tidy/%.ok)

$(LINT)/format/%.ok: % .clang-format
	@mkdir -p $(@D)
	@clang-format --dry-run -Werror $<
	@touch $@

# The two compilers look at the two variants: gcc without the debug build's assertions, clang with them.
$(LINT)/gcc/%.ok: % scripts/lint.mk
	@mkdir -p $(@D)
	@gcc $(LINT_FLAGS) -Werror -fsyntax-only -MMD -MP -MF $(@:.ok=.d) -MT $@ $<
	@touch $@

$(LINT)/clang/%.ok: % scripts/lint.mk
	@mkdir -p $(@D)
	@clang $(LINT_FLAGS) -DTALLY_DEBUG=1 -Werror -fsyntax-only -MMD -MP -MF $(@:.ok=.d) -MT $@ $<
	@touch $@

$(LINT)/header/%.ok: % scripts/lint.mk
	@mkdir -p $(@D)
	@printf '#include "%s"\ntypedef int header_stands_alone;\n' $(<:src/%=%) > $(@:.ok=.c)
	@gcc $(LINT_FLAGS) -Werror -fsyntax-only -MMD -MP -MF $(@:.ok=.d) -MT $@ $(@:.ok=.c) || \
	    { echo "$<: this header does not compile alone"; exit 1; }
	@touch $@

$(LINT)/tidy/%.ok: % .clang-tidy scripts/lint.mk
	@mkdir -p $(@D)
	@clang-tidy --quiet $< -- $(LANGUAGE) -pthread -DTALLY_READLINE=1 -DTALLY_DEBUG=1 > $(@:.ok=.log) 2>&1 || \
	    { grep -v 'warnings\{0,1\} \(generated\|treated\)' $(@:.ok=.log); exit 1; }
	@clang $(LANGUAGE) -DTALLY_READLINE=1 -DTALLY_DEBUG=1 -MM -MP -MF $(@:.ok=.d) -MT $@ $<
	@touch $@

format: ## write all C sources in the format that lint asks for
	@clang-format -i $(FORMATTED)

-include $(wildcard $(LINT)/*/src/*/*.d $(LINT)/*/src/*/*/*.d $(LINT)/*/tests/*/*.d $(LINT)/*/tests/*/*/*.d)
