#include "config.h"
#include <string.h>
#include "sas-date.h"
#include "sas-i18n.h"

static const char *const months[] = {
  "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
};
/* Three letters are enough to tell them apart; the second column holds what differs in English or in old spelling. */
static const char *const month_prefixes[][3] = {
  { "jan" }, { "feb", "peb" }, { "mar" }, { "apr" }, { "mei", "may" }, { "jun" }, { "jul" },
  { "agu", "aug", "agt" }, { "sep" }, { "okt", "oct" }, { "nov", "nop" }, { "des", "dec" },
};
static const char *const display_months[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
  N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
};

static GDate
to_gdate (SasDate date)
{
  GDate value;

  g_date_clear (&value, 1);
  if (date != SAS_DATE_NONE)
    g_date_set_julian (&value, date);
  return value;
}

SasDate
sas_date_new (guint year, guint month, guint day)
{
  GDate value;

  if (year < 1 || year > 9999 || !g_date_valid_dmy (day, month, year))
    return SAS_DATE_NONE;
  g_date_clear (&value, 1);
  g_date_set_dmy (&value, day, month, year);
  return g_date_get_julian (&value);
}

SasDate
sas_date_today (void)
{
  SasDate given = sas_date_from_iso (g_getenv ("SASARAN_TODAY"));
  g_autoptr (GDateTime) now = NULL;

  if (given != SAS_DATE_NONE)
    return given;
  now = g_date_time_new_now_local ();
  return sas_date_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

guint
sas_date_year (SasDate date)
{
  GDate value = to_gdate (date);

  return date == SAS_DATE_NONE ? 0 : g_date_get_year (&value);
}

guint
sas_date_month (SasDate date)
{
  GDate value = to_gdate (date);

  return date == SAS_DATE_NONE ? 0 : g_date_get_month (&value);
}

guint
sas_date_day (SasDate date)
{
  GDate value = to_gdate (date);

  return date == SAS_DATE_NONE ? 0 : g_date_get_day (&value);
}

guint
sas_date_weekday (SasDate date)
{
  GDate value = to_gdate (date);

  return date == SAS_DATE_NONE ? 0 : g_date_get_weekday (&value);
}

static gboolean
read_digits (const char **text, guint most, guint *value, guint *count)
{
  *value = 0;
  for (*count = 0; *count < most && g_ascii_isdigit (**text); (*count)++, (*text)++)
    *value = *value * 10 + (guint) (**text - '0');
  return *count > 0;
}

SasDate
sas_date_from_iso (const char *text)
{
  guint year, month, day, count;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return SAS_DATE_NONE;
  if (!read_digits (&text, 4, &year, &count) || count != 4)
    return SAS_DATE_NONE;
  text++;
  if (!read_digits (&text, 2, &month, &count) || count != 2)
    return SAS_DATE_NONE;
  text++;
  if (!read_digits (&text, 2, &day, &count) || count != 2)
    return SAS_DATE_NONE;
  return sas_date_new (year, month, day);
}

char *
sas_date_to_iso (SasDate date)
{
  if (date == SAS_DATE_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%04u-%02u-%02u", sas_date_year (date), sas_date_month (date), sas_date_day (date));
}

static gboolean
skip_separator (const char **text)
{
  const char *start = *text;

  while (**text == ' ' || **text == '-' || **text == '/' || **text == '.')
    (*text)++;
  return *text > start;
}

static gboolean
read_month (const char **text, guint *month)
{
  guint count;

  if (g_ascii_isdigit (**text))
    return read_digits (text, 2, month, &count);
  for (guint i = 0; i < G_N_ELEMENTS (month_prefixes); i++)
    for (guint j = 0; j < 3 && month_prefixes[i][j] != NULL; j++)
      if (g_ascii_strncasecmp (*text, month_prefixes[i][j], 3) == 0)
        {
          while (g_ascii_isalpha (**text))
            (*text)++;
          *month = i + 1;
          return TRUE;
        }
  return FALSE;
}

/* Two digits: this century up to ten years ahead, else the last one. */
static guint
full_year (guint year, guint digits)
{
  guint this_year = sas_date_year (sas_date_today ());

  if (digits > 2)
    return year;
  return year + this_year / 100 * 100 <= this_year + 10 ? year + this_year / 100 * 100 : year + this_year / 100 * 100 - 100;
}

SasDate
sas_date_parse (const char *text)
{
  g_autofree char *clean = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  const char *at = clean;
  guint first, digits, month, last, last_digits;

  if (clean == NULL || !read_digits (&at, 4, &first, &digits) || !skip_separator (&at) || !read_month (&at, &month) ||
      !skip_separator (&at) || !read_digits (&at, 4, &last, &last_digits) || *at != '\0')
    return SAS_DATE_NONE;
  if (digits == 4)
    return last_digits <= 2 ? sas_date_new (first, month, last) : SAS_DATE_NONE;
  return last_digits == 3 ? SAS_DATE_NONE : sas_date_new (full_year (last, last_digits), month, first);
}

char *
sas_date_to_long (SasDate date)
{
  if (date == SAS_DATE_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%u %s %u", sas_date_day (date), sas_month_name (sas_date_month (date)), sas_date_year (date));
}

char *
sas_date_to_display (SasDate date)
{
  if (date == SAS_DATE_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%u %s %u", sas_date_day (date), _(display_months[sas_date_month (date) - 1]), sas_date_year (date));
}

const char *
sas_month_name (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");
  return months[month - 1];
}

char *
sas_time_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}
