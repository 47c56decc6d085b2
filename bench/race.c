/* The derivatives of the three functions in C, as a peer of the race; peers/protocol.py tells how it is asked.
   Compiled with -O3 -march=native -ffast-math, so exp and cos come from the vector mathematics library. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define POINTS 1000000

static void square(const double *restrict x, double *restrict to, int n) {
  for (int i = 0; i < n; i++) to[i] = 2 * x[i];
}

static void cubic(const double *restrict x, double *restrict to, int n) {
  for (int i = 0; i < n; i++) to[i] = 6 * x[i] * x[i] - 6 * x[i];
}

static void wave(const double *restrict x, double *restrict to, int n) {
  for (int i = 0; i < n; i++) to[i] = -2 * exp(-2 * x[i]) + 9 * cos(3 * x[i]);
}

typedef void function(const double *restrict, double *restrict, int);

static function *of(const char *work) {
  if (!strcmp(work, "x^2")) return square;
  if (!strcmp(work, "2x^3 - 3x^2 + 5")) return cubic;
  if (!strcmp(work, "e^(-2x) + 3 sin(3x)")) return wave;
  return NULL;
}

static double milliseconds(function *call, const double *x, double *to) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  call(x, to, POINTS);
  clock_gettime(CLOCK_MONOTONIC, &end);
  return (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
}

/* The doubles at the end of a .npy file. */
static int read_points(const char *folder, double *x) {
  char path[4096];
  snprintf(path, sizeof path, "%s/points.npy", folder);
  FILE *file = fopen(path, "rb");
  if (!file) return 0;
  fseek(file, -(long)(POINTS * sizeof(double)), SEEK_END);
  size_t got = fread(x, sizeof(double), POINTS, file);
  fclose(file);
  return got == POINTS;
}

static void answer(char **word, int words, const double *x, double *to) {
  function *call = words > 1 ? of(word[1]) : NULL;
  if (!call) {
    printf("failed\tno such work\n");
  } else if (!strcmp(word[0], "start")) {
    printf("started\t0\t%f\n", milliseconds(call, x, to));
  } else if (!strcmp(word[0], "run") && words > 3) {
    call(x, to, POINTS);
    printf("times");
    for (int i = atoi(word[3]); i > 0; i--) printf("\t%f", milliseconds(call, x, to));
    printf("\n");
  } else if (!strcmp(word[0], "answer") && words > 3) {
    call(x, to, POINTS);
    FILE *file = fopen(word[3], "wb");
    size_t put = file ? fwrite(to, sizeof(double), POINTS, file) : 0;
    if (file) fclose(file);
    printf("written\t%zu\n", put);
  } else {
    printf("forgotten\n");
  }
}

int main(int count, char **arguments) {
  double *x = malloc(POINTS * sizeof(double)), *to = malloc(POINTS * sizeof(double));
  if (count < 2 || !x || !to || !read_points(arguments[1], x)) {
    printf("failed\tno points\n");
    return 1;
  }
  printf("hello\tC (gcc %s)\n", __VERSION__);
  fflush(stdout);
  char line[8192];
  while (fgets(line, sizeof line, stdin)) {
    char *word[4] = {"", "", "", ""};
    int words = 0;
    line[strcspn(line, "\n")] = 0;
    for (char *each = strtok(line, "\t"); each && words < 4; each = strtok(NULL, "\t")) word[words++] = each;
    answer(word, words, x, to);
    fflush(stdout);
  }
  return 0;
}
