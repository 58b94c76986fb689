/* The disk fails at the first write, at the second, at the third ... until the work gets through. Each time the file and the
 * value are as before, the sentence is one for people, and the work succeeds once the disk is well. */
#include "fault-vfs.h"
#include "fixture.h"
#include "sas-backup.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-evidence-store.h"
#include "sas-settings-store.h"

#define FILE_SIZE (300 * 1024)

typedef struct { SasPlan *plan; gint64 revision; SasRoster *roster; SasEvaluation *evaluation; gint64 evaluated; char *file; } Work;

/* Everything that the file holds, as one text. */
static char *
contents (SasDb *db)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt = sas_db_query (db, NULL, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", "");

  while (sas_db_next (db, stmt, NULL))
    g_ptr_array_add (tables, sas_column_text (stmt, 0));
  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1, 2", (char *) tables->pdata[i]);

      stmt = sas_db_query (db, NULL, sql, "");
      while (sas_db_next (db, stmt, NULL))
        for (int column = 0; column < sqlite3_column_count (stmt); column++)
          g_string_append_printf (text, "%s|", (const char *) sqlite3_column_text (stmt, column));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- the works --- */

static gboolean
save_plan (Fixture *f, Work *work, GError **error)
{
  return sas_plan_store_save (f->db, work->plan, &work->revision, f->operator_, error);
}

static gboolean
submit_plan (Fixture *f, Work *work, GError **error)
{
  SasPlanAct submit = { .action = "submit" };
  gint64 any = 0;
  g_autoptr (SasPlan) next = sas_plan_store_act (f->db, work->plan->id, &any, &submit, f->operator_, error);

  return next != NULL;
}

static gboolean
save_evaluation (Fixture *f, Work *work, GError **error)
{
  return sas_evaluation_store_save (f->db, work->evaluation, &work->evaluated, NULL, f->operator_, error);
}

static gboolean
void_evaluation (Fixture *f, Work *work, GError **error)
{
  const SasEvaluationAct act = { .action = "void", .note = "Salah" };
  g_autoptr (SasEvaluation) next = sas_evaluation_store_act (f->db, work->evaluation->id, NULL, &act, f->operator_, error);

  return next != NULL;
}

static gboolean
import_people (Fixture *f, Work *work, GError **error)
{
  return sas_roster_store_merge (f->db, work->roster, "pegawai.csv", NULL, f->operator_, error);
}

/* More than a chunk, so that the disk fails between two. */
static gboolean
add_evidence (Fixture *f, Work *work, GError **error)
{
  g_autoptr (SasEvidence) evidence = sas_record_new (&sas_evidence_type);

  sas_record_set_text (&sas_evidence_type, evidence, "nip", NIP);
  evidence->year = 2026;
  evidence->period = SAS_PERIOD_Q1;
  evidence->indicator = -1;
  return sas_evidence_store_add (f->db, evidence, work->file, FALSE, f->operator_, NULL, NULL, error);
}

static gboolean
change_setting (Fixture *f, Work *work, GError **error)
{
  return sas_settings_store_set (f->db, SAS_SETTING_PLACE, "Tirtasari", f->operator_, error);
}

static const struct { const char *path; gboolean (*run) (Fixture *f, Work *work, GError **error); int code; } works[] = {
  { "/failures/save/full", save_plan, SQLITE_FULL },
  { "/failures/save/write", save_plan, SQLITE_IOERR_WRITE },
  { "/failures/submit/full", submit_plan, SQLITE_FULL },
  { "/failures/submit/sync", submit_plan, SQLITE_IOERR_FSYNC },
  { "/failures/evaluation/full", save_evaluation, SQLITE_FULL },
  { "/failures/evaluation/write", save_evaluation, SQLITE_IOERR_WRITE },
  { "/failures/void/sync", void_evaluation, SQLITE_IOERR_FSYNC },
  { "/failures/import/full", import_people, SQLITE_FULL },
  { "/failures/import/write", import_people, SQLITE_IOERR_WRITE },
  { "/failures/evidence/full", add_evidence, SQLITE_FULL },
  { "/failures/evidence/write", add_evidence, SQLITE_IOERR_WRITE },
  { "/failures/setting/full", change_setting, SQLITE_FULL },
};

static void
prepare (Fixture *f, Work *work)
{
  SasPerson *person;
  g_autofree char *long_text = g_strnfill (FILE_SIZE, 'x');

  work->plan = fixture_stored_plan (f, &work->revision);
  work->evaluation = sas_evaluation_for_plan (work->plan, SAS_PERIOD_Q1);
  g_assert_true (sas_evaluation_store_save (f->db, work->evaluation, &work->evaluated, NULL, f->operator_, NULL));
  sas_record_set_text (&sas_evaluation_type, work->evaluation, "notes", "berubah");
  sas_record_set_text (&sas_realisation_type, g_ptr_array_index (work->evaluation->realisations, 0), "text", "85 persen");
  sas_record_set_text (&sas_result_type, sas_plan_result (work->plan, 1), "text", "berubah");
  g_ptr_array_add (work->plan->results, sas_record_copy (&sas_result_type, sas_plan_result (work->plan, 0)));
  work->file = g_build_filename (f->folder, "bukti.txt", NULL);
  g_assert_true (g_file_set_contents (work->file, long_text, FILE_SIZE, NULL));
  work->roster = sas_roster_store_load (f->db, NULL);
  for (int i = 0; i < 100; i++)
    {
      g_autofree char *nip = g_strdup_printf ("19900101201501%d%03d", 1, i + 1);

      person = sas_person_new ();
      sas_record_set_text (&sas_person_type, person, "nip", nip);
      sas_record_set_text (&sas_person_type, person, "name", "Nama yang cukup panjang untuk mengisi halaman");
      sas_roster_put_person (work->roster, person);
    }
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GPtrArray) faults = sas_check (f->db, FALSE, NULL, &f->error);

  g_assert_no_error (f->error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* As after a crash: nothing of what was in memory helps. */
static void
assert_unchanged (Fixture *f, const char *before)
{
  g_autofree char *after = contents (f->db);

  g_assert_cmpstr (after, ==, before);
  assert_sound (f);
}

static void
test_work (Fixture *f, gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  Work work = { 0 };
  g_autofree char *before = NULL;
  g_autoptr (SasPlan) value = NULL;
  g_autoptr (SasEvaluation) evaluation = NULL;
  gint64 revision, evaluated;
  guint nth = 1;

  prepare (f, &work);
  value = sas_plan_copy (work.plan);
  revision = work.revision;
  evaluation = sas_evaluation_copy (work.evaluation);
  evaluated = work.evaluated;
  before = contents (f->db);
  for (; nth < 10000; nth++)
    {
      gboolean done;

      fault_vfs_set (nth, works[which].code);
      done = works[which].run (f, &work, &f->error);
      if (done && fault_vfs_hits () == 0)
        break;
      fault_vfs_set (0, 0);
      if (done)   /* it failed in what may fail: clearing the log away after the commit */
        break;
      g_assert_error (f->error, SAS_ERROR, SAS_ERROR_STORAGE);
      g_clear_error (&f->error);
      g_assert_true (sas_plan_equal (work.plan, value));
      g_assert_cmpint (work.revision, ==, revision);
      g_assert_true (sas_evaluation_equal (work.evaluation, evaluation));
      g_assert_cmpint (work.evaluated, ==, evaluated);
      assert_unchanged (f, before);
    }
  fault_vfs_set (0, 0);
  g_test_message ("%u writes", nth);
  g_assert_cmpuint (nth, >, 1);
  g_assert_no_error (f->error);
  assert_sound (f);
  sas_plan_free (work.plan);
  sas_evaluation_free (work.evaluation);
  g_free (work.file);
  sas_roster_unref (work.roster);
}

/* A full disk leaves no half backup, and no half new office. */
static void
test_files (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (f->folder, "salinan.sasaran", NULL);
  g_autofree char *anew = g_build_filename (f->folder, "baru.sasaran", NULL);
  g_autoptr (SasDb) db = NULL;

  for (guint nth = 1; nth < 1000; nth++)
    {
      gboolean done;

      fault_vfs_set (nth, SQLITE_FULL);
      done = sas_backup_write (f->db, copy, NULL, NULL, NULL, &f->error);
      fault_vfs_set (0, 0);
      if (done)
        break;
      g_assert_error (f->error, SAS_ERROR, SAS_ERROR_STORAGE);
      g_clear_error (&f->error);
      g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
    }
  for (guint nth = 1; db == NULL && nth < 1000; nth++)
    {
      fault_vfs_set (nth, SQLITE_FULL);
      db = sas_office_create (anew, f->operator_, &f->error);
      fault_vfs_set (0, 0);
      if (db != NULL)
        break;
      g_assert_error (f->error, SAS_ERROR, SAS_ERROR_STORAGE);
      g_clear_error (&f->error);
      g_assert_false (g_file_test (anew, G_FILE_TEST_EXISTS));
    }
  g_assert_nonnull (db);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    g_test_add (works[i].path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_work, fixture_tear_down);
  ADD ("/failures/files", test_files);
  return g_test_run ();
}
