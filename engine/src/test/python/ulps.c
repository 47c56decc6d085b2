// The greatest error of values in units of the last place, against MPFR with 110 bits; ulps.py
// compiles and runs it. FILE holds big-endian doubles: the arguments and the value of each sample.
#include <math.h>
#include <mpfr.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BITS 110

static mpfr_t t, u;

static void sigmoid(mpfr_t r, mpfr_t x) {
  mpfr_neg(t, x, MPFR_RNDN);
  mpfr_exp(t, t, MPFR_RNDN);
  mpfr_add_ui(t, t, 1, MPFR_RNDN);
  mpfr_ui_div(r, 1, t, MPFR_RNDN);
}

static void softplus(mpfr_t r, mpfr_t x) {
  mpfr_abs(t, x, MPFR_RNDN);
  mpfr_neg(t, t, MPFR_RNDN);
  mpfr_exp(t, t, MPFR_RNDN);
  mpfr_log1p(t, t, MPFR_RNDN);
  if (mpfr_sgn(x) > 0) mpfr_add(r, t, x, MPFR_RNDN);
  else mpfr_set(r, t, MPFR_RNDN);
}

static void gelu(mpfr_t r, mpfr_t x) {
  mpfr_set_d(t, 0.5, MPFR_RNDN);
  mpfr_sqrt(t, t, MPFR_RNDN);
  mpfr_mul(t, t, x, MPFR_RNDN);
  mpfr_neg(t, t, MPFR_RNDN);
  mpfr_erfc(t, t, MPFR_RNDN);
  mpfr_mul(t, t, x, MPFR_RNDN);
  mpfr_div_ui(r, t, 2, MPFR_RNDN);
}

static int is(const char *a, const char *b) { return !strcmp(a, b); }

static void evaluate(const char *f, mpfr_t r, mpfr_t x, mpfr_t y) {
#define ROW(name, call) if (is(f, name)) { call; return; }
  ROW("exp", mpfr_exp(r, x, MPFR_RNDN))
  ROW("expm1", mpfr_expm1(r, x, MPFR_RNDN))
  ROW("sinh", mpfr_sinh(r, x, MPFR_RNDN))
  ROW("cosh", mpfr_cosh(r, x, MPFR_RNDN))
  ROW("tanh", mpfr_tanh(r, x, MPFR_RNDN))
  ROW("ln", mpfr_log(r, x, MPFR_RNDN))
  ROW("log1p", mpfr_log1p(r, x, MPFR_RNDN))
  ROW("log2", mpfr_log2(r, x, MPFR_RNDN))
  ROW("log10", mpfr_log10(r, x, MPFR_RNDN))
  ROW("asinh", mpfr_asinh(r, x, MPFR_RNDN))
  ROW("acosh", mpfr_acosh(r, x, MPFR_RNDN))
  ROW("atanh", mpfr_atanh(r, x, MPFR_RNDN))
  ROW("sin", mpfr_sin(r, x, MPFR_RNDN))
  ROW("cos", mpfr_cos(r, x, MPFR_RNDN))
  ROW("tan", mpfr_tan(r, x, MPFR_RNDN))
  ROW("sec", mpfr_sec(r, x, MPFR_RNDN))
  ROW("csc", mpfr_csc(r, x, MPFR_RNDN))
  ROW("cot", mpfr_cot(r, x, MPFR_RNDN))
  ROW("asin", mpfr_asin(r, x, MPFR_RNDN))
  ROW("acos", mpfr_acos(r, x, MPFR_RNDN))
  ROW("atan", mpfr_atan(r, x, MPFR_RNDN))
  ROW("atan2", mpfr_atan2(r, x, y, MPFR_RNDN))
  ROW("cbrt", mpfr_cbrt(r, x, MPFR_RNDN))
  ROW("sqrt", mpfr_sqrt(r, x, MPFR_RNDN))
  ROW("square", mpfr_sqr(r, x, MPFR_RNDN))
  ROW("cube", mpfr_pow_ui(r, x, 3, MPFR_RNDN))
  ROW("power", mpfr_pow(r, x, y, MPFR_RNDN))
  ROW("rational_power", mpfr_ui_div(t, 1, y, MPFR_RNDN); mpfr_pow(r, x, t, MPFR_RNDN))
  ROW("raise", mpfr_pow(r, x, y, MPFR_RNDN))
  ROW("erf", mpfr_erf(r, x, MPFR_RNDN))
  ROW("erfc", mpfr_erfc(r, x, MPFR_RNDN))
  ROW("gelu", gelu(r, x))
  ROW("sigmoid", sigmoid(r, x))
  ROW("softplus", softplus(r, x))
  ROW("leaky_relu", if (mpfr_sgn(x) > 0) mpfr_set(r, x, MPFR_RNDN); else mpfr_div_ui(r, x, 100, MPFR_RNDN))
  ROW("gamma", mpfr_gamma(r, x, MPFR_RNDN))
  ROW("factorial", mpfr_add_ui(t, x, 1, MPFR_RNDN); mpfr_gamma(r, t, MPFR_RNDN))
  ROW("lgamma", mpfr_lngamma(r, x, MPFR_RNDN))
  ROW("digamma", mpfr_digamma(r, x, MPFR_RNDN))
  ROW("root", if (mpfr_sgn(x) < 0) { mpfr_neg(u, x, MPFR_RNDN); } else mpfr_set(u, x, MPFR_RNDN);
      mpfr_ui_div(t, 1, y, MPFR_RNDN); mpfr_pow(r, u, t, MPFR_RNDN); if (mpfr_sgn(x) < 0) mpfr_neg(r, r, MPFR_RNDN))
  fprintf(stderr, "no oracle for %s\n", f);
  exit(2);
}

