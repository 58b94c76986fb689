/* The rows of one plan put into it. Order stays that of the plan, so that a sheet that was sorted changes nothing. */
#include "config.h"
#include "sas-i18n.h"
#include "sas-plan-edit.h"
#include "sas-plan-paste-private.h"
#include "sas-plan-sheet-private.h"

/* A result and what its rows say of it. */
typedef struct
{
  SasResult *result;                        /* of group->after */
  GArray    *rows;                          /* guint */
  char      *values[SAS_PLAN_CELLS];        /* what differs from what stands there; else what stands there; NULL: only empty cells */
  gboolean   is_new;
} Line;

typedef struct
{
  SasPlanReader *reader;
  SasPlanGroup  *group;
  GPtrArray     *lines;       /* Line, in the order of the file */
  Line          *last;        /* of the row above */
  GHashTable    *seen;        /* ids of indicators, and texts of new ones */
  gboolean       sound;
} Rows;

static const struct { SasPlanCell cell; const char *field; } result_fields[] = {
  { SAS_PLAN_CELL_SUPERIOR, "superior_result" }, { SAS_PLAN_CELL_RESULT, "text" }, { SAS_PLAN_CELL_ASSIGNED, "assigned_by" },
};
static const struct { SasPlanCell cell; const char *field; } indicator_fields[] = {
  { SAS_PLAN_CELL_INDICATOR, "text" }, { SAS_PLAN_CELL_TARGET, "target" }, { SAS_PLAN_CELL_UNIT, "unit" },
  { SAS_PLAN_CELL_PERSPECTIVE, "perspective" },
};

static void
line_free (gpointer data)
{
  Line *line = data;

  for (guint i = 0; i < SAS_PLAN_CELLS; i++)
    g_free (line->values[i]);
  g_array_unref (line->rows);
  g_free (line);
}

static void
reject (Rows *self, guint row, const char *code, int column, char *reason)
{
  self->sound = FALSE;
  sas_plan_reader_reject (self->reader, row, code, column, reason);
}

static const char *
text_of (const SasRecordType *type, gconstpointer record, const char *field)
{
  const char *text = SAS_FIELD_AT (record, sas_record_field (type, field), char *);

  return text != NULL ? text : "";
}

/* Whitespace at its ends is no change. */
static void
set_text (const SasRecordType *type, gpointer record, const char *field, const char *text)
{
  g_autofree char *stands = g_strstrip (g_strdup (text_of (type, record, field)));

  if (!g_str_equal (stands, text))
    sas_record_set_text (type, record, field, text);
}

/* --- which result a row is of --- */

static Line *
line_of_result (Rows *self, const SasResult *result)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (((Line *) g_ptr_array_index (self->lines, i))->result == result)
      return g_ptr_array_index (self->lines, i);
  return NULL;
}

static SasResult *
find_result (const SasPlan *plan, const char *id)
{
  for (guint i = 0; i < plan->results->len; i++)
    if (g_str_equal (sas_plan_result (plan, i)->id, id))
      return sas_plan_result (plan, i);
  return NULL;
}

static Line *
add_line (Rows *self, SasResult *result, gboolean is_new)
{
  Line *line = g_new0 (Line, 1);

  line->result = result;
  line->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  line->is_new = is_new;
  g_ptr_array_add (self->lines, line);
  return line;
}

static Line *
begin_result (Rows *self, const char *text)
{
  SasPlan *plan = self->group->after;
  guint index = sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
  SasResult *result = sas_plan_result (plan, index);

  sas_plan_remove_indicator (plan, index, 0);   /* the rows say which it has */
  sas_record_set_text (&sas_result_type, result, "text", text);
  return add_line (self, result, TRUE);
}

