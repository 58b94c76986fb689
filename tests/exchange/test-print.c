/* Printing in bulk: one, a unit, everybody; one file or many; whole or not at all. */
#include "config.h"
#include <glib/gstdio.h>
#include <string.h>
#include "sas-error.h"
#include "sas-import.h"
#include "sas-office.h"
#include "sas-plan-store.h"
#include "sas-print-name.h"
#include "sas-print-survey.h"
#include "sas-roster-store.h"

#define SECRETARY "197011031995032004"
#define WITHOUT_PLAN "200001092025041041"

typedef struct { char *folder, *office, *out; SasPrintRequest *request; GError *error; } Fixture;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
import (SasDb *db, const char *name, const SasActor *actor)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "staff", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasSheet) sheet = sas_sheet_read_file (path, &error);
  g_autoptr (SasRoster) office = sas_roster_store_load (db, &error);
  g_autoptr (SasImport) plan = sas_import_plan (sheet, office, SAS_IMPORT_ANY);

  g_assert_no_error (error);
  g_assert_false (sas_import_has_errors (plan));
  sas_roster_store_merge (db, plan->changes, name, NULL, actor, &error);
  g_assert_no_error (error);
}

static SasPlan *
read_plan (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "plans", name, NULL), *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (json_t) json = NULL;
  SasPlan *plan;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  json = sas_json_parse (text, (gssize) length, &error);
  plan = sas_plan_from_json (json, &error);
  g_assert_no_error (error);
  return plan;
}

/* Everybody but one gets the same quantitative plan, the secretary an unfinished one. */
static void
add_plans (SasDb *db, const SasActor *actor)
{
  g_autoptr (SasPlan) whole = read_plan ("kasubdit-ii-kuantitatif-ja.json"), part = read_plan ("tahap6-kasubdit-ii-draf.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, &error);
  GPtrArray *people = sas_roster_people (roster);

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);
      g_autoptr (SasPlan) plan = sas_plan_copy (g_str_equal (person->nip, SECRETARY) ? part : whole);

      g_free (plan->nip);
      plan->nip = g_strdup (person->nip);
      g_clear_pointer (&plan->appraiser, g_free);
      if (!g_str_equal (person->nip, WITHOUT_PLAN))
        sas_plan_store_set (db, plan, actor, &error);
      g_assert_no_error (error);
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autoptr (SasDb) db = NULL;

  self->folder = g_dir_make_tmp ("sasaran-XXXXXX", NULL);
  self->office = g_build_filename (self->folder, "kantor.sasaran", NULL);
  self->out = g_build_filename (self->folder, "cetak", NULL);
  db = sas_office_create (self->office, actor, &self->error);
  g_assert_no_error (self->error);
  import (db, "units.csv", actor);
  import (db, "pegawai.csv", actor);
  add_plans (db, actor);
  self->request = sas_print_request_new ();
  self->request->office = g_strdup (self->office);
  self->request->year = 2026;
  self->request->output = g_strdup (self->out);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_error (&self->error);
  sas_print_request_free (self->request);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->office);
  g_free (self->out);
}

static void
set_nip (Fixture *self, const char *nip)
{
  const char *nips[] = { nip, NULL };

  g_strfreev (self->request->nips);
  self->request->nips = g_strdupv ((char **) nips);
}

static void
set_merged (Fixture *self, const char *name)
{
  self->request->merged = TRUE;
  g_free (self->request->output);
  self->request->output = g_build_filename (self->folder, name, NULL);
}

static void
assert_pdf (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, 5000);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
}

static void
test_one (Fixture *self, gconstpointer data)
{
  g_autoptr (SasPrintReport) report = NULL;
  SasPrintItem *item;

  set_nip (self, "199008142019032006");
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_no_error (self->error);
  g_assert_cmpuint (report->items->len, ==, 1);
  item = g_ptr_array_index (report->items, 0);
  g_assert_cmpint (item->readiness, ==, SAS_PRINT_DRAFT);
  g_assert_true (g_str_has_suffix (item->file, "SKP_2026_199008142019032006_Siti_Nur_Sadiyah_S_Psi_M_A_P.pdf"));
  g_assert_cmpuint (item->pages, >=, 2);
  assert_pdf (item->file);
  g_assert_cmpuint (count_files (self->out), ==, 1);
}

