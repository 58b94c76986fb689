#include "config.h"
#include "sas-allowance-store.h"
#include "sas-export.h"
#include "sas-export-allowance.h"

static const SasExportColumn columns[] = {
  { "NIP", 21 }, { "NAMA", 34 }, { "JABATAN", 40 }, { "UNOR ID", 12 }, { "TAHUN", 8 }, { "BULAN", 8 }, { "PERIODE EVALUASI", 16 },
  { "PREDIKAT", 18 }, { "FAKTOR (%)", 12 },
};

static char **
cells_of (const SasAllowanceRow *row, guint month, const SasAllowanceTable *table)
{
  char **cells = g_new0 (char *, G_N_ELEMENTS (columns) + 1);

  cells[0] = g_strdup (row->nip);
  cells[1] = g_strdup (row->name);
  cells[2] = g_strdup (row->position != NULL ? row->position : "");
  cells[3] = g_strdup (row->unit != NULL ? row->unit : "");
  cells[4] = g_strdup_printf ("%d", row->year);
  cells[5] = g_strdup_printf ("%02u", month);
  cells[6] = g_strdup (sas_period_name (row->period));
  cells[7] = g_strdup (sas_predicate_label (row->predicate));
  cells[8] = sas_allowance_factor_text (table, row->predicate);
  return cells;
}

int
sas_export_allowance (SasDb *db, int year, const char *unit, const SasAllowanceTable *table, const char *path,
                      GError **error)
{
  g_autoptr (GPtrArray) spans = sas_allowance_store_list (db, unit, year, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const SasAllowanceRow *span = g_ptr_array_index (spans, i);

      for (guint month = span->from; month <= span->to; month++)
        g_ptr_array_add (rows, cells_of (span, month, table));
    }
  if (spans == NULL || !sas_export_table (path, "Tunjangan", columns, G_N_ELEMENTS (columns), rows, error))
    return -1;
  return (int) rows->len;
}
