#include "config.h"
#include <string.h>
#include "sas-text.h"

/* --- building --- */

SasText *
sas_text_new (const char *text, SasStyle style)
{
  SasText *self = g_new0 (SasText, 1);

  self->string = g_string_new (NULL);
  self->style = style;
  sas_text_append (self, text);
  return self;
}

void
sas_text_free (SasText *self)
{
  if (self == NULL)
    return;
  g_string_free (self->string, TRUE);
  g_clear_pointer (&self->stretches, g_array_unref);
  g_free (self);
}

void
sas_text_append (SasText *self, const char *more)
{
  g_autofree char *valid = NULL;
  gsize from;

  if (more == NULL)
    return;
  if (!g_utf8_validate (more, -1, NULL))
    more = valid = g_utf8_make_valid (more, -1);
  from = self->string->len;
  g_string_append (self->string, more);
  if (strpbrk (more, "\r\t") == NULL)
    return;
  g_string_replace (self->string, "\r\n", "\n", 0);
  for (char *at = self->string->str + MIN (from, self->string->len); *at != '\0'; at++)
    *at = *at == '\t' ? ' ' : *at == '\r' ? '\n' : *at;
}

void
sas_text_append_styled (SasText *self, const char *more, SasStyle style, gboolean grey)
{
  SasStretch stretch = { self->string->len, 0, style, grey, FALSE };

  sas_text_append (self, more);
  stretch.end = self->string->len;
  if (self->stretches == NULL)
    self->stretches = g_array_new (FALSE, FALSE, sizeof (SasStretch));
  g_array_append_val (self->stretches, stretch);
}

void
sas_text_append_italics (SasText *text, const char *words, gboolean grey)
{
  g_auto (GStrv) parts = g_strsplit (words, "_", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    sas_text_append_styled (text, parts[i], i % 2 == 1 ? SAS_STYLE_ITALIC : SAS_STYLE_REGULAR, grey);
}

void
sas_text_append_struck (SasText *self, const char *words)
{
  guint before = self->stretches != NULL ? self->stretches->len : 0;

  sas_text_append_italics (self, words, FALSE);
  for (guint i = before; i < self->stretches->len; i++)
    g_array_index (self->stretches, SasStretch, i).struck = TRUE;
}

const char *
sas_text_string (const SasText *self)
{
  return self->string->str;
}

SasStretch
sas_text_stretch_at (const SasText *self, guint at)
{
  SasStretch plain = { at, self->string->len, self->style, FALSE };

  for (guint i = 0; self->stretches != NULL && i < self->stretches->len; i++)
    {
      SasStretch stretch = g_array_index (self->stretches, SasStretch, i);

      if (at >= stretch.start && at < stretch.end)
        return stretch;
      if (stretch.start > at)
        plain.end = MIN (plain.end, stretch.start);
    }
  return plain;
}

/* --- breaking --- */

typedef struct
{
  const SasText *text;
  const SasFontBook *book;
  SasFace face;
  SasStretch stretch;   /* where the reader stands */
} Reader;

static guint
advance_at (Reader *reader, guint at)
{
  if (at < reader->stretch.start || at >= reader->stretch.end)
    reader->stretch = sas_text_stretch_at (reader->text, at);
  return sas_font_book_glyph (reader->book, sas_font_of (reader->face, reader->stretch.style),
                              g_utf8_get_char (reader->text->string->str + at)).advance;
}

/* A space at which a line may end; the no-break spaces are none. */
static gboolean
is_break_space (gunichar character)
{
  return character == ' ' || (character >= 0x2000 && character <= 0x200B && character != 0x2007) || character == 0x3000;
}

/* After the hyphen of a doubled word, "sungguh-/sungguh", but not in "7-8" nor in "SK-PNS", which is looked for as it is. */
static gboolean
breaks_after (const char *from, const char *at, const char *end)
{
  const char *next = at + 1;

  return *at == '-' && at > from && next < end && g_unichar_islower (g_utf8_get_char (next)) &&
         g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (at)));
}

#define MOST_DIGITS 2   /* of the number of a list; what is longer is a year */

/* "1. " or "12. ": how long it is, with its blank; 0: no such number. */
static guint
number_length (const char *text, guint length)
{
  guint digits = 0;

  while (digits < MIN (length, MOST_DIGITS + 1) && g_ascii_isdigit (text[digits]))
    digits++;
  return digits >= 1 && digits <= MOST_DIGITS && length > digits + 2 && text[digits] == '.' && text[digits + 1] == ' ' ? digits + 2 : 0;
}

/* How far continued lines of a listed paragraph are set in, in thousandths of an em. */
static guint
hanging (Reader *reader, guint start, guint end)
{
  const char *bullets[] = { "- ", "• ", "– " };
  guint number = number_length (reader->text->string->str + start, end - start), width = 0;

  for (guint i = 0; i < number; i++)
    width += advance_at (reader, start + i);
  if (number > 0)
    return width;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      gsize length = strlen (bullets[i]);

      if (end - start > length && memcmp (reader->text->string->str + start, bullets[i], length) == 0)
        return advance_at (reader, start) + advance_at (reader, start + length - 1);
    }
  return 0;
}

/* The line that begins at @start and is at most @limit wide: sets its width and where the next one begins. */
static guint
line_end (Reader *reader, guint start, guint end, guint limit, guint *width, guint *next)
{
  const char *text = reader->text->string->str;
  guint total = 0, break_end = 0, break_next = 0, break_width = 0, at = start;

  while (at < end)
    {
      guint after = (guint) (g_utf8_next_char (text + at) - text);
      guint advance = advance_at (reader, at);

      if (is_break_space (g_utf8_get_char (text + at)))
        {
          if (break_next != at)   /* the first of several spaces is where the line ends */
            break_end = at, break_width = total;
          break_next = after;
        }
      else if (total + advance > limit && at > start)
        {
          *next = break_next > start ? break_next : at;
          *width = break_next > start ? break_width : total;
          return break_next > start ? break_end : at;
        }
      total += advance;
      if (breaks_after (text + start, text + at, text + end))
        break_end = break_next = after, break_width = total;
      at = after;
    }
  *next = end;
  *width = break_next == end && break_next > start ? break_width : total;
  return break_next == end && break_next > start ? break_end : end;
}

static void
wrap_paragraph (Reader *reader, guint start, guint end, float size, float width, GArray *lines)
{
  guint hang = hanging (reader, start, end), at = start;

  do
    {
      guint indent = at > start ? hang : 0, line_width = 0, next = end;
      float room = width * 1000.0f / size - (float) indent;
      SasLine line = { at, end, (float) indent * size / 1000.0f, 0 };

      line.end = line_end (reader, at, end, room > 0 ? (guint) (room + 0.01f) : 0, &line_width, &next);
      line.width = (float) line_width * size / 1000.0f;
      g_array_append_val (lines, line);
      at = next;
    }
  while (at < end);
}

void
sas_text_wrap (const SasText *text, const SasFontBook *book, SasFace face, float size, float width, GArray *lines)
{
  Reader reader = { text, book, face, { 0 } };
  const char *string = text->string->str;
  guint start = 0;

  for (;;)
    {
      const char *newline = strchr (string + start, '\n');
      guint end = newline != NULL ? (guint) (newline - string) : (guint) text->string->len;

      wrap_paragraph (&reader, start, end, size, width, lines);
      if (newline == NULL)
        return;
      start = end + 1;
    }
}
