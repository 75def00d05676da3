# SPDX-License-Identifier: GPL-3.0-or-later
# Tally's build. `make` builds build/release/tally; `make help` lists the rest.
#
#     BUILD=release|debug|asan|coverage   which build; each has build/<BUILD>/ for itself
#     OUT=folder                          another folder for the build's output
#     EXTRA='-Werror …'                   more compiler flags
#     STATIC=no                           link with shared libraries
#     READLINE=no                         the plain line reader, though readline is there
#     FILTER='list/*'                     only these tests (Criterion's patterns: suite/name)
#     PYTHON=…                            CPython 3.11, for what is compared with it
#     JOBS=2                              how many commands at once (all processors)
#     V=1                                 show the commands
#
# Sources are found: each src/<layer>/*.c is compiled, and all but src/cli/main.c go into libtally.a, which the unit
# tests link. A change of flags is noticed ($(OUT)/flags) and compiles everything anew.

BUILD = release
OUT = build/$(BUILD)
PREFIX = /usr/local
DESTDIR =
EXTRA =
FILTER =
READLINE = yes
STATIC = yes
FUZZ_SECONDS = 60
FUZZ_STATEMENTS = 5000
PYTHON = /usr/bin/python3.11
JOBS = $(shell nproc 2>/dev/null || echo 1)

ifeq ($(origin CC),default)
CC = gcc
endif

MAKEFLAGS += --no-builtin-rules --no-print-directory
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(JOBS)
endif
ifneq ($(V),1)
Q = @
endif
.SUFFIXES:
.DELETE_ON_ERROR:

# ---- Flags ----------------------------------------------------------------------------------------------------------

WARNINGS = -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wswitch-enum -Wmissing-prototypes -Wstrict-prototypes -Wcast-qual -Wvla
INCLUDES = -Isrc -Igrammar
# -ffp-contract=off: the same digits on every machine. -fno-strict-aliasing: a block of the heap is many types in turn.
LANGUAGE = -std=c17 -D_GNU_SOURCE= -ffp-contract=off -fno-strict-aliasing $(INCLUDES)

# -no-pie: built-in objects are static, and so have the same address, that is the same id(), in every run.
FLAGS_release = -O2 -g -fno-pie -fno-plt
# -Og sees values that may be uninitialized where -O2, which looks further, knows better.
FLAGS_debug = -Og -g3 -fno-pie -fno-omit-frame-pointer -DTALLY_DEBUG=1 -Wno-maybe-uninitialized
FLAGS_asan = -O1 -g -fno-omit-frame-pointer -DTALLY_DEBUG=1 -fsanitize=address,undefined -fno-sanitize-recover=all
# For the fuzz targets, with clang: the sanitizers, and counters that tell libFuzzer which code an input has reached.
FLAGS_fuzz = -O1 -g -fno-omit-frame-pointer -DTALLY_DEBUG=1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
FLAGS_coverage = -O0 -g -fno-pie --coverage -fprofile-update=atomic
LINK_release = -no-pie
LINK_debug = -no-pie
LINK_asan = -fsanitize=address,undefined
LINK_fuzz = -fsanitize=fuzzer,address,undefined -Wl,--wrap=open
LINK_coverage = -no-pie --coverage
ifndef FLAGS_$(BUILD)
$(error BUILD is release, debug, asan, coverage or fuzz, not '$(BUILD)')
endif

