/* Whatever anybody tries with the records of a year, in whatever order and between whatever steps of its evaluation: no record moves a state,
 * nothing that was written is lost, nobody writes what is not his, what is signed stays as it is, and the chain verifies. */
#include <string.h>
#include "fixture.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-evidence-store.h"
#include "sas-feedback-request-store.h"
#include "sas-monitoring-store.h"
#include "sas-organisation-store.h"
#include "sas-roster-store.h"

#define REVIEWER "196804121993032004"
#define STRANGER "199104212020122001"
#define TRIES 500

typedef struct
{
  Fixture         *f;
  const SasActor  *actor;
  guint            number;     /* of this try */
  char            *file;
} Try;

/* --- what may be tried; each says whether it was done --- */

static gpointer
record_about (const SasRecordType *type, const char *text)
{
  gpointer record = sas_record_new (type);

  sas_record_set_text (type, record, "nip", NIP);
  SAS_FIELD_AT (record, sas_record_field (type, "year"), int) = 2026;
  SAS_FIELD_AT (record, sas_record_field (type, "date"), SasDate) = sas_date_new (2026, 2, 16);
  sas_record_set_text (type, record, "text", text);
  return record;
}

static gboolean
store (const Try *try, const SasRecordType *type, gpointer record)
{
  gboolean done = sas_monitoring_store_save (try->f->db, type, record, try->actor, REVIEWER, &try->f->error);

  sas_record_free (type, record);
  return done;
}

static gboolean
try_log (const Try *try)
{
  g_autofree char *text = g_strdup_printf ("Hari %u; 'selesai'", try->number);
  SasLogEntry *entry = record_about (&sas_log_entry_type, text);

  entry->result = g_test_rand_int_range (-1, 3);
  entry->indicator = -1;
  return store (try, &sas_log_entry_type, entry);
}

static gboolean
try_feedback (const Try *try)
{
  g_autofree char *text = g_strdup_printf ("Baik %u", try->number);
  SasFeedback *feedback = record_about (&sas_feedback_type, text);

  feedback->result = g_test_rand_int_range (-1, 3);
  feedback->indicator = -1;
  feedback->hidden = g_test_rand_int_range (0, 2);
  sas_record_set_text (&sas_feedback_type, feedback, "giver", "Rekan");
  sas_record_set_text (&sas_feedback_type, feedback, "giver_nip", try->actor->operator_ ? NULL : try->actor->nip);
  sas_record_set_text (&sas_feedback_type, feedback, "role", "peer");
  return store (try, &sas_feedback_type, feedback);
}

static gboolean
try_takeover (const Try *try)
{
  SasResultTakeover *takeover = record_about (&sas_result_takeover_type, "Tidak selesai");

  takeover->result = g_test_rand_int_range (0, 4);
  sas_record_set_text (&sas_result_takeover_type, takeover, "by", "Direktur II");
  if (g_test_rand_int_range (0, 3))
    g_ptr_array_add (takeover->tried, g_strdup ("guidance"));
  return store (try, &sas_result_takeover_type, takeover);
}

static gboolean
try_take_log (const Try *try)
{
  return sas_monitoring_store_take_log (try->f->db, NIP, 2026, SAS_PERIOD_Q1, NULL, -1, -1, try->actor, REVIEWER, &try->f->error) > 0;
}

static gboolean
try_collect (const Try *try)
{
  return sas_monitoring_store_collect (try->f->db, NIP, 2026, SAS_PERIOD_Q1, try->actor, REVIEWER, &try->f->error) > 0;
}

static gboolean
try_add_evidence (const Try *try)
{
  g_autoptr (SasEvidence) evidence = sas_record_new (&sas_evidence_type);
  g_autofree char *text = g_strdup_printf ("bukti %u", try->number);

  g_assert_true (g_file_set_contents (try->file, text, -1, NULL));
  sas_record_set_text (&sas_evidence_type, evidence, "nip", NIP);
  evidence->year = 2026;
  evidence->period = SAS_PERIOD_Q1;
  evidence->result = g_test_rand_int_range (0, 4);
  evidence->indicator = -1;
  return sas_evidence_store_add (try->f->db, evidence, try->file, FALSE, try->actor, REVIEWER, NULL, &try->f->error);
}

static gboolean
try_remove_evidence (const Try *try)
{
  g_autofree char *id = sas_db_text (try->f->db, NULL, "SELECT id FROM evidence WHERE removed IS NULL ORDER BY random () LIMIT 1", "");

  return id != NULL && sas_evidence_store_remove (try->f->db, id, try->actor, REVIEWER, &try->f->error);
}

static gboolean
try_step (const Try *try)
{
  static const char *const actions[] = { "realise", "return", "rate", "finalise", "deliver", "acknowledge", "object", "explain", "decide", "report" };
  const SasEvaluationAct act = {
    .action = actions[g_test_rand_int_range (0, G_N_ELEMENTS (actions))], .note = "Karena demikian", .reviewer = REVIEWER, .unit = "KX",
    .departure = "Sudah jelas", .date = sas_date_new (2026, 4, 6), .result_rating = SAS_RATING_MEETS, .behaviour_rating = SAS_RATING_MEETS,
    .notes_waived = TRUE, .outcome = SAS_OUTCOME_UPHELD,
  };
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (try->f->db, NIP, 2026, SAS_PERIOD_Q1, NULL, NULL);
  g_autoptr (SasEvaluation) done = sas_evaluation_store_act (try->f->db, evaluation->id, NULL, &act, try->actor, &try->f->error);

  return done != NULL;
}

