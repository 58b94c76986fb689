/* Evaluations in the file: saved whole, guarded by their table, recorded in the audit chain; and whatever anybody tries in whatever
 * order, no state is reached that the table does not allow. */
#include <string.h>
#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-organisation-store.h"

#define REVIEWER "196804121993032004"
#define STRANGER "199104212020122001"
#define STEPS 400
#define DAYS 40

static SasPlan *
approved_plan (Fixture *f)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) submitted = sas_plan_store_act (f->db, draft->id, NULL, &(SasPlanAct) { .action = "submit" }, f->operator_, &f->error);
  SasPlanAct approve = { .action = "approve", .date = sas_date_new (2026, 1, 14) };
  SasPlan *approved = sas_plan_store_act (f->db, draft->id, NULL, &approve, f->operator_, &f->error);

  g_assert_no_error (f->error);
  return approved;
}

static SasEvaluation *
sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "evaluations", "kasubdit-ii-kuantitatif-ja.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (json_t) json = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  json = sas_json_parse (text, -1, NULL);
  return sas_evaluation_from_json (json, NULL);
}

static SasEvaluation *
stored_sample (Fixture *f, gint64 *revision)
{
  g_autoptr (SasPlan) plan = approved_plan (f);
  g_autoptr (SasEvaluation) evaluation = sample ();

  *revision = 0;
  sas_evaluation_store_save (f->db, evaluation, revision, REVIEWER, f->operator_, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpstr (evaluation->plan, ==, plan->id);
  return g_steal_pointer (&evaluation);
}

static char *
print (const SasEvaluation *evaluation)
{
  g_autoptr (json_t) json = sas_evaluation_to_json (evaluation);

  return sas_json_print (json);
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GPtrArray) faults = sas_check (f->db, TRUE, NULL, &f->error);

  g_assert_no_error (f->error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  gint64 revision, again;
  g_autoptr (SasEvaluation) stored = stored_sample (f, &revision);
  g_autoptr (SasEvaluation) loaded = NULL;
  SasRealisation *first;

  fixture_reopen (f);
  loaded = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_ANNUAL, &again, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpint (again, ==, revision);
  g_assert_true (sas_evaluation_equal (loaded, stored));
  first = g_ptr_array_index (loaded->realisations, 0);
  sas_record_set_text (&sas_realisation_type, first, "text", "x'); DROP TABLE realisation; --\n\"kutip\"");
  first->value = 61.95;
  g_ptr_array_add (first->evidence, g_strdup ("bukti; 'kedua'"));
  g_assert_true (sas_evaluation_store_save (f->db, loaded, &revision, REVIEWER, f->operator_, &f->error));
  sas_evaluation_free (g_steal_pointer (&stored));
  stored = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_ANNUAL, NULL, &f->error);
  g_assert_true (sas_evaluation_equal (loaded, stored));
  assert_sound (f);
}

