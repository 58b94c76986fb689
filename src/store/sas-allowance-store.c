#include "config.h"
#include "sas-allowance-store.h"
#include "sas-evaluation-store.h"

#define YEAR_MONTHS 12

/* What counts in each month: the narrowest period that covers it. Borrowed rows. */
typedef struct { const SasEvaluationRow *months[YEAR_MONTHS]; } Person;

void
sas_allowance_row_free (SasAllowanceRow *row)
{
  if (row == NULL)
    return;
  g_free (row->nip);
  g_free (row->name);
  g_free (row->position);
  g_free (row->unit);
  g_free (row);
}

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

static SasAllowanceRow *
row_of (const SasEvaluationRow *evaluation, guint month)
{
  SasAllowanceRow *row = g_new0 (SasAllowanceRow, 1);

  *row = (SasAllowanceRow) {
    .nip = g_strdup (evaluation->nip), .name = g_strdup (evaluation->name), .position = g_strdup (evaluation->position),
    .unit = g_strdup (evaluation->unit), .year = evaluation->year, .from = month, .to = month, .period = evaluation->period,
    .predicate = evaluation->predicate,
  };
  return row;
}

static void
add_months (GPtrArray *rows, const Person *person)
{
  for (guint i = 0; i < YEAR_MONTHS; i++)
    if (person->months[i] != NULL && i > 0 && person->months[i - 1] == person->months[i])
      ((SasAllowanceRow *) g_ptr_array_index (rows, rows->len - 1))->to = i + 1;
    else if (person->months[i] != NULL)
      g_ptr_array_add (rows, row_of (person->months[i], i + 1));
}

GPtrArray *
sas_allowance_store_list (SasDb *db, const char *unit, int year, GError **error)
{
  const SasEvaluationFilter filter = { .year = year, .unit = unit };
  g_autoptr (GPtrArray) evaluations = sas_evaluation_store_list (db, &filter, error);
  g_autoptr (GPtrArray) people = evaluations != NULL ? group (evaluations) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_allowance_row_free);

  if (people == NULL)
    return NULL;
  for (guint i = 0; i < people->len; i++)
    add_months (rows, g_ptr_array_index (people, i));
  return g_steal_pointer (&rows);
}
