/* Planning from end to end by keyboard: a head of unit with a plan that is set deals it out to twelve people in the matrix, they
 * complete and submit what they were given, all of it is set in one sitting, and the papers are there. */
#include "config.h"
#include "sas-approval-page-private.h"
#include "sas-matrix-page-private.h"
#include "sas-plan-edit.h"
#include "sas-plan-page-private.h"
#include "sas-plan-store.h"
#include "sas-print-page.h"
#include "sas-print-table.h"
#include "ui-office.h"

#define LEADER "197710272003122002"    /* Kepala Bidang Cipta Karya */
#define OTHER "197201151998031003"
#define STUDENT "199006152019031023"   /* on study leave: his plan needs a dialogue before it is set (p. 62) */
#define YEAR 2027
#define PEOPLE 12
#define PLACES_MOST 60

typedef struct { UiOffice office; GtkWidget *window; SasSession *session; } Walk;

/* --- what is there at the beginning --- */

/* Twelve people of four units whom she appraises next year, one of them PPPK. */
static const char people_sql[] =
  "UPDATE person SET superior = '" OTHER "' WHERE nip = '" STUDENT "';"
  "UPDATE person SET superior = '" LEADER "' WHERE nip IN ('196904041992032016', '199802192022031020',"
  " '197305202005011038', '198404142009011039', '199104142015031040', '199408282024212002', '200001092025041041')";

static gpointer
set_leaders_plan (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasPlan) earlier = sas_plan_store_load (db, LEADER, YEAR - 1, SAS_PLAN_CURRENT, NULL, error);
  g_autoptr (SasPlan) plan = sas_plan_copy_to_year (earlier, YEAR);
  g_autoptr (SasPlan) submitted = NULL;
  SasPlan *set;
  gint64 revision = 0;

  if (!sas_db_exec (db, people_sql, error) ||
      !sas_plan_store_save (db, plan, &revision, actor, error) ||
      (submitted = sas_plan_store_act (db, plan->id, NULL, &(SasPlanAct) { .action = "submit" }, actor, error)) == NULL)
    return NULL;
  set = sas_plan_store_act (db, plan->id, NULL, &(SasPlanAct) { .action = "approve", .place = "Tirtasari", .date = sas_date_new (YEAR, 1, 4) }, actor, error);
  sas_plan_free (set);
  return GINT_TO_POINTER (set != NULL);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gpointer *) user_data = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
set_up (Walk *walk)
{
  gpointer done = NULL;

  ui_office_set_up (&walk->office, TRUE);
  walk->window = GTK_WIDGET (walk->office.window);
  walk->session = sas_window_get_session (walk->office.window);
  sas_session_set_actor (walk->session, NULL);
  sas_session_run_async (walk->session, SAS_CHANGED_PLANS | SAS_CHANGED_ROSTER, set_leaders_plan, NULL, NULL, NULL, NULL, on_run, &done);
  ui_wait_until (done != NULL);
  sas_session_set_year (walk->session, YEAR);
  sas_session_set_actor (walk->session, LEADER);
  ui_settle (walk->window);
}

/* --- the leader deals out --- */

static SasMatrix *
open_matrix (Walk *walk, SasMatrixPage **page)
{
  *page = SAS_MATRIX_PAGE (ui_page_by (&walk->office, "matrix", SAS_TYPE_MATRIX_PAGE));
  ui_wait_until (sas_matrix_page_get_matrix (*page) != NULL && sas_matrix_page_get_matrix (*page)->members->len == PEOPLE &&
                 g_str_equal (sas_matrix_page_get_matrix (*page)->leader_nip, LEADER));
  ui_settle (walk->window);
  return sas_matrix_page_get_matrix (*page);
}

/* One result a person, down and to the right, so that each of the leader's results is carried. Their numbers. */
static GPtrArray *
deal_out (Walk *walk)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);
  SasMatrixPage *page;
  const SasMatrix *matrix = open_matrix (walk, &page);
  guint columns = matrix->columns->len;

  g_assert_cmpuint (matrix->holes, ==, columns);
  g_assert_cmpuint (columns, <=, PEOPLE);
  for (guint m = 0; m < PEOPLE; m++)
    g_ptr_array_add (people, g_strdup (sas_matrix_member (matrix, m)->nip));
  ui_key (walk->window, "<Control>Return");   /* to the first hole */
  ui_key (walk->window, "<Control>Home");
  for (guint m = 0; m < PEOPLE; m++)
    {
      const char text[] = { 'H', 'a', 's', 'i', 'l', ' ', (char) ('A' + m), '\0' };

      ui_type (walk->window, text);
      ui_key (walk->window, "Return");
      ui_key (walk->window, (m + 1) % columns == 0 ? "Home" : "Right");
    }
  ui_wait_until (sas_matrix_page_get_matrix (page) != NULL && sas_matrix_page_get_matrix (page)->aligned == PEOPLE);
  g_assert_cmpuint (sas_matrix_page_get_matrix (page)->holes, ==, 0);
  return people;
}

/* --- each completes what he was given --- */

static const SasPlan *
plan_of (SasPlanPage *page)
{
  return page->desk != NULL ? sas_plan_desk_get_plan (page->desk) : NULL;
}

static void
write_here (Walk *walk, SasPlanPage *page, const char *place, const char *text)
{
  ui_type (walk->window, text);
  ui_wait_until (g_strcmp0 (sas_plan_get_text (plan_of (page), place), text) == 0);
}

