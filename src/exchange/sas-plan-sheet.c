#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-compare.h"
#include "sas-plan-paste-private.h"
#include "sas-plan-sheet-private.h"
#include "sas-roster-store.h"

enum { HEADING_SEARCH_ROWS = 20 };

static void
fault_free (gpointer data)
{
  SasPlanSheetFault *fault = data;

  g_free (fault->reason);
  g_free (fault);
}

static void
diff_free (gpointer data)
{
  SasPlanSheetDiff *diff = data;

  g_free (diff->nip);
  g_free (diff->name);
  g_ptr_array_unref (diff->changes);
  g_free (diff);
}

void
sas_plan_sheet_free (SasPlanSheet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->diffs);
  g_ptr_array_unref (self->faults);
  sas_plan_batch_free (self->batch);
  g_free (self->message);
  g_free (self);
}

gboolean
sas_plan_sheet_has_faults (const SasPlanSheet *self)
{
  return self->file_error != NULL || self->faults->len > 0;
}

void
sas_plan_reader_reject (SasPlanReader *reader, guint row, const char *code, int column, char *reason)
{
  SasPlanSheetFault *fault = g_new0 (SasPlanSheetFault, 1);

  fault->row = sas_sheet_row (reader->sheet, row)->number;
  fault->code = code;
  fault->field = column >= 0 ? sas_plan_cell_headings[column] : NULL;
  fault->reason = reason;
  g_ptr_array_add (reader->result->faults, fault);
}

/* An apostrophe before a formula or a long number is our own export's way to disarm it. (transfer full) */
char *
sas_plan_reader_cell (const SasPlanReader *reader, guint row, int column)
{
  const SasSheetCell *cell = reader->columns[column] >= 0 ? sas_sheet_cell (reader->sheet, row, (guint) reader->columns[column]) : NULL;
  const char *text = cell != NULL ? cell->text : "";
  GString *clean = g_string_new (text[0] == '\'' && text[1] != '\0' && strchr ("=+-@0123456789", text[1]) != NULL ? text + 1 : text);

  g_string_replace (clean, "\r\n", "\n", 0);
  if (cell != NULL && cell->kind == SAS_SHEET_CELL_NUMBER)
    g_string_replace (clean, ".", ",", 0);   /* a target that Excel took for a number, as the form writes it */
  return g_strstrip (g_string_free (clean, FALSE));
}

/* --- headings --- */

static gboolean
find_headings (SasPlanReader *reader)
{
  for (guint row = 0; row < MIN (sas_sheet_n_rows (reader->sheet), HEADING_SEARCH_ROWS); row++)
    {
      for (guint k = 0; k < SAS_PLAN_CELLS; k++)
        reader->columns[k] = -1;
      for (guint i = 0; i < sas_sheet_row (reader->sheet, row)->used; i++)
        {
          g_autofree char *folded = sas_paste_fold (sas_sheet_cell (reader->sheet, row, i)->text);

          for (guint k = 0; k < SAS_PLAN_CELLS; k++)
            if (g_str_equal (folded, sas_plan_cell_headings[k]))
              {
                reader->doubled = reader->doubled || reader->columns[k] >= 0;
                reader->columns[k] = (int) i;
              }
        }
      if (reader->columns[SAS_PLAN_CELL_NIP] >= 0 && reader->columns[SAS_PLAN_CELL_RESULT_ID] >= 0)
        {
          reader->heading = row;
          return TRUE;
        }
    }
  return FALSE;
}

static const SasPlanCell needed[] = {
  SAS_PLAN_CELL_PLAN, SAS_PLAN_CELL_NIP, SAS_PLAN_CELL_YEAR, SAS_PLAN_CELL_RESULT_ID, SAS_PLAN_CELL_RESULT, SAS_PLAN_CELL_INDICATOR_ID,
  SAS_PLAN_CELL_INDICATOR,
};

static void
refuse_file (SasPlanSheet *self, const char *fault, char *message)
{
  self->file_error = fault;
  self->message = message;
}

