#include "config.h"
#include <string.h>
#include "sas-charset.h"

static const struct { const char *mark; gsize length; SasCharset charset; } marks[] = {
  { "\xEF\xBB\xBF", 3, SAS_CHARSET_UTF8 }, { "\xFF\xFE", 2, SAS_CHARSET_UTF16LE },
  { "\xFE\xFF", 2, SAS_CHARSET_UTF16BE },
};
/* The bytes 0x80-0x9F; 0 where Windows-1252 has nothing. From 0xA0 on it is Latin-1. */
static const gunichar upper[32] = {
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

/* Counts letters of several bytes, and bytes that belong to none. */
static void
count_sequences (const char *data, gsize size, guint *good, guint *bad)
{
  const char *at = data, *end = data + size;

  *good = *bad = 0;
  while (at < end)
    {
      gunichar letter;

      if ((guchar) *at < 0x80)
        {
          at++;
          continue;
        }
      letter = g_utf8_get_char_validated (at, end - at);
      if (letter == (gunichar) -1 || letter == (gunichar) -2)
        {
          (*bad)++;
          at++;
          continue;
        }
      (*good)++;
      at = g_utf8_next_char (at);
    }
}

SasCharset
sas_charset_detect (const char *data, gsize size, gsize *skip)
{
  guint good, bad;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      {
        *skip = marks[i].length;
        return marks[i].charset;
      }
  *skip = 0;
  if (size >= 4 && data[0] != 0 && data[1] == 0 && data[2] != 0 && data[3] == 0)
    return SAS_CHARSET_UTF16LE;
  if (size >= 4 && data[0] == 0 && data[1] != 0 && data[2] == 0 && data[3] != 0)
    return SAS_CHARSET_UTF16BE;
  count_sequences (data, size, &good, &bad);
  return bad > good ? SAS_CHARSET_WINDOWS_1252 : SAS_CHARSET_UTF8;
}

char *
sas_charset_from_1252 (const char *data, gsize size, gsize *length)
{
  g_autoptr (GString) text = g_string_sized_new (size + size / 8);

  for (gsize i = 0; i < size; i++)
    {
      guchar byte = (guchar) data[i];
      gunichar letter = byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : byte;

      if (letter == 0 && byte != 0)
        return NULL;
      g_string_append_unichar (text, letter);
    }
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
sas_charset_from_utf16 (const char *data, gsize size, SasCharset charset, gsize *length)
{
  return g_convert (data, (gssize) size, "UTF-8", charset == SAS_CHARSET_UTF16LE ? "UTF-16LE" : "UTF-16BE", NULL,
                    length, NULL);
}

gboolean
sas_charset_is_utf8 (const char *data, gsize size)
{
  const char *at = data, *end = data + size;

  while (at < end)
    {
      if (g_utf8_validate_len (at, (gsize) (end - at), &at))
        return TRUE;
      if (*at != '\0')
        return FALSE;
      at++;
    }
  return TRUE;
}

char *
sas_charset_shorten (const char *text, guint letters)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= (glong) letters)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, letters);
  return g_strconcat (start, "…", NULL);
}