static void
test_unit (Fixture *self, gconstpointer data)
{
  g_autoptr (SasPrintReport) report = NULL;
  guint incomplete = 0;

  self->request->unit = g_strdup ("UNOR-10");   /* Sekretariat and its two subdivisions */
  self->request->forms = SAS_PRINT_PLAN;
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_no_error (self->error);
  g_assert_cmpuint (report->items->len, ==, 14);
  g_assert_cmpuint (report->printed, ==, 14);
  for (guint i = 0; i < report->items->len; i++)
    incomplete += ((SasPrintItem *) g_ptr_array_index (report->items, i))->readiness == SAS_PRINT_INCOMPLETE;
  g_assert_cmpuint (incomplete, ==, 1);
  g_assert_cmpuint (count_files (self->out), ==, 14);
}

static void
count_progress (guint done, guint total, const char *name, gpointer data)
{
  g_assert_cmpuint (done, <=, total);
  g_assert_nonnull (name);
  (*(guint *) data)++;
}

static void
test_everybody_merged (Fixture *self, gconstpointer data)
{
  g_autoptr (SasPrintReport) report = NULL;
  guint calls = 0;

  set_merged (self, "semua.pdf");
  report = sas_print_run (self->request, count_progress, &calls, NULL, &self->error);
  g_assert_no_error (self->error);
  g_assert_cmpuint (report->items->len, ==, 48);
  g_assert_cmpuint (calls, ==, 48);
  g_assert_cmpuint (report->printed, ==, 47);
  g_assert_cmpuint (report->files, ==, 1);
  assert_pdf (self->request->output);
}

static void
test_same_bytes (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;
  gsize first_length, second_length;

  self->request->unit = g_strdup ("UNOR-20");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SasPrintReport) report = NULL;

      set_merged (self, i == 0 ? "satu.pdf" : "dua.pdf");
      self->request->jobs = i == 0 ? 1 : 4;
      report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
      g_assert_no_error (self->error);
      g_assert_true (g_file_get_contents (self->request->output, i == 0 ? &first : &second, i == 0 ? &first_length : &second_length, NULL));
    }
  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_duplex (Fixture *self, gconstpointer data)
{
  g_autoptr (SasPrintReport) report = NULL;
  g_autofree char *plain = NULL, *padded = NULL;
  gsize plain_length, padded_length;

  set_nip (self, SECRETARY);
  self->request->forms = SAS_PRINT_A_1_8;   /* one page */
  set_merged (self, "satu.pdf");
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_no_error (self->error);
  g_assert_cmpuint (report->pages, ==, 1);
  g_assert_true (g_file_get_contents (self->request->output, &plain, &plain_length, NULL));
  g_clear_pointer (&report, sas_print_report_free);
  set_merged (self, "dua.pdf");
  self->request->duplex = TRUE;
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_no_error (self->error);
  g_assert_cmpuint (report->pages, ==, 1);   /* the blank back is not counted */
  g_assert_true (g_file_get_contents (self->request->output, &padded, &padded_length, NULL));
  g_assert_cmpuint (padded_length, >, plain_length);
}

static void
test_overwrite_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (SasPrintReport) report = NULL;
  g_autofree char *text = NULL;

  set_nip (self, SECRETARY);
  set_merged (self, "ada.pdf");
  g_assert_true (g_file_set_contents (self->request->output, "milik orang", -1, NULL));
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_error (self->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_assert_nonnull (strstr (self->error->message, "ada.pdf"));
  g_assert_true (g_file_get_contents (self->request->output, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "milik orang");
  g_clear_error (&self->error);
  self->request->overwrite = TRUE;
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_no_error (self->error);
  assert_pdf (self->request->output);
}

static void
test_folder_not_overwritten (Fixture *self, gconstpointer data)
{
  g_autoptr (SasPrintReport) report = NULL;

  set_nip (self, SECRETARY);
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_no_error (self->error);
  g_clear_pointer (&self->request->nips, g_strfreev);
  self->request->unit = g_strdup ("UNOR-10");
  g_clear_pointer (&report, sas_print_report_free);
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_error (self->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_assert_cmpuint (count_files (self->out), ==, 1);
}

static void
cancel_at_fifth (guint done, guint total, const char *name, gpointer cancellable)
{
  if (done == 5)
    g_cancellable_cancel (cancellable);
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  gboolean merged = GPOINTER_TO_INT (data);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SasPrintReport) report = NULL;

  if (merged)
    set_merged (self, "semua.pdf");
  report = sas_print_run (self->request, cancel_at_fifth, cancellable, cancellable, &self->error);
  g_assert_null (report);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (self->request->output, G_FILE_TEST_EXISTS));
}