ifneq ($(READLINE),no)
READLINE_LIBS := $(shell pkg-config --libs readline 2>/dev/null)
endif
# The release build is linked statically where all libraries are there for it: nothing is then searched for and bound when
# it starts, which was half of a short program's time. STATIC=no: not. The linker's warnings that are left out are of
# readline, which asks for users' names.
ifeq ($(BUILD)$(STATIC),releaseyes)
STATIC_LIBS := $(if $(READLINE_LIBS),$(shell pkg-config --libs --static readline)) -lm
STATIC_FILES := $(patsubst -l%,lib%.a,$(filter -l%,$(STATIC_LIBS) -lc))
ifeq ($(words $(STATIC_FILES)),$(words $(foreach file,$(STATIC_FILES),$(wildcard $(shell $(CC) -print-file-name=$(file))))))
LINK_TALLY = $(LINK) -static $(shell $(CC) -Wl,--help 2>/dev/null | grep -q -e --no-warnings && echo -Wl,--no-warnings)
LIBS_TALLY = $(STATIC_LIBS)
endif
endif
LINK_TALLY ?= $(LINK)
LIBS_TALLY ?= $(LIBS)
CLI_FLAGS = $(if $(READLINE_LIBS),-DTALLY_READLINE=1)
COMPILE = $(CC) $(LANGUAGE) $(WARNINGS) $(FLAGS_$(BUILD)) -pthread $(EXTRA)
LINK = $(CC) $(LINK_$(BUILD)) -pthread $(EXTRA)
LIBS = $(READLINE_LIBS) -lm

# ---- What is built --------------------------------------------------------------------------------------------------

