#include "config.h"
#include "sas-credit-sheet.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-legacy-store.h"
#include "sas-monitoring-store.h"
#include "sas-office.h"
#include "sas-plan-begin.h"
#include "sas-plan-store.h"
#include "sas-print-private.h"
#include "sas-print-survey.h"
#include "sas-team-store.h"
#include "sas-workblock-store.h"

void
sas_print_prospect_free (SasPrintProspect *prospect)
{
  g_free (prospect->nip);
  g_free (prospect->name);
  g_free (prospect->missing);
  g_free (prospect);
}

/* Set plans are ready; of the others the content decides. */
static gboolean
judge (SasPrintProspect *prospect, int state, int year, SasDb *db, GError **error)
{
  g_autoptr (SasPlan) plan = NULL;
  g_autofree char *annex_missing = NULL;

  if (state == SAS_PLAN_APPROVED || state == SAS_PLAN_CLOSED || state == SAS_PLAN_SUPERSEDED)
    {
      prospect->plan = prospect->annex = SAS_PRINT_READY;
      return TRUE;
    }
  if (state >= 0)
    {
      plan = sas_plan_store_load (db, prospect->nip, year, SAS_PLAN_CURRENT, NULL, error);
      if (plan == NULL)
        return FALSE;
    }
  prospect->plan = sas_print_readiness (plan, SAS_PRINT_PLAN, &prospect->missing);
  prospect->annex = sas_print_readiness (plan, SAS_PRINT_A_1_8, &annex_missing);
  if (prospect->missing == NULL)
    prospect->missing = g_steal_pointer (&annex_missing);
  return TRUE;
}

static void
add_form (GHashTable *others, const char *nip, guint form)
{
  guint forms = GPOINTER_TO_UINT (g_hash_table_lookup (others, nip));

  g_hash_table_insert (others, g_strdup (nip), GUINT_TO_POINTER (forms | form));
}

/* Who appraises somebody or leads a team has a matrix. */
static void
add_leaders (GHashTable *others, SasRoster *roster, GPtrArray *teams, SasDate day)
{
  GPtrArray *people = sas_roster_people (roster);

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *head = sas_roster_appraiser (roster, ((const SasPerson *) g_ptr_array_index (people, i))->nip, day);

      if (head != NULL)
        add_form (others, head->nip, SAS_PRINT_A_1_5);
    }
  for (guint i = 0; i < teams->len; i++)
    {
      const SasTeam *team = g_ptr_array_index (teams, i);

      if (sas_team_covers (team, day) && team->members->len > 0)
        add_form (others, team->lead, SAS_PRINT_A_1_5);
    }
}

/* What people have as leaders, and manuals, by number. (transfer full) */
static GHashTable *
find_others (SasDb *db, const SasPrintOffice *office, int year, GError **error)
{
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) manuals = sas_plan_store_with_manuals (db, year, error);
  g_autoptr (GPtrArray) blocks = manuals != NULL ? sas_workblock_store_list (db, NULL, year, error) : NULL;
  g_autoptr (GPtrArray) teams = blocks != NULL ? sas_team_store_list (db, error) : NULL;

  if (teams == NULL)
    return NULL;
  for (guint i = 0; manuals[i] != NULL; i++)
    add_form (others, manuals[i], SAS_PRINT_A_1_3);
  for (guint i = 0; i < blocks->len; i++)
    add_form (others, ((const SasWorkblock *) g_ptr_array_index (blocks, i))->nip, SAS_PRINT_A_1_4);
  add_leaders (others, office->roster, teams, sas_plan_day_of (year));
  return g_steal_pointer (&others);
}

/* --- evaluations and records --- */

/* What is signed of a functional officer converts into angka kredit. */
static gboolean
converts (const SasPrintOffice *office, const SasEvaluationRow *row)
{
  const SasPerson *person = sas_roster_person (office->roster, row->nip);
  g_autofree char *level = person != NULL && sas_credit_is_for (person) ? sas_credit_find_level (person->position) : NULL;

  return level != NULL && row->state >= SAS_EVALUATION_FINAL && row->predicate != SAS_PREDICATE_NONE;
}