/* A line says more than before; one that was taken in is refused. */
static gboolean
try_reword (const Try *try)
{
  g_autofree char *id = sas_db_text (try->f->db, NULL, "SELECT id FROM log_entry ORDER BY random () LIMIT 1", "");
  SasLogEntry *entry = id != NULL ? sas_monitoring_store_load_line (try->f->db, id, NULL) : NULL;
  g_autofree char *text = entry != NULL ? g_strconcat (entry->text, " lagi", NULL) : NULL;

  if (entry == NULL)
    return FALSE;
  sas_record_set_text (&sas_log_entry_type, entry, "text", text);
  return store (try, &sas_log_entry_type, entry);
}

static gboolean
try_ask (const Try *try)
{
  static const char *const givers[] = { APPRAISER, REVIEWER, STRANGER, NIP };
  g_autoptr (SasRoster) roster = sas_roster_store_load (try->f->db, NULL);
  SasFeedbackRequest *request = sas_record_new (&sas_feedback_request_type);
  gboolean done;

  request->year = 2026;
  request->result = g_test_rand_int_range (0, 3);
  request->indicator = -1;
  request->due = sas_date_new (2026, 2, 27);
  sas_record_set_text (&sas_feedback_request_type, request, "nip", NIP);
  sas_record_set_text (&sas_feedback_request_type, request, "giver_nip", givers[g_test_rand_int_range (0, G_N_ELEMENTS (givers))]);
  done = sas_feedback_request_store_ask (try->f->db, roster, request, sas_date_new (2026, 2, 16), try->actor, REVIEWER, &try->f->error);
  sas_record_free (&sas_feedback_request_type, request);
  return done;
}

/* One of all that were ever asked: what is closed stays so. */
static gboolean
try_answer (const Try *try)
{
  g_autofree char *id = sas_db_text (try->f->db, NULL, "SELECT id FROM feedback_request ORDER BY random () LIMIT 1", "");
  SasFeedbackRequest *request = id != NULL ? sas_feedback_request_store_load (try->f->db, id, try->actor, NULL) : NULL;
  SasFeedback *feedback = request != NULL ? sas_feedback_request_begin (request, "Yang ditanya", sas_date_new (2026, 2, 17)) : NULL;
  gboolean done;

  if (request == NULL)
    return FALSE;
  sas_record_set_text (&sas_feedback_type, feedback, "text", "Jawaban");
  done = sas_feedback_request_store_answer (try->f->db, id, feedback, try->actor, REVIEWER, &try->f->error);
  sas_record_free (&sas_feedback_type, feedback);
  sas_record_free (&sas_feedback_request_type, request);
  return done;
}

static gboolean
try_close (const Try *try)
{
  g_autofree char *id = sas_db_text (try->f->db, NULL, "SELECT id FROM feedback_request ORDER BY random () LIMIT 1", "");

  return id != NULL && sas_feedback_request_store_close (try->f->db, id, g_test_rand_int_range (0, 2) ? SAS_REQUEST_DECLINE : SAS_REQUEST_WITHDRAW,
                                                         "Belum mengenal", sas_date_new (2026, 2, 17), try->actor, &try->f->error);
}

/* @by_employee: only he (or HR for him) ever gets it done; @by_others: never he. @locked: not once it is signed. */
static const struct { gboolean (*run) (const Try *try); gboolean by_employee, by_others, by_anybody, locked, steps; } tries[] = {
  { try_log, TRUE, FALSE, FALSE, FALSE, FALSE },        { try_take_log, TRUE, FALSE, FALSE, TRUE, FALSE },
  { try_feedback, FALSE, TRUE, TRUE, FALSE, FALSE },    { try_takeover, FALSE, TRUE, FALSE, FALSE, FALSE },
  { try_collect, FALSE, TRUE, FALSE, TRUE, FALSE },     { try_add_evidence, FALSE, FALSE, FALSE, FALSE, FALSE },
  { try_remove_evidence, TRUE, FALSE, FALSE, TRUE, FALSE }, { try_step, FALSE, FALSE, FALSE, FALSE, TRUE },
  { try_reword, TRUE, FALSE, FALSE, FALSE, FALSE },     { try_ask, FALSE, FALSE, FALSE, FALSE, FALSE },
  { try_answer, FALSE, TRUE, TRUE, FALSE, FALSE },      { try_close, FALSE, FALSE, TRUE, FALSE, FALSE },
};

/* --- what holds of it --- */