static void
test_readiness (Fixture *self, gconstpointer data)
{
  g_autoptr (SasPrintReport) report = NULL;
  const SasPrintItem *item;

  set_nip (self, WITHOUT_PLAN);
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_no_error (self->error);
  item = g_ptr_array_index (report->items, 0);
  g_assert_cmpint (item->readiness, ==, SAS_PRINT_ABSENT);
  g_assert_nonnull (item->reason);
  g_assert_cmpuint (report->printed, ==, 0);
  g_clear_pointer (&report, sas_print_report_free);

  set_nip (self, SECRETARY);
  self->request->forms = sas_print_forms_parse ("A.1.6");   /* hers is quantitative: A.1.7 */
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_no_error (self->error);
  item = g_ptr_array_index (report->items, 0);
  g_assert_cmpint (item->readiness, ==, SAS_PRINT_ABSENT);
  g_assert_nonnull (strstr (item->reason, "A.1.7"));
}

static void
test_survey (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) prospects = sas_print_survey (self->request, NULL, &self->error);
  guint absent = 0, incomplete = 0, drafts = 0;

  g_assert_no_error (self->error);
  g_assert_cmpuint (prospects->len, ==, 48);
  for (guint i = 0; i < prospects->len; i++)
    {
      const SasPrintProspect *prospect = g_ptr_array_index (prospects, i);

      absent += prospect->plan == SAS_PRINT_ABSENT;
      incomplete += prospect->plan == SAS_PRINT_INCOMPLETE;
      drafts += prospect->plan == SAS_PRINT_DRAFT && prospect->missing == NULL;
      if (g_str_equal (prospect->nip, SECRETARY))
        g_assert_nonnull (prospect->missing);
      if (g_str_equal (prospect->nip, "196805171994031002"))   /* leads; the plans here have no manuals */
        g_assert_cmpuint (prospect->others, ==, SAS_PRINT_A_1_5);
      if (g_str_equal (prospect->nip, "199209092020122014"))
        g_assert_cmpuint (prospect->others, ==, 0);
    }
  g_assert_cmpuint (absent, ==, 1);
  g_assert_cmpuint (incomplete, ==, 1);
  g_assert_cmpuint (drafts, ==, 46);
  g_clear_pointer (&prospects, g_ptr_array_unref);
  self->request->appraiser = g_strdup ("196805171994031002");   /* the head of the office: secretary, three divisions, laboratory */
  prospects = sas_print_survey (self->request, NULL, &self->error);
  g_assert_no_error (self->error);
  g_assert_cmpuint (prospects->len, ==, 5);
}