SOURCES := $(sort $(wildcard src/*/*.c src/*/*/*.c))
HEADERS := $(sort $(wildcard src/*/*.h src/*/*/*.h))
UNIT_SOURCES := $(sort $(wildcard tests/unit/*/*.c))
TEST_SOURCES := $(UNIT_SOURCES) $(sort $(wildcard tests/harness/*.c tests/fuzz/*.c))
SCRIPTS := $(filter-out %.mk %.awk %.py %.txt,$(wildcard scripts/*)) .ci/run
EMBEDDED := $(sort $(wildcard src/library/python/*.py docs/demos/*.py))
CASES := $(sort $(wildcard tests/golden/*/[!_]*.py tests/tally/*/[!_]*.py))

OBJECTS = $(SOURCES:src/%.c=$(OUT)/objects/%.o)
MAIN = $(OUT)/objects/cli/main.o
GENERATED = $(OUT)/generated/embedded.o
UNIT_OBJECTS = $(UNIT_SOURCES:%.c=$(OUT)/%.o)
FUZZ_OBJECTS = $(OUT)/tests/fuzz/target_syntax.o $(OUT)/tests/fuzz/target_evaluator.o
GOLDEN_OBJECTS = $(OUT)/tests/harness/golden.o $(OUT)/tests/harness/compare.o $(OUT)/generated/golden_cases.o
TALLY = $(abspath $(OUT))/tally

# The flags in use, kept in a file that everything depends on and that changes only when they do.
FLAGS_NOW := $(strip $(COMPILE) $(CLI_FLAGS) / $(LINK_TALLY) $(LIBS_TALLY))
ifneq ($(FLAGS_NOW),$(strip $(file <$(OUT)/flags)))
$(shell mkdir -p $(OUT))
$(file >$(OUT)/flags,$(FLAGS_NOW))
endif
# The same for the list of sources, so that a removed file leaves the archive.
SOURCES_NOW := $(strip $(SOURCES) $(UNIT_SOURCES) $(EMBEDDED))
ifneq ($(SOURCES_NOW),$(strip $(file <$(OUT)/sources)))
$(file >$(OUT)/sources,$(SOURCES_NOW))
endif

.PHONY: build
build: $(OUT)/tally ## build Tally (the default)
	@:

$(OUT)/tally: $(MAIN) $(OUT)/libtally.a
	@echo "LINK $@$(if $(READLINE_LIBS),, (without readline: a plain line reader))"
	$(Q)$(LINK_TALLY) -o $@ $^ $(LIBS_TALLY)

$(OUT)/libtally.a: $(filter-out $(MAIN),$(OBJECTS)) $(GENERATED) $(OUT)/sources
	$(Q)rm -f $@
	$(Q)ar rcs $@ $(filter %.o,$^)

$(OUT)/objects/cli/%.o: COMPILE += $(CLI_FLAGS)
$(OUT)/objects/%.o: src/%.c $(OUT)/flags
	@echo "CC $<"
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

$(OUT)/generated/embedded.c: $(EMBEDDED) scripts/embed $(OUT)/sources
	$(Q)mkdir -p $(@D)
	$(Q)scripts/embed $(EMBEDDED) > $@

$(OUT)/generated/%.o: $(OUT)/generated/%.c $(OUT)/flags
	$(Q)$(COMPILE) -Itests -MMD -MP -c -o $@ $<

.PHONY: run
run: build ## run FILE=…, or the REPL
	@$(TALLY) $(FILE)

# ---- Tests ----------------------------------------------------------------------------------------------------------
# scripts/criterion runs a Criterion program, keeps its log in $(OUT)/tests/ and ends with its totals.

CRITERION = OUT=$(OUT) TALLY=$(TALLY) FILTER='$(FILTER)' scripts/criterion

.PHONY: test unit golden
test: build ## run the unit tests, then the golden tests
	@$(MAKE) -s $(OUT)/tests/unit/run $(OUT)/tests/golden/run
	@units=0; goldens=0; $(CRITERION) unit || units=$$?; $(CRITERION) golden || goldens=$$?; \
	scripts/criterion --totals $(OUT)/tests; exit $$((units || goldens))

unit: build $(OUT)/tests/unit/run ## run the unit tests (tests/unit)
	@$(CRITERION) unit

golden: build $(OUT)/tests/golden/run ## run the golden scripts (tests/golden, tests/tally)
	@$(CRITERION) golden

# The fuzz targets run their old inputs there again.
$(OUT)/tests/unit/run: $(UNIT_OBJECTS) $(FUZZ_OBJECTS) $(OUT)/libtally.a
	@echo "LINK $@"
	$(Q)mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $^ $(LIBS) -lcriterion

# What only starts other programs (the golden runner, the fuzzer) is built alike in every build: no sanitizers there.
$(OUT)/tests/golden/run: $(GOLDEN_OBJECTS)
	@echo "LINK $@"
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) -o $@ $^ -lcriterion

$(GOLDEN_OBJECTS) $(OUT)/tests/fuzz/fuzz.o: COMPILE = $(CC) $(LANGUAGE) $(WARNINGS) -O1 -g

$(OUT)/tests/harness/oom: $(OUT)/tests/harness/oom.o $(OUT)/tests/harness/compare.o $(OUT)/libtally.a
	@echo "LINK $@"
	$(Q)$(LINK) -o $@ $^ $(LIBS)

$(OUT)/generated/golden_cases.c: scripts/golden-cases FORCE
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' $(CASES) | scripts/golden-cases > $@.new
	$(Q)cmp -s $@.new $@ && rm $@.new || mv $@.new $@

$(OUT)/tests/%.o: tests/%.c $(OUT)/flags
	@echo "CC $<"
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) -Itests -MMD -MP -c -o $@ $<

# The same goldens under harder conditions. GOLDEN_SECONDS (0: no limit) is the budget; what it leaves out is counted.
.PHONY: audit unspecialised stress oom oom-explore
GOLDEN_SECONDS = 0
audit: ## the golden scripts and the demos with both ledgers balanced after every statement
	@status=0; $(MAKE) BUILD=$(if $(filter release,$(BUILD)),debug,$(BUILD)) golden-hard \
	    HARD="TALLY_OPTIONS=--audit GOLDEN_PATIENCE=10" || status=$$?; \
	$(MAKE) BUILD=$(if $(filter release,$(BUILD)),debug,$(BUILD)) audit-demos || status=$$?; exit $$status

.PHONY: audit-demos
audit-demos: build
	@scripts/audit-demos $(TALLY) docs/demos/*.py

unspecialised: ## the golden scripts with every node in its general form: the output is the same
	@$(MAKE) golden-hard HARD="TALLY_OPTIONS=--no-specialise GOLDEN_PATIENCE=3"

stress: ## the golden scripts with a collection at every allocation
	@$(MAKE) BUILD=$(if $(filter release,$(BUILD)),debug,$(BUILD)) golden-hard HARD="TALLY_STRESS=1 GOLDEN_PATIENCE=10"

.PHONY: golden-hard
golden-hard: build $(OUT)/tests/golden/run
	@$(HARD) GOLDEN_SECONDS=$(GOLDEN_SECONDS) $(CRITERION) golden

# scripts/oom-cases chooses the scripts (OOM_CASES=--all: every golden). The debug build is fast, and sees as much.
# OOM_POINTS allocations of each script fail, the same ones in every run; exploring tries others in each run, for
# OOM_SECONDS. For the first, the seconds are only what it must not exceed.
OOM_POINTS = 48
OOM_SECONDS = 600
OOM_CASES =
oom: ## make allocations of many scripts fail, the same in every run; none may crash or lose memory
	@$(MAKE) -s BUILD=$(if $(filter release,$(BUILD)),debug,$(BUILD)) oom-run OOM_POINTS=$(OOM_POINTS)

oom-explore: ## the same for others in each run, for OOM_SECONDS
	@$(MAKE) -s BUILD=$(if $(filter release,$(BUILD)),debug,$(BUILD)) oom-run OOM_POINTS=

.PHONY: oom-run
oom-run: $(OUT)/tests/harness/oom
	@OOM_POINTS=$(OOM_POINTS) $(OUT)/tests/harness/oom $(OOM_SECONDS) $(JOBS) $$(scripts/oom-cases $(OOM_CASES))

.PHONY: fuzz fuzz-grammar
fuzz: ## feed mutated programs to the front end for FUZZ_SECONDS; compare FUZZ_STATEMENTS random ones with CPython
	@$(MAKE) BUILD=asan build build/asan/tests/fuzz/run
	@build/asan/tests/fuzz/run build/asan/tally $(FUZZ_SECONDS) $(CASES)
	@if [ -x $(PYTHON) ]; then $(PYTHON) scripts/fuzz-values.py build/asan/tally $(FUZZ_STATEMENTS); \
	else echo "fuzz-values: skipped, there is no $(PYTHON)"; fi
	@$(MAKE) fuzz-grammar fuzz-lifetimes

.PHONY: fuzz-lifetimes
fuzz-lifetimes: build ## compare the lives of objects in random programs with CPython 3.11
	@if [ -x $(PYTHON) ]; then $(PYTHON) scripts/fuzz-lifetimes.py $(TALLY) -t $(FUZZ_SECONDS); \
	else echo "fuzz-lifetimes: skipped, there is no $(PYTHON)"; fi

fuzz-grammar: build ## compare what Tally and CPython 3.11 say of random and mutated programs
	@if [ -x $(PYTHON) ]; then \
	    $(PYTHON) scripts/fuzz-grammar.py $(TALLY) -t $(FUZZ_SECONDS) && \
	    $(PYTHON) scripts/fuzz-grammar.py $(TALLY) -t $(FUZZ_SECONDS) --from $(CASES); \
	else echo "fuzz-grammar: skipped, there is no $(PYTHON)"; fi

$(OUT)/tests/fuzz/run: $(OUT)/tests/fuzz/fuzz.o
	$(Q)$(CC) -o $@ $^

# One program for each target (tests/fuzz/targets.h), which invents inputs for FUZZ_SECONDS. What it has found worth
# keeping stays in build/fuzz/corpus; the golden scripts are where it begins. What crashes is written to build/fuzz/.
FUZZ_TARGETS = lexer parser evaluator format
.PHONY: fuzz-targets $(FUZZ_TARGETS:%=fuzz-%)
fuzz-targets: $(FUZZ_TARGETS:%=fuzz-%) ## let libFuzzer invent inputs for lexer, parser, evaluator and formats (clang)

$(FUZZ_TARGETS:%=fuzz-%): fuzz-%:
	@$(MAKE) BUILD=fuzz CC=clang build/fuzz/tests/fuzz/target-$* build/fuzz/words
	@mkdir -p build/fuzz/corpus/$*
	@ASAN_OPTIONS=detect_leaks=0 build/fuzz/tests/fuzz/target-$* -max_total_time=$(FUZZ_SECONDS) -timeout=30 \
	    -rss_limit_mb=3000 -max_len=4096 -close_fd_mask=1 -print_final_stats=1 -dict=build/fuzz/words \
	    -artifact_prefix=build/fuzz/$*- build/fuzz/corpus/$* tests/fuzz/inputs/$* \
	    $(if $(filter format,$*),,$(sort $(dir $(wildcard tests/golden/*/*.py)))) </dev/null

