#include "config.h"
#include "sas-drawing.h"

static void
caption_clear (gpointer data)
{
  g_free (((SasCaption *) data)->own);
}

static SasDrawing *
drawing_new (float width, float height)
{
  SasDrawing *self = g_new0 (SasDrawing, 1);

  self->width = width;
  self->height = height;
  self->steps = g_array_new (FALSE, FALSE, sizeof (SasPathStep));
  self->strokes = g_array_new (FALSE, FALSE, sizeof (SasStroke));
  self->captions = g_array_new (FALSE, FALSE, sizeof (SasCaption));
  g_array_set_clear_func (self->captions, caption_clear);
  return self;
}

void
sas_drawing_free (SasDrawing *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_array_unref (self->strokes);
  g_array_unref (self->captions);
  g_free (self);
}

/* --- the pen --- */

static void
begin (SasDrawing *self, float width, float grey)
{
  SasStroke stroke = { self->steps->len, 0, width, grey };

  g_array_append_val (self->strokes, stroke);
}

static void
step (SasDrawing *self, SasPathStep to)
{
  g_array_append_val (self->steps, to);
  g_array_index (self->strokes, SasStroke, self->strokes->len - 1).count++;
}

static void
move_to (SasDrawing *self, double x, double y)
{
  step (self, (SasPathStep) { SAS_PATH_MOVE, { { x, y } } });
}

static void
line_to (SasDrawing *self, double x, double y)
{
  step (self, (SasPathStep) { SAS_PATH_LINE, { { x, y } } });
}

static void
curve_to (SasDrawing *self, double x1, double y1, double x2, double y2, double x, double y)
{
  step (self, (SasPathStep) { SAS_PATH_CURVE, { { x1, y1 }, { x2, y2 }, { x, y } } });
}

static void
circle (SasDrawing *self, double x, double y, double radius)
{
  const double k = radius * 0.5523;   /* handles of a quarter of a circle */

  move_to (self, x + radius, y);
  curve_to (self, x + radius, y + k, x + k, y + radius, x, y + radius);
  curve_to (self, x - k, y + radius, x - radius, y + k, x - radius, y);
  curve_to (self, x - radius, y - k, x - k, y - radius, x, y - radius);
  curve_to (self, x + k, y - radius, x + radius, y - k, x + radius, y);
}

static void
rectangle (SasDrawing *self, double x, double y, double width, double height)
{
  move_to (self, x, y);
  line_to (self, x + width, y);
  line_to (self, x + width, y + height);
  line_to (self, x, y + height);
  line_to (self, x, y);
}

/* --- the distribution --- */

#define PREDICATES   5
#define STEPS        7          /* of the grid, from the bottom to the top */
#define LEFT         82.0f      /* for "Frekuensi Pegawai", and as much on the right, so that the plot stands in the middle */
#define TOP          28.0f      /* for the two lines above */
#define PLOT_WIDTH   240.0f
#define PLOT_HEIGHT  130.0f
#define GAP          (PLOT_WIDTH / (PREDICATES - 1))
#define TYPE         9.0f
#define PITCH        11.5f

/* Heights over the predicates, from "Sangat Kurang" to "Sangat Baik", read off pp. 94-96. */
static const struct { const char *name; double heights[PREDICATES]; } patterns[SAS_ORGANISATION_PREDICATES] = {
  [SAS_ORGANISATION_ISTIMEWA]        = { "ISTIMEWA",        { 0.2, 0.4, 0.6, 2.5, 6 } },
  [SAS_ORGANISATION_BAIK]            = { "BAIK",            { 0.5, 1, 2, 6, 2 } },
  [SAS_ORGANISATION_BUTUH_PERBAIKAN] = { "BUTUH PERBAIKAN", { 0.5, 1.5, 6, 1.5, 0.5 } },
  [SAS_ORGANISATION_KURANG]          = { "KURANG",          { 2, 6, 2, 0.75, 0.5 } },
  [SAS_ORGANISATION_SANGAT_KURANG]   = { "SANGAT KURANG",   { 6, 2.5, 0.75, 0.4, 0.15 } },
};