static int next(FILE *in, double *x) {
  unsigned char b[8];
  if (fread(b, 1, 8, in) != 8) return 0;
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++) bits = bits << 8 | b[i];
  memcpy(x, &bits, 8);
  return 1;
}

int main(int count, char **arguments) {
  const char *f = arguments[1];
  FILE *in = fopen(arguments[2], "rb");
  int arity = is(f, "power") || is(f, "atan2") || is(f, "root") || is(f, "raise") || is(f, "rational_power") ? 2 : 1;
  mpfr_t r, x, y, e;
  mpfr_inits2(BITS, r, t, u, e, (mpfr_ptr)0);
  mpfr_inits2(53, x, y, (mpfr_ptr)0);
  mpfr_set_emin(-1 << 28);
  mpfr_set_emax(1 << 28);
  double a[2] = {0, 0}, value, worst = 0, at[2] = {0, 0};
  long compared = 0;
  while (next(in, &a[0]) && (arity < 2 || next(in, &a[1])) && next(in, &value)) {
    mpfr_set_d(x, a[0], MPFR_RNDN);
    mpfr_set_d(y, a[1], MPFR_RNDN);
    evaluate(f, r, x, y);
    if (!mpfr_number_p(r) || (isinf(value) && mpfr_get_exp(r) >= 1024) || mpfr_get_exp(r) > 1024) continue;
    compared++;
    // The unit of the binade of the true value.
    long unit = mpfr_zero_p(r) ? -1074 : mpfr_get_exp(r) - 53;
    if (unit < -1074) unit = -1074;
    double error = INFINITY;
    if (isfinite(value)) {
      mpfr_sub_d(e, r, value, MPFR_RNDN);
      mpfr_mul_2si(e, e, -unit, MPFR_RNDN);
      error = fabs(mpfr_get_d(e, MPFR_RNDN));
    }
    if (!(error <= worst)) { worst = error; at[0] = a[0]; at[1] = a[1]; }
  }
  printf("%-14s %.4f at %.17g %.17g of %ld\n", f, worst, at[0], at[1], compared);
  return 0;
}
