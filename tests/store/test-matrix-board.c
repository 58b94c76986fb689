/* The matrix in an office file: many plans in one step, and back. */
#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-likeness.h"
#include "sas-matrix-board.h"
#include "sas-plan-edit.h"
#include "sas-team-store.h"
#include "sas-workblock-store.h"

#define STAFF "198705212011012009"
#define COMPUTER "199009082015031004"
#define DATA "199206152019022003"
#define MONEV "199411272020121008"

static json_t *
sample (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "matrices", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return sas_json_parse (text, -1, NULL);
}

static SasMatrixSheet *
sheet (const char *name)
{
  g_autoptr (json_t) json = sample (name);
  g_autoptr (GError) error = NULL;
  SasMatrixSheet *read = sas_matrix_sheet_from_json (json, &error);

  g_assert_no_error (error);
  return read;
}

static void
add_person (Fixture *f, const char *nip, const char *superior)
{
  SasPerson *person = sas_person_new ();

  sas_record_set_text (&sas_person_type, person, "nip", nip);
  sas_record_set_text (&sas_person_type, person, "name", nip);
  sas_record_set_text (&sas_person_type, person, "unit", "KX");
  sas_record_set_text (&sas_person_type, person, "superior", superior);
  g_assert_true (sas_roster_store_save_person (f->db, person, f->operator_, &f->error));
  sas_person_free (person);
}

static void
add_staff (Fixture *f)
{
  static const char *const staff[] = { STAFF, COMPUTER, DATA, MONEV };

  for (guint i = 0; i < G_N_ELEMENTS (staff); i++)
    add_person (f, staff[i], NIP);
}

/* The plan of Direktur II, with the indicator that the samples of kasubdit II name. */
static void
store_leader (Fixture *f)
{
  g_autoptr (SasPlan) plan = sas_plan_new (APPRAISER, 2026);

  plan->model = SAS_MODEL_JPT;
  sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
  sas_plan_set_text (plan, "results/0/text", "Meningkatnya kualitas bangunan gedung yang menjamin keselamatan, kesehatan, kenyamanan, dan "
                     "kemudahan bagi penggunanya.");
  sas_plan_set_text (plan, "results/0/indicators/0/text", "Persentase Pemerintah Daerah Kabupaten/ Kota yang Nilai Indeks Penyelenggaraan "
                     "Bangunan Gedung minimal Baik");
  g_assert_true (sas_plan_store_set (f->db, plan, f->operator_, &f->error));
}

static SasMatrixBoard *
load (Fixture *f, const char *leader)
{
  SasMatrixBoard *board = sas_matrix_board_load (f->db, leader, 2026, f->operator_, &f->error);

  g_assert_no_error (f->error);
  return board;
}

static void
set_sheet (Fixture *f, const char *leader, const char *name)
{
  g_autoptr (SasMatrixBoard) board = load (f, leader);
  g_autoptr (SasMatrixSheet) read = sheet (name);
  g_autoptr (SasPlanBatch) batch = sas_matrix_board_fill (board, read, NULL, &f->error);

  g_assert_no_error (f->error);
  sas_plan_store_apply (f->db, batch, f->operator_, &f->error);
  g_assert_no_error (f->error);
}

static void
assert_same_text (const char *a, const char *b)
{
  g_autofree char *left = sas_text_key (a);
  g_autofree char *right = sas_text_key (b);

  g_assert_cmpstr (left, ==, right);
}

static gint64
count (Fixture *f, const char *sql)
{
  return sas_db_number (f->db, 0, NULL, sql, "");
}

/* Anak Lampiran 2, table 10 makes table 12, but for a full stop and capitals. */
static void
test_stage_six (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) expected = fixture_plan ("tahap6-kasubdit-ii-draf");
  g_autoptr (SasPlan) plan = NULL;

  store_leader (f);
  set_sheet (f, APPRAISER, "matriks-direktur-ii");
  plan = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, NULL, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (plan->results->len, ==, expected->results->len);
  for (guint r = 0; r < plan->results->len; r++)
    {
      assert_same_text (sas_plan_result (plan, r)->text, sas_plan_result (expected, r)->text);
      assert_same_text (sas_plan_result (plan, r)->superior_result, sas_plan_result (expected, r)->superior_result);
    }
  g_assert_cmpstr (plan->appraiser, ==, APPRAISER);
  g_assert_cmpint (plan->model, ==, SAS_MODEL_JA_JF);
  g_assert_cmpint (plan->approach, ==, SAS_APPROACH_QUANTITATIVE);
}