static gboolean
understand (SasPlanReader *reader)
{
  SasPlanSheet *self = reader->result;

  if (reader->sheet->fault != NULL)
    refuse_file (self, reader->sheet->fault, g_strdup (reader->sheet->message));
  else if (!find_headings (reader))
    refuse_file (self, "header-not-recognised", g_strdup (_("This is no sheet of plans: the headings NIP and ID HASIL KERJA are not there. Export the plans first.")));
  else if (reader->doubled)
    refuse_file (self, "header-doubled", g_strdup (_("A heading stands there twice. Take one of the two columns out and import again.")));
  for (guint i = 0; i < G_N_ELEMENTS (needed) && self->file_error == NULL; i++)
    if (reader->columns[needed[i]] < 0)
      refuse_file (self, "column-missing", g_strdup_printf (_("The column %s is not there. Export the plans again and edit that file."), sas_plan_cell_headings[needed[i]]));
  return self->file_error == NULL;
}

/* --- rows, by plan --- */

static void
group_free (gpointer data)
{
  SasPlanGroup *group = data;

  sas_plan_free (group->before);
  sas_plan_free (group->after);
  g_array_unref (group->rows);
  g_free (group);
}

/* Whose plan the row is of; a cell that was merged with those above says what they say. */
static SasPlanGroup *
group_of (SasPlanReader *reader, GHashTable *groups, guint row)
{
  g_autofree char *nip = sas_plan_reader_cell (reader, row, SAS_PLAN_CELL_NIP);
  g_autofree char *year = sas_plan_reader_cell (reader, row, SAS_PLAN_CELL_YEAR);
  g_autofree char *key = NULL;
  g_autoptr (GError) failure = NULL;
  SasPlanGroup *group;

  if (*nip == '\0' && reader->last != NULL)
    return reader->last;
  key = g_strdup_printf ("%s %s", nip, year);
  group = g_hash_table_lookup (groups, key);
  if (group == NULL)
    {
      group = g_new0 (SasPlanGroup, 1);
      group->rows = g_array_new (FALSE, FALSE, sizeof (guint));
      group->before = sas_plan_store_load (reader->db, nip, (int) g_ascii_strtoll (year, NULL, 10), SAS_PLAN_CURRENT, &group->revision, &failure);
      if (group->before == NULL && !g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND) && reader->failure == NULL)
        reader->failure = g_steal_pointer (&failure);
      else if (group->before == NULL)
        sas_plan_reader_reject (reader, row, "unknown-plan", SAS_PLAN_CELL_NIP, g_strdup_printf (_("There is no plan of %s for %s in this office."), nip, year));
      g_hash_table_insert (groups, g_steal_pointer (&key), group);
      g_ptr_array_add (reader->groups, group);
    }
  reader->last = group;
  return group;
}

/* What no cell may be: broken letters, a formula's text, a formula's error. */
static gboolean
check_cells (SasPlanReader *reader, guint row)
{
  gboolean sound = TRUE;

  for (int k = 0; k < SAS_PLAN_CELLS; k++)
    {
      const SasSheetCell *cell = reader->columns[k] >= 0 ? sas_sheet_cell (reader->sheet, row, (guint) reader->columns[k]) : NULL;

      if (cell != NULL && (cell->kind == SAS_SHEET_CELL_BAD_ENCODING || cell->kind == SAS_SHEET_CELL_CONTROL || cell->kind == SAS_SHEET_CELL_TOO_LONG))
        sas_plan_reader_reject (reader, row, "not-readable", k, g_strdup_printf (_("%s cannot be read or is too long."), sas_plan_cell_headings[k]));
      else if (cell != NULL && (cell->text[0] == '=' || (cell->text[0] == '#' && strpbrk (cell->text, "!?/") != NULL && strchr (cell->text, ' ') == NULL)))
        sas_plan_reader_reject (reader, row, "formula", k, g_strdup_printf (_("%s holds a formula or its error (%s); write the text itself."), sas_plan_cell_headings[k], cell->text));
      else
        continue;
      sound = FALSE;
    }
  return sound;
}

