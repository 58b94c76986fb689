#include "config.h"
#include "sas-outline.h"

/* The glyf table of TrueType (OpenType specification, "glyf"): points with deltas, quadratic curves, a point between two
 * control points left out when it lies in their middle. Everything is checked against the end of the entry. */

#define MAX_POINTS 4096

enum { ON_CURVE = 1, SHORT_X = 2, SHORT_Y = 4, REPEAT = 8, SAME_X = 16, SAME_Y = 32 };

typedef struct { const guint8 *at, *end; } Bytes;
typedef struct { SasPoint points[MAX_POINTS]; guint8 flags[MAX_POINTS]; guint count; } Outline;

static gboolean
take (Bytes *bytes, gsize count, const guint8 **taken)
{
  if ((gsize) (bytes->end - bytes->at) < count)
    return FALSE;
  *taken = bytes->at;
  bytes->at += count;
  return TRUE;
}

static int
word (const guint8 *at)
{
  return (gint16) ((guint) at[0] << 8 | at[1]);
}

static gboolean
read_flags (Bytes *bytes, Outline *outline)
{
  for (guint i = 0; i < outline->count;)
    {
      const guint8 *flag, *again;
      guint times = 1;

      if (!take (bytes, 1, &flag))
        return FALSE;
      if (*flag & REPEAT)
        {
          if (!take (bytes, 1, &again))
            return FALSE;
          times += *again;
        }
      for (; times > 0 && i < outline->count; times--)
        outline->flags[i++] = *flag;
    }
  return TRUE;
}

/* The x or the y of all points: each as the difference from the one before. */
static gboolean
read_deltas (Bytes *bytes, Outline *outline, guint8 is_short, guint8 same, gboolean vertical)
{
  int value = 0;

  for (guint i = 0; i < outline->count; i++)
    {
      const guint8 *delta;

      if (outline->flags[i] & is_short)
        {
          if (!take (bytes, 1, &delta))
            return FALSE;
          value += outline->flags[i] & same ? *delta : -(int) *delta;
        }
      else if (!(outline->flags[i] & same))
        {
          if (!take (bytes, 2, &delta))
            return FALSE;
          value += word (delta);
        }
      *(vertical ? &outline->points[i].y : &outline->points[i].x) = value;
    }
  return TRUE;
}

static SasPoint
between (SasPoint a, SasPoint b, double share)
{
  return (SasPoint) { a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

/* One contour: points first..last. */
static void
draw_contour (const Outline *outline, guint first, guint last, const SasPen *pen, gpointer data)
{
  guint count = last - first + 1, begin = 0;
  SasPoint here, control = { 0 };
  gboolean curving = FALSE;

  while (begin < count && !(outline->flags[first + begin] & ON_CURVE))
    begin++;
  here = begin < count ? outline->points[first + begin] : between (outline->points[last], outline->points[first], 0.5);
  begin = begin < count ? begin + 1 : 0;
  pen->move (here, data);
  for (guint i = 0; i < count; i++)
    {
      guint index = first + (begin + i) % count;
      gboolean on = outline->flags[index] & ON_CURVE;
      SasPoint point = outline->points[index], to = on ? point : between (control, point, 0.5);

      if (curving)
        pen->curve (between (here, control, 2 / 3.0), between (to, control, 2 / 3.0), to, data);
      else if (on)
        pen->line (to, data);
      here = curving || on ? to : here;
      curving = !on;
      control = point;
    }
  if (curving)   /* only when no point lies on the curve */
    {
      SasPoint to = between (outline->points[last], outline->points[first], 0.5);

      pen->curve (between (here, control, 2 / 3.0), between (to, control, 2 / 3.0), to, data);
    }
  pen->close (data);
}

void
sas_outline_draw (const SasFontFile *file, guint glyph, const SasPen *pen, gpointer data)
{
  Outline outline;
  gsize length;
  const guint8 *entry = sas_font_file_outline (file, glyph, &length), *header, *ends, *skipped;
  Bytes bytes = { entry, entry + length };
  int contours;

  if (!take (&bytes, 10, &header) || (contours = word (header)) <= 0 || !take (&bytes, 2 * (gsize) contours, &ends) ||
      !take (&bytes, 2, &skipped) || !take (&bytes, (guint16) word (skipped), &skipped))
    return;
  outline.count = (guint) (guint16) word (ends + 2 * (contours - 1)) + 1;
  if (outline.count > MAX_POINTS || !read_flags (&bytes, &outline) || !read_deltas (&bytes, &outline, SHORT_X, SAME_X, FALSE) ||
      !read_deltas (&bytes, &outline, SHORT_Y, SAME_Y, TRUE))
    return;
  for (guint i = 0, first = 0; i < (guint) contours; i++)
    {
      guint last = (guint16) word (ends + 2 * i);

      if (last < first || last >= outline.count)
        return;
      draw_contour (&outline, first, last, pen, data);
      first = last + 1;
    }
}