/* Two levels, table 10 and table 11; set a second time nothing is left to do. */
static void
test_two_levels (Fixture *f, gconstpointer data)
{
  g_autoptr (SasTeam) team = sas_team_new ();
  g_autoptr (SasMatrixBoard) board = NULL;
  g_autoptr (SasMatrixSheet) again = NULL;
  g_autoptr (SasPlanBatch) batch = NULL;
  g_autoptr (json_t) json = NULL;
  SasMatrix *below;
  gint64 rows;

  add_staff (f);
  store_leader (f);
  set_sheet (f, APPRAISER, "matriks-direktur-ii");
  sas_record_set_text (&sas_team_type, team, "name", "Tim Kerja Subdirektorat II");
  sas_record_set_text (&sas_team_type, team, "lead", NIP);
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (team->members, g_strdup ((const char *[]) { STAFF, COMPUTER, DATA, MONEV }[i]));
  g_assert_true (sas_team_store_save (f->db, team, f->operator_, &f->error));
  set_sheet (f, NIP, "matriks-tim-subdit-ii");
  board = load (f, APPRAISER);
  below = g_ptr_array_index (board->matrix->teams, 0);
  g_assert_cmpuint (board->matrix->aligned, ==, 3);
  g_assert_cmpuint (below->columns->len, ==, 3);
  g_assert_cmpuint (below->members->len, ==, 4);
  g_assert_cmpuint (below->aligned, ==, 24);
  g_assert_cmpuint (below->holes, ==, 0);
  g_assert_cmpuint (below->orphans, ==, 0);
  g_assert_cmpuint (sas_matrix_cell (below, 1, 0)->len, ==, 4);
  g_assert_cmpuint (sas_matrix_cell (below, 2, 2)->len, ==, 0);
  json = sas_matrix_to_json (board->matrix);
  again = sas_matrix_sheet_from_json (json, &f->error);
  g_assert_no_error (f->error);
  batch = sas_matrix_board_fill (board, again, NULL, &f->error);
  g_assert_no_error (f->error);
  rows = count (f, "SELECT count(*) FROM audit");
  g_assert_true (sas_plan_store_apply (f->db, batch, f->operator_, &f->error));
  g_assert_cmpuint (batch->changes->len, ==, 0);
  g_assert_cmpint (count (f, "SELECT count(*) FROM audit"), ==, rows);
}

/* A column that is none of the leader's stays as it is written: p. 179 has one. */
static void
test_free_column (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) leader = fixture_plan ("kepala-puskesmas-kualitatif-unit-mandiri");
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (SasMatrixSheet) read = sheet ("matriks-kepala-puskesmas");

  add_person (f, "198408192010012011", "198006172008011012");
  g_assert_true (sas_plan_store_set (f->db, leader, f->operator_, &f->error));
  set_sheet (f, "198006172008011012", "matriks-kepala-puskesmas");
  plan = sas_plan_store_load (f->db, "198408192010012011", 2026, SAS_PLAN_CURRENT, NULL, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (plan->results->len, ==, 3);
  g_assert_cmpstr (sas_plan_result (plan, 0)->superior_result, ==, g_ptr_array_index (read->columns, 0));
  g_assert_cmpstr (sas_plan_result (plan, 1)->text, ==, "Layanan persalinan dilakukan dengan respon cepat dan akurat");
}

