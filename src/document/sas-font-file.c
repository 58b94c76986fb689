#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-font-file.h"
#include "sas-i18n.h"

#define EM 1000
#define GROUP 12   /* bytes of a row of the character map: first, last character, first glyph */

typedef struct { const guint8 *data; gsize size; } Table;

struct _SasFontFile
{
  GBytes *bytes;
  char *name;
  SasFontMetrics metrics;
  Table glyf, loca, hmtx, groups;
  guint glyphs, advances, group_count;
  gboolean wide_loca;
};

static guint
u16 (const guint8 *at)
{
  return (guint) at[0] << 8 | at[1];
}

static int
s16 (const guint8 *at)
{
  return (gint16) u16 (at);
}

static guint32
u32 (const guint8 *at)
{
  return (guint32) u16 (at) << 16 | u16 (at + 2);
}

/* --- reading --- */

/* The table @tag of at least @minimum bytes; FALSE when it is not inside the file. */
static gboolean
find_table (Table whole, const char *tag, gsize minimum, Table *table)
{
  guint count = whole.size >= 12 ? u16 (whole.data + 4) : 0;

  for (guint i = 0; i < count && 12 + 16 * (i + 1) <= whole.size; i++)
    {
      const guint8 *entry = whole.data + 12 + 16 * i;
      gsize offset = u32 (entry + 8), size = u32 (entry + 12);

      if (memcmp (entry, tag, 4) != 0)
        continue;
      if (offset > whole.size || size > whole.size - offset || size < minimum)
        return FALSE;
      *table = (Table) { whole.data + offset, size };
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_metrics (SasFontFile *self, Table whole)
{
  Table head, hhea, maxp, os2, post;

  if (!find_table (whole, "head", 54, &head) || !find_table (whole, "hhea", 36, &hhea) || !find_table (whole, "maxp", 6, &maxp) ||
      !find_table (whole, "OS/2", 90, &os2) || !find_table (whole, "post", 12, &post) || u16 (head.data + 18) != EM)
    return FALSE;
  for (int i = 0; i < 4; i++)
    self->metrics.box[i] = s16 (head.data + 36 + 2 * i);
  self->metrics.ascent = s16 (hhea.data + 4);
  self->metrics.descent = s16 (hhea.data + 6);
  self->metrics.cap_height = s16 (os2.data + 88);
  self->metrics.italic_angle = s16 (post.data + 4);
  self->wide_loca = u16 (head.data + 50) != 0;
  self->glyphs = u16 (maxp.data + 4);
  self->advances = u16 (hhea.data + 34);
  return self->glyphs > 0 && self->advances > 0 && self->advances <= self->glyphs;
}

static guint32
glyph_offset (const SasFontFile *self, guint glyph)
{
  return self->wide_loca ? u32 (self->loca.data + 4 * glyph) : 2 * u16 (self->loca.data + 2 * glyph);
}

static gboolean
read_outlines (SasFontFile *self, Table whole)
{
  guint32 before = 0;

  if (!find_table (whole, "glyf", 0, &self->glyf) ||
      !find_table (whole, "loca", (self->glyphs + 1) * (self->wide_loca ? 4 : 2), &self->loca) ||
      !find_table (whole, "hmtx", 4 * self->advances + 2 * (self->glyphs - self->advances), &self->hmtx))
    return FALSE;
  for (guint glyph = 0; glyph <= self->glyphs; glyph++)
    {
      guint32 offset = glyph_offset (self, glyph);

      if (offset < before || offset > self->glyf.size)
        return FALSE;
      before = offset;
    }
  return TRUE;
}

static gboolean
read_characters (SasFontFile *self, Table whole)
{
  Table cmap;
  gsize offset;

  if (!find_table (whole, "cmap", 28, &cmap))
    return FALSE;
  offset = u32 (cmap.data + 8);
  if (offset > cmap.size - 16 || u16 (cmap.data + offset) != 12)
    return FALSE;
  self->group_count = u32 (cmap.data + offset + 12);
  self->groups = (Table) { cmap.data + offset + 16, cmap.size - offset - 16 };
  return self->group_count <= self->groups.size / GROUP;
}

SasFontFile *
sas_font_file_new (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (SasFontFile) self = g_new0 (SasFontFile, 1);
  Table whole;

  whole.data = g_bytes_get_data (bytes, &whole.size);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  if (read_metrics (self, whole) && read_outlines (self, whole) && read_characters (self, whole))
    return g_steal_pointer (&self);
  g_set_error (error, SAS_ERROR, SAS_ERROR_RENDER, _("The font “%s” is damaged. Install Sasaran again."), name);
  return NULL;
}

void
sas_font_file_free (SasFontFile *self)
{
  if (self == NULL)
    return;
  g_dataset_destroy (self);   /* what painters keep with it */
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

/* --- asking --- */

const char *
sas_font_file_name (const SasFontFile *self)
{
  return self->name;
}

const SasFontMetrics *
sas_font_file_metrics (const SasFontFile *self)
{
  return &self->metrics;
}

guint
sas_font_file_glyph (const SasFontFile *self, gunichar character)
{
  guint low = 0, high = self->group_count;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const guint8 *group = self->groups.data + GROUP * middle;

      if (character < u32 (group))
        high = middle;
      else if (character > u32 (group + 4))
        low = middle + 1;
      else
        {
          guint32 glyph = u32 (group + 8) + (character - u32 (group));

          return glyph < self->glyphs ? glyph : 0;
        }
    }
  return 0;
}

guint
sas_font_file_advance (const SasFontFile *self, guint glyph)
{
  return u16 (self->hmtx.data + 4 * MIN (glyph, self->advances - 1));
}

int
sas_font_file_bearing (const SasFontFile *self, guint glyph)
{
  g_return_val_if_fail (glyph < self->glyphs, 0);
  return glyph < self->advances ? s16 (self->hmtx.data + 4 * glyph + 2)
                                : s16 (self->hmtx.data + 4 * self->advances + 2 * (glyph - self->advances));
}

const guint8 *
sas_font_file_outline (const SasFontFile *self, guint glyph, gsize *length)
{
  guint32 offset;

  *length = 0;
  g_return_val_if_fail (glyph < self->glyphs, NULL);
  offset = glyph_offset (self, glyph);
  *length = glyph_offset (self, glyph + 1) - offset;
  return self->glyf.data + offset;
}
