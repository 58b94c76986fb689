#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-nip.h"

enum { NUMBER_DIGITS = 18, PPPK_CODE_FIRST = 21 };

/* [P]: nobody is appointed outside these years of age; outside the inner ones it is worth a second look. */
enum { AGE_LEAST = 16, AGE_MOST = 60, AGE_USUAL_LEAST = 18, AGE_USUAL_MOST = 58 };

static const struct { const char *why; const char *sentence; } reasons[] = {
  [SAS_NIP_OK]          = { NULL, NULL },
  [SAS_NIP_LENGTH]      = { "length", N_("A NIP has 18 digits; this one has %u.") },
  [SAS_NIP_NOT_DIGITS]  = { "not-digits", N_("The NIP holds something that is not a digit: \"%s\".") },
  [SAS_NIP_SPREADSHEET] = { "spreadsheet",
                            N_("The spreadsheet turned this NIP into a rounded number (%s), its digits are lost. "
                                              "Export it again with the NIP column as text.") },
  [SAS_NIP_BIRTH_DATE]  = { "birth-date", N_("The date of birth inside the NIP (%.4s-%.2s-%.2s) does not exist.") },
  [SAS_NIP_MONTH]       = { "month",
                            N_("Digits 13-14 of the NIP must be a month 01-12 (PNS) or 21 and above (PPPK); they are %02u.") },
  [SAS_NIP_SEX]         = { "sex", N_("Digit 15 of the NIP must be 1 or 2; it is %c.") },
  [SAS_NIP_SERIAL]      = { "serial",
                            N_("A NIP with serial 000 does not exist; a spreadsheet has probably rounded it.") },
  [SAS_NIP_AGE]         = { "age", N_("By this NIP the person was appointed at the age of %d.") },
};

static guint
number_at (const char *digits, guint start, guint count)
{
  guint value = 0;

  for (guint i = start; i < start + count; i++)
    value = value * 10 + (guint) (digits[i] - '0');
  return value;
}

/* 1,98609E+17 and its kin: digits, one point or comma, more digits, E, a sign, digits. */
static gboolean
is_spreadsheet_float (const char *text)
{
  static const char digits[] = "0123456789";
  gsize whole = strspn (text, digits);

  text += whole;
  if (*text == '.' || *text == ',')
    text += 1 + strspn (text + 1, digits);
  if (whole == 0 || (*text != 'e' && *text != 'E'))
    return FALSE;
  text += text[1] == '+' || text[1] == '-' ? 2 : 1;
  return *text != '\0' && strspn (text, digits) == strlen (text);
}

/* Without the wrapping of a spreadsheet (="...", a leading apostrophe) and outer spaces. */
static char *
unwrap (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));
  gsize length = strlen (bare);

  if (length >= 3 && g_str_has_prefix (bare, "=\"") && bare[length - 1] == '"')
    return g_strndup (bare + 2, length - 3);
  return g_strdup (bare[0] == '\'' ? bare + 1 : bare);
}

/* Copies what is no digit, from the first such place on: it is shown to the user. */
static void
note_offending (SasNip *nip, const char *at)
{
  const char *end = at;

  while (*end != '\0' && (end == at || !g_ascii_isspace (*end)) &&
         g_utf8_next_char (end) - at < (gssize) sizeof nip->offending)
    end = g_utf8_next_char (end);
  if (nip->why == SAS_NIP_NOT_DIGITS || end == at)
    return;
  nip->why = SAS_NIP_NOT_DIGITS;
  if (*at != ',' && *at != '.')   /* ",00" says more than ","; of "19881O02..." the letter says all */
    end = g_utf8_next_char (at);
  memcpy (nip->offending, at, (gsize) (end - at));
}

static void
collect_digits (SasNip *nip, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar sign = g_utf8_get_char (at);

      if (g_ascii_isdigit (*at))
        {
          if (nip->digits < NUMBER_DIGITS)
            nip->number[nip->digits] = *at;
          nip->digits++;
        }
      else if (sign != '.' && !g_unichar_isspace (sign))
        note_offending (nip, at);
    }
}

static int
full_years (SasDate birth, guint year, guint month)
{
  int years = (int) year - (int) sas_date_year (birth);

  return month != 0 && month < sas_date_month (birth) ? years - 1 : years;
}

