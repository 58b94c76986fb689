/* Beranda as somebody reads it: the figures are those of the store, every figure opens the people behind it, a change is seen at once,
 * and who leads a unit sees his own. */
#include "config.h"
#include "sas-figures-store.h"
#include "sas-home-page.h"
#include "sas-home-people.h"
#include "sas-office.h"
#include "sas-plan-page.h"
#include "ui-office.h"

typedef struct { UiOffice office; GtkWidget *window, *page; SasSession *session; } Desk;

static void
set_up (Desk *desk)
{
  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  desk->session = sas_window_get_session (desk->office.window);
  sas_session_set_actor (desk->session, NULL);
  ui_key (desk->window, "<Alt>1");
  ui_wait_until ((desk->page = ui_find_type (desk->window, SAS_TYPE_HOME_PAGE)) != NULL);
  ui_wait_until (ui_find_text (desk->page, "Predikat umum") != NULL);
  ui_settle (desk->window);
}

static SasFigures *
figures_now (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SasDb) db = sas_office_open (sas_session_get_path (desk->session), SAS_DB_READ_ONLY, &error);
  const SasFiguresQuery query = { SAS_SCOPE_OFFICE, NULL, 2026, -1 };
  SasFigures *figures = db != NULL ? sas_figures_store_read (db, sas_session_get_actor (desk->session), &query, sas_date_today (), &error) : NULL;

  g_assert_no_error (error);
  return figures;
}

/* The people behind a figure: whose accessible name begins so. */
static SasHomePeople *
open_people (Desk *desk, const char *name)
{
  GtkWidget *button = ui_find_named (desk->page, name);
  GtkWindow *people;

  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  ui_key (desk->window, "Return");
  ui_wait_until ((people = ui_dialog_of (desk->window)) != NULL);
  ui_settle (GTK_WIDGET (people));
  return SAS_HOME_PEOPLE (people);
}

static void
close_people (Desk *desk, SasHomePeople *people)
{
  ui_key (GTK_WIDGET (people), "Escape");
  ui_wait_until (ui_dialog_of (desk->window) == NULL);
  gtk_window_present (GTK_WINDOW (desk->window));
  ui_settle (desk->window);
}

static void
test_figures_open_their_people (void)
{
  Desk desk = { 0 };
  g_autoptr (SasFigures) figures = NULL;
  SasHomePeople *people;
  g_autofree char *approved = NULL, *late = NULL, *best = NULL;

  set_up (&desk);
  figures = figures_now (&desk);
  g_assert_cmpuint (figures->people, ==, 48);
  approved = g_strdup_printf ("SKP ditetapkan: %u dari %u. Membuka siapa yang belum.", figures->approved.value, figures->approved.total);
  people = open_people (&desk, approved);
  ui_wait_until (sas_home_people_count (people) == figures->approved.total - figures->approved.value);
  close_people (&desk, people);

  late = g_strdup_printf ("Lewat tenggat: %u orang. Membuka daftarnya.", figures->late.value);
  people = open_people (&desk, late);
  ui_wait_until (sas_home_people_count (people) == figures->late.value);
  close_people (&desk, people);

  best = g_strdup_printf ("Sangat Baik: %u orang. Membuka daftarnya.", figures->distribution.counts[SAS_PREDICATE_SANGAT_BAIK]);
  people = open_people (&desk, best);
  ui_wait_until (sas_home_people_count (people) == figures->distribution.counts[SAS_PREDICATE_SANGAT_BAIK]);
  close_people (&desk, people);
  ui_office_tear_down (&desk.office);
}

/* Every cell of the year's way and of the matrix says its number and opens as many. */
static void
test_every_cell (void)
{
  Desk desk = { 0 };
  g_autoptr (SasFigures) figures = NULL;

  set_up (&desk);
  figures = figures_now (&desk);
  for (guint result = SAS_RATING_NONE + 1; result < SAS_RATINGS; result++)
    for (guint behaviour = SAS_RATING_NONE + 1; behaviour < SAS_RATINGS; behaviour++)
      {
        guint count = figures->matrix[result][behaviour];
        g_autofree char *name = g_strdup_printf ("Hasil kerja %s, perilaku kerja %s: %u orang, %s", sas_rating_label ((SasRating) result),
                                                 sas_rating_label ((SasRating) behaviour), count,
                                                 sas_predicate_label (sas_predicate_of ((SasRating) result, (SasRating) behaviour)));
        SasHomePeople *people = open_people (&desk, name);

        ui_wait_until (sas_home_people_count (people) == count);
        close_people (&desk, people);
      }
  ui_office_tear_down (&desk.office);
}

/* From a figure to the person's plan, by keys alone. */
static void
test_from_figure_to_person (void)
{
  Desk desk = { 0 };
  g_autoptr (SasFigures) figures = NULL;
  g_autofree char *approved = NULL;
  SasHomePeople *people;
  GtkWidget *plan;

  set_up (&desk);
  figures = figures_now (&desk);
  approved = g_strdup_printf ("SKP ditetapkan: %u dari %u. Membuka siapa yang belum.", figures->approved.value, figures->approved.total);
  people = open_people (&desk, approved);
  ui_wait_until (sas_home_people_count (people) > 0);
  ui_settle (GTK_WIDGET (people));
  ui_key (GTK_WIDGET (people), "Return");
  ui_wait_until (ui_dialog_of (desk.window) == NULL);
  ui_wait_until ((plan = ui_find_type (desk.window, SAS_TYPE_PLAN_PAGE)) != NULL);
  ui_office_tear_down (&desk.office);
}

/* Who leads a unit sees it and his team, not the office; Ctrl+Enter goes to the next step. */
static void
test_leader (void)
{
  Desk desk = { 0 };
  GtkWidget *team;

  set_up (&desk);
  g_assert_nonnull (ui_find_named (desk.page, "Seluruh kantor"));
  sas_session_set_actor (desk.session, "197907232006041036");
  ui_wait_until (ui_find_named (desk.page, "Seluruh kantor") == NULL);
  ui_wait_until ((team = ui_find_named (desk.page, "Tim saya")) != NULL);
  ui_settle (desk.window);
  ui_click (team);
  ui_wait_until (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (team)));
  ui_settle (desk.window);
  ui_key (desk.window, "<Control>Return");
  ui_wait_until (!gtk_widget_get_mapped (desk.page));
  ui_office_tear_down (&desk.office);
}

/* As paper and as a workbook. */
static void
test_export (void)
{
  Desk desk = { 0 };
  const char *const names[] = { "ringkasan.pdf", "ringkasan.xlsx" };

  set_up (&desk);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (desk.office.folder, names[i], NULL), *text = g_strdup_printf ("Tersimpan sebagai %s", names[i]);

      sas_home_page_export (SAS_HOME_PAGE (desk.page), path);
      ui_wait_until (ui_find_text (desk.window, text) != NULL);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/home/people", test_figures_open_their_people);
  g_test_add_func ("/home/cells", test_every_cell);
  g_test_add_func ("/home/person", test_from_figure_to_person);
  g_test_add_func ("/home/leader", test_leader);
  g_test_add_func ("/home/export", test_export);
  return g_test_run ();
}
