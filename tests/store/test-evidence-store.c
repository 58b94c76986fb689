/* Evidence in the file: the same bytes come out as went in, who may add and take away, what is said after the rating; damage is found. */
#include <glib/gstdio.h>
#include <string.h>
#include "fixture.h"
#include "sas-backup.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-evidence-store.h"
#include "sas-organisation-store.h"
#include "sas-settings-store.h"

#define REVIEWER "196804121993032004"
#define STRANGER "199104212020122001"
#define SIZE (700 * 1024)   /* three chunks */

static void
approve_plan (Fixture *f)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) submitted = sas_plan_store_act (f->db, draft->id, NULL, &(SasPlanAct) { .action = "submit" }, f->operator_, &f->error);
  SasPlanAct approve = { .action = "approve", .date = sas_date_new (2026, 1, 14) };
  g_autoptr (SasPlan) approved = sas_plan_store_act (f->db, draft->id, NULL, &approve, f->operator_, &f->error);

  g_assert_no_error (f->error);
}

/* A file in the folder of the office, of bytes that never repeat within a chunk. (transfer full): its path */
static char *
write_file (Fixture *f, const char *name, gsize size, guint8 seed)
{
  char *path = g_build_filename (f->folder, name, NULL);
  g_autofree char *bytes = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (char) (seed + i % 251);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  return path;
}

static SasEvidence *
of_result (int result, int indicator)
{
  SasEvidence *evidence = sas_record_new (&sas_evidence_type);

  sas_record_set_text (&sas_evidence_type, evidence, "nip", NIP);
  evidence->year = 2026;
  evidence->period = SAS_PERIOD_Q1;
  evidence->result = result;
  evidence->indicator = indicator;
  return evidence;
}

static gboolean
add_as (Fixture *f, const char *nip, SasEvidence *evidence, const char *path, gboolean link)
{
  g_autoptr (SasActor) actor = nip != NULL ? sas_actor_new (nip, "Seseorang") : sas_actor_operator ();

  return sas_evidence_store_add (f->db, evidence, path, link, actor, REVIEWER, NULL, &f->error);
}

static void
assert_refused (Fixture *f, gboolean done, int code)
{
  g_assert_false (done);
  g_assert_error (f->error, SAS_ERROR, code);
  g_clear_error (&f->error);
}

static guint
count (Fixture *f)
{
  g_autoptr (GPtrArray) list = sas_evidence_store_list (f->db, NIP, 2026, -1, f->operator_, REVIEWER, &f->error);

  g_assert_no_error (f->error);
  return list->len;
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

/* The bytes survive the file, a backup, and a folder that tries to lead elsewhere. */
static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "Bukti 'satu'; DROP.pdf", SIZE, 1);
  g_autofree char *copy = g_build_filename (f->folder, "cadangan.sasaran", NULL);
  g_autofree char *target = g_build_filename (f->folder, "keluar", NULL);
  g_autofree char *place = NULL, *before = NULL, *after = NULL;
  g_autoptr (SasEvidence) evidence = of_result (0, 1);
  gsize size_before, size_after;

  approve_plan (f);
  g_assert_true (add_as (f, NIP, evidence, path, FALSE));
  g_assert_cmpint (evidence->size, ==, SIZE);
  g_assert_cmpstr (evidence->name, ==, "Bukti 'satu'; DROP.pdf");
  g_assert_null (evidence->path);
  g_assert_true (sas_backup_write (f->db, copy, NULL, NULL, NULL, &f->error));
  sas_db_close (f->db);
  f->db = sas_office_open (copy, SAS_DB_READ_WRITE, &f->error);
  g_assert_no_error (f->error);
  g_mkdir (target, 0700);
  place = sas_evidence_store_save (f->db, evidence->id, target, FALSE, f->operator_, REVIEWER, NULL, &f->error);
  g_assert_no_error (f->error);
  g_assert_true (g_str_has_prefix (place, target));
  g_assert_true (g_file_get_contents (path, &before, &size_before, NULL) && g_file_get_contents (place, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
  assert_refused (f, sas_evidence_store_save (f->db, evidence->id, target, FALSE, f->operator_, REVIEWER, NULL, &f->error) != NULL,
                  SAS_ERROR_CONFLICT);
  assert_refused (f, sas_evidence_store_save (f->db, evidence->id, f->path, TRUE, f->operator_, REVIEWER, NULL, &f->error) != NULL,
                  SAS_ERROR_CONFLICT);   /* never over an office file */
  assert_sound (f);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "a.pdf", 2 * 1024 * 1024, 1);
  g_autofree char *empty = write_file (f, "kosong.pdf", 0, 1);
  g_autofree char *missing = g_build_filename (f->folder, "tidak-ada.pdf", NULL);
  g_autoptr (SasEvidence) evidence = of_result (0, -1);
  g_autoptr (SasEvidence) again = of_result (0, -1);
  g_autoptr (SasEvidence) nowhere = of_result (99, -1);
  g_autoptr (SasEvidence) of_none = of_result (-1, -1);

  approve_plan (f);
  g_assert_true (sas_settings_store_set (f->db, SAS_SETTING_EVIDENCE, "1", f->operator_, NULL));
  assert_refused (f, add_as (f, NIP, evidence, path, FALSE), SAS_ERROR_INVALID);       /* larger than 1 MB */
  assert_refused (f, add_as (f, NIP, evidence, empty, FALSE), SAS_ERROR_INVALID);
  assert_refused (f, add_as (f, NIP, evidence, missing, FALSE), SAS_ERROR_NOT_FOUND);
  assert_refused (f, add_as (f, NIP, evidence, f->folder, FALSE), SAS_ERROR_INVALID);
  assert_refused (f, add_as (f, NIP, nowhere, path, TRUE), SAS_ERROR_INVALID);
  assert_refused (f, add_as (f, NIP, of_none, path, TRUE), SAS_ERROR_INVALID);
  assert_refused (f, add_as (f, STRANGER, evidence, path, TRUE), SAS_ERROR_DENIED);
  assert_refused (f, add_as (f, REVIEWER, evidence, path, TRUE), SAS_ERROR_DENIED);
  g_assert_cmpstr (evidence->id, ==, "");
  g_assert_true (add_as (f, NIP, evidence, path, TRUE));                               /* linked: whatever its size */
  assert_refused (f, add_as (f, NIP, again, path, TRUE), SAS_ERROR_CONFLICT);
  g_assert_cmpuint (count (f), ==, 1);
}