/* What stands there already is no write; what was changed elsewhere is not overwritten. */
static void
test_stale (Fixture *f, gconstpointer data)
{
  gint64 revision, old;
  g_autoptr (SasEvaluation) one = stored_sample (f, &revision);
  g_autoptr (SasEvaluation) other = sas_evaluation_copy (one);
  g_autofree char *before = NULL;

  old = revision;
  g_assert_true (sas_evaluation_store_save (f->db, one, &revision, REVIEWER, f->operator_, &f->error));
  g_assert_cmpint (revision, ==, old);
  sas_record_set_text (&sas_evaluation_type, one, "notes", "Satu");
  g_assert_true (sas_evaluation_store_save (f->db, one, &revision, REVIEWER, f->operator_, &f->error));
  g_assert_cmpint (revision, >, old);
  sas_record_set_text (&sas_evaluation_type, other, "notes", "Dua");
  before = print (other);
  g_assert_false (sas_evaluation_store_save (f->db, other, &old, REVIEWER, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
  {
    g_autofree char *after = print (other);

    g_assert_cmpstr (before, ==, after);
  }
  g_assert_null (sas_evaluation_store_act (f->db, one->id, &old, &(SasEvaluationAct) { .action = "realise" }, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
}

/* Nothing of a step stays when its audit row cannot be written. */
static void
test_one_transaction (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasEvaluation) evaluation = stored_sample (f, &revision);
  g_autoptr (SasEvaluation) after = NULL;

  g_assert_true (sas_db_exec (f->db, "CREATE TEMP TRIGGER stop BEFORE INSERT ON main.audit BEGIN SELECT RAISE (ABORT, 'no'); END", NULL));
  g_assert_null (sas_evaluation_store_act (f->db, evaluation->id, NULL, &(SasEvaluationAct) { .action = "realise" }, f->operator_, &f->error));
  g_clear_error (&f->error);
  after = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_ANNUAL, NULL, NULL);
  g_assert_true (sas_evaluation_equal (after, evaluation));
}

static void
test_open (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = approved_plan (f);
  g_autoptr (SasEvaluation) first = sas_evaluation_store_open (f->db, NIP, 2026, SAS_PERIOD_Q1, f->operator_, &f->error);
  g_autoptr (SasActor) stranger = sas_actor_new ("198001012005011001", "Orang Lain");
  g_autoptr (SasActor) appraiser = sas_actor_new (APPRAISER, "Pejabat Penilai");
  g_autoptr (SasEvaluation) anew = NULL;
  g_autoptr (SasEvaluation) voided = NULL;

  g_assert_no_error (f->error);
  g_assert_cmpuint (first->realisations->len, ==, 7);
  g_assert_null (sas_evaluation_store_open (f->db, NIP, 2026, SAS_PERIOD_Q1, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
  g_assert_null (sas_evaluation_store_open (f->db, NIP, 2026, SAS_PERIOD_Q2, stranger, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_DENIED);
  g_clear_error (&f->error);
  g_assert_cmpint (sas_evaluation_store_open_all (f->db, NULL, 2026, SAS_PERIOD_Q3, stranger, &f->error), ==, 0);
  g_assert_cmpint (sas_evaluation_store_open_all (f->db, NULL, 2026, SAS_PERIOD_Q3, appraiser, &f->error), ==, 1);
  g_assert_null (sas_evaluation_store_open (f->db, APPRAISER, 2026, SAS_PERIOD_Q1, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);   /* no plan */
  g_clear_error (&f->error);
  g_assert_cmpint (sas_evaluation_store_open_all (f->db, "KX", 2026, SAS_PERIOD_Q2, f->operator_, &f->error), ==, 1);
  g_assert_cmpint (sas_evaluation_store_open_all (f->db, NULL, 2026, SAS_PERIOD_Q2, f->operator_, &f->error), ==, 0);
  voided = sas_evaluation_store_act (f->db, first->id, NULL, &(SasEvaluationAct) { .action = "void", .note = "Salah periode" }, f->operator_, &f->error);
  g_assert_cmpint (voided->state, ==, SAS_EVALUATION_VOID);
  anew = sas_evaluation_store_open (f->db, NIP, 2026, SAS_PERIOD_Q1, f->operator_, &f->error);
  g_assert_no_error (f->error);
  assert_sound (f);
}

static void
test_list (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasEvaluation) annual = stored_sample (f, &revision);
  g_autoptr (SasEvaluation) quarter = sas_evaluation_store_open (f->db, NIP, 2026, SAS_PERIOD_Q1, f->operator_, &f->error);
  const struct { SasEvaluationFilter filter; guint count; } cases[] = {
    { { 0 }, 2 }, { { .year = 2026 }, 2 }, { { .year = 2025 }, 0 }, { { .by_period = TRUE, .period = SAS_PERIOD_Q1 }, 1 },
    { { .unit = "KX" }, 2 }, { { .unit = "tidak ada" }, 0 }, { { .nip = NIP, .limit = 1 }, 1 }, { { .appraiser = APPRAISER }, 2 },
    { { .find = "MADE" }, 2 }, { { .find = "%" }, 0 }, { { .by_state = TRUE, .state = SAS_EVALUATION_VOID }, 0 },
  };
  g_autoptr (GPtrArray) all = sas_evaluation_store_list (f->db, NULL, &f->error);
  g_autoptr (GPtrArray) rest = NULL;
  const SasEvaluationRow *row;

  g_assert_no_error (f->error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = sas_evaluation_store_list (f->db, &cases[i].filter, &f->error);

      g_assert_no_error (f->error);
      g_test_message ("case %u", i);
      g_assert_cmpuint (rows->len, ==, cases[i].count);
    }
  row = g_ptr_array_index (all, 0);
  rest = sas_evaluation_store_list (f->db, &(SasEvaluationFilter) { .after = row }, &f->error);
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_cmpint (row->predicate, ==, SAS_PREDICATE_KURANG);
  g_assert_cmpuint (row->received, ==, sas_date_new (2027, 1, 18));
  g_assert_cmpuint (row->objected, ==, sas_date_new (2027, 1, 27));
}

/* Who got a new number goes on under it until the document is signed. */
static void
test_new_number (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasEvaluation) before = stored_sample (f, &revision);
  g_autoptr (SasEvaluation) after = NULL;

  g_assert_true (sas_db_exec (f->db, "UPDATE person SET nip = '197811032005011999' WHERE nip = '" NIP "'", &f->error));
  after = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_ANNUAL, NULL, &f->error);   /* the old number still finds it */
  g_assert_no_error (f->error);
  g_assert_cmpstr (after->nip, ==, "197811032005011999");
}

/* What somebody changes behind the program's back is found. */
static void
test_tampering (Fixture *f, gconstpointer data)
{
  static const struct { const char *sql, *mentions; } cases[] = {
    { "UPDATE evaluation SET state = 'reported'", "state" },
    { "UPDATE evaluation SET predicate = 'sangat-baik'", "predicate" },
    { "UPDATE evaluation SET result_rating = 'below'", "predicate" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 revision;
      g_autoptr (SasEvaluation) evaluation = i == 0 ? stored_sample (f, &revision) : NULL;
      g_autoptr (GPtrArray) faults = NULL;

      fixture_sql (f, "UPDATE evaluation SET state = 'open', predicate = 'kurang', result_rating = 'meets'");
      fixture_sql (f, cases[i].sql);
      faults = sas_check (f->db, FALSE, NULL, &f->error);
      g_assert_no_error (f->error);
      g_assert_cmpuint (faults->len, >=, 1);
      g_assert_nonnull (strstr (g_ptr_array_index (faults, 0), cases[i].mentions));
    }
}

static void
enter (Fixture *f, int year, SasOrganisationPredicate predicate, SasDate date)
{
  g_autoptr (SasOrganisation) organisation = sas_organisation_new ("KX", year, SAS_PERIOD_ANNUAL);

  organisation->predicate = predicate;
  organisation->date = date;
  g_assert_true (sas_organisation_store_save (f->db, organisation, f->operator_, &f->error));
}

/* p. 94 f: what was issued after 31 January gives way to the year before. */
static void
test_organisation (Fixture *f, gconstpointer data)
{
  SasOrganisationPredicate predicate;
  g_autoptr (SasOrganisation) nobody = sas_organisation_new ("KX", 2026, SAS_PERIOD_ANNUAL);
  SasDate late = sas_date_new (2027, 2, 3);

  g_assert_true (sas_organisation_store_predicate (f->db, "KX", 2026, SAS_PERIOD_ANNUAL, sas_date_new (2027, 1, 20), &predicate, &f->error));
  g_assert_cmpint (predicate, ==, SAS_ORGANISATION_NONE);
  enter (f, 2026, SAS_ORGANISATION_KURANG, late);
  g_assert_true (sas_organisation_store_predicate (f->db, "KX", 2026, SAS_PERIOD_ANNUAL, late, &predicate, &f->error));
  g_assert_cmpint (predicate, ==, SAS_ORGANISATION_KURANG);   /* there is no other */
  enter (f, 2025, SAS_ORGANISATION_BAIK, sas_date_new (2026, 1, 10));
  g_assert_true (sas_organisation_store_predicate (f->db, "KX", 2026, SAS_PERIOD_ANNUAL, late, &predicate, &f->error));
  g_assert_cmpint (predicate, ==, SAS_ORGANISATION_BAIK);
  enter (f, 2026, SAS_ORGANISATION_ISTIMEWA, sas_date_new (2027, 1, 20));
  g_assert_true (sas_organisation_store_predicate (f->db, "KX", 2026, SAS_PERIOD_ANNUAL, late, &predicate, &f->error));
  g_assert_cmpint (predicate, ==, SAS_ORGANISATION_ISTIMEWA);
  g_assert_false (sas_organisation_store_save (f->db, nobody, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&f->error);
}

/* --- whatever anybody tries --- */

static SasRating
some_rating (void)
{
  return (SasRating) g_test_rand_int_range (SAS_RATING_NONE, SAS_RATINGS);
}

/* Half of the time one that leads out of @state, so that the walk gets far; "void" seldom, since it ends there. */
static const char *
some_action (SasEvaluationState state)
{
  static const char *const actions[] = {
    "open", "realise", "return", "rate", "finalise", "deliver", "acknowledge", "object", "explain", "decide", "report", "take-over", "void",
    SAS_EDIT_RATING, "delete",
  };
  const SasStep *steps = sas_evaluation_steps ();
  const char *action = actions[g_test_rand_int_range (0, G_N_ELEMENTS (actions))];
  int count = 0, at;

  while (steps[count].action != NULL)
    count++;
  at = g_test_rand_int_range (0, count);
  if (g_test_rand_int_range (0, 2))
    for (int i = 0; i < count; i++, at = (at + 1) % count)
      if (steps[at].from & (1u << state))
        {
          action = steps[at].action;
          break;
        }
  return g_str_equal (action, "void") && state != SAS_EVALUATION_REPORTED && g_test_rand_int_range (0, 20) ? "rate" : action;
}

static SasEvaluationAct
some_act (SasEvaluationState state, SasDate around)
{
  return (SasEvaluationAct) {
    .action = some_action (state), .note = g_test_rand_int_range (0, 4) > 0 ? "Karena demikian" : NULL, .place = "Jakarta", .reviewer = REVIEWER,
    .unit = "KX", .date = around + (SasDate) g_test_rand_int_range (0, 4), .result_rating = some_rating (),
    .behaviour_rating = some_rating (), .notes_waived = g_test_rand_int_range (0, 2), .outcome = (SasOutcome) g_test_rand_int_range (0, 3),
  };
}

/* Whether the table has a row by which @action leads from one state to the other. */
static gboolean
table_allows (const char *action, SasEvaluationState from, SasEvaluationState to)
{
  for (const SasStep *step = sas_evaluation_steps (); step->action != NULL; step++)
    if (g_str_equal (step->action, action) && step->from & (1u << from) && (step->to == SAS_STATE_SAME ? from == to : step->to == (int) to))
      return TRUE;
  return FALSE;
}

/* What is true of every evaluation that there can be, said without the table. */
static void
assert_lawful (const SasEvaluation *evaluation)
{
  const SasDocument *document = evaluation->document;
  gboolean rated = evaluation->state >= SAS_EVALUATION_RATED && evaluation->state < SAS_EVALUATION_VOID;

  if (rated)
    {
      g_assert_cmpint (evaluation->predicate, !=, SAS_PREDICATE_NONE);
      g_assert_cmpint (evaluation->organisation_predicate, !=, SAS_ORGANISATION_NONE);
    }
  g_assert_cmpint (evaluation->predicate, ==, sas_predicate_of (evaluation->result_rating, evaluation->behaviour_rating));
  if (evaluation->final_without_objection)
    g_assert_true (document == NULL || document->objection == NULL);
  if (document == NULL)
    return;
  if (document->employee_received != SAS_DATE_NONE)
    g_assert_true (document->appraiser_signed != NULL || document->reviewing_superior_signed != NULL);
  if (document->decision != NULL)
    g_assert_true (document->objection != NULL && document->explanation != NULL && document->decision->date >= document->objection->date);
  g_assert_cmpint (document->reviewing_superior_signed != NULL && document->objection != NULL, ==, FALSE);
}

static void
assert_told_kept (const SasEvaluation *before, const SasEvaluation *after)
{
  g_assert_false (sas_evaluation_part_differs (before, after, SAS_PART_REALISATION));
}

static SasEvaluation *
begin (Fixture *f)
{
  g_autoptr (SasEvaluation) evaluation = sample ();

  sas_record_free (&sas_document_type, g_steal_pointer (&evaluation->document));
  sas_evaluation_store_set (f->db, evaluation, REVIEWER, f->operator_, &f->error);
  g_assert_no_error (f->error);
  return g_steal_pointer (&evaluation);
}

/* One try; TRUE when it was done. */
static gboolean
try_something (Fixture *f, SasActor *const *actors, guint count, SasDate around)
{
  SasEvaluationAct act;
  const SasActor *actor = actors[g_test_rand_int_range (0, (gint32) count)];
  g_autoptr (SasEvaluation) before = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_ANNUAL, NULL, NULL);
  g_autoptr (SasEvaluation) done = NULL;
  g_autoptr (SasEvaluation) after = NULL;

  if (before == NULL)   /* void: a new one begins */
    before = begin (f);
  act = some_act (before->state, around);
  done = sas_evaluation_store_act (f->db, before->id, NULL, &act, actor, &f->error);
  after = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_ANNUAL, NULL, NULL);
  if (done == NULL)
    {
      g_assert_nonnull (f->error);
      g_clear_error (&f->error);
      g_assert_true (sas_evaluation_equal (before, after));
      return FALSE;
    }
  g_assert_true (table_allows (act.action, before->state, done->state));
  g_assert_false (g_str_equal (actor->nip, STRANGER));
  if (g_str_equal (actor->nip, NIP))   /* nobody decides his own case */
    g_assert_true (done->result_rating == before->result_rating && done->behaviour_rating == before->behaviour_rating);
  assert_lawful (done);
  assert_told_kept (before, done);
  return TRUE;
}

static void
test_any_sequence (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = approved_plan (f);
  SasActor *actors[] = {
    sas_actor_operator (), sas_actor_new (NIP, "Pegawai"), sas_actor_new (APPRAISER, "Penilai"), sas_actor_new (REVIEWER, "Atasan"),
    sas_actor_new (STRANGER, "Orang lain"),
  };
  guint done = 0;

  enter (f, 2026, SAS_ORGANISATION_BAIK, sas_date_new (2027, 1, 5));
  for (guint i = 0; i < STEPS; i++)
    {
      g_setenv ("SASARAN_TODAY", g_test_rand_int_range (0, 2) ? "2027-01-20" : "2027-02-10", TRUE);
      done += try_something (f, actors, G_N_ELEMENTS (actors), sas_date_new (2027, 1, 10) + i * DAYS / STEPS);
    }
  g_setenv ("SASARAN_TODAY", "2026-11-24", TRUE);
  g_test_message ("%u of %u were done", done, STEPS);
  g_assert_cmpuint (done, >, 20);
  assert_sound (f);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sas_actor_free (actors[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/evaluation-store/round-trip", test_round_trip);
  ADD ("/evaluation-store/stale", test_stale);
  ADD ("/evaluation-store/one-transaction", test_one_transaction);
  ADD ("/evaluation-store/open", test_open);
  ADD ("/evaluation-store/list", test_list);
  ADD ("/evaluation-store/new-number", test_new_number);
  ADD ("/evaluation-store/tampering", test_tampering);
  ADD ("/evaluation-store/organisation", test_organisation);
  ADD ("/evaluation-store/any-sequence", test_any_sequence);
  return g_test_run ();
}
