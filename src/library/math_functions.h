// SPDX-License-Identifier: GPL-3.0-or-later
// The functions behind the math module that are more than a call of the C library; the module's table is math_module.c.
#ifndef TALLY_LIBRARY_MATH_FUNCTIONS_H
#define TALLY_LIBRARY_MATH_FUNCTIONS_H

#include "memory/type.h"

// ValueError "math domain error", OverflowError "math range error"; both return NULL.
void *math_raise_domain(void);
void *math_raise_range(void);

// math_gamma.c. The results are CPython's to the last bit.
typedef enum MathFault { MATH_FINE, MATH_DOMAIN, MATH_RANGE } MathFault;
double math_gamma_of(double x, MathFault *fault);
double math_lgamma_of(double x, MathFault *fault);

// math_integers.c
MUST_USE Owned math_comb(Borrowed self, const Borrowed *arguments);
MUST_USE Owned math_factorial(Borrowed self, const Borrowed *arguments);
MUST_USE Owned math_gcd(Borrowed self, const Borrowed *arguments);
MUST_USE Owned math_isqrt(Borrowed self, const Borrowed *arguments);
MUST_USE Owned math_lcm(Borrowed self, const Borrowed *arguments);
MUST_USE Owned math_perm(Borrowed self, const Borrowed *arguments);

// math_sums.c
MUST_USE Owned math_dist(Borrowed self, const Borrowed *arguments);
MUST_USE Owned math_fsum(Borrowed self, const Borrowed *arguments);
MUST_USE Owned math_hypot(Borrowed self, const Borrowed *arguments);
MUST_USE Owned math_prod(Borrowed self, const Borrowed *arguments);

#endif
