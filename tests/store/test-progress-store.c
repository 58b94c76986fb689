/* The team in one statement: what each row counts, and who sees whom. */
#include "fixture.h"
#include "sas-evaluation-store.h"
#include "sas-monitoring-store.h"
#include "sas-progress-store.h"

#define STRANGER "199104212020122001"
#define TODAY sas_date_new (2026, 3, 24)

static void
approve (Fixture *f)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  const SasPlanAct steps[] = { { .action = "submit" }, { .action = "approve", .date = sas_date_new (2026, 1, 14) } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (SasPlan) next = sas_plan_store_act (f->db, draft->id, NULL, &steps[i], f->operator_, &f->error);

      g_assert_no_error (f->error);
    }
}

static void
say (Fixture *f, SasDate date, const char *role, SasPolarity polarity)
{
  SasFeedback *feedback = sas_record_new (&sas_feedback_type);

  feedback->year = 2026;
  feedback->date = date;
  feedback->polarity = polarity;
  feedback->result = 0;
  feedback->indicator = -1;
  sas_record_set_text (&sas_feedback_type, feedback, "nip", NIP);
  sas_record_set_text (&sas_feedback_type, feedback, "giver", "Seseorang; 'x'");
  sas_record_set_text (&sas_feedback_type, feedback, "role", role);
  sas_record_set_text (&sas_feedback_type, feedback, "text", "Baik");
  sas_monitoring_store_save (f->db, &sas_feedback_type, feedback, f->operator_, NULL, &f->error);
  g_assert_no_error (f->error);
  sas_record_free (&sas_feedback_type, feedback);
}

static GPtrArray *
team (Fixture *f, const char *nip, const SasProgressFilter *filter)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (f->db, &f->error);
  g_autoptr (SasActor) actor = nip != NULL ? sas_actor_new (nip, "Nama") : sas_actor_operator ();
  GPtrArray *rows = sas_progress_store_list (f->db, roster, actor, filter, TODAY, &f->error);

  g_assert_no_error (f->error);
  return rows;
}

static void
test_counts (Fixture *f, gconstpointer data)
{
  const SasProgressFilter filter = { .year = 2026, .period = SAS_PERIOD_Q1 };
  g_autoptr (GPtrArray) before = NULL, rows = NULL;
  g_autoptr (SasEvaluation) evaluation = NULL;
  const SasProgress *row;

  approve (f);
  say (f, sas_date_new (2026, 3, 2), "leader", SAS_POLARITY_POSITIVE);
  say (f, sas_date_new (2026, 3, 20), "peer", SAS_POLARITY_NEGATIVE);        /* no contact with the leader */
  say (f, sas_date_new (2026, 4, 2), "leader", SAS_POLARITY_POSITIVE);       /* of the next quarter */
  before = team (f, NULL, &filter);
  g_assert_cmpuint (before->len, ==, 1);
  row = g_ptr_array_index (before, 0);
  g_assert_false (row->opened);
  g_assert_cmpuint (row->parts, >, 0);
  g_assert_cmpuint (row->positive, ==, 1);
  g_assert_cmpuint (row->negative, ==, 1);
  g_assert_cmpint (row->last_contact, ==, sas_date_new (2026, 3, 2));
  g_assert_cmpint (row->silent, ==, 22);
  evaluation = sas_evaluation_store_open (f->db, NIP, 2026, SAS_PERIOD_Q1, f->operator_, &f->error);
  sas_record_set_text (&sas_realisation_type, g_ptr_array_index (evaluation->realisations, 0), "text", "Selesai");
  g_ptr_array_add (((SasRealisation *) g_ptr_array_index (evaluation->realisations, 0))->evidence, g_strdup ("notula"));
  g_assert_true (sas_evaluation_store_set (f->db, evaluation, NULL, f->operator_, &f->error));
  rows = team (f, NULL, &filter);
  row = g_ptr_array_index (rows, 0);
  g_assert_true (row->opened);
  g_assert_cmpuint (row->told, ==, 1);
  g_assert_cmpuint (row->parts, ==, evaluation->realisations->len);
  g_assert_cmpuint (row->evidence, ==, 1);
}

static void
test_who (Fixture *f, gconstpointer data)
{
  static const struct { const char *nip, *find; guint count; } cases[] = {
    { NULL, NULL, 1 }, { NIP, NULL, 1 }, { APPRAISER, NULL, 1 }, { STRANGER, NULL, 0 }, { NULL, NIP, 1 }, { NULL, "50%'", 0 },
  };

  approve (f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SasProgressFilter filter = { .year = 2026, .period = SAS_PERIOD_Q1, .find = cases[i].find };
      g_autoptr (GPtrArray) rows = team (f, cases[i].nip, &filter);

      g_assert_cmpuint (rows->len, ==, cases[i].count);
    }
}

/* A draft is planning; a year without plans has nobody. */
static void
test_plans_that_were_set (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  const SasProgressFilter filter = { .year = 2026, .period = SAS_PERIOD_Q1 };
  g_autoptr (GPtrArray) rows = team (f, NULL, &filter);

  g_assert_cmpuint (rows->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/progress-store/counts", test_counts);
  ADD ("/progress-store/who", test_who);
  ADD ("/progress-store/plans-that-were-set", test_plans_that_were_set);
  return g_test_run ();
}