/* Settled or not, those of the periods that are asked for. */
static gboolean
add_evaluations (GHashTable *others, GHashTable *open, SasDb *db, const SasPrintRequest *request, const SasPrintOffice *office, GError **error)
{
  const SasEvaluationFilter filter = { .year = request->year, .by_period = !request->every_period, .period = request->period };
  g_autoptr (GPtrArray) rows = sas_evaluation_store_list (db, &filter, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SasEvaluationRow *row = g_ptr_array_index (rows, i);

      add_form (others, row->nip, SAS_PRINT_RECORD | SAS_PRINT_EVALUATION | SAS_PRINT_B_1_2 | SAS_PRINT_DIALOG);
      if (row->state < SAS_EVALUATION_FINAL)
        add_form (open, row->nip, SAS_PRINT_EVALUATION);
      if (converts (office, row))
        add_form (others, row->nip, SAS_PRINT_CREDIT);
    }
  return rows != NULL;
}

/* Whose records the asker may not read counts as without. */
static gboolean
add_records (GHashTable *others, SasDb *db, const SasPrintRequest *request, const SasPrintOffice *office, const SasRecordType *type, guint form,
             GError **error)
{
  g_auto (GStrv) people = sas_monitoring_store_people (db, type, request->year, error);

  for (guint i = 0; people != NULL && people[i] != NULL; i++)
    {
      SasPrintItem item = { .nip = people[i] };
      SasPrintWork work = { .db = db, .request = request, .office = office, .item = &item };
      GPtrArray *records = sas_print_list_records (&work, type, error);

      g_free (item.reason);
      if (records == NULL)
        return FALSE;
      if (records->len > 0)
        add_form (others, people[i], form);
      sas_print_free_records (type, records);
    }
  return people != NULL;
}

/* Years by the numeric method. */
static gboolean
add_legacy (GHashTable *others, SasDb *db, int year, GError **error)
{
  const SasLegacyFilter filter = { .year = year };
  g_autoptr (GPtrArray) records = sas_legacy_store_list (db, &filter, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    add_form (others, ((const SasLegacyRecord *) g_ptr_array_index (records, i))->nip, SAS_PRINT_LEGACY);
  return records != NULL;
}

static gboolean
add_year (GHashTable *others, GHashTable *open, SasDb *db, const SasPrintRequest *request, const SasPrintOffice *office, GError **error)
{
  return add_evaluations (others, open, db, request, office, error) &&
         add_records (others, db, request, office, &sas_action_plan_type, SAS_PRINT_B_1_1 | SAS_PRINT_B_1_2, error) &&
         add_records (others, db, request, office, &sas_guidance_type, SAS_PRINT_GUIDANCE, error) &&
         add_legacy (others, db, request->year, error);
}

static gboolean
survey_all (GPtrArray *prospects, GPtrArray *people, const SasPrintOffice *office, const SasPrintRequest *request, SasDb *db,
            GCancellable *cancellable, GError **error)
{
  int year = request->year;
  g_autoptr (GHashTable) planned = sas_print_planned (db, year, error);
  g_autoptr (GHashTable) others = planned != NULL ? find_others (db, office, year, error) : NULL;

  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (others == NULL || !add_year (others, open, db, request, office, error))
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);
      SasPrintProspect *prospect = g_new0 (SasPrintProspect, 1);

      prospect->nip = g_strdup (person->nip);
      prospect->name = sas_person_full_name (person);
      prospect->others = GPOINTER_TO_UINT (g_hash_table_lookup (others, person->nip));
      prospect->open = GPOINTER_TO_UINT (g_hash_table_lookup (open, person->nip));
      g_ptr_array_add (prospects, prospect);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !judge (prospect, GPOINTER_TO_INT (g_hash_table_lookup (planned, person->nip)) - 1, year, db, error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
sas_print_survey (const SasPrintRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasDb) db = sas_office_open (request->office, SAS_DB_READ_ONLY, error);
  g_autoptr (GPtrArray) prospects = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_print_prospect_free);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) failure = NULL;
  SasPrintOffice office = { 0 };
  gboolean done = db != NULL && sas_print_office_load (&office, request, db, error);

  if (done)
    people = sas_print_people (request, office.roster, &failure);
  if (people != NULL)
    done = survey_all (prospects, people, &office, request, db, cancellable, error);
  sas_print_office_clear (&office);
  return done ? g_steal_pointer (&prospects) : NULL;
}
