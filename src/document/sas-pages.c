#include "config.h"
#include <string.h>
#include "sas-pages.h"

static void
clear_picture (gpointer data)
{
  g_clear_pointer (&((SasPicture *) data)->image, sas_image_free);
}

static void
page_free (gpointer data)
{
  SasPage *page = data;

  g_array_unref (page->fills);
  g_array_unref (page->pictures);
  g_array_unref (page->steps);
  g_array_unref (page->strokes);
  g_array_unref (page->frames);
  g_array_unref (page->rules);
  g_array_unref (page->runs);
  g_free (page);
}

static void
anchor_free (gpointer data)
{
  g_free (((SasAnchor *) data)->name);
  g_free (data);
}

static void
pages_clear (gpointer data)
{
  SasPages *self = data;

  g_free (self->title);
  g_free (self->author);
  g_free (self->stamp);
  sas_imprint_clear (&self->imprint);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->anchors);
}

SasPages *
sas_pages_new (const SasPaper *paper, const SasFontBook *book, const char *title, const char *author)
{
  SasPages *self = g_atomic_rc_box_new0 (SasPages);

  self->paper = *paper;
  self->book = book;
  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->text = g_string_sized_new (16384);
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->anchors = g_ptr_array_new_with_free_func (anchor_free);
  return self;
}

SasPages *
sas_pages_ref (SasPages *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
sas_pages_unref (SasPages *self)
{
  g_atomic_rc_box_release_full (self, pages_clear);
}

SasPage *
sas_pages_add (SasPages *self, float width, float height)
{
  SasPage *page = g_new0 (SasPage, 1);

  page->width = width;
  page->height = height;
  page->fills = g_array_new (FALSE, FALSE, sizeof (SasRect));
  page->pictures = g_array_new (FALSE, FALSE, sizeof (SasPicture));
  g_array_set_clear_func (page->pictures, clear_picture);
  page->steps = g_array_new (FALSE, FALSE, sizeof (SasPathStep));
  page->strokes = g_array_new (FALSE, FALSE, sizeof (SasStroke));
  page->frames = g_array_sized_new (FALSE, FALSE, sizeof (SasRect), 128);
  page->rules = g_array_new (FALSE, FALSE, sizeof (SasRule));
  page->runs = g_array_sized_new (FALSE, FALSE, sizeof (SasRun), 256);
  g_ptr_array_add (self->pages, page);
  return page;
}

void
sas_pages_add_run (SasPages *self, SasPage *page, SasRun run, const char *text, gsize length)
{
  if (length == 0)
    return;
  run.start = (guint) self->text->len;
  run.length = (guint) length;
  g_string_append_len (self->text, text, (gssize) length);
  g_array_append_val (page->runs, run);
}

void
sas_pages_add_anchor (SasPages *self, const char *name, SasRect rect)
{
  SasAnchor *anchor = g_new0 (SasAnchor, 1);

  anchor->name = g_strdup (name);
  anchor->page = self->pages->len - 1;
  anchor->rect = rect;
  g_ptr_array_add (self->anchors, anchor);
}

guint
sas_pages_count (const SasPages *self)
{
  return self->pages->len;
}

const SasPage *
sas_pages_get (const SasPages *self, guint number)
{
  g_return_val_if_fail (number < self->pages->len, NULL);
  return g_ptr_array_index (self->pages, number);
}

static const SasAnchor *
find_in (const SasPages *self, const char *name, gsize length)
{
  for (guint i = 0; i < self->anchors->len; i++)
    {
      const SasAnchor *anchor = g_ptr_array_index (self->anchors, i);

      if (strncmp (anchor->name, name, length) == 0 && (anchor->name[length] == '\0' || anchor->name[length] == '/'))
        return anchor;
    }
  return NULL;
}

const SasAnchor *
sas_pages_find_anchor (const SasPages *self, const char *name)
{
  const SasAnchor *found = NULL;

  for (gsize length = strlen (name); found == NULL && memchr (name, '/', length) != NULL;)
    {
      found = find_in (self, name, length);
      while (name[--length] != '/')
        ;
    }
  return found;
}

static gboolean
contains (const SasRect *rect, float x, float y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

const SasAnchor *
sas_pages_anchor_at (const SasPages *self, guint page, float x, float y)
{
  const SasAnchor *found = NULL;

  for (guint i = 0; i < self->anchors->len; i++)
    {
      const SasAnchor *anchor = g_ptr_array_index (self->anchors, i);

      if (anchor->page == page && contains (&anchor->rect, x, y) &&
          (found == NULL || anchor->rect.width * anchor->rect.height < found->rect.width * found->rect.height))
        found = anchor;
    }
  return found;
}

/* Centred on the sheet, rising by 30 degrees, two thirds as long as the shorter side. */
SasStamp
sas_pages_stamp (const SasPages *self, const SasPage *page)
{
  SasStamp stamp = { .text = self->stamp, .font = sas_font_of (self->paper.face, SAS_STYLE_BOLD), .cosine = 0.866f, .sine = 0.5f };
  float length, height;

  if (stamp.text == NULL)
    return stamp;
  length = 0.67f * MIN (page->width, page->height);
  stamp.size = length * 1000.0f / (float) MAX (sas_font_book_width (self->book, stamp.font, stamp.text, strlen (stamp.text)), 1);
  height = stamp.size * 0.7f;
  stamp.x = (page->width - length * stamp.cosine + height * stamp.sine) / 2;
  stamp.y = (page->height + length * stamp.sine + height * stamp.cosine) / 2;
  return stamp;
}