static const char *const labels[PREDICATES][2] = {
  { "Sangat", "Kurang" }, { "Kurang/", "_Misconduct_" }, { "Butuh", "Perbaikan" }, { "Baik", NULL }, { "Sangat Baik", NULL },
};

static double
plot_y (double height)
{
  return TOP + PLOT_HEIGHT - height * (double) PLOT_HEIGHT / STEPS;
}

/* The slope at a point that keeps the curve between its neighbours: none at a peak, else the harmonic mean of both sides. */
static double
slope_at (const double *heights, guint i)
{
  double before = i > 0 ? heights[i] - heights[i - 1] : 0, after = i + 1 < PREDICATES ? heights[i + 1] - heights[i] : 0;

  if (i == 0)
    return after;
  if (i + 1 == PREDICATES)
    return before;
  return before * after > 0 ? 2 * before * after / (before + after) : 0;
}

static void
add_curve (SasDrawing *self, const double *heights)
{
  begin (self, 1.5f, 0);
  move_to (self, LEFT, plot_y (heights[0]));
  for (guint i = 0; i + 1 < PREDICATES; i++)
    {
      double x = LEFT + (double) GAP * i, third = (double) GAP / 3;

      curve_to (self, x + third, plot_y (heights[i] + slope_at (heights, i) / 3), x + 2 * third,
                plot_y (heights[i + 1] - slope_at (heights, i + 1) / 3), x + (double) GAP, plot_y (heights[i + 1]));
    }
}

static void
add_grid (SasDrawing *self)
{
  begin (self, 0, 1);
  rectangle (self, LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT);
  begin (self, 0.5f, 0.82f);
  for (guint i = 0; i < PREDICATES; i++)
    {
      move_to (self, LEFT + (double) GAP * i, TOP);
      line_to (self, LEFT + (double) GAP * i, TOP + PLOT_HEIGHT);
    }
  for (guint i = 0; i <= STEPS; i++)
    {
      move_to (self, LEFT, plot_y (i));
      line_to (self, LEFT + PLOT_WIDTH, plot_y (i));
    }
}

static void
add_caption (SasDrawing *self, float x, float y, gboolean centred, const char *words)
{
  SasCaption caption = { x, y, TYPE, centred, words, NULL };

  g_array_append_val (self->captions, caption);
}

static void
add_captions (SasDrawing *self, const char *predicate)
{
  const float middle = self->width / 2, below = TOP + PLOT_HEIGHT + 4;
  char *second = g_strdup_printf ("CAPAIAN KINERJA ORGANISASI %s", predicate);

  add_caption (self, middle, 0, TRUE, "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN");
  add_caption (self, middle, PITCH, TRUE, second);
  g_array_index (self->captions, SasCaption, 1).own = second;
  add_caption (self, LEFT - 60, TOP + PLOT_HEIGHT / 2 - PITCH, FALSE, "Frekuensi");
  add_caption (self, LEFT - 60, TOP + PLOT_HEIGHT / 2, FALSE, "Pegawai");
  for (guint i = 0; i < PREDICATES; i++)
    for (guint line = 0; line < 2 && labels[i][line] != NULL; line++)
      add_caption (self, LEFT + GAP * (float) i, below + PITCH * (float) line, TRUE, labels[i][line]);
  add_caption (self, middle, below + 2 * PITCH + 3, TRUE, "Predikat Kinerja Pegawai");
}

/* From "Sangat Kurang" to "Sangat Baik", as the curve goes. */
static guint
count_at (const SasDistribution *group, guint i)
{
  return group->counts[SAS_PREDICATES - 1 - i];
}

#define COLUMN_WIDTH 18.0