static void
sort_row (SasPlanReader *reader, GHashTable *groups, guint row)
{
  SasPlanGroup *group;
  gboolean sound = check_cells (reader, row);
  g_autofree char *id = sas_plan_reader_cell (reader, row, SAS_PLAN_CELL_PLAN);

  group = group_of (reader, groups, row);
  reader->result->rows++;
  g_array_append_val (group->rows, row);
  group->broken = group->broken || !sound || group->before == NULL;
  if (group->before == NULL || *id == '\0' || g_str_equal (id, group->before->id))
    return;
  group->broken = TRUE;
  sas_plan_reader_reject (reader, row, "unknown-id", SAS_PLAN_CELL_PLAN,
                          g_strdup (_("The id is of another plan or an earlier version. Export the plans again and edit that file.")));
}

/* --- what becomes of each --- */

static gboolean
is_draft (const SasPlan *plan)
{
  return plan->state == SAS_PLAN_DRAFT || plan->state == SAS_PLAN_RETURNED;
}

static void
finish_group (SasPlanReader *reader, SasPlanGroup *group)
{
  g_autoptr (GPtrArray) changes = sas_plan_compare (group->before, group->after);
  g_autofree char *name = NULL;
  SasPlanSheetDiff *diff;

  if (changes->len == 0)
    return;
  name = sas_roster_store_name (reader->db, group->before->nip, NULL);
  if (!is_draft (group->before))
    {
      sas_plan_reader_reject (reader, g_array_index (group->rows, guint, 0), "set", -1,
                              g_strdup_printf (_("The plan of %s is “%s” and is not changed by a sheet; only drafts are. Take its rows out of the file."),
                                               name != NULL ? name : group->before->nip, sas_plan_state_label (group->before->state)));
      return;
    }
  diff = g_new0 (SasPlanSheetDiff, 1);
  diff->nip = g_strdup (group->before->nip);
  diff->name = g_steal_pointer (&name);
  diff->year = group->before->year;
  diff->changes = g_steal_pointer (&changes);
  g_ptr_array_add (reader->result->diffs, diff);
  sas_plan_batch_add (reader->result->batch, g_steal_pointer (&group->after), group->revision);
}

static void
read_group (SasPlanReader *reader, SasPlanGroup *group)
{
  if (group->broken)
    return;
  if (group->rows->len > SAS_PLAN_SHEET_MOST_ROWS)
    {
      sas_plan_reader_reject (reader, g_array_index (group->rows, guint, SAS_PLAN_SHEET_MOST_ROWS), "too-many-rows", -1,
                              g_strdup_printf (_("More than %d rows for one plan: that is no plan."), SAS_PLAN_SHEET_MOST_ROWS));
      return;
    }
  group->after = sas_plan_copy (group->before);
  if (sas_plan_group_read (reader, group))
    finish_group (reader, group);
}

SasPlanSheet *
sas_plan_sheet_read (SasDb *db, const SasSheet *sheet, const char *label, GError **error)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (SasPlanSheet) self = g_new0 (SasPlanSheet, 1);
  SasPlanReader reader = { .db = db, .sheet = sheet, .result = self, .groups = order };

  self->diffs = g_ptr_array_new_with_free_func (diff_free);
  self->faults = g_ptr_array_new_with_free_func (fault_free);
  self->batch = sas_plan_batch_new (label);
  if (!understand (&reader))
    return g_steal_pointer (&self);
  for (guint row = reader.heading + 1; row < sas_sheet_n_rows (sheet); row++)
    sort_row (&reader, groups, row);
  if (reader.failure != NULL)
    {
      g_propagate_error (error, reader.failure);
      return NULL;
    }
  for (guint i = 0; i < order->len; i++)
    read_group (&reader, g_ptr_array_index (order, i));
  self->plans = order->len;
  return g_steal_pointer (&self);
}