/* "Buat rancangan SKP untuk tim": one step, taken back whole, done again. */
static void
test_drafts_and_back (Fixture *f, gconstpointer data)
{
  g_autoptr (SasMatrixBoard) board = NULL;
  g_autoptr (SasPlanBatch) batch = NULL;
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  add_staff (f);
  board = load (f, NIP);
  batch = sas_matrix_board_drafts (board, NULL, &done, &f->error);
  g_assert_cmpuint (done->len, ==, 4);
  g_assert_true (sas_plan_store_apply (f->db, batch, f->operator_, &f->error));
  g_assert_cmpint (count (f, "SELECT count(*) FROM plan"), ==, 4);
  g_assert_cmpint (count (f, "SELECT count(*) FROM audit WHERE action = 'create' AND subject = 'plan'"), ==, 4);
  g_assert_true (sas_plan_store_turn_back (f->db, batch, f->operator_, &f->error));
  g_assert_cmpint (count (f, "SELECT count(*) FROM plan"), ==, 0);
  g_assert_cmpint (count (f, "SELECT count(*) FROM result"), ==, 0);
  g_assert_cmpint (count (f, "SELECT count(*) FROM audit WHERE action = 'remove' AND subject = 'plan'"), ==, 4);
  g_assert_true (sas_plan_store_turn_back (f->db, batch, f->operator_, &f->error));
  g_assert_cmpint (count (f, "SELECT count(*) FROM plan WHERE current = 1"), ==, 4);
  faults = sas_check (f->db, TRUE, NULL, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Typing into a cell of a plan that is there: undo gives the earlier content, with its ids. */
static void
test_cell_and_back (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) before = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) after = NULL;
  g_autoptr (SasMatrixBoard) board = NULL;
  g_autoptr (SasPlanBatch) batch = sas_plan_batch_new ("matrix");
  SasPlan *edited;

  store_leader (f);
  board = load (f, APPRAISER);
  edited = sas_matrix_board_draft (board, NIP, &revision);
  sas_matrix_clear (board->matrix, edited, 0, 0);
  sas_matrix_put (board->matrix, edited, 0, -1, "Hasil baru");
  sas_plan_batch_add (batch, edited, revision);
  g_assert_true (sas_plan_store_apply (f->db, batch, f->operator_, &f->error));
  g_assert_true (sas_plan_store_turn_back (f->db, batch, f->operator_, &f->error));
  g_assert_no_error (f->error);
  after = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, NULL, NULL);
  g_assert_true (sas_plan_equal (before, after));
}

