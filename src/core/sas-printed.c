#include "config.h"
#include <string.h>
#include "sas-printed.h"

#define LEAST_DIGITS 8

const char *const sas_printed_standings[SAS_PRINTED_STANDINGS] = { "loose", "out", "back" };

static const SasField printed_fields[] = {
  SAS_FIELD (SasPrinted, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, code, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPrinted, checksum, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPrinted, form, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPrinted, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPrinted, name, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPrinted, period, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, version, SAS_FIELD_INT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, pages, SAS_FIELD_INT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, to_sign, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, open, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, copies, SAS_FIELD_INT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, printed, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, printed_nip, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, printed_by, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, file, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, file_sha256, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, returned, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, returned_by, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, scan, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPrinted, scan_sha256, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_printed_type = { "printed", sizeof (SasPrinted), printed_fields, NULL };

void
sas_printed_free (SasPrinted *printed)
{
  sas_record_free (&sas_printed_type, printed);
}

SasPrintedStanding
sas_printed_standing (const SasPrinted *printed)
{
  if (printed->returned != SAS_DATE_NONE)
    return SAS_PRINTED_BACK;
  return printed->to_sign && !printed->open ? SAS_PRINTED_OUT : SAS_PRINTED_LOOSE;
}

/* --- codes --- */

char *
sas_printed_read_code (const char *text)
{
  g_autoptr (GString) code = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isxdigit (*at))
      g_string_append_c (code, g_ascii_tolower (*at));
    else if (strchr (" -\t", *at) == NULL)
      return NULL;
  return code->len >= LEAST_DIGITS && code->len <= 64 ? g_string_free (g_steal_pointer (&code), FALSE) : NULL;
}

char *
sas_printed_spell_code (const char *checksum)
{
  return g_strdup_printf ("%.4s-%.4s-%.4s", checksum, checksum + MIN (strlen (checksum), 4), checksum + MIN (strlen (checksum), 8));
}

static gboolean
is_code (const char *word)
{
  return strlen (word) == SAS_PRINTED_CODE && strspn (word, "0123456789abcdef") == SAS_PRINTED_CODE;
}

/* The place of @key in bytes that may hold zeros; NULL: nowhere. */
static const guint8 *
find_key (const guint8 *bytes, gsize size, const char *key)
{
  gsize length = strlen (key);
  const guint8 *end = bytes + size, *at = bytes;

  while (at != NULL && (gsize) (end - at) >= length && memcmp (at, key, length) != 0)
    at = memchr (at + 1, *key, (gsize) (end - at - 1));
  return at != NULL && (gsize) (end - at) >= length ? at : NULL;
}

/* They stand in the clear in the PDF's own description: "/Keywords (0a1b2c3d4e5f 0a…)". */
GPtrArray *
sas_printed_codes_in_pdf (const guint8 *bytes, gsize size)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  const guint8 *at = size >= 5 && memcmp (bytes, "%PDF-", 5) == 0 ? find_key (bytes, size, "/Keywords") : NULL;
  const guint8 *from = at != NULL ? memchr (at, '(', MIN (16, size - (gsize) (at - bytes))) : NULL;
  const guint8 *to = from != NULL ? memchr (from, ')', size - (gsize) (from - bytes)) : NULL;
  g_autofree char *words = to != NULL ? g_strndup ((const char *) from + 1, (gsize) (to - from - 1)) : NULL;
  g_auto (GStrv) split = words != NULL ? g_strsplit (words, " ", -1) : NULL;

  for (guint i = 0; split != NULL && split[i] != NULL; i++)
    if (is_code (split[i]) && !g_ptr_array_find_with_equal_func (codes, split[i], g_str_equal, NULL))
      g_ptr_array_add (codes, g_strdup (split[i]));
  return codes;
}