static void
test_who (Fixture *f, gconstpointer data)
{
  static const struct { const char *nip; gboolean reads, removes; } cases[] = {
    { STRANGER, FALSE, FALSE }, { REVIEWER, TRUE, FALSE }, { APPRAISER, TRUE, FALSE }, { NIP, TRUE, TRUE },
  };
  g_autofree char *path = write_file (f, "a.pdf", 100, 1);
  g_autoptr (SasEvidence) evidence = of_result (0, -1);

  approve_plan (f);
  g_assert_true (add_as (f, APPRAISER, evidence, path, FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasActor) actor = sas_actor_new (cases[i].nip, "Seseorang");
      g_autoptr (GBytes) bytes = sas_evidence_store_read (f->db, evidence->id, actor, REVIEWER, NULL, NULL);
      g_autoptr (GPtrArray) list = sas_evidence_store_list (f->db, NIP, 2026, SAS_PERIOD_Q1, actor, REVIEWER, NULL);
      g_autoptr (GPtrArray) findings = sas_evidence_store_check (f->db, NIP, 2026, SAS_PERIOD_Q1, actor, REVIEWER, NULL, NULL);

      g_assert_cmpint (bytes != NULL, ==, cases[i].reads);
      g_assert_cmpint (list != NULL, ==, cases[i].reads);
      g_assert_cmpint (findings != NULL, ==, cases[i].reads);
      g_assert_cmpint (sas_evidence_store_remove (f->db, evidence->id, actor, REVIEWER, NULL), ==, cases[i].removes);
    }
  g_assert_cmpuint (count (f), ==, 0);
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT count (*) FROM evidence_bytes", ""), ==, 0);
  assert_refused (f, sas_evidence_store_remove (f->db, evidence->id, f->operator_, REVIEWER, &f->error), SAS_ERROR_NOT_FOUND);
  assert_refused (f, sas_evidence_store_read (f->db, evidence->id, f->operator_, REVIEWER, NULL, &f->error) != NULL, SAS_ERROR_NOT_FOUND);
  assert_sound (f);
}

/* --- after the rating --- */

static void
act (Fixture *f, SasEvaluation *evaluation, SasEvaluationAct step)
{
  g_autoptr (SasEvaluation) next = NULL;

  step.date = sas_date_new (2026, 4, 6);
  step.unit = "KX";
  step.reviewer = REVIEWER;
  next = sas_evaluation_store_act (f->db, evaluation->id, NULL, &step, f->operator_, &f->error);
  g_assert_no_error (f->error);
}

