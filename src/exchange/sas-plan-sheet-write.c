/* Plans out, and what their way back would do, in words. */
#include "config.h"
#include "sas-export.h"
#include "sas-i18n.h"
#include "sas-plan-compare.h"
#include "sas-plan-sheet.h"

const char *const sas_plan_cell_headings[SAS_PLAN_CELLS] = {
  "ID RENCANA", "NIP", "NAMA", "TAHUN", "STATUS", "ID HASIL KERJA", "JENIS", "HASIL KERJA ATASAN", "HASIL KERJA", "PEMBERI TUGAS",
  "ID INDIKATOR", "ASPEK", "INDIKATOR", "TARGET", "SATUAN", "PERSPEKTIF",
};

static const guint widths[SAS_PLAN_CELLS] = { 14, 21, 30, 8, 12, 14, 11, 40, 50, 24, 14, 12, 50, 12, 14, 20 };

static void
add_row (GPtrArray *rows, const SasPlanRow *row, const SasPlan *plan, const SasResult *result, const SasIndicator *indicator)
{
  static const char *const kinds[] = { "Utama", "Tambahan" };
  g_autofree char *year = g_strdup_printf ("%d", plan->year);
  const char *texts[SAS_PLAN_CELLS] = { plan->id, plan->nip, row->name, year, sas_plan_state_label (plan->state) };
  char **cells = g_new0 (char *, SAS_PLAN_CELLS + 1);

  if (result != NULL)
    {
      texts[SAS_PLAN_CELL_RESULT_ID] = result->id;
      texts[SAS_PLAN_CELL_KIND] = kinds[result->kind];
      texts[SAS_PLAN_CELL_SUPERIOR] = result->superior_result;
      texts[SAS_PLAN_CELL_RESULT] = result->text;
      texts[SAS_PLAN_CELL_ASSIGNED] = result->assigned_by;
    }
  if (indicator != NULL)
    {
      texts[SAS_PLAN_CELL_INDICATOR_ID] = indicator->id;
      texts[SAS_PLAN_CELL_ASPECT] = sas_aspect_label (indicator->aspect);
      texts[SAS_PLAN_CELL_INDICATOR] = indicator->text;
      texts[SAS_PLAN_CELL_TARGET] = indicator->target;
      texts[SAS_PLAN_CELL_UNIT] = indicator->unit;
      texts[SAS_PLAN_CELL_PERSPECTIVE] = indicator->perspective;
    }
  for (guint i = 0; i < SAS_PLAN_CELLS; i++)
    cells[i] = g_strdup (texts[i] != NULL ? texts[i] : "");
  g_ptr_array_add (rows, cells);
}

static void
add_plan (GPtrArray *rows, const SasPlanRow *row, const SasPlan *plan)
{
  for (guint i = 0; i < plan->results->len; i++)
    {
      const SasResult *result = sas_plan_result (plan, i);

      for (guint k = 0; k < result->indicators->len; k++)
        add_row (rows, row, plan, result, sas_plan_indicator (plan, i, k));
      if (result->indicators->len == 0)
        add_row (rows, row, plan, result, NULL);
    }
  if (plan->results->len == 0)
    add_row (rows, row, plan, NULL, NULL);
}

int
sas_plan_sheet_write (SasDb *db, int year, const char *unit, const char *path, GError **error)
{
  const SasPlanFilter filter = { .year = year, .unit = unit };
  g_autoptr (GPtrArray) plans = sas_plan_store_list (db, &filter, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  SasExportColumn columns[SAS_PLAN_CELLS];

  for (guint i = 0; i < SAS_PLAN_CELLS; i++)
    columns[i] = (SasExportColumn) { sas_plan_cell_headings[i], widths[i], i == SAS_PLAN_CELL_YEAR ? SAS_EXPORT_NUMBER : SAS_EXPORT_TEXT };
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      const SasPlanRow *row = g_ptr_array_index (plans, i);
      g_autoptr (SasPlan) plan = sas_plan_store_load (db, row->nip, row->year, row->version, NULL, error);

      if (plan == NULL)
        return -1;
      add_plan (rows, row, plan);
    }
  if (plans == NULL || !sas_export_table (path, "SKP", columns, SAS_PLAN_CELLS, rows, error))
    return -1;
  return (int) plans->len;
}

/* --- what it would do --- */

static guint
count_changes (const SasPlanSheet *self)
{
  guint count = 0;

  for (guint i = 0; i < self->diffs->len; i++)
    count += ((SasPlanSheetDiff *) g_ptr_array_index (self->diffs, i))->changes->len;
  return count;
}

char *
sas_plan_sheet_count (const SasPlanSheet *self)
{
  if (self->message != NULL)
    return g_strdup (self->message);
  return g_strdup_printf (_("%u rows of %u plans read: %u plans change, in %u places; %u rows are rejected."), self->rows, self->plans,
                          self->diffs->len, count_changes (self), self->faults->len);
}

json_t *
sas_plan_sheet_to_json (const SasPlanSheet *self)
{
  g_autoptr (json_t) changes = json_array (), faults = json_array ();

  for (guint i = 0; i < self->diffs->len; i++)
    {
      const SasPlanSheetDiff *diff = g_ptr_array_index (self->diffs, i);

      json_array_append_new (changes, json_pack ("{s:s, s:s?, s:i, s:o}", "nip", diff->nip, "name", diff->name, "year", diff->year,
                                                 "changes", sas_changes_to_json (diff->changes)));
    }
  for (guint i = 0; i < self->faults->len; i++)
    {
      const SasPlanSheetFault *fault = g_ptr_array_index (self->faults, i);

      json_array_append_new (faults, json_pack ("{s:i, s:s, s:s?, s:s}", "row", (int) fault->row, "code", fault->code, "field", fault->field,
                                                "reason", fault->reason));
    }
  return json_pack ("{s:s?, s:s?, s:i, s:i, s:O, s:O}", "file_error", self->file_error, "message", self->message, "rows", (int) self->rows,
                    "plans", (int) self->plans, "changes", changes, "rejected", faults);
}

static void
append_change (GString *text, const SasChange *change)
{
  g_string_append_printf (text, "  %s: %s", sas_change_kind_label (change->kind), change->label);
  if (change->before != NULL && change->after != NULL)
    g_string_append_printf (text, ": %s → %s\n", change->before, change->after);
  else
    g_string_append_printf (text, ": %s\n", change->before != NULL ? change->before : change->after != NULL ? change->after : "");
}

char *
sas_plan_sheet_to_text (const SasPlanSheet *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *count = sas_plan_sheet_count (self);

  for (guint i = 0; i < self->diffs->len; i++)
    {
      const SasPlanSheetDiff *diff = g_ptr_array_index (self->diffs, i);

      g_string_append_printf (text, "%s  %s  %d\n", diff->nip, diff->name != NULL ? diff->name : "", diff->year);
      for (guint k = 0; k < diff->changes->len; k++)
        append_change (text, g_ptr_array_index (diff->changes, k));
    }
  for (guint i = 0; i < self->faults->len; i++)
    {
      const SasPlanSheetFault *fault = g_ptr_array_index (self->faults, i);

      g_string_append_printf (text, _("Row %u: %s\n"), fault->row, fault->reason);
    }
  g_string_append_printf (text, "%s\n", count);
  return g_string_free (text, FALSE);
}