/* F8 to the next place that wants something; what must be there is written. */
static void
fill_next (Walk *walk, SasPlanPage *page)
{
  g_autofree char *place = NULL;

  ui_key (walk->window, "F8");
  ui_settle (walk->window);
  place = g_strdup (page->walked);
  if (g_str_has_prefix (place, "annexes/"))
    {
      g_autofree char *line = g_strdup_printf ("%s/0", place);

      ui_key (walk->window, "space");
      ui_wait_until (g_strcmp0 (sas_plan_editor_get_place (page->editor), line) == 0);
      write_here (walk, page, line, "Sudah disepakati");
    }
  else if (g_str_has_suffix (place, "/text") && sas_plan_get_text (plan_of (page), place) == NULL)
    write_here (walk, page, place, "Jumlah dokumen");
  else if (g_str_has_suffix (place, "/target"))
    write_here (walk, page, place, "4");
}

static void
complete (Walk *walk, const char *nip)
{
  SasPlanPage *page;
  guint places = 0;

  ui_work_as (&walk->office, nip);
  page = SAS_PLAN_PAGE (ui_page_by (&walk->office, "plan", SAS_TYPE_PLAN_PAGE));
  ui_wait_until (plan_of (page) != NULL && g_str_equal (plan_of (page)->nip, nip) && plan_of (page)->year == YEAR);
  ui_settle (walk->window);
  ui_tab_into (walk->window, GTK_WIDGET (page));
  while (!sas_plan_is_complete (plan_of (page)))
    {
      fill_next (walk, page);
      g_assert_cmpuint (++places, <, PLACES_MOST);
    }
  ui_key (walk->window, "<Control>Return");
  ui_wait_until (plan_of (page)->state == SAS_PLAN_SUBMITTED);
  ui_settle (walk->window);
}

/* --- all are set in one sitting --- */

static void
read_to_the_end (Walk *walk, SasApprovalPage *page)
{
  ui_wait_until (page->facts != NULL && sas_paper_view_get_pages (page->paper) != NULL);
  ui_settle (walk->window);
  ui_tab_into (walk->window, GTK_WIDGET (page->paper));
  ui_key (walk->window, "End");
  ui_wait_until (page->looked);
}

static void
next_plan (Walk *walk, SasApprovalPage *page)
{
  g_autofree char *before = g_strdup (sas_plan_desk_get_plan (page->desk)->nip);

  ui_tab_into (walk->window, ui_child (GTK_WIDGET (page->list), SAS_TYPE_APPROVAL_LIST, "view"));
  ui_key (walk->window, "Down");
  ui_wait_until (page->facts != NULL && g_strcmp0 (sas_plan_desk_get_plan (page->desk)->nip, before) != 0);
}

static void
set_all (Walk *walk)
{
  SasApprovalPage *page;
  GtkWindow *dialog;

  ui_work_as (&walk->office, LEADER);
  page = SAS_APPROVAL_PAGE (ui_page_by (&walk->office, "approval", SAS_TYPE_APPROVAL_PAGE));
  ui_wait_until (sas_approval_list_count (page->list) == PEOPLE);
  for (guint m = 0; m < PEOPLE; m++)
    {
      read_to_the_end (walk, page);
      if (m + 1 < PEOPLE)
        next_plan (walk, page);
    }
  ui_tab_into (walk->window, ui_child (GTK_WIDGET (page->list), SAS_TYPE_APPROVAL_LIST, "sit"));
  ui_key (walk->window, "space");
  ui_wait_until ((dialog = ui_dialog_of (walk->window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (ui_dialog_of (walk->window) == NULL);
  gtk_window_present (GTK_WINDOW (walk->window));
  ui_wait_until (sas_approval_list_count (page->list) == 0);
  ui_settle (walk->window);
}

/* --- the papers --- */

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    count += (guint) g_str_has_suffix (name, ".pdf");
  return count;
}

/* Those whose plans are set begin ticked: the twelve and their leader, whose file holds the matrix too. */
static void
print_all (Walk *walk)
{
  GtkWidget *page = ui_page_by (&walk->office, "print", SAS_TYPE_PRINT_PAGE);
  SasPrintTable *table = SAS_PRINT_TABLE (ui_find_type (page, SAS_TYPE_PRINT_TABLE));
  g_autofree char *folder = g_build_filename (walk->office.folder, "cetak", NULL);
  GtkWidget *box;

  ui_wait_until (sas_print_table_count_ticked (table) == PEOPLE + 1);
  ui_wait_until ((box = ui_find_named (page, "Matriks Peran Hasil")) != NULL);
  ui_tab_into (walk->window, box);
  ui_key (walk->window, "space");
  sas_print_page_write (SAS_PRINT_PAGE (page), folder, FALSE);
  ui_wait_until (count_files (folder) == PEOPLE + 1);
  ui_wait_until (ui_find_text (page, "Selesai") != NULL);
}

static void
test_walk (void)
{
  Walk walk;
  SasMatrixPage *page;
  const SasMatrix *matrix;
  g_autoptr (GPtrArray) people = NULL;

  set_up (&walk);
  people = deal_out (&walk);
  for (guint m = 0; m < PEOPLE; m++)
    complete (&walk, people->pdata[m]);
  set_all (&walk);
  matrix = open_matrix (&walk, &page);
  g_assert_cmpuint (matrix->holes + matrix->orphans, ==, 0);
  for (guint m = 0; m < PEOPLE; m++)
    g_assert_cmpint (sas_matrix_member (matrix, m)->state, ==, SAS_PLAN_APPROVED);
  print_all (&walk);
  ui_office_tear_down (&walk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/planning/walk", test_walk);
  return g_test_run ();
}