static SasEvaluation *
opened (Fixture *f)
{
  g_autoptr (SasOrganisation) organisation = sas_organisation_new ("KX", 2026, SAS_PERIOD_Q1);
  SasEvaluation *evaluation = sas_evaluation_store_open (f->db, NIP, 2026, SAS_PERIOD_Q1, f->operator_, &f->error);

  g_assert_no_error (f->error);
  organisation->predicate = SAS_ORGANISATION_BAIK;
  g_assert_true (sas_organisation_store_save (f->db, organisation, f->operator_, &f->error));
  return evaluation;
}

static void
tell_nothing_yet (Fixture *f)
{
  gint64 revision;
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_Q1, &revision, &f->error);

  for (guint i = 0; i < evaluation->realisations->len; i++)
    ((SasRealisation *) g_ptr_array_index (evaluation->realisations, i))->not_yet = TRUE;
  g_assert_true (sas_evaluation_store_save (f->db, evaluation, &revision, REVIEWER, f->operator_, &f->error));
}

static void
assert_findings (Fixture *f, const char *rules)
{
  g_autoptr (GPtrArray) findings = sas_evidence_store_check (f->db, NIP, 2026, SAS_PERIOD_Q1, f->operator_, REVIEWER, NULL, &f->error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (f->error);
  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ((SasFinding *) g_ptr_array_index (findings, i))->rule);
  g_assert_cmpstr (found->str, ==, rules);
}

static void
test_after_rating (Fixture *f, gconstpointer data)
{
  g_autofree char *first = write_file (f, "a.pdf", 100, 1);
  g_autofree char *linked = write_file (f, "b.pdf", 100, 2);
  g_autofree char *later = write_file (f, "c.pdf", 100, 3);
  g_autoptr (SasEvidence) one = of_result (0, -1);
  g_autoptr (SasEvidence) two = of_result (1, -1);
  g_autoptr (SasEvidence) three = of_result (2, -1);
  g_autoptr (SasEvaluation) evaluation = NULL;

  approve_plan (f);
  g_assert_true (add_as (f, NIP, one, first, FALSE) && add_as (f, NIP, two, linked, TRUE));
  evaluation = opened (f);
  tell_nothing_yet (f);
  act (f, evaluation, (SasEvaluationAct) { .action = "realise" });
  assert_findings (f, "");
  act (f, evaluation, (SasEvaluationAct) { .action = "rate", .result_rating = SAS_RATING_MEETS, .behaviour_rating = SAS_RATING_MEETS, .departure = "Sudah jelas" });
  assert_findings (f, "");
  g_assert_true (add_as (f, NIP, three, later, FALSE));
  assert_findings (f, "evidence-later");
  g_unlink (linked);
  assert_findings (f, "evidence-gone evidence-later");
  g_free (write_file (f, "b.pdf", 100, 9));
  assert_findings (f, "evidence-changed evidence-later");
  assert_refused (f, sas_evidence_store_read (f->db, two->id, f->operator_, REVIEWER, NULL, &f->error) != NULL, SAS_ERROR_CONFLICT);
  g_assert_true (sas_evidence_store_remove (f->db, one->id, f->operator_, REVIEWER, &f->error));
  assert_findings (f, "evidence-removed evidence-changed evidence-later");
  act (f, evaluation, (SasEvaluationAct) { .action = "rate", .result_rating = SAS_RATING_MEETS, .behaviour_rating = SAS_RATING_ABOVE });
  assert_findings (f, "evidence-changed");
  act (f, evaluation, (SasEvaluationAct) { .action = "finalise", .notes_waived = TRUE });
  assert_refused (f, sas_evidence_store_remove (f->db, three->id, f->operator_, REVIEWER, &f->error), SAS_ERROR_DENIED);
  assert_refused (f, add_as (f, NIP, one, first, FALSE), SAS_ERROR_DENIED);
  assert_sound (f);
}