static void
add_columns (SasDrawing *self, const double *heights, const SasDistribution *group)
{
  guint people = sas_distribution_people (group);
  double sum = 0;

  for (guint i = 0; i < PREDICATES; i++)
    sum += heights[i];
  for (guint i = 0; i < PREDICATES && people > 0; i++)
    {
      double height = MIN (STEPS, sum * count_at (group, i) / people), top = plot_y (height), middle = LEFT + (double) GAP * i;
      SasCaption caption = { (float) middle, (float) top - PITCH, TYPE, TRUE, NULL, g_strdup_printf ("%u", count_at (group, i)) };

      if (count_at (group, i) == 0)
        {
          g_free (caption.own);
          continue;
        }
      begin (self, 0, 0.75f);
      rectangle (self, middle - COLUMN_WIDTH / 2, top, COLUMN_WIDTH, TOP + PLOT_HEIGHT - top);
      caption.words = caption.own;
      g_array_append_val (self->captions, caption);
    }
}

SasDrawing *
sas_drawing_new_distribution_of (SasOrganisationPredicate predicate, const SasDistribution *group)
{
  SasDrawing *self;

  if (predicate == SAS_ORGANISATION_NONE)
    return NULL;
  self = drawing_new (PLOT_WIDTH + 2 * LEFT, TOP + PLOT_HEIGHT + 4 + 3 * PITCH + 3);
  self->centred = TRUE;
  add_grid (self);
  add_captions (self, patterns[predicate].name);
  if (group != NULL)
    add_columns (self, patterns[predicate].heights, group);
  add_curve (self, patterns[predicate].heights);
  return self;
}

SasDrawing *
sas_drawing_new_distribution (SasOrganisationPredicate predicate)
{
  return sas_drawing_new_distribution_of (predicate, NULL);
}

/* --- symbols --- */

#define SYMBOL 20.0f
#define PEN    1.1f

/* @corner, @middle: of the mouth, from the top. */
static void
add_face (SasDrawing *self, double corner, double middle)
{
  begin (self, PEN, 0);
  circle (self, 10, 10, 9);
  begin (self, 0, 0);
  circle (self, 6.8, 7.6, 1.2);
  circle (self, 13.2, 7.6, 1.2);
  begin (self, PEN, 0);
  move_to (self, 5.4, corner);
  curve_to (self, 7.2, middle, 12.8, middle, 14.6, corner);
}

static void
add_smile (SasDrawing *self)
{
  add_face (self, 12.2, 16.6);
}

static void
add_frown (SasDrawing *self)
{
  add_face (self, 15.2, 10.8);
}

static void
add_thumb (SasDrawing *self)
{
  begin (self, PEN, 0);
  rectangle (self, 1.5, 9.5, 3.5, 9);
  move_to (self, 5, 10);
  line_to (self, 8.6, 5.4);
  curve_to (self, 9, 4.4, 8.8, 2.8, 9.2, 1.8);
  curve_to (self, 10.4, 0.8, 12.4, 1.8, 12.2, 4.4);
  line_to (self, 11.6, 7.6);
  line_to (self, 16.6, 7.6);
  curve_to (self, 18.6, 7.8, 18.8, 10, 17.4, 10.6);
  curve_to (self, 18.8, 11.4, 18.4, 13.2, 17, 13.4);
  curve_to (self, 18, 14.2, 17.6, 15.8, 16.2, 15.9);
  curve_to (self, 16.8, 16.8, 16.2, 18.2, 14.8, 18.2);
  line_to (self, 9, 18.2);
  curve_to (self, 7.4, 18.2, 6.4, 17.4, 5, 17);
}

static const struct { const char *name; void (*add) (SasDrawing *self); } symbols[] = {
  { "thumbs-up", add_thumb }, { "smiley", add_smile }, { "frown", add_frown },
};

SasDrawing *
sas_drawing_new_symbol (const char *symbol)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_strcmp0 (symbols[i].name, symbol) == 0)
      {
        SasDrawing *self = drawing_new (SYMBOL, SYMBOL);

        symbols[i].add (self);
        return self;
      }
  return NULL;
}
