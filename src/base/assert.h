// SPDX-License-Identifier: GPL-3.0-or-later
// Assertions: what the program itself guarantees, as opposed to what a user may get wrong.
//
//     assert_always(x)    checked in every build; for what must never be skipped
//     assert_debug(x)     checked in debug and sanitizer builds only (TALLY_DEBUG=1); free in release builds
//     unreachable()       a place that no correct program reaches
//
// A failed assertion is a bug in Tally, never a bad program: it prints where and aborts.
#ifndef TALLY_BASE_ASSERT_H
#define TALLY_BASE_ASSERT_H

#include <stdint.h>

#ifndef TALLY_DEBUG
#define TALLY_DEBUG 0
#endif

_Noreturn void assert_failed(const char *condition, const char *file, int line);

#define assert_always(condition) ((condition) ? (void)0 : assert_failed(#condition, __FILE__, __LINE__))

#if TALLY_DEBUG
#define assert_debug(condition) assert_always(condition)
#define unreachable() assert_failed("reached", __FILE__, __LINE__)
#else
#define assert_debug(condition) ((void)0)
#define unreachable() __builtin_unreachable()
#endif

#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define ALWAYS_INLINE inline __attribute__((always_inline))

#define COUNT_OF(array) ((int64_t)(sizeof(array) / sizeof((array)[0])))

#endif