$(OUT)/tests/fuzz/target-%: tests/fuzz/libfuzzer.c $(FUZZ_OBJECTS) $(OUT)/libtally.a
	@echo "LINK $@"
	$(Q)$(COMPILE) -Itests -DFUZZ_TARGET=fuzz_$* -o $@ $^ $(LINK_$(BUILD)) $(LIBS)

$(OUT)/words: grammar/tokens.def
	$(Q)mkdir -p $(@D)
	$(Q)awk -F '[",]' '/^KEYWORD/ { print "\"" $$3 "\"" }' $< > $@

.PHONY: coverage
coverage: ## run all tests with coverage; lines covered, a row for each file
	@status=0; $(MAKE) BUILD=coverage test || status=$$?; scripts/coverage build/coverage; exit $$status

.PHONY: check nightly
check: lint test ## lint and test: what to run before a commit

nightly: ## everything, without time limits
	@$(MAKE) check
	@$(MAKE) BUILD=asan test
	@$(MAKE) BUILD=asan audit
	@$(MAKE) BUILD=debug stress
	@$(MAKE) oom OOM_SECONDS=7200
	@$(MAKE) oom-explore OOM_SECONDS=3600 OOM_CASES=--all
	@$(MAKE) BUILD=asan oom-explore OOM_SECONDS=1200
	@$(MAKE) fuzz FUZZ_SECONDS=1800 FUZZ_STATEMENTS=50000
	@$(MAKE) fuzz-targets FUZZ_SECONDS=1800
	@$(MAKE) BUILD=debug golden-hard \
	    HARD="TALLY_WRAPPER='valgrind -q --error-exitcode=99 --main-stacksize=67108864' GOLDEN_PATIENCE=50"
	@$(MAKE) docs

