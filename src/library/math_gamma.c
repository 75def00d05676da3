// SPDX-License-Identifier: GPL-3.0-or-later
// The gamma function and its logarithm, by Lanczos' approximation, as CPython computes them: the C library's would
// differ in the last digit.
//
//     gamma(x) = L(x) · e^−(x + g − ½) · (x + g − ½)^(x − ½)        g = 6.0246…, L a quotient of two polynomials
//
// For negative x the reflection formula leads to −x: gamma(x)·gamma(−x) = −π / (x·sin πx).
//
// Next: math_integers.c.
#include "base/assert.h"
#include "library/math_functions.h"

#include <math.h>

// The coefficients of L with 13 terms, found by Paul Godfrey's method and published with the Boost libraries.
static const double numerator[] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
// x·(x + 1) … (x + 11)
static const double denominator[] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                     45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                     1925.0,     66.0,       1.0};

static const double lanczos_g = 6.024680040776729583740234375;
static const double lanczos_g_minus_half = 5.524680040776729583740234375;
static const double log_pi = 1.144729885849400174143427351353058711647;

// For large x the polynomials are evaluated in 1/x, so that nothing overflows.
static double lanczos_sum(double x) {
    double above = 0.0;
    double below = 0.0;
    if (x < 5.0) {
        for (int64_t i = COUNT_OF(numerator) - 1; i >= 0; i--) {
            above = above * x + numerator[i];
            below = below * x + denominator[i];
        }
    } else {
        for (int64_t i = 0; i < COUNT_OF(numerator); i++) {
            above = above / x + numerator[i];
            below = below / x + denominator[i];
        }
    }
    return above / below;
}

// sin(πx), with π multiplied by something small only.
static double sine_of_pi(double x) {
    double turned = fmod(fabs(x), 2.0);
    double result;
    switch ((int)round(2.0 * turned)) {
    case 0: result = sin(M_PI * turned); break;
    case 1: result = cos(M_PI * (turned - 0.5)); break;
    case 2: result = sin(M_PI * (1.0 - turned)); break;
    case 3: result = -cos(M_PI * (turned - 1.5)); break;
    default: result = sin(M_PI * (turned - 2.0)); break;
    }
    return copysign(1.0, x) * result;
}

static double whole_gamma(double x) { // (x − 1)! is exact up to 22!
    double product = 1.0;
    for (double factor = 2.0; factor < x; factor += 1.0) {
        product *= factor;
    }
    return product;
}

// The general case: 1e−20 <= |x| <= 200, not whole.
static double lanczos_gamma(double x) {
    double size = fabs(x);
    double y = size + lanczos_g_minus_half;
    // What rounding y lost, as a relative error of the result.
    double lost = size > lanczos_g_minus_half ? y - size - lanczos_g_minus_half : y - lanczos_g_minus_half - size;
    double correction = lost * lanczos_g / y;
    double result;
    if (x < 0) {
        result = -M_PI / sine_of_pi(size) / size * exp(y) / lanczos_sum(size);
        result -= correction * result;
    } else {
        result = lanczos_sum(size) / exp(y);
        result += correction * result;
    }
    // The power alone may overflow though the result does not; then it is applied in two halves.
    double half = size < 140.0 ? 1.0 : pow(y, size / 2.0 - 0.25);
    double power = size < 140.0 ? pow(y, size - 0.5) : half;
    return x < 0 ? result / power / half : result * power * half;
}

double math_gamma_of(double x, MathFault *fault) {
    *fault = MATH_FINE;
    if (isnan(x) || x == INFINITY) {
        return x;
    }
    if (x == -INFINITY || (x <= 0.0 && x == floor(x))) {
        *fault = MATH_DOMAIN;
        return NAN;
    }
    double result;
    if (x == floor(x) && x <= 23.0) {
        return whole_gamma(x);
    }
    if (fabs(x) < 1e-20) {
        result = 1.0 / x;
    } else if (fabs(x) > 200.0) {
        result = x < 0 ? 0.0 / sine_of_pi(x) : INFINITY;
    } else {
        result = lanczos_gamma(x);
    }
    if (isinf(result)) {
        *fault = MATH_RANGE;
    }
    return result;
}

double math_lgamma_of(double x, MathFault *fault) {
    *fault = MATH_FINE;
    if (!isfinite(x)) {
        return isnan(x) ? x : INFINITY;
    }
    if (x == floor(x) && x <= 2.0) {
        *fault = x <= 0.0 ? MATH_DOMAIN : MATH_FINE;
        return 0.0;
    }
    double size = fabs(x);
    if (size < 1e-20) {
        return -log(size);
    }
    double result = log(lanczos_sum(size)) - lanczos_g;
    result += (size - 0.5) * (log(size + lanczos_g - 0.5) - 1);
    if (x < 0.0) {
        result = log_pi - log(fabs(sine_of_pi(size))) - log(size) - result;
    }
    if (isinf(result)) {
        *fault = MATH_RANGE;
    }
    return result;
}