/* Without an id: of the result above where the text is the same or the cell was merged; else something new. */
static Line *
find_line (Rows *self, guint row)
{
  g_autofree char *id = sas_plan_reader_cell (self->reader, row, SAS_PLAN_CELL_RESULT_ID);
  g_autofree char *text = sas_plan_reader_cell (self->reader, row, SAS_PLAN_CELL_RESULT);
  SasResult *result = *id != '\0' ? find_result (self->group->after, id) : NULL;
  Line *line = result != NULL ? line_of_result (self, result) : NULL;

  if (*id != '\0' && result == NULL)
    {
      reject (self, row, "unknown-id", SAS_PLAN_CELL_RESULT_ID, g_strdup (_("No result of this plan has this id. For a new result leave the cell empty.")));
      return NULL;
    }
  if (result != NULL)
    return line != NULL ? line : add_line (self, result, FALSE);
  if (self->last != NULL && (*text == '\0' || g_str_equal (text, self->last->result->text)))
    return self->last;
  return *text != '\0' ? begin_result (self, text) : NULL;
}

/* --- what the rows say of the result --- */

/* The one text among the rows' that is not what stands there: a result of many rows may be changed in one of them. */
static void
take_value (Rows *self, Line *line, SasPlanCell cell, const char *stands)
{
  for (guint i = 0; i < line->rows->len; i++)
    {
      guint row = g_array_index (line->rows, guint, i);
      g_autofree char *text = sas_plan_reader_cell (self->reader, row, cell);

      if (*text == '\0' || g_strcmp0 (line->values[cell], text) == 0)
        continue;
      if (line->values[cell] != NULL && !g_str_equal (line->values[cell], stands) && !g_str_equal (text, stands))
        reject (self, row, "ambiguous", cell, g_strdup_printf (_("%s of one result says two different things in its rows."), sas_plan_cell_headings[cell]));
      else if (line->values[cell] == NULL || g_str_equal (line->values[cell], stands))
        {
          g_free (line->values[cell]);
          line->values[cell] = g_steal_pointer (&text);
        }
    }
}

static void
take_kind (Rows *self, Line *line)
{
  static const char *const kinds[] = { "Utama", "Tambahan" };
  guint row = g_array_index (line->rows, guint, 0), index = 0;
  g_autofree char *folded = NULL;
  int kind;

  take_value (self, line, SAS_PLAN_CELL_KIND, kinds[line->result->kind]);
  if (line->values[SAS_PLAN_CELL_KIND] == NULL)
    return;
  folded = sas_paste_fold (line->values[SAS_PLAN_CELL_KIND]);
  kind = sas_paste_kind (folded);
  if (kind < 0)
    reject (self, row, "word", SAS_PLAN_CELL_KIND, g_strdup_printf (_("“%s” is no kind of result: Utama or Tambahan."), line->values[SAS_PLAN_CELL_KIND]));
  else if (kind != (int) line->result->kind && g_ptr_array_find (self->group->after->results, line->result, &index))
    sas_plan_set_result_kind (self->group->after, index, (SasResultKind) kind);
}

static void
take_result (Rows *self, Line *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (result_fields); i++)
    {
      SasPlanCell cell = result_fields[i].cell;
      g_autofree char *stands = g_strstrip (g_strdup (text_of (&sas_result_type, line->result, result_fields[i].field)));

      if (self->reader->columns[cell] < 0)
        continue;
      take_value (self, line, cell, stands);
      set_text (&sas_result_type, line->result, result_fields[i].field, line->values[cell] != NULL ? line->values[cell] : "");
    }
  take_kind (self, line);
}

/* --- indicators --- */

static SasIndicator *
find_indicator (const SasResult *result, const char *id)
{
  for (guint i = 0; i < result->indicators->len; i++)
    if (g_str_equal (((SasIndicator *) g_ptr_array_index (result->indicators, i))->id, id))
      return g_ptr_array_index (result->indicators, i);
  return NULL;
}

static SasIndicator *
begin_indicator (Rows *self, Line *line)
{
  guint index = 0;

  g_ptr_array_find (self->group->after->results, line->result, &index);
  return sas_plan_indicator (self->group->after, index, sas_plan_add_indicator (self->group->after, index, -1));
}