.PHONY: bench bench-collector bench-growth bench-techniques
BENCH_ROUNDS = 3
bench: build ## time the programs of tests/bench beside CPython 3.11; peak memory
	@$(PYTHON) scripts/bench.py $(TALLY) programs $(BENCH_ROUNDS)

bench-collector bench-growth bench-techniques: bench-%: build ## collections; how time grows with size; what each technique gives
	@$(PYTHON) scripts/bench.py $(TALLY) $* $(BENCH_ROUNDS)

# ---- Documents and installation -------------------------------------------------------------------------------------

.PHONY: docs
docs: build ## run what the documents show, and check the man page
	@scripts/check-docs $(TALLY) README.md $(sort $(wildcard docs/*.md docs/*/*.md src/*/README.md))

.PHONY: install uninstall
install: build ## install the command and its man page under PREFIX
	install -D -m 755 $(OUT)/tally $(DESTDIR)$(PREFIX)/bin/tally
	install -D -m 644 docs/tally.1 $(DESTDIR)$(PREFIX)/share/man/man1/tally.1

uninstall: ## remove what `make install` put there
	rm -f $(DESTDIR)$(PREFIX)/bin/tally $(DESTDIR)$(PREFIX)/share/man/man1/tally.1

.PHONY: clean help
clean: ## remove build/
	rm -rf build

help: ## list the targets
	@echo "make [BUILD=release|debug|asan|coverage] [EXTRA=flags] [READLINE=no] [FILTER='suite/test'] [V=1] TARGET"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' Makefile scripts/lint.mk

include scripts/lint.mk

.PHONY: FORCE
FORCE:

-include $(wildcard $(OUT)/objects/*/*.d $(OUT)/objects/*/*/*.d $(OUT)/generated/*.d $(OUT)/tests/*/*.d \
    $(OUT)/tests/*/*/*.d)