/* How much is written: it never becomes less. */
static gint64
written (Fixture *f)
{
  return sas_db_number (f->db, 0, NULL, "SELECT (SELECT count (*) + total (length (text)) FROM log_entry) + (SELECT count (*) + total (length (text)) "
                        "FROM feedback) + (SELECT count (*) FROM result_takeover) + (SELECT count (*) FROM evidence) + (SELECT total (length (text)) "
                        "FROM realisation) + (SELECT count (*) FROM result_feedback) + (SELECT count (*) + total (state <> 'open') FROM feedback_request)", "");
}

static void
assert_his (guint which, const SasActor *actor)
{
  gboolean employee = g_str_equal (actor->nip, NIP);

  if (!tries[which].by_anybody)
    g_assert_cmpstr (actor->nip, !=, STRANGER);
  if (tries[which].by_employee)
    g_assert_true (employee || actor->operator_);
  if (tries[which].by_others)
    g_assert_false (employee);
}

static void
assert_kept (guint which, gboolean done, const SasEvaluation *before, const SasEvaluation *after)
{
  if (!tries[which].steps)
    g_assert_cmpint (after->state, ==, before->state);
  if (!done)
    g_assert_true (sas_evaluation_equal (before, after));
  if (tries[which].locked && done)
    g_assert_cmpint (before->state, <, SAS_EVALUATION_FINAL);
  for (guint i = 0; i < before->realisations->len; i++)
    {
      const SasRealisation *old = g_ptr_array_index (before->realisations, i), *new_ = g_ptr_array_index (after->realisations, i);

      g_assert_true (old->text == NULL || g_str_has_prefix (new_->text, old->text));
      g_assert_cmpuint (new_->feedback_items->len, >=, old->feedback_items->len);
      if (before->state >= SAS_EVALUATION_REALISED)
        g_assert_cmpstr (new_->text, ==, old->text);
    }
}

/* One try; TRUE when it was done. */
static gboolean
try_something (Try *try, guint *which)
{
  Fixture *f = try->f;
  g_autoptr (SasEvaluation) before = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_Q1, NULL, NULL);
  g_autoptr (SasEvaluation) after = NULL;
  gint64 much = written (f);
  gboolean done;

  *which = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (tries));
  done = tries[*which].run (try);
  g_clear_error (&f->error);
  after = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_Q1, NULL, NULL);
  g_assert_cmpint (written (f), >=, much);
  assert_kept (*which, done, before, after);
  if (done)
    assert_his (*which, try->actor);
  return done;
}

static void
begin (Fixture *f)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) submitted = sas_plan_store_act (f->db, draft->id, NULL, &(SasPlanAct) { .action = "submit" }, f->operator_, &f->error);
  SasPlanAct approve = { .action = "approve", .date = sas_date_new (2026, 1, 14) };
  g_autoptr (SasPlan) approved = sas_plan_store_act (f->db, draft->id, NULL, &approve, f->operator_, &f->error);
  g_autoptr (SasOrganisation) organisation = sas_organisation_new ("KX", 2026, SAS_PERIOD_Q1);
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_open (f->db, NIP, 2026, SAS_PERIOD_Q1, f->operator_, &f->error);

  g_assert_no_error (f->error);
  for (guint i = 0; i < evaluation->realisations->len; i++)
    ((SasRealisation *) g_ptr_array_index (evaluation->realisations, i))->not_yet = TRUE;
  g_assert_true (sas_evaluation_store_set (f->db, evaluation, REVIEWER, f->operator_, &f->error));
  organisation->predicate = SAS_ORGANISATION_BAIK;
  g_assert_true (sas_organisation_store_save (f->db, organisation, f->operator_, &f->error));
}

static void
test_any_sequence (Fixture *f, gconstpointer data)
{
  SasActor *actors[] = {
    sas_actor_operator (), sas_actor_new (NIP, "Pegawai"), sas_actor_new (APPRAISER, "Penilai"), sas_actor_new (REVIEWER, "Atasan"),
    sas_actor_new (STRANGER, "Orang lain"),
  };
  guint done[G_N_ELEMENTS (tries)] = { 0 };
  g_autofree char *file = g_build_filename (f->folder, "bukti.txt", NULL);
  g_autoptr (GPtrArray) faults = NULL;

  begin (f);
  for (guint i = 0; i < TRIES; i++)
    {
      Try try = { f, actors[g_test_rand_int_range (0, G_N_ELEMENTS (actors))], i, file };
      guint which;

      if (try_something (&try, &which))
        done[which]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    g_test_message ("try %u: done %u times", i, done[i]);
  g_assert_cmpuint (done[0], >, 0);
  g_assert_cmpuint (done[2], >, 0);
  g_assert_cmpuint (done[5], >, 0);
  g_assert_cmpuint (done[9], >, 0);
  g_assert_cmpint (sas_db_number (f->db, -1, NULL, "SELECT count (*) FROM feedback WHERE asked = 1", ""), ==,
                   sas_db_number (f->db, -2, NULL, "SELECT count (*) FROM feedback_request WHERE state = 'answered'", ""));
  faults = sas_check (f->db, TRUE, NULL, &f->error);
  g_assert_no_error (f->error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sas_actor_free (actors[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/records-walk/any-sequence", test_any_sequence);
  return g_test_run ();
}