static SasNipWhy
check_parts (SasNip *nip)
{
  guint sex = number_at (nip->number, 14, 1);

  nip->birth = sas_date_new (number_at (nip->number, 0, 4), number_at (nip->number, 4, 2),
                             number_at (nip->number, 6, 2));
  nip->year = number_at (nip->number, 8, 4);
  nip->code = number_at (nip->number, 12, 2);
  nip->pppk = nip->code >= PPPK_CODE_FIRST;
  nip->month = nip->pppk ? 0 : nip->code;
  nip->sex = sex == 1 ? SAS_SEX_MALE : sex == 2 ? SAS_SEX_FEMALE : SAS_SEX_UNKNOWN;
  nip->serial = number_at (nip->number, 15, 3);
  if (nip->birth == SAS_DATE_NONE)
    return SAS_NIP_BIRTH_DATE;
  if (!nip->pppk && (nip->code < 1 || nip->code > 12))
    return SAS_NIP_MONTH;
  if (nip->sex == SAS_SEX_UNKNOWN)
    return SAS_NIP_SEX;
  if (nip->serial == 0)
    return SAS_NIP_SERIAL;
  nip->age = full_years (nip->birth, nip->year, nip->month);
  nip->odd_age = nip->age < AGE_USUAL_LEAST || nip->age > AGE_USUAL_MOST;
  return nip->age < AGE_LEAST || nip->age > AGE_MOST ? SAS_NIP_AGE : SAS_NIP_OK;
}

SasNip
sas_nip_parse (const char *text)
{
  SasNip nip = { 0 };
  g_autofree char *bare = unwrap (text != NULL ? text : "");

  if (is_spreadsheet_float (bare))
    {
      nip.why = SAS_NIP_SPREADSHEET;
      g_strlcpy (nip.offending, bare, sizeof nip.offending);
      return nip;
    }
  if (!g_utf8_validate (bare, -1, NULL))
    {
      nip.why = SAS_NIP_NOT_DIGITS;
      g_strlcpy (nip.offending, "?", sizeof nip.offending);
      return nip;
    }
  collect_digits (&nip, bare);
  if (nip.why == SAS_NIP_OK && nip.digits != NUMBER_DIGITS)
    nip.why = SAS_NIP_LENGTH;
  if (nip.why == SAS_NIP_OK)
    nip.why = check_parts (&nip);
  if (nip.why == SAS_NIP_NOT_DIGITS || nip.why == SAS_NIP_LENGTH)
    nip.number[0] = '\0';
  nip.valid = nip.why == SAS_NIP_OK;
  return nip;
}

/* "length", "birth-date", ...: the words of `rule employee_number`; NULL for SAS_NIP_OK. */
static const char *
why_word (SasNipWhy why)
{
  return reasons[why].why;
}

char *
sas_nip_explain (const SasNip *nip)
{
  const char *sentence = nip->why != SAS_NIP_OK ? _(reasons[nip->why].sentence) : NULL;

  switch (nip->why)
    {
    case SAS_NIP_OK:          return NULL;
    case SAS_NIP_LENGTH:      return g_strdup_printf (sentence, nip->digits);
    case SAS_NIP_SPREADSHEET:
    case SAS_NIP_NOT_DIGITS:  return g_strdup_printf (sentence, nip->offending);
    case SAS_NIP_BIRTH_DATE:  return g_strdup_printf (sentence, nip->number, nip->number + 4, nip->number + 6);
    case SAS_NIP_MONTH:       return g_strdup_printf (sentence, nip->code);
    case SAS_NIP_SEX:         return g_strdup_printf (sentence, nip->number[14]);
    case SAS_NIP_SERIAL:      return g_strdup (sentence);
    case SAS_NIP_AGE:         return g_strdup_printf (sentence, nip->age);
    default:                  g_return_val_if_reached (NULL);
    }
}

char *
sas_nip_display (const char *number)
{
  if (number == NULL || strlen (number) != NUMBER_DIGITS)
    return g_strdup (number != NULL ? number : "");
  return g_strdup_printf ("%.8s %.6s %.1s %s", number, number + 8, number + 14, number + 15);
}

json_t *
sas_nip_to_json (const SasNip *nip)
{
  g_autofree char *birth = NULL;
  g_autofree char *appointed = NULL;

  if (!nip->valid)
    return json_pack ("{s:b, s:s}", "valid", 0, "why", why_word (nip->why));
  birth = sas_date_to_iso (nip->birth);
  appointed = nip->pppk ? g_strdup_printf ("%04u", nip->year) : g_strdup_printf ("%04u-%02u", nip->year, nip->month);
  return json_pack ("{s:b, s:s, s:s, s:s, s:s, s:s, s:s}", "valid", 1, "kind", nip->pppk ? "pppk" : "pns",
                    "birth", birth, "appointed", appointed, "sex", sas_sexes[nip->sex], "serial", nip->number + 15,
                    "normalised", nip->number);
}