static void
test_unknown (Fixture *self, gconstpointer data)
{
  g_autoptr (SasPrintReport) report = NULL;

  set_nip (self, "198504122010011007");
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_error (self->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&self->error);
  g_clear_pointer (&self->request->nips, g_strfreev);
  self->request->unit = g_strdup ("TIDAK-ADA");
  report = sas_print_run (self->request, NULL, NULL, NULL, &self->error);
  g_assert_error (self->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_assert_false (g_file_test (self->out, G_FILE_TEST_EXISTS));
}

static void
test_names (void)
{
  static const struct { guint forms; const char *name, *file; } cases[] = {
    { SAS_PRINT_SKP, "José Maria Soares da Conceição, A.Md.T.", "SKP_2026_198908082014011006_Jose_Maria_Soares_da_Conceicao_A_Md_T.pdf" },
    { SAS_PRINT_A_1_8, "Romauli br. Hutagalung", "Lampiran_SKP_2026_198908082014011006_Romauli_br_Hutagalung.pdf" },
    { SAS_PRINT_C_1_3, "Romauli", "Hasil_Evaluasi_2026_Triwulan_III_198908082014011006_Romauli.pdf" },
    { SAS_PRINT_EVALUATION, "Romauli", "Evaluasi_2026_Triwulan_III_198908082014011006_Romauli.pdf" },
    { SAS_PRINT_SKP, "a/b\\c:d*e?f\"g<h>i|j", "SKP_2026_198908082014011006_a_b_c_d_ef_g_h_i_j.pdf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = sas_print_file_name (cases[i].forms, 2026, SAS_PERIOD_Q3, "198908082014011006", cases[i].name);

      g_assert_cmpstr (file, ==, cases[i].file);
    }
}

static void
test_patterns (void)
{
  static const struct { const char *pattern, *unit, *file; } cases[] = {
    { "{nip}", NULL, "198908082014011006.pdf" },
    { "{nama} ({unit})", "Seksi Jalan", "Jose_Maria (Seksi_Jalan).pdf" },
    { "{unit}_{nip}", NULL, "198908082014011006.pdf" },       /* an empty field takes its sign along */
    { "{nip}_{unit}", NULL, "198908082014011006.pdf" },
    { "{form} {periode} {tahun}", NULL, "Evaluasi Triwulan_III 2026.pdf" },
    { "nul", NULL, "Berkas_nul.pdf" },
    { "LPT1.arsip", NULL, "Berkas_LPT1.arsip.pdf" },
    { "Arsip. .", NULL, "Arsip.pdf" },
    { "é {nip}", NULL, "e 198908082014011006.pdf" },
  };
  static const char *const wrong[] = { "", " . ", "{nama", "{umur}", "a}b", "a/b", "a:b", "a\\b", "a\nb" };
  const char *longest = "{nama}{nama}{nama}{nama}{nama}{nama}{nama}{nama}{nama}{nama}{nama}{nama}{nama}{nama}";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SasPrintNameFacts facts = { SAS_PRINT_EVALUATION, 2026, SAS_PERIOD_Q3, "198908082014011006", "José Maria", cases[i].unit };
      g_autofree char *file = sas_print_name (cases[i].pattern, &facts);

      g_assert_true (sas_print_name_check (cases[i].pattern, NULL));
      g_assert_cmpstr (file, ==, cases[i].file);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (sas_print_name_check (wrong[i], &error));
      g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
    }
  {
    const SasPrintNameFacts facts = { SAS_PRINT_SKP, 2026, SAS_PERIODS, "198908082014011006", "José Maria", NULL };
    g_autofree char *file = sas_print_name (longest, &facts);
    g_autofree char *apart = sas_print_name_apart (file, facts.nip);

    g_assert_cmpuint (strlen (file), <=, SAS_PRINT_NAME_LONGEST + 4);
    g_assert_cmpuint (strlen (apart), <=, SAS_PRINT_NAME_LONGEST + 4);
    g_assert_true (g_str_has_suffix (apart, "_198908082014011006.pdf"));
  }
}

#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/names", test_names);
  g_test_add_func ("/print/patterns", test_patterns);
  ADD ("/print/one", NULL, test_one);
  ADD ("/print/unit", NULL, test_unit);
  ADD ("/print/everybody-merged", NULL, test_everybody_merged);
  ADD ("/print/same-bytes", NULL, test_same_bytes);
  ADD ("/print/duplex", NULL, test_duplex);
  ADD ("/print/overwrite-refused", NULL, test_overwrite_refused);
  ADD ("/print/folder-not-overwritten", NULL, test_folder_not_overwritten);
  ADD ("/print/cancel-folder", GINT_TO_POINTER (FALSE), test_cancel);
  ADD ("/print/cancel-merged", GINT_TO_POINTER (TRUE), test_cancel);
  ADD ("/print/readiness", NULL, test_readiness);
  ADD ("/print/survey", NULL, test_survey);
  ADD ("/print/unknown", NULL, test_unknown);
  return g_test_run ();
}