/* The name goes into the realisation of an open evaluation, and out again; what was there before it was opened is in it from the start. */
static void
test_named (Fixture *f, gconstpointer data)
{
  g_autofree char *first = write_file (f, "a.pdf", 100, 1);
  g_autofree char *second = write_file (f, "b.pdf", 100, 2);
  g_autoptr (SasEvidence) one = of_result (0, 0);
  g_autoptr (SasEvidence) two = of_result (0, 0);
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autoptr (SasEvaluation) named = NULL;
  g_autoptr (SasActor) appraiser = sas_actor_new (APPRAISER, "Penilai");

  approve_plan (f);
  g_assert_true (add_as (f, NIP, one, first, FALSE));
  g_assert_true (sas_evidence_store_name (f->db, one, TRUE, f->operator_, REVIEWER, &f->error));   /* not opened: nothing to do */
  evaluation = opened (f);
  g_assert_true (add_as (f, NIP, two, second, FALSE));
  g_assert_true (sas_evidence_store_name (f->db, two, TRUE, appraiser, REVIEWER, &f->error));      /* not his to write */
  g_assert_true (sas_evidence_store_name (f->db, two, TRUE, f->operator_, REVIEWER, &f->error));
  g_assert_true (sas_evidence_store_name (f->db, one, FALSE, f->operator_, REVIEWER, &f->error));
  named = sas_evaluation_store_load (f->db, NIP, 2026, SAS_PERIOD_Q1, NULL, &f->error);
  g_assert_cmpuint (sas_evaluation_realisation (evaluation, 0, 0)->evidence->len, ==, 1);
  g_assert_cmpuint (sas_evaluation_realisation (named, 0, 0)->evidence->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (sas_evaluation_realisation (named, 0, 0)->evidence, 0), ==, "b.pdf");
}

static void
test_damage (Fixture *f, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE evidence_bytes SET bytes = zeroblob (length (bytes)) WHERE position = 1", "DELETE FROM evidence_bytes WHERE position = 2",
    "UPDATE evidence SET sha256 = substr (sha256, 2) || 'x'",
  };
  g_autofree char *path = write_file (f, "a.pdf", SIZE, 1);

  approve_plan (f);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (SasEvidence) evidence = of_result (0, -1);
      g_autoptr (GPtrArray) faults = NULL;

      g_assert_true (add_as (f, NIP, evidence, path, FALSE));
      assert_sound (f);
      fixture_sql (f, damages[i]);
      faults = sas_check (f->db, TRUE, NULL, &f->error);
      g_assert_cmpuint (faults->len, >=, 1);
      g_assert_nonnull (strstr (g_ptr_array_index (faults, 0), "a.pdf"));
      assert_refused (f, sas_evidence_store_read (f->db, evidence->id, f->operator_, REVIEWER, NULL, &f->error) != NULL, SAS_ERROR_CORRUPT);
      fixture_sql (f, "DELETE FROM evidence_bytes; DELETE FROM evidence");
    }
}

/* Neither the row nor a chunk stays when the chain cannot be written, and the caller's value is as it was. */
static void
test_one_transaction (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "a.pdf", SIZE, 1);
  g_autoptr (SasEvidence) kept = of_result (0, -1);
  g_autoptr (SasEvidence) failed = of_result (1, -1);
  g_autoptr (GBytes) bytes = NULL;

  approve_plan (f);
  g_assert_true (add_as (f, NIP, kept, path, FALSE));
  g_assert_true (sas_db_exec (f->db, "CREATE TEMP TRIGGER stop BEFORE INSERT ON main.audit BEGIN SELECT RAISE (ABORT, 'no'); END", NULL));
  g_assert_false (add_as (f, NIP, failed, path, FALSE));
  g_clear_error (&f->error);
  g_assert_cmpstr (failed->id, ==, "");
  g_assert_false (sas_evidence_store_remove (f->db, kept->id, f->operator_, REVIEWER, &f->error));
  g_clear_error (&f->error);
  g_assert_true (sas_db_exec (f->db, "DROP TRIGGER stop", NULL));
  g_assert_cmpuint (count (f), ==, 1);
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT count (DISTINCT evidence) FROM evidence_bytes", ""), ==, 1);
  bytes = sas_evidence_store_read (f->db, kept->id, f->operator_, REVIEWER, NULL, &f->error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, SIZE);
  assert_sound (f);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autofree char *path = write_file (f, "a.pdf", SIZE, 1);
  g_autoptr (SasEvidence) evidence = of_result (0, -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  approve_plan (f);
  g_cancellable_cancel (cancellable);
  g_assert_false (sas_evidence_store_add (f->db, evidence, path, FALSE, f->operator_, REVIEWER, cancellable, &f->error));
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&f->error);
  g_assert_cmpuint (count (f), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/evidence-store/round-trip", test_round_trip);
  ADD ("/evidence-store/refused", test_refused);
  ADD ("/evidence-store/who", test_who);
  ADD ("/evidence-store/after-rating", test_after_rating);
  ADD ("/evidence-store/named", test_named);
  ADD ("/evidence-store/damage", test_damage);
  ADD ("/evidence-store/one-transaction", test_one_transaction);
  ADD ("/evidence-store/cancelled", test_cancelled);
  return g_test_run ();
}
