#include "config.h"
#include "sas-evaluation-store.h"
#include "sas-export.h"
#include "sas-export-allowance.h"

#define YEAR_MONTHS 12

static const SasExportColumn columns[] = {
  { "NIP", 21 }, { "NAMA", 34 }, { "JABATAN", 40 }, { "UNOR ID", 12 }, { "TAHUN", 8 }, { "BULAN", 8 }, { "PERIODE EVALUASI", 16 },
  { "PREDIKAT", 18 }, { "FAKTOR (%)", 12 },
};

/* What counts in each month: the narrowest period that covers it. Borrowed rows. */
typedef struct { const SasEvaluationRow *months[YEAR_MONTHS]; } Person;

static gboolean
is_signed (const SasEvaluationRow *row)
{
  return row->predicate != SAS_PREDICATE_NONE && row->state >= SAS_EVALUATION_FINAL && row->state != SAS_EVALUATION_VOID;
}

static guint
months_of (SasPeriod period, int year)
{
  return sas_date_month (sas_period_to (period, year)) - sas_date_month (sas_period_from (period, year)) + 1;
}

static void
note (Person *person, const SasEvaluationRow *row)
{
  guint first = sas_date_month (sas_period_from (row->period, row->year)), count = months_of (row->period, row->year);

  for (guint month = first; month < first + count; month++)
    {
      const SasEvaluationRow **slot = &person->months[month - 1];

      if (*slot == NULL || months_of ((*slot)->period, row->year) > count)
        *slot = row;
    }
}

/* In the order of the list: by name. */
static GPtrArray *
group (GPtrArray *evaluations)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < evaluations->len; i++)
    {
      const SasEvaluationRow *row = g_ptr_array_index (evaluations, i);
      Person *person = g_hash_table_lookup (known, row->nip);

      if (!is_signed (row))
        continue;
      if (person == NULL)
        {
          person = g_new0 (Person, 1);
          g_hash_table_insert (known, row->nip, person);
          g_ptr_array_add (people, person);
        }
      note (person, row);
    }
  return people;
}

static char **
cells_of (const SasEvaluationRow *row, guint month, const SasAllowanceTable *table)
{
  char **cells = g_new0 (char *, G_N_ELEMENTS (columns) + 1);
  g_autofree char *factor = sas_fraction_to_short (table->factors[row->predicate], 2);

  cells[0] = g_strdup (row->nip);
  cells[1] = g_strdup (row->name);
  cells[2] = g_strdup (row->position != NULL ? row->position : "");
  cells[3] = g_strdup (row->unit != NULL ? row->unit : "");
  cells[4] = g_strdup_printf ("%d", row->year);
  cells[5] = g_strdup_printf ("%02u", month);
  cells[6] = g_strdup (sas_period_name (row->period));
  cells[7] = g_strdup (sas_predicate_label (row->predicate));
  cells[8] = g_strdelimit (g_strdup (factor), ".", ',');
  return cells;
}

int
sas_export_allowance (SasDb *db, int year, const char *unit, const SasAllowanceTable *table, const char *path,
                      GError **error)
{
  const SasEvaluationFilter filter = { .year = year, .unit = unit };
  g_autoptr (GPtrArray) evaluations = sas_evaluation_store_list (db, &filter, error);
  g_autoptr (GPtrArray) people = evaluations != NULL ? group (evaluations) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; people != NULL && i < people->len; i++)
    for (guint month = 0; month < YEAR_MONTHS; month++)
      {
        const SasEvaluationRow *row = ((const Person *) g_ptr_array_index (people, i))->months[month];

        if (row != NULL)
          g_ptr_array_add (rows, cells_of (row, month + 1, table));
      }
  if (people == NULL || !sas_export_table (path, "Tunjangan", columns, G_N_ELEMENTS (columns), rows, error))
    return -1;
  return (int) rows->len;
}