/* The last step first, then the one before it: that the later one was there is no conflict. Then both again. */
static void
test_two_steps_and_back (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) before = fixture_stored_plan (f, &revision);
  SasPlanBatch *steps[2];

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      SasPlan *plan = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, &revision, NULL);

      sas_plan_set_text (plan, "results/0/text", i == 0 ? "Pertama" : "Kedua");
      steps[i] = sas_plan_batch_new ("matrix");
      sas_plan_batch_add (steps[i], plan, revision);
      g_assert_true (sas_plan_store_apply (f->db, steps[i], f->operator_, &f->error));
    }
  for (guint turn = 0; turn < 2; turn++)   /* back, then again */
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        sas_plan_store_turn_back (f->db, steps[turn == 0 ? 1 - i : i], f->operator_, &f->error);
        g_assert_no_error (f->error);
        if (turn == 0 && i == 1)
          {
            g_autoptr (SasPlan) back = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, NULL, NULL);

            g_assert_true (sas_plan_equal (before, back));
          }
      }
  g_assert_cmpint (count (f, "SELECT count(*) FROM result WHERE text = 'Kedua'"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    sas_plan_batch_free (steps[i]);
}

/* One of the step's plans was edited since: nothing of it is taken back. */
static void
test_back_in_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (SasMatrixBoard) board = NULL;
  g_autoptr (SasPlanBatch) batch = NULL;
  g_autoptr (SasPlan) plan = NULL;
  gint64 revision;

  add_staff (f);
  board = load (f, NIP);
  batch = sas_matrix_board_drafts (board, NULL, NULL, &f->error);
  g_assert_true (sas_plan_store_apply (f->db, batch, f->operator_, &f->error));
  plan = sas_plan_store_load (f->db, MONEV, 2026, SAS_PLAN_CURRENT, &revision, NULL);
  sas_plan_set_text (plan, "results/0/text", "Ditulis sendiri");
  g_assert_true (sas_plan_store_save (f->db, plan, &revision, f->operator_, &f->error));
  g_assert_false (sas_plan_store_turn_back (f->db, batch, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_assert_nonnull (strstr (f->error->message, MONEV));
  g_assert_cmpint (count (f, "SELECT count(*) FROM plan"), ==, 4);
  g_assert_cmpuint (batch->changes->len, ==, 4);
}

static void
approve (Fixture *f)
{
  static const char *const actions[] = { "submit", "approve" };
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const SasPlanAct act = { .action = actions[i], .place = "Jakarta", .date = sas_date_new (2026, 1, 20) };
      g_autoptr (SasPlan) done = sas_plan_store_act (f->db, plan->id, &revision, &act, f->operator_, &f->error);

      g_assert_no_error (f->error);
    }
}

/* All or nothing: one plan that was approved keeps the whole sheet out. */
static void
test_approved (Fixture *f, gconstpointer data)
{
  g_autoptr (SasMatrixBoard) board = NULL;
  g_autoptr (SasMatrixSheet) read = sheet ("matriks-direktur-ii");
  g_autoptr (SasPlanBatch) batch = NULL;
  SasMatrixSheetRow *row = g_ptr_array_index (read->rows, 0);
  GPtrArray *cell = g_ptr_array_index (row->cells, 0);

  store_leader (f);
  approve (f);
  add_person (f, STAFF, APPRAISER);
  board = load (f, APPRAISER);
  g_assert_false (sas_matrix_member (board->matrix, 0)->editable);
  batch = sas_matrix_board_drafts (board, NULL, NULL, &f->error);
  g_assert_cmpuint (batch->changes->len, ==, 1);   /* only for who has none */
  g_ptr_array_add (cell, g_strdup ("Hasil tambahan"));
  sas_plan_batch_free (batch);
  batch = sas_matrix_board_fill (board, read, NULL, &f->error);
  sas_plan_batch_add (batch, sas_plan_new (STAFF, 2026), 0);
  g_assert_false (sas_plan_store_apply (f->db, batch, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_DENIED);
  g_assert_nonnull (strstr (f->error->message, NIP));
  g_assert_cmpint (count (f, "SELECT count(*) FROM plan"), ==, 2);
}

static void
test_copy_to_several (Fixture *f, gconstpointer data)
{
  static const char *const people[] = { NIP, STAFF, DATA, NULL };
  gint64 revision;
  g_autoptr (SasPlan) source = fixture_stored_plan (f, &revision);
  g_autoptr (SasMatrixBoard) board = NULL;
  g_autoptr (SasPlanBatch) batch = NULL;
  g_autoptr (SasPlan) copy = NULL;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint place = 1;

  add_staff (f);
  g_array_append_val (places, place);
  board = sas_matrix_board_load_people (f->db, people, 2026, &f->error);
  batch = sas_matrix_board_copy (board, NIP, places, people + 1, NULL, &f->error);
  g_assert_true (sas_plan_store_apply (f->db, batch, f->operator_, &f->error));
  copy = sas_plan_store_load (f->db, DATA, 2026, SAS_PLAN_CURRENT, NULL, &f->error);
  g_assert_cmpuint (copy->results->len, ==, 1);
  g_assert_cmpstr (sas_plan_result (copy, 0)->text, ==, sas_plan_result (source, 1)->text);
  g_assert_cmpstr (sas_plan_result (copy, 0)->id, !=, sas_plan_result (source, 1)->id);
  g_assert_cmpuint (sas_plan_result (copy, 0)->indicators->len, ==, sas_plan_result (source, 1)->indicators->len);
  place = 7;
  g_array_append_val (places, place);
  g_assert_null (sas_matrix_board_copy (board, NIP, places, people + 1, NULL, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);
}

/* What a person is called by changes: teams and workblocks follow. */
static void
test_new_number (Fixture *f, gconstpointer data)
{
  g_autoptr (SasTeam) team = sas_team_new ();
  g_autoptr (SasWorkblock) block = NULL;
  g_autoptr (json_t) json = sample ("workblock-direktur-ii");
  g_autoptr (GPtrArray) teams = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  sas_record_set_text (&sas_team_type, team, "name", "Tim");
  sas_record_set_text (&sas_team_type, team, "lead", APPRAISER);
  g_ptr_array_add (team->members, g_strdup (NIP));
  g_assert_true (sas_team_store_save (f->db, team, f->operator_, &f->error));
  block = sas_workblock_from_json (json, NIP, 2026, &f->error);
  g_assert_true (sas_workblock_store_save (f->db, block, f->operator_, &f->error));
  fixture_change (f, "UPDATE person SET nip = '197811032005011999' WHERE nip = '" NIP "';"
                     "UPDATE person SET nip = '197209151998031999' WHERE nip = '" APPRAISER "'");
  teams = sas_team_store_list (f->db, &f->error);
  g_assert_cmpstr (((SasTeam *) g_ptr_array_index (teams, 0))->lead, ==, "197209151998031999");
  g_assert_cmpstr (g_ptr_array_index (((SasTeam *) g_ptr_array_index (teams, 0))->members, 0), ==, "197811032005011999");
  blocks = sas_workblock_store_list (f->db, "197811032005011999", 2026, &f->error);
  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpuint (((SasWorkblock *) g_ptr_array_index (blocks, 0))->milestones_transformative->len, ==, 3);
  faults = sas_check (f->db, TRUE, NULL, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_true (sas_workblock_store_remove (f->db, block->id, f->operator_, &f->error));
  g_assert_true (sas_team_store_remove (f->db, team->id, f->operator_, &f->error));
}

static void
test_bad_teams (Fixture *f, gconstpointer data)
{
  static const struct { const char *name, *lead, *member; int code; } cases[] = {
    { "", NIP, APPRAISER, SAS_ERROR_INVALID }, { "Tim", NIP, NIP, SAS_ERROR_INVALID }, { "Tim", NIP, NULL, SAS_ERROR_INVALID },
    { "Tim", NIP, "199999999999999999", SAS_ERROR_NOT_FOUND }, { "Tim", "199999999999999999", NIP, SAS_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasTeam) team = sas_team_new ();

      sas_record_set_text (&sas_team_type, team, "name", cases[i].name);
      sas_record_set_text (&sas_team_type, team, "lead", cases[i].lead);
      if (cases[i].member != NULL)
        g_ptr_array_add (team->members, g_strdup (cases[i].member));
      g_assert_false (sas_team_store_save (f->db, team, f->operator_, &f->error));
      g_assert_error (f->error, SAS_ERROR, cases[i].code);
      g_clear_error (&f->error);
    }
}

static void
save_block (Fixture *f, SasWorkblock *block, const char *title)
{
  sas_record_set_text (&sas_workblock_type, block, "title", title);
  g_assert_true (sas_workblock_store_save (f->db, block, f->operator_, &f->error));
}

static void
assert_order (Fixture *f, const char *titles)
{
  g_autoptr (GPtrArray) blocks = sas_workblock_store_list (f->db, NIP, 2026, &f->error);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    g_string_append (found, ((const SasWorkblock *) blocks->pdata[i])->title);
  g_assert_cmpstr (found->str, ==, titles);
}

/* All or none, their ids too: the second is of nobody in the office. */
static void
test_workblocks_together (Fixture *f, gconstpointer data)
{
  g_autoptr (SasWorkblock) good = sas_workblock_new (NIP, 2026);
  g_autoptr (SasWorkblock) bad = sas_workblock_new ("199999999999999999", 2026);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  sas_record_set_text (&sas_workblock_type, good, "title", "A");
  sas_record_set_text (&sas_workblock_type, bad, "title", "B");
  g_ptr_array_add (both, good);
  g_ptr_array_add (both, bad);
  g_assert_false (sas_workblock_store_save_all (f->db, both, f->operator_, &f->error));
  g_assert_nonnull (f->error);
  g_clear_error (&f->error);
  assert_order (f, "");
  g_assert_cmpstr (good->id, ==, "");
  sas_record_set_text (&sas_workblock_type, bad, "nip", NIP);
  g_assert_true (sas_workblock_store_save_all (f->db, both, f->operator_, &f->error));
  assert_order (f, "AB");
  g_assert_cmpstr (good->id, !=, "");
}

/* Workblocks stand, and are printed, in the order they are put in; what is gone moves nothing. */
static void
test_workblock_order (Fixture *f, gconstpointer data)
{
  g_autoptr (SasWorkblock) a = sas_workblock_new (NIP, 2026);
  g_autoptr (SasWorkblock) b = sas_workblock_new (NIP, 2026);
  g_autoptr (SasWorkblock) c = sas_workblock_new (NIP, 2026);

  save_block (f, a, "A");
  save_block (f, b, "B");
  assert_order (f, "AB");
  g_assert_true (sas_workblock_store_swap (f->db, b->id, a->id, f->operator_, &f->error));
  save_block (f, c, "C");
  assert_order (f, "BAC");
  g_assert_true (sas_workblock_store_swap (f->db, a->id, c->id, f->operator_, &f->error));
  fixture_reopen (f);
  assert_order (f, "BCA");
  g_assert_true (sas_workblock_store_remove (f->db, c->id, f->operator_, &f->error));
  g_assert_false (sas_workblock_store_swap (f->db, b->id, c->id, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);
  g_clear_error (&f->error);
  assert_order (f, "BA");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/matrix-board/stage-six", test_stage_six);
  ADD ("/matrix-board/two-levels", test_two_levels);
  ADD ("/matrix-board/free-column", test_free_column);
  ADD ("/matrix-board/drafts-and-back", test_drafts_and_back);
  ADD ("/matrix-board/cell-and-back", test_cell_and_back);
  ADD ("/matrix-board/two-steps-and-back", test_two_steps_and_back);
  ADD ("/matrix-board/back-in-conflict", test_back_in_conflict);
  ADD ("/matrix-board/approved", test_approved);
  ADD ("/matrix-board/copy-to-several", test_copy_to_several);
  ADD ("/matrix-board/new-number", test_new_number);
  ADD ("/matrix-board/bad-teams", test_bad_teams);
  ADD ("/matrix-board/workblock-order", test_workblock_order);
  ADD ("/matrix-board/workblocks-together", test_workblocks_together);
  return g_test_run ();
}