static void
take_aspect (Rows *self, SasIndicator *indicator, guint row)
{
  g_autofree char *word = sas_plan_reader_cell (self->reader, row, SAS_PLAN_CELL_ASPECT);
  g_autofree char *folded = sas_paste_fold (word);
  SasAspect aspect = sas_paste_aspect (folded);

  if (self->reader->columns[SAS_PLAN_CELL_ASPECT] < 0)
    return;
  if (*word != '\0' && aspect == SAS_ASPECT_NONE)
    reject (self, row, "word", SAS_PLAN_CELL_ASPECT, g_strdup_printf (_("“%s” is no aspect: Kuantitas, Kualitas, Waktu or Biaya."), word));
  else
    indicator->aspect = aspect;
}

/* Neither the same id nor the same new text twice. */
static gboolean
is_doubled (Rows *self, const Line *line, const char *id, const char *text)
{
  return !g_hash_table_add (self->seen, *id != '\0' ? g_strdup (id) : g_strdup_printf ("%p %s", (void *) line, text));
}

static void
take_indicator (Rows *self, Line *line, guint row)
{
  g_autofree char *id = sas_plan_reader_cell (self->reader, row, SAS_PLAN_CELL_INDICATOR_ID);
  g_autofree char *text = sas_plan_reader_cell (self->reader, row, SAS_PLAN_CELL_INDICATOR);
  g_autofree char *target = sas_plan_reader_cell (self->reader, row, SAS_PLAN_CELL_TARGET);
  SasIndicator *indicator = *id != '\0' ? find_indicator (line->result, id) : NULL;

  if (*id == '\0' && *text == '\0' && *target == '\0')
    return;
  if (*id != '\0' && indicator == NULL)
    reject (self, row, "unknown-id", SAS_PLAN_CELL_INDICATOR_ID, g_strdup (_("No indicator of this result has this id. For a new one leave the cell empty.")));
  else if (is_doubled (self, line, id, text))
    reject (self, row, "doubled", SAS_PLAN_CELL_INDICATOR_ID, g_strdup (_("This indicator stands there twice; take one of the two rows out.")));
  else
    {
      if (indicator == NULL)
        indicator = begin_indicator (self, line);
      take_aspect (self, indicator, row);
      for (guint i = 0; i < G_N_ELEMENTS (indicator_fields); i++)
        {
          g_autofree char *value = sas_plan_reader_cell (self->reader, row, indicator_fields[i].cell);

          if (self->reader->columns[indicator_fields[i].cell] >= 0)
            set_text (&sas_indicator_type, indicator, indicator_fields[i].field, value);
        }
    }
}

/* --- what is gone --- */

static void
remove_missing (Rows *self)
{
  SasPlan *plan = self->group->after;

  for (guint r = plan->results->len; r-- > 0;)
    {
      const SasResult *result = sas_plan_result (plan, r);

      if (line_of_result (self, result) == NULL)
        {
          sas_plan_remove_result (plan, r);
          continue;
        }
      for (guint i = result->indicators->len; i-- > 0;)
        {
          const SasIndicator *indicator = sas_plan_indicator (plan, r, i);

          if (*indicator->id != '\0' && !g_hash_table_contains (self->seen, indicator->id))
            sas_plan_remove_indicator (plan, r, i);
        }
    }
}

gboolean
sas_plan_group_read (SasPlanReader *reader, SasPlanGroup *group)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Rows self = { .reader = reader, .group = group, .lines = lines, .seen = seen, .sound = TRUE };

  for (guint i = 0; i < group->rows->len; i++)
    {
      guint row = g_array_index (group->rows, guint, i);
      Line *line = find_line (&self, row);

      if (line != NULL)
        g_array_append_val (line->rows, row);
      self.last = line;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);

      for (guint k = 0; k < line->rows->len; k++)
        take_indicator (&self, line, g_array_index (line->rows, guint, k));
      take_result (&self, line);
    }
  if (self.sound)
    remove_missing (&self);
  return self.sound;
}
