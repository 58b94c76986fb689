#include <string.h>
#include "sas-fraction.h"

#define MOST_DIGITS   12
#define MOST_DECIMALS 9

static gint64
common_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return ABS (a);
}

SasFraction
sas_fraction_new (gint64 num, gint64 den)
{
  gint64 divisor;

  if (den == 0 || num == G_MININT64 || den == G_MININT64)
    return SAS_FRACTION_NONE;
  divisor = common_divisor (num, den);
  if (den < 0)
    divisor = -divisor;
  return (SasFraction) { num / divisor, den / divisor };
}

/* Digits with at most one point; *@scale becomes the power of ten behind it. FALSE when it is anything else. */
static gboolean
read_digits (const char *text, gint64 *digits, gint64 *scale)
{
  gboolean behind = FALSE;
  guint count = 0;

  *digits = 0;
  *scale = 1;
  for (; *text != '\0'; text++)
    {
      if (*text == '.' && !behind)
        {
          behind = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*text) || ++count > MOST_DIGITS)
        return FALSE;
      *digits = *digits * 10 + g_ascii_digit_value (*text);
      if (behind)
        *scale *= 10;
    }
  return count > 0;
}

static SasFraction
parse_decimal (const char *text)
{
  gboolean negative = *text == '-';
  gint64 digits, scale;

  if (!read_digits (negative ? text + 1 : text, &digits, &scale))
    return SAS_FRACTION_NONE;
  return sas_fraction_new (negative ? -digits : digits, scale);
}

SasFraction
sas_fraction_parse (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "/", 2);

  if (parts[0] == NULL)
    return SAS_FRACTION_NONE;
  if (parts[1] == NULL)
    return parse_decimal (parts[0]);
  return sas_fraction_divide (parse_decimal (parts[0]), parse_decimal (parts[1]));
}

gboolean
sas_fraction_is_none (SasFraction self)
{
  return self.den == 0;
}

SasFraction
sas_fraction_add (SasFraction a, SasFraction b)
{
  gint64 left, right, sum, den, divisor;

  if (sas_fraction_is_none (a) || sas_fraction_is_none (b))
    return SAS_FRACTION_NONE;
  divisor = common_divisor (a.den, b.den);
  if (__builtin_mul_overflow (a.num, b.den / divisor, &left) ||
      __builtin_mul_overflow (b.num, a.den / divisor, &right) ||
      __builtin_add_overflow (left, right, &sum) || __builtin_mul_overflow (a.den / divisor, b.den, &den))
    return SAS_FRACTION_NONE;
  return sas_fraction_new (sum, den);
}

SasFraction
sas_fraction_subtract (SasFraction a, SasFraction b)
{
  return sas_fraction_add (a, (SasFraction) { -b.num, b.den });
}

SasFraction
sas_fraction_multiply (SasFraction a, SasFraction b)
{
  SasFraction across, down;   /* reduced crosswise first: smaller numbers, and nothing left to reduce */
  gint64 num, den;

  if (sas_fraction_is_none (a) || sas_fraction_is_none (b))
    return SAS_FRACTION_NONE;
  across = sas_fraction_new (a.num, b.den);
  down = sas_fraction_new (b.num, a.den);
  if (__builtin_mul_overflow (across.num, down.num, &num) || __builtin_mul_overflow (across.den, down.den, &den))
    return SAS_FRACTION_NONE;
  return sas_fraction_new (num, den);
}

SasFraction
sas_fraction_divide (SasFraction a, SasFraction b)
{
  if (sas_fraction_is_none (b))
    return SAS_FRACTION_NONE;
  return sas_fraction_multiply (a, sas_fraction_new (b.den, b.num));
}

int
sas_fraction_compare (SasFraction a, SasFraction b)
{
  SasFraction difference = sas_fraction_subtract (a, b);

  g_return_val_if_fail (!sas_fraction_is_none (difference), 0);
  return (difference.num > 0) - (difference.num < 0);
}

static gint64
power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* The whole number nearest to @self, halves upwards. */
static gint64
round_half_up (SasFraction self)
{
  SasFraction up = sas_fraction_add (self, (SasFraction) { 1, 2 });

  return up.num >= 0 ? up.num / up.den : -((-up.num + up.den - 1) / up.den);
}

char *
sas_fraction_to_fixed (SasFraction self, guint decimals)
{
  gint64 scale = power_of_ten (MIN (decimals, MOST_DECIMALS));
  SasFraction scaled = sas_fraction_multiply (self, sas_fraction_new (scale, 1));
  gint64 rounded;

  if (sas_fraction_is_none (scaled))
    return g_strdup ("");
  rounded = round_half_up (scaled);
  if (decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, rounded);
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, rounded < 0 ? "-" : "", ABS (rounded) / scale,
                          (int) MIN (decimals, MOST_DECIMALS), ABS (rounded) % scale);
}

char *
sas_fraction_to_short (SasFraction self, guint decimals)
{
  char *text = sas_fraction_to_fixed (self, decimals);
  gsize end = strlen (text);

  if (strchr (text, '.') == NULL)
    return text;
  while (text[end - 1] == '0')
    end--;
  text[text[end - 1] == '.' ? end - 1 : end] = '\0';
  return text;
}

char *
sas_fraction_to_exact (SasFraction self)
{
  if (sas_fraction_is_none (self))
    return g_strdup ("");
  if (self.den == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT, self.num);
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, self.num, self.den);
}
